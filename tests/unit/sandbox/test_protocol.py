"""The replies that the host believes, and those it does not. tests/sandbox has more lies."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.platform.ports.confinement import Confinement
from scanner.reasons import REPORTED, FailureReason
from scanner.sandbox import protocol
from scanner.sandbox.protocol import ProtocolError, Ready, Reply, Request, encode
from scanner.schema import Box, Detection, Finding, Preview, Scores

fractions = st.floats(0.0, 1.0)
names = st.text("abcxyz0189_.-", max_size=31).map(lambda rest: f"m{rest}")
models = st.dictionaries(names, fractions, max_size=protocol.MAX_MODELS)
scores = st.builds(Scores, fractions, fractions, models)
boxes = st.builds(Box, fractions, fractions, fractions, fractions)
labels = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=protocol.MAX_LABEL)
previews = st.integers(1, 16).flatmap(
    lambda w: st.integers(1, 16).map(lambda h: Preview(w, h, bytes(w * h * 3)))
)
reasons = st.sampled_from(sorted(REPORTED))


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Findings an honest worker can have."""
    frames = draw(st.integers(0, 50))
    if frames == 0:
        failure = draw(st.none() | reasons)
        media = "none" if failure is None else draw(st.sampled_from(["jpeg", "none", "zip"]))
        return Finding(media, failure=failure)
    detections = st.lists(
        st.builds(Detection, labels, fractions, st.none() | boxes, st.integers(0, frames - 1)),
        max_size=protocol.MAX_DETECTIONS,
    ).map(tuple)
    return Finding(
        "jpeg",
        frames,
        draw(scores),
        draw(detections),
        draw(st.none() | reasons),
        draw(st.none() | previews),
    )


@given(findings(), st.integers(0, 2**40))
def test_honest_replies_come_through(finding: Finding, number: int) -> None:
    message = encode(Reply(number, finding))
    assert len(message) <= protocol.MAX_REPLY
    assert protocol.validate(message, number) == finding


@given(st.binary(max_size=300))
def test_garbage_is_refused(untrusted: bytes) -> None:
    for check in (
        lambda: protocol.validate(untrusted, 1),
        lambda: protocol.validate_ready(untrusted),
    ):
        with pytest.raises(ProtocolError):
            check()


@given(findings(), st.integers(0, 400), st.binary(min_size=1, max_size=3))
def test_damaged_replies_are_refused_or_keep_within_the_caps(
    finding: Finding, at: int, damage: bytes
) -> None:
    message = bytearray(encode(Reply(1, finding)))
    message[at : at + len(damage)] = damage
    try:
        believed = protocol.validate(bytes(message), 1)
    except ProtocolError:
        return
    assert believed.frames > 0 or believed.failure is not None or believed.media == "none"
    assert protocol.validate(encode(Reply(1, believed)), 1) == believed


@pytest.mark.parametrize(
    "finding",
    [
        Finding("jpeg"),
        Finding(""),
        Finding("JPEG", failure=FailureReason.DAMAGED),
        Finding("a" * 25, failure=FailureReason.DAMAGED),
        Finding("none", frames=-1),
        Finding("jpeg", 1, Scores(0, 0), (Detection("X", 0.5, frame=1),)),
        Finding("jpeg", 1, Scores(0, 0), (Detection("X", 0.5, Box(0, 0, 2, 1)),)),
        Finding("jpeg", 1, Scores(0, 0), (Detection("X\x1b[2J", 0.5),)),
        Finding("none", scores=Scores(0, 0)),
        Finding("jpeg", 1, Scores(0, 0, {"one": 2})),
        Finding("jpeg", 1, Scores(0, 0, {"One": 0})),
        Finding("jpeg", 1, Scores(0, 0, {f"m{number}": 0 for number in range(17)})),
        Finding("none", failure=FailureReason.WORKER_AWAY),
    ],
)
def test_what_cannot_be(finding: Finding) -> None:
    with pytest.raises(ProtocolError):
        protocol.validate(encode(Reply(1, finding)), 1)


def test_unknown_fields_are_refused() -> None:
    reply = {"number": 1, "finding": {"media": "none"}, "more": 1}
    with pytest.raises(ProtocolError):
        protocol.validate(msgspec.msgpack.encode(reply), 1)


@pytest.mark.parametrize(
    "ready",
    [
        Ready(protocol.VERSION + 1, Confinement()),
        Ready(protocol.VERSION, Confinement(), fault="policy-unreadable"),
        Ready(protocol.VERSION, Confinement(), file="x" * 2000),
    ],
)
def test_ready_that_is_refused(ready: Ready) -> None:
    with pytest.raises(ProtocolError):
        protocol.validate_ready(encode(ready))


def test_requests() -> None:
    request = Request(number=7, size=3, seconds=1.5, preview=True)
    assert protocol.decode_request(encode(request)) == request
    with pytest.raises(ProtocolError):
        protocol.decode_request(b"\xc1")
