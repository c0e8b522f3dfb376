"""The bundle: an expert checks it with its own script and nothing else."""

import base64
import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.audit import export, read, standalone
from scanner.audit.merkle import Tree, leaf_hash
from scanner.audit.retention import DAY
from scanner.errors import AuditError
from scanner.keys import Unlocked, fingerprint


@pytest.fixture
def bundle(filled, tmp_path: Path):
    """A bundle with two records open, unpacked."""
    exported = export(filled.folder, filled.unlocked, tmp_path / "b.zip", [5, 30])
    assert (exported.frames, exported.opened) == (37, 2)
    folder = tmp_path / "unpacked"
    zipfile.ZipFile(tmp_path / "b.zip").extractall(folder)
    return folder


def check(folder: Path, *arguments: str | Path) -> tuple[int, list[str]]:
    """Run the bundle's own script as an expert would, without anything of the program on the path."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", folder / "verify.py", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def edit(folder: Path, name: str, change) -> None:
    about = json.loads((folder / "bundle.json").read_text())
    change(about)
    (folder / "bundle.json").write_text(json.dumps(about))


def test_the_words_of_the_recovery_sheet_are_compared(bundle: Path, filled) -> None:
    words = fingerprint(filled.unlocked.public)
    assert check(bundle, bundle)[1][-2].endswith("else anybody may have made this.")
    for spelt in ([words], words.split(), [words.upper()], [words.replace(" ", "-")]):
        code, lines = check(bundle, bundle, *spelt)
        assert (code, lines[-1][:4]) == (0, "GOOD"), spelt
    assert any(line.endswith(words) for line in lines)
    others = " ".join(reversed(words.split()))
    for wrong in (others, words[:-1], words + " more", words.split()[0]):
        code, lines = check(bundle, bundle, wrong)
        assert code == 1, wrong
        assert lines[-1] == "NOT GOOD: the words on the recovery sheet are another key's"


def test_an_expert_can_check_it(bundle: Path, filled) -> None:
    assert {path.name for path in bundle.iterdir()} == {
        "README.txt", "bundle.json", "checkpoint.txt", "frames.csl", "verify.py",
    }  # fmt: skip
    code, lines = check(bundle)
    assert code == 0
    assert lines[-1].startswith("GOOD")
    rows = {row.seq: row.record for row in read(filled.folder, filled.unlocked)}
    for line, seq in zip(lines, (5, 30), strict=False):
        number, _, text = line.partition(": ")
        assert int(number) == seq
        assert json.loads(text)["k"] == rows[seq].kind.value
        assert json.loads(text)["s"] == rows[seq].score


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def drop_frame(folder: Path) -> None:
    frames, _rest = standalone.frames_of((folder / "frames.csl").read_bytes())
    (folder / "frames.csl").write_bytes(b"".join(f.raw() for f in frames[:9] + frames[10:]))


CHANGES = {
    "a frame": lambda folder: flip(folder / "frames.csl", 5000),
    "a frame taken out": drop_frame,
    "the checkpoint": lambda folder: flip(folder / "checkpoint.txt", 60),
    "a text": lambda folder: edit(
        folder,
        "",
        lambda about: about["opened"][0].update(
            text=about["opened"][0]["text"].replace("hold", "warn")
        ),
    ),
    "a place": lambda folder: edit(folder, "", lambda about: about["opened"][0].update(index=6)),
    "a proof": lambda folder: edit(folder, "", lambda about: about["opened"][0]["proof"].pop()),
    "a secret": lambda folder: edit(
        folder, "", lambda about: about["opened"][0].update(secret=about["opened"][1]["secret"])
    ),
    "the key": lambda folder: edit(
        folder, "", lambda about: about["keys"][0].update(sign="11" * 32)
    ),
    "the log id": lambda folder: edit(folder, "", lambda about: about.update(log_id="11" * 16)),
    "no bundle": lambda folder: (folder / "bundle.json").write_text("[]"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_named(bundle: Path, name: str) -> None:
    CHANGES[name](bundle)
    code, lines = check(bundle)
    assert code == 1
    assert any(line.startswith("NOT GOOD: ") for line in lines)
    assert not any(line.startswith("GOOD") for line in lines)


def test_the_secret_of_one_record_opens_no_other(bundle: Path) -> None:
    about = json.loads((bundle / "bundle.json").read_text())
    frames, _rest = standalone.frames_of((bundle / "frames.csl").read_bytes())
    log_id, secret = bytes.fromhex(about["log_id"]), bytes.fromhex(about["opened"][0]["secret"])
    opened = [
        frame.seq
        for frame in frames
        if frame.kind == 2
        and standalone.unseal_with(secret, frame.body, b"csl1 rec\0" + log_id + frame.header)
        is not None
    ]
    assert opened == [5]


def test_after_retention_and_new_keys(filled, tmp_path: Path, make_keys) -> None:
    log = filled.open()
    new = log.rekey(
        lambda mark: Unlocked(
            filled.unlocked.log_id, (*filled.unlocked.pairs, *make_keys(b"new").pairs), (mark,)
        )
    )
    filled.unlocked = new
    log.anchor = filled.anchor()
    filled.clock.pass_time(100 * DAY)
    assert log.prune() == 4
    seqs = log.append([filled.verdict()])
    log.close()
    export(filled.folder, new, tmp_path / "b.zip", [seqs[0]])
    zipfile.ZipFile(tmp_path / "b.zip").extractall(tmp_path / "b")
    code, lines = check(tmp_path / "b")
    assert (code, lines[-1][:4]) == (0, "GOOD")
    edit(tmp_path / "b", "", lambda about: about["keys"][0].update(endorsement="11" * 64))
    assert check(tmp_path / "b")[0] == 1


def test_a_damaged_log_is_exported_and_the_script_names_the_place(filled, tmp_path: Path) -> None:
    frames = filled.frames(2)
    filled.write(2, frames[:4] + frames[5:])
    export(filled.folder, filled.unlocked, tmp_path / "b.zip", [5])
    zipfile.ZipFile(tmp_path / "b.zip").extractall(tmp_path / "b")
    code, lines = check(tmp_path / "b")
    assert code == 1
    assert lines[0].startswith("5: ")
    assert "NOT GOOD: frame 17: frames are missing or out of order" in lines


def test_records_left_out_before_a_new_epoch_are_noticed(bundle: Path, filled) -> None:
    """Whoever holds the parent's key cannot pass the end of an epoch off as deleted by retention."""
    frames, _rest = standalone.frames_of((bundle / "frames.csl").read_bytes())
    without = [frame for frame in frames if frame.seq not in (11, 12)]
    log_id, signers = filled.unlocked.log_id, [filled.unlocked.public.current.sign]
    standalone.check_signatures(frames, log_id, signers)
    with pytest.raises(standalone.Broken, match="frame 13: frames are missing"):
        standalone.check_signatures(without, log_id, signers)


