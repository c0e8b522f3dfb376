"""`beforehand family list`, run as administrator without waiting; the passphrase goes in by its standard input."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QLocale, QObject, QProcess, QProcessEnvironment

from scanner.channel.family_list import FamilyAccount

_UNCONFIRMED = (126, 127)  # of pkexec: dismissed, not authorised
Read = Callable[[tuple[FamilyAccount, ...]], None]
Failed = Callable[[str], None]  # a code: "unconfirmed", "failed"


class FamilyCommand(QObject):
    """One reading at a time."""

    def __init__(self, parent: QObject, command: tuple[str, ...]) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None

    def read(self, passphrase: str, then: Read, failed: Failed) -> None:
        """Ask; one of the two is called later."""
        if self._process is not None:
            return
        process = QProcess(self)
        self._process = process
        env = QProcessEnvironment.systemEnvironment()
        env.insert("LANGUAGE", QLocale().name())  # what an account says of itself is shown here
        process.setProcessEnvironment(env)

        def ended(code: int, _how: QProcess.ExitStatus) -> None:
            self._process = None
            found = _accounts(bytes(process.readAllStandardOutput().data()))
            process.deleteLater()
            if code == 0 and found:
                then(found)
            else:
                failed("unconfirmed" if code in _UNCONFIRMED else "failed")

        def broken(error: QProcess.ProcessError) -> None:
            if error is QProcess.ProcessError.FailedToStart:
                # Any other ends with `finished` as well.
                self._process = None
                failed("failed")

        process.finished.connect(ended)
        process.errorOccurred.connect(broken)
        process.start(self._command[0], list(self._command[1:]))
        process.write(passphrase.encode())
        process.closeWriteChannel()


def _accounts(out: bytes) -> tuple[FamilyAccount, ...]:
    try:
        return tuple(
            msgspec.json.decode(line, type=FamilyAccount) for line in out.splitlines() if line
        )
    except msgspec.MsgspecError:
        return ()
