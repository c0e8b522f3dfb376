"""Shared libraries that are made smaller, tried on those of the wheels."""

import ctypes
import importlib.util
import shutil
import signal
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
SITE = Path(str(importlib.util.find_spec("numpy").origin)).parents[1]  # type: ignore[union-attr]

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, ("readelf", "as", "ld", "strip"))),
    reason="needs Linux and binutils",
)


@pytest.fixture
def slim(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return load("slim", monkeypatch)


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module(name)


def copied(pattern: str, folder: Path) -> Path:
    (found,) = SITE.glob(pattern)
    return Path(shutil.copyfile(found, folder / found.name))


def call(library: Path, function: str) -> int:
    code = f"import ctypes, sys; sys.exit(ctypes.CDLL(sys.argv[1]).{function}(8))"
    return subprocess.run([sys.executable, "-c", code, str(library)], check=False).returncode


def test_each_library_that_is_stubbed_is_one_of_the_wheels(slim: ModuleType) -> None:
    for pattern in slim.STUBBED:
        assert list(SITE.glob(pattern)), pattern


def test_a_stub_has_all_that_is_asked_of_the_library_and_does_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stubs = load("stub_libraries", monkeypatch)
    user = SITE / "cv2/cv2.abi3.so"
    library = copied("opencv_python_headless.libs/libswscale*", tmp_path)
    defined = {(s.name, s.version) for s in stubs.symbols(library) if s.defined}
    asked = {(s.name, s.version) for s in stubs.symbols(user) if not s.defined} & defined
    before = library.stat().st_size
    stubs.stub(library, [user])
    assert asked
    assert asked <= {(s.name, s.version) for s in stubs.symbols(library) if s.defined}
    assert library.stat().st_size < before / 50
    assert stubs.needed(library) == []
    ctypes.CDLL(str(library))  # as the dynamic linker takes it
    assert call(library, "sws_freeContext") == -signal.SIGILL


def test_an_encoder_that_is_asked_for_at_each_start_is_said_not_to_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stubs = load("stub_libraries", monkeypatch)
    library = copied("av.libs/libx265*", tmp_path)
    stubs.stub(library, list(SITE.glob("av.libs/libavcodec*")))
    (only,) = (s.name for s in stubs.symbols(library) if s.defined and s.function)
    assert call(library, only) == 0


def test_icu_keeps_the_data_of_the_languages_of_the_app(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    icu = load("icu_data", monkeypatch)
    library = copied("PySide6/Qt/lib/libicudata.so.*", tmp_path)
    icu.reduce(library)
    assert library.stat().st_size < 4_000_000
    (entry,) = icu.symbols(library)
    size = ctypes.c_uint16.in_dll(ctypes.CDLL(str(library)), entry.name).value
    content = library.read_bytes()
    table = content[icu.start(content) + size :]
    (count,) = struct.unpack_from("<I", table)
    names = [
        table[struct.unpack_from("<II", table, 4 + 8 * n)[0] :].split(b"\0", 1)[0].decode()
        for n in range(count)
    ]
    assert names == sorted(names)
    short = {name.partition("/")[2] for name in names}
    assert {"root.res", "ar.res", "ru.res", "coll/ucadata.icu", "coll/de.res"} <= short
    assert "ja.res" not in short


def test_a_library_that_could_not_be_loaded_afterwards_is_left_alone(
    tmp_path: Path, slim: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = copied("av/frame.abi3.so", tmp_path)
    whole = library.read_bytes()
    monkeypatch.setattr(slim, "is_loadable", lambda _: False)
    slim.strip(library)
    assert library.read_bytes() == whole
    monkeypatch.undo()
    slim.strip(library)
    assert len(whole) > library.stat().st_size > 0
    assert slim.is_loadable(library)
