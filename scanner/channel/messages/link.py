"""Messages about the family link: first the child's computer, then a parent's."""

from typing import Annotated

import msgspec

from scanner.channel.messages.base import Message, Secret, Word

LinkName = Annotated[str, msgspec.Meta(min_length=1, max_length=24)]


class AnswererRow(Message, frozen=True):
    """A parent's device that may answer. `until`: its last day."""

    name: str
    mailbox: str
    until: str


class LinkIs(Message, frozen=True):
    """
    The link of this computer. `here`: a link process runs; `up`: it reaches the broker; `problem`: a code.

    `own_switch`: the teenager's, else the parent's. `dropped`: envelopes without effect since the start.
    """

    paired: bool
    on: bool
    own_switch: bool
    here: bool
    up: bool
    answerers: tuple[AnswererRow, ...]
    dropped: int
    problem: str = ""


class PairingIs(Message, frozen=True):
    """A pairing under way. `joined`: the name of the device that has introduced itself, else empty."""

    code: str
    seconds: int
    joined: str = ""


class LedgerRow(Message, frozen=True):
    """One envelope in codes; see `scanner.asks.ledger.LedgerLine`."""

    at: int
    way: str
    who: str
    kind: str
    category: str = ""
    reason: str = ""
    minute: int = 0
    until: int = 0
    word: str = ""
    names: str = ""


class LedgerIs(Message, frozen=True):
    """The ledger, newest first."""

    rows: tuple[LedgerRow, ...]


class GetLink(Message, frozen=True):
    """Answered by `LinkIs`."""


class GetLedger(Message, frozen=True):
    """Answered by `LedgerIs`. Needs no passphrase: it is the child's."""


class SwitchLink(Message, frozen=True):
    """Switch the link; the teenager's, under 13 the parent's. Answered by `LinkIs` or `Refused`."""

    on: bool


class BeginPairing(Message, frozen=True):
    """Make a code; the parent's. `name`: of the child, for the other device. Answered by `PairingIs`."""

    name: LinkName


class GetPairing(Message, frozen=True):
    """The parent's. Answered by `PairingIs` or `Refused` (`no-pairing`)."""


class FinishPairing(Message, frozen=True):
    """Sign rules that name the device that came; the parent's. Answered by `LinkIs` or `Refused`."""


class EndPairing(Message, frozen=True):
    """Forget the code; the parent's. Answered by `Done`."""


class RemoveAnswerer(Message, frozen=True):
    """Sign rules without this device; the parent's. Answered by `LinkIs`."""

    mailbox: Word


# ---- on a parent's computer


class ChildRow(Message, frozen=True):
    """A child's device. `others`: names and mailboxes of who else may answer."""

    mailbox: str
    name: str
    on: bool
    others: tuple[tuple[str, str], ...]


class AskRow(Message, frozen=True):
    """
    An ask. `category` is empty from 13 on. `answer`: given here. `ending`, `by`: as the child's device says.

    Times in seconds since 1970: `asked` and `until` by the child's clock, `came` by this computer's.
    """

    ask: str
    child: str
    name: str
    category: str
    reason: str
    asked: int
    until: int
    came: int
    answer: str = ""
    ending: str = ""
    by: str = ""


class AskList(Message, frozen=True):
    """Everything a parent's computer knows, asks newest first. `joining`: a code was typed and not answered."""

    asks: tuple[AskRow, ...]
    children: tuple[ChildRow, ...]
    here: bool
    up: bool
    joining: bool
    problem: str = ""


class ListAsks(Message, frozen=True):
    """Answered by `AskList`."""


class AnswerAsk(Message, frozen=True):
    """`answer`: "keep", "talk" or "allow". Answered by `AskList` or `Refused`."""

    ask: Word
    answer: Word


class JoinChild(Message, frozen=True):
    """Pair with a child's computer by its code. `name`: of this device. Answered by `AskList` or `Refused`."""

    code: Secret
    name: LinkName


class RevokeAnswerer(Message, frozen=True):
    """Report another parent's device as lost. Answered by `AskList` or `Refused`."""

    child: Word
    mailbox: Word


class ForgetChild(Message, frozen=True):
    """Forget a child's device here. Answered by `AskList`."""

    child: Word


class AsksChanged(Message, frozen=True):
    """Event on a parent's computer. `came`: the ask that is new, else empty."""

    came: str = ""


LinkRequest = (
    GetLink | GetLedger | SwitchLink | BeginPairing | GetPairing | FinishPairing | EndPairing | RemoveAnswerer
    | ListAsks | AnswerAsk | JoinChild | RevokeAnswerer | ForgetChild
)  # fmt: skip
LinkReply = LinkIs | PairingIs | LedgerIs | AskList
