"""
Ends itself by TerminateProcess at one call of a hold, or is ended from outside.

    crash_child.py take|restore WORK AT before|after
prints the number of calls when it is not ended.
    crash_child.py again WORK
makes the folders and says `ready`; after a line of input it takes and restores until somebody ends it.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from scanner.hold.area import About, HoldArea
from scanner.platform.windows import win32
from scanner.schema import Action, FileKey
from scanner.settings import STAGING

CONTENT = bytes(range(256)) * 6000  # two chunks
ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1_700_000_000, 1_702_000_000)
MTIME = 1_600_000_000_123_456_700  # NTFS counts in 100 ns
NAMES = ("open", "write", "fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "utime")


class WriteKiller:
    """Ends the process at the n-th call."""

    def __init__(self, at: int, when: str) -> None:
        self.at, self.when, self.calls = at, when, 0

    def install(self) -> None:
        for name in NAMES:
            setattr(os, name, self.wrapped(getattr(os, name)))

    def wrapped(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            self.calls += 1
            if self.calls == self.at and self.when == "before":
                terminate()
            try:
                return real(*args, **kwargs)
            finally:
                if self.calls == self.at and self.when == "after":
                    terminate()

        return call


def terminate() -> None:
    """As the task manager does: no handler runs."""
    win32.kernel().TerminateProcess(win32.c_void_p(win32.kernel().GetCurrentProcess()), 9)


def make(work: Path) -> Path:
    """An outgoing folder with one file, and an empty hold area."""
    shutil.rmtree(work, ignore_errors=True)
    (work / "out").mkdir(parents=True)
    file = work / "out" / "party pic.jpg"
    file.write_bytes(CONTENT)
    os.utime(file, ns=(MTIME, MTIME))
    HoldArea(work / "held")
    return file


def take(work: Path) -> None:
    file = work / "out" / "party pic.jpg"
    from scanner import platform

    key = FileKey.of(platform.files().status(str(file)))
    HoldArea(work / "held").take(str(file), key, ABOUT)


def restore(work: Path) -> None:
    area = HoldArea(work / "held")
    area.restore(area.items()[0].item)


def again(work: Path) -> None:
    make(work)
    print("ready", flush=True)
    sys.stdin.readline()
    while True:
        take(work)
        restore(work)


def check(work: Path) -> str:
    """Recover, and say what is wrong; empty when all is well."""
    file = work / "out" / "party pic.jpg"
    area = HoldArea(work / "held")
    area.recover()
    held, there = area.items(), file.exists()
    left = [str(p) for p in work.rglob("*") if STAGING in p.parts and p.is_file()]
    if left:
        return f"left behind: {left}"
    if there + len(held) != 1:
        return f"in its place {there}, held {len(held)}"
    if held:
        area.restore(held[0].item)
    if file.read_bytes() != CONTENT or file.stat().st_mtime_ns != MTIME:
        return "not as it was"
    return ""


def main() -> None:
    operation, work = sys.argv[1], Path(sys.argv[2])
    if operation == "again":
        again(work)
    make(work)
    if operation == "restore":
        take(work)
    killer = WriteKiller(int(sys.argv[3]), sys.argv[4])
    killer.install()
    {"take": take, "restore": restore}[operation](work)
    print(killer.calls)


if __name__ == "__main__":
    main()
