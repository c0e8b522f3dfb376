"""The command line's words for every code."""

import pytest

from scanner.audit.report import Damage
from scanner.channel import messages as m
from scanner.channel.messages import AskReason
from scanner.cli import text
from scanner.cli.text.log import DAMAGE, KINDS
from scanner.kernel_gate.failures import GateFault
from scanner.policy import profiles
from scanner.policy.disclosure import disclosure
from scanner.schema import Action, ItemEvent, Layer, Profile, Record, RecordKind, Seen
from scanner.watch import FolderProblem


def row(kind: RecordKind, **facts: object) -> m.LogRow:
    """A record of a made-up moment."""
    return m.LogRow(7, Record(wall=1_790_000_000, mono=1, boot="0" * 8, kind=kind, **facts))


@pytest.mark.parametrize("code", [*Damage])
def test_every_damage_is_reported_in_words_with_what_to_do(code):
    reported = text.log_report(m.LogReport(316, False, 317, str(code), ""))
    assert DAMAGE[code] in reported
    assert "at record 317" in reported
    assert "log export" in reported


@pytest.mark.parametrize("kind", [*RecordKind])
def test_every_record_is_a_line_that_says_something(kind):
    assert KINDS[kind] in text.log_line(row(kind))


@pytest.mark.parametrize(
    "code",
    [*GateFault, *AskReason, "daily", "policy", "birthday", "mended", "gate-away", "gate-on"],
)
def test_a_record_s_reason_is_reported_in_words(code):
    line = text.log_line(row(RecordKind.FAULT, reason=str(code)))
    assert text.reason(str(code)) in line
    assert text.reason(str(code)) != str(code) or str(code) == "other"


@pytest.mark.parametrize("code", [*FolderProblem])
def test_every_problem_of_a_folder_is_said_in_words(code):
    assert text.folder_problem(code) != code


def test_a_number_says_what_it_counts():
    assert "rules number 3" in text.log_line(row(RecordKind.POLICY, count=3))
    assert "by 7,200 s" in text.log_line(row(RecordKind.CLOCK, count=7200))


@pytest.mark.parametrize("profile", [*Profile])
def test_the_set_up_says_what_a_parent_learns(profile):
    """The table holds: who is held sees a parent come; who is warned is in the list alone."""
    cell = disclosure(Layer.FOLDER, profiles.built_in(profile), ItemEvent.STOPPED)
    words = text.setup_profile(str(profile), parent_sees=cell.seen is Seen.AT_ONCE)
    assert "never" in words
    held = profiles.built_in(profile).actions.nudity is Action.HOLD
    assert ("held until you answer" in words) == held
    assert ("Nobody informs you unasked" in words) == (not held)


def test_an_adult_is_refused_with_people_who_can_help():
    reported = text.error("adult")
    assert "stopstalkerware.org" in reported
    assert "stopncii.org" in reported
