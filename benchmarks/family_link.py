"""
Figures of the family link on loopback with mutual TLS, with real processes.

    python -m benchmarks.family_link [--envelopes 1000] [--answers 20] [--idle 120]

Prints how long an envelope takes from one service's socket to the other's, how long from a parent's answer to
the released picture, what an idle link process costs, and what a broker that reads everything sees.
"""

import argparse
import hashlib
import io
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from paho.mqtt import client as mqtt
from paho.mqtt.enums import CallbackAPIVersion

from link import settings as link_settings
from models.testcard import card
from scanner.channel import messages as m
from tools.rigs.broker import BrokerRig
from tools.rigs.two_homes import TwoHomes, until

SIZE = 640
DEVICES = ("kim", "mum", "spy")


class LinkEnd:
    """A link process, and this program as its service."""

    def __init__(self, device: Path, folder: Path) -> None:
        path = folder / f"{device.name}.sock"
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(path))
        listener.listen(1)
        self.process = subprocess.Popen([sys.executable, "-m", "link", str(device), str(path)])
        self.sock, _ = listener.accept()
        listener.close()
        self.mailbox = self.frame()[1:]
        while self.frame() != b"U\1":
            pass

    def frame(self) -> bytes:
        """Take the next frame."""
        length = int.from_bytes(self.sock.recv(4, socket.MSG_WAITALL), "big")
        return self.sock.recv(length, socket.MSG_WAITALL)

    def send(self, frame: bytes) -> None:
        """Send a frame."""
        self.sock.sendall(len(frame).to_bytes(4, "big") + frame)

    def close(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(60)
        self.sock.close()


def switches(pid: int) -> int:
    """Count how often a process has gone to sleep by itself."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))


def envelopes(broker: BrokerRig, folder: Path, count: int, idle: float) -> None:
    """Measure the way of one envelope, and an idle process."""
    kim, mum = (LinkEnd(broker.devices[name], folder) for name in ("kim", "mum"))
    took: list[float] = []
    for number in range(count):
        payload = number.to_bytes(4, "big").ljust(SIZE, b"\0")
        began = time.monotonic()
        kim.send(b"O" + b"b" + mum.mailbox + (600).to_bytes(4, "big") + payload)
        while (came := mum.frame())[:1] != b"I" or came[26:30] != payload[:4]:
            pass
        took.append((time.monotonic() - began) * 1000)
        mum.send(b"T" + came[1:9])
    cut = statistics.quantiles(took, n=100)
    print(
        f"service to service: p50 {cut[49]:.1f}, p95 {cut[94]:.1f}, p99 {cut[98]:.1f} ms "
        f"(n = {count}, load {os.getloadavg()[0]:.0f})"
    )
    pid, pages = kim.process.pid, Path(f"/proc/{kim.process.pid}/statm")
    before = switches(pid)
    time.sleep(idle)
    size = int(pages.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    print(f"idle {idle:.0f} s: {switches(pid) - before} wake-ups, {size / 2**20:.1f} MB resident")
    for end in (kim, mum):
        end.close()


def answers(broker: BrokerRig, folder: Path, count: int) -> None:
    """Measure from the answer to the released picture, and look at everything as the broker sees it."""
    seen: list[tuple[str, bytes]] = []
    spy = link_settings.load(broker.devices["spy"])
    client: Any = mqtt.Client(CallbackAPIVersion.VERSION2, protocol=mqtt.MQTTv5)
    client.tls_set_context(spy.context)

    def connected(*_: object) -> None:
        client.subscribe("#", 1)

    def came(_client: object, _data: object, message: mqtt.MQTTMessage) -> None:
        seen.append((message.topic, bytes(message.payload)))

    client.on_connect, client.on_message = connected, came
    client.connect(spy.host, spy.port)
    client.loop_start()
    homes = TwoHomes(folder, broker)
    homes.child.program = "tools.rigs.tireless_guard"
    homes.start()
    try:
        homes.pair()
        picture = io.BytesIO()
        card().save(picture, "JPEG", quality=88, exif=b"Exif\0\0MM\0*beforehand-exif")
        took: list[float] = []
        words = [b"beforehand-exif", b"Exif", b"JFIF", b"nudity", b"school", b"Pictures"]
        words += [b"Kim", b"Mum", b"allow", b"answer", b"ask"]
        for number in range(count):
            content = picture.getvalue() + number.to_bytes(4, "big")
            digest = hashlib.sha256(content)
            words += [
                digest.digest()[:8],
                digest.hexdigest()[:16].encode(),
                b"beach%d.jpg" % number,
            ]
            item = homes.hold(f"beach{number}.jpg", content).item
            known = {one.ask for one in homes.asks()}
            homes.ask_for(item)
            until(lambda known=known: {a.ask for a in homes.asks()} - known, "no ask")
            ask = next(one.ask for one in homes.asks() if one.ask not in known)
            place = homes.pictures / f"beach{number}.jpg"
            began = time.monotonic()
            homes.of_parent(m.AnswerAsk(ask, "allow"))
            while not place.exists():
                time.sleep(0.005)
            took.append((time.monotonic() - began) * 1000)
            place.unlink()
    finally:
        homes.close()
        client.loop_stop()
        client.disconnect()
    took.sort()
    print(
        f"answer to released: p50 {statistics.median(took):.0f}, most {took[-1]:.0f} ms "
        f"(n = {count}, load {os.getloadavg()[0]:.0f})"
    )
    sizes = {len(payload) for _, payload in seen}
    # Of three letters: chance alone finds one in 26,000 bytes of noise about 0.0015 times; longer words never.
    found = {word for word in words if any(word in payload for _, payload in seen)}
    print(
        f"the broker saw {len(seen)} envelopes of {sizes} bytes; words of {len(words)} found in them: {found}"
    )


def main() -> None:
    """Measure all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--envelopes", type=int, default=1_000)
    parser.add_argument("--answers", type=int, default=20)
    parser.add_argument("--idle", type=float, default=120)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="beforehand-link-") as name:
        folder = Path(name)
        with BrokerRig(folder / "broker", DEVICES) as broker:
            broker.kill()
            spy = link_settings.load(broker.devices["spy"]).mailbox.hex()
            rules = broker.folder / "acl"
            rules.write_text(f"{rules.read_text()}user {spy}\ntopic read #\n")
            broker.start()
            envelopes(broker, folder, chosen.envelopes, chosen.idle)
            answers(broker, folder, chosen.answers)


if __name__ == "__main__":
    main()
