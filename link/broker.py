"""The broker's side: one MQTT 5 connection by paho-mqtt, driven by the process's own loop."""

import random
import socket
import time
from collections.abc import Callable
from typing import Any

from paho.mqtt import client as mqtt
from paho.mqtt.enums import CallbackAPIVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

from link.frames import MAX_ENVELOPE, OutFrame, Topic
from link.settings import Broker

KEEP_ALIVE = 60  # seconds; routers forget a silent connection after a few minutes
SESSION_SECONDS = 7 * 86_400  # how long the broker keeps what comes while this device is away
IN_FLIGHT = 20  # envelopes handed over that the service has not stored yet
FIRST_WAIT, LONGEST_WAIT = (
    1.0,
    60.0,
)  # seconds between tries; all devices of a broker come back within two minutes
CONNECT_SECONDS = 10.0

Came = Callable[[int, Topic, bytes, bytes], None]


class BrokerConnection:
    """
    One connection that comes back by itself. Nothing is kept on disk: the service resends what was lost.

    `came(number, topic, mailbox, envelope)` hands over an envelope that arrived; `acknowledge(number)` settles it.
    """

    def __init__(self, broker: Broker, came: Came, changed: Callable[[bool], None]) -> None:
        self._broker = broker
        self._came = came
        self._changed = changed
        self._client = self._new_client()
        self.connected = False
        self._reported = False
        self.waiting: dict[int, tuple[Topic, bytes, bytes]] = {}
        self._mids: dict[int, tuple[int, int]] = {}
        self._number = 0
        self._meeting = b""
        self._wait = FIRST_WAIT
        self._next_try = time.monotonic()
        self._last_out = time.monotonic()

    @property
    def ready(self) -> bool:
        """True while the broker is reached and keeps what is sent to this device."""
        return self._reported

    def socket(self) -> socket.socket | None:
        """The socket to wait at; None while there is none."""
        found: Any = self._client.socket()
        return found

    def wants_write(self) -> bool:
        """True if something waits to be written."""
        return self._client.want_write()

    def seconds_to_act(self) -> float:
        """Seconds until `act` is due if nothing arrives: the next attempt, or the next keep-alive."""
        until = self._last_out + KEEP_ALIVE if self.socket() else self._next_try
        return max(until - time.monotonic(), 0.0)

    def act(self) -> None:
        """Connect or send a keep-alive when one is due."""
        if self.socket() is not None:
            if time.monotonic() >= self._last_out + KEEP_ALIVE:
                self._client.loop_misc()
                self._last_out = time.monotonic()
        elif time.monotonic() >= self._next_try:
            self._connect()

    def read(self) -> None:
        """Read what is there; TLS may hold more than the socket shows."""
        sock: Any = self.socket()
        while sock is not None and sock is self.socket():
            if self._client.loop_read() != mqtt.MQTT_ERR_SUCCESS or not sock.pending():
                return

    def write(self) -> None:
        """Write what waits."""
        self._client.loop_write()
        self._last_out = time.monotonic()

    def publish(self, frame: OutFrame) -> None:
        """Publish at once, or not at all: without a connection the service sends it again later."""
        if not self.connected:
            return
        properties = Properties(PacketTypes.PUBLISH)
        properties.MessageExpiryInterval = frame.seconds
        topic = frame.topic.of(frame.mailbox)
        self._client.publish(topic, frame.envelope, qos=1, properties=properties)
        self._last_out = time.monotonic()

    def acknowledge(self, number: int) -> None:
        """Acknowledge to the broker what the service has on disk."""
        self.waiting.pop(number, None)
        mid, qos = self._mids.pop(number, (0, 0))
        if mid and self.connected:
            self._client.ack(mid, qos)
            self._last_out = time.monotonic()

    def meet(self, mailbox: bytes) -> None:
        """Listen at a meeting mailbox too, or at none any more."""
        before, self._meeting = self._meeting, mailbox if any(mailbox) else b""
        if self.connected and before and before != self._meeting:
            self._client.unsubscribe(Topic.MEETING.of(before))
        if self.connected and self._meeting:
            self._client.subscribe(Topic.MEETING.of(self._meeting), qos=1)

    def close(self) -> None:
        """Leave the broker; the session stays there."""
        self._client.disconnect()

    def _new_client(self) -> mqtt.Client:
        client = mqtt.Client(
            CallbackAPIVersion.VERSION2,
            client_id=self._broker.mailbox.hex(),
            protocol=mqtt.MQTTv5,
            manual_ack=True,
        )
        typed: Any = client  # paho gives this one call no types
        typed.tls_set_context(self._broker.context)
        client.connect_timeout = CONNECT_SECONDS
        client.max_queued_messages_set(IN_FLIGHT)
        client.on_connect = self._on_connect
        client.on_subscribe = self._on_subscribe
        client.on_disconnect = self._on_disconnect
        client.on_message = self._on_message
        return client

    def _connect(self) -> None:
        # A new client each time: the service resends what the last connection did not deliver.
        self._client = self._new_client()
        properties = Properties(PacketTypes.CONNECT)
        properties.SessionExpiryInterval = SESSION_SECONDS
        properties.ReceiveMaximum = IN_FLIGHT
        self._later()
        try:
            self._client.connect(
                self._broker.host,
                self._broker.port,
                KEEP_ALIVE,
                clean_start=False,
                properties=properties,
            )
        except (OSError, ValueError):
            return
        self._last_out = time.monotonic()

    def _later(self) -> None:
        self._next_try = time.monotonic() + self._wait * random.uniform(0.5, 1)  # noqa: S311
        self._wait = min(self._wait * 2, LONGEST_WAIT)

    def _on_connect(self, client: mqtt.Client, _data: Any, _flags: Any, code: Any, *_: Any) -> None:
        if code.is_failure:
            return
        self.connected = True
        self._wait = FIRST_WAIT
        client.subscribe(Topic.OWN.of(self._broker.mailbox), qos=1)
        if self._meeting:
            client.subscribe(Topic.MEETING.of(self._meeting), qos=1)

    def _on_subscribe(self, *_: Any) -> None:
        # Only now does the broker keep what is sent here; the first subscription is to this device's own mailbox.
        if not self._reported:
            self._reported = True
            self._changed(True)

    def _on_disconnect(self, client: mqtt.Client, *_: Any) -> None:
        if client is not self._client:
            return
        self._later()
        self._mids.clear()
        self.waiting.clear()  # the broker delivers again what was not acknowledged
        self.connected = False
        if self._reported:
            self._reported = False
            self._changed(False)

    def _on_message(self, client: mqtt.Client, _data: Any, message: mqtt.MQTTMessage) -> None:
        kind, _, untrusted_name = message.topic.partition("/")
        mailbox = self._broker.mailbox if kind == "b" else self._meeting
        whole = len(message.payload) <= MAX_ENVELOPE and untrusted_name == mailbox.hex()
        if kind not in ("b", "m") or not whole:
            client.ack(message.mid, message.qos)  # nobody here will ever need it
            return
        self._number += 1
        self._mids[self._number] = (message.mid, message.qos)
        self.waiting[self._number] = (Topic(kind.encode()), mailbox, bytes(message.payload))
        self._came(self._number, *self.waiting[self._number])
