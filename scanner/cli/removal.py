"""Gives every held file back when the program is removed: it must not go and leave them locked away."""

import sys
from pathlib import Path

from scanner.cli.text.removal import removal_lines
from scanner.errors import HoldError
from scanner.hold.area import HoldArea


def give_back_all(data: Path) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """
    Give back all items of the hold area in `data`.

    Gives the paths of the files, and item and code of each that stays held.
    """
    area = HoldArea(data / "held")
    area.recover()
    given: list[str] = []
    kept: list[tuple[str, str]] = []
    for item in area.items():
        try:
            given.append(area.restore(item.item).path)
        except HoldError as error:
            kept.append((item.item, error.code))
    return tuple(given), tuple(kept)


def main(data: Path) -> int:
    """Give back, and say how many; 1 when something stays."""
    given, kept = give_back_all(data)
    for line in removal_lines(data, len(given), kept):
        print(line)
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
