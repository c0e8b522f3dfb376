"""One table from failure reason to action, given in words in docs/failure-modes.md."""

import re
from pathlib import Path

import pytest

import scanner
from scanner.cli import text
from scanner.reasons import FAILURE_TABLE, PASSING, REPORTED, RETRIED, FailureReason, Reason

SCANNER = Path(scanner.__file__).parent
DOC = Path(__file__).parents[2] / "docs" / "failure-modes.md"


def test_every_failure_has_a_row() -> None:
    assert set(FAILURE_TABLE) == set(FailureReason)


def test_the_document_is_the_table() -> None:
    reported = re.findall(r"^\| `([a-z-]+)` \| ([a-z]+) \| (.+) \|$", DOC.read_text(), re.MULTILINE)
    assert reported == [(str(r), str(row.action), row.meaning) for r, row in FAILURE_TABLE.items()]


def test_every_reason_is_produced_somewhere() -> None:
    """A reason that no code produces would be an empty promise."""
    sources = [
        path.read_text()
        for path in SCANNER.rglob("*.py")
        if path.name != "reasons.py" and "text" not in path.parts
    ]
    for enum in (Reason, FailureReason):
        for reason in enum:
            assert any(f"{enum.__name__}.{reason.name}" in source for source in sources), reason


def test_only_what_the_content_causes_is_remembered_and_a_retry_is_never_of_the_content() -> None:
    assert RETRIED <= PASSING
    assert FailureReason.DAMAGED not in PASSING
    assert not REPORTED & RETRIED
    assert {
        FailureReason.TIMED_OUT,
        FailureReason.OUT_OF_MEMORY,
        FailureReason.READ_ERROR,
    } <= PASSING


@pytest.mark.parametrize("code", [*Reason, *FailureReason])
def test_the_command_line_has_words_for_every_reason(code: str) -> None:
    assert text.reason(code) != code
