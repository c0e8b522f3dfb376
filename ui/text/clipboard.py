"""The note that replaces a picture taken out of the clipboard."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "Clipboard"
TEXTS = {
    "clipboard.note": QT_TRANSLATE_NOOP(
        "Clipboard", "Beforehand has taken a copied picture out of here."
    ),
}
