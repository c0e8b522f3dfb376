"""One device's end of the link: numbers, outbox, receipts and dropped envelopes."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from scanner import diagnostics
from scanner.asks.bodies import (
    AnswerBody,
    AskBody,
    Body,
    ClosedBody,
    JoinBody,
    MeetingBody,
    PeersBody,
    ReceiptBody,
    SwitchBody,
    WelcomeBody,
    decode,
    encode,
)
from scanner.asks.device import Contact, DeviceKeys
from scanner.asks.envelope import DropReason, OpenedEnvelope, open_envelope, seal_envelope
from scanner.asks.ledger import Ledger, LedgerLine, Way
from scanner.asks.state import LinkState, LinkStore, Numbering, Parcel
from scanner.errors import LinkError

REMEMBERED = 64  # numbers remembered per sender, with their receipts; more than an outbox can hold
MAX_OUTBOX = 50  # envelopes to one device; another ask or ending is refused until some have arrived
RECEIPT_SECONDS = 86_400


def problem_of(work: Callable[[], object]) -> str:
    """Run `work`; returns the code of the LinkError that it raised, or an empty string."""
    try:
        work()
    except LinkError as error:
        diagnostics.error(error.code, **error.facts)
        return error.code
    return ""


class Named(NamedTuple):
    """The contact of another device, with its name in the ledger."""

    contact: Contact
    name: str


class Letter(NamedTuple):
    """A received body, from a sender who may write here."""

    sender: bytes
    name: str
    body: Body


class Endpoint:
    """
    Seals and opens the envelopes of one device. Not thread-safe: callers hold a lock.

    `counted`: the number of envelopes dropped since the start, by reason.
    """

    def __init__(self, store: LinkStore, ledger: Ledger) -> None:
        self.store = store
        self.ledger = ledger
        self.keys = DeviceKeys.of(store.state.secret)
        self.counted: Counter[DropReason] = Counter()

    @property
    def contact(self) -> Contact:
        """This device's own contact. Raises LinkError `no-mailbox` until the link process has connected once."""
        if not self.store.state.mailbox:
            raise LinkError("no-mailbox")
        return self.keys.contact(self.store.state.mailbox)

    def adopt(self, mailbox: bytes) -> None:
        """Adopt the link process's mailbox. Raises LinkError `other-mailbox` if other devices know another one."""
        state = self.store.state
        if mailbox == state.mailbox:
            return
        if state.numbers or state.children:
            raise LinkError("other-mailbox")
        with self.store.change() as changed:
            changed.mailbox = mailbox

    def post(self, state: LinkState, to: Named, body: Body, now: int, until: int) -> None:
        """Seal a body into the outbox of `state`, after its line is in the ledger. Raises LinkError."""
        waiting = sum(parcel.to == to.contact.mailbox for parcel in state.outbox)
        if waiting >= MAX_OUTBOX:
            raise LinkError("link-full")
        number, envelope = self._sealed(state, to, body, now)
        ask = body.ask if isinstance(body, AskBody) else b""
        state.outbox.append(Parcel(to.contact.mailbox, number, until, envelope, ask=ask))

    def receipt_of_welcome(self, state: LinkState, to: Named, now: int) -> Parcel:
        """Seal the receipt for the introduction, which has the number 0."""
        _, envelope = self._sealed(state, to, ReceiptBody(0), now)
        return Parcel(to.contact.mailbox, -1, now + RECEIPT_SECONDS, envelope)

    def look(self, senders: Mapping[bytes, Named], untrusted: bytes) -> OpenedEnvelope | DropReason:
        """Open an envelope from one of these senders, and check whether it is a repeat. Changes nothing."""
        state = self.store.state
        contacts = {mailbox: named.contact for mailbox, named in senders.items()}
        opened = open_envelope(self.keys, state.mailbox, contacts, untrusted)
        if isinstance(opened, DropReason):
            return opened
        numbers = state.numbers.get(opened.sender, Numbering())
        if opened.number not in numbers.receipts and opened.number <= numbers.floor:
            return DropReason.OLD
        return opened if decode(opened.untrusted_body) is not None else DropReason.BODY

    def receipt(self, opened: OpenedEnvelope, now: int) -> Parcel | None:
        """Return the receipt for an envelope that is on disk here; a repeated envelope gets its receipt again."""
        numbers = self.store.state.numbers.get(opened.sender, Numbering())
        receipt = numbers.receipts.get(opened.number)
        return Parcel(opened.sender, -1, now + RECEIPT_SECONDS, receipt) if receipt else None

    def came_before(self, opened: OpenedEnvelope) -> bool:
        """Return whether the envelope with this sender and number is already on disk here."""
        numbers = self.store.state.numbers.get(opened.sender, Numbering())
        return opened.number in numbers.receipts

    def take(self, state: LinkState, named: Named, opened: OpenedEnvelope, now: int) -> Letter:
        """Take in a new envelope: note its number, write its ledger line, make its receipt. Raises LinkError."""
        body = decode(opened.untrusted_body)
        if body is None:
            raise LinkError("not-understood")
        numbers = state.numbers.setdefault(opened.sender, Numbering())
        self.note(Way.CAME, named.name, body, now)
        if isinstance(body, ReceiptBody):  # receipts for receipts would never end
            numbers.receipts[opened.number] = b""
            _drop(state, opened.sender, body.number)
        else:
            _, receipt = self._sealed(state, named, ReceiptBody(opened.number), now)
            numbers.receipts[opened.number] = receipt
        while len(numbers.receipts) > REMEMBERED:
            numbers.floor = min(numbers.receipts)
            del numbers.receipts[numbers.floor]
        return Letter(opened.sender, named.name, body)

    def _sealed(self, state: LinkState, to: Named, body: Body, now: int) -> tuple[int, bytes]:
        numbers = state.numbers.setdefault(to.contact.mailbox, Numbering())
        # At least the clock, so that envelopes of a device restored from a backup do not look like replays.
        numbers.sent = max(numbers.sent + 1, now * 1000)
        self.note(Way.SENT, to.name, body, now)
        envelope = seal_envelope(self.keys, state.mailbox, to.contact, numbers.sent, encode(body))
        return numbers.sent, envelope

    def note(self, way: Way, who: str, body: Body | MeetingBody, now: int) -> None:
        """Write a line into the ledger. Raises LinkError `link-disk`."""
        try:
            self.ledger.add(ledger_line(way, who, body, now))
        except OSError as error:
            raise LinkError("link-disk", why=type(error).__name__) from error


