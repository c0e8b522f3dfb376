"""A stack of pages with a way back; used by every window of the child. Nothing slides or fades."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.basics import button, row
from ui.text import say
from ui.theme import px, role


class Pages(QWidget):
    """A stack of pages; the last one is visible, and `titled` emits its name."""

    titled = Signal(str)
    left = Signal()  # the quick way out

    def __init__(self, back: str, *, leave: bool = True) -> None:
        """`leave`: with the quick way out, as everywhere but on a parent's computer."""
        super().__init__()
        role(self, "ground")
        self._stack = QStackedWidget()
        self._back = button(f"‹  {back}", self.back, "quiet")
        self._back.setAccessibleName(back)
        self._back.hide()
        head = row(self._back)
        head.addStretch(1)
        self._leave = button(f"{say('common.leave')}  ✕", self.left.emit, "quiet")
        self._leave.setAccessibleName(say("common.leave"))
        head.addWidget(self._leave)
        self._leave.setVisible(leave)
        head.setContentsMargins(px(2), px(1), px(2), 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self._stack, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back)

    @property
    def top(self) -> QWidget | None:
        """The visible page."""
        return self._stack.currentWidget()

    def start(self, page: QWidget) -> None:
        """Drop every page and show this one."""
        while self._stack.count():
            self._drop()
        self.push(page)

    def push(self, page: QWidget) -> None:
        """Show a page on top."""
        page.windowTitleChanged.connect(self._title_of_top)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._settle(page)

    def replace(self, page: QWidget) -> None:
        """Show a page instead of the top one."""
        old = self.top
        self.push(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._back.setVisible(self._stack.count() > 1)

    def back(self) -> None:
        """Go back one page."""
        if self._stack.count() > 1:
            self._drop()
            page = self.top
            if page is not None:
                self._settle(page)

    def _drop(self) -> None:
        page = self.top
        if page is None:
            return
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _settle(self, page: QWidget) -> None:
        self._back.setVisible(self._stack.count() > 1)
        focus_first(page)
        self._title_of_top()

    def _title_of_top(self) -> None:
        if self.top is not None:
            self.titled.emit(self.top.windowTitle())


def focus_first(page: QWidget) -> bool:
    """Put the keyboard on the default button, else on the first widget that accepts it; False if there is none."""
    parts = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    chosen = [w for w in parts if isinstance(w, QPushButton) and w.isDefault()]
    parts = [w for w in parts if not w.isHidden()]
    ordered = chosen + [w for w in parts if isinstance(w, QAbstractButton | QLineEdit)] + parts
    if ordered:
        ordered[0].setFocus(Qt.FocusReason.OtherFocusReason)
    return bool(ordered)
