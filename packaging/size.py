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
    (
        "our own code",
        ("scanner", "ui", "link", "extension", "beforehand*"),
        "scanner, app, extension",
    ),
)

_PAGE = """# Installed size

Measured on the tree of the Debian package by `packaging/size.py`, in millions of bytes. Byte code made at
installation comes on top (about 18).

| part | MB | what for |
|---|---|---|
{table}

## What was left out

`packaging/slim.py` names each thing and why; the numbers are those of the wheels in the lock.

| what | MB less | why |
|---|---|---|
| libraries of OpenCV: a second FFmpeg, OpenBLAS, picture readers | 84.7 | only arrays are resized, filtered and compared; `stub_libraries.py` puts a stub in place of each |
| debugging symbols, names of inner functions | 40.5 | nobody debugs them here; a library that could not be loaded afterwards is left as it is |
| encoders, encrypted connections, microphones and screens of PyAV's FFmpeg | 37.5 | nothing is encoded, fetched or recorded; stubs as well |
| ICU's data of some 700 languages and countries | 29.8 | those of the app's six languages stay (`icu_data.py`) |
| the runtime of the models a second time | 24.3 | for programs in C |
| Qt Quick, Qt's network library, programs, types, translations | 144 | the app is made of widgets and has no network |
| tests, headers and tools of numpy and onnxruntime | 15 | for developers |

A stub has the names of the library's functions and nothing behind them. A function that is called all the same
ends the worker, and the file "could not be checked". That nothing is lost was compared: the
whole environment and the slimmed one gave the same verdicts, scores and regions for 4,306 of 4,308 files (1,010
pictures, 146 videos in 27 codecs, 3,152 malformed or unusual files). The other two are animations in which the
time limit came after another frame.

What was stripped or replaced is no longer the bytes whose hashes are in the lock: those are checked before.
"""


def main() -> None:
    """Measure and write."""
    top = Path(sys.argv[1])
    found_sites = list((top / tree.PREFIX / "lib").glob("python3.*/site-packages"))
    if not found_sites:
        sys.exit(f"{top} is not the tree of a package: see dpkg-deb --extract")
    (site,) = found_sites
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
