"""Lay the extension out in dist/chromium and dist/firefox: `python extension/build.py`."""

import shutil
from pathlib import Path

from scanner.browser.pack import lay_out, write_folder
from scanner.formats.javascript import media_table
from scanner.platform.ports.browsers import Engine

FORMATS = "src/shared/formats.js"

if __name__ == "__main__":
    here = Path(__file__).parent
    (here / FORMATS).write_text(media_table(), encoding="utf-8")
    for engine in Engine:
        folder = here / "dist" / engine
        shutil.rmtree(folder, ignore_errors=True)
        write_folder(lay_out(engine, source=here), folder)
