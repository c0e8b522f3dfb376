"""The question of polkit on an installed system: what it names, whom it lets through, and in which language."""

import json
import os
import re
import select
import subprocess
import termios
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager

from account import KID, PASSPHRASE, PATIENCE, Person, wait_for
from suites import Chroot

# A family's system has them by the package's recommendation; D-Bus starts polkit when it is asked.
TOOLS = ("pkexec", "polkitd")
ACTION = "io.github.beforehand.family"
PARENT = "parent"
_PARENT_PASSWORD = "a parent's own login"
_KID_PASSWORD = "a child's own login"
_POLICY = f"usr/share/polkit-1/actions/{ACTION}.policy"
_TEXT = re.compile(r'<(description|message)(?: xml:lang="(\w+)")?>([^<]+)<')
_LANGUAGES = ("ar", "de", "es", "fr", "ru")
_SAY_COMMAND = (
    "import json; from ui.command import family_command; print(json.dumps(family_command()))"
)
_ASK_LATER = 'echo $$; read -r _; "$@"'
_PROMPT = b"Password: "
_REFUSED = (126, 127)  # pkexec: not authorised, or nobody to ask


def check(person: Person) -> None:
    """Ask as the child's account, with nobody to answer, with the child's password, with the parent's."""
    _make_parent(person)
    bus = person.system.start("dbus-daemon", "--system", "--nofork", "--nopidfile")
    try:
        there = wait_for((person.system.root / "run/dbus/system_bus_socket").exists)
        person.report.step("a parent's account, and the bus that starts polkit", there)
        command = _what_is_named(person)
        _texts(person)
        _refusals(person, command)
        _permission(person, command)
    finally:
        bus.terminate()
        bus.wait()


def _make_parent(person: Person) -> None:
    system = person.system
    system.must("useradd", "--create-home", "--groups", "sudo", "--shell", "/bin/sh", PARENT)
    passwords = f"{PARENT}:{_PARENT_PASSWORD}\n{KID}:{_KID_PASSWORD}\n"
    system.must("chpasswd", given=passwords)
    system.must("mkdir", "-p", "/run/dbus")


def _what_is_named(person: Person) -> list[str]:
    """The program of the action exists, belongs to root, and is the one the app asks for; return that command."""
    system, report = person.system, person.report
    said = system.must("pkaction", "--verbose", "--action-id", ACTION)
    answers = re.findall(r"implicit (?:any|inactive|active): +(\w+)", said)
    report.step(
        "each time, an administrator is asked: no answer is kept", answers == ["auth_admin"] * 3
    )
    named = re.findall(r"org.freedesktop.policykit.exec.path -> (\S+)", said)
    program = system.root / named[0].removeprefix("/")
    there = program.stat()
    safe = there.st_uid == 0 and not there.st_mode & 0o022 and there.st_mode & 0o111
    report.step(f"polkit knows the program {named[0]}, which only root can change", bool(safe))
    python = "/usr/lib/beforehand/bin/python"
    command = json.loads(system.must(python, "-I", "-c", _SAY_COMMAND, user=KID))
    report.step("and the app asks for that one", command[2:4] == [named[0], "family"])
    return command


def _texts(person: Person) -> None:
    """Polkit gives the question in each language of the app."""
    policy = (person.system.root / _POLICY).read_text()
    shipped = {(kind, language or "en"): text for kind, language, text in _TEXT.findall(policy)}
    wrong: list[str] = []
    for language in ("en", *_LANGUAGES):
        said = person.system.must(
            "dbus-send", "--system", "--print-reply", "--dest=org.freedesktop.PolicyKit1",
            "/org/freedesktop/PolicyKit1/Authority",
            "org.freedesktop.PolicyKit1.Authority.EnumerateActions", f"string:{language}",
        )  # fmt: skip
        texts = (shipped["description", language], shipped["message", language])
        wrong += [text for text in texts if f'string "{text}"' not in said]
    person.report.step(
        f"the question is asked in {1 + len(_LANGUAGES)} languages {wrong or ''}", not wrong
    )


