"""A voice for a few words of ours, if this computer has one.

plyer's own speech calls the same programs, one that is not on Windows for Windows too, and waits
until they are done. Here each is a process that is waited for by nobody, and words go to it where
no shell reads them.
"""

import logging
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer

DEADLINE_MS = 20_000
"""No sentence of ours takes longer to say."""

_FAREWELL_MS = 1_000
_log = logging.getLogger(__name__)

_WINDOWS_VOICE = (
    "Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)


class Voice(Protocol):
    """Says a few words aloud, if the computer can."""

    @property
    def exists(self) -> bool:
        """Whether there is a voice on this computer."""
        ...

    def say(self, words: str) -> None:
        """Say this. Returns at once, never raises, promises nothing.

        Args:
            words: words of ours, never a person's.
        """
        ...


@dataclass(frozen=True, slots=True)
class Speaker:
    """A program that speaks.

    Attributes:
        program: its name, or where it is.
        arguments: what it is started with; it reads the words on its standard input, or finds them
            behind these.
        reads: whether it reads them.
    """

    program: str
    arguments: tuple[str, ...]
    reads: bool = True


def speakers(platform: str, language: str) -> tuple[Speaker, ...]:
    """Give the programs that may be there, the best first.

    Args:
        platform: as `sys.platform` names it.
        language: the language the words are in, as "en".
    """
    if platform == "darwin":
        return (Speaker("say", ("-f", "-")),)
    if platform == "win32":
        return (
            Speaker("powershell", ("-NoProfile", "-NonInteractive", "-Command", _WINDOWS_VOICE)),
        )
    return (
        Speaker("spd-say", ("-w", "-l", language, "--"), reads=False),
        Speaker("espeak-ng", ("-v", language, "--stdin")),
        Speaker("espeak", ("-v", language, "--stdin")),
    )


class SystemVoice(QObject):
    """Speaks through the programs of this computer. What it says last ends what it said before.

    Where one program does not speak, the next is tried with the same words.

    Args:
        parent: whose it is.
        ways: the programs; those of this system, where none are given.
        deadline_ms: a program that speaks longer is ended.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        ways: Sequence[Speaker] = (),
        language: str = "en",
        deadline_ms: int = DEADLINE_MS,
    ) -> None:
        super().__init__(parent)
        self._ways = tuple(ways) or speakers(sys.platform, language)
        self._left: list[Speaker] = []
        self._words = ""
        self._process: QProcess | None = None
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(deadline_ms)
        self._deadline.timeout.connect(self._give_up)

    @property
    def exists(self) -> bool:
        """Whether there is a voice on this computer."""
        return bool(self._found())

    @property
    def speaking(self) -> bool:
        """Whether a program is at it."""
        return self._process is not None

    def say(self, words: str) -> None:
        """Say this; returns at once. See `Voice`."""
        self.rest()
        self._words, self._left = words, self._found()
        self._try_next()

    def rest(self) -> None:
        """Be quiet now."""
        self._left = []
        process = self._process
        self._let_go()
        if process is not None:
            process.kill()
            process.waitForFinished(_FAREWELL_MS)

    def _found(self) -> list[Speaker]:
        return [way for way in self._ways if QStandardPaths.findExecutable(way.program)]

    def _try_next(self) -> None:
        if not self._left:
            return
        way = self._left.pop(0)
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.errorOccurred.connect(self._note_error)
        process.finished.connect(self._finish)
        self._process = process
        self._deadline.start()
        behind = [] if way.reads else [self._words]
        process.start(way.program, [*way.arguments, *behind])
        if way.reads and self._process is process:
            # It is written when the program is there to read it.
            process.write(self._words.encode())
            process.closeWriteChannel()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            _log.warning("The voice did not start")
            self._let_go()
            self._try_next()

    def _finish(self, code: int, how: QProcess.ExitStatus) -> None:
        self._let_go()
        if code or how is QProcess.ExitStatus.CrashExit:
            _log.warning("The voice ended with %s, %d", how.name, code)
            self._try_next()

    def _give_up(self) -> None:
        _log.warning("The voice took too long and was ended")
        self.rest()

    def _let_go(self) -> None:
        self._deadline.stop()
        process, self._process = self._process, None
        if process is not None:
            process.errorOccurred.disconnect(self._note_error)
            process.finished.disconnect(self._finish)
            process.deleteLater()
