"""The language in use, and the translation files that belong to it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).parent / "resources" / "i18n"
LANGUAGES = {
    "en": "English", "de": "Deutsch", "es": "Español", "fr": "Français", "ru": "Русский", "ar": "العربية",
}  # fmt: skip # each in its own language

_installed: list[QTranslator] = []


def install(chosen: str = "") -> None:
    """Switch to the language with this code; an empty code follows the system."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    _installed.clear()
    locale = QLocale(chosen) if chosen else QLocale.system()
    QLocale.setDefault(locale)
    app = QApplication.instance()
    folders = (
        (FOLDER, "beforehand"),
        (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), "qtbase"),
    )
    for folder, name in folders:
        translator = QTranslator(app)
        if translator.load(locale, name, "_", str(folder)):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    if isinstance(app, QApplication):
        # A language without a translation is shown in English, from left to right.
        spoken = locale if _speaks(locale) else QLocale("en")
        app.setLayoutDirection(spoken.textDirection())


def _speaks(locale: QLocale) -> bool:
    """Return whether there is a translation for a locale."""
    return locale.name().partition("_")[0] in LANGUAGES


def country() -> str:
    """The two-letter code of the country that the system is set to."""
    return QLocale.territoryToCode(QLocale.system().territory())
