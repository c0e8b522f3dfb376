"""`beforehand self-test`: checks this installation, without root and without touching the user's files."""

import json
import os
import queue
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

import click
import msgspec

from scanner import manifest, platform, settings
from scanner.audit.verify import verify
from scanner.cli.text.self_test import ALL_WELL, NOT_WELL, NOTHING_WRONG, result_line
from scanner.errors import ScannerError
from scanner.hold.area import HoldArea
from scanner.judgement import JudgementOutcome
from scanner.kernel_gate import kernel_report
from scanner.keys import Cost, KeyFile
from scanner.platform.gate_ports import KernelResult
from scanner.policy import profiles
from scanner.sandbox.host import WorkerHost
from scanner.schema import Action, MediaEvent, Profile
from scanner.service.service import Service
from scanner.settings import Settings
from scanner.watch import Watcher
from scanner.watch.outgoing_folders import usual

TRIED_BYTES = 4096  # a block, which a full disk has no room for
PATIENCE = 20.0  # seconds; the checks take a moment on an idle machine


class Check(StrEnum):
    """The checks, in the order in which they run."""

    MODELS = "models"
    SANDBOX = "sandbox"
    WATCH = "watch"
    TEST_CARD = "test-card"
    GIVEN_BACK = "given-back"
    LOG = "log"
    DATA = "data"
    FOLDERS = "folders"
    TRAY = "tray"
    BROWSERS = "browsers"
    KERNEL = "kernel"


class CheckState(StrEnum):
    """The result of a check. `unknown`: it cannot be determined, which is not a fault of the installation."""

    OK = "ok"
    FAILED = "failed"
    UNKNOWN = "unknown"


class CheckResult(msgspec.Struct, frozen=True):
    """The result of one check. `detail`: a code or a number, never a file name or path."""

    name: Check
    state: CheckState
    detail: str = ""
    ms: int = 0


Answer = tuple[CheckState, str]


def run_all() -> Iterator[CheckResult]:
    """Run every check, and yield each result as soon as it is known."""
    yield _timed(Check.MODELS, models)
    yield _timed(Check.SANDBOX, sandbox)
    yield _timed(Check.WATCH, watch)
    with tempfile.TemporaryDirectory(prefix="beforehand-self-test-") as name:
        guard = TestGuard(Path(name))
        try:
            yield _timed(Check.TEST_CARD, guard.hold_card)
            yield _timed(Check.GIVEN_BACK, guard.give_back)
            yield _timed(Check.LOG, guard.log)
        finally:
            guard.stop()
    yield _timed(Check.DATA, data)
    yield _timed(Check.FOLDERS, folders)
    yield _timed(Check.TRAY, tray)
    yield _timed(Check.BROWSERS, browsers)
    yield _timed(Check.KERNEL, kernel)


def models() -> Answer:
    """Check that every model file is there and is the one that was shipped."""
    entries = manifest.load().models
    for entry in entries:
        manifest.read_model(manifest.MODELS, entry)
    return CheckState.OK, str(len(entries))


def sandbox() -> Answer:
    """Check that a worker starts, and that the system refuses it everything that it must not do."""
    host = WorkerHost(manifest.MODELS)
    try:
        host.start()
        found = host.confinement
    finally:
        host.close()
    missing = found.missing()
    return (
        (CheckState.FAILED, "open-" + "-".join(missing))
        if missing
        else (CheckState.OK, "-".join(found.by))
    )


def watch() -> Answer:
    """Check that a file written into a watched folder is noticed."""
    noticed: queue.SimpleQueue[MediaEvent] = queue.SimpleQueue()
    with tempfile.TemporaryDirectory(prefix="beforehand-self-test-") as name:
        watcher = Watcher([Path(name)], noticed.put)
        watcher.start()
        try:
            (Path(name) / "picture.jpg").write_bytes(b"x")
            noticed.get(timeout=PATIENCE)
        except queue.Empty:
            return CheckState.FAILED, "nothing-noticed"
        finally:
            watcher.stop()
    return CheckState.OK, ""


