"""Both implementations report for every vector what it states, and open each other's envelopes."""

import json
from pathlib import Path

import pytest

from scanner.asks import bodies
from scanner.asks.bodies import AnswerBody, JoinBody, WelcomeBody
from scanner.asks.device import Contact, DeviceKeys
from scanner.asks.envelope import DropReason, open_envelope, seal_envelope
from scanner.asks.pairing import (
    MeetingKeys,
    open_join,
    open_welcome,
    read_secret,
    seal_meeting,
    spell_secret,
)
from scanner.asks.remote_answers import RemoteAnswer

from . import second_implementation as second

FOLDER = Path(__file__).parents[2] / "vectors" / "asks"
VECTORS = sorted(path for path in FOLDER.glob("*.json") if path.stem != "pairing")
A, B = b"a" * 32, b"b" * 32
AT_A, AT_B = b"A" * 16, b"B" * 16


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_both_say_the_same_of_every_vector(path: Path) -> None:
    spec = json.loads(path.read_text())
    secrets = [bytes.fromhex(spec[name]) for name in ("sender_secret", "receiver_secret")]
    sender, receiver, envelope = (
        bytes.fromhex(spec[name]) for name in ("sender", "receiver", "envelope")
    )
    known = {sender: DeviceKeys.of(secrets[0]).contact(sender)}
    product = open_envelope(DeviceKeys.of(secrets[1]), receiver, known, envelope)
    theirs = second.open_(secrets[1], receiver, [second.contact(secrets[0], sender)], envelope)
    if isinstance(spec["expect"], str):
        assert theirs == spec["expect"]
        if isinstance(product, DropReason):
            assert product == spec["expect"]
        else:
            assert bodies.decode(product.untrusted_body) is None
    else:
        assert not isinstance(product, DropReason)
        body = bytes.fromhex(spec["expect"]["body"])
        assert (product.number, product.untrusted_body) == (spec["expect"]["number"], body)
        assert bodies.decode(body) is not None
        assert theirs == (spec["expect"]["number"], second.unpack(body))


def test_every_reason_before_belief_has_a_vector() -> None:
    found = {json.loads(path.read_text())["expect"] for path in VECTORS if "bad" in path.stem}
    assert found >= {"size", "version", "sealed", "signature", "body"}


def test_each_opens_what_the_other_made() -> None:
    a, b = second.contact(A, AT_A), second.contact(B, AT_B)
    made = second.seal(A, AT_A, b, 5, ["answer", bytes(32), "allow"])
    opened = open_envelope(DeviceKeys.of(B), AT_B, {AT_A: Contact(*a)}, made)
    assert not isinstance(opened, DropReason)
    assert bodies.decode(opened.untrusted_body) == AnswerBody(bytes(32), RemoteAnswer.ALLOW)
    product = seal_envelope(
        DeviceKeys.of(A), AT_A, Contact(*b), 6, bodies.encode(bodies.SwitchBody(True))
    )
    assert second.open_(B, AT_B, [a], product) == (6, ["switch", True])


def test_the_pairing() -> None:
    spec = json.loads((FOLDER / "pairing.json").read_text())
    values = {n: bytes.fromhex(v) for n, v in spec.items() if n not in ("code", "binding")}
    secret = values["secret"]
    assert second.spell(secret) == spec["code"].replace("-", "")
    assert (read_secret(spec["code"]), spell_secret(secret)) == (secret, spec["code"])
    keys, (mailbox, join, welcome) = MeetingKeys.of(secret), second.meeting(secret)
    assert keys == (mailbox, join, welcome)
    assert mailbox == values["mailbox"]
    product = open_join(keys, values["join"])
    assert isinstance(product, JoinBody)
    assert bodies.encode(product) == values["join_body"]
    assert second.open_introduction(join, mailbox, values["join"]) == second.unpack(
        values["join_body"]
    )
    at = values["welcome_at"]
    theirs = second.open_introduction(welcome, at, values["welcome"])
    assert theirs == second.unpack(values["welcome_body"])
    assert isinstance(open_welcome(keys, at, values["welcome"]), WelcomeBody)
    made = second.introduce(join, mailbox, ["join", second.contact(A, AT_A), "Dad"])
    assert open_join(keys, made) == JoinBody(DeviceKeys.of(A).contact(AT_A), "Dad")
    sent = seal_meeting(keys, AT_A, WelcomeBody(DeviceKeys.of(B).contact(AT_B), "Kim"))
    assert second.open_introduction(welcome, AT_A, sent)[0] == "welcome"
    parts = [bytes.fromhex(part) for part in spec["binding"]]
    assert second.ask_id(*parts) == values["ask_id"]
