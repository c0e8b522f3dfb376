"""The output of removing the program."""

from pathlib import Path

from scanner.cli.text.catalogue import say
from scanner.cli.text.codes import error


def removal_lines(data: Path, given: int, kept: tuple[tuple[str, str], ...]) -> list[str]:
    """One line for what was given back, one for each item that stays."""
    lines = [say("{data}: {given} given back", data=data, given=given)]
    lines += [
        say("{data}: {item} stays: {code}", data=data, item=item, code=error(code))
        for item, code in kept
    ]
    return lines
