"""
The family link as the rest of the service sees it.

What seals and opens envelopes is loaded and opened only once a device has been paired: most homes pair none.
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
    The state of the link. `here`: its process is connected; `up`: it reaches the broker.

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
    Nothing is opened, and nothing listens, before the first pairing.

    `carry_out`: called once with the item and ending of each ask that a valid answer has closed.
    """

    def __init__(
        self,
        storage: Storage,
        uids: frozenset[int],
        carry_out: Callable[[str, Ending], None],
        changed: Callable[[], None],
    ) -> None:
        """`uids`: who may be the link process; none for a command in the guard's place."""
        self._storage = storage
        self._uids = uids
        self._carry_out = carry_out
        self._changed = changed
        self._link: OpenedLink | None = None
        self._problem = ""

    def start(self) -> None:
        """Listen where a parent's device is paired, and finish what an unclean end left."""
        self.open()
        if self._link is not None:
            self._link.socket.start()
            self._link.exchange.review()

    def open(self) -> None:
        """Open what a paired link has on disk, without listening: for a command while no guard runs."""
        if not self._storage.settings.link_state.exists():
            return
        try:
            self._opened()
        except LinkError as error:
            diagnostics.error(error.code, **error.facts)

    def close(self) -> None:
        """End."""
        if self._link is not None:
            self._link.socket.close()

    def view(self) -> LinkView:
        """Give the state."""
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
        """The names of the devices that an ask goes to now."""
        if self._link is None or not self._link.exchange.on:
            return ()
        return tuple(one.name for one in self._link.exchange.answerers())

    @property
    def teenager(self) -> bool:
        """True from 13 on: no category leaves, and the switch is the teenager's."""
        return self._storage.rules().policy.profile in TEENAGERS

    def ledger(self) -> tuple[LedgerLine, ...]:
        """List every envelope, newest first."""
        return () if self._link is None else self._link.exchange.side.endpoint.ledger.lines()

    def ask(self, item: StoppedItem, reason: str) -> None:
        """Ask everybody who may answer; a link that was never set up asks nobody. Raises LinkError."""
        if self._link is not None:
            self._link.exchange.ask(item, reason, named=not self.teenager)
        elif self._problem:
            raise LinkError(self._problem)

    def close_ask(self, item: str) -> None:
        """End the ask of an item that was decided at home."""
        self.open()
        if self._link is not None:
            self._link.exchange.close_ask(item)

    def review(self) -> None:
        """End what has expired or was asked under other rules."""
        if self._link is not None:
            self._link.exchange.review()

    def switch(self, on: bool) -> None:
        """Switch it on or off; who may, the request decides. Raises LinkError, unpaired `no-answerers`."""
        if self._link is None:
            raise LinkError("no-answerers")
        self._link.exchange.switch(on)

    def begin_pairing(self, name: str) -> PairingNow:
        """
        Let the link process connect, and begin a pairing. Raises LinkError.

        Raises ChannelError `service-away` for a command in the guard's place.
        """
        if not self._uids:
            raise ChannelError("service-away")
        link = self._opened()
        link.socket.start()
        return link.pairing.begin(name)

    def current_pairing(self) -> PairingNow:
        """Give the pairing under way. Raises LinkError `no-pairing`."""
        if self._link is None:
            raise LinkError("no-pairing")
        return self._link.pairing.current()

    def end_pairing(self) -> None:
        """Forget the code."""
        if self._link is not None:
            self._link.pairing.end()

    def finish_pairing(self, unlocked: Unlocked) -> None:
        """Sign rules that name the device that came. Raises LinkError `nobody-came`, PolicyError."""
        # From 13 on the teenager switches it on.
        self._opened().pairing.finish(unlocked, switched_on=not self.teenager)

    def remove(self, mailbox: str, unlocked: Unlocked) -> None:
        """Sign rules without a device. Raises LinkError, PolicyError."""
        self._opened().pairing.remove(mailbox, unlocked)

    def _opened(self) -> OpenedLink:
        if self._link is None:
            from scanner.service.opened_link import (
                OpenedLink,
            )  # loads what seals and opens envelopes

            try:
                self._link = OpenedLink(self._storage, self._uids, self._carry_out, self._changed)
            except LinkError as error:
                self._problem = error.code
                raise
        return self._link
