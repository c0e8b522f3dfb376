"""The opener's side of a kernel trial: an overlay in separate namespaces, in which a file is opened on command."""

import ctypes
import os
import sys
from pathlib import Path

_CLONE_NEWNS, _CLONE_NEWUSER = 0x00020000, 0x10000000
_MS_REC, _MS_PRIVATE = 0x4000, 0x40000
_libc = ctypes.CDLL(None, use_errno=True)


def main(folder: Path, opened: str) -> None:
    """Mount the overlay, print `ready`, wait for a line, open the file, print `opened`."""
    _check(_libc.unshare(_CLONE_NEWNS | (0 if os.geteuid() == 0 else _CLONE_NEWUSER)))
    _mount("none", "/", None, _MS_REC | _MS_PRIVATE)
    _mount("tmpfs", str(folder), "tmpfs", 0)
    for name in ("lower", "upper", "work", "merged"):
        (folder / name).mkdir()
    (folder / "lower" / "file").write_bytes(b"x")
    layers = f"lowerdir={folder}/lower,upperdir={folder}/upper,workdir={folder}/work"
    _mount("overlay", str(folder / "merged"), "overlay", 0, layers)
    print("ready", flush=True)
    sys.stdin.readline()
    (folder / opened).read_bytes()
    print("opened", flush=True)


def _mount(source: str, target: str, kind: str | None, flags: int, data: str = "") -> None:
    encoded = None if kind is None else kind.encode()
    _check(_libc.mount(source.encode(), target.encode(), encoded, flags, data.encode()))


def _check(result: int) -> None:
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
