"""Pictures in a text of OpenDocument lie as its lines do, not over each other."""

from PIL import Image

from scanner.sandbox.decode.laid_out.canvas import Canvas
from scanner.sandbox.decode.laid_out.opendocument import OpenPainter, Styles
from scanner.sandbox.decode.laid_out.page_pictures import PagePictures
from scanner.sandbox.decode.laid_out.tree import parse
from tests.sandbox.containers import saved

_FRAME = (
    '<d:frame t:anchor-type="as-char" width="{}cm" height="9cm"><d:image href="a.png"/></d:frame>'
)
_PICTURE = saved(Image.new("RGB", (40, 30), "red"), "PNG")


def test_pictures_of_one_paragraph_lie_side_by_side_and_the_next_below() -> None:
    lines = "".join(
        f"<t:p>words{''.join(map(_FRAME.format, wide))}</t:p>" for wide in ((12, 4), (5,), ())
    )
    fetched: list[str] = []

    def fetch(name: str) -> bytes:
        fetched.append(name)
        return _PICTURE

    root = parse(f'<text xmlns:d="d" xmlns:t="t">{lines}</text>'.encode())
    canvas = Canvas(PagePictures(fetch))
    OpenPainter(canvas, Styles(root)).paint(root)
    assert canvas.drawing.extent == (0, 0, 160, 180)
    assert fetched == ["a.png"]


def test_a_full_drawing_decodes_no_more_pictures() -> None:
    canvas = Canvas(PagePictures(lambda name: _PICTURE))
    canvas.drawing.is_whole = False
    root = parse(f'<t xmlns:d="d" xmlns:t="t">{_FRAME.format(12)}</t>'.encode())
    OpenPainter(canvas, Styles(root)).paint(root)
    assert canvas.drawing.is_empty
    assert not canvas.is_worth_a_look
