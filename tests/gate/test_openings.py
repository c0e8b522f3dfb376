"""Every way to a file of the child's: what is flagged delivers nothing, what is clean opens."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from scanner.kernel_gate.wire import NoticeKind
from scanner.schema import FileKey
from tools.rigs.gate import BROKEN, CHILD, CLEAN, FLAGGED, PYTHON, GateRig, opens, probe
from tools.waits import BOUND

pytestmark = pytest.mark.root
REFUSED = ("error", "EPERM")
_numbers = count()


@pytest.fixture
def flagged(blocking: GateRig) -> Path:
    """A flagged file, new to the gate."""
    return blocking.put(f"flagged-{next(_numbers)}", FLAGGED + os.urandom(8))


@pytest.fixture
def clean(blocking: GateRig) -> Path:
    """A clean file, new to the gate."""
    return blocking.put(f"clean-{next(_numbers)}", CLEAN + os.urandom(8))


def test_direct(blocking: GateRig, flagged: Path, clean: Path) -> None:
    assert probe(flagged) == REFUSED
    assert probe(flagged) == REFUSED
    assert opens(probe(clean))
    assert opens(probe(clean))
    assert opens(probe(blocking.put("text", b"no picture at all")))
    assert opens(probe(blocking.put("empty", b"")))


def test_what_cannot_be_checked_is_not_clean(blocking: GateRig) -> None:
    assert probe(blocking.put("broken", BROKEN)) == REFUSED


def test_hard_link(blocking: GateRig, flagged: Path, clean: Path) -> None:
    for file in (flagged, clean):
        os.link(file, f"{file}.link")
    assert probe(f"{flagged}.link") == REFUSED
    assert opens(probe(f"{clean}.link"))


def test_renamed_to_another_suffix(flagged: Path, clean: Path) -> None:
    assert probe(flagged.rename(flagged.with_suffix(".txt"))) == REFUSED
    assert opens(probe(clean.rename(clean.with_suffix(".txt"))))


def test_folder_made_later(blocking: GateRig, flagged: Path, clean: Path) -> None:
    folder = blocking.ground / f"folder-{next(_numbers)}" / "below"
    folder.mkdir(parents=True)
    assert probe(flagged.rename(folder / "flagged")) == REFUSED
    assert opens(probe(clean.rename(folder / "clean")))


def test_bind_mount(flagged: Path, clean: Path, tmp_path: Path, blocking: GateRig) -> None:
    script = 'mount --bind "$0" /mnt && exec "$@"'
    enter = ("unshare", "-m", "sh", "-c", script, str(blocking.ground))
    assert probe(f"/mnt/{flagged.name}", "read", CHILD, *enter) == REFUSED
    assert opens(probe(f"/mnt/{clean.name}", "read", CHILD, *enter))


def test_other_mount_namespace(flagged: Path, clean: Path) -> None:
    assert probe(flagged, "read", CHILD, "unshare", "-m") == REFUSED
    assert opens(probe(clean, "read", CHILD, "unshare", "-m"))


def test_memory_map(flagged: Path, clean: Path) -> None:
    assert probe(flagged, "mmap") == REFUSED
    assert opens(probe(clean, "mmap"))


def test_editor_that_only_writes(flagged: Path, clean: Path) -> None:
    # The kernel does not say how a file is opened, so an editor that is not exempt is refused too.
    assert probe(flagged, "write") == REFUSED
    assert opens(probe(clean, "write"))
    assert _copied(clean, flagged) == clean.read_bytes()  # an exempt one


def _copied(
    file: Path, target: Path, program: Path = Path("/usr/bin/cp"), **streams: object
) -> bytes:
    """Copy a file by a program that is exempt, started as a desktop starts one, or otherwise."""
    nowhere: dict[str, object] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    subprocess.run(  # type: ignore[call-overload]
        [str(program), "--reflink=never", str(file), str(target)],
        **(nowhere | streams), user=CHILD, group=CHILD, extra_groups=[], timeout=BOUND, check=False, cwd="/",
    )  # fmt: skip
    return target.read_bytes() if target.exists() else b""


def test_exempt_program(blocking: GateRig, flagged: Path) -> None:
    target = blocking.ground / f"target-{next(_numbers)}"
    assert b"FLAG" in _copied(flagged, target)
    own = blocking.ground / f"cp-{next(_numbers)}"
    shutil.copy2("/usr/bin/cp", own)  # the same bytes, but the child could change them
    os.chown(own, CHILD, CHILD)
    target.unlink()
    assert _copied(flagged, target, program=own) == b""


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
@pytest.mark.parametrize("leads_to", ["pipe", "file", "terminal", "socket"])
def test_exempt_program_whose_output_somebody_reads(
    blocking: GateRig, flagged: Path, stream: str, leads_to: str, tmp_path: Path
) -> None:
    target = blocking.ground / f"target-{next(_numbers)}"
    if leads_to == "pipe":
        ends = os.pipe()
    elif leads_to == "terminal":
        ends = os.openpty()
    elif leads_to == "socket":
        os.seteuid(CHILD)  # the socket is the child's, which is what the kernel reports of it
        try:
            near, far = socket.socketpair()
        finally:
            os.seteuid(0)
        ends = (near.detach(), far.detach())
    else:
        ends = (os.open(tmp_path / "out", os.O_RDWR | os.O_CREAT), os.open("/dev/null", os.O_RDWR))
        ends = (ends[1], ends[0])
    try:
        given = ends[0] if leads_to == "pipe" and stream == "stdin" else ends[1]
        assert _copied(flagged, target, **{stream: given}) == b""
    finally:
        for fd in ends:
            os.close(fd)


def test_exempt_program_that_the_child_started(blocking: GateRig, flagged: Path) -> None:
    target = blocking.ground / f"target-{next(_numbers)}"
    words = f"/usr/bin/cp {flagged} {target} </dev/null >/dev/null 2>&1; true"
    _as_child("sh", "-c", words)
    assert not target.exists() or target.read_bytes() == b""


def test_exempt_program_with_code_of_the_childs(blocking: GateRig, flagged: Path) -> None:
    library = blocking.ground / f"library-{next(_numbers)}.so"
    found = next(Path("/usr/lib").rglob("libz.so.1"))
    shutil.copy(found, library)
    target = blocking.ground / f"target-{next(_numbers)}"
    assert _copied(flagged, target, env={"LD_PRELOAD": str(library)}) == b""


def test_another_program_in_the_place_of_an_exempt_one(flagged: Path) -> None:
    """In a mount namespace of its own any program can have any path."""
    script = 'mount --bind /usr/bin/head /usr/bin/cp && exec "$@"'
    place = ("unshare", "-m", "sh", "-c", script, "place")
    account = ("setpriv", f"--reuid={CHILD}", f"--regid={CHILD}", "--clear-groups")
    command = [*place, *account, "/usr/bin/cp", "-c", "20", str(flagged)]
    done = subprocess.run(command, capture_output=True, timeout=BOUND, check=False)
    assert done.stdout == b""
    assert b"head" in done.stderr or b"cp" in done.stderr  # it ran, and was refused


def test_program_that_runs_as_root_for_the_child(blocking: GateRig, flagged: Path) -> None:
    lent = blocking.ground / f"lent-{next(_numbers)}"
    shutil.copy("/usr/bin/cat", lent)
    lent.chmod(0o4755)  # to the child: its real user stays the child
    assert _as_child(str(lent), "/proc/self/status").split(b"Uid:")[1].split()[:2] == [
        b"%d" % CHILD,
        b"0",
    ]
    assert _as_child(str(lent), str(flagged)) == b""


def test_other_user_is_not_gated(flagged: Path) -> None:
    flagged.chmod(0o644)
    assert opens(probe(flagged, "read", CHILD + 1))


def test_undumpable_process_is_gated(flagged: Path) -> None:
    # Its folder in /proc belongs to root then.
    code = "import ctypes, sys; ctypes.CDLL(None).prctl(4, 0, 0, 0, 0); print(open(sys.argv[1], 'rb').read(20))"
    assert _as_child(PYTHON, "-I", "-S", "-c", code, str(flagged)) == b""


def test_changed_after_a_clean_verdict(flagged: Path, clean: Path) -> None:
    assert opens(probe(clean))
    clean.write_bytes(FLAGGED)
    assert probe(clean) == REFUSED
    flagged.write_bytes(CLEAN)
    assert opens(probe(flagged))


def test_changed_and_given_its_old_time(clean: Path) -> None:
    """Size and time of the last change can be made to look the same; when the file was touched cannot."""
    assert opens(probe(clean))
    before = clean.stat()
    clean.write_bytes(FLAGGED.ljust(before.st_size, b"f")[: before.st_size])
    os.utime(clean, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = clean.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert probe(clean) == REFUSED


def test_overwritten_within_one_tick_of_a_coarse_clock(
    make_ground: Callable[[str], Path], tmp_path: Path
) -> None:
    """With inodes of 128 bytes the times are whole seconds: the file's state looks the same."""
    rig = GateRig([make_ground("ext4 with whole seconds")], tmp_path)
    try:
        rig.start()
        same = 0
        for number in range(6):
            file = rig.put(f"young-{number}", CLEAN)
            assert opens(probe(file))
            before = FileKey.of(file.stat())
            file.write_bytes(FLAGGED.ljust(len(CLEAN), b"f")[: len(CLEAN)])
            assert probe(file) == REFUSED
            same += FileKey.of(file.stat()) == before
        assert same, "each write fell into another second: nothing was tested"
    finally:
        rig.close()


