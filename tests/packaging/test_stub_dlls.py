"""A stub DLL exports what the others import of it, and nothing else."""

import importlib
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

WINDOWS = Path(__file__).resolve().parents[2] / "packaging/windows"
COMPILER = "x86_64-w64-mingw32-gcc"

pytestmark = pytest.mark.skipif(shutil.which(COMPILER) is None, reason="needs mingw-w64")


@pytest.fixture
def stubs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(WINDOWS))
    return importlib.import_module("stub_dlls")


def built(folder: Path, name: str, source: str, *with_it: Path) -> Path:
    code, dll = folder / f"{name}.c", folder / f"{name}.dll"
    code.write_text(source)
    words = [COMPILER, "-shared", "-nostdlib", "-Wl,-e,start", "-o", dll, code, *with_it]
    subprocess.run(words, check=True)
    return dll


def test_a_stub_exports_what_is_imported(stubs: ModuleType, tmp_path: Path) -> None:
    start = "int start(void) { return 1; }"
    made = "__declspec(dllexport) int used(void) { return 5; }"
    made += "__declspec(dllexport) int other(void) { return 6; }"
    library = built(tmp_path, "library", start + made)
    user = built(
        tmp_path, "user", f"int used(void);{start}int ask(void) {{ return used(); }}", library
    )
    assert stubs.imports(user) == {"library.dll": ["used"]}

    stubs.stub(library, [user])

    again = built(
        tmp_path, "again", f"int used(void);{start}int ask(void) {{ return used(); }}", library
    )
    assert stubs.imports(again) == {"library.dll": ["used"]}
    wrong = f"int other(void);{start}int ask(void) {{ return other(); }}"
    with pytest.raises(subprocess.CalledProcessError):
        built(tmp_path, "wrong", wrong, library)


def test_a_library_that_nobody_imports_is_noticed(stubs: ModuleType, tmp_path: Path) -> None:
    library = built(tmp_path, "library", "int start(void) { return 1; }")
    with pytest.raises(SystemExit):
        stubs.stub(library, [library])
