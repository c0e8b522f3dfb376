"""Items that wait for a choice: one port with two implementations, held files and pending requests."""

from scanner.service.stopped.port import AllStopped, StoppedItems

__all__ = ["AllStopped", "StoppedItems"]
