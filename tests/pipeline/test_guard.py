"""The guard end to end: real files, the real worker, the real log."""

import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from scanner.audit.read import read
from scanner.audit.verify import verify
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.errors import AuditError, ChannelError
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, ItemEvent, Layer, Profile, RecordKind, Seen, Source
from scanner.service import flood
from scanner.service.service import Service
from tools.waits import BOUND, until

from .conftest import PASSPHRASE, Guarded, rules


def kinds(guarded: Guarded) -> list[str]:
    """Kinds in the log, oldest first; the service must be stopped."""
    from scanner.keys import load

    unlocked = load(guarded.settings.keys).unlock(PASSPHRASE)
    assert verify(guarded.settings.log, unlocked).whole
    return [str(row.record.kind) for row in read(guarded.settings.log, unlocked)][::-1]


def ask(guarded: Guarded, *requests: m.Request) -> list[m.Reply]:
    client = Client.connect(guarded.settings.socket, "tray")
    try:
        return [client.ask(request) for request in requests]
    finally:
        client.close()


def test_a_test_card_is_held_recorded_and_given_back_byte_exact(
    guarded: Guarded, card: bytes
) -> None:
    guarded.start(rules(Profile.UNDER_10))
    path = guarded.folder / "holiday.jpg"
    outcome = guarded.drop(path.name, card)
    assert outcome.verdict.action is Action.HOLD
    assert outcome.verdict.reasons[0] is Reason.NUDITY
    assert outcome.recorded
    assert not path.exists()
    (held,) = [r.items for r in ask(guarded, m.ListHeld())]
    assert [item.name for item in held] == ["holiday.jpg"]
    refused, locked = ask(
        guarded,
        m.Choose(held[0].item, m.Choice.GO_ON),
        m.AnswerRequest(held[0].item, m.Answer.ALLOW_ONCE),
    )
    assert refused == m.Refused("needs-parent")
    assert locked == m.Refused("locked")
    done, given = ask(
        guarded, m.Unlock(PASSPHRASE), m.AnswerRequest(held[0].item, m.Answer.ALLOW_ONCE)
    )
    assert (done, given) == (m.Done(), m.Done(str(path)))
    assert path.read_bytes() == card
    again = guarded.of(path)
    assert again.verdict.action is Action.ALLOW
    assert again.verdict.reasons[0] is Reason.ALLOWED_ONCE
    guarded.stop()
    counts = Counter(kinds(guarded))
    assert (counts["verdict"], counts["answered"], counts["released"]) == (2, 1, 1)


def test_ordinary_pictures_stay_where_they_are(guarded: Guarded, ordinary: bytes) -> None:
    guarded.start(rules(Profile.UNDER_10))
    outcome = guarded.drop("meadow.jpg", ordinary)
    assert outcome.verdict.action is Action.ALLOW
    assert outcome.verdict.reasons == (Reason.CLEAN,)
    assert outcome.recorded
    assert (guarded.folder / "meadow.jpg").read_bytes() == ordinary
    assert guarded.drop("notes.txt", b"buy milk\n").verdict.reasons == (Reason.NOT_MEDIA,)


def test_a_wrong_name_hides_nothing(guarded: Guarded, card: bytes) -> None:
    guarded.start(rules(Profile.UNDER_10))
    assert guarded.drop("homework.txt", card).verdict.action is Action.HOLD


@pytest.mark.parametrize(
    ("profile", "action"), [(Profile.AGE_10_12, Action.HOLD), (Profile.AGE_13_15, Action.WARN)]
)
def test_what_cannot_be_checked_is_never_clean(
    guarded: Guarded, card: bytes, profile: Profile, action: Action
) -> None:
    guarded.start(rules(profile))
    outcome = guarded.drop("damaged.jpg", card[:900])
    assert outcome.looked.finding.failure is FailureReason.DAMAGED
    assert outcome.verdict.action is action
    assert outcome.verdict.source is Source.FAILURE
    # Warn too stays out of reach until answered.
    assert not (guarded.folder / "damaged.jpg").exists()


