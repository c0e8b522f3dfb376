"""The setting of an evaluation: versions, model hashes, thresholds, the processor's features."""

import importlib.metadata
import platform
from pathlib import Path

from scanner import manifest
from scanner.cli.evaluation_results import MeasuredBy
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import OperatingPoint

# The processor features that change the models' speed or rounding.
_CPU_FLAGS = (
    "avx2",
    "fma",
    "avx512f",
    "avx512_vnni",
    "avx_vnni",
    "amx_int8",
    "asimd",
    "asimddp",
    "i8mm",
)
_PACKAGES = ("beforehand", "onnxruntime", "opencv-python-headless", "pillow", "numpy")


def measured_by(setup: WorkerSetup) -> MeasuredBy:
    """Describe this installation with these models."""
    known = manifest.load()
    models = {
        e.name: e.sha256 for e in known.models if setup.detector or e.name == manifest.OPEN_NSFW
    }
    models |= {model.name: model.sha256 for model in setup.models}
    points = known.operating_points
    versions = {name: importlib.metadata.version(name) for name in _PACKAGES}
    return MeasuredBy(
        versions=versions | {"python": platform.python_version()},
        models=models,
        nudity={str(point): each.nudity for point, each in points.items()},
        partial={str(point): each.partial for point, each in points.items()},
    )


def thresholds_of(measured: MeasuredBy) -> dict[OperatingPoint, manifest.Thresholds]:
    """Return the thresholds that results were measured with, which may be those of another version."""
    none = manifest.Rate(0.0, 0)
    return {
        OperatingPoint(point): manifest.Thresholds(nudity, measured.partial[point], none, none)
        for point, nudity in measured.nudity.items()
    }


def cpu_flags(cpuinfo: Path = Path("/proc/cpuinfo")) -> tuple[str, ...]:
    """Return the architecture and, where the system lists them, the flags that matter."""
    try:
        words = set(cpuinfo.read_text(encoding="ascii", errors="replace").split())
    except OSError:
        words = set[str]()
    return (platform.machine(), *(flag for flag in _CPU_FLAGS if flag in words))
