"""Root's copy of how far the log was only goes up, and a key file that is behind it is seen."""

from pathlib import Path

import pytest

from scanner.kernel_gate.kept_anchors import MAX_LOGS, KeptAnchors

ID = b"a log's sixteen "


def test_the_highest_number_stays_across_restarts(tmp_path: Path) -> None:
    path = tmp_path / "state" / "anchors.json"
    assert KeptAnchors(path).keep(ID, 7) == 7
    assert KeptAnchors(path).keep(ID, 3) == 7
    assert KeptAnchors(path).keep(ID, 8) == 8
    assert path.stat().st_mode & 0o077 == 0
    assert KeptAnchors(path).keep(b"another set-up's", 1) == 1
    assert KeptAnchors(path).keep(ID, 1) == 8, "another log does not make the first forgotten"


def test_many_logs_do_not_fill_the_disk(tmp_path: Path) -> None:
    kept = KeptAnchors(tmp_path / "anchors.json")
    for number in range(MAX_LOGS * 3):
        kept.keep(number.to_bytes(16, "big"), 1)
    assert (tmp_path / "anchors.json").stat().st_size < 4096
    assert kept.keep(bytes(16), 0) == 1


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b'{"a": "b"}', b"\xff"])
def test_a_damaged_file_is_started_again(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "anchors.json"
    path.write_bytes(damaged)
    assert KeptAnchors(path).keep(ID, 2) == 2
    assert KeptAnchors(path).keep(ID, 1) == 2
