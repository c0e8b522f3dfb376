"""A worker that is started once for all tests that only want one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner.manifest import MODELS
from scanner.sandbox.content import from_bytes
from scanner.sandbox.host import WorkerHost
from scanner.schema import Finding

LONG = 120.0  # seconds: a busy machine is no finding


@pytest.fixture(scope="session")
def models() -> Path:
    """The product's model files."""
    if not (MODELS / "nudenet-320n.onnx").exists():
        pytest.skip("models are not built (make models)")
    return MODELS


@pytest.fixture(scope="session")
def host(models: Path) -> Iterator[WorkerHost]:
    """A confined worker with the product's models."""
    with WorkerHost(models) as worker:
        worker.start()
        yield worker


@pytest.fixture(scope="session")
def judge(host: WorkerHost) -> Callable[[bytes], Finding]:
    """Judge bytes in the confined worker."""

    def look(data: bytes) -> Finding:
        with from_bytes(data) as content:
            return host.judge(content, time_limit=LONG)

    return look
