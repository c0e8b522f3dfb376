"""A family's broker on loopback: mosquitto with the configuration and certificates of `link serve-config`."""

import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from scanner.cli import broker_files
from tools.waits import BOUND

MOSQUITTO = shutil.which("mosquitto") or shutil.which("mosquitto", path="/usr/sbin:/usr/local/sbin")


def free_port() -> int:
    """Find a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class BrokerRig:
    """One mosquitto. Restart it after `kill`; the devices' folders are in `devices`."""

    def __init__(self, folder: Path, devices: tuple[str, ...]) -> None:
        if MOSQUITTO is None:
            raise RuntimeError("mosquitto is not installed")
        self.folder = folder
        self.port = free_port()
        broker_files.write(folder, "127.0.0.1", self.port, devices)
        self.devices = {name: folder / "devices" / name for name in devices}
        self.process: subprocess.Popen[bytes] | None = None
        _own_user(folder)

    def __enter__(self) -> "BrokerRig":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = [MOSQUITTO or "", "-c", "own.conf"]
        self.process = subprocess.Popen(
            command, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + BOUND
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """End it as a power cut does."""
        if self.process is not None:
            self.process.send_signal(number)
            self.process.wait(BOUND)
            self.process = None


def _own_user(folder: Path) -> None:
    """Let a broker that root starts stay root: the folder of a test is closed to others."""
    written = (folder / "mosquitto.conf").read_text(encoding="utf-8")
    (folder / "own.conf").write_text(f"user root\n{written}", encoding="utf-8")
