"""This machine's paths: everything we keep lies under one home, so it can be shown and removed."""

import os
import stat
from pathlib import Path

import msgspec
import platformdirs

HOME_VARIABLE = "BEFOREHAND_HOME"  # one folder for everything: tests, the demo, a second child
# A folder of ours, for us alone, in which a file lies for a moment while it is taken away or given
# back; beside the file when that is on another file system than our data. The watch passes it by.
STAGING = ".beforehand-staging"


class Settings(msgspec.Struct, frozen=True):
    """Where things lie. `data` is kept, `runtime` goes with the session."""

    data: Path
    runtime: Path

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
    def socket(self) -> Path:
        """The channel's socket."""
        return self.runtime / "channel.sock"


def load() -> Settings:
    """Find the folders by the environment, else by the platform's conventions. Creates nothing."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Settings(data=Path(home) / "data", runtime=Path(home) / "run")
    data = Path(platformdirs.user_data_dir("beforehand", appauthor=False))
    # Without a session's runtime folder platformdirs falls back to /tmp, where others could squat.
    if os.name == "posix" and not os.environ.get("XDG_RUNTIME_DIR"):
        return Settings(data=data, runtime=data / "run")
    return Settings(
        data=data, runtime=Path(platformdirs.user_runtime_dir("beforehand", appauthor=False))
    )


def is_our_staging(name: str, found: os.stat_result) -> bool:
    """Whether this is a staging folder that only we can open; one of somebody else's is an ordinary folder."""
    if not name.startswith(STAGING):
        return False
    return not hasattr(os, "geteuid") or (
        found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) == 0o700
    )
