"""Every command in a bad place: it ends with one sentence and an exit code, never with a traceback."""

import io
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from scanner.cli import main as cli_main
from scanner.cli.main import beforehand

PLACES = ("no set-up", "no home", "not allowed")


def leaves(group: click.Group, *before: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words that lead to it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from leaves(command, *before, name)
        elif command is not None:
            yield (*before, name), command


# A demonstration and a self-test need no set-up and do real work; the others wait for their end.
LONG = {("demo",), ("self-test",), ("run",), ("gate", "run"), ("gate", "serve")}
COMMANDS = [(words, command) for words, command in leaves(beforehand) if words not in LONG]


@pytest.fixture(params=PLACES)
def home(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A home in which nothing was set up, one that is a file, or one that the system keeps closed."""
    place = tmp_path / "home"
    if request.param == "no home":
        place.write_text("a file\n")
    monkeypatch.setenv("BEFOREHAND_HOME", str(place))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    def closed(*_args: object, **_facts: object) -> None:
        raise PermissionError(13, "Permission denied", str(place))

    if request.param == "not allowed":
        for name in ("stat", "mkdir", "exists"):
            monkeypatch.setattr(Path, name, closed)
    return request.param


@pytest.mark.parametrize(
    ("words", "command"), COMMANDS, ids=["-".join(words) for words, _ in COMMANDS]
)
@pytest.mark.parametrize("times", [1, 2])
def test_no_command_ends_with_a_traceback(
    words: tuple[str, ...], command: click.Command, times: int, home: str,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    arguments = ["/nowhere/of.any" for part in command.params if isinstance(part, click.Argument)]
    monkeypatch.setattr("sys.argv", ["beforehand", *words, *arguments])
    monkeypatch.setattr("sys.stdin", io.StringIO())  # nobody answers what is asked
    for _ in range(times):
        with pytest.raises(SystemExit) as ended:
            cli_main.main()
        assert ended.value.code in (None, 0, 1, 2, 3, 130), home
    assert "Traceback" not in capsys.readouterr().err
