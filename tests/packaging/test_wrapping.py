"""Prose in the documents has one width, so that a change of a word is a change of a line."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WIDTH = 110
LISTED = subprocess.run(
    ["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=False
).stdout.split()


def prose(text: str) -> list[str]:
    """Lines outside fences and tables."""
    fenced, kept = False, []
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced and not line.lstrip().startswith("|"):
            kept.append(line)
    return kept


@pytest.mark.skipif(not LISTED, reason="no git checkout")
def test_no_line_of_prose_is_longer() -> None:
    long = {
        name: line
        for name in LISTED
        for line in prose((ROOT / name).read_text(encoding="utf-8"))
        # A word that is longer, an address for the most part, is on a line of its own.
        if len(line) > WIDTH and " " in line.strip().lstrip("-*0123456789. ")
    }
    assert long == {}
