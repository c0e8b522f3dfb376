"""The child's side of the family link: the first valid answer from an answerer in the signed rules counts."""

import secrets
from typing import NamedTuple

import msgspec

from scanner.asks.binding import AskBinding
from scanner.asks.bodies import (
    AnswerBody,
    AskBody,
    Body,
    ClosedBody,
    JoinBody,
    OtherAnswerer,
    PeersBody,
    ReceiptBody,
    RevokeBody,
    SwitchBody,
    WelcomeBody,
    label,
)
from scanner.asks.device import Contact
from scanner.asks.endpoint import Endpoint, Letter, Named, drop_expired
from scanner.asks.envelope import DropReason
from scanner.asks.ledger import Way
from scanner.asks.limits import DAY, VALID_SECONDS, too_many
from scanner.asks.pairing import MeetingKeys, seal_meeting
from scanner.asks.remote_answers import Ending
from scanner.asks.state import LinkState, OpenAsk, Parcel
from scanner.errors import LinkError
from scanner.schema.answerer import Answerer

WEEK_SECONDS = 7 * 86_400  # how long a broker keeps messages for a device that is away


class RulesNow(msgspec.Struct, frozen=True):
    """The signed rules as far as asks depend on them. `today`: ISO date; answerers end by date."""

    log_id: bytes
    counter: int
    policy_hash: bytes
    answerers: tuple[Answerer, ...]
    today: str


class AskDetails(NamedTuple):
    """The contents of an ask. `category` is empty if the child is 13 or older."""

    item: str
    category: str
    reason: str


class Handled(NamedTuple):
    """The result of one envelope: the receipt to send, and the ask that an answer has closed."""

    receipt: Parcel | None = None
    dropped: DropReason | None = None
    closed: OpenAsk | None = None


