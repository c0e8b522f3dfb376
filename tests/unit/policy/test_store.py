"""The signed policy: what is in force, everything that is refused, and that nothing is overwritten."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.errors import PolicyError
from scanner.platform import durable
from scanner.policy import profiles
from scanner.policy.store import CONTEXT, InForce, Parent, PolicyStore, StoreCode
from scanner.schema import ExceptionRule, FolderRule, Policy, Setting
from scanner.schema.policy import Category


class FamilyKeys:
    """A parent's key pair."""

    def __init__(self, seed: int) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        self.parent = Parent(self._key.public_key().public_bytes_raw().hex(), self._verify)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def _verify(self, message: bytes, signature: bytes) -> bool:
        try:
            self._key.public_key().verify(signature, message)
        except InvalidSignature:
            return False
        return True


FAMILY, OTHERS = FamilyKeys(1), FamilyKeys(2)
LATER = msgspec.structs.replace(profiles.AGE_10_12, keep_days=7)


@pytest.fixture
def store(tmp_path: Path) -> PolicyStore:
    """A store with a first signed policy, for a child of 13 to 15."""
    store = PolicyStore(tmp_path / "policy")
    assert store.save(profiles.AGE_13_15, FAMILY.parent, FAMILY.sign).counter == 1
    return store


def file_of(store: PolicyStore) -> Path:
    return store.copy.with_name("policy.json")


def refused(store: PolicyStore, floor: int = 0) -> StoreCode | None:
    """The code with which the store refuses; checks that the strictest rules hold then."""
    force = store.load(FAMILY.parent, floor)
    if force.problem is not None:
        assert force == InForce(profiles.STRICTEST, 0, False, force.problem)
    return force.problem


def aside(store: PolicyStore) -> list[bytes]:
    return [path.read_bytes() for path in sorted(store.copy.parent.glob("policy.json.aside-*"))]


def test_before_set_up_the_strictest_rules_hold(tmp_path: Path) -> None:
    store = PolicyStore(tmp_path / "none")
    assert store.load(None) == InForce(profiles.STRICTEST, problem=StoreCode.MISSING)
    assert not (tmp_path / "none").exists()


def test_what_was_signed_is_in_force(store: PolicyStore) -> None:
    assert store.load(FAMILY.parent) == InForce(profiles.AGE_13_15, 1, True)
    later = store.save(LATER, FAMILY.parent, FAMILY.sign)
    assert later.counter == 2
    assert later.policy.chosen == (Setting.KEEP_DAYS,)
    assert PolicyStore(store.copy.parent).load(FAMILY.parent, floor=2) == later


@settings(deadline=None, max_examples=25)
@given(policy=st.from_type(Policy))
def test_every_policy_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, policy: Policy
) -> None:
    store = PolicyStore(tmp_path_factory.mktemp("policy"))
    store.save(policy, FAMILY.parent, FAMILY.sign)
    assert store.load(FAMILY.parent) == InForce(policy, 1, True)


def test_an_edited_policy_is_refused(store: PolicyStore) -> None:
    file = file_of(store)
    good = file.read_bytes()
    assert b'"nudity":"warn"' in good
    edited = good.replace(b'"nudity":"warn"', b'"nudity":"allow"')
    file.write_bytes(edited)
    assert refused(store) is StoreCode.EDITED
    assert file.read_bytes() == edited
    store.save(LATER, FAMILY.parent, FAMILY.sign)
    assert refused(store) is None
    assert aside(store) == [edited]


def test_every_changed_byte_is_refused(store: PolicyStore) -> None:
    file = file_of(store)
    good = file.read_bytes()
    for at in range(0, len(good) - 1):
        file.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        assert refused(store) in (StoreCode.EDITED, StoreCode.DAMAGED, StoreCode.FOREIGN)


def test_every_cut_is_refused(store: PolicyStore) -> None:
    file = file_of(store)
    good = file.read_bytes()
    for length in range(len(good) - 1):
        file.write_bytes(good[:length])
        assert refused(store) in (StoreCode.EDITED, StoreCode.DAMAGED)


