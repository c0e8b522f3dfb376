"""The folders that the guard watches: those named by the rules, and the usual ones of this machine."""

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from scanner.schema import Policy
from scanner.watch.outgoing_folders import usual


def folders_to_watch(policy: Policy, home: Path) -> tuple[Path, ...]:
    """Return the folders in order, none inside another; a rule with `watch = false` excludes its folder."""
    named = [Path(rule.path) for rule in policy.folders if rule.watch]
    left_out = [PurePath(rule.path) for rule in policy.folders if not rule.watch]
    wanted = [*named, *(path for path in usual(home) if path not in left_out)]
    unique = list(dict.fromkeys(wanted))
    return tuple(
        path
        for path in unique
        if not any(path != other and path.is_relative_to(other) for other in unique)
    )


def left_out(wanted: Iterable[Path], watched: Sequence[Path]) -> list[Path]:
    """Return the wanted folders that are neither watched nor inside a watched folder."""
    return [path for path in wanted if not any(path.is_relative_to(folder) for folder in watched)]


def are_partial(named: Sequence[Path], wanted: Sequence[Path]) -> bool:
    """Return whether the folders named at the start differ from all those that should be watched."""
    return not wanted or bool(left_out(wanted, named))
