"""Named streams of a file on Windows: `notes.txt:card.jpg` is opened like a file, and sent like one."""

import msgspec

from scanner import platform
from scanner.policy.decide import NO_MEDIA
from scanner.reasons import FailureReason
from scanner.sandbox import content
from scanner.schema import Finding, WorkShare
from scanner.verdicts import Inspection, VerdictService

MOST = 16  # streams inspected for one file; ordinary files have one or two


def with_further_contents(
    looked: Inspection, path: str, verdicts: VerdictService, share: WorkShare
) -> Inspection:
    """
    Return the inspection with the most severe finding of the file and its streams.

    A failure of any of them stays beside the scores: what could not be checked is not clean because another part
    is. With more than `MOST` streams the file could not be checked. All other fields stay those of the file, which
    is held, marked and given back as a whole.
    """
    streams = platform.files().further_contents(path)
    findings = [_look(beside, verdicts, share) for beside in streams[:MOST]]
    if len(streams) > MOST:
        findings.append(Finding(media="", failure=FailureReason.TOO_MANY_PARTS))
    gravest = looked.finding
    for found in findings:
        if _is_graver(found, gravest):
            gravest = found
    failures = [found.failure for found in (looked.finding, *findings) if found.failure is not None]
    if failures and gravest.failure is None:
        gravest = msgspec.structs.replace(gravest, failure=failures[0])
    return msgspec.structs.replace(looked, finding=gravest)


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
    if found.scores is None:
        nothing_yet = than.scores is None or than.media == NO_MEDIA
        return found.failure is not None and than.failure is None and nothing_yet
    if than.scores is None:
        return True
    return (found.scores.nudity, found.scores.partial) > (than.scores.nudity, than.scores.partial)
