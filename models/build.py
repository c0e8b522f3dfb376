"""
Builds the model files from the pinned registry packages: `make models`.

Nothing is downloaded here and no picture is read: the packages are installed from the lock, and
int8 is calibrated on pictures computed by this folder. Each file is built twice and must come out
with the sha256 given in manifest.toml.

    python models/build.py [--calibrate]

`--calibrate` measures the int8 ranges again, keeps them in ranges-*.json, and writes files that
manifest.toml does not name yet. The ranges are kept in the repository because floats differ in the
last digit from one CPU to the next, and any difference changes the sha256; without the option the
ranges are measured too, and compared.
"""

import hashlib
import json
import logging
import re
import sys
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
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
from scanner.classify.adapters import ADAPTERS  # noqa: E402

OPSET = 17  # per-channel int8 is not a valid graph before 13
CALIBRATION_SHAPES = 60  # still lifes, which activate the models as bodies do
CALIBRATION_SAMPLES = 36  # ordinary pictures
RANGE_TOLERANCE = 0.02  # of a range's width; other CPUs round differently
CALIBRATE = "--calibrate" in sys.argv


class Pictures(CalibrationDataReader):
    """The computed calibration pictures, in the form that a model takes."""

    def __init__(self, entry: manifest.ModelEntry, model: onnx.ModelProto) -> None:
        self._name = model.graph.input[0].name
        tensor = ADAPTERS[entry.adapter].tensor
        self._inputs = (tensor(frame, entry.size) for frame in calibration_frames())

    def get_next(self) -> dict[str, np.ndarray] | None:
        """Return the next input, or None at the end."""
        made = next(self._inputs, None)
        return None if made is None else {self._name: made}


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
    """Drop what is not used in computing: descriptions and metadata, except the licence."""
    kept = [entry for entry in model.metadata_props if entry.key == "license"]
    del model.metadata_props[:]
    model.metadata_props.extend(kept)
    model.doc_string = model.graph.doc_string = ""
    del model.graph.value_info[:]
    for node in model.graph.node:
        node.doc_string = ""
    onnx.checker.check_model(model)
    return model.SerializeToString(deterministic=True)


def to_int8(
    entry: manifest.ModelEntry, how: manifest.Quantisation, source: bytes, ranges: Path
) -> bytes:
    """Raise the opset if it is too old, and convert to int8 by static QDQ."""
    stays_float = re.compile(how.stays_float)
    model = onnx.load_from_string(source)
    if model.opset_import[0].version < OPSET:
        model = version_converter.convert_version(model, OPSET)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "int8.onnx"
        quantize_static(
            model,
            str(target),
            Pictures(entry, model),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            # Weights of 7 bits: a CPU without VNNI adds pairs of products in 16 bits, where 8-bit
            # weights saturate. This way every CPU computes the same sums.
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            reduce_range=True,
            op_types_to_quantize=list(how.nodes) or None,
            nodes_to_exclude=[
                node.name for node in model.graph.node if stays_float.fullmatch(node.name)
            ],
            calibrate_method=CalibrationMethod.MinMax,
            calibration_cache_path=str(ranges),
        )
        return strip(onnx.load(target))


def merged(content: bytes) -> bytes:
    """
    Merge nodes as the runtime would at each load, and give everything short names.

    The computation stays the same to the bit. Loading takes half the time: it checks the whole graph again after
    each merge, and compares names most of that time. What depends on the processor is left to the load.
    """
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "merged.onnx"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.graph_optimization_level = level
        options.optimized_model_filepath = str(target)
        onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        model = onnx.load(target)
    shorten_names(model.graph)
    used = {node.domain for node in model.graph.node}
    known = [each for each in model.opset_import if each.domain in used]
    del model.opset_import[:]
    model.opset_import.extend(known)
    return strip(model)


def shorten_names(graph: onnx.GraphProto) -> None:
    """Number the values, in order of use; inputs and outputs keep their names, nodes lose theirs."""
    names = {each.name: each.name for each in (*graph.input, *graph.output)}
    names[""] = ""  # an input that is left out

    def short(name: str) -> str:
        return names.setdefault(name, f"{len(names):x}")

    for node in graph.node:
        node.name = ""
        node.input[:] = [short(name) for name in node.input]
        node.output[:] = [short(name) for name in node.output]
    for weight in graph.initializer:
        weight.name = short(weight.name)


def ranges_of(name: str) -> Path:
    """Find the kept ranges of a model."""
    return HERE / f"ranges-{name.replace('_', '-')}.json"


def spans(path: Path) -> dict[str, tuple[float, float]]:
    """Read the lowest and highest value of each tensor from a file of ranges."""
    ranges = json.loads(path.read_text())["data"]
    return {
        name: (ends["lowest"]["data"][0], ends["highest"]["data"][0])
        for name, ends in ranges.items()
    }


def check_ranges(name: str, fresh: Path) -> None:
    """Compare the ranges measured here and now with the kept ones; stops when they differ."""
    path = ranges_of(name)
    kept, measured = spans(path), spans(fresh)
    if kept.keys() != measured.keys():
        sys.exit(f"{path.name} is about other tensors; run with --calibrate")
    for tensor, (low, high) in kept.items():
        off = max(abs(measured[tensor][0] - low), abs(measured[tensor][1] - high))
        if off > RANGE_TOLERANCE * (high - low):
            sys.exit(f"{path.name} is off at {tensor}; run with --calibrate")
    print(f"{path.name}: {len(kept)} ranges measured again, all as kept")


def measure_ranges(entry: manifest.ModelEntry, how: manifest.Quantisation, source: bytes) -> None:
    """Measure the int8 ranges; keep them when asked to, else compare."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "ranges.json"
        to_int8(entry, how, source, fresh)
        if CALIBRATE:
            ranges = json.loads(fresh.read_text())
            ranges["data"] = dict(sorted(ranges["data"].items()))
            ranges_of(entry.name).write_text(json.dumps(ranges, indent=0) + "\n")
        check_ranges(entry.name, fresh)


def convert(entry: manifest.ModelEntry, source: bytes) -> bytes:
    """Make the file that the product runs out of the published one."""
    if entry.quantisation is None:
        return merged(strip(onnx.load_from_string(source)))
    return merged(to_int8(entry, entry.quantisation, source, ranges_of(entry.name)))


def build(entry: manifest.ModelEntry) -> None:
    """Build one file twice, compare with itself and the manifest, write it."""
    source = source_bytes(entry)
    if entry.quantisation is not None:
        measure_ranges(entry, entry.quantisation, source)
    content = convert(entry, source)
    digest = hashlib.sha256(content).hexdigest()
    if convert(entry, source) != content:
        sys.exit(f"{entry.file}: two builds differ")
    if digest != entry.sha256 and not CALIBRATE:
        sys.exit(f"{entry.file}: {digest} came out, manifest.toml says {entry.sha256}")
    (HERE / entry.file).write_bytes(content)
    print(f"{entry.file}: {len(content)} bytes, sha256 {digest}, built twice alike")


def main() -> None:
    """Build all files."""
    logging.getLogger().setLevel(logging.ERROR)  # the quantiser warns about a step we do not need
    known = manifest.load(HERE)
    for entry in known.models:
        build(entry)
    if not CALIBRATE:
        print("all files are the ones manifest.toml names")


if __name__ == "__main__":
    main()
