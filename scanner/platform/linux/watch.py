"""Folders and cameras by inotify."""

from scanner.platform.ports.watch import CameraWatch, FolderWatch


def folder_watch() -> FolderWatch:
    """Return a watch by inotify on each folder."""
    from scanner.platform.linux.inotify import Inotify

    return Inotify()


def camera_watch() -> CameraWatch | None:
    """Return a watch by inotify on /dev/video*, and /proc."""
    from scanner.platform.linux.camera import LinuxCameraWatch

    return LinuxCameraWatch()
