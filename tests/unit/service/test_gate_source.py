"""Two halves of one judgement: the kernel gate asks, acts, and then reports what it did."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner.judgement import Judgement
from scanner.kernel_gate.wire import GateNotice, NoticeKind, VerdictMessage
from scanner.keys import Cost
from scanner.policy import profiles
from scanner.policy.marks import AllowanceScope
from scanner.sandbox import content
from scanner.schema import Action, DecidedBy, FileKey, Finding, Layer, Profile, Scores
from scanner.service.sources.gate import GateSource
from scanner.service.stopped.pending import PendingItems
from scanner.service.storage import Storage
from scanner.settings import Settings
from scanner.verdicts import VerdictService

KEY = FileKey(1, 1, 4, 0, 0)
HIT = Finding("jpeg", 1, Scores(0.99, 0))


class FindsNudity:
    """Finds nudity in all it is given."""

    def judge(self, taken: content.Content, *, want_preview: bool = False) -> Finding:
        assert not taken.want_place  # nobody would use it
        return HIT


class GateSourceRig:
    def __init__(self, folder: Path) -> None:
        self.storage = Storage(Settings(folder / "data", folder / "run"))
        policy = profiles.built_in(Profile.UNDER_10)
        self.storage.access.set_up("lorry umbrella quiet seventeen", policy, Cost.CHEAPEST)
        self.pending = PendingItems()
        judgement = Judgement(
            VerdictService(FindsNudity()),
            self.storage.rules,
            self.storage.marks,
            self.storage.recorder,
            lambda _item: None,
        )
        self.source = GateSource(judgement, self.pending, self.storage.recorder)
        picture = folder / "picture"
        picture.write_bytes(b"FLAG")
        self.fd = os.open(picture, os.O_RDONLY)
        with content.from_bytes(b"FLAG") as taken:
            self.sha256 = taken.sha256

    def allow_once(self) -> None:
        scope = AllowanceScope(Layer.GATE, self.storage.rules().edition)
        self.storage.marks.allow_once(self.sha256, scope, DecidedBy.PARENT)

    def judged(self) -> Action:
        return self.source.judge_fd(self.fd, KEY, snapshot=True).action


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[GateSourceRig]:
    rig = GateSourceRig(tmp_path)
    yield rig
    os.close(rig.fd)
    rig.storage.close()


def test_a_notice_does_not_use_up_what_was_allowed_after_the_refusal(rig: GateSourceRig) -> None:
    verdict = rig.source.judge_fd(rig.fd, KEY, snapshot=True)
    assert verdict.action is Action.HOLD
    rig.allow_once()
    reported = VerdictMessage.of(verdict)
    rig.source.take(GateNotice(NoticeKind.REFUSED, KEY, reported, "messenger"), rig.fd)
    assert [item.action for item in rig.pending.items()] == [Action.HOLD]
    assert rig.judged() is Action.ALLOW
    assert rig.judged() is Action.HOLD  # once
