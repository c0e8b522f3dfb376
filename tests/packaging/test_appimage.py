"""The AppImage's executable part: unpacks once, runs, and says what is wrong with a bad download."""

import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
HEADER = Path("/usr/include/squashfuse/squashfuse.h")
pytestmark = pytest.mark.skipif(
    sys.platform != "linux"
    or not (shutil.which("gcc") and shutil.which("mksquashfs") and HEADER.exists()),
    reason="needs gcc, squashfs-tools and libsquashfuse-dev",
)
BUILD = "1.2.3-abc"
LARGE = os.urandom(3 * 1024 * 1024 + 17)  # over several blocks, and not compressible


@pytest.fixture(scope="module")
def appimage() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        for folder in (PACKAGING, PACKAGING / "linux"):
            patch.syspath_prepend(str(folder))
        yield importlib.import_module("appimage")


@pytest.fixture(scope="module")
def image(appimage: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An AppImage whose program says where it is and what it was given."""
    work = tmp_path_factory.mktemp("appimage")
    folder = work / "folder"
    (folder / "deep/er").mkdir(parents=True)
    entry = folder / "AppRun"
    entry.write_text('#!/bin/sh\necho "$(dirname "$0")|$APPIMAGE|$#|$*"\nexit 7\n')
    entry.chmod(0o755)
    (folder / "deep/er/large").write_bytes(LARGE)
    (folder / "empty").touch()
    (folder / "link").symlink_to("deep/er/large")
    appimage.compile_runtime(work / "runtime", BUILD)
    appimage.pack(folder, work / "image")
    target = work / "Try it.AppImage"
    appimage.join(work / "runtime", work / "image", target)
    return target


def _run(image: Path, home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]} | more
    return subprocess.run(
        [str(image), *words], env=environment, cwd=home, capture_output=True, text=True, check=False
    )


def _place(home: Path) -> Path:
    return home / ".local/share/beforehand-program" / BUILD


def test_the_file_is_marked_as_an_appimage_of_type_2(image: Path) -> None:
    head = image.read_bytes()[:11]
    assert head[:4] == b"\x7fELF"
    assert head[8:] == b"AI\x02"


def test_it_runs_from_the_folder_it_unpacked_to(image: Path, tmp_path: Path) -> None:
    done = _run(image, tmp_path, "one", "two words")
    assert done.stdout.strip() == f"{_place(tmp_path)}|{image}|2|one two words"
    assert done.returncode == 7
    assert (_place(tmp_path) / "deep/er/large").read_bytes() == LARGE
    assert (_place(tmp_path) / "empty").read_bytes() == b""
    assert os.readlink(_place(tmp_path) / "link") == "deep/er/large"
    assert os.access(_place(tmp_path) / "AppRun", os.X_OK)
    assert not os.access(_place(tmp_path) / "empty", os.X_OK)


def test_a_second_start_unpacks_nothing(image: Path, tmp_path: Path) -> None:
    _run(image, tmp_path)
    (_place(tmp_path) / "empty").unlink()
    assert _run(image, tmp_path).returncode == 7
    assert not (_place(tmp_path) / "empty").exists()


def test_starts_at_one_time_unpack_once(image: Path, tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    runs = [subprocess.Popen([str(image)], env=environment, stdout=-1) for _ in range(5)]
    assert [run.communicate() and run.returncode for run in runs] == [7] * 5
    assert sorted(path.name for path in _place(tmp_path).parent.iterdir()) == [".lock", BUILD]


@pytest.mark.parametrize("share", [0.2, 0.6, 0.99])
def test_half_a_download_says_so_and_is_never_run(
    image: Path, tmp_path: Path, share: float
) -> None:
    half = tmp_path / "half.AppImage"
    whole = image.read_bytes()
    offset = int(_run(image, tmp_path, "--appimage-offset").stdout)
    half.write_bytes(whole[: offset + int((len(whole) - offset) * share)])
    half.chmod(0o755)
    done = _run(half, tmp_path)
    assert done.returncode == 127
    assert done.stderr
    assert not _place(tmp_path).exists()
    assert _run(image, tmp_path).returncode == 7  # the whole one starts, and removes the rest
    assert sorted(path.name for path in _place(tmp_path).parent.iterdir()) == [".lock", BUILD]


def test_without_a_home_it_says_so(image: Path, tmp_path: Path) -> None:
    done = _run(image, tmp_path, HOME="")
    assert done.returncode == 127
    assert "HOME" in done.stderr


def test_the_users_own_data_folder_is_used(image: Path, tmp_path: Path) -> None:
    done = _run(image, tmp_path, XDG_DATA_HOME=str(tmp_path / "data/own"))
    assert done.stdout.startswith(str(tmp_path / "data/own/beforehand-program" / BUILD))


def test_the_options_of_the_format(image: Path, tmp_path: Path) -> None:
    offset = _run(image, tmp_path, "--appimage-offset").stdout.strip()
    listed = subprocess.run(
        ["unsquashfs", "-o", offset, "-l", str(image)], capture_output=True, text=True, check=True
    ).stdout
    assert "squashfs-root/deep/er/large" in listed
    assert _run(image, tmp_path, "--appimage-extract").returncode == 0
    assert (tmp_path / "squashfs-root/link").read_bytes() == LARGE
    done = _run(image, tmp_path, "--appimage-extract-and-run", "x")
    assert done.stdout.strip().endswith("|1|x")


def test_two_builds_are_the_same_bytes(appimage: ModuleType, image: Path, tmp_path: Path) -> None:
    appimage.compile_runtime(tmp_path / "runtime", BUILD)
    appimage.pack(image.parent / "folder", tmp_path / "image")
    appimage.join(tmp_path / "runtime", tmp_path / "image", tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == image.read_bytes()
