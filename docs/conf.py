"""The site made of these pages: `make docs`. Nothing is fetched: it builds and reads without a network."""

import tomllib
from pathlib import Path

project = "Beforehand"
author = copyright = "The Beforehand developers"
_project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]
version = release = _project["version"]

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
# Pages link to files of the repository that are no pages of the site.
suppress_warnings = ["myst.xref_missing", "myst.header"]
nitpicky = False

html_theme = "furo"
html_title = "Beforehand"
html_copy_source = False
html_show_sphinx = False
html_static_path: list[str] = []
