"""Whole files: each byte arrives, under Windows' Python as well."""

from pathlib import Path

from scanner.platform import durable

EVERY_BYTE = bytes(range(256)) * 3 + b"\r\n\n\r\x1a\n"


def test_a_replaced_file_has_the_very_bytes(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for content in (EVERY_BYTE, b"\n", b"", EVERY_BYTE * 1000):
        durable.replace_file(path, content)
        assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]
