"""Other programs that draw a file, to compare with: what they show of the card, the program has to see."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

SIDE = 640
SECONDS = 100  # of one call; a busy machine is slow


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skip where one of the programs is missing."""
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"needs {', '.join(missing)}")


def _run(*command: str, folder: Path) -> None:
    subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)


def _drawn(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob("drawn*.png"))]


def ffmpeg(data: bytes, *, every: int = 3) -> list[bytes]:
    """Pictures of a film, an animation or a cover as FFmpeg draws them: each third of every track."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "file").write_bytes(data)
        for track in range(2):
            _run(
                *("ffmpeg", "-nostdin", "-v", "error", "-i", "file", "-map", f"0:v:{track}?"),
                *("-fps_mode", "passthrough"),
                *("-vf", f"select=not(mod(n\\,{every})),scale={SIDE}:-2"),
                f"drawn{track}-%03d.png",
                folder=folder,
            )
        return _drawn(folder)


def imagemagick(data: bytes, kind: str) -> list[bytes]:
    """Pictures of a still as ImageMagick draws them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "file").write_bytes(data)
        _run(
            "convert-im6.q16", f"{kind}:file", "-background", "white", "-alpha", "remove", "-colorspace", "sRGB",
            "-depth", "8", "drawn-%03d.png", folder=folder,
        )  # fmt: skip
        return _drawn(folder)