def test_changed_through_a_memory_map(blocking: GateRig, clean: Path) -> None:
    assert opens(probe(clean))
    code = (
        "import mmap, os, sys\n"
        "fd = os.open(sys.argv[1], os.O_RDWR)\n"
        "with mmap.mmap(fd, 0) as m: m[9:15] = b' FLAG '\n"
        "os.close(fd)\n"
    )
    subprocess.run([PYTHON, "-c", code, str(clean)], check=True)
    _until(lambda: probe(clean) == REFUSED)


def test_opened_clean_and_rewritten(blocking: GateRig, clean: Path) -> None:
    """The kernel can ask again before a read only on file systems that can do so; elsewhere this is a limit."""
    assert opens(probe(clean))
    said = _read_after_rewriting(clean)
    if blocking.kind == "ext4":
        assert said == b"1\n"
        key = FileKey.of(clean.stat())
        note = blocking.notes.wait(lambda note: note.key == key)
        assert note.fault is None
        assert note.kind is NoticeKind.REFUSED
    else:
        assert b"FLAG" in said


def test_rewritten_for_the_first_time_since_the_gate_began(rig: GateRig) -> None:
    """No writer has reported this file yet: the clean verdict alone has to see to its readers."""
    old = rig.put("old", CLEAN)
    rig.start()
    assert opens(probe(old))
    assert _read_after_rewriting(old) == b"1\n"


