"""One-time codes against RFC 6238 written a second time, and their limits."""

import hashlib
import hmac
import os
import struct
from base64 import b32decode
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from scanner.errors import LockError
from scanner.keys.one_time import DAY_MS, MOST_WRONG, STEP, OneTimeCodes


class CodeClocks:
    """Clocks that a test moves."""

    def __init__(self) -> None:
        self.now = 1_790_000_000
        self.ms = 5_000
        self.boot = "boot-one"

    def wall(self) -> int:
        return self.now

    def mono_ms(self) -> int:
        return self.ms

    def boot_id(self) -> str:
        return self.boot


def code(secret: str, at: int) -> str:
    """RFC 4226 §5.3 over the steps of RFC 6238 §4.2."""
    digest = hmac.new(b32decode(secret), struct.pack(">Q", at // STEP), hashlib.sha1).digest()
    offset = digest[-1] & 15
    (number,) = struct.unpack(">I", digest[offset : offset + 4])
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"


@pytest.fixture
def clocks() -> CodeClocks:
    return CodeClocks()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "codes.json"


@pytest.fixture
def codes(path: Path, clocks: CodeClocks) -> OneTimeCodes:
    return OneTimeCodes(path, clocks)


@pytest.fixture
def secret(codes: OneTimeCodes, clocks: CodeClocks) -> str:
    """The secret of codes that were set up a minute ago."""
    made, _ = codes.begin()
    codes.confirm(code(made, clocks.now))
    clocks.now += 2 * STEP
    return made


def refusal(codes: OneTimeCodes, typed: str) -> str:
    with pytest.raises(LockError) as refused:
        codes.use(typed)
    return refused.value.code


def wrong(secret: str, at: int) -> str:
    near = {code(secret, at + step * STEP) for step in range(-3, 4)}
    return next(f"{n:06}" for n in range(10) if f"{n:06}" not in near)


def test_the_address_is_what_authenticator_apps_read(codes: OneTimeCodes, path: Path) -> None:
    secret, address = codes.begin()
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc) == ("otpauth", "totp")
    assert parse_qs(parts.query) == {"secret": [secret], "issuer": ["Beforehand"]}
    assert len(b32decode(secret)) == 20
    if os.name == "posix":  # elsewhere an access list says who may read
        assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_counts_before_a_code_was_typed_back(
    codes: OneTimeCodes, clocks: CodeClocks
) -> None:
    assert refusal(codes, "000000") == "no-codes"
    secret, _ = codes.begin()
    assert not codes.active
    assert refusal(codes, code(secret, clocks.now)) == "no-codes"
    with pytest.raises(LockError):
        codes.confirm(wrong(secret, clocks.now))
    codes.confirm(code(secret, clocks.now))
    assert codes.active
    assert refusal(codes, code(secret, clocks.now)) == "wrong-code", "the one typed back is used"


def test_codes_go_on_until_a_new_secret_is_confirmed(
    path: Path, codes: OneTimeCodes, secret: str, clocks: CodeClocks
) -> None:
    abandoned, _ = codes.begin()
    newer, _ = codes.begin()
    assert codes.active
    assert refusal(codes, code(newer, clocks.now)) == "wrong-code"
    OneTimeCodes(path, clocks).use(code(secret, clocks.now))
    with pytest.raises(LockError):
        codes.confirm(code(abandoned, clocks.now))
    codes.confirm(code(newer, clocks.now))
    clocks.now += STEP
    assert refusal(codes, code(secret, clocks.now)) == "wrong-code"
    codes.use(code(newer, clocks.now))
    with pytest.raises(LockError):
        codes.confirm(code(newer, clocks.now))


@pytest.mark.parametrize("late", [-STEP, 0, STEP])
def test_a_code_of_now_and_of_a_step_beside_is_right_once(
    codes: OneTimeCodes, secret: str, clocks: CodeClocks, late: int
) -> None:
    typed = code(secret, clocks.now + late)
    codes.use(f" {typed[:3]} {typed[3:]} ")
    assert refusal(codes, typed) == "wrong-code"


def test_a_code_is_burned_for_ever_also_when_the_clock_goes_back(
    path: Path, codes: OneTimeCodes, secret: str, clocks: CodeClocks
) -> None:
    early, late = code(secret, clocks.now), code(secret, clocks.now + STEP)
    codes.use(late)
    clocks.now -= 10 * STEP
    for typed in (early, late, code(secret, clocks.now)):
        assert refusal(OneTimeCodes(path, clocks), typed) == "wrong-code"


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "12 45", "0x1234"])
def test_anything_else_is_wrong(codes: OneTimeCodes, secret: str, typed: str) -> None:
    del secret
    assert refusal(codes, typed) == "wrong-code"


