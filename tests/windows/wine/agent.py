"""
The programs of Windows in the test: a JSON object a line is read, and one is answered.

    python agent.py
Run by the installed Python, so that files are written, opened and locked by Windows' rules; run by Linux's as
well, to measure the same there.
"""

import contextlib
import ctypes
import functools
import hashlib
import io
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from scanner import manifest
from scanner.cli.demo_pictures import Sample, model_script, samples
from scanner.sandbox.content import take
from scanner.sandbox.host import Limits, WorkerHost

POLL = 0.005  # seconds
NOT_HELD = -1.0
LONGEST = 300.0  # seconds for what takes one on an idle computer
NO_ATTRIBUTES = -1  # INVALID_FILE_ATTRIBUTES
_ALIVE = {"creationflags": 0x0800_0000} if os.name == "nt" else {}  # CREATE_NO_WINDOW


def run(words: list[str], given: str = "") -> dict[str, object]:
    """Run a command to its end."""
    done = subprocess.run(
        words, input=given.encode(), capture_output=True, check=False, timeout=900, **_ALIVE
    )
    return {"code": done.returncode, "out": done.stdout.decode(errors="replace"),
            "errors": done.stderr.decode(errors="replace")}  # fmt: skip


def start(words: list[str]) -> int:
    """Start a program that goes on."""
    nothing = subprocess.DEVNULL
    return subprocess.Popen(words, stdin=nothing, stdout=nothing, stderr=nothing).pid


def running() -> list[tuple[int, int, str]]:
    """Every process."""
    from scanner.platform.windows import processes

    return [tuple(one) for one in processes.running().values()]


def end(name: str) -> int:
    """TerminateProcess for all of a name and what they started; return how many."""
    from scanner.platform.windows import processes

    listed = processes.running()
    doomed = [
        pid for pid in listed if any(one.name == name for one in processes.ancestors(pid, listed))
    ]
    for pid in sorted(doomed, key=lambda pid: listed[pid].name != name):
        with contextlib.suppress(OSError):
            os.kill(pid, 15)
    return len(doomed)


def drop(kind: str, path: str, moved: bool = True) -> dict[str, object]:
    """Write a picture beside and move it in, or write it in place; return what there is to know of it."""
    data = content(kind)
    # A time of long ago is that of no young download: a name alone would not keep it from being looked at.
    first = os.path.join(tempfile.gettempdir(), os.path.basename(path)) if moved else path
    with open(first, "wb") as file:
        file.write(data)
        file.flush()
        # While it is open: one that is written in place is held as soon as it is closed.
        os.utime(first, ns=(1_600_000_000_000_000_000, 1_600_000_000_123_456_700))
        known = about(first)
    if moved:
        os.rename(first, path)
    return known


def content(kind: str) -> bytes:
    """Bytes of a kind: `card.jpg`, `card.png`, `damaged`, or the number of an ordinary picture."""
    if kind.isdigit():
        return encoded(model_script("samples").ordinary(int(kind), 640, 480), "JPEG")
    names = {"card.jpg": "test-card.jpg", "card.png": "test-card.png", "damaged": "damaged.jpg"}
    return next(sample.data for sample in computed() if sample.name == names[kind])


@functools.cache
def computed() -> tuple[Sample, ...]:
    """The demo's pictures, which take a while to compute."""
    return tuple(samples())


def encoded(picture: object, kind: str) -> bytes:
    """A picture as a file of this kind."""
    made = io.BytesIO()
    picture.save(made, kind)
    return made.getvalue()


def about(path: str) -> dict[str, object]:
    """The properties that must be the same after a hold."""
    found = os.stat(path)
    return {
        "sha256": hashlib.sha256(Path(path).read_bytes()).hexdigest(),
        "mtime": found.st_mtime_ns,
        "attributes": getattr(found, "st_file_attributes", 0) & ~0x20A0,
    }


def gone(paths: list[str], seconds: float) -> list[str]:
    """Wait until none is there any more; return those that are."""
    until = time.monotonic() + seconds
    while (left := [path for path in paths if is_there(path)]) and time.monotonic() < until:
        time.sleep(POLL)
    return left


def is_there(path: str) -> bool:
    """Return whether there is something, on Windows without opening it: each open is work for Wine's server."""
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetFileAttributesW(path) != NO_ATTRIBUTES
    return os.path.exists(path)


def latency(folder: str, count: int, writes_a_second: int = 0) -> list[float]:
    """Milliseconds from the closing of each card to its absence; beside a steady writer if wanted."""
    with steady(folder, writes_a_second):
        return [_one_latency(os.path.join(folder, f"timed-{n}.jpg"), n) for n in range(count)]


