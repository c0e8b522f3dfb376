"""The room that uploads without an end may take."""

import pytest

from scanner.service.requests import unfinished
from scanner.service.requests.unfinished import UnfinishedUploads, UploadSpace


def test_an_upload_comes_back_whole() -> None:
    uploads = UnfinishedUploads(1000, UploadSpace())
    for part in (b"a" * 900_000, b"b" * 900_000, b""):
        assert uploads.add("one", part) == ""
    with uploads.finish("one") as data:
        assert data == b"a" * 900_000 + b"b" * 900_000


def test_all_connections_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfinished, "MAX_TOTAL", 100)
    monkeypatch.setattr(unfinished, "MAX_OF_ONE", 60)
    space = UploadSpace()
    childs = [UnfinishedUploads(1000, space) for _ in range(5)]
    answers = [uploads.add("one", b"x" * 20) for uploads in childs]
    assert answers == ["", "", "", "busy", "busy"]
    roots = UnfinishedUploads(0, space)
    assert roots.add("one", b"x" * 40) == ""  # another account has its share
    childs[0].close()
    assert childs[3].add("one", b"x" * 20) == ""  # what ended gives its room back
    for uploads in (roots, *childs):
        uploads.close()


def test_an_upload_takes_its_room_until_it_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else one account could have gigabytes judged at the same time."""
    monkeypatch.setattr(unfinished, "MAX_OF_ONE", 60)
    space = UploadSpace()
    first, second = UnfinishedUploads(1000, space), UnfinishedUploads(1000, space)
    assert first.add("one", b"x" * 60) == ""
    with first.finish("one"):
        assert second.add("one", b"x") == "busy"
    assert second.add("one", b"x" * 60) == ""
    second.close()


def test_too_long_an_upload_gives_its_room_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfinished, "MAX_UPLOAD", 50)
    monkeypatch.setattr(unfinished, "MAX_TOTAL", 50)
    uploads = UnfinishedUploads(1000, UploadSpace())
    assert uploads.add("one", b"x" * 40) == ""
    assert uploads.add("one", b"x" * 20) == "too-large"
    assert uploads.add("two", b"x" * 50) == ""
    uploads.close()
