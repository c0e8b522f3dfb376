"""Diagnostics reveal nothing of a child's files, and load nothing before the first event."""

import subprocess
import sys

import pytest

from scanner import diagnostics


def test_paths_names_and_scores_are_dropped(capfd: pytest.CaptureFixture[str]) -> None:
    code = (
        "from scanner import diagnostics as d\n"
        "d.error('cannot-hold', code='no-permission', path='/home/kim/secret.jpg', name='secret.jpg', score=0.9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "event=cannot-hold" in done.stderr
    assert "code=no-permission" in done.stderr
    assert "secret" not in done.stderr
    assert "0.9" not in done.stderr.split(" ", 1)[1], "the time of day aside"
    assert done.stdout == ""


def test_the_message_of_an_error_is_dropped() -> None:
    code = (
        "from scanner import diagnostics as d\n"
        "try: open('/home/kim/secret.jpg')\n"
        "except OSError: d.exception('judge-failed')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "event=judge-failed" in done.stderr
    assert "FileNotFoundError" in done.stderr
    assert "secret" not in done.stderr


def test_only_listed_facts_pass() -> None:
    facts = {"event": "e", "level": "error", "path": "/p", "recipient": "r", "errno": 5}
    assert diagnostics.redact(None, "error", facts) == {"event": "e", "level": "error", "errno": 5}


def test_the_service_starts_without_loading_the_diagnostics_library_or_any_picture_library() -> (
    None
):
    code = "import sys, scanner.service.service; print(' '.join(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {
        "structlog",
        "rich",
        "numpy",
        "PIL",
        "cv2",
        "onnxruntime",
        "PySide6",
        "av",
        "pypdfium2",
    }
