"""
A folder watch on ReadDirectoryChangesW and one completion port.

Each tree is requested again right after each completion, so a steady writer hides nothing; a completion
without content means that the system's buffer overflowed, which is reported as LOST.
"""

import ctypes
import os
import struct
from ctypes import byref, c_uint32, c_void_p

from scanner.errors import WatchError
from scanner.platform.ports.watch import ChangeKind, FolderChange
from scanner.platform.windows import reparse, win32

_BUFFER = 64 * 1024  # bytes; the most that a network drive accepts
_NAMES = 0x1 | 0x2  # files, folders
_WRITES = 0x8 | 0x10 | 0x40  # size, last write, creation
_ADDED, _REMOVED, _MODIFIED, _OLD_NAME, _NEW_NAME = 1, 2, 3, 4, 5
_HEAD = struct.Struct("<III")  # offset of the next, action, length of the name
_WAKE = 0
_STANDARD_INFO = 1  # FileStandardInfo
_CODES = {2: "missing", 3: "missing", 267: "not-a-folder", 5: "no-permission"}


class _Tree:
    """One watched folder: its handle, the buffer that the system writes to, and the pending request."""

    def __init__(self, path: str, handle: int, *, files: bool) -> None:
        self.path = path
        self.handle = handle
        self.files = files
        self.buffer = ctypes.create_string_buffer(_BUFFER)
        self.overlap = win32.Overlap()

    def ask(self) -> bool:
        """Request the next changes into the buffer; false when the folder is gone."""
        wanted = _NAMES | _WRITES if self.files else _NAMES
        return bool(
            win32.kernel().ReadDirectoryChangesW(
                c_void_p(self.handle), self.buffer, _BUFFER, self.files, wanted, None,
                byref(self.overlap), None,
            )
        )  # fmt: skip


class WindowsFolderWatch:
    """Implements `ports.watch.FolderWatch`. A watch covers all folders below."""

    def __init__(self) -> None:
        kernel = win32.kernel()
        invalid = c_void_p(win32.INVALID)
        self._port = win32.check(kernel.CreateIoCompletionPort(invalid, None, c_void_p(0), 0))
        self._trees: dict[int, _Tree] = {}
        self._ended: dict[int, _Tree] = {}  # closed, but kept until the system releases the buffer
        self._next = _WAKE + 1
        self._closed = False

    def add(self, folder: str, *, files: bool = True) -> None:
        """Open the folder and request changes; with `files`, for all present and future folders below."""
        known = self._find(folder)
        if known is not None and (self._trees[known].files or not files):
            return
        if files and any(t.files and _is_below(folder, t.path) for t in self._trees.values()):
            return
        if known is not None:
            self._end(known)
        if os.path.exists(folder) and not os.path.isdir(folder):
            raise WatchError("not-a-folder", folder=folder)
        try:
            flags = win32.BACKUP_SEMANTICS | win32.OVERLAPPED
            handle = win32.open_path(folder, win32.LIST_FOLDER, win32.SHARE_ALL, flags)
        except OSError as error:
            code = getattr(error, "winerror", 0)
            raise WatchError(_CODES.get(code, "cannot-watch"), folder=folder, errno=code) from error
        key, self._next = self._next, self._next + 1
        kernel = win32.kernel()
        kernel.CreateIoCompletionPort(c_void_p(handle), c_void_p(self._port), c_void_p(key), 0)
        tree = _Tree(folder, handle, files=files)
        if not tree.ask():
            code = win32.last_error()
            win32.close(handle)
            raise WatchError(_CODES.get(code, "cannot-watch"), folder=folder, errno=code)
        self._trees[key] = tree

    def drop(self, folder: str) -> None:
        """Close the folder and all folders below."""
        for key, tree in list(self._trees.items()):
            if _same(tree.path, folder) or _is_below(tree.path, folder):
                self._end(key)

    def read(self, seconds: float | None) -> list[FolderChange]:
        """Wait at the completion port, then take all completions."""
        limit = win32.INFINITE if seconds is None else max(0, int(seconds * 1000))
        changes: list[FolderChange] = []
        while self._take(limit, changes):
            limit = 0
        if not changes:
            self._look_for_roots(changes)
        return list(dict.fromkeys(changes))

    def wake(self) -> None:
        """Make `read` return, by posting an empty completion."""
        kernel = win32.kernel()
        kernel.PostQueuedCompletionStatus(c_void_p(self._port), 0, c_void_p(_WAKE), None)

    def close(self) -> None:
        """Close all folders and the port."""
        if self._closed:
            return
        self._closed = True
        for key in list(self._trees):
            self._end(key)
        ignored: list[FolderChange] = []
        while self._ended and self._take(1000, ignored):
            pass
        win32.close(self._port)

    # ---- completions

    def _take(self, limit: int, changes: list[FolderChange]) -> bool:
        """Take one completion; false when there was none in time, or it was a wake-up."""
        count, key, overlap = c_uint32(), c_void_p(), c_void_p()
        done = win32.kernel().GetQueuedCompletionStatus(
            c_void_p(self._port), byref(count), byref(key), byref(overlap), c_uint32(limit)
        )
        if not overlap.value:
            return False
        number = key.value or 0
        self._ended.pop(number, None)
        tree = self._trees.get(number)
        if tree is None:
            return True
        if done and count.value:
            changes += _translate(tree, tree.buffer.raw[: count.value])
        elif done:
            changes.append(FolderChange(ChangeKind.LOST, ""))
        if not done or not os.path.isdir(tree.path) or not tree.ask():
            changes.append(FolderChange(ChangeKind.GONE, tree.path))
            win32.close(self._trees.pop(number).handle)
        return True

    def _look_for_roots(self, changes: list[FolderChange]) -> None:
        """Report folders that are gone without a completion, as on Wine and some network drives."""
        for key, tree in list(self._trees.items()):
            if not os.path.isdir(tree.path) or _is_to_be_deleted(tree.handle):
                changes.append(FolderChange(ChangeKind.GONE, tree.path))
                self._end(key)

    def _find(self, folder: str) -> int | None:
        return next((key for key, tree in self._trees.items() if _same(tree.path, folder)), None)

    def _end(self, key: int) -> None:
        tree = self._trees.pop(key)
        self._ended[key] = tree
        win32.close(tree.handle)  # the pending request completes with a failure


