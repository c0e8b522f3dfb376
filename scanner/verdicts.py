"""
The one verdict service: every layer asks here, and no content is looked at twice.

Findings are kept by file key (a second look costs a stat) and by content (a copy, a rename or an
upload of a file already seen costs one hash). In memory only.
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

MAX_KEPT = 50_000  # findings kept; about 20 MB at the most
MAX_PREVIEWS = 200  # blurs kept beside them; at most 768 bytes each

K = TypeVar("K")
V = TypeVar("V")


class ContentJudge(Protocol):
    """A host or pool of workers."""

    def judge(self, content: content.Content, *, want_preview: bool = False) -> Finding:
        """Look at the content; never raises for anything in it."""
        ...


class Inspection(msgspec.Struct, frozen=True):
    """A finding with what it is about. `key` and `sha256` are None where the file could not be read."""

    finding: Finding
    key: FileKey | None = None
    sha256: bytes | None = None


class VerdictService:
    """Looks at files and bytes, through the caches. For any number of threads."""

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
        """Look at the file at `path`. A failure is a finding too; nothing is raised."""
        try:
            key = FileKey.of(platform.files().status(path))
        except OSError:
            key = None  # opening it says why
        known = None if key is None else self._known(key)
        if known is not None and not (want_place and known.finding.place is None):
            return known
        try:
            with content.take(path) as taken:
                taken.want_place = want_place
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
        """Look at content that came by another way: bytes of a browser, a descriptor of the kernel."""
        taken.share = share
        return self._look_at(taken, want_preview)

    def known(self, sha256: bytes) -> Finding | None:
        """Give the finding for this content, if it was looked at before."""
        with self._lock:
            finding = _get(self._by_content, sha256)
            preview = self._previews.get(sha256)
        return finding and msgspec.structs.replace(finding, preview=preview)

    def forget(self) -> None:
        """Drop everything: the models have changed."""
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
            self._keep(taken.key, sha256, finding, read_at)
        return Inspection(finding, taken.key, sha256)

    def _keep(self, key: FileKey | None, sha256: bytes, finding: Finding, read_at: int) -> None:
        with self._lock:
            _put(self._by_content, sha256, msgspec.structs.replace(finding, preview=None), MAX_KEPT)
            if finding.preview is not None:
                _put(self._previews, sha256, finding.preview, MAX_PREVIEWS)
            if key is not None and key.is_settled(read_at, fine=self._fine):
                _put(self._by_key, key, sha256, MAX_KEPT)


def _lacks(finding: Finding, taken: content.Content, want_preview: bool) -> bool:
    """Return whether something is wanted of what was looked at before that was not wanted then."""
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
