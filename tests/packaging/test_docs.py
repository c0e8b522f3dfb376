"""The documents name only things that exist: files, pictures, commands, targets of make."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from scanner.cli.main import beforehand
from tools import coverage_page

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        *ROOT.glob("docs/[ds]*/*.md"),
        ROOT / "models/CARD.md",
    ]
)
MANUAL = ROOT / "docs/man/beforehand.1"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text()):
        if "://" not in target and not target.startswith("mailto:"):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_path_of_the_repository_that_is_named_is_there(page: Path) -> None:
    # `docs/advisories/` appears with the first one.
    top = "|".join(
        [
            "tests",
            "scanner",
            "ui",
            "link",
            "models",
            "tools",
            "benchmarks",
            "packaging",
            "extension",
        ]
    )
    for path in re.findall(rf"`[^`\n]*?\b((?:{top})/[\w./*-]+)", page.read_text()):
        assert list(ROOT.glob(path.rstrip("./"))), path


@pytest.mark.parametrize("page", [*PAGES, MANUAL], ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_that_is_named_is_one(page: Path) -> None:
    reported = page.read_text().replace("\\-", "-")
    for line in re.findall(r"(?:`|\$ |bin/|sudo )beforehand ([a-z][^`|\n]*)", reported):
        words = line.split()
        group: click.Command = beforehand
        while isinstance(group, click.Group) and words and re.fullmatch("[a-z-]+", words[0]):
            found = group.get_command(click.Context(group), words[0])
            assert found is not None, line
            group, words = found, words[1:]
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for target in re.findall(r"(?:`|\$ )make ([a-z-]+)", reported):
        assert target in targets, target


def test_the_manual_page_names_every_option() -> None:
    reported = MANUAL.read_text().replace("\\-", "-")
    for name, option in options(beforehand, "beforehand"):
        assert option in reported, f"{name} {option}"


def options(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    """Long options that help names, of a command and all below it."""
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            yield name, max(parameter.opts, key=len)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None
            yield from options(found, f"{name} {below}")


def test_the_tests_that_hold_the_threat_models_claims_are_there() -> None:
    text = (ROOT / "docs/threat-model.md").read_text()
    named = re.findall(r"`(tests/[\w/.]+)`", text)
    assert len(named) > 10
    for test in named:
        assert (ROOT / test).exists(), test


def test_the_page_of_what_is_covered_is_made_from_the_tables_in_force() -> None:
    assert coverage_page.PAGE.read_text() == coverage_page.page(), "python -m tools.coverage_page"


def test_a_browser_or_messenger_that_is_added_comes_onto_that_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    more = (*coverage_page.SENDERS, ("wire", "wire-desktop", "com.wire.WireDesktop"))
    monkeypatch.setattr(coverage_page, "SENDERS", more)
    assert re.search(r"^\| Wire \| .*checked \| .*faster \|$", coverage_page.page(), re.MULTILINE)


def test_the_tests_that_the_threat_model_names_are_there() -> None:
    """Each claim names a file of tests, and after `::` a test in it."""
    text = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
    tables = [line for line in text.splitlines() if line.startswith("|") and "test_" in line]
    assert len(tables) > 20
    known = {path.name: path for path in (ROOT / "tests").rglob("test_*.py")}
    missing: list[str] = []
    for line in tables:
        last = ""
        for named in re.findall(r"`([^`]*)`", line.rsplit("|", 2)[1]):
            place, _, test = named.partition("::")
            last = place or last
            path = ROOT / last if "/" in last else known.get(last)
            if last == "make attack" or (path is not None and path.is_dir()):
                continue
            if (
                path is None
                or not path.is_file()
                or (test and f"def {test}(" not in path.read_text())
            ):
                missing.append(named)
    assert missing == []
