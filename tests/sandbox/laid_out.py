"""Pictures laid out of a document's own shapes and cells, and cut into pieces."""

import struct
from collections.abc import Callable, Iterator

from PIL import Image

from tests.sandbox.containers import Builder
from tests.sandbox.documents import jpeg, ole, zipped_parts
from tests.sandbox.drawn_ways import ACROSS, DOWN, boxes


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


def scale_of_colours(picture: Image.Image) -> bytes:
    """A sheet of numbers that a scale of colours shows."""
    grey = picture.convert("L").resize((ACROSS, DOWN), Image.Resampling.BOX).tobytes()
    rows = [""] * DOWN
    for at, value in enumerate(grey):
        rows[at // ACROSS] += f'<c r="{_letters(at % ACROSS)}{at // ACROSS + 1}"><v>{value}</v></c>'
    sheet = "".join(f"<row>{row}</row>" for row in rows)
    tones = "".join(f'<color rgb="FF{tone}"/>' for tone in ("1C0E08", "E0AC8C", "FFF4EC"))
    rule = f'<cfRule type="colorScale"><colorScale>{tones}</colorScale></cfRule>'
    rules = f"<conditionalFormatting>{rule}</conditionalFormatting>"
    return zipped_parts({
        "[Content_Types].xml": b"<Types/>",
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{sheet}</sheetData>{rules}</worksheet>".encode(),
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


def parts_of(parts: dict[str, bytes]) -> bytes:
    """An Office file of these parts."""
    return zipped_parts({"[Content_Types].xml": b"<Types/>", **parts})


SHAPE = (
    '<p:sp><p:spPr><a:xfrm><a:off x="{1}"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"/>'
    '<a:solidFill><a:srgbClr val="{0}"/></a:solidFill></p:spPr></p:sp>'
)


def slide(shapes: int) -> bytes:
    body = "".join(
        SHAPE.replace("{0}", f"{at % 256:02X}8060").replace("{1}", str(10 * at))
        for at in range(shapes)
    )
    return parts_of({"ppt/slides/slide1.xml": f"<p:sld>{body}</p:sld>".encode()})


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


# A picture in at most 150 shapes: each of one colour, with an outline of many boxes -----------------

MOST_SHAPES = 140
UNIT = 100_000  # EMU a box
Box = tuple[int, int]


def areas(picture: Image.Image) -> Iterator[tuple[str, list[Box]]]:
    """The colours of a picture, each with the boxes that have it."""
    few = (
        picture.convert("RGB")
        .resize((ACROSS, DOWN), Image.Resampling.BOX)
        .quantize(MOST_SHAPES)
        .convert("RGB")
    )
    found: dict[str, list[Box]] = {}
    for x, y, colour in boxes(few):
        found.setdefault(_rgb(colour), []).append((x, y))
    yield from found.items()


def _freeform(colour: str, where: list[Box], kind: str) -> str:
    path = "".join(
        f'<a:moveTo><a:pt x="{x}" y="{y}"/></a:moveTo><a:lnTo><a:pt x="{x + 1}" y="{y}"/></a:lnTo>'
        f'<a:lnTo><a:pt x="{x + 1}" y="{y + 1}"/></a:lnTo><a:lnTo><a:pt x="{x}" y="{y + 1}"/></a:lnTo><a:close/>'
        for x, y in where
    )
    return (
        f'<{kind}><{kind.partition(":")[0]}:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{ACROSS * UNIT}" cy="{DOWN * UNIT}"/></a:xfrm><a:custGeom><a:pathLst>'
        f'<a:path w="{ACROSS}" h="{DOWN}">{path}</a:path></a:pathLst></a:custGeom>'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        f"</{kind.partition(':')[0]}:spPr></{kind}>"
    )


NAMES = " ".join(
    f'xmlns:{short}="urn:{short}"'
    for short in ("a", "p", "r", "v", "o", "w", "wp", "wps", "wpg", "xdr", "c")
)
EXTENT = f'<a:off x="0" y="0"/><a:ext cx="{ACROSS * UNIT}" cy="{DOWN * UNIT}"/>'
SLIDES = f'<p:presentation {NAMES}><p:sldSz cx="{ACROSS * UNIT}" cy="{DOWN * UNIT}"/></p:presentation>'.encode()


def slide_of(body: str, more: dict[str, bytes] | None = None) -> bytes:
    page = f"<p:sld {NAMES}><p:cSld><p:spTree>{body}</p:spTree></p:cSld></p:sld>"
    return parts_of(
        {"ppt/presentation.xml": SLIDES, "ppt/slides/slide1.xml": page.encode(), **(more or {})}
    )


def shapes_on_a_slide(picture: Image.Image) -> bytes:
    return slide_of("".join(_freeform(*area, "p:sp") for area in areas(picture)))


def group_in_a_letter(picture: Image.Image) -> bytes:
    body = "".join(_freeform(*area, "wps:wsp") for area in areas(picture))
    turned = EXTENT.replace("<a:ext ", '<a:ext id="1" ') + EXTENT.replace(
        "a:off", "a:chOff"
    ).replace("a:ext", "a:chExt")
    group = f"<wpg:wgp><wpg:grpSpPr><a:xfrm>{turned}</a:xfrm></wpg:grpSpPr>{body}</wpg:wgp>"
    return parts_of({
        "word/document.xml": f"<w:document {NAMES}><w:body><w:p><w:r><wp:anchor><a:graphic><a:graphicData>{group}"
        "</a:graphicData></a:graphic></wp:anchor></w:r></w:p></w:body></w:document>".encode()
    })  # fmt: skip


def shapes_on_a_sheet(picture: Image.Image) -> bytes:
    def anchored(area: tuple[str, list[Box]]) -> str:
        corner = "<xdr:{0}><xdr:col>{1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{2}</xdr:row></xdr:{0}>"
        places = corner.format("from", 0, 0) + corner.format("to", 13, 42)
        return f"<xdr:twoCellAnchor>{places}{_freeform(*area, 'xdr:sp')}</xdr:twoCellAnchor>"

    body = "".join(map(anchored, areas(picture)))
    return parts_of({"xl/drawings/drawing1.xml": f"<xdr:wsDr {NAMES}>{body}</xdr:wsDr>".encode()})


def vml_in_a_letter(picture: Image.Image) -> bytes:
    def shape(area: tuple[str, list[Box]]) -> str:
        path = "".join(f"m{x},{y}l{x + 1},{y},{x + 1},{y + 1},{x},{y + 1}xe" for x, y in area[1])
        style = f"position:absolute;left:0;top:0;width:{ACROSS};height:{DOWN}"
        return (
            f'<v:shape style="{style}" coordsize="{ACROSS},{DOWN}" path="{path}" fillcolor="#{area[0].lower()}"'
            ' stroked="f"/>'
        )

    body = "".join(map(shape, areas(picture)))
    style = "position:absolute;width:400pt;height:300pt"
    group = f'<v:group style="{style}" coordsize="{ACROSS},{DOWN}">{body}</v:group>'
    page = f"<w:document {NAMES}><w:body><w:p><w:r><w:pict>{group}</w:pict></w:r></w:p></w:body></w:document>"
    return parts_of({"word/document.xml": page.encode()})


OPEN = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("style", "style"), ("draw", "drawing"), ("svg", "svg-compatible"),
        ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip


def open_document(styles: str, body: str, kind: str, *, flat: bool = False) -> bytes:
    root = "document" if flat else "document-content"
    text = (
        f'<?xml version="1.0"?><office:{root} {OPEN} office:version="1.3" office:mimetype='
        f'"application/vnd.oasis.opendocument.{kind}"><office:automatic-styles>{styles}</office:automatic-styles>'
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:{root}>"
    ).encode()
    if flat:
        return text
    return zipped_parts(
        {"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": text}
    )


def paths_on_a_page(picture: Image.Image, *, flat: bool = False) -> bytes:
    styles, body = "", ""
    for at, (colour, where) in enumerate(areas(picture)):
        styles += (
            f'<style:style style:name="g{at}" style:family="graphic"><style:graphic-properties draw:fill="solid"'
            f' draw:stroke="none" draw:fill-color="#{colour.lower()}"/></style:style>'
        )
        path = "".join(f"M{x} {y}h1v1h-1z" for x, y in where)
        left, top = min(x for x, _ in where), min(y for _, y in where)
        wide, high = max(x for x, _ in where) + 1 - left, max(y for _, y in where) + 1 - top
        body += (
            f'<draw:path draw:style-name="g{at}" svg:x="{left}mm" svg:y="{top}mm" svg:width="{wide}mm"'
            f' svg:height="{high}mm" svg:viewBox="{left} {top} {wide} {high}" svg:d="{path}"/>'
        )
    return open_document(
        styles, f'<draw:page draw:name="a">{body}</draw:page>', "presentation", flat=flat
    )


def cells_of_an_open_sheet(picture: Image.Image) -> bytes:
    few = picture.convert("RGB").quantize(200).convert("RGB")
    found = list(boxes(few))
    colours = sorted({colour for _, _, colour in found})
    styles = "".join(
        f'<style:style style:name="c{each}" style:family="table-cell"><style:table-cell-properties'
        f' fo:background-color="#{_rgb(each)}"/></style:style>'
        for each in colours
    )
    rows = [""] * DOWN
    for _, y, colour in found:
        rows[y] += f'<table:table-cell table:style-name="c{colour}"/>'
    styles += (
        '<style:style style:name="w"><style:table-column-properties style:column-width="4mm"/></style:style>'
        '<style:style style:name="h"><style:table-row-properties style:row-height="4mm"/></style:style>'
    )
    sheet = "".join(
        f'<table:table-row table:style-name="h">{row}</table:table-row>' for row in rows
    )
    columns = f'<table:table-column table:style-name="w" table:number-columns-repeated="{ACROSS}"/>'
    return open_document(styles, f"<table:table>{columns}{sheet}</table:table>", "spreadsheet")


def _table(picture: Image.Image, row: Callable[[str], str], cell: Callable[[str], str]) -> str:
    rows = [""] * DOWN
    for _, y, colour in boxes(picture):
        rows[y] += cell(_rgb(colour))
    return "".join(map(row, rows))


def table_of_a_letter(picture: Image.Image) -> bytes:
    grid = '<w:gridCol w:w="100"/>' * ACROSS
    rows = _table(
        picture,
        lambda cells: f'<w:tr><w:trPr><w:trHeight w:val="100"/></w:trPr>{cells}</w:tr>',
        lambda colour: (
            f'<w:tc><w:tcPr><w:tcW w:w="100"/><w:shd w:fill="{colour}"/></w:tcPr><w:p/></w:tc>'
        ),
    )
    page = f"<w:document {NAMES}><w:body><w:tbl><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl></w:body></w:document>"
    return parts_of({"word/document.xml": page.encode()})


def table_of_a_slide(picture: Image.Image) -> bytes:
    grid = f'<a:gridCol w="{UNIT}"/>' * ACROSS
    rows = _table(
        picture,
        lambda cells: f'<a:tr h="{UNIT}">{cells}</a:tr>',
        lambda colour: (
            f'<a:tc><a:tcPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:tcPr></a:tc>'
        ),
    )
    return slide_of(
        f"<p:graphicFrame><a:tbl><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></p:graphicFrame>"
    )


def tiles_on_a_slide(picture: Image.Image, across: int = 10, down: int = 8) -> bytes:
    """A picture cut into pieces that show nothing each."""
    width, height = picture.width // across, picture.height // down
    body, relations, media = "", "", {}
    for at in range(across * down):
        x, y = at % across, at // across
        piece = picture.crop((x * width, y * height, (x + 1) * width, (y + 1) * height))
        media[f"ppt/media/image{at}.jpg"] = jpeg(piece)
        relations += f'<Relationship Id="r{at}" Type="image" Target="../media/image{at}.jpg"/>'
        body += _placed(
            f"r{at}", x * ACROSS // across, y * DOWN / down, ACROSS / across, DOWN / down
        )
    more = {
        "ppt/slides/_rels/slide1.xml.rels": f"<Relationships>{relations}</Relationships>".encode()
    }
    return slide_of(body, {**more, **media})


def _placed(relation: str, x: float, y: float, wide: float, high: float, crop: str = "") -> str:
    return (
        f'<p:pic><p:blipFill><a:blip r:embed="{relation}"/>{crop}</p:blipFill><p:spPr><a:xfrm>'
        f'<a:off x="{x * UNIT:.0f}" y="{y * UNIT:.0f}"/><a:ext cx="{wide * UNIT:.0f}" cy="{high * UNIT:.0f}"/>'
        "</a:xfrm></p:spPr></p:pic>"
    )


def zoomed_on_a_slide(picture: Image.Image) -> bytes:
    """A small part of a large picture, which alone the slide shows."""
    large = Image.effect_noise((4000, 3000), 60).convert("RGB")
    large.paste(picture.resize((160, 120)), (400, 300))
    crop = '<a:srcRect l="10000" t="10000" r="86000" b="86000"/>'
    more = {
        "ppt/slides/_rels/slide1.xml.rels": b'<Relationships><Relationship Id="r1" Target="../media/image1.jpg"/>'
        b"</Relationships>",
        "ppt/media/image1.jpg": jpeg(large),
    }
    return slide_of(_placed("r1", 0, 0, ACROSS, DOWN, crop), more)


def bubbles(picture: Image.Image) -> bytes:
    """A chart whose points each have a colour."""
    xs = ys = points = ""
    for at, (x, y, colour) in enumerate(boxes(picture)):
        xs += f'<c:pt idx="{at}"><c:v>{x}</c:v></c:pt>'
        ys += f'<c:pt idx="{at}"><c:v>{DOWN - y}</c:v></c:pt>'
        fill = f'<a:solidFill><a:srgbClr val="{_rgb(colour)}"/></a:solidFill>'
        points += f'<c:dPt><c:idx val="{at}"/><c:spPr>{fill}</c:spPr></c:dPt>'
    series = (
        f'<c:ser><c:marker><c:size val="8"/></c:marker>{points}<c:xVal><c:numCache>{xs}</c:numCache></c:xVal>'
        f"<c:yVal><c:numCache>{ys}</c:numCache></c:yVal></c:ser>"
    )
    chart = f"<c:chartSpace {NAMES}><c:scatterChart>{series}</c:scatterChart></c:chartSpace>"
    return parts_of({"xl/charts/chart1.xml": chart.encode()})


def fixed_page(picture: Image.Image) -> bytes:
    paths = "".join(
        f'<Path Fill="#FF{colour}" Data="F1 '
        + " ".join(f"M {x},{y} L {x + 1},{y} {x + 1},{y + 1} {x},{y + 1} Z" for x, y in where)
        + '"/>'
        for colour, where in areas(picture)
    )
    page = f'<FixedPage Width="{ACROSS}" Height="{DOWN}" xmlns="urn:xps"><Canvas>{paths}</Canvas></FixedPage>'
    return zipped_parts({
        "[Content_Types].xml": b"<Types/>", "FixedDocSeq.fdseq": b"<FixedDocumentSequence/>",
        "Documents/1/Pages/1.fpage": page.encode(),
    })  # fmt: skip


# The drawing layer of before 2007 ------------------------------------------------------------------


def _drawn(kind: int, body: bytes, instance: int = 0, version: int = 0) -> bytes:
    return struct.pack("<HHI", version | instance << 4, kind, len(body)) + body


def _container(kind: int, *parts: bytes) -> bytes:
    return _drawn(kind, b"".join(parts), version=0xF)


def _old_shape(number: int, colour: str, where: list[Box]) -> bytes:
    vertices = struct.pack("<HHH", 4 * len(where), 4 * len(where), 8)
    segments = struct.pack("<HHH", 3 * len(where), 3 * len(where), 2)
    for x, y in where:
        vertices += struct.pack("<8i", x, y, x + 1, y, x + 1, y + 1, x, y + 1)
        segments += struct.pack("<HHH", 0x4000, 0x0003, 0x6001)
    red, green, blue = bytes.fromhex(colour)
    words = [
        (0x142, ACROSS), (0x143, DOWN), (0xC145, len(vertices)), (0xC146, len(segments)),
        (0x181, red | green << 8 | blue << 16), (0x1FF, 0x00080000),
    ]  # fmt: skip
    table = b"".join(struct.pack("<HI", *word) for word in words) + vertices + segments
    return _container(
        0xF004,
        _drawn(0xF00A, struct.pack("<II", number, 0xA00), 0, 2),
        _drawn(0xF00B, table, len(words), 3),
        _drawn(0xF010, struct.pack("<4h", 0, 0, ACROSS * 16, DOWN * 16)),
    )


def old_drawing(picture: Image.Image) -> bytes:
    whole = _container(
        0xF004,
        _drawn(0xF009, bytes(16), version=1),
        _drawn(0xF00A, struct.pack("<II", 1024, 5), version=2),
    )
    parts = (_old_shape(1025 + at, *area) for at, area in enumerate(areas(picture)))
    return _container(0xF002, _container(0xF003, whole, *parts))


def old_slide(picture: Image.Image) -> bytes:
    slide_ = _drawn(0x03EE, _drawn(0x040C, old_drawing(picture), version=0xF), version=0xF)
    return ole({"PowerPoint Document": slide_, "Current User": bytes(100)})


def old_cells(picture: Image.Image) -> bytes:
    few = (
        picture.convert("RGB")
        .resize((ACROSS, DOWN), Image.Resampling.BOX)
        .quantize(56)
        .convert("RGB")
    )
    found = list(boxes(few))
    colours = sorted({colour for _, _, colour in found})

    def record(kind: int, body: bytes) -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    book = record(0x809, struct.pack("<HH", 0x600, 5) + bytes(12))
    tones = b"".join(colour.to_bytes(4, "little") for colour in colours).ljust(4 * 56, b"\0")
    book += record(0x92, struct.pack("<H", 56) + tones)
    for at in range(len(colours)):
        book += record(0xE0, bytes(14) + struct.pack("<IH", 1 << 26, 8 + at | 9 << 7))
    book += record(0x0A, b"") + record(0x809, struct.pack("<HH", 0x600, 0x10) + bytes(12))
    for x, y, colour in found:
        book += record(0x201, struct.pack("<HHH", y, x, colours.index(colour)))
    return ole({"Workbook": book + record(0x0A, b"")})


LAID_OUT: dict[str, Builder] = {
    "cells of a sheet": workbook,
    "pieces of an XPS": pieces,
    "scale of colours": scale_of_colours,
    "shapes on a slide": shapes_on_a_slide,
    "a group in a letter": group_in_a_letter,
    "shapes on a sheet": shapes_on_a_sheet,
    "VML in a letter": vml_in_a_letter,
    "paths on a page": paths_on_a_page,
    "paths on a flat page": lambda picture: paths_on_a_page(picture, flat=True),
    "cells of an open sheet": cells_of_an_open_sheet,
    "a letter's table": table_of_a_letter,
    "a slide's table": table_of_a_slide,
    "tiles on a slide": tiles_on_a_slide,
    "a part on a slide": zoomed_on_a_slide,
    "points of a chart": bubbles,
    "XPS paths": fixed_page,
    "an old slide": old_slide,
    "an old sheet": old_cells,
}
