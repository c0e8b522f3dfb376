"""Every library of the product has a wheel for arm64 that Debian 13 can load, by the lock."""

import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

ROOT = Path(__file__).resolve().parents[2]
UV = ROOT / ".venv/bin/uv"
PYTHON = (3, 13)
GLIBC = 41  # of Debian 13: 2.41
_OLD_NAMES = {17: "manylinux2014_aarch64"}
_MACHINE = {"sys_platform": "linux", "platform_machine": "aarch64", "python_full_version": "3.13.5",
            "python_version": "3.13"}  # fmt: skip

pytestmark = pytest.mark.skipif(not UV.exists(), reason="needs the uv of a checkout")


def tags(glibc: int) -> set[Tag]:
    names = [f"manylinux_2_{minor}_aarch64" for minor in range(glibc, 16, -1)]
    names += [name for minor, name in _OLD_NAMES.items() if minor <= glibc]
    return {*cpython_tags(PYTHON, platforms=names), *compatible_tags(PYTHON, "cp313", names)}


def product() -> dict[str, list[str]]:
    """File names of the wheels of each library that the product needs on arm64."""
    exported = subprocess.run(
        [str(UV), "export", "--quiet", "--frozen", "--no-dev", "--no-emit-project", "--no-hashes"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    names: set[str] = set()
    for line in exported.splitlines():
        requirement, _, marker = line.partition(" ; ")
        if not line.startswith((" ", "#")) and (
            not marker or Marker(marker).evaluate(dict(_MACHINE))
        ):
            names.add(canonicalize_name(requirement.partition("==")[0]))
    locked = tomllib.loads((ROOT / "uv.lock").read_text())["package"]
    return {
        package["name"]: [wheel["url"].rpartition("/")[2] for wheel in package.get("wheels", [])]
        for package in locked
        if package["name"] in names
    }


def lacking(wheels: dict[str, list[str]], allowed: set[Tag]) -> list[str]:
    return [
        name
        for name, files in wheels.items()
        if not any(parse_wheel_filename(file)[3] & allowed for file in files)
    ]


def test_every_library_has_a_wheel_for_arm64() -> None:
    wheels = product()
    assert len(wheels) > 20
    assert lacking(wheels, tags(GLIBC)) == []


def test_one_without_such_a_wheel_is_found() -> None:
    old = {"a": ["a-1-cp313-cp313-manylinux_2_17_x86_64.whl"], "b": ["b-1-py3-none-any.whl"]}
    assert lacking(old, tags(GLIBC)) == ["a"]


def test_debian_12_cannot_have_qt_on_arm64() -> None:
    """Otherwise docs/packaging.md is out of date."""
    assert any(name.startswith(("pyside6", "shiboken6")) for name in lacking(product(), tags(36)))
