"""A patient child against codes by telephone: any order of tries, clocks, restarts and reboots."""

from base64 import b32decode
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.errors import LockError
from scanner.keys.one_time import DAY_MS, DRIFT, MOST_WRONG, STEP, OneTimeCodes


class AttackedClocks:
    """Clocks that the attacker moves: the wall clock freely, the clock since boot only forward or by a reboot."""

    def __init__(self) -> None:
        self.seconds, self.boot, self.since_boot = 1_800_000_000, 0, 0

    def wall(self) -> int:
        return self.seconds

    def boot_id(self) -> str:
        return str(self.boot)

    def mono_ms(self) -> int:
        return self.since_boot


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("wrong"), st.integers(0, 999_999)),
        st.tuples(st.just("right"), st.integers(-3, 3)),  # steps beside the wall clock's
        st.tuples(st.just("replay"), st.integers(0, 20)),
        st.tuples(st.just("clock"), st.integers(-10 * 86_400, 10 * 86_400)),
        st.tuples(st.just("wait"), st.integers(1, 30 * 3_600_000)),
        st.tuples(st.just("restart"), st.just(0)),
        st.tuples(st.just("reboot"), st.integers(0, 10_000)),
        st.tuples(st.just("passphrase"), st.just(0)),
    ),
    max_size=60,
)


@given(STEPS)
@settings(max_examples=400)
def test_five_wrong_ones_a_day_and_each_code_once_whatever_is_tried(steps: list) -> None:
    with TemporaryDirectory() as folder:
        path, clocks = Path(folder) / "codes", AttackedClocks()
        codes = OneTimeCodes(path, clocks)
        secret = b32decode(codes.begin()[0])
        totp = TOTP(secret, 6, SHA1(), STEP)
        codes.confirm(totp.generate(clocks.seconds).decode())
        used: list[bytes] = [totp.generate(clocks.seconds)]
        taken: set[int] = set()  # steps whose code let something go
        wrong, last_wrong = 0, (0, 0)
        for kind, value in steps:
            match kind:
                case "clock":
                    clocks.seconds = max(clocks.seconds + value, STEP * 10)
                case "wait":
                    clocks.since_boot += value
                    clocks.seconds += value // 1000
                case "restart":
                    codes = OneTimeCodes(path, clocks)
                case "reboot":
                    clocks.boot, clocks.since_boot = clocks.boot + 1, value
                    codes = OneTimeCodes(path, clocks)
                case "passphrase":
                    codes.forgive()
                    wrong = 0
                case _:
                    now = clocks.seconds // STEP
                    if kind == "right":
                        typed = totp.generate(max(now + value, 1) * STEP)
                    elif kind == "replay":
                        typed = used[value % len(used)]
                    else:
                        typed = b"%06d" % value
                    same_boot = last_wrong[0] == clocks.boot
                    if same_boot and clocks.since_boot - last_wrong[1] >= DAY_MS:
                        wrong = 0  # a whole day without a wrong one, by the clock that nobody sets
                    shut = wrong >= MOST_WRONG
                    try:
                        codes.use(typed.decode())
                    except LockError:
                        if not shut:
                            wrong, last_wrong = wrong + 1, (clocks.boot, clocks.since_boot)
                        elif not same_boot:
                            last_wrong = (clocks.boot, clocks.since_boot)  # the day begins again
                        continue
                    assert not shut, "a code let something go after five wrong ones"
                    fitting = [
                        step for step in range(now - DRIFT, now + DRIFT + 1)
                        if totp.generate(step * STEP) == typed
                    ]  # fmt: skip
                    assert fitting, "a code that is none of now let something go"
                    assert not set(fitting) <= taken, "a code let something go twice"
                    assert max(fitting) > max(taken, default=0), "an older code than the last one"
                    taken.add(max(set(fitting) - taken))
                    used.append(typed)
