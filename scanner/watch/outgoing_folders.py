"""The folders of this machine that count as outgoing."""

from pathlib import Path

import msgspec

from scanner import platform


class FolderFound(msgspec.Struct, frozen=True):
    """
    A folder from which media may be sent. `kind` is a code such as `pictures` or `telegram`.

    `usual`: watched unless a parent excludes it. `inside`: lies in another folder found.
    """

    path: Path
    kind: str
    usual: bool
    inside: bool


def outgoing(home: Path) -> tuple[FolderFound, ...]:
    """Find the outgoing folders that exist, each once."""
    there = {place.path: place for place in reversed(platform.places().outgoing(home))}
    places = [place for place in reversed(there.values()) if place.path.is_dir()]
    paths = {place.path for place in places}
    return tuple(
        FolderFound(p.path, p.kind, p.usual, inside=not paths.isdisjoint(p.path.parents))
        for p in places
    )


def usual(home: Path) -> tuple[Path, ...]:
    """Return the smallest set of folders that covers all usual ones."""
    return tuple(f.path for f in outgoing(home) if f.usual and not f.inside)
