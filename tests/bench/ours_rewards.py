"""SmallWins, whose Rewards place is gone to, and whose cards turn as it is told: FOLDER.

Orders: "open" goes to the rewards; "turn" deals three cards that turn over, and then three pictures
are turned as often and as far.
"""

import sys
import time
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, Qt, QTransform
from PySide6.QtTest import QTest

from bench.frames import Frames
from bench.orders import Answer
from bench.ours_jar import Jar
from bench.ours_keeping import part_of
from smallwins import __main__, app
from smallwins.domain.rewards import CARDS
from smallwins.ui.main_window import MainWindow

_STILL_MS: Final = 700
_LONGEST_MS: Final = 10_000


class Rewards(Jar):
    """The app, which takes orders for its rewards when all is made ready."""

    def orders(self) -> "Orders":
        """What can be asked of it."""
        return Orders(self.window)


class Orders:
    """What can be asked of the rewards.

    Args:
        window: where they are.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._cards: Cards | None = None

    def do(self, order: str) -> Answer:
        """Do it, and tell what it took."""
        return {"open": self.open, "turn": self.turn}[order]()

    def open(self) -> Answer:
        """Go to the rewards."""
        self._window.go_to_rewards()
        self._cards = Cards(self._window)
        return {}

    def turn(self) -> Answer:
        """Three cards turn over."""
        assert self._cards is not None
        QTest.qWait(_STILL_MS)
        return self._cards.turn()


class Cards:
    """Lets cards turn on the table that is in sight.

    Args:
        window: with the Rewards place in it.
    """

    def __init__(self, window: MainWindow) -> None:
        from smallwins.ui.rewards.page import RewardsPage  # noqa: PLC0415
        from smallwins.ui.rewards.table import CardTable  # noqa: PLC0415

        self._page = part_of(window, RewardsPage)
        self._table = part_of(window, CardTable)
        self._frames = Frames(self._table)
        self._at = 0.0
        move = self._table._tick
        self._table._motion.valueChanged.disconnect(move)
        self._table._motion.valueChanged.connect(self._timed(move))

    def turn(self) -> Answer:
        """Three cards turn, and then the same is done with the least there is."""
        self._frames.begin()
        loop = QEventLoop()
        self._table.opened.connect(loop.quit)
        QTimer.singleShot(_LONGEST_MS, loop, loop.quit)
        self._page.pick.click()
        loop.exec()
        if len(self._frames.costs) < CARDS:
            raise RuntimeError("cards were dealt, and none turned")
        # The first one is that of the press, in which all is painted ahead.
        ours = {"frames": self._frames.costs[1:], "intervals": self._frames.intervals()}
        QTest.qWait(_STILL_MS)
        return {**ours, **self._pictures()}

    def _pictures(self) -> Answer:
        """As many pictures at the same pace, each turned about its middle."""
        table, motion = self._table, self._table._motion
        picture = table._pictures.back(table.devicePixelRatioF())
        areas = [table.card_area(number) for number in range(CARDS)]

        def paint(_event: QPaintEvent) -> None:
            painter = QPainter(table)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for area in areas:
                middle = area.center()
                turn = QTransform().translate(middle.x(), middle.y())
                turn.rotate(180 * self._at, Qt.Axis.YAxis)
                painter.setTransform(turn)
                painter.drawPixmap(area.topLeft() - middle, picture)
            painter.end()

        def move(value: Any) -> None:
            self._at = float(value)
            table.update()

        self._frames.begin(paint)
        animation = QVariantAnimation()
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setDuration(motion.duration())
        animation.valueChanged.connect(self._timed(move))
        loop = QEventLoop()
        animation.finished.connect(loop.quit)
        animation.start()
        loop.exec()
        answer = {
            "floor frames": list(self._frames.costs),
            "floor intervals": self._frames.intervals(),
        }
        self._frames.begin()
        table.update()
        return answer

    def _timed(self, move: Any) -> Any:
        def timed(value: Any) -> None:
            start = time.monotonic_ns()
            move(value)
            self._frames.add(time.monotonic_ns() - start)

        return timed


if __name__ == "__main__":
    app.App = Rewards  # type: ignore[misc]  # the app is the same but for who gives orders
    sys.exit(__main__.main(["--data", *sys.argv[1:]]))
