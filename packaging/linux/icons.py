"""Draws the app's icon into each file named: icons.py …/SIZExSIZE/apps/beforehand.png …"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from scanner.channel.messages import State
from ui.tray import shield  # the tray's own drawing, at sizes no tray asks for

app = QApplication([])
for name in sys.argv[1:]:
    size = int(Path(name).parents[1].name.partition("x")[0])
    if not shield(State.PROTECTED, size).save(name):
        sys.exit(f"cannot write {name}")
