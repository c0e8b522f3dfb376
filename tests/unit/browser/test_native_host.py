"""The native host between a pipe and the channel."""

import hashlib
import json
import os
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner import platform
from scanner.browser.native_host import Host
from scanner.channel import messages as m
from scanner.channel.server import Server
from scanner.errors import ChannelError
from tools.waits import BOUND


class FakeSession:
    """Answers as the service does, and remembers."""

    def __init__(self, asked: list[m.Request]) -> None:
        self.asked = asked

    def answer(self, request: m.Request) -> m.Reply:
        self.asked.append(request)
        match request:
            case m.BrowserHere():
                return m.BrowserRules("allow", mute=True)
            case m.GetOutcome():
                return m.ItemOutcome(request.item, settled=True, release=request.item == "up-1")
            case m.JudgeHash():
                return m.Judged(known=False)
            case m.JudgeBytes():
                return m.Done() if request.more else m.Judged(True, "hold", ("nudity",), "up-1")
            case _:
                return m.Refused("busy")

    def close(self) -> None:
        pass


class Browser:
    """The browser's ends of the host's two pipes."""

    def __init__(self, channel: Path) -> None:
        their_in, self._out = os.pipe()
        self._in, their_out = os.pipe()
        self.source, self.sink = os.fdopen(their_in, "rb"), os.fdopen(their_out, "wb")
        self._reader = os.fdopen(self._in, "rb")
        self.host = Host(self.source, self.sink, channel, os.getpid())
        self.failed: list[str] = []
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        try:
            self.host.serve()
        except ChannelError as error:
            self.failed.append(error.code)

    def say(self, **message: object) -> None:
        data = json.dumps(message).encode()
        os.write(self._out, struct.pack("=I", len(data)) + data)

    def hear(self) -> dict:
        (length,) = struct.unpack("=I", self._reader.read(4))
        return json.loads(self._reader.read(length))

    def close(self) -> None:
        os.close(self._out)
        self._thread.join(timeout=BOUND)
        assert not self._thread.is_alive()
        for stream in (self.source, self.sink, self._reader):
            stream.close()


@pytest.fixture
def asked() -> list[m.Request]:
    return []


@pytest.fixture
def browser(tmp_path: Path, asked: list[m.Request]) -> Iterator[Browser]:
    server = Server(
        tmp_path / "c.sock",
        lambda _peer: FakeSession(asked),
        frozenset({platform.process().user_id()}),
    )
    server.start()
    browser = Browser(tmp_path / "c.sock")
    yield browser
    browser.close()
    server.close()


def test_a_beat_brings_the_rules(browser: Browser, asked: list[m.Request]) -> None:
    browser.say(**{"is": "here"}, id=1, profile="a", private=False, version="0.1.0", system="linux")
    assert browser.hear() == {"id": 1}
    assert browser.hear() == {"is": "rules", "unanswered": "allow", "mute": True}
    assert asked == [m.BrowserHere("", os.getpid(), "a", False, "0.1.0")]


def test_an_unknown_hash_and_the_bytes_after_it(browser: Browser, asked: list[m.Request]) -> None:
    digest = hashlib.sha256(b"x").digest()
    browser.say(**{"is": "hash"}, id=1, sha256=digest.hex(), origin="https://a.example")
    assert browser.hear() == {"id": 1}
    browser.say(**{"is": "bytes"}, id=2, ticket="t", chunk="AQI=", more=True, sha256=digest.hex())
    assert browser.hear() == {"id": 2}
    browser.say(**{"is": "bytes"}, id=3, ticket="t", chunk="AwQ=", sha256=digest.hex())
    assert browser.hear() == {"id": 3, "known": True, "action": "hold", "item": "up-1"}
    assert asked == [
        m.JudgeHash(digest),  # an address that an older extension sends goes no further
        m.JudgeBytes("t", b"\1\2", more=True, sha256=digest),
        m.JudgeBytes("t", b"\3\4", sha256=digest),
    ]


