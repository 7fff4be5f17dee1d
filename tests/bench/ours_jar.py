"""SmallWins, whose Jar place is gone to, filled and left as it is told: FOLDER.

Orders: "open" goes to the jar; "fall" has a note fall in, and then a picture of the same areas
change as often; "months" counts those on the shelf, and "wheel" scrolls it; "today" and "hide"
leave the jar.
"""

import os
import sys
import time
import traceback
from typing import Any, Protocol

from PySide6.QtCore import QEventLoop, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtTest import QTest

from bench.first_paint import WholePaint
from bench.frames import Frames
from bench.orders import Answer, serve
from bench.ours_keeping import part_of
from bench.wheel import Wheel
from smallwins import __main__, app
from smallwins.domain.wins import Source
from smallwins.ui.main_window import MainWindow

SETTLED_MS = 2_000
_STILL_MS = 700
_LONGEST_MS = 5_000


class Takes(Protocol):
    """Whoever takes orders."""

    def do(self, order: str) -> Answer:
        """Do it, and tell what it took."""
        ...


class Jar(app.App):
    """The app, which takes orders when all is made ready."""

    def start(self) -> None:
        """Start as usual."""
        super().start()
        self.ready.connect(self._settle)

    def orders(self) -> Takes:
        """What can be asked of it."""
        return Orders(self)

    def _settle(self) -> None:
        QTimer.singleShot(SETTLED_MS, self, self._serve)

    def _serve(self) -> None:
        try:
            serve(self.orders().do)
        except Exception:  # noqa: BLE001
            # Said here: the app would say it in a dialog, and wait.
            traceback.print_exc()
            os._exit(1)


class Orders:
    """What can be asked of the jar."""

    def __init__(self, running: app.App) -> None:
        self._app = running
        self._wheel: Wheel | None = None
        self._falls: Falls | None = None

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self._app.window

    def do(self, order: str) -> Answer:
        """Do it, and tell what it took."""
        orders = {
            "open": self.open,
            "fall": self.fall,
            "months": self.months,
            "wheel": self.wheel,
            "today": self.today,
            "hide": self.hide,
        }
        return orders[order]()

    def open(self) -> Answer:
        """Go to the jar for the first time; till it is first seen, and till its pile is whole."""
        # Not sooner: it is imported, too, when somebody first goes there.
        seen: list[int] = []
        loop = QEventLoop()
        start = time.monotonic_ns()
        self.window.go_to_jar()

        from smallwins.ui.jar.stage import JarStage  # noqa: PLC0415

        stage = part_of(self.window, JarStage)

        def painted(moment: int) -> bool:
            seen.append(moment)
            whole = stage.sill.is_ready(stage.devicePixelRatioF())
            if whole:
                loop.quit()
            return whole

        WholePaint(stage, painted)
        loop.exec()
        return {"first": [(seen[0] - start) / 1e6], "whole": [(seen[-1] - start) / 1e6]}

    def fall(self) -> Answer:
        """Have a note fall in, beside the same areas of a picture that is not painted anew."""
        QTest.qWait(_STILL_MS)
        self._falls = self._falls or Falls(self._app)
        return self._falls.one()

    def months(self) -> Answer:
        """How many months stand on the shelf."""
        assert self._app.rooms is not None
        return {"months": [float(len(self._app.rooms.back.months_before()))]}

    def wheel(self) -> Answer:
        """Scroll on over the shelf."""
        from smallwins.ui.jar.shelf import ShelfView  # noqa: PLC0415

        self._wheel = self._wheel or Wheel(part_of(self.window, ShelfView))
        return self._wheel.turn()

    def today(self) -> Answer:
        """Leave the jar for Today."""
        self.window.go_to_today()
        return {}

    def hide(self) -> Answer:
        """Put the window out of sight, with the jar in it."""
        self.window.hide()
        return {}


class Falls:
    """Lets notes fall into the jar that is in sight.

    Args:
        running: the app, with the jar in its window.
    """

    def __init__(self, running: app.App) -> None:
        from smallwins.ui.jar.fall import Fall  # noqa: PLC0415
        from smallwins.ui.jar.stage import JarStage  # noqa: PLC0415

        assert running.rooms is not None
        self._journal = running.rooms.journal
        self._stage = part_of(running.window, JarStage)
        self._fall = next(it for it in self._stage.children() if isinstance(it, Fall))
        self._frames = Frames(self._stage)
        move = self._fall._tick
        self._fall._animation.valueChanged.disconnect(move)
        self._fall._animation.valueChanged.connect(self._timed(move))

    def one(self) -> Answer:
        """One note falls, and then the same is done with the least there is."""
        picture = self._stage.grab()
        self._frames.begin()
        self._journal.keep("watered the plant", source=Source.WINDOW)
        loop = QEventLoop()
        self._fall._animation.finished.connect(loop.quit)
        QTimer.singleShot(_LONGEST_MS, loop, loop.quit)
        loop.exec()
        frames, regions = self._frames, list(self._frames.regions)
        if not regions:
            raise RuntimeError("a win was kept, and no note fell")
        ours = {
            "frames": list(frames.costs),
            "intervals": frames.intervals(),
            "notes": [float(len(self._stage.sill.notes))],
        }
        QTest.qWait(_STILL_MS)
        floor = self._same_areas(picture, regions)
        self._stage.update()
        return {**ours, **floor}

    def _same_areas(self, picture: QPixmap, regions: list[QRegion]) -> Answer:
        """The same areas at the same pace, each painted as one part of a picture."""

        def paint(_event: QPaintEvent) -> None:
            painter = QPainter(self._stage)
            painter.drawPixmap(0, 0, picture)
            painter.end()

        def move(_value: Any) -> None:
            self._stage.update(regions.pop(0) if len(regions) > 1 else regions[0])

        self._frames.begin(paint)
        animation = QVariantAnimation()
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setDuration(self._fall._animation.duration())
        animation.valueChanged.connect(self._timed(move))
        loop = QEventLoop()
        animation.finished.connect(loop.quit)
        animation.start()
        loop.exec()
        frames = self._frames
        answer = {"floor frames": list(frames.costs), "floor intervals": frames.intervals()}
        frames.begin()
        return answer

    def _timed(self, move: Any) -> Any:
        def timed(value: Any) -> None:
            start = time.monotonic_ns()
            move(value)
            self._frames.add(time.monotonic_ns() - start)

        return timed


if __name__ == "__main__":
    app.App = Jar  # type: ignore[misc]  # the app is the same but for who gives orders
    sys.exit(__main__.main(["--data", *sys.argv[1:]]))
