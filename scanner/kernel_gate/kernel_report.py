"""The results of the kernel trials, kept by root for the protection level and the self-test."""

import os
import sys
from pathlib import Path

import msgspec

from scanner.kernel_gate.config import SOCKET
from scanner.platform.durable import replace_file
from scanner.platform.gate_ports import GateSystem, KernelProperty, KernelResult

REPORT = SOCKET.with_name("kernel.json")
# Without these a file can be opened without a question, so no program is fully covered.
NEEDED = frozenset(("asks-of-files", "asks-of-overlays"))


def try_kernel(system: GateSystem, path: Path = REPORT) -> tuple[KernelProperty, ...]:
    """Try the kernel. Root keeps the results; for other users, root's results fill in what they cannot try."""
    found = system.kernel_properties()
    if os.geteuid() != 0:
        kept = {one.name: one for one in read(path)}
        return tuple(
            kept.get(one.name, one) if one.result is KernelResult.NOT_TRIED else one
            for one in found
        )
    if path.parent.is_dir():
        # In a folder of the service's account, so nothing more is done by its path.
        replace_file(path, msgspec.json.encode(found), 0o644)
    return found


def read(path: Path = REPORT) -> tuple[KernelProperty, ...]:
    """Return root's results; empty where root has left no such file."""
    if sys.platform == "win32":
        return ()  # no kernel gate, and on this system every file seems to belong to root
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_uid != 0:
                return ()
            return msgspec.json.decode(file.read(), type=tuple[KernelProperty, ...])
    except (OSError, msgspec.MsgspecError):
        return ()


def lacking(properties: tuple[KernelProperty, ...]) -> tuple[str, ...]:
    """Return the codes of needed properties that this kernel lacks."""
    return tuple(
        one.name for one in properties if one.name in NEEDED and one.result is KernelResult.LACKS
    )
