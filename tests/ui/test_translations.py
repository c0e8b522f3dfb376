"""The translation files: all sentences there, finished, with their facts, and not left in English."""

import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree  # noqa: TID251 # our own files
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ui import language
from ui.language import FOLDER, LANGUAGES
from ui.text import SENTENCES, say

ROOT = Path(__file__).parents[2]
OTHERS = [code for code in LANGUAGES if code != "en"]
# Names, numbers and words that are the same in another language.
SAME = re.compile(
    r"^(Beforehand|[dMy ]*|[^A-Za-z]*|(\W|\{\w+\}|Beforehand|SHA-256|Version|Pause|Pauses|Normal|Name)*)$"
)
SAME_SENTENCES = {
    "Requests",
    "Document",
    "Date",
    "Information",
    "Images",
    "Exceptions",
    "Service",
    "Actions",
}


def translated(code: str) -> dict[tuple[str, str], tuple[str, bool]]:
    """(context, English) -> (translation, finished)."""
    tree = ElementTree.parse(FOLDER / f"beforehand_{code}.ts")  # our own files
    found = {}
    for context in tree.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            target = message.find("translation")
            assert target is not None
            found[name, message.findtext("source") or ""] = (
                target.text or "",
                target.get("type") is None,
            )
    return found


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_is_translated_and_finished(code):
    known = translated(code)
    assert set(SENTENCES.values()) - known.keys() == set()
    assert known.keys() - set(SENTENCES.values()) == set()
    assert [source for source, (text, finished) in known.items() if not text or not finished] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_fact_is_in_the_translation(code):
    facts = re.compile(r"\{\w+\}")
    for (_context, english), (text, _finished) in translated(code).items():
        assert sorted(facts.findall(english)) == sorted(facts.findall(text)), english


@pytest.mark.parametrize("code", OTHERS)
def test_nothing_is_left_in_english(code):
    left = [
        english
        for (_context, english), (text, _finished) in translated(code).items()
        if text == english and len(english.split()) > 1 and not SAME.match(english)
    ]
    licences = [english for english in left if "LGPL" in english or "{file}" in english]
    assert [english for english in left if english not in licences] == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_built_files_are_those_of_the_sources(code, tmp_path):
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    if not tool.exists() and shutil.which("pyside6-lrelease") is None:
        pytest.skip("no pyside6-lrelease")
    made = tmp_path / "made.qm"
    source = FOLDER / f"beforehand_{code}.ts"
    subprocess.run([str(tool), str(source), "-qm", str(made)], check=True, capture_output=True)
    assert made.read_bytes() == (FOLDER / f"beforehand_{code}.qm").read_bytes()


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_can_be_chosen(code, qapp):
    english = say("pause.lead")
    language.install(code)
    try:
        assert say("pause.lead") != english
        assert say("pause.file", name="a.jpg").endswith("a.jpg")
    finally:
        language.install("en")


def test_the_languages_are_those_we_promise():
    assert list(LANGUAGES) == ["en", "de", "es", "fr", "ru", "ar"]


# The same word list as for English would not do: the roots that blame or frighten, in each language.
BLAME = {
    "de": (
        "verstoß",
        "porno",
        "verboten",
        "strafe",
        "schäm",
        "schande",
        "schmutzig",
        "dumm",
        "erwischt",
        "alarm",
    ),
    "es": (
        "infracción",
        "porno",
        "prohibid",
        "castig",
        "vergüenza",
        "sucio",
        "tont",
        "pillad",
        "alerta",
    ),
    "fr": ("infraction", "porno", "honte", "sale ", "bête", "coupable", "alarme"),
    "ar": ("إباحي", "عقاب", "فاضح", "مذنب", "ممنوع"),
    "ru": ("нарушен", "порно", "наказ", "стыд", "грязн", "глуп", "преступ"),
}
# Forms that would take the child for a boy: what was done, or must be, in the masculine.
MALE = {
    "fr": ("puni", "obligé", "prêt à", "sûr de toi", "seul "),
    "ru": (
        "ты не виноват", "обязан", "ты должен", "отправил", "ты сказал", "остановился", "спросил",
        "заглянул", "хотел бы", "ты был", "показал себя", "оставил",
    ),
}  # fmt: skip
CHILD_CONTEXTS = ("Pause", "Copies", "Routes", "HelpLines", "Child")


@pytest.mark.parametrize("code", MALE)
def test_no_translation_takes_the_child_for_a_boy(code):
    found = [
        text
        for (context, _english), (text, _finished) in translated(code).items()
        if context in CHILD_CONTEXTS
        and any(re.search(rf"{form}\b", text.lower()) for form in MALE[code])
    ]
    assert found == []


@pytest.mark.parametrize("code", OTHERS)
def test_no_translation_blames_a_child(code):
    found = [
        (text, root)
        for (context, _english), (text, _finished) in translated(code).items()
        for root in BLAME[code]
        if context in CHILD_CONTEXTS and re.search(rf"\b{root}", text.lower())
    ]
    assert found == []


GLOSSARY = tomllib.loads((FOLDER / "glossary.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", OTHERS)
def test_no_corrected_form_has_come_back(code):
    texts = [text for text, _finished in translated(code).values()]
    assert [(bad, text) for bad in GLOSSARY["avoid"][code] for text in texts if bad in text] == []


def test_french_signs_do_not_leave_their_words_at_the_end_of_a_line():
    """French has a space before these signs, which must not break; in the app the narrow one."""
    loose = re.compile(r"(^|\S) [;:!?»](\s|$|»)|« |\u00a0|’")
    assert [text for text, _finished in translated("fr").values() if loose.search(text)] == []


def test_german_has_its_own_quotation_marks():
    texts = [text for text, _finished in translated("de").values()]
    assert [text for text in texts if '"' in text or text.count("„") != text.count("“")] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_term_has_a_word(code):
    assert [term for term, words in GLOSSARY["terms"].items() if not words.get(code)] == []


# What is read from left to right also inside Arabic: "0345 6000 459" would begin with its last group.
FROM_THE_LEFT = ("number", "address", "path", "folder", "file", "bundle")


def test_numbers_and_paths_keep_their_order_in_arabic():
    bare = [
        text
        for text, _finished in translated("ar").values()
        for fact in FROM_THE_LEFT
        if f"{{{fact}}}" in text and f"\u2066{{{fact}}}\u2069" not in text
    ]
    assert bare == []


def test_only_a_language_that_is_spoken_turns_the_screen_around(qapp):
    """Hebrew is not among the translations: its English runs to the right. Arabic is real."""
    try:
        language.install("he")
        assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
        language.install("ar")
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    finally:
        language.install("en")
