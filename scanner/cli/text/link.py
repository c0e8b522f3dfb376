"""Sentences of `beforehand link`."""

import io
import time
from pathlib import Path

import segno

from scanner.channel import messages as m
from scanner.cli.text.catalogue import say, table
from scanner.cli.text.codes import NOTES, REASONS
from scanner.cli.text.files import when

BAD_AUTHORITY = say(
    "ca.key or ca.crt of this folder is missing or damaged. Put it back, or choose an empty folder and "
    "give every computer a new certificate."
)
BAD_HOST = say(
    "That cannot be the broker's address. Give a name or an IP address without spaces, such as home.example "
    "or 192.168.1.20; for a name with other letters, its ASCII form (xn--)."
)
NO_DEVICES = say("No computer has a certificate yet. Run it again with --device NAME for each one.")
NOT_A_DEVICE = say(
    "This is not a device's folder: link.toml, ca.crt, device.crt and device.key belong in it."
)
OTHER_CERTIFICATE = say(
    "This computer has another certificate already, and nothing was changed. To replace it, remove the folder "
    "{} and pair again."
)
GATED_JOIN = say(
    "This computer is guarded as a whole: an administrator gives it its certificate, with "
    "sudo beforehand link join FOLDER"
)
GATED_JOINED = say(
    "This computer has its certificate, readable by the link's own user alone.\n"
    "Now start it, and at each start of the computer: systemctl enable --now beforehand-link\n"
    "Then pair, in the parents' area of the child's account."
)
GATED_RUN = say(
    "This computer is guarded as a whole: the system runs the link, as a user of its own. "
    "See: systemctl status beforehand-link"
)
RUN_BEGINS = say("Carrying messages, until Ctrl-C. In another window: beforehand link status")
RUNS_ALREADY = say("The link process is already running, in another window or from the autostart.")
PARENT_RUNS_ALREADY = say("Another window takes asks already. See them: beforehand link asks")
BAD_NAME = say(
    "Give a name of 1 to 24 letters; letters with accents and of other scripts count as two or more."
)
NOT_JOINED = say("This computer has no certificate yet. First run: beforehand link join FOLDER")
PARENT_RUNS = say("Taking asks. In another window: beforehand link asks")
PARENT_AWAY = say("Nothing takes asks on this computer. Start it with: beforehand link parent")
WAITS_FOR_LINK = say("Waiting for the link process. In another window: beforehand link run")
WAITS_FOR_CHILD = say("Sent. Now say yes on the child's computer.")
ON_ITS_WAY = say("On its way. It arrives once the child's computer is on and connected.")
NO_LEDGER = say("Nothing has left this computer by the link, and nothing came.")
NO_ASKS = say("No child has asked.")
# A clock that is off by more makes the shown times of asks wrong, without any other effect.
_CLOCK_SECONDS = 1_800
_ANSWERS = table({"keep": "keep it", "talk": "let's talk tonight", "allow": "allow this one"})
_ENDINGS = table(
    {
        **_ANSWERS,
        "home": "answered at home",
        "expired": "not answered in a day",
        "rules": "ended by new rules",
    }
)
_KINDS = table(
    {
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
)
_PROBLEMS = table(
    {
        "other-mailbox": "The certificate is not the one that the other computers know: pair again.",
        "link-damaged": "The link's file is damaged. Nothing was overwritten.",
    }
)


def bad_device(name: str) -> str:
    """Refuse a device's name."""
    return say(
        "{name} cannot be a device's name. Use letters, digits and dashes, like mum-laptop.",
        name=repr(name),
    )


def other_address(was: str) -> str:
    """Refuse an address that differs from that of the existing devices."""
    return say(
        "The computers of this folder look for their broker at {was}. Give that with --host "
        "and --port, or choose an empty folder and give every computer a new certificate.",
        was=was,
    )


def nobody_called(name: str) -> str:
    """Refuse a name that no answerer has."""
    return say("No computer called {name} may answer.", name=repr(name))


def no_such_ask(ask: str) -> str:
    """Refuse the beginning of an ask's id that fits none or several."""
    return say("{ask} fits no question, or several. See: beforehand link asks", ask=repr(ask))


def written(folder: Path, devices: tuple[Path, ...], before: tuple[str, ...]) -> list[str]:
    """Say which files were written, and what to do with them."""
    lines = [
        say("The broker's files are in {folder}.", folder=folder),
        say("Start it there: mosquitto -c mosquitto.conf"),
        say("Keep ca.key to yourself: anyone who has it can add devices to your family."),
    ]
    if before:
        lines.append(
            say("Already had a certificate, which stays valid: {before}", before=", ".join(before))
        )
    if not devices and not before:
        lines.append(NO_DEVICES)
    for device in devices:
        lines.append(
            say("Bring the folder {device} to that computer, and run there:", device=device)
        )
        lines.append(say("  beforehand link join {name}", name=device.name))
    return lines


def joined(folder: Path) -> str:
    """Say that this computer has its certificate."""
    return say(
        "This computer has its certificate, in {folder}.\nOn the child's computer now start: "
        "beforehand link run\nOn a parent's: beforehand link parent\nNothing is sent until you "
        "pair them: beforehand link pair",
        folder=folder,
    )


def pairing(started: m.PairingIs) -> list[str]:
    """Show the code to type, also as a QR code for a telephone."""
    drawn = io.StringIO()
    segno.make(started.code, error="m", micro=False).terminal(out=drawn, compact=True)
    return [
        drawn.getvalue().rstrip("\n"),
        say("Code: {code}", code=started.code),
        say("On the parent's computer, within ten minutes:"),
        say("  beforehand link add-child {code} --name NAME", code=started.code),
        say("Waiting for it. Ctrl-C ends this."),
    ]


def really_pair(name: str) -> str:
    """Ask before a device may answer."""
    return say(
        "{name} has answered to the code. It may then keep, put off, or allow once what is "
        "held.\nIt cannot delete, change rules or read the log. Let it answer for a year?",
        name=repr(name),
    )


def paired(name: str, state: m.LinkIs) -> str:
    """Say that a device may answer, and who must switch the link on if it is off."""
    if state.on:
        return say("{name} may answer now.", name=name)
    whose = say("the teenager switches") if state.own_switch else say("a parent switches")
    return say(
        "{name} may answer.\nThe link is off until {whose} it on: beforehand link on",
        name=name,
        whose=whose,
    )


def removed(name: str) -> str:
    """Say that a device may no longer answer."""
    return say("{name} may no longer answer.", name=name)


def state_lines(state: m.LinkIs) -> list[str]:
    """Say who may answer and whether the link works."""
    if state.problem:
        return [_PROBLEMS.get(state.problem, state.problem)]
    if not state.paired:
        return [say("Not paired: nothing leaves this computer. See: beforehand link pair")]
    carried = say("reaches the broker") if state.up else say("does not reach the broker")
    lines = [say("The link is on.") if state.on else say("The link is off.")]
    if state.on:
        lines.append(
            say("Its process {carried}.", carried=carried)
            if state.here
            else say("Its process, or the guard, is not running.")
        )
    lines += [
        say("May answer until {until}: {name}", until=one.until, name=one.name)
        for one in state.answerers
    ]
    if state.own_switch:
        lines.append(
            say(
                "This link sends only what you ask yourself. You can switch it off; then you ask at home. "
                "Your parents see that it is off, not why."
            )
        )
    if state.dropped:
        lines.append(say("Ignored since the start: {dropped} messages.", dropped=state.dropped))
    return lines


def ledger_line(row: m.LedgerRow) -> str:
    """Describe one envelope."""
    way = say("to {who}", who=row.who) if row.way == "sent" else say("from {who}", who=row.who)
    said = [_KINDS.get(row.kind, row.kind)]
    if row.category:
        said.append(REASONS.get(row.category, say("could not be checked")))
    if row.reason:
        said.append(NOTES.get(row.reason, row.reason))
    if row.minute:
        said.append(
            say(
                "asked at {asked}, valid until {until}",
                asked=when(row.minute * 60),
                until=when(row.until),
            )
        )
    if row.word:
        said.append(_ENDINGS.get(row.word, row.word))
    if row.names:
        said.append(say("names in it: {names}", names=row.names))
    return f"{when(row.at)}  {way}: {'; '.join(said)}"


def children_lines(state: m.AskList) -> list[str]:
    """List the children's computers."""
    return [
        f"{one.name}{'' if one.on else say(' (has switched it off)')}" for one in state.children
    ]


def ask_lines(state: m.AskList, now: int) -> list[str]:
    """List asks with their outcomes."""
    lines: list[str] = [] if state.up else [say("Not connected to the broker just now.")]
    lines += [
        say("{name} has switched the link off.", name=child.name)
        for child in state.children
        if not child.on
    ]
    for one in state.asks:
        what = (
            REASONS.get(one.category, say("could not be checked")) if one.category else say("asks")
        )
        why = NOTES.get(one.reason, one.reason)
        lines.append(
            f"{one.ask[:8]}  {when(one.asked)}  {one.name}: {what}; {why}; {_outcome(one, now)}"
        )
        if abs(one.came - one.asked) > _CLOCK_SECONDS:
            lines.append(say("          The clock here and the child's differ, or it came late."))
    return lines if state.asks else [*lines, NO_ASKS]


def _outcome(one: m.AskRow, now: int) -> str:
    if one.ending:
        by = f" ({one.by})" if one.by else ""
        return f"{_ENDINGS.get(one.ending, one.ending)}{by}"
    if one.answer:
        return say("your answer is on its way: {answers}", answers=_ANSWERS[one.answer])
    left = time.strftime("%H:%M", time.localtime(one.until))
    return say("waits") if one.until > now else say("expired at {left}", left=left)
