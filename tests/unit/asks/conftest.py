"""A family on one desk."""

from pathlib import Path

import pytest

from tools.rigs.family import Rig


@pytest.fixture
def family(tmp_path: Path) -> Rig:
    """A child's device with two parents' devices paired."""
    rig = Rig(tmp_path)
    rig.pair("Mum")
    rig.pair("Dad")
    return rig
