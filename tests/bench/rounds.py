"""The inside half of "Enter to painted": presses Enter when told, and says how long it took."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from bench.first_paint import FirstPaint

# Long enough for what follows a celebration's end to be over, as it is between two wins.
PAUSE_MS = 60
LONGEST_MS = 5000


class Rounds:
    """Types, presses Enter, and waits for the picture; again and again.

    Args:
        field: where the words go.
        picture: gives what is to be painted; `again` hides it before each round.
        again: makes everything ready for the next round.
    """

    def __init__(
        self, field: QLineEdit, picture: Callable[[], QWidget], again: Callable[[], None]
    ) -> None:
        self._field = field
        self._picture = picture
        self._again = again
        self._loop = QEventLoop()
        self._patience = QTimer()
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._loop.quit)
        self._painted_at = 0

    def serve(self) -> None:
        """For each number read from standard input, do that many rounds and print microseconds."""
        print("ready", flush=True)
        for line in sys.stdin:
            print(" ".join(str(self.one(number)) for number in range(int(line))), flush=True)

    def one(self, number: int) -> int:
        """One round, in microseconds from the key press to the painted picture."""
        self._again()
        QTest.qWait(PAUSE_MS)
        picture = self._picture()
        if picture.isVisible():
            raise RuntimeError("the picture of the round before is still there")
        self._field.setText(f"watered the plant, {number}")
        QTest.qWait(PAUSE_MS)
        FirstPaint(picture, self._painted)
        self._painted_at = 0
        start = time.monotonic_ns()
        QTest.keyClick(self._field, Qt.Key.Key_Return)
        if not self._painted_at:
            self._patience.start(LONGEST_MS)
            self._loop.exec()
            self._patience.stop()
        if not self._painted_at:
            raise RuntimeError("Enter was pressed, and nothing was painted")
        return (self._painted_at - start) // 1000

    def _painted(self, moment: int) -> None:
        self._painted_at = moment
        self._loop.quit()
