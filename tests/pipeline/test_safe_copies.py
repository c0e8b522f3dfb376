"""Safe copies: pixels alone, covered and cut as asked for, judged again; the original stays held."""

import io
import zipfile
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.channel.values import Box, CopyEdit
from scanner.judgement import JudgementOutcome
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, Finding, Profile, Scores, Source, Verdict
from scanner.service.safe_copies import PlaceOffer, PlaceOffers
from scanner.service.stopped.pending import MAX_CONTENTS
from scanner.verdicts import Inspection

from .conftest import Guarded, rules
from .test_guard import ask

EVERYWHERE = Box(0, 0, 1, 1)
CAMERA, PLACE = "Camera 3000", {1: "N", 2: (52.0, 30.0, 0.0), 3: "E", 4: (13.0, 24.0, 0.0)}


def placed(jpeg: bytes, turned: int = 1) -> bytes:
    """The picture as a telephone saves it: with its camera and its place, `turned` as EXIF says it."""
    image = Image.open(io.BytesIO(jpeg))
    exif = image.getexif()
    exif[ExifTags.Base.Model] = CAMERA
    exif[ExifTags.Base.Orientation] = turned
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(PLACE)
    data = io.BytesIO()
    image.save(data, "JPEG", quality=88, exif=exif, comment=b"at home")
    return data.getvalue()


def held_item(guarded: Guarded, data: bytes) -> m.HeldItem:
    guarded.start(rules(Profile.AGE_10_12))
    assert guarded.drop("beach.jpg", data).verdict.action is not Action.ALLOW
    (held,) = ask(guarded, m.ListHeld())
    return held.items[0]


def test_a_covered_copy_goes_on_and_the_original_stays_held(guarded: Guarded, card: bytes) -> None:
    item = held_item(guarded, placed(card))
    (made,) = ask(guarded, m.MakeSafeCopy(item.item, CopyEdit(covers=(EVERYWHERE,))))
    path = guarded.folder / "beach-copy.jpg"
    assert made == m.Done(str(path))
    outcome = guarded.of(path)
    assert outcome.verdict.action is Action.ALLOW
    (held,) = ask(guarded, m.ListHeld())
    assert [other.item for other in held.items] == [item.item]
    assert not (guarded.folder / "beach.jpg").exists()


def test_a_copy_that_shows_the_same_is_stopped_and_leaves_nothing(
    guarded: Guarded, card: bytes
) -> None:
    item = held_item(guarded, placed(card))
    (refused,) = ask(guarded, m.MakeSafeCopy(item.item, CopyEdit()))
    assert refused == m.Refused("copy-stopped")
    assert list(guarded.folder.iterdir()) == []


