"""A report signed with an SSH key, by OpenSSH's own `ssh-keygen -Y sign`."""

import shutil
import subprocess
from pathlib import Path

NAMESPACE = "beforehand-evaluation"  # so that a signature for anything else is none for a report


class SignatureError(Exception):
    """The report could not be signed. `why` is ssh-keygen's own word, empty where there is none."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


def sign(report: Path, key: Path) -> Path:
    """Sign a file; gives the signature beside it. A passphrase is asked for by ssh-keygen itself."""
    tool = shutil.which("ssh-keygen")
    if tool is None:
        raise SignatureError("")
    signature = report.with_name(report.name + ".sig")
    signature.unlink(missing_ok=True)  # it would ask whether to write over it
    command = [tool, "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(report)]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    if done.returncode != 0 or not signature.exists():
        raise SignatureError(done.stderr.strip())
    return signature
