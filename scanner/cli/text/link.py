"""Words of `beforehand link`."""

import io
import time
from pathlib import Path

import segno

from scanner.channel import messages as m
from scanner.cli.text.codes import NOTES, REASONS
from scanner.cli.text.files import when

BAD_AUTHORITY = (
    "ca.key or ca.crt of this folder is missing or damaged. Put it back, or choose an empty folder and "
    "give every computer a new certificate."
)
BAD_HOST = (
    "That cannot be the broker's address. Give a name or an IP address without spaces, such as home.example "
    "or 192.168.1.20; of a name with other letters, its form in ASCII (xn--)."
)
NO_DEVICES = "No computer has a certificate yet. Run it again with --device NAME for each one."
NOT_A_DEVICE = (
    "This is no device's folder: link.toml, ca.crt, device.crt and device.key belong in it."
)
OTHER_CERTIFICATE = (
    "This computer has another certificate already, and nothing was changed. To replace it, remove the folder "
    "{} and pair again."
)
GATED_JOIN = (
    "This computer is guarded as a whole: an administrator gives it its certificate, with "
    "sudo beforehand link join FOLDER"
)
GATED_JOINED = (
    "This computer has its certificate, readable by the link's own user alone.\n"
    "Now start it, and at each start of the computer: systemctl enable --now beforehand-link\n"
    "Then pair, in the parents' area of the child's account."
)
GATED_RUN = (
    "This computer is guarded as a whole: the system runs the link, as a user of its own. "
    "See: systemctl status beforehand-link"
)
RUN_BEGINS = "Carrying messages, until Ctrl-C. In another window: beforehand link status"
RUNS_ALREADY = "The link process runs already, in another window or from the autostart."
PARENT_RUNS_ALREADY = "Another window takes asks already. See them: beforehand link asks"
BAD_NAME = "Give a name of 1 to 24 letters; letters with accents and of other scripts count as two or more."
NOT_JOINED = "This computer has no certificate yet. First run: beforehand link join FOLDER"
PARENT_RUNS = "Taking asks. In another window: beforehand link asks"
PARENT_AWAY = "Nothing takes asks on this computer. Start it with: beforehand link parent"
WAITS_FOR_LINK = "Waiting for the link process. In another window: beforehand link run"
WAITS_FOR_CHILD = "Sent. Now say yes on the child's computer."
ON_ITS_WAY = "On its way. It arrives once the child's computer is on and connected."
NO_LEDGER = "Nothing has left this computer by the link, and nothing came."
NO_ASKS = "No child has asked."
# A clock that is off by more makes the times of asks wrong; nothing is lost by it.
_CLOCK_SECONDS = 1_800
_ANSWERS = {"keep": "keep it", "talk": "let's talk tonight", "allow": "allow this one"}
_ENDINGS = {
    **_ANSWERS,
    "home": "answered at home",
    "expired": "not answered in a day",
    "rules": "ended by new rules",
}
_KINDS = {
    "ask": "a question about a held picture",
    "answer": "an answer",
    "closed": "how a question ended",
    "receipt": "a receipt",
    "revoke": "that a parent's computer is lost",
    "switch": "that the link was switched",
    "peers": "who may answer",
    "join": "its introduction at the pairing, with keys",
    "welcome": "the child's introduction at the pairing, with keys",
}
_PROBLEMS = {
    "other-mailbox": "The certificate is another one than the other computers know: pair again.",
    "link-damaged": "The link's file is damaged. Nothing was overwritten.",
}


def bad_device(name: str) -> str:
    """Refuse a device's name."""
    return f"{name!r} cannot be a device's name. Use letters, digits and dashes, like mum-laptop."


def other_address(was: str) -> str:
    """Refuse an address that the devices of the folder do not know."""
    return (
        f"The computers of this folder look for their broker at {was}. Give that with --host and --port, or "
        "choose an empty folder and give every computer a new certificate."
    )


def nobody_called(name: str) -> str:
    """Refuse a name that no device has."""
    return f"No computer called {name!r} may answer."


def no_such_ask(ask: str) -> str:
    """Refuse a name that fits no ask, or several."""
    return f"{ask!r} fits no question, or several. See: beforehand link asks"


def written(folder: Path, devices: tuple[Path, ...], before: tuple[str, ...]) -> list[str]:
    """Say what was written, and what to do with it."""
    lines = [
        f"The broker's files are in {folder}.",
        "Start it there: mosquitto -c mosquitto.conf",
        "Keep ca.key to yourself: whoever has it can make devices of your family.",
    ]
    if before:
        lines.append(f"Had a certificate before, and keep it: {', '.join(before)}")
    if not devices and not before:
        lines.append(NO_DEVICES)
    for device in devices:
        lines.append(f"Bring the folder {device} to that computer, and run there:")
        lines.append(f"  beforehand link join {device.name}")
    return lines


