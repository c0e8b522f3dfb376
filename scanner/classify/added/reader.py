"""One added model, loaded: a frame in, how nude and how partly dressed it says the frame is out."""

import hashlib
from pathlib import Path
from typing import NamedTuple

import numpy as np

from scanner.classify.added.feeding import tensor_of
from scanner.classify.added.graph import check_graph
from scanner.classify.added.loading import element_of, load_session
from scanner.classify.added.outputs import scores_of
from scanner.classify.detector import Frame
from scanner.errors import ModelError
from scanner.schema import MAX_MODEL_BYTES, AddedModel, LabelMeaning


class Opinion(NamedTuple):
    """An added model's reading of a frame: its best label of each meaning."""

    nude: float
    partial: float


class AddedReader:
    """
    An added model, ready to read frames. Raises ModelError for a file that is refused or does not load.

    To be made by a process that has locked itself in: the file is a stranger's.
    """

    def __init__(self, model: AddedModel, content: bytes) -> None:
        self.model = model
        self._meanings = {label.label: label.means for label in model.labels}
        check_graph(content)
        self._session = load_session(content)
        self._element = element_of(self._session)

    def read(self, frame: Frame) -> Opinion:
        """Ask about one frame."""
        output = self._session.run(tensor_of(frame, self.model.input, self._element))
        scores = scores_of(output.astype(np.float32), self.model)
        return Opinion(
            self._best(scores, LabelMeaning.NUDE), self._best(scores, LabelMeaning.PARTIAL)
        )

    def _best(self, scores: dict[str, float], means: LabelMeaning) -> float:
        return max(
            (scores[name] for name, said in self._meanings.items() if said is means), default=0.0
        )


def read_content(folder: Path, model: AddedModel) -> bytes:
    """
    Read an added model's file; gives exactly the bytes that were hashed.

    Raises ModelError `model-missing` or `model-altered` with the fact `file`.
    """
    path = folder / model.file
    try:
        with path.open("rb") as file:
            content = file.read(MAX_MODEL_BYTES + 1)
    except OSError as error:
        raise ModelError("model-missing", file=str(path)) from error
    if hashlib.sha256(content).hexdigest() != model.sha256:
        raise ModelError("model-altered", file=str(path))
    return content
