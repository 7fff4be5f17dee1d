"""macOS's launchctl, asked without waiting: it may take a second, and the window goes on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

PROGRAM: Final = "/bin/launchctl"

_PATIENCE_MS: Final = 2_000


class Launchctl(QObject):
    """Runs one command after the other.

    Args:
        program: where it is.

    Signals:
        said(str, str): a command, by its first word, was run, and said this; "" where it could
            not be run, or took too long.
    """

    said = Signal(str, str)

    def __init__(self, parent: QObject | None = None, program: str = PROGRAM) -> None:
        super().__init__(parent)
        self._program = program
        self._waiting: list[list[str]] = []
        self._now = ""
        self._process: QProcess | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)

    def ask(self, words: Sequence[str]) -> None:
        """Run a command as soon as those before it are done."""
        self._waiting.append(list(words))
        if self._process is None:
            self._go_on()

    def _go_on(self) -> None:
        if not self._waiting:
            return
        words = self._waiting.pop(0)
        self._now = words[0]
        self._process = process = QProcess(self)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._patience.start()
        process.start(self._program, words)

    @Slot()
    def _finished(self) -> None:
        if self._process is not None:
            answer = bytes(self._process.readAllStandardOutput().data())
            self._done(answer.decode("utf-8", "replace"))

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._done("")

    @Slot()
    def _give_up(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._done("")

    def _done(self, answer: str) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        if process is not None:
            process.finished.disconnect(self._finished)
            process.errorOccurred.disconnect(self._failed)
            process.finished.connect(process.deleteLater)
            if process.state() is QProcess.ProcessState.NotRunning:
                process.deleteLater()
        self.said.emit(self._now, answer)
        self._go_on()
