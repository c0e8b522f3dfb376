"""An opened family link: its socket for the link process, its asks and its pairing."""

from collections.abc import Callable

from scanner import diagnostics
from scanner.asks.endpoint import problem_of
from scanner.asks.remote_answers import Ending
from scanner.asks.state import Parcel
from scanner.channel.link_socket import LinkSocket
from scanner.errors import LinkError
from scanner.service.link_exchange import LinkExchange
from scanner.service.link_pairing import LinkPairing
from scanner.service.storage import Storage


class OpenedLink:
    """
    Implements `scanner.channel.link_socket.LinkHandler`.

    Raises LinkError when the data on disk cannot be read.
    """

    def __init__(
        self,
        storage: Storage,
        uids: frozenset[int],
        carry_out: Callable[[str, Ending], None],
        changed: Callable[[], None],
    ) -> None:
        self.socket = LinkSocket(storage.settings.link_socket, uids, self)
        self.exchange = LinkExchange(storage, carry_out, changed, self.socket.wake)
        self.pairing = LinkPairing(self.exchange, self.socket, storage.signed_rules, changed)
        self._changed = changed
        self.problem = ""

    def link_here(self, mailbox: bytes) -> bool:
        """Accept the link process if its mailbox is the one that paired devices know."""
        with self.exchange.lock:
            self.problem = problem_of(lambda: self.exchange.side.endpoint.adopt(mailbox))
        return not self.problem

    def link_changed(self) -> None:
        """Notify that the connection to the broker has changed."""
        self._changed()

    def envelope_came(self, untrusted: bytes, *, meeting: bool) -> None:
        """Handle an envelope and send its receipt."""
        try:
            if meeting:
                self.pairing.came(untrusted)
                return
            receipt = self.exchange.take(untrusted)
            if receipt is not None:
                self.socket.send(receipt)
        except LinkError as error:  # it is sent again until there is a receipt
            diagnostics.error(error.code, **error.facts)
        self.socket.wake()

    def waiting(self) -> tuple[Parcel, ...]:
        """List the envelopes that wait for a receipt."""
        return self.exchange.waiting()
