"""
Simulated devices on one mosquitto with the family's configuration and certificates, on loopback.

    python -m benchmarks.link_devices [--devices 10000] [--seconds 60] [--kill]

Each device keeps one connection with mutual TLS and its own mailbox, sends a heartbeat a minute and, spread
over them, one envelope an hour. One process drives many by one loop. Prints the broker's share of a core, its
memory, how long an envelope takes, and after a kill of the broker how long until all are back (with the link
process's own waits: doubling from 1 to 60 s, by chance between half and whole).
"""

import argparse
import heapq
import multiprocessing
import os
import random
import resource
import selectors
import ssl
import statistics
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.link_device import (
    FIRST_WAIT,
    KEEP_ALIVE,
    Device,
    connect,
    packet,
    publish,
    subscribe,
)
from tools.rigs.broker import BrokerRig

HOUR = 3600.0
LONGEST_WAIT = 60.0  # seconds between two attempts to connect
DRIVERS = 2
CERTIFICATES = 50  # certificates that the devices share; the handshake costs the same
SIZE = 640
RETRY, PATIENCE = 2.0, 60.0  # seconds until a handshake that waits is looked at again, and given up


class DeviceDriver:
    """Many devices in one process."""

    def __init__(self, folder: Path, port: int, numbers: range, pipe: Connection) -> None:
        self.port, self.pipe = port, pipe
        self.draw = random.Random(numbers.start)
        self.contexts = [self._context(folder, n) for n in range(CERTIFICATES)]
        mailboxes = [self._mailbox(folder, n) for n in range(CERTIFICATES)]
        self.devices = [Device(b"d%d" % n, mailboxes[n % CERTIFICATES]) for n in numbers]
        self.at: list[tuple[float, int, int]] = []  # when, order, device
        self.order = 0
        self.selector = selectors.DefaultSelector()
        self.took: list[float] = []
        self.alive = self.devices_up = 0

    @staticmethod
    def _context(folder: Path, number: int) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(folder / "ca.crt")
        place = folder / "devices" / f"d{number}"
        context.load_cert_chain(place / "device.crt", place / "device.key")
        return context

    @staticmethod
    def _mailbox(folder: Path, number: int) -> bytes:
        written = (folder / "devices" / f"d{number}" / "link.toml").read_text()
        return written.partition('mailbox = "')[2][:32].encode()

    def later(self, seconds: float, device: int) -> None:
        """Schedule another look at a device."""
        self.order += 1
        heapq.heappush(self.at, (time.monotonic() + seconds, self.order, device))

    def run(self, spread: float) -> None:
        """Drive until the pipe ends: devices connect spread over `spread` seconds."""
        for number in range(len(self.devices)):
            self.later(self.draw.uniform(0, spread), number)
        self.selector.register(self.pipe, selectors.EVENT_READ, None)
        while True:
            wait = max(self.at[0][0] - time.monotonic(), 0) if self.at else 1.0
            for key, _ in self.selector.select(min(wait, 1.0)):
                if key.data is None:
                    if self._asked():
                        return
                else:
                    self._read(key.data)
            while self.at and self.at[0][0] <= time.monotonic():
                self._due(heapq.heappop(self.at)[2])

    def _asked(self) -> bool:
        match self.pipe.recv():
            case "up":
                self.pipe.send(sum(one.up for one in self.devices))
            case "took":
                self.pipe.send(self.took)
                self.took = []
            case _:
                return True
        return False

    def _due(self, number: int) -> None:
        one = self.devices[number]
        if one.sock is None:
            # Ports that no test picks, on enough addresses for all devices.
            device = int(one.name[1:])
            address = (f"127.0.{1 + device % 8}.1", 20_000 + device // 8)
            one.open(self.port, self.contexts[device % CERTIFICATES], address)
            assert one.sock is not None
            self.selector.register(one.sock, selectors.EVENT_READ, number)
            self._step(number)
            self.later(RETRY, number)
        elif not one.up:  # the broker's queue of connections was full, or it is busy with others
            if time.monotonic() > one.opened + PATIENCE:
                self._lost(number)
            else:
                self._step(number)
                self.later(RETRY, number)
        elif one.up:
            if self.draw.random() < KEEP_ALIVE / HOUR:
                stamp = time.time_ns().to_bytes(8, "big")
                self._send(number, publish(b"b/" + one.mailbox, 1, stamp.ljust(SIZE, b"\0")))
            else:
                self._send(number, b"\xc0\x00")
            self.later(KEEP_ALIVE, number)

    def _send(self, number: int, data: bytes) -> None:
        try:
            self.devices[number].send(data)
        except OSError:
            self._lost(number)

    def _step(self, number: int) -> None:
        """Go on with the handshake."""
        one = self.devices[number]
        assert one.tls is not None
        try:
            if not one.greeted:
                try:
                    one.tls.do_handshake()
                    one.greeted = True
                    one.tls.write(connect(one.name))
                except ssl.SSLWantReadError:
                    pass
            one.flush()
        except BlockingIOError:
            pass
        except OSError:
            self._lost(number)

    def _read(self, number: int) -> None:
        one = self.devices[number]
        if one.sock is None or one.tls is None:
            return
        try:
            data = one.sock.recv(65_536)
            if not data:
                raise ConnectionResetError
            one.incoming.write(data)
            if not one.greeted:
                self._step(number)
            while one.greeted and (tls := one.tls):  # a packet may have ended the connection
                one.buffer += tls.read(65_536)
                self._packets(number)
        except ssl.SSLWantReadError:
            pass
        except BlockingIOError:
            pass
        except OSError:
            self._lost(number)

    def _packets(self, number: int) -> None:
        one = self.devices[number]
        while len(one.buffer) >= 2:
            length = shift = 0
            at = 1
            while at < len(one.buffer):
                length |= (one.buffer[at] & 127) << shift
                shift += 7
                at += 1
                if not one.buffer[at - 1] & 128:
                    break
            if len(one.buffer) < at + length:
                return
            kind, body = one.buffer[0] >> 4, bytes(one.buffer[at : at + length])
            del one.buffer[: at + length]
            if kind == 2:
                # A device of one certificate in 200 reads its mailbox: the others only write and hold on.
                one.up, one.wait = True, FIRST_WAIT
                if int(one.name[1:]) < CERTIFICATES:
                    one.send(subscribe(b"b/" + one.mailbox))
            elif kind == 3:
                size = int.from_bytes(body[:2], "big")
                mid = body[2 + size : 4 + size]
                stamp = int.from_bytes(body[5 + size : 13 + size], "big")
                self.took.append((time.time_ns() - stamp) / 1e6)
                one.send(packet(0x40, mid))

    def _lost(self, number: int) -> None:
        one = self.devices[number]
        if one.sock is not None:
            self.selector.unregister(one.sock)
        one.close()
        self.later(one.wait * self.draw.uniform(0.5, 1), number)
        one.wait = min(one.wait * 2, LONGEST_WAIT)


class Usage(NamedTuple):
    """Processor time and memory of a process."""

    seconds: float
    resident: int


def usage(pid: int) -> Usage:
    """Read the usage of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    ticks = os.sysconf("SC_CLK_TCK")
    pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    return Usage(
        (int(fields[11]) + int(fields[12])) / ticks, int(pages) * os.sysconf("SC_PAGE_SIZE")
    )


def drive(folder: Path, port: int, numbers: range, pipe: Connection, spread: float) -> None:
    """Run one driver."""
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
    DeviceDriver(folder, port, numbers, pipe).run(spread)


def main() -> None:
    """Run the benchmark once and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--devices", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--spread", type=float, default=120)
    parser.add_argument("--kill", action="store_true")
    chosen = parser.parse_args()
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
    with tempfile.TemporaryDirectory(prefix="beforehand-devices-") as folder:
        names = tuple(f"d{n}" for n in range(CERTIFICATES))
        with BrokerRig(Path(folder) / "broker", names) as broker:
            measure(broker, chosen)


