"""Notices through plyer, where no other way serves.

plyer may hang for 25 seconds, return None for success and failure alike, or raise in a thread; so
it works in a process of its own, under a deadline, and nothing is believed about what was seen.
"""

import json
import logging
import os
import signal
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer

from smallwins.desktop.notice import Notice, Way
from smallwins.desktop.notice_ways import NoticeWay

WORKER_FLAG = "--notice-worker"
"""What a frozen app is started with to be the worker; `__main__` looks for it first."""

DEADLINE_MS = 5_000
_FAREWELL_MS = 1_000
_MOST_STDERR = 4_096
_log = logging.getLogger(__name__)


class PlyerNotices(NoticeWay):
    """Shows notices through plyer, one at a time; one asked for meanwhile is left out.

    They have no buttons, nothing is heard of them afterwards, and none can be taken from the
    screen. Everything that goes another way than asked is in the log.
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
        self._key = ""
        self._heard = b""
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(deadline_ms)
        self._deadline.timeout.connect(self._give_up)

    @property
    def busy(self) -> bool:
        """Whether a worker is at it."""
        return self._process is not None

    def show(self, notice: Notice) -> None:
        """Ask for one notice; returns at once. See `NoticeWay`."""
        if self.busy:
            _log.warning("A notice was left out: another one is being shown")
            self.failed.emit(notice.key)
            return
        words = json.dumps({"title": notice.title, "body": notice.text}).encode()
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.started.connect(self._hand_over_words)
        process.readyReadStandardError.connect(self._hear)
        process.errorOccurred.connect(self._note_error)
        process.finished.connect(self._finish)
        self._process, self._key, self._words, self._heard = process, notice.key, words, b""
        self._deadline.start()
        process.start(self._worker[0], list(self._worker[1:]))

    def withdraw(self, key: str) -> None:
        """End the worker, if it is at this notice; what is on the screen stays there.

        Nobody waits for its end, and nothing is said of it.
        """
        process = self._process
        if process is None or key != self._key:
            return
        self._kill()
        process.started.disconnect(self._hand_over_words)
        process.readyReadStandardError.disconnect(self._hear)
        process.errorOccurred.disconnect(self._note_error)
        process.finished.disconnect(self._finish)
        # Qt would wait for a process that is deleted before it has ended.
        process.finished.connect(process.deleteLater)
        self._deadline.stop()
        self._process = None

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
            self.failed.emit(self._key)

    def _finish(self, code: int, how: QProcess.ExitStatus) -> None:
        self._hear()
        if code or how is QProcess.ExitStatus.CrashExit:
            _log.warning("The notice worker ended with %s, %d", how.name, code)
        if self._heard:
            said = " | ".join(self._heard.decode(errors="replace").split("\n"))
            _log.warning("The notice worker said: %s", said.strip(" |"))
        went_well = not code and how is QProcess.ExitStatus.NormalExit
        self._let_go()
        if went_well:
            self.shown.emit(self._key, Way.PLYER)
        else:
            self.failed.emit(self._key)

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
