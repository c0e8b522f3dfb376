"""Keys: what opens them, what does not, and that nothing is ever overwritten by mistake."""

import json
import os
import stat
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner import keys
from scanner.errors import LockError
from scanner.keys import Cost, LogMark, keyfile
from scanner.keys.cost import MAX_LANES, MAX_MEMORY, MAX_PASSES, MIN_MEMORY
from scanner.keys.recovery import ALPHABET, CHECKS, looks_like_code, read_code, spell
from tests.unit.keys.boot_clock import SettableBootClock

PASSPHRASE = "four tidy purple walnuts"
OTHER = "seven dull orange teapots"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory):
    """(bytes of a key file, unlocked, recovery code), made once."""
    path = tmp_path_factory.mktemp("keys") / "keys.json"
    unlocked, code = keys.create(path, PASSPHRASE, Cost.CHEAPEST)
    return path.read_bytes(), unlocked, code


@pytest.fixture
def path(made, tmp_path: Path) -> Path:
    """A copy of that file."""
    copy = tmp_path / "keys.json"
    copy.write_bytes(made[0])
    return copy


def test_passphrase_and_recovery_code_open_the_same_keys(made, path: Path) -> None:
    _data, unlocked, code = made
    file = keys.load(path)
    assert file.public == unlocked.public
    assert file.unlock(PASSPHRASE).current.master == unlocked.current.master
    assert file.unlock(code).current.master == unlocked.current.master
    with pytest.raises(LockError, match="wrong-passphrase"):
        file.unlock(PASSPHRASE + " ")


