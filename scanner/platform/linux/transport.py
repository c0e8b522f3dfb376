"""The local channel over AF_UNIX sockets."""

from scanner.platform.posix.transport import connect, inherited, listen, pair

__all__ = ["connect", "inherited", "listen", "pair"]
