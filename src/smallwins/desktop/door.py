"""The door of the running app: hears what other processes of the same person ask of it."""

import contextlib
import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from smallwins.desktop.caller import Caller, Listener, NoListenerError
from smallwins.desktop.doorbell import Message, MessageRefusedError, address, is_private
from smallwins.desktop.handover import LARGEST_MESSAGE, YES

_MOST_VISITS = 16
_NO = b'{"ok": false}\n'
_ERRANDS = ("keep", "pull")
_NEWS = "kept"
_log = logging.getLogger(__name__)


class Errand:
    """Something another process asked for, and waits for.

    Attributes:
        message: what it asked for.
    """

    def __init__(self, message: Message, answered: Callable[[bytes], None]) -> None:
        self.message = message
        self._answered = answered

    def answer(self, said: str) -> None:
        """Say that it is done, and what the command is to say."""
        self._answered(YES + b"\n" + said.encode("utf-8", "surrogatepass"))

    def refuse(self) -> None:
        """Say that it is not done; the command then sees to it."""
        self._answered(_NO)


class Door(QObject):
    """A way in that only this person's processes have. Whoever opens it must hold the app's lock.

    Signals:
        asked(Message): another process asked for something; it has its answer already.
        wanted(Errand): another process wants something done and waits; whoever hears it answers
            before it returns.
    """

    asked = Signal(object)
    wanted = Signal(object)

    def __init__(self, runtime: Path, visit_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._visit_ms = visit_ms
        self._listener: Listener | None = None
        self._visits: set[_Visit] = set()

    def close(self) -> None:
        """Hear no one any more; whoever is speaking is cut off."""
        for visit in list(self._visits):
            visit.end()
        if self._listener is not None:
            self._listener.close()
            self._listener.deleteLater()
            self._listener = None

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
        try:
            self._listener = _listener_at(where, self)
        except NoListenerError as error:
            _log.warning("No door, so commands go unheard: %s", error)
            return
        self._listener.came.connect(self._let_in)

    def _let_in(self, caller: Caller) -> None:
        if len(self._visits) >= _MOST_VISITS:
            _log.warning("Too many callers at once; one was turned away")
            caller.drop()
            caller.deleteLater()
            return
        visit = _Visit(caller, self._visit_ms, self)
        self._visits.add(visit)
        visit.heard.connect(self.asked)
        visit.wanted.connect(self.wanted)
        visit.ended.connect(self._let_out)
        visit.listen()

    def _let_out(self, visit: "_Visit") -> None:
        self._visits.discard(visit)
        visit.deleteLater()


def _listener_at(where: str, parent: QObject) -> Listener:
    if sys.platform == "win32":
        from smallwins.desktop.named_pipe import PipeListener  # noqa: PLC0415 - QtNetwork

        return PipeListener(where, parent)
    from smallwins.desktop.unix_socket import SocketListener  # noqa: PLC0415 - not on Windows

    return SocketListener(Path(where), parent)


class _Visit(QObject):
    """One caller, one message, one answer, and a moment after which it is over anyway."""

    heard = Signal(object)
    wanted = Signal(object)
    ended = Signal(object)

    def __init__(self, caller: Caller, within_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._caller = caller
        caller.setParent(self)
        self._said = b""
        self._answered = False
        self._over = False
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(within_ms)
        self._deadline.timeout.connect(self._give_up)

    def listen(self) -> None:
        self._caller.said.connect(self._hear)
        self._caller.hung_up.connect(self.end)
        self._deadline.start()
        self._caller.listen()

    def end(self) -> None:
        if self._over:
            return
        self._over = True
        self._deadline.stop()
        self._caller.drop()
        self.ended.emit(self)

    def _give_up(self) -> None:
        _log.warning("A caller took too long and was dropped")
        self.end()

    def _hear(self, got: bytes) -> None:
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
            self._answer(json.dumps({"ok": False, "why": str(refusal)}).encode() + b"\n")
            return
        # Who is gone gave up, and did it another way, or told somebody that it was not done: a
        # window that comes up minutes later startles. What another process has kept is kept.
        if message.do != _NEWS and not self._caller.waits:
            _log.info("A caller was gone before its errand was done")
            self.end()
            return
        if message.do not in _ERRANDS:
            self._answer(YES + b"\n")
            self.heard.emit(message)
            return
        self.wanted.emit(Errand(message, self._answer))
        if not self._answered:
            self._answer(_NO)

    def _answer(self, words: bytes) -> None:
        self._answered = True
        self._caller.answer(words)
