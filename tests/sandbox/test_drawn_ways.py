"""Pictures that records and shapes draw are seen; the data of an unknown program beside its picture passes."""

import io
from collections.abc import Callable

import pytest
from PIL import Image

from scanner.reasons import FailureReason
from scanner.sandbox.decode import ByteSource, frames
from scanner.schema import Finding
from tests.sandbox.documents import docx, ole, tnef, zipped_parts
from tests.sandbox.drawn_ways import DRAWN, visio
from tests.sandbox.laid_out import LAID_OUT, drawing, paths_on_a_page, slide
from tests.sandbox.test_containers import card, ordinary, verdict

Judge = Callable[[bytes], Finding]
UNKNOWN = ole({"StreamsList": b"RIFF\x00\x10\x00\x00CDR9" + b"abcd" * 1000})


@pytest.mark.parametrize("name", DRAWN)
def test_the_card_is_seen_and_an_ordinary_picture_passes(judge: Judge, name: str) -> None:
    assert verdict(judge(DRAWN[name](card())))[0]
    assert verdict(judge(DRAWN[name](ordinary()))) == (False, False)


def test_a_text_in_visio_passes(judge: Judge) -> None:
    assert judge(visio(b"Some words of a plan. " * 30)).failure is None


def test_an_unknown_object_in_a_document_passes_and_by_itself_is_unchecked(judge: Judge) -> None:
    assert judge(docx({"word/embeddings/oleObject1.bin": UNKNOWN})).failure is None
    assert judge(UNKNOWN).failure is FailureReason.UNKNOWN_FORMAT


def test_a_line_end_behind_the_last_attribute_is_no_damage(judge: Judge) -> None:
    assert judge(tnef(ordinary()) + b"\r\n").failure is None


def test_each_of_many_pictures_in_one_stream_is_decoded_once() -> None:
    icons = b""
    for number in range(30):
        out = io.BytesIO()
        Image.new("RGB", (48, 48), (number * 97 % 256, number * 53 % 256, 160)).save(out, "PNG")
        icons += bytes(25) + out.getvalue()
    text = b"\xec\xa5\xc1\x00" + bytes(2000)
    document = ole({"WordDocument": text, "Data": icons})
    assert len(list(frames(ByteSource.of(document)))) == 30


@pytest.mark.parametrize("name", LAID_OUT)
def test_what_a_document_lays_out_is_seen(judge: Judge, name: str) -> None:
    assert verdict(judge(LAID_OUT[name](card())))[0]
    assert verdict(judge(LAID_OUT[name](ordinary()))) == (False, False)


@pytest.mark.parametrize(
    "document", [slide(400), drawing(400), drawing(400, flat=True)], ids=["slide", "page", "flat"]
)
def test_hundreds_of_shapes_on_a_page_are_drawn(judge: Judge, document: bytes) -> None:
    finding = judge(document)
    assert finding.failure is None
    assert finding.frames > 0


@pytest.mark.parametrize("flat", [False, True])
def test_hundreds_of_shapes_that_cannot_be_drawn_are_unchecked(judge: Judge, flat: bool) -> None:
    broken = drawing(400, flat=True).replace(b"</office:body>", b"<a></office:body>")
    document = broken if flat else zipped_parts({"mimetype": b"a", "content.xml": broken})
    assert judge(document).failure is FailureReason.UNSUPPORTED


def test_a_shape_far_out_does_not_make_the_others_small(judge: Judge) -> None:
    far = '<draw:rect svg:x="9000cm" svg:y="9000cm" svg:width="1mm" svg:height="1mm"/></draw:page>'
    flat = paths_on_a_page(card(), flat=True).replace(b"</draw:page>", far.encode())
    assert verdict(judge(flat))[0]


@pytest.mark.parametrize(
    "document",
    [slide(60), drawing(60, 9), drawing(60, 9, flat=True)],
    ids=["slide", "pages", "flat"],
)
def test_a_diagram_passes(judge: Judge, document: bytes) -> None:
    assert judge(document).failure is None
