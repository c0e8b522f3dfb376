"""A native host is a registry key whose value is the manifest's path. Not tried on Windows."""

import sys
from pathlib import Path


def register(hosts: str, name: str, manifest: Path) -> None:
    """Write the key. Raises OSError."""
    if sys.platform == "win32":
        import winreg

        with winreg.CreateKey(*_place(hosts, name)) as key:
            winreg.SetValueEx(key, "", 0, winreg.REG_SZ, str(manifest))


def unregister(hosts: str, name: str) -> None:
    """Remove the key. Raises OSError; a missing key is no error."""
    if sys.platform == "win32":
        import winreg

        try:
            winreg.DeleteKey(*_place(hosts, name))
        except FileNotFoundError:
            pass  # nothing to remove


def registered(hosts: str, name: str) -> Path | None:
    """Return the manifest that the browser reads, or None."""
    if sys.platform == "win32":
        import winreg

        try:
            return Path(winreg.QueryValue(*_place(hosts, name)))
        except OSError:
            return None
    return None


if sys.platform == "win32":

    def _place(hosts: str, name: str) -> tuple[int, str]:
        import winreg

        root, _, path = hosts.partition("\\")
        roots = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}
        return roots[root], f"{path}\\{name}"
