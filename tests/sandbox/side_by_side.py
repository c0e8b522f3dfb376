"""A picture in pieces side by side, in mails, pages, archives. Every builder: a picture in, a file's bytes out."""

import base64
import io
import plistlib
import tarfile
import zipfile
from email.message import EmailMessage

from PIL import Image

from tests.sandbox.containers import Builder, jpeg
from tests.sandbox.documents import docx, lines_of

SIDE = 80
PAGE = "<!DOCTYPE html><html><body>"


def pieces(picture: Image.Image, side: int = SIDE) -> list[list[Image.Image]]:
    """Rows of pieces; the last ones are smaller."""
    width, height = picture.size
    return [
        [
            picture.crop((x, y, min(width, x + side), min(height, y + side)))
            for x in range(0, width, side)
        ]
        for y in range(0, height, side)
    ]


def in_order(picture: Image.Image) -> list[bytes]:
    return [jpeg(piece) for row in pieces(picture) for piece in row]


def address(picture: Image.Image) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(jpeg(picture)).decode()


def mail(picture: Image.Image) -> bytes:
    """A table whose cells show the pictures that the mail carries."""
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "Hello"
    message.set_content("Hello")
    files = in_order(picture)
    cells = "".join(f"<td><img src='cid:{number}'></td>" for number in range(len(files)))
    message.add_alternative(f"<table><tr>{cells}</tr></table>", subtype="html")
    page = message.get_payload()[1]  # type: ignore[index]
    for number, data in enumerate(files):
        page.add_related(data, "image", "jpeg", cid=f"<{number}>")  # type: ignore[union-attr]
    return message.as_bytes()


def saved_page(picture: Image.Image) -> bytes:
    out = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    for data in in_order(picture):
        out += b"--x\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        out += lines_of(data, 76) + b"\r\n"
    return out + b"--x--\r\n"


def style_sheet(picture: Image.Image) -> bytes:
    """Boxes whose backgrounds a style sheet names."""
    rules, boxes = "", ""
    for number, piece in enumerate(piece for row in pieces(picture) for piece in row):
        rules += f".t{number}{{background-image:url({address(piece)})}}\n"
        boxes += f"<div class='t{number}'></div>"
    return f"<style>{rules}</style>{boxes}".encode()


def columns(picture: Image.Image) -> bytes:
    """Columns beside each other, each with its pieces from the top to the bottom."""
    rows = pieces(picture)
    return (
        PAGE
        + "".join(
            "<div style='float:left'>"
            + "".join(f"<img style='display:block' src='{address(row[at])}'>" for row in rows)
            + "</div>"
            for at in range(len(rows[0]))
        )
    ).encode()


def uneven(picture: Image.Image) -> bytes:
    across, down = (0, 100, 230, 400, 640), (0, 150, 290, 480)
    shown = (
        picture.crop((across[x], down[y], across[x + 1], down[y + 1]))
        for y in range(3)
        for x in range(4)
    )
    return "".join(f"a{{background:url({address(piece)})}}" for piece in shown).encode()


def strips(picture: Image.Image) -> bytes:
    """A newsletter cut into lines."""
    shown = (picture.crop((0, y, 640, y + 60)) for y in range(0, 480, 60))
    return (PAGE + "".join(f"<object data='{address(piece)}'>" for piece in shown)).encode()


def folder(picture: Image.Image) -> bytes:
    """Files whose numbers have no leading zeros, in the order of their letters."""
    files = {f"piece{number}.jpg": data for number, data in enumerate(in_order(picture))}
    return _zip({name: files[name] for name in sorted(files)})


def viewer_tiles(picture: Image.Image) -> bytes:
    """The tiles of an online viewer: by column, the last ones smaller."""
    rows = pieces(picture, 128)
    return _zip(
        {
            f"10/{x}_{y}.jpg": jpeg(piece)
            for y, row in enumerate(rows)
            for x, piece in enumerate(row)
        }
    )


def _zip(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def tape(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for number, data in enumerate(in_order(picture)):
            member = tarfile.TarInfo(f"{number}.jpg")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def web_archive(picture: Image.Image) -> bytes:
    parts = [{"WebResourceData": data} for data in in_order(picture)]
    return plistlib.dumps({"WebSubresources": parts}, fmt=plistlib.FMT_BINARY)


def letter(picture: Image.Image) -> bytes:
    """The pictures of a table's cells."""
    return docx({f"word/media/image{n}.jpg": data for n, data in enumerate(in_order(picture), 1)})


def rich_text(picture: Image.Image) -> bytes:
    shown = b"".join(
        b"{\\pict\\jpegblip " + data.hex().encode() + b"}" for data in in_order(picture)
    )
    return b"{\\rtf1 " + shown + b"}"


def album(pictures: list[Image.Image]) -> bytes:
    """Pictures of one size that do not belong together."""
    return _zip({f"{number}.jpg": jpeg(each) for number, each in enumerate(pictures)})


SIDE_BY_SIDE: dict[str, Builder] = {
    "mail": mail,
    "saved page": saved_page,
    "style sheet": style_sheet,
    "columns": columns,
    "uneven": uneven,
    "strips": strips,
    "folder": folder,
    "tiles of a viewer": viewer_tiles,
    "tape": tape,
    "web archive": web_archive,
    "letter": letter,
    "rich text": rich_text,
}
