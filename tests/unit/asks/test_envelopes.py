"""Altered, cut, forged, misaddressed envelopes: counted, dropped, no effect."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner.asks import bodies
from scanner.asks.bodies import JoinBody, PeersBody
from scanner.asks.device import Contact, DeviceKeys, new_secret
from scanner.asks.envelope import MAX_BODY, SIZE, DropReason, open_envelope, seal_envelope
from scanner.asks.pairing import MeetingKeys, open_join, read_secret, seal_meeting, spell_secret
from scanner.asks.remote_answers import RemoteAnswer
from scanner.errors import LinkError
from tools.rigs.family import FamilyRig

MUM, KIM = DeviceKeys.of(new_secret()), DeviceKeys.of(new_secret())
AT_MUM, AT_KIM = b"m" * 16, b"k" * 16
KNOWN = {AT_MUM: MUM.contact(AT_MUM)}


def opened(envelope: bytes, receiver: bytes = AT_KIM):
    return open_envelope(KIM, receiver, KNOWN, envelope)


@given(st.binary(max_size=MAX_BODY), st.integers(0, 2**63 - 1))
def test_every_body_comes_out_as_it_went_in(body: bytes, number: int) -> None:
    envelope = seal_envelope(MUM, AT_MUM, KIM.contact(AT_KIM), number, body)
    assert len(envelope) == SIZE
    found = opened(envelope)
    assert not isinstance(found, DropReason)
    assert (found.sender, found.number, found.untrusted_body) == (AT_MUM, number, body)


def test_a_body_that_does_not_fit_is_refused() -> None:
    with pytest.raises(LinkError, match="too-long"):
        seal_envelope(MUM, AT_MUM, KIM.contact(AT_KIM), 1, bytes(MAX_BODY + 1))


@given(st.integers(0, SIZE * 8 - 1))
def test_no_bit_can_be_turned(bit: int) -> None:
    envelope = bytearray(seal_envelope(MUM, AT_MUM, KIM.contact(AT_KIM), 1, b"body"))
    envelope[bit // 8] ^= 1 << bit % 8
    assert opened(bytes(envelope)) in (DropReason.SEALED, DropReason.VERSION)


@given(st.binary(max_size=2 * SIZE))
def test_noise_is_dropped(noise: bytes) -> None:
    assert isinstance(opened(noise), DropReason)


def test_each_kind_of_fault_has_its_name() -> None:
    good = seal_envelope(MUM, AT_MUM, KIM.contact(AT_KIM), 1, b"body")
    assert opened(good + b"\0") is DropReason.SIZE
    assert opened(b"\2" + good[1:]) is DropReason.VERSION
    assert opened(good, b"x" * 16) is DropReason.SEALED  # of another mailbox of the same keys
    other = DeviceKeys.of(new_secret())
    to_other = seal_envelope(MUM, AT_MUM, other.contact(AT_KIM), 1, b"body")
    assert opened(to_other) is DropReason.SEALED
    stranger = seal_envelope(other, b"s" * 16, KIM.contact(AT_KIM), 1, b"body")
    assert opened(stranger) is DropReason.STRANGER
    forged = seal_envelope(other, AT_MUM, KIM.contact(AT_KIM), 1, b"body")
    assert opened(forged) is DropReason.SIGNATURE
    # Signed for another mailbox of mine, then sealed again by whoever received it there.
    relayed = seal_envelope(MUM, AT_MUM, KIM.contact(b"x" * 16), 1, b"b")
    assert opened(relayed) is DropReason.SEALED


@given(st.binary(max_size=MAX_BODY))
def test_only_the_one_spelling_of_a_body_is_read(noise: bytes) -> None:
    body = bodies.decode(noise)
    assert body is None or bodies.encode(body) == noise


def test_the_longest_bodies_fit() -> None:
    peers = tuple(bodies.OtherAnswerer(bytes(16), bodies.label("\u00e9" * 24)) for _ in range(8))
    assert len(bodies.encode(PeersBody(peers))) <= MAX_BODY
    assert bodies.label("\u00e9" * 24) == "\u00e9" * 12


@given(st.binary(min_size=16, max_size=16))
def test_a_code_reads_as_it_was_spelled(secret: bytes) -> None:
    code = spell_secret(secret)
    assert len(code.replace("-", "")) == 27
    assert read_secret(code) == secret
    assert read_secret(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == secret


@given(st.binary(min_size=16, max_size=16), st.integers(0, 25), st.sampled_from("23456789ABCD"))
def test_a_wrong_symbol_is_found(secret: bytes, place: int, symbol: str) -> None:
    code = list(spell_secret(secret).replace("-", ""))
    if code[place] == symbol:
        return
    code[place] = symbol
    with pytest.raises(LinkError, match="code-mistyped"):
        read_secret("".join(code))


def test_an_introduction_opens_with_its_secret_alone() -> None:
    keys, other = MeetingKeys.of(bytes(16)), MeetingKeys.of(b"o" * 16)
    join = JoinBody(MUM.contact(AT_MUM), "Mum")
    envelope = seal_meeting(keys, keys.mailbox, join)
    assert len(envelope) == SIZE
    assert open_join(keys, envelope) == join
    assert open_join(other, envelope) is None
    assert open_join(keys, envelope[:-1] + bytes([envelope[-1] ^ 1])) is None
    crooked = JoinBody(Contact(b"short", b"", b""), "Mum")
    assert open_join(keys, seal_meeting(keys, keys.mailbox, crooked)) is None


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_schedule_of_the_post_ends_the_same(tmp_path: Path, data: st.DataObject) -> None:
    """Lost, doubled, late and mixed envelopes, and restarts: at most one release, and an end for every ask."""
    rig = FamilyRig(Path(tempfile.mkdtemp(dir=tmp_path)))
    rig.pair("Mum")
    rig.pair("Dad")
    rig.ask()
    for _ in range(data.draw(st.integers(5, 25))):
        waiting = [*rig.waiting(), *rig.sent]
        if waiting and data.draw(st.booleans()):
            rig.deliver(*data.draw(st.sampled_from(waiting)))
        side = rig.parents[data.draw(st.sampled_from(["Mum", "Dad"]))]
        for ask in side.endpoint.store.state.received:
            if ask.answer is None and ask.ending is None and data.draw(st.booleans()):
                side.answer(ask.ask, data.draw(st.sampled_from(RemoteAnswer)), rig.now)
        if data.draw(st.booleans()):
            rig.open_child()
    rig.post()
    asks = rig.child.endpoint.store.state.asks
    assert len(rig.released) == sum(ask.ending == "allow" for ask in asks) <= 1
    endings = {
        a.ending for side in rig.parents.values() for a in side.endpoint.store.state.received
    }
    assert endings == {asks[0].ending}
