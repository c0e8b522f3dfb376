"""Browsers and the extension."""

from scanner.browser.install import BrowserInstall, Covered, ManualStep
from scanner.cli.text.files import printable

NO_BROWSER = "No browser was found that the extension is for (Chromium, Chrome, Edge, Brave, Vivaldi, Firefox)."

_LEFT_TO_DO = {
    ManualStep.NOTHING: "done. It is there at the next start of the browser; a standard account cannot remove it.",
    ManualStep.STORE: "registered, but this browser takes only what its store lists, and this is not there yet.",
}
_LOAD_CHROMIUM = (
    'registered. One step is left: open chrome://extensions, switch on "Developer mode", press "Load unpacked" '
    "and choose this folder:\n  {folder}"
)
_LOAD_FIREFOX = (
    'registered. One step is left: open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on" '
    "and choose this file:\n  {folder}/manifest.json\n"
    "  Firefox forgets it when it is closed; with --system it stays."
)


def browser_installed(result: BrowserInstall) -> str:
    """One browser after `install`."""
    load = _LOAD_FIREFOX if result.browser == "firefox" else _LOAD_CHROMIUM
    todo = _LEFT_TO_DO.get(result.step, load).format(folder=printable(str(result.extension)))
    return f"{result.browser.capitalize()}: {todo}"


def browser_removed(browsers: tuple[str, ...]) -> str:
    """Lines about what `remove` undid."""
    if not browsers:
        return "There was nothing to remove."
    names = ", ".join(name.capitalize() for name in browsers)
    return f"Removed from: {names}. Browsers that are open now let go of it when they are closed."


def browser_line(covered: Covered) -> str:
    """The line about how far one browser is covered."""
    name = covered.browser.capitalize()
    if not covered.host:
        return f"{name}: not covered. To cover it: beforehand browser install"
    forced = ", loaded by policy" if covered.forced else ""
    if not covered.profiles:
        return f"{name}: registered{forced}; the browser has not been used by this account yet"
    if not covered.with_extension:
        left = (
            "it comes when the browser starts"
            if covered.forced
            else "beforehand browser install says how"
        )
        return f"{name}: not covered yet. The extension is not loaded in the browser; {left}"
    private = (
        ""
        if covered.private == covered.with_extension
        else "; private windows are not covered everywhere"
    )
    return (
        f"{name}: {covered.with_extension} of {covered.profiles} profiles covered{forced}{private}"
    )


def browser_not_written(why: str) -> str:
    """A file could not be written."""
    return f"That could not be written ({why}). With --system the administrator has to run it."


def browser_policy_unreadable() -> str:
    """The browser's own policy file was written by somebody else, and is broken."""
    return "A policy file of the browser is not readable as JSON; it was left alone. Please mend it first."
