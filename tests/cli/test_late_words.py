"""The guard loads the sentences that it uses, and not those of every other command."""

import subprocess
import sys

from scanner.cli import text

LOADED = """
import sys
import scanner.cli.main, scanner.cli.run, scanner.cli.guard
from scanner.cli import text
text.run_lines, text.outcome_line, text.error, text.STOPPED
print(*sorted(sys.modules))
"""
# Of other commands, of a link that is not set up, and of what takes long to load and is seldom used.
LATE = {
    "scanner.cli.text.models", "scanner.cli.text.evaluation", "scanner.browser.pack", "scanner.asks.bodies",
    "scanner.service.opened_link", "scanner.audit.standalone", "statistics",
    "cryptography.hazmat.primitives.twofactor.totp",
}  # fmt: skip


def printed(code: str) -> list[str]:
    """Return the words that the code prints in a process of its own."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_the_guard_starts_without_what_it_seldom_needs() -> None:
    loaded = set(printed(LOADED))
    assert {"scanner.cli.text.files", "scanner.service.family_link"} <= loaded
    assert loaded & LATE == set()


def test_every_sentence_is_found_by_its_name() -> None:
    assert all(getattr(text, name) for name in text.__all__)


def test_garbage_is_collected_again_once_a_command_is_loaded() -> None:
    code = (
        "import gc, click, scanner.__main__; print(gc.isenabled()); "
        "from scanner.cli.main import beforehand; "
        "beforehand.get_command(click.Context(beforehand), 'status'); print(gc.isenabled())"
    )
    assert printed(code) == ["False", "True"]