@pytest.mark.parametrize("moved_in", [False, True], ids=["there before", "moved in"])
def test_every_name_of_a_linked_file_is_held(guarded: Guarded, card: bytes, moved_in: bool) -> None:
    made = guarded.folder.with_name("made")
    made.mkdir()
    names = ("first.jpg", "second.jpg", "third.txt")
    (made / names[0]).write_bytes(card)
    for name in names[1:]:
        os.link(made / names[0], made / name)
    folder = guarded.folder / "made"
    if not moved_in:
        made.rename(folder)
    guarded.start(rules(Profile.UNDER_10))
    if moved_in:
        made.rename(folder)
    end = time.monotonic() + BOUND
    while list(folder.iterdir()):
        guarded.outcomes.get(timeout=end - time.monotonic())
    (held,) = [reply.items for reply in ask(guarded, m.ListHeld())]
    assert sorted(item.name for item in held) == sorted(names)


def test_a_writer_that_opens_twice_is_waited_for(guarded: Guarded, ordinary: bytes) -> None:
    guarded.start(rules(Profile.UNDER_10))
    path = guarded.folder / "copied.jpg"
    path.write_bytes(ordinary[:900])
    time.sleep(0.2)  # whether the first part was looked at meanwhile makes no difference
    with path.open("ab") as file:
        file.write(ordinary[900:])
    assert guarded.of(path).verdict.action is Action.ALLOW
    guarded.stop()
    assert path.read_bytes() == ordinary
    assert kinds(guarded).count("verdict") == 1, "nothing is said of the first part"


