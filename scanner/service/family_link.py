"""The service's end of the family link: pairs, asks, and lets a parent's answer from elsewhere be carried out."""

import datetime
import hashlib
import threading
import time
from collections.abc import Callable

import msgspec

from scanner import diagnostics
from scanner.asks.asking import AskDetails, AskingSide, RulesNow
from scanner.asks.bodies import Ending
from scanner.asks.endpoint import Endpoint, problem_of
from scanner.asks.ledger import Ledger, LedgerLine
from scanner.asks.pairing import (
    PAIRING_SECONDS,
    MeetingKeys,
    new_pairing_secret,
    open_join,
)
from scanner.asks.state import LinkStore, OpenAsk, Parcel
from scanner.channel.link_socket import LinkSocket
from scanner.errors import ChannelError, LinkError, ScannerError
from scanner.keys import Unlocked
from scanner.schema import Answerer, Category, Profile, RecordKind, StoppedItem
from scanner.schema.answerer import MAX_ANSWERERS
from scanner.service.pairing_state import PairingNow, with_answerer
from scanner.service.storage import Storage

TEENAGERS = (Profile.AGE_13_15, Profile.AGE_16_17)
RETRY_SECONDS = 3.0  # until an answer is carried out that could not be just now


class FamilyLink:
    """
    See `scanner.channel.link_socket.LinkHandler`. Nothing listens before the first pairing.

    `carry_out`: called once with each ask that a valid answer has closed.
    """

    def __init__(
        self,
        storage: Storage,
        uids: frozenset[int],
        carry_out: Callable[[OpenAsk], None],
        changed: Callable[[], None],
    ) -> None:
        self._storage = storage
        self._carry_out = carry_out
        self._changed = changed
        self._lock = threading.RLock()  # carrying an answer out closes the item's ask
        self._served = bool(uids)  # a command in the guard's place lets nobody connect
        self.socket = LinkSocket(storage.settings.link_socket, uids, self)
        self._side: AskingSide | None = None
        self._pairing: PairingNow | None = None
        self.problem = ""

    def start(self) -> None:
        """Listen where a parent's device is paired, and finish what an unclean end left."""
        if self._storage.settings.link_state.exists():
            self._begin()
            self.review()

    def open(self) -> None:
        """Open what a paired link has on disk, without listening: for a command while no guard runs."""
        if self._storage.settings.link_state.exists():
            self._opened()

    def close(self) -> None:
        """End."""
        self.socket.close()

    @property
    def side(self) -> AskingSide:
        """The state, opened at the first use. Raises LinkError."""
        if self._side is None:
            settings = self._storage.settings
            ledger = Ledger(settings.link_ledger, self._record)
            self._side = AskingSide(Endpoint(LinkStore(settings.link_state), ledger))
        return self._side

    @property
    def paired(self) -> bool:
        """True if a device may answer today."""
        return self._side is not None and bool(self._side.answerers(self._rules()))

    @property
    def on(self) -> bool:
        """True unless it was switched off."""
        return self._side is None or self._side.endpoint.store.state.on

    @property
    def goes_to(self) -> tuple[str, ...]:
        """The names of the devices that an ask goes to now."""
        return tuple(one.name for one in self.answerers()) if self.on else ()

    @property
    def teenager(self) -> bool:
        """True from 13 on: no category leaves, and the switch is the teenager's."""
        return self._storage.rules().policy.profile in TEENAGERS

    def answerers(self) -> tuple[Answerer, ...]:
        """List the devices of the signed rules that may answer today."""
        if self._side is None:
            return ()
        allowed = self._side.answerers(self._rules())
        signed = self._storage.rules().policy.answerers
        return tuple(one for one in signed if bytes.fromhex(one.mailbox) in allowed)

    @property
    def dropped(self) -> int:
        """The number of envelopes without effect since the start."""
        return 0 if self._side is None else self._side.endpoint.counted.total()

    def ledger(self) -> tuple[LedgerLine, ...]:
        """List every envelope, newest first."""
        return () if self._side is None else self._side.endpoint.ledger.lines()

    # ---- asking

    def ask(self, item: StoppedItem, reason: str) -> None:
        """Ask everybody who may answer; a link that was never set up asks nobody. Raises LinkError."""
        with self._lock:
            if self._side is None:
                if self.problem:
                    raise LinkError(self.problem)
                return
            if not self.paired:
                raise LinkError("no-answerers")
            category = "" if self.teenager else _category(item)
            self.side.ask(AskDetails(item.item, category, reason), self._rules(), _now())
        self.socket.wake()

    def close_ask(self, item: str) -> None:
        """End the ask of an item that was decided at home."""
        if not self._storage.settings.link_state.exists():
            return
        try:
            with self._lock:
                self.side.close(item, Ending.HOME, self._rules(), _now())
        except LinkError as error:
            diagnostics.error(error.code, **error.facts)
        self.socket.wake()

    def review(self) -> None:
        """End what has expired or was asked under other rules."""
        if self._side is None:
            return
        try:
            with self._lock:
                ended = self._side.review(self._rules(), _now())
                for ask in self._side.unfinished():
                    self._follow(ask)
        except LinkError as error:
            diagnostics.error(error.code, **error.facts)
            return
        self.socket.wake()
        if ended:
            self._changed()

    # ---- pairing and switching

    def begin_pairing(self, name: str) -> PairingNow:
        """
        Make a one-time secret, ten minutes long.

        Raises LinkError `link-away` without a link process, ChannelError `service-away` without a guard.
        """
        if not self._served:
            raise ChannelError("service-away")
        self._begin()
        with self._lock:
            if not self.socket.here:
                raise LinkError("link-away")
            if len(self._storage.signed_rules.policy().answerers) >= MAX_ANSWERERS:
                raise LinkError("too-many-answerers")
            secret = new_pairing_secret()
            meeting = MeetingKeys.of(secret)
            until = time.monotonic() + PAIRING_SECONDS
            self._pairing = PairingNow(secret, meeting, name, until)
        self.socket.meet(meeting.mailbox)
        return self._pairing

    def pairing(self) -> PairingNow:
        """Give the pairing under way. Raises LinkError `no-pairing`."""
        with self._lock:
            if self._pairing is None or time.monotonic() > self._pairing.until:
                self.end_pairing()
                raise LinkError("no-pairing")
            return self._pairing

    def end_pairing(self) -> None:
        """Forget the secret."""
        self._pairing = None
        self.socket.meet(bytes(16))

    def finish_pairing(self, unlocked: Unlocked) -> None:
        """Sign rules that name the device that came. Raises LinkError `nobody-came`, PolicyError."""
        with self._lock:
            pairing = self.pairing()
            if pairing.join is None:
                raise LinkError("nobody-came")
            first = not self.paired
            policy = with_answerer(self._storage.signed_rules.policy(), pairing.join)
            self._storage.signed_rules.sign(unlocked, policy)
            if first and self.teenager:  # the teenager switches it on
                with self.side.endpoint.store.change() as state:
                    state.on = False
            self.side.welcome(pairing.join, pairing.meeting, pairing.name, _now())
            self.side.introduce_peers(self._rules(), _now())
            self.end_pairing()
        self.review()

    def remove(self, mailbox: str, unlocked: Unlocked) -> None:
        """Sign rules without a device. Raises PolicyError."""
        with self._lock:
            policy = self._storage.signed_rules.policy()
            left = tuple(one for one in policy.answerers if one.mailbox != mailbox)
            changed = msgspec.structs.replace(policy, answerers=left)
            self._storage.signed_rules.sign(unlocked, changed)
            self.side.introduce_peers(self._rules(), _now())
        self.review()

    def switch(self, on: bool) -> None:
        """Switch it on or off; who may, the request decides. Raises LinkError, unpaired `no-answerers`."""
        if not self.paired:
            raise LinkError("no-answerers")
        with self._lock:
            self.side.switch(on, self._rules(), _now())
        self.socket.wake()

    # ---- the link process's side

    def link_here(self, mailbox: bytes) -> bool:
        """Take its mailbox, if it is the one that others know."""
        with self._lock:
            self.problem = problem_of(lambda: self.side.endpoint.adopt(mailbox))
        return not self.problem

    def link_changed(self) -> None:
        """Pass on that the broker is reached, or no longer."""
        self._changed()

    def envelope_came(self, untrusted: bytes, *, meeting: bool) -> None:
        """Take an envelope; what an answer allows is done before its receipt goes."""
        try:
            with self._lock:
                if meeting:
                    self._joined(untrusted)
                    return
                handled = self.side.handle(untrusted, self._rules(), _now())
                if handled.closed is not None:
                    self._follow(handled.closed)
            if handled.receipt is not None:
                self.socket.send(handled.receipt)
        except LinkError as error:  # it comes again until there is a receipt
            diagnostics.error(error.code, **error.facts)
        self.socket.wake()

    def waiting(self) -> tuple[Parcel, ...]:
        """List everything that waits for a receipt."""
        with self._lock:
            return tuple(self.side.endpoint.store.state.outbox)

    def _begin(self) -> None:
        if self._opened():
            self.socket.start()

    def _opened(self) -> bool:
        problem = problem_of(lambda: self.side)
        if problem:
            self.problem = problem
        return not problem

    def _follow(self, ask: OpenAsk) -> None:
        try:
            self._carry_out(ask)
        except ScannerError as error:
            if error.code != "no-such-item":  # it still waits, perhaps for being sealed
                diagnostics.warning("answer-waits", code=error.code)
                self._retry()
                return
        self.side.carried_out(ask.ask)

    def _retry(self) -> None:
        timer = threading.Timer(RETRY_SECONDS, self.review)
        timer.daemon = True
        timer.start()

    def _joined(self, untrusted: bytes) -> None:
        pairing = self._pairing
        if pairing is None or pairing.join is not None or time.monotonic() > pairing.until:
            return
        join = open_join(pairing.meeting, untrusted)
        if join is not None:
            self._pairing = pairing._replace(join=join)
            self._changed()

    def _record(self, line: LedgerLine) -> None:
        self._storage.recorder.note(RecordKind.LINK, reason=f"message-{line.way}")

    def _rules(self) -> RulesNow:
        rules, keys = self._storage.rules(), self._storage.keys
        signed = self._storage.signed_rules.policy()
        digest = hashlib.sha256(msgspec.json.encode(signed, order="sorted")).digest()
        return RulesNow(
            b"" if keys is None else keys.log_id,
            rules.counter,
            digest,
            rules.policy.answerers if rules.signed else (),
            datetime.date.today().isoformat(),
        )


def _category(item: StoppedItem) -> str:
    """Give the category that parents decide about; every failure is `unchecked`."""
    first = item.reasons[0] if item.reasons else ""
    return first if first in (Category.NUDITY, Category.PARTIAL) else str(Category.UNCHECKED)


def _now() -> int:
    return int(time.time())
