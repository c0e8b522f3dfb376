"""Texts within bytes of no known kind: a signed message (CMS), a mail's properties, a packed diagram."""

import re
import zlib
from collections.abc import Iterator

LEAST = 256  # bytes; a shorter text carries no picture
MAX_TEXTS = 200
MAX_DIAGRAM = 32 * 1024 * 1024  # bytes
_DIAGRAM = (b"%3CmxGraphModel", b"<mxGraphModel")  # draw.io's first element, escaped or not
