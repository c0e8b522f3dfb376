"""`beforehand link` as a newcomer uses it: wrong paths, repeated commands, skipped steps."""

import io
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from cryptography import x509

from scanner import settings
from scanner.answering.answering_service import AnsweringService
from scanner.channel import messages as m
from scanner.cli import main as cli_main
from scanner.cli.text import link as text
from tools.waits import BOUND


@pytest.fixture
def link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("BEFOREHAND_HOME", str(tmp_path / "home"))

    def run(*words: object) -> tuple[object, str]:
        """Return the exit code and the whole output."""
        monkeypatch.setattr("sys.argv", ["beforehand", "link", *map(str, words)])
        monkeypatch.setattr("sys.stdin", io.StringIO())
        with pytest.raises(SystemExit) as ended:
            cli_main.main()
        said = capsys.readouterr()
        return ended.value.code, said.out + said.err

    return run


def serve(link, folder: Path, *devices: str, host: str = "home.example", port: int = 8883):
    names = [word for name in devices for word in ("--device", name)]
    return link("serve-config", folder, "--host", host, "--port", port, *names)


@pytest.mark.parametrize("host", ["", "a b", "münchen.example", 'x"y', "-"])
def test_what_can_be_no_address_is_refused_before_anything_is_written(link, host, tmp_path):
    assert serve(link, tmp_path / "broker", "kim", host=host) == (2, f"{text.BAD_HOST}\n")
    assert not (tmp_path / "broker").exists()


def test_a_second_run_adds_and_says_what_stays(link, tmp_path):
    folder = tmp_path / "broker"
    _, said = serve(link, folder, host="first.example")
    assert text.NO_DEVICES in said
    serve(link, folder, "kim")  # no computer knew the first address
    names = x509.load_pem_x509_certificate((folder / "server.crt").read_bytes()).extensions
    alternative = names.get_extension_for_class(x509.SubjectAlternativeName).value
    assert alternative.get_values_for_type(x509.DNSName) == ["home.example"]
    kept = (folder / "devices" / "kim" / "device.key").read_bytes()
    code, said = serve(link, folder, "kim", "mum")
    assert code in (None, 0)
    assert "stays valid: kim\n" in said
    assert "join mum" in said
    assert (folder / "devices" / "kim" / "device.key").read_bytes() == kept
    refused = (2, f"{text.other_address('home.example:8883')}\n")
    assert serve(link, folder, "dad", host="other.example") == refused
    assert serve(link, folder, "dad", port=8884) == refused
    assert not (folder / "devices" / "dad").exists()


@pytest.mark.parametrize("damage", ["gone", "nonsense", "another"])
def test_a_family_key_that_is_not_usable_is_named(link, damage, tmp_path):
    serve(link, tmp_path / "one", "kim")
    serve(link, tmp_path / "two", "kim")
    key = tmp_path / "one" / "ca.key"
    if damage == "gone":
        key.unlink()
    else:
        other = (tmp_path / "two" / "ca.key").read_bytes()
        key.write_bytes(b"nonsense" if damage == "nonsense" else other)
    assert serve(link, tmp_path / "one", "mum") == (2, f"{text.BAD_AUTHORITY}\n")


def test_joining_twice_changes_nothing_and_another_certificate_is_refused(link, tmp_path):
    serve(link, tmp_path / "broker", "kim", "mum")
    devices, place = tmp_path / "broker" / "devices", settings.load().link
    for folder in (devices / "kim", devices / "kim", place):
        assert link("join", folder)[0] in (None, 0)
    mine = (place / "device.crt").read_bytes()
    refused = text.OTHER_CERTIFICATE.format(place)
    assert link("join", devices / "mum") == (2, f"{refused}\n")
    assert (place / "device.crt").read_bytes() == mine
    assert link("join", tmp_path) == (2, f"{text.NOT_A_DEVICE}\n")


def test_a_second_window_is_said(link, tmp_path):
    serve(link, tmp_path / "broker", "mum")
    link("join", tmp_path / "broker" / "devices" / "mum")
    with AnsweringService(settings.load()):
        assert link("parent") == (2, f"{text.PARENT_RUNS_ALREADY}\n")
    command = [sys.executable, "-m", "scanner", "link", "run"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as first:
        try:
            assert first.stdout is not None
            assert first.stdout.readline() == f"{text.RUN_BEGINS}\n"
            again = subprocess.run(
                command, check=False, capture_output=True, text=True, timeout=BOUND
            )
            assert (again.returncode, again.stderr) == (2, f"{text.RUNS_ALREADY}\n")
        finally:
            first.terminate()


@pytest.mark.parametrize("name", ["", "  ", "Mum's very very long laptop", "ä" * 13])
def test_a_name_that_does_not_fit_is_refused(link, name):
    assert link("add-child", "CODE", "--name", name) == (2, f"{text.BAD_NAME}\n")
    assert link("pair", name) == (2, f"{text.BAD_NAME}\n")


def test_a_damaged_device_folder_is_named(link, tmp_path):
    serve(link, tmp_path / "broker", "kim")
    link("join", tmp_path / "broker" / "devices" / "kim")
    place = settings.load().link
    (place / "link.toml").write_text("host = 3\n")
    done = subprocess.run(
        [sys.executable, "-m", "scanner", "link", "run"],
        check=False, capture_output=True, text=True, timeout=BOUND,
    )  # fmt: skip
    assert done.returncode == 78
    assert str(place) in done.stderr
    assert done.stderr.count("\n") == 1


def test_who_switches_a_link_on_that_is_off_after_pairing():
    state = m.LinkIs(
        paired=True, on=True, own_switch=False, here=True, up=True, answerers=(), dropped=0
    )
    off = msgspec.structs.replace(state, on=False)
    assert text.paired("Mum", state) == "Mum may answer now."
    assert "a parent switches" in text.paired("Mum", off)
    teenager = msgspec.structs.replace(off, own_switch=True)
    assert "the teenager switches" in text.paired("Mum", teenager)
