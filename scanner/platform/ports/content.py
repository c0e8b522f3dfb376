"""Memory for bytes that must not change while they are judged."""

from typing import NamedTuple, Protocol


class Sealed(NamedTuple):
    """Bytes that nobody can change: a descriptor of sealed memory, or, with `fd` -1, the bytes themselves."""

    fd: int = -1
    data: bytes | None = None


class ContentStore(Protocol):
    """Copies content into memory that cannot change, and reads it by position. Methods raise OSError."""

    def seal_file(self, fd: int, size: int) -> Sealed | None:
        """Copy the first `size` bytes of an open file; None when it has fewer by now."""
        ...

    def seal_bytes(self, data: bytes) -> Sealed:
        """Copy bytes that do not come from a file."""
        ...

    def read_part(self, fd: int, count: int, offset: int) -> bytes:
        """Read and return at most `count` bytes from `offset` on."""
        ...

    def read_at(self, fd: int, view: memoryview, offset: int) -> int:
        """Read into `view` from `offset` on without trusting the file's size; return the number of bytes read."""
        ...
