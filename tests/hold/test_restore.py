"""A restored file is the one that was taken: bytes, name, mode, times, attributes, access lists."""

import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner import platform
from scanner.errors import HoldError
from scanner.hold.area import About, HeldFile, HoldArea, Restored
from scanner.hold.crypto import CHUNK, MAX_META
from scanner.schema import Action, FileKey
from scanner.settings import STAGING

Take = Callable[..., HeldFile]

# POSIX access list as the kernel keeps it: owner rw, user 65534 r, group r, mask r, others none.
ACL = struct.pack("<I", 2) + b"".join(
    struct.pack("<HHI", tag, rights, who)
    for tag, rights, who in [
        (1, 6, 0xFFFFFFFF),
        (2, 4, 65534),
        (4, 4, 0xFFFFFFFF),
        (16, 4, 0xFFFFFFFF),
        (32, 0, 0xFFFFFFFF),
    ]
)

names = st.binary(min_size=1, max_size=60).filter(
    lambda raw: b"/" not in raw and b"\0" not in raw and raw not in (b".", b"..")
)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17])
def test_the_bytes_are_the_same(folder: Path, area: HoldArea, take: Take, size: int) -> None:
    file = folder / "pic.jpg"
    content = os.urandom(size)
    file.write_bytes(content)
    item = take(file)
    assert not file.exists()
    assert (item.path, item.size, item.problem, item.staged) == (str(file), size, "", False)
    assert area.restore(item.item) == Restored(str(file))
    assert file.read_bytes() == content
    assert area.items() == ()


def test_the_metadata_is_the_same(folder: Path, area: HoldArea, take: Take) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"content")
    os.setxattr(file, "user.note", b"\0\xff")
    try:
        os.setxattr(file, "system.posix_acl_access", ACL)
    except OSError:
        pytest.skip("no access lists on this file system")
    os.utime(file, ns=(1_500_000_000_000_000_001, 1_600_000_000_123_456_789))
    if os.geteuid() == 0:
        os.chown(file, 65534, 65534)
    before = file.stat()
    assert area.restore(take(file).item).notes == ()
    after = file.stat()
    for field in ("st_mode", "st_uid", "st_gid", "st_size", "st_mtime_ns", "st_atime_ns"):
        assert getattr(after, field) == getattr(before, field), field
    assert os.getxattr(file, "user.note") == b"\0\xff"
    assert os.getxattr(file, "system.posix_acl_access") == ACL


