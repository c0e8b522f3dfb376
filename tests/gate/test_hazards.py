"""The promises of the table of faults, with real processes that are killed, stopped and starved."""

import array
import json
import mmap
import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

from scanner.kernel_gate.failures import GateFault, Mode
from scanner.kernel_gate.gate_server import GateServer
from scanner.kernel_gate.pending_opens import QUICK_JUDGES, SLOW_JUDGES
from scanner.kernel_gate.wire import ForgetVerdicts, NoticeKind, ResolveFile
from scanner.schema import FileKey
from tools.rigs import gate_kills, leases
from tools.rigs.gate import (
    BROKEN,
    CHILD,
    CLEAN,
    FLAGGED,
    PYTHON,
    WARN,
    GateRig,
    open_to_all,
    opens,
    probe,
)
from tools.waits import BOUND

pytestmark = pytest.mark.root
REFUSED = ("error", "EPERM")


@pytest.fixture
def background() -> object:
    """Opens files beside the test."""
    with ThreadPoolExecutor(16) as pool:
        yield pool


def _opening(
    pool: ThreadPoolExecutor, rig: GateRig, file: Path, how: str = "read"
) -> "Future[tuple[str, str]]":
    """Begin to open a file whose verdict does not come until `judge.go` is set."""
    rig.judge.go.clear()
    future = pool.submit(probe, file, how)
    assert rig.judge.entered.acquire(timeout=BOUND)
    return future


def test_gate_killed_while_openers_wait_block(rig: GateRig, background: ThreadPoolExecutor) -> None:
    rig.start(Mode.BLOCK)
    flagged, other = rig.put("flagged", FLAGGED), rig.put("other", CLEAN)
    taken_up = _opening(background, rig, flagged)
    os.kill(rig.gate_pid(), signal.SIGKILL)
    assert taken_up.result(60) == REFUSED  # swept, not released
    rig.judge.go.set()
    rig.working(2)
    assert rig.faults(GateFault.ENDED).count >= 1
    assert probe(flagged) == REFUSED
    assert opens(probe(other))


def test_gate_killed_while_openers_wait_warn(rig: GateRig, background: ThreadPoolExecutor) -> None:
    rig.start(Mode.WARN)
    taken_up = _opening(background, rig, rig.put("flagged", FLAGGED), "open")
    os.kill(rig.gate_pid(), signal.SIGKILL)
    assert opens(taken_up.result(60))  # what it then read would be asked about like any other
    rig.judge.go.set()
    rig.faults(GateFault.ENDED)


def test_unread_question_goes_to_the_next_gate(
    rig: GateRig, background: ThreadPoolExecutor
) -> None:
    rig.start(Mode.BLOCK, patient=False)
    flagged, clean = rig.put("flagged", FLAGGED), rig.put("clean", CLEAN)
    gate = rig.gate_pid()
    _stop(gate)
    waiting = [background.submit(probe, file) for file in (flagged, clean)]
    rig.working(2)  # the supervisor has killed the stopped one
    assert waiting[0].result(60) == REFUSED
    assert opens(waiting[1].result(60))
    assert rig.gate_pid() != gate


def test_gate_stopped_is_replaced(rig: GateRig) -> None:
    rig.start(Mode.BLOCK, patient=False)
    flagged, clean = rig.put("flagged", FLAGGED), rig.put("clean", CLEAN)
    _stop(rig.gate_pid())
    assert probe(flagged) == REFUSED
    _until(lambda: opens(probe(clean)))
    rig.working(2)


@pytest.mark.parametrize(("mode", "answer"), [(Mode.BLOCK, "EPERM"), (Mode.WARN, "EAGAIN")])
def test_late_verdict(
    rig: GateRig, background: ThreadPoolExecutor, mode: Mode, answer: str
) -> None:
    rig.start(mode, patient=False)
    clean, flagged = rig.put("clean", CLEAN), rig.put("flagged", FLAGGED)
    late = [_opening(background, rig, clean), _opening(background, rig, flagged)]
    assert [one.result(60) for one in late] == [("error", answer)] * 2
    rig.faults(GateFault.LATE)
    rig.judge.go.set()
    # What came late is kept for the next try.
    asked = rig.judge.asked
    _until(lambda: opens(probe(clean)))
    assert not opens(probe(flagged))
    assert rig.judge.asked <= asked + 1


