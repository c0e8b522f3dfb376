"""The service's end of the family link, with a parent's side and a link process in the test's place."""

import socket
import time
from collections.abc import Iterator

import pytest

from scanner.asks.answering import AnsweringSide
from scanner.asks.endpoint import Endpoint
from scanner.asks.ledger import Ledger
from scanner.asks.pairing import read_secret
from scanner.asks.remote_answers import RemoteAnswer
from scanner.asks.state import LinkStore, Parcel
from scanner.audit.read import read
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.channel.server import Peer
from scanner.cli.text.link import state_lines
from scanner.schema import Profile, RecordKind
from scanner.service import service as core
from scanner.service.absent import open_storage
from scanner.service.family_link import FamilyLink
from tools.rigs.stand_in_host import StandInHost
from tools.waits import BOUND, until
from ui.notices import Notice, Watched, of_items

from .conftest import PASSPHRASE, Guarded, rules

KIM, MUM = b"k" * 16, b"m" * 16


class Away:
    """A parent's device, and the link process between."""

    def __init__(self, guarded: Guarded) -> None:
        self.guarded = guarded
        folder = guarded.settings.data
        ledger = Ledger(folder / "mum-ledger", lambda _line: None)
        self.side = AnsweringSide(Endpoint(LinkStore(folder / "mum"), ledger))
        self.side.endpoint.adopt(MUM)
        self.client = Client.connect(guarded.settings.socket, "cli")
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(BOUND)
        self.number = 0

    def close(self) -> None:
        self.client.close()
        self.sock.close()

    def pair(self) -> None:
        """Pair by the code of the child's screen."""
        self.client.ask(m.Unlock(PASSPHRASE))
        assert self.client.ask(m.BeginPairing("Kim")) == m.Refused("link-away")
        self.sock.connect(str(self.guarded.settings.link_socket))
        self.write(b"H" + KIM)
        self.write(b"U\1")
        until(lambda: isinstance(self.link(), m.LinkIs) and self.link().up)
        shown = self.client.ask(m.BeginPairing("Kim"))
        assert isinstance(shown, m.PairingIs)
        assert self.client.ask(m.FinishPairing()) == m.Refused("nobody-came")
        join = self.side.join(read_secret(shown.code), "Mum", now())
        self.deliver(join, topic=b"m")
        until(lambda: self.client.ask(m.GetPairing()).joined == "Mum")
        state = self.client.ask(m.FinishPairing())
        assert isinstance(state, m.LinkIs)
        assert [one.name for one in state.answerers] == ["Mum"]
        assert self.client.ask(m.GetPairing()) == m.Refused("no-pairing")
        self.take_until(self.side.senders)

    def link(self) -> m.LinkIs:
        state = self.client.ask(m.GetLink())
        assert isinstance(state, m.LinkIs)
        return state

    def write(self, frame: bytes) -> None:
        self.sock.sendall(len(frame).to_bytes(4, "big") + frame)

    def deliver(self, parcel: Parcel, topic: bytes = b"b") -> None:
        self.number += 1
        number = self.number.to_bytes(8, "big")
        self.write(b"I" + number + topic + parcel.to + parcel.envelope)

    def frame(self) -> bytes:
        head = self.sock.recv(4, socket.MSG_WAITALL)
        return self.sock.recv(int.from_bytes(head, "big"), socket.MSG_WAITALL)

    def take_until(self, condition) -> None:
        """Take envelopes of the child's device, receipts given, until something holds."""
        while not condition():
            frame = self.frame()
            if frame[:1] != b"O":
                continue
            assert len(frame[22:]) == 640
            receipt = self.side.handle(frame[22:], now()).receipt
            if receipt is not None:
                self.deliver(receipt)

    def asked(self) -> object:
        received = self.side.endpoint.store.state.received
        return received[-1] if received and received[-1].ending is None else None

    def answer(self, answer: RemoteAnswer) -> Parcel:
        ask = self.side.endpoint.store.state.received[-1]
        self.side.answer(ask.ask, answer, now())
        parcel = self.side.endpoint.store.state.outbox[-1]
        self.deliver(parcel)
        self.take_until(lambda: self.side.endpoint.store.state.received[-1].ending is not None)
        return parcel


def now() -> int:
    return int(time.time())


@pytest.fixture
def away(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Away]:
    monkeypatch.setattr(core, "WorkerHost", StandInHost)
    guarded.start(rules(getattr(request, "param", Profile.UNDER_10)))
    made = Away(guarded)
    yield made
    made.close()


def held(away: Away) -> str:
    away.guarded.drop("a.bin", b"FLAG one")
    (item,) = away.client.ask(m.ListHeld()).items
    return item.item


