"""The shape of the code: how far a handler reaches."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
HANDLERS = ROOT / "scanner" / "service" / "requests"


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
