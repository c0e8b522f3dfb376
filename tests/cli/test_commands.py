"""The command line as other programs rely on it: fields, exit codes, no passphrase in an argument."""

import json
import os
import pty
import re
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import click
import pytest

from scanner.channel.server import Peer
from scanner.cli import main as cli_main
from scanner.cli.main import beforehand
from scanner.manifest import MODELS
from scanner.service.absent import open_storage
from scanner.settings import Settings
from tools.waits import BOUND

PASSPHRASE = "lorry umbrella quiet seventeen"
# The command as it is, but for what a passphrase costs to check: half a second each time is not tested here.
COMMAND = """
import sys
from scanner.keys import Cost
Cost.tuned = classmethod(lambda cls: cls.CHEAPEST)
from scanner.__main__ import main
sys.argv[0] = "beforehand"
main()
"""


SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class Cli:
    """Runs `beforehand` with a home of its own."""

    def __init__(self, home: Path) -> None:
        self.env = {**os.environ, "BEFOREHAND_HOME": str(home), "COLUMNS": "200"}

    def __call__(
        self, *arguments: str, secret: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        extra: list[str] = []
        read = -1
        if secret is not None:
            read, write = os.pipe()
            os.write(write, secret.encode() + b"\n")
            os.close(write)
            extra = ["--passphrase-fd", str(read)]
        try:
            return subprocess.run(
                [sys.executable, "-c", COMMAND, *arguments, *extra],
                env=self.env, capture_output=True, text=True, check=False, timeout=BOUND,
                pass_fds=(read,) if read >= 0 else (), stdin=subprocess.DEVNULL,
            )  # fmt: skip
        finally:
            if read >= 0:
                os.close(read)


class TypedTerminal:
    """The command in a terminal, as somebody types into it."""

    def __init__(self, cli: Cli, *arguments: str) -> None:
        self._shown = ""
        self._fd, its = pty.openpty()
        # What opens a terminal first in its session has it for its own: passphrases are asked for there.
        command = "import os\nos.open(os.ttyname(0), os.O_RDWR)\n" + COMMAND
        self._process = subprocess.Popen(
            [sys.executable, "-c", command, *arguments],
            env=cli.env, stdin=its, stdout=its, stderr=its, start_new_session=True,
        )  # fmt: skip
        os.close(its)

    def read_until(self, words: str) -> str:
        """Everything shown since the last time, up to these words."""
        until = time.monotonic() + 100
        while words not in self._shown:
            assert select.select([self._fd], [], [], until - time.monotonic())[0], self._shown
            self._shown += os.read(self._fd, 4096).decode()
        before, found, self._shown = self._shown.partition(words)
        return before + found

    def type(self, line: str) -> None:
        os.write(self._fd, line.encode() + b"\n")

    def interrupt(self) -> None:
        """Press Ctrl-C until there is output: Python misses a signal just before it begins to wait."""
        for _ in range(10):
            os.write(self._fd, b"\x03")
            echoed = len(self._shown) + len("^C")
            while len(self._shown) < echoed:
                self._shown += os.read(self._fd, 4096).decode()
            if select.select([self._fd], [], [], 10)[0]:
                return

    def end(self) -> int:
        code = self._process.wait(BOUND)
        os.close(self._fd)
        return code


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    return Cli(tmp_path / "home")


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A test card, an ordinary picture, a damaged file, a text."""
    folder = tmp_path_factory.mktemp("pictures")
    for script, target in (("testcard.py", "card.jpg"),):
        subprocess.run([sys.executable, str(MODELS / script), str(folder / target)], check=True)
    (folder / "damaged.jpg").write_bytes((folder / "card.jpg").read_bytes()[:800])
    (folder / "notes.txt").write_text("buy milk\n")
    return folder


def test_scan_gives_one_object_a_file_and_ends_with_1_for_a_find(cli: Cli, pictures: Path) -> None:
    done = cli("scan", "--json", str(pictures))
    rows = {Path(row["path"]).name: row for row in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 1
    assert set(rows) == {"card.jpg", "damaged.jpg", "notes.txt"}
    for row in rows.values():
        assert set(row) == {
            "path",
            "verdict",
            "reasons",
            "source",
            "scores",
            "detections",
            "frames",
            "ms",
        }
    card = rows["card.jpg"]
    assert (card["verdict"], card["reasons"][0], card["frames"]) == ("hold", "nudity", 1)
    assert 0 < card["scores"]["nudity"] <= 1
    for detection in card["detections"]:
        assert set(detection) == {"label", "score", "box"}
        assert all(0 <= value <= 1 for value in detection["box"])
    assert (rows["damaged.jpg"]["verdict"], rows["damaged.jpg"]["source"]) == ("hold", "failure")
    assert (rows["notes.txt"]["verdict"], rows["notes.txt"]["reasons"]) == ("allow", ["not-media"])


def test_scan_ends_with_3_for_what_cannot_be_checked_0_for_nothing_2_for_wrong_use(
    cli: Cli, pictures: Path
) -> None:
    unchecked = cli("scan", str(pictures / "damaged.jpg"))
    assert unchecked.returncode == 3
    assert "could not be checked" in unchecked.stdout
    assert cli("scan", str(pictures / "notes.txt")).returncode == 0
    assert cli("scan", str(pictures / "not-there.jpg")).returncode == 2
    assert cli("scan").returncode == 2
    assert cli("scan", "--profile", "grown-up", str(pictures)).returncode == 2


def test_scan_judges_by_the_profile_that_is_named(cli: Cli, pictures: Path) -> None:
    done = cli("scan", "--json", "--profile", "13-15", str(pictures / "card.jpg"))
    assert json.loads(done.stdout)["verdict"] == "warn"
    assert done.returncode == 1


def test_scan_names_a_pipe_and_does_not_hang(cli: Cli, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    done = cli("scan", str(tmp_path))
    assert "pipe.jpg" in done.stdout
    assert done.returncode == 0


def scanned(cli: Cli, path: Path) -> str:
    return cli("scan", str(path)).stdout


def test_scan_names_the_built_in_rules_where_nothing_was_set_up(cli: Cli, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("buy milk\n")
    assert "Judged by the built-in rules, for the age under-10." in scanned(cli, notes)


def test_set_up_log_and_policy_without_a_running_guard(cli: Cli, tmp_path: Path) -> None:
    status = cli("status", "--json")
    assert status.returncode == 1
    assert json.loads(status.stdout)["state"] == "off"
    weak = cli("setup", "--born", "2014-05", "--no-confirm", secret="1234")
    assert weak.returncode == 2
    assert "too easy" in weak.stderr
    adult = cli("setup", "--born", "1990", "--no-confirm", secret=PASSPHRASE)
    assert adult.returncode == 2
    assert "cannot be set up for an adult" in adult.stderr
    done = cli("setup", "--born", "2014-05", "--no-confirm", secret=PASSPHRASE)
    assert done.returncode == 0, done.stderr
    assert "recovery code" in done.stdout
    assert "already" in cli("setup", "--born", "2014-05", secret=PASSPHRASE).stderr.lower()
    verify = cli("log", "verify", "--json", secret=PASSPHRASE)
    assert verify.returncode == 0, verify.stderr
    assert json.loads(verify.stdout)["whole"] is True
    rows = [
        json.loads(line)
        for line in cli("log", "show", "--json", secret=PASSPHRASE).stdout.splitlines()
    ]
    assert {"policy", "command"} <= {row["record"]["k"] for row in rows}
    assert rows == sorted(rows, key=lambda row: -row["seq"])
    only = cli("log", "show", "--json", "--kind", "policy", secret=PASSPHRASE).stdout.splitlines()
    assert [json.loads(line)["record"]["k"] for line in only] == ["policy"]

    shown = cli("policy", "show").stdout
    new = tmp_path / "new.toml"
    new.write_text(shown.replace('#: partial = "warn"', 'partial = "hold"'))
    assert cli("policy", "check", str(new)).returncode == 0
    assert "actions.partial: warn -> hold" in cli("policy", "diff", str(new)).stdout
    put = cli("policy", "set", str(new), secret=PASSPHRASE)
    assert put.returncode == 0, put.stderr
    assert 'partial = "hold"' in cli("policy", "show").stdout
    assert "Judged by the rules your family set, for the age 10-12." in scanned(cli, new)
    assert cli("policy", "diff", str(new)).returncode == 0


def test_a_wrong_passphrase_is_refused_and_costs_time(cli: Cli) -> None:
    cli("setup", "--born", "2014-05", "--no-confirm", secret=PASSPHRASE)
    reported = [cli("log", "verify", secret="somebody else's guess") for _ in range(6)]
    assert reported[0].stderr == "That is not the passphrase.\n"
    assert {done.returncode for done in reported} == {2}
    # 1 + 2 + 4 + 8 seconds and more: six commands do not take that long
    assert any("Please wait" in done.stderr for done in reported[1:])


def test_set_up_in_a_terminal_asks_again_for_what_was_mistyped(cli: Cli) -> None:
    terminal = TypedTerminal(cli, "setup")
    terminal.read_until("like 2014-05): ")
    terminal.type("in May")
    assert "Please give the year of birth" in terminal.read_until("like 2014-05): ")
    terminal.type("2014-05")
    terminal.read_until("work well): ")
    for passphrase in ("1234", PASSPHRASE):
        terminal.type(passphrase)
        terminal.read_until("confirmation: ")
        terminal.type(passphrase)
        if passphrase != PASSPHRASE:
            assert "too easy to guess" in terminal.read_until("work well): ")
    terminal.read_until("away from this computer:")
    code = terminal.read_until("Please type the recovery code back").split("\n")[2].strip()
    terminal.type("7K3M")
    terminal.read_until("That is not the recovery code.")
    terminal.type(code)
    terminal.read_until("All set.")
    assert terminal.end() == 0
    assert cli("log", "verify", secret=PASSPHRASE).returncode == 0


def test_ctrl_c_ends_with_a_word_and_sets_nothing_up(cli: Cli) -> None:
    terminal = TypedTerminal(cli, "setup")
    terminal.read_until("like 2014-05): ")
    terminal.interrupt()
    terminal.read_until("Stopped here.")
    assert terminal.end() == 130
    assert json.loads(cli("status", "--json").stdout)["set_up"] is False


def test_what_cannot_be_done_is_one_sentence_without_lines_about_usage(cli: Cli) -> None:
    for arguments, sentence in (
        (("log", "verify"), "Not set up yet. A parent runs: beforehand setup\n"),
        (("held", "release", "abc"), "No held file has this number. See: beforehand held list\n"),
        (("setup", "--born", "2014-05"), "A passphrase must be typed in a terminal"),
    ):
        done = cli(*arguments)
        assert done.returncode == 2
        assert sentence in done.stderr
        assert "Usage" not in done.stderr
    cli.env = {name: value for name, value in cli.env.items() if name not in SCREENS}
    app = cli("app")
    assert app.returncode == 2
    assert "there is no screen here" in app.stderr


def test_a_policy_file_with_mistakes_is_named_by_line_and_key(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text('version = 1\nprofile = "10-12"\n\n[actions]\nnudity = "burn"\n')
    done = cli("policy", "check", str(path))
    assert done.returncode == 1
    assert f"{path}:5: actions.nudity:" in done.stdout
    assert "allow, warn, hold" in done.stdout


def test_help_is_there_for_every_command_and_no_option_takes_a_passphrase(cli: Cli) -> None:
    assert cli("--help").stdout.startswith("Usage: beforehand ")
    for command, help_ in every_command(
        beforehand, click.Context(beforehand, info_name="beforehand")
    ):
        assert "Usage:" in help_
        assert "--passphrase " not in help_
        assert not re.search(r"[a-z]\.\.\.$", help_, re.MULTILINE), (
            f"{command}: a line of its list is cut off"
        )


def every_command(group: click.Group, context: click.Context) -> Iterator[tuple[str, str]]:
    """Names and help of a group, and of all below it."""
    yield context.command_path, group.get_help(context)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        below = click.Context(command, parent=context, info_name=name)
        if isinstance(command, click.Group):
            yield from every_command(command, below)
        else:
            yield below.command_path, command.get_help(below)


def test_held_is_empty_in_a_new_home_and_an_unknown_item_is_named(cli: Cli) -> None:
    assert cli("held", "list").stdout == "Nothing is held.\n"
    gone = cli("held", "release", "abcdef", secret=PASSPHRASE)
    assert gone.returncode == 2
    assert "No held file" in gone.stderr


def test_the_demo_ends_with_0_when_everything_came_out_right(cli: Cli) -> None:
    done = cli("demo")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("  held ") == 4
    assert done.stdout.count("  fine ") == 12
    assert "whole, nothing missing or changed" in done.stdout


def test_a_guard_waits_for_a_set_up_and_then_begins(home: Path, tmp_path: Path) -> None:
    settings = Settings(data=home / "data", runtime=home / "run")
    command = [sys.executable, "-m", "scanner", "run", "--folder", str(tmp_path)]
    with open_storage(settings, Peer(0, 0, "cli")):
        guards = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        for guard in guards:
            assert guard.stdout is not None
            assert guard.stdout.readline().startswith("Another Beforehand command")
        given_up, patient = guards
        given_up.terminate()  # somebody does not want to wait
        assert given_up.wait(BOUND) == 0
    assert patient.stdout is not None
    assert any(line.startswith("Looking at pictures") for line in patient.stdout)
    patient.terminate()
    assert patient.wait(BOUND) == 0
    for guard in guards:
        assert guard.stdout is not None
        guard.stdout.close()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_a_service_manager_is_notified_of_the_life_of_the_guard(home: Path, tmp_path: Path) -> None:
    """Readiness, then heartbeats as often as requested, then the end."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "manager"))
        manager.settimeout(60)
        guard = subprocess.Popen(
            [sys.executable, "-m", "scanner", "run", "--folder", str(tmp_path)],
            env=os.environ
            | {"NOTIFY_SOCKET": str(tmp_path / "manager"), "WATCHDOG_USEC": "100000"},
            stdout=subprocess.DEVNULL,
        )
        try:
            reported = [manager.recv(100) for _ in range(4)]
            guard.terminate()
            while b"STOPPING=1" not in reported:
                reported.append(manager.recv(100))
            assert guard.wait(BOUND) == 0
        finally:
            guard.kill()
            guard.wait()
    assert reported[:4] == [b"READY=1", *[b"WATCHDOG=1"] * 3]


@pytest.mark.parametrize(
    "arguments",
    [
        ("browser", "install"), ("browser", "status"), ("browser", "remove"), ("held", "list"),
        ("log", "today"), ("policy", "show"), ("status",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_the_system_refuses_is_a_sentence(arguments, tmp_path):
    """A home that lies under a file: nothing in it can be read or made."""
    (tmp_path / "file").touch()
    done = Cli(tmp_path / "file" / "home")(*arguments)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1, 2, 3), done.stderr


def test_an_error_of_the_system_is_no_traceback(monkeypatch, capsys):
    def refused(**_options: object) -> None:
        raise PermissionError(13, "Permission denied", "/var/lib/beforehand/browser/key.pem")

    monkeypatch.setattr(cli_main.platform, "process", Mock())
    monkeypatch.setattr(cli_main.beforehand, "main", refused)
    with pytest.raises(SystemExit) as ended:
        cli_main.main()
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "/var/lib/beforehand/browser/key.pem" in said
    assert "Permission denied" in said