def zipped_with_a_password() -> bytes:
    """A ZIP archive whose one file says that it is locked with a password."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("diary.jpg", bytes(900))
    whole = bytearray(data.getvalue())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.index(mark) + flags] |= 1
    return bytes(whole)


@pytest.mark.parametrize("appended", [b"", zipped_with_a_password()], ids=["broken", "locked"])
def test_a_copy_is_offered_where_one_can_be_made(
    guarded: Guarded, ordinary: bytes, appended: bytes
) -> None:
    """A broken picture cannot be drawn for a copy either; one with a locked archive behind it can."""
    item = held_item(guarded, ordinary + appended if appended else ordinary[: len(ordinary) // 3])
    assert item.reasons == (FailureReason.ENCRYPTED if appended else FailureReason.DAMAGED,)
    (reply,) = ask(guarded, m.MakeSafeCopy(item.item, CopyEdit()))
    copy = guarded.folder / "beach-copy.jpg"
    made = m.Done(str(copy)) if appended else m.Refused("cannot-copy")
    assert (item.copies, reply) == (bool(appended), made)
    assert copy.exists() == item.copies


@pytest.mark.parametrize(
    "edit", [CopyEdit(Box(0.5, 0, 0.0, 1)), CopyEdit(covers=(Box(0, 0, 2.0, 1),))]
)
def test_an_impossible_edit_is_refused(guarded: Guarded, card: bytes, edit: CopyEdit) -> None:
    item = held_item(guarded, card)
    (refused,) = ask(guarded, m.MakeSafeCopy(item.item, edit))
    assert refused == m.Refused("cannot-copy")


def _offer(guarded: Guarded, data: bytes) -> tuple[m.PlaceFound, Path]:
    guarded.start(rules(Profile.AGE_10_12))
    app = Client.connect(guarded.settings.socket, "tray")
    app.ask(m.Subscribe())
    path = guarded.folder / "meadow.jpg"
    guarded.drop(path.name, data)
    found = next(event for event in app.events() if isinstance(event, m.PlaceFound))
    app.close()
    return found, path


def test_a_picture_that_passed_is_offered_its_place_taken_out(
    guarded: Guarded, ordinary: bytes
) -> None:
    before = placed(ordinary, 6)
    found, path = _offer(guarded, before)
    assert found.name == "meadow.jpg"
    (made,) = ask(guarded, m.TakePlaceOut(found.offer))
    copy = guarded.folder / "meadow-copy.jpg"
    assert made == m.Done(str(copy))
    assert path.read_bytes() == before
    data = copy.read_bytes()
    for trace in (b"Exif", CAMERA.encode(), b"at home"):
        assert trace in before
        assert trace not in data
    turned = Image.open(io.BytesIO(before)).size[::-1]
    assert Image.open(io.BytesIO(data)).size == turned  # as viewers show it, without the mark
    (again,) = ask(guarded, m.TakePlaceOut(found.offer))
    assert again == m.Refused("no-such-item")
    assert guarded.of(copy).looked.finding.place is False


def test_a_picture_that_was_changed_meanwhile_is_not_copied(
    guarded: Guarded, ordinary: bytes
) -> None:
    found, path = _offer(guarded, placed(ordinary))
    path.write_bytes(ordinary)
    (refused,) = ask(guarded, m.TakePlaceOut(found.offer))
    assert refused == m.Refused("changed")


@pytest.mark.parametrize(
    ("changes", "offers"),
    [({}, 1), ({"fresh": False}, 0), ({"place": False}, 0), ({"action": Action.HOLD}, 0)],
)
def test_each_fresh_picture_that_passed_is_offered_once(
    changes: dict[str, object], offers: int
) -> None:
    found: list[PlaceOffer] = []
    place = bool(changes.pop("place", True))
    verdict = Verdict(Action(changes.pop("action", Action.ALLOW)), (Reason.CLEAN,), Source.DEFAULT)
    looked = Inspection(Finding("jpeg", 1, Scores(0, 0), place=place), sha256=b"a" * 32)
    fresh = bool(changes.pop("fresh", True))
    outcome = JudgementOutcome(looked, verdict, None, "", True, 0.0, "/a/b.jpg", fresh=fresh)
    place_offers = PlaceOffers(found.append)
    place_offers.outcome(outcome)
    place_offers.outcome(outcome)
    assert len(found) == offers


def pending(guarded: Guarded, data: bytes) -> tuple[Client, m.HeldItem]:
    """A client that copied a picture which is then stopped, and the item."""
    guarded.start(rules(Profile.AGE_10_12))
    client = Client.connect(guarded.settings.socket, "tray")
    judged = client.ask(m.JudgeBytes("t", data))
    assert isinstance(judged, m.Judged)
    (item,) = client.ask(m.ListHeld()).items
    assert (item.layer, item.returns_to, item.copies) == ("clipboard", "", True)
    return client, item


def test_of_a_copied_picture_the_copy_comes_to_the_child_s_program(
    guarded: Guarded, card: bytes
) -> None:
    client, item = pending(guarded, placed(card))
    assert client.ask(m.MakeSafeCopy(item.item, CopyEdit())) == m.Refused("copy-stopped")
    made = client.ask(m.MakeSafeCopy(item.item, CopyEdit(covers=(EVERYWHERE,))))
    assert isinstance(made, m.SafeCopyIs)
    image = Image.open(io.BytesIO(made.jpeg))
    assert (image.format, dict(image.getexif()), image.info.get("comment")) == ("JPEG", {}, None)
    assert client.ask(m.ListHeld()).items == (item,)  # the picture itself still waits
    assert client.ask(m.JudgeBytes("u", made.jpeg)).action == "allow"
    assert client.ask(m.Choose(item.item, m.Choice.KEEP)) == m.Done()
    assert client.ask(m.MakeSafeCopy(item.item, CopyEdit())) == m.Refused("no-such-item")
    client.close()


def test_only_of_the_newest_few_is_the_content_kept(guarded: Guarded, card: bytes) -> None:
    client, first = pending(guarded, card)
    for number in range(MAX_CONTENTS):
        client.ask(m.JudgeBytes("t", card + bytes([number])))
    items = client.ask(m.ListHeld()).items
    assert len(items) == MAX_CONTENTS + 1
    assert [item.item for item in items if not item.copies] == [first.item]
    refused = client.ask(m.MakeSafeCopy(first.item, CopyEdit(covers=(EVERYWHERE,))))
    assert refused == m.Refused("cannot-copy")
    client.close()
