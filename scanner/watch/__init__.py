"""File events of the watched folders, as media events."""

from scanner.watch.judged_files import JudgedFiles
from scanner.watch.roots import FolderHealth, FolderProblem
from scanner.watch.watcher import Watcher

__all__ = ["FolderHealth", "FolderProblem", "JudgedFiles", "Watcher"]
