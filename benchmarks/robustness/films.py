"""
A minute of full-HD film through the worker's path: is a flash found, and what does a verdict cost?

    python -m benchmarks.robustness.films

The film pans over a computed landscape; the test card is shown for 2 frames, for 1 second, or not at all. Prints
CPU time beside wall time, and a plain 12-megapixel JPEG's CPU time from the same run to compare with.
"""

import importlib.util
import io
import math
import time
from fractions import Fraction

import av
import numpy as np
from PIL import Image, ImageFilter

from scanner import manifest
from scanner.classify import load
from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource
from scanner.sandbox.worker import judge
from scanner.schema import Finding, OperatingPoint

SIZE = (1920, 1080)
SECONDS = 60
RATE = 25
AT = 1013  # frame at which the card comes up; nowhere near a key frame


def landscape() -> Image.Image:
    """Three screens wide, soft noise in layers, so that a pan over it is no still picture."""
    rng = np.random.default_rng(4)
    width, height = 3 * SIZE[0], SIZE[1]
    layers = np.zeros((height, width, 3), np.float32)
    for step in (240, 60, 15):
        rough = rng.normal(0, 14, (height // step + 1, width // step + 1, 3)) + np.array((0, 6, 0))
        image = [Image.fromarray(rough[:, :, c].astype(np.float32)) for c in range(3)]
        layers += np.stack([np.asarray(i.resize((width, height))) for i in image], axis=2)
    picture = Image.fromarray(np.clip(layers + np.array((110, 130, 120)), 0, 255).astype(np.uint8))
    return picture.filter(ImageFilter.GaussianBlur(1))


def film(card: Image.Image, shown: int) -> bytes:
    """Write the minute, with the card in `shown` frames."""
    view = landscape()
    held = view.crop((0, 0, *SIZE))
    held.paste(card, ((SIZE[0] - card.width) // 2, 0))
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as out:
        stream = out.add_stream("libx264", rate=Fraction(RATE), options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for number in range(SECONDS * RATE):
            left = int((1 + math.sin(number / 200)) * SIZE[0])
            picture = (
                held if AT <= number < AT + shown else view.crop((left, 0, left + SIZE[0], SIZE[1]))
            )
            out.mux(stream.encode(av.VideoFrame.from_image(picture)))
        out.mux(stream.encode())
    return buffer.getvalue()


def main() -> None:
    """Make the films, judge each three times, print the least."""
    spec = importlib.util.spec_from_file_location("testcard", manifest.MODELS / "testcard.py")
    assert spec is not None
    assert spec.loader is not None
    testcard = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(testcard)
    decode.warm_up()
    classifier = load(manifest.MODELS)
    classifier.warm_up()
    balanced = manifest.load().operating_points[OperatingPoint.BALANCED].nudity
    photograph = io.BytesIO()
    landscape().resize((4000, 3000)).save(photograph, "JPEG", quality=90)
    card = testcard.card(1440, 1080)
    contents = {
        "12-megapixel JPEG": photograph.getvalue(),
        "film, no card": film(card, 0),
        "film, card for 2 frames": film(card, 2),
        "film, card for 1 s": film(card, RATE),
    }
    for name, content in contents.items():
        spent: list[float] = []
        waited: list[float] = []
        findings: list[Finding] = []
        for _ in range(3):
            cpu, wall = time.process_time(), time.monotonic()
            one = judge(ByteSource.of(content), classifier, want_preview=False, until=math.inf)
            findings.append(one)
            spent.append(time.process_time() - cpu)
            waited.append(time.monotonic() - wall)
        finding = findings[-1]
        assert finding.scores is not None
        found = "found" if finding.scores.nudity >= balanced else "not found"
        print(
            f"{name:26} {len(content) / 1e6:6.1f} MB  CPU {min(spent):5.2f} s  wall {min(waited):5.2f} s"
            f"  {finding.frames:3} looked at  {found}  {finding.failure or 'whole'}",
            flush=True,
        )


if __name__ == "__main__":
    main()
