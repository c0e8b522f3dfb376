"""Writes docs/size.md from an installed tree: size.py TREE"""

import sys
from pathlib import Path

import tree

PARTS = (
    ("cv2 (OpenCV)", ("cv2", "opencv_python*"), "resizing and merging boxes in the worker"),
    (
        "PySide6 (Qt)",
        ("PySide6*", "pyside6*", "shiboken6*"),
        "the app; no Qt Quick, no Qt network library",
    ),
    ("PyAV (FFmpeg)", ("av", "av.libs", "av-*"), "frames of videos"),
    ("numpy", ("numpy*",), "arrays in the worker"),
    ("onnxruntime", ("onnxruntime*", "flatbuffers*", "google", "protobuf*"), "runs the models"),
    ("Pillow, pi-heif, JPEG XL", ("PIL", "pillow*", "pi_heif*", "_pi_heif*"), "pictures"),
    ("models", ("models",), "NudeNet 320n, open_nsfw"),
    ("cryptography", ("cryptography*", "cffi*", "_cffi*"), "log, keys, hold area"),
    ("pypdfium2, resvg", ("pypdfium2*", "resvg*"), "pages of PDFs, drawings"),
    ("our own code", ("scanner", "ui", "link", "beforehand*"), ""),
)

_PAGE = """# Installed size

Measured on the tree of the Debian package by `packaging/size.py`, in millions of bytes. Byte code made at
installation comes on top (about 18).

| part | MB | what for |
|---|---|---|
{table}

## What was left out

`packaging/slim.py` names each thing and why: Qt Quick and all that builds on it, Qt's programs, types and
translations, plugins for bare screens, the runtime of the models a second time (for programs in C), headers, the
packages' own tests, tools that convert models. Qt's network library goes with them: nothing in the package could
use it. OpenCV is the build without windows, so there is no second Qt.

## What could go

OpenCV is the largest part for the least use: it links its own FFmpeg and OpenBLAS, so neither can be left out of
it. Doing the resizing with another library would save all of it, and would have to give the same scores.
Stripping the debugging symbols of other people's libraries would save about 40 MB (most of it PyAV's) and is not
done: some cannot be loaded afterwards, and what is installed are the very bytes whose hashes are in the lock.
"""


def main() -> None:
    """Measure and write."""
    top = Path(sys.argv[1])
    site = top / tree.PREFIX / "lib" / tree.PYTHON / "site-packages"
    if not site.is_dir():
        sys.exit(f"{top} is not the tree of a package; see deb.py --keep-tree")
    rows: list[tuple[str, int, str]] = []
    seen: set[Path] = set()
    for name, patterns, use in PARTS:
        found = {path for pattern in patterns for path in site.glob(pattern)} - seen
        seen |= found
        rows.append((name, sum(map(size, found)), use))
    rows.sort(key=lambda row: -row[1])
    total = size(top)
    rows.append(
        ("all the rest", total - sum(row[1] for row in rows), "small packages, icons, docs")
    )
    table = [f"| {name} | {count / 1e6:.1f} | {use} |" for name, count, use in rows]
    table.append(f"| **together** | **{total / 1e6:.1f}** | |")
    (tree.ROOT / "docs/size.md").write_text(_PAGE.format(table="\n".join(table)))


def size(path: Path) -> int:
    """Bytes of a file, or of all files below a folder."""
    if path.is_symlink() or path.is_file():
        return path.lstat().st_size
    return sum(p.lstat().st_size for p in path.rglob("*") if p.is_file() or p.is_symlink())


if __name__ == "__main__":
    main()
