"""Answers that count, once, and everything that has no effect."""

from pathlib import Path

import msgspec
import pytest

from scanner.asks.envelope import SIZE, DropReason
from scanner.asks.limits import DAY, HOUR, MOST_A_DAY, MOST_AN_HOUR
from scanner.asks.remote_answers import Ending, RemoteAnswer
from scanner.errors import LinkError
from tools.rigs.family import FamilyRig

ITEM = "a" * 32


def answered(family: FamilyRig, name: str, answer: RemoteAnswer) -> None:
    side = family.parents[name]
    side.answer(side.endpoint.store.state.received[-1].ask, answer, family.now)


def ending(family: FamilyRig, item: str = ITEM) -> Ending | None:
    return next(a for a in family.child.endpoint.store.state.asks if a.item == item).ending


def test_an_ask_reaches_both_and_the_first_answer_counts(family: FamilyRig) -> None:
    family.ask()
    assert ending(family) is None
    family.post()
    for side in family.parents.values():
        (ask,) = side.endpoint.store.state.received
        assert (ask.category, ask.reason) == ("nudity", "school")
        assert (ask.minute, ask.until) == (family.now // 60, family.now + DAY)
    (open_ask,) = family.child.endpoint.store.state.asks
    assert set(open_ask.arrived) == {"Mum", "Dad"}
    answered(family, "Dad", RemoteAnswer.ALLOW)
    answered(family, "Mum", RemoteAnswer.KEEP)
    (to_child,) = [p for p in family.parents["Dad"].endpoint.store.state.outbox]
    family.deliver(to_child.to, to_child.envelope)
    family.post()
    assert family.released == [ITEM]
    assert ending(family) is Ending.ALLOW
    assert family.child.endpoint.counted[DropReason.CLOSED] == 1  # Mum's came second
    for side in family.parents.values():
        (ask,) = side.endpoint.store.state.received
        assert (ask.ending, ask.by) == (Ending.ALLOW, "Dad")
    assert family.waiting() == []
    assert {len(envelope) for _, envelope in family.sent} == {SIZE}


@pytest.mark.parametrize("answer", [RemoteAnswer.KEEP, RemoteAnswer.TALK])
def test_keeping_and_talking_release_nothing(family: FamilyRig, answer: RemoteAnswer) -> None:
    family.ask()
    family.post()
    answered(family, "Mum", answer)
    family.post()
    assert family.released == []
    assert ending(family) == Ending(answer)


def test_every_envelope_is_one_line_before_it_goes(family: FamilyRig) -> None:
    before = len(family.records)
    family.ask()
    lines = family.records[before:]
    assert [(line.way, line.kind, line.who) for line in lines] == [
        ("sent", "ask", "Mum"),
        ("sent", "ask", "Dad"),
    ]
    assert {line.category for line in lines} == {"nudity"}
    assert tuple(reversed(family.records)) == family.child.endpoint.ledger.lines()
    family.post()
    answered(family, "Mum", RemoteAnswer.TALK)
    family.post()
    kinds = [(line.way, line.kind) for line in family.records[before:]]
    assert kinds.count(("came", "answer")) == 1
    assert kinds.count(("came", "receipt")) == 4  # two for the ask, two for its end


def test_replays_do_nothing_however_they_come(family: FamilyRig) -> None:
    family.ask()
    family.post()
    answered(family, "Mum", RemoteAnswer.ALLOW)
    family.post()
    assert family.released == [ITEM]
    kept = list(family.sent)
    lines, counted = len(family.records), family.child.endpoint.counted.total()
    for to, envelope in [*kept, *reversed(kept)]:
        family.deliver(to, envelope)
    family.open_child()
    family.counter += 1
    for to, envelope in kept:
        family.deliver(to, envelope)
    mailboxes = {to for to, _ in kept}
    for to, envelope in kept:
        for other in mailboxes - {to}:  # cross-posted
            family.deliver(other, envelope)
    assert family.released == [ITEM]
    assert len(family.records) == lines
    assert counted < family.child.endpoint.counted.total()


def test_an_old_answer_does_nothing_for_the_same_item_asked_about_again(family: FamilyRig) -> None:
    family.ask()
    family.post()
    answered(family, "Mum", RemoteAnswer.ALLOW)
    family.post()
    answer = [envelope for to, envelope in family.sent if to == bytes([1]) * 16]
    family.now += HOUR
    family.ask()
    family.post()
    for envelope in answer:
        family.deliver(bytes([1]) * 16, envelope)
    assert family.released == [ITEM]
    assert family.child.endpoint.store.state.asks[-1].ending is None


def test_a_stranger_a_revoked_and_an_ended_device_cannot_answer(family: FamilyRig) -> None:
    family.ask()
    family.post()
    mum = family.parents["Mum"]
    child = bytes([1]) * 16
    assert mum.endpoint.store.state.children[child].peers == {b"Dad".ljust(16, b"\2"): "Dad"}
    mum.revoke(child, b"Dad".ljust(16, b"\2"), family.now)
    family.post()
    answered(family, "Dad", RemoteAnswer.ALLOW)
    (parcel,) = family.parents["Dad"].endpoint.store.state.outbox
    handled = family.deliver(parcel.to, parcel.envelope)
    assert handled is not None
    assert handled.dropped is DropReason.STRANGER
    assert family.released == []
    # From the day after its last one, a device is a stranger as well.
    family.answerers = tuple(
        msgspec.structs.replace(one, until="2020-01-01") for one in family.answerers
    )
    answered(family, "Mum", RemoteAnswer.ALLOW)
    (parcel,) = mum.endpoint.store.state.outbox
    family.deliver(parcel.to, parcel.envelope)
    assert family.released == []


def test_nobody_revokes_itself_or_a_stranger(family: FamilyRig) -> None:
    child = bytes([1]) * 16
    for mailbox in (b"Mum".ljust(16, b"\2"), bytes(16)):
        family.parents["Mum"].revoke(child, mailbox, family.now)
    family.post()
    assert family.child.endpoint.store.state.revoked == []
    assert family.child.endpoint.counted[DropReason.NOT_ALLOWED] == 2


def test_new_rules_and_the_end_of_its_day_end_an_ask(family: FamilyRig) -> None:
    family.ask()
    family.post()
    family.counter += 1
    answered(family, "Mum", RemoteAnswer.ALLOW)
    family.post()
    assert (family.released, ending(family)) == ([], Ending.RULES)
    family.now += HOUR
    family.ask("b" * 32)
    family.post()
    family.now += DAY
    answered(family, "Dad", RemoteAnswer.ALLOW)
    family.post()
    assert (family.released, ending(family, "b" * 32)) == ([], Ending.EXPIRED)
    for side in family.parents.values():
        assert [a.ending for a in side.endpoint.store.state.received] == ["rules", "expired"]


def test_an_answer_at_home_ends_the_ask(family: FamilyRig) -> None:
    family.ask()
    family.post()
    family.child.close(ITEM, Ending.HOME, family.rules, family.now)
    answered(family, "Mum", RemoteAnswer.ALLOW)
    family.post()
    assert family.released == []
    assert family.parents["Dad"].endpoint.store.state.received[0].ending is Ending.HOME


def test_an_allowing_answer_outlives_a_kill_before_it_was_carried_out(family: FamilyRig) -> None:
    family.ask()
    family.post()
    answered(family, "Mum", RemoteAnswer.ALLOW)
    (parcel,) = family.parents["Mum"].endpoint.store.state.outbox
    handled = family.child.handle(parcel.envelope, family.rules, family.now)
    assert handled.closed is not None
    family.open_child()  # killed here: nothing was released yet
    (unfinished,) = family.child.unfinished()
    assert unfinished.item == ITEM
    family.child.carried_out(unfinished.ask)
    family.open_child()
    assert family.child.unfinished() == ()
    again = family.child.handle(parcel.envelope, family.rules, family.now)
    assert (again.dropped, again.closed) == (DropReason.REPLAYED, None)
    assert again.receipt == msgspec.structs.replace(handled.receipt)


def test_a_lost_receipt_is_given_again_and_ends_the_resending(family: FamilyRig) -> None:
    family.ask()
    to, envelope = family.waiting()[0]
    side = family.parents["Mum"]
    first = side.handle(envelope, family.now).receipt  # lost on its way
    assert (to, envelope) in family.waiting()
    second = side.handle(envelope, family.now).receipt
    assert first is not None
    assert first == second
    family.deliver(first.to, first.envelope)
    assert (to, envelope) not in family.waiting()


def test_asks_are_few(family: FamilyRig) -> None:
    family.ask()
    with pytest.raises(LinkError, match="too-many-asks"):
        family.ask()
    for number in range(1, MOST_AN_HOUR):
        family.ask(str(number))
    with pytest.raises(LinkError, match="too-many-asks"):
        family.ask("one more")
    family.now -= 600  # a clock that is set back forgives nothing
    with pytest.raises(LinkError, match="too-many-asks"):
        family.ask("one more")
    family.now += 600
    for hour in range(1, 10):
        family.now += HOUR
        for number in range(MOST_AN_HOUR):
            if len(family.child.endpoint.store.state.asks) < MOST_A_DAY:
                family.ask(f"{hour}-{number}")
    family.now += HOUR
    with pytest.raises(LinkError, match="too-many-asks"):
        family.ask("the last")


def test_switched_off_nothing_is_asked_and_nothing_counts(family: FamilyRig) -> None:
    family.ask()
    family.post()
    family.child.switch(False, family.rules, family.now)
    answered(family, "Mum", RemoteAnswer.ALLOW)
    family.post()
    assert family.released == []
    assert not family.parents["Mum"].endpoint.store.state.children[bytes([1]) * 16].on
    with pytest.raises(LinkError, match="link-off"):
        family.ask("other")
    family.child.switch(True, family.rules, family.now)
    family.post()
    assert family.parents["Mum"].endpoint.store.state.children[bytes([1]) * 16].on


def test_a_full_disk_changes_nothing(family: FamilyRig, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("scanner.asks.state.replace_file", full)
    with pytest.raises(LinkError, match="link-disk"):
        family.ask()
    assert family.child.endpoint.store.state.asks == []
    assert family.waiting() == []


def test_a_damaged_state_is_left_alone(family: FamilyRig, tmp_path: Path) -> None:
    (tmp_path / "child").write_bytes(b"\xc1nonsense")
    with pytest.raises(LinkError, match="link-damaged"):
        family.open_child()
    assert (tmp_path / "child").read_bytes() == b"\xc1nonsense"


def test_a_mailbox_others_know_is_not_exchanged(family: FamilyRig) -> None:
    with pytest.raises(LinkError, match="other-mailbox"):
        family.child.endpoint.adopt(bytes(16))
