"""
A walk over an ONNX file, before the runtime sees it: standard operators only, nothing outside the file.

The file is protobuf (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, whose field numbers are used here).
"""

from collections.abc import Iterator

from scanner.errors import ModelError

STANDARD_DOMAINS = ("", "ai.onnx")
MAX_DEPTH = 8  # graphs in graphs (If, Loop); the exports of makers have one or two
MAX_NODES = 100_000  # a transformer with every layer written out has 5,000
# What these give is what they were given, in another form.
_FORM_ALONE = ("Identity", "Cast", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Transpose")

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_MODEL_GRAPH, _MODEL_OPSETS, _MODEL_FUNCTIONS = 7, 8, 25
_OPSET_DOMAIN = 1
_GRAPH_NODES, _GRAPH_TENSORS, _GRAPH_OUTPUTS, _GRAPH_SPARSE = 1, 5, 12, 15
_NODE_INPUTS, _NODE_OUTPUTS, _NODE_KIND, _NODE_ATTRIBUTES, _NODE_DOMAIN = 1, 2, 4, 5, 7
_VALUE_NAME = 1
_ATTRIBUTE_TENSORS, _ATTRIBUTE_GRAPHS, _ATTRIBUTE_SPARSE = (5, 10), (6, 11), (22, 23)
_TENSOR_EXTERNAL, _TENSOR_LOCATION = 13, 14


def check_graph(model: bytes) -> str:
    """
    Raise ModelError `model-not-allowed`, with the fact `why`, for a file that reaches beyond ONNX itself.

    Returns the kind of the node that makes the first output, past those that only give it another form.
    """
    walk = _Walk()
    try:
        walk.model(memoryview(model))
        return walk.last_kind()
    except (IndexError, ValueError) as error:
        raise _refused("not-onnx") from error


class _Walk:
    """One file's walk, how many nodes it has met, and what makes what in the outermost graph."""

    def __init__(self) -> None:
        self._nodes = 0
        self._outputs: list[str] = []
        # Of each value: a node's kind, its first input.
        self._makers: dict[str, tuple[str, str]] = {}

    def last_kind(self) -> str:
        """Give the kind of the node that makes the first output, past those of `_FORM_ALONE`."""
        name = self._outputs[0] if self._outputs else ""
        for _ in range(len(self._makers)):
            kind, name = self._makers.get(name, ("", ""))
            if kind not in _FORM_ALONE:
                return kind
        return ""

    def model(self, message: memoryview) -> None:
        graphs = 0
        for number, value in _fields(message):
            if number == _MODEL_FUNCTIONS:
                raise _refused("own-functions")
            if number == _MODEL_OPSETS:
                _check_domain(_text(value, _OPSET_DOMAIN))
            if number == _MODEL_GRAPH:
                graphs += 1
                self._graph(_part(value), 0)
        if graphs != 1:
            raise _refused("not-onnx")

    def _graph(self, message: memoryview, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise _refused("too-deep")
        for number, value in _fields(message):
            if number == _GRAPH_NODES:
                self._node(_part(value), depth)
            elif number == _GRAPH_TENSORS:
                _check_tensor(_part(value))
            elif number == _GRAPH_SPARSE:
                raise _refused("sparse")
            elif number == _GRAPH_OUTPUTS and depth == 0:
                self._outputs.append(_text(value, _VALUE_NAME))

    def _node(self, message: memoryview, depth: int) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _refused("too-many-nodes")
        for number, value in _fields(message):
            if number == _NODE_DOMAIN:
                _check_domain(bytes(_part(value)).decode())
            elif number == _NODE_ATTRIBUTES:
                self._attribute(_part(value), depth)
        if depth == 0:
            kinds, inputs, outputs = (
                _texts(message, number) for number in (_NODE_KIND, _NODE_INPUTS, _NODE_OUTPUTS)
            )
            for output in outputs:
                self._makers[output] = ("".join(kinds), inputs[0] if inputs else "")

    def _attribute(self, message: memoryview, depth: int) -> None:
        for number, value in _fields(message):
            if number in _ATTRIBUTE_TENSORS:
                _check_tensor(_part(value))
            elif number in _ATTRIBUTE_GRAPHS:
                self._graph(_part(value), depth + 1)
            elif number in _ATTRIBUTE_SPARSE:
                raise _refused("sparse")


def _check_tensor(message: memoryview) -> None:
    for number, value in _fields(message):
        if number == _TENSOR_EXTERNAL or (number == _TENSOR_LOCATION and value != 0):
            raise _refused("external-data")


def _check_domain(domain: str) -> None:
    if domain not in STANDARD_DOMAINS:
        raise _refused("own-operators")


def _text(value: memoryview | int, wanted: int) -> str:
    """Give one text of a part; empty where it has none."""
    found = _texts(_part(value), wanted)
    return found[-1] if found else ""


def _texts(message: memoryview, wanted: int) -> list[str]:
    return [bytes(_part(text)).decode() for number, text in _fields(message) if number == wanted]


def _part(value: memoryview | int) -> memoryview:
    if isinstance(value, int):
        raise ValueError("a number where a part belongs")
    return value


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview | int]]:
    """Give number and value of each field; parts are views, so that weights are never copied."""
    at, end = 0, len(message)
    while at < end:
        key, at = _varint(message, at)
        number, kind = key >> 3, key & 7
        if kind == _VARINT:
            value, at = _varint(message, at)
            yield number, value
            continue
        if kind == _BYTES:
            length, at = _varint(message, at)
        elif kind in (_FIXED32, _FIXED64):
            length = 4 if kind == _FIXED32 else 8
        else:
            raise ValueError("no protobuf")
        if length > end - at:
            raise ValueError("cut off")
        yield number, message[at : at + length]
        at += length


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 64, 7):
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise ValueError("a number without end")


def _refused(why: str) -> ModelError:
    return ModelError("model-not-allowed", why=why)
