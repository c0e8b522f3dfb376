"""Nothing leaves: no INET socket is ever opened by service or worker while pictures are judged."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scanner.schema import Action, Profile
from tools.waits import BOUND

from .conftest import Guarded, rules


def inet_inodes() -> set[str]:
    found: set[str] = set()
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "icmp", "icmp6"):
        path = Path("/proc/self/net") / table
        if path.exists():
            found |= {line.split()[9] for line in path.read_text().splitlines()[1:]}
    return found - {"0"}


def sockets(pid: int | str) -> set[str]:
    found: set[str] = set()
    for fd in Path(f"/proc/{pid}/fd").iterdir():
        try:
            target = os.readlink(fd)
        except OSError:
            continue
        if target.startswith("socket:["):
            found.add(target[8:-1])
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_service_and_worker_hold_no_inet_socket(
    guarded: Guarded, card: bytes, ordinary: bytes
) -> None:
    before = sockets("self") & inet_inodes()
    service = guarded.start(rules(Profile.UNDER_10))
    assert guarded.drop("a.jpg", card).verdict.action is Action.HOLD
    assert guarded.drop("b.jpg", ordinary).verdict.action is Action.ALLOW
    assert service.host.pid
    assert sockets(service.host.pid), "the worker has its one local socket: the check sees sockets"
    assert not sockets(service.host.pid) & inet_inodes()
    assert (sockets("self") & inet_inodes()) == before


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_no_socket_call_names_a_network(tmp_path: Path, card: bytes) -> None:
    """The whole command under strace, workers and all: every socket(2) is AF_UNIX."""
    folder, trace = tmp_path / "Pictures", tmp_path / "trace"
    folder.mkdir()
    env = {**os.environ, "BEFOREHAND_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "scanner", "run", "--verbose", "--folder", str(folder)]
    run = subprocess.Popen(
        ["strace", "-f", "-qq", "-e", "trace=socket,socketpair,connect", "-o", str(trace), *command],
        stdout=subprocess.PIPE, text=True, env=env, start_new_session=True,
    )  # fmt: skip
    try:
        assert run.stdout
        for line in run.stdout:
            if line.startswith("Looking"):
                (folder / "a.jpg").write_bytes(card)
            if "a.jpg" in line:
                assert line.startswith("held"), line
                break
    finally:
        os.killpg(run.pid, signal.SIGTERM)
        run.wait(BOUND)
        if run.stdout:
            run.stdout.close()
    calls = [line.split(None, 1)[1] for line in trace.read_text().splitlines() if "AF_" in line]
    assert any("AF_UNIX" in call for call in calls)
    assert [call for call in calls if "AF_UNIX" not in call] == []