def test_an_older_policy_is_refused(store: PolicyStore) -> None:
    old = file_of(store).read_bytes()
    store.save(LATER, FAMILY.parent, FAMILY.sign)
    file_of(store).write_bytes(old)
    assert refused(store) is StoreCode.OLDER
    assert store.save(LATER, FAMILY.parent, FAMILY.sign).counter == 3


def test_an_older_policy_with_its_floor_is_refused_by_the_logs_floor(store: PolicyStore) -> None:
    folder = store.copy.parent
    old = {path.name: path.read_bytes() for path in folder.iterdir()}
    store.save(LATER, FAMILY.parent, FAMILY.sign)
    for name, content in old.items():
        (folder / name).write_bytes(content)
    assert refused(store, floor=0) is None  # the known limit: all of it rolled back, and no log
    assert refused(store, floor=2) is StoreCode.OLDER
    assert store.save(LATER, FAMILY.parent, FAMILY.sign, floor=2).counter == 3


def test_another_policy_with_the_same_counter_is_refused(
    tmp_path: Path, store: PolicyStore
) -> None:
    store.save(LATER, FAMILY.parent, FAMILY.sign)
    other = PolicyStore(tmp_path / "other")
    other.save(profiles.AGE_16_17, FAMILY.parent, FAMILY.sign, floor=1)
    file_of(store).write_bytes(file_of(other).read_bytes())
    assert refused(store) is StoreCode.OLDER


def test_a_foreign_policy_is_refused(tmp_path: Path, store: PolicyStore) -> None:
    other = PolicyStore(tmp_path / "other")
    other.save(profiles.AGE_16_17, OTHERS.parent, OTHERS.sign, floor=9)
    file_of(store).write_bytes(file_of(other).read_bytes())
    assert refused(store) is StoreCode.FOREIGN
    assert store.load(None).problem is StoreCode.FOREIGN


