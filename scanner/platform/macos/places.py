"""Folders on macOS whose pictures may be sent. From the apps' documentation, not yet seen on a machine."""

from pathlib import Path

from scanner.platform.ports.places import Place

_USUAL = (
    ("pictures", "Pictures"),
    ("downloads", "Downloads"),
    ("desktop", "Desktop"),  # screenshots land here
    ("documents", "Documents"),
    ("videos", "Movies"),
    ("telegram", "Downloads/Telegram Desktop"),
    ("synced", "Library/Mobile Documents/com~apple~CloudDocs"),
    ("synced", "Dropbox"),
    (
        "whatsapp",
        "Library/Group Containers/group.net.whatsapp.WhatsApp.shared/Message/Media",
    ),
)


def outgoing(home: Path) -> tuple[Place, ...]:
    """Return all places, whether they exist or not."""
    return tuple(Place(kind, home / path) for kind, path in _USUAL)


def senders() -> tuple[str, ...]:
    """Return nothing yet; senders with known folders are found by these."""
    return ()
