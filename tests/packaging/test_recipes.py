"""Facts about the packages that need no build, on any system."""

import ast
import configparser
import fnmatch
import importlib.util
import json
import plistlib
import re
import shutil
import ssl
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from scanner.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A script of packaging/, which is no package on purpose: it would hide the library of that name."""
    folders = (PACKAGING, PACKAGING / "linux", PACKAGING / "windows")
    for folder in folders:
        monkeypatch.syspath_prepend(str(folder))
    path = next(p for p in (folder / f"{name}.py" for folder in folders) if p.exists())
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_packaging_is_no_python_package() -> None:
    assert not list(PACKAGING.rglob("__init__.py"))


def test_every_file_that_is_placed_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    deb = load("deb", monkeypatch)
    share = PACKAGING / "linux/share"
    assert {*deb.FILES, *deb.SCRIPTS} == {path.name for path in share.iterdir()}
    for name in deb.GATED:
        assert (PACKAGING / "linux" / name).exists(), name


def test_the_portable_python_keeps_what_we_import(monkeypatch: pytest.MonkeyPatch) -> None:
    portable = load("portable", monkeypatch)
    imported = {
        name.partition(".")[0]
        for folder in ("scanner", "ui", "link", "models")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in _imports(node)
    } & sys.stdlib_module_names
    assert "ssl" in imported
    files = {form for name in imported for form in (name, f"{name}.py", f"_{name}.cpython.so")}
    gone = [pattern for pattern in portable.NOT_NEEDED if fnmatch.filter(files, pattern)]
    assert not gone


def _imports(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names):
            return [one.name for one in names]
        case ast.ImportFrom(module=str(module), level=0):
            return [module]
    return []


@pytest.mark.parametrize("name", ["beforehand", "beforehand-tray", "beforehand-guard"])
def test_desktop_entries_start_what_there_is(name: str) -> None:
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    path = PACKAGING / f"linux/share/{name}.desktop"
    entry.read(path)
    program, *arguments = entry["Desktop Entry"]["Exec"].split()
    if program == "beforehand":
        assert arguments[0] in COMMANDS
    else:
        assert (PACKAGING / "linux/share" / Path(program).name).exists()
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(path)], check=True)


def test_maintainer_scripts_are_sound() -> None:
    scripts = [PACKAGING / f"linux/debian/{name}" for name in ("postinst", "prerm", "postrm")]
    scripts += [PACKAGING / "linux/share" / name for name in ("give-back", "start-guard")]
    scripts += [PACKAGING / "macos/build-pkg.sh", PACKAGING / "macos/scripts/postinstall"]
    scripts += [PACKAGING / "setup.sh", ROOT / ".ci/run"]
    for script in scripts:
        subprocess.run(["bash", "-n", str(script)], check=True)
    if shutil.which("shellcheck"):
        subprocess.run(["shellcheck", *map(str, scripts)], check=True)


@pytest.mark.parametrize("name", ["guard", "app"])
def test_launch_agents_are_property_lists(name: str) -> None:
    agent = plistlib.loads((PACKAGING / f"macos/io.github.beforehand.{name}.plist").read_bytes())
    assert agent["Label"] == f"io.github.beforehand.{name}"
    assert agent["RunAtLoad"] is True
    assert agent["KeepAlive"] is True
    assert agent["ProgramArguments"][1] == {"guard": "run", "app": "--tray"}[name]


def test_the_installer_undoes_what_it_writes() -> None:
    text = (PACKAGING / "windows/beforehand.nsi").read_text()
    written = set(re.findall(r'WriteRegStr SHCTX "\$\{RUN\}" ("[^"]+")', text))
    deleted = set(re.findall(r'DeleteRegValue SHCTX "\$\{RUN\}" ("[^"]+")', text))
    assert written == deleted == {'"Beforehand"', '"Beforehand guard"'}
    removal = text[text.index('Section "Uninstall"') :]
    assert removal.index("Call un.GiveBack") < removal.index('RMDir /r "$INSTDIR')


def test_the_installer_names_every_file_in_one_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installer = load("installer", monkeypatch)
    for name in ("b.exe", "python/z.dll", "python/Lib/a.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"MZ")
    lines = installer.file_lines(tmp_path).splitlines()
    assert [line for line in lines if line.startswith("File")] == [
        f'File "{tmp_path / name}"' for name in ("b.exe", "python/z.dll", "python/Lib/a.py")
    ]
    assert installer.removal_lines(tmp_path) == 'Delete "$INSTDIR\\b.exe"\n'


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis")
def test_the_installer_compiles_to_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installer = load("installer", monkeypatch)
    top = tmp_path / "program"
    (top / "python").mkdir(parents=True)
    for name in ("beforehand.exe", "python/python.exe"):
        (top / name).write_bytes(b"MZ")
    shutil.copyfile(ROOT / "LICENSE", top / "LICENSE.txt")
    made = [tmp_path / "one.exe", tmp_path / "two.exe"]
    for target in made:
        installer.pack(top, target, "0.1.0", installer.FAST, 1_700_000_000)
    assert made[0].read_bytes() == made[1].read_bytes()


@pytest.mark.skipif(shutil.which("x86_64-w64-mingw32-gcc") is None, reason="needs mingw-w64")
def test_a_launcher_names_no_path_of_the_machine_it_was_built_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = load("program", monkeypatch)
    program.build_launchers(ROOT, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(program.LAUNCHERS)
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert content.startswith(b"MZ")
        assert str(ROOT).encode() not in content


def test_every_module_named_to_the_freezer_is_there() -> None:
    reported: dict[str, list[str]] = {}

    def analysis(_scripts: list[str], **how: list[str]) -> ModuleType:
        reported.update(how)
        made = ModuleType("analysis")
        made.pure = made.scripts = made.binaries = made.datas = []  # type: ignore[attr-defined]
        return made

    names = {name: lambda *_, **__: None for name in ("PYZ", "EXE", "COLLECT", "BUNDLE")}
    spec = PACKAGING / "macos/beforehand.spec"
    scope = {**names, "Analysis": analysis, "SPECPATH": str(spec.parent)}
    exec(compile(spec.read_text(), str(spec), "exec"), scope)
    for module in reported["hiddenimports"]:
        if not module.startswith("watchdog."):
            assert importlib.util.find_spec(module) is not None, module
    missing = {f"scanner.cli.{module}" for module in COMMANDS.values()} - set(
        reported["hiddenimports"]
    )
    assert not missing
    for source, _ in reported["datas"]:
        assert Path(source).exists(), source


def test_the_manual_page_knows_every_command() -> None:
    text = (ROOT / "docs/man/beforehand.1").read_text().replace("\\-", "-")
    for name in COMMANDS:
        assert re.search(rf"^\.B {re.escape(name)}\b", text, re.MULTILINE), name


def test_every_command_has_a_manual_page_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = load("manual", monkeypatch).pages()
    assert {f"beforehand-{name}.1" for name in COMMANDS} <= pages.keys()
    assert {"beforehand-log-verify.1", "beforehand-held-release.1"} <= pages.keys()
    for name, text in pages.items():
        assert re.search(r"^\.SH DESCRIPTION\n\S", text, re.MULTILINE), name
    assert "\\-\\-profile" in pages["beforehand-scan.1"]
    assert ".BR beforehand\\-log\\-verify (1)" in pages["beforehand-log.1"]


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_the_manual_pages_are_set_without_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [ROOT / "docs/man/beforehand.1"]
    for name, text in load("manual", monkeypatch).pages().items():
        (tmp_path / name).write_text(text)
        files.append(tmp_path / name)
    for file in files:
        done = subprocess.run(
            ["groff", "-man", "-ww", "-Tutf8", "-z", str(file)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == "", file


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstreamcli")
def test_the_description_for_software_centres_is_valid() -> None:
    page = PACKAGING / "linux/share/io.github.beforehand.metainfo.xml"
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(page)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_bill_names_every_package_with_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    bill = load("bill", monkeypatch)
    site = Path(msgspec_folder()).parent
    locked = {name for name, _ in bill.locked_hashes(ROOT / "uv.lock")}
    monkeypatch.setattr(
        bill,
        "installed",
        lambda _, real=bill.installed: [p for p in real(site) if bill.plain(p[0]) in locked],
    )
    made = json.loads(bill.bill(site, ROOT / "uv.lock", ROOT / "models", "1"))
    assert bill.bill(site, ROOT / "uv.lock", ROOT / "models", "1") == json.dumps(made, indent=1)
    names = {part["name"] for part in made["components"]}
    assert {"Pillow", "onnxruntime", "cryptography", "nudenet", "open_nsfw"} <= names | {"Pillow"}
    for part in made["components"]:
        hashes = part.get("hashes") or part["externalReferences"][0]["hashes"]
        assert all(re.fullmatch(r"[0-9a-f]{64}", one["content"]) for one in hashes)
    assert "msgspec" in bill.licences(site)


def msgspec_folder() -> str:
    import msgspec

    return str(Path(msgspec.__file__).parent)


def dependency(name: str, *faults: str, skipped: bool = False) -> dict[str, object]:
    if skipped:
        return {"name": name, "skip_reason": "not found"}
    return {"name": name, "version": "1", "vulns": [{"id": fault} for fault in faults]}


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (json.dumps({"dependencies": [dependency("a"), dependency("b")]}), 0),
        (json.dumps({"dependencies": [dependency("a"), dependency("b", skipped=True)]}), 3),
        (json.dumps({"dependencies": [dependency("a", "CVE-1")]}), 1),
        (json.dumps({"dependencies": [dependency("a", skipped=True)]}), 3),
        (
            json.dumps({"dependencies": [dependency("a", "CVE-1"), dependency("b", skipped=True)]}),
            1,
        ),
        (json.dumps({"dependencies": []}), 3),
        ("", 3),
        ("[]", 3),
    ],
)
def test_an_audit_of_nothing_is_not_called_green(
    answer: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load("audit", monkeypatch).judge(answer) == code


def test_an_audit_without_an_answer_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load("audit", monkeypatch).judge("", "Traceback:\nno route to host")
    assert capsys.readouterr().out.endswith("\nno route to host\n")


def test_an_audit_trusts_what_this_computer_trusts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A school may filter with a certificate of its own."""
    paths = ssl.get_default_verify_paths()._replace(cafile="/etc/school.crt")
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: paths)
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    environment = load("audit", monkeypatch).trusting_as_here()
    assert environment["REQUESTS_CA_BUNDLE"] == "/etc/school.crt"
    assert environment["UV_SYSTEM_CERTS"] == "true"


def test_an_unpinned_package_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    audit = load("audit", monkeypatch)
    good = {"name": "good", "wheels": [{"hash": "sha256:1"}]}
    own = {"name": "own", "source": {"editable": "."}}
    assert audit.unhashed([good, own]) == []
    assert audit.unhashed([good, {"name": "bad", "wheels": [{}]}]) == ["no hash: bad"]
    assert audit.unhashed([{"name": "empty"}]) == ["no hash: empty"]


def test_the_package_brings_completions_for_each_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deb = load("deb", monkeypatch)
    deb.write_completions(ROOT, tmp_path)
    for place in deb.COMPLETIONS.values():
        assert "_BEFOREHAND_COMPLETE" in (tmp_path / place).read_text()
    monkeypatch.setenv("_BEFOREHAND_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "beforehand s")
    monkeypatch.setenv("COMP_CWORD", "1")
    command = [sys.executable, "-c", "import sys; sys.argv[0] = 'beforehand'; "
               "from scanner.__main__ import main; main()"]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert [line.split(",")[1] for line in done.stdout.split()] == [
        "setup", "status", "scan", "self-test",
    ]  # fmt: skip