def ask_for(away: Away, item: str) -> m.Reply:
    """Ask, again while the item is being sealed."""
    request = m.Choose(item, m.Choice.ASK, m.AskReason.SCHOOL)
    replies: list[m.Reply] = []

    def sealed() -> bool:
        replies.append(away.client.ask(request))
        return replies[-1] != m.Refused("busy")

    until(sealed)
    return replies[-1]


def records(away: Away) -> list[tuple[str, str, str]]:
    service = away.guarded.service
    assert service is not None
    unlocked = service.storage.access.unlock(PASSPHRASE)
    rows = [row.record for row in read(away.guarded.settings.log, unlocked)]
    kinds = (RecordKind.LINK, RecordKind.ANSWERED, RecordKind.RELEASED)
    return [(str(r.kind), r.reason or r.action, r.decided_by) for r in rows if r.kind in kinds]


def test_nothing_listens_until_a_parent_pairs(away: Away) -> None:
    assert not away.guarded.settings.link_socket.exists()
    item = held(away)
    assert ask_for(away, item) == m.Done()
    assert not away.guarded.settings.link_state.exists()
    assert away.client.ask(m.BeginPairing("Kim")) == m.Refused("locked")
    away.client.ask(m.Unlock(PASSPHRASE))
    assert away.client.ask(m.SwitchLink(False)) == m.Refused("no-answerers")
    assert not away.guarded.settings.link_state.exists()


def test_an_answer_from_elsewhere_gives_back_exactly_that_item_once(away: Away) -> None:
    away.pair()
    item = held(away)
    (shown,) = away.client.ask(m.ListHeld()).items  # the child reads it before asking
    assert (shown.goes_to, shown.category_goes) == (("Mum",), True)
    assert ask_for(away, item) == m.Done()
    away.take_until(away.asked)
    assert away.asked().category == "nudity"
    before = requested(away)
    parcel = away.answer(RemoteAnswer.ALLOW)
    assert of_items(before, away.client.ask(m.ListHeld())) == [Notice.ANSWERED]
    path = away.guarded.folder / "a.bin"
    assert path.read_bytes() == b"FLAG one"
    assert away.client.ask(m.ListHeld()).items == ()
    path.write_bytes(b"FLAG two")
    away.guarded.of(path)
    dropped = away.link().dropped
    away.deliver(parcel)
    until(lambda: away.link().dropped == dropped + 1)
    until(lambda: len(away.client.ask(m.ListHeld()).items) == 1)
    written = records(away)
    assert ("answered", "allow-once", "parent-link") in written
    assert ("released", "", "parent-link") in written
    envelopes = [reason for kind, reason, _ in written if kind == "link"]
    rows = away.client.ask(m.GetLedger()).rows
    inside = {(row.kind, row.word): row.names for row in rows}
    assert (inside["welcome", ""], inside["join", ""], inside["peers", ""]) == ("Kim", "Mum", "Mum")
    assert inside["closed", "allow"] == "Mum"
    assert sorted(envelopes) == sorted(f"message-{row.way}" for row in rows)


def requested(away: Away) -> Watched:
    """Return what the app keeps of the items before an answer."""
    items = away.client.ask(m.ListHeld()).items
    return Watched(requested=frozenset(one.item for one in items if one.requested))


def test_keeping_and_answering_at_home(away: Away) -> None:
    away.pair()
    item = held(away)
    ask_for(away, item)
    away.take_until(away.asked)
    before = requested(away)
    app = Client.connect(away.guarded.settings.socket, "tray")
    assert app.ask(m.Subscribe()).waiting == 1
    away.answer(RemoteAnswer.TALK)
    changed = (event.status for event in app.events() if isinstance(event, m.Changed))
    assert any(status.waiting == 0 for status in changed)  # so the app asks for the list
    app.close()
    listed = away.client.ask(m.ListHeld())
    (left,) = listed.items
    assert (left.item, left.requested, left.answered) == (item, "", "talk")
    assert of_items(before, listed) == [Notice.ANSWERED]
    assert ask_for(away, item) == m.Done("too-many-asks")
    (left,) = away.client.ask(m.ListHeld()).items
    assert (left.requested, left.answered) == ("school", "")
    away.client.ask(m.AnswerRequest(item, m.Answer.DELETE))
    assert away.client.ask(m.ListHeld()).items == ()


