"""The typed reader of models/manifest.toml: the model files and the named operating points."""

import hashlib
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import msgspec

from scanner.errors import ModelError
from scanner.schema import OperatingPoint, Scores

MODEL_NAME = r"[a-z0-9][a-z0-9_.-]{0,31}"
OPEN_NSFW = "open_nsfw"  # the model that can work without the detector
_LABEL = r"[!-~]{1,64}"  # the labels that the host accepts from a worker
MODELS = Path(__file__).resolve().parent.parent / "models"


class Origin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The origin of a model file: a file of a pinned registry package."""

    package: str
    version: str
    file: str
    sha256: str


class Quantisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The way models/build.py converts a model to int8.

    `nodes`: the kinds of nodes that are converted; empty means all that can be. `stays_float`: a regular
    expression for the names of nodes that are not.
    """

    nodes: tuple[str, ...] = ()
    stays_float: str = ""


class ModelEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    One model file. `size` is the input's longest side in pixels.

    `adapter` names the entry of scanner/classify/adapters.py that prepares its input and reads its output.
    `layout` and `channels` describe the input tensor; `labels` are in output order. Without
    `quantisation` the model is used as its maker published it.
    """

    name: Annotated[str, msgspec.Meta(pattern=f"^{MODEL_NAME}$")]
    adapter: str
    file: str
    sha256: str
    bytes: int
    licence: str
    size: int
    layout: str
    channels: str
    precision: str
    labels: tuple[Annotated[str, msgspec.Meta(pattern=f"^{_LABEL}$")], ...]
    origin: Origin
    quantisation: Quantisation | None = None


class Rate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A share in [0, 1], measured on `n` pictures of the evaluation set."""

    rate: float
    n: int


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An operating point: a category counts from its threshold on. With the rates measured at this point."""

    nudity: float
    partial: float
    recall: Rate
    false_positives: Rate


class AskedFrom(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scores of the first look, in [0, 1], from which added models are asked as well."""

    nudity: float
    partial: float


class ThresholdAlone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An operating point of open_nsfw alone: its threshold, and the rates measured there."""

    nsfw: float
    recall: Rate
    false_positives: Rate


class Cascade(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The score of open_nsfw below which a bulk scan does not ask the detector at the first look.

    `lost`: of the disguised pictures that are found without this rule, the share that it misses.
    """

    nsfw: float
    lost: Rate


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole content of models/manifest.toml."""

    models: tuple[ModelEntry, ...]
    operating_points: dict[OperatingPoint, Thresholds]
    added_models: AskedFrom
    cascade: Cascade
    open_nsfw_alone: dict[OperatingPoint, ThresholdAlone]

    def model(self, name: str) -> ModelEntry:
        """Return the entry called `name`. Raises ModelError if there is none."""
        for entry in self.models:
            if entry.name == name:
                return entry
        raise ModelError("model-missing", file=name)

    @property
    def sensible(self) -> bool:
        """True if names are unique, every operating point is there, and both scales rise in the same order."""
        names = [entry.name for entry in self.models]
        whole = set(self.operating_points) == set(self.open_nsfw_alone) == set(OperatingPoint)
        return len(set(names)) == len(names) and whole and self._rises

    @property
    def _rises(self) -> bool:
        scale = [
            (self.open_nsfw_alone[point].nsfw, self.operating_points[point].nudity)
            for point in OperatingPoint
        ]
        return all(low[0] < high[0] and low[1] < high[1] for low, high in pairwise(scale))


def load(models: Path = MODELS) -> Manifest:
    """Read the manifest. Raises ModelError, which names the file, if it is missing or inconsistent."""
    path = models / "manifest.toml"
    try:
        manifest = msgspec.toml.decode(path.read_bytes(), type=Manifest)
    except OSError as error:
        raise ModelError("model-missing", file=str(path)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ModelError("model-altered", file=str(path)) from error
    if not manifest.sensible:
        raise ModelError("model-altered", file=str(path))
    return manifest


def read_model(models: Path, entry: ModelEntry) -> bytes:
    """
    Read a model file and return exactly the bytes that were hashed.

    Raises ModelError `model-missing` or `model-altered` with the file in its facts.
    """
    path = models / entry.file
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError("model-missing", file=str(path)) from error
    if hashlib.sha256(content).hexdigest() != entry.sha256:
        raise ModelError("model-altered", file=str(path))
    return content


def fingerprint(manifest: Manifest) -> str:
    """Return 8 hex digits over these models and thresholds, which differ after any change of either."""
    parts = [entry.sha256 for entry in manifest.models]
    for point in OperatingPoint:
        thresholds = manifest.operating_points[point]
        parts.append(f"{point} {thresholds.nudity:.6f} {thresholds.partial:.6f}")
        parts.append(f"{manifest.open_nsfw_alone[point].nsfw:.6f}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


def flagged(thresholds: Thresholds, scores: Scores) -> tuple[bool, bool]:
    """Return whether the scores reach the thresholds, as (nudity, partial)."""
    return scores.nudity >= thresholds.nudity, scores.partial >= thresholds.partial
