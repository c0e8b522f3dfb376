"""docs/spec/policy.md says what the code does."""

from pathlib import Path

import pytest

from scanner.policy import profiles
from scanner.policy.problems import ProblemCode
from scanner.policy.store import StoreCode
from scanner.schema import Setting

REFERENCE = Path(__file__).parents[3] / "docs" / "spec" / "policy.md"


@pytest.fixture(scope="module")
def rows() -> dict[str, list[str]]:
    """The rows of all tables by their first cell."""
    found: dict[str, list[str]] = {}
    for line in REFERENCE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| `"):
            first, *rest = (cell.strip() for cell in line.strip("|").split("|"))
            found.setdefault(first.strip("`"), []).extend(rest)
    return found


@pytest.mark.parametrize("setting", Setting)
def test_the_profiles_are_as_documented(setting: Setting, rows: dict[str, list[str]]) -> None:
    policies = [*profiles.PROFILES.values(), profiles.STRICTEST]
    expected = [str(profiles.value_of(policy, setting)).lower() for policy in policies]
    assert rows[setting.rpartition(".")[2]][-len(expected) :] == expected


@pytest.mark.parametrize("code", [*ProblemCode, *StoreCode])
def test_every_code_is_documented(code: str, rows: dict[str, list[str]]) -> None:
    assert rows[str(code)][0]
