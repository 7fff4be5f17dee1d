"""One running app for each journal: a second start talks to the first and goes.

A lock file decides who runs, because a listening socket cannot: a second `listen()` with
UserAccessOption takes a live socket over. The lock heals at once after its owner was killed.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from smallwins.desktop.doorbell import Message, tell, tell_when_ready
from smallwins.desktop.lock import take

if TYPE_CHECKING:
    from smallwins.desktop.door import Door

__all__ = ["Message", "SingleInstance", "tell", "tell_when_ready"]

_VISIT_MS = 2_000
_log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """Holds the place of the running app, and hears what other processes ask of it.

    Needs a QCoreApplication. Where the door cannot be opened (no room for a socket, a folder that
    is not private) the app still runs alone; it is logged, and commands then write unheard.

    Signals:
        asked(Message): another process asked for something; it has its answer already.
        wanted(Errand): another process wants something done, and waits for the answer.
    """

    asked = Signal(object)
    wanted = Signal(object)

    def __init__(
        self, runtime: Path, parent: QObject | None = None, *, visit_ms: int = _VISIT_MS
    ) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._visit_ms = visit_ms
        self._lock: QLockFile | None = None
        self._door: Door | None = None

    def take(self) -> bool:
        """Become the running app of this journal; `listen` then opens its door.

        Returns:
            False when another process is it already.
        """
        if self._lock is not None:
            return True
        try:
            self._runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            _log.warning("No run-time folder, so this app runs unheard: %s", error.strerror)
            return True
        lock = QLockFile(str(self._runtime / "app.lock"))
        if not take(lock):
            if lock.error() == QLockFile.LockError.LockFailedError:
                return False
            _log.warning("No lock file, so this app runs unheard: %s", lock.error().name)
            return True
        self._lock = lock
        return True

    def listen(self) -> None:
        """Open the door, if the place is ours. The window can be painted before that."""
        if self._lock is None or self._door is not None:
            return
        # It reads and writes JSON and sockets: the first paint need not wait for them.
        from smallwins.desktop.door import Door  # noqa: PLC0415

        self._door = Door(self._runtime, self._visit_ms, self)
        self._door.asked.connect(self.asked)
        self._door.wanted.connect(self.wanted)
        self._door.open()

    def close(self) -> None:
        """Free the place and the door; whoever is speaking is cut off."""
        if self._door is not None:
            self._door.close()
            self._door.deleteLater()
            self._door = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
