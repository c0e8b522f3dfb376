"""macOS. Not yet run on a real machine."""

import time


class MacPlatform:
    """See `scanner.platform.api.Platform`."""

    def boot_id(self) -> str:
        """The boot's second, as 8 hex digits: the system gives no id of its own."""
        return f"{int(time.time() - time.monotonic()) & 0xFFFFFFFF:08x}"

    def monotonic_ms(self) -> int:
        """The monotonic clock."""
        return time.monotonic_ns() // 1_000_000

    def fine_timestamps(self) -> bool:
        """Not promised."""
        return False
