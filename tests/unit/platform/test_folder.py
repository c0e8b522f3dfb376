"""The contract of an open folder, kept by descriptors and, with a fake of its rename, by Windows' paths."""

import os
from pathlib import Path

import pytest

from scanner import platform
from scanner.platform.ports.files import Folder
from scanner.platform.windows.files import WindowsFolder


class FolderContract:
    """Moves replace nothing, created files are new, links are not followed, a lock has one owner."""

    def open(self, path: Path) -> Folder:
        raise NotImplementedError

    def test_a_move_replaces_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_text("a")
        (tmp_path / "b").write_text("b")
        (tmp_path / "to").mkdir()
        with self.open(tmp_path) as here, self.open(tmp_path / "to") as there:
            with pytest.raises(FileExistsError):
                here.move("a", here, "b")
            here.move("a", there, "c")
            with pytest.raises(FileNotFoundError):
                here.move("a", there, "d")
        assert (tmp_path / "b").read_text() == "b"
        assert (tmp_path / "to/c").read_text() == "a"

    def test_a_created_file_is_new_and_can_be_read_back(self, tmp_path: Path) -> None:
        with self.open(tmp_path) as here:
            fd = here.create("new")
            os.write(fd, b"x")
            os.close(fd)
            with pytest.raises(FileExistsError):
                here.create("new")
            fd = here.open("new")
            assert os.read(fd, 9) == b"x"
            os.close(fd)
            here.replace("new", "other")
            assert here.names() == ["other"]
            assert here.stat("other").st_size == 1
            here.remove("other")
            here.sync()
            assert here.names() == []

    def test_links_are_not_followed(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "real/file").write_text("x")
        (tmp_path / "link").symlink_to(tmp_path / "real")
        (tmp_path / "to-file").symlink_to(tmp_path / "real/file")
        with self.open(tmp_path) as here:
            with pytest.raises(OSError):  # noqa: PT011  each system has its own number for it
                here.open("to-file")
            with pytest.raises(OSError):  # noqa: PT011
                here.subfolder("link")

    def test_subfolders_are_made_and_removed(self, tmp_path: Path) -> None:
        with self.open(tmp_path) as here:
            here.subfolder("in", create=True).close()
            with here.subfolder("in", create=True) as inner:
                assert inner.path == str(tmp_path / "in")
            here.remove_folder("in")
            with pytest.raises(OSError):  # noqa: PT011
                here.subfolder("in")

    def test_a_lock_has_one_owner_and_ends_when_closed(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        with self.open(tmp_path / "in") as first, self.open(tmp_path / "in") as second:
            assert first.lock()
            assert not second.lock()
            first.close()
            assert second.lock()


@pytest.mark.skipif(os.name != "posix", reason="descriptors of folders")
class TestPosixFolder(FolderContract):
    def open(self, path: Path) -> Folder:
        return platform.files().open_folder(str(path))


class TestWindowsFolder(FolderContract):
    @pytest.fixture(autouse=True)
    def _rename_as_on_windows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        if os.name == "nt":
            return  # the real one
        real_rename, real_unlink = os.rename, os.unlink

        def rename(source: str, target: str) -> None:
            if os.path.lexists(target):
                raise FileExistsError(target)
            real_rename(source, target)

        real_close = WindowsFolder.close

        def close(self: WindowsFolder) -> None:
            if self._lock >= 0:
                real_unlink(self._lock_path)  # what O_TEMPORARY does there
            real_close(self)

        monkeypatch.setattr(os, "rename", rename)
        monkeypatch.setattr(WindowsFolder, "close", close)

    def open(self, path: Path) -> Folder:
        return WindowsFolder(str(path))

    def test_a_file_in_use_is_tried_again(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a").write_text("a")
        real, refusals = os.rename, [PermissionError(13, "in use")] * 3

        def rename(source: str, target: str) -> None:
            if refusals:
                raise refusals.pop()
            real(source, target)

        monkeypatch.setattr(os, "rename", rename)
        monkeypatch.setattr("scanner.platform.windows.files.time.sleep", lambda _: None)
        with self.open(tmp_path) as here:
            here.move("a", here, "b")
        assert (tmp_path / "b").read_text() == "a"


@pytest.mark.skipif(os.name != "posix", reason="POSIX modules")
def test_the_mount_table_of_macos_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from scanner.platform.macos import files as macos

    table = (
        "/dev/disk1s1 on / (apfs, local, journaled)\n"
        "//kid@nas/pics on /Volumes/my pics (smbfs, nodev, nosuid)\n"
        "bindfs on /Volumes/fuse (macfuse)\n"
    )

    class FinishedRun:
        stdout = table

    monkeypatch.setattr(macos.subprocess, "run", lambda *_, **__: FinishedRun())
    assert macos.remote_mounts() == ("/Volumes/my pics", "/Volumes/fuse")


@pytest.mark.skipif(os.name != "posix", reason="leases")
def test_the_openers_of_a_file_are_found(tmp_path: Path) -> None:
    from scanner.platform.linux import files as linux

    file = tmp_path / "a"
    file.write_bytes(b"x")
    with file.open("rb") as opened:
        assert not linux.has_other_openers(opened.fileno())
        assert not linux.fd_is_being_written(opened.fileno())
        with file.open("rb"):
            assert linux.has_other_openers(opened.fileno())
            assert not linux.fd_is_being_written(opened.fileno())
        with file.open("ab"):
            assert linux.fd_is_being_written(opened.fileno())
    assert linux.is_being_written(str(file)) is False
    assert linux.is_being_written(str(tmp_path / "gone")) is None
