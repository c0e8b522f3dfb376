"""The typed reader of models/manifest.toml: which model files, and the named operating points."""

from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent / "models"
