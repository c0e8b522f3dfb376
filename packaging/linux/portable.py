"""
Builds the folder that brings its own Python, as a tarball and as an AppImage: portable.py --out FOLDER

It runs on any Linux with a glibc as new as that of the system it is built on, which is Debian 12 by
build_packages.py --portable. Python is that system's, which finds its library beside itself wherever the folder
lies. What every desktop has is not brought along: the C and C++ libraries, OpenGL, X11's own, and fontconfig
with its settings.
"""

import argparse
import compileall
import gzip
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import appimage  # noqa: E402
import bill  # noqa: E402
import tree  # noqa: E402

_OF_THE_SYSTEM = re.compile(
    r"(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv|nsl|anl|stdc\+\+|gcc_s"
    r"|GL|EGL|GLX|OpenGL|GLdispatch|GLESv2|drm|gbm|X11|X11-xcb|xcb|fontconfig|freetype)\.so.*)"
)
# Of Python's own library: what nothing here uses.
NOT_NEEDED = (
    "test", "idlelib", "lib2to3", "ensurepip", "distutils", "tkinter", "turtledemo", "turtle.py", "pydoc_data",
    "config-*", "__pycache__", "dist-packages", "site-packages", "sitecustomize.py", "venv",
    "_tkinter*", "_sqlite3*", "sqlite3", "readline*", "_crypt*", "nis*", "_test*",
    "ossaudiodev*", "_curses*",
)  # fmt: skip
# Loaded by name and no library's dependency: see scanner/sandbox/decode/libarchive.py.
_BY_NAME = ("libarchive.so.13",)
_LAUNCHER = """#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/python" -I -m scanner "$@"
"""
_README = """Beforehand {version}

Start it with bin/beforehand; `bin/beforehand setup` is the first step, together, parent and child.
It needs glibc 2.36 or later and a desktop (X11 or Wayland, OpenGL, fontconfig). The kernel gate, and the start at
login for every account, are with the packages for Debian alone.

With sha256sums, beside the download, you can check that it is whole.
licences/ has the licences of all that is in here.
"""
_LEVEL = 5  # of gzip, which every system reads


def build(out: Path) -> list[Path]:
    """Build; return the paths of the tarball and the AppImage."""
    name = f"beforehand-{tree.version()}-linux-{platform.machine()}"
    with tempfile.TemporaryDirectory(prefix="beforehand-portable-") as work:
        folder = Path(work) / name
        source = tree.snapshot(Path(work) / "source")
        _place_python(folder)
        site = _place_ourselves(source, Path(work), folder)
        _write_documents(source, site, folder)
        _bring_libraries(folder)
        compileall.compile_dir(folder / "lib", quiet=2)
        out.mkdir(parents=True, exist_ok=True)
        packed = _pack(folder, out / f"{name}.tar.gz")
        return [packed, appimage.build(folder, source, out / f"{name}.AppImage")]


def _place_python(folder: Path) -> None:
    library = Path(sysconfig.get_path("stdlib"))
    shutil.copytree(
        library, folder / "lib" / tree.PYTHON, ignore=shutil.ignore_patterns(*NOT_NEEDED)
    )
    programs = folder / "bin"
    programs.mkdir()
    shutil.copyfile(Path("/usr/bin") / tree.PYTHON, programs / "python")
    (programs / "beforehand").write_text(_LAUNCHER)
    for program in programs.iterdir():
        program.chmod(0o755)


def _place_ourselves(source: Path, work: Path, folder: Path) -> Path:
    """Put all packages where Debian's Python looks for those of its system."""
    site = folder / "lib/python3/dist-packages"
    site.parent.mkdir()
    shutil.move(tree.assemble(source, work / "tree"), site)
    return site


def _write_documents(source: Path, site: Path, folder: Path) -> None:
    licences = folder / "licences"
    licences.mkdir()
    shutil.copyfile(source / "LICENSE", licences / "LICENSE")
    (licences / "third-party-licences.txt").write_text(bill.licences(site))
    (folder / "sbom.cdx.json").write_text(
        bill.bill(site, source / "uv.lock", source / "models", tree.version())
    )
    (folder / "README").write_text(_README.format(version=tree.version()))


