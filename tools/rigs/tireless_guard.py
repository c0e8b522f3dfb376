"""Run `beforehand` without the limits of asking: a series of kills asks more in an hour than a child may."""

from scanner.asks import limits
from scanner.cli.main import main

UNLIMITED = 10**9

if __name__ == "__main__":
    limits.MOST_AN_HOUR = limits.MOST_A_DAY = UNLIMITED
    main()
