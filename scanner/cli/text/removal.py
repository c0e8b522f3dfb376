"""The output of the removal of the program."""

from pathlib import Path

from scanner.cli.text.catalogue import say
from scanner.cli.text.codes import error


def removal_lines(data: Path, given: int, kept: tuple[tuple[str, str], ...]) -> list[str]:
    """Return one line for the files given back, and one for each item that stays."""
    lines = [say("{data}: {given} given back", data=data, given=given)]
    lines += [
        say("{data}: {item} stays: {code}", data=data, item=item, code=error(code))
        for item, code in kept
    ]
    return lines
