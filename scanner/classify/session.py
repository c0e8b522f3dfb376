"""One onnxruntime session, loaded from bytes whose hash was checked."""

from typing import Any, TypeAlias, cast

import numpy as np
import numpy.typing as npt
import onnxruntime

from scanner.classify.detector import Tensor

_runtime = cast(Any, onnxruntime)  # the package has no type hints

Fed: TypeAlias = npt.NDArray[np.float32] | npt.NDArray[np.float16] | npt.NDArray[np.uint8]
"""A model's input: of most 32-bit floats."""


class OnnxSession:
    """A model in memory with one input and one output, run on one thread."""

    def __init__(self, content: bytes) -> None:
        # The Windows build sends telemetry to the system's event tracing; only this call switches it off.
        _runtime.disable_telemetry_events()
        options = _runtime.SessionOptions()
        # One thread: two workers use two cores better than one worker with two threads, and a
        # single thread never spins while it waits (measured: 20 ms of CPU in each idle second).
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # All optimisations: the memory layout for this processor is chosen at each load (measured on
        # AVX2: 20 ms instead of 26 ms for either model).
        options.graph_optimization_level = _runtime.GraphOptimizationLevel.ORT_ENABLE_ALL
        # A memory pattern would be planned again for each input shape, and shapes differ between pictures.
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        self._session = _runtime.InferenceSession(
            content, options, providers=["CPUExecutionProvider"]
        )
        # The binding keeps the file's bytes to fall back to another execution provider; there is none.
        self._session._model_bytes = None
        self._input: str = self._session.get_inputs()[0].name

    def run(self, batch: Fed) -> Tensor:
        """Run the model on one batch, whose element type must be that of the model's input."""
        return cast(Tensor, self._session.run(None, {self._input: batch})[0])

    def inputs(self) -> list[Any]:
        """Return the runtime's description of each input: `name`, `shape`, `type`."""
        return list(self._session.get_inputs())

    def metadata(self) -> dict[str, str]:
        """Return the metadata that the maker wrote into the file."""
        return dict(self._session.get_modelmeta().custom_metadata_map)
