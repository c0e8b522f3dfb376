"""Sentences about browsers and the extension."""

from scanner.browser.install import BrowserInstall, Covered, ManualStep
from scanner.cli.text.catalogue import say, table
from scanner.cli.text.files import printable

NO_BROWSER = say(
    "No browser was found that the extension is for (Chromium, Chrome, Edge, Brave, Vivaldi, Firefox)."
)

_LEFT_TO_DO = table(
    {
        ManualStep.NOTHING: "done. The browser loads it at its next start; "
        "a standard account cannot remove it.",
        ManualStep.STORE: "registered, but this browser accepts only extensions from its store, "
        "where this one is not listed yet.",
    }
)
_LOAD_CHROMIUM = say(
    'registered. One step is left: open chrome://extensions, switch on "Developer mode", press "Load unpacked" '
    "and choose this folder:\n  {folder}"
)
_LOAD_FIREFOX = say(
    'registered. One step is left: open about:debugging#/runtime/this-firefox, press "Load Temporary Add-on" '
    "and choose this file:\n  {folder}/manifest.json\n"
    "  Firefox forgets it when it is closed; with --system it stays."
)


def browser_installed(result: BrowserInstall) -> str:
    """Describe one browser after `install`."""
    load = _LOAD_FIREFOX if result.browser == "firefox" else _LOAD_CHROMIUM
    todo = _LEFT_TO_DO.get(result.step, load).format(folder=printable(str(result.extension)))
    return f"{result.browser.capitalize()}: {todo}"


def browser_removed(browsers: tuple[str, ...]) -> str:
    """Describe what `remove` has undone."""
    if not browsers:
        return say("There was nothing to remove.")
    names = ", ".join(name.capitalize() for name in browsers)
    return say(
        "Removed from: {names}. Browsers that are open now keep it until they are closed.",
        names=names,
    )


def browser_line(covered: Covered) -> str:
    """Describe how far one browser is covered."""
    name = covered.browser.capitalize()
    if not covered.host:
        return say("{name}: not covered. To cover it: beforehand browser install", name=name)
    forced = say(", loaded by policy") if covered.forced else ""
    if not covered.profiles:
        return say(
            "{name}: registered{forced}; the browser has not been used by this account yet",
            name=name,
            forced=forced,
        )
    if not covered.with_extension:
        left = (
            say("it is loaded when the browser starts")
            if covered.forced
            else say("beforehand browser install says how")
        )
        return say(
            "{name}: not covered yet. The extension is not loaded in the browser; {left}",
            name=name,
            left=left,
        )
    private = (
        ""
        if covered.private == covered.with_extension
        else say("; private windows are not covered everywhere")
    )
    return say(
        "{name}: {with_extension} of {profiles} profiles covered{forced}{private}",
        name=name,
        with_extension=covered.with_extension,
        profiles=covered.profiles,
        forced=forced,
        private=private,
    )


def browser_not_written(why: str) -> str:
    """Report that a file could not be written."""
    return say(
        "That could not be written ({why}). With --system the administrator has to run it.", why=why
    )


def browser_policy_unreadable() -> str:
    """Report that the browser's own policy file, which this program did not write, is broken."""
    return say(
        "A policy file of the browser is not readable as JSON; it was left alone. Please repair it first."
    )
