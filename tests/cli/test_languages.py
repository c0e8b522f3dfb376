"""The command line in every language: complete, with its facts, in columns, by the environment."""

import ast
import inspect
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from scanner.cli.main import beforehand
from scanner.cli.text import catalogue
from scanner.cli.text.catalogue import LANGUAGES, chosen
from tools import sentences
from ui.language import LANGUAGES as LANGUAGES_OF_THE_APP

ROOT = Path(__file__).parents[2]
OTHERS = LANGUAGES[1:]
FACTS = re.compile(r"\{[^{}]*\}|%\(\w+\)s")
# Names, codes and forms that are the same everywhere.
SAME = re.compile(
    r"^(\W|\{[^}]*\}|\d|beforehand|link|add-child|join|--name|NAME|Hugging Face|timm|sha256|ms|s|n)*$"
)
ALIKE = {
    "%(prog)s, version %(version)s", "Code: {code}", "Error: {message}", "{} s", "Options", "NO", "browser",
}  # fmt: skip


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in an environment that names no language but what is given."""
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    }
    command = [sys.executable, "-m", "scanner", *arguments]
    return subprocess.run(
        command, env=env | environment, capture_output=True, encoding="utf-8", check=False, cwd=ROOT
    )


def test_the_languages_are_those_of_the_app():
    assert set(LANGUAGES) == set(LANGUAGES_OF_THE_APP)


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_is_translated_and_none_is_left_over(code):
    known, wanted = sentences.read(code), sentences.sentences()
    assert [one for one in wanted if not known.get(one, "").strip("\0")] == []
    assert known.keys() - set(wanted) == set()


@pytest.mark.parametrize("code", OTHERS)
def test_every_fact_is_in_the_translation(code):
    for english, own in sentences.read(code).items():
        assert sorted(FACTS.findall(own)) == sorted(FACTS.findall(english)), english
        assert own.count("\0") == english.count("\0"), english


@pytest.mark.parametrize("code", OTHERS)
def test_the_edges_of_a_sentence_are_kept(code):
    """Pieces are put together: what begins or ends a line with a space or a line end must do so here too."""
    for english, own in sentences.read(code).items():
        assert own[:1] in ("\n", " ", "\u00a0") or not english[:1].isspace(), english
        assert english[-1].isspace() == own[-1].isspace(), english


@pytest.mark.parametrize("code", OTHERS)
def test_nothing_is_left_in_english(code):
    left = [
        english
        for english, own in sentences.read(code).items()
        if own == english and not SAME.match(english) and english not in ALIKE
    ]
    assert left == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_loaded_was_built_from_the_files(code):
    built = sentences.mo_bytes(code, sentences.read(code))
    assert sentences.place(code, "mo").read_bytes() == built


@pytest.mark.parametrize("code", OTHERS)
def test_a_corrected_word_does_not_come_back(code):
    glossary = tomllib.loads((ROOT / "ui/resources/i18n/glossary.toml").read_text("utf-8"))
    text = "\n".join(sentences.read(code).values())
    assert [form for form in glossary["avoid"][code] if form in text] == []


def test_french_signs_do_not_leave_their_words_at_the_end_of_a_line():
    """The wide no-break space: the fonts of text consoles have no narrow one."""
    loose = re.compile(r"(^|\S) [;:!?»](\s|$|»)|« |\u202f|’", re.MULTILINE)
    texts = [part for own in sentences.read("fr").values() for part in own.split("\0")]
    assert [text for text in texts if loose.search(text)] == []


def test_german_has_its_own_quotation_marks():
    texts = sentences.read("de").values()
    assert [text for text in texts if '"' in text or text.count("„") != text.count("“")] == []


@pytest.mark.parametrize("code", OTHERS)
def test_command_names_and_options_are_kept(code):
    """Names of commands, options and files, which are typed in English."""
    typed = re.compile(r"beforehand [a-z-]+(?: [a-z-]+)?|--[a-z-]+|docs/[a-z-]+\.md")
    for english, own in sentences.read(code).items():
        for word in typed.findall(english):
            name = word if word.startswith(("--", "docs/")) else " ".join(word.split()[:2])
            if name == "beforehand is":
                continue
            assert name in own, (english, own)


def test_no_words_are_shown_that_no_table_knows():
    """Every text of these modules goes through `say` or `table`; nothing is put together from bare words."""
    found = []
    for path in sorted((ROOT / "scanner/cli/text").glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        known = {
            part
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("say", "table")
            for part in ast.walk(node)
        }
        docs = {
            node.body[0].value
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
            if (
                is_text
                and node not in known | docs
                and re.search(r"[a-z]{2,} [a-z]{2,}", node.value)
            ):
                found.append((path.name, node.lineno, node.value))
    assert found == []


def test_no_command_shows_words_of_its_own():
    """Words live in `text`; a command only picks them."""
    found = []
    for path in sorted((ROOT / "scanner/cli").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in ("echo", "Refusal", "UsageError", "BadParameter", "confirm", "prompt"):
                found += [
                    (path.name, part.value)
                    for given in node.args
                    for part in ast.walk(given)
                    if isinstance(part, ast.Constant)
                    and isinstance(part.value, str)
                    and re.search(r"[a-z]{2,} [a-z]{2,}", part.value)
                ]
    assert found == []


def test_the_words_of_click_are_still_its_words():
    folder = Path(inspect.getfile(click)).parent
    source = "\n".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    source = re.sub(r'"\s*\n?\s*"', "", source)
    missing = [
        part
        for words in sentences.CLICK
        for part in words.split("\0")
        if part not in source.replace('\\"', '"')
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "ru_RU.KOI8-R"}, "ru"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "ru_RU", "LC_ALL": "es_MX@euro"}, "es"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "fr:de"}, "fr"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "nl:pt_BR:ar"}, "ar"),
        ({"LANG": "C", "LANGUAGE": "fr"}, "en"),
        ({"LANGUAGE": "fr"}, "en"),
        ({"LANG": "nl_NL.UTF-8"}, "en"),
        ({"LANG": "../../etc"}, "en"),
    ],
)
def test_the_language_is_that_of_the_environment(environment, code):
    assert chosen(environment) == code


def test_a_system_without_such_an_environment_names_the_language_itself():
    assert chosen({}, "fr_CA") == "fr"
    assert chosen({"LANG": "C"}, "fr_CA") == "en"


@pytest.mark.parametrize(
    ("code", "shown"), [("de", "1.234,5"), ("fr", "1\u00a0234,5"), ("en", "1,234.5")]
)
def test_numbers_are_written_as_the_language_has_them(code, shown, monkeypatch):
    monkeypatch.setattr(catalogue, "LANGUAGE", code)
    assert catalogue.number(1234.5, 1) == shown


HELP = """
import click
from scanner.cli.main import beforehand
from scanner.cli.text import help_words
help_words.speak(); help_words.translated(beforehand)
def walk(command, context):
    print(command.get_help(context))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            walk(below, click.Context(below, info_name=name, parent=context))
