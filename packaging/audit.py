"""
Checks what the product is made of: audit.py [--offline]

Every locked file has a hash, what is installed is what the lock names, models are the shipped ones; then
pip-audit asks for known faults.

Exit code: 0 all looked at and nothing found; 1 something found; 3 (NOT_SEEN) nothing found in what could be
looked at, but the advisories, or some of them, could not be had.
"""

import hashlib
import importlib.metadata
import json
import os
import re
import ssl
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Required, TypedDict

ROOT = Path(__file__).resolve().parent.parent
NOT_SEEN = 3


class LockedFile(TypedDict, total=False):
    """One file of a package in uv.lock."""

    hash: str


class LockedPackage(TypedDict, total=False):
    """One package in uv.lock, as far as it is looked at here."""

    name: Required[str]
    version: str
    source: dict[str, str]
    wheels: list[LockedFile]
    sdist: LockedFile


def main() -> int:
    """Run all checks; each says what it looked at."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text())["package"]
    problems = [*unhashed(lock), *not_as_locked(lock), *altered_models(ROOT / "models")]
    for problem in problems:
        print(problem)
    print(
        f"{len(lock)} locked packages: hashes, installed versions and models looked at, {len(problems)} problems"
    )
    if "--offline" in sys.argv[1:]:
        print("Not seen: known faults, which were not asked for.")
        return 1 if problems else NOT_SEEN
    faults = known_faults()
    return 1 if problems else faults


def unhashed(lock: list[LockedPackage]) -> list[str]:
    """Packages that could be replaced in transit, because no hash pins them."""
    found: list[str] = []
    for package in lock:
        if "editable" in package.get("source", {}):
            continue  # this project itself
        files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        if not files or not all(file.get("hash", "").startswith("sha256:") for file in files):
            found.append(f"no hash: {package['name']}")
    return found


def not_as_locked(lock: list[LockedPackage]) -> list[str]:
    """Installed packages of another version than the lock names."""
    wanted: dict[str, set[str]] = {}
    for package in lock:
        wanted.setdefault(_plain(package["name"]), set()).add(package.get("version", ""))
    return [
        f"installed {name} {one.version}, locked {sorted(wanted[name])}"
        for one in importlib.metadata.distributions()
        if (name := _plain(one.metadata["Name"])) in wanted and one.version not in wanted[name]
    ]


def altered_models(models: Path) -> list[str]:
    """Model files that are not the ones the manifest names."""
    entries = tomllib.loads((models / "manifest.toml").read_text())["models"]
    return [
        f"altered: {entry['file']}"
        for entry in entries
        if hashlib.sha256((models / entry["file"]).read_bytes()).hexdigest() != entry["sha256"]
    ]


def known_faults() -> int:
    """Ask pip-audit. Its own exit code is 0 when it could look up nothing at all."""
    locked = subprocess.run(
        [str(ROOT / ".venv/bin/uv"), "export", "--quiet", "--frozen", "--no-dev", "--no-emit-project"],
        check=True, capture_output=True, text=True, cwd=ROOT,
    ).stdout  # fmt: skip
    requirements = ROOT / "build/audit-requirements.txt"
    requirements.parent.mkdir(exist_ok=True)
    requirements.write_text(locked)
    done = subprocess.run(
        [
            str(ROOT / ".venv/bin/uv"), "tool", "run", "--quiet", "pip-audit", "--format", "json",
            "--disable-pip", "--require-hashes", "--requirement", str(requirements),
        ],
        check=False, capture_output=True, text=True, env=trusting_as_here(),
    )  # fmt: skip
    return judge(done.stdout, done.stderr)


def trusting_as_here() -> dict[str, str]:
    """The environment in which uv and pip-audit trust what this system trusts; both bring lists of their own."""
    trusted = ssl.get_default_verify_paths().cafile or ""
    return {"REQUESTS_CA_BUNDLE": trusted, **os.environ, "UV_SYSTEM_CERTS": "true"}


def judge(untrusted: str, errors: str = "") -> int:
    """Exit code for pip-audit's answer: 1 for faults, `NOT_SEEN` where packages were not looked up."""
    try:
        packages = json.loads(untrusted)["dependencies"]
    except (ValueError, KeyError, TypeError):
        print("Not seen: known faults of any package. pip-audit gave no answer:")
        print("\n".join(errors.splitlines()[-5:]))
        return NOT_SEEN
    audited = [package for package in packages if "skip_reason" not in package]
    faults = [(package["name"], fault["id"]) for package in audited for fault in package["vulns"]]
    print(f"{len(audited)} of {len(packages)} packages looked up, {len(faults)} known faults")
    for name, fault in faults:
        print(f"{name}: {fault}")
    unseen = [package["name"] for package in packages if "skip_reason" in package]
    if unseen or not packages:
        print(f"Not seen: known faults of {', '.join(unseen) or 'any package'}")
    if faults:
        return 1
    return 0 if packages and not unseen else NOT_SEEN


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
