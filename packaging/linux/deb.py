"""
Builds the package for this very system: deb.py [--version VERSION] [--out FOLDER] [--keep-tree FOLDER]

The same commit gives the same bytes: times are SOURCE_DATE_EPOCH (by default the commit's), owners root.
"""

import argparse
import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import bill  # noqa: E402
import tree  # noqa: E402

# Qt's and the wheels' own needs: what readelf names and no wheel brings. Debian 13 calls some packages t64.
_DEPENDS = (
    tree.PYTHON,
    "libc6 (>= 2.36)",
    "libarchive13 | libarchive13t64",  # container formats that Python does not read
    "libegl1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libfreetype6",
    "libstdc++6",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "zlib1g",
)
FILES = {
    "beforehand.desktop": "usr/share/applications/beforehand.desktop",
    "beforehand-tray.desktop": "etc/xdg/autostart/beforehand.desktop",
    "beforehand-guard.desktop": "etc/xdg/autostart/beforehand-guard.desktop",
    "beforehand-guard.service": "usr/lib/systemd/user/beforehand-guard.service",
    "io.github.beforehand.metainfo.xml": "usr/share/metainfo/io.github.beforehand.metainfo.xml",
    "io.github.beforehand.family.policy": "usr/share/polkit-1/actions/io.github.beforehand.family.policy",
    "beforehand.sysusers": "usr/lib/sysusers.d/beforehand.conf",
    "beforehand.tmpfiles": "usr/lib/tmpfiles.d/beforehand.conf",
}
# The gated mode: off until an administrator sets it up (docs/gate.md).
GATED = {
    "beforehand-gate.service": "usr/lib/systemd/system/beforehand-gate.service",
    "beforehand-scanner.service": "usr/lib/systemd/system/beforehand-scanner.service",
    "beforehand-link.service": "usr/lib/systemd/system/beforehand-link.service",
    "gate.toml": "usr/share/doc/beforehand/examples/gate.toml",
    "../../docs/gate.md": "usr/share/doc/beforehand/gate.md",
}
SCRIPTS = ("give-back", "start-guard", "stop-guards")
COMPLETIONS = {
    "bash": "usr/share/bash-completion/completions/beforehand",
    "zsh": "usr/share/zsh/vendor-completions/_beforehand",
    "fish": "usr/share/fish/vendor_completions.d/beforehand.fish",
}
_COMPLETION = """
import sys
from click.shell_completion import get_completion_class
from scanner.cli.main import beforehand
shell = get_completion_class(sys.argv[1])
print(shell(beforehand, {}, "beforehand", "_BEFOREHAND_COMPLETE").source(), end="")
"""
_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
# zstd: read by the dpkg of Debian 12 and later. xz makes it an eighth smaller in twenty times the time.
# One thread, as with more the bytes depend on the machine.
_SQUEEZE = ("-Zzstd", "-z9", "--threads-max=1")


def build(version: str, out: Path, keep: Path | None = None) -> Path:
    """Build; return the package's path."""
    epoch = tree.commit_time()
    with tempfile.TemporaryDirectory(prefix="beforehand-deb-") as folder:
        top = Path(folder) / "top"
        source = tree.snapshot(Path(folder) / "source")
        site = tree.assemble(source, top)
        _place_files(source, top, site, version)
        _write_control(top, version)
        _same_for_all(top, epoch)
        architecture = _dpkg("--print-architecture")
        package = out / f"beforehand_{version}_{architecture}.deb"
        out.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["dpkg-deb", *_SQUEEZE, "--root-owner-group", "--build", str(top), str(package)],
            check=True,
            stdout=subprocess.DEVNULL,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch)},
        )
        if keep is not None:
            shutil.copytree(top, keep, symlinks=True)
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    package.with_name("sha256sums").write_text(f"{digest}  {package.name}\n")
    return package


def _place_files(source: Path, top: Path, site: Path, version: str) -> None:
    for name, place in FILES.items():
        _copy(HERE / "share" / name, top / place)
    for name, place in GATED.items():
        _copy(source / "packaging/linux" / name, top / place)
    for name in SCRIPTS:
        _copy(HERE / "share" / name, top / tree.PREFIX / name, mode=0o755)
    commands = top / "usr/bin"
    commands.mkdir(parents=True)
    (commands / "beforehand").symlink_to("../lib/beforehand/bin/beforehand")
    write_completions(source, top)
    _draw_icons(source, top)
    _write_docs(source, top, site, version)


