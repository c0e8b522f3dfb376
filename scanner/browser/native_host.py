"""
The native messaging host: the browser starts one for each profile, and ends it by closing its stdin.

It passes the extension's questions on to the service, and the answers back. It decodes no picture and stores
nothing. Without a service it answers `service-away`; the extension then applies the rules it received last.
"""

import os
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from scanner import platform, settings
from scanner.browser import native_messages, policy
from scanner.browser.request_worker import Asker, RequestWorker
from scanner.browser.uploads import Uploads
from scanner.channel import messages as m
from scanner.errors import ChannelError

JudgedQuestion = (
    native_messages.HashQuestion | native_messages.ContentQuestion | native_messages.FrameQuestion
)

JUDGES = 2  # contents judged in parallel; the service has few workers
LOOK_SECONDS = 50.0  # for a whole upload; less than the extension's own limit
FRAME_SECONDS = 2.5  # a later verdict on a frame is useless
SHORT_SECONDS = 5.0
# Between two questions for outcomes: the longest that a child waits after "Go on".
OUTCOME_SECONDS = 1.0


class Host:
    """One run of the native host over the given streams."""

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
        self._presence: RequestWorker[native_messages.PresenceQuestion] = RequestWorker(
            "presence", self._here, self._outcomes, OUTCOME_SECONDS
        )
        self._frames = self._judging("frames", channel)
        self._judges = tuple(self._judging(f"judge-{n}", channel) for n in range(JUDGES))

    def serve(self) -> None:
        """Answer until the browser closes the stream. Raises ChannelError on an invalid message."""
        while (question := native_messages.read(self._source)) is not None:
            if not self._route(question):
                self._answer(native_messages.QuestionAnswer(question.id, error="busy"))

    def _route(self, question: native_messages.Question) -> bool:
        match question:
            case native_messages.PresenceQuestion():
                return self._presence.put(question)
            case native_messages.FrameQuestion():
                return self._frames.put(question)
            case native_messages.ContentQuestion() if question.ticket:
                # the chunks of one upload must use one connection, in order
                return self._judges[hash(question.ticket) % JUDGES].put(question)
            case _:
                return self._judges[question.id % JUDGES].put(question)

    def _judging(self, name: str, channel: Path) -> RequestWorker[JudgedQuestion]:
        asker = Asker(channel)
        uploads = Uploads(asker)

        def handle(question: JudgedQuestion) -> None:
            self._answer(_judged(asker, uploads, question))

        return RequestWorker(name, handle)

    def _here(self, beat: native_messages.PresenceQuestion) -> None:
        self._waiting = frozenset(beat.waiting[: native_messages.MAX_WAITING])
        private = beat.private or any(policy.no_private_windows(place) for place in self._places)
        here = m.BrowserHere(self._browser, self._pid, beat.profile, private, beat.version)
        try:
            reply = self._beats.ask(here, SHORT_SECONDS)
        except ChannelError as error:
            self._answer(native_messages.QuestionAnswer(beat.id, error=error.code))
            return
        self._answer(native_messages.QuestionAnswer(beat.id))
        if isinstance(reply, m.BrowserRules):
            self._answer(native_messages.RulesNotice(reply.unanswered, reply.mute))

    def _outcomes(self) -> None:
        for item in self._waiting:
            try:
                reply = self._beats.ask(m.GetOutcome(item), SHORT_SECONDS)
            except ChannelError:
                return  # the service is away; the items wait until it is back
            if isinstance(reply, m.ItemOutcome) and reply.settled:
                self._waiting -= {item}
                self._answer(native_messages.OutcomeNotice(item, reply.release))

    def _answer(self, message: native_messages.Message) -> None:
        try:
            with self._writing:
                native_messages.write(self._sink, message)
        except OSError:
            pass  # the browser is gone; `serve` will notice and end the host


def _judged(
    asker: Asker, uploads: Uploads, question: JudgedQuestion
) -> native_messages.QuestionAnswer:
    try:
        request, seconds = _request(question)
        whole = not isinstance(request, m.JudgeBytes)
        reply = asker.ask(request, seconds) if whole else uploads.ask(request, seconds)
    except ChannelError as error:
        return native_messages.QuestionAnswer(question.id, error=error.code)
    match reply:
        case m.Judged():
            return native_messages.QuestionAnswer(
                question.id, reply.known, reply.action, reply.item
            )
        case m.Refused():
            return native_messages.QuestionAnswer(question.id, error=reply.code)
        case _:
            return native_messages.QuestionAnswer(question.id)  # a chunk that is not the last


def _request(
    question: JudgedQuestion,
) -> tuple[m.Request, float]:
    match question:
        case native_messages.HashQuestion():
            return m.JudgeHash(_digest(question.sha256)), SHORT_SECONDS
        case native_messages.FrameQuestion():
            return m.JudgeFrame(question.ticket, question.chunk), FRAME_SECONDS
        case native_messages.ContentQuestion():
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
        return 1  # not started by a browser for this extension
    return 0
