"""
Builds for every supported system, each in a clean copy of it.

    build_packages.py [--portable] [--out FOLDER] [SUITE …]

Root is needed, for debootstrap and chroot. The copies are kept (suites.py says where); the last commit is built.
"""

import argparse
import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import suites  # noqa: E402
import tree  # noqa: E402

# The build's needs: the environment, strip and readelf, and what Qt needs to draw the icons (setup.sh).
_TOOLS = (
    "ca-certificates", "python3", "python3-venv", "binutils", "patchelf",
    # The AppImage's runtime is built from these; the decompressors of squashfuse are linked into it.
    "gcc", "libc6-dev", "squashfs-tools", "libsquashfuse-dev",
    "zlib1g-dev", "liblzma-dev", "liblz4-dev", "liblzo2-dev", "libzstd-dev",
)  # fmt: skip
_PLACE = "build/source"
_DOWNLOADS = "root/.cache"


def main() -> None:
    """Build for the suites named, or for all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suites", nargs="*")
    parser.add_argument("--out", type=Path, default=tree.ROOT / "dist")
    parser.add_argument("--portable", action="store_true", help="the folder with its own Python")
    options = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit(
            "needs root for debootstrap and chroot; deb.py builds for this very system without"
        )
    if options.portable:
        made = build_portable(options.out)
    else:
        made = [build(suite, options.out) for suite in suites.chosen(options.suites)]
    for file in made:
        print(f"{file}  {file.stat().st_size // 1_000_000} MB")


def build(suite: suites.Suite, out: Path) -> Path:
    """Build the package of one suite; return its path in `out`."""
    version = tree.version() + suite.tag
    (made,) = _run(suite, "deb.py", f"beforehand_{version}_*.deb", out, "--version", version)
    return made


def build_portable(out: Path) -> list[Path]:
    """Build tarball and AppImage on the oldest system there is a package for; return their paths in `out`."""
    return _run(suites.SUITES[0], "portable.py", "beforehand-*-linux-*", out)


def _run(suite: suites.Suite, script: str, makes: str, out: Path, *words: str) -> list[Path]:
    """Run a script of this folder in a copy of the suite; take what it makes to `out`."""
    with suites.alone(suite):
        return _run_alone(suite, script, makes, out, *words)


def _run_alone(suite: suites.Suite, script: str, makes: str, out: Path, *words: str) -> list[Path]:
    root = suites.equipped(suite, "build", _TOOLS)
    shutil.rmtree(root / "build/out", ignore_errors=True)
    _bring_source(root / _PLACE)
    with suites.Chroot(root, {Path.home() / ".cache": _DOWNLOADS}) as system:
        environment = [
            "env", f"SOURCE_DATE_EPOCH={tree.commit_time()}", "HOME=/root",
            f"PIP_CERT=/{suites.CERTIFICATES}", f"SSL_CERT_FILE=/{suites.CERTIFICATES}",
        ]  # fmt: skip
        system.must(*environment, f"/{_PLACE}/packaging/setup.sh")
        suites.trust_as_here(root)
        python, script = f"/{_PLACE}/.venv/bin/python", f"/{_PLACE}/packaging/linux/{script}"
        system.must(*environment, python, script, "--out", "/build/out", *words)
    out.mkdir(parents=True, exist_ok=True)
    made = [
        Path(shutil.move(file, out / file.name))
        for file in sorted((root / "build/out").glob(makes))
    ]
    if not made:
        raise SystemExit(f"{script} made nothing that is called {makes}")
    _note_digests(out)
    return made


def _bring_source(place: Path) -> None:
    """Put the last commit where it is built. The environment of the last build stays: setup.sh looks after it."""
    place.mkdir(parents=True, exist_ok=True)
    for path in place.iterdir():
        if path.name == ".venv":
            continue
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    with tempfile.TemporaryDirectory(prefix="beforehand-source-") as folder:
        source = tree.snapshot(Path(folder) / "source")
        shutil.copytree(
            source, place, symlinks=True, dirs_exist_ok=True,
            ignore=shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__"),
        )  # fmt: skip


def _note_digests(out: Path) -> None:
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for pattern in ("*.AppImage", "*.deb", "*.tar.gz")
        for path in sorted(out.glob(pattern))
    ]
    (out / "sha256sums").write_text("".join(lines))


if __name__ == "__main__":
    main()
