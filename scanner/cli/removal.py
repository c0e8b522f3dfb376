"""Giving back all held files when the program is removed, so that none stays encrypted."""

import sys
from pathlib import Path

from scanner.cli.text.removal import removal_lines
from scanner.errors import HoldError
from scanner.hold.area import HoldArea


def give_back_all(data: Path) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """
    Give back all items of the hold area in `data`.

    Returns the paths of the files, and the item and error code of each that stays held.
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
    """Give back all held files, and print their number; returns 1 if something stays held."""
    given, kept = give_back_all(data)
    for line in removal_lines(data, len(given), kept):
        print(line)
    return 1 if kept else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
