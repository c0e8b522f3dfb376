"""
The content that an independent program paints of a document is seen here too.

The same file is drawn by poppler, Chromium or LibreOffice; where their drawing of it is flagged, the
file must be. Each is skipped where the program is not installed.
"""

import base64
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner.schema import Finding
from tests.sandbox.documents import OFFICE, PDFS, TEXTS, Pdf, jpeg
from tests.sandbox.drawn_ways import DRAWN
from tests.sandbox.laid_out import LAID_OUT, paths_on_a_page
from tests.sandbox.other_programs import WRITTEN
from tests.sandbox.side_by_side import SIDE_BY_SIDE
from tests.sandbox.test_containers import card
from tests.sandbox.test_documents import nude

Judge = Callable[[bytes], Finding]
POPPLER, CHROMIUM, OFFICE_PROGRAM = (
    shutil.which(name) for name in ("pdftoppm", "chromium", "soffice")
)
needs_poppler = pytest.mark.skipif(POPPLER is None, reason="no pdftoppm")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no chromium")
needs_office = pytest.mark.skipif(OFFICE_PROGRAM is None, reason="no LibreOffice")
SECONDS = 300  # generous: the machine may be busy

# PDF against poppler -------------------------------------------------------------------------------

Painted = tuple[bytes, bytes]  # content and resources that paint the card at its place
PAGE = b"0 0 612 792"


def in_form(pdf: Pdf, painted: Painted) -> Painted:
    return b"/X Do", b"/XObject<</X %d 0 R>>" % pdf.form(*painted)


def in_pattern(pdf: Pdf, painted: Painted) -> Painted:
    head = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/XStep 612/YStep 792/BBox[" + PAGE
    pattern = pdf.add(head + b"]/Resources<<" + painted[1] + b">>", painted[0])
    return b"/Pattern cs /P scn " + PAGE + b" re f", b"/Pattern<</P %d 0 R>>" % pattern


def in_glyph(pdf: Pdf, painted: Painted) -> Painted:
    glyph = pdf.add(b"", b"612 0 d0 " + painted[0])
    font = pdf.add(
        b"/Type/Font/Subtype/Type3/FontBBox[" + PAGE + b"]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97"
        b"/Widths[612]/Encoding<</Type/Encoding/Differences[97/a]>>/CharProcs<</a %d 0 R>>/Resources<<"
        % glyph + painted[1] + b">>"
    )  # fmt: skip
    return b"BT /F 1 Tf 0 0 Td (a) Tj ET", b"/Font<</F %d 0 R>>" % font


def behind_mask(pdf: Pdf, painted: Painted) -> Painted:
    white = pdf.form(b"1 g " + PAGE + b" re f", b"", b"/Group<</S/Transparency/CS/DeviceGray>>")
    inner = pdf.form(*painted, b"/Group<</S/Transparency/CS/DeviceRGB>>")
    state = b"/ExtGState<</G<</SMask<</S/Luminosity/G %d 0 R>>>>>>" % white
    return b"/G gs /X Do", state + b"/XObject<</X %d 0 R>>" % inner


WRAPPERS = (in_form, in_pattern, in_glyph, behind_mask)


def poppler_sees(judge: Judge, content: bytes, folder: Path) -> bool:
    (folder / "a.pdf").write_bytes(content)
    command = [str(POPPLER), "-jpeg", "-r", "96", "-singlefile", "a.pdf", "a"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=SECONDS)
    return nude(judge((folder / "a.jpg").read_bytes()))


@needs_poppler
@pytest.mark.parametrize("name", PDFS)
def test_each_kind_of_pdf(judge: Judge, tmp_path: Path, name: str) -> None:
    content = PDFS[name](card())
    assert nude(judge(content)) >= poppler_sees(judge, content, tmp_path)


@needs_poppler
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.sampled_from(WRAPPERS), max_size=5))
def test_kinds_within_each_other(judge: Judge, tmp_path: Path, wrappers: list[Callable]) -> None:
    pdf = Pdf()
    place = b"q 540 0 0 405 36 200 cm /I Do Q"
    painted = (place, b"/XObject<</I %d 0 R>>" % pdf.image(card()))
    for wrap in wrappers:
        painted = wrap(pdf, painted)
    content = pdf.finish(*painted)
    assert nude(judge(content)) >= poppler_sees(judge, content, tmp_path)


