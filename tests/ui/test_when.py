"""Days, months and numbers, as each language says them."""

import datetime
import re

import pytest
from PySide6.QtCore import QDate

from ui import language
from ui.text import SENTENCES, say
from ui.when import day, month


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "April 2015"),
        ("de", "April 2015"),
        ("es", "abril 2015"),
        ("fr", "avril 2015"),
        ("ru", "апрель 2015"),
        ("ar", "أبريل ٢٠١٥"),
    ],
)
def test_a_month_is_reported_in_words(code, said):
    language.install(code)
    assert month("2015-04") == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "5 March"),
        ("de", "5. März"),
        ("es", "5 de marzo"),
        ("fr", "5 mars"),
        ("ru", "5 марта"),
    ],
)
def test_a_day_is_reported_with_its_year_only_where_it_is_another(code, said):
    language.install(code)
    year = QDate.currentDate().year()
    assert day(int(datetime.datetime(year, 3, 5, 12).timestamp())) == said
    assert str(year + 1) in day(int(datetime.datetime(year + 1, 3, 5, 12).timestamp()))


def test_numbers_are_written_as_the_country_writes_them():
    language.install("en")
    assert "1,204" in say("over.since", n=1204)
    language.install("de")
    assert "1.204" in say("over.since", n=1204)


LATIN_NUMBER = re.compile(r"(?<![\w-])[0-9]+(?![\w-])", re.ASCII)


@pytest.mark.parametrize("key", SENTENCES)
def test_the_numbers_of_a_sentence_have_the_digits_of_its_facts(key):
    """In Arabic, "٣٠ days" and "30 days" beside each other read as two kinds of number."""
    language.install("ar")
    facts = {name: 7 for name in re.findall(r"{(\w+)}", SENTENCES[key][1])}
    assert not LATIN_NUMBER.search(say(key, **facts))


def test_the_digits_of_names_stay_as_they_are():
    language.install("ar")
    assert "SHA-256" in say("health.sum", sum="3f00")
    assert "3f00" in say("health.sum", sum="3f00")
    assert "pypdfium2" in say("about.parts.list")
    assert "١٨" in say("first.adult")
    language.install("en")
    assert "18" in say("first.adult")
