"""Installing for one user and for the system; the latter in a mount namespace, so that nothing stays."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scanner.browser import install
from scanner.platform.ports.browsers import Engine
from tools.rigs import cdp, marionette
from tools.waits import BOUND

ROOT = Path(__file__).parents[2]


def in_a_namespace() -> bool:
    done = (
        subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
        if shutil.which("unshare")
        else None
    )
    return done is not None and done.returncode == 0


@pytest.mark.root
@pytest.mark.slow
def test_for_the_system_both_browsers_load_it_by_themselves_and_remove_leaves_nothing(
    tmp_path: Path,
) -> None:
    if not in_a_namespace():
        pytest.skip("no mount namespaces here")
    wanted = [
        name for name, found in (("chromium", cdp.BINARY), ("firefox", marionette.BINARY)) if found
    ]
    if not wanted:
        pytest.skip("no browser here (packaging/setup.sh test installs them)")
    command = ["unshare", "-m", sys.executable, "-m", "tests.browser.policy_run", str(tmp_path)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=BOUND, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    reported = json.loads(done.stdout)
    assert sorted(reported["beats"]) == wanted
    assert {name: reported["steps"][name] for name in wanted} == dict.fromkeys(wanted, "nothing")
    for name in wanted:
        host, forced, profiles, extension, _private = reported["covered"][name]
        assert (host, forced, profiles, extension) == (True, True, 1, 1)
    if "firefox" in wanted:
        assert reported["beats"]["firefox"] is True  # private windows too
    assert reported["removed"] == wanted
    assert reported["left"] == []


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with a used Chromium and Firefox."""
    home = tmp_path / "home"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    (home / ".config" / "chromium").mkdir(parents=True)
    (home / ".mozilla" / "firefox").mkdir(parents=True)
    return home


def test_for_one_user_the_host_is_registered_and_the_extension_lies_ready(
    tmp_path: Path, user: Path
) -> None:
    results = {one.browser: one for one in install.install(tmp_path / "store", user)}
    assert {"chromium", "firefox"} <= set(results)
    assert results["chromium"].step is install.ManualStep.LOAD_UNPACKED
    assert results["chromium"].policy is None
    manifest = json.loads(
        (user / ".config/chromium/NativeMessagingHosts/org.beforehand.host.json").read_bytes()
    )
    program = Path(manifest["path"])
    assert os.access(program, os.X_OK)
    key = json.loads((results["chromium"].extension / "manifest.json").read_bytes())["key"]
    assert key
    assert manifest["allowed_origins"] == [
        f"chrome-extension://{install.known_id(install.Store(tmp_path / 'store'))}/"
    ]
    assert (tmp_path / "store" / "key.pem").stat().st_mode & 0o077 == 0
    covered = {one.browser: one for one in install.status(tmp_path / "store", user)}
    assert covered["chromium"].host
    assert not covered["chromium"].forced
    assert set(install.remove(tmp_path / "store", user)) == {"chromium", "firefox"}
    assert not list(user.rglob("*.json"))
    assert not (tmp_path / "store").exists()


def test_a_second_install_keeps_the_key_and_so_the_id(tmp_path: Path, user: Path) -> None:
    install.install(tmp_path / "store", user)
    crx = (tmp_path / "store" / "beforehand.crx").read_bytes()
    install.install(tmp_path / "store", user)
    assert (tmp_path / "store" / "beforehand.crx").read_bytes() == crx


def test_profiles_are_counted_from_the_browsers_own_files(tmp_path: Path, user: Path) -> None:
    install.install(tmp_path / "store", user)
    name = install.known_id(install.Store(tmp_path / "store"))
    for profile, entry in (
        ("Default", {"state": 1, "incognito": True}),
        ("Profile 1", {"state": 1, "disable_reasons": [1]}),
        ("Profile 2", None),
    ):
        folder = user / ".config" / "chromium" / profile
        folder.mkdir()
        settings = {name: entry} if entry else {}
        (folder / "Preferences").write_text(json.dumps({"extensions": {"settings": settings}}))
    (user / ".config" / "chromium" / "Profile 2" / "Secure Preferences").write_text("not json")
    covered = {one.browser: one for one in install.status(tmp_path / "store", user)}["chromium"]
    assert (covered.profiles, covered.with_extension, covered.private) == (3, 1, 1)


def test_somebody_elses_firefox_policies_stay(tmp_path: Path, user: Path) -> None:
    from scanner.browser import policy
    from scanner.platform.ports.browsers import BrowserPlace

    place = BrowserPlace(
        "firefox", Engine.FIREFOX, (), user, "", "", policies=tmp_path / "policies"
    )
    place.policies.mkdir()
    theirs = {"policies": {"DisableTelemetry": True, "Preferences": {"a.b": {"Value": 1}}}}
    (place.policies / "policies.json").write_text(json.dumps(theirs))
    path = policy.force(place, "", tmp_path / "x.xpi")
    assert policy.is_forced(place, "")
    assert json.loads(path.read_bytes())["policies"]["DisableTelemetry"] is True
    assert policy.clear(place, "")
    assert json.loads(path.read_bytes()) == theirs


@pytest.mark.parametrize(
    ("engine", "content", "off"),
    [
        (Engine.CHROMIUM, {"IncognitoModeAvailability": 1}, True),
        (Engine.CHROMIUM, {"IncognitoModeAvailability": 0}, False),
        (Engine.FIREFOX, {"policies": {"DisablePrivateBrowsing": True}}, True),
        (Engine.FIREFOX, {"policies": {}}, False),
        (Engine.FIREFOX, ["no policies"], False),
    ],
)
def test_private_windows_that_a_policy_switches_off_need_no_cover(
    engine: Engine, content: object, off: bool, tmp_path: Path
) -> None:
    from scanner.browser import policy
    from scanner.platform.ports.browsers import BrowserPlace

    place = BrowserPlace("any", engine, (), tmp_path, "", "", policies=tmp_path)
    assert not policy.no_private_windows(place)
    (tmp_path / "theirs.json").write_text(json.dumps(content))
    assert policy.no_private_windows(place) is off
