"""No kernel gate: it would take an entitlement that Apple grants."""

from scanner.platform.gate_ports import GateSystem


def open_gate() -> GateSystem | None:
    """Return None."""
    return None
