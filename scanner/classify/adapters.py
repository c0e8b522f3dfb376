"""The supported model families by name; each entry of the manifest names its family."""

from scanner.classify import nudenet, open_nsfw
from scanner.classify.detector import Adapter

ADAPTERS: dict[str, Adapter] = {
    "nudenet": nudenet.ADAPTER,
    "open_nsfw": open_nsfw.ADAPTER,
}
