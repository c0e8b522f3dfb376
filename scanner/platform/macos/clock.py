"""The monotonic clock; the system gives no boot id of its own."""

from scanner.platform.simple_clock import boot_id, boots, monotonic_ms, slept_ms

__all__ = ["boot_id", "boots", "monotonic_ms", "slept_ms"]
