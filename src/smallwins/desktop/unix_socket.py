"""The way in on Linux and macOS: a socket in the person's own folder.

Python's sockets with Qt's notifiers: QtNetwork does the same for 4 MB more, all day long, in an app
that sits in the tray (docs/decisions/008).
"""

import contextlib
import logging
import socket
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

from smallwins.desktop.caller import MOST_WAITING, Caller, Listener, NoListenerError

_AT_ONCE = 4096
_ANSWER_SECONDS = 0.2
# Well under the patience of a command.
_PAUSE_MS = 500
_log = logging.getLogger(__name__)


class SocketListener(Listener):
    """Listens at a path.

    Args:
        path: where the socket is made, in a folder that is private. What lies there goes: whoever
            listens holds the lock, so it was left by an app that is gone.

    Raises:
        NoListenerError: no socket can be made there.
    """

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            path.unlink(missing_ok=True)
            self._socket.settimeout(0)
            self._socket.bind(str(path))
            path.chmod(0o600)
            self._socket.listen(MOST_WAITING)
        except OSError as error:
            self._socket.close()
            raise NoListenerError(str(error)) from error
        self._news = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._news.activated.connect(self._let_in)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._go_on)

    def close(self) -> None:
        """Let nobody in any more."""
        self._pause.stop()
        self._news.setEnabled(False)
        self._socket.close()
        with contextlib.suppress(OSError):
            self._path.unlink()

    @Slot()
    def _let_in(self) -> None:
        try:
            while self._news.isEnabled():
                self.came.emit(SocketCaller(self._socket.accept()[0]))
        except (BlockingIOError, ConnectionError):
            return  # nobody else waits, or who did has gone
        except OSError as error:
            # No more files may be open. Whoever waits goes on waiting, and would be told of at once
            # and for ever.
            _log.warning("Nobody can be let in for a while: %s", error.strerror)
            self._news.setEnabled(False)
            self._pause.start()

    @Slot()
    def _go_on(self) -> None:
        self._news.setEnabled(True)


class SocketCaller(Caller):
    """Somebody at the other end of a socket."""

    def __init__(self, end: socket.socket) -> None:
        super().__init__()
        self._end = end
        self._end.settimeout(0)
        self._news = QSocketNotifier(end.fileno(), QSocketNotifier.Type.Read, self)
        self._news.setEnabled(False)
        self._news.activated.connect(self._hear)

    def listen(self) -> None:
        """Hear it from now on, and what it has said already."""
        self._news.setEnabled(True)

    @property
    def waits(self) -> bool:
        """Whether it is still there for an answer."""
        try:
            return bool(self._end.recv(1, socket.MSG_PEEK))
        except BlockingIOError:
            return True
        except OSError:
            return False

    def answer(self, line: bytes) -> None:
        """Say this and let it go."""
        with contextlib.suppress(OSError):
            # There is room for nearly all we say; who never reads does not hold the app up.
            self._end.settimeout(_ANSWER_SECONDS)
            self._end.sendall(line)
            # What it may still be saying is heard and forgotten, until it hangs up.
            self._end.shutdown(socket.SHUT_WR)
            self._end.settimeout(0)

    def drop(self) -> None:
        """Hang up."""
        self._news.setEnabled(False)
        self._end.close()

    @Slot()
    def _hear(self) -> None:
        try:
            got = self._end.recv(_AT_ONCE)
        except BlockingIOError:
            return
        except OSError:
            got = b""
        if got:
            self.said.emit(got)
        else:
            self.drop()
            self.hung_up.emit()
