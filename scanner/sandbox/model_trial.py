"""The host of a model's trial: starts the confined child, limits it, and trusts none of its messages."""

import math
import sys
import time
from pathlib import Path
from typing import Annotated

import msgspec

from scanner import platform
from scanner.errors import ChannelError, ModelError, SandboxError
from scanner.sandbox.protocol import MAX_REPLY
from scanner.sandbox.setup import worker_environment
from scanner.schema import MAX_MODEL_BYTES, ModelFacts

TRIAL_SECONDS = 120.0  # loading 400 MB from a slow disk, and four runs
# Seconds. A slower model would use up a file's time (10 s) on a second look at two frames.
MOST_SECONDS = 2.0
DEFAULT_SIDE = 224  # of most classifiers

_Word = Annotated[str, msgspec.Meta(pattern=r"^[a-z-]{0,40}\Z")]


class TrialReply(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The child's only message: a fault with its reason, or the properties of the model."""

    fault: _Word = ""
    why: _Word = ""
    sha256: Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{64})?\Z")] = ""
    bytes: Annotated[int, msgspec.Meta(ge=0, le=MAX_MODEL_BYTES)] = 0
    memory: Annotated[int, msgspec.Meta(lt=2**53)] = 0
    facts: ModelFacts | None = None


class TriedModel(msgspec.Struct, frozen=True):
    """A file that passed its trial."""

    sha256: str
    bytes: int
    facts: ModelFacts


_replies = msgspec.msgpack.Decoder(TrialReply)


def encode_reply(reply: TrialReply) -> bytes:
    """Encode the child's message."""
    return msgspec.msgpack.encode(reply)


def try_file(path: Path, side: int = DEFAULT_SIDE) -> TriedModel:
    """
    Try a model file in a confined child.

    Raises ModelError (`model-not-allowed`, `model-unfit`; fact `why`), SandboxError.
    """
    host_end, worker_end = platform.transport().pair()
    command = [sys.executable, "-I", "-B", "-m", "scanner.sandbox.model_worker"]
    command += [
        "--fd",
        str(worker_end.fileno()),
        "--file",
        str(path.absolute()),
        "--side",
        str(side),
    ]
    try:
        child = platform.confinement().launch(command, worker_end, worker_environment())
    except OSError as error:
        host_end.close()
        raise SandboxError from error
    finally:
        worker_end.close()
    try:
        untrusted = host_end.receive_by(MAX_REPLY, time.monotonic() + TRIAL_SECONDS)
    except TimeoutError:
        raise ModelError("model-not-allowed", why="time") from None
    except (OSError, ChannelError):
        untrusted = None
    finally:
        host_end.close()
        child.kill()
        child.wait()
    if untrusted is None:  # it ended: the runtime crashed on the file or reached its memory limit
        raise ModelError("model-unfit", why="ended")
    return _checked(untrusted)


def _checked(untrusted: bytes) -> TriedModel:
    try:
        reply = _replies.decode(untrusted)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ModelError("model-unfit", why="ended") from error
    if reply.fault:
        raise ModelError(reply.fault, why=reply.why)
    facts = reply.facts
    if facts is None or not reply.sha256 or not all(map(str.isprintable, facts.names)):
        raise ModelError("model-unfit", why="ended")
    if not all(math.isfinite(value) for value in (facts.seconds, facts.lowest, facts.highest)):
        raise ModelError("model-unfit", why="output-shape")
    if facts.seconds > MOST_SECONDS:
        raise ModelError("model-not-allowed", why="time")
    facts = msgspec.structs.replace(facts, memory=max(0, reply.memory))
    return TriedModel(reply.sha256, reply.bytes, facts)
