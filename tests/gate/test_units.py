"""The units of the gated mode under a real systemd, from the start of the computer on."""

import json
import re
import runpy
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from scanner import manifest
from scanner.channel import messages as m
from tools.rigs.broker import MOSQUITTO
from tools.rigs.systemd_machine import CHILD, NotHereError, SystemdMachine, impossible

pytestmark = pytest.mark.root
GATE, SCANNER, LINK = "beforehand-gate", "beforehand-scanner", "beforehand-link"
PASSPHRASE = "correct horse battery staple seven"
SOON = "4"  # seconds without a sign of life, in place of the units' own


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SystemdMachine]:
    """A computer of a family, as it is after its start."""
    if reason := impossible():
        pytest.skip(reason)
    made = SystemdMachine(tmp_path_factory.mktemp("machine"), SOON)
    try:
        made.start()
    except NotHereError as error:
        pytest.skip(f"no such machine here: {error}")
    setup = "beforehand setup --born 2012-05 --no-confirm --passphrase-fd 0"
    try:
        made.must("sh", "-c", setup, input=PASSPHRASE + "\n")
        yield made
    finally:
        made.end()


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A clean picture, and the test card."""
    folder = tmp_path_factory.mktemp("pictures")
    Image.linear_gradient("L").convert("RGB").resize((640, 480)).save(folder / "clean.png")
    card = runpy.run_path(str(manifest.MODELS / "testcard.py"))["card"]()
    card.convert("RGB").save(folder / "card.jpg", "JPEG", quality=88)
    return folder / "clean.png", folder / "card.jpg"


@pytest.fixture
def files(machine: SystemdMachine, pictures: tuple[Path, Path]) -> tuple[str, str]:
    """The two in the child's home, when the gate works; whatever a test before has done to it."""
    machine.must("systemctl", "reset-failed")  # starts are counted, and too many of them refused
    machine.must("systemctl", "start", SCANNER, GATE)
    clean, card = (machine.put(each, f"/home/{CHILD}/{each.name}") for each in pictures)
    machine.until(lambda: machine.opens(clean) and not machine.opens(card))
    return clean, card


@pytest.fixture(scope="module", autouse=True)
def began(machine: SystemdMachine) -> dict[str, int]:
    """The first start of each, before any test restarts one."""
    units = (SCANNER, GATE, "systemd-user-sessions")
    return {unit: int(machine.of(unit, "ActiveEnterTimestampMonotonic")) for unit in units}


def test_the_gate_answers_before_anybody_may_log_in(began: dict[str, int]) -> None:
    assert 0 < began[SCANNER] <= began[GATE] <= began["systemd-user-sessions"]


def test_what_status_says(machine: SystemdMachine, files: tuple[str, str]) -> None:
    del files
    for user in ("", CHILD):
        status = json.loads(machine.must("beforehand", "status", "--json", user=user))
        assert status["state"] in {"protected", "waiting"}  # the card may wait for an answer
        assert status["problems"] == []
        assert {"is": "LayerState", "name": "gate", "on": True, "detail": "block"} in status[
            "layers"
        ]
    assert "the whole computer" in machine.run("beforehand", "run", user=CHILD).stderr


def test_hardening_holds(machine: SystemdMachine, files: tuple[str, str]) -> None:
    del files
    gate = machine.must("cat", f"/proc/{machine.process(GATE)}/status")
    scanner = machine.must("cat", f"/proc/{machine.process(SCANNER)}/status")
    for status in (gate, scanner):
        assert "NoNewPrivs:\t1" in status
        assert "Seccomp:\t2" in status
    assert "CapEff:\t0000000000000000" in scanner
    assert f"Uid:\t{machine.must('id', '-u', 'beforehand').strip()}\t" in scanner
    # The worker locks itself in further, which the unit's own list must not keep it from.
    worker = machine.must(
        "pgrep", "-P", str(machine.process(SCANNER)), "-f", "scanner.sandbox"
    ).strip()
    assert _filters(machine.must("cat", f"/proc/{worker}/status")) > _filters(scanner)
    root = f"/proc/{machine.process(SCANNER)}/root"
    # The child's home is not there for it.
    assert machine.run("ls", f"{root}/home/{CHILD}").returncode != 0
    assert machine.must("stat", "-c", "%a %U", "/var/lib/beforehand").split() == [
        "700",
        "beforehand",
    ]