def test_late_opens_in_warn_only_after_long_trying(
    rig: GateRig, background: ThreadPoolExecutor
) -> None:
    """A file without a possible verdict is not out of reach for ever, and its reads wait no more."""
    rig.start(Mode.WARN, patient=False, patience_seconds=4.0)
    file = rig.put("slow", CLEAN)
    assert _opening(background, rig, file).result(60) == ("error", "EAGAIN")
    _until(lambda: opens(probe(file)))
    assert rig.notes.wait(lambda note: note.kind is NoticeKind.LET_THROUGH).fault is GateFault.LATE


def test_files_that_take_long_keep_no_other_from_being_judged(
    rig: GateRig, background: ThreadPoolExecutor
) -> None:
    """More of them than there are threads to judge; a picture that is quickly judged opens, and nothing else."""
    rig.start(Mode.WARN, patient=False, patience_seconds=4.0)
    rig.judge.long_go.clear()
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'>"
    heads = (CLEAN[:8], svg) * (QUICK_JUDGES + SLOW_JUDGES)
    slow = [rig.put(f"slow-{n}", head + b" LONG FLAG %d" % n) for n, head in enumerate(heads)]
    started = time.monotonic()
    tries = [background.submit(probe, file) for file in slow]
    for n in count():
        assert opens(probe(rig.put(f"clean-{n}", CLEAN + b"%d" % n)))
        assert probe(rig.put(f"flagged-{n}", FLAGGED + b"%d" % n)) == REFUSED
        # The service gives verdicts: it is busy and not away, and nothing opens for having been tried for long.
        assert probe(slow[n % len(slow)]) == ("error", "EAGAIN")
        if time.monotonic() - started > 10:
            break
    assert {one.result(60) for one in tries} == {("error", "EAGAIN")}
    rig.judge.long_go.set()
    _until(lambda: probe(slow[0]) == REFUSED)


# Opens each file on a thread of its own.
_FLOOD = """
import sys, threading
def opening(path):
    try: open(path, "rb").close()
    except OSError: pass
for path in sys.argv[1:]: threading.Thread(target=opening, args=(path,)).start()
"""


@pytest.mark.parametrize("many", [60, 400])
def test_a_program_that_opens_much_has_its_turns_after_others(rig: GateRig, many: int) -> None:
    """Also where it opens more at once than one program may, or the gate keeps."""
    rig.start(Mode.WARN, patient=False)
    rig.judge.go.clear()
    flood = [rig.put(f"flood-{n}", CLEAN + b"%d" % n) for n in range(many)]
    picture = rig.put("picture", CLEAN + b"what somebody else opens")
    command = [PYTHON, "-I", "-S", "-c", _FLOOD, *map(str, flood)]
    program = subprocess.Popen(command, user=CHILD, group=CHILD, cwd="/")
    try:
        rig.notes.wait(lambda note: note.fault in {GateFault.LATE, GateFault.CROWDED}, many)
        assert probe(picture) == ("error", "EAGAIN")
    finally:
        rig.judge.go.set()
        program.wait(60)
    _until(lambda: opens(probe(picture)))
    before = rig.judge.sizes.index(picture.stat().st_size)
    # Those at work, and what each had taken before the picture was asked about: ten of at least sixty.
    assert before <= 10


@pytest.mark.parametrize("how", ["times", "rights", "links"])
def test_touching_a_flagged_file_while_it_is_judged(rig: GateRig, how: str) -> None:
    """New times, rights and names change no content: in warn they must not open what is flagged."""
    rig.start(Mode.WARN)
    rig.judge.check_key = True
    file = rig.put("flagged", FLAGGED)
    ended = threading.Event()

    def touch() -> None:
        for number in count():
            if ended.is_set():
                return
            if how == "times":
                os.utime(file, ns=(number, number))
            elif how == "rights":
                file.chmod(0o600 + number % 2 * 0o44)
            else:
                os.link(file, f"{file}.{number}")
                os.unlink(f"{file}.{number}")

    toucher = threading.Thread(target=touch)
    toucher.start()
    try:
        seen = {probe(file) for _ in range(20)}
    finally:
        ended.set()
        toucher.join()
    assert {kind for kind, _ in seen} == {"error"}
    assert rig.judge.changes, "the file was never touched while it was judged"


