"""
The native messaging host: the browser starts it, one for each profile, and ends it by closing stdin.

It passes the extension's questions on to the service and the answers back. It reads no picture, keeps
nothing, and answers `service-away` where there is no service; the rules that the extension received last
decide what happens then.
"""

import os
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from scanner import platform, settings
from scanner.browser import policy, wire
from scanner.browser.request_worker import Asker, RequestWorker
from scanner.browser.uploads import Uploads
from scanner.channel import messages as m
from scanner.errors import ChannelError

JudgedQuestion = wire.HashQuestion | wire.ContentQuestion | wire.FrameQuestion

JUDGES = 2  # contents judged side by side; the service has not many more workers
LOOK_SECONDS = 50.0  # for a whole upload; below the extension's own limit
FRAME_SECONDS = 2.5  # a later verdict on a frame is of no use
SHORT_SECONDS = 5.0
OUTCOME_SECONDS = 1.0  # between two questions for outcomes: as long as a child waits after "Go on"


class Host:
    """One run of the host, over the given streams."""

    def __init__(self, source: BinaryIO, sink: BinaryIO, channel: Path, browser_pid: int) -> None:
        self._source = source
        self._sink = sink
        self._writing = threading.Lock()
        self._pid = browser_pid
        self._browser = platform.browsers().browser_of(browser_pid)
        places = platform.browsers().places(Path.home())
        self._places = tuple(place for place in places if place.name == self._browser)
        self._waiting: frozenset[str] = frozenset()
        self._beats = Asker(channel)
        self._presence: RequestWorker[wire.PresenceQuestion] = RequestWorker(
            "presence", self._here, self._outcomes, OUTCOME_SECONDS
        )
        self._frames = self._judging("frames", channel)
        self._judges = tuple(self._judging(f"judge-{n}", channel) for n in range(JUDGES))

    def serve(self) -> None:
        """Answer until the browser closes the stream. Raises ChannelError on nonsense."""
        while (question := wire.read(self._source)) is not None:
            if not self._route(question):
                self._answer(wire.QuestionAnswer(question.id, error="busy"))

    def _route(self, question: wire.Question) -> bool:
        match question:
            case wire.PresenceQuestion():
                return self._presence.put(question)
            case wire.FrameQuestion():
                return self._frames.put(question)
            case wire.ContentQuestion() if question.ticket:
                # the chunks of one upload belong on one connection, in order
                return self._judges[hash(question.ticket) % JUDGES].put(question)
            case _:
                return self._judges[question.id % JUDGES].put(question)

    def _judging(self, name: str, channel: Path) -> RequestWorker[JudgedQuestion]:
        asker = Asker(channel)
        uploads = Uploads(asker)

        def handle(question: JudgedQuestion) -> None:
            self._answer(_judged(asker, uploads, question))

        return RequestWorker(name, handle)

    def _here(self, beat: wire.PresenceQuestion) -> None:
        self._waiting = frozenset(beat.waiting[: wire.MAX_WAITING])
        private = beat.private or any(policy.no_private_windows(place) for place in self._places)
        here = m.BrowserHere(self._browser, self._pid, beat.profile, private, beat.version)
        try:
            reply = self._beats.ask(here, SHORT_SECONDS)
        except ChannelError as error:
            self._answer(wire.QuestionAnswer(beat.id, error=error.code))
            return
        self._answer(wire.QuestionAnswer(beat.id))
        if isinstance(reply, m.BrowserRules):
            self._answer(wire.RulesNotice(reply.unanswered, reply.mute))

    def _outcomes(self) -> None:
        for item in self._waiting:
            try:
                reply = self._beats.ask(m.GetOutcome(item), SHORT_SECONDS)
            except ChannelError:
                return  # the service is away; the item waits for it
            if isinstance(reply, m.ItemOutcome) and reply.settled:
                self._waiting -= {item}
                self._answer(wire.OutcomeNotice(item, reply.release))

    def _answer(self, message: wire.Message) -> None:
        try:
            with self._writing:
                wire.write(self._sink, message)
        except OSError:
            pass  # the browser is gone; the reading side ends the host


def _judged(asker: Asker, uploads: Uploads, question: JudgedQuestion) -> wire.QuestionAnswer:
    try:
        request, seconds = _request(question)
        whole = not isinstance(request, m.JudgeBytes)
        reply = asker.ask(request, seconds) if whole else uploads.ask(request, seconds)
    except ChannelError as error:
        return wire.QuestionAnswer(question.id, error=error.code)
    match reply:
        case m.Judged():
            return wire.QuestionAnswer(question.id, reply.known, reply.action, reply.item)
        case m.Refused():
            return wire.QuestionAnswer(question.id, error=reply.code)
        case _:
            return wire.QuestionAnswer(question.id)  # a chunk was taken


def _request(
    question: JudgedQuestion,
) -> tuple[m.Request, float]:
    match question:
        case wire.HashQuestion():
            return m.JudgeHash(_digest(question.sha256)), SHORT_SECONDS
        case wire.FrameQuestion():
            return m.JudgeFrame(question.ticket, question.chunk), FRAME_SECONDS
        case wire.ContentQuestion():
            digest = _digest(question.sha256) if question.sha256 else b""
            judge = m.JudgeBytes(question.ticket, question.chunk, question.more, digest)
            return judge, LOOK_SECONDS


def _digest(untrusted: str) -> bytes:
    try:
        digest = bytes.fromhex(untrusted)
    except ValueError:
        digest = b""
    if len(digest) != 32:
        raise ChannelError("not-understood")
    return digest


def main() -> int:
    """Serve the browser that started this process."""
    starter = platform.browsers().browser_above(os.getppid())
    host = Host(sys.stdin.buffer, sys.stdout.buffer, settings.load().socket, starter)
    try:
        host.serve()
    except ChannelError:
        return 1  # neither this extension nor a browser
    return 0