def test_outcomes_are_sent_once(browser: Browser, asked: list[m.Request]) -> None:
    browser.say(
        **{"is": "here"}, id=1, profile="a", private=True, version="0", waiting=["up-1", "up-2"]
    )
    heard = [browser.hear() for _ in range(4)]
    assert {"is": "outcome", "item": "up-1", "release": True} in heard
    assert {"is": "outcome", "item": "up-2", "release": False} in heard
    browser.say(**{"is": "frame"}, id=2, ticket="cam", chunk="AQI=")
    assert browser.hear() == {"id": 2, "error": "busy"}
    assert sum(isinstance(request, m.GetOutcome) for request in asked) == 2


@pytest.mark.parametrize("digest", ["", "00", "zz" * 32])
def test_a_hash_that_is_none_is_not_passed_on(
    browser: Browser, asked: list[m.Request], digest: str
) -> None:
    browser.say(**{"is": "hash"}, id=1, sha256=digest)
    assert browser.hear() == {"id": 1, "error": "not-understood"}
    assert asked == []


def test_where_no_service_is_the_answer_says_so(tmp_path: Path) -> None:
    browser = Browser(tmp_path / "nothing.sock")
    browser.say(**{"is": "hash"}, id=1, sha256="00" * 32)
    assert browser.hear() == {"id": 1, "error": "service-away"}
    browser.say(**{"is": "here"}, id=2, profile="a", private=True, version="0")
    assert browser.hear() == {"id": 2, "error": "service-away"}
    browser.close()


class Restarted:
    """A service that is ended and started again at the same place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.asked: list[m.Request] = []
        self._server = self._start()

    def _start(self) -> Server:
        server = Server(
            self.path,
            lambda _peer: FakeSession(self.asked),
            frozenset({platform.process().user_id()}),
        )
        server.start()
        return server

    def restart(self, after: float = 0) -> None:
        self._server.close()
        if after:
            threading.Timer(after, self._again).start()
        else:
            self._again()

    def _again(self) -> None:
        self._server = self._start()

    def close(self) -> None:
        self._server.close()


@pytest.fixture
def restarted(tmp_path: Path) -> Iterator[Restarted]:
    service = Restarted(tmp_path / "c.sock")
    yield service
    service.close()


@pytest.mark.parametrize("after", [0, 0.5], ids=["at once", "a moment later"])
def test_the_first_question_after_a_restart_is_answered(restarted: Restarted, after: float) -> None:
    browser = Browser(restarted.path)
    for number in range(1, 4):
        browser.say(**{"is": "hash"}, id=number, sha256="00" * 32)
        assert browser.hear() == {"id": number}
    browser.say(**{"is": "here"}, id=4, profile="a", private=False, version="0")
    assert browser.hear() == {"id": 4}
    browser.hear()  # the rules
    restarted.restart(after)
    browser.say(**{"is": "hash"}, id=5, sha256="00" * 32)
    assert browser.hear() == {"id": 5}
    browser.say(**{"is": "here"}, id=6, profile="a", private=False, version="0")
    assert browser.hear() == {"id": 6}
    browser.hear()
    browser.close()


def test_the_rest_of_an_upload_is_never_judged_as_the_whole(restarted: Restarted) -> None:
    browser = Browser(restarted.path)
    piece = {"is": "bytes", "ticket": "t", "chunk": "AQI="}
    browser.say(**piece, id=1, more=True)
    assert browser.hear() == {"id": 1}
    restarted.restart()
    restarted.asked.clear()
    for number, more in ((2, True), (3, False)):
        browser.say(**piece, id=number, more=more)
        assert browser.hear() == {"id": number, "error": "service-away"}
    assert restarted.asked == []
    browser.say(**piece, id=4, more=False)  # another upload, whole
    assert browser.hear()["action"] == "hold"
    browser.close()


def test_nonsense_ends_the_host(browser: Browser) -> None:
    browser.say(what=1)
    browser._thread.join(timeout=BOUND)
    assert browser.failed == ["not-understood"]
