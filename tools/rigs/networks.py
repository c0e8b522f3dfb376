"""Isolated networks in this kernel: a home, its router, a rented machine. Nothing leaves them."""

import contextlib
import shutil
import subprocess
import uuid
from collections.abc import Generator

PROGRAMS = ("ip", "nft", "sysctl")


def impossible() -> str:
    """Return the reason why no network can be made here, or an empty string."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        return f"needs {missing[0]}"
    tried = subprocess.run(["unshare", "--net", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "no network namespaces here"


class Networks:
    """
    Namespaces by a short name, joined by links with an address at each end.

    Raises CalledProcessError for what this kernel does not allow.
    """

    def __init__(self) -> None:
        self._mark = f"bh{uuid.uuid4().hex[:5]}"
        self._made: list[str] = []

    def close(self) -> None:
        """Remove all namespaces; what ran in them must have ended."""
        for name in self._made:
            subprocess.run(["ip", "netns", "del", name], capture_output=True, check=False)

    def inside(self, name: str, *words: str) -> list[str]:
        """Return the command line that runs another command in a namespace."""
        return ["ip", "netns", "exec", f"{self._mark}{name}", *words]

    def run(self, name: str, *words: str, said: str = "") -> str:
        """Run a command in a namespace; return its output."""
        done = subprocess.run(
            self.inside(name, *words),
            input=said,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        return done.stdout

    def add(self, *names: str) -> None:
        """Make namespaces."""
        for name in names:
            subprocess.run(["ip", "netns", "add", f"{self._mark}{name}"], check=True)
            self._made.append(f"{self._mark}{name}")
            self.run(name, "ip", "link", "set", "lo", "up")

    def join(self, one: str, address: str, other: str, other_address: str) -> None:
        """Connect two namespaces by a link with an address (10.0.0.1/24) at each end."""
        ends = f"{one}-{other}"[:14], f"{other}-{one}"[:14]
        made = ["ip", "link", "add", ends[0], "netns", f"{self._mark}{one}", "type", "veth"]
        subprocess.run(
            [*made, "peer", "name", ends[1], "netns", f"{self._mark}{other}"], check=True
        )
        for name, end, own in ((one, ends[0], address), (other, ends[1], other_address)):
            self.run(name, "ip", "addr", "add", own, "dev", end)
            self.run(name, "ip", "link", "set", end, "up")

    def default(self, name: str, router: str) -> None:
        """Make a router the default route."""
        self.run(name, "ip", "route", "add", "default", "via", router)

    def route(self, name: str, rules: str) -> None:
        """Make the namespace a router, by rules of nft."""
        self.run(name, "sysctl", "-qw", "net.ipv4.ip_forward=1")
        self.run(name, "nft", "-f", "-", said=rules)

    def reaches(self, name: str, host: str, port: int) -> bool:
        """Return whether a TCP connection from a namespace is accepted."""
        code = f"import socket; socket.create_connection(({host!r}, {port}), 3).close()"
        return subprocess.run(
            self.inside(name, "python3", "-c", code), capture_output=True, check=False
        ).returncode == 0  # fmt: skip


@contextlib.contextmanager
def networks() -> Generator[Networks]:
    """Provide networks, and remove them afterwards."""
    made = Networks()
    try:
        yield made
    finally:
        made.close()
