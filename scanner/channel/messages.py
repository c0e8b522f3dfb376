"""
Every message on the channel: tagged unions, encoded as MessagePack, nothing else is understood.

One request, one reply on a connection. After `Subscribe` a connection carries only events, from
the service to the app. Requests under "the parent's" need an `Unlock` on the same connection
before; the lock falls shut after `UNLOCKED_SECONDS` without one, and with the connection.
"""

from enum import StrEnum
from typing import TypeVar

import msgspec

from scanner.schema import Layer, Policy, Preview, Profile, Record, Told

PROTOCOL = 1
MAX_MESSAGE = (
    8 * 1024 * 1024
)  # bytes; a page of the log or a chunk of a picture fits, a flood does not
UNLOCKED_SECONDS = 300


class Choice(StrEnum):
    """What a child can choose about a held item."""

    DELETE = "delete"  # don't send: the file is deleted
    KEEP = "keep"  # don't send: the file stays in the hold area
    GO_ON = "go-on"  # after the pause, where the profile allows it
    ASK = "ask"  # ask a parent
    LOOKS_WRONG = "looks-wrong"


class AskReason(StrEnum):
    """The short list a child picks from when asking."""

    SCHOOL = "school"
    FAMILY = "family"
    MEDICAL = "medical"
    ART = "art"
    MISTAKE = "mistake"
    OTHER = "other"


class Answer(StrEnum):
    """What a parent can answer."""

    ALLOW_ONCE = "allow-once"
    KEEP = "keep"
    DELETE = "delete"


class State(StrEnum):
    """What the tray shows."""

    PROTECTED = "protected"
    WAITING = "waiting"  # something is held and waits for an answer
    ATTENTION = (
        "attention"  # works, but something needs a look: no set-up, cannot record, folder gone
    )
    OFF = "off"  # not protecting


class Message(
    msgspec.Struct, frozen=True, tag_field="is", tag=lambda name: name, forbid_unknown_fields=True
):
    """Base of all; the tag is the class name."""


# ---- the child's requests


class Hello(Message, frozen=True):
    """First on each connection. `role`: "tray", "cli", "browser"."""

    protocol: int
    role: str


class GetStatus(Message, frozen=True):
    """Answered by `Status`."""


class Subscribe(Message, frozen=True):
    """Answered by `Status`, then events for as long as the connection stands."""


class AppHere(Message, frozen=True):
    """The app says what it covers itself: each is "on", "away" or "not-possible". Answered by `Done`."""

    clipboard: str
    camera: str


class ListHeld(Message, frozen=True):
    """Answered by `HeldList`."""


class GetPreview(Message, frozen=True):
    """Answered by `PreviewOf`."""

    item: str


class Choose(Message, frozen=True):
    """Answered by `Done` or `Refused`. `reason` goes with `Choice.ASK`."""

    item: str
    choice: Choice
    reason: AskReason | None = None


class GetRecorded(Message, frozen=True):
    """Answered by `Recorded`."""


class JudgeHash(Message, frozen=True):
    """Is there a verdict for this content already? Answered by `Judged`, `known` false if not."""

    sha256: bytes
    origin: str = ""


class JudgeBytes(Message, frozen=True):
    """
    Judge this content; `more` says that another chunk of `ticket` follows. Answered by `Judged` or `Done`.

    Where the content is a small picture a browser made of a file, `sha256` is the file's own: a name
    for it that holds for uploads only, since nobody but the browser vouches for it.
    """

    ticket: str
    chunk: bytes
    more: bool = False
    origin: str = ""
    sha256: bytes = b""


class JudgeFrame(Message, frozen=True):
    """
    Judge one frame (a small JPEG) of a running camera. Answered by `Judged`.

    `camera` names one run of one camera: its first hit makes an item, those after it are the same.
    """

    camera: str
    frame: bytes
    origin: str = ""


class GetOutcome(Message, frozen=True):
    """Has an item of a browser been answered? Answered by `ItemOutcome`."""

    item: str


class BrowserHere(Message, frozen=True):
    """
    A browser profile is covered by the extension; comes every few seconds. Answered by `BrowserRules`.

    `browser` as in the platform's table, `pid` of its main process, `profile` a random name of this
    run, `private` whether private windows are covered too.
    """

    browser: str
    pid: int
    profile: str
    private: bool
    version: str


# ---- the parent's requests


class Unlock(Message, frozen=True):
    """Answered by `Done` or `Refused` (`wrong-passphrase`, `wait`). `secret`: passphrase or recovery code."""

    secret: str


class Lock(Message, frozen=True):
    """Answered by `Done`."""


class SetUp(Message, frozen=True):
    """First set-up; refused once keys exist. Answered by `SetUpDone`."""

    passphrase: str
    policy: Policy


class ConfirmRecovery(Message, frozen=True):
    """The recovery code typed back. Answered by `Done` or `Refused`."""

    code: str


class ChangePassphrase(Message, frozen=True):
    """`compromised`: someone may know the old one, so new keys are started as well."""

    passphrase: str
    compromised: bool = False


