"""Requests of the app or command on a parent's computer."""

from typing import Protocol

from scanner.asks.remote_answers import RemoteAnswer
from scanner.channel import messages as m
from scanner.errors import LinkError


class Answering(Protocol):
    """The part of the running service that requests need."""

    def asks(self) -> m.AskList:
        """Compose the list of asks, children and the state of the link that a parent sees."""
        ...

    def answer(self, ask: bytes, answer: RemoteAnswer) -> None:
        """Answer an ask. Raises LinkError."""
        ...

    def join(self, code: str, name: str) -> None:
        """Introduce this device to a child's device with a pairing code. Raises LinkError."""
        ...

    def revoke(self, child: bytes, mailbox: bytes) -> None:
        """Report another parent's device as lost. Raises LinkError."""
        ...

    def forget(self, child: bytes) -> None:
        """Forget a child's device. Raises LinkError."""
        ...


class AnsweringSession:
    """One connection of the parent's app or command; implements `scanner.channel.server.Session`."""

    def __init__(self, service: Answering) -> None:
        self._service = service

    def answer(self, request: m.Request) -> m.Reply:
        """Answer one request."""
        try:
            return self._answered(request)
        except LinkError as error:
            return m.Refused(error.code)
        except ValueError:
            return m.Refused("not-understood")

    def close(self) -> None:
        """Do nothing: a connection keeps no state."""

    def _answered(self, request: m.Request) -> m.Reply:
        match request:
            case m.ListAsks() | m.Subscribe():
                pass
            case m.AnswerAsk():
                self._service.answer(bytes.fromhex(request.ask), RemoteAnswer(request.answer))
            case m.JoinChild():
                self._service.join(request.code, request.name)
            case m.RevokeAnswerer():
                self._service.revoke(bytes.fromhex(request.child), bytes.fromhex(request.mailbox))
            case m.ForgetChild():
                self._service.forget(bytes.fromhex(request.child))
            case _:
                return m.Refused("not-understood")
        return self._service.asks()
