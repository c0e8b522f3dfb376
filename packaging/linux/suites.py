"""The systems that have a package, and clean copies of them in folders, made by debootstrap and kept."""

import fcntl
import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Made once for each system: a few hundred MB each.
CACHE = Path(os.environ.get("BEFOREHAND_CHROOTS", "/var/cache/beforehand/chroots"))
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"


@dataclass(frozen=True)
class Suite:
    """A release of Debian: the code name, the name for people, and the end of the version of its packages."""

    name: str
    title: str
    tag: str
    mirror: str = "http://deb.debian.org/debian"


# In order of age: an upgrade of the system leads to the package of the newer one.
SUITES = (
    Suite("bookworm", "Debian 12", "+deb12"),
    Suite("trixie", "Debian 13", "+deb13"),
)


def chosen(names: list[str]) -> list[Suite]:
    """The suites of these names; all, when none is named."""
    unknown = set(names) - {suite.name for suite in SUITES}
    if unknown:
        raise SystemExit(f"no such suite: {', '.join(sorted(unknown))}")
    return [suite for suite in SUITES if not names or suite.name in names]


class Chroot:
    """A system in a folder, with what a machine mounts; `shared` maps folders of this machine to places in it."""

    def __init__(self, root: Path, shared: dict[Path, str] | None = None) -> None:
        self.root = root
        self.display = ""
        self._shared = shared or {}
        self._mounted: list[Path] = []

    def __enter__(self) -> "Chroot":
        try:
            self._mount_all()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _mount_all(self) -> None:
        for source, kind, place in (
            ("proc", "proc", "proc"),
            ("tmpfs", "tmpfs", "tmp"),
            ("tmpfs", "tmpfs", "run"),
            ("devtmpfs", "devtmpfs", "dev"),
            ("tmpfs", "tmpfs", "dev/shm"),
        ):
            if place == "dev/shm" and (self.root / place).is_mount():
                continue
            self._mount(place, "-t", kind, source)
        for folder, place in self._shared.items():
            folder.mkdir(parents=True, exist_ok=True)
            self._mount(place, "--bind", str(folder))
        for name in ("etc/resolv.conf", "etc/hosts"):
            shutil.copyfile(Path("/") / name, self.root / name)

    def __exit__(self, *_: object) -> None:
        for place in reversed(self._mounted):
            subprocess.run(["umount", "--lazy", str(place)], check=False)

    def _mount(self, place: str, *how: str) -> None:
        target = self.root / place
        target.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", *how, str(target)], check=True)
        self._mounted.append(target)

    def command(self, *words: str, user: str = "") -> list[str]:
        """The command line that runs `words` inside."""
        inside = [
            "chroot",
            str(self.root),
            "env",
            "-i",
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG=C.UTF-8",
        ]
        if user:
            home = f"/home/{user}"
            session = [
                f"HOME={home}",
                f"XDG_RUNTIME_DIR=/run/user/{self.uid(user)}",
                f"DISPLAY={self.display}",
            ]
            inside += ["runuser", "-u", user, "--", "env", *session]
        return [*inside, *words]

    def uid(self, user: str) -> str:
        """The number of an account inside."""
        accounts = (self.root / "etc/passwd").read_text().splitlines()
        return next(line for line in accounts if line.startswith(f"{user}:")).split(":")[2]

    def run(
        self, *words: str, user: str = "", given: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run inside with `given` as the input; the caller looks at the exit code."""
        command = self.command(*words, user=user)
        return subprocess.run(command, capture_output=True, text=True, check=False, input=given)

    def must(self, *words: str, user: str = "", given: str | None = None) -> str:
        """Run inside, and end everything when it fails."""
        done = self.run(*words, user=user, given=given)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start(self, *words: str, user: str = "") -> subprocess.Popen[bytes]:
        """Start inside."""
        return subprocess.Popen(
            self.command(*words, user=user), stdout=subprocess.DEVNULL, start_new_session=True
        )

    def install(self, *packages: str) -> None:
        """Install packages by apt, without what they only recommend."""
        self.must(
            "env", "DEBIAN_FRONTEND=noninteractive",
            "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages,
        )  # fmt: skip


def clean(suite: Suite, folder: Path, packages: tuple[str, ...], use: str = "test") -> Path:
    """A fresh copy in `folder` of a minimal system with a few packages, which is kept under the name of a use."""
    with alone(suite):
        return _copied(equipped(suite, use, packages), folder)


def _copied(source: Path, folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-a", str(source), str(folder)], check=True)
    return folder


def equipped(suite: Suite, use: str, packages: tuple[str, ...]) -> Path:
    """A system with packages, for one use; kept, and made once more when the packages are others."""
    root, stamp = CACHE / f"{suite.name}-{use}", CACHE / f"{suite.name}-{use}.packages"
    wanted = "\n".join(packages)
    if stamp.exists() and stamp.read_text() == wanted:
        return root
    stamp.unlink(missing_ok=True)
    with Chroot(_copied(_base(suite), root)) as system:
        system.must("apt-get", "update", "-qq")
        system.install(*packages)
    trust_as_here(root)
    stamp.write_text(wanted)
    return root


@contextmanager
def alone(suite: Suite) -> Generator[None]:
    """Lock the kept copies of a suite, and wait for others that use them."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / f"{suite.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def trust_as_here(root: Path) -> None:
    """Let the system trust what this machine trusts: a school may filter with a certificate of its own."""
    if (Path("/") / CERTIFICATES).exists() and (root / CERTIFICATES).parent.is_dir():
        shutil.copyfile(Path("/") / CERTIFICATES, root / CERTIFICATES)


def _base(suite: Suite) -> Path:
    base, making = CACHE / suite.name, CACHE / f"{suite.name}.new"
    if not base.exists():
        shutil.rmtree(making, ignore_errors=True)
        CACHE.mkdir(parents=True, exist_ok=True)
        command = ["debootstrap", "--variant=minbase", suite.name, str(making), suite.mirror]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        making.rename(base)
    return base
