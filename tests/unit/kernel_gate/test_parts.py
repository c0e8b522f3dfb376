"""The gate's parts that need no kernel."""

import importlib
import os
import pwd
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from scanner.errors import PolicyError
from scanner.formats.costs import LookCost
from scanner.kernel_gate import config, mount_marks, wire
from scanner.kernel_gate.cached_verdicts import CachedVerdict, VerdictCache
from scanner.kernel_gate.exemptions import Exemption, ExemptionReason, ExemptPrograms
from scanner.kernel_gate.failures import GateFault, Mode
from scanner.kernel_gate.ignores import harmless_whole, ignore_non_media
from scanner.kernel_gate.open_responder import QUIET_SECONDS, OpenResponder
from scanner.kernel_gate.pending_opens import PendingOpens
from scanner.kernel_gate.prefilter import WHOLE_BYTES, may_hold_picture
from scanner.kernel_gate.process_policy import REFUSED_SECONDS, ProcessPolicy
from scanner.kernel_gate.rules import GateRules
from scanner.platform.gate_ports import Mount, Opener, OpenReply
from scanner.reasons import FailureReason, Reason
from scanner.schema import Action, FileKey, Source, Verdict
from tools.waits import BOUND

WORDS = b"words and more\n" * 200
ALLOW = Verdict(Action.ALLOW, (Reason.CLEAN,), Source.DEFAULT)
FLAGGED = Verdict(Action.HOLD, (Reason.NUDITY,), Source.DEFAULT)
HOLD = Verdict(Action.HOLD, (FailureReason.DAMAGED, Reason.NUDITY), Source.FAILURE)


@pytest.mark.parametrize(
    "head",
    [
        b"\xff\xd8\xff\xe0", b"\x89PNG\r\n", b"GIF89a", b"RIFF\0\0\0\0WEBP", b"II*\0", b"\0\0\0\x18ftypheic",
        b"\0\0\0\x20ftypisom", b"\x1aE\xdf\xa3", b"PK\3\4", b"junk\n%PDF-1.7", b"<?xml?><svg ",
        b"7z\xbc\xaf\x27\x1c",
        b"MIME-Version: 1.0\nContent-Type: image/jpeg", b"\xff\x0a", b"\0" * 257 + b"ustar",
    ],
)  # fmt: skip
def test_what_may_hold_a_picture(head: bytes) -> None:
    assert may_hold_picture(head)


@pytest.mark.parametrize(
    "head", [b"", b"words", b"#!/bin/sh\n", b"\x7fELF\2\1", b"SQLite format 3\0"]
)
def test_what_cannot(head: bytes) -> None:
    assert not may_hold_picture(head)


def test_heads_cover_what_the_worker_looks_into(evaluation: Path) -> None:
    """Each harmless sample that is a picture, a film or a document has to be asked about."""
    suffixes = {
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".webp",
        ".heic",
        ".avif",
        ".mp4",
        ".pdf",
        ".zip",
        ".bmp",
        ".tif",
    }
    seen = 0
    for folder in ("pictures", "people"):
        for path in (
            sorted((evaluation / folder).rglob("*")) if (evaluation / folder).is_dir() else ()
        ):
            if path.suffix.lower() in suffixes and path.is_file():
                with path.open("rb") as file:
                    assert may_hold_picture(file.read(1024)), path.suffix
                seen += 1
    assert seen


def test_known_ends_with_the_state(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"one")
    known = VerdictCache()
    known.put(CachedVerdict.of(FileKey.of(file.stat()), ALLOW))
    assert known.get(file.stat()) is not None
    file.write_bytes(b"other")
    assert known.get(file.stat()) is None


