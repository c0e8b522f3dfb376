"""The attacker of `tools.attack`: a program of the child's that tries every channel message and quota at once."""

import functools
import os
import random
import secrets
import threading
import time
import typing
import zlib
from collections.abc import Callable
from enum import Enum
from pathlib import Path

import msgspec

from scanner import platform
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.errors import ChannelError
from scanner.manifest import MODELS
from scanner.watch.settle import QUIET

CHILD = 54_321  # an unused uid; both the attacker's and the child's
LEAVE_SECONDS = 20.0  # for what is under way at the end
SILENT, UPLOADS, SELF_TESTS = 40, 24, 24
_CHUNK = 256 * 1024


def socket_of(home: Path) -> Path:
    """Return the channel's socket."""
    return home / "run" / "channel.sock"


def pictures_of(home: Path) -> Path:
    """Return the child's folder of pictures."""
    return home / "Pictures"


def become_child() -> None:
    """Continue as the child if root started this: all modules that only root can read are imported by now."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(CHILD)
        os.setuid(CHILD)


def attack(home: Path, seconds: float, *, gated: bool = False) -> None:
    """Try everything at once until the time is over, each way on its own threads."""
    become_child()
    socket, until = socket_of(home), time.monotonic() + seconds
    ways: list[tuple[Callable[[Path], None], int]] = [
        (_stay_silent, 2),
        (_leave_uploads_unfinished, 4),
        (_upload, UPLOADS),
        (_self_test, SELF_TESTS),
        (_guess, 2),
        (_ask_anything, 4),
        (_write_files, 1),
    ]
    if gated:
        ways += [(_open_what_takes_long, 8), (_touch_and_open, 4), (_open_many, 2)]
    counts: dict[str, int] = {}
    threads = [
        threading.Thread(target=_repeat, args=(way, socket, until, counts), daemon=True)
        for way, many in ways
        for _ in range(many)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(until + LEAVE_SECONDS - time.monotonic(), 0))
    print(
        " ".join(f"{name.strip('_<>')}={count}" for name, count in sorted(counts.items())),
        flush=True,
    )
    os._exit(0)  # whatever still waits


def _repeat(
    way: Callable[[Path], None], socket: Path, until: float, counts: dict[str, int]
) -> None:
    while time.monotonic() < until:
        try:
            way(socket)
        except (ChannelError, OSError):
            time.sleep(0.05)
        counts[way.__name__] = counts.get(way.__name__, 0) + 1


def _stay_silent(socket: Path) -> None:
    held = [platform.transport().connect(socket, 5.0) for _ in range(SILENT)]
    time.sleep(1)
    for one in held:
        one.close()


def _leave_uploads_unfinished(socket: Path) -> None:
    client = Client.connect(socket, "browser")
    for n in range(512):
        client.ask(m.JudgeBytes(str(n % 5), bytes(_CHUNK), more=True))
    client.close()


def _upload(socket: Path) -> None:
    client = Client.connect(socket, "browser")
    slow = b"<svg xmlns='http://www.w3.org/2000/svg' width='3000' height='3000'>"
    slow += b"<circle r='900' cx='999' cy='999' opacity='.1'/>" * 2000 + b"</svg>"
    client.ask(m.JudgeBytes(secrets.token_hex(4), slow + secrets.token_bytes(8)))
    client.close()


def _self_test(socket: Path) -> None:
    client = Client.connect(socket, "cli")
    client.ask(m.SelfTest())
    client.close()


def _guess(socket: Path) -> None:
    client = Client.connect(socket, "cli")
    client.ask(m.Unlock(secrets.token_hex(8)))
    client.close()


def _ask_anything(socket: Path) -> None:
    client = Client.connect(socket, random.choice(("tray", "cli", "browser", "x")))
    kinds = typing.get_args(m.Request)
    for _ in range(50):
        client.ask(_any(random.choice(kinds)), timeout=5.0)
    client.close()


def _any(kind: type[msgspec.Struct]) -> m.Request:
    values = {field.name: _value(field.type) for field in msgspec.structs.fields(kind)}
    return typing.cast(m.Request, kind(**values))


def _value(of: object) -> object:
    if isinstance(of, type):
        if issubclass(of, Enum):
            return random.choice(list(of))
        if of is bytes:
            return secrets.token_bytes(random.choice((0, 32, 5000)))
        if of is bool:
            return random.random() < 0.5
        if of is int:
            return random.choice((0, 1, -1, 2**31, 2**63 - 1))
        if of is str:
            return random.choice(("", "../../x", "\x1b[2J", secrets.token_hex(16), "a" * 5000))
        if issubclass(of, msgspec.Struct):
            return _any(of)
    options = [one for one in typing.get_args(of) if one is not type(None)]
    if typing.get_origin(of) is tuple or not options:
        return ()
    return _value(options[0])


def _write_files(socket: Path) -> None:
    folder = pictures_of(socket.parents[1])
    for n in range(6):
        (folder / f"slow-{n}.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg' width='4000' "
            b"height='4000'>" + b"<circle r='900' opacity='.1'/>" * 5000 + b"</svg>")  # fmt: skip
    with (folder / "sparse.jpg").open("wb") as file:
        file.truncate(10 * 1024**3)
    (folder / ".beforehand-staging").mkdir(exist_ok=True)
    time.sleep(QUIET)


@functools.cache
def _long() -> tuple[bytes, ...]:
    circle = b"<circle r='900' cx='999' cy='999' opacity='.1'/>"
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg' width='4000' height='4000'>" + circle * 3000
    wide = b"IHDR" + (7000).to_bytes(4) * 2 + bytes((8, 0, 0, 0, 0))
    rows = zlib.compress(bytes(7001 * 7000), 1)
    png = b"\x89PNG\r\n\x1a\n" + b"".join(
        (len(part) - 4).to_bytes(4) + part + zlib.crc32(part).to_bytes(4)
        for part in (wide, b"IDAT" + rows, b"IEND")
    )
    return (drawing + b"</svg>", png)


def _open_what_takes_long(socket: Path) -> None:
    """Drawings, archives and pictures that take longer than they look, each opened as soon as it is written."""
    folder = pictures_of(socket.parents[1])
    for content in _long():
        path = folder / f"slow-{secrets.token_hex(4)}"
        path.write_bytes(content + secrets.token_bytes(8))
        _try(path)
        path.unlink()


def _touch_and_open(socket: Path) -> None:
    """The card, with new times, rights and names while it is judged; it must not open."""
    path = pictures_of(socket.parents[1]) / f"touched-{secrets.token_hex(4)}.jpg"
    path.write_bytes((MODELS / "testcard.jpg").read_bytes() + secrets.token_bytes(8))
    opener = threading.Thread(target=_must_not_open, args=(path,))
    opener.start()
    while opener.is_alive():
        os.utime(path)
        path.chmod(0o600 + secrets.randbelow(2) * 0o44)
        os.link(path, f"{path}.link")
        os.unlink(f"{path}.link")
        time.sleep(0.01)
    path.unlink()


def _must_not_open(path: Path) -> None:
    if any(_try(path) for _ in range(10)):
        print("opened", path.name, flush=True)


def _open_many(socket: Path) -> None:
    folder = pictures_of(socket.parents[1])
    paths = [folder / f"many-{secrets.token_hex(4)}.png" for _ in range(200)]
    for path in paths:
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + secrets.token_bytes(200))
        _try(path)
    for path in paths:
        path.unlink()


def _try(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return bool(file.read(1))
    except OSError:
        return False
