"""The family as the child's screens know it: from the policy and the status, never more."""

import msgspec

from scanner.channel import messages as m
from scanner.channel.values import Profile
from ui.language import country


class Family(msgspec.Struct, frozen=True):
    """
    Age group, trusted adult, country, whether a parent is notified, and whether a parent can answer by telephone.

    Before the service has answered the most careful words are used: for the youngest, with a parent notified.
    """

    profile: str = Profile.UNDER_10
    adult: str = ""
    country: str = ""
    parent_notified: bool = True
    by_phone: bool = False

    @classmethod
    def of(cls, policy: m.PolicyIs) -> "Family":
        """Take the family from the policy in force; a family that named no country gets the system's."""
        p = policy.policy
        return cls(
            str(p.profile),
            p.trusted_adult,
            p.country or country(),
            p.tell_parent,
            bool(policy.by_code),
        )

    @property
    def young(self) -> bool:
        """Under 13."""
        return self.profile in (Profile.UNDER_10, Profile.AGE_10_12)
