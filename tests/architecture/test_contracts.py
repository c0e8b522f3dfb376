"""The import contracts are what docs/architecture.md promises, word by word."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_names_every_contract_and_no_other() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = page.partition("## What may import what")[2].partition("## The tree")[0]
    listed = [
        line.partition(". ")[2].rstrip(".") for line in section.splitlines() if line[:1].isdigit()
    ]
    assert listed == names


def test_every_folder_of_the_tree_is_in_the_page() -> None:
    page = (
        (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("## The tree")[2]
    )
    parts = {
        f"scanner/{path.name}"
        for path in (ROOT / "scanner").iterdir()
        if (path / "__init__.py").exists()
    }
    assert {part for part in parts if f"`{part}`" not in page} == set()


def test_the_type_checker_looks_at_all_that_is_shipped_or_ships_it() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    covered = set(settings["tool"]["basedpyright"]["include"])
    assert {"scanner", "ui", "extension", "packaging"} <= covered
