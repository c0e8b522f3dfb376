"""One table from failure reason to action, told in words in docs/failure-modes.md."""

import re
from pathlib import Path

import pytest

from scanner.cli import text
from scanner.reasons import FAILURE_TABLE, FailureReason, Reason

DOC = Path(__file__).parents[2] / "docs" / "failure-modes.md"


def test_every_failure_has_a_row() -> None:
    assert set(FAILURE_TABLE) == set(FailureReason)


def test_the_document_is_the_table() -> None:
    told = re.findall(r"^\| `([a-z-]+)` \| ([a-z]+) \| (.+) \|$", DOC.read_text(), re.MULTILINE)
    assert told == [(str(r), str(row.action), row.meaning) for r, row in FAILURE_TABLE.items()]


@pytest.mark.parametrize("code", [*Reason, *FailureReason])
def test_the_command_line_has_words_for_every_reason(code: str) -> None:
    assert text.reason(code) != code
