"""
Diagnostics for whoever runs the guard: events, not sentences, on standard error.

What could tell of a child's files is dropped here, once for everybody. The library is loaded with
the first event: most runs have none, and a start should not wait for it.
"""

import sys
from collections.abc import MutableMapping
from functools import cache
from typing import Any

# Facts that may stand in an event; everything else (paths, names, scores) is dropped.
_TOLD = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "code",
        "why",
        "errno",
        "request",
        "file",
        "reason",
        "exception",
    }
)


def warning(event: str, **facts: object) -> None:
    """Something was refused or put right."""
    _logger().warning(event, **facts)


def error(event: str, **facts: object) -> None:
    """Something does not work."""
    _logger().error(event, **facts)


def exception(event: str, **facts: object) -> None:
    """Something failed that should not; the traceback goes along, without local values."""
    _logger().exception(event, **facts)


def redact(
    _logger: object, _method: str, facts: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Drop every fact that is not on the list (a structlog processor)."""
    return {name: value for name, value in facts.items() if name in _TOLD}


@cache
def _logger() -> Any:
    import structlog  # late: it loads much that most runs never need

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            redact,
            structlog.processors.LogfmtRenderer(
                key_order=["timestamp", "level", "event"], drop_missing=True
            ),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    return structlog.get_logger()
