"""A gated computer: the service as a user sees it, with a gate of its own, the child's tray, and others."""

import os
import shutil
import subprocess
import time
from base64 import b32decode
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from scanner.audit.read import read
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.kernel_gate.config import GateConfig, ProtectedAccount
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.mount_marks import CoveredPlaces
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import (
    Action,
    Actions,
    AppRule,
    Category,
    ExceptionRule,
    Profile,
    Record,
    RecordKind,
    Setting,
    SomeActions,
)
from scanner.service.service import Service
from scanner.settings import Settings
from tools.rigs.gate import CHILD, CLEAN, FLAGGED, PYTHON, GateRig, opens, probe
from tools.rigs.stand_in_host import StandInHost
from tools.waits import BOUND, until

pytestmark = pytest.mark.root
REFUSED, BUSY = ("error", "EPERM"), ("error", "EBUSY")
PASSPHRASE = "lorry umbrella quiet seventeen"

# Sends what it is given and prints what comes back, as a program that knows nothing of this one.
_TALK = """
import socket, sys
s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.settimeout(30)
for message in sys.argv[2:]:
    s.sendall(bytes.fromhex(message))
    head = s.recv(4, socket.MSG_WAITALL)
    print(s.recv(int.from_bytes(head, "big"), socket.MSG_WAITALL).hex() if head else "end", flush=True)
    if not head: break
"""

# Calls itself as it is asked to, and shows what is in a file.
_NAMED = """
import ctypes, sys
ctypes.CDLL(None).prctl(15, b"{name}", 0, 0, 0)
print(open(sys.argv[1], "rb").read(64))
"""
CATEGORIES = (Setting.NUDITY, Setting.PARTIAL, Setting.UNCHECKED)


@pytest.fixture
def service(rig: GateRig, tmp_path: Path) -> Iterator[Service]:
    """The service of a gated computer in `warn`, set up for a child of 13 to 15 without a pause; no gate yet."""
    runtime = rig.ground.parent / f"run-{os.urandom(2).hex()}"
    runtime.mkdir(mode=0o711)
    runtime.chmod(0o711)
    rig.socket = runtime / "gate.sock"
    gate = GateConfig(
        ProtectedAccount(CHILD, str(rig.ground)),
        CoveredPlaces((str(rig.ground),), ()),
        Mode.WARN,
        rig.socket,
    )
    made = Service(Settings(tmp_path / "data", runtime, gated=True), host=StandInHost(), gate=gate)  # type: ignore[arg-type]
    policy = msgspec.structs.replace(profiles.built_in(Profile.AGE_13_15), pause_seconds=0)
    try:
        made.storage.access.set_up(PASSPHRASE, policy, Cost.CHEAPEST)
        made.start()
        yield made
    finally:
        made.stop()


def test_the_child_is_asked_and_the_answer_counts(service: Service, rig: GateRig) -> None:
    socket = rig.socket.with_name("channel.sock")
    assert service.status().state is m.State.OFF  # no program is gated yet
    rig.launch(Mode.WARN)
    until(lambda: _gate(service) == (True, "warn"))
    assert service.status().state is m.State.PROTECTED
    flagged = rig.put("flagged", FLAGGED)
    assert opens(probe(rig.put("clean", CLEAN)))
    assert service.status().looked_at == 1
    assert probe(flagged) == REFUSED  # nobody is there to ask
    tray = Client.connect(socket, "tray")
    events = tray.events()
    tray.ask(m.Subscribe())
    until(lambda: probe(flagged) == BUSY)
    held = next(event for event in events if isinstance(event, m.Held))
    assert held.item.app.startswith("python3")
    assert held.item.name == ""
    asking = Client.connect(socket, "tray")
    assert asking.ask(m.Choose(held.item.item, m.Choice.GO_ON)) == m.Done()
    until(lambda: opens(probe(flagged)))
    assert asking.ask(m.ListHeld()) == m.HeldList(())
    tray.close()
    asking.close()
    assert rig.end() == 0
    until(lambda: _gate(service) == (False, "away"))
    assert service.status().state is m.State.OFF
    assert "gate-away" in service.status().problems


def test_another_account_is_gated_and_nobody_is_asked_about_it(
    service: Service, rig: GateRig
) -> None:
    second = CHILD + 1
    rig.launch(Mode.WARN, also=second)
    until(lambda: _gate(service) == (True, "warn"))
    tray = Client.connect(rig.socket.with_name("channel.sock"), "tray")
    tray.ask(m.Subscribe())
    flagged = rig.put("flagged", FLAGGED)
    flagged.chmod(0o644)
    until(lambda: probe(flagged) == BUSY)  # the child is asked
    assert [item.app[:6] for item in service.stages.stopped.items()] == ["python"]
    other = rig.put("other", FLAGGED + b"2")
    other.chmod(0o644)
    for _ in range(3):
        assert probe(other, "read", second) == REFUSED
    assert opens(probe(rig.put("clean", CLEAN), "read", second))
    assert opens(probe(other, "read", second + 1))  # an account that nobody named
    unlocked = service.storage.access.unlock(PASSPHRASE)

    def stopped() -> int:
        rows = read(service.storage.settings.log, unlocked)
        return sum(row.record.layer == "gate" and row.record.kind == "verdict" for row in rows)

    until(lambda: stopped() >= 2)  # both are in the log, and one alone is shown to the child
    assert len(service.stages.stopped.items()) == 1
    tray.close()


