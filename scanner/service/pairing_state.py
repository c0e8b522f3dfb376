"""A pairing of the family link that is under way on the child's computer."""

import datetime
from typing import NamedTuple

import msgspec

from scanner.asks.bodies import JoinBody
from scanner.asks.pairing import MeetingKeys, spell_secret
from scanner.schema import Answerer, Policy

ANSWERER_DAYS = 365  # a computer that is sold or forgotten stops counting by itself


class PairingNow(NamedTuple):
    """A pairing under way. `join`: the device that has introduced itself."""

    secret: bytes
    meeting: MeetingKeys
    name: str
    until: float
    join: JoinBody | None = None


def spelled(pairing: PairingNow) -> str:
    """Spell the code of a pairing for typing."""
    return spell_secret(pairing.secret)


def with_answerer(policy: Policy, join: JoinBody) -> Policy:
    """Give the policy in which the device that came may answer for a year; it is not signed yet."""
    contact, last = join.contact, datetime.date.today() + datetime.timedelta(days=ANSWERER_DAYS)
    parts = (contact.mailbox, contact.sign, contact.seal)
    mailbox, sign, seal = (part.hex() for part in parts)
    one = Answerer(join.name, mailbox, sign, seal, last.isoformat())
    others = tuple(a for a in policy.answerers if a.mailbox != one.mailbox)
    return msgspec.structs.replace(policy, answerers=(*others, one))
