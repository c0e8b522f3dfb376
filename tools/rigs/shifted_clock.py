"""Run `beforehand` with a clock that is CLOCK_OFFSET seconds wrong, and without the limits of asking."""

import os
import time

from scanner.asks import limits
from scanner.cli.main import main
from tools.rigs.tireless_guard import UNLIMITED

if __name__ == "__main__":
    real, offset = time.time, float(os.environ["CLOCK_OFFSET"])
    time.time = lambda: real() + offset
    limits.MOST_AN_HOUR = limits.MOST_A_DAY = UNLIMITED
    main()
