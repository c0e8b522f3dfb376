"""Damaged items: refused, listed, and no danger to the others."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scanner.errors import HoldError
from scanner.hold.area import HeldFile, HoldArea
from scanner.hold.crypto import CHUNK
from scanner.settings import STAGING

Take = Callable[..., HeldFile]


@pytest.fixture
def held(folder: Path, take: Take) -> list[HeldFile]:
    """Three items of two and a half chunks."""
    items: list[HeldFile] = []
    for n in range(3):
        file = folder / f"{n}.jpg"
        file.write_bytes(bytes([n]) * (CHUNK * 2 + 500_000))
        items.append(take(file))
    return items


def part(area: HoldArea, item: HeldFile, name: str) -> Path:
    return area.root / "items" / item.item / name


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("at", [0, 5, 10, 25, 33, 60, 500, CHUNK, 2 * CHUNK + 400, -1])
def test_one_altered_bit_is_refused_and_nothing_of_it_is_seen(
    at: int, area: HoldArea, folder: Path, held: list[HeldFile]
) -> None:
    flip(part(area, held[1], "data"), at)
    with pytest.raises(HoldError, match="damaged"):
        area.restore(held[1].item)
    assert list(folder.iterdir()) == []
    assert len(area.items()) == 3
    assert area.recover().waiting == ()
    for item in (held[0], held[2]):
        area.restore(item.item)
    assert [path.name for path in sorted(folder.iterdir())] == ["0.jpg", "2.jpg"]


def test_chunks_cannot_be_cut_off_exchanged_or_brought_from_another_item(
    area: HoldArea, folder: Path, held: list[HeldFile]
) -> None:
    data = part(area, held[0], "data")
    whole = data.read_bytes()
    chunk = CHUNK + 16
    start = len(whole) - 2 * chunk - (500_000 + 16)
    first, second, rest = whole[:start], whole[start : start + chunk], whole[start + chunk :]
    other = part(area, held[1], "data").read_bytes()
    for forged in (
        whole[: start + 2 * chunk],
        whole[:start],
        first + rest[:chunk] + second + rest[chunk:],
        first + other[start:],
        other,
        b"",
        whole[:10],
    ):
        data.write_bytes(forged)
        with pytest.raises(HoldError, match="damaged"):
            area.restore(held[0].item)
        assert list(folder.iterdir()) == []
    data.write_bytes(whole)
    area.restore(held[0].item)
    assert (folder / "0.jpg").read_bytes() == bytes(CHUNK * 2 + 500_000)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("key", "key-missing"),
        ("data", "data-missing"),
        ("state", ""),
        ("everything", "key-missing"),
    ],
)
def test_what_is_missing_is_named_and_never_dropped(
    name: str, problem: str, area: HoldArea, held: list[HeldFile]
) -> None:
    area.update(held[1].item, recorded=True)
    for path in part(area, held[1], "").iterdir():
        if name in (path.name, "everything"):
            path.unlink()
    area.recover()
    found = {item.item: item.problem for item in area.items()}
    assert found == {held[0].item: "", held[1].item: problem, held[2].item: ""}
    area.delete(held[1].item)
    assert {item.item for item in area.items()} == {held[0].item, held[2].item}


def test_a_damaged_state_does_not_cost_the_file(
    area: HoldArea, folder: Path, held: list[HeldFile]
) -> None:
    area.update(held[0].item, recorded=True)
    flip(part(area, held[0], "state"), 20)
    item = area.get(held[0].item)
    assert (item.problem, item.state.recorded) == ("state-damaged", False)
    area.restore(held[0].item)
    assert (folder / "0.jpg").exists()


def test_a_damaged_journal_leaves_the_staged_file_alone(
    area: HoldArea, folder: Path, take: Take
) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"content")
    with file.open("ab"):
        item = take(file)
    flip(part(area, item, "journal"), 20)
    assert area.recover().waiting == (item.item,)
    assert [found.problem for found in area.items()] == ["damaged"]
    staged = area.root / STAGING / item.item
    assert staged.read_bytes() == b"content"


def test_another_items_parts_are_not_taken_for_its_own(
    area: HoldArea, held: list[HeldFile]
) -> None:
    for name in ("key", "data"):
        part(area, held[0], name).write_bytes(part(area, held[1], name).read_bytes())
    with pytest.raises(HoldError, match="damaged"):
        area.restore(held[0].item)


def test_foreign_names_in_the_area_are_left_alone(area: HoldArea, held: list[HeldFile]) -> None:
    stranger = area.root / "items" / "notes.txt"
    stranger.write_text("hello")
    os.mkdir(stranger.with_name("x" * 32))
    assert len(area.items()) == 3
    area.recover()
    assert stranger.read_text() == "hello"
