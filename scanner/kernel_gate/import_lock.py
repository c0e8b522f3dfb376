"""A lock against later imports: loading a module opens files while the interpreter is blocked."""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType


class _NoMore(importlib.abc.MetaPathFinder):
    """
    Raises an error in place of a silent deadlock.

    The thread that would have to answer needs the interpreter.
    """

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        raise ImportError("no modules are loaded once file systems are marked", name=fullname)


def lock_imports() -> None:
    """Refuse every further import in this process, for good."""
    sys.meta_path.insert(0, _NoMore())
