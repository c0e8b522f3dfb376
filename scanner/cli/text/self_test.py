"""The output of the self-test."""

ALL_WELL = "All is well."
NOT_WELL = "Something is not well. docs/troubleshooting.md says what to do about each."

_NAMES = {
    "models": "The models are there and unaltered",
    "sandbox": "The worker that looks at pictures is confined",
    "watch": "A new file is noticed",
    "test-card": "The test card is held",
    "given-back": "A held file comes back as it was",
    "log": "The log is sealed and whole",
    "folders": "Folders to watch in this home",
    "tray": "A tray shows the icon",
    "browsers": "Browsers in this home",
    "kernel": "This kernel has what a gate needs",
}
_STATES = {"ok": "yes", "failed": "NO", "unknown": "not known"}


def result_line(name: str, state: str, detail: str, ms: int) -> str:
    """One line for one check."""
    aside = f" ({detail})" if detail else ""
    return f"{_STATES[state]:>9}  {_NAMES[name]}{aside}, {ms} ms"
