"""The verdict each program meets, where a parent's rules name apps."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scanner.kernel_gate.cached_verdicts import CachedVerdict
from scanner.kernel_gate.rulings import Ruling, for_program
from scanner.kernel_gate.wire import VerdictMessage, decode_to_gate, encode
from scanner.platform.gate_ports import ProgramNames
from scanner.reasons import Reason
from scanner.schema import Action, FileKey, Source, Verdict

WARN = Verdict(Action.WARN, (Reason.NUDITY,), Source.DEFAULT)
LAX = Verdict(Action.ALLOW, (Reason.EXCEPTION, Reason.NUDITY), Source.RULE)
STRICT = Verdict(Action.HOLD, (Reason.NUDITY,), Source.RULE)
APPS = (("nextcloud", LAX), ("a messenger with a long name", STRICT), ("signal", STRICT))
RULING = Ruling(WARN.action, WARN.reasons, WARN.source, apps=APPS)


@pytest.mark.parametrize(
    ("names", "verdict"),
    [
        (ProgramNames("cat", ("cat", "cat")), WARN),
        (ProgramNames("Nextcloud", ("nextcloud", "Nextcloud")), LAX),
        (ProgramNames("", ("nextcloud", "nextcloud")), WARN),  # the child's own file of that name
        (ProgramNames("python3.11", ("nextcloud", "python3.11")), WARN),  # calls itself so
        (ProgramNames("signal", ("signal", "signal")), STRICT),
        (ProgramNames("", ("Signal",)), STRICT),
        (ProgramNames("", ("a messenger wit", "electron")), STRICT),  # the kernel keeps 15 letters
        (ProgramNames("Nextcloud", ("signal", "Nextcloud")), STRICT),  # of two the stricter
        (ProgramNames("", ("",)), WARN),
    ],
)
def test_by_name(names: ProgramNames, verdict: Verdict) -> None:
    assert for_program(RULING, names) == verdict
    assert for_program(STRICT, names) is STRICT


def test_over_the_wire() -> None:
    reported = decode_to_gate(encode(VerdictMessage.of(RULING)))
    assert isinstance(reported, VerdictMessage)
    assert reported.verdict() == RULING
    assert isinstance(reported.verdict(), Ruling)


def test_only_what_is_clean_for_all_is_clean() -> None:
    key = FileKey(1, 2, 3, 4, 5)
    allow = Verdict(Action.ALLOW, (Reason.CLEAN,), Source.DEFAULT)
    assert CachedVerdict.of(key, allow).clean
    assert not CachedVerdict.of(
        key, Ruling(allow.action, allow.reasons, allow.source, apps=APPS)
    ).clean


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_names_of_a_process(tmp_path: Path) -> None:
    from scanner.platform.linux.openers import names_of

    own = tmp_path / "sleep"
    shutil.copy("/usr/bin/sleep", own)
    said = ("sleep", "sleep")
    for program, names in (
        ("/usr/bin/sleep", ProgramNames("sleep", said)),
        (own, ProgramNames("", said)),
    ):
        with subprocess.Popen([program, "60"]) as process:
            while os.path.basename(os.readlink(f"/proc/{process.pid}/exe")) != "sleep":
                pass  # still a copy of this process
            assert names_of(process.pid) == names
            process.kill()
    assert names_of(process.pid) == ProgramNames("", ("",))
