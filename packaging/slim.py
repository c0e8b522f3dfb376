"""Leaves out of the installed environment what nothing here uses; each rule says what it is."""

import re
import shutil
import subprocess
from pathlib import Path

import icu_data
from stub_libraries import needed, stub

# Paths below site-packages, as glob patterns, and what they are.
_NOT_NEEDED = {
    "**/__pycache__": "byte code: made on the machine that runs it",
    "**/*.pyi": "types, for developers",
    "**/*.pxd": "headers, for developers",
    "**/tests": "the packages' own tests",
    "*.dist-info/uv_cache.json": "where the installer found it; differs from build to build",
    "*.dist-info/direct_url.json": "as above",
    "*.dist-info/REQUESTED": "as above",
    "pygments/lexers/[a-z]*": "languages to colour; rich only ever shows a progress bar here",
    "pygments/lexers/_*_builtins.py": "as above",
    "av/datasets.py": "fetches sample files from the network",
    "av/__main__.py": "a program",
    "numpy/distutils": "builds extensions",
    "numpy/f2py": "a Fortran compiler's front end",
    "numpy/_core/include": "headers, for developers",
    "numpy/_core/lib": "a library to link extensions against",
    "numpy/random/lib": "as above",
    "numpy/random/_examples": "examples",
    "onnxruntime/capi/libonnxruntime.so.*": "the runtime a second time, for programs in C",
    "onnxruntime/tools": "tools to convert models",
    "onnxruntime/transformers": "as above",
    "onnxruntime/quantization": "as above",
    "onnxruntime/backend": "the onnx package's interface, which is not installed",
    "onnxruntime/datasets": "sample models",
    "PySide6/Qt/qml": "Qt Quick: the app is made of widgets",
    "PySide6/libpyside6qml*": "the binding of Qt Quick, which would bring Qt's network library along",
    "PySide6/Qt/translations": "Qt's own languages: the app brings its words along",
    "PySide6/Qt/metatypes": "for developers",
    "PySide6/Qt/libexec": "for developers",
    "PySide6/include": "headers, for developers",
    "PySide6/typesystems": "for developers",
    "PySide6/glue": "for developers",
    "PySide6/doc": "for developers",
    "PySide6/scripts": "for developers",
    "PySide6/support": "for developers",
}
_QT_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtDBus", "QtSvg"}
_QT_PROGRAMS = {
    "assistant", "balsam", "balsamui", "designer", "linguist", "lrelease", "lupdate", "qmlcachegen",
    "qmlformat", "qmlimportscanner", "qmllint", "qmlls", "qmltyperegistrar", "qsb", "rcc", "uic", "svgtoqml",
}  # fmt: skip
_QT_PLUGINS = {
    "platforms", "platformthemes", "platforminputcontexts", "xcbglintegrations", "iconengines", "imageformats",
    "wayland-shell-integration", "wayland-graphics-integration-client", "wayland-decoration-client", "styles",
}  # fmt: skip
# Plugins that would bring Qt Quick or Qt's network library along, or are for bare screens.
_QT_PLUGINS_NOT = (
    "*virtualkeyboard*", "libqvnc*", "libqeglfs*", "libqlinuxfb*", "libqminimal*", "libqvkkhr*", "*egl-emu*",
)  # fmt: skip
# Shared libraries whose functions are never called, and what they are: a stub stays in place of each.
STUBBED = {
    "opencv*.libs/libav[cfu]*": "reading videos: PyAV does that, in the worker; so FFmpeg is there once",
    "opencv*.libs/libswscale*": "as above",
    "opencv*.libs/libavif*": "reading pictures: Pillow does that, in the worker",
    "opencv*.libs/libpng*": "as above",
    "opencv*.libs/libopenblas*": "linear algebra; what is used of OpenCV here has none",
    "av.libs/libx265*": "makes videos",
    "av.libs/libx264*": "as above",
    "av.libs/libSvtAv1Enc*": "as above",
    "av.libs/libmp3lame*": "makes sound",
    "av.libs/libgnutls*": "encrypted connections: nothing here has a connection",
    "av.libs/libasound*": "microphones",
    "av.libs/libxcb*": "pictures of the screen",
}
_LOAD = re.compile(r"^\s*LOAD\s+(0x[0-9a-f]+)\s+(0x[0-9a-f]+).*?(0x[0-9a-f]+)$", re.MULTILINE)


