"""The parent's side over the channel, with the real storage and a stand-in for the worker."""

import datetime
import json
import os
import subprocess
import sys
import time
import zipfile
from base64 import b32decode
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.cli.text.log import KINDS
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import ItemEvent, Profile, RecordKind
from scanner.service import service as core
from scanner.service.service import Service
from tools.rigs.stand_in_host import StandInHost

from .conftest import PASSPHRASE, Guarded

OTHER = "orchard violin seventeen puddle"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """No models, and a passphrase that is cheap to check: neither is tested here."""
    monkeypatch.setattr(core, "WorkerHost", StandInHost)
    monkeypatch.setattr(Cost, "tuned", classmethod(lambda cls: cls.CHEAPEST))


@pytest.fixture
def born() -> str:
    """Eleven years ago."""
    today = datetime.date.today()
    return f"{today.year - 11}-{today.month:02}"


def set_up(guarded: Guarded, born: str) -> Client:
    """A connection of the parent's who has just set it up."""
    guarded.start()
    client = Client.connect(guarded.settings.socket, "cli")
    policy = msgspec.structs.replace(profiles.built_in(Profile.AGE_10_12), born=born)
    done = client.ask(m.SetUp(PASSPHRASE, policy))
    assert isinstance(done, m.SetUpDone)
    client.code = done.recovery_code
    return client


@pytest.fixture
def client(guarded: Guarded, born: str):
    client = set_up(guarded, born)
    yield client
    client.close()


def code(secret: str, steps: int = 0) -> str:
    """A code of now, or of a step before or after."""
    totp = TOTP(b32decode(secret), 6, SHA1(), 30, enforce_key_length=False)
    return totp.generate(int(time.time()) + steps * 30).decode()


def fresh(guarded: Guarded) -> Client:
    return Client.connect(guarded.settings.socket, "cli")


def test_set_up_unlocks_confirms_the_code_and_happens_once(
    client: Client, guarded: Guarded
) -> None:
    assert client.ask(m.ConfirmRecovery(client.code.lower().replace("-", " "))) == m.Done()
    typo = client.code[:-3] + ("Z" if client.code[-3] != "Z" else "Y") + client.code[-2:]
    assert isinstance(client.ask(m.ConfirmRecovery(typo)), m.Refused)
    assert client.ask(m.SetUp(OTHER, profiles.built_in(Profile.AGE_10_12))) == m.Refused(
        "already-set-up"
    )
    other = fresh(guarded)
    assert other.ask(m.ReadLog()) == m.Refused("locked")
    assert other.ask(m.Unlock(client.code)) == m.Done()
    assert isinstance(other.ask(m.ReadLog()), m.LogPage)
    other.close()


@pytest.mark.parametrize("years", [18, 40])
def test_an_adult_is_refused(guarded: Guarded, years: int) -> None:
    guarded.start()
    client = fresh(guarded)
    policy = msgspec.structs.replace(
        profiles.built_in(Profile.AGE_16_17), born=str(datetime.date.today().year - years - 1)
    )
    assert client.ask(m.SetUp(PASSPHRASE, policy)) == m.Refused("adult")
    assert not guarded.settings.keys.exists()
    client.close()


def test_a_wrong_passphrase_is_recorded_and_makes_the_next_try_wait(
    client: Client, guarded: Guarded
) -> None:
    other = fresh(guarded)
    wrong = other.ask(m.Unlock("not this one at all"))
    assert isinstance(wrong, m.Refused)
    assert wrong.code == "wrong-passphrase"
    assert wrong.wait > 0
    tries = [other.ask(m.Unlock("nor is this")) for _ in range(8)]
    assert any(reply.code == "wait" and reply.wait > 0 for reply in tries)
    page = client.ask(m.ReadLog(kinds=("wrong-try",)))
    assert isinstance(page, m.LogPage)
    assert page.total == 1 + sum(reply.code == "wrong-passphrase" for reply in tries)
    other.close()


