"""Content that a browser, the clipboard or a camera brings: the same verdicts, one pause a picture."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import msgspec
import pytest

from scanner import platform
from scanner.audit.read import read
from scanner.channel import messages as m
from scanner.formats.kinds import STILL_READERS, Format
from scanner.formats.registry import FORMATS
from scanner.judgement import Decision, Judgement
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.policy.decide import Context, decide
from scanner.protection import AppCover
from scanner.sandbox import content
from scanner.schema import (
    Action,
    DecidedBy,
    FileKey,
    Finding,
    Layer,
    Preview,
    Profile,
    Record,
    RecordKind,
    Scores,
    StoppedItem,
)
from scanner.service.browsers import BrowserPresence
from scanner.service.family_link import FamilyLink
from scanner.service.requests import browser, child, items, log
from scanner.service.requests.context import RequestContext
from scanner.service.requests.progress import Tickets
from scanner.service.sources.content import ContentSource, look_at_bytes
from scanner.service.stopped import AllStopped
from scanner.service.stopped.held_files import HeldFiles
from scanner.service.stopped.pending import PendingItems
from scanner.service.storage import Storage
from scanner.service.unseen_pauses import UnseenPauses
from scanner.settings import Settings
from scanner.verdicts import VerdictService

_NOWHERE = Context()
FLAG, FINE = b"FLAG a picture", b"a fine picture"
PASSPHRASE = "lorry umbrella quiet seventeen"


class ByContent:
    """Finds nudity where the bytes begin with FLAG."""

    def judge(self, taken: content.Content, *, want_preview: bool = False) -> Finding:
        # Windows has no sealed memory: the copy is bytes there.
        data = taken.data if taken.fd < 0 else platform.content().read_part(taken.fd, 4, 0)
        hit = (data or b"")[:4] == b"FLAG"
        score = 0.99 if hit else 0.0
        return Finding("jpeg", 1, Scores(score, 0), preview=Preview(1, 1, b"rgb"))


class StoppingParts:
    """The parts that judge, stop and answer, without processes around them; see `Stages`."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.verdicts = VerdictService(ByContent())
        self.opened: list[FileKey] = []  # files of openings that may go on
        self.pending = PendingItems(self.opened.append)
        self.stopped = AllStopped((HeldFiles(storage.hold), self.pending))
        self.shown: list[StoppedItem] = []
        self.judgement = Judgement(
            self.verdicts, storage.rules, storage.marks, storage.recorder, self.shown.append
        )
        self.content = ContentSource(self.judgement, self.verdicts, self.pending)
        self.tickets = Tickets()
        self.app = AppCover()
        # Never paired.
        self.link = FamilyLink(storage, frozenset(), lambda _item, _ending: None, lambda: None)
        self.browsers = BrowserPresence(lambda: None)
        self.context = RequestContext(storage, self)  # type: ignore[arg-type]
        self.from_app = RequestContext(storage, self, from_app=True)  # type: ignore[arg-type]

    def changed(self) -> None:
        """Ignore events: nobody listens."""

    def marks_changed(self) -> None:
        """Do nothing: there is no gate."""

    def upload(self, data: bytes, name: bytes = b"") -> m.Judged:
        reply = browser.judge_bytes(self.context, data, name)
        assert isinstance(reply, m.Judged)
        return reply

    def copy(self, data: bytes) -> m.Judged:
        reply = browser.judge_bytes(self.from_app, data, b"")
        assert isinstance(reply, m.Judged)
        return reply

    def frame(self, camera: str, data: bytes) -> m.Judged:
        reply = browser.judge_frame(self.context, m.JudgeFrame(camera, data))
        assert isinstance(reply, m.Judged)
        return reply

    def choose(self, item: str, choice: m.Choice, reason: m.AskReason | None = None) -> m.Reply:
        return items.choose(self.context, m.Choose(item, choice, reason))

    def answer(self, item: str, answer: m.Answer) -> m.Reply:
        self.context.hold(self.storage.access.unlock(PASSPHRASE))
        return items.answer(self.context, m.AnswerRequest(item, answer))

    def outcome(self, item: str) -> m.Reply:
        return browser.outcome(self.context, m.GetOutcome(item))

    def find(self, item: str) -> StoppedItem:
        return self.stopped.find(item)[1]

    def records(self, kind: RecordKind) -> list[Record]:
        rows = read(self.storage.settings.log, self.storage.access.unlock(PASSPHRASE))
        return [row.record for row in rows if row.record.kind is kind]

    @property
    def teen(self) -> bool:
        return self.storage.rules().policy.profile is Profile.AGE_13_15


