"""
The signed policy on disk: in force only if the parent's key signed it, and never replaced by an older one.

`policy.json` is two lines: the canonical JSON of {counter, format, policy, prev, signer} and its
Ed25519 signature in hex. docs/spec/policy.md has the rules; `policy.toml` beside it is for reading.
"""

import hashlib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec

from scanner.errors import PolicyError
from scanner.platform.durable import replace_file
from scanner.policy import disk, policy_text, policy_writer, problems, profiles
from scanner.schema import Policy

CONTEXT = b"beforehand policy 1\0"  # a signature made for another purpose is invalid for a policy
FORMAT = 1
MAX_BYTES = 4 * 1024 * 1024  # bytes: the most rules allowed, with the longest paths allowed
COPY_HEADER = f"""\
# For reading. What counts is policy.json beside it, which carries the parents' signature: a change
# here does nothing until a parent gives it to `beforehand policy set` with the passphrase.
{policy_writer.HEADER}"""

_Hex = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]*\Z", max_length=128)]
_Counter = Annotated[int, msgspec.Meta(ge=1, lt=2**53)]


class StoreCode(StrEnum):
    """The reason why the built-in policy is in force."""

    MISSING = "policy-missing"  # no policy was ever signed here: not set up
    GONE = "policy-gone"  # a policy was in force, and its file is missing
    UNREADABLE = "policy-unreadable"  # the file cannot be read
    DAMAGED = "policy-damaged"  # not in the format of this program
    NEWER = "policy-newer"  # signed by a later version of this program
    FOREIGN = "policy-foreign"  # signed with another family's key, or before the keys were changed
    EDITED = "policy-edited"  # changed after it was signed
    OLDER = "policy-older"  # signed, but not the last one that was in force


class Parent(NamedTuple):
    """
    The public part of the parents' key.

    `signer` identifies it (hex); `verify(message, signature)` returns whether it signed the message.
    """

    signer: str
    verify: Callable[[bytes, bytes], bool]


class InForce(msgspec.Struct, frozen=True):
    """
    The policy in force. With `problem` set it is the strictest built-in policy, counter 0, unsigned.

    `copy_differs`: `policy.toml`, the copy for reading, differs; someone may think that it is in force.
    """

    policy: Policy
    counter: int = 0
    signed: bool = False
    problem: StoreCode | None = None
    copy_differs: bool = False


class _Body(msgspec.Struct, frozen=True):
    counter: _Counter
    format: int
    policy: msgspec.Raw
    prev: _Hex
    signer: _Hex


