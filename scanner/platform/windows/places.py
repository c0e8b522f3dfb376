"""The places of pictures that may go out on Windows. From the apps' documentation, not yet seen on a machine."""

from pathlib import Path

from scanner.platform.ports.places import Place

_USUAL = (
    ("pictures", "Pictures"),
    ("downloads", "Downloads"),
    ("desktop", "Desktop"),
    ("documents", "Documents"),
    ("videos", "Videos"),
    ("screenshots", "Pictures/Screenshots"),
    ("camera-roll", "Pictures/Camera Roll"),
    ("synced", "OneDrive"),
    ("synced", "Dropbox"),
    ("synced", "iCloudDrive"),
    ("synced", "Pictures/iCloud Photos"),
    ("telegram", "Downloads/Telegram Desktop"),
    ("phone-link", "Downloads/Phone Link"),
    ("bluetooth", "Documents/Bluetooth Exchange Folder"),
    (
        "whatsapp",
        "AppData/Local/Packages/5319275A.WhatsAppDesktop_cv1g1gvanyjgm/LocalState/shared/transfers",
    ),
)


def outgoing(home: Path) -> tuple[Place, ...]:
    """All places, there or not."""
    return tuple(Place(kind, home / path) for kind, path in _USUAL)


def senders() -> tuple[str, ...]:
    """None are looked for yet; those whose folders are known are found by these."""
    return ()
