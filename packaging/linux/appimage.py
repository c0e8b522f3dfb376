"""
Packs the folder that brings its own Python into one executable file.

An AppImage of type 2: an executable, and behind it a squashfs image of the folder
(https://github.com/AppImage/AppImageSpec). The executable is our own, and says there why.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import tree

HERE = Path(__file__).resolve().parent
RUNTIME = HERE / "appimage_runtime.c"
MAGIC = b"AI\x02"  # at byte 8 of the file, where ELF has eight bytes that mean nothing
MAGIC_AT = 8
_LINKED = ("squashfuse", "z", "lzma", "lz4", "lzo2", "zstd")
# The packages that these come from; their licences are included.
_LINKED_PACKAGES = (
    "libsquashfuse-dev", "zlib1g-dev", "liblzma-dev", "liblz4-dev", "liblzo2-dev", "libzstd-dev", "libc6-dev"
)  # fmt: skip
_ICON = "256x256/apps/beforehand.png"
# Without an argument it starts the app, as from its icon.
_APP_RUN = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
[ $# -gt 0 ] || set -- app
exec "$here/bin/beforehand" "$@"
"""


def build(folder: Path, source: Path, target: Path) -> Path:
    """Build `target`, and return it; what the format requires is added at the top of `folder`."""
    _add_entry_points(folder, source)
    with tempfile.TemporaryDirectory(prefix="beforehand-appimage-") as work:
        runtime, image = Path(work) / "runtime", Path(work) / "image"
        compile_runtime(runtime, f"{tree.version()}-{_digest(folder)}")
        pack(folder, image)
        join(runtime, image, target)
    return target


def compile_runtime(target: Path, build_name: str) -> None:
    """Compile the executable part; all that it needs is linked into it."""
    libraries = [f"-l{name}" for name in _LINKED]
    macro = f'-DBUILD="{build_name}"'
    command = ["gcc", "-static", "-s", "-O2", "-D_FILE_OFFSET_BITS=64", macro]
    subprocess.run([*command, "-o", str(target), str(RUNTIME), *libraries], check=True)


def pack(folder: Path, image: Path) -> None:
    """Make the squashfs image; its bytes depend on names, contents and the time of the commit."""
    # mksquashfs refuses explicit times if the environment sets one.
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    moment = str(tree.commit_time())
    subprocess.run(
        ["mksquashfs", str(folder), str(image), "-quiet", "-no-progress", "-noappend", "-all-root",
         "-no-xattrs", "-comp", "zstd", "-mkfs-time", moment],
        check=True, env=environment,
    )  # fmt: skip


def join(runtime: Path, image: Path, target: Path) -> None:
    """Put the image behind the runtime, and the magic number into its header."""
    with target.open("wb") as file:
        for part in (runtime, image):
            with part.open("rb") as content:
                shutil.copyfileobj(content, file)
        file.seek(MAGIC_AT)
        file.write(MAGIC)
    target.chmod(0o755)


def _add_entry_points(folder: Path, source: Path) -> None:
    entry = folder / "AppRun"
    entry.write_text(_APP_RUN)
    entry.chmod(0o755)
    shutil.copyfile(
        source / "packaging/linux/share/beforehand.desktop", folder / "beforehand.desktop"
    )
    with tempfile.TemporaryDirectory() as work:
        icon = Path(work) / _ICON
        icon.parent.mkdir(parents=True)
        subprocess.run(
            [str(tree.ROOT / ".venv/bin/python"), "packaging/linux/icons.py", str(icon)],
            check=True, cwd=source, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        shutil.copyfile(icon, folder / "beforehand.png")
    (folder / ".DirIcon").symlink_to("beforehand.png")
    for package in _LINKED_PACKAGES:
        copyright_file = Path("/usr/share/doc") / package / "copyright"
        shutil.copyfile(copyright_file, folder / "licences" / f"{package}.txt")
    moment = tree.commit_time()
    for path in _entries(folder):
        os.utime(path, (moment, moment), follow_symlinks=False)


def _digest(folder: Path) -> str:
    """Twelve hexadecimal digits that identify the content."""
    digest = hashlib.sha256()
    for path in _entries(folder):
        digest.update(str(path.relative_to(folder)).encode() + b"\0")
        digest.update(os.readlink(path).encode() if path.is_symlink() else _content(path))
    return digest.hexdigest()[:12]


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _entries(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*"))
