"""
Make the vectors of the family link; the envelopes differ each time, as sealing draws a key.

    PYTHONPATH=. python tests/vectors/asks/make.py
"""

import json
from pathlib import Path

from scanner.asks import bodies
from scanner.asks.binding import AskBinding
from scanner.asks.bodies import JoinBody, OtherAnswerer, WelcomeBody
from scanner.asks.device import DeviceKeys
from scanner.asks.envelope import VERSION, seal_envelope
from scanner.asks.pairing import MeetingKeys, seal_meeting, spell_secret
from scanner.asks.remote_answers import Ending, RemoteAnswer

FOLDER = Path(__file__).parent
SENDER, RECEIVER, OTHER = bytes([1]) * 32, bytes([2]) * 32, bytes([3]) * 32
FROM, TO = bytes([0x11]) * 16, bytes([0x22]) * 16
ASK = bytes(range(32))
BODIES = {
    "ask": bodies.AskBody(ASK, "nudity", "school", 30_000_000, 1_800_086_400),
    "ask-of-a-teenager": bodies.AskBody(ASK, "", "other", 30_000_000, 1_800_086_400),
    "answer": bodies.AnswerBody(ASK, RemoteAnswer.ALLOW),
    "closed": bodies.ClosedBody(ASK, Ending.TALK, "Mum's laptop"),
    "receipt": bodies.ReceiptBody(1_800_000_000_000),
    "revoke": bodies.RevokeBody(bytes([0x33]) * 16),
    "switch": bodies.SwitchBody(False),
    "peers": bodies.PeersBody(
        tuple(OtherAnswerer(bytes([n]) * 16, f"device {n}") for n in range(8))
    ),
}


def envelope(body: bytes, secret: bytes = SENDER, to: bytes = TO, key: bytes = RECEIVER) -> bytes:
    contact = DeviceKeys.of(key).contact(to)
    return seal_envelope(DeviceKeys.of(secret), FROM, contact, 7, body)


def write(name: str, sealed: bytes, expect: object) -> None:
    spec = {
        "sender_secret": SENDER.hex(), "sender": FROM.hex(),
        "receiver_secret": RECEIVER.hex(), "receiver": TO.hex(),
        "envelope": sealed.hex(), "expect": expect,
    }  # fmt: skip
    (FOLDER / f"{name}.json").write_text(json.dumps(spec, indent=1) + "\n")


def main() -> None:
    for name, body in BODIES.items():
        packed = bodies.encode(body)
        write(name, envelope(packed), {"number": 7, "body": packed.hex()})
    good = bodies.encode(BODIES["answer"])
    whole = envelope(good)
    write("bad-size", whole[:-1], "size")
    write("bad-version", bytes([VERSION + 1]) + whole[1:], "version")
    write("bad-bit", whole[:300] + bytes([whole[300] ^ 1]) + whole[301:], "sealed")
    write("bad-receiver", envelope(good, key=OTHER), "sealed")
    write("bad-mailbox", envelope(good, to=bytes(16)), "sealed")
    write("bad-signature", envelope(good, secret=OTHER), "signature")
    write("bad-body", envelope(good + b"\0"), "body")
    write("bad-spelling", envelope(b"\xdc\x00\x03" + good[1:]), "body")
    secret = bytes(range(100, 116))
    keys = MeetingKeys.of(secret)
    join = JoinBody(DeviceKeys.of(SENDER).contact(FROM), "Mum's laptop")
    welcome = WelcomeBody(DeviceKeys.of(RECEIVER).contact(TO), "Kim")
    binding = AskBinding(
        bytes(16), TO, "a" * 32, bytes([9]) * 16, 12, bytes([8]) * 32, 1_800_086_400
    )
    pairing = {
        "secret": secret.hex(), "code": spell_secret(secret), "mailbox": keys.mailbox.hex(),
        "join": seal_meeting(keys, keys.mailbox, join).hex(), "join_body": bodies.encode(join).hex(),
        "welcome": seal_meeting(keys, FROM, welcome).hex(), "welcome_body": bodies.encode(welcome).hex(),
        "welcome_at": FROM.hex(),
        "binding": [part.hex() for part in (
            binding.log_id, binding.device, binding.item.encode(), binding.nonce,
            binding.policy_counter.to_bytes(8, "big"), binding.policy_hash, binding.until.to_bytes(8, "big"),
        )],
        "ask_id": binding.ask_id().hex(),
    }  # fmt: skip
    (FOLDER / "pairing.json").write_text(json.dumps(pairing, indent=1) + "\n")


if __name__ == "__main__":
    main()
