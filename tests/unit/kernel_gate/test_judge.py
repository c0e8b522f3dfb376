"""Requests for verdicts over a connection that ends, is slow, or talks nonsense."""

import threading
from pathlib import Path

import pytest

from scanner.errors import TakesLongError
from scanner.kernel_gate import judge, wire
from scanner.kernel_gate.failures import Mode
from scanner.kernel_gate.judge import ANSWER_SECONDS, RETRY_SECONDS, JudgeAwayError, SocketJudge
from scanner.kernel_gate.rules import DEADLINE_SECONDS
from scanner.reasons import Reason
from scanner.schema import Action, FileKey, Source, Verdict

KEY = FileKey(1, 2, 3, 4, 5)
HOLD = Verdict(Action.HOLD, (Reason.NUDITY,), Source.DEFAULT)
VERDICT = wire.encode(wire.VerdictMessage.of(HOLD))
HELLO = (wire.GateHello(wire.ConnectionKind.JUDGE), None)


class _Line:
    """A connection that gives prepared answers; None: the other side is gone."""

    def __init__(self, answers: list[bytes | None]) -> None:
        self.sent: list[tuple[wire.FromGate, int | None]] = []
        self.closed = False
        self._answers = answers

    def send(self, data: bytes, fd: int | None = None) -> None:
        assert not self.closed
        self.sent.append((wire.decode_from_gate(data), fd))

    def receive(self, limit: int) -> bytes | None:
        assert limit == wire.MAX_MESSAGE
        return self._answers.pop(0)

    def close(self) -> None:
        self.closed = True


class _Service:
    """In place of the transport and of the clock: a service with one list of answers for each connection."""

    def __init__(self, *lines: list[bytes | None]) -> None:
        self.lines: list[_Line] = []
        self._prepared = list(lines)
        self.now = 100.0
        self.naps: list[float] = []

    def connect(self, path: Path, seconds: float) -> _Line:
        assert (path, seconds) == (Path("socket"), ANSWER_SECONDS)
        if not self._prepared:
            raise ConnectionRefusedError
        self.lines.append(_Line(self._prepared.pop(0)))
        return self.lines[-1]

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += seconds


def _service(monkeypatch: pytest.MonkeyPatch, *lines: list[bytes | None]) -> _Service:
    service = _Service(*lines)
    monkeypatch.setattr(judge, "TRANSPORT", service)
    monkeypatch.setattr(judge, "time", service)
    return service


def test_each_request_goes_over_one_connection_with_its_descriptor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    service = _service(monkeypatch, [VERDICT, VERDICT])
    asking = SocketJudge(Path("socket"))
    assert asking.judge_fd(7, KEY) == HOLD
    assert asking.judge_fd(8, KEY, snapshot=True, patient=True, load=(1.5,)) == HOLD
    (line,) = service.lines
    asked = [
        (wire.VerdictRequest(KEY), 7),
        (wire.VerdictRequest(KEY, snapshot=True, patient=True, load=(1.5,)), 8),
    ]
    assert line.sent == [HELLO, *asked]
    assert service.naps == []


def test_each_thread_has_a_connection_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    service = _service(monkeypatch, [VERDICT], [VERDICT])
    asking = SocketJudge(Path("socket"))
    asking.judge_fd(7, KEY)
    thread = threading.Thread(target=asking.judge_fd, args=(8, KEY))
    thread.start()
    thread.join()
    assert len(service.lines) == 2


def test_what_takes_long_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    service = _service(monkeypatch, [wire.encode(wire.TakesLong()), VERDICT])
    asking = SocketJudge(Path("socket"))
    with pytest.raises(TakesLongError):
        asking.judge_fd(7, KEY)
    assert asking.judge_fd(7, KEY) == HOLD
    assert len(service.lines) == 1


@pytest.mark.parametrize(
    "nonsense",
    [
        None,
        b"\xc1",
        wire.encode(wire.SetRules(Mode.OBSERVE, app_present=False)),
        wire.encode(wire.VerdictMessage(Action.ALLOW, ("no such reason",), Source.DEFAULT)),
    ],
    ids=["gone", "not a message", "another message", "an unknown reason"],
)
def test_after_no_verdict_it_asks_again_over_a_new_connection(
    monkeypatch: pytest.MonkeyPatch, nonsense: bytes | None
) -> None:
    service = _service(monkeypatch, [nonsense], [VERDICT])
    assert SocketJudge(Path("socket")).judge_fd(7, KEY) == HOLD
    first, second = service.lines
    assert first.closed
    assert not second.closed
    assert second.sent == [HELLO, (wire.VerdictRequest(KEY), 7)]
    assert service.naps == [RETRY_SECONDS]


def test_it_gives_up_at_the_deadline_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    service = _service(monkeypatch)
    monkeypatch.setattr(judge, "RETRY_SECONDS", DEADLINE_SECONDS / 4)
    with pytest.raises(JudgeAwayError) as raised:
        SocketJudge(Path("socket")).judge_fd(7, KEY)
    assert raised.value.facts == {"why": "ConnectionRefusedError"}
    assert service.now == 100.0 + DEADLINE_SECONDS
    assert isinstance(raised.value.__cause__, ConnectionRefusedError)
