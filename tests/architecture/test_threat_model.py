"""Each test that a document names for a claim is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("threat-model.md", "failure-modes.md", "gate.md", "family-link.md")
_NAMED = re.compile(r"`([^`\n]+)`")


def _named(text: str) -> list[tuple[str, str]]:
    """Return each (file or folder, function) in order; a bare name lies beside the previous file."""
    found: list[tuple[str, str]] = []
    folder = ""
    for name in _NAMED.findall(text):
        path, _, function = name.partition("::")
        if path == "" and function and found:
            path = found[-1][0]
        elif re.fullmatch(r"test_\w+\.py", path):
            path = f"{folder}/{path}"
        elif not re.fullmatch(r"(tests|tools)/[\w/.]+", path):
            continue
        folder = path.rpartition("/")[0]
        found.append((path, function))
    return found


def faults(text: str) -> list[str]:
    """List what a text names that does not exist."""
    missing: list[str] = []
    for path, function in _named(text):
        place = ROOT / path
        if not place.exists():
            missing.append(path)
        elif function and f"def {function}(" not in place.read_text():
            missing.append(f"{path}::{function}")
    return missing


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_test_that_a_document_names_is_there(document: str) -> None:
    assert faults((ROOT / "docs" / document).read_text()) == []


def test_the_threat_model_names_a_test_for_each_claim() -> None:
    text = (ROOT / "docs" / "threat-model.md").read_text()
    rows = [line for line in text.splitlines() if re.match(r"\| .+ \|$", line)]
    claims = [row for row in rows if "test_" in row or "make attack" in row]
    assert len(claims) >= 35
    for section in text.split("## Which test holds")[1:]:
        table = [line for line in section.splitlines() if line.startswith("| ")][1:]
        for row in table:
            assert _named(row) or "make attack" in row, row


def test_what_is_not_there_is_found() -> None:
    name = "test_file_that_is_not_there"
    assert faults(f"`tests/gate/{name}.py`") == [f"tests/gate/{name}.py"]
    held = "`tests/gate/test_mounts.py`, `test_openings.py`, `::test_nothing_of_that_name`"
    assert faults(held) == ["tests/gate/test_openings.py::test_nothing_of_that_name"]
