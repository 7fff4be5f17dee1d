"""How long a page stays before the next one comes."""

import math
import re
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from smallwins.domain.wins import Win

HOLD_MS: Final = 6000
"""How long a page stays at the least (LOOK.md, section 7)."""

FADE_MS: Final = 900
"""How long one page takes to become the next one."""

_WORD_MS: Final = 300
"""200 words a minute: calm reading."""
_WORD: Final = re.compile(r"\S+")
_LONGEST_WORD: Final = 8
"""Signs that are read as one word, where no spaces part them."""
_AFTER_A_PAUSE_MS: Final = 1500


def reading_ms(win: Win) -> int:
    """How long a note wants to be read, and `HOLD_MS` at the least."""
    runs = _WORD.findall(f"{win.text} {win.feeling}")
    words = sum(math.ceil(len(run) / _LONGEST_WORD) for run in runs)
    return max(HOLD_MS, words * _WORD_MS)


class Pace(QObject):
    """Says when a page has had its time. Its time runs only while it is let go.

    Signals:
        due(): the page has had its time.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._had_its_time)

    @property
    def running(self) -> bool:
        """Whether time runs now."""
        return self._timer.isActive()

    def hold(self, milliseconds: int) -> None:
        """Give a page its time, from now on; it runs when it is let go."""
        self._timer.stop()
        self._left = milliseconds

    def go(self) -> None:
        """Let time run, from where it stood."""
        if not self.running and self._left > 0:
            self._timer.start(self._left)

    def rest(self) -> None:
        """Let time stand. What is left is enough to find one's way back to the page."""
        if self.running:
            self._left = max(self._timer.remainingTime(), _AFTER_A_PAUSE_MS)
            self._timer.stop()

    def linger(self) -> None:
        """Somebody is at the page: it stays for the shortest hold again, at the least."""
        if self.running:
            self._timer.start(max(self._timer.remainingTime(), HOLD_MS))
        else:
            self._left = max(self._left, HOLD_MS)

    def _had_its_time(self) -> None:
        self._left = 0
        self.due.emit()
