"""Taking content: only regular files, the same bytes for every reader, never a hang."""

import hashlib
import os
from pathlib import Path

import pytest

from scanner import platform
from scanner.platform import copied_content
from scanner.platform.ports.content import Sealed
from scanner.reasons import FailureReason
from scanner.sandbox import content
from scanner.sandbox.content import Content, ContentError, from_bytes, from_fd, take
from scanner.schema import FileKey

DATA = bytes(range(256)) * 5000
MOST_DESCRIPTORS = 1024
BINARY = getattr(os, "O_BINARY", 0)


def read(taken: Content) -> bytes:
    if taken.data is not None:
        return taken.data
    return platform.content().read_part(taken.fd, taken.size + 1, 0)


def reason_of(path: Path) -> FailureReason:
    with pytest.raises(ContentError) as caught:
        take(str(path))
    return caught.value.reason


FIFOS = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no FIFOs in folders")
SEALED = pytest.mark.skipif(
    not hasattr(os, "memfd_create"),
    reason="sealed memory is Linux's; elsewhere the bytes are a copy",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "picture.jpg"
    path.write_bytes(DATA)
    return path


def open_descriptors() -> int:
    return sum(map(is_open, range(MOST_DESCRIPTORS)))


def is_open(fd: int) -> bool:
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def make_link(link: Path, target: Path) -> None:
    """Make a link, or skip: on Windows it needs a right, and Wine makes none while it reports success."""
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this account may not make links")
    if not link.is_symlink():
        pytest.skip("this system makes no links")


def test_take(file: Path) -> None:
    before = open_descriptors()
    with take(str(file)) as taken:
        assert read(taken) == DATA
        assert taken.size == len(DATA)
        assert taken.key == FileKey.of(platform.files().status(str(file)))
        assert taken.sha256 == hashlib.sha256(DATA).digest()
        assert not taken.changed()
    assert open_descriptors() == before


@pytest.mark.parametrize("size", [0, 1, content.CHUNK, content.CHUNK + 1])
def test_sizes(tmp_path: Path, size: int) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * size)
    with take(str(path)) as taken:
        assert read(taken) == b"x" * size
        assert taken.sha256 == hashlib.sha256(b"x" * size).digest()


def test_what_was_taken_does_not_change(file: Path) -> None:
    with take(str(file)) as taken:
        file.write_bytes(b"something else")
        assert read(taken) == DATA
        assert taken.sha256 == hashlib.sha256(DATA).digest()


@SEALED
def test_sealed_memory_cannot_be_changed(file: Path) -> None:
    with take(str(file)) as taken, from_bytes(DATA) as given:
        for attempt in (
            lambda: os.pwrite(given.fd, b"x", 0),
            lambda: os.pwrite(taken.fd, b"x", 0),
            lambda: os.ftruncate(taken.fd, 1),
            lambda: os.ftruncate(taken.fd, len(DATA) + 1),
        ):
            with pytest.raises(PermissionError):
                attempt()


DEVICES = ("NUL",) if os.name == "nt" else ("/dev/null", "/dev/zero")


def test_not_a_file(tmp_path: Path) -> None:
    for path in (tmp_path, *map(Path, DEVICES)):
        assert reason_of(path) is FailureReason.NOT_A_FILE


def test_a_link_is_not_a_file(tmp_path: Path, file: Path) -> None:
    make_link(tmp_path / "link", file)
    assert reason_of(tmp_path / "link") is FailureReason.NOT_A_FILE


@FIFOS
def test_a_fifo_is_not_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    assert reason_of(tmp_path / "fifo") is FailureReason.NOT_A_FILE


@pytest.mark.skipif(os.name == "nt", reason="a pipe of Windows lies in no folder")
def test_a_socket_is_not_a_file(tmp_path: Path) -> None:
    listener = platform.transport().listen(tmp_path / "socket")
    assert reason_of(tmp_path / "socket") is FailureReason.NOT_A_FILE
    listener.close()


