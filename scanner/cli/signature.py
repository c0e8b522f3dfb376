"""Signing of a report with an SSH key, by OpenSSH's `ssh-keygen -Y sign`."""

import shutil
import subprocess
from pathlib import Path

# So that a signature for another purpose is not valid for a report.
NAMESPACE = "beforehand-evaluation"


class SignatureError(Exception):
    """The report could not be signed. `why`: the message of ssh-keygen, empty if there is no ssh-keygen."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


def sign(report: Path, key: Path) -> Path:
    """Sign a file; returns the signature file beside it. ssh-keygen itself asks for a passphrase."""
    tool = shutil.which("ssh-keygen")
    if tool is None:
        raise SignatureError("")
    signature = report.with_name(report.name + ".sig")
    signature.unlink(missing_ok=True)  # else ssh-keygen would ask whether to overwrite it
    command = [tool, "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(report)]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    if done.returncode != 0 or not signature.exists():
        raise SignatureError(done.stderr.strip())
    return signature
