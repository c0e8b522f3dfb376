"""Attempts of a worker that was taken over: all fail."""

import subprocess
import sys
from pathlib import Path

import pytest

from scanner.platform.linux import confinement as confine
from scanner.platform.linux.syscalls import AARCH64, X86_64, Table
from tests.sandbox.probes import PROBES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the confinement of Linux")
SCRIPT = Path(__file__).with_name("probes.py")


@pytest.fixture(scope="module")
def answers() -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), "confined"], capture_output=True, text=True, check=True
    )
    found: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        name, answer = line.split("\t")
        found.setdefault(name, []).append(answer)
    return found


def test_everything_is_in_force(answers: dict[str, list[str]]) -> None:
    assert {"rlimits", "landlock", "seccomp"} <= set(answers["by"][0].split())


@pytest.mark.parametrize("name", PROBES)
def test_refused(answers: dict[str, list[str]], name: str) -> None:
    assert set(answers[name]) == {"refused"}


def test_a_thread_is_confined_too(answers: dict[str, list[str]]) -> None:
    assert answers["read /etc/passwd"] == ["refused", "refused"]


def test_the_probes_work_at_all() -> None:
    """Without confinement most of them succeed, so a refusal above means something."""
    names = [
        "read /etc/passwd",
        "list /",
        "stat /etc/passwd",
        "UDP",
        "fork",
        "exec",
        "signal parent",
    ]
    code = "from tests.sandbox import probes\n" + "".join(f"probes.run({n!r})\n" for n in names)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "refused" not in done.stdout
    assert len(done.stdout.splitlines()) == len(names)


class FilterMachine:
    """Runs a filter program as the kernel would."""

    def __init__(self, table: Table) -> None:
        self.steps = confine.program(table)
        self.architecture = table.architecture

    def run(self, number: int, *arguments: int, architecture: int | None = None) -> int:
        words = {0: number, 4: self.architecture if architecture is None else architecture}
        for i in range(6):
            words[16 + 8 * i] = arguments[i] if i < len(arguments) else 0
        accumulator, at = 0, 0
        while True:
            code, yes, no, value = self.steps[at]
            at += 1
            match code:
                case 0x20:
                    accumulator = words[value]
                case 0x15:
                    at += yes if accumulator == value else no
                case 0x35:
                    at += yes if accumulator >= value else no
                case 0x45:
                    at += yes if accumulator & value else no
                case 0x06:
                    return value
                case _:
                    raise AssertionError(code)


ALLOW, KILL, EPERM, ENOSYS = 0x7FFF0000, 0x80000000, 0x00050001, 0x00050026


@pytest.mark.parametrize("table", [X86_64, AARCH64], ids=["x86_64", "aarch64"])
class TestFilter:
    """The filter of both architectures, instruction by instruction."""

    def test_only_what_is_listed_passes(self, table: Table) -> None:
        machine = FilterMachine(table)
        looked_at = {table.clone, table.clone3, table.mmap, table.mprotect, table.fcntl}
        for number in range(600):
            if number not in looked_at:
                wanted = ALLOW if number in table.allowed else EPERM
                assert machine.run(number) == wanted

    def test_another_architecture_is_the_end(self, table: Table) -> None:
        assert FilterMachine(table).run(0, architecture=0x40000003) == KILL

    def test_the_third_abi_is_refused(self, table: Table) -> None:
        assert FilterMachine(table).run(0x40000000 + table.allowed[0]) == EPERM

    def test_threads_but_no_processes(self, table: Table) -> None:
        machine = FilterMachine(table)
        assert machine.run(table.clone, 0x3D0F00) == ALLOW
        assert machine.run(table.clone, 0x01200011) == EPERM
        assert machine.run(table.clone3) == ENOSYS

    def test_memory_is_never_executable(self, table: Table) -> None:
        machine = FilterMachine(table)
        for number in (table.mmap, table.mprotect):
            assert machine.run(number, 0, 4096, 3) == ALLOW
            for protection in (4, 5, 6, 7):
                assert machine.run(number, 0, 4096, protection) == EPERM

    def test_descriptor_commands(self, table: Table) -> None:
        machine = FilterMachine(table)
        allowed = {c for c in range(2000) if machine.run(table.fcntl, 3, c) == ALLOW}
        assert allowed == set(confine.FCNTL_COMMANDS)
