"""
The warm-up before the worker confines itself: one tiny file through every reader.

Python and its libraries import many modules at first use. A confined worker cannot import any more,
and a file that needed an import would be reported as damaged.
"""

import base64
import bz2
import codecs
import gzip
import importlib
import io
import lzma
import pkgutil
import plistlib
import tarfile
import zipfile
from collections.abc import Callable

import av
import resvg_py

from scanner.sandbox.decode.frame import ByteSource, DecodeFailure

# A picture of 16 x 16 pixels in each format, made with Pillow, PyAV and libarchive. The page of the PDF is 1,600
# times as high as wide, so it is drawn 10 pixels wide: the shorter side of another has hundreds.
_SAMPLES = {
    "jpeg": (
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQ"
        "c1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
        "pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAA"
        "AAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAk"
        "M2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT"
        "lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QA"
        "HwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdh"
        "cRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hp"
        "anN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk"
        "5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwCPnPtRRRXCeif/2Q=="
    ),
    "png": (
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAI0lEQVR4nGM8ESXHQApgIkk1ZRoslj0kRgPjYPbD"
        "qIYhpQEAJiIEXpXr1W4AAAAASUVORK5CYII="
    ),
    "gif": (
        "R0lGODdhEAAQAIEAAMhaHgAA/wAAAAAAACwAAAAAEAAQAEAIHgABCBxIsKDBgwgTKlzIsKHDhxAXBohIsaLFiw0D"
        "AgA7"
    ),
    "webp": (
        "UklGRk4AAABXRUJQVlA4IEIAAAAQAgCdASoQABAAAUAmJbACdLoB+AACyw6gAP7BA+f+kXhkA6iY//nYdsd5lMlj"
        "f7txf1W/+rRAAan5aHy0P27AAAA="
    ),
    "tiff": (
        "SUkqAFoAAACAMgtB6BQSBwWEQeFQaGQmGwuHRGIROHxWJRaKReNRmORUAAB/xuMSORSWOyaSSeVSmWSiXSuXy2YT"
        "OZTWYzeaTibTmeTufTqgT2gz+hUWfQEACgAAAQMAAQAAABAAAAABAQMAAQAAABAAAAACAQMAAwAAANgAAAADAQMA"
        "AQAAAAUAAAAGAQMAAQAAAAIAAAARAQQAAQAAAAgAAAAVAQMAAQAAAAMAAAAWAQMAAQAAABAAAAAXAQQAAQAAAFEA"
        "AAAcAQMAAQAAAAEAAAAAAAAACAAIAAgA"
    ),
    "avif": (
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAA"
        "AAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAKwAAAChpaW5mAAAA"
        "AAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAEAAAABAA"
        "AAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQB"
        "AoMEAAAAM21kYXQSAAoJGAz/2iAhoNCAMhxHEeHhd3TTTTCwACCiSSTTW7TWdI3/NtsNucya"
    ),
    "jxl": (
        "/wpDBgAriAIAcAG1nyAAABUqo4wbvJzr+fJDh8W0jesMbbVtYQljs70wSEg4g7FNTKK5+cQEeECDduxWlJPuL6UM"
        "uVIrpEACWsWLkTE4Lh5BeADA+wfGcmAyO3EY+hEhX94jSICkAA=="
    ),
    "jp2": (
        "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAwcHAAAAAAAP"
        "Y29scgEAAAAAABAAAAGBanAyY/9P/1EALwAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAwcBAQcB"
        "AQcBAf9SAAwAAAABAAQEBAAB/1wAEEBASEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJz"
        "aW9uIDIuNS40/5AACgAAAAAA/QAB/5PPtAgET8fUBAa/z7QMBf9/wDoMA6DAPhBAAQEHoAhgDoIDB8A6DAOgwD4Q"
        "QAkJA8D5AcD5AcB8gMAH2x8H5o8HxqfAOhQDoUA+EIAHrweHB8bA+QHA+QHAfIDABSBwBShnBOQTwHwiwHwiwB0Q"
        "DEEbhZsW5U6tCxAhy3/AOiQDocAdEAxAxgsW5UwPP+N/wHwiwHwiwD4RAA7wxq/JF5EQhzkUy79xw+oGh9QLH4Ao"
        "FberIHw/FevA8woWBXz/f8HzhYPnCw+0EBW3s1wDFeu9zAkWBM4nw+oGh9QNH4AgFmOtCYmPFpfC0oWPFrGPc//Z"
    ),
    "mp4": (
        "AAAAHGZ0eXBpc29tAAACAGlzb21pc28ybXA0MQAAAAhmcmVlAAAAfm1kYXQAAAGzABAHAAABthGBMIkHhZFtHKnV"
        "OqYWX3PFknizublHN3a3s/N9J7xZaF/7BVk4bR2r3qO9GC60QRaHAdBoAAABtlPCCGEgGYPPQAaEIv2C6DU/AAAB"
        "swAQBwAAAbYVg0IusuLinqFZdbppdfq3HtsFkG5/AAADVW1vb3YAAABsbXZoZAAAAAAAAAAAAAAAAAAAA+gAAAJY"
        "AAEAAAEAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAA"
        "AAAAAAAAAAAAAAAAAAIAAAJ/dHJhawAAAFx0a2hkAAAAAwAAAAAAAAAAAAAAAQAAAAAAAAJYAAAAAAAAAAAAAAAA"
        "AAAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAAAAAQAAAAEAAAAAAAJGVkdHMAAAAcZWxzdAAA"
        "AAAAAAABAAACWAAAAAAAAQAAAAAB921kaWEAAAAgbWRoZAAAAAAAAAAAAAAAAAAAKAAAABgAVcQAAAAAAC1oZGxy"
        "AAAAAAAAAAB2aWRlAAAAAAAAAAAAAAAAVmlkZW9IYW5kbGVyAAAAAaJtaW5mAAAAFHZtaGQAAAABAAAAAAAAAAAA"
        "AAAkZGluZgAAABxkcmVmAAAAAAAAAAEAAAAMdXJsIAAAAAEAAAFic3RibAAAANpzdHNkAAAAAAAAAAEAAADKbXA0"
        "dgAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAQABAASAAAAEgAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        "AAAAAAAAAAAAABj//wAAAGBlc2RzAAAAAAOAgIBPAAEABICAgEEgEQAAAAAABiUAAAAABYCAgC8AAAGwAQAAAbWJ"
        "EwAAAQAAAAEgAMSNiAAtAIQCFGMAAAGyTGF2YzYyLjI4LjEwMgaAgIABAgAAABRidHJ0AAAAAAAABiUAAAAAAAAA"
        "GHN0dHMAAAAAAAAAAQAAAAMAAAgAAAAAGHN0c3MAAAAAAAAAAgAAAAEAAAADAAAAHHN0c2MAAAAAAAAAAQAAAAEA"
        "AAADAAAAAQAAACBzdHN6AAAAAAAAAAAAAAADAAAAQAAAABUAAAAhAAAAFHN0Y28AAAAAAAAAAQAAACwAAABidWR0"
        "YQAAAFptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABtZGlyYXBwbAAAAAAAAAAAAAAAAC1pbHN0AAAAJal0b28AAAAd"
        "ZGF0YQAAAAEAAAAATGF2ZjYyLjEyLjEwMg=="
    ),
    "pdf": (
        "JVBERi0xLjQKJSBjcmVhdGVkIGJ5IFBpbGxvdyBQREYgZHJpdmVyCjMgMCBvYmo8PAovVHlwZSAvQ2F0YWxvZwovUGFn"
        "ZXMgNCAwIFIKPj5lbmRvYmoKNCAwIG9iajw8Ci9UeXBlIC9QYWdlcwovQ291bnQgMQovS2lkcyBbIDEgMCBSIF0KPj5l"
        "bmRvYmoKNSAwIG9iajw8Ci9UeXBlIC9YT2JqZWN0Ci9TdWJ0eXBlIC9JbWFnZQovV2lkdGggMTYKL0hlaWdodCAxNgov"
        "RmlsdGVyIC9EQ1REZWNvZGUKL0JpdHNQZXJDb21wb25lbnQgOAovQ29sb3JTcGFjZSAvRGV2aWNlUkdCCi9MZW5ndGgg"
        "NjQ2Cj4+c3RyZWFtCv/Y/+AAEEpGSUYAAQEAAAEAAQAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4d"
        "GhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04MjwuMzQy/9sAQwEJCQkMCwwYDQ0YMiEcITIyMjIyMjIyMjIyMjIyMjIy"
        "MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy/8AAEQgAEAAQAwEiAAIRAQMRAf/EAB8AAAEFAQEBAQEBAAAA"
        "AAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHw"
        "JDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SV"
        "lpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/EAB8BAAMB"
        "AQEBAQEBAQEAAAAAAAABAgMEBQYHCAkKC//EALURAAIBAgQEAwQHBQQEAAECdwABAgMRBAUhMQYSQVEHYXETIjKBCBRC"
        "kaGxwQkjM1LwFWJy0QoWJDThJfEXGBkaJicoKSo1Njc4OTpDREVGR0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2d3h5eoKD"
        "hIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uLj5OXm5+jp6vLz9PX29/j5"
        "+v/aAAwDAQACEQMRAD8ApANvJJG3AwMc578/lS0UV8o3c+1P/9kKZW5kc3RyZWFtCmVuZG9iagoxIDAgb2JqPDwKL1Jl"
        "c291cmNlcyA8PAovUHJvY1NldCBbIC9QREYgL0ltYWdlQyBdCi9YT2JqZWN0IDw8Ci9pbWFnZSA1IDAgUgo+Pgo+Pgov"
        "TWVkaWFCb3ggWyAwIDAgMS4wMCAxNjAwIF0KL0NvbnRlbnRzIDIgMCBSCi9UeXBlIC9QYWdlCi9QYXJlbnQgNCAwIFIK"
        "Pj5lbmRvYmoKMiAwIG9iajw8Ci9MZW5ndGggNDUKPj5zdHJlYW0KcSAxNi4wMDAwMDAgMCAwIDE2LjAwMDAwMCAwIDAg"
        "Y20gL2ltYWdlIERvIFEKCmVuZHN0cmVhbQplbmRvYmoKNiAwIG9iajw8Ci9DcmVhdGlvbkRhdGUgKEQ6MjAyNjExMjUw"
        "MjA0NDVaKQovTW9kRGF0ZSAoRDoyMDI2MTEyNTAyMDQ0NVopCj4+ZW5kb2JqCnhyZWYKMCA3CjAwMDAwMDAwMDAgNjU1"
        "MzYgZiAKMDAwMDAwMDk1MyAwMDAwMCBuIAowMDAwMDAxMTEzIDAwMDAwIG4gCjAwMDAwMDAwNDAgMDAwMDAgbiAKMDAw"
        "MDAwMDA4NyAwMDAwMCBuIAowMDAwMDAwMTQ0IDAwMDAwIG4gCjAwMDAwMDEyMDYgMDAwMDAgbiAKdHJhaWxlcgo8PAov"
        "Um9vdCAzIDAgUgovU2l6ZSA3Ci9JbmZvIDYgMCBSCj4+CnN0YXJ0eHJlZgoxMjg4CiUlRU9G"
    ),
    "7z": (
        "N3q8ryccAAN6MOQgDwAAAAAAAAA2AAAAAAAAAGbsHQYANBlJ7o5oIf///7ngAAABBAYAAQkPAAcLAQABIwMBAQVd"
        "AACAAAwFAAgKAYamEDYAAAUBEQUAeAAAABUGAQAggLSBAAA="
    ),
}
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="2" height="2"/></svg>'
# Read in the same way, and refused: drawing one at the usual size takes longer than all other samples together.
_REFUSED_SVG = _SVG.replace(b'"4"', b'"0"')
_ENCODINGS = (
    "ascii",
    "cp437",
    "latin-1",
    "mac-roman",
    "utf-8",
    "utf-16",
    "utf-16-be",
    "utf-16-le",
    "utf-32-be",
    "utf-32-le",
)
_TEXT = b"a text"
# A separate program, and a loader of sample files, which imports Python's network libraries.
_NOT_OF_PYAV = frozenset({"av.__main__", "av.datasets"})
# A page of text, which is handled differently from one with a picture.
_PLAIN_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    b"endobj 4 0 obj<</Length 31>>stream\nBT /F 12 Tf 20 90 Td (a) Tj ET\nendstream endobj "
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj trailer<</Root 1 0 R>>"
)
# Every encoding of a run once.
_MAIL = (
    b"Content-Transfer-Encoding: quoted-printable\n\ndata:,a%20text data:;base64,YSB0ZXh0\n" + b"YWJj" * 20
    + b"\nffd8ff" + b"00" * 40 + b"\nGIF89a=00\n--\nbegin 644 a\n#86)C\n`\nend\n"
)  # fmt: skip


