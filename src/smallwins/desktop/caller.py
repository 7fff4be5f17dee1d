"""What the door needs of a way in: someone who listens, and whoever comes.

There are two ways, `unix_socket` and `named_pipe`; both are made of these shapes.
"""

from PySide6.QtCore import QObject, Signal

MOST_WAITING = 64
"""How many callers may wait to be let in."""


class NoListenerError(Exception):
    """Nobody can listen here; the text says why, in words a programmer can use."""


class Caller(QObject):
    """One process that has come, and speaks.

    Signals:
        said(bytes): it said something; more may follow.
        hung_up(): it has gone.
    """

    said = Signal(bytes)
    hung_up = Signal()

    def listen(self) -> None:
        """Hear it from now on, and what it has said already."""
        raise NotImplementedError

    @property
    def waits(self) -> bool:
        """Whether it is still there for an answer."""
        raise NotImplementedError

    def answer(self, line: bytes) -> None:
        """Say this and let it go."""
        raise NotImplementedError

    def drop(self) -> None:
        """Hang up."""
        raise NotImplementedError


class Listener(QObject):
    """Lets callers in.

    Signals:
        came(Caller): somebody is there; the caller belongs to whoever takes it.
    """

    came = Signal(Caller)

    def close(self) -> None:
        """Let nobody in any more."""
        raise NotImplementedError
