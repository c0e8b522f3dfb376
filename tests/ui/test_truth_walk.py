"""
The table of disclosure walked in the real objects, for every age, layer and event.

What the service writes to its log, what the parents' pages show of it, and what the child's pages said before
are compared with each other and with the table.
"""

import datetime
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from scanner.audit.read import read
from scanner.channel import messages as m
from scanner.channel.server import Peer
from scanner.keys import Cost
from scanner.keys import load as load_keys
from scanner.manifest import MODELS
from scanner.policy import profiles
from scanner.policy.disclosure import TABLE, disclosed, event_of
from scanner.schema import DecidedBy, Fact, ItemEvent, Layer, Profile, Record, RecordKind, Seen
from scanner.service.absent import AbsentGuard
from scanner.service.requests.context import RequestContext
from scanner.service.requests.dispatch import RequestDispatcher
from scanner.service.storage import Storage
from scanner.settings import Settings
from tests.ui.fake import held_item, words_of
from ui import disclosure
from ui.child.camera_card import CameraPage
from ui.child.recorded_page import RecordedPage
from ui.family import Family
from ui.parents import report
from ui.parents.activity_page import ActivityPage
from ui.parents.coach_page import CoachPage
from ui.parents.requests_page import RequestsPage
from ui.pause.ask_page import AskPage
from ui.pause.pause_page import PausePage
from ui.text import say, say_code

PASSPHRASE = "lorry umbrella quiet seventeen"
ROWS = (Seen.AT_ONCE, Seen.IN_LIST)
REASON, LINE = "nudity", "family"


class Happened(NamedTuple):
    """An event as the service's own code reports it to the recorder."""

    kind: RecordKind
    by: DecidedBy
    fields: dict[str, str]


HAPPENED = {
    ItemEvent.PASSED: Happened(
        RecordKind.VERDICT, DecidedBy.RULE, {"action": "allow", "reason": REASON}
    ),
    ItemEvent.STOPPED: Happened(
        RecordKind.VERDICT, DecidedBy.RULE, {"action": "warn", "reason": REASON}
    ),
    ItemEvent.WENT_ON: Happened(RecordKind.RELEASED, DecidedBy.CHILD, {}),
    ItemEvent.DELETED: Happened(RecordKind.DELETED, DecidedBy.CHILD, {}),
    ItemEvent.ASKED: Happened(RecordKind.REQUESTED, DecidedBy.CHILD, {"reason": LINE}),
    ItemEvent.ANSWERED: Happened(RecordKind.ANSWERED, DecidedBy.PARENT, {"action": "keep"}),
    ItemEvent.ASKED_AGAIN: Happened(RecordKind.EXPIRED, DecidedBy.TIME, {}),
}


class AtHome(NamedTuple):
    """A child's storage, the policy in it, and a parent's connection."""

    storage: Storage
    profile: Profile
    ask: RequestDispatcher

    def page(self) -> m.LogPage:
        """The parent's list."""
        reply = self.ask.answer(m.ReadLog(limit=1000))
        assert isinstance(reply, m.LogPage), reply
        return reply


@contextmanager
def at_home(folder: Path, profile: Profile) -> Iterator[AtHome]:
    """Set a child of this age up; the list is open."""
    storage = Storage(Settings(folder / "data", folder / "run"), MODELS)
    try:
        storage.access.set_up(PASSPHRASE, profiles.built_in(profile), Cost.CHEAPEST)
        storage.recorder.reopen()
        context = RequestContext(storage, AbsentGuard(storage))
        ask = RequestDispatcher(context, Peer(0, 0, "tray"), lambda _peer: None)
        assert ask.answer(m.Unlock(PASSPHRASE)) == m.Done()
        yield AtHome(storage, profile, ask)
        ask.close()
    finally:
        storage.close()


def raw(family: AtHome) -> list[Record]:
    """Read the log, uncut."""
    settings = family.storage.settings
    unlocked = load_keys(settings.keys).unlock(PASSPHRASE)
    return [row.record for row in read(settings.log, unlocked)]


@pytest.fixture(params=list(Profile))
def family(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AtHome]:
    """One child of each age."""
    with at_home(tmp_path, request.param) as made:
        yield made