def _filters(status: str) -> int:
    return int(status.split("Seccomp_filters:")[1].split()[0])


@pytest.mark.skipif(MOSQUITTO is None, reason="mosquitto is not installed")
def test_the_link_has_a_user_of_its_own_and_reaches_broker_and_scanner(
    machine: SystemdMachine, files: tuple[str, str]
) -> None:
    del files
    machine.must("ip", "link", "set", "lo", "up")
    folder = "/root/broker"
    made = ("beforehand", "link", "serve-config", folder, "--host", "127.0.0.1", "--device", "kim")
    machine.must(*made)
    device = f"{folder}/devices/kim"
    machine.must("sh", "-c", f"cp -r {device} /tmp/kim && chmod -R a+rX /tmp/kim")
    refused = machine.run("beforehand", "link", "join", "/tmp/kim", user=CHILD)
    assert (refused.returncode != 0, "administrator" in refused.stderr) == (True, True)
    machine.must("systemctl", "start", LINK)
    assert machine.of(LINK, "ActiveState") == "inactive"  # nothing runs before that
    machine.must("beforehand", "link", "join", device)
    place = "/var/lib/beforehand-link"
    assert machine.must("stat", "-c", "%a %U", place).split() == ["700", LINK]
    configuration = "(echo user root; cat mosquitto.conf) >own.conf"
    machine.must("sh", "-c", f"cd {folder} && {configuration}")
    machine.begin("sh", "-c", f"cd {folder} && exec {MOSQUITTO} -c own.conf", user="")
    machine.must("systemctl", "start", LINK)
    machine.until(lambda: machine.process(LINK) > 0)
    status = machine.must("cat", f"/proc/{machine.process(LINK)}/status")
    assert f"Uid:\t{machine.must('id', '-u', LINK).strip()}\t" in status
    assert "CapEff:\t0000000000000000" in status
    assert "Seccomp:\t2" in status
    root = f"/proc/{machine.process(LINK)}/root"
    for hidden in ("/var/lib/beforehand/keys.json", f"/home/{CHILD}/.profile"):
        assert machine.run("cat", f"{root}{hidden}").returncode != 0
    for user in (CHILD, "beforehand"):
        assert machine.run("cat", f"{place}/device.key", user=user).returncode != 0
    # The child begins a pairing with the passphrase: the code is shown once the link process is there.
    pair = "timeout 30 beforehand link pair Kim --passphrase-fd 0"
    machine.until(
        lambda: "-" in machine.run("sh", "-c", pair, user=CHILD, input=PASSPHRASE + "\n").stdout
    )
    # 8883 in the table of connections
    machine.until(lambda: " 0100007F:22B3 01 " in machine.must("cat", "/proc/net/tcp"))
    assert "AF_INET" not in machine.must(
        "cat", "/usr/lib/systemd/system/beforehand-scanner.service"
    )


def test_file_systems_that_come_later(
    machine: SystemdMachine, files: tuple[str, str], pictures: tuple[Path, Path]
) -> None:
    """A mount after the gate's start has to reach the mounts its unit gives it."""
    del files
    machine.must("mkdir", "-p", "/media/stick")
    machine.must("mount", "-t", "tmpfs", "-o", "mode=0777", "stick", "/media/stick")
    uid = machine.must("id", "-u", CHILD).strip()
    # What a log-in brings up: folder and manager of the session.
    machine.must("loginctl", "enable-linger", CHILD)
    machine.until(lambda: machine.of(f"user@{uid}", "ActiveState") == "active")
    for folder in ("/media/stick", f"/run/user/{uid}", "/tmp", "/dev/shm"):
        clean, card = (machine.put(each, f"{folder}/{each.name}") for each in pictures)
        machine.until(
            lambda clean=clean, card=card: machine.opens(clean) and not machine.opens(card)
        )


