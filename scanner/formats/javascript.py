"""The registry's signatures as a table for the browser extension; `extension/build.py` writes it."""

from scanner.formats.kinds import Signature
from scanner.formats.registry import shown_signatures

_HEAD = """\
// Made by build.py of scanner/formats; change it there.
// First bytes of the kinds that can show something: each kind a list of [offset, bytes] that all hold.
/** @type {[number, number[]][][]} */
"""


def media_table() -> str:
    """Make the JavaScript source of `MEDIA_HEADS`."""
    rows = "".join(f"  {_row(signature)},\n" for signature in shown_signatures())
    return f"{_HEAD}export const MEDIA_HEADS = [\n{rows}];\n"


def _row(signature: Signature) -> str:
    parts = (f"[{at}, [{', '.join(f'0x{byte:02x}' for byte in word)}]]" for at, word in signature)
    return f"[{', '.join(parts)}]"
