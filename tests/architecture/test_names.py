"""The tree says what it is: one name for one thing, modules of one purpose, the glossary's words."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = [name for name in ("scanner", "ui", "link") if (ROOT / name).is_dir()]
MAX_LINES = 350
# Verifies a log with the standard library alone, on any computer: it has to be one file.
ONE_FILE = {"scanner/audit/standalone.py"}
GLOSSARY = ROOT / "docs" / "glossary.md"


DOCUMENTED = (
    "scanner",
    "ui",
    "link",
    "extension",
    "packaging",
    "models",
    "tools",
    "benchmarks",
    "tests",
)


def sources() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def all_sources() -> Iterator[Path]:
    for package in DOCUMENTED:
        found = sorted((ROOT / package).rglob("*.py"))
        yield from (path for path in found if "node_modules" not in path.parts)


def test_no_class_name_twice() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path in all_sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(str(path.relative_to(ROOT)))
    # The stdlib verifier is a second implementation: it imports nothing, and its words are the format's.
    twice = {
        name: where
        for name, where in places.items()
        if len([one for one in where if one not in ONE_FILE]) > 1
    }
    assert twice == {}


# A command, its sentences and the answers to it have the name of what they are about; so have values, sources
# and the parts of a system beside the part that they belong to.
NAMED_AFTER = ("cli/", "platform/", "schema/", "service/requests/", "service/sources/")
EACH_ITS_OWN = {
    "__init__",
    "__main__",
    "state",
    "limits",
}  # what is kept on disk, and caps, of the part


def test_no_module_name_of_the_scanner_twice() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "scanner").rglob("*.py")):
        name = path.relative_to(ROOT / "scanner").as_posix()
        if path.stem not in EACH_ITS_OWN and not name.startswith(NAMED_AFTER):
            places[path.stem].append(name)
    assert {stem: where for stem, where in places.items() if len(where) > 1} == {}


def test_no_module_is_longer_than_it_can_be_read() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sources()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MAX_LINES
    }
    assert set(long) <= ONE_FILE, long


def identifiers(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef() | ast.FunctionDef():
                yield node.name
            case ast.arg():
                yield node.arg
            case ast.Name():
                yield node.id
            case ast.Attribute():
                yield node.attr
            case ast.ImportFrom(module=str(module)):
                yield from module.split(".")


def words(identifier: str) -> set[str]:
    """The words of a name, in small letters: `HeldItem` and `held_item` alike."""
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", identifier)
    return {word.casefold() for word in split.split("_") if word}


def glossary() -> list[tuple[str, str, str]]:
    rows = []
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and cells[0] not in ("term", "---"):
            rows.append((cells[0], cells[1], cells[2]))
    return rows


def test_every_term_of_the_glossary_is_used() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources()).casefold()
    text += (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").casefold()
    unused = [
        term
        for terms, _, _ in glossary()
        for term in re.split(r",\s*", re.sub(r"[*`]", "", terms))
        if term.casefold() not in text and term.casefold().replace(" ", "_") not in text
    ]
    assert unused == []


# Words that once named parts of the program. The glossary's last column names what is said instead.
RETIRED = {
    "house", "desk", "teller", "shelf", "shelves", "lane", "doom", "nest", "rehearsal", "newness", "nearness",
    "heed", "face",
}  # fmt: skip
ALLOWED = {"FACE", "FACES", "face_score", "faces"}  # of a person, as the detector labels it


@pytest.mark.parametrize("package", PACKAGES)
def test_retired_words_name_nothing(package: str) -> None:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / package).rglob("*.py")):
        if path.is_relative_to(ROOT / "scanner" / "classify"):
            continue  # a face there is a person's
        for name in identifiers(ast.parse(path.read_text(encoding="utf-8"))):
            if words(name) & RETIRED and name not in ALLOWED:
                found[str(path.relative_to(ROOT))].add(name)
    assert found == {}


def foreign_private_names(path: Path) -> Iterator[str]:
    """Names with an underscore in front that a test takes from what it did not define itself."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                own.add(name)
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id="self" | "cls" | "os")):  # os._exit
                continue
            case ast.Attribute(attr=name) if name not in ("_replace", "_asdict"):  # of NamedTuple
                names = [name]
            case ast.ImportFrom(names=aliases):
                names = [alias.name for alias in aliases]
            case (
                ast.Call(args=[_, ast.Constant(value=str(name)), *_])
                | ast.Call(args=[ast.Constant(value=str(name)), *_])
            ) if ast.unparse(node.func).endswith(("setattr", "getattr", "delattr")):
                names = [name.rpartition(".")[2]]
            case _:
                continue
        private = {name for name in names if re.match(r"_[^_]", name)}
        yield from (f"{path.relative_to(ROOT)}:{node.lineno} {name}" for name in private - own)


def test_tests_go_through_the_public_way() -> None:
    standard = "_base_executable"  # of `sys`: the interpreter that an environment was made from
    found = [
        name
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if "node_modules" not in path.parts
        for name in foreign_private_names(path)
        if not name.endswith(standard)
    ]
    assert found == []


# An indirect question or a pronoun is no name of a thing, and no imperative.
INDIRECT = re.compile(
    r"(Whether|Who|Whose|Whom|What|How|Where|When|Why|Which|If|It|They|The same)\b"
)


# In what is shipped, nor is a preposition or a pointer elsewhere.
ELLIPTIC = re.compile(r"(By|From|Of|Like|See the)\b")


def test_docstrings_are_noun_phrases_or_imperatives() -> None:
    found = []
    for path in all_sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                words = ast.get_docstring(node) or ""
                loose = path.relative_to(ROOT).parts[0] in PACKAGES and ELLIPTIC.match(words)
                if INDIRECT.match(words) or loose:
                    found.append(f"{path.relative_to(ROOT)}: {words.splitlines()[0]}")
    assert found == []
