"""The folders the guard watches: those the rules name, and the usual ones of this machine."""

from pathlib import Path, PurePath

from scanner.schema import Policy
from scanner.watch.folders import usual


def folders_to_watch(policy: Policy, home: Path) -> tuple[Path, ...]:
    """Give the folders in order, none inside another; a rule with `watch = false` takes one out."""
    named = [Path(rule.path) for rule in policy.folders if rule.watch]
    left_out = [PurePath(rule.path) for rule in policy.folders if not rule.watch]
    wanted = [*named, *(path for path in usual(home) if path not in left_out)]
    unique = list(dict.fromkeys(wanted))
    return tuple(
        path
        for path in unique
        if not any(path != other and path.is_relative_to(other) for other in unique)
    )
