"""The results of trying the kernel: kept by root for the level of protection and for the self-test."""

import os
import sys
from pathlib import Path

import msgspec

from scanner.kernel_gate.config import SOCKET
from scanner.platform.durable import replace_file
from scanner.platform.gate_ports import GateSystem, KernelProperty, KernelResult

REPORT = SOCKET.with_name("kernel.json")
# Without these a file can be opened unasked, so that no program is covered whole.
NEEDED = frozenset(("asks-of-files", "asks-of-overlays"))


def try_kernel(system: GateSystem, path: Path = REPORT) -> tuple[KernelProperty, ...]:
    """Try the kernel; as root keep the results, as anybody else put in what root found."""
    found = system.kernel_properties()
    if os.geteuid() != 0:
        kept = {one.name: one for one in read(path)}
        return tuple(
            kept.get(one.name, one) if one.result is KernelResult.NOT_TRIED else one
            for one in found
        )
    if path.parent.is_dir():
        replace_file(path, msgspec.json.encode(found), 0o644)
        path.chmod(0o644)  # whatever the umask is
    return found


def read(path: Path = REPORT) -> tuple[KernelProperty, ...]:
    """Give what root found; nothing where there is no such file of root's."""
    if sys.platform == "win32":
        return ()  # no kernel gate, and every file there seems to be root's
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_uid != 0:
                return ()
            return msgspec.json.decode(file.read(), type=tuple[KernelProperty, ...])
    except (OSError, msgspec.MsgspecError):
        return ()


def lacking(properties: tuple[KernelProperty, ...]) -> tuple[str, ...]:
    """Give the needed properties this kernel does not have."""
    return tuple(
        one.name for one in properties if one.name in NEEDED and one.result is KernelResult.LACKS
    )
