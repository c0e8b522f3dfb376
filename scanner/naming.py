"""What a file's name claims. A claim only: content decides, but a false claim is worth a closer look."""

from pathlib import PurePath

from scanner.formats.registry import MEDIA_SUFFIXES


def named_like_media(path: str) -> bool:
    """Whether the name ends as those of pictures, videos and documents with pictures do."""
    return PurePath(path).suffix.lower() in MEDIA_SUFFIXES
