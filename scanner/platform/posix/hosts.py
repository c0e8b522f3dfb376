"""Native hosts on Linux and macOS: a host is a file in the folder where the browser looks for it."""

import os
from pathlib import Path


def register(hosts: str, name: str, manifest: Path) -> None:
    """Put a copy of the manifest in place atomically. Raises OSError."""
    folder = Path(hosts)
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f".{name}.new"
    new.write_bytes(manifest.read_bytes())
    new.chmod(0o644)  # other users' browsers read the system's folder
    os.replace(new, folder / f"{name}.json")


def unregister(hosts: str, name: str) -> None:
    """Remove the manifest. Raises OSError; a missing manifest is no error."""
    (Path(hosts) / f"{name}.json").unlink(missing_ok=True)


def registered(hosts: str, name: str) -> Path | None:
    """Return the manifest that the browser reads, or None."""
    path = Path(hosts) / f"{name}.json"
    return path if path.is_file() else None
