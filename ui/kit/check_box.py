"""A check box whose words wrap; those of Qt's own check box are cut off."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QStyle, QStyleOptionButton

from ui.kit.basics import label
from ui.theme import px

_BREAK = "\u200b"  # an invisible place at which a line may end


class WrappingCheckBox(QCheckBox):
    """Ticked with the mouse anywhere on its words, or with Space."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        said = label(words.replace("/", f"/{_BREAK}"))
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = QHBoxLayout(self)
        self._box.setSpacing(0)
        self._box.addWidget(said, 1)
        self._leave_room()

    def sizeHint(self) -> QSize:  # Qt's name
        """Return the size of its words, and no less height than its box."""
        own = super().sizeHint()
        hint = self._box.sizeHint()
        return QSize(hint.width(), max(hint.height(), own.height()))

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Return the width of its longest word."""
        return QSize(self._box.minimumSize().width(), super().minimumSizeHint().height())

    def heightForWidth(self, width: int) -> int:  # Qt's name
        """Return the height of the wrapped lines."""
        return max(self._box.heightForWidth(width), super().minimumSizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:  # Qt's name
        """Count the words as part of the check box."""
        return self.rect().contains(pos)

    def _leave_room(self) -> None:
        """Leave room where the style draws the box."""
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        width = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, option, self)
        self._box.setContentsMargins(0, px(0.5), 0, px(0.5))
        # A space, not a margin: it changes sides with the lines.
        self._box.insertSpacing(0, width + px(1.75))
