"""The runtime's session, before any model is loaded."""

from typing import Any

import onnxruntime
import pytest

from scanner.classify.session import OnnxSession


class StoppedTraining(Exception):
    pass


def test_the_runtimes_reports_are_off_before_a_session_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[str] = []

    def make(*_: Any, **__: Any) -> None:
        calls.append("session")
        raise StoppedTraining

    monkeypatch.setattr(onnxruntime, "disable_telemetry_events", lambda: calls.append("off"))
    monkeypatch.setattr(onnxruntime, "InferenceSession", make)
    with pytest.raises(StoppedTraining):
        OnnxSession(b"")
    assert calls == ["off", "session"]
