"""Everything a device keeps of the family link: one file, replaced as a whole with each step."""

import copy
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from scanner.asks.device import Contact, new_secret
from scanner.asks.remote_answers import Ending, RemoteAnswer
from scanner.errors import LinkError
from scanner.platform.durable import replace_file

MAX_STATE = 4 * 1024 * 1024  # bytes; ten times what the caps below add up to


class Numbering(msgspec.Struct):
    """
    The numbering with one other device, each way.

    `sent`: the last number used. `floor`: every number up to it counts as seen. `receipts`: the
    envelopes that acknowledge the last numbers seen, to be sent again when one comes again.
    """

    sent: int = 0
    floor: int = 0
    receipts: dict[int, bytes] = {}


class Parcel(msgspec.Struct, frozen=True):
    """
    An envelope on its way. `to`: the mailbox; `meeting`: it is one of a pairing.

    `number`: of the receipt that ends it; 0 for the introduction. `until`: when it is of no more use.
    """

    to: bytes
    number: int
    until: int
    envelope: bytes
    meeting: bool = False
    ask: bytes = b""


class OpenAsk(msgspec.Struct, frozen=True):
    """
    An ask of this device's. `ending` is set once, on disk, before anything follows from it.

    `done`: what follows from an allowing answer has been carried out. `arrived`: the names of devices
    that have it.
    """

    ask: bytes
    item: str
    nonce: bytes
    made: int
    until: int
    policy_counter: int
    policy_hash: bytes
    ending: Ending | None = None
    by: str = ""
    done: bool = False
    arrived: tuple[str, ...] = ()


class ChildDevice(msgspec.Struct, frozen=True):
    """A child's device that this one may answer. `peers`: the others who may, by mailbox."""

    contact: Contact
    name: str
    on: bool = True
    peers: dict[bytes, str] = {}


class ReceivedAsk(msgspec.Struct, frozen=True):
    """An ask that came here. `answer`: given here; `ending` and `by`: as the child's device reports it."""

    ask: bytes
    child: bytes
    category: str
    reason: str
    minute: int
    until: int
    came: int
    answer: RemoteAnswer | None = None
    ending: Ending | None = None
    by: str = ""


class LinkState(msgspec.Struct):
    """The state of one device. A child's device has `asks`, a parent's `children` and `received`."""

    secret: bytes = b""
    mailbox: bytes = b""
    name: str = ""
    on: bool = True
    numbers: dict[bytes, Numbering] = {}
    outbox: list[Parcel] = []
    revoked: list[bytes] = []
    asks: list[OpenAsk] = []
    children: dict[bytes, ChildDevice] = {}
    received: list[ReceivedAsk] = []


class LinkStore:
    """The state in one file. Not for two threads at once."""

    def __init__(self, path: Path) -> None:
        """Raise LinkError `link-damaged` for a file that cannot be read; nothing is put in its place."""
        self._path = path
        self.state = self._load()

    @contextmanager
    def change(self) -> Generator[LinkState]:
        """
        Give a copy to change; it counts once it is on disk, and not at all after an error.

        Raises LinkError `link-disk` where it cannot be written.
        """
        changed = copy.deepcopy(self.state)
        yield changed
        try:
            replace_file(self._path, msgspec.msgpack.encode(changed))
        except OSError as error:
            raise LinkError("link-disk", why=type(error).__name__) from error
        self.state = changed

    def _load(self) -> LinkState:
        try:
            with self._path.open("rb") as file:
                untrusted = file.read(MAX_STATE + 1)
            return msgspec.msgpack.decode(untrusted, type=LinkState)
        except FileNotFoundError:
            return LinkState(secret=new_secret())
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise LinkError("link-damaged", why=type(error).__name__) from error
