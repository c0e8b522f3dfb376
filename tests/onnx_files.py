"""Small ONNX files in the forms that makers export, written by hand: protobuf needs no package."""

import struct
from collections.abc import Iterable, Sequence
from typing import NamedTuple

FLOAT, BYTE, HALF = 1, 2, 10  # TensorProto.DataType
FLOATS, INT, INTS = 6, 2, 7  # AttributeProto.AttributeType


def _varint(value: int) -> bytes:
    out = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        out.append(low | (0x80 if value else 0))
        if not value:
            return bytes(out)


def number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def part(field: int, content: bytes | str) -> bytes:
    content = content.encode() if isinstance(content, str) else content
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def tensor(name: str, shape: Sequence[int], values: Sequence[float]) -> bytes:
    dims = b"".join(number(1, side) for side in shape)
    return (
        dims + number(2, FLOAT) + part(8, name) + part(9, struct.pack(f"<{len(values)}f", *values))
    )


def int_tensor(name: str, values: Sequence[int]) -> bytes:
    packed = struct.pack(f"<{len(values)}q", *values)
    return number(1, len(values)) + number(2, 7) + part(8, name) + part(9, packed)


def external_tensor(name: str, shape: Sequence[int]) -> bytes:
    where = part(1, "location") + part(2, "/etc/passwd")
    dims = b"".join(number(1, side) for side in shape)
    return dims + number(2, FLOAT) + part(8, name) + part(13, where) + number(14, 1)


def ints(name: str, values: Iterable[int]) -> bytes:
    body = part(1, name) + b"".join(number(8, value) for value in values) + number(20, INTS)
    return part(5, body)


def integer(name: str, value: int) -> bytes:
    return part(5, part(1, name) + number(3, value) + number(20, INT))


def node(
    kind: str, inputs: Sequence[str], outputs: Sequence[str], *more: bytes, domain: str = ""
) -> bytes:
    body = b"".join(part(1, name) for name in inputs) + b"".join(part(2, name) for name in outputs)
    return body + part(4, kind) + b"".join(more) + (part(7, domain) if domain else b"")


def value(name: str, shape: Sequence[int | str], element: int = FLOAT) -> bytes:
    dims = b"".join(
        part(1, number(1, side) if isinstance(side, int) else part(2, side)) for side in shape
    )
    return part(1, name) + part(2, part(1, number(1, element) + part(2, dims)))


class Graph(NamedTuple):
    """The contents of a file."""

    nodes: Sequence[bytes]
    inputs: Sequence[bytes]
    outputs: Sequence[bytes]
    tensors: Sequence[bytes] = ()
    metadata: Sequence[tuple[str, str]] = ()
    more: bytes = b""


def model(graph: Graph) -> bytes:
    body = b"".join(part(1, each) for each in graph.nodes) + part(2, "g")
    body += b"".join(part(5, each) for each in graph.tensors)
    body += b"".join(part(11, each) for each in graph.inputs)
    body += b"".join(part(12, each) for each in graph.outputs)
    said = b"".join(part(14, part(1, key) + part(2, text)) for key, text in graph.metadata)
    return number(1, 8) + part(7, body) + part(8, number(2, 17)) + said + graph.more


def red_classifier(
    side: int = 16,
    *,
    nhwc: bool = False,
    gain: float = 8.0,
    channel: int = 0,
    softmax: bool = False,
    element: int = FLOAT,
) -> bytes:
    """
    A classifier of two labels, the second one high where a picture is red: logits (-x, x).

    `x`: gain times the mean of red less that of green, of input values.
    """
    axes = (1, 2) if nhwc else (2, 3)
    shape = ("batch", side, side, 3) if nhwc else ("batch", 3, side, side)
    weights = [0.0] * 6
    other = 1 if channel != 1 else 0
    weights[channel * 2 : channel * 2 + 2] = [-gain, gain]
    weights[other * 2 : other * 2 + 2] = [gain, -gain]
    # Of 32-bit floats, the cast changes nothing.
    nodes = [
        node("Cast", ["pixel_values"], ["floats"], integer("to", FLOAT)),
        node("ReduceMean", ["floats"], ["m"], ints("axes", axes), integer("keepdims", 0)),
        node("MatMul", ["m", "w"], ["x"]),
    ]
    if softmax:
        nodes.append(node("Softmax", ["x"], ["scores"], integer("axis", 1)))
    gives = HALF if element == HALF else FLOAT
    nodes.append(node("Cast", ["scores" if softmax else "x"], ["logits"], integer("to", gives)))
    return model(
        Graph(
            nodes,
            [value("pixel_values", shape, element)],
            [value("logits", ("batch", 2), gives)],
            [tensor("w", (3, 2), weights)],
        )
    )


def red_detector(
    side: int = 32, *, form: str = "v8", dynamic: bool = False, bare: str = "bare"
) -> bytes:
    """
    A detector of two labels whose single region covers all, the second label where a picture is red.

    `form`: "v8" is (1, 4 + 2, 1), "v5" is (1, 1, 5 + 2), "picked" is (1, 1, 6).
    """
    names = str({0: "cloth", 1: bare})
    # Mean of red, green, blue to: a box, [a score of anything], the two labels.
    columns = {
        "v8": [[0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 1, 0], [0] * 6],
        "v5": [[0, 0, 0, 0, 1, 0, 1], [0, 0, 0, 0, 0, 1, 0], [0] * 7],
        "picked": [[0, 0, 0, 0, 1, 1.9], [0, 0, 0, 0, 0, 0], [0] * 6],
    }[form]
    width = len(columns[0])
    shape = (1, width, 1) if form == "v8" else (1, 1, width)
    return model(
        Graph(
            [
                node("ReduceMean", ["images"], ["m"], ints("axes", (2, 3)), integer("keepdims", 0)),
                node("MatMul", ["m", "w"], ["r"]),
                node("Reshape", ["r", "s"], ["output0"]),
            ],
            [value("images", ("batch", 3, "height", "width") if dynamic else (1, 3, side, side))],
            [value("output0", shape)],
            [
                tensor("w", (3, width), [float(x) for row in columns for x in row]),
                int_tensor("s", shape),
            ],
            [
                ("names", names),
                ("imgsz", f"[{side}, {side}]"),
                ("task", "detect"),
                ("stride", "32"),
            ],
        )
    )
