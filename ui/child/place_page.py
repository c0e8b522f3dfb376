"""The offer to remove the place from pictures that passed; made once for each picture."""

from PySide6.QtCore import QObject, Signal

from scanner.channel import messages as m
from ui.bridge import Bridge
from ui.kit.basics import Page, button, card, label
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.steps import medallion
from ui.text import say, say_code

NAMES_SHOWN = 3
MAX_OFFERS = 200  # as many as the service keeps


class PlacePage(Page):
    """Emits what the child chose; the results are handed in."""

    make = Signal()
    leave = Signal()
    never = Signal()

    def __init__(self, offers: tuple[m.PlaceFound, ...]) -> None:
        super().__init__(width=70, centred=True)
        many = len(offers) > 1
        self.add(medallion(Glyph.EYE))
        self.add(label(say("place.title.many" if many else "place.title"), "title"))
        self.add(label(say("place.lead"), "lead"), label(_names(offers), "strong"))
        self.add(card(label(say("place.stays")), name="note"))
        make = button(say("place.make"), self.make.emit, "primary")
        make.setDefault(True)
        leave = button(say("place.leave"), self.leave.emit)
        never = button(say("place.never"), self.never.emit, "quiet")
        self._ways = Flow(make, leave, never)
        self._parts = (make, leave, never)
        self.add(self._ways)
        self._said = label("", "lead")
        self._said.hide()
        self.add(self._said)
        self.end()

    def show_made(self, names: list[str], failed: int, code: str) -> None:
        """Name the copies, and say how many could not be made."""
        for part in self._parts:
            part.hide()
        words: list[str] = []
        if names:
            self.setWindowTitle(say("place.done.title"))
            words.append(say("place.done", names=_shown(names)))
        if failed:
            words.append(say("place.failed", n=failed, why=say_code("problem", code)))
        self._said.setText(" ".join(words))
        self._said.show()


class OpenOffers(QObject):
    """The unanswered offers and their handling; emits `changed` with the number that are left."""

    changed = Signal(int)
    never_again = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._offers: list[m.PlaceFound] = []

    def __len__(self) -> int:
        return len(self._offers)

    def add(self, offer: m.PlaceFound) -> None:
        """Take in an offer."""
        self._offers = [*self._offers, offer][-MAX_OFFERS:]
        self.changed.emit(len(self._offers))

    def page(self) -> PlacePage:
        """Build the page of all open offers."""
        offers = tuple(self._offers)
        page = PlacePage(offers)
        page.make.connect(lambda: self._make(page, offers))
        page.leave.connect(self.clear)
        page.never.connect(self._never)
        return page

    def clear(self) -> None:
        """Forget all offers: each is made once."""
        self._offers.clear()
        self.changed.emit(0)

    def _never(self) -> None:
        self.never_again.emit()
        self.clear()

    def _make(self, page: PlacePage, offers: tuple[m.PlaceFound, ...]) -> None:
        names: list[str] = []
        codes: list[str] = []

        def settle(reply: m.Reply | str) -> None:
            if isinstance(reply, m.Done):
                names.append(reply.detail.replace("\\", "/").rpartition("/")[2])
            else:
                codes.append(reply.code if isinstance(reply, m.Refused) else str(reply))
            if len(names) + len(codes) == len(offers):
                page.show_made(names, len(codes), codes[0] if codes else "")

        for offer in offers:
            self._bridge.ask(m.TakePlaceOut(offer.offer), settle, settle)
        self.clear()


def _names(offers: tuple[m.PlaceFound, ...]) -> str:
    return _shown([offer.name for offer in offers])


def _shown(names: list[str]) -> str:
    shown = ", ".join(names[:NAMES_SHOWN])
    left = len(names) - NAMES_SHOWN
    return f"{shown} {say('pause.files.more', n=left)}" if left > 0 else shown