def test_attributes_of_megabytes_come_back(
    folder: Path, area: HoldArea, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = {f"windows.stream:{n}": os.urandom(1024 * 1024) for n in range(3)}
    written: dict[str, bytes] = {}
    monkeypatch.setattr(platform.files(), "read_attributes", lambda _fd: many)
    monkeypatch.setattr(
        platform.files(), "write_attributes", lambda _fd, given: written.update(given) or []
    )
    file = folder / "pic.jpg"
    file.write_bytes(b"content")
    item = take(file)
    assert (item.staged, item.problem) == (False, "")
    assert area.restore(item.item) == Restored(str(file))
    assert written == many


def test_a_file_with_more_attributes_than_an_item_takes_is_given_back_unsealed(
    folder: Path, area: HoldArea, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sealed, nobody could open it again."""
    monkeypatch.setattr(
        platform.files(), "read_attributes", lambda _fd: {"windows.stream:x": bytes(MAX_META)}
    )
    file = folder / "pic.jpg"
    file.write_bytes(b"content")
    item = take(file)
    assert (item.staged, item.problem) == (True, "attributes-too-large")
    assert area.restore(item.item).path == str(file)
    assert file.read_bytes() == b"content"


@pytest.mark.parametrize("mode", [0o400, 0o600, 0o644, 0o4755])
def test_any_mode_comes_back(folder: Path, area: HoldArea, take: Take, mode: int) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"x")
    file.chmod(mode)
    area.restore(take(file).item)
    assert file.stat().st_mode & 0o7777 == mode


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=names)
def test_any_name_comes_back(folder: Path, area: HoldArea, take: Take, raw: bytes) -> None:
    file = folder / os.fsdecode(raw)
    file.write_bytes(raw)
    item = take(file)
    assert os.fsencode(area.get(item.item).name) == raw
    assert os.fsencode(area.restore(item.item).path) == os.fsencode(file)
    assert file.read_bytes() == raw
    file.unlink()


def test_nothing_is_replaced(folder: Path, area: HoldArea, take: Take) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"first")
    first = take(file)
    file.write_bytes(b"second")
    (folder / "pic (1).jpg").write_bytes(b"third")
    assert area.restore(first.item) == Restored(str(folder / "pic (2).jpg"), ("renamed",))
    assert file.read_bytes() == b"second"
    assert (folder / "pic (1).jpg").read_bytes() == b"third"
    assert (folder / "pic (2).jpg").read_bytes() == b"first"


def test_a_taken_name_of_full_length_is_cut(folder: Path, area: HoldArea, take: Take) -> None:
    file = folder / ("ü" * 125 + ".jpg")
    file.write_bytes(b"first")
    item = take(file)
    file.write_bytes(b"second")
    restored = Path(area.restore(item.item).path)
    assert restored.read_bytes() == b"first"
    assert restored.name.endswith(" (1).jpg")


def test_a_folder_that_is_gone_is_made_again(folder: Path, area: HoldArea, take: Take) -> None:
    inner = folder / "party"
    inner.mkdir()
    file = inner / "pic.jpg"
    file.write_bytes(b"x")
    item = take(file)
    inner.rmdir()
    assert area.restore(item.item) == Restored(str(file), ("folder-made-again",))
    assert file.read_bytes() == b"x"


def test_where_the_folder_cannot_be_had_another_is_taken(
    folder: Path, area: HoldArea, take: Take, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    (home / "Downloads").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    file = folder / "pic.jpg"
    file.write_bytes(b"x")
    item = take(file)
    folder.rmdir()
    folder.write_text("a file is in the way")
    restored = area.restore(item.item)
    assert restored == Restored(str(home / "Downloads" / "pic.jpg"), ("another-folder",))


def test_it_can_be_given_to_a_chosen_folder(
    folder: Path, area: HoldArea, take: Take, other_file_system: Path
) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"x")
    assert area.restore(take(file).item, other_file_system).path == str(
        other_file_system / "pic.jpg"
    )


def test_a_chosen_folder_that_is_not_there_keeps_it_held(
    folder: Path, area: HoldArea, take: Take
) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"x")
    item = take(file)
    with pytest.raises(HoldError, match="vanished"):
        area.restore(item.item, folder / "nowhere")
    assert area.get(item.item).problem == ""


def test_between_file_systems(other_file_system: Path, area: HoldArea, take: Take) -> None:
    file = other_file_system / "pic.jpg"
    file.write_bytes(b"content")
    item = take(file)
    assert list(other_file_system.iterdir()) == []
    area.restore(item.item)
    assert [path.name for path in other_file_system.iterdir()] == ["pic.jpg"]


def test_state_is_kept_apart(folder: Path, area: HoldArea, take: Take) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"x")
    item = take(file)
    area.update(item.item, recorded=True)
    area.update(item.item, requested="school", requested_at=5)
    again = HoldArea(area_root(area)).get(item.item)
    assert (again.state.recorded, again.state.requested, again.state.requested_at) == (
        True,
        "school",
        5,
    )
    assert again.expires == item.about.expires
    assert area.update(item.item, expires=9).expires == 9


def area_root(area: HoldArea) -> Path:
    return area.root


def test_delete_leaves_nothing(folder: Path, area: HoldArea, take: Take) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"x")
    item = take(file)
    area.delete(item.item)
    root = area_root(area)
    assert area.items() == ()
    assert list((root / "items").iterdir()) == list((root / STAGING).iterdir()) == []
    for gone in (area.get, area.delete, area.restore):
        with pytest.raises(HoldError, match="no-such-item"):
            gone(item.item)


def test_nothing_readable_lies_about(folder: Path, area: HoldArea, take: Take) -> None:
    file = folder / "very-private-name.jpg"
    file.write_bytes(b"SECRET" * 1000)
    take(file)
    for path, folders, files in os.walk(area_root(area)):
        for name in folders:
            assert os.stat(os.path.join(path, name)).st_mode & 0o077 == 0
        for name in files:
            data = Path(path, name).read_bytes()
            assert b"SECRET" not in data
            assert b"very-private-name" not in data
            if name != "reserve":
                assert os.stat(os.path.join(path, name)).st_mode & 0o077 == 0


@pytest.mark.skipif(not hasattr(os, "SEEK_DATA"), reason="the system reports no holes")
@pytest.mark.parametrize("size", [300 * CHUNK + 7, 10 * 1024**3])
def test_a_sparse_file_stays_sparse_and_comes_back_whole(
    folder: Path, area: HoldArea, take: Take, size: int
) -> None:
    file = folder / "big.jpg"
    places = {0: b"start", 17 * CHUNK + 5: b"middle", size - 3: b"end"}
    with file.open("wb") as out:
        out.truncate(size)
        for at, data in places.items():
            out.seek(at)
            out.write(data)
    if file.stat().st_blocks * 512 > 16 * CHUNK:
        pytest.skip("the file system makes no holes")
    item = take(file)
    assert (item.size, item.problem, item.staged) == (size, "", False)
    kept = [path.stat() for path in area.root.rglob("*") if path.is_file()]
    assert sum(one.st_blocks * 512 for one in kept) < 16 * CHUNK
    area.restore(item.item)
    assert file.stat().st_size == size
    assert file.stat().st_blocks * 512 < 16 * CHUNK
    with file.open("rb") as back:
        for at, data in places.items():
            back.seek(at)
            assert back.read(len(data)) == data
        back.seek(CHUNK * 5)
        assert back.read(CHUNK) == bytes(CHUNK)


def test_a_large_file_is_out_of_reach_at_once_and_sealed_later(
    folder: Path, area: HoldArea
) -> None:
    file = folder / "film.mp4"
    file.write_bytes(os.urandom(3 * CHUNK))
    data = file.read_bytes()
    about = About(Action.HOLD, ("nudity",), "mp4", since=1, expires=2)
    item = area.take(str(file), FileKey.of(file.stat()), about, seal_up_to=CHUNK)
    assert not file.exists()
    assert (item.staged, item.sealing, item.problem) == (True, True, "")
    area.update(item.item, recorded=True)
    area.finish(item.item)
    done = area.get(item.item)
    assert (done.staged, done.sealing, done.problem) == (False, False, "")
    area.restore(item.item)
    assert file.read_bytes() == data
