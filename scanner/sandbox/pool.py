"""Several workers behind one `judge`, for bulk scans on several cores."""

import queue
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from scanner.sandbox.content import Content
from scanner.sandbox.host import Limits, WorkerHost
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import Finding

IN_FLIGHT = 3  # items started for each worker ahead of the consumer, to keep workers busy

T = TypeVar("T")
R = TypeVar("R")


class WorkerPool:
    """`size` hosts; `judge` may be called by any number of threads and waits for a free one."""

    def __init__(
        self,
        models: Path,
        size: int,
        limits: Limits | None = None,
        *,
        confined: bool = True,
        setup: WorkerSetup | None = None,
    ) -> None:
        self.size = size
        first = self.make_host(models, limits, confined)
        if setup is not None:
            first.use(setup)
        self._hosts = [first, *(first.another() for _ in range(size - 1))]
        # Last in, first out: with little to do one worker stays warm and the others sleep.
        self._free: queue.LifoQueue[WorkerHost] = queue.LifoQueue()
        for host in reversed(self._hosts):
            self._free.put(host)

    @property
    def restarts(self) -> int:
        """The number of workers replaced so far."""
        return sum(host.restarts for host in self._hosts)

    @property
    def pids(self) -> list[int]:
        """The living workers' process ids."""
        return [host.pid for host in self._hosts if host.pid is not None]

    def start(self) -> None:
        """Start all workers at once. Raises ModelError, SandboxError."""
        with ThreadPoolExecutor(self.size) as threads:
            for started in [threads.submit(host.start) for host in self._hosts]:
                started.result()

    def judge(
        self, content: Content, *, want_preview: bool = False, time_limit: float | None = None
    ) -> Finding:
        """See `WorkerHost.judge`."""
        host = self._free.get()
        try:
            return host.judge(content, want_preview=want_preview, time_limit=time_limit)
        finally:
            self._free.put(host)

    def each(self, items: Iterable[T], work: Callable[[T], R]) -> Iterator[tuple[T, R]]:
        """
        Do `work` on every item, on as many threads as there are workers; results in order.

        Lazy: no more than a few items are taken ahead, so any number of them costs the same memory.
        """
        ahead: deque[tuple[T, Future[R]]] = deque()
        with ThreadPoolExecutor(self.size) as threads:
            try:
                for item in items:
                    ahead.append((item, threads.submit(work, item)))
                    if len(ahead) >= IN_FLIGHT * self.size:
                        done, result = ahead.popleft()
                        yield done, result.result()
                while ahead:
                    done, result = ahead.popleft()
                    yield done, result.result()
            finally:
                for _item, waiting in ahead:
                    waiting.cancel()

    def close(self) -> None:
        """End and reap every worker."""
        for host in self._hosts:
            host.close()

    def make_host(self, models: Path, limits: Limits | None, confined: bool) -> WorkerHost:
        """Make one host of the pool, not started."""
        return WorkerHost(models, limits, confined=confined)

    def __enter__(self) -> "WorkerPool":
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()
