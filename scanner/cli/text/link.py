"""Words of `beforehand link`."""

from pathlib import Path

BAD_AUTHORITY = "The folder holds a key that this program did not write. Choose an empty folder."


def bad_device(name: str) -> str:
    """Refuse a device's name."""
    return f"{name!r} cannot be a device's name. Use letters, digits and dashes, like mum-laptop."


def written(folder: Path, devices: tuple[Path, ...]) -> list[str]:
    """Say what was written, and what to do with it."""
    lines = [
        f"The broker's files are in {folder}.",
        "Start it there: mosquitto -c mosquitto.conf",
        "Keep ca.key to yourself: whoever has it can make devices of your family.",
    ]
    for device in devices:
        lines.append(f"Bring the folder {device} to that computer, and run there:")
        lines.append(f"  beforehand link join {device.name}")
    return lines


def joined(folder: Path) -> str:
    """Say that this computer has its certificate."""
    return (
        f"This computer has its certificate, in {folder}. Now start: beforehand link run\n"
        "Nothing is sent until a parent and the child pair it in the app."
    )


NOT_A_DEVICE = (
    "This is no device's folder: link.toml, ca.crt, device.crt and device.key belong in it."
)
NOT_JOINED = "This computer has no certificate yet. First run: beforehand link join FOLDER"
