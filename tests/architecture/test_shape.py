"""The shape of the code: how far a handler reaches, and how much one class does."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HANDLERS = ROOT / "scanner" / "service" / "requests"
MAX_METHODS = 27


def chain(node: ast.expr) -> list[str]:
    """The names of `a.b.c` from the first on; empty where it begins with anything but a name."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return [node.id, *reversed(names)] if isinstance(node, ast.Name) else []


def test_handlers_reach_one_step_into_their_context() -> None:
    """`context.part.act()` at most: what lies behind a part is the part's own."""
    far = [
        f"{path.name}:{node.lineno} {'.'.join(names)}"
        for path in sorted(HANDLERS.glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and (names := chain(node))[:1] == ["context"]
        and len(names) > 3
    ]
    assert far == []


def classes() -> Iterator[tuple[str, ast.ClassDef]]:
    for package in ("scanner", "ui", "link"):
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef):
                    yield f"{path.relative_to(ROOT)} {node.name}", node


def test_no_class_does_more_than_can_be_held_in_mind() -> None:
    counted = {
        name: sum(isinstance(part, ast.FunctionDef) for part in node.body)
        for name, node in classes()
    }
    assert {name: n for name, n in counted.items() if n > MAX_METHODS} == {}
