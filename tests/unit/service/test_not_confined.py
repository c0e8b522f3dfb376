"""The limits that a system does not put on the worker are said where a person looks."""

from scanner.channel import messages as m
from scanner.cli.text import demo_right, status_lines
from scanner.platform.ports.confinement import Confinement

STATUS = m.Status(
    state=m.State.PROTECTED, problems=(), set_up=True, recording=True, profile="13-15",
    operating_point="balanced", held=0, waiting=0, looked_at=0, layers=(), folders=(), version="1",
    not_confined=Confinement(memory=True, processes=True).missing(),
)  # fmt: skip


def test_what_the_system_does_not_refuse_is_said() -> None:
    assert STATUS.not_confined == ("files", "network")
    (line,) = [line for line in status_lines(STATUS) if "worker" in line]
    assert "read files, reach the network" in line


def test_nothing_is_said_of_a_worker_that_is_confined() -> None:
    whole = Confinement(memory=True, files=True, network=True, processes=True)
    assert whole.missing() == ()


def test_the_demo_says_no_more_of_the_worker_than_is_so() -> None:
    assert "no files" in demo_right(())
    assert "did not lock it in wholly" in demo_right(("files",))
    assert "no files" not in demo_right(("files",))