class AnswerRequest(Message, frozen=True):
    """A parent's answer to a held item. Answered by `Done` or `Refused`."""

    item: str
    answer: Answer


class GetPolicy(Message, frozen=True):
    """Answered by `PolicyIs`. Needs no passphrase: the child may read the rules."""


class GetProfile(Message, frozen=True):
    """The built-in policy of an age profile. Answered by `PolicyIs`. Needs no passphrase."""

    profile: Profile


class GetTestCard(Message, frozen=True):
    """The picture that must be held. Answered by `TestCardIs`. Needs no passphrase."""


class SetPolicy(Message, frozen=True):
    """Answered by `PolicyIs` or `Refused`."""

    policy: Policy


class ReadLog(Message, frozen=True):
    """A page of opened records, newest first. Answered by `LogPage`."""

    offset: int = 0
    limit: int = 200
    since: int = 0
    until: int = 0
    kinds: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()


class VerifyLog(Message, frozen=True):
    """Answered by `LogReport` or `Refused` (`cancelled`). `ticket` as in `GetProgress`."""

    ticket: str = ""


class ExportLog(Message, frozen=True):
    """Write a signed bundle to `path`. Answered by `Done` or `Refused` (`cancelled`); see `GetProgress`."""

    path: str
    ticket: str = ""


class GetProgress(Message, frozen=True):
    """
    How far long work is; asked on another connection than the one that works. Answered by `Progress`.

    `ticket` is a random word that the asker gave along with the work; knowing it is the right to ask.
    """

    ticket: str


class Cancel(Message, frozen=True):
    """Stop long work, asked like `GetProgress`. Answered by `Done`; the work answers `Refused` (`cancelled`)."""

    ticket: str


class SelfTest(Message, frozen=True):
    """Judge a computed picture a few times, recording nothing. Answered by `SelfTested`."""


class EraseAll(Message, frozen=True):
    """Erase every record, leaving a signed tombstone. Answered by `Done` or `Refused`."""


class AcknowledgeDamage(Message, frozen=True):
    """The parent has seen what is wrong with the log, and goes on. Answered by `Done` or `Refused`."""


class GetHealth(Message, frozen=True):
    """Answered by `Health`."""


# ---- replies


class Done(Message, frozen=True):
    """It is done; `detail` is a code or a path."""

    detail: str = ""


class Refused(Message, frozen=True):
    """It is not done; `code` as in errors.py, `wait` seconds until another try makes sense."""

    code: str
    wait: float = 0.0


class LayerState(Message, frozen=True):
    """What one layer covers now, or what stands before one app. `name`: a `scanner.schema.Layer`, or the app's."""

    name: str
    on: bool
    detail: str = ""


class FolderState(Message, frozen=True):
    """One watched folder. `problem` is a code, empty when all is well."""

    path: str
    problem: str = ""
    polled: bool = False


class Status(Message, frozen=True):
    """The whole state in one value. `problems` are codes."""

    state: State
    problems: tuple[str, ...]
    set_up: bool
    recording: bool
    profile: str
    operating_point: str
    held: int
    waiting: int
    looked_at: int
    layers: tuple[LayerState, ...]
    folders: tuple[FolderState, ...]
    version: str
    apps: tuple[
        LayerState, ...
    ] = ()  # `on` if something stands before it; `detail`: stops, usually, nothing
    birthday: bool = False  # the profile has changed by itself since the rules were signed


class HeldItem(Message, frozen=True):
    """
    One stopped item. `name` is shown to the child only, and never recorded.

    Times in seconds since 1970. `expires`: when the child is asked about it again, None for an item
    without such a time. `returns_to`: the folder it goes back to, empty where there is none (a copied
    picture, an upload). `go_on_after`: seconds of pause, -1 where going on needs a parent. `app`: the
    program that wanted to open it, where the kernel's gate stopped that. `told`: what a parent learns
    of each thing that can come of it, to be said before the choice.
    """

    item: str
    layer: Layer
    name: str
    returns_to: str
    action: str
    reasons: tuple[str, ...]
    media: str
    since: int
    expires: int | None
    go_on_after: int
    requested: str = ""
    false_alarm: bool = False
    app: str = ""
    told: tuple[Told, ...] = ()


class HeldList(Message, frozen=True):
    """All items, newest first."""

    items: tuple[HeldItem, ...]


class PreviewOf(Message, frozen=True):
    """The blur of one item; None when there is none to show."""

    preview: Preview | None


class Recorded(Message, frozen=True):
    """Which kinds are recorded, and how many of each today."""

    kinds: tuple[str, ...]
    today: dict[str, int]
    told: tuple[Told, ...] = ()  # what a parent learns, one entry an event
    false_alarms: int = 0  # how many contents were ever called wrong


class Judged(Message, frozen=True):
    """A verdict for content that did not come from a folder."""

    known: bool
    action: str = ""
    reasons: tuple[str, ...] = ()
    item: str = ""


class ItemOutcome(Message, frozen=True):
    """Whether an item was answered, and if so whether its content may go on."""

    item: str
    settled: bool
    release: bool


