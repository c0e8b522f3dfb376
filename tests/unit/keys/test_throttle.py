"""Waits after wrong tries: they grow, and nothing gets around them."""

import json
import threading
from pathlib import Path

import pytest

from scanner import keys
from scanner.errors import LockError
from scanner.keys.throttle import MAX_ACCOUNTS
from tests.unit.keys.boot_clock import SettableBootClock


def test_wrong_tries_cost_more_and_more(tmp_path: Path) -> None:
    clock = SettableBootClock()
    throttle = keys.Throttle(tmp_path / "tries.json", clock)
    waits: list[float] = []
    for _ in range(13):
        assert throttle.wait() == 0
        throttle.begin()
        waits.append(throttle.wait())
        with pytest.raises(LockError) as raised:
            throttle.begin()
        assert (raised.value.code, raised.value.facts) == ("wait", {"wait": waits[-1]})
        clock.ms += int(waits[-1] * 1000)
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]
    assert throttle.failures() == 13
    throttle.begin()
    throttle.succeeded()
    assert (throttle.wait(), throttle.failures()) == (0, 0)


def test_neither_restart_nor_reboot_nor_the_wall_clock_helps(tmp_path: Path) -> None:
    clock = SettableBootClock()
    path = tmp_path / "tries.json"
    for _ in range(8):
        throttle = keys.Throttle(path, clock)
        clock.ms += int(throttle.wait() * 1000)
        throttle.begin()
    assert keys.Throttle(path, clock).wait() == 128
    clock.ms += 28_000
    assert keys.Throttle(path, clock).wait() == 100
    clock.boot, clock.ms = "b0070002", 8_000
    assert keys.Throttle(path, clock).wait() == 120
    path.write_bytes(b"damaged")
    assert keys.Throttle(path, clock).wait() == 900 - 8


def test_one_account_does_not_shut_another_out(tmp_path: Path) -> None:
    clock = SettableBootClock()
    throttle = keys.Throttle(tmp_path / "tries.json", clock)
    for _ in range(8):
        clock.ms += int(throttle.wait(1001) * 1000)
        throttle.begin(1001)
    assert throttle.wait(1001) == 128
    assert throttle.wait(0) == 0
    throttle.begin(0)
    throttle.succeeded(0)
    assert throttle.failures(1001) == 8
    again = keys.Throttle(tmp_path / "tries.json", clock)
    assert (again.wait(1001), again.wait(0)) == (128, 0)


def test_a_file_from_before_accounts_counts_for_all(tmp_path: Path) -> None:
    clock = SettableBootClock()
    path = tmp_path / "tries.json"
    old = {"failures": 5, "boot": clock.boot_id(), "until_ms": clock.ms + 7000}
    path.write_text(json.dumps(old))
    throttle = keys.Throttle(path, clock)
    assert throttle.wait(0) == throttle.wait(1001) == 7


def test_tries_at_once_are_all_counted(tmp_path: Path) -> None:
    clock = SettableBootClock()
    throttle = keys.Throttle(tmp_path / "tries.json", clock)
    let_through: list[int] = []

    def one(account: int) -> None:
        for _ in range(10):
            try:
                throttle.begin(account)
            except LockError:
                continue
            let_through.append(account)

    threads = [threading.Thread(target=one, args=(n % 8,)) for n in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(let_through) == list(range(8)), "one each, the others have to wait"
    again = keys.Throttle(tmp_path / "tries.json", clock)
    assert [again.failures(account) for account in range(8)] == [1] * 8
    assert again.failures(99) == 0


def test_accounts_beyond_the_first_64_share_one_count(tmp_path: Path) -> None:
    clock = SettableBootClock()
    throttle = keys.Throttle(tmp_path / "tries.json", clock)
    for account in range(MAX_ACCOUNTS):
        throttle.begin(account)
    throttle.begin(1000)
    assert throttle.failures(1000) == throttle.failures(2000) == 1
    with pytest.raises(LockError):
        throttle.begin(2000)
    clock.ms += 1000
    throttle.begin(2000)
    assert throttle.wait(1000) == 2
    throttle.begin(0)  # counted on its own, as before
    assert (throttle.failures(0), throttle.failures(1), throttle.failures(1000)) == (2, 1, 2)
    throttle.succeeded(1000)
    assert (throttle.failures(0), throttle.failures(2000)) == (2, 0)


def test_a_file_that_cannot_be_read_means_the_longest_wait(tmp_path: Path) -> None:
    (tmp_path / "tries.json").mkdir()
    throttle = keys.Throttle(tmp_path / "tries.json", SettableBootClock())
    assert throttle.wait(7) == 900 - 50
    with pytest.raises(LockError, match=r"^wait "):
        throttle.begin(7)
