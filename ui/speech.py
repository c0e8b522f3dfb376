"""A spoken pause for children who do not read yet, by the system's speech-dispatcher. Off by default."""

import shutil

from PySide6.QtCore import QLocale, QProcess

PROGRAM = "spd-say"  # of speech-dispatcher


class Speech:
    """Speaks when switched on and where the system can; a new text ends the previous one."""

    def __init__(self) -> None:
        self.on = False

    def say(self, words: str) -> None:
        """Speak these words."""
        if self.on and available():
            code = QLocale().name().partition("_")[0]
            QProcess.startDetached(PROGRAM, ["--cancel"])
            QProcess.startDetached(PROGRAM, ["--language", code, "--", words])

    def stop(self) -> None:
        """Fall silent."""
        if self.on and available():
            QProcess.startDetached(PROGRAM, ["--cancel"])


def available() -> bool:
    """Return whether this system can speak."""
    return shutil.which(PROGRAM) is not None
