"""English as its readers write it: words that stood for many things at once stay out of code and documents."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = (
    "scanner", "ui", "extension/src", "packaging", "models", "tools", "benchmarks", "tests", "docs",
)  # fmt: skip
SUFFIXES = {".py", ".js", ".md", ".toml", ".sh", ".service", ".html"}
# Of one thing each is said what it does: state, report, record, notify, disclose, again, own.
VAGUE = {"tell", "tells", "told", "telling", "teller", "anew", "heed", "heeded", "ours", "begun"}
# What represents or replaces something may stand for it, or in for it.
STAND = re.compile(r"\b(stands?|stood|standing)\b(?!([- ]ins?\b| for\b))", re.IGNORECASE)
LOOSE = re.compile(r"\b[Cc]an not\b|(?<![\w.\])}*/:])\.\d+ ?(s|ms|MB|kB|GB|%)(?!\w)")
# Sentences of the app are written for a child and a parent; `tests/ui/test_words.py` reads them.
WORDS_OF_THE_APP = ("ui/text/", "ui/resources/")
MADE = ("docs/_build/",)
# Parts of the program have the names of the glossary, in comments and documents as well.
METAPHORS = re.compile(
    r"\b(houses?|desks?|tellers?|shelf|shelves|lanes?|rehearsals?|newness|nearness|(?<!Hugging )faces?)\b",
    re.IGNORECASE,
)
# A person's face; Argon2's lanes.
OF_OTHERS = (
    "scanner/classify/", "scanner/keys/", "tests/unit/keys/", "docs/accuracy.md", "models/",
    "benchmarks/robustness/", "docs/glossary.md", "CHANGELOG.md", "tests/unit/classify/", "scanner/sandbox/",
)  # fmt: skip
OWN_LISTS = {"tests/architecture/test_wording.py", "tests/architecture/test_names.py"}
# The policy format's keyword, keys of the app's sentences, and one sentence that a test looks for.
QUOTED = re.compile(r"tell_parent|ask\.phone\.told|Nobody is told", re.IGNORECASE)


def lines() -> Iterator[tuple[str, str]]:
    found = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    paths = [path for path in found if "node_modules" not in path.parts]
    for path in sorted([*paths, *ROOT.glob("*.md"), ROOT / "pyproject.toml"]):
        name = path.relative_to(ROOT).as_posix()
        if (
            path.suffix not in SUFFIXES
            or name in OWN_LISTS
            or name.startswith((*WORDS_OF_THE_APP, *MADE))
        ):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{name}:{number}", QUOTED.sub("", line)


def words(line: str) -> set[str]:
    """Words in small letters, the parts of a name one by one."""
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", line)
    return {word.casefold() for word in re.findall(r"[A-Za-z]+", split)}


def test_vague_words_stay_out() -> None:
    found = {
        place: line.strip() for place, line in lines() if words(line) & VAGUE or STAND.search(line)
    }
    assert found == {}


def test_private_metaphors_stay_out() -> None:
    found = {
        place: line.strip()
        for place, line in lines()
        if METAPHORS.search(line) and not place.startswith(OF_OTHERS)
    }
    assert found == {}


def test_sentences_of_the_app_name_what_is_done() -> None:
    texts = {path.name: path.read_text("utf-8") for path in (ROOT / "ui" / "text").glob("*.py")}
    assert {name: found[0] for name, text in texts.items() if (found := STAND.search(text))} == {}


def test_cannot_is_one_word_and_numbers_have_their_zero() -> None:
    assert {place: line.strip() for place, line in lines() if LOOSE.search(line)} == {}
