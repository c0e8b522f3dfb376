"""File events of the watched folders, as media events."""

from scanner.watch.roots import FolderHealth
from scanner.watch.seen import Seen
from scanner.watch.watcher import Watcher

__all__ = ["FolderHealth", "Seen", "Watcher"]