def slim(site: Path) -> None:
    """Remove what is not needed from a site-packages folder for Linux."""
    remove_not_needed(site)
    _slim_qt(site / "PySide6")
    for library in site.glob("PySide6/Qt/lib/libicudata.so.*"):
        icu_data.reduce(library)
    _stub_libraries(site)
    for path in sorted(site.rglob("*.so*")):
        strip(path)


def remove_not_needed(site: Path) -> None:
    """Remove what no system needs."""
    for pattern in _NOT_NEEDED:
        for path in sorted(site.glob(pattern)):
            _remove(path)


def _stub_libraries(site: Path) -> None:
    """Put the stubs in place, then drop what only the stubbed libraries asked for."""
    shipped = sorted(site.rglob("*.so*"))
    asks = {path: set(needed(path)) for path in shipped}
    for pattern in STUBBED:
        found = sorted(site.glob(pattern))
        if not found:
            raise SystemExit(f"{pattern} is no library of the wheels any more")
        for library in found:
            stub(library, [path for path, names in asks.items() if library.name in names])
    for folder, modules in (("av.libs", "av"), ("opencv_python_headless.libs", "cv2")):
        _keep_what_is_led_to(site / folder, list((site / modules).rglob("*.so")))


def strip(library: Path) -> None:
    """
    Remove debugging symbols and the names of inner functions.

    A library that the wheel's maker has moved about by patchelf may be laid out so that it cannot be loaded
    afterwards; it stays as it is.
    """
    stripped = library.with_name(library.name + ".stripped")
    done = subprocess.run(
        ["strip", "--strip-unneeded", "-o", str(stripped), str(library)],
        check=False, capture_output=True,
    )  # fmt: skip
    if done.returncode == 0 and is_loadable(stripped):
        library.write_bytes(stripped.read_bytes())
    stripped.unlink(missing_ok=True)


def is_loadable(library: Path) -> bool:
    """Return whether each segment lies in the file as the kernel maps it: at the same place within a page."""
    listed = subprocess.run(
        ["readelf", "-Wl", str(library)], capture_output=True, text=True, check=False
    ).stdout
    segments = [[int(number, 16) for number in found] for found in _LOAD.findall(listed)]
    return bool(segments) and all((at - to) % page == 0 for at, to, page in segments)


def _slim_qt(qt: Path) -> None:
    plugins = qt / "Qt/plugins"
    unwanted = [
        path for path in qt.iterdir() if path.name in _QT_PROGRAMS or _is_other_module(path)
    ]
    unwanted += [path for path in plugins.iterdir() if path.name not in _QT_PLUGINS]
    for path in unwanted:
        _remove(path)
    for pattern in _QT_PLUGINS_NOT:
        for path in sorted(plugins.rglob(pattern)):
            _remove(path)
    _keep_needed_libraries(qt, plugins)


def _is_other_module(path: Path) -> bool:
    name = path.name.partition(".")[0]
    return name.startswith("Qt") and path.suffix == ".so" and name not in _QT_MODULES


def _keep_needed_libraries(qt: Path, plugins: Path) -> None:
    libraries = qt / "Qt/lib"
    users = [*qt.glob("*.so*"), *plugins.rglob("*.so"), *(qt.parent / "shiboken6").glob("*.so*")]
    _keep_what_is_led_to(libraries, users)
    _drop_broken_plugins(plugins, libraries)


def _keep_what_is_led_to(libraries: Path, users: list[Path]) -> None:
    """Drop the libraries of a folder that no user asks for, nor what a user asks for."""
    wanted = list(users)
    kept: set[str] = set()
    while wanted:
        for name in needed(wanted.pop()):
            if name not in kept and (libraries / name).exists():
                kept.add(name)
                wanted.append(libraries / name)
    for path in sorted(libraries.iterdir()):
        if path.name not in kept:
            _remove(path)


def _drop_broken_plugins(plugins: Path, libraries: Path) -> None:
    """Drop plugins whose own Qt library is not shipped: they could never be loaded."""
    for path in sorted(plugins.rglob("*.so")):
        if any(
            name.startswith("libQt6") and not (libraries / name).exists() for name in needed(path)
        ):
            _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
