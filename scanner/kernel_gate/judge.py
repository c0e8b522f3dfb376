"""Requests for the service's verdicts over a local socket, with descriptors and never with paths."""

import threading
import time
from pathlib import Path
from typing import Protocol

import msgspec

from scanner import platform
from scanner.errors import ChannelError, ScannerError, TakesLongError
from scanner.kernel_gate import wire
from scanner.kernel_gate.rules import DEADLINE_SECONDS
from scanner.platform.ports.transport import Connection
from scanner.sandbox.fair_turns import Load
from scanner.schema import FileKey, Verdict

# Loaded with this module: a gate that imports while it asks about files waits for itself.
TRANSPORT = platform.transport()

# The service's own time limits are shorter; this only ends the wait for a service that hangs.
ANSWER_SECONDS = 60.0
RETRY_SECONDS = 0.02


class JudgeAwayError(ScannerError):
    """The service is not running, or stopped before it answered."""

    code = "judge-away"


class DescriptorJudge(Protocol):
    """Judges open files. For any number of threads."""

    def judge_fd(
        self,
        fd: int,
        key: FileKey,
        *,
        snapshot: bool = False,
        patient: bool = False,
        load: Load = (),
    ) -> Verdict:
        """
        Judge the content of `fd`, which stays the caller's. Raises JudgeAwayError.

        `snapshot`: judge the bytes as read, whatever is done to the file meanwhile. Raises TakesLongError if
        that takes long, unless `patient`. Of waiting requests, the one with less `load` comes first.
        """
        ...


class SocketJudge:
    """Asks the service over one connection for each thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mine = threading.local()

    def judge_fd(
        self,
        fd: int,
        key: FileKey,
        *,
        snapshot: bool = False,
        patient: bool = False,
        load: Load = (),
    ) -> Verdict:
        """Ask, and retry while there is time: a killed service is soon back. See `DescriptorJudge.judge_fd`."""
        deadline = time.monotonic() + DEADLINE_SECONDS
        while True:
            try:
                return self._ask(fd, wire.VerdictRequest(key, snapshot, patient, load))
            except (OSError, ChannelError, ValueError, msgspec.MsgspecError) as error:
                self._drop()
                if time.monotonic() >= deadline:
                    raise JudgeAwayError(why=type(error).__name__) from error
                time.sleep(RETRY_SECONDS)

    def _ask(self, fd: int, request: wire.VerdictRequest) -> Verdict:
        sock = self._connection()
        sock.send(wire.encode(request), fd)
        untrusted = sock.receive(wire.MAX_MESSAGE)
        if untrusted is None:
            raise ChannelError("service-away")
        answer = wire.decode_to_gate(untrusted)
        if isinstance(answer, wire.TakesLong):
            raise TakesLongError
        if not isinstance(answer, wire.VerdictMessage):
            raise ChannelError("not-understood")
        return answer.verdict()

    def _connection(self) -> Connection:
        sock: Connection | None = getattr(self._mine, "sock", None)
        if sock is None:
            sock = TRANSPORT.connect(self._path, ANSWER_SECONDS)
            self._mine.sock = sock
            sock.send(wire.encode(wire.GateHello(wire.ConnectionKind.JUDGE)))
        return sock

    def _drop(self) -> None:
        sock: Connection | None = getattr(self._mine, "sock", None)
        self._mine.sock = None
        if sock is not None:
            sock.close()
