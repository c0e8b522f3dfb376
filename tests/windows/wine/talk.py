"""Asking the agent, and writing down what came of each step."""

import json
import subprocess
import time
from collections.abc import Callable, Sequence
from typing import Any


class StepError(Exception):
    """A step of the story was not as it must be."""


class Agent:
    """The other side of agent.py."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def ask(self, what: str, **how: object) -> Any:
        """Have the agent perform one action."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": what, "with": how}).encode() + b"\n")
        self._process.stdin.flush()
        while not (line := self._process.stdout.readline()).startswith(b"{"):
            if not line:
                raise StepError(f"the agent ended at {what}")
        answer = json.loads(line)
        if "error" in answer:
            raise StepError(f"{what}: {answer['error']}")
        return answer["is"]

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()


class StepReport:
    """Steps with their times; each mere measurement is a line as well."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.failed = 0
        self._since = time.monotonic()

    def step(self, what: str, right: bool = True) -> None:
        """Report a step; a failed one does not end the others."""
        took = time.monotonic() - self._since
        self.say(f"{'ok' if right else 'FAILED':>6}  {took:7.2f} s  {what}")
        self.failed += not right
        self._since = time.monotonic()

    def say(self, line: str) -> None:
        """Add a line to the report."""
        print(line, flush=True)
        self.lines.append(line)


def wait_for(holds: Callable[[], object], seconds: float = 300.0) -> bool:
    """Wait until it is true: no event crosses between the two systems."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.2)
    return False


def spread(values: Sequence[float]) -> str:
    """Median, 95th percentile and n."""
    ordered = sorted(values)
    if not ordered:
        return "none, n = 0"
    middle, high = (
        ordered[len(ordered) // 2],
        ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)],
    )
    return f"median {middle:.0f} ms, 95th percentile {high:.0f} ms, n = {len(ordered)}"
