"""Folders on Linux whose pictures may be sent: the XDG user folders, and folders of known apps."""

from pathlib import Path

from scanner.platform.ports.places import Place

# XDG name, kind, and the folder's name unless user-dirs.dirs sets another.
_XDG = (
    ("PICTURES", "pictures", "Pictures"),
    ("DOWNLOAD", "downloads", "Downloads"),
    ("DESKTOP", "desktop", "Desktop"),
    ("DOCUMENTS", "documents", "Documents"),
    ("VIDEOS", "videos", "Videos"),
)

# Below the home folder. Folders inside an XDG folder are watched with it and not listed again, except
# where people would look for them by their own name.
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

# Folders that another program automatically copies off this machine.
_SYNCED = ("Nextcloud", "ownCloud", "Dropbox", "OneDrive", "Seafile", "Sync", "MEGA", "pCloudDrive")

_IN_PICTURES = (
    ("screenshots", "Screenshots"),
    ("camera-roll", "Camera"),
    ("camera-roll", "Webcam"),
)
_IN_DOWNLOADS = (("telegram", "Telegram Desktop"),)


def outgoing(home: Path) -> tuple[Place, ...]:
    """Return all places, whether they exist or not."""
    said = _user_dirs(home)
    places = [Place(kind, said.get(name, home / usual)) for name, kind, usual in _XDG]
    # The desktop may be configured as the home folder itself, which would mean watching everything.
    places = [place for place in places if place.path != home]
    pictures = said.get("PICTURES", home / "Pictures")
    downloads = said.get("DOWNLOAD", home / "Downloads")
    places += [Place(kind, pictures / name) for kind, name in _IN_PICTURES]
    places += [Place(kind, downloads / name) for kind, name in _IN_DOWNLOADS]
    places += [Place(kind, home / path) for kind, path in _APPS]
    places += [Place("synced", home / name) for name in _SYNCED]
    return tuple(places)


def _user_dirs(home: Path) -> dict[str, Path]:
    """Return the folders of the lines XDG_NAME_DIR="$HOME/…" in user-dirs.dirs, by NAME."""
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
    """List the known senders whose program is installed."""
    from scanner.platform.linux.senders import installed

    return installed()
