"""The paths on this machine: all kept data lies under one folder, so it can be shown and removed."""

import errno
import os
import sys
from pathlib import Path

import msgspec
import platformdirs

HOME_VARIABLE = "BEFOREHAND_HOME"  # one folder for all data: for tests, the demo, a second child
# A private folder of this program that holds a file briefly while it is taken away or given back. It lies
# beside the file if that is on another file system than the program's data. The watch ignores this folder.
STAGING = ".beforehand-staging"


# The gated mode (docs/gate.md): the service has its own user and its own folders; the child's apps find it here.
GATED_DATA = Path("/var/lib/beforehand")
GATED_RUNTIME = Path("/run/beforehand")
GATED_LINK = Path("/var/lib/beforehand-link")  # of the link process, which has its own user
# Files in GATED_RUNTIME: the uid of the child, for its apps; the uids of accounts that are gated, not asked.
GATED_CHILD, GATED_ALSO = "child", "also"


class Settings(msgspec.Struct, frozen=True):
    """
    The folders in use. `data` is kept; `runtime` is deleted with the session.

    `served`: the runtime folder of the service if it runs as another user, else None. `gated`: this process is
    that service, whose files the child's account cannot read.
    """

    data: Path
    runtime: Path
    served: Path | None = None
    gated: bool = False

    @property
    def keys(self) -> Path:
        """The key file: public keys and the wrapped master secret."""
        return self.data / "keys.json"

    @property
    def policy(self) -> Path:
        """The folder of the signed policy and its readable form."""
        return self.data / "policy"

    @property
    def log(self) -> Path:
        """The folder of the audit log's segments and state."""
        return self.data / "log"

    @property
    def held(self) -> Path:
        """The hold area."""
        return self.data / "held"

    @property
    def one_time_codes(self) -> Path:
        """The secret behind the codes with which a parent answers by telephone."""
        return self.data / "one-time-codes.json"

    @property
    def link(self) -> Path:
        """The folder of the link process: the broker's address and this device's certificate."""
        return self.data / "link"

    @property
    def link_state(self) -> Path:
        """The keys, numbers and open asks of the family link."""
        return self.data / "link-state.bin"

    @property
    def link_ledger(self) -> Path:
        """The child's list of every envelope."""
        return self.data / "link-ledger.jsonl"

    @property
    def answering(self) -> Path:
        """The folder on a parent's computer that answers from elsewhere: its keys, children and asks."""
        return self.data / "answering"

    @property
    def answering_socket(self) -> Path:
        """The channel's socket on a parent's computer."""
        return self.runtime / "answering.sock"

    @property
    def answering_link_socket(self) -> Path:
        """The socket for the link process on a parent's computer."""
        return self.runtime / "answering-link.sock"

    @property
    def models(self) -> Path:
        """The folder of the added models' files."""
        return self.data / "models"

    @property
    def link_socket(self) -> Path:
        """The socket for the link process."""
        return (self.served or self.runtime) / "link.sock"

    @property
    def socket(self) -> Path:
        """The channel's socket."""
        return (self.served or self.runtime) / "channel.sock"


def load() -> Settings:
    """Find the folders from the environment, else by the platform's conventions. Creates nothing."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Settings(data=Path(home) / "data", runtime=Path(home) / "run")
    try:
        data = Path(platformdirs.user_data_dir("beforehand", appauthor=False))
    except RuntimeError as error:
        raise _homeless() from error
    served = _served(GATED_RUNTIME)
    # Without XDG_RUNTIME_DIR platformdirs falls back to /tmp, where another user could create the folder first.
    if os.name == "posix" and not os.environ.get("XDG_RUNTIME_DIR"):
        return Settings(data, data / "run", served)
    runtime = Path(platformdirs.user_runtime_dir("beforehand", appauthor=False))
    return Settings(data, runtime, served)


def own_home() -> Path:
    """Return the user's home folder. Raises FileNotFoundError for an account without one."""
    try:
        return Path.home()
    except RuntimeError as error:
        raise _homeless() from error


def _homeless() -> FileNotFoundError:
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "~")


def gated() -> Settings:
    """Return the folders of the service in the gated mode; a service manager may set others by environment."""
    return Settings(
        data=Path(os.environ.get("STATE_DIRECTORY", GATED_DATA)),
        runtime=Path(os.environ.get("RUNTIME_DIRECTORY", GATED_RUNTIME)),
        gated=True,
    )


def gated_child(folder: Path = GATED_RUNTIME) -> int | None:
    """Return the uid of the account that the service asks in the gated mode; None if there is none."""
    try:
        return int((folder / GATED_CHILD).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def _served(folder: Path) -> Path | None:
    """Return `folder` if the service there guards this user, or if this is root; else None."""
    child = gated_child(folder)
    if child is None or sys.platform == "win32":
        return None  # no gated mode on Windows
    return folder if os.getuid() in {child, 0} else None


def is_gated_too(uid: int, folder: Path = GATED_RUNTIME) -> bool:
    """Return whether the account `uid`, which is not the child's, is gated as well."""
    try:
        return str(uid) in (folder / GATED_ALSO).read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return False
