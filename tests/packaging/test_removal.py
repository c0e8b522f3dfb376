"""Before the program goes, every held file goes back."""

from pathlib import Path

import pytest

from scanner.cli.removal import give_back_all, main
from scanner.hold.area import About, HoldArea
from scanner.schema import Action, FileKey

ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1, 2)


def test_all_held_files_come_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    area = HoldArea(tmp_path / "data/held")
    paths: list[str] = []
    for n in range(3):
        file = tmp_path / f"{n}.jpg"
        file.write_bytes(b"x")
        area.take(str(file), FileKey.of(file.stat()), ABOUT)
        paths.append(str(file))
    waiting = tmp_path / "3.jpg"
    waiting.write_bytes(b"x")
    with waiting.open("ab"):  # taken, but not sealed yet
        area.take(str(waiting), FileKey.of(waiting.stat()), ABOUT)
    assert main(tmp_path / "data") == 0
    assert sorted(p.name for p in tmp_path.glob("*.jpg")) == ["0.jpg", "1.jpg", "2.jpg", "3.jpg"]
    assert "4 given back" in capsys.readouterr().out
    assert give_back_all(tmp_path / "data") == ((), ())


def test_what_cannot_come_back_is_named_and_kept(tmp_path: Path) -> None:
    area = HoldArea(tmp_path / "data/held")
    file = tmp_path / "a.jpg"
    file.write_bytes(b"x")
    item = area.take(str(file), FileKey.of(file.stat()), ABOUT).item
    (tmp_path / "data/held/items" / item / "key").unlink()
    assert give_back_all(tmp_path / "data") == ((), ((item, "key-missing"),))
    assert main(tmp_path / "data") == 1
    assert [kept.item for kept in area.items()] == [item]