def test_a_code_read_out_by_telephone_opens_one_picture_between_two_accounts(
    service: Service, rig: GateRig
) -> None:
    """The parent's account sets codes up; the child's types one, and can read no secret."""
    socket = rig.socket.with_name("channel.sock")
    rig.launch(Mode.WARN)
    until(lambda: _gate(service) == (True, "warn"))
    flagged = rig.put("flagged", FLAGGED)
    tray = Client.connect(socket, "tray")
    events = tray.events()
    tray.ask(m.Subscribe())
    until(lambda: probe(flagged) == BUSY)
    item = next(event for event in events if isinstance(event, m.Held)).item.item
    parent = Client.connect(socket, "cli")
    parent.ask(m.Unlock(PASSPHRASE))
    shown = parent.ask(m.BeginOneTimeCodes())
    assert isinstance(shown, m.OneTimeSecret)
    totp = TOTP(b32decode(shown.secret), 6, SHA1(), 30, enforce_key_length=False)
    now = int(time.time())
    assert parent.ask(m.ConfirmOneTimeCodes(totp.generate(now).decode())) == m.Done()
    parent.close()
    secret = service.storage.settings.one_time_codes
    assert (secret.stat().st_uid, secret.stat().st_mode & 0o077) == (0, 0)
    read_out, hello = totp.generate(now + 30).decode(), m.Hello(m.PROTOCOL, "tray")
    said = _talk(CHILD, socket, hello, m.AnswerByCode(item, read_out), m.AnswerByCode(item, "1"))
    assert said == [m.Done(), m.Done(), m.Refused("no-such-item")]
    until(lambda: opens(probe(flagged)))
    tray.close()


def test_new_rules_reach_the_gate(service: Service, rig: GateRig) -> None:
    rig.launch(Mode.WARN)
    until(lambda: _gate(service) == (True, "warn"))
    flagged = rig.put("flagged", FLAGGED)
    assert probe(flagged) == REFUSED
    parent = Client.connect(rig.socket.with_name("channel.sock"), "cli")
    policy = parent.ask(m.GetPolicy())
    assert isinstance(policy, m.PolicyIs)
    assert parent.ask(m.Unlock(PASSPHRASE)) == m.Done()
    lenient = msgspec.structs.replace(
        policy.policy,
        actions=Actions(Action.ALLOW, Action.ALLOW, Action.ALLOW),
        chosen=CATEGORIES,
    )
    assert not isinstance(parent.ask(m.SetPolicy(lenient)), m.Refused)
    until(lambda: opens(probe(flagged)))
    parent.close()


def test_rules_for_single_programs(service: Service, rig: GateRig, tmp_path: Path) -> None:
    """One program under an exception, one under a stricter rule, and those that only call themselves so."""
    rig.launch(Mode.WARN)
    until(lambda: _gate(service) == (True, "warn"))
    flagged = rig.put("flagged", FLAGGED)
    own = rig.ground / "cat"
    shutil.copy2("/usr/bin/cat", own)
    os.chown(own, CHILD, CHILD)

    def reads(*command: str) -> bool:
        done = subprocess.run(
            [*command, str(flagged)],
            user=CHILD, group=CHILD, extra_groups=[], cwd="/", timeout=BOUND, check=False, capture_output=True,
        )  # fmt: skip
        return b"FLAG" in done.stdout

    lax = ExceptionRule(Category.NUDITY, app="Cat")
    partly = ExceptionRule(Category.PARTIAL, app="Cat")
    _rule(service, exceptions=(lax, partly))
    until(lambda: reads("/usr/bin/cat"))
    assert not reads("/usr/bin/tac")
    assert not reads(str(own))
    assert not reads(PYTHON, "-I", "-S", "-c", _NAMED.format(name="cat"))
    elsewhere = 'mount --bind /usr/bin/tac /usr/bin/cat && exec "$@"'
    account = ("setpriv", f"--reuid={CHILD}", f"--regid={CHILD}", "--clear-groups")
    place = ("unshare", "-m", "sh", "-c", elsewhere, "place", *account)
    assert (
        b"FLAG"
        not in subprocess.run(
            [*place, "/usr/bin/cat", str(flagged)], check=False, capture_output=True, timeout=BOUND
        ).stdout
    )
    for _ in range(3):  # no ignore mark lets others in
        assert reads("/usr/bin/cat")
    assert not reads("/usr/bin/tac")

    allow = Actions(Action.ALLOW, Action.ALLOW, Action.ALLOW)
    strict = AppRule("tac", SomeActions(nudity=Action.HOLD))
    _rule(service, actions=allow, chosen=CATEGORIES, apps=(strict,), exceptions=())
    until(lambda: reads(PYTHON, "-I", "-S", "-c", _NAMED.format(name="other")))
    assert not reads("/usr/bin/tac")
    assert not reads(PYTHON, "-I", "-S", "-c", _NAMED.format(name="tac"))
    for _ in range(3):
        assert reads(str(own))
    assert not reads("/usr/bin/tac")
    unlocked = service.storage.access.unlock(PASSPHRASE)

    def records() -> list[Record]:
        return [row.record for row in read(service.storage.settings.log, unlocked)]

    # An app that is refused again and again is reported once: as it was the first time.
    until(lambda: any((it.layer, it.action) == ("gate", "warn") for it in records()))
    assert not any(name in repr(records()) for name in ("tac", "python", "flagged"))


