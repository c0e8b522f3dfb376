"""Lay the extension out in dist/chromium and dist/firefox: `python extension/build.py`."""

import shutil
from pathlib import Path

from scanner.browser.pack import lay_out, write_folder
from scanner.platform.ports.browsers import Engine

if __name__ == "__main__":
    here = Path(__file__).parent
    for engine in Engine:
        folder = here / "dist" / engine
        shutil.rmtree(folder, ignore_errors=True)
        write_folder(lay_out(engine, source=here), folder)
