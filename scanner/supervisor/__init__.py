"""The small process of root's that keeps a gate alive, and what waits at it."""

from scanner.supervisor.supervisor import Supervisor

__all__ = ["Supervisor"]
