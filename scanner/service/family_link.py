"""
The family link, as a facade for the rest of the service.

The code and data for envelopes are loaded only once a device has been paired, since most families pair none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from scanner import diagnostics
from scanner.errors import ChannelError, LinkError
from scanner.keys import Unlocked
from scanner.schema import Answerer, Profile, StoppedItem
from scanner.service.storage import Storage

if TYPE_CHECKING:
    from scanner.asks.ledger import LedgerLine
    from scanner.asks.remote_answers import Ending
    from scanner.service.link_pairing import PairingNow
    from scanner.service.opened_link import OpenedLink

TEENAGERS = (Profile.AGE_13_15, Profile.AGE_16_17)


class LinkView(msgspec.Struct, frozen=True):
    """
    The state of the link. `here`: the link process is connected; `up`: it reaches the broker.

    `dropped`: envelopes without effect since the start. `problem` is a code, empty when all is well.
    """

    on: bool = True
    here: bool = False
    up: bool = False
    answerers: tuple[Answerer, ...] = ()
    dropped: int = 0
    problem: str = ""


class FamilyLink:
    """
    The family link of this computer; it opens nothing and does not listen before the first pairing.

    `carry_out`: called once with the item and ending of each ask that a valid answer has closed.
    """

    def __init__(
        self,
        storage: Storage,
        uids: frozenset[int],
        carry_out: Callable[[str, Ending], None],
        changed: Callable[[], None],
    ) -> None:
        """Set up; `uids` may connect as the link process; empty for a command that runs without a guard."""
        self._storage = storage
        self._uids = uids
        self._carry_out = carry_out
        self._changed = changed
        self._link: OpenedLink | None = None
        self._problem = ""

    def start(self) -> None:
        """Listen if a parent's device is paired, and finish what an unclean shutdown left."""
        self.open()
        if self._link is not None:
            self._link.socket.start()
            self._link.exchange.review()

    def open(self) -> None:
        """Open a paired link's data on disk without listening, for a command while no guard runs."""
        if not self._storage.settings.link_state.exists():
            return
        try:
            self._opened()
        except LinkError as error:
            diagnostics.error(error.code, **error.facts)

    def close(self) -> None:
        """Stop listening and close the link's data."""
        if self._link is not None:
            self._link.socket.close()

    def view(self) -> LinkView:
        """Return the state of the link."""
        link = self._link
        if link is None:
            return LinkView(problem=self._problem)
        return LinkView(
            on=link.exchange.on,
            here=link.socket.here,
            up=link.socket.up,
            answerers=link.exchange.answerers(),
            dropped=link.exchange.side.endpoint.counted.total(),
            problem=link.problem,
        )

    @property
    def goes_to(self) -> tuple[str, ...]:
        """Return the names of the devices that an ask is sent to now."""
        if self._link is None or not self._link.exchange.on:
            return ()
        return tuple(one.name for one in self._link.exchange.answerers())

    @property
    def teenager(self) -> bool:
        """
        True if the child is 13 or older.

        Then no category leaves the computer, and the teenager controls the link.
        """
        return self._storage.rules().policy.profile in TEENAGERS

    def ledger(self) -> tuple[LedgerLine, ...]:
        """List every envelope, newest first."""
        return () if self._link is None else self._link.exchange.side.endpoint.ledger.lines()

    def ask(self, item: StoppedItem, reason: str) -> None:
        """Ask every answerer; does nothing if the link was never set up. Raises LinkError."""
        if self._link is not None:
            self._link.exchange.ask(item, reason, named=not self.teenager)
        elif self._problem:
            raise LinkError(self._problem)

    def close_ask(self, item: str) -> None:
        """End the ask of an item that was decided on this computer."""
        self.open()
        if self._link is not None:
            self._link.exchange.close_ask(item)

    def review(self) -> None:
        """End asks that have expired or were made under other rules."""
        if self._link is not None:
            self._link.exchange.review()

    def switch(self, on: bool) -> None:
        """Switch the link on or off; the caller checks who may. Raises LinkError, `no-answerers` when unpaired."""
        if self._link is None:
            raise LinkError("no-answerers")
        self._link.exchange.switch(on)

    def begin_pairing(self, name: str) -> PairingNow:
        """
        Let the link process connect, and begin a pairing. Raises LinkError.

        Raises ChannelError `service-away` for a command that runs without a guard.
        """
        if not self._uids:
            raise ChannelError("service-away")
        link = self._opened()
        link.socket.start()
        return link.pairing.begin(name)

    def current_pairing(self) -> PairingNow:
        """Return the pairing under way. Raises LinkError `no-pairing`."""
        if self._link is None:
            raise LinkError("no-pairing")
        return self._link.pairing.current()

    def end_pairing(self) -> None:
        """End the pairing under way and forget its code."""
        if self._link is not None:
            self._link.pairing.end()

    def finish_pairing(self, unlocked: Unlocked) -> None:
        """Sign rules that name the paired device. Raises LinkError `nobody-came`, PolicyError."""
        # From 13 on the teenager switches the link on.
        self._opened().pairing.finish(unlocked, switched_on=not self.teenager)

    def remove(self, mailbox: str, unlocked: Unlocked) -> None:
        """Sign rules without the device of this mailbox. Raises LinkError, PolicyError."""
        self._opened().pairing.remove(mailbox, unlocked)

    def _opened(self) -> OpenedLink:
        if self._link is None:
            # Loads the code that seals and opens envelopes.
            from scanner.service.opened_link import OpenedLink

            try:
                self._link = OpenedLink(self._storage, self._uids, self._carry_out, self._changed)
            except LinkError as error:
                self._problem = error.code
                raise
        return self._link