def _refusals(person: Person, command: list[str]) -> None:
    report = person.report
    alone = person.system.run(*command, user=KID, given=PASSPHRASE)
    refused = alone.returncode in _REFUSED and not alone.stdout
    report.step(f"with nobody to ask it is refused: {alone.returncode}", refused)
    program = command[2]
    for words in (["family", "list"], ["family", "log"], ["self-test"]):
        code, asked, out = _answer(person, [*command[:2], program, *words], _KID_PASSWORD)
        refused = code in _REFUSED and not out
        whom = PARENT.encode() in asked and KID.encode() not in asked
        what = f"{' '.join(words)}: a parent is asked, the child's password is refused: {code}"
        report.step(what, refused and whom)


def _permission(person: Person, command: list[str]) -> None:
    report = person.report
    before = _openings(person)
    code, _, out = _answer(person, command, _PARENT_PASSWORD)
    accounts = [json.loads(line) for line in out.splitlines()]
    found = [one["name"] for one in accounts if one["state"] and one["rows"]]
    report.step(
        f"the parent's password opens the child's list: {found}", code == 0 and found == [KID]
    )
    # The first look left a record of its own.
    report.step("the child sees that it was opened", _openings(person) == before + 2)
    again = person.system.run(*command, user=KID, given=PASSPHRASE)
    report.step("the next time it is asked for once more", again.returncode in _REFUSED)


def _openings(person: Person) -> int:
    """Openings of the child's list that its log has, by the child's own account."""
    said = person.system.must(
        "sh", "-c", "beforehand log show --json --passphrase-fd 0", user=KID, given=PASSPHRASE + "\n"
    )  # fmt: skip
    return sum(json.loads(line)["record"]["k"] == "opened" for line in said.splitlines())


def _answer(person: Person, command: list[str], password: str) -> tuple[int, bytes, str]:
    """
    Run as the child, who types at a terminal what polkit's agent asks; return exit code, question and output.

    The agent is a process of its own, like that of a desktop: pkexec's own is refused where there is no
    session ("No session for cookie").
    """
    system = person.system
    with subprocess.Popen(
        system.command("sh", "-c", _ASK_LATER, "sh", *command, user=KID),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as asking:  # fmt: skip
        pid = asking.stdout.readline().strip() if asking.stdout else ""
        with _agent(system, pid) as terminal:
            typed = threading.Thread(target=terminal.answer, args=(password,))
            typed.start()
            out, _ = asking.communicate("\n" + PASSPHRASE, PATIENCE)
            typed.join()
    return asking.returncode, terminal.asked, out


class _Terminal:
    """A terminal at which polkit asks for a password."""

    def __init__(self, end: int) -> None:
        self._end = end
        self.asked = b""

    def answer(self, password: str) -> None:
        """Wait for the question; type the password; give up where none is asked for."""
        until = time.monotonic() + PATIENCE
        while _PROMPT not in self.asked and time.monotonic() < until:
            if select.select([self._end], [], [], 1)[0]:
                self.asked += os.read(self._end, 4096)
        # What is typed before the echo goes off is thrown away.
        wait_for(lambda: not termios.tcgetattr(self._end)[3] & termios.ECHO)
        os.write(self._end, password.encode() + b"\n")


@contextmanager
def _agent(system: Chroot, pid: str) -> Generator[_Terminal]:
    """An agent that asks for what the process `pid` wants, at a terminal of its own."""
    end, inside = os.openpty()
    ready, notify = os.pipe()
    agent = subprocess.Popen(
        # Not runuser, which would stay, and keep open what pkttyagent closes when it is registered.
        system.command(
            "setsid", "--ctty", "setpriv", f"--reuid={KID}", f"--regid={KID}", "--clear-groups",
            "pkttyagent", "--process", pid, "--notify-fd", str(notify),
        ),
        stdin=inside, stdout=inside, stderr=inside, pass_fds=(notify,),
    )  # fmt: skip
    os.close(inside)
    os.close(notify)
    try:
        select.select([ready], [], [], PATIENCE)
        yield _Terminal(end)
    finally:
        agent.terminate()
        agent.wait()
        os.close(ready)
        os.close(end)
