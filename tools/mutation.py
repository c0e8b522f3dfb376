"""
Mutation check of the modules that carry the promises: is every small change of them noticed by a test?

    python -m tools.mutation [GROUP …]      `make mutation`; all groups when none is named

mutmut changes a function in one small way, a mutant; tools/mutants.py runs the tests that reach it. A mutant
that no test notices has survived. Each group is a copy of this tree in build/mutation with a run of its own.
The next run tries only what was not killed before, or whose module changed; remove the folder to start again.
docs/mutation.md has the last counts.
"""

import ast
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from tools.mutants import OUTCOMES, SURVIVED, UNREACHED

ROOT = Path(__file__).parents[1]
WORK = ROOT / "build/mutation"
# mutmut leaves decorated functions alone; of these it is known that they may as well be called afterwards.
_CALLED_AFTERWARDS = {"property", "contextmanager"}


class PromiseGroup(NamedTuple):
    """Modules that keep one promise, and the tests that hold them to it."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    # Of several tests that a mutant would fail, those that go through hundreds of cases only cost time.
    but_not: str = "every"


GROUPS: dict[str, PromiseGroup] = {
    "decide": PromiseGroup(
        ("scanner/policy/decide.py",),
        ("tests/unit/policy/test_decide.py", "tests/unit/policy/test_reference.py"),
    ),
    "judgement": PromiseGroup(
        ("scanner/judgement.py",), ("tests/unit/test_judgement.py",)
    ),
    "hold": PromiseGroup(("scanner/hold/*.py",), ("tests/unit/hold", "tests/hold")),
    "log": PromiseGroup(
        tuple(
            f"scanner/audit/{name}.py"
            for name in (
                "chain", "clock", "frames", "gaps", "log", "merkle", "ratchet", "read", "records", "resume",
                "sealing", "segment", "state", "verify", "writer",
            )
        ),
        ("tests/audit",),
    ),
    "disclosure": PromiseGroup(
        ("scanner/policy/disclosure.py", "scanner/service/unseen_pauses.py"),
        ("tests/unit/policy/test_disclosure.py", "tests/unit/service/test_unseen_pauses.py"),
    ),
    "gate": PromiseGroup(
        tuple(
            f"scanner/kernel_gate/{name}.py"
            for name in (
                "cached_verdicts", "exemptions", "judge", "open_responder", "prefilter",
                "process_policy", "retries", "rules", "rulings",
            )
        ),
        tuple(
            f"tests/unit/kernel_gate/test_{name}.py"
            for name in (
                "cached_verdicts", "judge", "open_responder", "parts", "prefilter", "rules", "rulings",
            )
        ),
    ),
    "throttle": PromiseGroup(
        ("scanner/keys/throttle.py", "scanner/service/flood.py"),
        ("tests/unit/keys/test_throttle.py", "tests/unit/service/test_flood.py"),
    ),
    "signing": PromiseGroup(
        ("scanner/policy/store.py", "scanner/policy/disk.py"), ("tests/unit/policy/test_store.py",)
    ),
}  # fmt: skip


def undecorated(source: str) -> str:
    """Write `@contextmanager def f` as `def f` and `f = contextmanager(f)`, which mutmut can change."""
    lines = source.splitlines()
    changes: list[tuple[int, int, str]] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and len(node.decorator_list) == 1:
            (decorator,) = node.decorator_list
            if isinstance(decorator, ast.Name) and decorator.id in _CALLED_AFTERWARDS:
                after = f"{' ' * node.col_offset}{node.name} = {decorator.id}({node.name})"
                changes.append((decorator.lineno, node.end_lineno or node.lineno, after))
    for first, last, after in sorted(changes, reverse=True):
        lines.insert(last, after)
        del lines[first - 1]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Run the groups named, or all; say what survived."""
    names = sys.argv[1:] or list(GROUPS)
    unknown = set(names) - set(GROUPS)
    if unknown:
        sys.exit(f"no such group: {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
    for name in names:
        run(name, GROUPS[name])


def run(name: str, group: PromiseGroup) -> None:
    """Run one group to its end and print its counts, then its survivors."""
    folder = WORK / name
    modules = sorted(
        path.relative_to(ROOT) for pattern in group.modules for path in ROOT.glob(pattern)
    )
    _copy_tree(folder, modules)
    (folder / "setup.cfg").write_text(_settings(folder, modules))
    # Programs that tests start load what they need each time, which takes longer without byte code.
    env = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    python, mutants = sys.executable, folder / "mutants"
    with (folder / "run.log").open("w") as log:
        for command, place in (
            ([python, "-m", "tools.mutants"], folder),
            ([python, "-m", "pytest", "-p", "tools.mutants", *_choice(group)], mutants),
        ):
            subprocess.run(
                command,
                cwd=place,
                env={**env, "PYTHONPATH": "."},
                stdout=log,
                stderr=log,
                check=True,
            )
    print(name)
    survivors: list[str] = []
    for module in modules:
        outcomes: dict[str, str] = json.loads(_outcomes(folder, module).read_text())
        counts = Counter(outcomes.values()).most_common()
        print(
            f"  {module}: {len(outcomes)} mutants, "
            + ", ".join(f"{n} {what}" for what, n in counts)
        )
        survivors += [mutant for mutant, what in outcomes.items() if what in (SURVIVED, UNREACHED)]
    for mutant in survivors:
        subprocess.run([Path(python).with_name("mutmut"), "show", mutant], cwd=folder, check=True)


def _choice(group: PromiseGroup) -> list[str]:
    """The arguments of pytest that choose the group's tests."""
    return [
        "-p", "no:cacheprovider", "-m", "not slow and not eval", "-k", f"not {group.but_not}",
        "--hypothesis-seed=0", *(test for test in group.tests if (ROOT / test).exists()),
    ]  # fmt: skip


def _outcomes(folder: Path, module: Path) -> Path:
    return folder / f"mutants/{module}{OUTCOMES}"


def _copy_tree(folder: Path, modules: list[Path]) -> None:
    """Copy what git knows; a file that is as before keeps its time, by which mutmut knows what it did."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for entry in filter(None, listed.split("\0")):
        source, target = ROOT / entry, folder / entry
        if not source.is_file():
            continue
        content = source.read_bytes()
        if Path(entry) in modules:
            content = undecorated(content.decode()).encode()
        if not target.exists() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            _outcomes(folder, Path(entry)).unlink(missing_ok=True)
            shutil.copymode(source, target)


def _settings(folder: Path, modules: list[Path]) -> str:
    kept = {"scanner", "mutants", "setup.cfg", "run.log"}
    others = sorted(name for name in os.listdir(folder) if name not in kept)
    lists = {
        "source_paths": ["scanner"],
        "only_mutate": list(map(str, modules)),
        "also_copy": others,
    }
    lines = ["[mutmut]", "use_git_change_detection=false"]
    for key, values in lists.items():
        lines += [f"{key}=", *(f"    {value}" for value in values)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
