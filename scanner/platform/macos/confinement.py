"""
Confining a process: resource limits and the system's own "pure computation" profile.

Not yet run on a real machine.
"""

import ctypes
import resource

from scanner.platform.ports.confinement import Confinement
from scanner.platform.posix.launch import launch

__all__ = ["confine", "launch"]

MAX_FILES = 64
SANDBOX_NAMED = 1
PURE_COMPUTATION = b"pure-computation"  # kSBXProfilePureComputation: no files, no network


def confine(memory: int) -> Confinement:
    """Confine this process. This kernel does not enforce the memory limit. Never raises."""
    del memory
    by: list[str] = []
    try:
        for which, value in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NOFILE, MAX_FILES),
            (resource.RLIMIT_NPROC, 0),
        ):
            resource.setrlimit(which, (value, value))
        by.append("rlimits")
    except (OSError, ValueError):
        pass  # its absence from `by` shows the failure
    sandboxed = _sandbox()
    if sandboxed:
        by.append("seatbelt")
    return Confinement(files=sandboxed, network=sandboxed, processes=sandboxed, by=tuple(by))


def _sandbox() -> bool:
    """Enter the sandbox by a call that is deprecated without a successor, but that browsers use too."""
    init = getattr(ctypes.CDLL(None), "sandbox_init", None)
    if init is None:
        return False
    error = ctypes.c_char_p()
    return init(PURE_COMPUTATION, ctypes.c_uint64(SANDBOX_NAMED), ctypes.byref(error)) == 0
