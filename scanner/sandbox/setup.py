"""The models a worker runs beside the shipped ones, or without: a value handed over at the start."""

import msgspec

from scanner.schema import AddedModel

# What loading an added model takes of address space, in bytes of its file: the file itself, the runtime's
# parsed copy, the weights, and those laid out for this processor; and room to compute in.
MEMORY_PER_BYTE = 4
MEMORY_TO_COMPUTE = 512 * 1024**2


class WorkerSetup(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    `detector`: whether NudeNet looks as well. `models` lie in `folder` under their own file names.

    `always`: added models are asked about every frame and change no score, for calibration.
    """

    detector: bool = True
    models: tuple[AddedModel, ...] = ()
    folder: str = ""
    always: bool = False

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
