"""The door of the running app: hears what other processes of the same person ask of it."""

import contextlib
import json
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from smallwins.desktop.doorbell import (
    LARGEST_MESSAGE,
    Message,
    MessageRefusedError,
    address,
    is_private,
)

_MOST_VISITS = 16
_log = logging.getLogger(__name__)


class Door(QObject):
    """A local socket only this person can speak to. Whoever opens it must hold the app's lock.

    Signals:
        asked(Message): another process asked for something; it has its answer already.
    """

    asked = Signal(object)

    def __init__(self, runtime: Path, visit_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._visit_ms = visit_ms
        self._server: QLocalServer | None = None
        self._visits: set[_Visit] = set()

    def close(self) -> None:
        """Hear no one any more; whoever is speaking is cut off."""
        for visit in list(self._visits):
            visit.end()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def open(self) -> None:
        """Hear from now on. Where no door can be made, it is in the log and nothing is heard."""
        where = address(self._runtime)
        if sys.platform != "win32":
            folder = Path(where).parent
            with contextlib.suppress(OSError):
                folder.mkdir(mode=0o700, exist_ok=True)
            if not is_private(folder):
                _log.warning("The folder for the socket is not private; commands go unheard")
                return
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(_MOST_VISITS)
        server.newConnection.connect(self._let_in)
        # The lock is ours, so whatever lies there was left by an app that is gone.
        QLocalServer.removeServer(where)
        if not server.listen(where):
            _log.warning("No door, so commands go unheard: %s", server.errorString())
            server.deleteLater()
            return
        self._server = server

    def _let_in(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            if len(self._visits) >= _MOST_VISITS:
                _log.warning("Too many callers at once; one was turned away")
                caller.abort()
                caller.deleteLater()
                continue
            visit = _Visit(caller, self._visit_ms, self)
            self._visits.add(visit)
            visit.heard.connect(self.asked)
            visit.ended.connect(self._let_out)
            visit.listen()

    def _let_out(self, visit: "_Visit") -> None:
        self._visits.discard(visit)
        visit.deleteLater()


class _Visit(QObject):
    """One caller, one message, one answer, and a moment after which it is over anyway."""

    heard = Signal(object)
    ended = Signal(object)

    def __init__(self, caller: QLocalSocket, within_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._caller = caller
        caller.setParent(self)
        caller.setReadBufferSize(LARGEST_MESSAGE + 2)
        self._said = b""
        self._answered = False
        self._over = False
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(within_ms)
        self._deadline.timeout.connect(self._give_up)

    def listen(self) -> None:
        self._caller.readyRead.connect(self._read)
        self._caller.disconnected.connect(self.end)
        self._deadline.start()
        # Words and hang-up may both have come before the slots were there.
        self._read()
        if self._caller.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self.end()

    def end(self) -> None:
        if self._over:
            return
        self._over = True
        self._deadline.stop()
        self._caller.abort()
        self.ended.emit(self)

    def _give_up(self) -> None:
        _log.warning("A caller took too long and was dropped")
        self.end()

    def _read(self) -> None:
        got = bytes(self._caller.readAll().data())
        if self._answered:
            return
        self._said += got
        line, line_end, _ = self._said.partition(b"\n")
        if not line_end and len(line) <= LARGEST_MESSAGE:
            return
        self._said = b""
        try:
            message = Message.from_line(line)
        except MessageRefusedError as refusal:
            _log.warning("A message was refused: %s", refusal)
            self._answer({"ok": False, "why": str(refusal)})
            return
        self._answer({"ok": True})
        self.heard.emit(message)

    def _answer(self, fields: dict[str, object]) -> None:
        self._answered = True
        self._caller.write(json.dumps(fields).encode() + b"\n")
        self._caller.flush()
        self._caller.disconnectFromServer()
