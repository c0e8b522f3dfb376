"""Folder watches by ReadDirectoryChangesW, camera watches by the ConsentStore."""

from scanner.errors import WatchError
from scanner.platform.ports.watch import CameraWatch, FolderWatch


def folder_watch() -> FolderWatch:
    """Return a watch with one handle for each tree and one completion port."""
    from scanner.platform.windows.folder_watch import WindowsFolderWatch

    return WindowsFolderWatch()


def camera_watch() -> CameraWatch | None:
    """Return a watch of the registry; None on a Windows without such a record."""
    from scanner.platform.windows.camera import WindowsCameraWatch

    try:
        return WindowsCameraWatch()
    except WatchError:
        return None
