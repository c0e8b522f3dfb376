"""Run as a program: a real supervisor on a file system that was made for the test."""

import os
import sys
from pathlib import Path

import msgspec

from scanner import platform
from scanner.kernel_gate import judge, pending_opens, retries
from scanner.kernel_gate import supervisor as supervisor_module
from scanner.kernel_gate.config import GateConfig, ProtectedAccount
from scanner.kernel_gate.exemptions import ExemptPrograms
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.mount_marks import CoveredPlaces
from scanner.kernel_gate.supervisor import Supervisor

PATIENCE_SECONDS = 60.0  # not the product's two, so that a slow machine changes nothing


class Setup(msgspec.Struct):
    """A test's choices. `patient`: with time limits that even a busy machine does not reach."""

    grounds: list[str]
    socket: str
    uid: int
    mode: Mode = Mode.BLOCK
    exempt: list[str] = []
    descriptors: int = 0
    openings: int = 0
    patient: bool = True
    hopeless: bool = False
    patience_seconds: float = 0.0
    also: int = 0  # a second gated account


class Hopeless:
    """A gate that cannot even start."""

    def __init__(self, *_: object) -> None:
        raise OSError("hopeless")


def _exempt(programs: list[str]) -> ExemptPrograms:
    """Exempt programs that the test itself may start."""
    starter = os.readlink(f"/proc/{os.getppid()}/exe")
    found = ExemptPrograms.configured(tuple(programs))
    return msgspec.structs.replace(found, launchers=(starter,))


def main() -> int:
    setup = msgspec.json.decode(sys.argv[1], type=Setup)
    # A marked root file system would freeze the machine when a test goes wrong.
    root = os.stat("/").st_dev
    assert all(os.stat(ground).st_dev != root for ground in setup.grounds)
    system = platform.gate()
    assert system is not None
    config = GateConfig(
        ProtectedAccount(setup.uid, setup.grounds[0]),
        CoveredPlaces(tuple(setup.grounds), mounted=()),
        setup.mode,
        Path(setup.socket),
        _exempt(setup.exempt),
        Path(setup.socket).with_name("anchors.json"),
        (ProtectedAccount(setup.also, setup.grounds[0]),) if setup.also else (),
    )
    if kept := os.environ.get("KEPT_DESCRIPTOR"):
        # What systemd does before it executes a service.
        os.dup2(int(kept), 3)
        os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1", LISTEN_FDNAMES="openings")
    supervisor = Supervisor(system, config)
    if setup.descriptors:
        system.allow_descriptors(setup.descriptors)
    if setup.patient:
        supervisor_module.STUCK_SECONDS = PATIENCE_SECONDS
        pending_opens.DEADLINE_SECONDS = judge.DEADLINE_SECONDS = PATIENCE_SECONDS
    if setup.patience_seconds:
        retries.PATIENCE_SECONDS = setup.patience_seconds
    if setup.openings:
        pending_opens.MAX_PENDING = setup.openings
    if setup.hopeless:
        supervisor_module.Gate = Hopeless  # type: ignore[misc, assignment]
    return supervisor.run()


if __name__ == "__main__":
    raise SystemExit(main())
