"""The checks of the self-test: each a function that gives a result, touches nothing of the user's and needs no root."""

import os
import queue
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import msgspec

from scanner import manifest
from scanner.errors import ScannerError
from scanner.gate.hold import About, HoldArea
from scanner.platform import current
from scanner.schema import Action, FileKey, MediaEvent
from scanner.watch import Watcher

PATIENCE = 5.0  # seconds for what should come at once


class Name(StrEnum):
    """What is checked."""

    MODELS = "models"
    SANDBOX = "sandbox"
    WATCH = "watch"
    HOLD = "hold"
    FOLDERS = "folders"
    TRAY = "tray"
    TEST_CARD = "test-card"
    LOG = "log"


class Outcome(StrEnum):
    """`skipped`: cannot be told here, which is no fault."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


class Result(msgspec.Struct, frozen=True):
    """One check. `detail` is a code or a number, never a path of the user's."""

    name: Name
    outcome: Outcome
    detail: str = ""
    ms: int = 0