@pytest.mark.parametrize(("mode", "answer"), [(Mode.BLOCK, "EPERM"), (Mode.WARN, "EAGAIN")])
def test_service_away(rig: GateRig, mode: Mode, answer: str) -> None:
    rig.start(mode, patient=False)
    assert rig.server is not None
    rig.server.close()
    known = rig.put("text", b"no picture")
    assert opens(probe(known))
    assert probe(rig.put("clean", CLEAN)) == ("error", answer)
    # A new service hears what happened meanwhile.
    rig.serve()
    rig.notes.wait(lambda note: note.fault in {GateFault.JUDGE_AWAY, GateFault.LATE})
    assert opens(probe(rig.put("later", CLEAN)))


def test_service_restarted_within_the_deadline(
    rig: GateRig, background: ThreadPoolExecutor
) -> None:
    rig.start(Mode.BLOCK)
    assert rig.server is not None
    rig.server.close()
    future = background.submit(probe, rig.put("clean", CLEAN))
    rig.serve()
    assert opens(future.result(60))


def test_leases_of_the_childs_keep_no_opener_waiting(rig: GateRig) -> None:
    """The kernel opens each file for the gate, and would wait for the holder of a lease."""
    rig.start()
    rig.ground.chmod(0o777)
    command = [
        PYTHON,
        "-I",
        "-S",
        "-c",
        Path(leases.__file__).read_text(),
        str(rig.ground / "mine"),
    ]
    child = {"user": CHILD, "group": CHILD, "extra_groups": []}
    done = subprocess.run(
        command, cwd="/", capture_output=True, text=True, timeout=BOUND, check=True, **child
    )
    assert json.loads(done.stdout) == {"leases": leases.FILES, "results": ["EPERM"] * leases.FILES}
    assert probe(rig.put("flagged", FLAGGED)) == REFUSED
    assert probe(rig.put("clean", CLEAN))[0] == "ok"


def test_more_openers_than_descriptors(rig: GateRig, background: ThreadPoolExecutor) -> None:
    rig.start(Mode.BLOCK, descriptors=48, patient=False)
    gate = rig.gate_pid()
    files = [rig.put(f"clean-{number}", CLEAN + bytes([number])) for number in range(60)]
    rig.judge.go.clear()
    first = background.submit(probe, files[0])
    assert rig.judge.entered.acquire(timeout=BOUND)
    code = (
        "import concurrent.futures as c, sys\n"
        "def go(path):\n"
        "    try: open(path, 'rb').close(); return 'ok'\n"
        "    except PermissionError: return 'refused'\n"
        "with c.ThreadPoolExecutor(60) as pool: print(*pool.map(go, sys.argv[1:]))\n"
    )
    crowd = subprocess.run(
        [PYTHON, "-I", "-c", code, *map(str, files[1:])],
        capture_output=True,
        text=True,
        user=CHILD,
        group=CHILD,
        extra_groups=[],
        cwd="/",
        timeout=BOUND,
        check=True,
    )
    assert set(crowd.stdout.split()) == {"refused"}
    rig.faults(GateFault.NO_DESCRIPTORS)
    assert not opens(first.result(60))
    rig.judge.go.set()
    assert rig.gate_pid() == gate  # it lived through it, and works on
    after = _once_possible(lambda: rig.put("after", CLEAN))
    assert opens(probe(after))
    assert probe(rig.put("flagged", FLAGGED)) == REFUSED


@pytest.mark.parametrize(("mode", "answer"), [(Mode.BLOCK, "EPERM"), (Mode.WARN, "EAGAIN")])
def test_more_files_wait_than_the_gate_keeps(
    rig: GateRig, background: ThreadPoolExecutor, mode: Mode, answer: str
) -> None:
    rig.start(mode, openings=1)
    first = _opening(background, rig, rig.put("first", CLEAN))
    assert probe(rig.put("second", CLEAN)) == ("error", answer)
    rig.faults(GateFault.CROWDED)
    assert opens(probe(rig.put("text", b"no picture")))  # what needs no verdict goes on
    rig.judge.go.set()
    assert opens(first.result(60))
    _until(lambda: opens(probe(rig.ground / "second")))


def test_full_disk(rig: GateRig) -> None:
    """The gate writes nothing, so it judges on."""
    rig.start(Mode.BLOCK)
    flagged, clean = rig.put("flagged", FLAGGED), rig.put("clean", CLEAN)
    free = os.statvfs(rig.ground)
    with (rig.ground / "filler").open("wb", buffering=0) as file:
        os.posix_fallocate(file.fileno(), 0, free.f_bavail * free.f_bsize - (1 << 20))
    with pytest.raises(OSError, match="No space left"):
        (rig.ground / "more").write_bytes(bytes(1 << 21))
    assert probe(flagged) == REFUSED
    assert opens(probe(clean))
    rig.notes.wait(lambda note: note.kind is NoticeKind.REFUSED)


