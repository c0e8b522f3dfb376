"""The output of the self-test."""

from scanner.cli.text.catalogue import say, table

ALL_WELL = say("All is well.")
NOTHING_WRONG = say("Nothing wrong was found. What is not known could not be looked at from here.")
NOT_WELL = say("Something is not well. docs/troubleshooting.md says what to do about each.")

_NAMES = table(
    {
        "models": "The models are there and unaltered",
        "sandbox": "The worker that looks at pictures is confined",
        "watch": "A new file is noticed",
        "test-card": "The test card is held",
        "given-back": "A held file comes back as it was",
        "log": "The log is sealed and whole",
        "data": "The guard can save its data",
        "folders": "Folders to watch in this home",
        "tray": "A tray shows the icon",
        "browsers": "Browsers in this home",
        "kernel": "This kernel has what a gate needs",
    }
)
_STATES = table({"ok": "yes", "failed": "NO", "unknown": "not known"})


def result_line(name: str, state: str, detail: str, ms: int) -> str:
    """Describe the result of one check."""
    aside = f" ({detail})" if detail else ""
    return say(
        "{states}  {names}{aside}, {ms} ms",
        states=_STATES[state].rjust(max(9, *map(len, _STATES.values()))),
        names=_NAMES[name],
        aside=aside,
        ms=ms,
    )
