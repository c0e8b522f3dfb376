"""The start of a worker: the models it runs beside the shipped ones or without, and its environment."""

import os
import sys

import msgspec

from scanner.schema import AddedModel

# What loading an added model takes of address space, in bytes of its file: the file itself, the runtime's
# parsed copy, the weights, and those laid out for this processor; and room to compute in.
MEMORY_PER_BYTE = 4
MEMORY_TO_COMPUTE = 512 * 1024**2


class WorkerSetup(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    `detector`: whether NudeNet looks as well. `models` lie in `folder` under their own file names.

    `always`: added models are asked about every frame and change no score, for calibration. `bulk`: the
    detector is left out at the first look where the manifest's cascade allows it.
    """

    detector: bool = True
    models: tuple[AddedModel, ...] = ()
    folder: str = ""
    always: bool = False
    bulk: bool = False

    @property
    def memory(self) -> int:
        """Bytes of address space that the added models need on top."""
        return sum(MEMORY_PER_BYTE * model.bytes + MEMORY_TO_COMPUTE for model in self.models)


def encode_setup(setup: WorkerSetup) -> str:
    """Write a set-up as an argument of the worker's command line."""
    return msgspec.json.encode(setup).decode()


def decode_setup(argument: str) -> WorkerSetup:
    """Read the argument; the worker trusts its host."""
    return msgspec.json.decode(argument, type=WorkerSetup)


def worker_environment() -> dict[str, str]:
    """Nothing of the environment: the child's session could have set anything."""
    kept = {
        "LC_ALL": "C.UTF-8",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        # Our runtime has no uploader; should somebody build with one that has, it stays off.
        "ORT_DISABLE_TELEMETRY": "1",
    }
    if sys.platform == "win32":
        kept["SYSTEMROOT"] = os.environ.get("SYSTEMROOT", "")
    return kept
