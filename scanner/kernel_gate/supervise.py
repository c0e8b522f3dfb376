"""The entry point of the supervisor: a small process of root that keeps a gate and its waiting openers alive."""

from pathlib import Path

from scanner import platform
from scanner.errors import GateError
from scanner.kernel_gate import config
from scanner.kernel_gate.supervisor import Supervisor

__all__ = ["Supervisor", "run"]


def run(path: Path = config.CONFIG) -> int:
    """
    Supervise a gate configured by the file at `path` until SIGTERM; return the exit code.

    Raises PolicyError for a bad file, GateError where no gate can run.
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