walk(beforehand, click.Context(beforehand, info_name="beforehand", terminal_width=80, max_content_width=80))
"""


@pytest.mark.parametrize("code", OTHERS)
def test_help_is_in_the_language_whole_and_fits_80_columns(code):
    env = dict(os.environ) | {"LC_ALL": f"{code}.UTF-8", "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", HELP],
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
    )
    lines = ran.stdout.splitlines()
    own = sentences.read(code)
    assert own["Usage:"] in lines[0]
    assert own["Show this message and exit."] in ran.stdout
    assert "Usage:" not in ran.stdout or own["Usage:"] == "Usage:"
    assert [line for line in lines if re.search(r"[^\W\d_A-Z]\.\.\.$", line)] == []
    assert [line for line in lines if len(line) > 80] == []
    english = [sentence for sentence in sentences.sentences() if len(sentence.split()) > 3]
    assert [line for line in lines if line.strip() in english] == []


@pytest.mark.parametrize("code", OTHERS)
def test_commands_speak_it_and_their_codes_stay(code, tmp_path):
    own = sentences.read(code)
    place = {"BEFOREHAND_HOME": str(tmp_path / "home"), "LC_ALL": f"{code}.UTF-8"}
    ran = run("status", **place)
    assert ran.returncode == 1
    assert ran.stdout.splitlines()[0] == own["Not protecting."]
    assert run("held", "list", **place).stdout.strip() == own["Nothing is held."]
    wrong = run("log", "show", "--passphrase-fd", "77", **place)
    assert wrong.returncode == 2
    missing = run("scan", "/nowhere/of.any", **place)
    assert own["Invalid value for {param_hint}: {message}"].split("{")[0] in missing.stderr
    assert "does not exist" not in missing.stderr
    unknown = run("no-such", **place)
    assert own["No such command {name!r}."].format(name="no-such") in unknown.stderr
    assert "Traceback" not in "".join(one.stderr for one in (ran, wrong, missing, unknown))


def test_what_programs_read_is_the_same_in_every_language(tmp_path):
    place = {"BEFOREHAND_HOME": str(tmp_path / "home")}
    english = run("status", "--json", LC_ALL="C.UTF-8", **place)
    assert run("status", "--json", LC_ALL="ru_RU.UTF-8", **place).stdout == english.stdout


@pytest.mark.parametrize("locale", ["C", "POSIX", "xx_XX", "ru_RU.KOI8-R", "ar_EG.ISO-8859-6"])
def test_a_locale_that_cannot_write_it_is_no_traceback(locale, tmp_path):
    ran = subprocess.run(
        [sys.executable, "-m", "scanner", "status"],
        env=dict(os.environ) | {"LC_ALL": locale, "BEFOREHAND_HOME": str(tmp_path / "home")},
        capture_output=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr


def test_every_group_and_command_was_looked_at():
    assert len(list(beforehand.list_commands(click.Context(beforehand)))) == 16
