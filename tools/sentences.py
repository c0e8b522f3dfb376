"""
Updates the command line's translation files with its sentences, and builds the compiled form.

The files are scanner/cli/text/i18n/LANGUAGE/LC_MESSAGES/beforehand.po and .mo. `make translations` runs this.
"""

import ast
import inspect
import re
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from scanner.cli.main import beforehand
from scanner.cli.text.catalogue import DOMAIN, FOLDER, LANGUAGES

CLI = Path(__file__).parents[1] / "scanner" / "cli"
# Words of click that a person may see; the plural follows a zero byte, as in gettext.
CLICK = (
    "Usage:", "Options", "Commands", "Error: {message}", "Try '{command} {option}' for help.",
    "Show this message and exit.", "Show the version and exit.", "%(prog)s, version %(version)s",
    "Missing argument", "Missing option", "Missing command.", "No such command {name!r}.",
    "No such option {name!r}.", "Option {name!r} does not take a value.",
    "Option {name!r} requires an argument.\0Option {name!r} requires {nargs} arguments.",
    "Got unexpected extra argument ({args})\0Got unexpected extra arguments ({args})",
    "Did you mean {possibility}?\0(Did you mean one of: {possibilities}?)",
    "Invalid value for {param_hint}: {message}", "Invalid value: {message}",
    "{value!r} is not {choice}.\0{value!r} is not one of {choices}.",
    "{value!r} is not a valid {number_type}.", "{value} is not in the range {range}.",
    "{value!r} does not match the format {format}.\0{value!r} does not match the formats {formats}.",
    "file", "directory", "path", "{name} {filename!r} does not exist.", "{name} {filename!r} is a file.",
    "{name} {filename!r} is a directory.", "{name} {filename!r} is not readable.",
    "{name} {filename!r} is not writable.", "Repeat for confirmation", "Error: invalid input",
    "Error: The two entered values do not match.", "Could not open file {filename!r}: {message}",
)  # fmt: skip
_PLURALS = {
    "de": "nplurals=2; plural=(n != 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "ru": "nplurals=2; plural=(n != 1);",  # the sentences of click need only one and many
    "ar": "nplurals=2; plural=(n != 1);",
}
_ESCAPES = {"\\\\": "\\", "\\n": "\n", '\\"': '"', "\\t": "\t"}


def sentences() -> list[str]:
    """Every English sentence, in the order of the files; each once."""
    found = [*_of_code(), *_of_help(beforehand, click.Context(beforehand)), *CLICK]
    return list(dict.fromkeys(found))


def _of_code() -> Iterator[str]:
    for path in sorted(CLI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            first = node.args[0] if node.args else None
            name = node.func.id
            if name == "table" and isinstance(first, ast.Dict):
                given = first.values
            elif name == "say" and first is not None:
                given = first.values if isinstance(first, ast.BoolOp) else [first]
            else:
                continue
            yield from (
                part.value
                for part in given
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )


def _of_help(command: click.Command, context: click.Context) -> Iterator[str]:
    if command.help:
        yield inspect.cleandoc(command.help)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            yield parameter.help
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from _of_help(below, context)


def place(code: str, kind: str) -> Path:
    """Return the file of a language, `po` or `mo`."""
    return FOLDER / code / "LC_MESSAGES" / f"{DOMAIN}.{kind}"


def read(code: str) -> dict[str, str]:
    """Return the translations of a language; a missing one is an empty text."""
    path = place(code, "po")
    found: dict[str, str] = {}
    if not path.exists():
        return found
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        parts: dict[str, list[str]] = {}
        name = ""
        for line in block.splitlines():
            if match := re.match(r'(msg\w+(?:\[\d\])?) (".*")$', line):
                name = match[1]
                parts[name] = [match[2][1:-1]]
            elif line.startswith('"') and name:
                parts[name].append(line[1:-1])
        texts = {name: _plain("".join(lines)) for name, lines in parts.items()}
        key = texts.get("msgid", "")
        if "msgid_plural" in texts:
            found[f"{key}\0{texts['msgid_plural']}"] = f"{texts['msgstr[0]']}\0{texts['msgstr[1]']}"
        elif key:
            found[key] = texts["msgstr"]
    return found


def po_text(code: str, translated: Mapping[str, str]) -> str:
    """Write the file of a language as text, for every current sentence."""
    head = _head(code).rstrip("\n").split("\n")
    blocks = ['msgid ""\nmsgstr ""\n' + "\n".join(f'"{line}\\n"' for line in head)]
    for english in sentences():
        one, _, many = english.partition("\0")
        own = translated.get(english, "").partition("\0")
        if many:
            blocks.append(
                f"{_entry('msgid', one)}\n{_entry('msgid_plural', many)}\n"
                f"{_entry('msgstr[0]', own[0])}\n{_entry('msgstr[1]', own[2])}"
            )
        else:
            blocks.append(f"{_entry('msgid', one)}\n{_entry('msgstr', own[0])}")
    return "\n\n".join(blocks) + "\n"


def mo_bytes(code: str, translated: Mapping[str, str]) -> bytes:
    """Build the file that gettext loads: header, two tables of lengths and offsets, texts, sorted by key."""
    texts = {"": _head(code), **{key: text for key, text in translated.items() if text.strip("\0")}}
    keys = sorted(texts, key=str.encode)
    blobs = [key.encode() for key in keys] + [texts[key].encode() for key in keys]
    offset = 28 + 8 * len(blobs)
    lengths, data = b"", b""
    for blob in blobs:
        lengths += struct.pack("<II", len(blob), offset + len(data))
        data += blob + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    return head + lengths + data


def _head(code: str) -> str:
    return (
        f"Project-Id-Version: Beforehand\nLanguage: {code}\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
        f"Plural-Forms: {_PLURALS[code]}\n"
    )


def _entry(name: str, text: str) -> str:
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    if len(lines) < 2:
        return f'{name} "{_escaped(text)}"'
    return "\n".join([f'{name} ""', *(f'"{_escaped(line)}"' for line in lines)])


def _escaped(text: str) -> str:
    for sign, plain in _ESCAPES.items():
        text = text.replace(plain, sign)
    return text


def _plain(text: str) -> str:
    return re.sub(r'\\[n"\\t]', lambda match: _ESCAPES[match[0]], text)


def main() -> None:
    """Bring every language up to date."""
    for code in LANGUAGES[1:]:
        translated = read(code)
        place(code, "po").parent.mkdir(parents=True, exist_ok=True)
        place(code, "po").write_text(po_text(code, translated), encoding="utf-8")
        known = {english: translated.get(english, "") for english in sentences()}
        place(code, "mo").write_bytes(mo_bytes(code, known))
        left = sum(1 for text in known.values() if not text.strip("\0"))
        print(f"{code}: {len(known)} sentences, {left} to be translated")


if __name__ == "__main__":
    main()
