"""A readable report of the list, as a page and as a PDF: local time, the reader's language, no picture."""

import html
import os
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF, Qt, QTimeZone
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from scanner.channel import messages as m
from ui.parents.log_model import CELLS, COLUMNS
from ui.text import say
from ui.when import moment

MARGIN_MM = 18.0
_STYLE = (
    "body { font-family: sans-serif; font-size: 10pt; } h1 { font-size: 16pt; }"
    " th, td { padding: 3px 8px; border-bottom: 1px solid #999; vertical-align: top; }"
)


def page(rows: Iterable[m.LogRow], written: int, bundle: str) -> str:
    """Lay the rows out as one page of HTML; `bundle` is the name of the proof beside it."""
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = "right" if rtl else "left"
    head = "".join(f'<th align="{side}">{html.escape(say(key))}</th>' for key in COLUMNS)
    body = "".join(_row(row) for row in rows)
    zone = QTimeZone.systemTimeZone().id().data()
    facts = say("report.facts", when=moment(written), zone=bytes(zone).decode(), bundle=bundle)
    return (
        f'<!doctype html><html lang="{QLocale().name()[:2]}" dir="{"rtl" if rtl else "ltr"}">'
        f'<head><meta charset="utf-8"><title>{html.escape(say("report.title"))}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{html.escape(say('report.title'))}</h1>"
        f"<p>{html.escape(say('report.lead'))}</p><p>{html.escape(facts)}</p>"
        f'<table width="100%" cellspacing="0"><tr>{head}</tr>{body}</table></body></html>'
    )


def write_page(path: Path, words: str) -> None:
    """Write the page for this user alone. Raises OSError."""
    with os.fdopen(_create(path), "w", encoding="utf-8") as file:
        file.write(words)


def write_pdf(path: Path, words: str) -> None:
    """Write the page as a PDF for this user alone. Raises OSError."""
    os.close(_create(path))
    writer = QPdfWriter(str(path))
    writer.setTitle(say("report.title"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setHtml(words)
    document.print_(writer)


def _create(path: Path) -> int:
    path.unlink(missing_ok=True)
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def _row(row: m.LogRow) -> str:
    return "<tr>" + "".join(f"<td>{html.escape(cell(row))}</td>" for cell in CELLS) + "</tr>"
