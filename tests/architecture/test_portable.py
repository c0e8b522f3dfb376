"""Checks of the list of tests for Windows' Python, and of calls that its `os` has not."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Of `os`, not there on Windows.
POSIX_ALONE = """
chown fchdir fchmod fchown fork forkpty geteuid getgid getgroups getloadavg getpgid getuid getxattr
killpg lchown listxattr major memfd_create mkfifo mknod nice openpty pidfd_open posix_fadvise
posix_fallocate posix_spawn pread preadv pwrite pwritev removexattr sched_getaffinity sched_setaffinity
sched_setscheduler sched_yield sendfile setpgid setpriority setsid setuid setxattr statvfs sysconf uname
wait3 wait4 waitid
"""
# Where the call is not reached there: what only Linux has, or what asks for the name or the system first.
NOT_REACHED = {
    "scanner/cli/bulk.py": {"sched_getaffinity"},
    "scanner/cli/family.py": {"geteuid"},
    "scanner/cli/link.py": {"geteuid"},
    "scanner/hold/restore.py": {"fchown", "fchmod", "geteuid"},
    "scanner/keys/cost.py": {"sysconf"},
    "scanner/settings.py": {"getuid"},
}


def test_every_listed_test_is_there() -> None:
    source = (ROOT / "tests/windows/wine/portable.py").read_text(encoding="utf-8")
    texts = [n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant)]
    paths = [text for text in texts if isinstance(text, str) and text.startswith("tests/")]
    assert len(paths) > 10
    assert [path for path in paths if not (ROOT / path).exists()] == []


def calls_of_os(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "os"
    }


@pytest.mark.parametrize("package", ["scanner", "ui", "link"])
def test_no_call_is_made_that_windows_lacks(package: str) -> None:
    elsewhere = ("scanner/platform/", "scanner/kernel_gate/")
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(elsewhere):
            found[name] = calls_of_os(path) & set(POSIX_ALONE.split())
    wanted = {n: calls for n, calls in NOT_REACHED.items() if n.startswith(f"{package}/")}
    assert {n: calls for n, calls in found.items() if calls} == wanted