def _write_docs(source: Path, top: Path, site: Path, version: str) -> None:
    docs = top / "usr/share/doc/beforehand"
    docs.mkdir(parents=True, exist_ok=True)
    _copy(HERE / "debian/copyright", docs / "copyright")
    (docs / "sbom.cdx.json").write_text(
        bill.bill(site, source / "uv.lock", source / "models", version)
    )
    _pack(docs / "third-party-licences.txt.gz", bill.licences(site))
    _pack(docs / "changelog.gz", (source / "CHANGELOG.md").read_text())
    _write_manual(source, top)
    _write_site(source, docs / "html")


def _write_manual(source: Path, top: Path) -> None:
    """A manual page for every command: the one of all by hand, the others from the commands' own help."""
    with tempfile.TemporaryDirectory(prefix="beforehand-man-") as folder:
        _here(source, "packaging/manual.py", folder)
        pages = [source / "docs/man/beforehand.1", *sorted(Path(folder).iterdir())]
        for page in pages:
            _pack(top / f"usr/share/man/man1/{page.name}.gz", page.read_text())


def _write_site(source: Path, place: Path) -> None:
    """The site of docs/, which is read without a network."""
    subprocess.run(
        [
            str(tree.ROOT / ".venv/bin/uv"), "run", "--quiet", "--frozen", "--inexact", "--no-dev",
            "--group", "docs", "--project", str(tree.ROOT),
            "sphinx-build", "--quiet", "-b", "html", "-d", f"{place}.doctrees",
            str(source / "docs"), str(place),
        ],
        check=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(tree.commit_time())},
    )  # fmt: skip
    shutil.rmtree(f"{place}.doctrees")
    (place / ".buildinfo").unlink(missing_ok=True)


def write_completions(source: Path, top: Path) -> None:
    """Write the script that a shell runs to complete the command's words, as click makes it."""
    for shell, place in COMPLETIONS.items():
        script = _here(source, "-c", _COMPLETION, shell)
        path = top / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(script)


def _draw_icons(source: Path, top: Path) -> None:
    """The app's own shield in every size; drawn by the same code that draws it in the tray."""
    folder = top / "usr/share/icons/hicolor"
    places = [str(folder / f"{size}x{size}/apps/beforehand.png") for size in _ICON_SIZES]
    for place in places:
        Path(place).parent.mkdir(parents=True)
    _here(source, "packaging/linux/icons.py", *places)


def _here(source: Path, *words: str) -> bytes:
    """Run Python with everything that the lock names in the source's folder; return its output."""
    return subprocess.run(
        [str(tree.ROOT / ".venv/bin/python"), *words],
        check=True,
        cwd=source,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
    ).stdout


def _write_control(top: Path, version: str) -> None:
    control = top / "DEBIAN"
    control.mkdir()
    size = sum(path.lstat().st_size for path in top.rglob("*") if path.is_file()) // 1024
    (control / "control").write_text(
        (HERE / "debian/control")
        .read_text()
        .format(
            version=version,
            architecture=_dpkg("--print-architecture"),
            size=size,
            depends=", ".join(_DEPENDS),
        )
    )
    for name in ("postinst", "prerm", "postrm"):
        _copy(HERE / "debian" / name, control / name, mode=0o755)
    configs = sorted(str(p.relative_to(top)) for p in (top / "etc").rglob("*") if p.is_file())
    (control / "conffiles").write_text("".join(f"/{name}\n" for name in configs))
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(top)}\n"
        for path in sorted(top.rglob("*"))
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.relative_to(top).parts
    )
    (control / "md5sums").write_text("".join(sums))


def _same_for_all(top: Path, epoch: int) -> None:
    """Modes and times that depend on nothing but the commit. What the wheels mark runs nothing by itself."""
    libraries = top / tree.PREFIX / "lib"
    for path in [top, *top.rglob("*")]:
        if not path.is_symlink():
            marked = path.stat().st_mode & 0o100 and not path.is_relative_to(libraries)
            runs = path.is_dir() or marked
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _copy(source: Path, target: Path, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def _pack(target: Path, content: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content.encode(), 9, mtime=0))


def _dpkg(question: str) -> str:
    return subprocess.run(
        ["dpkg", question], check=True, capture_output=True, text=True
    ).stdout.strip()


def main() -> None:
    """Build one package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", default=tree.version())
    parser.add_argument("--out", type=Path, default=tree.ROOT / "dist")
    parser.add_argument("--keep-tree", type=Path)
    chosen = parser.parse_args()
    package = build(chosen.version, chosen.out, chosen.keep_tree)
    print(f"{package}  {package.stat().st_size // 1_000_000} MB")


if __name__ == "__main__":
    main()
