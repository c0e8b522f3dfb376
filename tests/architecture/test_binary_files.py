"""Bytes are written as they are: Windows makes two of a line feed, unless it is asked not to."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
OTHER_SYSTEMS = ("scanner/platform/linux/", "scanner/platform/posix/", "scanner/platform/macos/")
WRITES = ("O_WRONLY", "O_RDWR")
# `os.fdopen` and an opener of `open` set the descriptor right themselves; a lock's bytes are nobody's to read.
SET_RIGHT = {
    "scanner/cli/link.py",
    "scanner/watch/judged_files.py",
    "ui/kit/sheet.py",
    "ui/parents/report.py",
}


def functions() -> Iterator[tuple[str, str]]:
    for path in sorted(
        [
            *(ROOT / "scanner").rglob("*.py"),
            *(ROOT / "ui").rglob("*.py"),
            *(ROOT / "link").rglob("*.py"),
        ]
    ):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(OTHER_SYSTEMS) or name in SET_RIGHT:
            continue
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                yield f"{name}:{node.name}", ast.get_source_segment(source, node) or ""


def test_no_descriptor_that_is_written_to_is_one_for_text() -> None:
    found = [
        name
        for name, text in functions()
        if "os.open(" in text
        and any(flag in text for flag in WRITES)
        and not any(word in text for word in ("BINARY", "fdopen", "devnull", "_lock_path"))
    ]
    assert found == []