def measure(broker: BrokerRig, chosen: argparse.Namespace) -> None:
    """Connect all devices, leave them idle, then kill the broker once."""
    assert broker.process is not None
    share = chosen.devices // DRIVERS
    pipes: list[Connection] = []
    processes: list[multiprocessing.Process] = []
    for at in range(DRIVERS):
        ends: Any = multiprocessing.Pipe()  # typed as pipes of Windows as well
        here, there = ends
        numbers = range(at * share, (at + 1) * share)
        process = multiprocessing.Process(
            target=drive, args=(broker.folder, broker.port, numbers, there, chosen.spread)
        )
        process.start()
        pipes.append(here)
        processes.append(process)
    try:
        began = time.monotonic()
        until_all_up(pipes, share * DRIVERS)
        connected = usage(broker.process.pid)
        print(
            f"{share * DRIVERS} devices connected in {time.monotonic() - began:.0f} s; load {load()}"
        )
        print(f"  handshakes: {connected.seconds:.1f} s of the broker's processor time")
        asked(pipes, "took")
        time.sleep(chosen.seconds)
        later = usage(broker.process.pid)
        took = sorted(value for part in asked(pipes, "took") for value in part)
        core = 100 * (later.seconds - connected.seconds) / chosen.seconds
        print(
            f"{chosen.seconds:.0f} s: {core:.1f} % of a core, {later.resident >> 20} MB; load {load()}"
        )
        if len(took) >= 20:
            cut = statistics.quantiles(took, n=100)
            print(
                f"  publish to receive: p50 {cut[49]:.1f}, p99 {cut[98]:.1f} ms (n = {len(took)})"
            )
        if chosen.kill:
            broker.kill()
            broker.start()
            began = time.monotonic()
            time.sleep(2)
            until_all_up(pipes, share * DRIVERS)
            print(f"after a kill all back in {time.monotonic() - began:.0f} s; load {load()}")
    finally:
        for pipe in pipes:
            pipe.send("end")
        for process in processes:
            process.join(10)
            process.kill()


def asked(pipes: list[Connection], what: str) -> list[list[float]]:
    """Ask every driver."""
    for pipe in pipes:
        pipe.send(what)
    return [pipe.recv() for pipe in pipes]


def until_all_up(pipes: list[Connection], count: int) -> None:
    """Wait until every device is connected, ten minutes at most."""
    deadline = time.monotonic() + 600
    while (up := sum(asked(pipes, "up"))) < count:  # type: ignore[arg-type]
        if time.monotonic() > deadline:
            raise TimeoutError(f"{up} of {count} are up")
        print(f"  {up} of {count}", file=sys.stderr, flush=True)
        time.sleep(5)


def load() -> str:
    """The machine's load of the last minute."""
    return f"{os.getloadavg()[0]:.0f}"


if __name__ == "__main__":
    main()
