"""Every command in a bad place: it ends with one sentence and an exit code, never with a traceback."""

import errno
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import click
import pytest

from scanner import manifest
from scanner.cli import main as cli_main
from scanner.cli.main import beforehand
from scanner.errors import ModelError
from scanner.kernel_gate import config
from scanner.sandbox.host import WorkerHost
from scanner.service.storage import Storage

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


LONG = {("demo",), ("self-test",), ("run",), ("gate", "run"), ("gate", "serve")}
# A demonstration and a self-test need no set-up and do real work; the others wait for their end. They are run
# where they cannot begin.
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


def ends(monkeypatch: pytest.MonkeyPatch, *words: str) -> object:
    """Run a command in this process; give its exit code."""
    monkeypatch.setattr("sys.argv", ["beforehand", *words])
    monkeypatch.setattr("sys.stdin", io.StringIO())
    with pytest.raises(SystemExit) as ended:
        cli_main.main()
    return ended.value.code


@pytest.mark.parametrize("words", sorted(LONG), ids="-".join)
@pytest.mark.parametrize("fault", ["full disk", "no models", "a fault of the program"])
def test_what_does_real_work_ends_with_a_sentence_where_it_cannot(
    words: tuple[str, ...], fault: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("BEFOREHAND_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(config, "load", Mock(side_effect=_error(fault)))
    monkeypatch.setattr(Storage, "__init__", Mock(side_effect=_error(fault)))
    monkeypatch.setattr(manifest, "load", Mock(side_effect=_error(fault)))
    monkeypatch.setattr(WorkerHost, "start", Mock(side_effect=_error(fault)))
    monkeypatch.setattr(WorkerHost, "begin", Mock())
    code = ends(monkeypatch, *words)
    said = capsys.readouterr()
    assert code in (1, 2, 70)
    assert "Traceback" not in said.err
    assert (said.out + said.err).strip()


def _error(fault: str) -> Exception:
    kinds: dict[str, Exception] = {
        "full disk": OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
        "no models": ModelError("model-missing", file="nudenet-320n.onnx"),
    }
    return kinds.get(fault, KeyError("nudity"))


def test_verbose_says_where_and_nothing_else_does(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_path: Path) -> None:
        raise KeyError("nudity")

    monkeypatch.setattr("scanner.cli.status.reach", broken)
    assert ends(monkeypatch, "status") == cli_main.FAULT
    short = capsys.readouterr().err
    assert short.count("\n") == 1
    assert "TypeError" in short or "KeyError" in short
    assert ends(monkeypatch, "--verbose", "status") == cli_main.FAULT
    long = capsys.readouterr().err
    assert long.startswith(short)
    assert "status.py" in long
    assert ends(monkeypatch, "status") == cli_main.FAULT
    assert capsys.readouterr().err == short


COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-9]|4[0-9]|9[0-7]|10[0-7])[0-9;]*m")
BAR = """
from scanner.cli.progress import progress
with progress(shown=True, total=3) as step:
    for _ in range(3):
        step()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
@pytest.mark.parametrize(("variable", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_no_colour_where_none_is_wanted(variable: dict[str, str], coloured: bool) -> None:
    import pty

    near, far = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CI")}
    env = kept | {"TERM": "xterm-256color"} | variable
    with subprocess.Popen([sys.executable, "-c", BAR], stderr=far, env=env) as process:
        os.close(far)
        drawn = b""
        try:
            while part := os.read(near, 65536):
                drawn += part
        except OSError:
            pass  # the terminal's other end is closed
        finally:
            os.close(near)
    assert process.returncode == 0
    assert b"Looking" in drawn
    assert bool(COLOUR.search(drawn)) is coloured


@pytest.mark.skipif(sys.platform == "win32", reason="accounts have a home there")
@pytest.mark.parametrize(
    "words",
    [("status",), ("log", "today"), ("browser", "status"), ("browser", "install"), ("app",)],
)
def test_an_account_without_a_home_gets_one_sentence(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A service or a container may run under a number that no account has, and set no HOME."""
    for name in ("HOME", "BEFOREHAND_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("pwd.getpwuid", Mock(side_effect=KeyError))
    monkeypatch.setattr("os.execv", Mock(side_effect=AssertionError))
    monkeypatch.setattr("sys.argv", ["beforehand", *words])
    with pytest.raises(SystemExit) as ended:
        cli_main.main()
    assert ended.value.code == 2
    assert os.strerror(errno.ENOENT) in capsys.readouterr().err
