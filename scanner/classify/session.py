"""One onnxruntime session from bytes that were hashed; raw floats in, raw floats out."""

from typing import Any, TypeAlias, cast

import numpy as np
import numpy.typing as npt
import onnxruntime

from scanner.classify.detector import Tensor

_runtime = cast(Any, onnxruntime)  # it carries no types of its own

Fed: TypeAlias = npt.NDArray[np.float32] | npt.NDArray[np.float16] | npt.NDArray[np.uint8]
"""A model's input: of most 32-bit floats."""


class OnnxSession:
    """A model in memory with one input and one output, run on one thread."""

    def __init__(self, content: bytes) -> None:
        # The build for Windows reports to the system's event tracing, and obeys no variable about it.
        _runtime.disable_telemetry_events()
        options = _runtime.SessionOptions()
        # One thread: two workers use two cores better than one worker with two threads, and a
        # single thread never spins while it waits (measured: 20 ms of CPU in each idle second).
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # All of it: the layout of memory that this very processor likes is chosen at each load (measured on
        # AVX2: 20 ms instead of 26 for either model).
        options.graph_optimization_level = _runtime.GraphOptimizationLevel.ORT_ENABLE_ALL
        # The memory pattern is planned again for each input shape, and these differ by picture.
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        self._session = _runtime.InferenceSession(
            content, options, providers=["CPUExecutionProvider"]
        )
        # The binding keeps the file's bytes to start again on another processor; there is none.
        self._session._model_bytes = None
        self._input: str = self._session.get_inputs()[0].name

    def run(self, batch: Fed) -> Tensor:
        """Run the model on one batch, of the elements that its input has."""
        return cast(Tensor, self._session.run(None, {self._input: batch})[0])

    def inputs(self) -> list[Any]:
        """Give the runtime's description of each input: `name`, `shape`, `type`."""
        return list(self._session.get_inputs())

    def metadata(self) -> dict[str, str]:
        """Give what the maker wrote into the file."""
        return dict(self._session.get_modelmeta().custom_metadata_map)
