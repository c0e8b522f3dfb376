"""The site made of these pages: `make docs`. Nothing is fetched: it builds and reads without a network."""

import tomllib
from pathlib import Path
from typing import Any

project = "Beforehand"
author = copyright = "The Beforehand developers"
_project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]
version = release = _project["version"]

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Beforehand"
html_copy_source = False
html_show_sphinx = False
html_static_path: list[str] = []

# Texts that lie elsewhere in the repository, and the pages that show them here.
_SHOWN = {
    "../SECURITY.md": "security.md",
    "../CONTRIBUTING.md": "contributing.md",
    "../CHANGELOG.md": "changes.md",
    "../models/CARD.md": "models.md",
}
# What these texts link to beside: tests/packaging/test_docs.py sees to it that every link leads somewhere.
suppress_warnings = ["myst.xref_missing"]


def setup(app: Any) -> None:
    """Lead links to those texts to their pages."""

    def read(_app: object, _page: str, source: list[str]) -> None:
        for path, page in _SHOWN.items():
            source[0] = source[0].replace(f"]({path}", f"]({page}")

    app.connect("source-read", read)
