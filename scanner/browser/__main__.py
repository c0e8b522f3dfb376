"""The native host's entry point, which the browser starts: `python -m scanner.browser`."""

import sys

from scanner.browser.native_host import main

sys.exit(main())
