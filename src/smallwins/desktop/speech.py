"""A voice for a few words of ours, if this computer has one.

plyer's own speech calls the same programs, one that is not on Windows for Windows too, and waits
until they are done. Here each is a process that is waited for by nobody, and words go to it where
no shell reads them. On Windows they are read as the UTF-8 they are written in, not as the console's
code page has it; that was written from its documentation, and never run there by us.
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
    "$said = New-Object System.IO.StreamReader("
    "[Console]::OpenStandardInput(), [System.Text.Encoding]::UTF8); "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($said.ReadToEnd())"
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
        hush: what it is started with to quiet a server that speaks for it; where there is none, it
            is quiet when it ends.
    """

    program: str
    arguments: tuple[str, ...]
    reads: bool = True
    hush: tuple[str, ...] = ()


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
        Speaker("spd-say", ("-w", "-P", "text", "-l", language, "--"), reads=False, hush=("-C",)),
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
        self._way: Speaker | None = None
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
        # A server that speaks for a program ends what it says for newer words; to quiet it by a
        # program of its own would meet these.
        self._end()
        self._words, self._left = words, self._found()
        self._try_next()

    def rest(self) -> None:
        """Be quiet now."""
        way = self._way if self.speaking else None
        self._end()
        if way is not None and way.hush:
            QProcess.startDetached(way.program, [*way.hush])

    def close(self) -> None:
        """Be quiet, and wait until all that spoke has ended: the app is about to."""
        self.rest()
        for process in self.findChildren(QProcess):
            process.waitForFinished(_FAREWELL_MS)

    def _end(self) -> None:
        """End the program; it is waited for by nobody, for a person looks at a celebration."""
        self._left = []
        self._let_go()

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
        self._process, self._way = process, way
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
            if process.state() is QProcess.ProcessState.NotRunning:
                process.deleteLater()
            else:  # deleted while it runs, it would be waited for
                process.finished.connect(process.deleteLater)
                process.kill()
