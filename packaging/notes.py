"""Changelog and release notes from git: tags `vMAJOR.MINOR.PATCH`, the commits between them, and CHANGELOG.md."""

import re
import subprocess
from pathlib import Path


def tags(repository: Path) -> list[str]:
    """Tags of releases that lead to the commit at hand, the newest first."""
    listed = _git(repository, "tag", "--list", "v*", "--merged", "HEAD", "--sort=-version:refname")
    return [tag for tag in listed.split() if re.fullmatch(r"v\d+\.\d+\.\d+", tag)]


def subjects(repository: Path, since: str | None, until: str) -> list[str]:
    """Subjects of the commits after `since` (or from the first), the newest first, without merges."""
    commits = f"{since}..{until}" if since else until
    return _git(repository, "log", "--no-merges", "--format=%s", commits).splitlines()


def changelog(repository: Path, version: str) -> str:
    """Every release with its date and its commits; what follows the last tag under `version`."""
    known = tags(repository)
    heads = known if known and known[0] == f"v{version}" else ["HEAD", *known]
    parts: list[str] = [f"# Changelog of Beforehand {version}, from its history\n"]
    for head, before in zip(heads, [*heads[1:], None], strict=True):
        name = version if head == "HEAD" else head.removeprefix("v")
        date = _git(repository, "log", "-1", "--format=%cs", head).strip()
        lines = "\n".join(f"- {subject}" for subject in subjects(repository, before, head))
        parts.append(f"## {name} ({date})\n\n{lines}\n")
    return "\n".join(parts)


def release_notes(repository: Path, version: str) -> str:
    """Notes of a release: its part of CHANGELOG.md, what it follows, how to check the files."""
    known = tags(repository)
    tagged = bool(known) and known[0] == f"v{version}"
    before = known[1 if tagged else 0] if len(known) > tagged else None
    count = len(subjects(repository, before, "HEAD"))
    since = f"{count} changes since {before.removeprefix('v')}" if before else "The first release"
    trial = "" if tagged else f"\n**A trial:** this commit does not carry the tag v{version}.\n"
    changes = _part((repository / "CHANGELOG.md").read_text(), version)
    return (
        f"# Beforehand {version}\n{trial}\n{since}.\n\n{changes}\n"
        "## Check what you fetched\n\n"
        "```console\n$ gpg --verify sha256sums.asc\n$ sha256sum --check sha256sums\n```\n"
    )


def _part(text: str, version: str) -> str:
    """The part of CHANGELOG.md about a version; that of what is not released yet, where there is none."""
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    for name in (version, "Unreleased"):
        for part in parts:
            if part.startswith(f"[{name}]"):
                return part.partition("\n")[2].strip() + "\n"
    return ""


def _git(repository: Path, *words: str) -> str:
    return subprocess.run(
        ["git", "-C", str(repository), *words], check=True, capture_output=True, text=True
    ).stdout
