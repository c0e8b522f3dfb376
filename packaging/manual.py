"""
Manual pages of the commands, from the words of the command line's own help: manual.py FOLDER

`beforehand.1` is written by hand (docs/man); a page `beforehand-COMMAND.1` is made here for every command, and
for every command below a group, `beforehand-GROUP-COMMAND.1`.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scanner.cli.main import beforehand  # noqa: E402


def main() -> None:
    """Write all pages into the folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text)


def pages() -> dict[str, str]:
    """File name and text of each page."""
    return {
        f"{'-'.join(words)}.1": _page(words, command)
        for words, command in _commands(beforehand, ("beforehand",))
    }


def _commands(
    group: click.Group, words: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command below a group, with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        yield (*words, name), command
        if isinstance(command, click.Group):
            yield from _commands(command, (*words, name))


def _page(words: tuple[str, ...], command: click.Command) -> str:
    context = click.Context(command, info_name=" ".join(words), **beforehand.context_settings)
    name = "-".join(words)
    lines = [
        f'.TH {name.upper()} 1 "" Beforehand "User Commands"',
        ".SH NAME",
        f"{_escaped(name)} \\- {_escaped(command.get_short_help_str(limit=200).rstrip('.'))}",
        ".SH SYNOPSIS",
        f".B {_escaped(' '.join(words))}",
        _escaped(" ".join(command.collect_usage_pieces(context))),
        ".SH DESCRIPTION",
        *_paragraphs(command.help or ""),
    ]
    options = [
        record
        for parameter in command.get_params(context)
        if isinstance(parameter, click.Option)
        and (record := parameter.get_help_record(context)) is not None
    ]
    if options:
        lines.append(".SH OPTIONS")
    for option, what in options:
        lines += [".TP", f".B {_escaped(option)}", _escaped(what) or "\\&"]
    if isinstance(command, click.Group):
        lines.append(".SH COMMANDS")
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None and not found.hidden:
                lines += [".TP", f".BR {_escaped(f'{name}-{below}')} (1)"]
                lines.append(_escaped(found.get_short_help_str(limit=200)))
    above = "-".join(words[:-1])
    lines += [".SH SEE ALSO", f".BR {_escaped(above)} (1)"]
    return "\n".join(lines) + "\n"


def _paragraphs(text: str) -> Iterator[str]:
    r"""Paragraphs as click shows them: one that begins with \b keeps its lines."""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text.strip())):
        if number:
            yield ".PP"
        if paragraph.lstrip().startswith("\b"):
            yield ".nf"
            yield from (_escaped(line) for line in paragraph.splitlines() if line.strip("\b "))
            yield ".fi"
        else:
            yield _escaped(" ".join(paragraph.split()))


def _escaped(text: str) -> str:
    """Text as groff takes it: nothing in it is a request or an escape."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("\b", "")
    return f"\\&{text}" if text[:1] in (".", "'") else text


if __name__ == "__main__":
    main()