def test_log_parents_and_child_agree_for_every_layer_and_event(family, qtbot):
    for layer in Layer:
        for event, happened in HAPPENED.items():
            before = len(raw(family))
            rows_before = {row.seq for row in family.page().rows}
            family.storage.recorder.item_event(happened.kind, layer, happened.by, **happened.fields)
            assert event_of(happened.kind, happened.fields.get("action", ""), happened.by) is event
            cell = TABLE[layer, family.profile, event]
            if event is ItemEvent.STOPPED and family.storage.rules().policy.tell_parent:
                assert family.storage.pauses.now.count > 0
            written = raw(family)[: len(raw(family)) - before]
            assert len(written) == cell.recorded, (layer, event)
            for record in written:
                facts = {
                    Fact.LAYER: record.layer,
                    Fact.DECIDED_BY: record.decided_by,
                    Fact.KIND if event is ItemEvent.STOPPED else Fact.LINE: record.reason,
                }
                for fact, value in facts.items():
                    assert bool(value) == (fact in cell.facts), (layer, event, fact)
                assert not any((record.source, record.content, record.media, record.size))
                assert not record.score
            fresh = [row for row in family.page().rows if row.seq not in rows_before]
            assert len(fresh) == (cell.seen in ROWS), (layer, event)
            shown = report.page(fresh, int(time.time()), "proof.zip")
            page = ActivityPage()
            qtbot.addWidget(page)
            page.show_page(m.LogPage(tuple(fresh), len(fresh)))
            cells = " ".join(
                str(page.model.index(at, column).data())
                for at in range(len(fresh))
                for column in range(page.model.columnCount())
            )
            for view in (shown, cells):
                reason = say_code("reason", REASON) in view
                assert reason == (Fact.KIND in cell.facts and bool(fresh)), (layer, event)
                assert (say(f"ask.{LINE}") in view) == (Fact.LINE in cell.facts and bool(fresh))
                if fresh and layer is not Layer.FOLDER:
                    assert (say_code("where", layer) in view) == (Fact.LAYER in cell.facts)


def test_the_counts_of_a_week_are_those_that_the_table_lets_a_parent_count(family, qtbot):
    for layer in Layer:
        for happened in HAPPENED.values():
            family.storage.recorder.item_event(happened.kind, layer, happened.by, **happened.fields)
    by_day = family.page().by_day[time.strftime("%Y-%m-%d")]
    counted = {
        event: sum(
            TABLE[layer, family.profile, event].seen is not Seen.NEVER
            and TABLE[layer, family.profile, event].recorded
            for layer in Layer
        )
        for event in HAPPENED
    }
    words = {ItemEvent.PASSED: "allow", ItemEvent.STOPPED: "warn"}
    for event, number in counted.items():
        word = words.get(event, str(HAPPENED[event].kind))
        assert by_day.get(word, 0) == number, (event, by_day)
    page = CoachPage()
    qtbot.addWidget(page)
    page.show_week(family.page(), datetime.datetime.now(tz=datetime.UTC).astimezone().date())
    shown = words_of(page)
    assert say("week.paused", n=counted[ItemEvent.STOPPED]) in shown
    assert say("week.asked", n=counted[ItemEvent.ASKED]) in shown
    assert say_code("reason", REASON) not in shown


def test_many_alike_are_counted_as_many(family):
    """Beyond a limit only a number is recorded; the week counts what happened, not the records."""
    for _ in range(100):
        happened = HAPPENED[ItemEvent.STOPPED]
        family.storage.recorder.item_event(
            happened.kind, Layer.FOLDER, happened.by, **happened.fields
        )
    family.storage.recorder.flush()
    days = family.page().by_day
    assert sum(day.get("warn", 0) for day in days.values()) == 100
    assert not any("merged" in day for day in days.values())


