"""Records, frames and states as bytes: round trips, sizes, and nothing that crashes a reader."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.audit import checkpoint, frames, records, sealing, state
from scanner.audit.ratchet import Ratchet
from scanner.reasons import FAILURE_TABLE, FailureAction, FailureReason, Reason
from scanner.schema import Record, RecordKind

text = st.text(alphabet=st.characters(codec="utf-8"), max_size=20)
number = st.integers(0, 2**40)
a_record = st.builds(
    Record,
    wall=number,
    mono=number,
    boot=st.sampled_from(["b0070001", "b0070002"]),
    kind=st.sampled_from(RecordKind),
    action=text,
    reason=text,
    source=st.sampled_from(["", "rule", "default", "failure", "other"]),
    policy=number,
    layer=text,
    media=text,
    size=number,
    score=number,
    model=text,
    count=st.integers(-(2**40), 2**40),
)


@given(a_record, st.sampled_from([b"", b"c" * 16]), st.sampled_from([b"", b"a" * 32]))
def test_a_record_comes_back(record: Record, content: bytes, anchor: bytes) -> None:
    opened = records.decode(records.encode(record, content, "b0070001", anchor), "b0070001")
    assert opened is not None
    assert opened == records.UnsealedRecord(
        msgspec.structs.replace(record, content=content.hex()), anchor
    )


@given(st.binary(max_size=300))
def test_no_bytes_crash_a_reader(untrusted: bytes) -> None:
    records.decode(untrusted)
    sealing.unpad(untrusted)
    frames.parse(untrusted)
    list(frames.scan_past_damage(untrusted))
    assert state.newest(untrusted) is None


@given(st.binary(max_size=300))
def test_padding_hides_the_length(plain: bytes) -> None:
    padded = sealing.pad(plain)
    assert len(padded) % sealing.PAD == 0
    assert sealing.unpad(padded) == plain
    assert sealing.unpad(padded[:-1] + b"x") is None or len(plain) + 2 == len(padded)


@given(st.binary(max_size=200), st.integers(0, 2**32 - 1), st.integers(0, 2**64 - 1))
def test_frames_are_found_again_after_junk(body: bytes, epoch: int, seq: int) -> None:
    raw = frames.pack_header(frames.FrameKind.REC, len(body), epoch, seq) + body + b"m" * 32
    found = list(frames.scan_past_damage(b"CSL1junk" + raw + b"CSL" + raw))
    assert [(frame.seq, frame.epoch, frame.raw) for frame in found[:2]] == [(seq, epoch, raw)] * 2


def test_a_state_slot_knows_when_it_is_torn() -> None:
    one = state.DeviceState(3, 8, 99, Ratchet(b"k" * 32, b"a" * 32, b"h" * 32), b"s" * 32, 7)
    slot = one.pack()
    assert len(slot) == state.SLOT
    assert state.unpack(slot) == one
    two = one._replace(generation=9).pack()
    for torn in range(1, state.SLOT):
        mixed = two[:torn] + slot[torn:]
        assert state.unpack(mixed) in (None, one) or mixed == two


def longest(kind: RecordKind, reason: str) -> Record:
    """The longest verdict possible: ten years up, policy 9999."""
    return Record(
        wall=4_000_000_000,
        mono=315_360_000_000,
        boot="ffffffff",
        kind=kind,
        action="allow",
        reason=reason,
        source="failure",
        policy=9999,
        layer="ffffffff",
        media="jpeg2000",
        size=40,
        score=10,
        model="ffffffff",
    )


@pytest.mark.parametrize(
    "reason",
    [*Reason, *(r for r in FailureReason if FAILURE_TABLE[r].action is FailureAction.UNCHECKED)],
)
def test_the_longest_verdict_takes_296_bytes(reason: str) -> None:
    encoded = records.encode(longest(RecordKind.VERDICT, reason), b"\xff" * 16, "ffffffff")
    assert len(encoded) <= 190
    on_disk = frames.HEADER.size + len(sealing.pad(encoded)) + frames.SEAL_OVERHEAD + frames.MAC
    assert on_disk <= 296


def test_an_epochs_first_record_fits_an_opening() -> None:
    from scanner.audit.resume import OPENING

    record = longest(RecordKind.STARTED, "passphrase")
    encoded = records.encode(record, b"", "ffffffff", b"\xff" * 32)
    size = frames.HEADER.size + len(sealing.pad(encoded)) + frames.SEAL_OVERHEAD + frames.MAC
    assert size + frames.HEADER.size + frames.OPEN_BODY + frames.MAC <= OPENING


@given(st.integers(0, 2**32), st.binary(min_size=32, max_size=32))
def test_a_checkpoint_can_be_spoken_and_typed(size: int, head: bytes) -> None:
    words = checkpoint.words(b"x" * 16, size, head)
    assert len(words.split()) == 7
    assert checkpoint.noted_size(words) == size
    assert checkpoint.same(words.upper().replace(" ", "-"), words)
    assert not checkpoint.same(words, checkpoint.words(b"x" * 16, size + 1, head))


@given(st.text(max_size=30))
def test_any_noted_text_has_a_size_or_none(noted: str) -> None:
    assert checkpoint.noted_size(noted) >= -1


def test_who_decided_is_kept_in_one_letter_and_an_old_record_says_nothing() -> None:
    made = Record(1, 2, "00112233", RecordKind.RELEASED, decided_by="child")
    text = records.encode(made, b"", "00112233")
    assert b'"d":"c"' in text
    opened = records.decode(text, "00112233")
    assert opened
    assert opened.record == made
    old = records.decode(b'{"t":1,"m":2,"k":"released","r":"child"}', "00112233")
    assert old
    assert old.record.decided_by == ""
