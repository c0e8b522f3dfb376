import sys
from pathlib import Path

import pytest

from scanner.platform.linux import places as linux
from scanner.platform.macos import places as macos
from scanner.platform.windows import places as windows
from scanner.watch.outgoing_folders import outgoing, usual
from scanner.watch.roots import Roots

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Linux table")


def make(home: Path, *names: str) -> None:
    for name in names:
        (home / name).mkdir(parents=True)


def test_only_what_is_there_is_found(tmp_path: Path) -> None:
    make(tmp_path, "Pictures/Screenshots", "Downloads", "Warpinator")
    found = {folder.path.name: (folder.kind, folder.inside) for folder in outgoing(tmp_path)}
    assert found == {
        "Pictures": ("pictures", False),
        "Downloads": ("downloads", False),
        "Screenshots": ("screenshots", True),
        "Warpinator": ("warpinator", False),
    }
    assert usual(tmp_path) == tuple(tmp_path / n for n in ("Pictures", "Downloads", "Warpinator"))


def test_the_user_dirs_of_the_desktop_count(tmp_path: Path) -> None:
    make(tmp_path, ".config", "Bilder", "Dinge/Ablage", "extern", "Pictures")
    (tmp_path / ".config/user-dirs.dirs").write_text(
        "# a comment\n"
        'XDG_PICTURES_DIR="$HOME/Bilder"\n'
        'XDG_DOWNLOAD_DIR="$HOME/Dinge/Ablage"\n'
        f'XDG_VIDEOS_DIR="{tmp_path}/extern"\n'
        'XDG_DESKTOP_DIR="$HOME/"\n'
        "nonsense\n"
    )
    kinds = {folder.kind: folder.path for folder in outgoing(tmp_path)}
    assert kinds == {
        "pictures": tmp_path / "Bilder",
        "downloads": tmp_path / "Dinge/Ablage",
        "videos": tmp_path / "extern",
    }


def test_one_folder_in_another_is_covered_by_it(tmp_path: Path) -> None:
    make(tmp_path, ".config", "Documents/Pics")
    (tmp_path / ".config/user-dirs.dirs").write_text('XDG_PICTURES_DIR="$HOME/Documents/Pics"\n')
    assert usual(tmp_path) == (tmp_path / "Documents",)


def test_an_empty_home_has_none(tmp_path: Path) -> None:
    assert outgoing(tmp_path) == ()


@pytest.mark.parametrize("table", [linux, macos, windows])
def test_every_table_names_the_places_everybody_has(table: object, tmp_path: Path) -> None:
    places = table.outgoing(tmp_path)  # type: ignore[attr-defined]
    assert {"pictures", "downloads", "desktop", "documents", "videos"} <= {p.kind for p in places}
    assert all(place.path.is_relative_to(tmp_path) for place in places)


def test_a_file_belongs_to_the_innermost_folder() -> None:
    roots = Roots(["/home/kid/Pictures", "/home/kid/Pictures/in", "/data"], ["/data/out", "/home"])

    def owner(path: str) -> str | None:
        root = roots.of(path)
        return None if root is None else root.path

    assert owner("/home/kid/Pictures/a.jpg") == "/home/kid/Pictures"
    assert owner("/home/kid/Pictures/in/a.jpg") == "/home/kid/Pictures/in"
    assert owner("/home/kid/Pictures-2/a.jpg") is None
    assert owner("/data/out/a.jpg") is None
    assert owner("/data/other/a.jpg") == "/data"
