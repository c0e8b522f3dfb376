"""Removing the package runs none of its own code as root on what another account has written."""

import os
import pwd
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "linux" / "share" / "give-back"
SERVICE = "nobody"  # stands in for the scanner's account


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="needs root, as removing a package does"
)
def test_held_files_are_given_back_as_the_account_that_owns_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    for folder in tmp_path.parents:
        if folder != Path("/tmp") and Path("/tmp") in folder.parents:
            folder.chmod(folder.stat().st_mode | 0o055)
    calls = tmp_path / "calls"
    calls.touch(mode=0o666)
    calls.chmod(0o666)
    program = tmp_path / "program"
    (program / "bin").mkdir(parents=True)
    python = program / "bin" / "python"
    python.write_text(f'#!/bin/sh\necho "$(id -u) $4" >>{calls}\n')
    (program / "stop-guards").write_text("#!/bin/sh\n")
    state = tmp_path / "state"
    for held in (
        state / "data" / "held" / "items",
        tmp_path / "home/.local/share/beforehand/held/items",
    ):
        held.mkdir(parents=True)
    daemon, planted = pwd.getpwnam("daemon"), tmp_path / "open/.local/share/beforehand/held/items"
    planted.mkdir(parents=True)  # by somebody else, in a home where others can write
    os.chown(planted, daemon.pw_uid, -1)
    os.chown(tmp_path / "home/.local/share/beforehand/held/items", daemon.pw_uid, -1)
    accounts = tmp_path / "passwd"
    accounts.write_text(
        f"daemon:x:{daemon.pw_uid}:{daemon.pw_gid}::{tmp_path}/home:/bin/false\n"
        f"bin:x:{pwd.getpwnam('bin').pw_uid}:2::{tmp_path}/open:/bin/false\n"
    )
    text = SCRIPT.read_text()
    for there, here in (
        ("/usr/lib/beforehand", program),
        ("as_owner beforehand", f"as_owner {SERVICE}"),
        ("/var/lib/beforehand", state),
        ("/etc/passwd", accounts),
    ):
        text = text.replace(there, str(here))
    script = tmp_path / "give-back"
    script.write_text(text)
    for path in (python, program / "stop-guards", script):
        path.chmod(0o755)
    subprocess.run([script], check=True)
    ran = [line.split(" ", 1) for line in calls.read_text().splitlines()]
    assert [int(uid) for uid, _data in ran] == [daemon.pw_uid, pwd.getpwnam(SERVICE).pw_uid]
    assert [data for _uid, data in ran] == [
        str(tmp_path / "home/.local/share/beforehand"),
        str(state / "data"),
    ]
