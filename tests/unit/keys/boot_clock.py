"""A clock of the time since the start of the computer that a test sets."""


class SettableBootClock:
    def __init__(self) -> None:
        self.boot, self.ms = "b0070001", 50_000

    def boot_id(self) -> str:
        return self.boot

    def monotonic_ms(self) -> int:
        return self.ms
