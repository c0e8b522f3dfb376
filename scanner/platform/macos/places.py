"""The places of pictures that may go out on macOS. From the apps' documentation, not yet seen on a machine."""

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
    """All places, there or not."""
    return tuple(Place(kind, home / path) for kind, path in _USUAL)


def senders() -> tuple[str, ...]:
    """None are looked for yet; those whose folders are known are found by these."""
    return ()
