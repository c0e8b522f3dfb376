"""The command line as other programs rely on it: fields, exit codes, no passphrase in an argument."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner.manifest import MODELS

PASSPHRASE = "lorry umbrella quiet seventeen"


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
                [sys.executable, "-m", "scanner", *arguments, *extra],
                env=self.env, capture_output=True, text=True, check=False, timeout=100,
                pass_fds=(read,) if read >= 0 else (), stdin=subprocess.DEVNULL,
            )  # fmt: skip
        finally:
            if read >= 0:
                os.close(read)


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
    assert {"policy", "started"} <= {row["record"]["k"] for row in rows}
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
    assert cli("policy", "diff", str(new)).returncode == 0


def test_a_wrong_passphrase_is_told_and_costs_time(cli: Cli) -> None:
    cli("setup", "--born", "2014-05", "--no-confirm", secret=PASSPHRASE)
    told = [cli("log", "verify", secret="somebody else's guess") for _ in range(6)]
    assert told[0].stderr == "That is not the passphrase.\n"
    assert {done.returncode for done in told} == {2}
    # 1 + 2 + 4 + 8 seconds and more: six commands do not take that long
    assert any("Please wait" in done.stderr for done in told[1:])


def test_a_policy_file_with_mistakes_is_named_by_line_and_key(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text('version = 1\nprofile = "10-12"\n\n[actions]\nnudity = "burn"\n')
    done = cli("policy", "check", str(path))
    assert done.returncode == 1
    assert f"{path}:5: actions.nudity:" in done.stdout
    assert "allow, warn, hold" in done.stdout


def test_help_names_every_command_and_no_option_takes_a_passphrase(cli: Cli) -> None:
    told = cli("--help").stdout
    for name in (
        "scan",
        "run",
        "app",
        "setup",
        "status",
        "held",
        "log",
        "policy",
        "evaluate",
        "demo",
    ):
        assert name in told
        text = cli(name, "--help").stdout
        assert "--passphrase " not in text
        assert "Usage:" in text


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