def test_lost_writes_are_made_good(rig: GateRig) -> None:
    """More files closed by writers than the queue of these events holds, while the gate does not read."""
    limit = int(Path("/proc/sys/fs/fanotify/max_queued_events").read_text())
    if limit > 20_000:
        pytest.skip(f"the queue holds {limit} here")
    each = "import os, sys\nfor n in range(int(sys.argv[2])): "
    make = each + "open(sys.argv[1] + '/' + str(n), 'w').write('x')"
    look = each + "os.close(os.open(sys.argv[1] + '/' + str(n), os.O_RDONLY))"
    touch = each + "os.close(os.open(sys.argv[1] + '/' + str(n), os.O_WRONLY))"

    def run(code: str) -> None:
        command = [PYTHON, "-I", "-S", "-c", code, str(rig.ground), str(limit + 100)]
        subprocess.run(command, check=True, timeout=BOUND)

    run(make)
    rig.start(Mode.BLOCK)
    clean = rig.put("clean", CLEAN)
    assert opens(probe(clean))
    run(look)
    run(look)  # after the second time the gate is not asked any more, so writers need no answer
    for _ in range(3):
        assert opens(probe(clean))  # nor about this one
    gate = rig.gate_pid()
    with clean.open("r+b") as file, mmap.mmap(file.fileno(), 0) as changed:
        _stop(gate)
        try:
            run(touch)
            changed[9:15] = b" FLAG "
            # The queue is full: that this writer closes the file is lost, and a memory map ends no ignore.
            changed.close()
            file.close()
        finally:
            os.kill(gate, signal.SIGCONT)
    rig.faults(GateFault.WRITES_LOST)
    assert probe(clean) == REFUSED


def test_supervisor_killed_lets_go(rig: GateRig, background: ThreadPoolExecutor) -> None:
    rig.start(Mode.BLOCK)
    flagged = rig.put("flagged", FLAGGED)
    assert probe(flagged) == REFUSED
    gate = rig.gate_pid()
    assert rig.supervisor is not None
    rig.supervisor.kill()
    rig.supervisor.wait(BOUND)
    _gone(gate)
    assert opens(probe(flagged))


def test_clean_end_lets_go_and_says_so(rig: GateRig) -> None:
    rig.start(Mode.BLOCK)
    flagged = rig.put("flagged", FLAGGED)
    assert probe(flagged) == REFUSED
    assert rig.end() == 0
    assert opens(probe(flagged))
    rig.notes.wait(lambda note: note.kind is NoticeKind.ENDING)


def test_descriptor_kept_by_the_service_manager(
    rig: GateRig, tmp_path: Path, background: ThreadPoolExecutor
) -> None:
    """A stand-in for systemd keeps the group; who opens while there is no supervisor waits for the next."""
    address = tmp_path / "manager"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(address))
        manager.settimeout(60)
        rig.serve()
        rig.launch(Mode.BLOCK, environment={"NOTIFY_SOCKET": str(address)})
        kept, said = _kept(manager)
        assert "FDNAME=openings" in said
        rig.working(1)
        flagged = rig.put("flagged", FLAGGED)
        assert rig.supervisor is not None
        gate = rig.gate_pid()
        rig.supervisor.kill()
        rig.supervisor.wait(BOUND)
        _gone(gate)
        waiting = background.submit(probe, flagged)
        _in_open(flagged)
        rig.launch(
            Mode.BLOCK,
            # Like the manager, the shell knows the process id of what it becomes.
            environment={"NOTIFY_SOCKET": str(address), "KEPT_DESCRIPTOR": str(kept)},
            pass_fds=(kept,),
        )
        assert waiting.result(60) == REFUSED
        os.close(kept)
        rig.working(2)
        assert probe(flagged) == REFUSED


def test_killed_again_and_again(rig: GateRig) -> None:
    """A short run of what `make bench-gate` does two hundred times."""
    outcome = gate_kills.run(rig, 6)
    assert outcome.flagged_opened == 0
    assert outcome.stuck == 0
    assert outcome.flagged_refused > 0
    assert outcome.clean_opened > 0


