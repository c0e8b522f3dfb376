"""A real gate on a file system made for the test, with a stand-in for the judge: FLAG in the head is flagged."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scanner.errors import TakesLongError
from scanner.kernel_gate.failures import GateFault, Mode
from scanner.kernel_gate.gate_server import GateServer
from scanner.kernel_gate.wire import GateNotice, NoticeKind
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, FileKey, Source, Verdict
from tools.waits import BOUND

CHILD = 54321  # not an account of this machine
PYTHON = "/usr/bin/python3"  # the child may not read our own environment
CLEAN = b"\x89PNG\r\n\x1a\n clean " + b"c" * 4000
FLAGGED = b"\x89PNG\r\n\x1a\n FLAG " + b"f" * 4000
BROKEN = b"\x89PNG\r\n\x1a\n BROKEN " + b"b" * 4000
LIFE_SECONDS = 900  # after that a watchdog kills the gate, whatever the test does

ALLOW = Verdict(Action.ALLOW, (Reason.CLEAN,), Source.DEFAULT)
HOLD = Verdict(Action.HOLD, (Reason.NUDITY,), Source.DEFAULT)
WARN = Verdict(Action.WARN, (Reason.NUDITY,), Source.DEFAULT)
CHANGED = Verdict(Action.HOLD, (FailureReason.CHANGED,), Source.FAILURE)
UNCHECKED = Verdict(Action.HOLD, (FailureReason.DAMAGED,), Source.FAILURE)


def fanotify_reason() -> str:
    """The reason why no gate can run here, or ""."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "needs root on Linux"
    if shutil.which("unshare") is None or not Path(PYTHON).exists():
        return "needs unshare and /usr/bin/python3"
    from scanner import platform

    system = platform.gate()
    assert system is not None
    try:
        system.permission_group().close()
    except OSError as error:
        return f"no permission events here: {error}"
    return ""


class StubJudge:
    """Judges by the first bytes; can be made to wait, and counts."""

    def __init__(self) -> None:
        self.flagged = HOLD
        self.asked = 0
        self.sizes: list[int] = []  # of the files in the order they were judged
        self.check_key = False  # answer as the real judge does when the file is touched meanwhile
        self.changes = 0
        self.go = threading.Event()
        self.go.set()
        self.long_go = threading.Event()  # for content that says it takes long
        self.long_go.set()
        self.entered = threading.Semaphore(0)

    def judge_fd(
        self,
        fd: int,
        key: FileKey,
        *,
        snapshot: bool = False,
        patient: bool = False,
        load: tuple[float, ...] = (),
    ) -> Verdict:
        del load
        head = os.pread(fd, 64, 0)
        if b"LONG" in head and not patient:
            raise TakesLongError
        self.asked += 1
        self.sizes.append(key.size)
        self.entered.release()
        (self.long_go if patient and b"LONG" in head else self.go).wait(BOUND)
        if self.check_key and not snapshot:
            time.sleep(0.002)  # reading takes a moment, in which the file may be touched
            if FileKey.of(os.fstat(fd)) != key:
                self.changes += 1
                return CHANGED
        if b"BROKEN" in head:
            return UNCHECKED
        return self.flagged if b"FLAG" in head else ALLOW


class Notebook:
    """Keeps notes, with what was read from a descriptor of the file."""

    def __init__(self) -> None:
        self.notes: list[GateNotice] = []
        self.heads: list[bytes] = []
        self._more = threading.Condition()

    def take(self, note: GateNotice, fd: int) -> None:
        with self._more:
            self.notes.append(note)
            self.heads.append(os.pread(fd, 32, 0) if fd >= 0 else b"")
            self._more.notify_all()

    def wait(self, wanted: Callable[[GateNotice], bool], count: int = 1) -> GateNotice:
        """Wait for `count` wanted notes; return the last."""
        with self._more:
            found = self._more.wait_for(lambda: sum(map(wanted, self.notes)) >= count, BOUND)
            assert found, self.notes
            return [note for note in self.notes if wanted(note)][-1]

    def kinds(self) -> set[NoticeKind]:
        with self._more:
            return {note.kind for note in self.notes}


