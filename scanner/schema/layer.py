"""The ways of looking before something is sent."""

from enum import StrEnum


class Layer(StrEnum):
    """The place where content was met; in the order in which they are shown."""

    FOLDER = "folder"  # a watched outgoing folder
    BROWSER = "browser"  # the extension, before a page gets a file
    GATE = "gate"  # the kernel asks before a program opens a file
    CLIPBOARD = "clipboard"  # a copied picture
    CAMERA = "camera"  # frames of a running camera
