"""The kernel properties the gate relies on, tried on this very kernel and shown."""

import json
import os
import pwd
from pathlib import Path

import click.testing
import pytest

from scanner import platform
from scanner.cli.gate import command
from scanner.cli.text.gate import PROPERTIES
from scanner.kernel_gate import kernel_report
from scanner.platform.gate_ports import KernelProperty, KernelResult

HOLDS, LACKS, NOT = KernelResult.HOLDS, KernelResult.LACKS, KernelResult.NOT_TRIED


class System:
    """A kernel of which this was found."""

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
    monkeypatch.setattr(platform, "gate", lambda: System(asks_of_overlays=LACKS))
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
    kernel_report.try_kernel(System(asks_of_overlays=LACKS), path)
    assert kernel_report.lacking(kernel_report.read(path)) == ("asks-of-overlays",)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    known = kernel_report.try_kernel(System(asks_of_overlays=NOT), path)
    assert kernel_report.lacking(known) == ("asks-of-overlays",)
    os.chown(path, 65534, 65534)
    assert kernel_report.read(path) == ()


def test_a_second_account_with_a_log_in_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def account(name: str, uid: int, shell: str) -> pwd.struct_passwd:
        return pwd.struct_passwd((name, "x", uid, uid, "", "/", shell))

    accounts = [
        account("root", 0, "/bin/bash"),
        account("child", 1001, "/bin/bash"),
        account("second", 1002, "/bin/sh"),
        account("backup", 1003, "/usr/sbin/nologin"),
    ]
    monkeypatch.setattr(pwd, "getpwall", lambda: accounts)
    assert kernel_report.uncovered_accounts(1001) == ("second",)
    assert kernel_report.uncovered_accounts(None) == ("child", "second")
