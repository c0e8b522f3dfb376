"""The program's output anywhere during a day's story names no file."""

import base64
import datetime
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tools.waits import BOUND, until

NAMES = ("aunt-at-the-lake-4711.jpg", "holiday-plan-4712.jpg", "broken-4713.jpg")
PASSPHRASE = "plinth otter seventeen vermilion\n"
BORN = f"{datetime.date.today().year - 8}-01"
PROGRAM = [sys.executable, "-m", "scanner"]
# Every way to write: to files, to the terminal, into the journal, over any socket or pipe.
_CALLS = "write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,sendmmsg,sendfile"
TRACER = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "65535", "-e", f"trace={_CALLS}", "-o"]


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_no_name_in_anything_that_is_written(tmp_path: Path, card: bytes, ordinary: bytes) -> None:
    """The guard and its workers, from start to stop: a picture held, one let go, one that cannot be read."""
    home, traced = tmp_path / "home", tmp_path / "traced"
    env = {**os.environ, "BEFOREHAND_HOME": str(home), "HOME": str(home), "TMPDIR": str(home)}
    folder = home / "Pictures"
    folder.mkdir(parents=True)
    out, err = home / "out", home / "err"
    with out.open("wb") as to_out, err.open("wb") as to_err:
        command = [*TRACER, str(traced), *PROGRAM, "run", "--folder", str(folder)]
        run = subprocess.Popen(command, stdout=to_out, stderr=to_err, env=env)
        try:
            until(lambda: b"Ctrl-C" in out.read_bytes())
            children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text()
            guard = int(children.split()[0])
            _ask(env, "setup", "--born", BORN, "--no-confirm", "--passphrase-fd", "0")
            for name, data in zip(NAMES, (card, ordinary, card[:2000]), strict=True):
                (folder / name).write_bytes(data)
            until(lambda: _status(env)["held"] == 2 and _status(env)["looked_at"] >= 3)
        finally:
            os.kill(guard, signal.SIGTERM)
            run.wait(BOUND)
    calls = traced.read_bytes()
    assert re.search(rb"send(to|msg)\(", calls), "the trace shows what goes over sockets"
    assert calls.count(b"write(") > 10
    (folder / NAMES[1]).unlink()  # the child's own file, under its own name
    written = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert len(written) > 5
    for path, content in {**written, traced: calls}.items():
        for name in NAMES:
            for form in _forms(name):
                assert form not in content + os.fsencode(path), (path.relative_to(tmp_path), name)


def _forms(name: str) -> tuple[bytes, ...]:
    stem = name.removesuffix(".jpg").encode()
    encoded = base64.b64encode(stem).rstrip(b"=")[:-1]
    return (stem, stem.decode().encode("utf-16-le"), stem.hex().encode(), encoded)


def _status(env: dict[str, str]) -> dict[str, int]:
    return json.loads(_ask(env, "status", "--json") or '{"held": 0, "looked_at": 0}')


def _ask(env: dict[str, str], *words: str) -> str:
    command = [*PROGRAM, *words]
    asked = subprocess.run(
        command, env=env, input=PASSPHRASE, capture_output=True, text=True, check=False
    )
    return asked.stdout
