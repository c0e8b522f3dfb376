"""A reader written from the specification alone comes to the same verdicts."""

import ast
import base64
import json
import re
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner.audit import Trust, standalone, verify
from scanner.keys import Accepted, Anchor, LogMark, Unlocked
from scanner.keys.pairs import KeyPair

from . import independent_reader

FOLDER = Path(__file__).parents[1] / "vectors" / "audit"
VECTORS = {f"{p.parent.name}/{p.stem}": p for p in sorted(FOLDER.glob("**/*.json"))}


class Case:
    """A vector, unpacked for each reader."""

    def __init__(self, path: Path) -> None:
        self.spec = json.loads(path.read_text())
        self.files = {n: base64.b64decode(d) for n, d in self.spec["files"].items()}
        self.masters = [bytes.fromhex(master) for master in self.spec["masters"]]
        self.marks = [(size, bytes.fromhex(head)) for size, head in self.spec["marks"]]
        self.log_id = bytes.fromhex(self.spec["log_id"])
        self.anchor, self.now = self.spec.get("anchor"), self.spec.get("now", 0)

    def by_reader(self, files: dict[str, bytes]) -> tuple[str, int]:
        secrets = independent_reader.Secrets(self.log_id, self.masters, self.marks)
        outside = independent_reader.Outside(self.anchor, self.now)
        return independent_reader.Reader(files, secrets, outside).read()

    def by_product(self, files: dict[str, bytes]) -> tuple[str, int]:
        pairs = tuple(KeyPair.of(master) for master in self.masters)
        unlocked = Unlocked(self.log_id, pairs, tuple(LogMark(*mark) for mark in self.marks))
        anchor = None
        if self.anchor is not None:
            accepted = tuple(Accepted(**item) for item in self.anchor["accepted"])
            head = bytes.fromhex(self.anchor["head"])
            anchor = Anchor(**{**self.anchor, "head": head, "accepted": accepted})
        folder = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
        try:
            for name, data in files.items():
                (folder / name).write_bytes(data)
            report = verify(folder, unlocked, Trust(anchor=anchor, now=self.now))
        finally:
            shutil.rmtree(folder)
        return report.damage, report.bad_seq

    def by_standalone(self, files: dict[str, bytes]) -> int:
        signs = [bytes.fromhex(sign) for sign in self.spec["signs"]]
        keys = standalone.secret_keys(self.log_id, self.masters, signs, self.marks)
        known = None
        if self.anchor is not None:
            head = bytes.fromhex(self.anchor["head"])
            first, last = ("number", "size"), ("policy", "wall")
            known = standalone.Anchor(
                *(self.anchor[name] for name in first), head, *(self.anchor[name] for name in last)
            )
        return standalone.check_log(files, keys, known, self.now).bad_seq


@pytest.mark.parametrize("name", VECTORS)
def test_every_vector(name: str) -> None:
    case = Case(VECTORS[name])
    expected = case.spec["expect"]
    assert case.by_reader(case.files) == (expected["damage"], expected["bad_seq"])


WHOLE = [name for name, path in VECTORS.items() if Case(path).spec["expect"]["whole"]]


def tampered(data: st.DataObject, files: dict[str, bytes]) -> dict[str, bytes]:
    """Some changes of files that a person with a hex editor, a shell and patience could make."""
    changed = dict(files)
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from(sorted(changed)))
        content = changed[name]
        frames = independent_reader.pieces_until_junk(
            content[12:] if name[:6] == "pruned" else content
        )
        how = data.draw(
            st.sampled_from(
                [
                    "flip",
                    "cut",
                    "junk",
                    "delete",
                    "frame out",
                    "frames swapped",
                    "frame twice",
                    "copy",
                    "splice",
                ]
            )
        )
        if how == "delete" and len(changed) > 2:
            del changed[name]
        elif how == "copy":
            changed[name] = changed[data.draw(st.sampled_from(sorted(changed)))]
        elif how == "junk":
            junk = data.draw(st.sampled_from([b"junk", b"CSL1", b"C", bytes(60), content[:30]]))
            changed[name] = content + junk
        elif how in ("frame out", "frames swapped", "frame twice") and len(frames) > 1:
            at = data.draw(st.integers(0, len(frames) - 2))
            middle = {"frame out": [], "frames swapped": [frames[at + 1], frames[at]]}.get(
                how, [frames[at], frames[at]]
            )
            rest = frames[at + 2 :] if how == "frames swapped" else frames[at + 1 :]
            prefix = content[:12] if name[:6] == "pruned" else b""
            changed[name] = prefix + b"".join(p.raw for p in [*frames[:at], *middle, *rest])
        elif how == "splice" and len(content) > 1:
            start = data.draw(st.integers(0, len(content) - 1))
            end = data.draw(st.integers(start, min(len(content), start + 400)))
            changed[name] = content[:start] + data.draw(st.binary(max_size=40)) + content[end:]
        elif how == "cut" and content:
            changed[name] = content[: data.draw(st.integers(0, len(content) - 1))]
        elif content:
            at = data.draw(st.integers(0, len(content) - 1))
            bit = 1 << data.draw(st.integers(0, 7))
            changed[name] = content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :]
    return changed


@given(st.data())
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_done_to_a_log(data: st.DataObject) -> None:
    case = Case(VECTORS[data.draw(st.sampled_from(WHOLE))])
    files = tampered(data, case.files)
    if not any(name[:6].isdecimal() for name in files) and "state.bin" not in files:
        return  # no log at all
    theirs = case.by_reader(files)
    assert case.by_product(files) == theirs
    if not (case.anchor or {}).get("accepted"):
        assert case.by_standalone(files) == theirs[1]


def test_the_reader_needs_only_the_standard_library() -> None:
    """Only the standard library and `cryptography`: not the product."""
    tree = ast.parse(Path(independent_reader.__file__).read_text())
    modules = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    assert modules <= set(sys.stdlib_module_names) | {"cryptography"}


def test_the_specification_names_every_damage_and_kind() -> None:
    from scanner.audit import Damage
    from scanner.schema import RecordKind

    text = (Path(__file__).parents[2] / "docs" / "spec" / "audit-log.md").read_text()
    words = set(re.findall(r"[a-z]+(?:-[a-z]+)*", text))
    assert {str(damage) for damage in Damage} | {str(kind) for kind in RecordKind} <= words