def test_a_command_knows_the_link_while_no_guard_runs(away: Away) -> None:
    away.pair()
    rows = away.client.ask(m.GetLedger()).rows
    away.guarded.stop()
    with open_storage(away.guarded.settings, Peer(0, 0, "cli")) as session:
        state = session.answer(m.GetLink())
        assert isinstance(state, m.LinkIs)
        assert (state.paired, state.on, state.here) == (True, True, False)
        assert session.answer(m.GetLedger()).rows[-len(rows) :] == rows
        session.answer(m.Unlock(PASSPHRASE))
        assert session.answer(m.BeginPairing("Kim")) == m.Refused("service-away")
        assert session.answer(m.SwitchLink(False)).on is False


def test_whoever_asks_while_a_guard_starts_asks_the_other_computer_too(
    away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    away.pair()
    away.guarded.stop()
    seen: list[bool] = []
    listen = FamilyLink.start

    def started(link: FamilyLink) -> None:
        client = Client.connect(away.guarded.settings.socket, "cli")
        seen.append(client.ask(m.GetLink()).paired)
        client.close()
        listen(link)

    monkeypatch.setattr(FamilyLink, "start", started)
    away.guarded.start()
    assert seen == [True]


@pytest.mark.parametrize("away", [Profile.AGE_13_15], indirect=True)
def test_from_13_the_teenager_switches_it_and_no_category_leaves(away: Away) -> None:
    away.pair()
    state = away.link()
    assert (state.on, state.own_switch) == (False, True)
    item = held(away)
    assert ask_for(away, item) == m.Done("link-off")
    child = Client.connect(away.guarded.settings.socket, "cli")
    (shown,) = child.ask(m.ListHeld()).items
    assert shown.goes_to == ()
    assert child.ask(m.SwitchLink(True)).on
    (shown,) = child.ask(m.ListHeld()).items
    assert (shown.goes_to, shown.category_goes) == (("Mum",), False)
    child.close()
    ask_for(away, item)
    away.take_until(away.asked)
    assert (away.asked().category, away.asked().reason) == ("", "school")


def test_under_13_the_switch_is_a_parent_s(away: Away) -> None:
    away.pair()
    child = Client.connect(away.guarded.settings.socket, "cli")
    assert child.ask(m.SwitchLink(False)) == m.Refused("locked")
    child.close()
    assert away.client.ask(m.SwitchLink(False)).on is False


def test_a_removed_device_cannot_answer(away: Away) -> None:
    away.pair()
    item = held(away)
    ask_for(away, item)
    away.take_until(away.asked)
    assert away.client.ask(m.RemoveAnswerer(MUM.hex())).answerers == ()
    assert ask_for(away, item) == m.Done("no-answerers")
    away.side.answer(away.side.endpoint.store.state.received[-1].ask, RemoteAnswer.ALLOW, now())
    away.deliver(away.side.endpoint.store.state.outbox[-1])
    until(lambda: away.link().dropped)
    assert [one.item for one in away.client.ask(m.ListHeld()).items] == [item]


def test_a_full_disk_is_said_and_the_item_can_be_asked_for_at_home(
    away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    away.pair()
    item = held(away)

    def full(*_args: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("scanner.asks.state.replace_file", full)
    assert ask_for(away, item) == m.Done("link-disk")
    (found,) = away.client.ask(m.ListHeld()).items
    assert found.requested == "school"


def test_a_damaged_file_is_left_alone_and_said(guarded: Guarded) -> None:
    guarded.settings.link_state.parent.mkdir(parents=True)
    guarded.settings.link_state.write_bytes(b"nonsense")
    guarded.start(rules(Profile.UNDER_10))
    client = Client.connect(guarded.settings.socket, "cli")
    state = client.ask(m.GetLink())
    client.close()
    assert state.problem == "link-damaged"
    assert state_lines(state) == ["The link's file is damaged. Nothing was overwritten."]
    assert guarded.settings.link_state.read_bytes() == b"nonsense"


def test_another_certificate_is_sent_away(away: Away) -> None:
    away.pair()
    away.sock.close()
    with socket.socket(socket.AF_UNIX) as other:
        other.settimeout(BOUND)
        other.connect(str(away.guarded.settings.link_socket))
        other.sendall((17).to_bytes(4, "big") + b"H" + b"x" * 16)
        assert other.recv(1) == b""
    assert away.link().problem == "other-mailbox"


def test_a_damaged_file_does_not_keep_a_child_from_asking_at_home(away: Away) -> None:
    away.pair()
    item = held(away)
    away.guarded.stop()
    away.client.close()
    away.guarded.settings.link_state.write_bytes(b"nonsense")
    away.guarded.start()
    away.client = Client.connect(away.guarded.settings.socket, "cli")
    assert ask_for(away, item) == m.Done("link-damaged")
    assert away.client.ask(m.ListHeld()).items[0].requested == "school"
