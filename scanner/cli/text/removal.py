"""The output of removing the program."""

from pathlib import Path

from scanner.cli.text.codes import error


def removal_lines(data: Path, given: int, kept: tuple[tuple[str, str], ...]) -> list[str]:
    """One line for what was given back, one for each item that stays."""
    lines = [f"{data}: {given} given back"]
    lines += [f"{data}: {item} stays: {error(code)}" for item, code in kept]
    return lines
