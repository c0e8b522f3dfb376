"""Copies in this process's memory."""

from scanner.platform.copied_content import seal_bytes, seal_file
from scanner.platform.posix.files import read_at, read_part

__all__ = ["read_at", "read_part", "seal_bytes", "seal_file"]
