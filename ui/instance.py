"""Single instance: a lock file, and a second start that asks the first to show itself by touching a file."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFile, QFileSystemWatcher, QLockFile, QObject, Signal

LOCK = "app.lock"
SHOW = "app.show"


class Instance(QObject):
    """The one running app of this user."""

    shown = Signal()  # another start asks for the window

    def __init__(self, folder: Path) -> None:
        super().__init__()
        with suppress(OSError):  # what follows fails as well, and the app runs without
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._show = folder / SHOW
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # only a dead owner makes it stale, never its age
        self._watcher = QFileSystemWatcher(self)

    def take(self) -> bool:
        """
        Become the one instance; False when another is, which is then asked to show itself.

        Where no lock can be written (a full disk), this one runs: a second app is better than no pause.
        """
        taken = self._lock.tryLock(100)
        with suppress(OSError):
            self._show.touch(mode=0o600)
        if not taken and self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        if QFile.exists(str(self._show)):
            self._watcher.addPath(str(self._show))
        self._watcher.fileChanged.connect(lambda _path: self.shown.emit())
        return True

    def release(self) -> None:
        """Let another instance start."""
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        self._lock.unlock()