class TestGuard:
    """A complete guard on a temporary home, to which the test card is sent."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "Pictures"
        self._folder.mkdir()
        self._card = self._folder / "test-card.jpg"
        self._outcomes: queue.SimpleQueue[JudgementOutcome] = queue.SimpleQueue()
        self._settings = Settings(data=home / "data", runtime=home / "run")
        self._secret = secrets.token_urlsafe(24)
        self._service: Service | None = None
        self._keys: KeyFile | None = None
        self._item = ""

    def outcome(self, outcome: JudgementOutcome) -> None:
        """Take the outcome for a file."""
        self._outcomes.put(outcome)

    def hold_card(self) -> Answer:
        """Check that the test card is noticed, judged in the sandbox and held."""
        service = Service(self._settings, (self._folder,), self)
        service.storage.access.set_up(self._secret, profiles.built_in(Profile.UNDER_10), Cost.FLOOR)
        self._service = service
        self._keys = service.storage.keys
        service.start()
        # Written elsewhere and renamed, so that the complete file appears at once.
        part = self._folder.parent / "part"
        part.write_bytes(_card())
        part.rename(self._card)
        try:
            outcome = self._outcomes.get(timeout=PATIENCE)
        except queue.Empty:
            return CheckState.FAILED, "no-verdict"
        failure = outcome.looked.finding.failure
        if failure is not None:  # held as well, but without having been inspected
            return CheckState.FAILED, str(failure)
        if outcome.verdict.action is Action.ALLOW or outcome.item is None or self._card.exists():
            return CheckState.FAILED, outcome.fault or "not-held"
        self._item = outcome.item.item
        return CheckState.OK, str(outcome.verdict.reasons[0])

    def give_back(self) -> Answer:
        """Check that the card is given back unchanged. The guard ends first, or it would hold the card again."""
        self.stop()
        if not self._item:
            return CheckState.UNKNOWN, "not-held"
        HoldArea(self._settings.held).restore(self._item)
        whole = self._card.exists() and self._card.read_bytes() == _card()
        return (CheckState.OK, "") if whole else (CheckState.FAILED, "not-as-it-was")

    def log(self) -> Answer:
        """Check that records were written, and that the chain is whole."""
        self.stop()
        if self._keys is None:
            return CheckState.UNKNOWN, "not-started"
        report = verify(self._settings.log, self._keys.unlock(self._secret))
        return (
            (CheckState.OK, str(report.records))
            if report.whole
            else (CheckState.FAILED, "not-whole")
        )

    def stop(self) -> None:
        """Stop the guard, once."""
        service, self._service = self._service, None
        if service is not None:
            service.stop()


def data() -> Answer:
    """Check that the guard can write its own folder, or create it where there is none yet."""
    here = settings.load()
    if here.served is not None:
        return CheckState.UNKNOWN, "gate"  # the service has its data, under an account of its own
    nearest = next(folder for folder in (here.data, *here.data.parents) if folder.exists())
    with tempfile.NamedTemporaryFile(prefix=".beforehand-self-test-", dir=nearest) as file:
        file.write(bytes(TRIED_BYTES))
        file.flush()
    return CheckState.OK, ""


def folders() -> Answer:
    """Check that there are folders to watch."""
    count = len(usual(Path.home()))
    return (CheckState.OK, str(count)) if count else (CheckState.UNKNOWN, "none-yet")


def tray() -> Answer:
    """Check whether this session has a tray. Without one the app keeps a small window open."""
    busctl = shutil.which("busctl")
    if busctl is None or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return CheckState.UNKNOWN, "no-session"
    asked = subprocess.run(
        [busctl, "--user", "status", "org.kde.StatusNotifierWatcher"],
        capture_output=True,
        check=False,
    )
    return (CheckState.OK, "") if asked.returncode == 0 else (CheckState.UNKNOWN, "no-tray")


def browsers() -> Answer:
    """Count the browsers of this account that the extension exists for."""
    found = [place for place in platform.browsers().places(Path.home()) if place.data.is_dir()]
    return (CheckState.OK, str(len(found))) if found else (CheckState.UNKNOWN, "none")


def kernel() -> Answer:
    """Check what the gate needs of this kernel; only root can try all of it."""
    system = platform.gate()
    if system is None:
        return CheckState.UNKNOWN, "no-gate"
    tried = kernel_report.try_kernel(system)
    missing = [one.name for one in tried if one.result is KernelResult.LACKS]
    untried = any(one.result is KernelResult.NOT_TRIED for one in tried)
    # The gate is an optional layer, so a missing property is not a fault of the installation.
    if missing or untried:
        return CheckState.UNKNOWN, ",".join(missing) or "not-root"
    return CheckState.OK, str(len(tried))


def _timed(name: Check, check: Callable[[], Answer]) -> CheckResult:
    started = time.monotonic()
    try:
        state, detail = check()
    except ScannerError as error:
        state, detail = CheckState.FAILED, error.code
    except OSError as error:
        state, detail = CheckState.FAILED, f"errno-{error.errno}"
    return CheckResult(name, state, detail, round((time.monotonic() - started) * 1000))


def _card() -> bytes:
    from scanner.cli.demo_pictures import samples

    return next(sample.data for sample in samples() if sample.name == "test-card.jpg")


@click.command()
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object per check, each on its own line."
)
def command(as_json: bool) -> None:
    """
    Check that this installation is whole.

    Models, sandbox, watch, hold area, log. Needs no root, touches nothing of yours, ends with 1 when
    something is not well.
    """
    states: list[CheckState] = []
    for result in run_all():
        states.append(result.state)
        line = (
            json.dumps(msgspec.to_builtins(result))
            if as_json
            else result_line(result.name, result.state, result.detail, result.ms)
        )
        click.echo(line)
    if not as_json:
        click.echo(_together(states))
    sys.exit(1 if CheckState.FAILED in states else 0)


def _together(states: list[CheckState]) -> str:
    if CheckState.FAILED in states:
        return NOT_WELL
    return NOTHING_WRONG if CheckState.UNKNOWN in states else ALL_WELL
