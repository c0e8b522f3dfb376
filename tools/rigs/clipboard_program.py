"""Run as a program on an X display: the real guard, with a service that knows FLAG; a line on stdout per event."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from scanner.channel import messages as m
from ui.clipboard import ClipboardGuard


def main() -> None:
    app = QGuiApplication(sys.argv)
    changed = 0.0
    flagged: set[str] = set()

    def ask(
        request: m.Request, then: Callable[[m.Reply], None], failed: Callable[[str], None]
    ) -> None:
        del failed
        assert isinstance(request, m.JudgeBytes)
        if b"FLAG" in request.chunk:
            flagged.add(request.ticket)
        action = "hold" if request.ticket in flagged else "allow"
        reply = m.Done() if request.more else m.Judged(known=True, action=action)
        QTimer.singleShot(0, lambda: then(reply))
        print("judged", action, len(request.chunk), flush=True)

    def note(mode: QClipboard.Mode) -> None:
        nonlocal changed
        now = time.perf_counter()
        if app.clipboard().mimeData(mode).formats():  # else the guard has emptied it
            changed = now

    app.clipboard().changed.connect(note)
    guard = ClipboardGuard(ask)
    guard.taken.connect(
        lambda _: print("cleared", (time.perf_counter() - changed) * 1000, flush=True)
    )
    end = QSocketNotifier(0, QSocketNotifier.Type.Read)
    end.activated.connect(app.quit)
    print(guard.start(), flush=True)
    app.exec()


if __name__ == "__main__":
    main()