def joined(folder: Path) -> str:
    """Say that this computer has its certificate."""
    return (
        f"This computer has its certificate, in {folder}.\n"
        "On the child's computer now start: beforehand link run\n"
        "On a parent's: beforehand link parent\n"
        "Nothing is sent until you pair them: beforehand link pair"
    )


def pairing(started: m.PairingIs) -> list[str]:
    """Show the code to type, and as a QR code to read it with a telephone."""
    drawn = io.StringIO()
    segno.make(started.code, error="m", micro=False).terminal(out=drawn, compact=True)
    return [
        drawn.getvalue().rstrip("\n"),
        f"Code: {started.code}",
        "On the parent's computer, within ten minutes:",
        f"  beforehand link add-child {started.code} --name NAME",
        "Waiting for it. Ctrl-C ends this.",
    ]


def really_pair(name: str) -> str:
    """Ask before a device may answer."""
    return (
        f"{name!r} has answered to the code. It may then keep, put off, or allow once what is held.\n"
        "It cannot delete, change rules or read the log. Let it answer for a year?"
    )


def paired(name: str, state: m.LinkIs) -> str:
    """Say that a device may answer, and who switches the link on where it is off."""
    if state.on:
        return f"{name} may answer now."
    whose = "the teenager switches" if state.own_switch else "a parent switches"
    return f"{name} may answer.\nThe link is off until {whose} it on: beforehand link on"


def removed(name: str) -> str:
    """Say that a device may answer no longer."""
    return f"{name} may answer no longer."


def state_lines(state: m.LinkIs) -> list[str]:
    """Say who may answer and whether the link works."""
    if state.problem:
        return [_PROBLEMS.get(state.problem, state.problem)]
    if not state.paired:
        return ["Not paired: nothing leaves this computer. See: beforehand link pair"]
    carried = "reaches the broker" if state.up else "does not reach the broker"
    lines = [f"The link is {'on' if state.on else 'off'}."]
    if state.on:
        lines.append(
            f"Its process {carried}." if state.here else "Its process, or the guard, does not run."
        )
    lines += [f"May answer until {one.until}: {one.name}" for one in state.answerers]
    if state.own_switch:
        lines.append(
            "This link sends only what you ask yourself. You can switch it off; then you ask at home. "
            "Your parents see that it is off, not why."
        )
    if state.dropped:
        lines.append(f"Without effect since the start: {state.dropped} messages.")
    return lines


def ledger_line(row: m.LedgerRow) -> str:
    """One envelope in words."""
    way = f"to {row.who}" if row.way == "sent" else f"from {row.who}"
    said = [_KINDS.get(row.kind, row.kind)]
    if row.category:
        said.append(REASONS.get(row.category, "could not be checked"))
    if row.reason:
        said.append(NOTES.get(row.reason, row.reason))
    if row.minute:
        said.append(f"asked at {when(row.minute * 60)}, good until {when(row.until)}")
    if row.word:
        said.append(_ENDINGS.get(row.word, row.word))
    if row.names:
        said.append(f"names in it: {row.names}")
    return f"{when(row.at)}  {way}: {'; '.join(said)}"


def children_lines(state: m.AskList) -> list[str]:
    """List the children's computers."""
    return [f"{one.name}{'' if one.on else ' (has switched it off)'}" for one in state.children]


def ask_lines(state: m.AskList, now: int) -> list[str]:
    """List asks with what became of them."""
    lines: list[str] = [] if state.up else ["Not connected to the broker just now."]
    lines += [
        f"{child.name} has switched the link off." for child in state.children if not child.on
    ]
    for one in state.asks:
        what = REASONS.get(one.category, "could not be checked") if one.category else "asks"
        why = NOTES.get(one.reason, one.reason)
        lines.append(
            f"{one.ask[:8]}  {when(one.asked)}  {one.name}: {what}; {why}; {_outcome(one, now)}"
        )
        if abs(one.came - one.asked) > _CLOCK_SECONDS:
            lines.append("          The clock here and the child's differ, or it came late.")
    return lines if state.asks else [*lines, NO_ASKS]


def _outcome(one: m.AskRow, now: int) -> str:
    if one.ending:
        by = f" ({one.by})" if one.by else ""
        return f"{_ENDINGS.get(one.ending, one.ending)}{by}"
    if one.answer:
        return f"your answer is on its way: {_ANSWERS[one.answer]}"
    left = time.strftime("%H:%M", time.localtime(one.until))
    return "waits" if one.until > now else f"its day ended at {left}"