def test_a_deleted_policy_is_missed(store: PolicyStore) -> None:
    file_of(store).unlink()
    assert refused(store) is StoreCode.GONE
    store.copy.with_name("floor.json").unlink()
    assert refused(store) is StoreCode.MISSING
    assert refused(store, floor=1) is StoreCode.GONE


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\n00\n", b"[" * 100_000, b"x" * 5_000_000])
def test_damage_is_refused_and_kept(store: PolicyStore, content: bytes) -> None:
    file_of(store).write_bytes(content)
    assert refused(store) is StoreCode.DAMAGED
    assert file_of(store).read_bytes() == content
    store.save(LATER, FAMILY.parent, FAMILY.sign)
    assert aside(store) == [content]


def test_a_folder_in_its_place_is_no_policy(store: PolicyStore) -> None:
    file_of(store).unlink()
    file_of(store).mkdir()
    assert refused(store) is StoreCode.UNREADABLE
    store.save(LATER, FAMILY.parent, FAMILY.sign)
    assert refused(store) is None


def _sign_raw(store: PolicyStore, change: Callable[[dict[str, object]], None]) -> None:
    """Let the parent sign another body than this program writes."""
    body = msgspec.json.decode(file_of(store).read_bytes().split(b"\n")[0], type=dict[str, object])
    change(body)
    message = msgspec.json.encode(body, order="sorted")
    signature = FAMILY.sign(CONTEXT + message).hex().encode()
    file_of(store).write_bytes(message + b"\n" + signature + b"\n")
    store.copy.with_name("floor.json").unlink()


def test_a_later_programs_policy_is_not_half_understood(store: PolicyStore) -> None:
    _sign_raw(store, lambda body: body.update(format=2, more="x"))
    assert refused(store) is StoreCode.NEWER
    _sign = msgspec.to_builtins(profiles.AGE_13_15) | {"version": 2}
    store.save(LATER, FAMILY.parent, FAMILY.sign)
    _sign_raw(store, lambda body: body.update(policy=_sign))
    assert refused(store) is StoreCode.NEWER


def test_a_signature_for_another_purpose_is_none_for_a_policy(store: PolicyStore) -> None:
    message = file_of(store).read_bytes().split(b"\n")[0]
    file_of(store).write_bytes(message + b"\n" + FAMILY.sign(message).hex().encode() + b"\n")
    assert refused(store) is StoreCode.EDITED


def test_rules_without_sense_are_not_signed(store: PolicyStore) -> None:
    for senseless in (
        msgspec.structs.replace(LATER, exceptions=(ExceptionRule(Category.NUDITY),)),
        msgspec.structs.replace(LATER, folders=(FolderRule("relative"),)),
        msgspec.structs.replace(LATER, folders=(FolderRule("/caf\udce9"),)),
    ):
        with pytest.raises(PolicyError):
            store.save(senseless, FAMILY.parent, FAMILY.sign)
    assert store.load(FAMILY.parent).counter == 1


def test_the_wrong_key_signs_nothing(store: PolicyStore) -> None:
    with pytest.raises(PolicyError, match="policy-not-signed"):
        store.save(LATER, FAMILY.parent, OTHERS.sign)
    assert store.load(FAMILY.parent).counter == 1


def test_a_new_key_signs_the_policy_again(store: PolicyStore) -> None:
    force = store.load(FAMILY.parent)
    again = store.save(force.policy, OTHERS.parent, OTHERS.sign, floor=force.counter)
    assert store.load(OTHERS.parent, again.counter) == again
    assert refused(store) is StoreCode.FOREIGN


def test_an_edited_copy_does_nothing_is_noticed_and_is_kept(store: PolicyStore) -> None:
    edited = store.copy.read_text() + '\n[[exceptions]]\ncategory = "nudity"\nfolder = "/"\n'
    store.copy.write_text(edited)
    force = store.load(FAMILY.parent)
    assert force == InForce(profiles.AGE_13_15, 1, True, copy_differs=True)
    store.save(LATER, FAMILY.parent, FAMILY.sign)
    assert not store.load(FAMILY.parent).copy_differs
    assert store.copy.with_name("policy.toml.aside-1").read_text() == edited


def test_a_crash_between_policy_and_floor_loses_nothing(
    store: PolicyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = durable.replace_file

    def crash(path: Path, content: bytes, mode: int = 0o600) -> None:
        if path.name == "floor.json":
            raise KeyboardInterrupt
        write(path, content, mode)

    monkeypatch.setattr("scanner.policy.store.replace_file", crash)
    with pytest.raises(KeyboardInterrupt):
        store.save(LATER, FAMILY.parent, FAMILY.sign)
    monkeypatch.undo()
    assert store.load(FAMILY.parent).counter == 2
    assert store.load(FAMILY.parent, floor=2).problem is None


def test_a_full_disk_leaves_the_old_policy(
    store: PolicyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        store.save(LATER, FAMILY.parent, FAMILY.sign)
    monkeypatch.undo()
    assert store.load(FAMILY.parent) == InForce(profiles.AGE_13_15, 1, True)
    assert not list(store.copy.parent.glob(".*"))


def test_a_missing_copy_differs_in_nothing(store: PolicyStore) -> None:
    store.copy.unlink()
    assert store.load(FAMILY.parent) == InForce(profiles.AGE_13_15, 1, True)


def test_a_copy_that_cannot_be_read_is_noticed(store: PolicyStore) -> None:
    store.copy.write_bytes(b"profile = [")
    assert store.load(FAMILY.parent).copy_differs
    store.copy.unlink()
    store.copy.mkdir()
    assert store.load(FAMILY.parent).copy_differs


@pytest.mark.parametrize(("counter", "problem"), [(2, StoreCode.OLDER), (3, None), (4, None)])
def test_the_next_policy_names_the_one_before_and_a_later_one_need_not(
    tmp_path: Path, store: PolicyStore, counter: int, problem: StoreCode | None
) -> None:
    """Of two that follow the first, the one that was never in force here is refused."""
    other = PolicyStore(tmp_path / "other")
    other.save(profiles.AGE_16_17, FAMILY.parent, FAMILY.sign, floor=counter - 1)
    file_of(store).write_bytes(file_of(other).read_bytes())
    assert refused(store) is problem


def test_the_floor_of_the_log_counts_when_the_next_one_is_signed(store: PolicyStore) -> None:
    """The one that is refused by it is set aside."""
    old = file_of(store).read_bytes()
    assert store.save(LATER, FAMILY.parent, FAMILY.sign, floor=7).counter == 8
    assert aside(store) == [old]
