"""
The results of an evaluation by picture: local, append-only, one file per shard, so that it can be resumed.

Each picture is named by a salted hash of its path, so that the file alone does not reveal which they were.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Annotated

import msgspec

from scanner.cli.evaluation import Row
from scanner.schema import Scores

FORMAT = 1
SALT_BYTES = 32
KEY_BYTES = 16  # of the hash; enough to distinguish a billion pictures
MAX_SHARDS = 100_000
_LABEL = Annotated[str, msgspec.Meta(max_length=200)]


class ResultsError(Exception):
    """Results cannot be used. `code`: the reason; `path`: the file."""

    def __init__(self, code: str, path: Path) -> None:
        self.code = code
        self.path = path
        super().__init__(code)


class Shard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Part `number` (from 1) of `of` parts: every `of`th row of the table."""

    number: Annotated[int, msgspec.Meta(ge=1, le=MAX_SHARDS)] = 1
    of: Annotated[int, msgspec.Meta(ge=1, le=MAX_SHARDS)] = 1

    def holds(self, row: int) -> bool:
        """Return whether a row, counted from 0, is in this part."""
        return row % self.of == self.number - 1

    @property
    def file(self) -> str:
        """The name of the shard's results file."""
        return f"shard-{self.number}-of-{self.of}.jsonl"


class MeasuredBy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The models and thresholds of a measurement. Results with different ones are not added up.

    `models`: SHA-256 by name. `nudity` and `partial`: thresholds by operating point.
    """

    versions: dict[str, str]
    models: dict[str, str]
    nudity: dict[str, float]
    partial: dict[str, float]


class ResultsHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first line: the models used, and the part of the table measured (`table`: its SHA-256)."""

    format: int
    by: tuple[str, ...]
    measured_by: MeasuredBy
    table: str
    shard: Shard
    assigned: int
    cpu: tuple[str, ...]


class ResultLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One picture. `scores` is None if it could not be checked."""

    key: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]
    label: _LABEL
    by: tuple[_LABEL, ...]
    scores: Scores | None

    @property
    def row(self) -> Row:
        """The picture as a row of the evaluation."""
        return Row(self.label, " / ".join(self.by), self.scores)


class ResultsWriter:
    """Appends to one shard's results; a context manager. `done`: the lines that were there before."""

    def __init__(self, folder: Path, header: ResultsHeader) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._salt = _salt(folder)
        self._path = folder / header.shard.file
        self.done: dict[str, ResultLine] = {}
        before: ResultsHeader | None = None
        if self._path.exists():
            before, lines = read_results(self._path)
            if before is not None and not _same(before, header):
                raise ResultsError("other-run", self._path)
            self.done = {line.key: line for line in lines}
        self._file = self._path.open("ab")
        if not self._whole():
            # An incomplete line from a killed run stays a line of its own, and is not counted.
            self._file.write(b"\n")
        if before is None:
            self._write(header)

    def __enter__(self) -> "ResultsWriter":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def key(self, path: str) -> str:
        """Return the key of a picture: a salted hash of its path, in hex."""
        name = path.encode("utf-8", "surrogateescape")
        return hmac.digest(self._salt, name, "sha256")[:KEY_BYTES].hex()

    def append(self, line: ResultLine) -> None:
        """Append one picture, and flush it to the system before this returns."""
        self._write(line)

    def _write(self, value: ResultsHeader | ResultLine) -> None:
        self._file.write(msgspec.json.encode(value) + b"\n")
        self._file.flush()

    def _whole(self) -> bool:
        size = self._path.stat().st_size
        if size == 0:
            return True
        with self._path.open("rb") as file:
            file.seek(size - 1)
            return file.read() == b"\n"


def read_results(path: Path) -> tuple[ResultsHeader | None, list[ResultLine]]:
    """
    Read one shard's results; the header is None if the run was killed before writing it.

    Incomplete lines are skipped, and a picture that is listed twice counts once. Raises ResultsError.
    """
    header: ResultsHeader | None = None
    lines: dict[str, ResultLine] = {}
    for untrusted in _lines(path):
        try:
            if header is None:
                header = msgspec.json.decode(untrusted, type=ResultsHeader)
                continue
            line = msgspec.json.decode(untrusted, type=ResultLine)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue  # the incomplete line of a killed run
        lines.setdefault(line.key, line)
    if header is None and lines:
        raise ResultsError("no-results", path)
    if header is not None and header.format != FORMAT:
        raise ResultsError("newer-results", path)
    return header, list(lines.values())


def read_all(
    paths: list[Path],
) -> tuple[ResultsHeader, list[ResultsHeader], list[list[ResultLine]]]:
    """
    Read the results of all shards of one run; returns one header, all headers, and the lines of each shard.

    Raises ResultsError if a shard is missing, given twice, unfinished or of another run.
    """
    headers: list[ResultsHeader] = []
    lines: list[list[ResultLine]] = []
    for path in paths:
        header, found = read_results(path)
        if header is None:
            raise ResultsError("not-finished", path)
        if headers and not _same(headers[0], header, shard=False):
            raise ResultsError("other-run", path)
        if header.shard in [one.shard for one in headers]:
            raise ResultsError("shard-twice", path)
        if len(found) < header.assigned:
            raise ResultsError("not-finished", path)
        headers.append(header)
        lines.append(found)
    if not headers or len(headers) != headers[0].shard.of:
        raise ResultsError("shard-missing", paths[0] if paths else Path())
    return headers[0], headers, lines


def result_files(paths: tuple[Path, ...]) -> list[Path]:
    """List the results files in `paths`, which are files or folders of files."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.glob("shard-*-of-*.jsonl")) if path.is_dir() else [path]
    return found


def table_hash(path: Path) -> str:
    """Return the SHA-256 of a table, so that shards of different tables are not combined."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _same(one: ResultsHeader, other: ResultsHeader, *, shard: bool = True) -> bool:
    alike = (one.by, one.measured_by, one.table) == (other.by, other.measured_by, other.table)
    if shard:
        return alike and (one.shard, one.assigned) == (other.shard, other.assigned)
    return alike and one.shard.of == other.shard.of


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as error:
        raise ResultsError("no-results", path) from error


def _salt(folder: Path) -> bytes:
    """Return the folder's salt; if several shards start at once, only one of them makes it."""
    path = folder / "salt"
    if not path.exists():
        made = folder / f"salt.{os.getpid()}.{secrets.token_hex(4)}"
        made.touch(mode=0o600)
        made.write_bytes(secrets.token_bytes(SALT_BYTES))
        try:
            os.link(made, path)  # atomic, and never replaces the salt of another process
        except FileExistsError:
            pass
        finally:
            made.unlink()
    return path.read_bytes()
