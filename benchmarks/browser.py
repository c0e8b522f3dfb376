"""
The figures of docs/browser.md: `make browser-matrix`. Takes about half an hour on two cores.

Arguments name parts of it: matrix, latency, busy, chunks, models, camera, chromium, firefox; without any it
is all.
Every way REPEATS times: flagged, clean, and with nobody to ask; the time added between a choice and the
page's handler, with and without the extension in turn; what pages pay that put in many elements; what an
upload of a film in chunks pays; what the camera's guard costs. The service is the stand-in of the tests, which
judges a colour: a model's time comes on top.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

import numpy as np
from PIL import Image

from benchmarks.browser_camera import camera, cpu, middle, rounds
from scanner.platform.ports.browsers import Engine
from tests.browser import films
from tests.browser.conftest import BINARIES, Media, Running, an_x_display
from tests.browser.paths import WAYS, Driver, UploadWay
from tests.browser.server import Messenger
from tests.browser.test_guard import drawn, guarded
from tests.browser.test_matrix import SMALL, nothing_arrived
from tools.rigs import cdp

REPEATS = 20
PHOTOS = 24
FILM = 200_000_000  # bytes
CHUNK = 4 * 1024 * 1024  # bytes, as upload widgets send them
UPLOADS = 5  # of the film, with the extension and without, in turn
BUSY = 9  # times for each way of putting in elements


def matrix(
    running: Running, nobody: Running, messenger: Messenger, media: Media
) -> dict[str, list[int]]:
    """UploadWay -> what arrived: flagged, clean, clean with nobody to ask; and of how many each."""
    found: dict[str, list[int]] = {}
    for way in WAYS:
        if running.engine not in way.engines or (
            way.desktop and running.engine is Engine.FIREFOX and not running.display
        ):
            continue
        found[way.name] = [
            sum(try_once(where, messenger, media, way, flagged, n) for n in range(REPEATS))
            for where, flagged in ((running, True), (running, False), (nobody, False))
        ] + [REPEATS]
        print(running.engine, way.name, found[way.name], file=sys.stderr, flush=True)
    return found


def try_once(
    running: Running, messenger: Messenger, media: Media, way: UploadWay, flagged: bool, n: int
) -> bool:
    """Try a way once; return whether the picture arrived."""
    running.page.open(messenger.url("messenger.html"))
    since, looks = len(messenger.bodies), running.service.looks()
    name = f"{way.name}-{running.engine}-{flagged}-{running.with_host}-{n}.png"
    file = media.make(name, flagged, SMALL)
    if way.name == "drop-folder":
        folder = file.with_suffix("")
        folder.mkdir()
        file = file.rename(folder / file.name)
    way.step(running.page, (file,))
    if flagged or not running.with_host:
        return not nothing_arrived(running, messenger, way, since, (file,))
    arrived = (
        messenger.wait_for_text(file.name.encode(), since)
        if way.address
        else messenger.wait_for("blue", since)
    )
    if not arrived:
        noted = running.page.run("!!document.querySelector('beforehand-note')")
        bodies = [body[:80] for body in messenger.bodies[since:]]
        print("missing:", name, running.service.looks() - looks, noted, bodies, file=sys.stderr)
    return arrived


def photo(path: Path, seed: int, scene: np.ndarray | None = None) -> Path:
    """A 12-megapixel JPEG of about 4 MB: of a scene, or bluish and so clean to the stand-in."""
    random = np.random.default_rng(seed)
    if scene is None:
        coarse = random.integers(0, 120, (300, 400, 3), dtype=np.uint8)
        coarse[..., 2] += 120
        large = Image.fromarray(coarse).resize((4000, 3000), Image.Resampling.BICUBIC)
        scene = np.asarray(large, dtype=np.int16)
    whole = scene + random.integers(-14, 15, (3000, 4000, 1), dtype=np.int8)
    Image.fromarray(whole.clip(0, 255).astype(np.uint8)).save(path, quality=85)
    return path


def latency(
    running: Running, bare: Running, messenger: Messenger, media: Media
) -> dict[str, object]:
    """From the choice of a photo to the page's handler, in ms: bare, looked at, known to the service."""
    times: dict[str, list[float]] = {"bare": [], "looked": [], "known": []}
    sizes: list[int] = []
    for n in range(PHOTOS):
        new = photo(media.folder / f"photo-{running.engine}-{n}.jpg", n)
        known = photo(media.folder / f"known-{running.engine}-{n}.jpg", 1000 + n)
        running.service.know(known.read_bytes(), "allow")
        sizes.append(new.stat().st_size)
        times["bare"].append(choose(bare.page, messenger, new))
        times["looked"].append(choose(running.page, messenger, new))
        times["known"].append(choose(running.page, messenger, known))
        new.unlink()
        known.unlink()
    added = {
        name: [a - b for a, b in zip(times[name], times["bare"], strict=True)]
        for name in ("looked", "known")
    }
    return {
        "megabytes": round(statistics.mean(sizes) / 1e6, 2),
        **{name: middle(values) for name, values in times.items()},
        **{f"added_{name}": middle(values) for name, values in added.items()},
    }


def busy(running: Running, bare: Running, messenger: Messenger) -> dict[str, object]:
    """Measure the guard's cost in pages that put in thousands of elements: ms without and with it, in turn."""
    for one in (bare, running):
        one.page.open(messenger.url("busy.html"))
    found: dict[str, object] = {}
    for way in cast(list[str], bare.page.run("ways")):
        times: dict[str, list[float]] = {"bare": [], "guarded": []}
        for _ in range(BUSY + 1):
            for name, one in (("bare", bare), ("guarded", running)):
                times[name].append(float(str(one.page.run(f"timed('{way}')"))))
        middles = [statistics.median(values[1:]) for values in times.values()]
        found[way] = [round(value, 1) for value in middles] + [round(middles[1] / middles[0], 2)]
    return found | {"n": BUSY}


