"""Pairing of a parent's device with the child's computer, from the one-time code to the signed rules."""

import datetime
import time
from collections.abc import Callable
from typing import NamedTuple

import msgspec

from scanner.asks.bodies import JoinBody
from scanner.asks.pairing import (
    PAIRING_SECONDS,
    MeetingKeys,
    new_pairing_secret,
    open_join,
    spell_secret,
)
from scanner.channel.link_socket import LinkSocket
from scanner.errors import LinkError
from scanner.keys import Unlocked
from scanner.schema import Answerer, Policy
from scanner.schema.answerer import MAX_ANSWERERS
from scanner.service.link_exchange import LinkExchange, now
from scanner.service.signed_rules import SignedRules

ANSWERER_DAYS = 365  # so that a computer that is sold or forgotten loses its right to answer


class PairingNow(NamedTuple):
    """A pairing under way. `join`: the introduction of the device, None before it."""

    secret: bytes
    meeting: MeetingKeys
    name: str
    until: float
    join: JoinBody | None = None

    @property
    def code(self) -> str:
        """The code, as shown and typed."""
        return spell_secret(self.secret)

    @property
    def over(self) -> bool:
        """True if its time has passed."""
        return time.monotonic() > self.until


class LinkPairing:
    """Pairs one device at a time; the devices are those of the signed rules."""

    def __init__(
        self,
        exchange: LinkExchange,
        socket: LinkSocket,
        signed_rules: SignedRules,
        changed: Callable[[], None],
    ) -> None:
        self._exchange = exchange
        self._socket = socket
        self._signed_rules = signed_rules
        self._changed = changed
        self._now: PairingNow | None = None

    def begin(self, name: str) -> PairingNow:
        """Make a one-time secret, valid for ten minutes. Raises LinkError `link-away`, `too-many-answerers`."""
        with self._exchange.lock:
            if not self._socket.here:
                raise LinkError("link-away")
            if len(self._signed_rules.policy().answerers) >= MAX_ANSWERERS:
                raise LinkError("too-many-answerers")
            secret = new_pairing_secret()
            meeting = MeetingKeys.of(secret)
            self._now = PairingNow(secret, meeting, name, time.monotonic() + PAIRING_SECONDS)
        self._socket.meet(meeting.mailbox)
        return self._now

    def current(self) -> PairingNow:
        """Return the pairing under way. Raises LinkError `no-pairing`."""
        with self._exchange.lock:
            if self._now is None or self._now.over:
                self.end()
                raise LinkError("no-pairing")
            return self._now

    def end(self) -> None:
        """End the pairing under way and forget its secret."""
        self._now = None
        self._socket.meet(bytes(16))

    def came(self, untrusted: bytes) -> None:
        """Handle the introduction of a device that knows the secret; only the first one counts."""
        with self._exchange.lock:
            pairing = self._now
            if pairing is None or pairing.join is not None or pairing.over:
                return
            join = open_join(pairing.meeting, untrusted)
            if join is not None:
                self._now = pairing._replace(join=join)
                self._changed()

    def finish(self, unlocked: Unlocked, *, switched_on: bool) -> None:
        """
        Sign rules that name the paired device. Raises LinkError `nobody-came`, PolicyError.

        `switched_on`: whether the link is on after the first device was paired.
        """
        with self._exchange.lock:
            pairing, side = self.current(), self._exchange.side
            if pairing.join is None:
                raise LinkError("nobody-came")
            first = not self._exchange.paired
            policy = _with_answerer(self._signed_rules.policy(), pairing.join)
            self._signed_rules.sign(unlocked, policy)
            if first and not switched_on:
                with side.endpoint.store.change() as state:
                    state.on = False
            side.welcome(pairing.join, pairing.meeting, pairing.name, now())
            side.introduce_peers(self._exchange.rules(), now())
            self.end()
        self._exchange.review()

    def remove(self, mailbox: str, unlocked: Unlocked) -> None:
        """Sign rules without the device of this mailbox. Raises PolicyError."""
        with self._exchange.lock:
            policy = self._signed_rules.policy()
            left = tuple(one for one in policy.answerers if one.mailbox != mailbox)
            self._signed_rules.sign(unlocked, msgspec.structs.replace(policy, answerers=left))
            self._exchange.side.introduce_peers(self._exchange.rules(), now())
        self._exchange.review()


def _with_answerer(policy: Policy, join: JoinBody) -> Policy:
    """Return the policy, not yet signed, in which the paired device may answer for a year."""
    contact, last = join.contact, datetime.date.today() + datetime.timedelta(days=ANSWERER_DAYS)
    parts = (contact.mailbox, contact.sign, contact.seal)
    mailbox, sign, seal = (part.hex() for part in parts)
    one = Answerer(join.name, mailbox, sign, seal, last.isoformat())
    others = tuple(a for a in policy.answerers if a.mailbox != one.mailbox)
    return msgspec.structs.replace(policy, answerers=(*others, one))
