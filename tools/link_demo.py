"""
The family link on one machine: a broker on loopback, two homes, the whole story.

    python -m tools.link_demo

Everything runs as real processes in a temporary folder: mosquitto with the configuration and certificates of
`beforehand link serve-config`, a guard, two link processes, and a parent's process.
"""

import io
import sys
import tempfile
import time
from pathlib import Path

from paho.mqtt import client as mqtt
from paho.mqtt.enums import CallbackAPIVersion

from link import settings as link_settings
from models.testcard import card
from scanner.channel import messages as m
from tools.rigs.broker import MOSQUITTO, BrokerRig
from tools.rigs.two_homes import TwoHomes, until


def main(trace: Path | None = None) -> int:
    """Show the whole story; return 1 if something failed. `trace`: where strace writes the guard's sockets."""
    if MOSQUITTO is None:
        print("mosquitto is not installed (Debian: apt-get install mosquitto)")
        return 1
    devices = ("kim", "mum", "stranger")
    with (
        tempfile.TemporaryDirectory(prefix="beforehand-link-") as folder,
        BrokerRig(Path(folder) / "broker", devices) as broker,
    ):
        homes = TwoHomes(Path(folder), broker)
        homes.child.trace = trace
        homes.start()
        try:
            return story(homes)
        finally:
            homes.close()


def story(homes: TwoHomes) -> int:
    """Show every step as it happens."""
    picture = io.BytesIO()
    card().save(picture, "JPEG", quality=88)
    one, two = picture.getvalue(), picture.getvalue() + b"\0"
    code = homes.pair()
    print(f"Paired by {code}: Mum's computer is in Kim's signed rules.")
    asked = hold_and_ask(homes, "one.jpg", one)
    print("A picture was held. Kim asked; Mum's computer shows:")
    print("   ", homes.parent.run("link", "asks").strip())
    homes.child.kill("link")
    homes.of_parent(m.AnswerAsk(asked, "allow"))
    (answer,) = homes.envelopes(homes.parent.settings.answering / "state.bin")
    print(f"Mum allows this one. Kim's computer is offline: the answer waits, {len(answer)} bytes.")
    homes.child.start("link", "link", "run")
    came = back(homes, "one.jpg", one)
    print(
        f"Kim's computer is back: the picture is released, {'the same bytes' if came else 'CHANGED'}."
    )
    again = homes.hold("again.jpg", one + b"\0\0")
    dropped = replay(homes, answer)
    still = any(held.item == again.item for held in homes.held())
    print(
        f"The same answer sent again by a stranger: {dropped} dropped, {'held' if still else 'RELEASED'}."
    )
    homes.broker.kill()
    item = homes.hold("two.jpg", two).item
    homes.ask_for(item)
    print("The broker is killed. Kim asks: on the way, not with Mum yet.")
    homes.broker.start()
    until(lambda: len(homes.asks()) == 2, "the ask was lost")
    print("The broker is back: the ask arrives.")
    homes.broker.kill()
    homes.of_parent(m.AnswerAsk(homes.asks()[0].ask, "allow"))
    homes.broker.start()
    whole = back(homes, "two.jpg", two)
    print(
        f"Killed once more under the answer: released, {'the same bytes' if whole else 'CHANGED'}."
    )
    until(lambda: all(ask.ending for ask in homes.asks()), "an ask has no end")
    print("Kim's ledger, newest first:")
    for line in homes.child.run("link", "ledger").splitlines():
        print("   ", line)
    return 0 if came and whole and still and dropped else 1


def hold_and_ask(homes: TwoHomes, name: str, content: bytes) -> str:
    """Hold a picture, ask, and wait until the parent's computer has the ask."""
    item = homes.hold(name, content).item
    before = len(homes.asks())
    homes.ask_for(item)
    until(lambda: len(homes.asks()) > before, "the ask did not arrive")
    return homes.asks()[0].ask


def back(homes: TwoHomes, name: str, content: bytes) -> bool:
    """Wait until a picture is in its folder again; return True if it has the same bytes."""
    until(lambda: all(held.name != name for held in homes.held()), f"{name} was not released")
    return (homes.pictures / name).read_bytes() == content


def replay(homes: TwoHomes, envelope: bytes) -> int:
    """Send an envelope to the child's mailbox with a certificate of the family's; return how many were dropped."""
    state = homes.of_child(m.GetLink())
    before = state.dropped if isinstance(state, m.LinkIs) else 0
    stranger = link_settings.load(homes.broker.devices["stranger"])
    child = link_settings.load(homes.broker.devices["kim"]).mailbox
    client = mqtt.Client(CallbackAPIVersion.VERSION2, protocol=mqtt.MQTTv5)
    client.tls_set_context(stranger.context)
    client.connect(stranger.host, stranger.port)
    client.loop_start()
    client.publish(f"b/{child.hex()}", envelope, qos=1).wait_for_publish(30)
    client.disconnect()
    client.loop_stop()
    until(lambda: dropped(homes) > before, "the replay did not arrive")
    return dropped(homes) - before


def dropped(homes: TwoHomes) -> int:
    """Count envelopes without effect on the child's computer."""
    state = homes.of_child(m.GetLink())
    return state.dropped if isinstance(state, m.LinkIs) else 0


if __name__ == "__main__":
    started = time.monotonic()
    code = main(Path(sys.argv[1]) if sys.argv[1:] else None)
    print(f"{time.monotonic() - started:.0f} s")
    sys.exit(code)
