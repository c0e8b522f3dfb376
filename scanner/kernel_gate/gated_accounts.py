"""The accounts that people log in to: which of them the gate covers, and which it does not."""

import sys
from typing import NamedTuple

_ORDINARY_UIDS = range(1000, 60_000)  # uids of people, as in login.defs
_NO_SHELLS = ("nologin", "false")
_ADMIN_GROUPS = frozenset(("sudo", "wheel", "admin", "root"))


class LoginAccount(NamedTuple):
    """An account with a log-in. `administrator`: it may become root, so no gate can restrain it."""

    name: str
    uid: int
    administrator: bool


def people() -> tuple[LoginAccount, ...]:
    """Return every person's account with a log-in. Reads files, so call it before marking."""
    if sys.platform == "win32":
        return ()  # no kernel gate on this system
    import grp  # POSIX only
    import pwd

    groups = [group for group in grp.getgrall() if group.gr_name in _ADMIN_GROUPS]
    gids = {group.gr_gid for group in groups}
    members = {name for group in groups for name in group.gr_mem}
    return tuple(
        LoginAccount(one.pw_name, one.pw_uid, one.pw_name in members or one.pw_gid in gids)
        for one in pwd.getpwall()
        if one.pw_uid in _ORDINARY_UIDS and not one.pw_shell.endswith(_NO_SHELLS)
    )


def uncovered(covered: frozenset[int]) -> tuple[LoginAccount, ...]:
    """Return the accounts whose uid is not in `covered`, administrators last."""
    others = [one for one in people() if one.uid not in covered]
    return tuple(sorted(others, key=lambda one: one.administrator))


def names_of(uids: frozenset[int]) -> tuple[str, ...]:
    """Return the names of accounts, with or without a log-in; deleted accounts are left out."""
    if sys.platform == "win32":
        return ()
    import pwd  # POSIX only

    return tuple(one.pw_name for one in pwd.getpwall() if one.pw_uid in uids)
