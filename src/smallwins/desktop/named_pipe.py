"""The way in on Windows: a named pipe, which Qt calls a local socket.

Qt makes it work elsewhere too, as a Unix socket, and there it is tested.
"""

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from smallwins.desktop.caller import MOST_WAITING, Caller, Listener, NoListenerError


class PipeListener(Listener):
    """Listens under a name that only this person's processes may open.

    Args:
        name: of the pipe.

    Raises:
        NoListenerError: no pipe can be made.
    """

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(MOST_WAITING)
        self._server.newConnection.connect(self._let_in)
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            raise NoListenerError(self._server.errorString())

    def close(self) -> None:
        """Let nobody in any more."""
        self._server.close()

    def _let_in(self) -> None:
        while self._server.hasPendingConnections():
            self.came.emit(PipeCaller(self._server.nextPendingConnection()))


class PipeCaller(Caller):
    """Somebody at the other end of a pipe."""

    def __init__(self, end: QLocalSocket) -> None:
        super().__init__()
        self._end = end
        end.setParent(self)

    def listen(self) -> None:
        """Hear it from now on, and what it has said already."""
        self._end.readyRead.connect(self._hear)
        self._end.disconnected.connect(self.hung_up)
        # Words and hang-up may both have come before the slots were there.
        self._hear()
        if self._end.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self.hung_up.emit()

    @property
    def waits(self) -> bool:
        """Whether it is still there for an answer."""
        return self._end.state() == QLocalSocket.LocalSocketState.ConnectedState

    def answer(self, line: bytes) -> None:
        """Say this and let it go."""
        self._end.write(line)
        self._end.flush()
        self._end.disconnectFromServer()

    def drop(self) -> None:
        """Hang up."""
        self._end.abort()

    def _hear(self) -> None:
        if got := bytes(self._end.readAll().data()):
            self.said.emit(got)