@pytest.fixture(params=[Profile.UNDER_10, Profile.AGE_13_15])
def parts(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StoppingParts]:
    storage = Storage(Settings(tmp_path / "data", tmp_path / "run"))
    storage.access.set_up(PASSPHRASE, profiles.built_in(request.param), Cost.CHEAPEST)
    yield StoppingParts(storage)
    storage.close()


def test_a_clean_upload_passes_and_a_known_one_is_answered_by_its_hash(
    parts: StoppingParts,
) -> None:
    judged = parts.upload(FINE)
    assert (judged.known, judged.action, judged.item) == (True, "allow", "")
    with content.from_bytes(FINE) as taken:
        known = browser.judge_hash(parts.context, m.JudgeHash(taken.sha256))
    assert isinstance(known, m.Judged)
    assert known.action == "allow"
    assert browser.judge_hash(parts.context, m.JudgeHash(b"\0" * 32)) == m.Judged(known=False)


def test_a_small_picture_stands_for_its_file_in_its_own_connection_only(
    parts: StoppingParts,
) -> None:
    name = b"n" * 32
    judged = parts.upload(FLAG, name)
    assert judged.action != "allow"
    with content.from_bytes(FLAG) as taken:
        # What is allowed later is what was sent.
        assert parts.find(judged.item).sha256 == taken.sha256
    known = browser.judge_hash(parts.context, m.JudgeHash(name))
    assert isinstance(known, m.Judged)
    assert known.action == judged.action
    assert parts.verdicts.known(name) is None
    other = RequestContext(parts.storage, parts.context.stages)
    assert browser.judge_hash(other, m.JudgeHash(name)) == m.Judged(known=False)


def test_a_clean_picture_makes_no_other_content_clean(parts: StoppingParts) -> None:
    with content.from_bytes(FLAG) as taken:
        name = taken.sha256
    parts.upload(FINE, name)
    assert parts.upload(FLAG).action != "allow"
    known = browser.judge_hash(parts.context, m.JudgeHash(name))
    assert isinstance(known, m.Judged)
    assert known.action != "allow"


def test_pauses_are_counted_without_opening_the_list_where_the_rules_show_them(
    parts: StoppingParts,
) -> None:
    def recorded(context: RequestContext) -> tuple[int, int]:
        reply = child.recorded(context, m.GetRecorded())
        assert isinstance(reply, m.Recorded)
        return reply.pauses, reply.last_pause

    assert recorded(parts.context) == (0, 0)
    started = int(time.time())
    parts.upload(FINE)
    parts.upload(FLAG)
    parts.copy(FLAG)
    count, last = recorded(parts.from_app)
    assert count == (0 if parts.teen else 2)
    stopped = [r for r in parts.records(RecordKind.VERDICT) if r.action != "allow"]
    assert len(stopped) == 2, "as many as the list names"
    assert parts.teen or last >= started
    again = UnseenPauses(parts.storage.settings.data / "pauses.json")
    assert again.now.count == count, "a restart loses none"
    parts.context.hold(parts.storage.access.unlock(PASSPHRASE))
    log.read_log(parts.context, m.ReadLog(limit=1))
    assert recorded(parts.context) == (0, 0)


def _after_the_pause(parts: StoppingParts, item: str, monkeypatch: pytest.MonkeyPatch) -> None:
    later = parts.find(item).since + 601
    monkeypatch.setattr("scanner.service.requests.items.time.time", lambda: later)


