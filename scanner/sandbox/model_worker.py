"""
The confined child that tries one model file and ends; `scanner.sandbox.model_trial` is its host.

No part of the file is parsed before this process has confined itself.
"""

import argparse
import hashlib
import sys
from pathlib import Path

from scanner import platform
from scanner.classify.added.trial import try_model
from scanner.errors import ModelError
from scanner.sandbox.model_trial import TrialReply, encode_reply
from scanner.sandbox.setup import MEMORY_PER_BYTE, MEMORY_TO_COMPUTE
from scanner.sandbox.worker import MEMORY
from scanner.schema import MAX_MODEL_BYTES


def main() -> None:
    """Try the file that the arguments name."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--fd", type=int, required=True)
    parser.add_argument("--file", type=Path, required=True)
    parser.add_argument("--side", type=int, required=True)
    arguments = parser.parse_args()
    host = platform.transport().inherited(arguments.fd)
    platform.process().yield_first()
    host.send(encode_reply(_tried(arguments.file, arguments.side)))


def _tried(path: Path, side: int) -> TrialReply:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_MODEL_BYTES + 1)
    except OSError:
        return TrialReply(fault="model-unfit", why="unreadable")
    if len(content) > MAX_MODEL_BYTES:
        return TrialReply(fault="model-not-allowed", why="too-large")
    sha256 = hashlib.sha256(content).hexdigest()
    limit = MEMORY + MEMORY_PER_BYTE * len(content) + MEMORY_TO_COMPUTE
    platform.confinement().confine(limit)
    before = _peak()
    try:
        facts = try_model(content, side)
    except MemoryError:
        return TrialReply(fault="model-not-allowed", why="memory")
    except ModelError as error:
        return TrialReply(fault=error.code, why=str(error.facts.get("why", "")))
    return TrialReply(sha256=sha256, bytes=len(content), facts=facts, memory=_peak() - before)


def _peak() -> int:
    """Return this process's peak memory in bytes; 0 if unknown."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main()
