"""The only place for words to people: every sentence has a key, every key one English sentence."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

from ui.text import (
    activity,
    answering,
    child,
    clipboard,
    codes,
    common,
    copies,
    coverage,
    disclosed,
    family,
    first_run,
    help_lines,
    parent_area,
    pause,
    routes,
    rules,
    tray,
)

_MODULES = (
    activity, answering, child, clipboard, codes, common, copies, coverage, family, first_run, help_lines, parent_area, pause, routes, rules, disclosed, tray,
)  # fmt: skip

# key -> (context of the translation files, English sentence)
SENTENCES: dict[str, tuple[str, str]] = {
    key: (module.CONTEXT, english) for module in _MODULES for key, english in module.TEXTS.items()
}

_NAME_OR_NUMBER = re.compile(r"\{\w+\}|[A-Za-z][\w-]*|\d+", re.ASCII)


def say(key: str, **facts: object) -> str:
    """The sentence of a key in the language in force, with its facts filled in."""
    context, english = SENTENCES[key]
    sentence = _in_digits_of_the_language(QCoreApplication.translate(context, english))
    return (
        sentence.format(**{name: _said(fact) for name, fact in facts.items()})
        if facts
        else sentence
    )


def _in_digits_of_the_language(sentence: str) -> str:
    """Write the numbers of a sentence as its facts are written; SHA-256 and {day2} are names, not numbers."""
    digits = str.maketrans("0123456789", "".join(QLocale().toString(n) for n in range(10)))
    return _NAME_OR_NUMBER.sub(
        lambda found: found[0].translate(digits) if found[0].isdecimal() else found[0], sentence
    )


def _said(fact: object) -> object:
    """Whole numbers as this country writes them: 1,204 or 1 204."""
    return QLocale().toString(fact) if type(fact) is int else fact


def say_code(family: str, code: str) -> str:
    """The sentence for a code of the scanner; a code we have no words for is shown as it is."""
    key = f"{family}.{code}"
    return say(key) if key in SENTENCES else say("code.other", code=code)
