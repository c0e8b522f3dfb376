"""Leaves out of the installed environment what nothing here uses; each rule says what it is."""

import re
import shutil
import subprocess
from pathlib import Path

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
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]")


def slim(site: Path) -> None:
    """Remove what is not needed from a site-packages folder."""
    remove_not_needed(site)
    _slim_qt(site / "PySide6")


def remove_not_needed(site: Path) -> None:
    """Remove what no system needs."""
    for pattern in _NOT_NEEDED:
        for path in sorted(site.glob(pattern)):
            _remove(path)


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
    """Follow what modules and plugins ask for; drop the libraries that nothing leads to."""
    libraries = qt / "Qt/lib"
    wanted = [*qt.glob("*.so*"), *plugins.rglob("*.so"), *(qt.parent / "shiboken6").glob("*.so*")]
    kept: set[str] = set()
    while wanted:
        for name in needed(wanted.pop()):
            if name not in kept and (libraries / name).exists():
                kept.add(name)
                wanted.append(libraries / name)
    for path in sorted(libraries.iterdir()):
        if path.name not in kept:
            _remove(path)
    _drop_broken_plugins(plugins, libraries)


def _drop_broken_plugins(plugins: Path, libraries: Path) -> None:
    """A plugin whose own Qt library is not shipped would only be tried in vain."""
    for path in sorted(plugins.rglob("*.so")):
        if any(
            name.startswith("libQt6") and not (libraries / name).exists() for name in needed(path)
        ):
            _remove(path)


def needed(library: Path) -> list[str]:
    """Names of the shared libraries that this one asks for."""
    listed = subprocess.run(
        ["readelf", "-d", str(library)], capture_output=True, text=True, check=False
    )
    return _NEEDED.findall(listed.stdout)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
