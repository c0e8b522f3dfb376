"""The three ways of docs/family-link.md to reach a broker from outside, in networks of their own."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from scanner.cli import broker_files
from tools.rigs.broker import MOSQUITTO
from tools.rigs.networks import Networks, impossible, networks
from tools.waits import BOUND

pytestmark = [
    pytest.mark.root,
    pytest.mark.skipif(MOSQUITTO is None, reason="mosquitto is not installed"),
    pytest.mark.skipif(bool(impossible()), reason=impossible() or "networks can be made"),
]
PORT, OUTSIDE, RENTED = 8883, "203.0.113", "198.51.100.7"
ROUTER = """
table ip nat {
  chain prerouting { type nat hook prerouting priority -100; %s
  }
  chain postrouting { type nat hook postrouting priority 100; ip saddr 192.168.0.0/16 masquerade
  }
}
table ip filter {
  chain forward { type filter hook forward priority 0; policy drop; ct state established,related accept
    ip saddr 192.168.0.0/16 accept
    %s
  }
}
"""
_COPIED = ("mosquitto.conf", "acl", "ca.crt", "server.crt", "server.key")


@contextmanager
def broker(nets: Networks, where: str, folder: Path) -> Iterator[None]:
    """mosquitto in a namespace, as the documents start it."""
    (folder / "data").mkdir(exist_ok=True)
    written = (folder / "mosquitto.conf").read_text()
    (folder / "own.conf").write_text(f"user root\n{written}")
    process = subprocess.Popen(nets.inside(where, MOSQUITTO or "", "-c", "own.conf"), cwd=folder)
    try:
        deadline = time.monotonic() + BOUND
        while not nets.reaches(where, "127.0.0.1", PORT):
            assert process.poll() is None
            assert time.monotonic() < deadline
        yield
    finally:
        process.kill()
        process.wait()


@contextmanager
def link(
    nets: Networks, where: str, device: Path, folder: Path
) -> Iterator[tuple[socket.socket, bytes]]:
    """A link process in a namespace, connected; the test is its service."""
    path = folder / f"{device.name}.sock"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen(1)
        listener.settimeout(BOUND)
        words = (sys.executable, "-m", "link", str(device), str(path))
        process = subprocess.Popen(nets.inside(where, *words))
        try:
            sock, _ = listener.accept()
            sock.settimeout(BOUND)
            mailbox = frame(sock)[1:]
            while frame(sock) != b"U\1":
                pass
            yield sock, mailbox
            sock.close()
        finally:
            process.kill()
            process.wait()


def frame(sock: socket.socket) -> bytes:
    length = int.from_bytes(sock.recv(4, socket.MSG_WAITALL), "big")
    return sock.recv(length, socket.MSG_WAITALL)


def write(nets: Networks, kim: str, mum: str, folder: Path, tmp: Path) -> None:
    """Send an envelope each way between a child's and a parent's link process."""
    devices = folder / "devices"
    with ExitStack() as stack:
        one, own = stack.enter_context(link(nets, kim, devices / "kim", tmp))
        two, other = stack.enter_context(link(nets, mum, devices / "mum", tmp))
        for sender, to, receiver in ((one, other, two), (two, own, one)):
            out = b"O" + b"b" + to + (600).to_bytes(4, "big") + bytes(range(160)) * 4
            sender.sendall(len(out).to_bytes(4, "big") + out)
            while (came := frame(receiver))[:1] != b"I":
                pass
            assert came[26:] == bytes(range(160)) * 4


def home(nets: Networks, forwarded: str = "", let_in: str = "") -> None:
    """A home behind a router, and a traveller outside."""
    nets.add("home", "router", "away")
    nets.join("home", "192.168.1.20/24", "router", "192.168.1.1/24")
    nets.join("away", f"{OUTSIDE}.9/24", "router", f"{OUTSIDE}.1/24")
    nets.default("home", "192.168.1.1")
    nets.route("router", ROUTER % (forwarded, let_in))


def test_port_forwarding_opens_that_port_alone(tmp_path: Path) -> None:
    folder = tmp_path / "broker"
    broker_files.write(folder, f"{OUTSIDE}.1", PORT, ("kim", "mum"))
    forwarded = f"ip daddr {OUTSIDE}.1 tcp dport {PORT} dnat to 192.168.1.20:{PORT}"
    with networks() as nets:
        home(nets, forwarded, f"ip daddr 192.168.1.20 tcp dport {PORT} accept")
        # At home the same name leads to the broker by the router as well.
        nets.run("home", "ip", "addr", "add", f"{OUTSIDE}.1/32", "dev", "lo")
        with broker(nets, "home", folder):
            assert nets.reaches("away", f"{OUTSIDE}.1", PORT)
            assert not nets.reaches("away", f"{OUTSIDE}.1", 22)
            assert not nets.reaches("away", "192.168.1.20", 22)
            write(nets, "home", "away", folder, tmp_path)


def test_a_rented_machine_needs_no_key_of_the_family_s_authority(tmp_path: Path) -> None:
    folder, there = tmp_path / "broker", tmp_path / "rented"
    broker_files.write(folder, RENTED, PORT, ("kim", "mum"))
    there.mkdir()
    for name in _COPIED:
        shutil.copy(folder / name, there / name)
    with networks() as nets:
        home(nets)
        nets.add("rented")
        nets.join("rented", f"{RENTED}/24", "router", "198.51.100.1/24")
        nets.default("rented", "198.51.100.1")
        nets.default("away", f"{OUTSIDE}.1")
        nets.run(
            "router",
            "nft",
            "add",
            "rule",
            "ip",
            "filter",
            "forward",
            "ip",
            "daddr",
            RENTED,
            "accept",
        )
        with broker(nets, "rented", there):
            assert not (there / "ca.key").exists()
            write(nets, "home", "away", folder, tmp_path)
            assert not nets.reaches("away", "192.168.1.20", PORT)


@pytest.mark.skipif(
    not (shutil.which("wg") and shutil.which("wireguard-go") and Path("/dev/net/tun").exists()),
    reason="needs wg and wireguard-go",
)
def test_inside_a_vpn_the_broker_s_port_is_open_to_nobody_else(tmp_path: Path) -> None:
    folder = tmp_path / "broker"
    broker_files.write(folder, "10.77.0.1", PORT, ("kim", "mum"))
    with networks() as nets, ExitStack() as stack:
        forwarded = f"ip daddr {OUTSIDE}.1 udp dport 51820 dnat to 192.168.1.20:51820"
        home(nets, forwarded, "ip daddr 192.168.1.20 udp dport 51820 accept")
        keys = {}
        for name in ("home", "away"):
            private = nets.run(name, "wg", "genkey").strip()
            (tmp_path / name).write_text(private)
            keys[name] = nets.run(name, "wg", "pubkey", said=private).strip()
        for name, own, other in (
            ("home", "10.77.0.1", "10.77.0.2"),
            ("away", "10.77.0.2", "10.77.0.1"),
        ):
            device = f"wg{name}{tmp_path.name[-4:]}"[:14]
            words = ("env", "WG_I_PREFER_BUGGY_USERSPACE_TO_POLISHED_KMOD=1", "wireguard-go", "-f")
            process = subprocess.Popen(
                nets.inside(name, *words, device),
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            stack.callback(process.wait)
            stack.callback(process.terminate)
            deadline = time.monotonic() + BOUND
            while not Path(f"/var/run/wireguard/{device}.sock").exists():
                if process.poll() is not None:
                    pytest.skip("wireguard-go makes no device here")
                assert time.monotonic() < deadline
                time.sleep(0.05)
            peer = keys["away" if name == "home" else "home"]
            to_peer = ["wg", "set", device, "private-key", str(tmp_path / name)]
            to_peer += ["listen-port", "51820"] if name == "home" else []
            to_peer += ["peer", peer, "allowed-ips", f"{other}/32"]
            to_peer += (
                ["endpoint", f"{OUTSIDE}.1:51820", "persistent-keepalive", "5"]
                if name == "away"
                else []
            )
            nets.run(name, *to_peer)
            nets.run(name, "ip", "addr", "add", f"{own}/24", "dev", device)
            nets.run(name, "ip", "link", "set", device, "up")
        with broker(nets, "home", folder):
            assert not nets.reaches("away", f"{OUTSIDE}.1", PORT)
            write(nets, "home", "away", folder, tmp_path)
