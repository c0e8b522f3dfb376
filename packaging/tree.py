"""The installed program as a folder tree: a private environment with everything in it."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from slim import slim

ROOT = Path(__file__).resolve().parent.parent
PREFIX = Path("usr/lib/beforehand")
# That of the system on which the package is built: several wheels are built for one Python only.
PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"
_NOT_SHIPPED = (
    "models/build.py",
    "extension/build.py",
    "extension/check.py",
    "extension/eslint.config.js",
    "extension/jsconfig.json",
    "extension/package-lock.json",
    "extension/package.json",
    "extension/types/globals.d.ts",
)

_LAUNCHER = """#!/{prefix}/bin/python -I
import sys

from {module} import {name}

sys.exit({name}())
"""
_LAUNCHERS = {
    "beforehand": ("scanner.__main__", "main"),
}


def version() -> str:
    """The version in pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def commit_time() -> int:
    """The time of the last commit, in seconds since 1970; SOURCE_DATE_EPOCH goes before it."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(epoch)
    said = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return int(said.stdout)


def snapshot(folder: Path) -> Path:
    """The last commit as files, so that nothing half-done is packaged; without git, the folder as it is."""
    if not (ROOT / ".git").exists():
        return ROOT
    folder.mkdir()
    archive = subprocess.run(
        ["git", "-C", str(ROOT), "archive", "HEAD"], capture_output=True, check=True
    )
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
    return folder


def assemble(source: Path, top: Path) -> Path:
    """Build the environment below `top`; return its site-packages."""
    prefix = top / PREFIX
    site = prefix / "lib" / PYTHON / "site-packages"
    site.mkdir(parents=True)
    install_locked(site)
    slim(site)
    shutil.rmtree(site / "bin", ignore_errors=True)
    place_ourselves(source, site)
    _make_environment(prefix)
    return site


def place_ourselves(source: Path, site: Path) -> None:
    """Copy our own code and data into a site-packages folder."""
    for name in ("scanner", "ui", "link", "models", "extension"):
        shutil.copytree(
            source / name,
            site / name,
            # Of translations only what is built from them is read.
            ignore=shutil.ignore_patterns(
                "__pycache__", "dist", "node_modules", "beforehand_*.ts", "*.po"
            ),
        )
    for name in _NOT_SHIPPED:
        (site / name).unlink()
    _describe_ourselves(site)


def _uv(*arguments: str, given: str | None = None) -> str:
    """Run uv with `given` as its input; return its output."""
    environment = os.environ | {"UV_PYTHON_DOWNLOADS": "never"}
    return subprocess.run(
        [str(ROOT / ".venv/bin/uv"), *arguments],
        check=True,
        text=True,
        cwd=ROOT,
        env=environment,
        input=given,
        stdout=subprocess.PIPE,
    ).stdout


def install_locked(site: Path, *system: str) -> None:
    """Install what uv.lock names, each file checked against its hash; `system`: uv's options for another one."""
    locked = _uv(
        "export", "--quiet", "--frozen", "--no-dev", "--no-emit-project", "--format", "requirements.txt",
    )  # fmt: skip
    _uv(
        "pip", "install", "--quiet", "--require-hashes", "--no-deps", "--link-mode", "copy", *system,
        "--python", str(ROOT / ".venv/bin/python"), "--target", str(site), "--requirements", "-",
        given=locked,
    )  # fmt: skip


def _describe_ourselves(site: Path) -> None:
    """Write the metadata that `importlib.metadata` reads the version from."""
    info = site / f"beforehand-{version()}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: beforehand\nVersion: {version()}\nLicense: AGPL-3.0-or-later\n"
    )


def _make_environment(prefix: Path) -> None:
    """Make the folder a virtual environment: nothing of the system's packages, or of the user's, is seen."""
    (prefix / "pyvenv.cfg").write_text(
        f"home = /usr/bin\ninclude-system-site-packages = false\nversion = {PYTHON.removeprefix('python')}\n"
    )
    programs = prefix / "bin"
    programs.mkdir()
    (programs / "python").symlink_to(f"/usr/bin/{PYTHON}")
    for program, (module, name) in _LAUNCHERS.items():
        launcher = programs / program
        launcher.write_text(_LAUNCHER.format(prefix=PREFIX, module=module, name=name))
        launcher.chmod(0o755)
