"""
Kills an operation of the hold area at each of its calls to the system, recovers, and looks what became of it.

Run by test_crash.py as a process of its own, so that forking is safe:
    crash_child.py OPERATION WORK_FOLDER OUTGOING_FOLDER
prints {"points": n, "cases": n, "failures": [...]} as JSON.
"""

import json
import os
import shutil
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from scanner.hold.area import About, HoldArea
from scanner.platform.linux import files
from scanner.schema import Action, FileKey
from scanner.settings import STAGING

CONTENT = os.urandom(1_500_000)  # two chunks
ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1_700_000_000, 1_702_000_000)
ATTRIBUTES = {"user.note": b"\x00\xff", "user.other": b"x"}
NAMES = (
    "open",
    "write",
    "fsync",
    "replace",
    "unlink",
    "mkdir",
    "rmdir",
    "fchmod",
    "utime",
    "setxattr",
)

Call = Callable[..., object]


class Killer:
    """Ends the process at the n-th call; with `torn` a write ends half way."""

    def __init__(self, at: int, when: str) -> None:
        self.at, self.when, self.calls = at, when, 0

    def wrap(self, module: object, name: str) -> None:
        real: Call = getattr(module, name)

        def call(*args: object, **kwargs: object) -> object:
            self.calls += 1
            mine = self.calls == self.at
            if mine and self.when == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            if mine and self.when == "torn" and name == "write":
                real(args[0], memoryview(args[1])[: len(args[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            try:
                return real(*args, **kwargs)
            finally:
                if mine and self.when == "after":
                    os.kill(os.getpid(), signal.SIGKILL)

        setattr(module, name, call)

    def install(self) -> None:
        for name in NAMES:
            self.wrap(os, name)
        self.wrap(files, "rename_new")


class World:
    """An outgoing folder with one file, and a hold area."""

    def __init__(self, work: Path, outgoing: Path) -> None:
        self.root, self.folder = work / "held", outgoing
        self.file = outgoing / "party pic.jpg"

    def make(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.file.write_bytes(CONTENT)
        for name, value in ATTRIBUTES.items():
            os.setxattr(self.file, name, value)
        os.chmod(self.file, 0o640)
        os.utime(self.file, ns=(1_600_000_000_000_000_001, 1_600_000_000_123_456_789))
        HoldArea(self.root)

    def key(self) -> FileKey:
        return FileKey.of(self.file.lstat())

    def is_exact(self) -> bool:
        found = self.file.lstat()
        attributes = {name: os.getxattr(self.file, name) for name in os.listxattr(self.file)}
        return (
            self.file.read_bytes() == CONTENT
            and stat.S_IMODE(found.st_mode) == 0o640
            and found.st_mtime_ns == 1_600_000_000_123_456_789
            and attributes == ATTRIBUTES
        )

    def leftovers(self) -> list[str]:
        items = self.root / "items"
        names = [p.name for p in self.folder.iterdir() if p.name.startswith(STAGING)]
        names += [p.name for p in (self.root / STAGING).iterdir()]
        for item in items.iterdir():
            parts = {p.name for p in item.iterdir()}
            names += sorted({item.suffix} - {""}) + sorted(parts - {"key", "data", "state"})
        return names


def take(world: World) -> None:
    HoldArea(world.root).take(str(world.file), world.key(), ABOUT)


def restore(world: World) -> None:
    area = HoldArea(world.root)
    area.restore(area.items()[0].item)


def delete(world: World) -> None:
    area = HoldArea(world.root)
    area.delete(area.items()[0].item)


def check(world: World, operation: Call) -> str:
    """Recover, and say what is wrong; empty when all is well."""
    area = HoldArea(world.root)
    area.recover()
    held, there = area.items(), world.file.exists()
    if world.leftovers():
        return f"left behind: {world.leftovers()}"
    if area.recover().finished or area.recover().undone or area.recover().waiting:
        return "a second recovery had something to do"
    if any(item.problem or item.staged for item in held):
        return f"problem {held}"
    if operation is delete:
        if there or len(held) > 1:
            return "a deleted file came back"
    elif there + len(held) != 1:
        return f"in its place {there}, held {len(held)}"
    if held:
        area.restore(held[0].item)
        there = True
    if there and not world.is_exact():
        return "not as it was"
    return ""


def run(operation: Call, world: World, killer: Killer | None) -> int:
    """Run in a child process; return the number of calls, or -1 if it was killed."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        assert killer is not None
        killer.install()
        operation(world)
        os.write(writer, str(killer.calls).encode())
        os._exit(0)
    os.close(writer)
    _, status = os.waitpid(pid, 0)
    reported = os.read(reader, 32)
    os.close(reader)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return -1
    assert status == 0, status
    return int(reported) - 1  # the report itself is a write


def main() -> None:
    operation = {"take": take, "restore": restore, "delete": delete}[sys.argv[1]]
    world = World(Path(sys.argv[2]), Path(sys.argv[3]))

    def prepare() -> None:
        world.make()
        if operation is not take:
            take(world)

    prepare()
    points = run(operation, world, Killer(0, ""))
    failures: list[str] = []
    cases = 0
    for at in range(1, points + 1):
        for when in ("before", "after", "torn"):
            prepare()
            killed = run(operation, world, Killer(at, when))
            if when == "torn" and killed != -1:
                continue  # no write: nothing to tear
            cases += 1
            wrong = "was not killed" if killed != -1 else check(world, operation)
            if wrong:
                failures.append(f"{when} call {at}: {wrong}")
    print(json.dumps({"points": points, "cases": cases, "failures": failures}))


main()