@pytest.mark.skipif(os.name == "nt", reason="tests/windows/test_windows_links.py does this there")
def test_exchanged_for_a_link_between_look_and_open(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    seen = os.lstat(file)

    def swap(path: str) -> os.stat_result:
        file.unlink()
        make_link(file, secret)
        return seen

    monkeypatch.setattr(os, "lstat", swap)
    assert reason_of(file) is FailureReason.NOT_A_FILE


@FIFOS
def test_exchanged_for_a_fifo_between_look_and_open(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = os.lstat(file)

    def swap(path: str) -> os.stat_result:
        file.unlink()
        os.mkfifo(file)
        return seen

    monkeypatch.setattr(os, "lstat", swap)
    assert reason_of(file) is FailureReason.NOT_A_FILE


def test_vanished(tmp_path: Path, file: Path) -> None:
    assert reason_of(tmp_path / "nothing") is FailureReason.VANISHED
    assert reason_of(file / "below-a-file") is FailureReason.VANISHED


def test_no_permission(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> int:
        raise PermissionError(13, "refused")

    monkeypatch.setattr(platform.files(), "open_file", refuse)
    assert reason_of(file) is FailureReason.NO_PERMISSION


def test_read_error(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: int) -> int:
        raise OSError(5, "input/output error")

    before = open_descriptors()
    monkeypatch.setattr(os, "sendfile" if hasattr(os, "sendfile") else "lseek", fail)
    assert reason_of(file) is FailureReason.READ_ERROR
    assert open_descriptors() == before


def test_written_to_while_copied(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seal = platform.content().seal_file

    def meddle(fd: int, size: int) -> Sealed | None:
        done = seal(fd, size)
        with file.open("r+b") as other:
            other.write(b"meddled")
        os.utime(file, ns=(1, 1))
        return done

    before = open_descriptors()
    monkeypatch.setattr(platform.content(), "seal_file", meddle)
    assert reason_of(file) is FailureReason.CHANGED
    assert open_descriptors() == before


@pytest.mark.parametrize("grows", [True, False])
def test_size_is_not_what_there_is(
    file: Path, monkeypatch: pytest.MonkeyPatch, grows: bool
) -> None:
    seal = platform.content().seal_file

    def meddle(fd: int, size: int) -> Sealed | None:
        os.truncate(file, len(DATA) + 1 if grows else 100)
        return seal(fd, size)

    monkeypatch.setattr(platform.content(), "seal_file", meddle)
    assert reason_of(file) is FailureReason.CHANGED


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(content.MAX_SIZE + 1)
    assert reason_of(path) is FailureReason.TOO_LARGE


def test_large_is_read_in_place(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "MAX_COPY", 1000)
    before = open_descriptors()
    with take(str(file)) as taken:
        assert not taken.copied
        assert read(taken) == DATA
        assert taken.sha256 == hashlib.sha256(DATA).digest()
        with pytest.raises(OSError, match=r"Bad file descriptor|Permission denied"):
            os.write(taken.fd, b"x")
        assert not taken.changed()
        os.truncate(file, 10)
        os.utime(file, ns=(1, 1))
        assert taken.changed()
    assert open_descriptors() == before


def test_large_that_shrinks_while_hashed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "MAX_COPY", 1000)
    with take(str(file)) as taken:
        os.truncate(file, 10)
        with pytest.raises(ContentError) as caught:
            _ = taken.sha256
        assert caught.value.reason is FailureReason.CHANGED


def test_from_bytes() -> None:
    with from_bytes(DATA) as taken:
        assert read(taken) == DATA
        assert taken.key is None
        assert taken.sha256 == hashlib.sha256(DATA).digest()
        assert not taken.changed()


def test_from_bytes_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "MAX_COPY", 1000)
    with pytest.raises(ContentError) as caught:
        from_bytes(DATA)
    assert caught.value.reason is FailureReason.TOO_LARGE


def test_from_fd_takes_the_descriptor_over(file: Path) -> None:
    before = open_descriptors()
    with from_fd(os.open(file, os.O_RDONLY | BINARY)) as taken:
        assert read(taken) == DATA
    assert open_descriptors() == before
    reading, writing = os.pipe()
    with pytest.raises(ContentError):
        from_fd(reading)
    os.close(writing)
    assert open_descriptors() == before


def test_where_there_is_no_sealed_memory(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "content", lambda: copied_content)
    for taken in (take(str(file)), from_bytes(DATA)):
        with taken:
            assert taken.fd == -1
            assert taken.data == DATA
            assert taken.sha256 == hashlib.sha256(DATA).digest()
            assert not taken.changed()


def test_the_service_side_parses_nothing() -> None:
    """The modules that the service imports bring no decoder, no array and no model with them."""
    import subprocess
    import sys

    code = (
        "import sys, scanner.sandbox.content, scanner.sandbox.host, scanner.sandbox.pool;"
        "print([m for m in ('numpy', 'PIL', 'cv2', 'onnxruntime', 'av', 'pypdfium2', 'pi_heif')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
