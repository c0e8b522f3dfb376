"""Files of added models in the guard's data folder."""

import hashlib
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from scanner import settings
from scanner.errors import ModelError, ScannerError
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import AddedModel, Policy

READABLE = 0o644  # the service of a gated computer runs as another user; the file is not secret


def folder() -> Path:
    """Return the folder of added models; on a gated computer that of the service, which only root may write."""
    places = settings.load()
    return (places if places.served is None else settings.gated()).models


def setup_of(policy: Policy) -> WorkerSetup:
    """Return the models that a worker runs under these rules."""
    return WorkerSetup(policy.detector, policy.models, str(folder()) if policy.models else "")


@contextmanager
def stored(file: Path, model: AddedModel) -> Generator[Path]:
    """
    Copy a model's file into the store, and delete the copy if the block fails; yields the folder.

    Raises ModelError `model-altered` if the copy differs from the file that was tried, ScannerError `needs-root`.
    """
    store = folder()
    kept = store / model.file
    before = kept.exists()
    try:
        store.mkdir(mode=0o755, parents=True, exist_ok=True)
        part = kept.with_suffix(".part")
        shutil.copyfile(file, part)
        part.chmod(READABLE)
        with part.open("rb") as copied:
            if hashlib.file_digest(copied, "sha256").hexdigest() != model.sha256:
                part.unlink()
                raise ModelError("model-altered", file=str(file))
        os.replace(part, kept)
    except PermissionError as error:
        raise ScannerError("needs-root") from error
    try:
        yield store
    except BaseException:
        if not before:
            kept.unlink(missing_ok=True)
        raise


def delete(model: AddedModel) -> None:
    """Delete a model's file; a missing file is not an error."""
    (folder() / model.file).unlink(missing_ok=True)
