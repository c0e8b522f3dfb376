"""The kernel gate: permission events of fanotify."""

from scanner.platform.gate_ports import GateSystem


def open_gate() -> GateSystem | None:
    """Return the gate on fanotify's permission events; using it needs root."""
    from scanner.platform.linux.open_gate import LinuxGate

    return LinuxGate()
