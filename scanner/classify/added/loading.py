"""A session of the runtime with a stranger's model file in it."""

from scanner.classify.added.feeding import Element
from scanner.classify.session import OnnxSession
from scanner.errors import ModelError


def load_session(content: bytes) -> OnnxSession:
    """Load a file. Raises ModelError `model-unfit` with the fact `why`, and MemoryError."""
    try:
        return OnnxSession(content)
    except MemoryError:
        raise
    except Exception as error:
        # The runtime's own kinds of errors, which derive from nothing better.
        raise ModelError("model-unfit", why="not-loadable") from error


def element_of(session: OnnxSession) -> Element:
    """Give the type of the one input's numbers. Raises ModelError `model-unfit` for another."""
    inputs = session.inputs()
    if len(inputs) != 1:
        raise ModelError("model-unfit", why="inputs")
    try:
        return Element(inputs[0].type)
    except ValueError as error:
        raise ModelError("model-unfit", why="input-type") from error
