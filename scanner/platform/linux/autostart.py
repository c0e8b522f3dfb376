"""
Starting at login: the app by XDG autostart; guard and link by a systemd user unit where systemd runs.

Without a systemd user manager they get an XDG entry too.
"""

import grp
import os
import pwd
from pathlib import Path

from scanner.platform.ports.autostart import AutostartPart

_NAMES = {
    AutostartPart.APP: "beforehand",
    AutostartPart.GUARD: "beforehand-guard",
    AutostartPart.LINK: "beforehand-link",
    AutostartPart.ANSWERING: "beforehand-parent",
}
_KEPT_ALIVE = (AutostartPart.GUARD, AutostartPart.LINK)
_ADMIN_GROUPS = (
    "sudo",
    "wheel",
    "admin",
    "root",
)  # groups that may become root by the usual sudoers files
_COMMENT = "A second look before a picture leaves this computer"


def file(part: AutostartPart, command: tuple[str, ...], home: Path) -> tuple[Path, str]:
    """Return the entry's path and text: a unit for guard and link under systemd, else a desktop entry."""
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    line = " ".join(_quoted(word) for word in command)
    if part in _KEPT_ALIVE and _systemd():
        path = config / "systemd" / "user" / f"{_NAMES[part]}.service"
        return path, _unit(line.replace("$", "$$"))
    return config / "autostart" / f"{_NAMES[part]}.desktop", _desktop_entry(line)


def set_up(part: AutostartPart, command: tuple[str, ...], home: Path) -> None:
    """Write the entry; a unit is enabled as well, by the link that `systemctl enable` would make."""
    path, text = file(part, command, home)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    link = _enabling_link(path)
    if link is not None and not link.is_symlink():
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(path)


def clear(part: AutostartPart, home: Path) -> None:
    """Remove the entry."""
    path = file(part, (), home)[0]
    link = _enabling_link(path)
    if link is not None:
        link.unlink(missing_ok=True)
    path.unlink(missing_ok=True)


def is_set(part: AutostartPart, home: Path) -> bool:
    """Return whether the entry exists and is not disabled."""
    path = file(part, (), home)[0]
    return path.is_file() and "Hidden=true" not in path.read_text()


def account_is_admin() -> bool:
    """Return whether this account is root or in a group that may become root."""
    if os.geteuid() == 0:
        return True
    user = pwd.getpwuid(os.getuid()).pw_name
    mine = os.getgroups()
    return any(g.gr_gid in mine or user in g.gr_mem for g in _groups(_ADMIN_GROUPS))


def _groups(names: tuple[str, ...]) -> list[grp.struct_group]:
    return [group for group in grp.getgrall() if group.gr_name in names]


def _systemd() -> bool:
    """Return whether a systemd user manager serves this session."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return bool(runtime) and Path(runtime, "systemd", "private").exists()


def _enabling_link(path: Path) -> Path | None:
    if path.suffix != ".service":
        return None
    return path.parent / "default.target.wants" / path.name


def _desktop_entry(line: str) -> str:
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Beforehand",
        f"Comment={_COMMENT}",
        f"Exec={line}",
        "Icon=beforehand",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "\n".join(lines) + "\n"


def _unit(line: str) -> str:
    lines = (
        "[Unit]",
        f"Description=Beforehand: {_COMMENT[0].lower()}{_COMMENT[1:]}",
        "",
        "[Service]",
        "StandardOutput=null",  # otherwise the journal would keep all output
        f"ExecStart={line}",
        "Restart=always",
        "RestartSec=1",
        "",
        "[Install]",
        "WantedBy=default.target",
    )
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    """Quote a word for desktop entries and unit files alike: double quotes where needed, `%` doubled."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"' if any(c in word for c in " \t\"'\\><~|&;$*?#()`") else escaped