class AskingSide:
    """The child's device. Callers hold a lock; times are seconds since 1970. Raises LinkError."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._store = endpoint.store

    def answerers(self, rules: RulesNow) -> dict[bytes, Named]:
        """Return the devices that may answer today, by mailbox."""
        revoked = set(self._store.state.revoked)
        found: dict[bytes, Named] = {}
        for one in rules.answerers:
            contact = Contact(*(bytes.fromhex(part) for part in (one.mailbox, one.sign, one.seal)))
            if one.until >= rules.today and contact.mailbox not in revoked:
                found[contact.mailbox] = Named(contact, one.name)
        return found

    def ask(self, details: AskDetails, rules: RulesNow, now: int) -> OpenAsk:
        """
        Send an ask to every answerer of the rules.

        Raises LinkError `link-off`, `no-answerers`, `too-many-asks`, `link-full`, `link-disk`.
        """
        answerers = self.answerers(rules)
        if not self._store.state.on:
            raise LinkError("link-off")
        if not answerers:
            raise LinkError("no-answerers")
        if too_many(self._store.state.asks, details.item, now):
            raise LinkError("too-many-asks")
        nonce, until = secrets.token_bytes(16), now + VALID_SECONDS
        ask_id = self._binding(details.item, nonce, until, rules).ask_id()
        ask = OpenAsk(ask_id, details.item, nonce, now, until, rules.counter, rules.policy_hash)
        body = AskBody(ask_id, details.category, details.reason, now // 60, until)
        with self._store.change() as state:
            drop_expired(state, now)
            for before in [a for a in state.asks if a.item == details.item and a.ending is None]:
                self._close(state, before, Ending.HOME)
            state.asks = [a for a in state.asks if not a.done or abs(now - a.made) < DAY]
            state.asks.append(ask)
            for named in answerers.values():
                self.endpoint.post(state, named, body, now, until)
        return ask

    def handle(self, untrusted: bytes, rules: RulesNow, now: int) -> Handled:
        """
        Process one envelope. The end of an ask is on disk when this returns.

        The caller carries out `closed`, calls `carried_out`, and then sends the receipt.
        """
        senders = self.answerers(rules)
        opened = self.endpoint.look(senders, untrusted)
        if isinstance(opened, DropReason):
            return self._dropped(opened)
        if self.endpoint.came_before(opened):
            return self._dropped(DropReason.REPLAYED, self.endpoint.receipt(opened, now))
        with self._store.change() as state:
            letter = self.endpoint.take(state, senders[opened.sender], opened, now)
            result = self._effect(state, letter, rules, now)
        receipt = self.endpoint.receipt(opened, now)
        if isinstance(result, DropReason):
            return self._dropped(result, receipt)
        return Handled(receipt, closed=result)

    def close(self, item: str, ending: Ending, rules: RulesNow, now: int) -> None:
        """End the open ask of an item that was answered at home or that the child gave up."""
        found = [a for a in self._store.state.asks if a.item == item and a.ending is None]
        if found:
            with self._store.change() as state:
                for ask in found:
                    self._report_closed(state, self._close(state, ask, ending), rules, now)

    def review(self, rules: RulesNow, now: int) -> tuple[OpenAsk, ...]:
        """End the asks that have expired or were made under other rules; returns these asks."""
        over = [(a, self._over(a, rules, now)) for a in self._store.state.asks if a.ending is None]
        ended = [(ask, ending) for ask, ending in over if ending is not None]
        if ended or any(p.until <= now for p in self._store.state.outbox):
            with self._store.change() as state:
                drop_expired(state, now)
                for ask, ending in ended:
                    self._report_closed(state, self._close(state, ask, ending), rules, now)
        return tuple(ask for ask, _ in ended)

    def unfinished(self) -> tuple[OpenAsk, ...]:
        """List asks that an answer has closed but whose answer was not carried out before a crash."""
        return tuple(a for a in self._store.state.asks if a.ending and not a.done)

    def carried_out(self, ask: bytes) -> None:
        """Note that the answer to this ask has been carried out."""
        with self._store.change() as state:
            state.asks = [
                msgspec.structs.replace(a, done=True) if a.ask == ask else a for a in state.asks
            ]

    def switch(self, on: bool, rules: RulesNow, now: int) -> None:
        """Switch the link on or off; the answerers are notified of that, without a reason."""
        with self._store.change() as state:
            state.on = on
            if not on:
                state.outbox = []
                for ask in [a for a in state.asks if a.ending is None]:
                    self._close(state, ask, Ending.HOME)
            for named in self.answerers(rules).values():
                self.endpoint.post(state, named, SwitchBody(on), now, now + WEEK_SECONDS)

    def welcome(self, join: JoinBody, meeting: MeetingKeys, name: str, now: int) -> None:
        """Introduce this device to a parent's device that the signed rules now name."""
        with self._store.change() as state:
            state.revoked = [m for m in state.revoked if m != join.contact.mailbox]
            body = WelcomeBody(self.endpoint.contact, label(name))
            self.endpoint.note(Way.CAME, join.name, join, now)
            self.endpoint.note(Way.SENT, join.name, body, now)
            envelope = seal_meeting(meeting, join.contact.mailbox, body)
            state.outbox.append(Parcel(join.contact.mailbox, 0, now + DAY, envelope))

    def introduce_peers(self, rules: RulesNow, now: int) -> None:
        """Send every answerer the list of the others."""
        with self._store.change() as state:
            self._introduce(state, rules, now)

    def _introduce(self, state: LinkState, rules: RulesNow, now: int) -> None:
        answerers = self.answerers(rules)
        left = {m: named for m, named in answerers.items() if m not in state.revoked}
        peers = tuple(OtherAnswerer(mailbox, label(named.name)) for mailbox, named in left.items())
        for named in left.values():
            self.endpoint.post(state, named, PeersBody(peers), now, now + WEEK_SECONDS)

    def _effect(
        self, state: LinkState, letter: Letter, rules: RulesNow, now: int
    ) -> OpenAsk | DropReason | None:
        match letter.body:
            case ReceiptBody():
                self._arrived(state, letter)
                return None
            case AnswerBody():
                return self._answered(state, letter, letter.body, rules, now)
            case RevokeBody(mailbox):
                if mailbox == letter.sender or mailbox not in self.answerers(rules):
                    return DropReason.NOT_ALLOWED
                state.revoked.append(mailbox)
                state.outbox = [parcel for parcel in state.outbox if parcel.to != mailbox]
                self._introduce(state, rules, now)
                return None
            case _:
                return DropReason.NOT_ALLOWED

    def _answered(
        self, state: LinkState, letter: Letter, body: AnswerBody, rules: RulesNow, now: int
    ) -> OpenAsk | DropReason:
        ask = next((a for a in state.asks if a.ask == body.ask), None)
        if ask is None:
            return DropReason.NO_SUCH_ASK
        if not state.on:
            return DropReason.OFF
        if ask.ending is not None:
            return DropReason.CLOSED
        over = self._over(ask, rules, now)
        by = "" if over else letter.name
        closed = self._close(state, ask, over or Ending(body.answer), by)
        self._report_closed(state, closed, rules, now)
        return DropReason.CLOSED if over else closed

    def _over(self, ask: OpenAsk, rules: RulesNow, now: int) -> Ending | None:
        if now >= ask.until or now < ask.made - VALID_SECONDS:
            return Ending.EXPIRED
        bound = self._binding(ask.item, ask.nonce, ask.until, rules).ask_id()
        return None if bound == ask.ask else Ending.RULES

    def _close(self, state: LinkState, ask: OpenAsk, ending: Ending, by: str = "") -> OpenAsk:
        done = ending is not Ending.ALLOW
        closed = msgspec.structs.replace(ask, ending=ending, by=by, done=done)
        state.asks = [closed if a.ask == ask.ask else a for a in state.asks]
        state.outbox = [parcel for parcel in state.outbox if parcel.ask != ask.ask]
        return closed

    def _report_closed(self, state: LinkState, ask: OpenAsk, rules: RulesNow, now: int) -> None:
        if ask.ending is None:
            return
        body: Body = ClosedBody(ask.ask, ask.ending, label(ask.by))
        for named in self.answerers(rules).values():
            self.endpoint.post(state, named, body, now, now + WEEK_SECONDS)

    def _arrived(self, state: LinkState, letter: Letter) -> None:
        waiting = {parcel.ask for parcel in state.outbox if parcel.to == letter.sender}
        state.asks = [
            msgspec.structs.replace(a, arrived=(*a.arrived, letter.name))
            if a.ending is None and a.ask not in waiting and letter.name not in a.arrived
            else a
            for a in state.asks
        ]

    def _binding(self, item: str, nonce: bytes, until: int, rules: RulesNow) -> AskBinding:
        return AskBinding(
            rules.log_id,
            self._store.state.mailbox,
            item,
            nonce,
            rules.counter,
            rules.policy_hash,
            until,
        )

    def _dropped(self, reason: DropReason, receipt: Parcel | None = None) -> Handled:
        self.endpoint.counted[reason] += 1
        return Handled(receipt, reason)
