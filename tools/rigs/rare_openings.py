"""Rare ways to get at a file's bytes, which `own_namespaces` tries as the child. Needs no package."""

import ctypes
import errno
import mmap
import os
import signal
import struct
import threading
from collections.abc import Callable

libc = ctypes.CDLL(None, use_errno=True)
AT_FDCWD, AT_EMPTY_PATH, AT_SYMLINK_FOLLOW = -100, 0x1000, 0x400
RENAME_EXCHANGE = 2
OPENAT2, OPEN_BY_HANDLE_AT, NAME_TO_HANDLE_AT = 437, 304, 303
IO_URING_SETUP, IO_URING_ENTER, IO_URING_REGISTER = 425, 426, 427
IORING_OP_OPENAT, IORING_OP_READ, IORING_REGISTER_FILES, IOSQE_FIXED_FILE = 18, 22, 2, 1
ENTRIES = 4


def checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def head_of(fd: int) -> bytes:
    try:
        return os.pread(fd, 16, 0)
    finally:
        os.close(fd)


def plainly(path: str) -> bytes:
    return head_of(os.open(path, os.O_RDONLY))


def for_reading_and_writing(path: str) -> bytes:
    return head_of(os.open(path, os.O_RDWR))


def appending(path: str) -> bytes:
    return head_of(os.open(path, os.O_RDWR | os.O_APPEND | os.O_NOATIME))


def by_a_place_holder(path: str) -> bytes:
    place = os.open(path, os.O_PATH)
    try:
        return head_of(os.open(f"/proc/self/fd/{place}", os.O_RDONLY))
    finally:
        os.close(place)


def by_openat2(path: str) -> bytes:
    how = struct.pack("QQQ", os.O_RDONLY, 0, 0)
    return head_of(checked(libc.syscall(OPENAT2, AT_FDCWD, path.encode(), how, len(how))))


def by_a_handle(path: str) -> bytes:
    handle = ctypes.create_string_buffer(struct.pack("Ii", 128, 0) + bytes(128))
    mount = ctypes.c_int()
    checked(
        libc.syscall(NAME_TO_HANDLE_AT, AT_FDCWD, path.encode(), handle, ctypes.byref(mount), 0)
    )
    folder = os.open(os.path.dirname(path), os.O_RDONLY)
    try:
        return head_of(checked(libc.syscall(OPEN_BY_HANDLE_AT, folder, handle, os.O_RDONLY)))
    finally:
        os.close(folder)


def by_another_name(path: str) -> bytes:
    os.link(path, path + ".name")
    try:
        return plainly(path + ".name")
    finally:
        os.unlink(path + ".name")


def exchanged_with_a_clean_one(path: str) -> bytes:
    other = path + ".other"
    with open(other, "wb") as file:
        file.write(b"nothing to see here")
    clean = os.open(other, os.O_PATH)
    checked(libc.renameat2(AT_FDCWD, path.encode(), AT_FDCWD, other.encode(), RENAME_EXCHANGE))
    try:
        return plainly(other)
    finally:
        checked(libc.renameat2(AT_FDCWD, path.encode(), AT_FDCWD, other.encode(), RENAME_EXCHANGE))
        os.unlink(other)
        os.close(clean)


def by_a_link_in_proc(path: str) -> bytes:
    place = os.open(os.path.dirname(path), os.O_PATH | os.O_DIRECTORY)
    try:
        return plainly(f"/proc/self/fd/{place}/{os.path.basename(path)}")
    finally:
        os.close(place)


