"""A small tree of a document's XML, parsed by expat without document types or entities, within caps."""

import re
from collections.abc import Iterator
from xml.parsers import expat

MAX_NODES = 400_000  # about 200 MB; a part with more nodes is not drawn
MAX_NESTED = 200
MAX_XML = 48 * 1024 * 1024  # bytes of a part
# Pictures in a flat document, which are looked at as encoded runs.
_BINARY = re.compile(rb"(<office:binary-data>)[^<]*")


class Node:
    """An element. Names have no prefix, except attributes whose prefix matters."""

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute."""
        return self.attributes.get(name, default)

    def child(self, *path: str) -> "Node | None":
        """Follow a path of names down, to the first child of each name."""
        node: Node | None = self
        for name in path:
            node = next((each for each in node.children if each.name == name), None)
            if node is None:
                return None
        return node

    def every(self, *names: str) -> "Iterator[Node]":
        """Yield all elements below with one of these names, in their order."""
        waiting = list(reversed(self.children))
        while waiting:
            node = waiting.pop()
            if node.name in names:
                yield node
            waiting.extend(reversed(node.children))


def parse(data: bytes) -> Node:
    """Parse a part. Raises ValueError if it is not XML, has a document type, or exceeds a cap."""
    if len(data) > MAX_XML:
        raise ValueError(len(data))
    root = Node("", {})
    path = [root]
    count = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > MAX_NODES or len(path) > MAX_NESTED:
            raise ValueError(count)
        bare = {_bare(key): value for key, value in attributes.items()}
        node = Node(_bare(name), bare)
        path[-1].children.append(node)
        path.append(node)

    def end(_name: str) -> None:
        path.pop()

    def text(letters: str) -> None:
        if len(path[-1].text) < 64:  # enough for numbers, the only text used
            path[-1].text += letters

    def refuse(*_arguments: object) -> None:
        raise ValueError("document type")

    reader = expat.ParserCreate()
    reader.buffer_text = True
    reader.StartElementHandler = begin
    reader.EndElementHandler = end
    reader.CharacterDataHandler = text
    reader.StartDoctypeDeclHandler = refuse
    try:
        reader.Parse(_BINARY.sub(rb"\1", data), True)
    except (expat.ExpatError, UnicodeError, LookupError) as error:
        raise ValueError from error
    return root


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def number(text: str, default: float = 0.0) -> float:
    """Parse a number at the beginning of a text; return `default` if there is none, or it is not usable."""
    found = _NUMBER.match(text)
    value = float(found[0]) if found else default
    return value if abs(value) < MOST else default


_NUMBER = re.compile(r"\s*[-+]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:[eE][-+]?\d{1,2})?")
MOST = 1e15