class GateRig:
    """A supervisor with its gate in a mount namespace of its own, and the service's end."""

    def __init__(self, grounds: list[Path], folder: Path) -> None:
        self.grounds = grounds
        self.ground = grounds[0]
        self.kind = "ext4"
        self.life = LIFE_SECONDS
        self.folder = folder
        self.judge = StubJudge()
        self.notes = Notebook()
        self.socket = folder / "run" / "gate.sock"
        self.server: GateServer | None = None
        self.supervisor: subprocess.Popen[bytes] | None = None
        self._watchdog: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "GateRig":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def serve(self) -> None:
        """Bring the service up."""
        self.server = GateServer(self.socket, self.judge, self.notes)
        self.server.start()

    def start(self, mode: Mode = Mode.BLOCK, **more: Any) -> None:
        """Bring everything up and wait until the gate works."""
        if self.server is None:
            self.serve()
        self.launch(mode, **more)
        self.notes.wait(lambda note: note.kind is NoticeKind.WORKING)

    def launch(
        self,
        mode: Mode = Mode.BLOCK,
        environment: dict[str, str] | None = None,
        pass_fds: tuple[int, ...] = (),
        **more: Any,
    ) -> None:
        """Start a supervisor without waiting for it."""
        setup = {
            "grounds": [str(ground) for ground in self.grounds],
            "socket": str(self.socket),
            "uid": CHILD,
            "mode": mode,
            **more,
        }
        program = str(Path(__file__).with_name("supervised.py"))
        self.supervisor = subprocess.Popen(
            [
                "unshare",
                "-m",
                "--propagation",
                "private",
                sys.executable,
                program,
                json.dumps(setup),
            ],
            start_new_session=True,
            cwd="/",
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **(environment or {})},
            pass_fds=pass_fds,
        )
        self._call_off()
        self._watchdog = subprocess.Popen(
            ["/bin/sh", "-c", f"sleep {self.life}; kill -9 -{self.supervisor.pid}"],
            start_new_session=True,
        )

    def gate_pid(self) -> int:
        """The gate's process id, once there is one."""
        assert self.supervisor is not None
        pid = self.supervisor.pid
        deadline = time.monotonic() + BOUND
        while time.monotonic() < deadline:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            if children:
                return int(children[0])
            time.sleep(0.002)
        raise AssertionError("no gate")

    def working(self, count: int) -> None:
        """Wait until this many gates in all are at work."""
        self.notes.wait(lambda note: note.kind is NoticeKind.WORKING, count)

    def faults(self, fault: GateFault) -> GateNotice:
        """Wait for a note of this fault."""
        return self.notes.wait(lambda note: note.fault is fault)

    def inside(self, *command: str, **more: Any) -> subprocess.CompletedProcess[str]:
        """Run a command in the gate's mount namespace."""
        assert self.supervisor is not None
        enter = ["nsenter", f"--mount=/proc/{self.supervisor.pid}/ns/mnt", *command]
        return subprocess.run(
            enter, check=False, capture_output=True, text=True, timeout=BOUND, **more
        )

    def put(self, name: str, content: bytes, ground: Path | None = None) -> Path:
        """Create a file of the child's, written by root, who is not gated."""
        path = (ground or self.ground) / name
        path.write_bytes(content)
        os.chown(path, CHILD, CHILD)
        return path

    def end(self) -> int:
        """End as a service manager does."""
        assert self.supervisor is not None
        self.supervisor.terminate()
        return self.supervisor.wait(BOUND)

    def _call_off(self) -> None:
        if self._watchdog is not None:
            os.killpg(self._watchdog.pid, signal.SIGKILL)
            self._watchdog.wait(BOUND)
            self._watchdog = None

    def close(self) -> None:
        if self.supervisor is not None:
            try:
                os.killpg(self.supervisor.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.supervisor.wait(BOUND)
        self._call_off()
        self.judge.go.set()
        self.judge.long_go.set()
        if self.server is not None:
            self.server.close()


_PROBE = """
import json, mmap, os, sys
path, how = sys.argv[1], sys.argv[2]
def run():
    if how == "open":
        os.close(os.open(path, os.O_RDONLY))
        return b"opened"
    if how == "write":
        fd = os.open(path, os.O_WRONLY)
        os.write(fd, b"")
        return b"opened"
    with open(path, "rb") as file:
        if how == "mmap":
            return mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)[:32]
        return file.read(32)
try:
    print(json.dumps(["ok", run().decode("latin-1")]))
except OSError as error:
    import errno
    print(json.dumps(["error", errno.errorcode[error.errno]]))
"""


def probe(path: Path | str, how: str = "read", uid: int = CHILD, *before: str) -> tuple[str, str]:
    """Open a file as a program of the child's; return ("ok", its beginning) or ("error", errno's name)."""
    command = [*before, PYTHON, "-I", "-S", "-c", _PROBE, str(path), how]
    if before and uid:
        command = [
            *before,
            "setpriv",
            f"--reuid={uid}",
            f"--regid={uid}",
            "--clear-groups",
            *command[len(before) :],
        ]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=BOUND, cwd="/", check=False
        )
    else:
        done = subprocess.run(
            command,
            check=False,
            capture_output=True,
            text=True,
            timeout=BOUND,
            cwd="/",
            user=uid,
            group=uid,
            extra_groups=[],
        )
    assert done.stdout, done.stderr
    kind, value = json.loads(done.stdout)
    return kind, value


def open_to_all(folder: Path) -> None:
    """Let every account into a pytest folder, which otherwise only its owner can enter."""
    for each in (folder, *folder.parents):
        if each == Path(tempfile.gettempdir()):
            return
        each.chmod(0o755)


def opens(result: tuple[str, str]) -> bool:
    return result[0] == "ok"


def mounted(folder: Path, kind: str) -> Path:
    ground = folder / kind
    ground.mkdir()
    if kind == "tmpfs":
        command = ["mount", "-t", "tmpfs", "-o", "size=64m,mode=0777", "gate-test", str(ground)]
    else:
        image = folder / "image"
        with image.open("wb") as file:
            file.truncate(96 * 1024 * 1024)
        coarse = ["-I", "128"] if kind == "ext4 with whole seconds" else []
        make = ["mkfs.ext4", "-q", "-F", "-m", "0", "-N", "30000", *coarse, str(image)]
        subprocess.run(make, check=True, stderr=subprocess.DEVNULL)
        command = ["mount", "-o", "loop", str(image), str(ground)]
    subprocess.run(command, check=True)
    ground.chmod(0o777)
    return ground
