"""Asks and answers of the family link: asks are sealed and sent, answers are carried out."""

import datetime
import hashlib
import threading
import time
from collections.abc import Callable

import msgspec

from scanner import diagnostics
from scanner.asks.asking import AskDetails, AskingSide, RulesNow
from scanner.asks.endpoint import Endpoint
from scanner.asks.ledger import Ledger, LedgerLine
from scanner.asks.remote_answers import Ending
from scanner.asks.state import LinkStore, OpenAsk, Parcel
from scanner.errors import LinkError, ScannerError
from scanner.schema import Answerer, Category, RecordKind, StoppedItem
from scanner.service.storage import Storage

RETRY_SECONDS = 3.0  # until another try to carry out an answer that failed


class LinkExchange:
    """
    The asking side of the link, under this home's rules. For any number of threads.

    `carry_out`: called once with the item and ending of each ask that a valid answer has closed.
    Raises LinkError when what is on disk cannot be read.
    """

    def __init__(
        self,
        storage: Storage,
        carry_out: Callable[[str, Ending], None],
        changed: Callable[[], None],
        wake: Callable[[], None],
    ) -> None:
        """Set up; `wake` is called when there may be something to send."""
        self._storage = storage
        self._carry_out = carry_out
        self._changed = changed
        self._wake = wake
        self.lock = threading.RLock()  # reentrant: carrying out an answer closes the item's ask
        ledger = Ledger(storage.settings.link_ledger, self._record)
        self.side = AskingSide(Endpoint(LinkStore(storage.settings.link_state), ledger))

    @property
    def on(self) -> bool:
        """True if the link is on, as it is unless switched off."""
        return self.side.endpoint.store.state.on

    @property
    def paired(self) -> bool:
        """True if any device may answer today."""
        return bool(self.side.answerers(self.rules()))

    def answerers(self) -> tuple[Answerer, ...]:
        """List the devices of the signed rules that may answer today."""
        allowed = self.side.answerers(self.rules())
        signed = self._storage.rules().policy.answerers
        return tuple(one for one in signed if bytes.fromhex(one.mailbox) in allowed)

    def ask(self, item: StoppedItem, reason: str, *, named: bool) -> None:
        """Ask every answerer; `named`: include the item's category. Raises LinkError."""
        with self.lock:
            if not self.paired:
                raise LinkError("no-answerers")
            category = _category(item) if named else ""
            self.side.ask(AskDetails(item.item, category, reason), self.rules(), now())
        self._wake()

    def close_ask(self, item: str) -> None:
        """End the ask of an item that was decided on this computer."""
        try:
            with self.lock:
                self.side.close(item, Ending.HOME, self.rules(), now())
        except LinkError as error:
            diagnostics.error(error.code, **error.facts)
        self._wake()

    def review(self) -> None:
        """End asks that have expired or were made under other rules."""
        try:
            with self.lock:
                ended = self.side.review(self.rules(), now())
                for ask in self.side.unfinished():
                    self._follow(ask)
        except LinkError as error:
            diagnostics.error(error.code, **error.facts)
            return
        self._wake()
        if ended:
            self._changed()

    def switch(self, on: bool) -> None:
        """Switch the link on or off; the caller checks who may. Raises LinkError, `no-answerers` when unpaired."""
        if not self.paired:
            raise LinkError("no-answerers")
        with self.lock:
            self.side.switch(on, self.rules(), now())
        self._wake()

    def take(self, untrusted: bytes) -> Parcel | None:
        """Open an envelope, carry out an answer in it, and return the receipt, or None. Raises LinkError."""
        with self.lock:
            handled = self.side.handle(untrusted, self.rules(), now())
            if handled.closed is not None:
                self._follow(handled.closed)
        return handled.receipt

    def waiting(self) -> tuple[Parcel, ...]:
        """List the envelopes that wait for a receipt."""
        with self.lock:
            return tuple(self.side.endpoint.store.state.outbox)

    def rules(self) -> RulesNow:
        """Return the rules in force, to which asks are bound."""
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

    def _follow(self, ask: OpenAsk) -> None:
        try:
            if ask.ending is not None:
                self._carry_out(ask.item, ask.ending)
        except ScannerError as error:
            if error.code != "no-such-item":  # the item still waits, perhaps to be sealed
                diagnostics.warning("answer-waits", code=error.code)
                self._retry()
                return
        self.side.carried_out(ask.ask)

    def _retry(self) -> None:
        timer = threading.Timer(RETRY_SECONDS, self.review)
        timer.daemon = True
        timer.start()

    def _record(self, line: LedgerLine) -> None:
        self._storage.recorder.note(RecordKind.LINK, reason=f"message-{line.way}")


def now() -> int:
    """Return the seconds since 1970."""
    return int(time.time())


def _category(item: StoppedItem) -> str:
    """Return the item's category; every failure is `unchecked`."""
    first = item.reasons[0] if item.reasons else ""
    return first if first in (Category.NUDITY, Category.PARTIAL) else str(Category.UNCHECKED)
