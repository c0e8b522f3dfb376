"""Folders by ReadDirectoryChangesW, cameras by the ConsentStore."""

from scanner.errors import WatchError
from scanner.platform.ports.watch import CameraWatch, FolderWatch


def folder_watch() -> FolderWatch:
    """One handle a tree, one completion port."""
    from scanner.platform.windows.folder_watch import WindowsFolderWatch

    return WindowsFolderWatch()


def camera_watch() -> CameraWatch | None:
    """Watch the registry; None on a Windows that keeps no such record."""
    from scanner.platform.windows.camera import WindowsCameraWatch

    try:
        return WindowsCameraWatch()
    except WatchError:
        return None
