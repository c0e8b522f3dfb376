"""Started by the browser: `python -m scanner.browser`."""

import sys

from scanner.browser.host import main

sys.exit(main())
