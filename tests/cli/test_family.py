"""Several children's accounts read as one list; each child sees that the list was opened."""

import sys
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from scanner.audit.read import read
from scanner.channel.family_list import FamilyAccount
from scanner.cli import family
from scanner.cli.main import beforehand
from scanner.errors import GateError
from scanner.kernel_gate.gated_accounts import LoginAccount
from scanner.keys import Cost
from scanner.keys import load as load_keys
from scanner.manifest import MODELS
from scanner.policy import profiles
from scanner.schema import Profile, RecordKind
from scanner.service.storage import Storage
from scanner.settings import Settings, gated_child

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="runuser is Linux's")
PASSPHRASE = "lorry umbrella quiet seventeen"
CHILDREN = {
    "kim": (Profile.AGE_10_12, PASSPHRASE),
    "lena": (Profile.AGE_13_15, PASSPHRASE),
    "omar": (Profile.UNDER_10, "orchard violin seventeen puddle"),
}


def data_of(home: Path) -> Settings:
    data = home / ".local/share/beforehand"
    return Settings(data, data / "run")


@pytest.fixture
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three accounts that were set up, and one that was not; each is this user with another home."""
    runuser = tmp_path / "runuser"
    runuser.write_text('#!/bin/sh\nshift 3\nexec "$@"\n')
    runuser.chmod(0o755)
    for name, (profile, passphrase) in CHILDREN.items():
        storage = Storage(data_of(tmp_path / name), MODELS)
        storage.access.set_up(passphrase, profiles.built_in(profile), Cost.CHEAPEST)
        storage.close()
    (tmp_path / "visitor").mkdir()
    accounts = tuple(
        LoginAccount(name, 1000, administrator=False) for name in (*CHILDREN, "visitor")
    )
    monkeypatch.setattr(family, "people", lambda: accounts)
    monkeypatch.setattr(family, "home_of", lambda account: tmp_path / account.name)
    monkeypatch.setattr(family, "RUNUSER", str(runuser))
    monkeypatch.setattr("os.geteuid", lambda: 0)
    return tmp_path


def run(*words: str) -> str:
    ran = CliRunner().invoke(beforehand, ["family", *words], input=f"{PASSPHRASE}\n")
    assert ran.exception is None, ran.output
    return ran.output


def test_each_account_has_its_own_profile(homes: Path) -> None:
    lines = run("status").splitlines()
    assert [line.partition(":")[0] for line in lines] == list(CHILDREN)
    for line, (profile, _passphrase) in zip(lines, CHILDREN.values(), strict=True):
        assert line.endswith(f"Rules for {profile}.")


def test_one_passphrase_opens_one_list_and_each_opening_is_recorded(
    homes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scanner.cli.passphrase.ask", lambda *_words: PASSPHRASE)
    shown = run("log")
    assert "kim: " in shown
    assert "lena: " in shown
    assert len([line for line in shown.splitlines() if line.startswith("omar: ")]) == 1
    for name in ("kim", "lena"):
        places = data_of(homes / name)
        rows = read(places.log, load_keys(places.keys).unlock(PASSPHRASE))
        assert RecordKind.OPENED in {row.record.kind for row in rows}


def test_the_apps_list_has_requests_states_and_records_of_each_account_and_no_name(
    homes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scanner.cli.passphrase.ask", lambda *_words: PASSPHRASE)
    shown = run("list")
    found = {
        one.name: one
        for one in (msgspec.json.decode(line, type=FamilyAccount) for line in shown.splitlines())
    }
    assert list(found) == list(CHILDREN)
    for name, (profile, passphrase) in CHILDREN.items():
        assert found[name].profile == profile
        assert bool(found[name].rows) == (passphrase == PASSPHRASE)
        assert bool(found[name].why) == (passphrase != PASSPHRASE)


def test_a_child_of_the_gated_mode_is_one_of_the_accounts(
    homes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "child").write_text("1000")
    monkeypatch.setattr("scanner.settings.gated_child", lambda: gated_child(tmp_path))
    assert "visitor: " in run("status")


def test_only_root_reads_other_accounts(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    ran = CliRunner().invoke(beforehand, ["family", "status"])
    assert isinstance(ran.exception, GateError)
    assert ran.exception.code == "needs-root"
