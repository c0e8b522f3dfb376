"""TerminateProcess in each step of taking and giving back. Run by Windows' Python."""

import importlib.util
import os
import random
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

# Each end is a start of Python, which takes seconds on Wine on a busy machine.
pytestmark = [
    pytest.mark.skipif(sys.platform != "win32", reason="Windows only"),
    pytest.mark.timeout(3600),
]

CHILD = Path(__file__).with_name("crash_child.py")
ROOT = CHILD.parents[2]
COUNTED = "counted:"  # begins a line that wine/portable.py takes into its report
KILLED = 9
KILLS = 100
AT_ONCE = 4  # processes, as a start mostly waits
LONGEST_LIFE = 0.4  # seconds: some holds and some givings back
FEWEST = {"take": 12, "restore": 12}  # calls at the least, or the wrapping has slipped off


def command(*words: object) -> list[str]:
    code = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; sys.argv = sys.argv[1:]; " + (
        f"exec(compile(open({str(CHILD)!r}, encoding='utf-8').read(), 'crash_child.py', 'exec'))"
    )
    return [sys.executable, "-c", code, str(CHILD), *map(str, words)]


def child(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*words),
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, env=os.environ,
    )  # fmt: skip


def looks_at(work: Path) -> str:
    """Recover in this process, not the one that was ended; return what is wrong."""
    spec = importlib.util.spec_from_file_location("crash_child", CHILD)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.check(work)


@pytest.mark.parametrize("operation", ["take", "restore"])
def test_no_step_loses_a_file_when_the_process_is_ended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], operation: str
) -> None:
    whole = child(operation, tmp_path / "w", 0, "")
    assert whole.returncode == 0, whole.stderr
    calls = int(whole.stdout)
    assert calls >= FEWEST[operation]

    def end_at(at: int) -> tuple[bool, str]:
        when = ("before", "after")[at % 2]
        work = tmp_path / f"{operation}-{at}"
        ended = child(operation, work, at, when).returncode == KILLED
        wrong = looks_at(work)
        return ended, wrong and f"{when} call {at}: {wrong}"

    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(end_at, range(1, calls + 1)))
    ended = sum(was_ended for was_ended, _ in results)
    failures = [wrong for _, wrong in results if wrong]
    with capsys.disabled():
        print(
            f"\n{COUNTED} {operation}: ended in {ended} of {calls} calls, {len(failures)} lost or altered"
        )
    assert failures == []
    assert ended == calls


def test_a_hundred_ends_at_random_moments_lose_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(13)
    lives = [chance.uniform(0, LONGEST_LIFE) for _ in range(KILLS)]

    def end_after(number: int) -> tuple[str, str]:
        work = tmp_path / str(number)
        pipe = subprocess.PIPE
        with subprocess.Popen(
            command("again", work), stdin=pipe, stdout=pipe, text=True
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            process.stdin.write("\n")
            process.stdin.flush()
            time.sleep(lives[number])
            process.kill()
        found = "in its place" if (work / "out" / "party pic.jpg").exists() else "taken"
        wrong = looks_at(work)
        return found, wrong and f"kill {number}: {wrong}"

    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(end_after, range(KILLS)))
    found = Counter(where for where, _ in results)
    lost = [wrong for _, wrong in results if wrong]
    with capsys.disabled():
        print(f"\n{COUNTED} {KILLS} ends in a hold: {dict(found)}, {len(lost)} lost or altered")
    assert lost == []
    assert min(found["in its place"], found["taken"]) > 0
