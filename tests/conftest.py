"""Fixtures every test may use."""

import os
import re
import signal
import time
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The command line speaks the language of the environment; the tests read English.
os.environ["LC_ALL"] = "C.UTF-8"
# Ignored where the run was started in the background of a shell, and then ignored by every program started here.
signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no finding: no example is judged by how long it took.
settings.register_profile("without-deadline", deadline=None)
settings.load_profile("without-deadline")

HERE = Path(__file__).parent
# What one process runs, one after the other: the tests of a browser share it, those of the gate share what
# the kernel has once. Of all others the tests of a file stay together, as they share what is costly to start.
BROWSERS = ("chromium", "firefox")
WHOLE = ("gate",)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what a run may be asked for."""
    parser.addoption(
        "--every-browser",
        action="store_true",
        help="run what is marked `either_browser` in both (make test-browsers)",
    )


def eval_folder() -> Path | None:
    """The evaluation folder, or None where it is absent."""
    folder = Path(os.environ.get("BEFOREHAND_EVAL", Path(__file__).parents[2] / "shared" / "eval"))
    return folder if folder.is_dir() else None


@pytest.fixture(scope="session")
def evaluation() -> Path:
    """The evaluation folder; skips where it is absent."""
    folder = eval_folder()
    if folder is None:
        pytest.skip("no evaluation folder (BEFOREHAND_EVAL)")
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A throw-away BEFOREHAND_HOME."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("BEFOREHAND_HOME", str(folder))
    return folder


# The processes of one run must collect the same names, so none may hold a time of today.
_A_TIME_OF_TODAY = re.compile(rf"(?<!\d){int(time.time()) // 100_000}\d{{5}}(?!\d)")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs root if this is not root; refuse test names that contain the time."""
    for item in items:
        if _A_TIME_OF_TODAY.search(item.nodeid):
            raise pytest.UsageError(f"{item.nodeid} is named by the clock")
        if item.get_closest_marker("root") and os.geteuid() != 0:
            item.add_marker(pytest.mark.skip(reason="needs root"))


class ByFolder(LoadScopeScheduling):
    """
    Gives one process all tests of a file, of a browser, or of a folder in `WHOLE`.

    pytest-xdist's own groups are lost with pytest 9.2: it writes them to an attribute that is no more.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        folder = file.removeprefix("tests/").partition("/")[0]
        if folder in WHOLE:
            return folder
        if folder == "browser":
            return next((f"browser {name}" for name in BROWSERS if name in test), file)
        return file


class FailuresAtOnce:
    """Prints a line for each failure when it happens: of a run that is cut off, pytest prints none of them."""

    def __init__(self, terminal: pytest.TerminalReporter) -> None:
        self._terminal = terminal

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            crash = getattr(report.longrepr, "reprcrash", None)
            why = crash.message if crash else report.longreprtext
            self._terminal.write_line("")
            self._terminal.write_line(
                f"{report.nodeid} {report.when} {report.duration:.0f} s: {why.strip()[:300]}"
            )


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Report failures at once, in the process that reports."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if terminal is not None and not hasattr(config, "workerinput"):
        config.pluginmanager.register(FailuresAtOnce(terminal))


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling:
    """Keep together the tests that `make test` must not run side by side."""
    return ByFolder(config, log)
