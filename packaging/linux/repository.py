"""A signed repository for apt in a folder, made by reprepro."""

import shutil
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from suites import SUITES, Suite

_SUITE = """Origin: Beforehand
Label: Beforehand
Codename: {name}
Architectures: amd64
Components: main
Description: Beforehand for {title}
SignWith: {key}

"""


@dataclass(frozen=True)
class SigningKey:
    """A signing key of GnuPG: its fingerprint, and the folder it lies in (empty for the usual one)."""

    fingerprint: str
    home: str = ""

    def gpg(self, *words: str) -> bytes:
        """Run gpg on this key's folder; return its output."""
        home = ["--homedir", self.home] if self.home else []
        return subprocess.run(
            ["gpg", "--batch", "--quiet", *home, *words], check=True, stdout=subprocess.PIPE
        ).stdout

    def sign(self, file: Path) -> Path:
        """Make the detached signature FILE.asc."""
        signature = file.with_name(file.name + ".asc")
        self.gpg(
            "--yes", "--armor", "--local-user", self.fingerprint,
            "--output", str(signature), "--detach-sign", str(file),
        )  # fmt: skip
        return signature


@contextmanager
def throw_away_key() -> Generator[SigningKey]:
    """A temporary key for tests."""
    with tempfile.TemporaryDirectory(prefix="beforehand-key-") as home:
        key = SigningKey("", home)
        key.gpg(
            "--passphrase", "", "--quick-generate-key", "Beforehand, for a test alone", "ed25519",
            "sign", "never",
        )  # fmt: skip
        listed = key.gpg("--with-colons", "--list-secret-keys").decode()
        line = next(line for line in listed.splitlines() if line.startswith("fpr:"))
        try:
            yield SigningKey(line.split(":")[9], home)
        finally:
            subprocess.run(["gpgconf", "--homedir", home, "--kill", "all"], check=False)


class Repository:
    """The repository in `folder`: `dists`, `pool`, and the public key as beforehand.gpg."""

    def __init__(self, folder: Path, key: SigningKey) -> None:
        self._folder, self._key = folder, key
        settings = folder / "conf/distributions"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(
            "".join(
                _SUITE.format(name=suite.name, title=suite.title, key=key.fingerprint)
                for suite in SUITES
            )
        )
        (folder / "beforehand.gpg").write_bytes(key.gpg("--export", key.fingerprint))

    def publish(self, suite: Suite, package: Path) -> None:
        """Put a package in, in place of an older one of the same suite; sign the lists."""
        home = ["--gnupghome", self._key.home] if self._key.home else []
        subprocess.run(
            [
                "reprepro", "--silent", "--basedir", str(self._folder), *home,
                "includedeb", suite.name, str(package),
            ],
            check=True,
        )  # fmt: skip

    def drop_workings(self) -> None:
        """Remove what only reprepro reads, before the folder is put where others fetch it."""
        for name in ("conf", "db"):
            shutil.rmtree(self._folder / name)