class _Floor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last policy in force: its counter and the SHA-256 of its body."""

    counter: _Counter
    sha256: _Hex


class _Refused(Exception):
    """Carries a StoreCode out of the checks."""

    def __init__(self, code: StoreCode) -> None:
        self.code = code
        super().__init__(code)


class PolicyStore:
    """The policy of one child's guard, in one folder. One process writes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "policy.json"
        self._floor_file = folder / "floor.json"
        self.copy = folder / "policy.toml"

    def load(self, parent: Parent | None, floor: int = 0) -> InForce:
        """
        Return the policy in force. Never raises, and never changes a file that it refuses.

        `parent` None: no keys yet. `floor`: the highest counter in the log.
        """
        try:
            policy, last = self._checked(parent, floor)
        except _Refused as refused:
            return InForce(profiles.STRICTEST, problem=refused.code)
        self._raise_floor(last)
        return InForce(policy, last.counter, True, None, self._copy_differs(policy))

    def save(
        self, policy: Policy, parent: Parent, sign: Callable[[bytes], bytes], floor: int = 0
    ) -> InForce:
        """
        Sign a policy and put it in force, with the next counter.

        A refused file in its place, and an edited copy for reading, are set aside first. Raises
        PolicyError for rules that make no sense ("policy-not-signed" for a wrong key), OSError.
        """
        problems.refuse_senseless(policy)
        policy = profiles.with_chosen(policy)
        before = self.load(parent, floor)
        last = self._floor()
        body = _Body(
            counter=max(before.counter, floor, last.counter if last else 0) + 1,
            format=FORMAT,
            policy=msgspec.Raw(msgspec.json.encode(policy, order="sorted")),
            prev=last.sha256 if last else "",
            signer=parent.signer,
        )
        message = msgspec.json.encode(body, order="sorted")
        signature = sign(CONTEXT + message)
        if not parent.verify(CONTEXT + message, signature):
            raise PolicyError("policy-not-signed")
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if before.problem not in (None, StoreCode.MISSING, StoreCode.GONE):
            disk.set_aside(self._file)
        replace_file(self._file, message + b"\n" + signature.hex().encode() + b"\n")
        self._raise_floor(_Floor(body.counter, _sha256(message)))
        copied = self._write_copy(policy, keep=before.copy_differs or before.problem is not None)
        return InForce(policy, body.counter, True, copy_differs=not copied)

    def _checked(self, parent: Parent | None, floor: int) -> tuple[Policy, _Floor]:
        last = self._floor()
        lowest = max(floor, last.counter if last else 0)
        body, message, signature = self._read(nothing_ever=lowest == 0)
        if parent is None or body.signer != parent.signer:
            raise _Refused(StoreCode.FOREIGN)
        if not parent.verify(CONTEXT + message, signature):
            raise _Refused(StoreCode.EDITED)
        if body.counter < lowest or (last is not None and not _follows(body, message, last)):
            raise _Refused(StoreCode.OLDER)
        if body.format != FORMAT:
            raise _Refused(StoreCode.NEWER)
        try:
            policy = msgspec.json.decode(body.policy, type=Policy)
            problems.refuse_senseless(policy)
        except (
            msgspec.MsgspecError,
            PolicyError,
        ) as error:  # signed, so the content is not accidental
            raise _Refused(StoreCode.NEWER) from error
        return policy, _Floor(body.counter, _sha256(message))

    def _read(self, *, nothing_ever: bool) -> tuple[_Body, bytes, bytes]:
        try:
            untrusted = disk.read_capped(self._file, MAX_BYTES)
        except FileNotFoundError as error:
            raise _Refused(StoreCode.MISSING if nothing_ever else StoreCode.GONE) from error
        except OSError as error:
            raise _Refused(StoreCode.UNREADABLE) from error
        except ValueError as error:
            raise _Refused(StoreCode.DAMAGED) from error
        message, _, rest = untrusted.partition(b"\n")
        try:
            body = msgspec.json.decode(message, type=_Body)
            signature = bytes.fromhex(rest.decode("ascii"))
        except (msgspec.MsgspecError, ValueError) as error:
            raise _Refused(StoreCode.DAMAGED) from error
        return body, message, signature

    def _floor(self) -> _Floor | None:
        # Without this file the log's floor still applies; whoever can delete the file may not reach the log.
        try:
            return msgspec.json.decode(disk.read_capped(self._floor_file, MAX_BYTES), type=_Floor)
        except (OSError, ValueError, msgspec.MsgspecError):
            return None

    def _raise_floor(self, floor: _Floor) -> None:
        if self._floor() == floor:
            return
        try:
            replace_file(self._floor_file, msgspec.json.encode(floor))
        except OSError:
            pass  # on a full disk no floor is written; the log has it, and the next load tries again

    def _copy_differs(self, policy: Policy) -> bool:
        try:
            return policy_text.load(self.copy) != policy
        except PolicyError as error:
            return not (error.code == problems.ProblemCode.UNREADABLE and not self.copy.exists())

    def _write_copy(self, policy: Policy, *, keep: bool) -> bool:
        written = policy_writer.dumps(policy, COPY_HEADER).encode()
        try:
            if keep:
                disk.set_aside(self.copy)
            replace_file(self.copy, written, mode=0o644)
        except OSError:
            return False  # the signed file stays in force
        return True


def _follows(body: _Body, message: bytes, last: _Floor) -> bool:
    """Return whether this is the last policy in force or a newer one, and not another with the same counter."""
    if body.counter == last.counter:
        return _sha256(message) == last.sha256
    return body.counter > last.counter + 1 or body.prev == last.sha256


def _sha256(message: bytes) -> str:
    return hashlib.sha256(message).hexdigest()
