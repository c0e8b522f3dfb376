"""
Joining of the extension's ES modules into classic scripts.

Browsers accept content scripts only as classic scripts. Each module becomes a function that returns its
exports and comes after the modules that it imports; other names stay local. The extension is built on the
computer where it is installed, so this needs no tool but Python.
"""

import re
from pathlib import Path, PurePosixPath

_IMPORT = re.compile(r'^import (?:\{([\w\s,]*)\} from )?"([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|class|function\*?|async function) (\w+))", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def join_modules(root: Path, entry: str) -> bytes:
    """
    Join the module `entry`, a path below `root`, and all its imports into one script.

    Raises OSError, and ValueError for a cycle or an unsupported form of import or export.
    """
    done: dict[str, str] = {}
    _visit(root, PurePosixPath(entry), done, ())
    body = "\n".join(done.values())
    return f'(() => {{\n"use strict";\n{body}}})();\n'.encode()


def _visit(root: Path, path: PurePosixPath, done: dict[str, str], above: tuple[str, ...]) -> str:
    name = re.sub(r"\W", "_", str(path.with_suffix("")))
    if name in above:
        raise ValueError(f"modules import each other: {' '.join((*above, name))}")
    if name in done:
        return name
    source = (root / path).read_text(encoding="utf-8")
    taken: list[str] = []
    for names, target in _IMPORT.findall(source):
        module = _visit(root, _resolve(path.parent, target), done, (*above, name))
        if names:
            taken.append(f"const {{ {', '.join(_words(names))} }} = {module};\n")
    given = _EXPORT.findall(source)
    code = _EXPORT.sub("", _IMPORT.sub("", source))
    if left := _LEFT_OVER.search(code):
        raise ValueError(f"{path}: not understood: {left.group()}")
    result = f"return {{ __proto__: null, {', '.join(given)} }};\n" if given else ""
    done[name] = f"const {name} = (() => {{\n{''.join(taken)}{code}{result}}})();\n"
    return name


def _resolve(folder: PurePosixPath, target: str) -> PurePosixPath:
    parts = list(folder.parts)
    for part in PurePosixPath(target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def _words(names: str) -> list[str]:
    return [word.strip() for word in names.split(",") if word.strip()]
