"""The configuration of a gate: a file that only root can change."""

import stat
from pathlib import Path

import msgspec

from scanner.errors import PolicyError
from scanner.kernel_gate.exemptions import ExemptPrograms
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.mount_marks import CoveredPlaces
from scanner.platform.durable import replace_file
from scanner.platform.gate_ports import GateSystem

CONFIG = Path("/etc/beforehand/gate.toml")
SOCKET = Path("/run/beforehand/gate.sock")
LINK_USER = "beforehand-link"  # created by the package
ANCHORS = Path("/var/lib/beforehand-gate/anchors.json")  # readable and writable by root only


class ProtectedAccount(msgspec.Struct, frozen=True):
    """A protected account. `subordinate`: first and last uid of each range that its containers run under."""

    uid: int
    home: str
    subordinate: tuple[tuple[int, int], ...] = ()

    def __contains__(self, uid: int) -> bool:
        return uid == self.uid or any(first <= uid <= last for first, last in self.subordinate)


class GateConfig(msgspec.Struct, frozen=True):
    """
    Everything a gate needs to know before it starts.

    `also`: accounts gated like the child's, but without asking anybody. `link`: the uid of the link
    process's own user, if there is one.
    """

    child: ProtectedAccount
    places: CoveredPlaces
    mode: Mode = Mode.WARN
    socket: Path = SOCKET
    exempt: ExemptPrograms = ExemptPrograms()
    anchors: Path = ANCHORS
    also: tuple[ProtectedAccount, ...] = ()
    link: int | None = None

    @property
    def accounts(self) -> tuple[ProtectedAccount, ...]:
        """Every gated account, the child's first."""
        return (self.child, *self.also)

    @property
    def uids(self) -> frozenset[int]:
        """The uids of every gated account, without those of their containers."""
        return frozenset(account.uid for account in self.accounts)


class GateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The schema of the file."""

    child: str
    mode: Mode = Mode.WARN
    exempt: tuple[str, ...] | None = None
    also: tuple[str, ...] = ()


def load(system: GateSystem, path: Path = CONFIG) -> GateConfig:
    """Read the file; call it before anything is marked. Raises PolicyError with the file name and the problem."""
    import pwd  # POSIX only; other systems read no such file

    try:
        _require_roots(path)
        file = msgspec.toml.decode(path.read_bytes(), type=GateFile)
        found = [pwd.getpwnam(name) for name in dict.fromkeys((file.child, *file.also))]
    except OSError as error:
        # Without the number and the path that its own words hold; some have no number.
        why = error.strerror or str(error)
        raise PolicyError("bad-gate-file", file=str(path), why=why) from error
    except (msgspec.MsgspecError, KeyError) as error:
        raise PolicyError("bad-gate-file", file=str(path), why=str(error)) from error
    exempt = ExemptPrograms() if file.exempt is None else ExemptPrograms.configured(file.exempt)
    child, *also = (
        ProtectedAccount(one.pw_uid, one.pw_dir, system.subordinate_ids(one.pw_name))
        for one in found
    )
    places = CoveredPlaces.of(child.home, child.uid)
    for one in also:
        places = places.joined(CoveredPlaces.of(one.home, one.uid))
    try:
        link = pwd.getpwnam(LINK_USER).pw_uid
    except KeyError:
        link = None
    return GateConfig(child, places, file.mode, exempt=exempt, also=tuple(also), link=link)


def cover(names: tuple[str, ...], path: Path = CONFIG) -> None:
    """Add accounts to the file; everything else in it stays. Raises PolicyError, OSError."""
    text = path.read_text(encoding="utf-8")
    try:
        file = msgspec.toml.decode(text, type=GateFile)
    except msgspec.MsgspecError as error:
        raise PolicyError("bad-gate-file", file=str(path), why=str(error)) from error
    wanted = tuple(dict.fromkeys((*file.also, *names)))
    # A list of strings is written alike in JSON and TOML.
    line = "also = " + msgspec.json.encode(wanted).decode()
    lines = [each for each in text.splitlines() if not each.startswith("also")]
    changed = "\n".join([*lines, line]) + "\n"
    if msgspec.toml.decode(changed, type=GateFile).also != wanted:
        raise PolicyError("bad-gate-file", file=str(path), why="also")
    replace_file(path, changed.encode(), stat.S_IMODE(path.stat().st_mode))


def _require_roots(path: Path) -> None:
    """Raise PolicyError unless only root can change the file, which names the gated accounts."""
    found = path.stat()
    if found.st_uid != 0 or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError("not root's alone")
