"""The start of the worker's process."""

import gc

# Imports and loading leave no garbage, and collecting takes a tenth of the start-up time.
gc.disable()

from scanner.sandbox import worker  # noqa: E402

worker.main()
