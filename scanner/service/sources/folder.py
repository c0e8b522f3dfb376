"""Files of the watched folders: a media event is claimed, judged, and released or held."""

import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import msgspec

from scanner import platform
from scanner.hold.area import About, HoldArea
from scanner.hold.claim import Claim, claim
from scanner.judgement import Decision, Judgement, JudgementOutcome, Stopped
from scanner.naming import named_like_media
from scanner.policy.decide import Context
from scanner.reasons import FailureReason
from scanner.schema import Action, EventKind, FileKey, Layer, MediaEvent, StoppedItem, WorkShare
from scanner.service.further_contents import with_further_contents
from scanner.service.sealer import SEALED_AT_ONCE, Sealer
from scanner.service.stopped.held_files import HeldFiles, stopped_item
from scanner.verdicts import Inspection, VerdictService

SECONDS_A_DAY = 86_400
# Failures of files that may be unfinished: some programs write a part, close the file, and reopen it.
_INCOMPLETE = frozenset((FailureReason.DAMAGED, FailureReason.NOT_WHOLE))


WhenPassed = Callable[[FileKey], None]


def _nothing(_key: FileKey) -> None:
    """Do nothing with the key of a file that was let pass."""


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

    def judge(
        self, event: MediaEvent, share: WorkShare, when_passed: WhenPassed = _nothing
    ) -> JudgementOutcome | None:
        """
        Judge the file of an event. The file has one owner meanwhile, and is released or held exactly once.

        Raises TakesLongError, before anything was done, where `share` has no time for the file. Returns None,
        also before anything was done, where its writer may continue it: judge it again as SETTLED. `when_passed`
        is called with the key of a file that was let pass once that has its record, which of many files at once
        is later, from any thread.
        """
        with claim(event) as claimed, _others_out(event, share):
            file = FolderFile(claimed, self._area, self._held, share, when_passed)
            decision = self._judgement.decide(file)
            unfinished = event.kind in (EventKind.CLOSED, EventKind.OPEN)
            if unfinished and decision.verdict.reasons[0] in _INCOMPLETE:
                file.let_pass()
                return None
            if decision.verdict.action is Action.ALLOW and not decision.looked.being_written:
                file.will_pass(decision.looked.key)
            outcome = self._judgement.carry_out(file, decision)
        if file.unsealed:
            self._sealer.put(file.unsealed)
        fresh = event.kind is not EventKind.FOUND
        return msgspec.structs.replace(outcome, path=event.path, fresh=fresh)


def _others_out(event: MediaEvent, share: WorkShare) -> AbstractContextManager[bool]:
    """Keep other programs from a fresh file while it is inspected, where the system can; inspections are short."""
    if share is WorkShare.FRESH and event.kind is not EventKind.FOUND:
        return platform.files().keep_others_out(event.path)
    return nullcontext(False)


class FolderFile:
    """One claimed file, as a source of the judgement."""

    layer = Layer.FOLDER

    def __init__(
        self,
        claimed: Claim,
        area: HoldArea,
        held: HeldFiles,
        share: WorkShare,
        when_passed: WhenPassed,
    ) -> None:
        self._share = share
        self._when_passed = when_passed
        self._passed: FileKey | None = None
        self._claimed = claimed
        self._area = area
        self._held = held
        self._path = claimed.event.path
        # Whether a copy without its place may be offered.
        self._fresh = claimed.event.kind is not EventKind.FOUND
        self.unsealed = ""  # id of the item that is still to be sealed
        self.context = Context(
            folder=os.path.realpath(os.path.dirname(self._path)),
            named_like_media=named_like_media(self._path),
        )

    def inspect(self, verdicts: VerdictService) -> Inspection:
        """Inspect the file, for a known state by one stat, and its further contents that programs can open."""
        looked = verdicts.look(
            self._path, want_preview=True, want_place=self._fresh, share=self._share
        )
        return with_further_contents(looked, self._path, verdicts, self._share)

    def will_pass(self, key: FileKey | None) -> None:
        """Remember the state in which the file is let pass."""
        self._passed = key

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

    def recorded(self, item: StoppedItem | None) -> None:
        """Note beside a held file that it has its record; report a file that was let pass."""
        if item is not None:
            self._area.note_recorded(item.item)
        elif self._passed is not None:
            self._when_passed(self._passed)
