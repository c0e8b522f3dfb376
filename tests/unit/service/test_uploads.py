"""Uploads of browsers: the same verdicts, nothing taken away, one pause a picture."""

from pathlib import Path

import pytest
from scanner.service.uploads import Uploads

from scanner.channel import messages as m
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.sandbox import content
from scanner.schema import FileKey, Finding, Preview, Profile, Scores
from scanner.service.storage import Storage
from scanner.settings import Settings
from scanner.verdicts import VerdictService

FLAG, FINE = b"FLAG a picture", b"a fine picture"


class ByContent:
    """Finds nudity where the bytes begin with FLAG."""

    def judge(self, taken: content.Content, *, want_preview: bool = False) -> Finding:
        import os

        hit = os.pread(taken.fd, 4, 0) == b"FLAG"
        score = 0.99 if hit else 0.0
        return Finding("jpeg", 1, Scores(score, 0, score, score), preview=Preview(1, 1, b"rgb"))


@pytest.fixture(params=[Profile.UNDER_10, Profile.AGE_13_15])
def uploads(request: pytest.FixtureRequest, tmp_path: Path):
    storage = Storage(Settings(tmp_path / "data", tmp_path / "run"))
    storage.set_up_keys(
        "lorry umbrella quiet seventeen", profiles.built_in(request.param), Cost.CHEAPEST
    )
    yield Uploads(storage, VerdictService(ByContent())), storage
    storage.close()


def test_a_clean_upload_passes_and_a_known_one_is_answered_by_its_hash(uploads) -> None:
    up, _storage = uploads
    judged, item = up.judge(FINE, b"")
    assert (judged.known, judged.action, item) == (True, "allow", None)
    with content.from_bytes(FINE) as taken:
        assert up.known(taken.sha256)[0].action == "allow"
    assert up.known(b"\0" * 32)[0] == m.Judged(known=False)


def test_a_small_picture_stands_for_its_file_among_uploads_only(uploads) -> None:
    up, _storage = uploads
    name = b"n" * 32
    judged, item = up.judge(FLAG, name)
    assert judged.action != "allow"
    assert item
    assert item.sha256 == name
    assert up.known(name)[0].action == judged.action
    assert up._verdicts.known(name) is None


def test_the_child_cannot_go_on_before_the_pause_nor_without_the_parent(
    uploads, monkeypatch
) -> None:
    up, storage = uploads
    judged, _ = up.judge(FLAG, b"")
    teen = storage.rules().policy.profile is Profile.AGE_13_15
    reply = up.choose(judged.item, m.Choice.GO_ON, None)
    assert isinstance(reply, m.Refused)
    assert reply.code == ("pause-not-over" if teen else "needs-parent")
    assert up.outcome(judged.item) == m.ItemOutcome(judged.item, settled=False, release=False)
    if not teen:
        return
    later = up.find(judged.item).shown.since + 601
    monkeypatch.setattr("scanner.service.uploads.time.time", lambda: later)
    assert up.choose(judged.item, m.Choice.GO_ON, None) == m.Done()
    assert up.outcome(judged.item) == m.ItemOutcome(judged.item, settled=True, release=True)
    assert (
        up.judge(FLAG, b"")[0].action == "allow"
    )  # let go once, it passes when it is picked again


def test_a_parent_allows_and_a_choice_not_to_send_settles_it(uploads) -> None:
    up, _storage = uploads
    first, _ = up.judge(FLAG, b"")
    assert up.answer(first.item, m.Answer.ALLOW_ONCE) == m.Done()
    assert up.outcome(first.item).release
    second, _ = up.judge(FLAG + b" 2", b"")
    assert up.choose(second.item, m.Choice.DELETE, None) == m.Done()
    assert up.outcome(second.item) == m.ItemOutcome(second.item, settled=True, release=False)
    assert up.choose(second.item, m.Choice.DELETE, None) is None
    assert not up.outcome("up-unknown").release


def test_asking_is_shown_and_the_same_picture_makes_one_item(uploads) -> None:
    up, _storage = uploads
    first, _ = up.judge(FLAG, b"")
    second, _ = up.judge(FLAG, b"")
    assert [each.shown.item for each in up.items()] == [second.item]
    assert first.item != second.item
    up.choose(second.item, m.Choice.ASK, m.AskReason.ART)
    up.choose(second.item, m.Choice.LOOKS_WRONG, None)
    (shown,) = (each.shown for each in up.items())
    assert (shown.requested, shown.false_alarm) == ("art", True)


def test_a_camera_run_makes_one_item_and_one_record(uploads) -> None:
    up, storage = uploads
    assert up.judge_frame("run-1", FINE)[0].action == "allow"
    hit, item = up.judge_frame("run-1", FLAG)
    again, none = up.judge_frame("run-1", FLAG + b" next frame")
    assert item
    assert none is None
    assert again.item == hit.item
    assert storage.recorder.today()["verdict"] == 1
    assert up.judge_frame("run-2", FLAG)[1] is not None


def test_a_picture_that_is_opened_again_has_one_pause_that_goes_on(uploads) -> None:
    """A program that is refused tries again while the child reads; what the child is shown stays good."""
    up, _storage = uploads
    looked = up._look(FLAG)
    verdict = up._decide(looked)
    first = up.opening(looked, verdict, "mail", FileKey(1, 2, 3, 4, 5))
    up.choose(first.shown.item, m.Choice.ASK, m.AskReason.SCHOOL)
    again = up.opening(looked, verdict, "chat", FileKey(1, 9, 3, 4, 5))
    assert (again.shown.item, again.shown.since) == (first.shown.item, first.shown.since)
    assert (again.shown.app, again.key) == ("chat", FileKey(1, 9, 3, 4, 5))
    assert again.shown.requested == m.AskReason.SCHOOL
    assert up.items() == (again,)
    up.answer(again.shown.item, m.Answer.ALLOW_ONCE)
    assert up.outcome(first.shown.item) == m.ItemOutcome(
        first.shown.item, settled=True, release=True
    )
