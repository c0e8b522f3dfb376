"""The context of one connection's requests, with the parent's key while it is unlocked."""

import time
from typing import Protocol

from scanner import platform
from scanner.channel import messages as m
from scanner.errors import LockError
from scanner.judgement import RulesInForce
from scanner.keys import ANYBODY, OneTimeCodes, Unlocked
from scanner.protection import AppCover
from scanner.sandbox.fair_turns import Load, ProgramLoads
from scanner.schema import RecordKind
from scanner.service.browsers import BrowserPresence
from scanner.service.family_link import FamilyLink
from scanner.service.requests.parent_log import ParentLog
from scanner.service.requests.progress import Tickets
from scanner.service.safe_copies import PlaceOffers, SafeCopies
from scanner.service.sources.content import ContentSource, NamedFindings
from scanner.service.stopped import AllStopped
from scanner.service.stopped.pending import PendingItems
from scanner.service.storage import Storage
from scanner.service.unseen_pauses import PauseCount

_LOADS = ProgramLoads()


class Stages(Protocol):
    """The operations of the running stages that requests need."""

    tickets: Tickets
    stopped: AllStopped
    pending: PendingItems
    browsers: BrowserPresence
    app: AppCover
    link: FamilyLink

    @property
    def content(self) -> ContentSource:
        """The source that judges bytes. Raises ChannelError where there is no worker."""
        ...

    @property
    def copies(self) -> SafeCopies:
        """The maker of safe copies. Raises ChannelError where there is no worker."""
        ...

    @property
    def offers(self) -> PlaceOffers:
        """The pictures whose place can be taken out. Raises ChannelError where nothing is looked at."""
        ...

    def status(self) -> m.Status:
        """Build the complete status."""
        ...

    def health(self) -> m.Health:
        """Return models, versions and speed."""
        ...

    def changed(self) -> None:
        """Notify the apps that the status changed."""
        ...

    def rules_changed(self) -> None:
        """Apply the rules now in force to models, folders and caches."""
        ...

    def marks_changed(self) -> None:
        """Drop cached verdicts that depend on marks."""
        ...

    def self_test(self) -> tuple[float, ...]:
        """Judge the test card a few times; return the milliseconds of each."""
        ...


class RequestContext:
    """The context of one connection. The key is forgotten after `UNLOCKED_SECONDS` without a parent's request."""

    def __init__(self, storage: Storage, stages: Stages, *, from_app: bool = False) -> None:
        """Set up; `from_app`: the peer is the app, whose content is a clipboard copy."""
        self.storage = storage
        self.stages = stages
        self.from_app = from_app
        self.account = ANYBODY  # the peer's account, as reported by the kernel
        self.named = NamedFindings()
        self.peer = 0  # the peer's process id
        self.access, self.signed_rules = storage.access, storage.signed_rules
        self.recorder, self.marks = storage.recorder, storage.marks
        self.stopped, self.pending = stages.stopped, stages.pending
        self.link, self.browsers, self.tickets = stages.link, stages.browsers, stages.tickets
        self.log = ParentLog(storage.settings.log, storage.log, self.key)
        self._unlocked: Unlocked | None = None
        self._until = 0.0

    @property
    def content(self) -> ContentSource:
        """The source that judges bytes. Raises ChannelError where there is no worker."""
        return self.stages.content

    @property
    def copies(self) -> SafeCopies:
        """The maker of safe copies. Raises ChannelError where there is no worker."""
        return self.stages.copies

    @property
    def offers(self) -> PlaceOffers:
        """The pictures whose place can be taken out. Raises ChannelError where nothing is looked at."""
        return self.stages.offers

    def rules(self) -> RulesInForce:
        """Return the rules in force today."""
        return self.storage.rules()

    @property
    def pauses(self) -> PauseCount:
        """Return the pauses since a parent last opened the list, if the rules show pauses to a parent."""
        shown = self.rules().policy.tell_parent
        return self.storage.pauses.now if shown else PauseCount()

    def list_opened(self) -> None:
        """Restart the count of pauses, because a parent has opened the list."""
        self.storage.pauses.clear()

    def changed(self) -> None:
        """Notify the apps that the status changed."""
        self.stages.changed()

    def load_with(self, seconds: float) -> Load:
        """Add seconds of work to the load of the peer's program; return its load before."""
        gate = platform.gate()
        descent = (self.account, self.peer) if gate is None else gate.descent_of(self.peer)
        load = _LOADS.of(descent)
        _LOADS.add(descent, seconds)
        return load

    def unlock(self, secret: str) -> None:
        """
        Unlock with the passphrase or the recovery code; which of them and the origin are recorded.

        Raises LockError.
        """
        place = "app" if self.from_app else "command"
        way = "recovery" if self.access.is_recovery_code(secret) else "passphrase"
        self.hold(self.access.unlock(secret, self.account))
        self.recorder.note(RecordKind.OPENED, reason=f"{place}-{way}")

    def seconds_to_wait(self) -> float:
        """Return the seconds until the peer's account may try a secret again."""
        return self.access.seconds_to_wait(self.account)

    def hold(self, unlocked: Unlocked) -> None:
        """Keep the parent's key for this connection."""
        self._unlocked = unlocked
        self._until = time.monotonic() + m.UNLOCKED_SECONDS

    def lock(self) -> None:
        """Wipe and forget the parent's key."""
        if self._unlocked is not None:
            self._unlocked.forget()
        self._unlocked = None
        self.log.forget()

    @property
    def answers_by_code(self) -> bool | None:
        """True if a parent can answer by telephone; None where that cannot be set up."""
        codes = self.access.one_time_codes
        return None if codes is None else codes.active

    def one_time_codes(self) -> OneTimeCodes:
        """Return the codes for answers by telephone. Raises LockError `not-gated`."""
        codes = self.access.one_time_codes
        if codes is None:
            raise LockError("not-gated")
        return codes

    def use_one_time_code(self, untrusted_code: str) -> None:
        """Use up a code; a wrong one is recorded. Raises LockError."""
        try:
            self.one_time_codes().use(untrusted_code)
        except LockError as error:
            if error.code in ("wrong-code", "codes-used-up"):
                self.recorder.note(RecordKind.WRONG_TRY, reason="one-time-code")
            raise

    def key(self) -> Unlocked:
        """Return the parent's key, and restart its time limit. Raises LockError `locked`."""
        if self._unlocked is None or time.monotonic() > self._until:
            self.lock()
            raise LockError("no-set-up" if not self.storage.set_up else "locked")
        self._until = time.monotonic() + m.UNLOCKED_SECONDS
        return self._unlocked