def _bring_libraries(folder: Path) -> None:
    """Put beside Qt what Qt asks for, and beside Python all else; each finds what lies beside it."""
    qt = folder / "lib/python3/dist-packages/PySide6"
    shared = folder / "lib/shared"
    shared.mkdir()
    for name in _BY_NAME:
        _take({name: _by_name(name)}, shared, folder)
    for library in _libraries(folder):
        beside = qt / "Qt/lib" if library.is_relative_to(qt) else shared
        _take(_asked_for(library, folder), beside, folder)
    _set_path(folder / "bin/python", "$ORIGIN/../lib/shared")
    for module in (folder / "lib" / tree.PYTHON / "lib-dynload").glob("*.so"):
        _set_path(module, "$ORIGIN/../../shared")


def _libraries(folder: Path) -> list[Path]:
    return [folder / "bin/python", *sorted(p for p in folder.rglob("*.so*") if not p.is_symlink())]


def _asked_for(library: Path, folder: Path) -> dict[str, Path]:
    """The system libraries that a library depends on, by name."""
    listed = subprocess.run(
        ["ldd", str(library)], capture_output=True, text=True, check=False
    ).stdout
    found = re.findall(r"^\s*(\S+) => (/\S+)", listed, re.MULTILINE)
    return {
        name: Path(path)
        for name, path in found
        if not _OF_THE_SYSTEM.fullmatch(name) and not Path(path).is_relative_to(folder)
    }


def _take(found: dict[str, Path], beside: Path, folder: Path) -> None:
    """Copy libraries and their dependencies, with the licences of their packages."""
    for name, path in found.items():
        if (beside / name).exists():
            continue
        shutil.copyfile(path, beside / name)
        _set_path(beside / name, "$ORIGIN")
        _take(_asked_for(path, folder), beside, folder)
        owner = _package_of(path)
        copyright_file = Path("/usr/share/doc") / owner / "copyright"
        shutil.copyfile(copyright_file, folder / "licences" / f"{owner}.txt")


def _package_of(path: Path) -> str:
    """The package of a file of the system; older ones name it by its place before /lib was a link to /usr/lib."""
    real = os.path.realpath(path)
    command = ["dpkg", "-S", real, real.removeprefix("/usr")]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return listed.partition(":")[0]


def _by_name(name: str) -> Path:
    """The place of a library of the system."""
    folder = Path("/usr/lib") / sysconfig.get_config_var("MULTIARCH")
    return folder / name


def _set_path(library: Path, path: str) -> None:
    """
    Let a library find others at `path`.

    As RPATH, not RUNPATH: that of the program also counts for what is loaded by name.
    """
    command = ["patchelf", "--force-rpath", "--set-rpath", path, str(library)]
    subprocess.run(command, check=True)


def _pack(folder: Path, target: Path) -> Path:
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", _LEVEL, file, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        for path in _in_order(folder):
            _add(archive, folder, path)
    return target


def _add(archive: tarfile.TarFile, folder: Path, path: Path) -> None:
    """Put in one entry, with a mode and a time that depend on nothing but the commit."""
    entry = archive.gettarinfo(path, str(path.relative_to(folder.parent)))
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = tree.commit_time()
    runs = entry.isdir() or path.parent == folder / "bin"
    entry.mode = 0o755 if runs else 0o644
    if entry.isreg():
        with path.open("rb") as content:
            archive.addfile(entry, content)
    else:
        archive.addfile(entry)


def _in_order(folder: Path) -> Iterator[Path]:
    yield folder
    yield from sorted(folder.rglob("*"))


def main() -> None:
    """Build both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=tree.ROOT / "dist")
    for file in build(parser.parse_args().out):
        print(file)


if __name__ == "__main__":
    main()
