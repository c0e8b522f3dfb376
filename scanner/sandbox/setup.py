"""
The set-up of a worker.

The models it runs in addition to, or instead of, the shipped ones, and its environment.
"""

import os
import sys

import msgspec

from scanner.schema import AddedModel

# Address space for loading an added model, per byte of its file: the file itself, the runtime's parsed copy,
# the weights, and the weights laid out for this processor; and space to compute.
MEMORY_PER_BYTE = 4
MEMORY_TO_COMPUTE = 512 * 1024**2


class WorkerSetup(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    `detector`: whether NudeNet is used too. `models` are in `folder` under their own file names.

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
        """The additional address space that the added models need, in bytes."""
        return sum(MEMORY_PER_BYTE * model.bytes + MEMORY_TO_COMPUTE for model in self.models)


def encode_setup(setup: WorkerSetup) -> str:
    """Write a set-up as an argument of the worker's command line."""
    return msgspec.json.encode(setup).decode()


def decode_setup(argument: str) -> WorkerSetup:
    """Read the argument; the worker trusts its host."""
    return msgspec.json.decode(argument, type=WorkerSetup)


def worker_environment() -> dict[str, str]:
    """Return an environment without this process's variables, which the child's session could have set."""
    kept = {
        "LC_ALL": "C.UTF-8",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        # The shipped runtime has no telemetry; this keeps it off in builds with another one.
        "ORT_DISABLE_TELEMETRY": "1",
    }
    if sys.platform == "win32":
        kept["SYSTEMROOT"] = os.environ.get("SYSTEMROOT", "")
    return kept
