"""The parent's side of the family link: children who ask, their asks, and the answers given here."""

from typing import NamedTuple

import msgspec

from scanner.asks.bodies import (
    AnswerBody,
    AskBody,
    ClosedBody,
    JoinBody,
    PeersBody,
    ReceiptBody,
    RevokeBody,
    SwitchBody,
    label,
)
from scanner.asks.endpoint import Endpoint, Letter, Named, drop_expired
from scanner.asks.envelope import DropReason
from scanner.asks.limits import DAY
from scanner.asks.pairing import PAIRING_SECONDS, MeetingKeys, open_welcome, seal_meeting
from scanner.asks.remote_answers import RemoteAnswer
from scanner.asks.state import ChildDevice, LinkState, Parcel, ReceivedAsk
from scanner.errors import LinkError

MAX_CHILDREN = 16  # devices: several children with several computers each
MAX_RECEIVED = 200  # asks kept for the list; the oldest are dropped
ANSWER_SECONDS = 86_400


class Arrived(NamedTuple):
    """The result of one envelope: the receipt to send, and the ask that it is about."""

    receipt: Parcel | None = None
    dropped: DropReason | None = None
    ask: ReceivedAsk | None = None


class AnsweringSide:
    """A parent's device. Callers hold a lock; times are seconds since 1970. Raises LinkError."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._store = endpoint.store
        self._meeting: MeetingKeys | None = None
        self._meeting_until = 0
        self._welcome_receipt: Parcel | None = None  # the receipt for the child's introduction

    @property
    def joining(self) -> bool:
        """True from the typing of a code until the child's device has answered."""
        return self._meeting is not None and self._welcome_receipt is None

    def senders(self) -> dict[bytes, Named]:
        """Return the devices that may write here, by mailbox."""
        return {m: Named(c.contact, c.name) for m, c in self._store.state.children.items()}

    def join(self, secret: bytes, name: str, now: int) -> Parcel:
        """Introduce this device with a pairing's secret; returns the envelope to resend until it is answered."""
        if len(self._store.state.children) >= MAX_CHILDREN:
            raise LinkError("too-many-children")
        with self._store.change() as state:
            state.name = label(name)
        self._meeting, self._meeting_until = MeetingKeys.of(secret), now + PAIRING_SECONDS
        self._welcome_receipt = None
        body = JoinBody(self.endpoint.contact, label(name))
        envelope = seal_meeting(self._meeting, self._meeting.mailbox, body)
        return Parcel(self._meeting.mailbox, 0, self._meeting_until, envelope, meeting=True)

    def handle(self, untrusted: bytes, now: int) -> Arrived:
        """Process one envelope; its effect is on disk when this returns."""
        welcome = self._welcomed(untrusted, now)
        if welcome is not None:
            return Arrived(welcome)
        senders = self.senders()
        opened = self.endpoint.look(senders, untrusted)
        if isinstance(opened, DropReason):
            return self._dropped(opened)
        if self.endpoint.came_before(opened):
            return self._dropped(DropReason.REPLAYED, self.endpoint.receipt(opened, now))
        with self._store.change() as state:
            drop_expired(state, now)
            letter = self.endpoint.take(state, senders[opened.sender], opened, now)
            result = self._effect(state, letter, now)
        receipt = self.endpoint.receipt(opened, now)
        if isinstance(result, DropReason):
            return self._dropped(result, receipt)
        return Arrived(receipt, ask=result)

    def answer(self, ask_id: bytes, answer: RemoteAnswer, now: int) -> None:
        """Answer an ask, once. Raises LinkError `no-such-ask`, `ask-closed`, `link-full`, `link-disk`."""
        ask = next((a for a in self._store.state.received if a.ask == ask_id), None)
        if ask is None:
            raise LinkError("no-such-ask")
        if ask.ending is not None or ask.answer is not None:
            raise LinkError("ask-closed")
        with self._store.change() as state:
            drop_expired(state, now)
            _replace(state, msgspec.structs.replace(ask, answer=answer))
            until = now + ANSWER_SECONDS
            self.endpoint.post(
                state, self._named(ask.child), AnswerBody(ask_id, answer), now, until
            )

    def revoke(self, child: bytes, mailbox: bytes, now: int) -> None:
        """Report another answerer's device as lost to one child's device."""
        with self._store.change() as state:
            self.endpoint.post(state, self._named(child), RevokeBody(mailbox), now, now + 7 * DAY)

    def forget(self, child: bytes) -> None:
        """Forget a child's device and all that was received from it."""
        with self._store.change() as state:
            state.children.pop(child, None)
            state.numbers.pop(child, None)
            state.outbox = [parcel for parcel in state.outbox if parcel.to != child]
            state.received = [ask for ask in state.received if ask.child != child]

    def _named(self, child: bytes) -> Named:
        found = self.senders().get(child)
        if found is None:
            raise LinkError("no-such-child")
        return found

    def _welcomed(self, untrusted: bytes, now: int) -> Parcel | None:
        """Take the child's introduction; a repeated introduction gets its receipt again."""
        meeting = self._meeting
        if meeting is None or now > self._meeting_until:
            self._meeting = None
            return None
        body = open_welcome(meeting, self._store.state.mailbox, untrusted)
        if body is None:
            return None
        if self._welcome_receipt is None:
            named = Named(body.contact, body.name)
            with self._store.change() as state:
                known = state.children.get(body.contact.mailbox)
                if known is None or known.contact != body.contact:
                    state.children[body.contact.mailbox] = ChildDevice(body.contact, body.name)
                    state.numbers.pop(body.contact.mailbox, None)
                receipt = self.endpoint.receipt_of_welcome(state, named, now)
            self._welcome_receipt = receipt
        return self._welcome_receipt if self._welcome_receipt.to == body.contact.mailbox else None

    def _effect(
        self, state: LinkState, letter: Letter, now: int
    ) -> ReceivedAsk | DropReason | None:
        match letter.body:
            case ReceiptBody():
                return None
            case AskBody():
                return self._asked(state, letter.sender, letter.body, now)
            case ClosedBody(ask_id, ending, by):
                ask = next((a for a in state.received if a.ask == ask_id), None)
                if ask is None or ask.child != letter.sender:
                    return DropReason.NO_SUCH_ASK
                closed = msgspec.structs.replace(ask, ending=ending, by=by)
                _replace(state, closed)
                return closed
            case SwitchBody(on):
                child = state.children[letter.sender]
                state.children[letter.sender] = msgspec.structs.replace(child, on=on)
                return None
            case PeersBody(peers):
                child = state.children[letter.sender]
                others = {p.mailbox: p.name for p in peers if p.mailbox != state.mailbox}
                state.children[letter.sender] = msgspec.structs.replace(child, peers=others)
                return None
            case _:
                return DropReason.NOT_ALLOWED

    def _asked(
        self, state: LinkState, sender: bytes, body: AskBody, now: int
    ) -> ReceivedAsk | DropReason:
        if any(a.ask == body.ask for a in state.received):
            return DropReason.CLOSED
        ask = ReceivedAsk(
            body.ask, sender, body.category, body.reason, body.minute, body.until, now
        )
        state.received = [*state.received, ask][-MAX_RECEIVED:]
        return ask

    def _dropped(self, reason: DropReason, receipt: Parcel | None = None) -> Arrived:
        self.endpoint.counted[reason] += 1
        return Arrived(receipt, reason)


def _replace(state: LinkState, ask: ReceivedAsk) -> None:
    state.received = [ask if a.ask == ask.ask else a for a in state.received]
