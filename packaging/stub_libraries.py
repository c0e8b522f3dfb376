"""
Stub libraries: in place of a shared library whose functions are never called, one with the same names in it.

The dynamic linker asks for every library that another was linked against, used or not. A stub answers it: the
same soname, and each symbol that a shipped library asks for, under the same version. A function of a stub that
is called all the same ends the process by an illegal instruction; in the worker that is "could not be checked".
"""

import platform
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

_SYMBOL = re.compile(
    r"^\s*\d+:\s+[0-9a-f]+\s+(?P<size>\w+)\s+(?P<type>\w+)\s+\w+\s+\w+\s+(?P<section>\w+)\s+"
    r"(?P<name>[^@\s]+)(?:@@?(?P<version>\S+))?"
)
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]")
_TRAP = {"x86_64": "ud2", "aarch64": "udf #0"}
_NOTHING = {"x86_64": "xorl %eax, %eax\n    ret", "aarch64": "mov x0, #0\n    ret"}
# What FFmpeg asks whenever it lists its codecs, and takes a null pointer for: "there is no such encoder here".
_ASKED_AT_START = re.compile(r"x265_api_get_\d+")


@dataclass(frozen=True)
class Symbol:
    """One dynamic symbol; `size` in bytes, `version` empty where the library has none."""

    name: str
    version: str
    size: int
    function: bool
    defined: bool


def needed(library: Path) -> list[str]:
    """Names of the shared libraries that this one asks for."""
    return _NEEDED.findall(_readelf("-d", library))


def symbols(library: Path) -> list[Symbol]:
    """Dynamic symbols, those asked for and those defined."""
    return [
        Symbol(
            name=found["name"],
            version=found["version"] or "",
            size=int(found["size"], 0),
            function=found["type"] in ("FUNC", "IFUNC"),
            defined=found["section"] != "UND",
        )
        for line in _readelf("--dyn-syms", library).splitlines()
        if (found := _SYMBOL.match(line)) and found["section"] != "ABS"
    ]


def stub(library: Path, users: list[Path]) -> None:
    """Replace a library by a stub with what `users`, those that were linked against it, ask for."""
    asked = {
        (symbol.name, symbol.version)
        for user in users
        for symbol in symbols(user)
        if not symbol.defined
    }
    defined = (symbol for symbol in symbols(library) if symbol.defined)
    kept = {(symbol.name, symbol.version): symbol for symbol in defined}
    link(library, [kept[name] for name in sorted(asked & kept.keys())])


def link(library: Path, kept: list[Symbol], data: dict[str, Path] | None = None) -> None:
    """Write a library that defines these symbols; `data` has the content of some of them, as files."""
    with tempfile.TemporaryDirectory(prefix="beforehand-stub-") as name:
        folder = Path(name)
        (folder / "stub.s").write_text(_assembly(kept, data or {}))
        (folder / "versions").write_text(_version_script(kept))
        subprocess.run(["as", "-o", folder / "stub.o", folder / "stub.s"], check=True)
        subprocess.run(
            [
                "ld", "-shared", "-soname", library.name, "--version-script", folder / "versions",
                "--build-id=none", "-z", "noexecstack", "-z", "noseparate-code",
                "-o", folder / "stub.so", folder / "stub.o",
            ],
            check=True,
        )  # fmt: skip
        library.write_bytes((folder / "stub.so").read_bytes())


def _assembly(kept: list[Symbol], data: dict[str, Path]) -> str:
    lines = ['.section .note.GNU-stack,"",%progbits']
    for symbol in kept:
        if symbol.name in data:
            section, body = ".rodata", f'.incbin "{data[symbol.name]}"'
        elif symbol.function:
            answer = _NOTHING if _ASKED_AT_START.fullmatch(symbol.name) else _TRAP
            section, body = ".text", answer[platform.machine()]
        else:
            section, body = ".bss", f".skip {max(symbol.size, 8)}"
        kind = "function" if symbol.function else "object"
        flags = {".rodata": '"a",%progbits', ".text": '"ax",%progbits', ".bss": '"aw",%nobits'}
        lines += [
            f".section {section},{flags[section]}",
            ".balign 16",
            f".globl {symbol.name}",
            f".type {symbol.name}, %{kind}",
            f"{symbol.name}:",
            f"    {body}",
            f".size {symbol.name}, . - {symbol.name}",
        ]
    return "\n".join(lines) + "\n"


def _version_script(kept: list[Symbol]) -> str:
    """The symbols by version. Either all of a library's symbols have one here, or none has."""
    versions = sorted({symbol.version for symbol in kept if symbol.version})
    if not versions:
        return "{ global: *; };\n"
    blocks: list[str] = []
    for number, version in enumerate(versions):
        names = [s.name for s in kept if s.version == version or (not s.version and number == 0)]
        blocks.append(f"{version} {{ global: {' '.join(f'{name};' for name in names)} }};")
    return "\n".join(blocks) + "\n"


def _readelf(what: str, library: Path) -> str:
    return subprocess.run(
        ["readelf", "-W", what, str(library)], capture_output=True, text=True, check=False
    ).stdout