def test_the_child_cannot_go_on_before_the_pause_nor_without_the_parent(
    parts: StoppingParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = parts.upload(FLAG)
    reply = parts.choose(judged.item, m.Choice.GO_ON)
    assert isinstance(reply, m.Refused)
    assert reply.code == ("pause-not-over" if parts.teen else "needs-parent")
    assert parts.outcome(judged.item) == m.ItemOutcome(judged.item, settled=False, release=False)
    if not parts.teen:
        return
    _after_the_pause(parts, judged.item, monkeypatch)
    assert parts.choose(judged.item, m.Choice.GO_ON) == m.Done()
    assert parts.outcome(judged.item) == m.ItemOutcome(judged.item, settled=True, release=True)
    assert parts.upload(FLAG).action == "allow"  # let go once, it passes when it is picked again
    assert parts.upload(FLAG).action == "warn"  # and once is once


def test_a_childs_own_choice_is_never_recorded_as_a_parents(
    parts: StoppingParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = parts.upload(FLAG)
    if parts.teen:
        _after_the_pause(parts, judged.item, monkeypatch)
        parts.choose(judged.item, m.Choice.GO_ON)
    else:
        parts.answer(judged.item, m.Answer.ALLOW_ONCE)
    parts.upload(FLAG)
    (released,) = parts.records(RecordKind.RELEASED)
    who = DecidedBy.CHILD if parts.teen else DecidedBy.PARENT
    assert released.decided_by == who
    by_parent = [r for kind in RecordKind for r in parts.records(kind) if r.decided_by == "parent"]
    assert bool(by_parent) is not parts.teen


def test_what_a_parent_allowed_in_the_browser_is_not_allowed_when_it_is_copied(
    parts: StoppingParts,
) -> None:
    judged = parts.upload(FLAG)
    assert parts.answer(judged.item, m.Answer.ALLOW_ONCE) == m.Done()
    copied = parts.copy(FLAG)
    assert copied.action != "allow"
    assert parts.find(copied.item).layer is Layer.CLIPBOARD
    assert parts.upload(FLAG).action == "allow"
    assert parts.upload(FLAG).action != "allow"


def test_an_allowance_ends_with_the_rules_it_was_given_under(parts: StoppingParts) -> None:
    judged = parts.upload(FLAG)
    parts.answer(judged.item, m.Answer.ALLOW_ONCE)
    storage = parts.storage
    storage.signed_rules.sign(storage.access.unlock(PASSPHRASE), storage.signed_rules.policy())
    assert parts.upload(FLAG).action != "allow"


def test_each_item_carries_its_own_truth(parts: StoppingParts) -> None:
    """A pending item has no time at which it ends and no folder to go back to."""
    policy = parts.storage.rules().policy
    for judged, layer in (
        (parts.upload(FLAG), Layer.BROWSER),
        (parts.copy(FLAG + b" copied"), Layer.CLIPBOARD),
        (parts.frame("run", FLAG + b" frame"), Layer.CAMERA),
    ):
        shown = items.shown(parts.find(judged.item), policy, parts.link, set_up=True)
        assert (shown.layer, shown.expires, shown.returns_to) == (layer, None, "")
        assert {reported.event for reported in shown.disclosed}
    stopped = [r.layer for r in parts.records(RecordKind.VERDICT)]
    assert stopped == ["camera", "clipboard", "browser"]
    assert parts.stopped.expired(10**12) == ()


def test_a_parent_allows_and_a_choice_not_to_send_settles_it(parts: StoppingParts) -> None:
    first = parts.upload(FLAG)
    assert parts.answer(first.item, m.Answer.ALLOW_ONCE) == m.Done()
    assert parts.outcome(first.item) == m.ItemOutcome(first.item, settled=True, release=True)
    second = parts.upload(FLAG + b" 2")
    assert parts.choose(second.item, m.Choice.DELETE) == m.Done()
    assert parts.outcome(second.item) == m.ItemOutcome(second.item, settled=True, release=False)
    with pytest.raises(Exception, match="no-such-item"):
        parts.choose(second.item, m.Choice.DELETE)
    assert parts.outcome("unknown") == m.ItemOutcome("unknown", settled=True, release=False)


def test_asking_is_shown_and_the_same_picture_makes_one_item(parts: StoppingParts) -> None:
    first = parts.upload(FLAG)
    second = parts.upload(FLAG)
    assert [item.item for item in parts.stopped.items()] == [second.item]
    assert first.item != second.item
    parts.choose(second.item, m.Choice.ASK, m.AskReason.ART)
    parts.choose(second.item, m.Choice.LOOKS_WRONG)
    item = parts.find(second.item)
    assert (item.requested, item.false_alarm) == ("art", True)


def test_a_parent_gets_one_number_of_false_alarms_and_no_record_has_a_date_of_one(
    parts: StoppingParts,
) -> None:
    judged = parts.upload(FLAG)
    parts.choose(judged.item, m.Choice.LOOKS_WRONG)
    parts.context.hold(parts.storage.access.unlock(PASSPHRASE))
    page = log.read_log(parts.context, m.ReadLog())
    assert isinstance(page, m.LogPage)
    assert page.false_alarms == 1
    assert all("false-alarm" not in kinds for kinds in page.by_day.values())
    parts.storage.recorder.close()
    assert parts.records(RecordKind.FALSE_ALARM) == []


def test_a_camera_run_makes_one_item_and_one_record(parts: StoppingParts) -> None:
    assert parts.frame("run-1", FINE).action == "allow"
    hit = parts.frame("run-1", FLAG)
    again = parts.frame("run-1", FLAG + b" next frame")
    assert [item.item for item in parts.shown] == [hit.item]
    assert again.item == hit.item
    assert parts.storage.recorder.today()["verdict"] == 1
    assert parts.frame("run-2", FLAG).item != hit.item


def test_a_picture_that_is_opened_again_has_one_pause_that_goes_on(parts: StoppingParts) -> None:
    """A program that is refused tries again while the child reads; what the child is shown stays good."""
    looked = look_at_bytes(parts.verdicts, FLAG)
    rules = parts.storage.rules()
    verdict = decide(looked.finding, rules.policy, rules.thresholds, _NOWHERE)
    opening = Decision(looked, verdict, rules, started=0.0)
    first = parts.pending.add(opening, Layer.GATE, "mail", FileKey(1, 2, 3, 4, 5))
    parts.choose(first.item, m.Choice.ASK, m.AskReason.SCHOOL)
    again = parts.pending.add(opening, Layer.GATE, "chat", FileKey(1, 9, 3, 4, 5))
    assert (again.item, again.since, again.app) == (first.item, first.since, "chat")
    assert again.requested == m.AskReason.SCHOOL
    assert parts.stopped.items() == (again,)
    parts.answer(again.item, m.Answer.ALLOW_ONCE)
    assert parts.outcome(first.item) == m.ItemOutcome(first.item, settled=True, release=True)
    assert parts.opened == [FileKey(1, 9, 3, 4, 5)]


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.media)
def test_a_safe_copy_is_offered_of_what_the_worker_makes_one_of(row: Format) -> None:
    item = StoppedItem(
        "i", Layer.FOLDER, Action.HOLD, ("nudity",), row.media, 0, returns_to="/home"
    )
    policy = profiles.built_in(Profile.UNDER_10)
    shown = items.shown(item, policy, cast(FamilyLink, Unpaired()), set_up=True)
    assert shown.copies is (row.reader in STILL_READERS)
    elsewhere = msgspec.structs.replace(item, returns_to="")
    assert not items.shown(elsewhere, policy, cast(FamilyLink, Unpaired()), set_up=True).copies


class Unpaired:
    """The link of a home without one."""

    goes_to = ()
    teenager = False


@pytest.mark.parametrize(
    ("reasons", "offered"),
    [
        (("damaged",), False),
        (("too-many-pixels",), False),
        (("timed-out",), False),
        (("worker-died",), False),
        (("not-whole",), True),
        (("nudity", "damaged"), True),
        (("damaged", "false-alarm"), False),
    ],
)
def test_no_safe_copy_is_offered_of_what_was_not_drawn(
    reasons: tuple[str, ...], offered: bool
) -> None:
    item = StoppedItem("i", Layer.FOLDER, Action.HOLD, reasons, "jpeg", 0, returns_to="/home")
    policy = profiles.built_in(Profile.UNDER_10)
    assert items.shown(item, policy, cast(FamilyLink, Unpaired()), set_up=True).copies is offered
