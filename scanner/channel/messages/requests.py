"""Requests of the app, the command line and a browser's host to the service."""

from scanner.channel.messages.base import Answer, AskReason, Choice, Hash, Message, Secret, Word
from scanner.schema import CopyEdit, Policy, Profile

# ---- the child's requests


class Hello(Message, frozen=True):
    """First on each connection. `role`: "tray", "cli", "browser"."""

    protocol: int
    role: Word


class GetStatus(Message, frozen=True):
    """Answered by `Status`."""


class Subscribe(Message, frozen=True):
    """Answered by `Status`, then events for as long as the connection is open."""


class AppHere(Message, frozen=True):
    """The app says what it covers itself: each is "on", "away" or "not-possible". Answered by `Done`."""

    clipboard: Word
    camera: Word


class ListHeld(Message, frozen=True):
    """Answered by `HeldList`."""


class GetPreview(Message, frozen=True):
    """Answered by `PreviewOf`."""

    item: Word


class Choose(Message, frozen=True):
    """Answered by `Done` or `Refused`. `reason` goes with `Choice.ASK`."""

    item: Word
    choice: Choice
    reason: AskReason | None = None


class MakeSafeCopy(Message, frozen=True):
    """
    Make a copy of a stopped picture without place and camera, covered and cut as `edit` says; the child's.

    Answered once it passed the check: by `Done` (its path) where the picture is held, by `SafeCopyIs` where
    its content stays with a browser, the clipboard or a program. Or `Refused` (`copy-stopped`, `cannot-copy`).
    """

    item: Word
    edit: CopyEdit


class TakePlaceOut(Message, frozen=True):
    """Put a copy without the place beside the picture of a `PlaceFound`. Answered by `Done` or `Refused`."""

    offer: Word


class GetRecorded(Message, frozen=True):
    """Answered by `Recorded`."""


class JudgeHash(Message, frozen=True):
    """Is there a verdict for this content already? Answered by `Judged`, `known` false if not."""

    sha256: Hash


class JudgeBytes(Message, frozen=True):
    """
    Judge this content; `more` says that another chunk of `ticket` follows. Answered by `Judged` or `Done`.

    Where the content is a small picture a browser made of a file, `sha256` is the file's own: a name
    for it that holds for uploads only, since nobody but the browser vouches for it.
    """

    ticket: Word
    chunk: bytes
    more: bool = False
    sha256: Hash = b""


class JudgeFrame(Message, frozen=True):
    """
    Judge one frame (a small JPEG) of a running camera. Answered by `Judged`.

    `camera` names one run of one camera: its first hit makes an item, those after it are the same.
    """

    camera: Word
    frame: bytes


class GetOutcome(Message, frozen=True):
    """Has an item of a browser been answered? Answered by `ItemOutcome`."""

    item: Word


class BrowserHere(Message, frozen=True):
    """
    A browser profile is covered by the extension; comes every few seconds. Answered by `BrowserRules`.

    `browser` as in the platform's table, `pid` of its main process, `profile` a random name of this
    run, `private` whether private windows are covered too.
    """

    browser: Word
    pid: int
    profile: Word
    private: bool
    version: Word


# ---- the parent's requests


class Unlock(Message, frozen=True):
    """Answered by `Done` or `Refused` (`wrong-passphrase`, `wait`). `secret`: passphrase or recovery code."""

    secret: Secret


class Lock(Message, frozen=True):
    """Answered by `Done`."""


class SetUp(Message, frozen=True):
    """First set-up; refused once keys exist. Answered by `SetUpDone`."""

    passphrase: Secret
    policy: Policy


class ConfirmRecovery(Message, frozen=True):
    """The recovery code typed back. Answered by `Done` or `Refused`."""

    code: Secret


class ChangePassphrase(Message, frozen=True):
    """`compromised`: someone may know the old one, so new keys are started as well."""

    passphrase: Secret
    compromised: bool = False


class NewRecoveryCode(Message, frozen=True):
    """Replace the recovery code alone; keys and passphrase stay. The parent's. Answered by `SetUpDone`."""


class GetRulesText(Message, frozen=True):
    """The rules in force as people write them, to be saved. Answered by `RulesText`. Needs no passphrase."""


class ReadRulesText(Message, frozen=True):
    """
    Read rules that were saved, without putting them in force; the parent's.

    What belongs to one child and one computer stays as it is: birthday, added models, answerers.
    Answered by `PolicyIs`, or `RulesWrong`.
    """

    text: str


class BeginOneTimeCodes(Message, frozen=True):
    """Make a new secret for codes; the parent's. Answered by `OneTimeSecret`, or `Refused` (`not-gated`)."""


class ConfirmOneTimeCodes(Message, frozen=True):
    """Start them by a code of the new secret; the parent's. Answered by `Done` or `Refused`."""

    code: Secret


class EndOneTimeCodes(Message, frozen=True):
    """Forget the secret; the parent's. Answered by `Done`."""


class AnswerByCode(Message, frozen=True):
    """
    Allow an item once by a code that a parent read out; the child's.

    Answered by `Done` or `Refused` (`wrong-code`, `codes-used-up`, `no-codes`).
    """

    item: Word
    code: Secret


class AnswerRequest(Message, frozen=True):
    """A parent's answer to a held item. Answered by `Done` or `Refused`."""

    item: Word
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
    kinds: tuple[Word, ...] = ()
    actions: tuple[Word, ...] = ()


class VerifyLog(Message, frozen=True):
    """Answered by `LogReport` or `Refused` (`cancelled`). `ticket` as in `GetProgress`."""

    ticket: Word = ""


class ExportLog(Message, frozen=True):
    """Write a signed bundle to `path`. Answered by `Done` or `Refused` (`cancelled`); see `GetProgress`."""

    path: str
    ticket: Word = ""


class GetProgress(Message, frozen=True):
    """
    Ask how far long work is, on another connection than the one that works. Answered by `Progress`.

    `ticket` is a random word that the asker gave along with the work; knowing it is the right to ask.
    """

    ticket: Word


class Cancel(Message, frozen=True):
    """Stop long work, asked like `GetProgress`. Answered by `Done`; the work answers `Refused` (`cancelled`)."""

    ticket: Word


class SelfTest(Message, frozen=True):
    """Judge a computed picture a few times, recording nothing. Answered by `SelfTested`."""


class EraseAll(Message, frozen=True):
    """Erase every record, leaving a signed tombstone. Answered by `Done` or `Refused`."""


class AcknowledgeDamage(Message, frozen=True):
    """The parent has seen what is wrong with the log, and goes on. Answered by `Done` or `Refused`."""


class GetHealth(Message, frozen=True):
    """Answered by `Health`."""


ServiceRequest = (
    Hello | GetStatus | Subscribe | ListHeld | GetPreview | Choose | GetRecorded | JudgeHash | JudgeBytes
    | JudgeFrame | GetOutcome | BrowserHere
    | Unlock | Lock | SetUp | ConfirmRecovery | ChangePassphrase | AnswerRequest
    | BeginOneTimeCodes | ConfirmOneTimeCodes | EndOneTimeCodes | AnswerByCode | GetPolicy | SetPolicy
    | ReadLog | VerifyLog | ExportLog | EraseAll | GetHealth | GetProfile | GetTestCard | GetProgress
    | NewRecoveryCode | GetRulesText | ReadRulesText | MakeSafeCopy | TakePlaceOut
    | AcknowledgeDamage | Cancel | SelfTest | AppHere
)  # fmt: skip

# Passphrases and codes of the parent's travel in these.
WITH_SECRETS = (SetUp, ConfirmRecovery, Unlock, ChangePassphrase)
