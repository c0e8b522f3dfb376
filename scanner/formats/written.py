"""Signs of a picture written out in text: the cheapest one, for the gate and the worker alike."""

# Shorter lines of base64 or hexadecimal digits than this carry no picture: mails wrap at 76, keys at 64.
LEAST_RUN = 40

_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_IS_DIGIT = bytes(1 if byte in _DIGITS else 0 for byte in range(256))
_RUN = b"\x01" * LEAST_RUN
# A drawing, a bitmap as C source, what uuencode wrote, a picture in RTF, and the type of a picture.
_WORDS = (
    b"<svg", b":svg", b"_width", b"begin ", b"\\pict", b"image/",
    # what says base64, and how JPEG, PNG and WebP begin in it, however short the lines are
    b"base64", b"BASE64", b"/9j/", b"iVBORw", b"UklGR",
)  # fmt: skip


def may_be_written_out(text: bytes) -> bool:
    """Return whether a text could hold a picture: a drawing, or a long run of base64 or hexadecimal digits."""
    return any(word in text for word in _WORDS) or _RUN in text.translate(_IS_DIGIT)
