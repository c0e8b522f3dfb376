"""The recovery sheet: one printable page with the code, for a drawer and not for this computer."""

import os
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from ui.text import say

MARGIN_MM = 25.0


def write_sheet(path: Path, code: str) -> None:
    """Write the sheet as a PDF that only this user can read. Raises OSError."""
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    writer = QPdfWriter(str(path))
    writer.setTitle(say("sheet.title"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    lines = "<br>".join(code.splitlines())
    document.setHtml(
        f"<h1>{say('sheet.title')}</h1><p>{say('sheet.lead')}</p>"
        f'<p style="font-family: monospace; font-size: 18pt;">{lines}</p><p>{say("sheet.keep")}</p>'
    )
    document.print_(writer)
