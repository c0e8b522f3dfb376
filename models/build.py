"""
Builds the model files from the pinned registry packages: `make models`.

Nothing is downloaded here and no picture is read: the packages are installed from the lock, and
int8 is calibrated on pictures computed by this folder. Each file is built twice and must come out
with the sha256 that stands in manifest.toml.

    python models/build.py [--calibrate]

`--calibrate` measures the int8 ranges anew, keeps them in ranges-*.json, and writes files that
manifest.toml does not name yet. The ranges are kept in the repository because floats differ in the
last digit from one CPU to the next, and sha256 does not forgive that; without the option they are
measured too, and compared.
"""

import hashlib
import json
import logging
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import numpy as np
import onnx
from onnx import version_converter
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_static,
)

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

import samples  # noqa: E402
import testcard  # noqa: E402

from scanner import manifest  # noqa: E402
from scanner.classify import open_nsfw  # noqa: E402

OPSET = 17  # per-channel int8 is not a valid graph before 13
CALIBRATION_SHAPES = 60  # still lifes, which excite the models as bodies do
CALIBRATION_SAMPLES = 36  # ordinary pictures
RANGE_TOLERANCE = 0.02  # of a range's width; other CPUs round otherwise
CALIBRATE = "--calibrate" in sys.argv
OPEN_NSFW_RANGES = HERE / "ranges-open-nsfw.json"


class Pictures(CalibrationDataReader):
    """The computed calibration pictures, as open_nsfw takes them."""

    def __init__(self) -> None:
        self._tensors = (open_nsfw.prepare(frame, 224) for frame in calibration_frames())

    def get_next(self) -> dict[str, np.ndarray] | None:
        """Give the next input, None at the end."""
        tensor = next(self._tensors, None)
        return None if tensor is None else {"input:0": tensor}


def calibration_frames() -> Iterator[np.ndarray]:
    """Compute the pictures that show which values the inner layers take."""
    for draw in range(CALIBRATION_SHAPES):
        rng = np.random.default_rng((40, draw))
        yield np.asarray(testcard.still_life(rng, 512, 384))
    for number in range(CALIBRATION_SAMPLES):
        yield np.asarray(samples.ordinary(number, 512, 384))


def source_bytes(entry: manifest.ModelEntry) -> bytes:
    """Read the file the entry is built from out of the installed package, if it is the pinned one."""
    origin = entry.origin
    installed = metadata.version(origin.package)
    if installed != origin.version:
        sys.exit(f"{origin.package} {installed} is installed, {origin.version} is needed")
    content = Path(str(metadata.distribution(origin.package).locate_file(origin.file))).read_bytes()
    if hashlib.sha256(content).hexdigest() != origin.sha256:
        sys.exit(f"{origin.file} of {origin.package} {installed} is not the file we know")
    return content


def strip(model: onnx.ModelProto) -> bytes:
    """Drop what does not compute: descriptions and metadata, except the licence."""
    kept = [entry for entry in model.metadata_props if entry.key == "license"]
    del model.metadata_props[:]
    model.metadata_props.extend(kept)
    model.doc_string = model.graph.doc_string = ""
    del model.graph.value_info[:]
    for node in model.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(model)
    return model.SerializeToString(deterministic=True)


def build_nudenet(source: bytes) -> bytes:
    """Keep float32: int8 lost recall however it was calibrated (docs/accuracy.md)."""
    return strip(onnx.load_from_string(source))


def build_open_nsfw(source: bytes, ranges: Path = OPEN_NSFW_RANGES) -> bytes:
    """Raise the opset and go to int8 by static QDQ; the final softmax stays float."""
    model = version_converter.convert_version(onnx.load_from_string(source), OPSET)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "int8.onnx"
        quantize_static(
            model,
            str(target),
            Pictures(),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            # Unsigned weights: with signed ones CPUs without VNNI saturate at 16 bits on the way,
            # which cost open_nsfw a seventh of its recall on such a machine.
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QUInt8,
            nodes_to_exclude=["predictions"],
            calibrate_method=CalibrationMethod.MinMax,
            calibration_cache_path=str(ranges),
        )
        return strip(onnx.load(target))


def spans(path: Path) -> dict[str, tuple[float, float]]:
    """Read the lowest and highest value of each tensor from a file of ranges."""
    ranges = json.loads(path.read_text())["data"]
    return {
        name: (ends["lowest"]["data"][0], ends["highest"]["data"][0])
        for name, ends in ranges.items()
    }


def check_ranges(fresh: Path) -> None:
    """Compare the ranges measured here and now with the kept ones; stops when they differ."""
    kept, measured = spans(OPEN_NSFW_RANGES), spans(fresh)
    if kept.keys() != measured.keys():
        sys.exit(f"{OPEN_NSFW_RANGES.name} is about other tensors; run with --calibrate")
    for name, (low, high) in kept.items():
        off = max(abs(measured[name][0] - low), abs(measured[name][1] - high))
        if off > RANGE_TOLERANCE * (high - low):
            sys.exit(f"{OPEN_NSFW_RANGES.name} is off at {name}; run with --calibrate")
    print(f"{OPEN_NSFW_RANGES.name}: {len(kept)} ranges measured anew, all as kept")


def measure_ranges(source: bytes) -> None:
    """Measure the int8 ranges; keep them when asked to or when none are kept, else compare."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "ranges.json"
        build_open_nsfw(source, fresh)
        if CALIBRATE:
            ranges = json.loads(fresh.read_text())
            ranges["data"] = dict(sorted(ranges["data"].items()))
            OPEN_NSFW_RANGES.write_text(json.dumps(ranges, indent=0) + "\n")
        check_ranges(fresh)


BUILDERS: dict[str, Callable[[bytes], bytes]] = {
    "nudenet": build_nudenet,
    "open_nsfw": build_open_nsfw,
}


def build(entry: manifest.ModelEntry) -> None:
    """Build one file twice, compare with itself and the manifest, write it."""
    source = source_bytes(entry)
    content = BUILDERS[entry.name](source)
    digest = hashlib.sha256(content).hexdigest()
    if BUILDERS[entry.name](source) != content:
        sys.exit(f"{entry.file}: two builds differ")
    if digest != entry.sha256 and not CALIBRATE:
        sys.exit(f"{entry.file}: {digest} came out, manifest.toml says {entry.sha256}")
    (HERE / entry.file).write_bytes(content)
    print(f"{entry.file}: {len(content)} bytes, sha256 {digest}, built twice alike")


def main() -> None:
    """Build all files."""
    logging.getLogger().setLevel(logging.ERROR)  # the quantiser warns about a step we do not need
    known = manifest.load(HERE)
    measure_ranges(source_bytes(known.model("open_nsfw")))
    for entry in known.models:
        build(entry)
    if not CALIBRATE:
        print("all files are the ones manifest.toml names")


if __name__ == "__main__":
    main()