# Web pages against Chromium ------------------------------------------------------------------------


def address() -> str:
    return "data:image/jpeg;base64," + base64.b64encode(jpeg(card())).decode()


SVG = '<svg width="640" height="480" xmlns="http://www.w3.org/2000/svg">'
IMAGE = '<image width="640" height="480" href="{0}"/>'
PAGES = {
    "image": '<img src="{0}">',
    "background": '<div style="width:640px;height:480px;background:url({0})">',
    "pattern": SVG + '<pattern id="p" width="640" height="480" patternUnits="userSpaceOnUse">' + IMAGE
    + '</pattern><rect width="640" height="480" fill="url(#p)"/></svg>',
    "mask": SVG + '<mask id="m"><rect width="640" height="480" fill="white"/></mask><g mask="url(#m)">'
    + IMAGE + "</g></svg>",
    "clip": SVG + '<clipPath id="c"><circle cx="320" cy="240" r="400"/></clipPath><g clip-path="url(#c)">'
    + IMAGE + "</g></svg>",
    "border": '<div style="border:240px solid;width:160px;border-image:url({0}) 50% fill">',
    "blended": '<div style="isolation:isolate"><img style="mix-blend-mode:multiply" src="{0}"></div>',
    "filtered": '<img style="filter:contrast(1.1)" src="{0}">',
    "turned": '<img style="transform:rotate(90deg) translateX(80px)" src="{0}">',
    "see-through": '<img style="opacity:.9" src="{0}">',
    "drawn by a script": '<canvas width="640" height="480"></canvas><script>const i=new Image();i.onload=()=>'
    'document.querySelector("canvas").getContext("2d").drawImage(i,0,0,640,480);i.src="{0}"</script>',
}  # fmt: skip


def chromium(page: Path, *arguments: str) -> None:
    command = [
        str(CHROMIUM), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--virtual-time-budget=3000", f"--user-data-dir={page.parent / 'profile'}", *arguments, page.as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)


@needs_chromium
@pytest.mark.parametrize("name", PAGES)
def test_a_page_and_its_print(judge: Judge, tmp_path: Path, name: str) -> None:
    page, shot, print_ = tmp_path / "a.html", tmp_path / "a.png", tmp_path / "a.pdf"
    style = "<style>*{print-color-adjust:exact;margin:0}img{width:640px}</style>"
    page.write_text("<!doctype html>" + style + PAGES[name].replace("{0}", address()))
    chromium(page, "--window-size=800,600", f"--screenshot={shot}")
    chromium(page, "--no-pdf-header-footer", f"--print-to-pdf={print_}")
    painted = nude(judge(shot.read_bytes()))
    assert nude(judge(page.read_bytes())) >= painted
    assert nude(judge(print_.read_bytes())) >= painted


# Office against LibreOffice ------------------------------------------------------------------------

READ_BY_OFFICE = {
    "RTF": "rtf", "RTF, short lines": "rtf", "RTF, binary": "rtf", "Word 97": "doc", "FictionBook": "fb2",
    "EMF in a docx": "docx", "WMF in a docx": "docx", "EMF, polygons": "emf", "WMF, polygons": "wmf",
    "EMF, tiles": "emf", "WMF, fills": "wmf", "cells of a sheet": "xlsx",
    "EMF+ in pieces": "emf", "EMF+ with a palette": "emf", "EMF+ of 15 bits": "emf", "EMF+ brush": "emf",
    "Excel 2003": "xml", "drawing in millimetres": "svg", "rich text": "rtf", "letter": "docx",
    "background of a sheet": "xls", "panorama": "png", "long screenshot": "png",
}  # fmt: skip


def converted(source: Path, ending: str) -> bytes:
    profile = source.parent / "profile"
    command = [
        str(OFFICE_PROGRAM), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", ending,
        "--outdir", str(source.parent / "out"), str(source),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    out = source.parent / "out" / f"{source.stem}.{ending}"
    return out.read_bytes() if out.exists() else b""


@needs_office
@pytest.mark.parametrize("name", READ_BY_OFFICE)
def test_documents_that_an_office_reads(judge: Judge, tmp_path: Path, name: str) -> None:
    ending = READ_BY_OFFICE[name]
    source = tmp_path / f"a.{ending}"
    builders = {**TEXTS, **OFFICE, **DRAWN, **LAID_OUT, **WRITTEN, **SIDE_BY_SIDE}
    source.write_bytes(builders[name](card()))
    drawn = converted(source, "png")
    assert nude(judge(source.read_bytes())) >= (drawn != b"" and nude(judge(drawn)))


NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"), ("table", "table")
    )
)  # fmt: skip
BODIES = {
    "text": "<text:p>Hello</text:p><text:p>{0}</text:p>",
    "presentation": '<draw:page draw:name="a">{0}</draw:page>',
    "spreadsheet": '<table:table table:name="a"><table:shapes>{0}</table:shapes><table:table-row>'
    "<table:table-cell/></table:table-row></table:table>",
}
SAVED = [
    ("text", "doc"), ("text", "docx"), ("text", "rtf"), ("text", "odt"), ("text", "html"), ("text", "pdf"),
    ("presentation", "ppt"), ("presentation", "pptx"), ("presentation", "odp"),
    ("spreadsheet", "xls"), ("spreadsheet", "xlsx"), ("spreadsheet", "ods"),
]  # fmt: skip


