"""The strength of a passphrase against guesses by someone who has copied the key file."""

import msgspec

# An administrator can copy the key file and guess at leisure. At 0.66 s of one core a guess,
# zxcvbn's best score (over 10^10 guesses) is about 200 core-years; the next lower score is about 2.
NEEDED_SCORE = 4
MIN_LENGTH = 10
_LONGEST = 72  # characters; zxcvbn refuses more, and a longer passphrase is not weaker


class Strength(msgspec.Struct, frozen=True):
    """`score` 0 to 4. `code`: empty when acceptable, else "too-short", "only-digits", "easy-to-guess"."""

    score: int
    acceptable: bool
    code: str


def strength(passphrase: str) -> Strength:
    """Judge a passphrase. A PIN is never enough, however long."""
    # Its word lists take a third of a second and 20 MB, so they are loaded only when a passphrase is set.
    from zxcvbn import zxcvbn

    score = 0
    if passphrase:
        score = int(zxcvbn(passphrase[:_LONGEST], user_inputs=["beforehand"])["score"])
    if "".join(passphrase.split()).isdecimal():
        return Strength(min(score, 1), acceptable=False, code="only-digits")
    if len(passphrase) < MIN_LENGTH:
        return Strength(min(score, 2), acceptable=False, code="too-short")
    if score < NEEDED_SCORE:
        return Strength(score, acceptable=False, code="easy-to-guess")
    return Strength(score, acceptable=True, code="")
