"""No kernel gate: it would take a signed file system driver."""

from scanner.platform.gate_ports import GateSystem


def open_gate() -> GateSystem | None:
    """Return None."""
    return None
