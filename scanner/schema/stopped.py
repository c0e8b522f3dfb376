"""One item that was kept from being sent and waits for a choice."""

import msgspec

from scanner.schema.layer import Layer
from scanner.schema.policy import Action


class StoppedItem(msgspec.Struct, frozen=True):
    """
    One stopped item, whichever layer stopped it. Times in seconds since 1970.

    `expires`: when the child is asked about it again, None for an item that has no such time.
    `returns_to`: the folder that it goes back to, empty where there is none (a copied picture, an
    upload). `name` and `app` are for the child's eyes only. `sha256` is empty where the content is
    not known. `answered`: the parent's answer with which it goes on waiting ("keep", "talk"), until the
    child asks again. `problem` is a code, empty when all is well. `copyable`: a pending request whose
    content is here.
    """

    item: str
    layer: Layer
    action: Action
    reasons: tuple[str, ...]
    media: str
    since: int
    expires: int | None = None
    returns_to: str = ""
    name: str = ""
    app: str = ""
    requested: str = ""
    answered: str = ""
    false_alarm: bool = False
    recorded: bool = True
    sha256: bytes = b""
    problem: str = ""
    copyable: bool = False
