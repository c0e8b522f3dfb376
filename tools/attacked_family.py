"""The family of `tools.attack`: pictures come in, programs open or send them, tray and root ask how things are."""

import json
import os
import secrets
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

from PIL import Image

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.errors import ChannelError
from scanner.manifest import MODELS
from tools.attacker import become_child, pictures_of, socket_of

PATIENCE = 120.0  # seconds for one picture, after which it counts as never judged
SENT = "+"  # before the path of a picture that a browser sends
PAUSE = 0.05  # seconds between two tries of a program that was asked to try again


def family(home: Path) -> None:
    """Act as the child's programs: open or send the file on each line; on an empty line, ask as a tray."""
    become_child()
    for line in sys.stdin:
        path = line.strip()
        if path.startswith(SENT):
            answer: object = _send(home, Path(path.removeprefix(SENT)))
        else:
            answer = _open(Path(path)) if path else _status(home, "tray")
        print(json.dumps(answer), flush=True)


def _send(home: Path, path: Path) -> str:
    """Ask about a picture as a browser's host does; return the verdict or a refusal's code."""
    try:
        client = Client.connect(socket_of(home), "browser", timeout=10.0)
        data = path.read_bytes() + secrets.token_bytes(8)
        answer = client.ask(m.JudgeBytes(secrets.token_hex(4), data), timeout=PATIENCE)
        client.close()
    except ChannelError as error:
        return str(error)
    return answer.action if isinstance(answer, m.Judged) else str(answer)


def _open(path: Path) -> str:
    """Retry while the file is reported as busy; return "opened" or the error's name."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with path.open("rb") as file:
                file.read(1)
            return "opened"
        except BlockingIOError:
            time.sleep(PAUSE)
        except OSError as error:
            return type(error).__name__
    return "never judged"


def _status(home: Path, role: str) -> bool:
    try:
        client = Client.connect(socket_of(home), role, timeout=10.0)
        given = isinstance(client.ask(m.GetStatus()), m.Status)
        client.close()
    except ChannelError:
        return False
    return given


class FamilyDay:
    """The family's day: pictures come in and are used; the tray and root ask how things are."""

    def __init__(self, home: Path, pids: list[int], child: "subprocess.Popen[str]") -> None:
        self._home = home
        self._pids = pids
        self._child = child
        self._card = (MODELS / "testcard.jpg").read_bytes()
        self._clean = home / "clean.png"
        Image.linear_gradient("L").convert("RGB").resize((640, 480)).save(self._clean)
        self._number = 0
        self.refused: dict[str, int] = {"root": 0, "tray": 0}
        self.asked = 0
        self.wrong = 0
        self.memory = 0
        self.longest: tuple[float, ...] = ()  # seconds of each step of the longest round

    def round(self) -> float:
        """Play one round; return the seconds that the family waited."""
        raise NotImplementedError

    def put(self, content: bytes, ending: str) -> Path:
        """Put a whole picture in place at once; its content differs from any before."""
        self._number += 1
        path = pictures_of(self._home) / f"family-{self._number}{ending}"
        part = path.with_suffix(".part")
        part.write_bytes(content + secrets.token_bytes(8))
        os.chmod(part, 0o644)
        part.rename(path)
        return path

    def say(self, line: str) -> object:
        """Let the child's program do something."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(line + "\n")
        self._child.stdin.flush()
        return json.loads(self._child.stdout.readline())

    def send(self) -> None:
        """Let a browser send a clean picture."""
        self.wrong += self.say(SENT + str(self._clean)) != "allow"

    def took(self, *moments: float) -> float:
        """End a round whose steps ended at these moments; return its seconds."""
        steps = tuple(after - before for before, after in pairwise(moments))
        self.longest = max(self.longest, steps, key=sum)
        self.look()
        return sum(steps)

    def look(self) -> None:
        """Ask as root and as the tray, and see how much memory is in use."""
        self.asked += 1
        self.refused["root"] += not _status(self._home, "cli")
        self.refused["tray"] += self.say("") is not True
        self.memory = max(self.memory, sum(map(_memory, self._pids)))


class WatchedStory(FamilyDay):
    """A card in a watched folder is taken out of reach."""

    def round(self) -> float:
        """See `FamilyDay.round`."""
        path = self.put(self._card, ".jpg")
        started = time.monotonic()
        while path.exists() and time.monotonic() - started < PATIENCE:
            time.sleep(0.01)
        held = time.monotonic()
        self.send()
        return self.took(started, held, time.monotonic())


class GatedStory(FamilyDay):
    """A card does not open, and a clean picture does."""

    def round(self) -> float:
        """See `FamilyDay.round`."""
        card, clean = self.put(self._card, ".jpg"), self.put(self._clean.read_bytes(), ".png")
        started = time.monotonic()
        self.wrong += self.say(str(clean)) != "opened"
        opened = time.monotonic()
        self.wrong += self.say(str(card)) not in {"PermissionError", "OSError"}  # refused, or busy
        refused = time.monotonic()
        self.send()
        return self.took(started, opened, refused, time.monotonic())


def _memory(pid: int) -> int:
    """Bytes of memory that a process and its children do not share."""
    children: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            children += [int(one) for one in (task / "children").read_text().split()]
        except OSError:
            continue  # a thread that has just ended
    total = 0
    for one in (pid, *children):
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
    return total