def test_five_wrong_ones_and_then_not_even_a_right_one(
    path: Path, codes: OneTimeCodes, secret: str, clocks: CodeClocks
) -> None:
    for number in range(MOST_WRONG):
        typed = wrong(secret, clocks.now)
        last = number == MOST_WRONG - 1
        # A new object each time: the count survives a restart.
        assert refusal(OneTimeCodes(path, clocks), typed) == (
            "codes-used-up" if last else "wrong-code"
        )
    clocks.now += 400 * 86_400  # the wall clock helps nobody
    assert refusal(codes, code(secret, clocks.now)) == "codes-used-up"
    clocks.ms += DAY_MS - 1
    assert refusal(codes, code(secret, clocks.now)) == "codes-used-up"
    clocks.ms += 1
    codes.use(code(secret, clocks.now))


def test_a_restart_of_the_computer_begins_the_day_again_and_forgives_nothing(
    codes: OneTimeCodes, secret: str, clocks: CodeClocks
) -> None:
    for _ in range(MOST_WRONG):
        refusal(codes, wrong(secret, clocks.now))
    clocks.boot, clocks.ms = "boot-two", 10
    assert refusal(codes, code(secret, clocks.now)) == "codes-used-up"
    clocks.ms += DAY_MS
    codes.use(code(secret, clocks.now))


def test_right_codes_between_them_forgive_no_wrong_ones(
    codes: OneTimeCodes, secret: str, clocks: CodeClocks
) -> None:
    for number in range(MOST_WRONG):
        refused = refusal(codes, wrong(secret, clocks.now))
        assert refused == ("codes-used-up" if number == MOST_WRONG - 1 else "wrong-code")
        if number < MOST_WRONG - 1:
            codes.use(code(secret, clocks.now))
        clocks.now += 2 * STEP
    assert refusal(codes, code(secret, clocks.now)) == "codes-used-up"


def test_wrong_ones_are_forgiven_only_after_a_day_without_one(
    codes: OneTimeCodes, secret: str, clocks: CodeClocks
) -> None:
    for _ in range(MOST_WRONG - 1):
        clocks.ms += DAY_MS // 2
        refusal(codes, wrong(secret, clocks.now))
    clocks.ms += DAY_MS // 2
    assert refusal(codes, wrong(secret, clocks.now)) == "codes-used-up"


def test_the_passphrase_lets_codes_be_tried_again(
    codes: OneTimeCodes, secret: str, clocks: CodeClocks
) -> None:
    for _ in range(MOST_WRONG):
        refusal(codes, wrong(secret, clocks.now))
    codes.forgive()
    codes.use(code(secret, clocks.now))


def test_a_damaged_file_and_an_ended_secret_open_nothing(
    path: Path, codes: OneTimeCodes, secret: str, clocks: CodeClocks
) -> None:
    path.write_bytes(path.read_bytes()[:-9])
    assert not codes.active
    assert refusal(codes, code(secret, clocks.now)) == "no-codes"
    codes.begin()
    codes.end()
    assert not path.exists()
    assert refusal(codes, "000000") == "no-codes"
