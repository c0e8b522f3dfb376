"""Folders by ReadDirectoryChangesW; cameras not yet."""

from scanner.platform.ports.watch import CameraWatch, FolderWatch


def folder_watch() -> FolderWatch:
    """One handle a tree, one completion port."""
    from scanner.platform.windows.folder_watch import WindowsFolderWatch

    return WindowsFolderWatch()


def camera_watch() -> CameraWatch | None:
    """None yet: the registry's ConsentStore would report it."""
    return None