def test_the_child_read_each_of_it_before(family, qtbot):
    policy = family.storage.rules().policy
    recorded = family.ask.answer(m.GetRecorded())
    assert isinstance(recorded, m.Recorded)
    page = RecordedPage()
    qtbot.addWidget(page)
    page.show_state(recorded)
    always = words_of(page)
    for layer in Layer:
        for reason in (REASON, "encrypted"):
            item = held_item(
                layer=layer, disclosed=disclosed(layer, policy), reasons=(reason,),
                action="warn", go_on_after=3, expires=1 if layer is Layer.FOLDER else None,
            )  # fmt: skip
            held = held_item(layer=layer, disclosed=disclosed(layer, policy), reasons=(reason,))
            for one in (item, held):
                pause = PausePage((one,), Family(str(family.profile)), 0)
                qtbot.addWidget(pause)
                said = disclosure.of_pause((one,))
                assert said in words_of(pause)
                cell = TABLE[layer, family.profile, ItemEvent.STOPPED]
                why = say_code("reason", reason)
                said_why = why[:1].lower() + why[1:] in said
                assert said_why == (Fact.KIND in cell.facts)
                assert (disclosure.where(one) in said) == (Fact.LAYER in cell.facts)
        asked = AskPage((item,))
        qtbot.addWidget(asked)
        assert disclosure.of_choice(item, ItemEvent.ASKED) in words_of(asked)
        for event in disclosure.CHOICES:
            cell = TABLE[layer, family.profile, event]
            said = disclosure.of_choice(item, event)
            rows = cell.seen in ROWS
            assert (disclosure.where(item) in said) == (rows and Fact.LAYER in cell.facts)
    # What no single pause can say is said of all of them, with no question asked.
    for event in ItemEvent:
        cell = TABLE[Layer.FOLDER, family.profile, event]
        if cell.recorded and event is not ItemEvent.STOPPED:
            key = f"disclosed.{event}.{cell.seen}"
            assert say(key, where=say("disclosed.rules.where")) in always, event
    assert say("disclosed.opened") in always
    assert say("disclosed.guard") in always


# The records that are about no item, by what the child reads of them.
SAID = {
    "disclosed.guard": {
        RecordKind.STARTED, RecordKind.STOPPED, RecordKind.SUSPENDED, RecordKind.RESUMED, RecordKind.CLOCK,
        RecordKind.DISPLAY, RecordKind.STALLED, RecordKind.FAULT, RecordKind.LEVEL, RecordKind.WRONG_TRY,
    },
    "disclosed.opened": {
        RecordKind.OPENED, RecordKind.EXPORTED, RecordKind.ERASED, RecordKind.POLICY, RecordKind.WATCHED,
        RecordKind.PASSPHRASE, RecordKind.ONE_TIME_CODES, RecordKind.COMMAND, RecordKind.ACKNOWLEDGED,
    },
    "sent.switch": {RecordKind.LINK},
}  # fmt: skip
# The list itself; nothing that anybody did.
BOOKKEEPING = {
    RecordKind.HEARTBEAT, RecordKind.EPOCH, RecordKind.NOTED, RecordKind.PRUNED, RecordKind.MERGED,
}  # fmt: skip


def test_every_kind_of_record_is_in_a_sentence_for_the_child():
    """A parent sees all of these, so a new kind needs words first."""
    about_no_item = {kind for kind in RecordKind if event_of(kind) is None}
    assert set().union(*SAID.values()) | BOOKKEEPING == about_no_item


def test_requests_show_a_parent_no_more_than_the_child_read(family, qtbot):
    policy = family.storage.rules().policy
    for layer in Layer:
        page = RequestsPage()
        qtbot.addWidget(page)
        table = disclosed(layer, policy)
        one = held_item("a", layer=layer, disclosed=table, requested=LINE, media="zip")
        other = held_item("b", layer=layer, disclosed=table, false_alarm=True)
        page.show_state((one, other))
        shown = words_of(page)
        cell = TABLE[layer, family.profile, ItemEvent.STOPPED]
        assert (say_code("reason", REASON) in shown) == (Fact.KIND in cell.facts)
        assert say_code("where", layer) in shown
        assert say(f"ask.{LINE}") in shown
        for hidden in ("beach", "zip", "jpeg"):
            assert hidden not in shown
        page.show_state((one, held_item("b", layer=layer, disclosed=table)))
        assert words_of(page) == shown  # that one was called wrong is not in it


def test_the_camera_card_says_that_nobody_hears_of_it(family, qtbot):
    page = CameraPage("Chat")
    qtbot.addWidget(page)
    assert say("camera.silent") in words_of(page)
    before = len(raw(family))
    assert family.ask.answer(m.AppHere("on", "on")) == m.Done()
    assert len(raw(family)) == before