def test_refusals(filled, tmp_path: Path) -> None:
    (tmp_path / "there.zip").write_bytes(b"kept")
    with pytest.raises(AuditError, match="file-exists"):
        export(filled.folder, filled.unlocked, tmp_path / "there.zip", [])
    assert (tmp_path / "there.zip").read_bytes() == b"kept"
    for seq in (1, 999):  # an OPEN frame; none
        with pytest.raises(AuditError, match="no-such-record"):
            export(filled.folder, filled.unlocked, tmp_path / "b.zip", [seq])
    with pytest.raises(AuditError, match="cannot-write"):
        export(filled.folder, filled.unlocked, tmp_path / "nowhere" / "b.zip", [])
    assert sorted(path.name for path in tmp_path.glob("*.zip*")) == ["there.zip"]


def recursive_root(leaves: list[bytes]) -> bytes:
    """RFC 6962, 2.1, as it is written there."""
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(
        b"\1" + recursive_root(leaves[:split]) + recursive_root(leaves[split:])
    ).digest()


@given(st.lists(st.binary(max_size=4), min_size=1, max_size=70), st.data())
def test_trees_of_every_size(leaves: list[bytes], data: st.DataObject) -> None:
    tree = Tree([leaf_hash(leaf) for leaf in leaves])
    assert tree.root == recursive_root(leaves) == standalone.merkle_root(leaves)
    index = data.draw(st.integers(0, len(leaves) - 1))
    proof = tree.proof(index)
    assert standalone.root_from_proof(leaves[index], index, len(leaves), proof) == tree.root
    assert standalone.root_from_proof(leaves[index] + b"x", index, len(leaves), proof) != tree.root
    assert (
        standalone.root_from_proof(leaves[index], index, len(leaves), [*proof, b"x" * 32]) is None
    )


def test_the_note_is_in_the_c2sp_form(bundle: Path, filled) -> None:
    text = (bundle / "checkpoint.txt").read_text()
    origin, size, root, empty, signature, end = text.split("\n")
    assert (origin, size, empty, end) == (
        f"beforehand/{filled.unlocked.log_id.hex()}",
        "37",
        "",
        "",
    )
    assert len(base64.b64decode(root)) == 32
    dash, name, sealed = signature.split(" ")
    assert (dash, name, len(base64.b64decode(sealed))) == ("\u2014", origin, 4 + 64)


def test_the_readme_names_the_limits(bundle: Path) -> None:
    text = (bundle / "README.txt").read_text()
    for limit in (
        "Who sat at the computer",
        "own clock",
        "only watched folders",
        "left out",
        "older copy",
    ):
        assert limit in text
