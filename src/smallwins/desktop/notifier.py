"""Notices on the desktop, in words of ours that never hold a person's.

plyer may hang for 25 seconds, return None for success and failure alike, or raise in a thread; so
it works in a process of its own, under a deadline, and nothing is believed about what was seen.
"""

import json
import logging
import os
import signal
import sys
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QProcess, QTimer

WORKER_FLAG = "--notice-worker"
"""What a frozen app is started with to be the worker; `__main__` looks for it first."""

DEADLINE_MS = 5_000
_FAREWELL_MS = 1_000
_MOST_STDERR = 4_096
_log = logging.getLogger(__name__)


class Notifier(Protocol):
    """Shows a notice on the desktop, if the desktop can."""

    def show(self, title: str, body: str) -> None:
        """Ask for one notice. Returns at once, never raises, promises nothing.

        Args:
            title: fixed words of ours.
            body: fixed words of ours, never a person's.
        """


class PlyerNotifier(QObject):
    """Shows notices through plyer, one at a time; one asked for meanwhile is left out.

    Everything that goes another way than asked is in the log.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        worker: Sequence[str] | None = None,
        deadline_ms: int = DEADLINE_MS,
    ) -> None:
        super().__init__(parent)
        self._worker = tuple(worker or worker_command())
        self._process: QProcess | None = None
        self._heard = b""
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(deadline_ms)
        self._deadline.timeout.connect(self._give_up)

    @property
    def busy(self) -> bool:
        """Whether a worker is at it."""
        return self._process is not None

    def show(self, title: str, body: str) -> None:
        """Ask for one notice; returns at once. See `Notifier`."""
        if self.busy:
            _log.warning("A notice was left out: another one is being shown")
            return
        words = json.dumps({"title": title, "body": body}).encode()
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.started.connect(self._hand_over_words)
        process.readyReadStandardError.connect(self._hear)
        process.errorOccurred.connect(self._note_error)
        process.finished.connect(self._finish)
        self._process, self._words, self._heard = process, words, b""
        self._deadline.start()
        process.start(self._worker[0], list(self._worker[1:]))

    def close(self) -> None:
        """End the worker, if one is at it; for the moment the app closes."""
        process = self._process
        if process is None:
            return
        self._kill()
        process.waitForFinished(_FAREWELL_MS)
        self._let_go()

    def _hand_over_words(self) -> None:
        if self._process is not None:
            self._process.write(self._words)
            self._process.closeWriteChannel()

    def _hear(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data())
            self._heard = (self._heard + said)[:_MOST_STDERR]

    def _note_error(self, error: QProcess.ProcessError) -> None:
        _log.warning("Notice worker: %s", error.name)
        if error is QProcess.ProcessError.FailedToStart:
            self._let_go()

    def _finish(self, code: int, how: QProcess.ExitStatus) -> None:
        self._hear()
        if code or how is QProcess.ExitStatus.CrashExit:
            _log.warning("The notice worker ended with %s, %d", how.name, code)
        if self._heard:
            said = " | ".join(self._heard.decode(errors="replace").split("\n"))
            _log.warning("The notice worker said: %s", said.strip(" |"))
        self._let_go()

    def _give_up(self) -> None:
        _log.warning("The notice worker took too long and was ended")
        self._kill()

    def _kill(self) -> None:
        if self._process is None:
            return
        number = self._process.processId()
        if number and hasattr(os, "killpg"):
            try:
                os.killpg(number, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                # It was not the leader of its group yet, so it has started nothing either.
                _log.debug("The notice worker had no group of its own yet")
        self._process.kill()

    def _let_go(self) -> None:
        self._deadline.stop()
        if self._process is not None:
            self._process.deleteLater()
            self._process = None


def worker_command() -> list[str]:
    """Give the command that starts the worker: from source, or by the frozen app itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    # -P: a plyer.py that happens to lie in the folder a person stands in is not ours.
    return [sys.executable, "-P", "-m", "smallwins.desktop.notice_worker"]
