"""Policy texts: the round trip, every kind of mistake with its line, and that nothing crashes the reader."""

from pathlib import Path, PurePath

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.errors import PolicyError
from scanner.policy import policy_text, profiles
from scanner.policy.lines import Lines
from scanner.policy.policy_writer import dumps
from scanner.policy.problems import Problem, ProblemCode
from scanner.schema import Action, FolderRule, Policy, Profile, Setting, SomeActions
from tests.unit.policy.conftest import DRIVE, FOLDERS

properties = settings(deadline=None, max_examples=100)
HOME = FOLDERS[0]
SHORTEST = 'version = 1\nprofile = "13-15"\n'


def found(tmp_path: Path, content: str | bytes) -> list[tuple[str, int, str]]:
    """Code, line and key of each problem of a file with this content."""
    path = tmp_path / "policy.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    problems = policy_text.check(path)
    assert all(problem.file == str(path) for problem in problems)
    return [(problem.code, problem.line, problem.key) for problem in problems]


@properties
@given(policy=st.from_type(Policy))
def test_round_trip(policy: Policy) -> None:
    assert policy_text.loads(dumps(policy)) == policy


@pytest.mark.parametrize("profile", Profile)
def test_the_shortest_policy_is_the_profile(profile: Profile) -> None:
    assert policy_text.loads(f'version = 1\nprofile = "{profile}"') == profiles.built_in(profile)


def test_a_line_that_repeats_the_profile_is_the_parents_own() -> None:
    policy = policy_text.loads(SHORTEST + 'pause_seconds = 20\n[actions]\nnudity = "warn"\n')
    assert policy.chosen == (Setting.PAUSE_SECONDS, Setting.NUDITY)
    assert policy_text.loads(dumps(policy)) == policy


def test_home_is_whose_home_is_meant() -> None:
    policy = policy_text.loads(SHORTEST + '[[folders]]\npath = "~/Out/swim"\n', home=HOME)
    assert policy.folders == (FolderRule(str(PurePath(HOME, "Out", "swim"))),)


