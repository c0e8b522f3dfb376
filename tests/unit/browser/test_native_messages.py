"""Native messaging: what is read, what is refused."""

import io
import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.browser import native_messages
from scanner.errors import ChannelError


def framed(message: object) -> bytes:
    data = json.dumps(message).encode()
    return struct.pack("=I", len(data)) + data


def test_each_question_is_read() -> None:
    stream = io.BytesIO(
        framed(
            {
                "is": "here",
                "id": 1,
                "profile": "a",
                "private": True,
                "version": "0",
                "waiting": ["up-1"],
            }
        )
        + framed({"is": "hash", "id": 2, "sha256": "00" * 32})
        + framed({"is": "bytes", "id": 3, "ticket": "t", "chunk": "AQI=", "more": True})
        + framed({"is": "frame", "id": 4, "ticket": "t", "chunk": "AQI="})
    )
    assert native_messages.read(stream) == native_messages.PresenceQuestion(
        1, "a", True, "0", ("up-1",)
    )
    assert native_messages.read(stream) == native_messages.HashQuestion(2, "00" * 32)
    assert native_messages.read(stream) == native_messages.ContentQuestion(
        3, "t", b"\1\2", more=True
    )
    assert native_messages.read(stream) == native_messages.FrameQuestion(4, "t", b"\1\2")
    assert native_messages.read(stream) is None


@pytest.mark.parametrize("cut", [1, 3, 4, 10])
def test_a_stream_cut_short_is_the_end(cut: int) -> None:
    assert (
        native_messages.read(io.BytesIO(framed({"is": "hash", "id": 2, "sha256": ""})[:cut]))
        is None
    )


def test_a_question_over_the_cap_is_refused_unread() -> None:
    with pytest.raises(ChannelError, match="message-too-long"):
        native_messages.read(io.BytesIO(struct.pack("=I", native_messages.MAX_QUESTION + 1)))


@pytest.mark.parametrize(
    "message",
    [
        [], "x", {}, {"is": "open", "id": 1}, {"is": "hash", "id": "1", "sha256": ""},
        {"is": "bytes", "id": 1, "ticket": "t", "chunk": "not base64!"}, {"is": "here", "id": 1},
    ],
)  # fmt: skip
def test_anything_else_is_not_understood(message: object) -> None:
    with pytest.raises(ChannelError, match="not-understood"):
        native_messages.read(io.BytesIO(framed(message)))


@given(st.binary(max_size=300))
def test_no_bytes_are_read_as_anything_but_a_question(untrusted: bytes) -> None:
    try:
        found = native_messages.read(io.BytesIO(untrusted))
    except ChannelError:
        return
    assert found is None or isinstance(found, native_messages.Question)


def test_an_answer_carries_its_length_and_leaves_out_what_is_empty() -> None:
    out = io.BytesIO()
    native_messages.write(out, native_messages.QuestionAnswer(7, known=True, action="allow"))
    (length,) = struct.unpack("=I", out.getvalue()[:4])
    assert json.loads(out.getvalue()[4:]) == {"id": 7, "known": True, "action": "allow"}
    assert length == len(out.getvalue()) - 4
