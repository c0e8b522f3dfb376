"""Started by the browser: `python -m scanner.browser`."""

import sys

from scanner.browser.native_host import main

sys.exit(main())
