"""
Every message on the channel: tagged unions, encoded as MessagePack, nothing else is understood.

One request, one reply on a connection. After `Subscribe` a connection carries only events, from
the service to the app. Requests under "the parent's" need an `Unlock` on the same connection
before; the lock falls shut after `UNLOCKED_SECONDS` without one, and with the connection.

A message is listed once, in the union at the end of the module that defines it.
"""

from scanner.channel.messages.base import *  # noqa: F403
from scanner.channel.messages.codec import *  # noqa: F403
from scanner.channel.messages.events import *  # noqa: F403
from scanner.channel.messages.link import *  # noqa: F403
from scanner.channel.messages.replies import *  # noqa: F403
from scanner.channel.messages.requests import *  # noqa: F403
