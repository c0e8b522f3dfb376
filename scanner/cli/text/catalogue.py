"""The language of the command line, from the environment, and its translated sentences."""

import gettext
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from scanner import platform

FOLDER = Path(__file__).parent / "i18n"
DOMAIN = "beforehand"
LANGUAGES = ("en", "de", "es", "fr", "ru", "ar")
# The group separator and decimal mark of each language. No-break spaces keep a number on one line.
_MARKS = {"de": (".", ","), "es": (".", ","), "fr": ("\u00a0", ","), "ru": ("\u00a0", ",")}

K = TypeVar("K")


def chosen(environment: Mapping[str, str], system: str = "") -> str:
    """
    Return the code of the language that an environment asks for by the rules of POSIX and GNU; `en` as a fallback.

    `system` is the language that the system itself names, for systems without such an environment.
    """
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), system)
    plain = locale.partition(".")[0].partition("@")[0]
    if plain in ("", "C", "POSIX"):
        return "en"
    listed = [name for name in environment.get("LANGUAGE", "").split(":") if name]
    for name in [*listed, plain]:
        code = name.replace("-", "_").partition("_")[0].partition(".")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


LANGUAGE = chosen(os.environ, platform.process().language())
_catalogue = gettext.translation(DOMAIN, FOLDER, [LANGUAGE], fallback=True)


def say(english: str, **facts: object) -> str:
    """Return a sentence in the language of this process, with its facts filled in; groups digits of integers."""
    sentence = _catalogue.gettext(english)
    if not facts:
        return sentence
    return sentence.format_map(
        {name: number(fact) if type(fact) is int else fact for name, fact in facts.items()}
    )


def table(english: Mapping[K, str]) -> dict[K, str]:
    """Return a table of sentences in the language of this process."""
    return {code: say(sentence) for code, sentence in english.items()}


def number(value: float, digits: int = 0) -> str:
    """Format a number for the language of this process."""
    group, point = _MARKS.get(LANGUAGE, (",", "."))
    return f"{value:,.{digits}f}".translate({ord(","): group, ord("."): point})


def percent(share: float, digits: int = 0) -> str:
    """Format a share in [0, 1] as a percentage, for the language of this process."""
    gap = "\u00a0" if LANGUAGE in ("de", "es", "fr", "ru") else ""
    return f"{number(share * 100, digits)}{gap}%"
