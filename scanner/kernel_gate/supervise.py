"""The small process of root's that keeps a gate alive, and what waits at it."""

from pathlib import Path

from scanner import platform
from scanner.errors import GateError
from scanner.kernel_gate import config
from scanner.kernel_gate.supervisor import Supervisor

__all__ = ["Supervisor", "run"]


def run(path: Path = config.CONFIG) -> int:
    """
    Supervise a gate as the file at `path` says, until SIGTERM; gives the exit code.

    Raises PolicyError for the file, GateError where no gate can run.
    """
    system = platform.gate()
    if system is None:
        raise GateError
    try:
        supervisor = Supervisor(system, config.load(system, path))
    except PermissionError as error:
        raise GateError("needs-root") from error
    except OSError as error:
        raise GateError(errno=error.errno) from error
    return supervisor.run()