def test_known_ends_with_its_time(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    known = VerdictCache()
    known.put(CachedVerdict.of(FileKey.of(file.stat()), ALLOW, until=0.0))
    assert known.get(file.stat()) is None


@pytest.mark.parametrize(
    ("kind", "device", "kept"),
    [("ext4", 7, False), ("ext4", 8, True), ("btrfs", 8, False), ("overlay", 8, False), ("fuse.x", 8, True)],
)  # fmt: skip
def test_what_a_new_file_system_could_be_taken_for_is_forgotten(
    tmp_path: Path, kind: str, device: int, kept: bool
) -> None:
    """The files of some have other device numbers than the table of mounts shows."""
    file = tmp_path / "file"
    file.touch()
    status = os.stat_result((*file.stat()[:2], 7, *file.stat()[3:]))
    known = VerdictCache()
    known.put(CachedVerdict.of(FileKey.of(status), ALLOW))
    known.forget_before(Mount(device, "/media/stick", kind))
    assert (known.get(status) is not None) is kept


class _Ignores:
    """A group of the kernel's that keeps what it is asked to ignore."""

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self.ignored: list[int] = []

    def ignore(self, fd: int, mask: int) -> None:
        del mask
        self.ignored.append(fd)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
@pytest.mark.parametrize("served", [False, True])
def test_nothing_that_another_program_serves_is_ignored(tmp_path: Path, served: bool) -> None:
    """The kernel hears of no write on the other side, which would have to end that."""
    from scanner.platform.linux.open_gate import LinuxPermissionGroup

    reader, writer = os.pipe()
    kept = _Ignores(reader)
    LinuxPermissionGroup(kept, errnos=False, served=served).ignore(9)  # type: ignore[arg-type]
    os.close(reader)
    os.close(writer)
    assert kept.ignored == ([] if served else [9])


def test_messages_come_back_whole() -> None:
    key = FileKey(1, 2, 3, 4, 5)
    note = wire.GateNotice(
        wire.NoticeKind.REFUSED, key, wire.VerdictMessage.of(HOLD), "chat", GateFault.LATE, 2
    )
    assert wire.decode_from_gate(wire.encode(note)) == note
    reported = wire.decode_to_gate(wire.encode(wire.VerdictMessage.of(HOLD)))
    assert isinstance(reported, wire.VerdictMessage)
    assert reported.verdict() == HOLD
    for order in (
        wire.SetRules(Mode.BLOCK, app_present=True),
        wire.ResolveFile(key, allow=True, seconds=3),
        wire.ForgetVerdicts(),
    ):
        assert wire.decode_to_gate(wire.encode(order)) == order


def test_nonsense_is_refused() -> None:
    with pytest.raises(msgspec.MsgspecError):
        wire.decode_from_gate(wire.encode(wire.ForgetVerdicts()))
    with pytest.raises(ValueError, match="nonsense"):
        wire.VerdictMessage(Action.HOLD, ("nonsense",), Source.RULE).verdict()


ROOT = Mount(1, "/", "ext4")
HOME = Mount(2, "/home", "ext4")
TMP = Mount(3, "/tmp", "tmpfs")
STICK = Mount(4, "/media/stick", "vfat")
PORTAL = Mount(5, "/run/user/1000/doc", "fuse.portal", served=True, owner=1000, owner_group=1000)
PLACES = mount_marks.CoveredPlaces.of("/home/kim", 1000)


def test_first_choice() -> None:
    table = (ROOT, HOME, TMP, STICK, PORTAL)
    assert {mount.device for mount in mount_marks.first_choice(PLACES, table)} == {1, 2, 3, 4, 5}
    run = Mount(7, "/run", "tmpfs")
    session = Mount(8, "/run/user/1000", "tmpfs")
    # Before anybody has logged in, where a unit's own mounts may cover the folder above; and after.
    covered = Mount(7, "/run/user", "tmpfs")
    found = mount_marks.first_choice(PLACES, (ROOT, HOME, TMP, run, covered))
    assert {mount.device for mount in found} == {1, 2, 3}
    assert session in mount_marks.first_choice(PLACES, (ROOT, HOME, TMP, run, session))
    far = Mount(6, "/srv/data", "ext4")
    found = mount_marks.first_choice(
        mount_marks.CoveredPlaces(("/home/kim",)), (ROOT, HOME, run, far)
    )
    assert found == (HOME,)


def test_system_that_could_not_start_us_again() -> None:
    assert mount_marks.holds_system((ROOT,), (ROOT, HOME))
    assert not mount_marks.holds_system((HOME, TMP), (ROOT, HOME, TMP))


class _System:
    """Processes by number."""

    def __init__(self, openers: dict[int, Opener], writers: frozenset[int] = frozenset()) -> None:
        self._openers = openers
        self._writers = writers
        self.piped: set[int] = set()

    def program(self, path: str) -> tuple[int, int] | None:
        return (7, 7) if path == "/usr/bin/viewer" else None

    def opener(self, pid: int, programs: object) -> Opener:
        del programs
        return self._openers[pid]

    def is_plain_launch(self, pid: int, launchers: object) -> bool:
        del launchers
        return pid not in self.piped

    def holds_for_writing(self, pid: int, dev: int, ino: int) -> bool:
        return pid in self._writers


def test_an_administrators_exemption_says_whose_it_is() -> None:
    exempt = ExemptPrograms.configured(("/usr/bin/viewer",))
    assert exempt.programs == (Exemption("/usr/bin/viewer", ExemptionReason.CONFIGURED),)


def test_subjects() -> None:
    child = config.ProtectedAccount(1000, "/home/kim", ((100000, 165535),))
    system = _System(
        {
            1: Opener(frozenset((1000,)), None),
            2: Opener(frozenset((0,)), None),
            3: Opener(frozenset((0, 1000)), None),
            4: Opener(frozenset((100123,)), None),
            5: Opener(frozenset(), None),
            6: Opener(frozenset((1000,)), (7, 7)),
            7: Opener(frozenset((1000,)), (7, 8)),
        },
        frozenset((1,)),
    )
    process_policy = ProcessPolicy(
        system, (child,), ExemptPrograms.configured(("/usr/bin/viewer", "/home/kim/viewer"))
    )  # type: ignore[arg-type]
    key = FileKey(1, 2, 3, 4, 5)
    may = [process_policy.may_open(pid, key) for pid in range(1, 8)]
    assert may == [False, True, False, False, False, True, False]
    # Its very writer may read back what it wrote.
    assert process_policy.may_open(1, key, again=True)
    assert not process_policy.may_open(4, key, again=True)


def test_nobody_is_asked_in_another_gated_account() -> None:
    child, other = (config.ProtectedAccount(uid, f"/home/{uid}") for uid in (1000, 1001))
    uids = (frozenset((1000,)), frozenset((1001,)), frozenset((1000, 1001)), frozenset[int]())
    system = _System({pid: Opener(one, None) for pid, one in enumerate(uids)})
    for accounts, anothers in (((child,), []), ((child, other), [1])):
        process_policy = ProcessPolicy(system, accounts, ExemptPrograms())  # type: ignore[arg-type]
        assert [pid for pid in range(len(uids)) if process_policy.is_anothers(pid)] == anothers


def test_only_a_refusal_is_remembered_and_shortly(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("scanner.kernel_gate.process_policy.time.monotonic", lambda: now[0])
    child, viewer = Opener(frozenset((1000,)), None), Opener(frozenset((1000,)), (7, 7))
    openers = {1: child}
    process_policy = ProcessPolicy(
        _System(openers),  # type: ignore[arg-type]
        (config.ProtectedAccount(1000, "/home/kim"),),
        ExemptPrograms.configured(("/usr/bin/viewer",)),
    )
    key = FileKey(1, 2, 3, 4, 5)
    assert not process_policy.may_open(1, key)
    openers[1] = viewer  # the process has become another program
    assert not process_policy.may_open(1, key)
    now[0] += REFUSED_SECONDS
    assert process_policy.may_open(1, key)
    openers[1] = child  # a shell that a viewer has become opens nothing on the viewer's account
    assert not process_policy.may_open(1, key)


class _Openings:
    """One file, whose beginning differs at each reading."""

    def __init__(self, *heads: bytes) -> None:
        self._heads = list(heads)
        self.ignored = False
        self.answers: list[OpenReply] = []

    def peek(self, fd: int, into: bytearray) -> int:
        del fd
        head = self._heads.pop(0)
        into[: len(head)] = head
        return len(head)

    def ignore(self, fd: int) -> None:
        del fd
        self.ignored = True

    def unignore(self, fd: int) -> None:
        del fd
        self.ignored = False

    def answer(self, fd: int, reply: OpenReply) -> None:
        del fd
        self.answers.append(reply)


@pytest.mark.parametrize(
    ("head", "ignored"), [(b"words", True), (b"\x89PNG\r\n", False), (b"", False)]
)
def test_a_file_that_became_a_picture_meanwhile_is_not_passed_over(
    head: bytes, ignored: bool
) -> None:
    openings = _Openings(head)
    ignore_non_media(openings, 9)  # type: ignore[arg-type]
    assert openings.ignored is ignored


class _JustWritten:
    """A group whose files were just written: behind their end nothing is in memory, and to ask for it fails."""

    def __init__(self) -> None:
        self.ignored = False
        self.asked = 0

    def peek(self, fd: int, into: bytearray | memoryview) -> int:
        if len(into) > os.fstat(fd).st_size:
            return 0
        self.asked += len(into)
        return os.preadv(fd, (into,), 0)

    def ignore(self, fd: int) -> None:
        del fd
        self.ignored = True

    def unignore(self, fd: int) -> None:
        del fd
        self.ignored = False


@pytest.fixture
def just_written(tmp_path: Path) -> Iterator[tuple[_JustWritten, int]]:
    fd = os.open(tmp_path / "text", os.O_RDWR | os.O_CREAT)
    os.write(fd, WORDS)
    yield _JustWritten(), fd
    os.close(fd)


def test_a_text_that_was_just_written_is_looked_through_in_place(
    just_written: tuple[_JustWritten, int],
) -> None:
    group, fd = just_written
    assert harmless_whole(group, fd, bytearray(WHOLE_BYTES)) == WORDS  # type: ignore[arg-type]
    os.pwrite(fd, b"<svg", 1500)
    assert harmless_whole(group, fd, bytearray(WHOLE_BYTES)) is None  # type: ignore[arg-type]
    group.asked = 0
    os.ftruncate(fd, WHOLE_BYTES + 1)
    assert harmless_whole(group, fd, bytearray(WHOLE_BYTES)) is None  # type: ignore[arg-type]
    assert group.asked == 0


@pytest.mark.parametrize(
    ("written", "at", "ignored"),
    [(b"", 0, True), (b"other", 0, True), (b"<svg", 1500, False), (b"<svg", len(WORDS), False)],
)
def test_a_text_that_was_looked_through_is_ignored_while_it_holds_no_picture(
    just_written: tuple[_JustWritten, int], written: bytes, at: int, ignored: bool
) -> None:
    group, fd = just_written
    os.pwrite(fd, written, at)
    ignore_non_media(group, fd, WORDS)  # type: ignore[arg-type]
    assert group.ignored is ignored


@pytest.mark.parametrize(
    ("head", "cost"),
    [(b"\xff\xd8\xff", LookCost.QUICK), (b"GIF89a", LookCost.UNSURE), (b"PK\3\4", LookCost.SLOW), (b"", None)],
)  # fmt: skip
def test_what_shows_a_picture_is_judged_without_another_look_for_one(
    head: bytes, cost: LookCost | None
) -> None:
    responder = OpenResponder(_Names(), GateRules(), lambda _note, _fd: None)  # type: ignore[arg-type]
    pending = PendingOpens(None, None, VerdictCache(), responder)  # type: ignore[arg-type]
    pending.put(-1, 1, FileKey(1, 2, 3, 4, 5), head)
    assert [each for each in (*LookCost, None) if pending.waiting(each)] == [cost]


class _Names:
    """Every process is called "app"."""

    def name_of(self, pid: int) -> str:
        del pid
        return "app"

    def has_writer(self, fd: int) -> bool:
        del fd
        return False

    def descent_of(self, pid: int) -> tuple[int, ...]:
        return (1, pid)


def test_an_app_that_tries_again_and_again_is_reported_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [100.0]
    monkeypatch.setattr("scanner.kernel_gate.open_responder.time.monotonic", lambda: now[0])
    reported: list[wire.GateNotice] = []
    responder = OpenResponder(
        _Names(), GateRules(Mode.BLOCK), lambda note, _fd: reported.append(note)
    )  # type: ignore[arg-type]
    openings, key = _Openings(), FileKey(1, 2, 3, 4, 5)
    for pid in (1, 1, 2):
        responder.reply(openings, 9, pid, key, FLAGGED)  # type: ignore[arg-type]
    assert openings.answers == [OpenReply.DENY] * 3
    assert [note.app for note in reported] == ["app"]
    responder.reply(openings, 9, 2, FileKey(1, 3, 3, 4, 5), FLAGGED)  # type: ignore[arg-type]
    now[0] += QUIET_SECONDS
    responder.reply(openings, 9, 1, key, FLAGGED)  # type: ignore[arg-type]
    assert len(reported) == 3


class _NoIds:
    def subordinate_ids(self, user: str) -> tuple[tuple[int, int], ...]:
        return ()


@pytest.mark.root
def test_configuration(tmp_path: Path) -> None:
    file = tmp_path / "gate.toml"
    file.write_text('child = "nobody"\nmode = "block"\n')
    file.chmod(0o644)
    found = config.load(_NoIds(), file)  # type: ignore[arg-type]
    assert found.mode is Mode.BLOCK
    assert found.child.uid == 65534
    assert "/tmp" in found.places.folders
    file.write_text('child = "nobody"\nalso = ["daemon", "nobody"]\n')
    both = config.load(_NoIds(), file)  # type: ignore[arg-type]
    assert both.uids == {65534, pwd.getpwnam("daemon").pw_uid}
    assert pwd.getpwnam("daemon").pw_dir in both.places.folders
    file.chmod(0o666)  # the child could change it
    with pytest.raises(PolicyError):
        config.load(_NoIds(), file)  # type: ignore[arg-type]
    file.chmod(0o644)
    for text in ("child = 3", 'child = "nobody"\nmood = "warn"', 'child = "no such account"', ""):
        file.write_text(text)
        with pytest.raises(PolicyError):
            config.load(_NoIds(), file)  # type: ignore[arg-type]


def test_a_missing_configuration_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as refused:
        config.load(_NoIds(), tmp_path / "gate.toml")  # type: ignore[arg-type]
    assert refused.value.facts["why"] == "No such file or directory"


def test_no_module_is_loaded_after_the_seal() -> None:
    code = (
        "from scanner.kernel_gate.import_lock import lock_imports\n"
        "import sys\n"
        "lock_imports()\n"
        "import os\n"
        "try: import colorsys\n"
        "except ImportError: print('refused')\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=BOUND
    )
    assert said.stdout == "refused\n"
    assert importlib.import_module("colorsys")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_mount_table() -> None:
    from scanner.platform.linux.mounts import parse

    table = (
        "27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
        "22 27 0:21 / /proc rw - proc proc rw\n"
        "40 27 0:40 / /home/kim/my\\040phone rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw,user_id=1000,group_id=100\n"
        "41 27 0:41 / /srv rw - nfs4 host:/srv rw\n"
        "42 27 0:42 / /view rw - fuse.bindfs bindfs rw,user_id=0,group_id=0,allow_other\n"
        "nonsense\n"
        # what ends a line elsewhere may be in a name: a child that serves a view calls it so
        "43 27 0:43 / /home/kim/a\x0cb\u2028c rw - fuse.bindfs x\x85y rw,user_id=1000,group_id=100\n"
    )
    assert parse(table) == (
        Mount(os.makedev(254, 0), "/", "ext4", mount_id=27),
        Mount(os.makedev(0, 40), "/home/kim/my phone", "fuse.gvfsd-fuse", True, 1000, 100, 40),
        Mount(os.makedev(0, 41), "/srv", "nfs4", True, mount_id=41),
        Mount(os.makedev(0, 42), "/view", "fuse.bindfs", True, mount_id=42),
        Mount(os.makedev(0, 43), "/home/kim/a\x0cb\u2028c", "fuse.bindfs", True, 1000, 100, 43),
    )


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_descriptor_that_the_manager_kept() -> None:
    from scanner.platform.manager import kept_descriptor

    own = str(os.getpid())
    assert kept_descriptor({}) is None
    assert (
        kept_descriptor({"LISTEN_PID": "1", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "openings"})
        is None
    )
    assert (
        kept_descriptor({"LISTEN_PID": own, "LISTEN_FDS": "x", "LISTEN_FDNAMES": "openings"})
        is None
    )
    assert (
        kept_descriptor({"LISTEN_PID": own, "LISTEN_FDS": "1", "LISTEN_FDNAMES": "other"}) is None
    )
