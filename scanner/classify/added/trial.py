"""A stranger's model file loaded and run once, to see what it takes and gives; in a locked-in process only."""

import ast
import time
from typing import Any, cast

import numpy as np

from scanner.classify.added.feeding import Element
from scanner.classify.added.graph import check_graph
from scanner.classify.added.loading import element_of, load_session
from scanner.classify.session import Fed, OnnxSession
from scanner.errors import ModelError
from scanner.schema import ModelFacts
from scanner.schema.added_model import MAX_LABELS, MAX_MODEL_SIDE, is_shown

RUNS = 3  # timed, after one that allocates memory
# Characters of the label names that a detector's maker wrote into the file.
MAX_NAMES_TEXT = 64 * 1024
MAX_KIND = 40  # characters of an operator's name; the longest of the standard has 26
COLOURS = 3
_OUTPUTS = (np.float32, np.float16)
_GREY = {
    Element.FLOAT: np.float32(0.5),
    Element.HALF: np.float16(0.5),
    Element.BYTE: np.uint8(128),
}
MOST_DIMENSIONS = 8  # of an output
LARGEST_DIMENSION = 100_000  # of an output; a detector at 1,280 pixels gives 33,600 regions


def try_model(content: bytes, side: int) -> ModelFacts:
    """
    Check, load and run a file. `side`: of the input, where the file leaves it open.

    Raises ModelError `model-not-allowed` or `model-unfit` with the fact `why`.
    """
    last_step = check_graph(content)
    session = load_session(content)
    element = element_of(session)
    said = session.metadata()
    shape = _input_shape(session, _sides(said.get("imgsz", "")) or (side, side))
    grey = _GREY[element] * np.ones(shape, dtype=np.uint8)
    try:
        output = session.run(grey)
        seconds = sorted(_timed(session, grey) for _ in range(RUNS))[RUNS // 2]
    except MemoryError:
        raise
    except Exception as error:
        raise ModelError("model-unfit", why="does-not-run") from error
    if not isinstance(cast(Any, output), np.ndarray) or cast(Any, output).dtype not in _OUTPUTS:
        raise ModelError("model-unfit", why="output-type")
    if not 0 < output.ndim <= MOST_DIMENSIONS or max(output.shape) > LARGEST_DIMENSION:
        raise ModelError("model-unfit", why="output-shape")
    if output.size == 0 or not np.isfinite(output).all():
        raise ModelError("model-unfit", why="output-shape")
    return ModelFacts(
        input_shape=shape,
        output_shape=tuple(output.shape),
        seconds=seconds,
        lowest=float(output.min()),
        highest=float(output.max()),
        names=_names(said.get("names", "")),
        last_step=last_step if len(last_step) <= MAX_KIND and last_step.isalnum() else "",
    )


def _input_shape(session: OnnxSession, usual: tuple[int, int]) -> tuple[int, ...]:
    """
    Give the shape of the one input: a batch of one, colours first or last, and two sides.

    `usual`: height and width, where the file leaves them open.
    """
    said = session.inputs()[0].shape
    given = [size if isinstance(size, int) and size > 0 else 0 for size in said]
    if len(given) != 4 or given[0] not in (0, 1):
        raise ModelError("model-unfit", why="input-shape")
    last = given[3] == COLOURS and given[1] != COLOURS
    if not last and given[1] not in (0, COLOURS):
        raise ModelError("model-unfit", why="input-shape")
    fixed = given[1:3] if last else given[2:4]
    sides = [size or other for size, other in zip(fixed, usual, strict=True)]
    if not all(0 < size <= MAX_MODEL_SIDE for size in sides):
        raise ModelError("model-unfit", why="input-shape")
    return (1, *sides, COLOURS) if last else (1, COLOURS, *sides)


def _timed(session: OnnxSession, batch: Fed) -> float:
    started = time.process_time()
    session.run(batch)
    return time.process_time() - started


def _sides(text: str) -> tuple[int, int] | None:
    """Read height and width as YOLO's makers write them: a list of Python's."""
    match _literal(text):
        case [int(height), int(width)]:
            return height, width
        case _:
            return None


def _literal(text: str) -> object:
    """Read a value written as Python writes it; None where it is none."""
    if not text or len(text) > MAX_NAMES_TEXT:
        return None
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None


def _names(text: str) -> tuple[str, ...]:
    """Read the label names as YOLO's makers write them: a dict of Python's, or a list, by number."""
    untrusted = _literal(text)
    if isinstance(untrusted, dict):
        table = cast(dict[object, object], untrusted)
        untrusted = [table.get(number) for number in range(len(table))]
    if not isinstance(untrusted, list | tuple):
        return ()
    names = cast(list[object] | tuple[object, ...], untrusted)
    if not all(isinstance(name, str) for name in names):
        return ()
    if len(names) > MAX_LABELS:
        raise ModelError("model-unfit", why="labels")
    if not all(is_shown(str(name)) for name in names):
        raise ModelError("model-unfit", why="label-text")
    return tuple(str(name) for name in names)
