"""The parts of our own code that are shipped."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def tree(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return importlib.import_module("tree")


def test_of_translations_what_is_read_is_shipped_and_not_its_sources(
    tree: ModuleType, tmp_path: Path
) -> None:
    tree.place_ourselves(ROOT, tmp_path)
    shipped = {path.suffix for path in tmp_path.rglob("i18n/**/*") if path.is_file()}
    assert {".qm", ".mo"} <= shipped
    assert not {".ts", ".po"} & shipped
    assert len(list(tmp_path.rglob("*.qm"))) == len(list((ROOT / "ui").rglob("*.qm")))
