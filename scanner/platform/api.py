"""What the scanner asks of an operating system. One implementation each; the rest knows only this."""

from typing import Protocol


class Platform(Protocol):
    """The operating system as the scanner sees it. Methods import what they need when called."""

    def boot_id(self) -> str:
        """Give the first 8 hex digits of an id that changes with each boot."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds since boot that count sleep where the system can say so."""
        ...

    def fine_timestamps(self) -> bool:
        """Whether two changes of a file that was looked at in between always differ in ctime."""
        ...
