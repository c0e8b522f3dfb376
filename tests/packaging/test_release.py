"""A release: notes from the tags, and a repository that apt trusts by its key alone."""

import importlib
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
CHANGES = (
    "# Changelog\n\n## [Unreleased]\n\n- soon\n\n## [0.2.0]\n\n- second\n\n## [0.1.0]\n\n- first\n"
)
needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, ("reprepro", "gpg", "gpgv", "dpkg-deb"))),
    reason="needs reprepro, gpg, gpgv and dpkg-deb",
)


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    for folder in (PACKAGING, PACKAGING / "linux"):
        monkeypatch.syspath_prepend(str(folder))
    return importlib.import_module(name)


def test_without_root_nothing_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    release = load("release", monkeypatch)
    monkeypatch.setattr(release.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(release.shutil, "rmtree", lambda *_, **__: pytest.fail("removed"))
    monkeypatch.setattr("sys.argv", ["release.py"])
    with pytest.raises(SystemExit, match="needs root"):
        release.main()


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Two releases, and two commits after them."""
    folder = tmp_path / "history"
    folder.mkdir()
    _git(folder, "init", "--quiet", "--initial-branch=main")
    (folder / "CHANGELOG.md").write_text(CHANGES)
    for subject, tag in (
        ("Hold pictures", "v0.1.0"),
        ("Hold films", ""),
        ("Say why", "v0.2.0"),
        ("Look further", "vague"),
        ("Look twice", ""),
    ):
        (folder / "file").write_text(subject)
        _git(folder, "add", ".")
        _git(folder, "commit", "--quiet", "--message", subject)
        if tag:
            _git(folder, "tag", tag)
    return folder


def _git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, "-C", str(folder), *words], check=True)


def test_the_changelog_has_each_release_with_its_commits(
    history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = load("notes", monkeypatch)
    assert notes.tags(history) == ["v0.2.0", "v0.1.0"]
    text = notes.changelog(history, "0.3.0")
    order = ["## 0.3.0", "Look twice", "Look further", "## 0.2.0", "Say why", "Hold films",
             "## 0.1.0", "Hold pictures"]  # fmt: skip
    assert [text.index(words) for words in order] == sorted(map(text.index, order))


def test_notes_of_a_tagged_release_have_its_part_of_the_changelog(
    history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = load("notes", monkeypatch)
    _git(history, "checkout", "--quiet", "v0.2.0")
    text = notes.release_notes(history, "0.2.0")
    assert "2 changes since 0.1.0" in text
    assert "- second" in text
    assert "- soon" not in text
    assert "trial" not in text
    _git(history, "checkout", "--quiet", "v0.1.0")
    assert "The first release." in notes.release_notes(history, "0.1.0")


def test_notes_of_an_untagged_commit_say_so(history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = load("notes", monkeypatch).release_notes(history, "0.3.0")
    assert "**A trial:** this commit does not carry the tag v0.3.0." in text
    assert "2 changes since 0.2.0" in text
    assert "- soon" in text


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="needs dpkg")
def test_an_upgrade_of_the_system_leads_to_its_own_package(monkeypatch: pytest.MonkeyPatch) -> None:
    suites = load("suites", monkeypatch)
    versions = [f"0.1.0{suite.tag}" for suite in suites.SUITES]
    assert len(versions) > 1
    for older, newer in pairwise(versions):
        subprocess.run(["dpkg", "--compare-versions", older, "lt", newer], check=True)
    assert [suite.name for suite in suites.chosen(["trixie"])] == ["trixie"]
    with pytest.raises(SystemExit, match="no such suite: sarge"):
        suites.chosen(["sarge"])


@needs_tools
def test_the_repository_is_signed_and_takes_the_newer_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository, suites = load("repository", monkeypatch), load("suites", monkeypatch)
    suite = suites.SUITES[0]
    folder = tmp_path / "apt"
    with repository.throw_away_key() as key:
        archive = repository.Repository(folder, key)
        for number in ("0.0.9", "0.1.0"):
            archive.publish(suite, _package(tmp_path, number + suite.tag))
        listed = (folder / f"dists/{suite.name}/main/binary-amd64/Packages").read_text()
        assert f"Version: 0.1.0{suite.tag}" in listed
        assert "0.0.9" not in listed
        check = ["gpgv", "--quiet", "--keyring", str(folder / "beforehand.gpg")]
        signed = folder / f"dists/{suite.name}/InRelease"
        subprocess.run([*check, str(signed)], check=True)
        signed.write_text(signed.read_text().replace("Origin: Beforehand", "Origin: somebody"))
        assert subprocess.run([*check, str(signed)], check=False).returncode != 0
        archive.drop_workings()
    assert not Path(key.home).exists()
    assert {path.name for path in folder.iterdir()} == {"beforehand.gpg", "dists", "pool"}


def _package(folder: Path, version: str) -> Path:
    tree = folder / version
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN/control").write_text(
        f"Package: beforehand\nVersion: {version}\nArchitecture: amd64\nSection: utils\nPriority: optional\n"
        "Maintainer: Nobody <nobody@example.org>\nDescription: a stand-in\n"
    )
    package = folder / f"beforehand_{version}_amd64.deb"
    command = ["dpkg-deb", "-Zzstd", "--root-owner-group", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package
