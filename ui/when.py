"""Days and times as this country writes them."""

from PySide6.QtCore import QDate, QDateTime, QLocale


def day(seconds: int) -> str:
    """The day of a moment."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(seconds).date(), QLocale.FormatType.ShortFormat
    )


def time(seconds: int) -> str:
    """The time of day of a moment."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(seconds).time(), QLocale.FormatType.ShortFormat
    )


def moment(seconds: int) -> str:
    """Day and time."""
    return f"{day(seconds)} {time(seconds)}"


def month(text: str) -> str:
    """A "YYYY-MM" as month and year in words."""
    date = QDate.fromString(f"{text}-01", "yyyy-MM-dd")
    return QLocale().toString(date, "LLLL yyyy")
