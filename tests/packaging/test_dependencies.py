"""Every dependency has a line in the decision that says why."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_each_dependency_is_written_down() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = [*project["project"]["dependencies"]]
    for group in project["dependency-groups"].values():
        wanted += [line for line in group if isinstance(line, str)]
    reported = (ROOT / "docs/decisions/0002-dependencies.md").read_text().lower()
    names = {re.split(r"[<>=;\[ ]", line)[0].lower() for line in wanted}
    missing = sorted(
        name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", reported)
    )
    assert missing == []