class BrowserRules(Message, frozen=True):
    """What a browser does where it gets no verdict ("allow" or "hold"), and whether a hit mutes the sound."""

    unanswered: str
    mute: bool


class SetUpDone(Message, frozen=True):
    """The recovery code, shown once."""

    recovery_code: str


class PolicyIs(Message, frozen=True):
    """The policy in force; counter 0 and `signed` false for the built-in one."""

    policy: Policy
    counter: int
    signed: bool
    told: tuple[Told, ...] = ()  # what a parent learns under it, one entry an event


class LogRow(Message, frozen=True):
    """One opened record."""

    seq: int
    record: Record


class Gap(Message, frozen=True):
    """A time without protection: seconds since 1970, and why ("off", "not-running", "clock")."""

    start: int
    end: int
    why: str


class LogPage(Message, frozen=True):
    """`total` counts all rows that match. `gaps` and `by_day` ("YYYY-MM-DD" -> kind -> n) cover the whole log."""

    rows: tuple[LogRow, ...]
    total: int
    gaps: tuple[Gap, ...] = ()
    by_day: dict[str, dict[str, int]] = {}


class LogReport(Message, frozen=True):
    """
    What verifying found. `bad_seq` -1 and `damage` empty when the chain is whole.

    `unreadable`: records that hold nothing the parent can read. `acknowledged`: damages accepted before.
    """

    records: int
    whole: bool
    bad_seq: int
    damage: str
    checkpoint: str
    unreadable: int = 0
    acknowledged: int = 0


class ModelInfo(Message, frozen=True):
    """One model as it is loaded."""

    name: str
    file: str
    sha256: str
    licence: str
    source: str


class Rates(Message, frozen=True):
    """
    What was measured at one operating point: shares in [0, 1] and how many pictures of each kind.

    `recall`: of `shown` pictures that show private parts, the share that is noticed.
    `false_alarms`: of `ordinary` pictures, the share that is noticed all the same.
    """

    point: str
    recall: float
    shown: int
    false_alarms: float
    ordinary: int


class Progress(Message, frozen=True):
    """`total` 0: not known yet."""

    done: int
    total: int


class SelfTested(Message, frozen=True):
    """Milliseconds of each look."""

    ms: tuple[float, ...]


class TestCardIs(Message, frozen=True):
    """The test card as a JPEG."""

    jpeg: bytes


class Health(Message, frozen=True):
    """Versions and speed. `verdict_ms` is the median of the last looks, 0 when there were none."""

    models: tuple[ModelInfo, ...]
    versions: dict[str, str]
    verdict_ms: float
    worker_restarts: int
    sandbox: str
    rates: tuple[Rates, ...] = ()


# ---- events, after Subscribe


class Held(Message, frozen=True):
    """Something was warned about or held: show the pause."""

    item: HeldItem


class Changed(Message, frozen=True):
    """The status changed."""

    status: Status


Request = (
    Hello | GetStatus | Subscribe | ListHeld | GetPreview | Choose | GetRecorded | JudgeHash | JudgeBytes
    | JudgeFrame | GetOutcome | BrowserHere
    | Unlock | Lock | SetUp | ConfirmRecovery | ChangePassphrase | AnswerRequest | GetPolicy | SetPolicy
    | ReadLog | VerifyLog | ExportLog | EraseAll | GetHealth | GetProfile | GetTestCard | GetProgress
    | AcknowledgeDamage | Cancel | SelfTest | AppHere
)  # fmt: skip
Reply = (
    Done | Refused | Status | HeldList | PreviewOf | Recorded | Judged | SetUpDone | PolicyIs | LogPage
    | LogReport | Health | Progress | SelfTested | TestCardIs | ItemOutcome | BrowserRules
)  # fmt: skip
Event = Held | Changed

_encoder = msgspec.msgpack.Encoder()
_requests = msgspec.msgpack.Decoder(Request)
_replies = msgspec.msgpack.Decoder(Reply)
_events = msgspec.msgpack.Decoder(Event)


_M = TypeVar("_M")


def _decoded(decoder: msgspec.msgpack.Decoder[_M], untrusted: bytes) -> _M:
    try:
        return decoder.decode(untrusted)
    except UnicodeDecodeError as error:  # not a MsgspecError, though it comes from there
        raise msgspec.DecodeError(str(error)) from error


def encode(message: Message) -> bytes:
    """To the wire."""
    return _encoder.encode(message)


def decode_request(untrusted: bytes) -> Request:
    """From the wire, in the service. Raises `msgspec.MsgspecError` on anything but a request."""
    return _decoded(_requests, untrusted)


def decode_reply(untrusted: bytes) -> Reply:
    """From the wire, in the app. Raises `msgspec.MsgspecError` on anything but a reply."""
    return _decoded(_replies, untrusted)


def decode_event(untrusted: bytes) -> Event:
    """From the wire, on a subscribed connection. Raises `msgspec.MsgspecError` on anything else."""
    return _decoded(_events, untrusted)
