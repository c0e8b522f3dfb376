"""Days and times as this country writes them."""

from PySide6.QtCore import QDate, QDateTime, QLocale

from ui.text import say


def day(seconds: int) -> str:
    """The day of a moment as people say it, with the year if it is not the current one."""
    date = QDateTime.fromSecsSinceEpoch(seconds).date()
    this_year = date.year() == QDate.currentDate().year()
    return QLocale().toString(date, say("when.day" if this_year else "when.day.year"))


def is_today(seconds: int) -> bool:
    """Return whether a moment is on the current day of the calendar here."""
    return QDateTime.fromSecsSinceEpoch(seconds).date() == QDate.currentDate()


def time(seconds: int) -> str:
    """The time of day of a moment."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(seconds).time(), QLocale.FormatType.ShortFormat
    )


def moment(seconds: int) -> str:
    """Day and time, short, for tables."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(seconds), QLocale.FormatType.ShortFormat)


def month(text: str) -> str:
    """A "YYYY-MM" as month and year in words."""
    number, _, month_of_it = text.partition("-")
    return f"{QLocale().standaloneMonthName(int(month_of_it))} {year(int(number))}"


def year(number: int) -> str:
    """A year in the digits of the language."""
    return QLocale().toString(QDate(number, 1, 1), "yyyy")