def _read_after_rewriting(clean: Path) -> bytes:
    """Read on in a clean file, by a program of the child's that has it open, once it is flagged."""
    code = (
        "import os, sys\n"
        "fd = os.open(sys.argv[1], os.O_RDONLY)\n"
        "print(len(os.read(fd, 16)), flush=True)\n"
        "sys.stdin.readline()\n"
        "try: print(os.pread(fd, 64, 0))\n"
        "except OSError as error: print(error.errno)\n"
    )
    with _child_program(code, clean) as reader:
        assert reader.stdout is not None
        assert reader.stdin is not None
        assert reader.stdout.readline() == b"16\n"
        clean.write_bytes(FLAGGED)
        reader.stdin.write(b"\n")
        reader.stdin.close()
        return reader.stdout.read()


def test_program_reads_back_what_it_writes(blocking: GateRig) -> None:
    path = blocking.ground / f"draft-{next(_numbers)}"
    code = (
        "import os, sys\n"
        "fd = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT, 0o600)\n"
        "os.write(fd, bytes.fromhex(sys.argv[2]))\n"
        "print(os.pread(fd, 64, 0) == bytes.fromhex(sys.argv[2])[:64])\n"
    )
    out = _as_child(PYTHON, "-I", "-S", "-c", code, str(path), FLAGGED[:400].hex())
    assert out == b"True\n"
    assert probe(path) == REFUSED


def test_already_open_descriptor_is_a_limit(rig: GateRig) -> None:
    """The kernel asks about no descriptor that was opened before the gate: it has to start before the session."""
    file = rig.put("before", FLAGGED)
    code = (
        "import os, sys\n"
        "fd = os.open(sys.argv[1], os.O_RDONLY)\n"
        "print('open', flush=True)\n"
        "sys.stdin.readline()\n"
        "print(os.read(fd, 64))\n"
    )
    with _child_program(code, file) as reader:
        assert reader.stdout is not None
        assert reader.stdin is not None
        reader.stdout.readline()
        rig.start()
        reader.stdin.write(b"\n")
        reader.stdin.close()
        assert b"FLAG" in reader.stdout.read()
    assert probe(file) == REFUSED  # the next open is asked about


def test_note_brings_the_file_and_no_name(blocking: GateRig, flagged: Path) -> None:
    key = FileKey.of(flagged.stat())
    assert probe(flagged) == REFUSED
    note = blocking.notes.wait(lambda note: note.key == key)
    assert note.kind is NoticeKind.REFUSED
    assert note.app.startswith("python3")
    assert b"FLAG" in blocking.notes.heads[blocking.notes.notes.index(note)]
    assert flagged.name not in str(note)


def test_gated_program_that_leads_a_chain(blocking: GateRig, flagged: Path) -> None:
    assert _as_child("cat", str(flagged)) == b""
    assert _as_child("sh", "-c", f"exec 3<{flagged}; cat <&3") == b""


def _as_child(*command: str) -> bytes:
    done = subprocess.run(
        command,
        capture_output=True,
        user=CHILD,
        group=CHILD,
        extra_groups=[],
        timeout=BOUND,
        check=False,
        cwd="/",
    )
    return done.stdout


class _child_program:
    def __init__(self, code: str, file: Path) -> None:
        self._process = subprocess.Popen(
            [PYTHON, "-I", "-S", "-c", code, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            user=CHILD,
            group=CHILD,
            extra_groups=[],
            cwd="/",
        )

    def __enter__(self) -> subprocess.Popen[bytes]:
        return self._process

    def __exit__(self, *_exc: object) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def _until(condition: object) -> None:
    deadline = time.monotonic() + 60
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