def test_the_file_is_private_and_holds_no_secret(made, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "keys.json"
    unlocked, code = keys.create(path, PASSPHRASE, Cost.CHEAPEST)
    if os.name == "posix":  # elsewhere an access list says who may read
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    data = path.read_text()
    assert PASSPHRASE not in data
    assert code.replace("-", "") not in data
    assert unlocked.current.master.hex() not in data
    assert [entry.name for entry in path.parent.iterdir()] == ["keys.json"]


def test_create_overwrites_nothing_not_even_a_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text("broken")
    with pytest.raises(LockError, match="keys-exist"):
        keys.create(path, PASSPHRASE, Cost.CHEAPEST)
    assert path.read_text() == "broken"


@pytest.mark.parametrize(
    ("passphrase", "why"),
    [
        ("", "too-short"),
        ("1234567890123456789", "only-digits"),
        ("12 34 56 78 90 12", "only-digits"),
        ("x9#kQ2!", "too-short"),
        ("passwordpassword", "easy-to-guess"),
        ("qwertyuiop123", "easy-to-guess"),
    ],
)
def test_weak_passphrases_and_pins_are_refused(tmp_path: Path, passphrase: str, why: str) -> None:
    judged = keys.strength(passphrase)
    assert (judged.acceptable, judged.code) == (False, why)
    with pytest.raises(LockError) as raised:
        keys.create(tmp_path / "keys.json", passphrase, Cost.CHEAPEST)
    assert (raised.value.code, raised.value.facts) == ("weak-passphrase", {"why": why})
    assert not (tmp_path / "keys.json").exists()


@pytest.mark.parametrize(
    "passphrase", [PASSPHRASE, OTHER, "blaue Lampe am kalten Fluss", "x" * 40 + PASSPHRASE]
)
def test_a_few_words_are_enough(passphrase: str) -> None:
    assert keys.strength(passphrase).acceptable


def test_changing_the_passphrase_rewrites_one_slot(made, path: Path) -> None:
    _data, unlocked, code = made
    before = keys.load(path)
    changed = keys.change_passphrase(path, unlocked, OTHER)
    after = keys.load(path)
    assert changed.recovery_code == ""
    assert msgspec.structs.replace(after, passphrase=before.passphrase, sum=before.sum) == before
    assert len(after.passphrase.w) + len(after.passphrase.salt) + 12 < 174
    assert after.unlock(OTHER).current.master == unlocked.current.master
    assert after.unlock(code).public == unlocked.public
    with pytest.raises(LockError, match="wrong-passphrase"):
        after.unlock(PASSPHRASE)


def test_forgotten_passphrase_set_again_by_recovery_code(made, path: Path) -> None:
    recovered = keys.load(path).unlock(made[2])
    keys.change_passphrase(path, recovered, OTHER)
    assert keys.load(path).unlock(OTHER).public == made[1].public


def test_someone_may_know_it_starts_new_keys(made, path: Path) -> None:
    _data, unlocked, code = made
    mark = LogMark(12, b"h" * 32)
    changed = keys.change_passphrase(path, unlocked, OTHER, compromised=mark)
    file = keys.load(path)
    assert file.public.current != unlocked.public.current
    assert file.public.older == (unlocked.public.current,)
    opened = file.unlock(OTHER)
    assert opened.marks == (mark,)
    assert [pair.master for pair in opened.pairs[:-1]] == [unlocked.current.master]
    assert file.unlock(changed.recovery_code).public == file.public
    for old in (PASSPHRASE, code):
        with pytest.raises(LockError, match="wrong-passphrase"):
            file.unlock(old)
    old_pair, new_pair = file.public.pairs
    signed = keyfile.endorsed(file.log_id, new_pair)
    assert old_pair.verify(b"", signed, file.ring[0].endorsement)
    # And again: the ring grows, and everything in it still opens.
    keys.change_passphrase(path, opened, PASSPHRASE, compromised=LogMark(40, b"i" * 32))
    twice = keys.load(path).unlock(PASSPHRASE)
    assert len(twice.pairs) == 3
    assert twice.marks == (mark, LogMark(40, b"i" * 32))


def test_a_change_on_top_of_another_change_is_refused(made, path: Path) -> None:
    keys.change_passphrase(path, made[1], OTHER, compromised=LogMark())
    before = path.read_bytes()
    with pytest.raises(LockError, match="keys-changed"):
        keys.change_passphrase(path, made[1], OTHER)
    assert path.read_bytes() == before


def test_a_damaged_file_is_never_written_over(made, path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"v": 1', b'"v":  1', 1)[:-5])
    before = path.read_bytes()
    with pytest.raises(LockError, match="keys-damaged"):
        keys.change_passphrase(path, made[1], OTHER)
    assert path.read_bytes() == before


def test_a_crash_while_writing_leaves_the_old_file(
    made, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()

    def die(*_paths: object) -> None:
        raise OSError(28, "full")

    for call in ("write", "fsync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, call, die)
            with pytest.raises(OSError, match="full"):
                keys.change_passphrase(path, made[1], OTHER)
        assert path.read_bytes() == before
    keys.change_passphrase(path, made[1], OTHER)


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_each_changed_byte_is_noticed(made, path: Path, data: st.DataObject) -> None:
    """Damage by its sum, or as JSON; what only changes the layout of the text is harmless."""
    original = made[0]
    at = data.draw(st.integers(0, len(original) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != original[at]))
    path.write_bytes(original[:at] + bytes([byte]) + original[at + 1 :])
    code = ""
    try:
        file = keys.load(path)
    except LockError as error:
        code = error.code
    assert code in ("", "keys-damaged", "keys-newer")
    if not code:
        assert file.public == made[1].public
        assert json.loads(path.read_bytes()) == json.loads(original)


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_crash_the_loader(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "keys.json"
    path.write_bytes(data)
    with pytest.raises(LockError):
        keys.load(path)


def resummed(path: Path, **changed: object) -> None:
    """Change the file and its sum, as a deliberate attacker would."""
    file = msgspec.structs.replace(keys.load(path), **changed)
    keyfile.save(path, file)


def test_what_else_is_wrong_has_its_own_code(made, path: Path, tmp_path: Path) -> None:
    with pytest.raises(LockError, match="keys-missing"):
        keys.load(tmp_path / "nothing")
    (tmp_path / "folder").mkdir()
    with pytest.raises(LockError, match="keys-unreadable"):
        keys.load(tmp_path / "folder")
    (tmp_path / "newer").write_text('{"v": 3, "whatever": 1}')
    with pytest.raises(LockError, match="keys-newer"):
        keys.load(tmp_path / "newer")
    (tmp_path / "huge").write_bytes(b" " * 10_000_000)
    with pytest.raises(LockError, match="keys-damaged"):
        keys.load(tmp_path / "huge")


@pytest.mark.parametrize(
    "changed",
    [
        {"m": MIN_MEMORY - 1},
        {"m": MAX_MEMORY + 1},
        {"m": -1},
        {"t": 0},
        {"t": MAX_PASSES + 1},
        {"p": 0},
        {"p": MAX_LANES + 1},
    ],
)
def test_parameters_out_of_bounds_are_never_run(path: Path, changed: dict[str, int]) -> None:
    slot = msgspec.structs.replace(keys.load(path).passphrase, **changed)
    resummed(path, passphrase=slot)
    with pytest.raises(LockError, match="keys-out-of-bounds"):
        keys.load(path)


def test_a_file_that_asks_for_other_parameters_does_not_open(path: Path) -> None:
    slot = msgspec.structs.replace(keys.load(path).passphrase, t=2)
    resummed(path, passphrase=slot)
    with pytest.raises(LockError, match="wrong-passphrase"):
        keys.load(path).unlock(PASSPHRASE)


def test_public_keys_put_in_by_somebody_else_are_noticed(made, path: Path) -> None:
    """Otherwise records would be sealed to that person; opening checks the public keys."""
    other, _code = keys.create(path.with_name("other.json"), OTHER, Cost.CHEAPEST)
    resummed(path, seal_pub=other.public.current.seal)
    for secret in (PASSPHRASE, made[2]):
        with pytest.raises(LockError):
            keys.load(path).unlock(secret)


# ---- recovery code


@given(st.binary(min_size=20, max_size=20))
def test_a_code_is_read_back_with_slips(secret: bytes) -> None:
    code = spell(secret)
    assert len(code.split("-")) == 9
    assert read_code(code) == secret
    sloppy = code.lower().replace("0", "o").replace("1", "l").replace("-", " - ")
    assert read_code(sloppy) == secret
    assert read_code(code.replace("1", "i").replace("0", "O").replace("-", "\u2013")) == secret
    assert looks_like_code(sloppy)


@given(st.binary(min_size=20, max_size=20), st.data())
def test_each_wrong_symbol_and_each_swap_is_found(secret: bytes, data: st.DataObject) -> None:
    symbols = list(spell(secret).replace("-", ""))
    at = data.draw(st.integers(0, 31))
    wrong = data.draw(st.sampled_from([symbol for symbol in ALPHABET if symbol != symbols[at]]))
    with pytest.raises(LockError, match="recovery-mistyped"):
        read_code("".join([*symbols[:at], wrong, *symbols[at + 1 :]]))
    left = data.draw(st.integers(0, 30))
    swapped = symbols.copy()
    swapped[left], swapped[left + 1] = symbols[left + 1], symbols[left]
    if swapped != symbols:
        with pytest.raises(LockError, match="recovery-mistyped"):
            read_code("".join(swapped))
    check = data.draw(st.sampled_from([symbol for symbol in CHECKS if symbol != symbols[32]]))
    with pytest.raises(LockError, match="recovery-mistyped"):
        read_code("".join([*symbols[:32], check]))


@given(st.text(max_size=60))
def test_any_text_is_a_code_or_a_lock_error(text: str) -> None:
    looks_like_code(text)
    try:
        assert len(read_code(text)) == 20
    except LockError:
        pass


def test_a_mistyped_code_is_not_called_a_wrong_passphrase(made, path: Path) -> None:
    file, code = keys.load(path), made[2]
    wrong = ("2" if code[0] != "2" else "3") + code[1:]
    with pytest.raises(LockError, match="recovery-mistyped"):
        file.unlock(wrong)
    with pytest.raises(LockError, match="wrong-passphrase"):
        file.unlock(spell(b"another code of it's"))
    with pytest.raises(LockError) as raised:
        read_code("ABCD-EFGH-U")
    assert raised.value.facts == {"symbols": 9}


# ---- cost


def test_tuning_stays_within_bounds_and_above_the_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    import scanner.keys.cost as cost_module

    def with_speed(seconds_a_pass: float, memory: int) -> Cost:
        """Simulate a machine by its time for one pass over 256 MiB and its memory."""
        now = [0.0]

        def stretch(self: Cost, _secret: bytes, _salt: bytes) -> bytes:
            now[0] += seconds_a_pass * self.passes * self.memory / Cost.STANDARD.memory
            return b""

        with monkeypatch.context() as patch:
            patch.setattr(cost_module.time, "monotonic", lambda: now[0])
            patch.setattr(Cost, "stretch", stretch)
            patch.setattr(cost_module, "memory_bytes", lambda: memory)
            return Cost.tuned()

    assert with_speed(0.22, 8 << 30) == Cost(256 * 1024, 3, 1)
    assert with_speed(0.05, 8 << 30) == Cost(256 * 1024, 10, 1)
    assert with_speed(0.7, 8 << 30) == Cost(256 * 1024, 1, 1)
    assert with_speed(1.4, 8 << 30) == Cost(128 * 1024, 1, 1)
    assert with_speed(5.0, 8 << 30) == Cost(64 * 1024, 3, 1)
    assert with_speed(0.22, 1 << 30).memory == Cost.FLOOR.memory
    for seconds in (0.001, 0.1, 0.3, 1.0, 10.0):
        for memory in (1 << 29, 64 << 30):
            tuned = with_speed(seconds, memory)
            assert tuned.in_bounds()
            assert tuned.memory >= Cost.FLOOR.memory


def test_too_little_memory_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    import scanner.keys.cost as cost_module

    class Greedy:
        def __init__(self, **_parameters: object) -> None: ...

        def derive_into(self, _secret: bytes, _key: bytearray) -> int:
            raise MemoryError

    monkeypatch.setattr(cost_module, "Argon2id", Greedy)
    with pytest.raises(LockError, match="not-enough-memory"):
        Cost.CHEAPEST.stretch(b"x", bytes(16))


# ---- throttle, see test_throttle.py


def test_a_try_counts_before_it_is_made(made, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SettableBootClock()
    throttle = keys.Throttle(path.with_name("tries.json"), clock)
    file = keys.load(path)

    def killed(_self: object, _secret: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(keys.KeyFile, "unlock", killed)
        with pytest.raises(KeyboardInterrupt):
            keys.unlock(file, PASSPHRASE, throttle)
    assert throttle.failures() == 1
    clock.ms += 1000
    with pytest.raises(LockError, match="wrong-passphrase"):
        keys.unlock(file, "wrong", throttle)
    assert throttle.failures() == 2
    with pytest.raises(LockError, match="wait"):
        keys.unlock(file, PASSPHRASE, throttle)
    clock.ms += 2000
    assert keys.unlock(file, PASSPHRASE, throttle).public == made[1].public
    assert throttle.failures() == 0


def test_the_recovery_code_opens_whatever_the_count(made, path: Path) -> None:
    clock = SettableBootClock()
    file, throttle = keys.load(path), keys.Throttle(path.with_name("tries.json"), clock)
    for _ in range(9):
        clock.ms += int(throttle.wait(7) * 1000)
        throttle.begin(7)
    with pytest.raises(LockError, match="wait"):
        keys.unlock(file, PASSPHRASE, throttle, 7)
    assert keys.unlock(file, made[2], throttle, 7).public == made[1].public
