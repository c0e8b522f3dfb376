"""Replies to openers by the rules in force, with a notice for every reply but "go on"."""

import time
from collections.abc import Callable

from scanner.kernel_gate import retries
from scanner.kernel_gate.failures import GateFault
from scanner.kernel_gate.retries import Retries
from scanner.kernel_gate.rules import GateRules, reply_to, reply_to_fault
from scanner.kernel_gate.rulings import for_program, is_for_all
from scanner.kernel_gate.wire import GateNotice, NoticeKind, VerdictMessage
from scanner.platform.gate_ports import GateSystem, OpenReply, PermissionGroup
from scanner.schema import Action, FileKey, Source, Verdict

QUIET_SECONDS = 5.0  # an app that keeps retrying causes one notice in that time
_MAX_REMEMBERED = 512
_GO_ON = Action.ALLOW  # bound once: looking up an enum member is slow


class OpenResponder:
    """Sends replies and notices. For any number of threads."""

    def __init__(
        self,
        system: GateSystem,
        rules: GateRules,
        notify: Callable[[GateNotice, int], None],
        is_anothers: Callable[[int], bool] = lambda _pid: False,
    ) -> None:
        """Set up; `is_anothers` returns whether a process belongs to an account where nobody is asked."""
        self._is_anothers = is_anothers
        self.rules = rules
        self.system = system
        self._notify = notify
        self._noticed: dict[tuple[int, int, OpenReply, int | str], float] = {}
        self._retries = Retries()
        self._heard_at = time.monotonic()

    def heard(self) -> None:
        """Record that the service has just given a verdict: it may be busy, but it is not away."""
        self._heard_at = time.monotonic()

    def reply(
        self, group: PermissionGroup, fd: int, pid: int, key: FileKey, verdict: Verdict
    ) -> None:
        """Reply to one open with a verdict. The descriptor stays the caller's."""
        if not is_for_all(verdict):
            verdict = for_program(verdict, self.system.names_of(pid))
        written = verdict.source is Source.FAILURE and self.system.has_writer(fd)
        tried_long = verdict.source is Source.FAILURE and self._retries.tried_long(key)
        rules, other = self.rules, verdict.action is not _GO_ON and self._is_anothers(pid)
        if other:
            rules = GateRules(rules.mode, app_present=False)
        reply, fault = reply_to(verdict, rules, being_written=written, tried_long=tried_long)
        # The notice comes first: the descriptor can only be duplicated while it is open.
        if verdict.action is not _GO_ON or fault is not None:
            app = self._app_to_notice(pid, key, reply)
            if app is not None:
                verdict_message = VerdictMessage.of(verdict)
                self._note(
                    GateNotice(kind_of(reply), key, verdict_message, app, fault, other=other), fd
                )
        group.answer(fd, reply)

    def fault(
        self, group: PermissionGroup, fd: int, pid: int, key: FileKey, fault: GateFault
    ) -> None:
        """Reply to one open by the table of faults. The descriptor stays the caller's."""
        tried_long = self._retries.tried_long(key)
        # Keeping the service busy with other files must not get this one through.
        if fault is GateFault.LATE and time.monotonic() - self._heard_at < retries.PATIENCE_SECONDS:
            tried_long = False
        reply = reply_to_fault(fault, self.rules.mode, tried_long=tried_long)
        app = self._app_to_notice(pid, key, reply)
        if app is not None:
            self._note(GateNotice(kind_of(reply), key, None, app, fault), fd)
        group.answer(fd, reply)

    def report(self, fault: GateFault, count: int = 1) -> None:
        """Report a fault that concerns no single open."""
        self._notify(GateNotice(NoticeKind.FAULT, fault=fault, count=count), -1)

    def _app_to_notice(self, pid: int, key: FileKey, reply: OpenReply) -> str | None:
        """Return the name of the process; None if the process or an app of that name had a notice recently."""
        if self._noticed_lately((key.dev, key.ino, reply, pid)):
            return None
        app = self.system.name_of(pid)
        return None if self._noticed_lately((key.dev, key.ino, reply, app)) else app

    def _note(self, note: GateNotice, fd: int) -> None:
        try:
            self._notify(note, fd)
        except OSError:
            self._notify(note, -1)  # no descriptor is free for a duplicate

    def _noticed_lately(self, what: tuple[int, int, OpenReply, int | str]) -> bool:
        now = time.monotonic()
        last = self._noticed.get(what)
        if len(self._noticed) >= _MAX_REMEMBERED:
            self._noticed.clear()
        self._noticed[what] = now
        return last is not None and now - last < QUIET_SECONDS


def kind_of(reply: OpenReply) -> NoticeKind:
    """Return the kind of notice for a reply about a file that is not clean."""
    if reply is OpenReply.ALLOW:
        return NoticeKind.LET_THROUGH
    return NoticeKind.ASKED if reply is OpenReply.WAIT else NoticeKind.REFUSED
