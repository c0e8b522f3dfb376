"""The longest a test waits for something that must happen: a guard against hanging, never a measure of speed."""

import os

# A machine that is slower still sets the variable: every bound below is multiplied by it.
FACTOR = float(os.environ.get("BEFOREHAND_TEST_PATIENCE", "1"))

BOUND = 180.0 * FACTOR  # seconds; minutes, since a browser on two busy cores may take one to start
CLOSING = 60.0 * FACTOR  # seconds until what does not end by itself is killed
