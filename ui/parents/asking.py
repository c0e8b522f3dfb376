"""The way in which pages of the parents' area ask the service."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from scanner.channel import messages as m

_R = TypeVar("_R", bound=m.Message)


class AskAsParent(Protocol):
    """Asks as the parent; drops the answer when the page is gone."""

    def __call__(
        self,
        request: m.Request,
        kind: type[_R],
        then: Callable[[_R], None],
        refuse: Callable[[str], None],
    ) -> None:
        """Ask; one of the two is called later."""
        ...