INPUT = "(window.$ = (id) => document.getElementById(id), document.body.innerHTML = '<input id=one type=file>', 1)"
UPLOAD = f"""
(async () => {{
  const [file] = $("one").files;
  const began = performance.now();
  for (let at = 0; at < file.size; at += {CHUNK}) {{
    await fetch("/upload", {{ method: "POST", body: file.slice(at, at + {CHUNK}) }});
  }}
  return performance.now() - began;
}})()"""


def chunks(
    running: Running, bare: Running, messenger: Messenger, media: Media
) -> dict[str, object]:
    """Upload a clean film in chunks, with the extension and without in turn: seconds of clock and of processor."""
    film = media.folder / f"film-{running.engine}.mp4"
    film.write_bytes(b"\0\0\0\x18ftypisom" + np.random.default_rng(1).bytes(FILM))
    found: dict[str, list[float]] = {"bare": [], "guarded": [], "cpu_bare": [], "cpu_guarded": []}
    for _ in range(UPLOADS):
        for name, one in (("bare", bare), ("guarded", running)):
            one.page.open(messenger.url("blank.html"))
            one.page.run(INPUT)
            one.page.pick("$('one')", film)
            one.page.until("$('one').files.length", 600)
            process = one.browser.process.pid
            began = cpu(process)
            found[name].append(float(str(one.page.run(UPLOAD))) / 1000)
            found[f"cpu_{name}"].append(cpu(process) - began)
            messenger.bodies.clear()
    film.unlink()
    middles = {name: round(statistics.median(values), 2) for name, values in found.items()}
    ratios = [round(middles[f"{kind}guarded"] / middles[f"{kind}bare"], 2) for kind in ("", "cpu_")]
    return {**middles, "ratio": ratios[0], "cpu_ratio": ratios[1], "n": UPLOADS}


def with_models(
    engine: Engine, folder: Path, display: str, messenger: Messenger, media: Media
) -> dict[str, object]:
    """Measure with the real guard and its models: each photo twice, so that it is known the second time."""
    times: dict[str, list[float]] = {"looked": [], "known": []}
    with guarded(folder) as rig:
        browser = rig.chromium() if engine is Engine.CHROMIUM else rig.firefox(display=display)
        page = browser.page() if isinstance(browser, cdp.Chromium) else browser
        for n in range(PHOTOS + 1):
            scene = drawn("samples", 1).resize((4000, 3000))
            new = photo(
                media.folder / f"scene-{engine}-{n}.jpg", n, np.asarray(scene, dtype=np.int16)
            )
            for name in ("looked", "known"):
                times[name].append(choose(page, messenger, new))
            new.unlink()
        browser.close()
    # the first starts the extension's host
    return {name: middle(values[1:]) for name, values in times.items()}


def choose(page: Driver, messenger: Messenger, file: Path) -> float:
    """Choose a file; ms until the page's handler ran."""
    page.open(messenger.url("messenger.html"))
    began = time.time()
    page.pick("$('one')", file)
    page.until("window.handledAt")
    return float(str(page.run("handledAt"))) - began * 1000


def show(figures: dict[str, object]) -> None:
    """Print figures as they come."""
    print(json.dumps(figures), flush=True)


def main() -> None:
    """Print the figures as JSON."""
    only = set(sys.argv[1:])
    folder = Path(tempfile.mkdtemp(prefix="browser-figures-"))
    (folder / "media").mkdir()
    media, messenger = Media(folder / "media"), Messenger(folder / "media")
    show({"load": os.getloadavg()[0]})
    engines = [engine for engine in Engine if engine in only or not only & set(Engine)]
    parts = only - set(Engine) or {"matrix", "latency", "busy", "chunks", "models", "camera"}
    with an_x_display() as display:
        for engine in engines:
            if BINARIES[engine] is None or parts == {"camera"}:
                continue
            running = Running(engine, folder / engine, display)
            if "matrix" in parts:
                with an_x_display() as other:
                    nobody = Running(engine, folder / f"{engine}-nobody", other, with_host=False)
                    show({f"matrix-{engine}": matrix(running, nobody, messenger, media)})
                    nobody.close()
            if parts & {"latency", "busy", "chunks"}:
                bare = Running(engine, folder / f"{engine}-bare", display, extension=False)
                if "latency" in parts:
                    show({f"latency-{engine}": latency(running, bare, messenger, media)})
                if "busy" in parts:
                    show({f"busy-{engine}": busy(running, bare, messenger)})
                if "chunks" in parts:
                    show({f"chunks-{engine}": chunks(running, bare, messenger, media)})
                bare.close()
            running.close()
            if "models" in parts:
                given = with_models(engine, folder / f"{engine}-guard", display, messenger, media)
                show({f"models-{engine}": given})
        if BINARIES[Engine.CHROMIUM] and "camera" in parts:
            for name, frames in (("calm", films.calm()), ("moving", films.moving())):
                film = films.write(folder / f"{name}.y4m", frames)
                show({f"camera-{name}": camera(folder / f"camera-{name}", messenger, film)})
            show({"camera-rounds": rounds(folder, messenger)})
    messenger.close()
    show({"load at the end": os.getloadavg()[0]})


if __name__ == "__main__":
    main()
