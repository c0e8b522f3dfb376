"""A picture in a document is seen, in whatever way the document carries it; a document without one passes."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from scanner.manifest import flagged
from scanner.reasons import FailureReason
from scanner.sandbox.decode import text
from scanner.schema import Finding
from tests.sandbox import documents
from tests.sandbox.documents import OFFICE, PDFS, TEXTS
from tests.sandbox.test_containers import THRESHOLDS, card, ordinary

Judge = Callable[[bytes], Finding]
ALL = {**PDFS, **TEXTS, **OFFICE}
REPORTS = Path(os.environ.get("BEFOREHAND_EVAL", "/nonexistent")) / "reports"
KINDS = ("02", "03", "04", "10", "13")


@cache
def built(name: str, picture: Callable[[], Image.Image]) -> bytes:
    return ALL[name](picture())


def nude(finding: Finding) -> bool:
    assert finding.scores is not None, finding
    return flagged(THRESHOLDS, finding.scores)[0]


@pytest.mark.parametrize("name", ALL)
def test_the_card_is_seen(judge: Judge, name: str) -> None:
    finding = judge(built(name, card))
    assert nude(finding)


@pytest.mark.parametrize("name", ALL)
def test_an_ordinary_picture_is_seen_and_passes(judge: Judge, name: str) -> None:
    finding = judge(built(name, ordinary))
    assert finding.failure is None
    assert not nude(finding)


def test_of_too_many_files_the_first_are_looked_at(judge: Judge) -> None:
    assert nude(judge(documents.pdf_many_files(card(), 60)))
    assert judge(documents.pdf_many_files(ordinary(), 60)).failure is FailureReason.TOO_MANY_PARTS


@pytest.mark.parametrize(
    "content",
    [
        documents.text_pdf(),
        documents.docx({"docProps/thumbnail.emf": documents.emf(Image.new("RGB", (40, 30)))}),
        documents.docx({"docProps/thumbnail.emf": b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(99)}),
        documents.docx({"word/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1528)}),
        documents.docx({"word/vbaProject.bin": documents.ole({"VBA": b"Attribute" * 600})}),
        documents.ole({"WordDocument": b"\xec\xa5\xc1\x00" + b"text " * 900}),
        b"An inline picture looks like `data:image/png;base64,iVBORw0KGgoAAAANSUhEUg...` and so on.",
        b"data:image/jpeg;base64,/9j/4AAQSkZJRgABAQEASABIAAD/2wBD stands for a photograph.",
        b"Prose about base64 and data: addresses, begin 644 and =FF=D8=FF in quoted-printable.",
        b"token = eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4i",
        b"{\\rtf1\\ansi Just a text.\\par}",
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;Jo\r\nEND:VCARD\r\n",
    ],
    ids=range(12),
)
def test_without_a_picture_nothing_is_wrong(judge: Judge, content: bytes) -> None:
    finding = judge(content)
    assert finding.failure is None
    assert finding.scores is None or not nude(finding)


def test_a_text_over_the_cap_is_too_large(judge: Judge) -> None:
    finding = judge(b"a line of text\n" * (text.MAX_TEXT // 15 + 1))
    assert finding.failure is FailureReason.TOO_LARGE


def test_a_picture_that_breaks_off_in_a_text_is_unchecked(judge: Judge) -> None:
    page = documents.page(card())
    finding = judge(page[:2000].encode())
    assert finding.failure is FailureReason.DAMAGED


@pytest.mark.parametrize("depth", [12, 24])
def test_forms_as_deep_as_is_looked_are_seen(judge: Judge, depth: int) -> None:
    assert nude(judge(documents.pdf_forms(card(), depth)))


def test_forms_beyond_the_cap_are_unchecked(judge: Judge) -> None:
    assert judge(documents.pdf_forms(ordinary(), 35)).failure is FailureReason.TOO_DEEP


@pytest.mark.parametrize("kind", [b"RichMedia", b"Screen", b"Movie", b"3D"])
def test_what_plays_in_a_page_is_unchecked(judge: Judge, kind: bytes) -> None:
    finding = judge(documents.pdf_file_annotation(ordinary(), kind))
    assert finding.failure is FailureReason.UNSUPPORTED


def test_a_page_behind_a_soft_mask_is_looked_at(judge: Judge) -> None:
    assert judge(documents.pdf_soft_mask(card())).frames > 0


def reports() -> list[Path]:
    found = sorted(REPORTS.iterdir()) if REPORTS.is_dir() else []
    return [path for path in found if path.name.startswith(KINDS)]


@pytest.mark.skipif(not REPORTS.is_dir(), reason="no evaluation folder (BEFOREHAND_EVAL)")
def test_reports_from_the_field(judge: Judge) -> None:
    for path in reports():
        finding = judge(path.read_bytes())
        assert finding.failure is None, path.name
        if "softmask" in path.name:
            assert finding.frames > 0
        elif "card" in path.name:
            assert nude(finding), path.name
        else:
            assert finding.scores is None or not nude(finding), path.name
