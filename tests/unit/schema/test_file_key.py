"""The states of a file that its times distinguish."""

import pytest

from scanner.schema import FileKey

SECOND = 1_000_000_000


def _key(ctime_ns: int) -> FileKey:
    return FileKey(1, 2, 3, ctime_ns, ctime_ns)


@pytest.mark.parametrize(
    ("ctime_ns", "read_at", "fine", "settled"),
    [
        (5 * SECOND + 7, 5 * SECOND + 5_000_000, False, False),  # within a tick of the timer
        (5 * SECOND + 7, 5 * SECOND + 30_000_000, False, True),
        (5 * SECOND + 7, 5 * SECOND + 8, True, True),
        (5 * SECOND, 5 * SECOND + 900_000_000, True, False),  # whole seconds: the file system's
        (4 * SECOND, 5 * SECOND + 900_000_000, True, False),  # FAT keeps every second one
        (4 * SECOND, 7 * SECOND, False, True),
        (9 * SECOND + 7, 5 * SECOND, False, False),  # the clock was set back
    ],
)
def test_a_key_is_settled_once_another_write_would_change_it(
    ctime_ns: int, read_at: int, fine: bool, settled: bool
) -> None:
    assert _key(ctime_ns).is_settled(read_at, fine=fine) is settled
