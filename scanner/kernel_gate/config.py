"""The set-up of a gate: a file that root alone can change."""

import stat
from pathlib import Path

import msgspec

from scanner.errors import PolicyError
from scanner.kernel_gate.exemptions import ExemptPrograms
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.mount_marks import CoveredPlaces
from scanner.platform.gate_ports import GateSystem

CONFIG = Path("/etc/beforehand/gate.toml")
SOCKET = Path("/run/beforehand/gate.sock")
ANCHORS = Path("/var/lib/beforehand-gate/anchors.json")  # root's alone


class ProtectedAccount(msgspec.Struct, frozen=True):
    """The account that is protected. `subordinate`: first and last uid of each range its containers run under."""

    uid: int
    home: str
    subordinate: tuple[tuple[int, int], ...] = ()

    def __contains__(self, uid: int) -> bool:
        return uid == self.uid or any(first <= uid <= last for first, last in self.subordinate)


class GateConfig(msgspec.Struct, frozen=True):
    """Everything a gate needs to know before it starts."""

    child: ProtectedAccount
    places: CoveredPlaces
    mode: Mode = Mode.WARN
    socket: Path = SOCKET
    exempt: ExemptPrograms = ExemptPrograms()
    anchors: Path = ANCHORS


class GateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file's form."""

    child: str
    mode: Mode = Mode.WARN
    exempt: tuple[str, ...] | None = None


def load(system: GateSystem, path: Path = CONFIG) -> GateConfig:
    """Read the file, before anything is marked. Raises PolicyError with its name and what is wrong with it."""
    import pwd  # POSIX only; other systems read no such file

    try:
        _require_roots(path)
        file = msgspec.toml.decode(path.read_bytes(), type=GateFile)
        account = pwd.getpwnam(file.child)
    except (OSError, msgspec.MsgspecError, KeyError) as error:
        raise PolicyError("bad-gate-file", file=str(path), why=str(error)) from error
    exempt = ExemptPrograms() if file.exempt is None else ExemptPrograms.configured(file.exempt)
    child = ProtectedAccount(account.pw_uid, account.pw_dir, system.subordinate_ids(file.child))
    return GateConfig(child, CoveredPlaces.of(child.home, child.uid), file.mode, exempt=exempt)


def _require_roots(path: Path) -> None:
    """The file says who is gated: it must not be the child's to change."""
    found = path.stat()
    if found.st_uid != 0 or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError("not root's alone")