def run_as_a_program(path: str) -> bytes:
    os.chmod(path, 0o755)
    child = os.fork()
    if child == 0:
        try:
            os.execv(path, [path])
        except OSError as error:
            os._exit(error.errno or 1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    raise OSError(status, os.strerror(status))


class _Ring:
    """Work handed to the kernel through io_uring, one piece at a time."""

    def __init__(self) -> None:
        parameters = ctypes.create_string_buffer(120)
        self.fd = checked(libc.syscall(IO_URING_SETUP, ENTRIES, parameters))
        entries, completed = struct.unpack_from("II", parameters)
        self._queue = struct.unpack_from("10I", parameters, 40)  # head, tail, mask, ..., array at 6
        self._done = struct.unpack_from("10I", parameters, 80)
        size = max(self._queue[6] + 4 * entries, self._done[5] + 16 * completed)
        self._rings = mmap.mmap(self.fd, size, offset=0)
        self._asked = mmap.mmap(self.fd, 64 * entries, offset=0x10000000)

    def do(self, entry: bytes) -> int:
        """Do what a submission entry says; return its result."""
        self._asked[0:64] = entry.ljust(64, b"\0")
        tail, mask = (struct.unpack_from("I", self._rings, self._queue[at])[0] for at in (1, 2))
        struct.pack_into("I", self._rings, self._queue[6] + 4 * (tail & mask), 0)
        struct.pack_into("I", self._rings, self._queue[1], tail + 1)
        checked(libc.syscall(IO_URING_ENTER, self.fd, 1, 1, 1, 0, 0))
        head, mask = (struct.unpack_from("I", self._rings, self._done[at])[0] for at in (0, 2))
        result = struct.unpack_from("i", self._rings, self._done[5] + 16 * (head & mask) + 8)[0]
        struct.pack_into("I", self._rings, self._done[0], head + 1)
        if result < 0:
            raise OSError(-result, os.strerror(-result))
        return result


def by_io_uring(path: str) -> bytes:
    ring = _Ring()
    try:
        name = ctypes.create_string_buffer(path.encode())
        entry = (IORING_OP_OPENAT, 0, 0, AT_FDCWD, 0, ctypes.addressof(name), 0, 0, 7)
        return head_of(ring.do(struct.pack("BBHiQQIIQ", *entry)))
    finally:
        os.close(ring.fd)


def by_io_uring_without_a_descriptor(path: str) -> bytes:
    """Opened into the ring's own table of files and read from there."""
    ring = _Ring()
    try:
        none = (ctypes.c_int * 1)(-1)
        checked(libc.syscall(IO_URING_REGISTER, ring.fd, IORING_REGISTER_FILES, none, 1))
        name = ctypes.create_string_buffer(path.encode())
        entry = (IORING_OP_OPENAT, 0, 0, AT_FDCWD, 0, ctypes.addressof(name), 0, 0, 7, 0, 0, 1)
        ring.do(struct.pack("BBHiQQIIQHHI", *entry))
        buffer = ctypes.create_string_buffer(16)
        read = (IORING_OP_READ, IOSQE_FIXED_FILE, 0, 0, 0, ctypes.addressof(buffer), 16, 0, 8)
        got = ring.do(struct.pack("BBHiQQIIQ", *read))
        return buffer.raw[:got]
    finally:
        os.close(ring.fd)


def _through_memory(path: str, how: Callable[[int, int], object]) -> bytes:
    memory, file = os.memfd_create("copy"), os.open(path, os.O_RDONLY)
    try:
        how(memory, file)
        return head_of(memory)
    finally:
        os.close(file)


def by_sendfile(path: str) -> bytes:
    return _through_memory(path, lambda memory, file: os.sendfile(memory, file, 0, 16))


def by_a_pipe_without_reading(path: str) -> bytes:
    def splice(memory: int, file: int) -> None:
        output, into = os.pipe()
        os.splice(file, into, 16)
        os.write(memory, os.read(output, 16))

    return _through_memory(path, splice)


def by_copying_a_range(path: str) -> bytes:
    copy, file = os.open(path + ".copy", os.O_RDWR | os.O_CREAT), -1
    try:
        file = os.open(path, os.O_RDONLY)
        os.copy_file_range(file, copy, 16)
        return os.pread(copy, 16, 0)
    finally:
        os.unlink(path + ".copy")
        for each in (copy, file):
            if each >= 0:
                os.close(each)


def for_neither_reading_nor_writing(path: str) -> bytes:
    return head_of(os.open(path, os.O_ACCMODE))


def _go_on(_signal: int, _frame: object) -> None:
    """Interrupt a wait, and do nothing else."""


def while_signals_come(path: str) -> bytes:
    """An interrupted wait for the answer must not count as an answer."""
    signal.signal(signal.SIGALRM, _go_on)
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    try:
        return _one_of(path, 100)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def by_many_at_once(path: str) -> bytes:
    got: list[bytes] = []

    def work() -> None:
        try:
            got.append(_one_of(path, 30))
        except OSError:
            pass

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if not got:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))
    return got[0]


def _one_of(path: str, tries: int) -> bytes:
    for _ in range(tries - 1):
        try:
            return plainly(path)
        except OSError:
            pass
    return plainly(path)


def of_a_file_without_a_name(path: str) -> bytes:
    """Not the flagged file itself: content written into a file that is named later is asked about all the same."""
    folder, named = os.path.dirname(path), path + ".late"
    nameless = os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o600)
    os.write(nameless, b"\x89PNG\r\n\x1a\n FLAG " + bytes(4000))
    checked(
        libc.linkat(
            AT_FDCWD,
            f"/proc/self/fd/{nameless}".encode(),
            AT_FDCWD,
            named.encode(),
            AT_SYMLINK_FOLLOW,
        )
    )
    os.close(nameless)
    try:
        return plainly(named)
    finally:
        os.unlink(named)


def with_its_old_times(path: str) -> bytes:
    """A clean file that is opened, rewritten with a flagged one's bytes and set back to its times."""
    other = path + ".times"
    with open(other, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n clean" + bytes(4000))
    plainly(other)
    before = os.stat(other)
    with open(other, "r+b") as file:
        file.write(b"\x89PNG\r\n\x1a\n FLAG ")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    try:
        return plainly(other)
    finally:
        os.unlink(other)


WAYS = (
    plainly, for_reading_and_writing, appending, by_a_place_holder, by_openat2, by_a_handle, by_another_name,
    exchanged_with_a_clean_one, by_a_link_in_proc, run_as_a_program, by_io_uring, of_a_file_without_a_name,
    with_its_old_times, by_sendfile, by_a_pipe_without_reading, by_copying_a_range,
    for_neither_reading_nor_writing, while_signals_come, by_many_at_once, by_io_uring_without_a_descriptor,
)  # fmt: skip