def test_the_childs_tray(machine: SystemdMachine, files: tuple[str, str]) -> None:
    """The tray finds the service, is notified of what the gate stops, and covers what the service may not see."""
    if any(shutil.which(program) is None for program in ("Xvfb", "xwininfo")):
        pytest.skip("needs Xvfb and xwininfo")
    _, card = files
    # As if it were installed.
    machine.must("ln", "-s", "/bin/true", "/usr/local/bin/signal-desktop")
    # Its socket lies in this machine's own /tmp, so the number is nobody else's.
    screen = machine.begin(
        "Xvfb", ":7", "-screen", "0", "1280x900x24", "-nolisten", "tcp", user=CHILD
    )
    machine.until(lambda: machine.run("test", "-e", "/tmp/.X11-unix/X7").returncode == 0)
    machine.must("touch", "/dev/video0")  # as good as a camera to who looks at who has it open
    tray = machine.begin("beforehand", "app", "--tray", user=CHILD, DISPLAY=":7")
    machine.until(lambda: _layers(machine)["camera"] == (True, "on"))
    assert _layers(machine)["clipboard"] == (True, "on")
    assert _layers(machine)["folder"] == (False, "gate")
    assert _apps(machine)["signal"] == "stops"

    before = _windows(machine)
    film = machine.begin("sh", "-c", "exec 3</dev/video0; exec sleep infinity", user=CHILD)
    machine.until(lambda: bool(_windows(machine) - before))
    assert not machine.opens(card)
    machine.until(lambda: _status(machine).held > 0)

    machine.must("pkill", "-u", CHILD, "-f", "m ui")
    machine.until(lambda: _layers(machine)["camera"] == (False, "away"))
    for process in (film, tray, screen):
        machine.stop(process)


def _windows(machine: SystemdMachine) -> set[str]:
    """The numbers of the app's windows, of which one may close meanwhile; their titles say nothing private."""
    tree = machine.must("xwininfo", "-display", ":7", "-root", "-tree", user=CHILD)
    return set(re.findall(r'(0x[0-9a-f]+) "Beforehand"', tree))


def _status(machine: SystemdMachine) -> m.Status:
    return msgspec.convert(
        json.loads(machine.run("beforehand", "status", "--json").stdout), m.Status
    )


def _layers(machine: SystemdMachine) -> dict[str, tuple[bool, str]]:
    return {layer.name: (layer.on, layer.detail) for layer in _status(machine).layers}


def _apps(machine: SystemdMachine) -> dict[str, str]:
    return {app.name: app.detail for app in _status(machine).apps}


def test_gate_and_supervisor_killed(machine: SystemdMachine, files: tuple[str, str]) -> None:
    """The manager keeps the descriptor, so nobody gets through in between."""
    clean, card = files
    assert machine.of(GATE, "NFileDescriptorStore") == "1"
    before = int(machine.of(GATE, "NRestarts"))
    machine.signal(machine.process(GATE), signal.SIGKILL)
    assert not machine.opens(card)  # waits for the next one
    machine.until(lambda: int(machine.of(GATE, "NRestarts")) > before)
    machine.until(lambda: machine.opens(clean))
    child = machine.must("pgrep", "-P", str(machine.process(GATE))).strip()
    machine.signal(int(child), signal.SIGKILL)
    assert not machine.opens(card)
    machine.until(lambda: machine.opens(clean))


def test_scanner_killed(machine: SystemdMachine, files: tuple[str, str]) -> None:
    clean, card = files
    old = machine.process(SCANNER)
    machine.signal(old, signal.SIGKILL)
    machine.until(lambda: machine.process(SCANNER) not in {0, old})
    assert not machine.opens(card)
    machine.until(lambda: machine.opens(clean))


def test_stopped_ones_are_restarted(machine: SystemdMachine, files: tuple[str, str]) -> None:
    """A stopped process gives no sign of life: the manager ends it and starts another."""
    clean, card = files
    old = {unit: machine.process(unit) for unit in (GATE, SCANNER)}
    for pid in old.values():
        machine.signal(pid, signal.SIGSTOP)
    for unit, pid in old.items():
        machine.until(lambda unit=unit, pid=pid: machine.process(unit) not in {0, pid})
        assert machine.of(unit, "Result") == "success"  # of the one that runs now
    machine.until(lambda: not machine.opens(card) and machine.opens(clean))
    assert "watchdog" in machine.must("journalctl", "--no-pager", "-u", GATE, "-u", SCANNER).lower()


def test_switched_off(machine: SystemdMachine, files: tuple[str, str]) -> None:
    """An administrator takes it off, and everything opens at once."""
    clean, card = files
    machine.must("systemctl", "stop", GATE)
    assert machine.opens(card)
    assert machine.opens(clean)
    status = json.loads(machine.run("beforehand", "status", "--json").stdout)
    assert status["state"] == "off"
    machine.must("systemctl", "stop", SCANNER)
    assert machine.of(SCANNER, "Result") == machine.of(GATE, "Result") == "success"
