"""A checkpoint that anyone can verify: C2SP tlog-checkpoint as a C2SP signed-note, signed by the parent."""

import base64
import hashlib

from scanner.keys import Unlocked

_ED25519 = b"\x01"  # the note format's number for this kind of key


def signed_checkpoint(unlocked: Unlocked, size: int, root: bytes) -> str:
    """Make the signed note: origin, size, root and signature line."""
    origin = f"beforehand/{unlocked.log_id.hex()}"
    text = f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"
    public = unlocked.public.current.sign
    key_id = hashlib.sha256(origin.encode() + b"\n" + _ED25519 + public).digest()[:4]
    signature = base64.b64encode(key_id + unlocked.sign(b"", text.encode())).decode()
    return f"{text}\n\u2014 {origin} {signature}\n"
