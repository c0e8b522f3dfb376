"""The product's worker as its host sees it."""

import io
import os
import secrets
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from scanner.errors import ModelError
from scanner.reasons import FailureReason
from scanner.sandbox import protocol
from scanner.sandbox.content import from_bytes, take
from scanner.sandbox.host import Limits, WorkerHost
from scanner.sandbox.pool import WorkerPool
from scanner.schema import Finding
from tests.sandbox.containers import jpeg
from tests.sandbox.test_containers import card, ordinary
from tools.waits import until

Judge = Callable[[bytes], Finding]
MODELS = 2  # one runs on the worker's own thread, one beside it


def test_the_limits_in_force_are_reported(host: WorkerHost) -> None:
    if sys.platform == "linux":
        assert host.confinement.memory
        assert host.confinement.files
        assert host.confinement.network
        assert host.confinement.processes


def test_the_worker_keeps_quiet(host: WorkerHost, judge: Judge) -> None:
    """One thread for each model, and no descriptors but its connection and three of /dev/null."""
    judge(jpeg(ordinary()))
    assert host.pid is not None
    # A decoder's own thread may still be on its way out.
    until(lambda: len(os.listdir(f"/proc/{host.pid}/task")) == MODELS)
    if os.geteuid() == 0:
        kinds = [
            os.readlink(f"/proc/{host.pid}/fd/{fd}") for fd in os.listdir(f"/proc/{host.pid}/fd")
        ]
        assert sorted(kind.partition(":")[0] for kind in kinds) == ["/dev/null"] * 3 + ["socket"]


def test_an_idle_worker_is_ended_and_the_next_picture_starts_another(
    host: WorkerHost, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge(jpeg(ordinary()))
    pid, restarts = host.pid, host.restarts
    assert not host.end_if_idle(3600.0)
    while_at_work: list[bool] = []

    def number(bits: int) -> int:
        while_at_work.append(host.end_if_idle(0.0))
        return bits

    monkeypatch.setattr(secrets, "randbits", number)  # of the request that is being made
    judge(jpeg(ordinary()))
    monkeypatch.undo()
    assert while_at_work == [False]
    assert host.pid == pid
    assert host.end_if_idle(0.0)
    assert host.pid is None
    assert not host.end_if_idle(0.0)
    assert judge(jpeg(ordinary())).failure is None
    assert host.pid not in (None, pid)
    assert host.restarts == restarts


@pytest.mark.skipif(sys.platform != "linux", reason="the confinement of Linux")
def test_every_thread_is_locked_in(host: WorkerHost, judge: Judge) -> None:
    """A thread that had started before the confinement would not be confined."""
    judge(jpeg(ordinary()))
    states = [task.read_text() for task in Path(f"/proc/{host.pid}/task").glob("*/status")]
    assert len(states) >= MODELS
    for state in states:
        assert "\nSeccomp:\t2\n" in state
        assert "\nNoNewPrivs:\t1\n" in state


def test_the_runtime_has_no_uploader() -> None:
    """Later builds of it bring one along, with libcurl, on by default."""
    import onnxruntime

    for library in Path(onnxruntime.__file__).parent.rglob("*.so*"):
        data = library.read_bytes()
        assert b"events.data.microsoft.com" not in data
        assert b"libcurl" not in data


def test_preview_only_when_asked(host: WorkerHost) -> None:
    with from_bytes(jpeg(card())) as content:
        assert host.judge(content).preview is None
        preview = host.judge(content, want_preview=True).preview
    assert preview is not None
    assert max(preview.w, preview.h) == protocol.PREVIEW_SIDE
    assert len(preview.rgb) == 3 * preview.w * preview.h


def test_a_place_is_looked_up_only_when_asked(host: WorkerHost) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 30.0, 0.0)
    placed = io.BytesIO()
    ordinary().save(placed, "JPEG", exif=exif)
    for data, asked, expected in (
        (placed.getvalue(), False, None),
        (placed.getvalue(), True, True),
        (jpeg(ordinary()), True, False),
        (b"homework", False, False),  # no picture: it has no place, and nobody needs to ask again
    ):
        with from_bytes(data) as content:
            content.want_place = asked
            assert host.judge(content).place is expected


