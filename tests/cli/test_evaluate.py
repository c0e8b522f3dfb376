"""`beforehand evaluate` on many machines: shards by GNU parallel, killed in the middle; a signed report."""

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scanner.cli.main import beforehand
from scanner.sandbox.setup import WorkerSetup
from tools.waits import BOUND

PICTURES = 200
# The command as it is, but for the look itself: scores come from the name, and on the first run each process
# is killed in the middle of its part. What is tested here is the bookkeeping, not the models.
WORKER = """
import os, signal, sys, zlib
from scanner.cli import evaluate
from scanner.cli.bulk import InspectedFile
from scanner.schema import Finding, Scores

class Looker:
    def __init__(self, **_): pass
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def look(self, paths):
        for seen, path in enumerate(paths):
            if seen == 20 and {first!r} == "yes":
                os.kill(os.getpid(), signal.SIGKILL)
            share = zlib.crc32(os.path.basename(path).encode()) / 2**32
            scores = None if share < .05 else Scores(share, 0.0, {{"nudenet": share, "open_nsfw": share}})
            yield InspectedFile(path, Finding("jpeg", 1, scores), 1.0)

evaluate.Looker = Looker
from scanner.__main__ import main
main()
"""


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    folder = tmp_path / "labelled"
    folder.mkdir()
    with (folder / "manifest.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["path", "label", "class", "skin"])
        for number in range(PICTURES):
            label = "nude" if number % 2 else "benign"
            table.writerow([f"p{number}.jpg", label, f"c{number % 3}", f"s{number % 2}"])
    return folder


def by_parallel(labelled: Path, results: Path, *, first: bool) -> subprocess.CompletedProcess[str]:
    program = results.parent / f"worker-{first}.py"
    program.write_text(WORKER.format(first="yes" if first else "no"))
    shard = [sys.executable, str(program), "evaluate", str(labelled), "--results", str(results)]
    command = ["parallel", "--will-cite", "--jobs", "4", "--joblog", str(results.parent / "jobs")]
    command += ["--resume-failed", *shard, "--by", "class", "--by", "skin", "--shard", "{}/4"]
    return subprocess.run(
        [*command, ":::", "1", "2", "3", "4"],
        capture_output=True,
        text=True,
        check=False,
        timeout=2 * BOUND,
    )


def stub_looker() -> Callable[..., object]:
    """The workers' way of judging, in this process."""
    namespace: dict[str, Callable[..., object]] = {}
    exec(WORKER.format(first="no").split("evaluate.Looker")[0], namespace)
    return namespace["Looker"]


def evaluate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(beforehand, ["evaluate", *map(str, arguments)])


@pytest.mark.skipif(shutil.which("parallel") is None, reason="GNU parallel is not installed")
def test_four_workers_killed_in_the_middle_go_on_where_they_were(
    labelled: Path, tmp_path: Path
) -> None:
    results = tmp_path / "results"
    assert by_parallel(labelled, results, first=True).returncode == 4  # as many as failed
    files = sorted(results.glob("shard-*.jsonl"))
    # A header and 20 each.
    assert [len(file.read_text().splitlines()) for file in files] == [21] * 4
    unfinished = evaluate("--merge", results)
    assert unfinished.exit_code == 2
    assert "not finished" in unfinished.output
    again = by_parallel(labelled, results, first=False)
    assert again.returncode == 0, again.stderr
    # 20 were looked at before: had they been again, the file would be longer.
    assert [len(file.read_text().splitlines()) for file in files] == [1 + PICTURES // 4] * 4
    merged = evaluate("--merge", results, "--json")
    assert merged.exit_code == 0, merged.output
    found = json.loads(merged.output)
    assert found["n"] == PICTURES
    assert sum(group["n"] for group in found["groups"]) == PICTURES
    assert sum(group["unchecked"] for group in found["groups"]) == found["unchecked"] > 0
    assert {group["group"] for group in found["groups"]} == {
        f"c{c} / s{s}" for c in "012" for s in "01"
    }


def test_a_report_is_signed_and_holds_no_name(
    labelled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not installed")
    monkeypatch.setattr("scanner.cli.evaluate.Looker", stub_looker())
    key, report = tmp_path / "key", tmp_path / "report.json"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    done = evaluate(labelled, "--results", tmp_path / "results", "--report", report, "--sign", key)
    assert done.exit_code == 0, done.output
    text = report.read_text()
    assert "p1.jpg" not in text
    assert str(tmp_path) not in text
    found = json.loads(text)
    assert found["measured_by"]["models"].keys() == {"nudenet", "open_nsfw"}
    assert {label["label"]: label["n"] for label in found["labels"]} == {"nude": 100, "benign": 100}
    signers = tmp_path / "signers"
    signers.write_text(f"body {(tmp_path / 'key.pub').read_text()}")
    verify = [
        "ssh-keygen",
        "-Y",
        "verify",
        "-f",
        str(signers),
        "-I",
        "body",
        "-n",
        "beforehand-evaluation",
    ]
    verify += ["-s", f"{report}.sig"]
    assert subprocess.run(verify, input=text.encode(), check=False).returncode == 0
    assert subprocess.run(verify, input=text.encode() + b" ", check=False).returncode != 0


@pytest.mark.parametrize(
    ("option", "models"), [("--no-detector", {"open_nsfw"}), ("--rules", {"open_nsfw"})]
)
def test_other_models_can_be_compared_on_the_same_set(
    option: str, models: set[str], labelled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_with: list[WorkerSetup] = []

    def looker(*, setup: WorkerSetup, **_: object) -> object:
        looked_with.append(setup)
        return stub_looker()()

    monkeypatch.setattr("scanner.cli.evaluate.Looker", looker)
    monkeypatch.setattr("scanner.cli.evaluate.setup_in_force", lambda: WorkerSetup(detector=False))
    report = tmp_path / "report.json"
    done = evaluate(labelled, option, "--report", report)
    assert done.exit_code == 0, done.output
    assert looked_with == [WorkerSetup(detector=False)]
    assert json.loads(report.read_text())["measured_by"]["models"].keys() == models


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--shard", "5/4", "--results", "r"), "like 3/8"),
        (("--shard", "1/4"), "--shard needs --results"),
        (("--sign", "."), "--sign needs --report"),
        (("--by", "colour"), "path, label, colour"),
    ],
)
def test_what_makes_no_sense_is_refused(
    arguments: tuple[str, ...], said: str, labelled: Path
) -> None:
    refused = evaluate(labelled, *arguments)
    assert refused.exit_code == 2
    assert said in refused.output