def test_warn_asks_the_child(rig: GateRig) -> None:
    rig.judge.flagged = WARN
    rig.start(Mode.WARN)
    assert rig.server is not None
    flagged = rig.put("flagged", FLAGGED)
    key = FileKey.of(flagged.stat())
    assert probe(flagged) == REFUSED  # nobody is there to ask
    rig.server.set_rules(Mode.WARN, app_present=True)
    _until(lambda: probe(flagged) == ("error", "EBUSY"))
    rig.notes.wait(lambda note: note.kind is NoticeKind.ASKED)
    rig.server.order(ResolveFile(key, allow=True, seconds=60))
    _until(lambda: opens(probe(flagged)))
    rig.server.order(ResolveFile(key, allow=False))
    _until(lambda: probe(flagged) == REFUSED)
    # A changed file is another one: the answer does not hold for it.
    rig.server.order(ResolveFile(key, allow=True, seconds=60))
    _until(lambda: opens(probe(flagged)))
    flagged.write_bytes(FLAGGED + b"x")
    assert probe(flagged) == ("error", "EBUSY")


def test_observe_lets_through_and_records(rig: GateRig) -> None:
    rig.start(Mode.OBSERVE)
    assert opens(probe(rig.put("flagged", FLAGGED)))
    rig.notes.wait(lambda note: note.kind is NoticeKind.LET_THROUGH)


def test_new_rules_reach_files_that_were_clean(rig: GateRig) -> None:
    rig.start(Mode.BLOCK)
    assert rig.server is not None
    clean = rig.put("clean", CLEAN)
    assert opens(probe(clean))
    asked = rig.judge.asked
    rig.server.order(ForgetVerdicts())
    _until(lambda: opens(probe(clean)) and rig.judge.asked > asked)


def test_unfinished_file(rig: GateRig) -> None:
    """A file that cannot be checked while somebody writes it is "try again", not refused for good."""
    rig.start(Mode.BLOCK)
    path = rig.put("growing", BROKEN)
    with path.open("r+b"):
        assert probe(path) == ("error", "EAGAIN")
    rig.faults(GateFault.UNFINISHED)


def test_only_root_may_be_a_gate(rig: GateRig) -> None:
    rig.serve()
    rig.socket.chmod(0o666)
    open_to_all(rig.socket.parent)
    code = (
        "import socket, sys\n"
        "s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1]); s.settimeout(10)\n"
        "print(s.recv(1))\n"
    )
    said = subprocess.run(
        [PYTHON, "-I", "-c", code, str(rig.socket)],
        capture_output=True,
        text=True,
        user=CHILD,
        group=CHILD,
        cwd="/",
        check=False,
    )
    assert said.stdout == "b''\n", said.stderr
    assert isinstance(rig.server, GateServer)
    assert rig.server.gates() == 0


def test_hopeless_gate_is_given_up(rig: GateRig) -> None:
    """A fault of the gate must not make the computer useless."""
    rig.serve()
    rig.launch(Mode.BLOCK, hopeless=True)
    assert rig.supervisor is not None
    assert rig.supervisor.wait(BOUND) == 1
    assert opens(probe(rig.put("flagged", FLAGGED)))


def _once_possible(put: Callable[[], Path]) -> Path:
    """Even root is refused until descriptors are free again."""
    deadline = time.monotonic() + 60
    while True:
        try:
            return put()
        except PermissionError:
            assert time.monotonic() < deadline


def _stop(pid: int) -> None:
    """Stop a process and wait until all of its threads are stopped."""
    os.kill(pid, signal.SIGSTOP)
    for task in Path(f"/proc/{pid}/task").iterdir():
        while (task / "stat").read_text().rpartition(")")[2].split()[0] != "T":
            time.sleep(0.001)


def _kept(manager: socket.socket) -> tuple[int, str]:
    """Take messages until one brings a descriptor."""
    while True:
        message, ancillary, _, _ = manager.recvmsg(4096, socket.CMSG_SPACE(4))
        for _level, _type, data in ancillary:
            return array.array("i", data)[0], message.decode()


def _gone(pid: int) -> None:
    deadline = time.monotonic() + 60
    while Path(f"/proc/{pid}").exists():
        assert time.monotonic() < deadline
        time.sleep(0.002)


def _in_open(file: Path) -> None:
    """Wait until a program of the child's waits in an open."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if (
                    str(file).encode() in (process / "cmdline").read_bytes()
                    and b"fanotify" in (process / "stack").read_bytes()
                ):
                    return
            except OSError:
                continue
    raise AssertionError("nobody waits")


def _until(condition: object) -> None:
    deadline = time.monotonic() + 60
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
