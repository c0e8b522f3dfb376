"""Programs of the desktop that may open everything, and why; each only when the desktop itself started it."""

from enum import StrEnum
from typing import NamedTuple

import msgspec


class ExemptionReason(StrEnum):
    """The reason why a program may open everything."""

    FILE_MANAGER = "file-manager"  # to see and sort one's own files
    VIEWER = "viewer"  # to look at one's own pictures
    # The desktop's own service, which writes small pictures into its folder.
    THUMBNAILS = "thumbnails"
    SEARCH = "search"  # the desktop's own index
    CONFIGURED = "configured"  # named by an administrator in gate.toml


class Exemption(NamedTuple):
    """One program, by path."""

    program: str
    reason: ExemptionReason


_F, _V, _T, _S = (
    ExemptionReason.FILE_MANAGER,
    ExemptionReason.VIEWER,
    ExemptionReason.THUMBNAILS,
    ExemptionReason.SEARCH,
)

# No program that takes its output path as an argument is listed, such as a thumbnailer: its caller could have
# pictures copied anywhere. Nor is a backup or sync program, which sends. Pictures that a file manager copies
# are asked about when they are opened next.
USUAL = (
    Exemption("/usr/bin/nautilus", _F), Exemption("/usr/bin/dolphin", _F), Exemption("/usr/bin/thunar", _F),
    Exemption("/usr/bin/nemo", _F), Exemption("/usr/bin/pcmanfm-qt", _F),
    Exemption("/usr/bin/eog", _V), Exemption("/usr/bin/loupe", _V), Exemption("/usr/bin/gwenview", _V),
    Exemption("/usr/bin/xviewer", _V), Exemption("/usr/bin/ristretto", _V),
    Exemption("/usr/bin/evince", _V), Exemption("/usr/bin/okular", _V),
    Exemption("/usr/libexec/tumblerd", _T), Exemption("/usr/lib/x86_64-linux-gnu/tumbler-1/tumblerd", _T),
    Exemption("/usr/libexec/tracker-extract-3", _S), Exemption("/usr/libexec/localsearch-extractor-3", _S),
    Exemption("/usr/bin/baloo_file_extractor", _S),
)  # fmt: skip

# The programs that start the above in a session: service managers, the message bus, the desktop's shells.
LAUNCHERS = (
    "/usr/lib/systemd/systemd", "/lib/systemd/systemd", "/usr/bin/dbus-daemon", "/usr/bin/dbus-broker",
    "/usr/bin/gnome-shell", "/usr/bin/plasmashell", "/usr/bin/kded5", "/usr/bin/kded6", "/usr/bin/cinnamon",
    "/usr/bin/xfce4-panel", "/usr/bin/xfdesktop", "/usr/bin/xfce4-session", "/usr/bin/lxqt-panel",
    "/usr/bin/lxqt-session", "/usr/bin/mate-panel",
)  # fmt: skip


class ExemptPrograms(msgspec.Struct, frozen=True):
    """
    Programs that may open anything; each only while only root can change its file.

    It must also have been started by one of `launchers` or `programs`, with no other process reading its output.
    """

    programs: tuple[Exemption, ...] = USUAL
    launchers: tuple[str, ...] = LAUNCHERS

    @classmethod
    def configured(cls, paths: tuple[str, ...]) -> "ExemptPrograms":
        """Build the exemptions that an administrator names in place of the usual ones."""
        return cls(tuple(Exemption(path, ExemptionReason.CONFIGURED) for path in paths))
