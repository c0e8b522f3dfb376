"""The extension's list of media kinds is the registry's."""

import json
import shutil
import subprocess

import pytest

from scanner.browser.pack import SOURCE
from scanner.formats.javascript import media_table
from scanner.formats.registry import FORMATS, shown_signatures

TABLE = SOURCE / "src" / "shared" / "formats.js"
SHOWN = (
    "jpeg",
    "png",
    "gif",
    "webp",
    "avif",
    "heif",
    "jxl",
    "bmp",
    "tiff",
    "mp4",
    "mkv",
    "ogg",
    "pdf",
)


def test_it_is_current() -> None:
    assert TABLE.read_text(encoding="utf-8") == media_table(), "run extension/build.py"


@pytest.mark.parametrize("media", SHOWN)
def test_it_holds_what_a_page_could_make(media: str) -> None:
    shown = set(shown_signatures())
    rows = [row for row in FORMATS if row.media == media]
    assert rows
    assert all(shown.issuperset(row.signatures) for row in rows)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
def test_a_browser_reads_the_same_bytes() -> None:
    program = f'import {{ MEDIA_HEADS }} from "{TABLE.as_uri()}";\nconsole.log(JSON.stringify(MEDIA_HEADS));'
    done = subprocess.run(
        ["node", "--no-warnings", "--input-type=module", "-"],
        input=program, capture_output=True, text=True, check=True,
    )  # fmt: skip
    read = [tuple((at, bytes(word)) for at, word in parts) for parts in json.loads(done.stdout)]
    assert read == list(shown_signatures())
