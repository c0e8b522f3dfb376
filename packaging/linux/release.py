"""
Makes a release in dist/release/VERSION: release.py [--key FINGERPRINT] [--packages FOLDER]

Packages of every suite, the folder with its own Python, a signed repository for apt, bill of materials, changelog
and release notes, and sha256sums with a signature. Without a key one is made for this run: that is a trial, since
nobody trusts it. Root is needed to build; with --packages what lies there already is taken.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import build_packages  # noqa: E402
import notes  # noqa: E402
import repository  # noqa: E402
import suites  # noqa: E402
import tree  # noqa: E402

_BILL = "./usr/share/doc/beforehand/sbom.cdx.json"


def main() -> None:
    """Make one release."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--key", default="")
    parser.add_argument("--packages", type=Path)
    options = parser.parse_args()
    if options.packages is None and os.geteuid() != 0:
        sys.exit("needs root to build the packages; --packages FOLDER takes those of a folder")
    version = tree.version()
    out = tree.ROOT / "dist/release" / version
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    packages = _packages(out, options.packages)
    with _key(options.key) as key:
        make(out, packages, key)
    print(f"{out}: signed by {key.fingerprint}")
    if not options.key:
        print("A trial: the key was made for this run and is gone. A release is signed with --key.")


def make(out: Path, packages: dict[suites.Suite, Path], key: repository.SigningKey) -> None:
    """Add to the packages in `out` all that makes them a release."""
    archive = repository.Repository(out / "apt", key)
    for suite, package in packages.items():
        archive.publish(suite, package)
    archive.drop_workings()
    (out / "sbom.cdx.json").write_bytes(_from_package(next(iter(packages.values())), _BILL))
    (out / "changelog.md").write_text(notes.changelog(tree.ROOT, tree.version()))
    (out / "release-notes.md").write_text(notes.release_notes(tree.ROOT, tree.version()))
    sums = out / "sha256sums"
    sums.write_text("".join(_digests(out)))
    key.sign(sums)


def _packages(out: Path, there: Path | None) -> dict[suites.Suite, Path]:
    """Build, or copy, every package, the tarball and the AppImage into `out`."""
    if there is None:
        build_packages.build_portable(out)
        return {suite: build_packages.build(suite, out) for suite in suites.SUITES}
    found: dict[suites.Suite, Path] = {}
    for suite in suites.SUITES:
        (package,) = there.glob(f"beforehand_{tree.version()}{suite.tag}_*.deb")
        found[suite] = Path(shutil.copy(package, out))
    for file in there.glob(f"beforehand-{tree.version()}-linux-*"):
        shutil.copy(file, out)
    return found


def _from_package(package: Path, name: str) -> bytes:
    """The content of one file of a package."""
    unpacked = subprocess.run(
        ["dpkg-deb", "--fsys-tarfile", str(package)], check=True, stdout=subprocess.PIPE
    ).stdout
    command = ["tar", "--extract", "--to-stdout", name]
    return subprocess.run(command, input=unpacked, check=True, stdout=subprocess.PIPE).stdout


def _digests(out: Path) -> Iterator[str]:
    """Lines for sha256sum --check, of all but the list itself."""
    for path in sorted(out.rglob("*")):
        if path.is_file() and not path.name.startswith("sha256sums"):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield f"{digest}  {path.relative_to(out)}\n"


@contextmanager
def _key(fingerprint: str) -> Generator[repository.SigningKey]:
    if fingerprint:
        yield repository.SigningKey(fingerprint)
    else:
        with repository.throw_away_key() as key:
            yield key


if __name__ == "__main__":
    main()
