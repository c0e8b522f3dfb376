"""The number of pauses that a parent has not seen: across restarts, damage and a full disk."""

import stat
from pathlib import Path

import pytest

from scanner.service import unseen_pauses
from scanner.service.unseen_pauses import PauseCount, UnseenPauses


def test_pauses_are_counted_across_restarts_until_they_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "pauses.json"
    pauses = UnseenPauses(path)
    assert pauses.now == PauseCount(0, 0)
    pauses.add(1_800_000_000)
    pauses.add(1_800_000_060)
    assert pauses.now == UnseenPauses(path).now == PauseCount(2, 1_800_000_060)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    pauses.clear()
    assert pauses.now == UnseenPauses(path).now == PauseCount(0, 0)


def test_nothing_is_written_where_there_was_nothing_to_see(tmp_path: Path) -> None:
    UnseenPauses(tmp_path / "pauses.json").clear()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b'{"count": "many"}', b'{"count": 1, "name": "x"}']
)
def test_a_damaged_file_counts_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pauses.json"
    path.write_bytes(content)
    pauses = UnseenPauses(path)
    assert pauses.now == PauseCount()
    pauses.add(5)
    assert UnseenPauses(path).now == PauseCount(1, 5)


def test_a_full_disk_is_reported_and_the_count_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, object]] = []

    def full(*_arguments: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(unseen_pauses, "replace_file", full)
    monkeypatch.setattr(
        unseen_pauses.diagnostics, "error", lambda event, **facts: said.append((event, facts))
    )
    pauses = UnseenPauses(tmp_path / "pauses.json")
    pauses.add(7)
    assert pauses.now == PauseCount(1, 7)
    assert said == [("cannot-write", {"why": "28"})]
