"""Passphrases and codes in requests: overwritten in memory as soon as a request has been answered."""

from scanner.channel import messages as m
from scanner.platform.memory import wipe_text


def wipe_secrets(request: m.Request) -> None:
    """Overwrite the passphrases and codes in a request, which must not be used afterwards."""
    match request:
        case m.SetUp() | m.ChangePassphrase():
            wipe_text(request.passphrase)
        case m.ConfirmRecovery():
            wipe_text(request.code)
        case m.Unlock():
            wipe_text(request.secret)
        case _:
            pass
