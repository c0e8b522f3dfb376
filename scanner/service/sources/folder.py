"""Files of the watched folders: a media event is claimed, judged, and released or held."""

import os
import time
from contextlib import AbstractContextManager, nullcontext

import msgspec

from scanner import platform
from scanner.hold.area import About, HoldArea
from scanner.hold.claim import Claim, claim
from scanner.judgement import Decision, Judgement, JudgementOutcome, Stopped
from scanner.naming import named_like_media
from scanner.policy.decide import Context
from scanner.reasons import FailureReason
from scanner.schema import EventKind, Layer, MediaEvent, StoppedItem, WorkShare
from scanner.service.further_contents import with_further_contents
from scanner.service.sealer import SEALED_AT_ONCE, Sealer
from scanner.service.stopped.held_files import HeldFiles, stopped_item
from scanner.verdicts import Inspection, VerdictService

SECONDS_A_DAY = 86_400
# Of a file that its writer has not finished: some write the first part, close, and open it once more.
_INCOMPLETE = frozenset((FailureReason.DAMAGED, FailureReason.NOT_WHOLE))


class FolderSource:
    """Judges the files of media events. For any number of threads."""

    def __init__(
        self, judgement: Judgement, area: HoldArea, held: HeldFiles, sealer: Sealer
    ) -> None:
        self._sealer = sealer
        self._judgement = judgement
        self._area = area
        self._held = held

    def is_staged(self, path: str) -> bool:
        """Return whether a file is on its way into or out of the hold area."""
        return self._area.is_staged(path)

    def judge(self, event: MediaEvent, share: WorkShare) -> JudgementOutcome | None:
        """
        Judge the file of an event. It has one owner meanwhile, and is released or kept exactly once.

        Raises TakesLongError where `share` has no time for it: nothing was done yet.
        None where nothing was done yet, because its writer may go on with it: judge it again as SETTLED.
        """
        with claim(event) as claimed, _others_out(event, share):
            file = FolderFile(claimed, self._area, self._held, share)
            decision = self._judgement.decide(file)
            if event.kind is EventKind.CLOSED and decision.verdict.reasons[0] in _INCOMPLETE:
                file.let_pass()
                return None
            outcome = self._judgement.carry_out(file, decision)
        if file.unsealed:
            self._sealer.put(file.unsealed)
        fresh = event.kind is not EventKind.FOUND
        return msgspec.structs.replace(outcome, path=event.path, fresh=fresh)


def _others_out(event: MediaEvent, share: WorkShare) -> AbstractContextManager[bool]:
    """Nobody reads a fresh file before it was looked at, where the system can see to that; looks are short."""
    if share is WorkShare.FRESH and event.kind is not EventKind.FOUND:
        return platform.files().keep_others_out(event.path)
    return nullcontext(False)


class FolderFile:
    """One claimed file, as a source of the judgement."""

    layer = Layer.FOLDER

    def __init__(self, claimed: Claim, area: HoldArea, held: HeldFiles, share: WorkShare) -> None:
        self._share = share
        self._claimed = claimed
        self._area = area
        self._held = held
        self._path = claimed.event.path
        self._fresh = (
            claimed.event.kind is not EventKind.FOUND
        )  # what may be offered without its place
        self.unsealed = ""  # the item that is still to be sealed
        self.context = Context(
            folder=os.path.realpath(os.path.dirname(self._path)),
            named_like_media=named_like_media(self._path),
        )

    def inspect(self, verdicts: VerdictService) -> Inspection:
        """Look at the file, a known state of which costs a stat, and at what else programs can open of it."""
        looked = verdicts.look(
            self._path, want_preview=True, want_place=self._fresh, share=self._share
        )
        return with_further_contents(looked, self._path, verdicts, self._share)

    def let_pass(self) -> None:
        """Release the claim; the file stays where it is."""
        self._claimed.release()

    def stop(self, decision: Decision) -> Stopped | None:
        """Take the file into the hold area. Raises HoldError."""
        key = decision.looked.key
        if key is None:
            self.let_pass()
            return None
        now = int(time.time())
        about = About(
            action=decision.verdict.action,
            reasons=tuple(str(reason) for reason in decision.verdict.reasons),
            media=decision.looked.finding.media,
            since=now,
            expires=now + decision.rules.policy.keep_days * SECONDS_A_DAY,
        )
        item = self._area.take(self._path, key, about, seal_up_to=SEALED_AT_ONCE)
        self.unsealed = item.item if item.sealing else ""
        self._claimed.keep(item.item)
        preview = decision.looked.finding.preview
        if preview is not None:
            self._held.keep_preview(item.item, preview)
        return Stopped(stopped_item(item))

    def recorded(self, item: StoppedItem) -> None:
        """Note it beside the file."""
        self._area.note_recorded(item.item)