def test_the_key_is_forgotten_with_time_and_with_the_lock(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(client.ask(m.ReadLog()), m.LogPage)
    monkeypatch.setattr(m, "UNLOCKED_SECONDS", -1)
    client.ask(m.ReadLog())  # counts from now again, with no time left
    assert client.ask(m.ReadLog()) == m.Refused("locked")
    monkeypatch.undo()
    client.ask(m.Unlock(PASSPHRASE))
    assert client.ask(m.Lock()) == m.Done()
    assert client.ask(m.VerifyLog()) == m.Refused("locked")


def test_rules_are_signed_counted_and_in_force_at_once(client: Client, guarded: Guarded) -> None:
    before = client.ask(m.GetPolicy())
    assert isinstance(before, m.PolicyIs)
    assert (before.signed, before.counter) == (True, 1)
    new = msgspec.structs.replace(before.policy, pause_seconds=45, trusted_adult="Aunt Ana")
    after = client.ask(m.SetPolicy(new))
    assert isinstance(after, m.PolicyIs)
    assert (after.counter, after.policy.pause_seconds, after.policy.trusted_adult) == (
        2,
        45,
        "Aunt Ana",
    )
    other = fresh(guarded)
    assert other.ask(m.SetPolicy(new)) == m.Refused("locked")
    other.close()


@pytest.mark.parametrize("compromised", [False, True])
def test_a_new_passphrase_opens_old_records_and_the_old_one_opens_nothing(
    client: Client, guarded: Guarded, compromised: bool
) -> None:
    guarded.drop("a.bin", b"FLAG one")
    changed = client.ask(m.ChangePassphrase(OTHER, compromised=compromised))
    assert isinstance(changed, m.SetUpDone if compromised else m.Done)
    guarded.drop("b.bin", b"FLAG two")
    page = client.ask(m.ReadLog(kinds=("verdict",)))
    assert isinstance(page, m.LogPage)
    assert page.total == 2
    report = client.ask(m.VerifyLog())
    assert isinstance(report, m.LogReport)
    assert report.whole
    assert client.ask(m.GetStatus()).problems == ()
    other = fresh(guarded)
    assert other.ask(m.Unlock(OTHER)) == m.Done()
    other.ask(m.Lock())
    refused = other.ask(m.Unlock(PASSPHRASE))
    assert isinstance(refused, m.Refused)
    assert refused.code == "wrong-passphrase"
    other.close()


def test_pages_filter_newest_first_and_show_days_and_gaps(client: Client, guarded: Guarded) -> None:
    for number in range(5):
        guarded.drop(f"{number}.bin", b"FLAG" + bytes([number]))
    guarded.drop("fine.bin", b"fine")
    first = client.ask(m.ReadLog(limit=3, kinds=("verdict",)))
    second = client.ask(m.ReadLog(limit=3, offset=3, kinds=("verdict",)))
    assert isinstance(first, m.LogPage)
    assert isinstance(second, m.LogPage)
    assert first.total == second.total == 5  # what passed is counted, and not listed
    seqs = [row.seq for row in (*first.rows, *second.rows)]
    assert seqs == sorted(seqs, reverse=True)
    held = client.ask(m.ReadLog(kinds=("verdict",), actions=("hold",)))
    assert isinstance(held, m.LogPage)
    assert held.total == 5
    today = datetime.date.today().isoformat()
    assert first.by_day[today]["hold"] == 5
    assert first.by_day[today]["allow"] == 1
    assert first.gaps == ()


def test_an_export_is_checked_by_its_own_script_and_opens_nothing_that_passed(
    client: Client, guarded: Guarded, tmp_path: Path
) -> None:
    guarded.drop("held.bin", b"FLAG")
    guarded.drop("fine.bin", b"fine")
    path = tmp_path / "bundle.zip"
    assert client.ask(m.ExportLog(str(path))) == m.Done(str(path))
    assert client.ask(m.ExportLog(str(path))) == m.Refused("file-exists")
    with zipfile.ZipFile(path) as bundle:
        bundle.extractall(tmp_path / "bundle")
        opened = [
            json.loads(shown["text"]) for shown in json.loads(bundle.read("bundle.json"))["opened"]
        ]
    assert [row["a"] for row in opened if row["k"] == "verdict"] == ["hold"]
    script = tmp_path / "bundle" / "verify.py"
    done = subprocess.run(
        [sys.executable, "-I", str(script)],
        cwd=script.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    frames = tmp_path / "bundle" / "frames.csl"
    data = bytearray(frames.read_bytes())
    data[len(data) // 2] ^= 1
    frames.write_bytes(data)
    bad = subprocess.run(
        [sys.executable, "-I", str(script)], cwd=script.parent, capture_output=True, check=False
    )
    assert bad.returncode != 0


def test_erasing_leaves_a_whole_new_log_that_says_so(client: Client, guarded: Guarded) -> None:
    guarded.drop("a.bin", b"FLAG")
    assert client.ask(m.EraseAll()) == m.Done()
    page = client.ask(m.ReadLog())
    assert isinstance(page, m.LogPage)
    kinds = {str(row.record.kind) for row in page.rows}
    assert "erased" in kinds
    assert "verdict" not in kinds
    report = client.ask(m.VerifyLog())
    assert isinstance(report, m.LogReport)
    assert report.whole
    guarded.drop("b.bin", b"FLAG again")
    after = client.ask(m.ReadLog(kinds=("verdict",)))
    assert isinstance(after, m.LogPage)
    assert after.total == 1


def test_keeping_and_deleting_are_a_parents_answers(client: Client, guarded: Guarded) -> None:
    item = guarded.drop("a.bin", b"FLAG").item
    assert item
    client.ask(m.Choose(item.item, m.Choice.ASK, m.AskReason.FAMILY))
    assert client.ask(m.AnswerRequest(item.item, m.Answer.KEEP)) == m.Done()
    (held,) = client.ask(m.ListHeld()).items
    assert held.requested == ""
    assert client.ask(m.AnswerRequest(item.item, m.Answer.DELETE)) == m.Done()
    assert client.ask(m.ListHeld()) == m.HeldList((), answered=(item.item,))


def test_a_parent_answers_by_telephone_where_the_child_cannot_read_the_secret(
    guarded: Guarded, born: str
) -> None:
    guarded.settings = msgspec.structs.replace(guarded.settings, gated=True)
    client = set_up(guarded, born)
    one, other = guarded.drop("a.bin", b"FLAG 1").item, guarded.drop("b.bin", b"FLAG 2").item
    child = fresh(guarded)
    assert child.ask(m.AnswerByCode(one.item, "123456")) == m.Refused("no-codes")
    assert child.ask(m.BeginOneTimeCodes()) == m.Refused("locked")
    secret = client.ask(m.BeginOneTimeCodes()).secret
    assert client.ask(m.ConfirmOneTimeCodes(code(secret, -1))) == m.Done()
    assert child.ask(m.GetPolicy()).by_code is True
    wrong = "000000" if code(secret) != "000000" else "111111"
    assert child.ask(m.AnswerByCode(one.item, wrong)) == m.Refused("wrong-code")
    right = code(secret)
    assert isinstance(child.ask(m.AnswerByCode(one.item, right)), m.Done)
    assert child.ask(m.AnswerByCode(other.item, right)) == m.Refused("wrong-code"), "it is burned"
    assert (guarded.folder / "a.bin").read_bytes() == b"FLAG 1"
    assert [item.item for item in child.ask(m.ListHeld()).items] == [other.item]
    assert client.ask(m.EndOneTimeCodes()) == m.Done()
    rows = client.ask(m.ReadLog(kinds=("one-time-codes", "wrong-try", "answered", "released"))).rows
    assert [(row.record.kind, row.record.reason, row.record.decided_by) for row in rows][::-1] == [
        ("one-time-codes", "on", ""),
        ("wrong-try", "one-time-code", ""),
        ("answered", "", "parent-code"),
        ("released", "", "parent-code"),
        ("wrong-try", "one-time-code", ""),
        ("one-time-codes", "off", ""),
    ]
    assert secret.encode() not in b"".join(
        path.read_bytes() for path in guarded.settings.data.rglob("*") if path.is_file()
    )
    child.close()
    client.close()


def test_the_user_mode_offers_no_answer_by_telephone(client: Client) -> None:
    assert client.ask(m.GetPolicy()).by_code is None
    assert client.ask(m.BeginOneTimeCodes()) == m.Refused("not-gated")
    assert client.ask(m.AnswerByCode("x", "123456")).code in {"not-gated", "no-such-item"}


def test_what_was_kept_long_is_asked_about_and_never_deleted(
    client: Client, guarded: Guarded
) -> None:
    item = guarded.drop("a.bin", b"FLAG").item
    assert item
    service = guarded.service
    assert isinstance(service, Service)
    service.storage.hold.update(item.item, expires=1)
    service.stages.beat()
    (held,) = client.ask(m.ListHeld()).items
    assert held.expires > item.since
    page = client.ask(m.ReadLog(kinds=("expired",)))
    assert isinstance(page, m.LogPage)
    assert page.total == 0  # a child is given no notice of it beforehand


def test_a_birthday_moves_the_rules_on_and_is_recorded(
    client: Client, guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.ask(m.GetStatus()).birthday is False

    class Later(datetime.date):
        @classmethod
        def today(cls) -> datetime.date:
            now = datetime.date(*datetime.datetime.now().timetuple()[:3])
            return now.replace(year=now.year + 3, day=1)

    monkeypatch.setattr("scanner.service.active_rules.datetime.date", Later)
    status = client.ask(m.GetStatus())
    assert (status.profile, status.birthday) == ("13-15", True)
    assert guarded.drop("a.bin", b"FLAG").verdict.action == "warn"
    service = guarded.service
    assert isinstance(service, Service)
    service.stages.beat()
    page = client.ask(m.ReadLog(kinds=("policy",)))
    assert isinstance(page, m.LogPage)
    assert [row.record.reason for row in page.rows if row.record.reason] == ["birthday"]


def test_the_child_may_read_what_is_recorded_and_the_rules_without_a_passphrase(
    client: Client, guarded: Guarded
) -> None:
    guarded.drop("a.bin", b"FLAG")
    other = fresh(guarded)
    recorded = other.ask(m.GetRecorded())
    assert isinstance(recorded, m.Recorded)
    assert set(recorded.kinds) == {str(kind) for kind in RecordKind} - {
        RecordKind.FALSE_ALARM,
        RecordKind.EXPIRED,
    }
    assert recorded.today["verdict"] == 1
    assert {reported.event for reported in recorded.disclosed} == set(ItemEvent)
    assert isinstance(other.ask(m.GetPolicy()), m.PolicyIs)
    other.close()


def test_long_work_can_be_asked_about_and_stopped(client: Client, guarded: Guarded) -> None:
    other = fresh(guarded)
    assert other.ask(m.GetProgress("no such ticket")) == m.Progress(0, 0)
    assert other.ask(m.Cancel("no such ticket")) == m.Done()
    other.close()


def test_the_command_line_has_words_for_every_kind_that_is_recorded() -> None:
    assert set(KINDS) == {str(kind) for kind in RecordKind}


NAMES = (
    b"caf\xe9.jpg",
    b"two\nlines.jpg",
    "gpj.\u202etxt.jpg".encode(),
    "ö".encode() * 125 + b".jpg",
)


def test_names_that_are_no_text_hide_nothing(guarded: Guarded, client: Client) -> None:
    """Each is held, listed beside the others, and given back under its own bytes."""
    folder = os.fsencode(guarded.folder)
    for name in NAMES:
        with open(os.path.join(folder, name), "wb") as file:
            file.write(b"FLAG" + name)
        guarded.of(Path(os.fsdecode(os.path.join(folder, name))))
    held = client.ask(m.ListHeld())
    assert isinstance(held, m.HeldList)
    assert len(held.items) == len(NAMES)
    assert all(item.name.isprintable() for item in held.items)
    assert isinstance(client.ask(m.Unlock(PASSPHRASE)), m.Done)
    for item in held.items:
        assert isinstance(client.ask(m.AnswerRequest(item.item, m.Answer.ALLOW_ONCE)), m.Done)
    assert {name for name in os.listdir(folder) if name in NAMES} == set(NAMES)


def test_a_new_recovery_code_alone_replaces_the_old_one(client: Client, guarded: Guarded) -> None:
    done = client.ask(m.NewRecoveryCode())
    assert isinstance(done, m.SetUpDone)
    assert done.recovery_code != client.code
    assert client.ask(m.ConfirmRecovery(done.recovery_code)) == m.Done()
    other = fresh(guarded)
    assert isinstance(other.ask(m.Unlock(client.code)), m.Refused)
    assert other.ask(m.Unlock(done.recovery_code)) == m.Done()
    assert other.ask(m.Lock()) == m.Done()
    assert other.ask(m.Unlock(PASSPHRASE)) == m.Done()
    page = other.ask(m.ReadLog())
    assert isinstance(page, m.LogPage)
    (changed,) = [row.record for row in page.rows if row.record.kind is RecordKind.PASSPHRASE]
    assert changed.reason == "new-code"
    other.close()


def test_rules_are_saved_and_read_again_without_what_belongs_to_one_child(
    client: Client, guarded: Guarded, born: str
) -> None:
    policy = client.ask(m.GetPolicy()).policy
    changed = msgspec.structs.replace(policy, trusted_adult="Aunt Ana", keep_days=12)
    client.ask(m.SetPolicy(changed))
    saved = client.ask(m.GetRulesText())
    assert isinstance(saved, m.RulesText)
    assert f'"{born}"' not in saved.text
    client.ask(m.SetPolicy(policy))
    read = client.ask(m.ReadRulesText(saved.text))
    assert isinstance(read, m.PolicyIs)
    assert (read.policy.trusted_adult, read.policy.keep_days, read.policy.born) == (
        "Aunt Ana",
        12,
        born,
    )
    assert client.ask(m.GetPolicy()).policy.keep_days == policy.keep_days  # nothing is in force
    wrong = client.ask(m.ReadRulesText(saved.text + "\nno_such_key = 1\n"))
    assert isinstance(wrong, m.RulesWrong)
    assert wrong.line > 1
    other = fresh(guarded)
    assert other.ask(m.ReadRulesText(saved.text)) == m.Refused("locked")
    other.close()
