"""Events that the service sends to a subscribed app."""

from scanner.channel.messages.base import Message
from scanner.channel.messages.replies import HeldItem, Status


class Held(Message, frozen=True):
    """An item that was warned about or held: show the pause."""

    item: HeldItem


class PlaceFound(Message, frozen=True):
    """A picture that was just written says where it was taken: offer once to take that out."""

    offer: str
    name: str


class Changed(Message, frozen=True):
    """The status changed."""

    status: Status


ServiceEvent = Held | Changed | PlaceFound
