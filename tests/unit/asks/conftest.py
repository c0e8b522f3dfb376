"""A family in one process."""

from pathlib import Path

import pytest

from tools.rigs.family import FamilyRig


@pytest.fixture
def family(tmp_path: Path) -> FamilyRig:
    """A child's device with two parents' devices paired."""
    rig = FamilyRig(tmp_path)
    rig.pair("Mum")
    rig.pair("Dad")
    return rig
