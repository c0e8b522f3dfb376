"""Files that change during a hold, and several processes that take the same file."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from scanner.errors import HoldError
from scanner.hold.area import About, HeldFile, HoldArea
from scanner.hold.crypto import ItemCipher
from scanner.hold.item_store import ItemStore
from scanner.platform.linux import files
from scanner.platform.ports.files import Folder
from scanner.schema import Action, FileKey
from scanner.settings import STAGING

Take = Callable[..., HeldFile]
ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1, 2)


@pytest.fixture
def file(folder: Path) -> Path:
    made = folder / "pic.jpg"
    made.write_bytes(b"content")
    return made


def swap_at_rename(monkeypatch: pytest.MonkeyPatch, swap: Callable[[], None]) -> None:
    """Do something between the last look at the file and its rename."""
    real = files.rename_new
    swaps = [swap]

    def rename(source: int, name: bytes, target: int, new: bytes) -> None:
        if name == b"pic.jpg" and swaps:
            swaps.pop()()
        real(source, name, target, new)

    monkeypatch.setattr(files, "rename_new", rename)


def test_another_file_under_the_name_is_put_back(
    file: Path, folder: Path, area: HoldArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = FileKey.of(file.lstat())

    def swap() -> None:
        os.rename(file, folder / "aside.jpg")
        file.write_bytes(b"another")

    swap_at_rename(monkeypatch, swap)
    with pytest.raises(HoldError, match="changed"):
        area.take(str(file), key, ABOUT)
    assert file.read_bytes() == b"another"
    assert (folder / "aside.jpg").read_bytes() == b"content"
    assert area.items() == ()


def test_a_link_put_in_its_place_is_put_back_as_a_link(
    file: Path, folder: Path, area: HoldArea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = FileKey.of(file.lstat())
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")

    def swap() -> None:
        file.unlink()
        file.symlink_to(secret)

    swap_at_rename(monkeypatch, swap)
    with pytest.raises(HoldError, match="changed"):
        area.take(str(file), key, ABOUT)
    assert file.is_symlink()
    assert secret.read_bytes() == b"secret"


def test_a_folder_exchanged_for_a_link_leads_nowhere(
    file: Path, folder: Path, area: HoldArea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = FileKey.of(file.lstat())
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "pic.jpg").write_bytes(b"not to be touched")

    def swap() -> None:
        folder.rename(tmp_path / "moved")
        folder.symlink_to(elsewhere)

    swap_at_rename(monkeypatch, swap)
    item = area.take(str(file), key, ABOUT)
    assert (elsewhere / "pic.jpg").read_bytes() == b"not to be touched"
    assert item.size == len(b"content")


def test_a_name_taken_meanwhile_does_not_lose_the_other(
    file: Path, folder: Path, area: HoldArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = FileKey.of(file.lstat())
    swap_at_rename(monkeypatch, lambda: file.write_bytes(b"longer than it was"))
    real = os.stat

    def stat(path: object, **how: object) -> os.stat_result:
        if how.get("dir_fd") is not None and len(str(path)) == 32:
            file.write_bytes(b"third")  # somebody takes the name while we look at what we took
        return real(path, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", stat)
    with pytest.raises(HoldError, match="changed"):
        area.take(str(file), key, ABOUT)
    monkeypatch.undo()
    assert {path.read_bytes() for path in folder.iterdir()} == {b"third", b"longer than it was"}


@pytest.mark.parametrize("kind", ["changed", "gone", "link", "fifo"])
def test_what_is_not_the_judged_file_is_not_taken(file: Path, area: HoldArea, kind: str) -> None:
    key = FileKey.of(file.lstat())
    if kind == "changed":
        file.write_bytes(b"other content")
    else:
        file.unlink()
    if kind == "link":
        file.symlink_to("/etc/passwd")
    if kind == "fifo":
        os.mkfifo(file)
    with pytest.raises(HoldError, match="vanished" if kind == "gone" else "changed"):
        area.take(str(file), key, ABOUT)
    assert area.items() == ()


def test_two_who_take_the_same_file(file: Path, area: HoldArea) -> None:
    key = FileKey.of(file.lstat())
    outcomes: list[str] = []

    def take() -> None:
        try:
            area.take(str(file), key, ABOUT)
            outcomes.append("taken")
        except HoldError as error:
            outcomes.append(error.code)

    threads = [threading.Thread(target=take) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("taken") == 1
    assert set(outcomes) <= {"taken", "vanished"}
    assert len(area.items()) == 1


def test_an_item_in_use_is_busy_and_recovery_passes_it_by(
    file: Path, area: HoldArea, take: Take
) -> None:
    item = take(file)
    with ItemStore(area.root).open(item.item):  # as another process has it
        with pytest.raises(HoldError, match="busy"):
            area.restore(item.item)
        with pytest.raises(HoldError, match="busy"):
            area.delete(item.item)
        assert area.get(item.item).problem == ""
    area.restore(item.item)


def test_other_names_and_other_readers_are_reported(file: Path, folder: Path, take: Take) -> None:
    os.link(file, folder / "second.jpg")
    with file.open("rb"):
        item = take(file)
    assert item.links == 2
    assert item.open_elsewhere


def test_a_file_only_we_know_is_reported_as_such(file: Path, take: Take) -> None:
    item = take(file)
    assert (item.links, item.open_elsewhere) == (1, False)


def test_a_file_that_is_still_written_waits_in_staging(
    file: Path, folder: Path, area: HoldArea, take: Take
) -> None:
    with file.open("ab") as writer:
        item = take(file)
        assert (item.staged, item.problem) == (True, "being-written")
        assert not file.exists()
        assert area.get(item.item).staged
        writer.write(b" and more")
    # It is another file now than the one that was judged: it goes back and is judged again.
    assert area.recover().undone == (item.item,)
    assert file.read_bytes() == b"content and more"
    assert area.items() == ()


def test_a_file_whose_writer_is_done_is_sealed_later(
    file: Path, area: HoldArea, take: Take
) -> None:
    with file.open("ab"):
        item = take(file)
    assert area.recover().finished == (item.item,)
    assert area.get(item.item).problem == ""
    area.restore(item.item)
    assert file.read_bytes() == b"content"


def test_a_staged_file_can_be_given_back_and_deleted(
    file: Path, folder: Path, area: HoldArea, take: Take
) -> None:
    with file.open("ab"):
        assert area.restore(take(file).item).path == str(file)
        assert file.read_bytes() == b"content"
        area.delete(take(file).item)
    assert list(folder.iterdir()) == []
    assert list((area.root / STAGING).iterdir()) == []


def test_an_item_deleted_while_it_is_listed_is_no_damaged_one(
    file: Path, area: HoldArea, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    item, real = take(file).item, ItemStore.read_cipher

    def late(folder: Folder, name: str) -> ItemCipher:
        monkeypatch.setattr(ItemStore, "read_cipher", staticmethod(real))
        HoldArea(area.root).delete(item)
        return real(folder, name)

    monkeypatch.setattr(ItemStore, "read_cipher", staticmethod(late))
    assert area.items() == ()


def test_the_end_of_one_step_takes_no_staging_folder_from_another(
    other_file_system: Path, area: HoldArea, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = other_file_system / "pic.jpg", other_file_system / "other.jpg"
    for path in (file, other):
        path.write_bytes(b"content")
    swap_at_rename(monkeypatch, lambda: area.delete(take(other).item))
    assert area.get(take(file).item).problem == ""
    assert list(other_file_system.iterdir()) == []


@pytest.mark.root
def test_a_squatted_staging_folder_does_not_keep_a_file_from_being_held(
    other_file_system: Path, area: HoldArea, take: Take
) -> None:
    squatted = other_file_system / STAGING
    squatted.mkdir(mode=0o777)
    os.chown(squatted, 65534, 65534)
    file = other_file_system / "pic.jpg"
    file.write_bytes(b"x")
    item = take(file)
    assert area.get(item.item).problem == ""
    area.restore(item.item)
    assert sorted(path.name for path in other_file_system.iterdir()) == [STAGING, "pic.jpg"]


@pytest.mark.root
def test_a_service_of_the_system_follows_no_link_to_somebody_elses_folder(
    folder: Path, area: HoldArea, take: Take, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "pic.jpg"
    file.write_bytes(b"x")
    os.chown(file, 65534, 65534)
    item = take(file)
    target = tmp_path / "of-root"
    target.mkdir()
    folder.rmdir()
    folder.symlink_to(target)
    with pytest.raises(HoldError, match="no-folder"):
        area.restore(item.item)
    assert list(target.iterdir()) == []
    assert area.get(item.item).problem == ""


@pytest.mark.parametrize(
    ("number", "code"), [(30, "read-only"), (13, "no-permission"), (1, "no-permission")]
)
def test_a_folder_we_may_not_change_keeps_its_file(
    file: Path, area: HoldArea, take: Take, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    real = files.rename_new

    def refuse(source: int, name: bytes, target: int, new: bytes) -> None:
        if name == b"pic.jpg":  # items are made by the same call
            raise OSError(number, "refused")
        real(source, name, target, new)

    monkeypatch.setattr(files, "rename_new", refuse)
    with pytest.raises(HoldError, match=code):
        take(file)
    assert file.read_bytes() == b"content"
    assert area.items() == ()


def test_a_file_system_that_cannot_rename_without_replacing(
    file: Path, area: HoldArea, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(*_: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(files, "rename_new", unable)
    item = take(file)
    file.write_bytes(b"the name is taken")
    assert area.restore(item.item).notes == ("renamed",)
    assert file.read_bytes() == b"the name is taken"
    assert file.with_name("pic (1).jpg").read_bytes() == b"content"