def test_the_documented_example_is_good() -> None:
    reference = Path(__file__).parents[3] / "docs" / "spec" / "policy.md"
    example = reference.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    policy = policy_text.loads(example, home=HOME)
    assert all((policy.folders, policy.apps, policy.exceptions))
    assert policy_text.loads(dumps(policy)) == policy


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (SHORTEST, []),
        ("\ufeff" + SHORTEST.replace("\n", "\r\n"), []),
        ("", [("missing-key", 1, "version"), ("missing-key", 1, "profile")]),
        (SHORTEST + "x = = 1\n", [("not-toml", 3, "")]),
        (SHORTEST + "x = [1,\n", [("not-toml", 3, "")]),
        (SHORTEST + "keep_days = 1\n\nkeep_days = 2\n", [("not-toml", 5, "")]),
        (SHORTEST + "x = " + "[" * 5000, [("not-toml", 1, "")]),
        (SHORTEST + "x = " + "9" * 5000, [("not-toml", 3, "")]),
        (SHORTEST.encode() + b'country = "\xff"\n', [("not-text", 3, "")]),
        (SHORTEST + "# " + "x" * policy_text.MAX_BYTES, [("too-big", 0, "")]),
        (SHORTEST + "\n" * policy_text.MAX_LINES, [("too-big", 0, "")]),
        ('version = 2\nprofile = "13-15"\n', [("newer-version", 1, "version")]),
        ('version = "1"\nprofile = "13-15"\n', [("wrong-type", 1, "version")]),
        ('version = 1\nprofile = "12"\n', [("unknown-value", 2, "profile")]),
        (SHORTEST + 'born = "2012-13"\n', [("bad-birth", 3, "born")]),
        (SHORTEST + "born = 2012\n", [("wrong-type", 3, "born")]),
        (SHORTEST + "pause_seconds = 601\n", [("out-of-range", 3, "pause_seconds")]),
        (SHORTEST + "pause_seconds = true\n", [("wrong-type", 3, "pause_seconds")]),
        (SHORTEST + "pause_seconds = 0x" + "f" * 9000, [("out-of-range", 3, "pause_seconds")]),
        (SHORTEST + 'tell_parent = "yes"\n', [("wrong-type", 3, "tell_parent")]),
        (SHORTEST + "actions = 3\n", [("wrong-type", 3, "actions")]),
        (SHORTEST + "folders = 3\n", [("wrong-type", 3, "folders")]),
        (SHORTEST + '\n[actions]\n\nnudity="block"\n', [("unknown-value", 6, "actions.nudity")]),
        (SHORTEST + 'actions.nudity = "block"\n', [("unknown-value", 3, "actions.nudity")]),
        (SHORTEST + 'actions = { nudity = "block" }', [("unknown-value", 3, "actions.nudity")]),
        (SHORTEST + 'opperating_point = "lenient"\n', [("unknown-key", 3, "opperating_point")]),
        (SHORTEST + '[[folders]]\npath = "Out"\n', [("not-absolute", 4, "folders[1].path")]),
        (SHORTEST + '[[folders]]\npath = "/a/../b"\n', [("bad-path", 4, "folders[1].path")]),
        (SHORTEST + '[[folders]]\npath = "/a\\u0000b"\n', [("bad-path", 4, "folders[1].path")]),
        (SHORTEST + "[[folders]]\nwatch = true\n", [("missing-key", 3, "folders[1].path")]),
        (
            SHORTEST + f'[[folders]]\npath = "{DRIVE}/a"\n[[folders]]\npath = "{DRIVE}/a/"\n',
            [("twice", 6, "folders[2].path")],
        ),
        (SHORTEST + '[[apps]]\nname = " "\n', [("bad-name", 4, "apps[1].name")]),
        (
            SHORTEST + '[[exceptions]]\ncategory = "partial"\n',
            [("names-nothing", 3, "exceptions[1]")],
        ),
        (SHORTEST + 'trusted_adult = "\\u0007"\n', [("bad-name", 3, "trusted_adult")]),
    ],
)
def test_mistakes_are_named_with_line_and_key(
    tmp_path: Path, content: str | bytes, expected: list[tuple[str, int, str]]
) -> None:
    assert found(tmp_path, content) == expected


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    content = """\
version = 1
profil = "10-12"
pause_seconds = [
    1, # ]
]
[actions] # the table
partial = 3
[[folders]]
path = "/a"
[folders.actions]
nudity = "hold"
[[folders]]
path = '''
/b''' # two lines
watch = "no"
[folders.actions]
nudiy = "hold"
"""
    assert found(tmp_path, content) == [
        ("missing-key", 1, "profile"),
        ("unknown-key", 2, "profil"),
        ("wrong-type", 3, "pause_seconds"),
        ("wrong-type", 7, "actions.partial"),
        ("wrong-type", 15, "folders[2].watch"),
        ("unknown-key", 17, "folders[2].actions.nudiy"),
    ]


