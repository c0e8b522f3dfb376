"""The accounts of this computer, as the status shows them."""

from scanner import platform, settings
from scanner.channel import messages as m
from scanner.kernel_gate import gated_accounts
from scanner.kernel_gate.config import GateConfig


def accounts_of(gate: GateConfig | None) -> m.Accounts:
    """
    Return the covered accounts and those that are not covered.

    `gate`: the gate's configuration, None where a guard covers only its own account.
    """
    own = platform.process().user_id()
    covered = frozenset((own,)) if gate is None else gate.uids
    others = gated_accounts.uncovered(covered)
    return m.Accounts(
        gated_accounts.names_of(covered),
        tuple(one.name for one in others if not one.administrator),
        tuple(one.name for one in others if one.administrator),
        gated=gate is None and settings.is_gated_too(own),
    )
