"""
For tools/mutation.py, in a group's folder: makes the mutants, and as a plugin of pytest runs the tests of each.

    python -m tools.mutants                     in the folder: makes `mutants`, a copy of it with all mutants
    pytest -p tools.mutants TEST …              in `mutants`: runs what was not killed yet, writes the outcomes

mutmut makes the mutants. It would load all tests again for each, which takes many times longer than running
them; here each mutant gets a process that is forked when they are loaded.
"""

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

# Of the dependency group `mutation`, which not every environment has.
from mutmut.mutation import trampoline  # pyright: ignore

OUTCOMES = ".outcomes"  # beside each module, in place of mutmut's .meta
SURVIVED, KILLED, UNREACHED, ENDLESS = "survived", "killed", "reached by no test", "without end"
# A mutant may take this many times the processor time of its tests, and this many seconds more.
_TIMES, _MORE_SECONDS = 10, 20


def main() -> None:
    """Make `mutants` as the first step of `mutmut run` does."""
    from mutmut import __main__ as mutmut  # pyright: ignore

    trampoline.set_mutant_under_test("mutant_generation")
    Path("mutants").mkdir(exist_ok=True)
    mutmut.copy_src_dir()
    mutmut.copy_also_copy_files()
    mutmut.setup_source_paths()
    mutmut.create_mutants(1)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Learn which test reaches which function, then run each mutant's tests, the quickest first."""
    reached = _reached(session.items)
    for meta in sorted(Path().rglob("*.py.meta")):
        path = meta.with_suffix(OUTCOMES)
        outcomes: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
        for mutant in json.loads(meta.read_text())["exit_code_by_key"]:
            if outcomes.get(mutant) not in (KILLED, ENDLESS):
                tests = reached.get(mutant.partition("__mutmut_")[0], [])
                outcomes[mutant] = _outcome(mutant, tests)
                path.write_text(json.dumps(outcomes, indent=1))
    return True


def _reached(items: list[pytest.Item]) -> dict[str, list[tuple[float, pytest.Item]]]:
    """Return the tests that reach each function, with their processor seconds, the quickest first."""
    reading, writing = os.pipe()

    def record() -> None:
        hits: set[str] = set()
        trampoline.record_trampoline_hit = lambda name, caller=None: hits.add(name)
        # Not in the environment: programs that a test starts run unchanged.
        trampoline._mutant_under_test = "stats"
        with os.fdopen(writing, "w") as out:
            for number, item in enumerate(items):
                hits.clear()
                start = time.process_time()
                if not _passes(item):
                    sys.exit(f"{item.nodeid} fails without a mutant")
                print(json.dumps([number, time.process_time() - start, sorted(hits)]), file=out)

    child = _forked(record, Path("clean.log"))
    os.close(writing)
    reached: dict[str, list[tuple[float, pytest.Item]]] = {}
    with os.fdopen(reading) as lines:
        for line in lines:
            number, seconds, names = json.loads(line)
            for name in names:
                reached.setdefault(name, []).append((seconds, items[number]))
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
        raise pytest.UsageError("the tests do not pass without a mutant: see mutants/clean.log")
    return {name: sorted(tests, key=lambda test: test[0]) for name, tests in reached.items()}


def _outcome(mutant: str, tests: list[tuple[float, pytest.Item]]) -> str:
    if not tests:
        return UNREACHED
    limit = int(_TIMES * sum(seconds for seconds, _ in tests) + _MORE_SECONDS)

    def run() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        signal.alarm(10 * limit)  # for a mutant that waits, on a busy machine
        trampoline.set_mutant_under_test(mutant)
        if not all(_passes(item) for _, item in tests):
            os._exit(1)

    _, status = os.waitpid(_forked(run, Path("mutant.log")), 0)
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
    if ended_by in (signal.SIGXCPU, signal.SIGALRM, signal.SIGKILL):
        return ENDLESS
    return KILLED if status else SURVIVED


def _passes(item: pytest.Item) -> bool:
    reports = runtestprotocol(item, nextitem=None, log=False)
    for report in reports:
        if report.failed:
            print(item.nodeid, report.longreprtext, flush=True)
    return not any(report.failed for report in reports)


def _forked(run: Callable[[], Any], log: Path) -> int:
    """Start a process that runs this and ends: with 0, or with 1 after an exception."""
    child = os.fork()
    if child:
        return child
    code = 1
    with log.open("w", buffering=1) as sys.stdout:
        try:
            run()
            code = 0
        except BaseException as error:  # nothing may go back into pytest's own loop
            print(repr(error))
    os._exit(code)


if __name__ == "__main__":
    main()