def test_content_without_a_descriptor(host: WorkerHost, monkeypatch: pytest.MonkeyPatch) -> None:
    with from_bytes(jpeg(card())) as content:
        sealed = host.judge(content)
    from scanner import platform
    from scanner.platform.macos import content as without_sealing

    monkeypatch.setattr(platform, "content", lambda: without_sealing)
    with from_bytes(jpeg(card())) as content:
        assert content.data is not None
        assert host.judge(content) == sealed


def test_a_large_file_is_read_in_place(
    host: WorkerHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scanner.sandbox import content as module

    path = tmp_path / "a"
    path.write_bytes(jpeg(card()))
    with take(str(path)) as content:
        copied = host.judge(content)
    monkeypatch.setattr(module, "MAX_COPY", 1000)
    with take(str(path)) as content:
        assert not content.copied
        assert host.judge(content) == copied


def test_model_missing(tmp_path: Path, models: Path) -> None:
    shutil.copy(models / "manifest.toml", tmp_path)
    with WorkerHost(tmp_path, Limits(retry_after=3600.0)) as host:
        with pytest.raises(ModelError) as caught:
            host.start()
        assert caught.value.code == "model-missing"
        assert caught.value.facts["file"] == str(tmp_path / "nudenet-320n.onnx")
        with from_bytes(b"anything") as content:
            assert host.judge(content).failure is FailureReason.MODEL_MISSING


def test_a_problem_lasts_until_the_next_good_start(tmp_path: Path, models: Path) -> None:
    shutil.copy(models / "manifest.toml", tmp_path)
    with WorkerHost(tmp_path, Limits(retry_after=0.0)) as host:
        with pytest.raises(ModelError):
            host.start()
        assert host.problem == "model-missing"
        for file in models.glob("*.onnx"):
            shutil.copy(file, tmp_path)
        host.start()
        assert host.problem == ""


def test_model_altered(tmp_path: Path, models: Path) -> None:
    for file in models.glob("*.onnx"):
        shutil.copy(file, tmp_path)
    shutil.copy(models / "manifest.toml", tmp_path)
    with (tmp_path / "open-nsfw.onnx").open("r+b") as file:
        file.seek(5000)
        file.write(b"\x00\x01\x02")
    with WorkerHost(tmp_path, Limits(retry_after=0.0)) as host, from_bytes(b"anything") as content:
        assert host.judge(content).failure is FailureReason.MODEL_ALTERED
        assert host.fault_file == str(tmp_path / "open-nsfw.onnx")
        shutil.copy(models / "open-nsfw.onnx", tmp_path)
        assert host.judge(content) == Finding(media="none")
        assert host.fault_file == ""


def test_a_worker_does_not_outlive_its_host(models: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from scanner.sandbox.host import WorkerHost\n"
        f"host = WorkerHost(Path({str(models)!r})); host.start(); print(host.pid, flush=True); time.sleep(60)"
    )
    service = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert service.stdout is not None
    worker = int(service.stdout.readline())
    descriptor = os.pidfd_open(worker)
    service.send_signal(signal.SIGKILL)
    service.wait()
    service.stdout.close()
    import select

    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    assert poll.poll(20_000)  # readable once it has ended
    os.close(descriptor)


def test_pool_gives_results_in_order_and_takes_few_ahead(models: Path) -> None:
    taken: list[int] = []

    def numbers() -> object:
        for i in range(12):
            taken.append(i)
            yield i

    with WorkerPool(models, 2) as pool:
        pictures = {0: jpeg(card()), 1: jpeg(ordinary())}

        def work(i: int) -> bool:
            with from_bytes(pictures[i % 2]) as content:
                scores = pool.judge(content).scores
            assert scores is not None
            return scores.nudity > 0.5

        results = pool.each(numbers(), work)  # type: ignore[arg-type]
        assert next(results) == (0, True)
        assert len(taken) <= 7
        assert list(results) == [(i, i % 2 == 0) for i in range(1, 12)]
        assert pool.restarts == 0


def test_a_worker_that_is_ready_has_loaded_no_library_of_the_network() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import scanner.sandbox.worker; "
        "from scanner.sandbox import decode; decode.warm_up(); print(*sys.modules)"
    )
    command = [sys.executable, "-I", "-B", "-c", code, str(Path(__file__).parents[2])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    network = {"http.client", "socket", "ssl", "urllib.request", "ftplib", "asyncio"}
    assert "av.video.frame" in done.stdout.split()
    assert not network & set(done.stdout.split())
