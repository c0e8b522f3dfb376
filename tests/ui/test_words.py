"""The words: every key is there and used, none blames, and a child of nine can read what is for children."""

import re
from pathlib import Path

import pytest

from scanner.asks.remote_answers import Ending, RemoteAnswer
from scanner.audit.report import Damage
from scanner.channel.messages import Answer, AskReason, State
from scanner.cli.text.codes import NOTES
from scanner.cli.text.gate import PROPERTIES
from scanner.kernel_gate.exemptions import ExemptionReason
from scanner.kernel_gate.failures import GateFault
from scanner.policy.store import StoreCode
from scanner.reasons import FailureReason, Reason
from scanner.schema import PEOPLE, Action, Category, OperatingPoint, Profile, RecordKind
from scanner.watch import FolderProblem
from ui.text import SENTENCES, say, say_code

UI = Path(__file__).parents[2] / "ui"

# Words that put a child in the wrong, frighten, or shame. `wrong` itself is left out: here it is the check's.
BLAME = (
    "violation", "violate", "porn", "explicit", "inappropriate", "indecent", "obscene", "forbidden",
    "illegal", "punish", "guilty", "blame", "shame", "ashamed", "naughty", "dirty", "bad", "stupid", "caught",
    "warning", "alert", "danger!", "offence", "offense", "crime", "disgusting", "sexting", "nude", "sexual",
    "unsafe", "suspicious", "detected", "blocked", "quarantine", "malicious", "careless", "disobey",
)  # fmt: skip
CHILD_CONTEXTS = ("Pause", "Routes", "HelpLines", "Child", "Disclosed")
# "You are not in trouble" needs the word; it is never said without its "not".
TEEN_ONLY = ("pause.why.13-15", "pause.why.16-17")


def child_sentences() -> dict[str, str]:
    """The text written for children under 13. Licences and the like are not."""
    return {
        key: text
        for key, (context, text) in SENTENCES.items()
        if context in CHILD_CONTEXTS and key not in TEEN_ONLY and not key.startswith("about.")
    }


def syllables(word: str) -> int:
    """Groups of vowels; a silent e at the end does not count."""
    word = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1:
        groups -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and groups > 1:
        groups -= 1
    return max(groups, 1)


def grade(text: str) -> float:
    """Flesch-Kincaid grade: school years one needs to read a text with ease."""
    text = re.sub(r"\{\w+\}", "it", text)
    words = re.findall(r"[A-Za-z']+", text)
    sentences = max(len(re.findall(r"[.?!:]+(?=\s|$|\")", text)), 1)
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_the_measure_knows_easy_from_hard():
    assert grade("The cat sat on the mat. It was a fat cat.") < 1
    hard = "Notwithstanding institutional considerations, the recommendation necessitates deliberation."
    assert grade(hard) > 15


def test_a_child_of_nine_can_read_it(capsys):
    """Grade 4 is read at nine; the texts as a whole stay below 3."""
    texts = child_sentences()
    whole = grade(" ".join(text if text[-1] in ".?!" else f"{text}." for text in texts.values()))
    long_ones = {
        key: round(grade(text), 1) for key, text in texts.items() if len(text.split()) >= 8
    }
    hardest = sorted(long_ones.items(), key=lambda item: -item[1])[:5]
    with capsys.disabled():
        print(f"\nreading grade of {len(texts)} child texts: {whole:.1f}; hardest: {hardest}")
    assert whole <= 3.0
    assert [key for key, value in long_ones.items() if value > 6.0] == []


def test_a_teenager_can_read_theirs():
    assert all(grade(SENTENCES[key][1]) <= 7.0 for key in TEEN_ONLY)


@pytest.mark.parametrize("word", BLAME)
def test_no_word_blames(word):
    pattern = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)
    allowed = {
        "rules.learn.13-15",
        "rules.learn.16-17",
    }  # "a warning and a short pause", said to parents
    found = [
        key
        for key, (context, text) in SENTENCES.items()
        if pattern.search(text) and context not in ("ParentArea", "FirstRun") and key not in allowed
    ]
    assert found == []


def test_trouble_is_only_ever_denied():
    for key, (_context, text) in SENTENCES.items():
        for match in re.finditer(r"trouble|fault\b", text):
            assert "not" in text[max(0, match.start() - 30) : match.start()], key


def test_the_lead_is_as_it_was_agreed():
    assert say("pause.lead") == "This looks like it might show private parts. It may be wrong."


def source() -> str:
    """All code of the app except its texts."""
    return "\n".join(path.read_text() for path in UI.rglob("*.py") if path.parent.name != "text")


def named() -> set[str]:
    """Strings in the code that have the form of a key, or of a pattern for keys."""
    return set(re.findall(r"""["']([a-z_]+(?:[.](?:[A-Za-z0-9_.-]|\{[^"]*?\})+)+)["']""", source()))


def test_every_key_in_the_code_has_a_sentence():
    families = {key.split(".")[0] for key in SENTENCES}
    stems = {key.rpartition(".")[0] for key in SENTENCES}
    plain = {key for key in named() if "{" not in key and key.split(".")[0] in families} - stems
    assert plain - SENTENCES.keys() - {"app.json", "app.lock", "app.show"} == set()


def test_every_sentence_is_used():
    keys = named()
    patterns = [re.sub(r"\\{.*?\\}", "[^ ]+", re.escape(key)) for key in keys if "{" in key]
    # `f"{key}.more"` and the like: the stem is named elsewhere.
    patterns += [rf"{re.escape(key)}\.(more|title|\d|[a-z-]+)" for key in keys if "{" not in key]
    by_code = set(re.findall(r'say_code\(\s*"([a-z]+)"', source())) | {"reason", "who", "note"}
    unused = [
        key
        for key in SENTENCES
        if key not in keys
        and key.split(".")[0] not in by_code
        and not any(re.fullmatch(pattern, key) for pattern in patterns)
    ]
    assert unused == []


@pytest.mark.parametrize(
    ("family", "codes"),
    [
        ("reason", [*Reason, *FailureReason]),
        ("kind", list(RecordKind)),
        ("ask", list(AskReason)),
        ("tray", list(State)),
        ("damage", list(Damage)),
        ("rules.category", list(Category)),
        ("rules.action", list(Action)),
        ("rules.point", list(OperatingPoint)),
        ("rules.profile", list(Profile)),
        ("rules.learn", list(Profile)),
        ("pause.why", list(Profile)),
        ("folder", list(FolderProblem)),
        ("problem", [code for code in StoreCode if code is not StoreCode.MISSING]),
        ("exempt", list(ExemptionReason)),
        ("who", sorted(PEOPLE)),
        ("action", [*Answer, RemoteAnswer.KEEP, RemoteAnswer.TALK]),
        ("sent.answer", list(RemoteAnswer)),
        ("sent.closed", list(Ending)),
        ("kernel", list(PROPERTIES)),
        ("note", [code for code in GateFault if code is not GateFault.DISK_FULL]),
    ],
)
def test_every_code_has_words(family, codes):
    assert [code for code in codes if f"{family}.{code}" not in SENTENCES] == []


def test_every_note_of_the_service_has_words_in_the_list():
    """The command line's table names all notes; the list looks in several families for the words of one."""
    families = ("reason", "ask", "who", "note", "problem")
    keys = [{f"{family}.{note}" for family in families} for note in NOTES]
    assert [names for names in keys if not names & SENTENCES.keys()] == []


def test_a_code_without_words_is_shown_as_it_is():
    assert "brand-new" in say_code("problem", "brand-new")
