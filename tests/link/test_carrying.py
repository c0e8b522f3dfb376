"""The link process between a real broker and a service: nothing is lost, and nobody else is let in."""

import socket
import ssl
import subprocess
import sys
from pathlib import Path

import pytest

from link import frames
from tools.rigs.broker import BrokerRig
from tools.waits import BOUND

from .conftest import ServiceEnd, needs_mosquitto, resident, until

ENVELOPE = bytes(range(256)) * 2 + bytes(128)
MOST_MEMORY = 30 * 1024 * 1024


@needs_mosquitto
def test_envelopes_go_both_ways_and_the_process_is_small(
    two: tuple[ServiceEnd, ServiceEnd],
) -> None:
    kim, mum = two
    kim.publish(mum.mailbox, ENVELOPE)
    assert mum.came() == ENVELOPE
    mum.publish(kim.mailbox, ENVELOPE[::-1])
    assert kim.came() == ENVELOPE[::-1]
    assert resident(kim.process.pid) <= MOST_MEMORY


@needs_mosquitto
def test_what_was_not_taken_comes_again_after_a_kill_of_service_or_broker(
    two: tuple[ServiceEnd, ServiceEnd], broker: BrokerRig
) -> None:
    kim, mum = two
    kim.publish(mum.mailbox, ENVELOPE)
    assert mum.came(take=False) == ENVELOPE
    mum.restart_service()
    assert mum.came(take=False) == ENVELOPE
    broker.kill()
    while mum.frame() != b"U\0":
        pass
    broker.start()
    mum.until_up()
    kim.until_up()
    kim.publish(mum.mailbox, ENVELOPE[::-1])  # a killed broker may forget; the sender sends again
    while mum.came() != ENVELOPE[::-1]:
        pass


@needs_mosquitto
def test_a_meeting_is_heard_while_it_lasts(two: tuple[ServiceEnd, ServiceEnd]) -> None:
    kim, mum = two
    kim.send(b"M" + b"m" * 16)
    for _ in range(50):  # the subscription may take a moment
        mum.publish(b"m" * 16, ENVELOPE, b"m")
        kim.sock.settimeout(0.5)
        try:
            assert kim.came() == ENVELOPE
            break
        except TimeoutError:
            continue
        finally:
            kim.sock.settimeout(BOUND)
    else:
        raise AssertionError("never heard")


@needs_mosquitto
def test_a_stranger_reads_nothing_and_without_a_certificate_nobody_connects(
    two: tuple[ServiceEnd, ServiceEnd], broker: BrokerRig
) -> None:
    kim, mum = two
    context = ssl.create_default_context(cafile=broker.folder / "ca.crt")
    raw = socket.create_connection(("127.0.0.1", broker.port), timeout=BOUND)
    refusals = pytest.raises(OSError, match=r"certificate required|reset|closed|EOF")
    with context.wrap_socket(raw, server_hostname="127.0.0.1") as bare, refusals:
        refused(bare)
    # Another device of the family subscribes to everything, and hears nothing of theirs.
    heard = subprocess.Popen(
        [sys.executable, "-c", _LISTENER, str(broker.devices["other"])],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert heard.stdout
    assert heard.stdout.readline() == "listening\n"
    kim.publish(mum.mailbox, ENVELOPE)
    assert mum.came() == ENVELOPE
    kim.publish(heard_mailbox(broker), ENVELOPE)
    assert heard.stdout.readline() == f"b/{heard_mailbox(broker).hex()}\n"
    heard.kill()
    heard.wait()
    heard.stdout.close()


def refused(bare: ssl.SSLSocket) -> None:
    """Try to connect without a certificate; with TLS 1.3 the refusal comes with the first reply."""
    bare.sendall(b"\x10\x0d\0\x04MQTT\x05\x02\0\x3c\0\0\0")
    if bare.recv(1) == b"":
        raise ConnectionError("closed")


def heard_mailbox(broker: BrokerRig) -> bytes:
    text = (broker.devices["other"] / "link.toml").read_text()
    return bytes.fromhex(text.partition('mailbox = "')[2][:32])


_LISTENER = """
import sys
from pathlib import Path
from paho.mqtt import client as mqtt
from link import settings
broker = settings.load(Path(sys.argv[1]))
client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, protocol=mqtt.MQTTv5)
client.tls_set_context(broker.context)
client.on_connect = lambda c, *_: [c.subscribe(topic, 1) for topic in ("#", "b/+", f"b/{broker.mailbox.hex()}")]
client.on_subscribe = lambda c, d, mid, *_: mid == 3 and print("listening", flush=True)
client.on_message = lambda c, d, message: print(message.topic, flush=True)
client.connect(broker.host, broker.port)
client.loop_forever()
"""

_CONFINED = """
import socket, subprocess, sys
from link.confinement import confine
if not confine(int(sys.argv[1])):
    sys.exit(77)
def tried(what):
    try:
        what()
    except PermissionError:
        return "refused"
    except OSError:
        return "other"
    return "done"
print(tried(lambda: open(sys.argv[3], "w")))
print(tried(lambda: subprocess.run(["/bin/true"])))
print(tried(lambda: socket.create_connection(("127.0.0.1", int(sys.argv[2])), 5)))
print(tried(lambda: socket.create_connection(("127.0.0.1", int(sys.argv[1])), 5)))
print(tried(lambda: open("/etc/hosts")))
"""


def test_the_process_can_write_start_and_reach_nothing_else(tmp_path: Path) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as allowed,
        socket.create_server(("127.0.0.1", 0)) as other,
    ):
        ports = [str(one.getsockname()[1]) for one in (allowed, other)]
        done = subprocess.run(
            [sys.executable, "-c", _CONFINED, *ports, str(tmp_path / "written")],
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode == 77:
        pytest.skip("this kernel has no Landlock for TCP")
    assert done.stdout.split() == ["refused", "refused", "refused", "done", "done"]


def test_frames_are_cut_and_nonsense_is_refused() -> None:
    reader = frames.FrameReader()
    whole = frames.came(7, frames.Topic.OWN, b"k" * 16, b"e" * 640)
    assert reader.feed(whole[:10]) == []
    assert reader.feed(whole[10:] + whole[:3]) == [whole[4:]]
    with pytest.raises(frames.BadFrame):
        frames.FrameReader().feed(b"\xff\xff\xff\xff")
    for nonsense in (b"", b"X", b"T123", b"M" + bytes(3), b"Oz" + bytes(20)):
        with pytest.raises(frames.BadFrame):
            frames.parse(nonsense)


def test_without_its_files_it_ends_and_says_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "link", str(tmp_path), str(tmp_path / "s")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (78, "")
    assert f"{tmp_path} cannot be used" in done.stderr


@needs_mosquitto
def test_it_ends_with_whoever_started_it_however_that_one_ends(
    broker: BrokerRig, tmp_path: Path
) -> None:
    words = [sys.executable, "-m", "link", str(broker.devices["kim"]), str(tmp_path / "none")]
    owner = subprocess.Popen(
        [sys.executable, "-c", _OWNER, *words, "--while-read"], stdout=subprocess.PIPE, text=True
    )
    assert owner.stdout
    carrier = Path("/proc", owner.stdout.readline().strip())
    until(lambda: b"--while-read" in (carrier / "cmdline").read_bytes())
    owner.kill()
    owner.wait()
    owner.stdout.close()
    until(lambda: not carrier.exists() or not (carrier / "cmdline").read_bytes())


_OWNER = """
import subprocess, sys, time
carrier = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE)
print(carrier.pid, flush=True)
time.sleep(3600)
"""
