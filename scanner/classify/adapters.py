"""The families of models there are; an entry of the manifest names the one it belongs to."""

from scanner.classify import nudenet, open_nsfw
from scanner.classify.detector import Adapter

ADAPTERS: dict[str, Adapter] = {
    "nudenet": nudenet.ADAPTER,
    "open_nsfw": open_nsfw.ADAPTER,
}
