"""The list of tests that Windows' Python runs as well names files that are there."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_listed_test_is_there() -> None:
    source = (ROOT / "tests/windows/wine/portable.py").read_text(encoding="utf-8")
    texts = [n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant)]
    paths = [text for text in texts if isinstance(text, str) and text.startswith("tests/")]
    assert len(paths) > 10
    assert [path for path in paths if not (ROOT / path).exists()] == []
