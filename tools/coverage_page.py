"""
Writes docs/coverage.md, "Is my computer covered?", from the tables that `beforehand status` is made from.

    python -m tools.coverage_page

Browsers and messengers are those of scanner/platform/linux; what is said of each is what `scanner.protection`
answers for it, in the sentences of the app.
"""

import textwrap
from pathlib import Path

from scanner.kernel_gate.failures import Mode
from scanner.platform.linux import browsers
from scanner.platform.linux.senders import SENDERS
from scanner.platform.ports.browsers import BrowserPlace
from scanner.protection import (
    BrowserGap,
    FolderReach,
    GateReach,
    Parts,
    Reach,
    SendingApp,
    level_of,
)
from ui.text import SENTENCES

PAGE = Path(__file__).resolve().parent.parent / "docs/coverage.md"
HOME = Path("/home/child")
_WATCHED = (FolderReach("/home/child/Pictures"),)
_NO_GATE = Parts(folders=_WATCHED, gate=GateReach(Reach.AWAY))
_GATE = Parts(folders=_WATCHED, gate=GateReach(Reach.ON, Mode.BLOCK))
_NAMES = {
    "kmail": "KMail",
    "whatsapp": "WhatsApp",
    "edge": "Microsoft Edge",
    "chrome": "Google Chrome",
    "firefox": "Firefox ESR",
}

_TEXT = """# Is my computer covered?

Four questions, a minute. This page is made from the tables that `beforehand status` and the app's "What is
covered" use; those two say what holds on this very computer now.

## 1. Which system?

| system | covered |
|---|---|
| Debian 12 or 13 on a PC (64-bit) | yes: there is a package, and all below holds |
| another Linux on a PC: Ubuntu 24.04, Linux Mint 22, Fedora 37, or newer (glibc 2.36) | yes, from [the folder with its own Python](packaging.md), which was tried on Debian alone; without the kernel gate |
| Windows, macOS | **not yet**: nobody has tried it on a real machine ([windows](windows.md)) |
| a phone, a tablet, a Chromebook, a games console | **no**, and never by this program |

## 2. Which account does the child use?

| account | covered |
|---|---|
| a standard account, and an administrator has set up the [kernel gate](gate.md) | yes; the child cannot switch it off |
| a standard account without the gate | yes; but the guard runs as the child, who can end it. The log shows the gap |
| an administrator's | **only with the child's will**: an administrator can switch everything off |

## 3. Which browser?

"For the system" is `sudo beforehand browser install --system`, "for one user" `beforehand browser install`.

| browser | for the system | for one user |
|---|---|---|
{browsers}
| Firefox from Mozilla or of another Linux than Debian | {nothing} | {nothing} |
| any other, or one that came as a Flatpak or a Snap (on Ubuntu: Chromium and Firefox) | {nothing} | {nothing} |

With the set-up for the system, Chromium and its relatives have no private windows any more, and in Firefox
they are covered. With that for one user, the child can remove the extension again. Firefox ESR is Debian's
`firefox-esr`; any other Firefox takes extensions from Mozilla's store alone. Debian's Chromium and Firefox
ESR were tried, the others are covered by what their makers' documents say. What each way into a web page
comes to: [browser](browser.md).

## 4. Which messenger or mail program?

The kernel gate is [set up by an administrator](gate.md), on Linux alone. Watched folders are what everybody
has, when pictures are picked from Pictures, Downloads, the desktop or another folder in the list.

| program | with the kernel gate | with watched folders alone |
|---|---|---|
{senders}
| any other program | {stops} | {usually} |
| a picture from a folder that is not in the list | {stops} | {nothing} |

## Where is the place taken out of a picture?

A photograph often says where it was taken. The offer never holds up what is clean, so it comes where the
picture lies still:

| way | offered |
|---|---|
| a new picture in a watched folder | once, calmly: a copy without the place |
| any picture at a pause (folder, web page, clipboard, program) | "Make a safer copy": without place, time and camera |
| a clean picture that a web page or a program takes | no: it goes on at once; the page or program has it before anybody could answer |
| a clean picture that is copied | no: it may be pasted at once |

## What is never covered

{never}

A picture is judged by two small models, which miss some and stop harmless ones: [accuracy](accuracy.md).
"""


def page() -> str:
    """The page as Markdown."""
    return _TEXT.format(
        browsers="\n".join(map(_browser, browsers.places(HOME))),
        senders="\n".join(map(_messenger, (name for name, *_ in SENDERS))),
        stops=_said(SendingApp(""), _GATE),
        usually=_sender("", _NO_GATE),
        nothing=_said(SendingApp(""), _NO_GATE),
        never=textwrap.fill(_english("cover.not.gated"), 110),
    )  # fmt: skip


def _browser(place: BrowserPlace) -> str:
    """One row. Forced in by policy, private windows are covered or switched off; by hand they stay open."""
    system = BrowserGap.NONE if place.policies or place.external else BrowserGap.ALL
    cells = (
        _said(SendingApp(place.name, gap), _NO_GATE) for gap in (system, BrowserGap.PRIVATE_WINDOWS)
    )
    return f"| {_name(place.name)} | {' | '.join(cells)} |"


def _messenger(name: str) -> str:
    return f"| {_name(name)} | {_sender(name, _GATE)} | {_sender(name, _NO_GATE)} |"


def _sender(name: str, parts: Parts) -> str:
    return _said(SendingApp(name, folders=(_WATCHED[0].path,)), parts)


def _said(app: SendingApp, parts: Parts) -> str:
    return _english(f"cover.app.{level_of(app, parts)}")


def _english(key: str) -> str:
    return SENTENCES[key][1]


def _name(name: str) -> str:
    return _NAMES.get(name, name.capitalize())


def main() -> None:
    """Write the page."""
    PAGE.write_text(page())


if __name__ == "__main__":
    main()
