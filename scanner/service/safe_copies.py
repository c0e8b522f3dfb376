"""Safe copies: made by the worker, judged like any picture, and written to the original's folder."""

import os
import secrets
from collections import OrderedDict
from collections.abc import Callable
from pathlib import PurePath
from typing import Protocol

import msgspec

from scanner import platform
from scanner.errors import HoldError
from scanner.formats.registry import STILL_MEDIA
from scanner.hold.area import HoldArea
from scanner.hold.item_store import named_errors
from scanner.hold.take import names_like
from scanner.judgement import Judgement, JudgementOutcome, RulesInForce
from scanner.policy.decide import Context
from scanner.reasons import FailureReason, Reason
from scanner.sandbox import content
from scanner.sandbox.content import Content, ContentError
from scanner.schema import Action, CopyEdit, Layer, SafeCopy, StoppedItem, WorkShare
from scanner.verdicts import VerdictService

MAX_BYTES = 64 * 1024 * 1024  # bytes of a picture; twice the largest phone photo
MAX_SENT = 7 * 1024 * 1024  # bytes of a copy sent through the channel
MAX_REMEMBERED = 10_000  # contents already offered
MAX_OFFERS = 200  # pictures whose place can be removed; beyond that the oldest are dropped
SUFFIX = "-copy.jpg"
# What is said of a file whose first picture was drawn: something was seen in it, or only the pictures after it and
# what is packed beside it were not looked at. With every other failure a copy fails as the check did.
_DRAWN = frozenset(
    (
        Reason.NUDITY,
        Reason.PARTIAL,
        FailureReason.NOT_WHOLE,
        FailureReason.ENCRYPTED,
        FailureReason.TOO_DEEP,
        FailureReason.TOO_MANY_PARTS,
    )
)


def can_copy(item: StoppedItem) -> bool:
    """Return whether a safe copy can work: of a still picture that was drawn, and whose content is here."""
    here = item.copyable or item.returns_to != ""
    return here and item.media in STILL_MEDIA and not _DRAWN.isdisjoint(item.reasons)


class Copier(Protocol):
    """A worker host that makes copies."""

    def copy(self, content: Content, edit: CopyEdit) -> SafeCopy:
        """Make a safe copy; never raises for anything in the content."""
        ...


class PlaceOffer(msgspec.Struct, frozen=True):
    """A picture that passed and holds the place where it was taken."""

    offer: str
    path: str
    sha256: bytes


class SafeCopies:
    """Makes safe copies; the original stays where it is. Raises HoldError. Safe from any thread."""

    def __init__(
        self,
        copier: Copier,
        verdicts: VerdictService,
        judgement: Judgement,
        rules: Callable[[], RulesInForce],
    ) -> None:
        self._copier = copier
        self._verdicts = verdicts
        self._judgement = judgement
        self._rules = rules

    def of_held(self, area: HoldArea, item: StoppedItem, edit: CopyEdit) -> str:
        """Write a safe copy of a held picture into its folder; return the copy's path."""
        name = f"{PurePath(item.name).stem}{SUFFIX}"
        return self._make(area.read(item.item, MAX_BYTES), edit, item.returns_to, name)

    def of_pending(self, data: bytes, edit: CopyEdit) -> bytes:
        """Make a safe copy of a pending picture's content; return the copy as JPEG bytes."""
        with content.from_bytes(data) as taken:
            copy = self._copier.copy(taken, edit)
        self._check(copy, "")
        if len(copy.jpeg) > MAX_SENT:
            raise HoldError("too-large")
        return copy.jpeg

    def without_place(self, offer: PlaceOffer) -> str:
        """Write a copy without the place beside a picture that passed; return the copy's path."""
        folder, name = os.path.split(offer.path)
        try:
            with content.take(offer.path) as taken:
                if taken.sha256 != offer.sha256 or taken.size > MAX_BYTES:
                    raise HoldError("changed")
                copy = self._copier.copy(taken, CopyEdit())
        except ContentError as error:
            raise HoldError("vanished") from error
        return self._place(copy, folder, f"{PurePath(name).stem}{SUFFIX}")

    def _make(self, data: bytes, edit: CopyEdit, folder: str, name: str) -> str:
        with content.from_bytes(data) as taken:
            copy = self._copier.copy(taken, edit)
        return self._place(copy, folder, name)

    def _place(self, copy: SafeCopy, folder: str, name: str) -> str:
        self._check(copy, folder)
        return _write(copy.jpeg, folder, name)

    def _check(self, copy: SafeCopy, folder: str) -> None:
        if copy.failure is not None:
            raise HoldError("cannot-copy", why=copy.failure)
        if not self._passes(copy.jpeg, folder):
            raise HoldError("copy-stopped")

    def _passes(self, jpeg: bytes, folder: str) -> bool:
        """Judge the exact bytes of a copy; when written, its folder gives them the same verdict, and a record."""
        with content.from_bytes(jpeg) as taken:
            taken.want_place = True  # as the folder will, which then needs no inspection
            # By another worker than the one that made the copy, which the picture may have compromised.
            looked = self._verdicts.look_at(taken, share=WorkShare.FRESH)
        context = Context(folder=os.path.realpath(folder) if folder else "", named_like_media=True)
        verdict = self._judgement.verdict(looked, self._rules(), Layer.FOLDER, context)
        return looked.finding.failure is None and verdict.action is Action.ALLOW


class PlaceOffers:
    """
    Recently written pictures that passed and hold their place: each is offered once.

    Kept in memory only, as names are never recorded.
    """

    def __init__(self, publish: Callable[[PlaceOffer], None]) -> None:
        self._publish = publish
        self._offers: OrderedDict[str, PlaceOffer] = OrderedDict()
        self._offered: OrderedDict[bytes, None] = OrderedDict()

    def outcome(self, outcome: JudgementOutcome) -> None:
        """Offer a picture that qualifies; see `scanner.service.folder_watch.OutcomeListener`."""
        looked, passed = outcome.looked, outcome.verdict.action is Action.ALLOW
        if not (outcome.fresh and passed and looked.finding.place and looked.sha256):
            return
        if looked.sha256 in self._offered:
            return
        self._offered[looked.sha256] = None
        if len(self._offered) > MAX_REMEMBERED:
            self._offered.popitem(last=False)
        offer = PlaceOffer(secrets.token_hex(16), outcome.path, looked.sha256)
        self._offers[offer.offer] = offer
        if len(self._offers) > MAX_OFFERS:
            self._offers.popitem(last=False)
        self._publish(offer)

    def find(self, offer: str) -> PlaceOffer:
        """Return an offer. Raises HoldError `no-such-item`."""
        found = self._offers.get(offer)
        if found is None:
            raise HoldError("no-such-item")
        return found

    def end(self, offer: str) -> None:
        """Forget an offer that was accepted."""
        self._offers.pop(offer, None)


def _write(data: bytes, folder: str, name: str) -> str:
    """Write a new file without replacing another; return its path. On HoldError no part of it is left."""
    with named_errors(), platform.files().open_folder(folder) as opened:
        for free in names_like(name):
            try:
                target = opened.create(free)
            except FileExistsError:
                continue
            try:
                view = memoryview(data)
                while view:
                    view = view[os.write(target, view) :]
                os.fsync(target)
            except OSError:
                opened.remove(free)
                raise
            finally:
                os.close(target)
            return os.path.join(folder, free)
    raise HoldError("name-taken")
