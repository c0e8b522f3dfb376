"""The self-test's look at the guard's own folder, and what it says in the end."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from scanner.cli import self_test
from scanner.cli.self_test import Check, CheckResult, CheckState, data
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


@pytest.mark.parametrize(
    ("last", "said", "code"),
    [
        (CheckState.OK, "All is well.", 0),
        (
            CheckState.UNKNOWN,
            "Nothing wrong was found. What is not known could not be looked at",
            0,
        ),
        (CheckState.FAILED, "Something is not well.", 1),
    ],
)
def test_what_could_not_be_looked_at_is_not_called_well(
    monkeypatch: pytest.MonkeyPatch, last: CheckState, said: str, code: int
) -> None:
    results = (CheckResult(Check.MODELS, CheckState.OK), CheckResult(Check.TRAY, last))
    monkeypatch.setattr(self_test, "run_all", lambda: iter(results))
    done = CliRunner().invoke(self_test.command)
    assert done.output.splitlines()[-1].startswith(said)
    assert done.exit_code == code
