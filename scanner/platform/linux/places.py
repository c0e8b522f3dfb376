"""The places of pictures that may go out on Linux: the XDG user folders, and the folders of known apps."""

from pathlib import Path

from scanner.platform.ports.places import Place

# XDG name, kind, and the name the folder has where user-dirs.dirs does not say otherwise.
_XDG = (
    ("PICTURES", "pictures", "Pictures"),
    ("DOWNLOAD", "downloads", "Downloads"),
    ("DESKTOP", "desktop", "Desktop"),
    ("DOCUMENTS", "documents", "Documents"),
    ("VIDEOS", "videos", "Videos"),
)

# Below the home folder. What lies below an XDG folder is watched with it and not named again,
# except where a person would look for it by its own name.
_APPS = (
    ("camera-roll", "DCIM"),
    ("camera-roll", "Camera"),
    ("kde-connect", "kdeconnect"),
    ("warpinator", "Warpinator"),
    ("bluetooth", "Bluetooth"),
    ("bluetooth", "bluetooth"),
    ("public", "Public"),
    ("telegram", ".var/app/org.telegram.desktop/data/TelegramDesktop/Downloads"),
    ("telegram", "snap/telegram-desktop/common/Downloads"),
    ("whatsapp", ".var/app/com.github.eneshecan.WhatsAppForLinux/Downloads"),
    ("discord", ".var/app/com.discordapp.Discord/Downloads"),
    ("element", ".var/app/im.riot.Riot/Downloads"),
    ("signal", "snap/signal-desktop/common/Downloads"),
)

# Folders that another program copies off this machine by itself.
_SYNCED = ("Nextcloud", "ownCloud", "Dropbox", "OneDrive", "Seafile", "Sync", "MEGA", "pCloudDrive")

_IN_PICTURES = (
    ("screenshots", "Screenshots"),
    ("camera-roll", "Camera"),
    ("camera-roll", "Webcam"),
)
_IN_DOWNLOADS = (("telegram", "Telegram Desktop"),)


def outgoing(home: Path) -> tuple[Place, ...]:
    """All places, there or not."""
    said = _user_dirs(home)
    places = [Place(kind, said.get(name, home / usual)) for name, kind, usual in _XDG]
    # The desktop may be set to be the home folder itself, which would mean watching everything.
    places = [place for place in places if place.path != home]
    pictures = said.get("PICTURES", home / "Pictures")
    downloads = said.get("DOWNLOAD", home / "Downloads")
    places += [Place(kind, pictures / name) for kind, name in _IN_PICTURES]
    places += [Place(kind, downloads / name) for kind, name in _IN_DOWNLOADS]
    places += [Place(kind, home / path) for kind, path in _APPS]
    places += [Place("synced", home / name) for name in _SYNCED]
    return tuple(places)


def _user_dirs(home: Path) -> dict[str, Path]:
    """The lines XDG_NAME_DIR="$HOME/…" of user-dirs.dirs, by NAME."""
    found: dict[str, Path] = {}
    try:
        text = (home / ".config" / "user-dirs.dirs").read_text(errors="surrogateescape")
    except OSError:
        return found
    for line in text.splitlines():
        name, is_set, value = line.strip().partition("=")
        if not is_set or not (name.startswith("XDG_") and name.endswith("_DIR")):
            continue
        value = value.strip().strip('"')
        if value.startswith("$HOME"):
            found[name[4:-4]] = home / value.removeprefix("$HOME").lstrip("/")
        elif value.startswith("/"):
            found[name[4:-4]] = Path(value)
    return found


def senders() -> tuple[str, ...]:
    """List the senders of a table whose program is there."""
    from scanner.platform.linux.senders import installed

    return installed()