def flat(body: str) -> str:
    coded = base64.b64encode(jpeg(card())).decode()
    frame = (
        '<draw:frame svg:width="16cm" svg:height="12cm"><draw:image><office:binary-data>'
        f"{coded}</office:binary-data></draw:image></draw:frame>"
    )
    return (
        f'<?xml version="1.0"?><office:document {NAMES} office:version="1.3" office:mimetype='
        f'"application/vnd.oasis.opendocument.{body}"><office:body><office:{body}>'
        f"{BODIES[body].replace('{0}', frame)}</office:{body}></office:body></office:document>"
    )


@needs_office
@pytest.mark.parametrize(("body", "ending"), SAVED)
def test_what_an_office_saves(judge: Judge, tmp_path: Path, body: str, ending: str) -> None:
    """Genuine files of each format: read as a whole, and the card in them seen."""
    source = tmp_path / {"text": "a.fodt", "presentation": "a.fodp", "spreadsheet": "a.fods"}[body]
    source.write_text(flat(body))
    content = converted(source, ending)
    assert content
    if ending == "html":
        assert b"a_html" in content or b"data:" in content
        return  # its picture is a file beside it
    finding = judge(content)
    assert finding.failure is None
    assert nude(finding)


IN = {
    "table": "<table:table><table:table-row><table:table-cell>{0}</table:table-cell></table:table-row>"
    "</table:table>",
    "list": "<text:list><text:list-item>{0}</text:list-item></text:list>",
    "section": '<text:section text:name="s">{0}</text:section>',
    "box": '<text:p><draw:frame svg:width="17cm"><draw:text-box>{0}</draw:text-box></draw:frame></text:p>',
}


@needs_office
@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(st.sampled_from(sorted(IN)), max_size=3),
    st.lists(st.sampled_from(["odt", "doc", "docx", "rtf", "pdf"]), min_size=1, max_size=2),
)
def test_letters_saved_again(
    judge: Judge, tmp_path: Path, places: list[str], endings: list[str]
) -> None:
    """The card at any place of a letter, saved in one format and from that in another, as it is drawn then."""
    before, frame, after = re.split("<text:p>(<draw:frame.*</draw:frame>)</text:p>", flat("text"))
    inner = f"<text:p>{frame}</text:p>"
    for place in places:
        inner = IN[place].replace("{0}", inner)
    source = tmp_path / "a.fodt"
    source.write_text(before + inner + after)
    for ending in endings:
        saved = converted(source, ending)
        if not saved:
            return
        source = tmp_path / f"a.{ending}"
        source.write_bytes(saved)
    drawn = converted(source, "png")
    # LibreOffice leaves some pictures out where it saves them.
    if drawn != b"" and nude(judge(drawn)):
        assert nude(judge(source.read_bytes()))


@needs_office
@pytest.mark.parametrize("ending", ["ppt", "pptx"])
def test_a_page_of_shapes_that_an_office_saves(judge: Judge, tmp_path: Path, ending: str) -> None:
    """A picture laid out of 140 shapes, in the drawing layer and in DrawingML as genuine files have them."""
    source = tmp_path / "a.fodp"
    source.write_bytes(paths_on_a_page(card(), flat=True))
    finding = judge(converted(source, ending))
    assert finding.failure is None
    assert nude(finding)
