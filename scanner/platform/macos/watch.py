"""Folder watches by the watchdog library; no camera watch yet."""

from scanner.platform.ports.watch import CameraWatch, FolderWatch


def folder_watch() -> FolderWatch:
    """Return a watch by one recursive observer for each folder."""
    from scanner.platform.watchdog_watch import WatchdogWatch

    return WatchdogWatch()


def camera_watch() -> CameraWatch | None:
    """Return None: not implemented yet; CoreMediaIO would report camera use."""
    return None
