"""
The verdict service: every layer asks here, and no content is inspected twice.

Findings are cached by file key (asking again costs one stat) and by content (a copy, a rename or an
upload of a file already seen costs one hash). The caches are in memory only.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol, TypeVar

import msgspec

from scanner import platform
from scanner.reasons import FAILURE_TABLE, PASSING, FailureAction, FailureReason
from scanner.sandbox import content
from scanner.schema import FileKey, Finding, Preview, WorkShare

MAX_KEPT = 50_000  # cached findings; at most about 20 MB
MAX_PREVIEWS = 200  # cached blurred previews; at most 768 bytes each

K = TypeVar("K")
V = TypeVar("V")


class ContentJudge(Protocol):
    """A host or pool of workers."""

    def judge(self, content: content.Content, *, want_preview: bool = False) -> Finding:
        """Inspect the content. No content can make this raise."""
        ...


class Inspection(msgspec.Struct, frozen=True):
    """
    A finding with the file's key and content hash, which are None if the file could not be read.

    `being_written`: a program has the file open for writing. Through a memory map it can change the content
    without a new time, so the key does not stand for this content.
    """

    finding: Finding
    key: FileKey | None = None
    sha256: bytes | None = None
    being_written: bool = False


class VerdictService:
    """Inspects files and bytes, through the caches. Thread-safe."""

    def __init__(self, judge: ContentJudge, clock_ns: Callable[[], int] = time.time_ns) -> None:
        self._judge = judge
        self._clock_ns = clock_ns
        self._fine = platform.files().fine_timestamps()
        self._lock = threading.Lock()
        self._by_key: OrderedDict[FileKey, bytes] = OrderedDict()
        self._by_content: OrderedDict[bytes, Finding] = OrderedDict()
        self._previews: OrderedDict[bytes, Preview] = OrderedDict()

    def look(
        self,
        path: str,
        *,
        want_preview: bool = False,
        want_place: bool = False,
        share: WorkShare = WorkShare.FOUND,
    ) -> Inspection:
        """Inspect the file at `path`. Raises nothing: a failure is a finding too."""
        try:
            key = FileKey.of(platform.files().status(path))
        except OSError:
            key = None  # opening the file will find the reason
        known = None if key is None else self._known(key)
        if known is not None and not (want_place and known.finding.place is None):
            return known
        # Asked before the bytes are taken: whoever opens the file after that gives it a new time.
        written = platform.files().is_being_written(path) is True
        try:
            with content.take(path) as taken:
                taken.want_place = want_place
                taken.being_written = written
                return self.look_at(taken, want_preview=want_preview, share=share)
        except content.ContentError as error:
            return Inspection(Finding(media="", failure=error.reason), key)

    def look_at(
        self,
        taken: content.Content,
        *,
        want_preview: bool = False,
        share: WorkShare = WorkShare.FOUND,
    ) -> Inspection:
        """Inspect content that is not named by a path: bytes from a browser, a descriptor from the kernel."""
        taken.share = share
        return self._look_at(taken, want_preview)

    def known(self, sha256: bytes) -> Finding | None:
        """Return the cached finding for this content, or None."""
        with self._lock:
            finding = _get(self._by_content, sha256)
            preview = self._previews.get(sha256)
        return finding and msgspec.structs.replace(finding, preview=preview)

    def forget(self) -> None:
        """Empty the caches, as is needed when the models have changed."""
        with self._lock:
            self._by_key.clear()
            self._by_content.clear()
            self._previews.clear()

    def _known(self, key: FileKey) -> Inspection | None:
        with self._lock:
            sha256 = _get(self._by_key, key)
        finding = None if sha256 is None else self.known(sha256)
        return None if finding is None else Inspection(finding, key, sha256)

    def _look_at(self, taken: content.Content, want_preview: bool) -> Inspection:
        read_at = self._clock_ns()
        sha256 = taken.sha256
        finding = self.known(sha256)
        if finding is None or _lacks(finding, taken, want_preview):
            finding = self._judge.judge(taken, want_preview=want_preview)
        if taken.changed():
            return Inspection(Finding(media="", failure=FailureReason.CHANGED), taken.key)
        if finding.failure not in PASSING:
            self._keep(None if taken.being_written else taken.key, sha256, finding, read_at)
        return Inspection(finding, taken.key, sha256, taken.being_written)

    def _keep(self, key: FileKey | None, sha256: bytes, finding: Finding, read_at: int) -> None:
        with self._lock:
            _put(self._by_content, sha256, msgspec.structs.replace(finding, preview=None), MAX_KEPT)
            if finding.preview is not None:
                _put(self._previews, sha256, finding.preview, MAX_PREVIEWS)
            if key is not None and key.is_settled(read_at, fine=self._fine):
                _put(self._by_key, key, sha256, MAX_KEPT)


def _lacks(finding: Finding, taken: content.Content, want_preview: bool) -> bool:
    """Return whether a cached finding lacks the preview or the place that is wanted now."""
    lacks_preview = want_preview and finding.preview is None
    lacks_place = taken.want_place and finding.place is None
    return finding.scores is not None and (lacks_preview or lacks_place)


def waits_for_another_look(finding: Finding) -> bool:
    """Return whether the failure table says that there is nothing to act on now."""
    return (
        finding.failure is not None
        and FAILURE_TABLE[finding.failure].action is not FailureAction.UNCHECKED
    )


def _get(table: OrderedDict[K, V], key: K) -> V | None:
    value = table.get(key)
    if value is not None:
        table.move_to_end(key)
    return value


def _put(table: OrderedDict[K, V], key: K, value: V, most: int) -> None:
    table[key] = value
    table.move_to_end(key)
    if len(table) > most:
        table.popitem(last=False)
