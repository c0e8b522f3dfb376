"""The tagged unions, to the wire and from it; whatever is not of a union is refused."""

from typing import TypeVar

import msgspec

from scanner.channel.messages.base import Message
from scanner.channel.messages.events import (
    Changed,
    Held,
    PlaceFound,
)
from scanner.channel.messages.link import (
    AnswerAsk,
    AskList,
    AsksChanged,
    BeginPairing,
    EndPairing,
    FinishPairing,
    ForgetChild,
    GetLedger,
    GetLink,
    GetPairing,
    JoinChild,
    LedgerIs,
    LinkIs,
    ListAsks,
    PairingIs,
    RemoveAnswerer,
    RevokeAnswerer,
    SwitchLink,
)
from scanner.channel.messages.replies import (
    BrowserRules,
    Done,
    Health,
    HeldList,
    ItemOutcome,
    Judged,
    LogPage,
    LogReport,
    OneTimeSecret,
    PolicyIs,
    PreviewOf,
    Progress,
    Recorded,
    Refused,
    RulesText,
    RulesWrong,
    SelfTested,
    SetUpDone,
    Status,
    TestCardIs,
)
from scanner.channel.messages.requests import (
    AcknowledgeDamage,
    AnswerByCode,
    AnswerRequest,
    AppHere,
    BeginOneTimeCodes,
    BrowserHere,
    Cancel,
    ChangePassphrase,
    Choose,
    ConfirmOneTimeCodes,
    ConfirmRecovery,
    EndOneTimeCodes,
    EraseAll,
    ExportLog,
    GetHealth,
    GetOutcome,
    GetPolicy,
    GetPreview,
    GetProfile,
    GetProgress,
    GetRecorded,
    GetRulesText,
    GetStatus,
    GetTestCard,
    Hello,
    JudgeBytes,
    JudgeFrame,
    JudgeHash,
    ListHeld,
    Lock,
    MakeSafeCopy,
    NewRecoveryCode,
    ReadLog,
    ReadRulesText,
    SelfTest,
    SetPolicy,
    SetUp,
    Subscribe,
    TakePlaceOut,
    Unlock,
    VerifyLog,
)

Request = (
    Hello | GetStatus | Subscribe | ListHeld | GetPreview | Choose | GetRecorded | JudgeHash | JudgeBytes
    | JudgeFrame | GetOutcome | BrowserHere
    | Unlock | Lock | SetUp | ConfirmRecovery | ChangePassphrase | AnswerRequest
    | BeginOneTimeCodes | ConfirmOneTimeCodes | EndOneTimeCodes | AnswerByCode | GetPolicy | SetPolicy
    | ReadLog | VerifyLog | ExportLog | EraseAll | GetHealth | GetProfile | GetTestCard | GetProgress
    | NewRecoveryCode | GetRulesText | ReadRulesText | MakeSafeCopy | TakePlaceOut
    | AcknowledgeDamage | Cancel | SelfTest | AppHere
    | GetLink | GetLedger | SwitchLink | BeginPairing | GetPairing | FinishPairing | EndPairing | RemoveAnswerer
    | ListAsks | AnswerAsk | JoinChild | RevokeAnswerer | ForgetChild
)  # fmt: skip
Reply = (
    Done | Refused | RulesText | RulesWrong
    | Status | HeldList | PreviewOf | Recorded | Judged | SetUpDone | PolicyIs | LogPage
    | OneTimeSecret | LogReport | Health | Progress | SelfTested | TestCardIs | ItemOutcome | BrowserRules
    | LinkIs | PairingIs | LedgerIs | AskList
)  # fmt: skip
Event = Held | Changed | PlaceFound | AsksChanged

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
    """Encode for the wire."""
    return _encoder.encode(message)


def decode_request(untrusted: bytes) -> Request:
    """Decode in the service. Raises `msgspec.MsgspecError` on anything but a request."""
    return _decoded(_requests, untrusted)


def decode_reply(untrusted: bytes) -> Reply:
    """Decode in the app. Raises `msgspec.MsgspecError` on anything but a reply."""
    return _decoded(_replies, untrusted)


def decode_event(untrusted: bytes) -> Event:
    """Decode on a subscribed connection. Raises `msgspec.MsgspecError` on anything else."""
    return _decoded(_events, untrusted)