def _one_latency(path: str, number: int) -> float:
    data = content("card.jpg") + bytes([number])  # each is a content of its own: no cache answers
    with open(path, "wb") as file:
        file.write(data)
    since = time.monotonic()
    left = gone([path], LONGEST)
    return NOT_HELD if left else (time.monotonic() - since) * 1000


@contextlib.contextmanager
def steady(folder: str, writes_a_second: int) -> Iterator[None]:
    """A program that goes on writing into the folder."""
    done = threading.Event()

    def write() -> None:
        with open(os.path.join(folder, "steady.log"), "ab", buffering=0) as file:
            while not done.wait(1 / writes_a_second):
                file.write(b"x")

    writing = threading.Thread(target=write)
    if writes_a_second:
        writing.start()
    yield
    done.set()
    if writes_a_second:
        writing.join()


def burst(folder: str, count: int, size: int) -> float:
    """Write small pictures that all differ, every 20th a card; return the seconds it took."""
    card = content("card.jpg")
    small = encoded(model_script("samples").ordinary(1, size, size), "JPEG")
    since = time.monotonic()
    for n in range(count):
        data = (card if n % 20 == 19 else small) + n.to_bytes(4, "big")
        Path(folder, f"a picture of a burst with a long name {n:05}.jpg").write_bytes(data)
    return time.monotonic() - since


def crash(folder: str, name: str, seed: int) -> bool:
    """Write a card, and end the guard at a random moment of what follows."""
    chance = random.Random(seed)
    path = os.path.join(folder, f"kill-{seed}.jpg")
    Path(path).write_bytes(content("card.jpg") + seed.to_bytes(4, "big"))
    time.sleep(chance.uniform(0, 0.6))
    return end(name) > 0


def hold_for(profile: str) -> str:
    """Hold a card in the folders of another account, as its own guard would have; return the file's path."""
    from scanner import platform
    from scanner.hold.area import About, HoldArea
    from scanner.schema import Action, FileKey

    path = Path(profile, "Pictures", "theirs.jpg")
    path.parent.mkdir(parents=True)
    path.write_bytes(content("card.jpg"))
    area = HoldArea(Path(profile, "AppData", "Local", "beforehand", "held"))
    about = About(Action.HOLD, ("nudity",), "jpeg", int(time.time()), int(time.time()) + 86_400)
    area.take(str(path), FileKey.of(platform.files().status(str(path))), about)
    return str(path)


def judge(folder: str) -> dict[str, object]:
    """Scores of every file of a folder, by the worker that the guard has."""
    found: dict[str, object] = {}
    with WorkerHost(manifest.MODELS, Limits(time_limit=120, start_limit=240)) as host:
        host.start()
        for path in sorted(Path(folder).iterdir()):
            found[path.name] = _judged(host, path)
        found["confinement"] = [
            name for name in ("memory", "files", "network", "processes")
            if getattr(host.confinement, name)
        ] + list(host.confinement.by)  # fmt: skip
    return found


def _judged(host: WorkerHost, path: Path) -> object:
    with take(str(path)) as opened:
        finding = host.judge(opened)
    scores = None if finding.scores is None else [finding.scores.nudity, finding.scores.partial]
    return [scores, None if finding.failure is None else str(finding.failure)]


def busy(path: str, seconds: float) -> float:
    """Keep a card open as most programs do; return the milliseconds from its release to its absence."""
    with open(path, "wb") as file:
        file.write(content("card.jpg"))
        file.flush()
        time.sleep(seconds)
    since = time.monotonic()
    return NOT_HELD if gone([path], LONGEST) else (time.monotonic() - since) * 1000


def read_busy(path: str, seconds: float) -> float:
    """Measure like `busy`, with a program that only reads."""
    with open(path + ".part", "wb") as file:
        file.write(content("card.jpg"))
    os.rename(path + ".part", path)
    with open(path, "rb"):
        time.sleep(seconds)
    since = time.monotonic()
    return NOT_HELD if gone([path], LONGEST) else (time.monotonic() - since) * 1000


def listing(folder: str) -> list[str]:
    """Names below a folder."""
    return sorted(
        str(path.relative_to(folder)).replace("\\", "/")
        for path in Path(folder).rglob("*")
        if path.is_file()
    )


DOES: dict[str, Callable[..., object]] = {
    one.__name__: one
    for one in (
        run,
        start,
        running,
        end,
        drop,
        about,
        gone,
        latency,
        burst,
        crash,
        judge,
        listing,
        busy,
        hold_for,
        read_busy,
    )
}


def main() -> None:
    """Answer until the input ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = {"is": DOES[asked["do"]](**asked["with"])}
        except Exception as error:  # the edge: whoever asked hears of it
            answer = {"error": repr(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
