"""The self-test's look at the guard's own folder."""

from pathlib import Path

import pytest

from scanner.cli.self_test import CheckState, data
from scanner.settings import HOME_VARIABLE


def test_a_folder_that_is_not_there_yet_can_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "none" / "yet"))
    assert data() == (CheckState.OK, "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="needs Linux, whose /proc takes no files"
)
def test_a_folder_that_takes_no_files_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "/proc/self")
    with pytest.raises(FileNotFoundError):
        data()
