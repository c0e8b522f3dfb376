"""Segments that were deleted too early stay damage, whatever is made to look as if they were there."""

import zlib
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from scanner.audit import Damage, pruned, verify, writer

from . import independent_reader
from .test_independent_reader import FOLDER, Case

Files = dict[str, bytes]
DAY = 24 * 3600


@pytest.mark.parametrize("name", ["0000001.csl", "٠٠٠٠٠١.csl", "1.csl"])
def test_another_spelling_is_no_segment(filled, name: str) -> None:
    kept = tuple(filled.frames(1)[:2])
    filled.path(1).unlink()
    pruned.write(filled.folder, 30, kept)
    (filled.folder / name).touch()
    report = verify(filled.folder, filled.unlocked)
    assert (report.whole, report.damage) == (False, Damage.PRUNED_EARLY)


def test_frames_kept_in_another_order_account_for_no_further_epoch(filled) -> None:
    filled.anchor()
    filled.clock.pass_time(91 * DAY)
    log = filled.open()
    assert log.prune() == 2
    log.append([filled.verdict()])
    log.close()
    filled.anchor()
    assert filled.check().whole
    kept = pruned.read(filled.folder)
    first, second, young = kept.frames[:2], kept.frames[2:], tuple(filled.frames(3)[:2])
    pruned.write(filled.folder, kept.record_seq, (*first, *young, *second))
    filled.path(3).unlink()
    assert not filled.check().whole


def case(name: str) -> Case:
    return Case(FOLDER / "minor-1" / f"{name}.json")


def emptied_beside_pruned(files: Files) -> None:
    files["000001.csl"] = b""


def two_slots_of_one_generation(files: Files) -> None:
    state = bytearray(files["state.bin"])
    newest = max((0, 4096), key=lambda at: state[at + 8 : at + 16])
    slot = bytearray(state[newest : newest + 512])
    state[:512] = slot
    slot[152:160] = (99).to_bytes(8, "big")
    slot[508:] = zlib.crc32(slot[:508]).to_bytes(4, "big")
    state[4096:4608] = slot
    files["state.bin"] = bytes(state)


def kept_out_of_order(files: Files) -> None:
    kept = independent_reader.pieces_until_junk(files["pruned.csl"][12:])
    swapped = [*kept[2:], *kept[:2]]
    files["pruned.csl"] = files["pruned.csl"][:12] + b"".join(piece.raw for piece in swapped)


def older_version_after_pruned(files: Files) -> None:
    files["000003.csl"] = Case(FOLDER / "valid.json").files["000003.csl"]


def untouched(files: Files) -> None:
    del files


@pytest.mark.parametrize(
    ("name", "change", "damage"),
    [
        ("pruned", emptied_beside_pruned, Damage.MISSING),
        ("pruned", kept_out_of_order, Damage.MISSING),
        ("pruned", older_version_after_pruned, Damage.MISSING),
        ("older-policy", two_slots_of_one_generation, Damage.STATE_FORGED),
        ("pruned", untouched, ""),
    ],
)
def test_three_verifiers_find_the_same(
    name: str, change: Callable[[Files], None], damage: str
) -> None:
    tampered = case(name)
    change(tampered.files)
    verdict = tampered.by_product(tampered.files)
    assert verdict[0] == damage
    assert tampered.by_reader(tampered.files) == verdict
    assert tampered.by_standalone(tampered.files) == verdict[1]


@pytest.mark.parametrize(
    "text",
    [
        '{"t":1,"m":1,"k":"verdict"}'.encode("utf-16"),
        '{"t":1,"m":1,"k":"verdict"}'.encode("utf-16-le"),
        b'{"t":1,"m":1,"k":"verdict","x":NaN}',
        b'\xef\xbb\xbf{"t":1,"m":1,"k":"verdict"}',
    ],
    ids=["utf-16", "utf-16 without mark", "not a number", "mark"],
)
def test_what_is_no_json_in_utf_8_is_unreadable(filled, tmp_path: Path, text: bytes) -> None:
    from scanner.audit import standalone

    log = filled.open()
    with mock.patch.object(writer, "encode", return_value=text):
        log.append([filled.verdict()])
    filled.abandon(log)
    report = filled.check()
    assert (report.damage, report.unreadable) == (Damage.UNREADABLE, 1)
    files = {path.name: path.read_bytes() for path in filled.folder.iterdir() if path.is_file()}
    pair = filled.unlocked.pairs[-1]
    secrets = independent_reader.Secrets(filled.unlocked.log_id, [bytes(pair.master)], [])
    assert independent_reader.Reader(files, secrets).read() == ("unreadable", report.bad_seq)
    keys = standalone.secret_keys(filled.unlocked.log_id, [bytes(pair.master)], secrets.sign)
    assert standalone.check_log(files, keys).bad_seq == report.bad_seq
