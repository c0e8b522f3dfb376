"""Signs of a picture written out in text: the cheapest one, for the gate and the worker alike."""

# Shorter lines of base64 or hexadecimal digits than this carry no picture: mails wrap at 76, keys at 64.
LEAST_RUN = 40

_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_IS_DIGIT = bytes(1 if byte in _DIGITS else 0 for byte in range(256))
_RUN = b"\x01" * LEAST_RUN
# Words that show a picture, by a byte of them that few texts have: looking for one byte costs a tenth of
# looking for a word, and this is on the path of every first open of a text.
_WORDS = (
    # a drawing, a bitmap as C source, a picture in RTF, and the type of a picture
    (b"<", (b"<svg",)), (b":", (b":svg",)), (b"_", (b"_width",)), (b"\\", (b"\\pict",)),
    (b"/", (b"image/", b"/9j/")),
    # what says base64, and how PNG and WebP begin in it, however short the lines are (JPEG: `/9j/`)
    (b"6", (b"base64", b"BASE64")), (b"V", (b"iVBORw",)), (b"U", (b"UklGR",)),
    (b"begin ", (b"begin ",)),  # what uuencode wrote
)  # fmt: skip


def may_be_written_out(text: bytes) -> bool:
    """Return whether a text could hold a picture: a drawing, or a long run of base64 or hexadecimal digits."""
    for byte, words in _WORDS:
        if byte in text:
            for word in words:
                if word in text:
                    return True
    return _RUN in text.translate(_IS_DIGIT)
