"""Folders by the watchdog library; cameras not yet."""

from scanner.platform.ports.watch import CameraWatch, FolderWatch


def folder_watch() -> FolderWatch:
    """One recursive watch a folder."""
    from scanner.platform.watchdog_watch import WatchdogWatch

    return WatchdogWatch()


def camera_watch() -> CameraWatch | None:
    """None yet: CoreMediaIO would report it."""
    return None
