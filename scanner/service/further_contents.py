"""Named streams of a file on Windows: `notes.txt:card.jpg` is opened like a file, and sent like one."""

import msgspec

from scanner import platform
from scanner.policy.decide import NO_MEDIA
from scanner.sandbox import content
from scanner.schema import Finding, WorkShare
from scanner.verdicts import Inspection, VerdictService

MOST = 16  # streams inspected for one file; ordinary files have one or two


def with_further_contents(
    looked: Inspection, path: str, verdicts: VerdictService, share: WorkShare
) -> Inspection:
    """
    Return the inspection with the most severe finding of the file and its streams.

    All other fields stay those of the file, which is held, marked and given back as a whole.
    """
    for beside in platform.files().further_contents(path)[:MOST]:
        found = _look(beside, verdicts, share)
        if _is_graver(found, looked.finding):
            looked = msgspec.structs.replace(looked, finding=found)
    return looked


def _look(path: str, verdicts: VerdictService, share: WorkShare) -> Finding:
    try:
        # Without a key: a stream has the device and inode numbers of its file.
        with content.from_fd(content.open_regular(path), snapshot=True) as taken:
            return verdicts.look_at(taken, want_preview=True, share=share).finding
    except content.ContentError as error:
        return Finding(media="", failure=error.reason)


def _is_graver(found: Finding, than: Finding) -> bool:
    if found.media == NO_MEDIA:
        return False
    if found.failure is not None:
        return than.failure is None and (than.scores is None or than.media == NO_MEDIA)
    if found.scores is None:
        return False
    if than.scores is None:
        return True
    return (found.scores.nudity, found.scores.partial) > (than.scores.nudity, than.scores.partial)
