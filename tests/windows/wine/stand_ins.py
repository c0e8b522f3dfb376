"""Build the DLLs that stand in for what Wine lacks: `python stand_ins.py WINE_DLLS OUT`. For tests alone."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

COMPILER = "x86_64-w64-mingw32-gcc"
HERE = Path(__file__).parent
_SUFFIXES = ("", "f", "l")
_NAMES = (
    *("cabs", "carg", "creal", "cimag", "cacos", "cacosh", "casin", "casinh", "catan", "catanh"),
    *("ccos", "ccosh", "cexp", "clog", "csin", "csinh", "csqrt", "ctan", "ctanh", "conj", "cpow"),
)
COMPLEX = frozenset(name + suffix for name in _NAMES for suffix in _SUFFIXES)


def exports(dll: Path) -> list[str]:
    """Names a DLL exports."""
    text = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", str(dll)], capture_output=True, text=True, check=True
    ).stdout
    table = text.partition("[Ordinal/Name Pointer] Table")[2]
    return re.findall(r"^\s*\[\s*\d+\].*?\s(\S+)\s*$", table, flags=re.MULTILINE)


def build(wine_dlls: Path, out: Path) -> None:
    """Make `ucrtbase.dll`, which forwards all but the complex functions to Wine's own, and `icuuc.dll`."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(wine_dlls / "ucrtbase.dll", out / "ucrtwine.dll")
    names = exports(out / "ucrtwine.dll")
    lines = ["LIBRARY ucrtbase", "EXPORTS"]
    for name in names:
        lines.append(f"  {name}=my_{name}" if name in COMPLEX else f'  "{name}"=ucrtwine."{name}"')
    lines += [f"  {name}=my_{name}" for name in sorted(COMPLEX - set(names))]
    definitions = out / "ucrtbase.def"
    definitions.write_text("\n".join(lines) + "\n")
    flags = ["-shared", "-O1", "-fno-builtin", "-static-libgcc", "-static"]
    subprocess.run(
        [COMPILER, *flags, "-o", out / "ucrtbase.dll", HERE / "complex.c", definitions], check=True
    )
    subprocess.run([COMPILER, *flags, "-o", out / "icuuc.dll", HERE / "icuuc.c"], check=True)


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