def test_a_warned_teenager_waits_and_goes_on_without_a_parent(
    guarded: Guarded, card: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = guarded.start(rules(Profile.AGE_13_15))
    outcome = guarded.drop("me.jpg", card)
    assert outcome.verdict.action is Action.WARN
    assert outcome.item
    name = outcome.item.item
    (early,) = ask(guarded, m.Choose(name, m.Choice.GO_ON))
    assert isinstance(early, m.Refused)
    assert early.code == "pause-not-over"
    assert 0 < early.wait <= service.storage.rules().policy.pause_seconds
    now = outcome.item.since + service.storage.rules().policy.pause_seconds
    monkeypatch.setattr("scanner.service.requests.items.time.time", lambda: now)
    (done,) = ask(guarded, m.Choose(name, m.Choice.GO_ON))
    assert done == m.Done(str(guarded.folder / "me.jpg"))
    assert (guarded.folder / "me.jpg").read_bytes() == card


def test_asking_and_calling_it_wrong_are_recorded_and_release_nothing(
    guarded: Guarded, card: bytes
) -> None:
    guarded.start(rules(Profile.UNDER_10))
    outcome = guarded.drop("a.jpg", card)
    assert outcome.item
    name = outcome.item.item
    replies = ask(
        guarded,
        m.Choose(name, m.Choice.ASK, m.AskReason.ART),
        m.Choose(name, m.Choice.LOOKS_WRONG),
        m.ListHeld(),
        m.GetStatus(),
    )
    assert replies[:2] == [m.Done(), m.Done()]
    (item,) = replies[2].items
    assert (item.requested, item.false_alarm) == ("art", True)
    assert replies[3].state is m.State.WAITING
    assert replies[3].waiting == 1
    # The word of a child alone opens nothing.
    assert guarded.drop("b.jpg", card).verdict.action is Action.HOLD
    guarded.stop()
    assert "requested" in kinds(guarded)
    assert "false-alarm" not in kinds(guarded)  # a total beside the marks, without a date


def test_deleting_is_the_childs_own_choice(guarded: Guarded, card: bytes) -> None:
    guarded.start(rules(Profile.UNDER_10))
    outcome = guarded.drop("a.jpg", card)
    assert outcome.item
    done, held = ask(guarded, m.Choose(outcome.item.item, m.Choice.DELETE), m.ListHeld())
    assert (done, held) == (m.Done(), m.HeldList(()))
    guarded.stop()
    assert "deleted" in kinds(guarded)


def test_before_set_up_it_holds_by_the_strictest_rules_and_records_later(
    guarded: Guarded, card: bytes
) -> None:
    service = guarded.start()
    outcome = guarded.drop("a.jpg", card)
    assert outcome.verdict.action is Action.HOLD
    assert not outcome.recorded
    (status,) = ask(guarded, m.GetStatus())
    assert status.problems == ("no-set-up",)
    assert status.operating_point == "cautious"
    assert not status.recording
    service.storage.access.set_up(PASSPHRASE, rules(Profile.AGE_10_12))
    assert [item.state.recorded for item in service.storage.hold.items()] == [True]
    guarded.stop()
    assert "verdict" in kinds(guarded)


def test_before_set_up_a_pause_says_what_will_be_recorded_and_what_never(
    guarded: Guarded, card: bytes
) -> None:
    service = guarded.start()
    guarded.drop("a.jpg", card)
    _judged, held = ask(guarded, m.JudgeBytes("1", card + b"another"), m.ListHeld())
    assert isinstance(held, m.HeldList)
    recorded = {
        item.layer: {one.event for one in item.disclosed if one.seen is not Seen.NEVER}
        for item in held.items
    }
    assert recorded == {Layer.FOLDER: {ItemEvent.STOPPED}, Layer.CLIPBOARD: set()}
    service.storage.access.set_up(PASSPHRASE, rules(Profile.AGE_10_12))
    (held,) = ask(guarded, m.ListHeld())
    assert isinstance(held, m.HeldList)
    assert ItemEvent.ASKED in {
        one.event for one in held.items[0].disclosed if one.seen is not Seen.NEVER
    }


def test_the_pause_gets_a_blur_and_never_a_picture(guarded: Guarded, card: bytes) -> None:
    guarded.start(rules(Profile.UNDER_10))
    client = Client.connect(guarded.settings.socket, "tray")
    assert isinstance(client.ask(m.Subscribe()), m.Status)
    guarded.drop("a.jpg", card)
    event = next(client.events())
    assert isinstance(event, m.Held)
    (preview,) = ask(guarded, m.GetPreview(event.item.item))
    assert isinstance(preview, m.PreviewOf)
    assert preview.preview
    assert max(preview.preview.w, preview.preview.h) <= 16
    client.close()


def test_nothing_in_the_log_names_anything(guarded: Guarded, card: bytes) -> None:
    guarded.start(rules(Profile.UNDER_10))
    guarded.drop("very-secret-name.jpg", card)
    guarded.stop()
    from scanner.keys import load

    unlocked = load(guarded.settings.keys).unlock(PASSPHRASE)
    opened = " ".join(str(row.record) for row in read(guarded.settings.log, unlocked))
    assert "very-secret" not in opened
    assert str(guarded.folder) not in opened
    raw = b"".join(path.read_bytes() for path in guarded.settings.log.iterdir())
    assert b"very-secret" not in raw


def test_the_same_file_again_is_not_looked_at_again(guarded: Guarded, ordinary: bytes) -> None:
    service = guarded.start(rules(Profile.UNDER_10))
    guarded.drop("a.jpg", ordinary)
    calls: list[object] = []
    real = service.host.judge
    service.host.judge = lambda *a, **k: calls.append(a) or real(*a, **k)  # type: ignore[method-assign]
    os.utime(guarded.folder / "a.jpg")
    # Found by its content.
    assert service.verdicts.look(str(guarded.folder / "a.jpg")).finding.scores is not None
    assert service.verdicts.look(str(guarded.folder / "a.jpg")).finding.scores is not None  # by key
    (guarded.folder / "copy.jpg").write_bytes(ordinary)
    assert guarded.of(guarded.folder / "copy.jpg").verdict.reasons == (Reason.CLEAN,)
    assert calls == []


def test_files_whose_records_were_counted_are_not_looked_at_again_after_a_restart(
    guarded: Guarded, ordinary: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flood, "EACH", 2)
    guarded.start(rules(Profile.UNDER_10))
    guarded.stop()
    guarded.start()  # under these rules from the beginning, as files are remembered for the rules in force
    for n in range(6):
        assert guarded.drop(f"{n}.jpg", ordinary + bytes([n])).verdict.action is Action.ALLOW
    guarded.stop()
    service = guarded.start()
    assert service.settle(BOUND)
    assert service.status().looked_at == 0


def test_a_fifo_a_link_and_a_vanished_file_are_no_hang(
    guarded: Guarded, ordinary: bytes, tmp_path: Path
) -> None:
    service = guarded.start(rules(Profile.UNDER_10))
    os.mkfifo(guarded.folder / "pipe.jpg")
    (tmp_path / "elsewhere.jpg").write_bytes(ordinary)
    (guarded.folder / "link.jpg").symlink_to(tmp_path / "elsewhere.jpg")
    for name in ("pipe.jpg", "link.jpg"):
        looked = service.verdicts.look(str(guarded.folder / name))
        assert looked.finding.failure is FailureReason.NOT_A_FILE
    assert (
        service.verdicts.look(str(guarded.folder / "gone.jpg")).finding.failure
        is FailureReason.VANISHED
    )
    assert guarded.drop("after.jpg", ordinary).verdict.action is Action.ALLOW


def test_one_guard_a_home(guarded: Guarded) -> None:
    guarded.start()
    with pytest.raises(ChannelError, match="already-running"):
        Service(guarded.settings, (guarded.folder,))


def test_an_edited_policy_means_the_strictest_rules_a_record_and_the_file_kept(
    guarded: Guarded, card: bytes
) -> None:
    guarded.start(rules(Profile.AGE_16_17))
    guarded.stop()
    signed = guarded.settings.policy / "policy.json"
    edited = signed.read_bytes().replace(b'"nudity":"warn"', b'"nudity":"allow"')
    assert edited != signed.read_bytes()
    signed.write_bytes(edited)
    guarded.start()
    outcome = guarded.drop("a.jpg", card)
    assert outcome.verdict.action is Action.HOLD
    (status,) = ask(guarded, m.GetStatus())
    assert status.problems == ("policy-edited",)
    assert signed.read_bytes() == edited
    guarded.stop()
    assert "fault" in kinds(guarded)


def test_a_log_that_cannot_be_written_stops_nothing_and_is_caught_up(
    guarded: Guarded, card: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = guarded.start(rules(Profile.UNDER_10))
    recorder = service.storage.recorder
    log = recorder.opened
    monkeypatch.setattr("scanner.service.recorder.RETRY_SECONDS", 0.0)

    def full(_entries: object) -> range:
        raise AuditError("cannot-record", errno=28)

    monkeypatch.setattr(log, "append", full)
    outcome = guarded.drop("a.jpg", card)
    assert outcome.verdict.action is Action.HOLD
    assert not outcome.recorded
    assert not (guarded.folder / "a.jpg").exists()
    (status,) = ask(guarded, m.GetStatus())
    assert "cannot-record" in status.problems
    monkeypatch.undo()
    service.storage.record_unrecorded()
    assert recorder.problem == ""
    assert [item.state.recorded for item in service.storage.hold.items()] == [True]
    guarded.stop()
    assert kinds(guarded).count(str(RecordKind.VERDICT)) == 1


def test_killing_the_tray_is_recorded_and_changes_nothing(guarded: Guarded, card: bytes) -> None:
    guarded.start(rules(Profile.UNDER_10))
    client = Client.connect(guarded.settings.socket, "tray")
    client.ask(m.Subscribe())
    client.close()
    assert guarded.drop("a.jpg", card).verdict.action is Action.HOLD
    guarded.stop()
    assert "display" in kinds(guarded)


_TRAY = """
import sys, time
from pathlib import Path
from scanner.channel.client import Client
client = Client.connect(Path(sys.argv[1]), "tray")
print("here", flush=True)
time.sleep(600)
"""


def test_the_guard_goes_on_without_its_tray_and_records_that_it_ended(
    guarded: Guarded, card: bytes
) -> None:
    service = guarded.start(rules(Profile.UNDER_10))
    command = [sys.executable, "-c", _TRAY, str(guarded.settings.socket)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as tray:
        assert tray.stdout
        assert tray.stdout.readline() == "here\n"
        tray.kill()
    assert guarded.drop("a.jpg", card).verdict.action is Action.HOLD
    until(lambda: service.storage.recorder.today().get("display"), "the record")
    assert [item.name for item in service.storage.hold.items()] == ["a.jpg"]
    guarded.stop()
    assert kinds(guarded).count("display") == 1


def test_a_watched_home_that_holds_the_guards_own_files(guarded: Guarded, card: bytes) -> None:
    """A parent may watch the whole home: the hold area and the log in it are not files on their way out."""
    guarded.folder = guarded.settings.data.parent
    service = guarded.start(rules(Profile.UNDER_10))
    first = guarded.drop("a.jpg", card)
    second = guarded.drop("b.jpg", card + b"\0")
    assert first.item is not None
    assert second.item is not None
    assert service.settle(BOUND)
    assert len(service.storage.hold.items()) == 2
    judged = []
    while not guarded.outcomes.empty():
        judged.append(guarded.outcomes.get().path)
    assert judged == []
