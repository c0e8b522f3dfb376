"""
Exceptions of the scanner. They carry codes and values, never sentences for people.

ScannerError
├── WatchError          a folder cannot be watched
├── GateError           no gate can run here
├── HoldError           a file could not be taken away, given back or deleted
├── SandboxError        the worker cannot be started at all
├── ModelError          a model file is missing or altered
├── PolicyError         a policy cannot be read; names file, line and key
├── LockError           a key file, passphrase or recovery code is not usable
├── AuditError          the log cannot be written or is not intact
├── LinkError           the family link cannot do what was asked of it
├── CancelledError      the one who asked has gone meanwhile
└── ChannelError        the other side of the channel is away or speaks nonsense
"""


class ScannerError(Exception):
    """Base; never raised itself. `code` is stable and is what the app translates."""

    code = "error"

    def __init__(self, code: str = "", **facts: object) -> None:
        self.code = code or type(self).code
        self.facts = facts
        super().__init__(self.code, facts)

    def __str__(self) -> str:
        facts = " ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} {facts}".strip()


class WatchError(ScannerError):
    """A folder cannot be watched."""

    code = "cannot-watch"


class GateError(ScannerError):
    """No gate can run here: the system has none (`gate-not-possible`), or root is needed (`needs-root`)."""

    code = "gate-not-possible"


class HoldError(ScannerError):
    """A file could not be taken away, given back or deleted; it is still in one known place."""

    code = "cannot-hold"


class SandboxError(ScannerError):
    """The worker cannot be started at all."""

    code = "cannot-start-worker"


class ModelError(ScannerError):
    """A model file is missing or altered."""

    code = "model-missing"


class PolicyError(ScannerError):
    """A policy cannot be read; facts name file, line and key."""

    code = "policy-unreadable"


class LockError(ScannerError):
    """A key file, passphrase or recovery code is not usable."""

    code = "wrong-passphrase"


class AuditError(ScannerError):
    """The log cannot be written, or is not intact."""

    code = "cannot-record"


class LinkError(ScannerError):
    """The family link cannot do what was asked of it."""

    code = "link-away"


class CancelledError(ScannerError):
    """The one who asked has gone meanwhile; nothing was looked at."""

    code = "cancelled"


class ChannelError(ScannerError):
    """The other side of the channel is away or speaks nonsense."""

    code = "service-away"


class TakesLongError(ScannerError):
    """Content needs more time than the worker that is kept for quick files gives: `WorkShare.SLOW` gets it."""

    code = "takes-long"
