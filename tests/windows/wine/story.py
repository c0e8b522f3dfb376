"""The story of one installed program: installed silently, used as a person would, upgraded, removed."""

import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from machine import BOX, REPOSITORY, ROOT, WineMachine
from talk import Agent, StepReport, wait_for

INSTALLED = r"C:\Program Files\Beforehand"
HOME = "users/root"
PASSPHRASE = "correct horse battery staple seven"
GUARD = "beforehand-guard.exe"
GUARDS, APP = f"{INSTALLED}\\{GUARD}", f"{INSTALLED}\\beforehand-app.exe"
PICTURES = r"C:\users\root\Pictures"
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Beforehand"
TASK = "windows/system32/tasks/Beforehand guard"
RUN_KEY = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run"
PROFILE_KEY = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\ProfileList\S-1-5-21-1-2-3-1001"
HOST_KEY = r"HKCU\Software\Google\Chrome\NativeMessagingHosts\org.beforehand.host"
QUIET, QUIET_TRIES = 5.0, 60  # seconds between two looks, and how often
LONGEST = 300.0  # seconds for what takes one on an idle computer
MAX_INSTALLED = 450_000_000  # bytes, before the byte code


class InstallStory:
    """One machine, one report; `agent` is there once the program is installed."""

    def __init__(self, machine: WineMachine, report: StepReport, setup: Path) -> None:
        self.machine, self.report = machine, report
        self._setup = setup
        self.agent = Agent(machine.start("true"))
        self.pictures = machine.drive / HOME / "Pictures"
        self.data = machine.drive / HOME / "AppData/Local/beforehand"

    # ---- what a person does

    def install(self) -> None:
        """Run the installer without a question, and look at what it left."""
        self.machine.have_screen()
        shutil.copyfile(self._setup, self.machine.box / "setup.exe")
        code = self.machine.run("wine", f"Z:{BOX}/setup.exe".replace("/", "\\"), "/S")
        self.report.step("setup.exe /S", code == 0)
        folder = self.folder()
        files = [path for path in folder.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files if path.suffix != ".pyc")
        self.report.step(f"{len(files)} files, {size / 1e6:.0f} MB", size < MAX_INSTALLED)
        papers = ("sbom.cdx.json", "third-party-licences.txt", "LICENSE.txt", "uninstall.exe")
        self.report.step(
            "bill of materials and licences", all((folder / n).exists() for n in papers)
        )
        self.have_agent()
        self.report.step("the Run key names what is there", self._run_key_is_right())
        self.report.step("the task of Windows' scheduler is there", self._has_task())

    def folder(self) -> Path:
        """The program's folder as Linux sees it."""
        return self.machine.drive / "Program Files/Beforehand"

    def have_agent(self) -> None:
        """Start the agent again, with the installed Python."""
        self.agent.close()
        python = f"{INSTALLED}\\python\\python.exe"
        agent = f"Z:{REPOSITORY}/tests/windows/wine/agent.py".replace("/", "\\")
        self.agent = Agent(self.machine.start("wine", python, "-I", "-B", agent))
        self.agent.ask("listing", folder=r"C:\users")

    def command(self, *words: str, given: str = "") -> dict[str, Any]:
        """`beforehand ...` by its launcher."""
        return self.agent.ask("run", words=[f"{INSTALLED}\\beforehand.exe", *words], given=given)

    def status(self) -> dict[str, Any]:
        """The output of `beforehand status --json`."""
        said = self.command("status", "--json")["out"]
        return json.loads(said) if said.startswith("{") else {}

    def held(self) -> list[dict[str, Any]]:
        """The output of `beforehand held list --json`."""
        return [
            json.loads(line) for line in self.command("held", "list", "--json")["out"].splitlines()
        ]

    def start_guard(self) -> bool:
        """As at log-on; true once it answers."""
        self.agent.ask("start", words=[GUARDS])
        return wait_for(lambda: self.status().get("state") not in (None, "off"))

    def stop_guard(self) -> bool:
        """Stop it with the event, as the installer does; true when it has ended by itself."""
        python = f"{INSTALLED}\\python\\pythonw.exe"
        words = [python, "-I", "-m", "scanner.platform.windows.stopping"]
        code = self.agent.ask("run", words=words)["code"]
        return code == 0 and wait_for(lambda: not self._runs(GUARD), LONGEST)

    def _runs(self, name: str) -> bool:
        return any(one[2] == name for one in self.agent.ask("running"))

    def _registry(self, key: str) -> str:
        return self.agent.ask("run", words=["reg", "query", key])["out"]

    def _has_task(self) -> bool:
        return (self.machine.drive / TASK).exists()  # Wine keeps nothing of what it starts and when

    def _run_key_is_right(self) -> bool:
        said = self._registry(RUN_KEY)
        named = re.findall(r'"([^"]+\.exe)"', said)
        return len(named) == 2 and all(self._from_windows(name).exists() for name in named)

    # ---- the steps

    def check_itself(self) -> None:
        """Self-test and demo."""
        said = self.command("self-test", "--json")["out"]
        results = {r["name"]: r for r in map(json.loads, said.splitlines())}
        shown = {name: f"{r['state']} {r['detail']}".strip() for name, r in results.items()}
        # What Wine refuses nobody is the one thing that may fail here; see docs/windows.md.
        failed = {name for name, r in results.items() if r["state"] == "failed"} - {"sandbox"}
        self.report.step(f"self-test: {shown}", bool(results) and not failed)
        demo = self.command("demo")
        self.report.step("demo: held, fine and unchecked as they must be", demo["code"] == 0)
        if demo["code"] != 0:
            self.report.say(demo["out"][-2000:] + demo["errors"][-2000:])

    def set_up(self) -> None:
        """The guard starts as at log-on; a parent sets it up."""
        self.report.step("the guard starts without a console", self.start_guard())
        done = self.command(
            "setup",
            "--born",
            "2016-05",
            "--no-confirm",
            "--passphrase-fd",
            "0",
            given=PASSPHRASE + "\n",
        )
        self.report.step("set-up with a passphrase", done["code"] == 0)
        self.report.say(f"        status: {self.status().get('state')}")

    def guard_a_folder(self) -> None:
        """Hold what must be held and nothing else, then give it back unchanged."""
        wanted = {"a card.jpg": "card.jpg", "ünï 日本.png": "card.png", "homework.txt": "card.jpg"}
        wanted |= {"broken.jpg": "damaged"}
        known = {
            name: self.agent.ask("drop", kind=kind, path=f"{PICTURES}\\{name}", moved=moved)
            for (name, kind), moved in zip(wanted.items(), (True, False, True, True), strict=True)
        }
        fine = [f"{PICTURES}\\fine-{n}.jpg" for n in range(6)]
        for n, path in enumerate(fine):
            self.agent.ask("drop", kind=str(n), path=path)
        paths = [f"{PICTURES}\\{name}" for name in wanted]
        left = self.agent.ask("gone", paths=paths, seconds=LONGEST)
        self.report.step("held: JPEG, PNG in place, a wrong name; damaged kept as well", not left)
        judged = wait_for(lambda: self._allowed() >= len(fine), LONGEST)
        there = {path.name for path in self.pictures.glob("fine-*")}
        self.report.step(
            "six ordinary pictures stay, each with its verdict",
            judged and len(there) == len(fine),
        )
        items = {item["name"]: item for item in self.held()}
        reasons = {name: item["reasons"] for name, item in items.items()}
        right = set(items) == set(wanted) and "damaged" in str(reasons.get("broken.jpg"))
        self.report.step(f"listed with reasons: {reasons}", right)
        self.report.step(
            "no plain bytes are left in staging", wait_for(self._nothing_plain, LONGEST)
        )
        self._give_back(items, known)

    def _allowed(self) -> int:
        """The number of verdicts in the log that let a file be."""
        said = self.command(
            "log", "show", "--json", "--kind", "verdict", "--outcome", "allow",
            "--passphrase-fd", "0", given=PASSPHRASE + "\n",
        )  # fmt: skip
        return len(said["out"].splitlines())

    def _nothing_plain(self) -> bool:
        held = self.data / "held"
        staged = [
            path
            for path in held.rglob("*")
            if path.is_file() and ".beforehand-staging" in str(path)
        ]
        return held.is_dir() and not staged

    def _give_back(self, items: dict[str, Any], known: dict[str, Any]) -> None:
        same: list[bool] = []
        for name, before in known.items():
            item = items[name]["item"] if name in items else "?"
            self.command("held", "release", item, "--passphrase-fd", "0", given=PASSPHRASE + "\n")
            path = f"{PICTURES}\\{name}"
            same.append(
                (self.pictures / name).exists() and self.agent.ask("about", path=path) == before
            )
        self.report.step("given back byte for byte, with times and attributes", all(same))
        time.sleep(2)
        self.report.step("and let go: not held again", not self.held())

    def register_host(self) -> None:
        """Chrome was used here: the native host is registered, and is the installed program."""
        (self.machine.drive / HOME / "AppData/Local/Google/Chrome/User Data").mkdir(parents=True)
        self.command("browser", "install")
        said = self._registry(HOST_KEY)
        manifest = re.search(r"REG_SZ\s+(.+\.json)", said)
        path = self._from_windows(manifest.group(1).strip()) if manifest else Path("/nowhere")
        named = json.loads(path.read_text())["path"] if path.exists() else ""
        right = named.endswith("beforehand-host.exe") and self._from_windows(named).exists()
        ended = self.agent.ask("run", words=[named])["code"] if right else -1
        self.report.step(
            "the browser's host is the installed program, and ends with its input", ended == 0
        )

    def _from_windows(self, path: str) -> Path:
        return self.machine.drive / path[3:].replace("\\", "/")

    def restart(self) -> None:
        """Stop by the event and start; files that were seen are not looked at again."""
        before = self.settled()
        self.report.step("the guard ends by its stop event", self.stop_guard())
        self.report.step("and starts again", self.start_guard())
        time.sleep(3)
        again = self.status().get("looked_at", -1)
        self.report.step(f"looked at before: {before}; again after the start: {again}", again == 0)

    def settled(self) -> int:
        """Wait until no more files are looked at, as a burst does not end with a card; return how many were."""
        count = -1
        for _ in range(QUIET_TRIES):
            before, count = count, self.status().get("looked_at", 0)
            if count == before:
                break
            time.sleep(QUIET)
        return count

    def crash(self, times: int) -> None:
        """End guard and launcher by TerminateProcess at random moments of a hold."""
        hit = 0
        for seed in range(times):
            hit += self.agent.ask("crash", folder=PICTURES, name=GUARD, seed=seed)
            self.start_guard()
        names = {f"kill-{seed}.jpg" for seed in range(times)}
        wait_for(lambda: not list(self.pictures.glob("kill-*")), LONGEST)
        held = {item["name"] for item in self.held()} & names
        there = {path.name for path in self.pictures.glob("kill-*")}
        lost = names - held - there
        self.report.step(
            f"killed {hit} times: {len(held)} held, {len(lost)} lost", not lost and held == names
        )

    def verify_log(self) -> None:
        """The installed program and Linux's verifier read the same files."""
        said = self.command(
            "log", "verify", "--json", "--passphrase-fd", "0", given=PASSPHRASE + "\n"
        )
        here = json.loads(said["out"]) if said["code"] == 0 else {}
        self.report.step(
            f"log whole, {here.get('records')} records, by the program", bool(here.get("whole"))
        )
        self.stop_guard()
        copy = self.machine.box / "data"
        shutil.copytree(self.data, copy, ignore=shutil.ignore_patterns("held"))
        there = linux_verifier(copy)
        whole = there.startswith("True") and int(there.split()[1]) >= int(here.get("records", 1))
        self.report.step(f"whole and records by Linux's verifier: {there}", whole)
        self.start_guard()

    def upgrade(self) -> None:
        """Run the installer over a running program, with a hold that is not finished."""
        stale = self.folder() / "python/Lib/site-packages/scanner/stale.py"
        stale.write_text("")
        self.agent.ask("drop", kind="card.jpg", path=f"{PICTURES}\\before upgrade.jpg")
        self.agent.ask("gone", paths=[f"{PICTURES}\\before upgrade.jpg"], seconds=LONGEST)
        names = sorted(item["name"] for item in self.held())
        self.agent.close()
        code = self.machine.run("wine", f"Z:{BOX}/setup.exe".replace("/", "\\"), "/S")
        self.report.step("setup.exe /S over the running program", code == 0 and not stale.exists())
        self.have_agent()
        self.start_guard()
        self.report.step(
            f"the same {len(names)} are held after it",
            sorted(item["name"] for item in self.held()) == names,
        )

    def remove(self) -> None:
        """Held files of two accounts come back before the program goes."""
        names = {item["name"] for item in self.held()}
        profile = r"C:\users\anna"
        theirs = self._from_windows(self.agent.ask("hold_for", profile=profile))
        words = [
            "reg",
            "add",
            PROFILE_KEY,
            "/v",
            "ProfileImagePath",
            "/t",
            "REG_EXPAND_SZ",
            "/d",
            profile,
            "/f",
        ]
        self.agent.ask("run", words=words)
        self.report.step("a file of another account is held", not theirs.exists())
        self.agent.close()
        uninstaller = f"{INSTALLED}\\uninstall.exe"
        code = self.machine.run("wine", uninstaller, "/S", "/AllUsers")
        # It starts a copy of itself, which removes it last.
        wait_for(lambda: not (self.folder() / "uninstall.exe").exists(), LONGEST)
        back = {path.name for path in self.pictures.iterdir()}
        self.report.step(
            f"removed; {len(names & back)} of {len(names)} held files are back",
            code == 0 and names <= back,
        )
        left = [path.name for path in self.folder().glob("*")] if self.folder().exists() else []
        task = (self.machine.drive / TASK).exists()
        self.report.step(f"left of the program: {left}; its task: {task}", not left and not task)
        self.report.step("the other account's file is back", theirs.exists())
        self.report.step("keys and log stay", (self.data / "keys.json").exists())


def linux_verifier(data: Path) -> str:
    """Whole or not, and how many records, by this machine's own program in a process of its own."""
    code = (
        "import sys; from pathlib import Path; from scanner.audit.verify import verify; "
        "from scanner.keys import keyfile; data = Path(sys.argv[1]); "
        "report = verify(data / 'log', keyfile.load(data / 'keys.json').unlock(sys.argv[2])); "
        "print(report.whole, report.records)"
    )
    words = [sys.executable, "-c", code, str(data), PASSPHRASE]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT)
    return done.stdout.strip() or done.stderr[-300:]
