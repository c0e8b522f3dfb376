"""Browsers and the extension."""

from scanner.browser.install import Covered, Result, Step
from scanner.cli.text.files import printable

NO_BROWSER = (
    "No browser was found that the extension is for (Chromium, Chrome, Edge, Brave, Firefox)."
)

_LEFT_TO_DO = {
    Step.NOTHING: "done; it is there when the browser starts the next time",
    Step.LOAD_UNPACKED: (
        "registered. One step is left: open the browser's page of extensions, switch on the developer's mode, "
        "and load this folder: {folder}"
    ),
    Step.STORE: "registered. This browser takes extensions from its store only, and ours is not there yet",
}


def browser_installed(result: Result) -> str:
    """One browser after `install`."""
    todo = _LEFT_TO_DO[result.step].format(folder=printable(str(result.extension)))
    return f"{result.browser}: {todo}."


def browser_removed(browsers: tuple[str, ...]) -> str:
    """What `remove` undid."""
    return f"Removed from: {', '.join(browsers)}." if browsers else "There was nothing to remove."


def browser_line(covered: Covered) -> str:
    """How far one browser is covered."""
    if not covered.host:
        return f"{covered.browser}: not covered; see: beforehand browser install"
    forced = ", forced in by policy" if covered.forced else ""
    private = (
        ""
        if covered.private == covered.with_extension
        else "; private windows are not covered everywhere"
    )
    return f"{covered.browser}: {covered.with_extension} of {covered.profiles} profiles covered{forced}{private}"


def browser_not_written(why: str) -> str:
    """A file could not be written."""
    return f"That could not be written ({why}). With --system the administrator has to run it."