def test_a_mistake_comes_with_what_mends_it(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(SHORTEST + 'kep_days = 3\n[actions]\nnudity = "block"\n')
    typo, value = policy_text.check(path)
    assert (typo.near, typo.key) == ("keep_days", "kep_days")
    assert value.expected == ("allow", "warn", "hold")
    assert value.value == "block"


def test_the_error_names_file_line_and_key(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(SHORTEST + "keep_days = 0\n")
    with pytest.raises(PolicyError) as caught:
        policy_text.load(path)
    assert caught.value.code == "out-of-range"
    facts = caught.value.facts
    assert (facts["file"], facts["line"], facts["key"]) == (str(path), 3, "keep_days")
    assert policy_text.load.__doc__


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert [p.code for p in policy_text.check(tmp_path / "none.toml")] == [ProblemCode.UNREADABLE]
    assert [p.code for p in policy_text.check(tmp_path)] == [ProblemCode.UNREADABLE]


def test_only_the_first_fifty_mistakes_are_named(tmp_path: Path) -> None:
    content = SHORTEST + "".join(f"key{number} = 1\n" for number in range(3000))
    assert len(found(tmp_path, content)) == policy_text.MAX_PROBLEMS


def _survives(content: str) -> None:
    """Whatever the text is, it is a typed policy or a PolicyError with a line in the text."""
    policy = None
    try:
        policy = policy_text.loads(content)
    except PolicyError as error:
        refused = error
    if policy is None:
        assert refused.code in set(ProblemCode)
        line = refused.facts["line"]
        assert isinstance(line, int)
        assert 0 <= line <= content.count("\n") + 1
    else:
        assert policy_text.loads(dumps(policy)) == profiles.with_chosen(policy)


@properties
@given(content=st.text())
def test_no_text_crashes_the_reader(content: str) -> None:
    _survives(content)


_KEYS = (*Policy.__struct_fields__, "path", "nudity", "category", "folder", "x")
_key = st.sampled_from(_KEYS)
_dotted = st.lists(_key, min_size=1, max_size=3).map(".".join)
_WORDS = '"hold" "13-15" "/a" "~/b" 1 true [] [1,\n2] {} nan 1e999 1979-05-27 0xfffffffffffffffff " [[1]]'
_value = st.sampled_from([*_WORDS.split(" "), '"""a\nb"""', '{path = "/a"}'])
_line = (
    st.builds("{} = {}".format, _dotted, _value)
    | st.builds("[{}]".format, _dotted)
    | st.builds("[[{}]]".format, _dotted)
    | st.sampled_from(["# ]", "", "\t", "\r"])
)


@properties
@given(lines=st.lists(_line, max_size=12), whole=st.booleans())
def test_no_toml_crashes_the_reader(lines: list[str], whole: bool) -> None:
    _survives((SHORTEST if whole else "") + "\n".join(lines))


@properties
@given(data=st.data(), policy=st.from_type(Policy))
def test_no_edited_policy_crashes_the_reader(data: st.DataObject, policy: Policy) -> None:
    content = dumps(policy)
    at = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 12))
    _survives(content[:at] + data.draw(st.text(max_size=4)) + content[at + length :])


@properties
@given(content=st.binary(max_size=200))
def test_no_bytes_crash_the_check(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    assert all(isinstance(problem, Problem) for problem in policy_text.check(path))


@properties
@given(policy=st.from_type(Policy))
def test_lines_are_those_of_the_text(policy: Policy) -> None:
    content = dumps(policy)
    lines = content.split("\n")
    index = Lines(content)
    assert lines[index.of(("profile",)) - 1].startswith("profile = ")
    for number, rule in enumerate(policy.folders):
        line = lines[index.of(("folders", number, "path")) - 1]
        assert line.startswith("path = ")
        assert msgspec.toml.decode(line)["path"] == rule.path
        if rule.actions.partial is not None:
            line = lines[index.of(("folders", number, "actions", "partial")) - 1]
            assert line == f'partial = "{rule.actions.partial}"'
    for number, exception in enumerate(policy.exceptions):
        line = lines[index.of(("exceptions", number, "category")) - 1]
        assert line == f'category = "{exception.category}"'


def test_a_long_list_of_inline_tables_keeps_its_lines() -> None:
    rules = "".join(f'  {{ path = "/f{number}" }},\n' for number in range(180))
    index = Lines(SHORTEST + f"folders = [\n{rules}]\nkeep_days = 3\n")
    assert index.of(("folders", 17, "path")) == 3
    assert index.of(("keep_days",)) == 3 + 180 + 2


def test_a_policy_with_actions_in_one_folder_reads_back() -> None:
    rule = FolderRule(
        DRIVE + '/a "b"\\\n\t\x7f', watch=False, actions=SomeActions(unchecked=Action.WARN)
    )
    policy = msgspec.structs.replace(profiles.UNDER_10, folders=(rule,))
    assert policy_text.loads(dumps(policy)) == policy
