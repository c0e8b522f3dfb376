"""tests/ mirrors the tree: unit/ part by part, the other folders with processes, files or a screen around it."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
WITH_PROCESSES = {
    "audit": "scanner/audit",
    "benchmarks": "benchmarks",
    "browser": "extension",
    "cli": "scanner/cli",
    "gate": "scanner/kernel_gate",
    "hold": "scanner/hold",
    "link": "link",
    "packaging": "packaging",
    "sandbox": "scanner/sandbox",
    "tools": "tools",
    "ui": "ui",
    "watch": "scanner/watch",
    "windows": "scanner/platform/windows",
}
# The tree itself; the guard as a whole; the guard with its app; formats, as files that others can check.
OF_THE_WHOLE = {"architecture", "pipeline", "e2e", "vectors"}
TESTED_WITH = {
    "answering": "pipeline/test_family_link.py",
    "formats": "unit/sandbox/test_sniff.py",
    "errors": "cli/test_no_traceback.py",
    "__main__": "cli/test_commands.py",
}


def folders(of: Path) -> set[str]:
    return {path.name for path in of.iterdir() if path.is_dir() and any(path.rglob("test_*.*"))} - {
        "__pycache__"
    }


def test_each_folder_of_tests_is_of_a_part_of_the_tree() -> None:
    made = {path.name for path in TESTS.iterdir() if any(path.rglob("*.py"))} - {"__pycache__"}
    assert made == {*WITH_PROCESSES, *OF_THE_WHOLE, "unit"}
    assert [part for part in WITH_PROCESSES.values() if not (ROOT / part).is_dir()] == []


def test_unit_tests_mirror_the_scanner() -> None:
    beside = {"extension", "models"}  # of the tree, and no part of the scanner
    parts = {path.name for path in (ROOT / "scanner").iterdir() if path.is_dir()}
    assert folders(TESTS / "unit") - parts == beside
    modules = {path.stem for path in (ROOT / "scanner").glob("*.py")}
    tested = {path.stem.removeprefix("test_") for path in (TESTS / "unit").glob("test_*.py")}
    assert tested - modules == set()


def test_each_part_of_the_scanner_has_its_tests() -> None:
    parts = {
        path.stem
        for path in (ROOT / "scanner").iterdir()
        if (path / "__init__.py").exists() or (path.suffix == ".py" and path.stem != "__init__")
    }
    tested = {Path(part).name for part in WITH_PROCESSES.values()}
    tested |= folders(TESTS / "unit")
    tested |= {path.stem.removeprefix("test_") for path in (TESTS / "unit").glob("test_*.py")}
    assert parts - tested == set(TESTED_WITH)
    assert [place for place in TESTED_WITH.values() if not (TESTS / place).exists()] == []
