"""
The worker's supervisor: starts it, sends it content, limits it, ends it, and trusts none of its messages.

Whatever the content or the worker does, `judge` returns a finding. A misbehaving worker is killed and its
successor started at once, so that it is warm for the next file.
"""

import contextlib
import secrets
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from scanner import platform
from scanner.errors import ChannelError, ModelError, SandboxError
from scanner.platform.ports.confinement import Child, Confinement
from scanner.platform.ports.transport import Connection
from scanner.reasons import RETRIED, FailureReason
from scanner.sandbox import protocol
from scanner.sandbox.content import Content
from scanner.sandbox.deadlines import BUSY_TIMES, Deadline, receive
from scanner.sandbox.limits import Limits
from scanner.sandbox.setup import WorkerSetup, encode_setup, worker_environment
from scanner.schema import CopyEdit, Finding, SafeCopy

LEAST_WAIT = 0.001
_R = TypeVar("_R")

_MODEL_FAULTS = (FailureReason.MODEL_MISSING, FailureReason.MODEL_ALTERED)
_MODEL_REASONS = {reason.value: reason for reason in _MODEL_FAULTS}


class _Trouble(Exception):
    def __init__(self, reason: FailureReason) -> None:
        super().__init__(reason)
        self.reason = reason


class WorkerHost:
    """One worker and its successors. `judge` may be called by any thread; one file at a time."""

    def __init__(
        self,
        models: Path,
        limits: Limits | None = None,
        *,
        confined: bool = True,
        setup: WorkerSetup | None = None,
        lets_others_run: bool = False,
    ) -> None:
        """Set up; `lets_others_run` gives the worker a lower priority than the guard's other processes."""
        self.restarts = 0
        self.confinement = Confinement()
        self.fault_file = ""
        self.models = models
        self._limits = limits or Limits()
        self._confined = confined
        self._lets_others_run = lets_others_run
        self._setup = setup or WorkerSetup()
        self._lock = threading.Lock()
        self._process: Child | None = None
        self._socket: Connection | None = None
        self._ready = False
        self._number = 0
        self._answered = 0
        self._used_at = 0.0
        self._start_by = Deadline.after(0.0)
        self._failed: tuple[float, FailureReason] | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The running worker's process id, or None."""
        return None if self._process is None else self._process.pid

    @property
    def problem(self) -> str:
        """The code of why the worker's last start failed; empty once it runs."""
        if self._failed is None:
            return ""
        reason = self._failed[1]
        return reason.value if reason in _MODEL_FAULTS else SandboxError.code

    @property
    def not_confined(self) -> tuple[str, ...]:
        """The limits that the running worker does not have; empty while none runs."""
        return self.confinement.missing() if self._ready else ()

    def another(self, *, lets_others_run: bool = False) -> "WorkerHost":
        """Make another host with the same models and limits, not started."""
        return type(self)(
            self.models,
            self._limits,
            confined=self._confined,
            setup=self._setup,
            lets_others_run=lets_others_run,
        )

    def use(self, setup: WorkerSetup) -> bool:
        """Use this set-up from now on; return true if it differs, so that a new worker was started."""
        with self._lock:
            if setup == self._setup:
                return False
            self._setup = setup
            self._failed = None
            if self._socket is not None:
                self._end()
                with contextlib.suppress(_Trouble):  # the next request tries again and reports it
                    self._spawn()
            return True

    def begin(self) -> None:
        """Start the worker without waiting for it; a failure appears in `start` or `judge`."""
        with self._lock:
            if self._socket is None:
                with contextlib.suppress(_Trouble):  # tried again by whoever needs it
                    self._spawn()

    def start(self) -> None:
        """Start the worker and wait until it is warm. Raises ModelError (fact `file`), SandboxError."""
        with self._lock:
            try:
                self._ensure()
            except _Trouble as trouble:
                if trouble.reason in _MODEL_FAULTS:
                    code = trouble.reason.value
                    raise ModelError(code, file=self.fault_file) from trouble
                raise SandboxError(reason=trouble.reason) from trouble

    def judge(
        self,
        content: Content,
        *,
        want_preview: bool = False,
        time_limit: float | None = None,
        busy_limit: float | None = None,
    ) -> Finding:
        """Look at the content, within limits in seconds (see `Deadline`). Raises nothing that it could cause."""
        limit = self._limits.of(content.size) if time_limit is None else time_limit
        with self._lock:
            try:
                self._ensure()
                used, deadline = self._answered > 0, Deadline.after(limit, busy_limit)
                try:
                    return self._ask(content, want_preview, deadline)
                except _Trouble as trouble:
                    # A worker may die or lie because of an earlier file. A new worker cannot be
                    # affected by another file.
                    if not used or trouble.reason not in RETRIED:
                        raise
                self._ensure()
                return self._ask(content, want_preview, deadline)
            except _Trouble as trouble:
                return Finding(media="", failure=trouble.reason)

    def copy(self, content: Content, edit: CopyEdit) -> SafeCopy:
        """Make a safe copy of a picture. Raises nothing that content or worker could cause."""
        with self._lock:
            try:
                self._ensure()
                deadline = Deadline.after(self._limits.of(content.size))
                request = self._request(content, deadline, edit=edit)
                return self._exchange(content, request, deadline, protocol.validate_copy)
            except _Trouble as trouble:
                return SafeCopy(failure=trouble.reason)

    def replace(self, pid: int) -> None:
        """End the worker if it still has this process id, and start another."""
        with self._lock:
            if self.pid == pid:
                self._ended(FailureReason.WORKER_DIED)

    def end_if_idle(self, seconds: float) -> bool:
        """
        End the worker if it was idle this long; return whether it was. The next request starts another.

        Never waits for a busy worker.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            idle = self._socket is not None and time.monotonic() - self._used_at >= seconds
            if idle:
                self._end()
            return idle
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the worker and reap it. Nothing is judged afterwards."""
        with self._lock:
            self._closed = True
            self._end()

    def __enter__(self) -> "WorkerHost":
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    # ---- one request

    def _ask(self, content: Content, want_preview: bool, deadline: Deadline) -> Finding:
        request = self._request(content, deadline, preview=want_preview, place=content.want_place)
        return self._exchange(content, request, deadline, protocol.validate)

    def _request(
        self,
        content: Content,
        deadline: Deadline,
        *,
        preview: bool = False,
        place: bool = False,
        edit: CopyEdit | None = None,
    ) -> protocol.Request:
        # Unpredictable, so that a worker cannot answer before it was asked.
        self._number = secrets.randbits(63)
        return protocol.Request(
            number=self._number,
            size=content.size,
            seconds=max(deadline.last - time.monotonic(), LEAST_WAIT),
            preview=preview,
            place=place,
            data=content.data,
            edit=edit,
        )

    def _exchange(
        self,
        content: Content,
        request: protocol.Request,
        deadline: Deadline,
        validate: Callable[[bytes, int], _R],
    ) -> _R:
        socket, process = self._socket, self._process
        assert socket is not None and process is not None  # noqa: S101, PT018 - for the type checker
        cap = protocol.MAX_REPLY if request.edit is None else protocol.MAX_COPY_REPLY
        try:
            socket.set_timeout(request.seconds)
            socket.send(protocol.encode(request), content.fd)
            untrusted = receive(socket, cap, deadline, process.pid)
            if untrusted is None:
                raise self._ended(FailureReason.WORKER_DIED)
            answer = validate(untrusted, self._number)
        except TimeoutError:
            raise self._ended(FailureReason.TIMED_OUT) from None
        except OSError:
            raise self._ended(FailureReason.WORKER_DIED) from None
        except (ChannelError, protocol.ProtocolError):
            raise self._ended(FailureReason.WORKER_LIED) from None
        self._answered += 1
        self._used_at = time.monotonic()
        return answer

    def _ended(self, reason: FailureReason) -> _Trouble:
        """Kill the worker, start the next one without waiting for it, and return the exception to raise."""
        self._end()
        self.restarts += 1
        if not self._closed:
            with contextlib.suppress(_Trouble):  # the next request tries again and reports it
                self._spawn()
        return _Trouble(reason)

    # ---- the worker's life

    def _ensure(self) -> None:
        """Make sure that a warm worker runs; start one if needed."""
        if self._closed:
            raise _Trouble(FailureReason.WORKER_AWAY)
        if self._socket is not None and self._ready and self._socket.has_input():
            # Nothing was asked, so it has died meanwhile or sent an unsolicited message.
            self._end()
            self.restarts += 1
        if self._socket is None:
            self._spawn()
        if not self._ready:
            self._await_ready()

    def _spawn(self) -> None:
        if self._failed is not None:
            when, reason = self._failed
            if time.monotonic() - when < self._limits.retry_after:
                raise _Trouble(reason)
        host_end, worker_end = platform.transport().pair()
        try:
            command = self.command(worker_end.fileno())
            self._process = platform.confinement().launch(command, worker_end, worker_environment())
        except OSError:
            host_end.close()
            raise self._cannot_start(FailureReason.WORKER_AWAY) from None
        finally:
            worker_end.close()
        self._socket = host_end
        self._ready = False
        self._answered = 0
        self._used_at = time.monotonic()
        limit = self._limits.start_limit
        self._start_by = Deadline.after(limit, limit * BUSY_TIMES)

    def command(self, fd: int) -> list[str]:
        """Return the command line of a worker that inherits `fd`."""
        command = [sys.executable, "-I", "-B", "-m", "scanner.sandbox"]
        command += ["--fd", str(fd), "--models", str(self.models.absolute())]
        if self._setup != WorkerSetup():
            command += ["--setup", encode_setup(self._setup)]
        if self._lets_others_run:
            command.append("--let-others-run")
        return command if self._confined else [*command, "--open"]

    def _await_ready(self) -> None:
        socket, process = self._socket, self._process
        assert socket is not None and process is not None  # noqa: S101, PT018 - for the type checker
        try:
            untrusted = receive(socket, protocol.MAX_REPLY, self._start_by, process.pid)
            if untrusted is None:
                raise self._cannot_start(FailureReason.WORKER_AWAY)
            ready = protocol.validate_ready(untrusted)
        except OSError:  # TimeoutError is one
            raise self._cannot_start(FailureReason.WORKER_AWAY) from None
        except (ChannelError, protocol.ProtocolError):
            raise self._cannot_start(FailureReason.WORKER_LIED) from None
        if ready.fault:
            self.fault_file = ready.file
            raise self._cannot_start(_MODEL_REASONS[ready.fault])
        self.fault_file = ""
        self.confinement = ready.confinement
        self._failed = None
        self._ready = True

    def _cannot_start(self, reason: FailureReason) -> _Trouble:
        self._end()
        self._failed = (time.monotonic(), reason)
        return _Trouble(reason)

    def _end(self) -> None:
        """Kill and reap the worker, which cannot prevent it."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
        self._ready = False
