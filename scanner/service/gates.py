"""The service's side of the kernel gate: verdicts and rules for it, and its state."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import msgspec

from scanner.channel import messages as m
from scanner.kernel_gate import kernel_report
from scanner.kernel_gate.config import GateConfig
from scanner.kernel_gate.failures import GateFault
from scanner.kernel_gate.gate_server import GateServer
from scanner.kernel_gate.wire import ForgetVerdicts, GateNotice, KeepAnchor, NoticeKind, ResolveFile
from scanner.platform.durable import replace_file
from scanner.platform.gate_ports import KernelResult
from scanner.protection import GateReach, Reach
from scanner.schema import FileKey, Layer, RecordKind
from scanner.service.recorder import Recorder
from scanner.service.sources.gate import GateSource
from scanner.settings import GATED_ALSO, GATED_CHILD

LOOK_SECONDS = 1.0
MISSED_LOOKS = 10  # checks in a row without a gate; a restart or a shutdown is not worth recording
# Seconds for which the program that waits may open the file; then it is judged again.
ALLOWED_SECONDS = 60.0


class AppState(msgspec.Struct, frozen=True):
    """
    The facts about connected apps that the gates need.

    `connected`: returns how many apps could ask the child. `changed`: called when there is something new to show.
    """

    connected: Callable[[], int]
    changed: Callable[[], None]


class Anchors(Protocol):
    """The values that root's copy of the log's anchor is compared with."""

    def in_use(self) -> tuple[bytes, int] | None:
        """Return the log's id and the number of its anchor."""
        ...

    def seen(self, number: int) -> None:
        """Record that root has seen a newer anchor."""
        ...


class Gates:
    """Serves the gates of a child's computer; implements `scanner.kernel_gate.gate_server.NoticeHandler`."""

    def __init__(
        self,
        config: GateConfig,
        source: GateSource,
        recorder: Recorder,
        app: AppState,
        anchors: "Anchors | None" = None,
    ) -> None:
        """Raise ChannelError `already-running` when another service serves gates there."""
        self._anchors = anchors
        self._config = config
        self._app = app
        self._recorder = recorder
        self._missed = False
        self._source = source
        self._server = GateServer(config.socket, source, self)
        self._gaps = 0
        self._kernel = config.socket.with_name(kernel_report.REPORT.name)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="gates", daemon=True)

    def start(self) -> None:
        """Start serving, and publish the gated accounts for the apps that look for this service."""
        self._server.set_rules(self._config.mode, app_present=False)
        self._server.start()
        self._thread.start()
        _publish(self._config.socket.parent / GATED_CHILD, (self._config.child.uid,))
        _publish(self._config.socket.parent / GATED_ALSO, [one.uid for one in self._config.also])

    def close(self) -> None:
        """End all connections; the gates continue without the service, by their table of faults."""
        self._ended.set()
        self._thread.join()
        self._server.close()

    def reach(self) -> GateReach:
        """Return how far the gates protect the computer now."""
        if not self._server.gates():
            return GateReach(Reach.AWAY)
        lacking = len(kernel_report.lacking(kernel_report.read(self._kernel)))
        return GateReach(Reach.ON, self._config.mode, self._gaps + lacking)

    def cover(self) -> m.GateCover:
        """Return the kernel properties that the gate needs, their trial results, and the exempt programs."""
        kernel = kernel_report.read(self._kernel)
        return m.GateCover(
            tuple(
                m.LayerState(one.name, one.result is KernelResult.HOLDS, str(one.result))
                for one in kernel
            ),
            tuple((one.program, str(one.reason)) for one in self._config.exempt.programs),
        )

    @property
    def looked_at(self) -> int:
        """The number of files inspected because a program wanted to open one."""
        return self._source.looked_at

    def let_open(self, key: FileKey) -> None:
        """Let a file be opened that the child or a parent has allowed."""
        self._server.order(ResolveFile(key, allow=True, seconds=ALLOWED_SECONDS))

    def forget(self) -> None:
        """Make the gates forget every verdict, after a change of rules or marks."""
        self._server.order(ForgetVerdicts())

    def take(self, note: GateNotice, fd: int) -> None:
        """See `scanner.kernel_gate.gate_server.NoticeHandler`."""
        if note.kind is NoticeKind.ANCHOR:
            if self._anchors is not None:
                self._anchors.seen(note.count)
            return
        self._source.take(note, fd)
        if note.kind is NoticeKind.WORKING:
            self._gaps = 0
        elif note.fault is GateFault.NOT_MARKED:
            self._gaps += note.count

    def _follow(self) -> None:
        """Notify the gates when an app connects or disconnects, and the apps of the gate's state."""
        present, reach, looks = False, self.reach(), 0
        while not self._ended.wait(LOOK_SECONDS):
            self._send_anchor()
            if present is not (present := self._app.connected() > 0):
                self._server.set_rules(self._config.mode, app_present=present)
            if reach != (reach := self.reach()):
                self._app.changed()
            looks = 0 if reach.reach is Reach.ON else looks + 1
            self._note_absence(looks)

    def _send_anchor(self) -> None:
        anchor = None if self._anchors is None else self._anchors.in_use()
        if anchor is not None:
            self._server.set_anchor(KeepAnchor(*anchor))

    def _note_absence(self, looks: int) -> None:
        """Record when no gate was connected for a while, and when one is back."""
        if looks == MISSED_LOOKS:
            self._missed = self._recorder.note(
                RecordKind.LEVEL, reason="gate-away", layer=Layer.GATE
            )
        elif not looks and self._missed:
            self._missed = not self._recorder.note(
                RecordKind.LEVEL, reason="gate-on", layer=Layer.GATE
            )


def _publish(path: Path, uids: Sequence[int]) -> None:
    replace_file(path, " ".join(map(str, uids)).encode(), 0o644)
