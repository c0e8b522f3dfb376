"""The state of the family link on one device: one file, replaced as a whole with each change."""

import copy
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from scanner.asks.device import Contact, new_secret
from scanner.asks.remote_answers import Ending, RemoteAnswer
from scanner.errors import LinkError
from scanner.platform.durable import replace_file

MAX_STATE = 4 * 1024 * 1024  # bytes; ten times the sum of the limits on its parts


class Numbering(msgspec.Struct):
    """
    The envelope numbers exchanged with one other device, in both directions.

    `sent`: the last number used. `floor`: all numbers up to this one count as seen. `receipts`: the
    receipts for the last numbers seen, to be sent again if an envelope is repeated.
    """

    sent: int = 0
    floor: int = 0
    receipts: dict[int, bytes] = {}


class Parcel(msgspec.Struct, frozen=True):
    """
    An envelope on its way. `to`: the receiving mailbox. `meeting`: the mailbox is that of a pairing.

    `number`: the number that its receipt names; 0 for an introduction. `until`: seconds since 1970, after
    which it is dropped.
    """

    to: bytes
    number: int
    until: int
    envelope: bytes
    meeting: bool = False
    ask: bytes = b""


class OpenAsk(msgspec.Struct, frozen=True):
    """
    An ask made on this device. `ending` is set once, and is on disk before it takes effect.

    `done`: the allowing answer has been carried out. `arrived`: the names of the devices that have the ask.
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
    """A child's device that this device may answer. `peers`: the names of the other answerers, by mailbox."""

    contact: Contact
    name: str
    on: bool = True
    peers: dict[bytes, str] = {}


class ReceivedAsk(msgspec.Struct, frozen=True):
    """A received ask. `answer`: the one given here. `ending` and `by`: as the child's device reports."""

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
    """The state of one device. A child's device has `asks`; a parent's has `children` and `received`."""

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
    """The state in one file. Not thread-safe."""

    def __init__(self, path: Path) -> None:
        """Raise LinkError `link-damaged` if the file cannot be read; it is left as it is."""
        self._path = path
        self.state = self._load()

    @contextmanager
    def change(self) -> Generator[LinkState]:
        """
        Yield a copy to change; it replaces the state once it is on disk, and is discarded after an error.

        Raises LinkError `link-disk` if the file cannot be written.
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
