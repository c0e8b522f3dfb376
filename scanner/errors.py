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
├── LinkError           the family link cannot carry out a request
├── CancelledError      the requester has gone in the meantime
├── TakesLongError      the content needs the worker for slow files
└── ChannelError        the other side of the channel is away or sends invalid messages
"""


class ScannerError(Exception):
    """Base class; never raised itself. `code` is stable; the app translates it."""

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
    """A file could not be taken away, given back or deleted; it is still in exactly one known place."""

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
    """The family link cannot carry out a request."""

    code = "link-away"


class CancelledError(ScannerError):
    """The requester has gone in the meantime; nothing was inspected."""

    code = "cancelled"


class ChannelError(ScannerError):
    """The other side of the channel is away or sends invalid messages."""

    code = "service-away"


class TakesLongError(ScannerError):
    """Content needs more time than the worker reserved for quick files allows; retry with `WorkShare.SLOW`."""

    code = "takes-long"
