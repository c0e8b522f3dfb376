"""The limits on the rate of asking, and the lifetime of an ask."""

from collections.abc import Iterable

from scanner.asks.state import OpenAsk

VALID_SECONDS = 86_400
SAME_ITEM_SECONDS = 600
HOUR, DAY = 3_600, 86_400
MOST_AN_HOUR = 6  # enough for a difficult evening, too few to wear a parent down
MOST_A_DAY = 20


def too_many(asks: Iterable[OpenAsk], item: str, now: int) -> bool:
    """Return whether an ask for this item must wait at `now` (seconds). Setting the clock back does not help."""
    ages = [(ask.item, abs(now - ask.made)) for ask in asks]
    same = any(name == item and age < SAME_ITEM_SECONDS for name, age in ages)
    hour = sum(age < HOUR for _, age in ages)
    day = sum(age < DAY for _, age in ages)
    return same or hour >= MOST_AN_HOUR or day >= MOST_A_DAY
