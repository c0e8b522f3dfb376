"""The kernel gate: permission events of fanotify."""

from scanner.platform.gate_ports import GateSystem


def open_gate() -> GateSystem | None:
    """Permission events of fanotify; using them takes root."""
    from scanner.platform.linux.open_gate import LinuxGate

    return LinuxGate()
