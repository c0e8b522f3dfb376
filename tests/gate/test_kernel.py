"""The kernel properties the gate relies on, tried on this very kernel and shown."""

import grp
import json
import os
import pwd
from pathlib import Path

import click.testing
import msgspec
import pytest

from scanner import platform
from scanner.channel import messages as m
from scanner.cli import setup
from scanner.cli.gate import command
from scanner.cli.text.gate import PROPERTIES, account_lines
from scanner.errors import PolicyError
from scanner.kernel_gate import config, gated_accounts, kernel_report
from scanner.kernel_gate.failures import Mode
from scanner.platform.gate_ports import KernelProperty, KernelResult

HOLDS, LACKS, NOT = KernelResult.HOLDS, KernelResult.LACKS, KernelResult.NOT_TRIED


class FoundKernel:
    """A kernel with these properties."""

    def __init__(self, **results: KernelResult) -> None:
        self._results = results

    def kernel_properties(self) -> tuple[KernelProperty, ...]:
        return tuple(
            KernelProperty(name, "trial", self._results.get(name.replace("-", "_"), HOLDS))
            for name in PROPERTIES
        )


@pytest.mark.root
def test_every_property_is_tried_and_those_of_this_kernels_number_hold() -> None:
    system = platform.gate()
    if system is None or os.geteuid() != 0:
        pytest.skip("needs root and a kernel with a gate")
    found = {one.name: one.result for one in system.kernel_properties()}
    assert set(found) == set(PROPERTIES)
    release = tuple(int(part) for part in os.uname().release.split("-")[0].split(".")[:2])
    for name, since in {"asks-of-overlays": (6, 5), "unique-mount-ids": (6, 8)}.items():
        if found[name] is not NOT:
            assert (found[name] is HOLDS) == (release >= since), name
    assert found["pidfds"] is HOLDS


def test_what_is_missing_is_reported_with_what_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "gate", lambda: FoundKernel(asks_of_overlays=LACKS))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    said = click.testing.CliRunner().invoke(command, ["status"])
    assert said.exit_code == 1
    assert "behind an overlay (containers): NO" in said.output
    assert "not asked about" in said.output
    reported = click.testing.CliRunner().invoke(command, ["status", "--json"])
    rows = {row["name"]: row["result"] for row in json.loads(reported.output)["properties"]}
    assert rows["asks-of-overlays"] == "lacks"


@pytest.mark.root
def test_what_root_found_counts_for_everybody_and_nobody_elses_word_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() != 0:
        pytest.skip("needs root")
    path = tmp_path / "kernel.json"
    kernel_report.try_kernel(FoundKernel(asks_of_overlays=LACKS), path)
    assert kernel_report.lacking(kernel_report.read(path)) == ("asks-of-overlays",)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    known = kernel_report.try_kernel(FoundKernel(asks_of_overlays=NOT), path)
    assert kernel_report.lacking(known) == ("asks-of-overlays",)
    os.chown(path, 65534, 65534)
    assert kernel_report.read(path) == ()


def test_a_second_account_with_a_log_in_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def account(name: str, uid: int, shell: str) -> pwd.struct_passwd:
        return pwd.struct_passwd((name, "x", uid, uid, "", "/", shell))

    found = [
        account("root", 0, "/bin/bash"),
        account("mum", 1000, "/bin/bash"),
        account("child", 1001, "/bin/bash"),
        account("second", 1002, "/bin/sh"),
        account("backup", 1003, "/usr/sbin/nologin"),
    ]
    sudo = grp.struct_group(("sudo", "x", 27, ["mum"]))
    monkeypatch.setattr(pwd, "getpwall", lambda: found)
    monkeypatch.setattr(grp, "getgrall", lambda: [sudo])
    second = gated_accounts.LoginAccount("second", 1002, administrator=False)
    mum = gated_accounts.LoginAccount("mum", 1000, administrator=True)
    assert gated_accounts.uncovered(frozenset((1001,))) == (second, mum)
    assert gated_accounts.names_of(frozenset((1001, 1002))) == ("child", "second")
    said = account_lines(("child",), (second, mum))
    assert "Not covered: second" in said
    assert any("no gate restricts: mum" in line for line in said)
    assert not any("Not covered" in line for line in account_lines(("child", "second"), (mum,)))


def test_more_accounts_are_put_into_the_file_and_all_else_stays(tmp_path: Path) -> None:
    file = tmp_path / "gate.toml"
    file.write_text('# whom\nchild = "kim"\nmode = "block"\n')
    config.cover(("anna", "ben"), file)
    config.cover(("ben", "cleo"), file)
    written = msgspec.toml.decode(file.read_bytes(), type=config.GateFile)
    assert (written.child, written.mode) == ("kim", Mode.BLOCK)
    assert written.also == ("anna", "ben", "cleo")
    assert file.read_text().startswith("# whom")
    # Nothing that is not understood is written over.
    file.write_text('child = "kim"\nalso = [\n"anna",\n]\n')
    before = file.read_bytes()
    with pytest.raises((PolicyError, msgspec.MsgspecError)):
        config.cover(("ben",), file)
    assert file.read_bytes() == before


def test_set_up_shows_what_is_covered_and_offers_the_rest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kernel = tuple(
        m.LayerState(
            name, name != "asks-of-overlays", "lacks" if name == "asks-of-overlays" else "holds"
        )
        for name in PROPERTIES
    )
    status = msgspec.convert(
        {
            "is": "Status", "state": "off", "problems": (), "set_up": False, "recording": False, "profile": "",
            "operating_point": "", "held": 0, "waiting": 0, "looked_at": 0, "layers": (), "folders": (),
            "version": "",
        },
        m.Status,
    )  # fmt: skip
    status = msgspec.structs.replace(
        status, accounts=m.Accounts(("kim",), ("anna",), ("mum",)), gate=m.GateCover(kernel, ())
    )
    file = tmp_path / "gate.toml"
    file.write_text('child = "kim"\n')
    monkeypatch.setattr(setup.config, "CONFIG", file)
    monkeypatch.setattr(setup.config.cover, "__defaults__", (file,))
    monkeypatch.setattr(setup.sys, "stdin", _Terminal())
    monkeypatch.setattr(setup.click, "confirm", lambda _question: True)
    said: list[str] = []
    monkeypatch.setattr(setup.click, "echo", said.append)
    setup.show_cover(lambda _request: status)
    text = "\n".join(said)
    assert "NOT covered: anna" in text
    assert "behind an overlay (containers): NO" in text
    assert "6 of the 7" in text
    assert 'also = ["anna"]' in file.read_text()
    assert "systemctl restart" in text


class _Terminal:
    def isatty(self) -> bool:
        return True
