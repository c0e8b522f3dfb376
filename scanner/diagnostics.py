"""
Diagnostics for whoever runs the guard: events, not sentences, on standard error.

Everything that could reveal something about a child's files is dropped here, for all callers. The logging
library is loaded with the first event: most runs have none, and start-up should not wait for it.
"""

import sys
from collections.abc import MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

_LINES = 6  # the last lines of a traceback
# Facts that an event may hold; everything else (paths, names, scores) is dropped.
_ALLOWED_FACTS = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "code",
        "why",
        "mode",
        "status",
        "ending",
        "lines",
        "errno",
        "request",
        "file",
        "reason",
        "exception",
    }
)


def info(event: str, **facts: object) -> None:
    """Log that something began or ended."""
    _logger().info(event, **facts)


def warning(event: str, **facts: object) -> None:
    """Log that something was refused or put right."""
    _logger().warning(event, **facts)


def error(event: str, **facts: object) -> None:
    """Log that something does not work."""
    _logger().error(event, **facts)


def exception(event: str, **facts: object) -> None:
    """Log an unexpected error with its type and line numbers, without its message."""
    _logger().exception(event, **facts)


def redact(
    _logger: object, _method: str, facts: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Drop every fact that is not on the list (a structlog processor)."""
    return {name: value for name, value in facts.items() if name in _ALLOWED_FACTS}


def where(
    _logger: object, _method: str, facts: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Add the type and place of the current error, but not its message, which may name files."""
    if facts.pop("exc_info", False) and (failed := sys.exc_info()[1]) is not None:
        import traceback

        lines = [
            f"{Path(frame.f_code.co_filename).name}:{number}"
            for frame, number in traceback.walk_tb(failed.__traceback__)
        ]
        facts["exception"] = " ".join((type(failed).__name__, *lines[-_LINES:]))
    return facts


@cache
def _logger() -> Any:
    import structlog  # late: it loads many modules that most runs never need

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            where,
            redact,
            structlog.processors.LogfmtRenderer(
                key_order=["timestamp", "level", "event"], drop_missing=True
            ),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    return structlog.get_logger()