def test_a_time_without_a_gate_is_recorded(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr("scanner.service.gates.LOOK_SECONDS", 0.02)
    service: Service = request.getfixturevalue("service")
    rig: GateRig = request.getfixturevalue("rig")
    recorded = service.storage.recorder.today
    until(lambda: recorded().get("level") == 1)  # it never came
    rig.launch(Mode.WARN)
    until(lambda: recorded().get("level") == 2)
    assert rig.end() == 0
    until(lambda: recorded().get("level") == 3)
    rows = read(service.storage.settings.log, service.storage.access.unlock(PASSPHRASE))
    reasons = [row.record.reason for row in rows if row.record.kind is RecordKind.LEVEL]
    assert reasons == ["gate-away", "gate-on", "gate-away"]


def test_root_keeps_the_anchor_of_the_log(service: Service, rig: GateRig) -> None:
    """The service's own account can put back key file and log together; root's copy remembers."""
    keys = service.storage.settings.keys
    older = keys.read_bytes()
    service.storage.access.unlock(PASSPHRASE).forget()
    number = service.storage.log.kept_anchor.in_use()[1]
    rig.launch(Mode.WARN)
    kept = rig.socket.with_name("anchors.json")
    until(lambda: kept.exists() and str(number) in kept.read_text())
    assert (kept.stat().st_uid, kept.stat().st_mode & 0o077) == (0, 0)
    keys.write_bytes(older)
    service.storage.log.keys_changed()
    until(lambda: service.storage.log.kept_anchor.newest == number)
    unlocked = service.storage.access.unlock(PASSPHRASE)
    damages = service.storage.log.verify(unlocked).damages
    assert {str(found.damage) for found in damages} == {"rolled-back"}
    service.storage.log.acknowledge_damage(unlocked)
    assert service.storage.log.verify(unlocked).whole


def _rule(service: Service, **changes: object) -> None:
    policy = msgspec.structs.replace(service.storage.signed_rules.policy(), **changes)
    service.storage.signed_rules.sign(service.storage.access.unlock(PASSPHRASE), policy)
    service.stages.rules_changed()


def test_the_child_may_ask_but_not_set_up_and_others_may_nothing(
    service: Service, rig: GateRig
) -> None:
    socket = rig.socket.with_name("channel.sock")
    policy = profiles.built_in(Profile.AGE_13_15)
    said = _talk(CHILD, socket, m.Hello(m.PROTOCOL, "tray"), m.GetStatus(), m.SetUp("x", policy))
    assert said[0] == m.Done()
    assert isinstance(said[1], m.Status)
    assert said[2] == m.Refused("needs-root")
    assert _talk(CHILD + 1, socket, m.Hello(m.PROTOCOL, "tray")) == []
    assert (socket.parent / "child").read_text() == str(CHILD)


def _gate(service: Service) -> tuple[bool, str]:
    layer = next(layer for layer in service.status().layers if layer.name == "gate")
    return layer.on, layer.detail


def _talk(uid: int, socket: Path, *messages: m.Message) -> list[m.Reply]:
    frames = [m.encode(message) for message in messages]
    done = subprocess.run(
        [
            PYTHON, "-I", "-S", "-c", _TALK, str(socket),
            *((len(frame).to_bytes(4, "big") + frame).hex() for frame in frames),
        ],
        user=uid, group=uid, extra_groups=[], cwd="/", timeout=BOUND, check=False, capture_output=True, text=True,
    )  # fmt: skip
    return [m.decode_reply(bytes.fromhex(line)) for line in done.stdout.split() if line != "end"]
