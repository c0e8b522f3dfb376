"""A list of held items reads only what has changed since the last one."""

from pathlib import Path

import pytest

from scanner import platform
from scanner.hold import listed
from scanner.hold.area import About, HoldArea
from scanner.schema import Action, FileKey

ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1_700_000_000, 1_702_000_000)
COUNT = 5


class CountedLooks:
    """Counts the items that are read."""

    def __init__(self, area: HoldArea, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        real = area.get

        def counted(item: str):
            self.count += 1
            return real(item)

        monkeypatch.setattr(area, "get", counted)


def hold(area: HoldArea, path: Path) -> str:
    path.write_bytes(b"x" * 100)
    return area.take(str(path), FileKey.of(platform.files().status(str(path))), ABOUT).item


@pytest.fixture
def area(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HoldArea:
    monkeypatch.setattr(listed, "SETTLED_NS", 0)
    made = HoldArea(tmp_path / "held")
    for n in range(COUNT):
        hold(made, tmp_path / f"{n}.jpg")
    return made


def test_what_did_not_change_is_not_read_again(
    area: HoldArea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = CountedLooks(area, monkeypatch)
    first = area.items()
    assert (len(first), looks.count) == (COUNT, COUNT)
    assert area.items() == first
    assert looks.count == COUNT
    fresh = hold(area, tmp_path / "fresh.jpg")
    assert {one.item for one in area.items()} == {one.item for one in first} | {fresh}
    assert looks.count == COUNT + 1


def test_what_changed_is_read_again(area: HoldArea, monkeypatch: pytest.MonkeyPatch) -> None:
    item = area.items()[0].item
    area.update(item, false_alarm=True)
    (found,) = [one for one in area.items() if one.item == item]
    assert found.state.false_alarm
    area.restore(item)
    assert item not in {one.item for one in area.items()}
    other = area.items()[0].item
    area.delete(other)
    assert len(area.items()) == COUNT - 2


def test_another_process_s_change_is_seen(area: HoldArea, tmp_path: Path) -> None:
    item = area.items()[0].item
    HoldArea(tmp_path / "held").update(item, requested="line")
    (found,) = [one for one in area.items() if one.item == item]
    assert found.state.requested == "line"


def test_a_change_just_now_is_never_taken_for_known(
    area: HoldArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed, "SETTLED_NS", 3_600_000_000_000)
    looks = CountedLooks(area, monkeypatch)
    area.items()
    area.items()
    assert looks.count == 2 * COUNT
