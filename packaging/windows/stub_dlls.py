"""
Stub DLLs: in place of a DLL whose functions are never called, one that exports what the others import of it.

Windows loads every DLL that another was linked against, used or not. A function of a stub that is called all the
same ends the process by an illegal instruction; in the worker that is "could not be checked".
"""

import struct
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

COMPILER = "x86_64-w64-mingw32-gcc"
# What FFmpeg asks whenever it lists its codecs, and takes a null pointer for: "there is no such encoder here".
_ASKED_AT_START = "x265_api_get_"
_FLAGS = ("-O1", "-s", "-shared", "-nostdlib", "-Wl,--no-insert-timestamp", "-Wl,-e,loaded")
_IMPORTS_AT = 120  # bytes from the optional header's begin, in PE32+
_BY_ORDINAL = 1 << 63


def stub(dll: Path, users: list[Path]) -> None:
    """Replace a DLL by a stub with what `users` import of it. Raises SystemExit if they import nothing."""
    names = sorted({name for user in users for name in imports(user).get(dll.name.lower(), ())})
    if not names:
        raise SystemExit(f"nothing imports {dll.name} any more")
    lines = ["int loaded(void) { return 1; }"]
    for number, name in enumerate(names):
        body = "return 0;" if name.startswith(_ASKED_AT_START) else "__builtin_trap();"
        lines.append(f"void *stub_{number}(void) {{ {body} }}")
    with tempfile.TemporaryDirectory(prefix="beforehand-stub-") as folder:
        source, exports = Path(folder) / "stub.c", Path(folder) / "stub.def"
        source.write_text("\n".join(lines) + "\n")
        exported = "\n".join(f'  "{name}"=stub_{number}' for number, name in enumerate(names))
        exports.write_text(f'LIBRARY "{dll.name}"\nEXPORTS\n{exported}\n')
        subprocess.run([COMPILER, *_FLAGS, "-o", dll, source, exports], check=True)


def imports(dll: Path) -> dict[str, list[str]]:
    """Return the names that a 64-bit DLL imports, by the imported DLL's name in lower case."""
    data = dll.read_bytes()
    header = struct.unpack_from("<I", data, 60)[0]
    count, optional = struct.unpack_from("<H12xH", data, header + 6)
    sections = [
        struct.unpack_from("<III", data, header + 24 + optional + 40 * n + 12) for n in range(count)
    ]

    def at(address: int) -> int:
        for start, size, offset in sections:
            if start <= address < start + size:
                return address - start + offset
        raise ValueError(f"{dll.name} is not laid out as expected")

    def text(address: int) -> str:
        begin = at(address)
        return data[begin : data.index(b"\0", begin)].decode("ascii")

    def names(table: int) -> Iterator[str]:
        place = at(table)
        while (entry := struct.unpack_from("<Q", data, place)[0]) != 0:
            if not entry & _BY_ORDINAL:
                yield text(entry + 2)  # after the hint
            place += 8

    found: dict[str, list[str]] = {}
    place = at(struct.unpack_from("<I", data, header + 24 + _IMPORTS_AT)[0])
    while any(entry := struct.unpack_from("<IIIII", data, place)):
        found[text(entry[3]).lower()] = list(names(entry[0] or entry[4]))
        place += 20
    return found