def rehearse(look_through: Callable[[ByteSource], object]) -> None:
    """Send every sample through `look_through`, which decodes to the end."""
    for name in _ENCODINGS:
        codecs.lookup(name)
    for module in pkgutil.walk_packages(av.__path__, "av."):
        if module.name not in _NOT_OF_PYAV:
            importlib.import_module(module.name)
    samples = [base64.b64decode(sample) for sample in _SAMPLES.values()]
    # The least effort of LZMA: the usual one clears 90 MB.
    xz = lzma.compress(_TEXT, preset=0)
    packed = [gzip.compress(_TEXT), bz2.compress(_TEXT, 1), xz]
    drawn = bytes(
        resvg_py.svg_to_bytes(svg_string=_SVG.decode(), width=4, height=4, skip_system_fonts=True)
    )
    documents = [_PLAIN_PDF, _MAIL, plistlib.dumps({"a": b"b" * 99}, fmt=plistlib.FMT_BINARY)]
    texts = [_REFUSED_SVG, _TEXT, b"\x00\x01\x02\x03"]
    for sample in [*samples, *packed, *documents, drawn, *texts, _zip(), _tar()]:
        try:
            look_through(ByteSource.of(sample))
        except DecodeFailure:
            pass  # a reader that this system lacks, also later


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", _TEXT)
    return buffer.getvalue()


def _tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        member = tarfile.TarInfo("a")
        member.size = len(_TEXT)
        archive.addfile(member, io.BytesIO(_TEXT))
    return buffer.getvalue()
