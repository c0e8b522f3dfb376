"""
Build the installer for Windows, on Debian: installer.py [--version VERSION] [--out FOLDER] [--fast]

The same commit gives the same bytes: times are SOURCE_DATE_EPOCH (by default the commit's), files are sorted.
`--fast` packs without compressing, for tests.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import program
import tree

HERE = Path(__file__).resolve().parent
TOOLS = {
    "makensis": "nsis",
    program.COMPILER: "gcc-mingw-w64-x86-64",
}  # and Debian's package of each
SMALL, FAST = ("/SOLID lzma", "auto"), ("zlib", "off")  # compressor, and whether it is used


def build(version: str, out: Path, packing: tuple[str, str] = SMALL) -> Path:
    """Build; return the installer's path."""
    epoch = tree.commit_time()
    out.mkdir(parents=True, exist_ok=True)
    target = out.resolve() / f"beforehand-{version}-setup.exe"
    with tempfile.TemporaryDirectory(prefix="beforehand-windows-") as folder:
        top = Path(folder) / "program"
        program.lay_out(tree.snapshot(Path(folder) / "source"), top)
        pack(top, target, version, packing, epoch)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name("sha256sums-windows").write_text(f"{digest}  {target.name}\n")
    return target


def pack(top: Path, target: Path, version: str, packing: tuple[str, str], epoch: int) -> None:
    """Pack a laid-out folder; every time in it is `epoch`."""
    for path in [top, *top.rglob("*")]:
        os.utime(path, (epoch, epoch))
    with tempfile.TemporaryDirectory(prefix="beforehand-nsis-") as folder:
        files, removal = Path(folder) / "files.nsh", Path(folder) / "removal.nsh"
        files.write_text(file_lines(top))
        removal.write_text(removal_lines(top))
        defined = {"VERSION": version, "OUT": target, "TOP": top}
        defined |= {"COMPRESSOR": packing[0], "COMPRESS": packing[1]}
        defined |= {"FILES": files, "REMOVAL": removal}
        options = [f"-D{name}={value}" for name, value in defined.items()]
        subprocess.run(
            ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *options, str(HERE / "beforehand.nsi")],
            check=True,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch)},
        )


def file_lines(top: Path) -> str:
    """Lines that unpack every file, in order of name: makensis by itself takes the disk's order."""
    lines: list[str] = []
    for folder in sorted({path.parent for path in top.rglob("*") if path.is_file()}):
        inside = str(folder.relative_to(top)).replace("/", "\\")
        lines.append(
            'SetOutPath "$INSTDIR"' if inside == "." else f'SetOutPath "$INSTDIR\\{inside}"'
        )
        lines += [f'File "{path}"' for path in sorted(folder.iterdir()) if path.is_file()]
    return "\n".join(lines) + "\n"


def removal_lines(top: Path) -> str:
    """Lines that remove the files beside the folder of Python."""
    return "".join(
        f'Delete "$INSTDIR\\{path.name}"\n' for path in sorted(top.iterdir()) if path.is_file()
    )


def main() -> None:
    """Build one installer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", default=tree.version())
    parser.add_argument("--out", type=Path, default=tree.ROOT / "dist")
    parser.add_argument("--fast", action="store_true")
    chosen = parser.parse_args()
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if missing:
        raise SystemExit(f"This needs: apt-get install {' '.join(missing)}")
    made = build(chosen.version, chosen.out, FAST if chosen.fast else SMALL)
    print(f"{made}  {made.stat().st_size / 1_000_000:.1f} MB")


if __name__ == "__main__":
    main()
