"""A child's device and parents' devices in one process: the link's two sides, with deliveries between them."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from scanner.asks.answering import AnsweringSide, Arrived
from scanner.asks.asking import AskDetails, AskingSide, Handled, RulesNow
from scanner.asks.endpoint import Endpoint
from scanner.asks.ledger import Ledger, LedgerLine
from scanner.asks.pairing import MeetingKeys, open_join, read_secret, spell_secret
from scanner.asks.state import LinkStore, OpenAsk, Parcel
from scanner.schema.answerer import Answerer

NOW = 1_800_000_000
LOG_ID = bytes(range(16))


class FamilyRig:
    """
    One child, any number of parents. `post` delivers what waits, as a broker would.

    `records`: the ledger lines of the child's device, as its audit log gets them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOW
        self.counter = 1
        self.answerers: tuple[Answerer, ...] = ()
        self.records: list[LedgerLine] = []
        self.parents: dict[str, AnsweringSide] = {}
        self.released: list[str] = []
        self.sent: list[tuple[bytes, bytes]] = []  # everything that ever went: mailbox, envelope
        self.open_child()
        self.child.endpoint.adopt(bytes([1]) * 16)

    def open_child(self) -> None:
        """Open the child's side, as after a restart."""
        ledger = Ledger(self.folder / "child-ledger", self.records.append)
        self.child = AskingSide(Endpoint(LinkStore(self.folder / "child"), ledger))

    def open_parent(self, name: str) -> AnsweringSide:
        """Open a parent's side, new or as after a restart."""
        ledger = Ledger(self.folder / f"{name}-ledger", lambda line: None)
        side = AnsweringSide(Endpoint(LinkStore(self.folder / name), ledger))
        side.endpoint.adopt(name.encode().ljust(16, b"\2")[:16])
        self.parents[name] = side
        return side

    @property
    def rules(self) -> RulesNow:
        """The child's signed rules."""
        today = datetime.datetime.fromtimestamp(self.now, datetime.UTC).date().isoformat()
        return RulesNow(
            LOG_ID, self.counter, bytes([self.counter % 256]) * 32, self.answerers, today
        )

    def pair(self, name: str, until: str = "2027-12-31") -> AnsweringSide:
        """Pair a parent's device, by what is typed."""
        side = self.open_parent(name)
        secret = read_secret(spell_secret(bytes(range(16))).lower().replace("-", " "))
        meeting = MeetingKeys.of(secret)
        parcel = side.join(secret, name, self.now)
        assert parcel.to == meeting.mailbox
        join = open_join(meeting, parcel.envelope)
        assert join is not None
        of = join.contact
        one = Answerer(join.name, of.mailbox.hex(), of.sign.hex(), of.seal.hex(), until)
        self.answerers = (*self.answerers, one)
        self.counter += 1
        self.child.welcome(join, meeting, "Kim", self.now)
        self.child.introduce_peers(self.rules, self.now)
        self.post()
        return side

    def ask(self, item: str = "a" * 32, category: str = "nudity") -> OpenAsk:
        """Ask about an item."""
        return self.child.ask(AskDetails(item, category, "school"), self.rules, self.now)

    def post(self) -> None:
        """Deliver until nothing waits."""
        for _ in range(50):
            if not list(self._round()):
                return
        raise AssertionError("the post never ends")

    def waiting(self) -> list[tuple[bytes, bytes]]:
        """Everything in any outbox: mailbox and envelope."""
        stores = [self.child.endpoint.store, *(p.endpoint.store for p in self.parents.values())]
        return [(parcel.to, parcel.envelope) for store in stores for parcel in store.state.outbox]

    def deliver(self, to: bytes, envelope: bytes) -> Handled | Arrived | None:
        """Deliver one envelope; the receipt goes back at once."""
        self.sent.append((to, envelope))
        if to == self.child.endpoint.store.state.mailbox:
            return self._to_child(envelope)
        for side in self.parents.values():
            if to == side.endpoint.store.state.mailbox:
                arrived = side.handle(envelope, self.now)
                self._receipt(arrived.receipt)
                return arrived
        return None

    def _to_child(self, envelope: bytes) -> Handled:
        handled = self.child.handle(envelope, self.rules, self.now)
        if handled.closed is not None and not handled.closed.done:
            self.released.append(handled.closed.item)
            self.child.carried_out(handled.closed.ask)
        self._receipt(handled.receipt)
        return handled

    def _receipt(self, receipt: Parcel | None) -> None:
        if receipt is not None:
            self.deliver(receipt.to, receipt.envelope)

    def _round(self) -> Iterator[bytes]:
        for to, envelope in self.waiting():
            self.deliver(to, envelope)
            yield to
