"""Files that root writes into a folder of the service's account."""

import os
from pathlib import Path
from typing import cast

import pytest

from scanner.kernel_gate import kernel_report
from scanner.platform.gate_ports import GateSystem


class NothingToTry:
    def kernel_properties(self) -> tuple[()]:
        return ()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root writes the report"
)
def test_the_folders_owner_cannot_turn_it_on_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, report, replace = tmp_path / "shadow", tmp_path / "kernel.json", os.replace
    secret.write_bytes(b"of root's")
    secret.chmod(0o600)

    def replace_and_exchange(source: Path, target: Path) -> None:
        replace(source, target)
        target.unlink()
        target.symlink_to(secret)  # as the owner of the folder may, at any moment

    monkeypatch.setattr(os, "replace", replace_and_exchange)
    kernel_report.try_kernel(cast(GateSystem, NothingToTry()), report)
    assert secret.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root writes the report"
)
def test_everybody_may_read_it_whatever_the_umask(tmp_path: Path) -> None:
    report, before = tmp_path / "kernel.json", os.umask(0o077)
    try:
        kernel_report.try_kernel(cast(GateSystem, NothingToTry()), report)
    finally:
        os.umask(before)
    assert report.stat().st_mode & 0o777 == 0o644