class _StandardInfo(ctypes.Structure):
    """FILE_STANDARD_INFO."""

    _fields_ = (
        ("allocated", ctypes.c_int64),
        ("size", ctypes.c_int64),
        ("links", c_uint32),
        ("delete_pending", ctypes.c_ubyte),
        ("folder", ctypes.c_ubyte),
    )


def _is_to_be_deleted(handle: int) -> bool:
    """Return whether a removed folder only remains because of this process's handle."""
    found = _StandardInfo()
    ask = win32.kernel().GetFileInformationByHandleEx
    size = ctypes.sizeof(found)
    return bool(ask(c_void_p(handle), _STANDARD_INFO, byref(found), size)) and bool(
        found.delete_pending
    )


def _translate(tree: _Tree, data: bytes) -> list[FolderChange]:
    changes: list[FolderChange] = []
    offset = 0
    while True:
        step, action, length = _HEAD.unpack_from(data, offset)
        name = data[offset + _HEAD.size : offset + _HEAD.size + length]
        path = os.path.join(tree.path, name.decode("utf-16-le", "surrogatepass"))
        change = _change(action, path, files=tree.files)
        if change is not None:
            changes.append(change)
        if step == 0:
            return changes
        offset += step


def _change(action: int, path: str, *, files: bool) -> FolderChange | None:
    if action in (_REMOVED, _OLD_NAME):
        return None  # the removal of the watched folder shows on its handle
    if reparse.is_folder(path):
        # A folder's time changes with each entry, which has its own change.
        return None if action == _MODIFIED else FolderChange(ChangeKind.FOLDER, path)
    if not files:
        return None
    kind = ChangeKind.MOVED_IN if action == _NEW_NAME else ChangeKind.TOUCHED
    return FolderChange(kind, path)


def _same(one: str, other: str) -> bool:
    return os.path.normcase(one) == os.path.normcase(other)


def _is_below(path: str, folder: str) -> bool:
    above = os.path.normcase(folder).rstrip(os.sep) + os.sep
    return os.path.normcase(path).startswith(above)
