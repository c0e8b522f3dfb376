"""Pictures laid out of a document's own shapes and cells, and cut into pieces."""

from PIL import Image

from tests.sandbox.documents import docx, jpeg, zipped_parts
from tests.sandbox.drawn_ways import DOWN, boxes


def workbook(picture: Image.Image) -> bytes:
    """A sheet whose cells have the picture's colours."""
    small = picture.convert("RGB").quantize(200).convert("RGB")
    found = [(x, y, colour) for x, y, colour in boxes(small)]
    colours = sorted({colour for _, _, colour in found})
    fills = "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{_rgb(each)}"/></patternFill></fill>'
        for each in colours
    )
    formats = "".join(f'<xf numFmtId="0" fillId="{at}"/>' for at in range(len(colours)))
    rows = [""] * DOWN
    for x, y, colour in found:
        rows[y] += f'<c r="{_letters(x)}{y + 1}" s="{colours.index(colour)}"/>'
    sheet = "".join(f'<row r="{at + 1}">{row}</row>' for at, row in enumerate(rows))
    return zipped_parts({
        "[Content_Types].xml": b"<Types/>",
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{sheet}</sheetData></worksheet>".encode(),
        "xl/styles.xml": f"<styleSheet><fills>{fills}</fills><cellXfs>{formats}</cellXfs></styleSheet>".encode(),
    })  # fmt: skip


def _rgb(colour: int) -> str:
    return colour.to_bytes(3, "little").hex().upper()


def _letters(column: int) -> str:
    return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)


def pieces(picture: Image.Image) -> bytes:
    """An XPS whose picture is stored in three pieces with others in between."""
    data = jpeg(picture)
    third = len(data) // 3
    name = "Documents/1/Resources/Images/1.jpg"
    return zipped_parts({
        "[Content_Types].xml/[0].piece": b"<Ty",
        f"{name}/[0].piece": data[:third],
        "[Content_Types].xml/[1].last.piece": b"pes/>",
        f"{name}/[1].piece": data[third : 2 * third],
        "FixedDocSeq.fdseq": b"<FixedDocumentSequence/>",
        f"{name}/[2].last.piece": data[2 * third :],
    })  # fmt: skip


SHAPE = '<p:sp><p:spPr><a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="{0}"/></a:solidFill></p:spPr></p:sp>'


def slide(shapes: int) -> bytes:
    body = "".join(SHAPE.replace("{0}", f"{at % 256:02X}8060") for at in range(shapes))
    return docx({"ppt/slides/slide1.xml": f"<p:sld>{body}</p:sld>".encode()})


def drawing(shapes: int, pages: int = 1, *, flat: bool = False) -> bytes:
    """OpenDocument, with so many shapes on each page."""
    one = '<draw:page draw:name="a">' + '<draw:rect svg:width="1cm"/>' * shapes + "</draw:page>"
    text = (
        '<?xml version="1.0"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'
        f"<office:body>{one * pages}</office:body></office:document-content>"
    ).encode()
    if flat:
        return text
    return zipped_parts(
        {"mimetype": b"application/vnd.oasis.opendocument.graphics", "content.xml": text}
    )


LAID_OUT = {"cells of a sheet": workbook, "pieces of an XPS": pieces}