def ledger_line(way: Way, who: str, body: Body | MeetingBody, now: int) -> LedgerLine:
    """Describe the contents of an envelope in codes."""
    kind = type(body).__struct_config__.tag
    line = LedgerLine(at=now, way=way, who=who, kind=str(kind))
    match body:
        case AskBody():
            return LedgerLine(
                now, way, who, str(kind), body.category, body.reason, body.minute, body.until
            )
        case AnswerBody():
            return LedgerLine(now, way, who, str(kind), word=str(body.answer))
        case ClosedBody():
            return LedgerLine(now, way, who, str(kind), word=str(body.ending), names=body.by)
        case SwitchBody():
            return LedgerLine(now, way, who, str(kind), word="on" if body.on else "off")
        case PeersBody():
            names = ", ".join(one.name for one in body.peers)
            return LedgerLine(now, way, who, str(kind), names=names)
        case JoinBody() | WelcomeBody():
            return LedgerLine(now, way, who, str(kind), names=body.name)
        case _:
            return line


def drop_expired(state: LinkState, now: int) -> None:
    """Drop envelopes whose time is over from the outbox of `state`."""
    state.outbox = [parcel for parcel in state.outbox if parcel.until > now]


def _drop(state: LinkState, to: bytes, number: int) -> None:
    state.outbox = [p for p in state.outbox if (p.to, p.number) != (to, number)]
