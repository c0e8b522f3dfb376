"""Replies of the service, one to each request."""

import msgspec

from scanner.channel.messages.base import Message, State
from scanner.schema import DisclosedEvent, Layer, Policy, Preview, Record


class Done(Message, frozen=True):
    """Success; `detail`: the path of what was given back, or why an ask went to no other computer (a code)."""

    detail: str = ""


class Refused(Message, frozen=True):
    """Refusal; `code` as in errors.py, `wait` seconds until another try makes sense."""

    code: str
    wait: float = 0.0


class LayerState(Message, frozen=True):
    """The current cover of one layer, or of one app. `name`: a `scanner.schema.Layer`, or the app's."""

    name: str
    on: bool
    detail: str = ""


class FolderState(Message, frozen=True):
    """One watched folder. `problem` is a code, empty when all is well."""

    path: str
    problem: str = ""
    polled: bool = False


class GateCover(Message, frozen=True):
    """
    The gate of a computer that is guarded as a whole.

    `kernel`: what the gate relies on, as tried on this kernel; `on` where it has it, `detail` the result.
    `exempt`: programs that may open everything, by path, and the code of the reason.
    """

    kernel: tuple[LayerState, ...]
    exempt: tuple[tuple[str, str], ...]


class Accounts(Message, frozen=True):
    """
    The accounts of people on this computer, by name.

    `uncovered`: ordinary ones; `administrators` no gate could hold. `gated`: the computer's gate covers
    this account as well, which is not the child's.
    """

    covered: tuple[str, ...]
    uncovered: tuple[str, ...] = ()
    administrators: tuple[str, ...] = ()
    gated: bool = False


class Status(Message, frozen=True):
    """
    The whole state in one value. `problems` are codes. `gate`: None where no gate is served.

    `not_confined`: limits that the system does not put on the worker, as names of `Confinement`'s fields.
    """

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
    # `on` if a layer covers it; `detail`: stops, usually, nothing.
    apps: tuple[LayerState, ...] = ()
    birthday: bool = False  # the profile has changed by itself since the rules were signed
    not_confined: tuple[str, ...] = ()
    accounts: Accounts = Accounts(())
    gate: GateCover | None = None


class HeldItem(Message, frozen=True):
    """
    One stopped item. `name` is shown to the child only, and never recorded.

    Times in seconds since 1970. `expires`: when the child is asked about it again, None for an item
    without such a time. `returns_to`: the folder it goes back to, empty where there is none (a copied
    picture, an upload). `go_on_after`: seconds of pause, -1 where going on needs a parent. `app`: the
    program that wanted to open it, where the kernel's gate stopped that. `disclosed`: what a parent learns
    of each thing that can come of it, to be said before the choice. `goes_to`: the other computers that an
    ask goes to, by name; `category_goes`: with what it might show.
    `answered`: the parent's answer with which it goes on waiting ("keep", "talk"), until the child asks again.
    `copies`: a safe copy can be made: it is a still picture that was drawn, and its content is here.
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
    disclosed: tuple[DisclosedEvent, ...] = ()
    goes_to: tuple[str, ...] = ()
    category_goes: bool = False
    answered: str = ""
    copies: bool = False


class HeldList(Message, frozen=True):
    """All items, newest first. `answered`: those that a parent has lately answered, also when they are gone."""

    items: tuple[HeldItem, ...]
    answered: tuple[str, ...] = ()


class SafeCopyIs(Message, frozen=True):
    """A safe copy of a picture whose content stays elsewhere, for the child's own program to save."""

    jpeg: bytes


class PreviewOf(Message, frozen=True):
    """The blur of one item; None when there is none to show."""

    preview: Preview | None


class Recorded(Message, frozen=True):
    """
    The kinds that are recorded, with the counts of today.

    `pauses`: since a parent last opened the list, where the rules show each to a parent; `last_pause`: when, in
    seconds since 1970.
    """

    kinds: tuple[str, ...]
    today: dict[str, int]
    disclosed: tuple[DisclosedEvent, ...] = ()  # what a parent learns, one entry an event
    false_alarms: int = 0  # how many contents were ever called wrong
    pauses: int = 0
    last_pause: int = 0


class Judged(Message, frozen=True):
    """A verdict for content that did not come from a folder."""

    known: bool
    action: str = ""
    reasons: tuple[str, ...] = ()
    item: str = ""


class ItemOutcome(Message, frozen=True):
    """The answer to an item, if there is one, and the fate of its content."""

    item: str
    settled: bool
    release: bool


class BrowserRules(Message, frozen=True):
    """A browser's rules: what it does without a verdict ("allow" or "hold"), and whether a hit mutes the sound."""

    unanswered: str
    mute: bool


class SetUpDone(Message, frozen=True):
    """The recovery code, shown once, and the words of the family's key, which an exported bundle names too."""

    recovery_code: str
    key_words: str = ""


class PolicyIs(Message, frozen=True):
    """The policy in force; counter 0 and `signed` false for the built-in one."""

    policy: Policy
    counter: int
    signed: bool
    disclosed: tuple[DisclosedEvent, ...] = ()  # what a parent learns under it, one entry an event
    by_code: bool | None = None  # a parent can answer by telephone; None where it cannot be set up


class RulesText(Message, frozen=True):
    """Rules as people write them; `beforehand policy` reads the same."""

    text: str


class RulesWrong(Message, frozen=True):
    """The first fault of a text: its line (0 for the whole), its key (may be empty) and its code."""

    line: int
    key: str
    code: str


class OneTimeSecret(Message, frozen=True):
    """A new secret: in Base32, and as an address that an authenticator app reads from a QR code."""

    secret: str
    address: str


class LogRow(Message, frozen=True):
    """One opened record."""

    seq: int
    record: Record


class Gap(Message, frozen=True):
    """A time without protection: seconds since 1970, and why (`scanner.audit.Why`)."""

    start: int
    end: int
    why: str


class LogPage(Message, frozen=True):
    """`total` counts all rows that match. `gaps` and `by_day` ("YYYY-MM-DD" -> kind -> n) cover the whole log."""

    rows: tuple[LogRow, ...]
    total: int
    gaps: tuple[Gap, ...] = ()
    by_day: dict[str, dict[str, int]] = msgspec.field(default_factory=dict)
    false_alarms: int = 0  # how many contents were ever called wrong, on the first page


class LogReport(Message, frozen=True):
    """
    The results of verifying. `bad_seq` -1 and `damage` empty when the chain is whole.

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
    Rates measured at one operating point: shares in [0, 1] and how many pictures of each kind.

    `recall`: of `shown` pictures that show private parts, the share that is noticed.
    `false_alarms`: the share of `ordinary` pictures that is flagged.
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
    update: str = ""  # a newer version that the package manager has noted


ServiceReply = (
    Done | Refused | RulesText | RulesWrong
    | Status | HeldList | PreviewOf | SafeCopyIs | Recorded | Judged | SetUpDone | PolicyIs | LogPage
    | OneTimeSecret | LogReport | Health | Progress | SelfTested | TestCardIs | ItemOutcome | BrowserRules
)  # fmt: skip
