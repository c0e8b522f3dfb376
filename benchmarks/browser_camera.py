"""The part of `benchmarks.browser` about the camera: what its guard costs, and what the far end of a call sees."""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from tests.browser import films
from tests.browser.conftest import Rig
from tests.browser.server import Messenger
from tests.browser.service import FakeService

ROUNDS = 12  # of the film with something flagged in its middle
CAMERA_SECONDS = 20.0
READ = """
(async (track, seconds) => {
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
  const canvas = new OffscreenCanvas(200, 20);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const seen = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const { value } = await reader.read();
    const at = performance.now();
    context.drawImage(value, 0, 0, 200, 20, 0, 0, 200, 20);
    value.close();
    const data = context.getImageData(0, 10, 200, 1).data;
    let number = 0;
    const level = (bit) => data[(bit * 20 + 10) * 4 + 1];
    const mean = (Math.min(...Array(10).keys().map(level)) + Math.max(...Array(10).keys().map(level))) / 2;
    for (let bit = 0; bit < 10; bit++) if (level(bit) > mean) number |= 1 << bit;
    seen.push([number, at]);
  }
  track.stop();
  return seen;
})"""


def middle(values: list[float]) -> dict[str, float]:
    """Median, 95th percentile and count."""
    values = sorted(values)
    return {
        "p50": round(statistics.median(values), 1),
        "p95": round(values[int(len(values) * 0.95) - 1], 1),
        "n": len(values),
    }


def rounds(folder: Path, messenger: Messenger) -> dict[str, object]:
    """A film that is clean, flagged, clean, over and over: what the far end of a call sees of it."""
    film = films.write(folder / "rounds.y4m", films.in_turn(2))
    rig = Rig(folder / "rounds")
    service = FakeService(rig.socket)
    browser = rig.chromium(f"--use-file-for-fake-video-capture={film}")
    service.wait(lambda: service.beats)
    page = browser.page(messenger.url("camera.html"))
    page.run("call()")
    end = time.monotonic() + ROUNDS * 6
    while time.monotonic() < end:
        time.sleep(1)
    seen = page.run("seen")
    browser.close()
    service.close()
    hidden = sum(kind == "other" for kind in seen["order"])
    return {"rounds": hidden, "red": seen["red"], "blue": seen["blue"], "frames": seen["frames"]}


def cpu(session: int) -> float:
    """Seconds of processor time of all processes of a session."""
    ticks = 0
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session:
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def camera(folder: Path, messenger: Messenger, film: Path) -> dict[str, object]:
    """
    Measure the guard's cost in a camera: delay of each frame in ms, processor time in share of one core.

    The bare track is taken in a world that the extension does not reach, and runs beside the guarded one.
    """
    rig = Rig(folder)
    service = FakeService(rig.socket)
    browser = rig.chromium(f"--use-file-for-fake-video-capture={film}")
    service.wait(lambda: service.beats)
    page = browser.page(messenger.url("camera.html"))
    frame = page.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    world = page.send("Page.createIsolatedWorld", frameId=frame, worldName="bare")[
        "executionContextId"
    ]
    video = "navigator.mediaDevices.getUserMedia({ video: true }).then(s => s.getVideoTracks()[0])"

    def start(context: int | None, seconds: float) -> Callable[[], list[list[float]]]:
        extra = {} if context is None else {"contextId": context}
        answer = browser.start(
            "Runtime.evaluate", page.session, expression=f"{video}.then(t => {READ}(t, {seconds}))",
            awaitPromise=True, returnByValue=True, **extra,
        )  # fmt: skip
        return lambda: answer.get(timeout=seconds + 30)["result"]["result"]["value"]

    began = cpu(browser.process.pid)
    start(world, CAMERA_SECONDS)()
    bare = cpu(browser.process.pid) - began
    began = cpu(browser.process.pid)
    start(None, CAMERA_SECONDS)()
    guarded = cpu(browser.process.pid) - began
    both = start(world, CAMERA_SECONDS), start(None, CAMERA_SECONDS)
    raw, given = both[0](), both[1]()
    frames = sum(type(request).__name__ == "JudgeFrame" for request in service.asked)
    browser.close()
    service.close()
    return {
        "added_ms": middle(delays(raw, given)),
        "added_core": round((guarded - bare) / CAMERA_SECONDS, 3),
        "frames_raw": len(raw),
        "frames_given": len(given),
        "looks_per_second": round(frames / (2 * CAMERA_SECONDS), 2),
    }


def delays(raw: list[list[float]], given: list[list[float]]) -> list[float]:
    """Measure how much later each given frame came than the latest raw one of its number, in ms."""
    found: list[float] = []
    for number, at in given:
        earlier = [other for same, other in raw if same == number and at - 2_000 < other <= at]
        if earlier:
            found.append(at - max(earlier))
    return found
