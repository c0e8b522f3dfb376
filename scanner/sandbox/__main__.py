"""The start of the worker's process."""

import gc

# Nothing that is imported or loaded becomes garbage; looking for some takes a tenth of the time to be ready.
gc.disable()

from scanner.sandbox import worker  # noqa: E402

worker.main()
