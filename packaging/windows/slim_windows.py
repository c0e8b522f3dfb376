"""Leaves out of Windows' environment what nothing here uses; each rule says what it is."""

import shutil
from pathlib import Path

from stub_dlls import stub

# Below the folder of python.exe, as glob patterns, and what they are.
_NOT_NEEDED = {
    "tcl": "another toolkit: the app is Qt's",
    "include": "headers, for developers",
    "libs": "libraries to link extensions against",
    "Scripts": "tools for developers",
    "Lib/site-packages": "tools for developers; our own is laid out afterwards",
    "Lib/ensurepip": "as above",
    "Lib/idlelib": "an editor",
    "Lib/pydoc_data": "texts of the editor's help",
    "Lib/tkinter": "another toolkit",
    "Lib/turtledemo": "as above",
    "Lib/venv": "makes environments",
    "Lib/test": "Python's own tests",
    "**/__pycache__": "byte code: made on the machine that runs it",
    "DLLs/tcl*.dll": "another toolkit",
    "DLLs/tk*.dll": "another toolkit",
    "DLLs/_tkinter.pyd": "another toolkit",
    "NEWS.txt": "Python's history",
    "DLLs/*.ico": "pictures for Explorer",
}
# Below site-packages, beside the rules of slim.py.
_NOT_IN_SITE = {
    "PySide6/qml": "Qt Quick: the app is made of widgets",
    "PySide6/translations": "Qt's own languages: the app brings its words along",
    "PySide6/metatypes": "for developers",
    "PySide6/resources": "of Qt's browser",
    "PySide6/*.exe": "Qt's programs for developers",
    "PySide6/*.lib": "libraries to link against",
    "PySide6/*.json": "lists for developers",
    "PySide6/lib": "for developers",
    "PySide6/modules": "for developers",
    "PySide6/pyside6qml*": "the binding of Qt Quick",
    "PySide6/opengl32sw.dll": "drawing without a graphics card by OpenGL: widgets do without",
    "PySide6/avcodec*": "videos in Qt, which nothing here shows",
    "PySide6/avformat*": "as above",
    "PySide6/avutil*": "as above",
    "PySide6/swresample*": "as above",
    "PySide6/swscale*": "as above",
    "onnxruntime/capi/onnxruntime.dll": "the runtime a second time, for programs in C",
    "shiboken6_generator": "for developers",
    "cv2/opencv_videoio_ffmpeg*": "videos in OpenCV: PyAV reads them",
    "bin": "commands of other people's packages",
    "Scripts": "as above",
}
# DLLs of which no function is ever called, and what they are: a stub stays in place of each.
_STUBBED = {
    "av.libs/libx265*": "makes videos",
    "av.libs/libx264*": "as above",
    "av.libs/libSvtAv1Enc*": "as above",
    "av.libs/libmp3lame*": "makes sound",
}
_QT_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtDBus", "QtSvg"}
_QT_LIBRARIES = {f"Qt6{name.removeprefix('Qt')}" for name in _QT_MODULES}
_QT_PLUGINS = {"platforms", "iconengines", "imageformats", "styles"}
_QT_PLUGINS_NOT = ("qminimal*", "qoffscreen*d.dll", "qdirect2d*", "qpdf*")


def slim_python(python: Path) -> None:
    """Remove what is not needed beside python.exe."""
    _remove_all(python, _NOT_NEEDED)


def slim_windows(site: Path) -> None:
    """Remove what is not needed from site-packages, after `slim.py`'s rules for every system."""
    _remove_all(site, _NOT_IN_SITE)
    qt = site / "PySide6"
    for path in sorted(qt.iterdir()):
        name = path.name.partition(".")[0]
        is_module = path.suffix in (".pyd", ".pyi") and name.startswith("Qt")
        is_library = path.suffix == ".dll" and name.startswith("Qt6")
        if (is_module and name not in _QT_MODULES) or (is_library and name not in _QT_LIBRARIES):
            path.unlink()
    for folder in sorted((qt / "plugins").iterdir()):
        if folder.name not in _QT_PLUGINS:
            shutil.rmtree(folder)
    for pattern in _QT_PLUGINS_NOT:
        for path in sorted((qt / "plugins").rglob(pattern)):
            path.unlink()

    _stub_libraries(site)


def _stub_libraries(site: Path) -> None:
    users = sorted(site.glob("av.libs/*.dll"))
    for pattern in _STUBBED:
        found = sorted(site.glob(pattern))
        if not found:
            raise SystemExit(f"{pattern} is no DLL of the wheels any more")
        for dll in found:
            stub(dll, [user for user in users if user != dll])


def _remove_all(top: Path, patterns: dict[str, str]) -> None:
    for pattern in patterns:
        for path in sorted(top.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
