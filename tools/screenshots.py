"""
Render every screen into build/screenshots: light, dark, large type, high contrast, right to left, and translated.

    python -m tools.screenshots [FOLDER] [NAME...]

Offscreen, with made-up content. Few colours, so the files stay small.
"""

import argparse
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tools.gallery import SCREENS
from ui import language, theme
from ui.kit.blur import Blur
from ui.theme import Appearance, Scheme

LOOKS = {
    "light": (Appearance(Scheme.LIGHT), "en"),
    "dark": (Appearance(Scheme.DARK), "en"),
    "contrast": (Appearance(Scheme.CONTRAST), "en"),
    "large": (Appearance(Scheme.LIGHT, 1), "en"),
    "rtl": (Appearance(Scheme.LIGHT), "en"),
    "de": (Appearance(Scheme.LIGHT), "de"),
    "es": (Appearance(Scheme.LIGHT), "es"),
    "fr": (Appearance(Scheme.LIGHT), "fr"),
    "ru": (Appearance(Scheme.DARK), "ru"),
}
# In these looks only the screens that differ most, so that the folder stays small.
FEW = ("pause-child", "route-threat", "help", "parents-overview", "parents-rules", "first-born")
WHOLE = ("light", "dark", "large", "rtl")


class Mirrored(QTranslator):
    """English laid out from right to left: each sentence begins with the mark for that direction."""

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Write the same words in the other direction."""
        del context, disambiguation, n
        return f"\u200f{sourceText}"

    def isEmpty(self) -> bool:  # Qt's name
        """Report that there are translations; Qt checks this first."""
        return False


def render(app: QApplication, widget: QWidget, path: Path) -> None:
    """Paint a window into a file, in few colours where that changes nothing."""
    widget.show()
    for _ in range(4):
        app.processEvents()
    shot = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (shot.width(), shot.height())
    picture = Image.frombuffer(
        "RGB", size, bytes(shot.constBits()), "raw", "RGB", shot.bytesPerLine(), 1
    )
    if all(tile.isHidden() for tile in widget.findChildren(Blur)):
        # Few colours break a blur into tiles.
        picture = picture.quantize(96, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    picture.save(path, optimize=True)
    widget.close()
    widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no event loop runs that would do it


def main(folder: Path, names: list[str]) -> None:
    """Render all, or the named ones."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    mirrored = Mirrored()
    for look, (chosen, code) in LOOKS.items():
        language.install(code)
        rtl = look == "rtl"
        if rtl:
            app.installTranslator(mirrored)
        else:
            app.removeTranslator(mirrored)
        app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        theme.current().apply(chosen)
        for name, make in SCREENS.items():
            wanted = name in names if names else look in WHOLE or name in FEW
            if wanted:
                render(app, make(), folder / f"{name}-{look}.png")
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/screenshots"))
    parser.add_argument("names", nargs="*", help="screens; all where none is named")
    arguments = parser.parse_args()
    main(arguments.folder, arguments.names)
