"""The real classifier, and the drawing scripts of models/, which is no package."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from scanner.classify import Classifier, load
from scanner.manifest import MODELS


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    """Both models, loaded once for the session."""
    return load(MODELS)


def _by_path(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"models_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def testcard() -> ModuleType:
    """models/testcard.py."""
    return _by_path(MODELS / "testcard.py")


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    """models/samples.py."""
    return _by_path(MODELS / "samples.py")
