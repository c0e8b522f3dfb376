"""The preview: a handful of pixels, drawn large and smooth, so that nothing can be made out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scanner.channel.values import Preview
from ui.theme import current, px

MAX_SIDE = 16  # the worker makes no more; a larger one is not shown, whoever sent it


class Blur(QWidget):
    """Shows a preview, or a plain tile while there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def image(self) -> QImage | None:
        """The current content."""
        return self._image

    def show_preview(self, preview: Preview | None) -> None:
        """Take a preview; one whose size does not match its pixels is not shown."""
        small = soft_image(preview)
        self._image = None if small is None else _softened(small)
        self.update()

    def sizeHint(self) -> QSize:
        """A tile that is visible but does not dominate."""
        return QSize(px(22), px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the blur into a rounded tile."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tile = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(tile, px(1.5), px(1.5))
        painter.setClipPath(path)
        painter.fillRect(tile, current().colour("tint"))
        if self._image is not None:
            painter.drawImage(tile, self._image)
            veil = current().colour("card")
            veil.setAlphaF(0.18)
            painter.fillRect(tile, veil)
        painter.end()


def soft_image(preview: Preview | None) -> QImage | None:
    """Return a preview as an image, or None if its size does not match its pixels."""
    if preview is None or not _plausible(preview):
        return None
    line = preview.w * 3
    return QImage(preview.rgb, preview.w, preview.h, line, QImage.Format.Format_RGB888).copy()


def _plausible(preview: Preview) -> bool:
    sides = 0 < preview.w <= MAX_SIDE and 0 < preview.h <= MAX_SIDE
    return sides and len(preview.rgb) == preview.w * preview.h * 3


def _softened(small: QImage) -> QImage:
    """Scale down to 6 pixels and up in smooth steps: bilinear scaling alone leaves a visible grid."""
    mode, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    image = small
    for side in (6, 14, 40, 120):
        image = image.scaled(side, side, mode, smooth)
    return image
