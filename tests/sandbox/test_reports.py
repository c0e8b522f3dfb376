"""Small inputs rebuilt from public fault reports about software of this kind, in the evaluation folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scanner.reasons import FailureReason
from scanner.schema import Finding
from tests.conftest import eval_folder
from tests.sandbox.test_containers import verdict

REPORTS = (eval_folder() or Path("nowhere")) / "reports"
# What may be unchecked, and why: a film whose beginning is missing; stores that are hollow, with nothing to read.
UNCHECKED = {
    "01-motion-mov-without-ftyp-card.jpg": None,
    "09-windows-thumbsdb-clean.zip": FailureReason.DAMAGED,
}
DIM = "02-pdf-softmask-card.pdf"  # its mask leaves hardly anything of the card: looked at is all there is to ask

pytestmark = pytest.mark.skipif(
    not REPORTS.is_dir(), reason="no evaluation folder (BEFOREHAND_EVAL)"
)


@pytest.mark.eval
@pytest.mark.parametrize("path", sorted(REPORTS.glob("*-card.*")), ids=lambda path: path.name)
def test_the_card_is_held(judge: Callable[[bytes], Finding], path: Path) -> None:
    finding = judge(path.read_bytes())
    if path.name == DIM:
        assert finding.frames > 0
    elif not (path.name in UNCHECKED and finding.failure):
        assert verdict(finding)[0]


@pytest.mark.eval
@pytest.mark.parametrize(
    "path", [path for path in sorted(REPORTS.glob("*")) if "-card." not in path.name], ids=lambda path: path.name
)  # fmt: skip
def test_what_shows_nothing_passes(judge: Callable[[bytes], Finding], path: Path) -> None:
    finding = judge(path.read_bytes())
    assert finding.failure is UNCHECKED.get(path.name)
    if finding.scores is not None and finding.failure is None:
        assert not verdict(finding)[0]
