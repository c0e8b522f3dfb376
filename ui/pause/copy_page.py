"""Making a safe copy: cover parts, cut strips off, then the check looks at the copy."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scanner.channel import messages as m
from scanner.channel.values import CopyEdit, ItemEvent, Layer, Preview
from ui import disclosure
from ui.bridge import Bridge
from ui.kit.basics import Page, button, card, column, label, row
from ui.kit.flow import Flow
from ui.kit.pages import Pages
from ui.kit.part_picker import PartPicker
from ui.pause import copy_file
from ui.pause.outcome_page import OutcomePage
from ui.text import say, say_code

SIDES = ("top", "bottom", "left", "right")


def can_copy(items: tuple[m.HeldItem, ...]) -> bool:
    """Return whether a safe copy is offered: of one item, where the service can make one."""
    return len(items) == 1 and items[0].copies


class CopyPage(Page):
    """Emits the edit; the answer is handed in."""

    made = Signal(object)  # CopyEdit

    def __init__(self, item: m.HeldItem, preview: Preview | None) -> None:
        super().__init__(width=92, gap=1.25)
        self.picker = PartPicker(preview)
        self.add(label(say("copy.title"), "title"), label(say("copy.lead"), "lead"))
        ways = self._ways(preview is not None)
        beside = row(self.picker, ways, gap=2.5)
        beside.setAlignment(self.picker, Qt.AlignmentFlag.AlignTop)
        beside.setStretch(1, 1)
        self.add(beside)
        disclosed = disclosure.of_choice(item, ItemEvent.COPIED)
        again = label(say("copy.again" if item.returns_to else "copy.again.other"))
        self.add(card(again, label(disclosed, "small"), name="note", gap=0.5))
        self._said = label("", "warm")
        self._said.hide()
        self._make = button(say("copy.make"), lambda: self.made.emit(self.picker.edit), "primary")
        self._make.setDefault(True)
        self.add(self._said, Flow(self._make))
        self.end()

    def show_working(self) -> None:
        """Show that the copy is being checked."""
        self._say(say("copy.working"))
        self._make.setEnabled(False)

    def refuse(self, code: str) -> None:
        """Say why there is no copy; another one can be tried."""
        self._say(say("copy.stopped") if code == "copy-stopped" else say_code("problem", code))
        self._make.setEnabled(True)
        self._make.setFocus()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        self.setWindowTitle(words)  # screen readers read a new title

    def _ways(self, seen: bool) -> QVBoxLayout:
        strips: list[QWidget] = []
        for side in SIDES:
            strip = button(say(f"copy.cut.{side}"), partial(self.picker.cut, side))
            strip.setAccessibleName(f"{say('copy.cut')} {strip.text()}")
            strips.append(strip)
        start = button(say("copy.reset"), self.picker.reset, "quiet")
        how = label(say("copy.blur" if seen else "copy.no_blur"))
        keys = label(say("copy.keys"), "small")
        box = column(
            how, keys, label(say("copy.cut"), "soft"), Flow(*strips), Flow(start), gap=0.75
        )
        box.addStretch(1)
        return box


class Copying(QObject):
    """One safe copy: its page, the question to the service, and the result. `ended` after the last page."""

    ended = Signal()

    def __init__(self, bridge: Bridge, pages: Pages, item: m.HeldItem) -> None:
        super().__init__(pages)
        self._bridge = bridge
        self._pages = pages
        self._item = item
        self._page: CopyPage | None = None

    def begin(self) -> None:
        """Ask for the blur, and show the page."""
        self._bridge.ask(m.GetPreview(self._item.item), self._show, lambda _code: self._open(None))

    def _show(self, reply: m.Reply) -> None:
        self._open(reply.preview if isinstance(reply, m.PreviewOf) else None)

    def _open(self, preview: Preview | None) -> None:
        self._page = CopyPage(self._item, preview)
        self._page.made.connect(self._make)
        self._pages.push(self._page)

    def _make(self, edit: CopyEdit) -> None:
        page = self._page
        if page is not None:
            page.show_working()
            request = m.MakeSafeCopy(self._item.item, edit)
            self._bridge.ask(request, self._made, self._failed)

    def _made(self, reply: m.Reply) -> None:
        if isinstance(reply, m.Done):
            name = reply.detail.replace("\\", "/").rpartition("/")[2]
            title, words = say("copy.done.title"), say("copy.done", name=name)
            page = OutcomePage(title, words, say("common.done"))
            page.first.connect(self.ended)
            self._pages.start(page)
        elif isinstance(reply, m.SafeCopyIs):
            self._save(reply.jpeg)
        elif isinstance(reply, m.Refused):
            self._failed(reply.code)

    def _save(self, jpeg: bytes) -> None:
        """Put the copy among the child's pictures; the original does not go on."""
        try:
            path = copy_file.save(jpeg)
        except OSError:
            self._failed("cannot-write")
            return
        copied = self._item.layer is Layer.CLIPBOARD
        if copied:
            copy_file.to_clipboard(path, jpeg)
        self._bridge.ask(
            m.Choose(self._item.item, m.Choice.KEEP), lambda _reply: None, lambda _code: None
        )
        key = "copy.done.clipboard" if copied else "copy.done.other"
        words = say(key, name=path.name, folder=str(path.parent))
        page = OutcomePage(say("copy.done.title"), words, say("common.done"))
        page.first.connect(self.ended)
        self._pages.start(page)

    def _failed(self, code: str) -> None:
        if self._page is not None and self._pages.top is self._page:
            self._page.refuse(code)
