"""Both implementations report for every vector what the vector states."""

import base64
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scanner.audit import Damage, Query, Trust, read, standalone, verify
from scanner.keys import Accepted, Anchor, LogMark, Unlocked
from scanner.keys.pairs import KeyPair

FOLDER = Path(__file__).parents[1] / "vectors" / "audit"
VECTORS = sorted(FOLDER.glob("**/*.json"))


@pytest.fixture(params=VECTORS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def vector(request: pytest.FixtureRequest, tmp_path: Path):
    """The vector, its log unpacked, its keys."""
    spec = json.loads(request.param.read_text())
    files = {name: base64.b64decode(data) for name, data in spec["files"].items()}
    folder = tmp_path / "log"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    pairs = tuple(KeyPair.of(bytes.fromhex(master)) for master in spec["masters"])
    marks = tuple(LogMark(size, bytes.fromhex(head)) for size, head in spec["marks"])
    return spec, files, folder, Unlocked(bytes.fromhex(spec["log_id"]), pairs, marks)


def trust_of(spec) -> Trust:
    """The facts that a vector gives from outside the log."""
    given = spec.get("anchor")
    if given is None:
        return Trust(now=spec.get("now", 0))
    accepted = tuple(Accepted(**item) for item in given["accepted"])
    fields = {**given, "head": bytes.fromhex(given["head"]), "accepted": accepted}
    return Trust(anchor=Anchor(**fields), now=spec["now"])


def test_the_product(vector) -> None:
    spec, _files, folder, unlocked = vector
    report = verify(folder, unlocked, trust_of(spec))
    found = {
        "whole": report.whole,
        "damage": report.damage,
        "bad_seq": report.bad_seq,
        "records": report.records,
        "checkpoint": report.checkpoint,
    }
    assert found == spec["expect"]


def test_the_second_implementation(vector) -> None:
    spec, files, folder, unlocked = vector
    masters = [bytes.fromhex(master) for master in spec["masters"]]
    signs = [bytes.fromhex(sign) for sign in spec["signs"]]
    marks = [(size, bytes.fromhex(head)) for size, head in spec["marks"]]
    keys = standalone.secret_keys(bytes.fromhex(spec["log_id"]), masters, signs, marks)
    anchor = spec.get("anchor")
    known = anchor and standalone.Anchor(
        anchor["number"],
        anchor["size"],
        bytes.fromhex(anchor["head"]),
        anchor["policy"],
        anchor["wall"],
    )
    checked = standalone.check_log(files, keys, known, spec.get("now", 0))
    # It names what the parent has acknowledged, too.
    accepted = [item["seq"] for item in (anchor or {}).get("accepted", ())]
    expected = [seq for seq in [spec["expect"]["bad_seq"], *accepted] if seq >= 0]
    assert checked.bad_seq == min(expected, default=-1)
    own = {row.seq: row.record for row in read(folder, unlocked, Query(oldest_first=True))}
    for seq, text in checked.records:
        assert seq not in own or json.loads(text)["k"] == own[seq].kind.value
    if spec["expect"]["whole"]:
        assert len(checked.records) >= spec["expect"]["records"] - 2


@pytest.mark.parametrize(
    "vector", [FOLDER / "minor-1" / "decided-by.json"], ids=lambda path: path.stem, indirect=True
)
def test_both_implementations_read_who_decided(vector) -> None:
    spec, files, folder, unlocked = vector
    expected = ["child", "parent", "rule", "time", ""]
    rows = list(read(folder, unlocked, Query(oldest_first=True)))[-len(expected) :]
    assert [row.record.decided_by for row in rows] == expected
    masters = [bytes.fromhex(master) for master in spec["masters"]]
    signs = [bytes.fromhex(sign) for sign in spec["signs"]]
    keys = standalone.secret_keys(bytes.fromhex(spec["log_id"]), masters, signs, [])
    records = dict(standalone.check_log(files, keys, None, spec["now"]).records)
    decided = [json.loads(records[row.seq]).get("d", "") for row in rows]
    assert decided == ["c", "p", "r", "t", ""]


def test_every_kind_of_damage_has_a_vector() -> None:
    found = {json.loads(path.read_text())["expect"]["damage"] for path in VECTORS}
    assert found >= {damage.value for damage in Damage}


def test_the_second_implementation_needs_only_the_standard_library() -> None:
    """Only the standard library, and not the product."""
    source = Path(standalone.__file__).read_text()
    modules = set(re.findall(r"^\s*(?:import|from) ([a-z_0-9]+)", source, re.M))
    assert modules <= set(sys.stdlib_module_names) | {"__future__"}


@pytest.mark.parametrize(
    "vector", VECTORS[:1] + VECTORS[-1:], ids=lambda path: path.stem, indirect=True
)
def test_the_script_by_itself(vector, tmp_path: Path) -> None:
    """Run it as an expert does: another Python process, isolated from this environment."""
    spec, _files, folder, _unlocked = vector
    keys = tmp_path / "keys.json"
    keys.write_text(
        json.dumps({name: spec[name] for name in ("log_id", "masters", "signs", "marks")})
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", standalone.__file__, "--log", folder, keys],
        capture_output=True,
        text=True,
        check=False,
    )
    bad = spec["expect"]["bad_seq"]
    assert done.stdout.splitlines()[-1] == ("WHOLE" if bad < 0 else f"DAMAGED from frame {bad} on")
    assert done.returncode == (0 if bad < 0 else 1)
