"""The service's end: its local socket, or on Windows its named pipe behind a pair of sockets."""

import socket
import sys
from pathlib import Path


def connect(path: Path, seconds: float) -> socket.socket:
    """Connect; each further send and receive takes at most `seconds`. Raises OSError."""
    if sys.platform == "win32":
        from link import windows_pipe

        sock = windows_pipe.connect(path)
    else:
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    sock.settimeout(seconds)
    if sys.platform != "win32":
        try:
            sock.connect(str(path))
        except OSError:
            sock.close()
            raise
    return sock
