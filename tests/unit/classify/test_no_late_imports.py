"""Looking may import nothing: the worker is confined by then and opens no file."""

import subprocess
import sys

CODE = """
import sys
import numpy as np
import numpy.random
from scanner.classify import load
from scanner.manifest import MODELS
classifier = load(MODELS)
classifier.warm_up()
rng = np.random.default_rng(0)
before = set(sys.modules)
for shape in ((300, 2000, 3), (1080, 1920, 3), (64, 64, 3), (768, 1024, 3)):
    for kind in range(4):
        frame = rng.integers(0, 255, shape, dtype=np.uint8)
        if kind == 3:
            frame = frame // 32 + 120  # faint: its brightness is stretched
        elif kind:
            frame[: shape[0] // 3] = 240
            frame[:, : shape[1] // 3] = (190, 140, 110) if kind == 2 else 30
        classifier.classify(frame)
print(sorted(set(sys.modules) - before))
"""


def test_looking_imports_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
