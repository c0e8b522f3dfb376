"""The malformed and unusual files of public test suites, with and without confinement."""

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner.sandbox.content import take
from scanner.sandbox.host import Limits, WorkerHost
from scanner.sandbox.pool import WorkerPool
from scanner.schema import Finding
from tests.sandbox.test_containers import COLOURED, GREY, built, card

CHECKSUM = Path(__file__).with_name("checksum_worker.py")
# Decoding has its own limits; on a machine that is busy elsewhere none may be cut short by time,
# or two runs would differ for no reason of the confinement's.
PATIENT = Limits(time_limit=60.0)
EVERY = 50  # of the files go through the real models, too

pytestmark = [pytest.mark.eval, pytest.mark.slow]


class ChecksumHost(WorkerHost):
    def command(self, fd: int) -> list[str]:
        return [sys.executable, "-I", str(CHECKSUM), *super().command(fd)[5:]]


class ChecksumPool(WorkerPool):
    def make_host(self, models: Path, limits: Limits | None, confined: bool) -> WorkerHost:
        return ChecksumHost(models, limits, confined=confined)


class HostileRun:
    """The outcome for every file, the longest time, the most memory a worker used."""

    def __init__(self, files: list[Path], pool: WorkerPool) -> None:
        self.findings: dict[Path, Finding] = {}
        self.slowest = (0.0, "")
        with pool:
            pool.start()

            def look(path: Path) -> tuple[Finding, float]:
                started = time.monotonic()
                with take(str(path)) as content:
                    return pool.judge(content), time.monotonic() - started

            for path, (finding, seconds) in pool.each(files, look):
                self.findings[path] = finding
                self.slowest = max(self.slowest, (seconds, path.name))
            self.restarts = pool.restarts
            self.peak = max(_peak_mb(pid) for pid in pool.pids)

    def report(self, what: str) -> None:
        counts = Counter(
            str(f.failure or ("none" if f.frames == 0 else "looked at"))
            for f in self.findings.values()
        )
        print(
            f"\n{what}: {len(self.findings)} files, slowest {self.slowest[0]:.1f} s ({self.slowest[1]}), "
            f"peak {self.peak:.0f} MB, {self.restarts} restarts, {dict(counts)}"
        )


def _peak_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found
    return int(found[1]) / 1024


@pytest.fixture(scope="module")
def files(evaluation: Path) -> list[Path]:
    return sorted(path for path in (evaluation / "hostile").rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def confined(files: list[Path]) -> HostileRun:
    return HostileRun(files, ChecksumPool(Path("/nowhere"), 2, PATIENT))


@pytest.fixture(scope="module", autouse=True)
def _say(confined: HostileRun, request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        confined.report("hostile files, confined")


def test_nothing_ends_the_worker(confined: HostileRun) -> None:
    assert confined.restarts == 0


def test_what_was_not_decoded_is_never_clean(confined: HostileRun) -> None:
    for path, finding in confined.findings.items():
        if finding.frames == 0:
            assert finding.failure is not None or finding.media == "none", path
    # The few that are "none": empty files, text of a few bytes, a piece of XML.
    none = [path for path, f in confined.findings.items() if f.frames == 0 and f.failure is None]
    for path in none:
        text = path.read_bytes()
        assert len(text) < 20 or text.startswith(b"<?xpacket"), path
        assert "\x00" not in text.decode("utf-8"), path


def test_confinement_changes_no_result(confined: HostileRun, files: list[Path]) -> None:
    free = HostileRun(files, ChecksumPool(Path("/nowhere"), 2, PATIENT, confined=False))
    assert free.findings == confined.findings


def test_confinement_changes_nothing_in_containers(tmp_path: Path) -> None:
    files: list[Path] = []
    for name in list({**COLOURED, **GREY})[::3]:  # every third: the readers are the same
        files.append(tmp_path / name)
        files[-1].write_bytes(built(name, card))
    free = HostileRun(files, ChecksumPool(Path("/nowhere"), 2, PATIENT, confined=False))
    assert free.findings == HostileRun(files, ChecksumPool(Path("/nowhere"), 2, PATIENT)).findings
    assert all(finding.frames for finding in free.findings.values())


def test_confinement_changes_no_score(files: list[Path], models: Path) -> None:
    some = files[::EVERY]
    free = HostileRun(some, WorkerPool(models, 2, PATIENT, confined=False))
    assert free.findings == HostileRun(some, WorkerPool(models, 2, PATIENT)).findings
