"""Installed programs that send pictures: messengers and mail. Browsers have a separate table."""

from pathlib import Path

# (name as in `places`, its program in the system's folders, its name as a Flatpak)
SENDERS = (
    ("discord", "discord", "com.discordapp.Discord"),
    ("element", "element-desktop", "im.riot.Riot"),
    ("evolution", "evolution", "org.gnome.Evolution"),
    ("gajim", "gajim", "org.gajim.Gajim"),
    ("geary", "geary", "org.gnome.Geary"),
    ("kmail", "kmail", "org.kde.kmail2"),
    ("pidgin", "pidgin", "im.pidgin.Pidgin3"),
    ("signal", "signal-desktop", "org.signal.Signal"),
    ("skype", "skypeforlinux", "com.skype.Client"),
    ("slack", "slack", "com.slack.Slack"),
    ("telegram", "telegram-desktop", "org.telegram.desktop"),
    ("thunderbird", "thunderbird", "org.mozilla.Thunderbird"),
    ("whatsapp", "whatsapp-for-linux", "com.github.eneshecan.WhatsAppForLinux"),
    ("zoom", "zoom", "us.zoom.Zoom"),
)
_FOLDERS = ("usr/bin", "usr/local/bin", "snap/bin")
_FLATPAKS = ("var/lib/flatpak/exports/bin",)


def installed(root: Path = Path("/")) -> tuple[str, ...]:
    """Return the names of senders installed for all users, in alphabetical order."""
    found: list[str] = []
    for name, program, flatpak in SENDERS:
        places = [root / folder / program for folder in _FOLDERS]
        places += [root / folder / flatpak for folder in _FLATPAKS]
        if any(_is_there(place) for place in places):
            found.append(name)
    return tuple(found)


def _is_there(place: Path) -> bool:
    try:
        place.lstat()  # lstat: a Flatpak's program is a link into its sandbox
    except OSError:
        return False
    return True
