"""Pictures of the small jars on the shelf: read and painted ahead while nothing else happens."""

import datetime as dt
import math
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from smallwins.domain.jar import JarMonth
from smallwins.ui.painting.picture import JarPicture
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.idle import PaintAhead

_MOST_PIXELS: Final = 6_000_000
_LEAST_KEPT: Final = 48


@dataclass(frozen=True, slots=True)
class SmallLook:
    """What small jars are painted for.

    Attributes:
        width: of a jar's box in logical pixels.
        lamp: by lamplight.
        dpr: device pixels for each logical one.
    """

    width: float
    lamp: bool
    dpr: float


@dataclass(slots=True)
class _Kept:
    """A month's picture; `pixmap` is None where it is the clear glass, `fresh` once read again."""

    look: SmallLook
    jar: JarMonth | None
    pixmap: QPixmap | None
    fresh: bool = True


class ShelfPictures(QObject):
    """Keeps one flat picture for each of the months that were last in sight.

    Args:
        theme: the light and the colours.
        slots: where notes rest.
        read: gives a month's jar; None if it cannot be read.
        may_paint: whether nothing that comes first is still to be painted.
        parent: what it goes with.

    Signals:
        painted(dt.date): this month's picture is there, or another one than before.
    """

    painted = Signal(dt.date)

    def __init__(
        self,
        theme: Theme,
        slots: Slots,
        read: Callable[[dt.date], JarMonth | None],
        may_paint: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slots = slots
        self._read = read
        self._may_paint = may_paint
        self._kept: OrderedDict[dt.date, _Kept] = OrderedDict()
        self._glass: tuple[SmallLook, QPixmap] | None = None
        self._look = SmallLook(1, lamp=False, dpr=1)
        self._painter = JarPicture(theme, slots, 1)
        self._waiting: list[dt.date] = []
        self._now: tuple[dt.date, JarMonth] | None = None
        self._ahead = PaintAhead(self._stretch, self)

    @property
    def is_ready(self) -> bool:
        """Whether all that is wanted is there."""
        return self._now is None and not self._waiting

    def picture(self, month: dt.date, look: SmallLook) -> QPixmap:
        """Give the best picture of a month there is now: its own, or the clear glass."""
        kept = self._kept.get(month)
        if kept is None or kept.pixmap is None or kept.look.lamp != look.lamp:
            return self._clear_glass(look)
        return kept.pixmap

    def known(self, month: dt.date) -> QPixmap | None:
        """Give a month's own picture in this light, if there is one."""
        kept = self._kept.get(month)
        lit = kept is not None and kept.look.lamp == self._theme.lamp
        return kept.pixmap if kept is not None and lit else None

    def want(self, months: Sequence[dt.date], look: SmallLook) -> None:
        """Say what is in sight, and what soon may be, in the order it should be painted in."""
        if look != self._look:
            self._look, self._now = look, None
            self._painter.set_width(look.width)
        for month in reversed(months):
            if month in self._kept:
                self._kept.move_to_end(month)
        if self._now is not None and self._now[0] not in months:
            self._now = None
        now = None if self._now is None else self._now[0]
        self._waiting = [one for one in months if one != now and not self._is_fresh(one)]
        if self.is_ready:
            self._ahead.stop()
        else:
            self._ahead.start()

    def read_again(self) -> None:
        """Look at every month anew when it is next in sight; its picture stays until then."""
        self._now = None
        for kept in self._kept.values():
            kept.fresh = False

    def rest(self) -> None:
        """Stop painting: nobody sees it now."""
        self._ahead.stop()

    def _is_fresh(self, month: dt.date) -> bool:
        kept = self._kept.get(month)
        return kept is not None and kept.fresh and kept.look == self._look

    def _stretch(self, milliseconds: float) -> bool:
        timer = QElapsedTimer()
        timer.start()
        if not self._may_paint():
            return False
        while not self.is_ready and timer.elapsed() < milliseconds:
            if self._now is None:
                self._begin(self._waiting.pop(0))
            elif self._painter.prepare(self._look.dpr, milliseconds - timer.elapsed()):
                month, jar = self._now
                self._now = None
                self._keep(month, jar, _flat(self._painter, self._look))
        return self.is_ready

    def _begin(self, month: dt.date) -> None:
        jar, kept = self._read(month), self._kept.get(month)
        if kept is not None and kept.look == self._look and kept.jar == jar:
            kept.fresh = True
        elif jar is None or not jar.notes:
            self._keep(month, jar, None)
        else:
            self._now = month, jar
            self._painter.set_month(jar)

    def _keep(self, month: dt.date, jar: JarMonth | None, pixmap: QPixmap | None) -> None:
        self._kept[month] = _Kept(self._look, jar, pixmap)
        self._kept.move_to_end(month)
        while len(self._kept) > self._most():
            self._kept.popitem(last=False)
        self.painted.emit(month)

    def _most(self) -> int:
        """How many pictures may be kept: fewer where they are large."""
        size = self._clear_glass(self._look).size()
        return max(_LEAST_KEPT, _MOST_PIXELS // (size.width() * size.height()))

    def _clear_glass(self, look: SmallLook) -> QPixmap:
        if self._glass is None or self._glass[0] != look:
            jar = JarPicture(self._theme, self._slots, look.width)
            self._glass = look, _flat(jar, look)
        return self._glass[1]


def _flat(jar: JarPicture, look: SmallLook) -> QPixmap:
    """Give a whole jar as one picture; its box's left edge is where `covers` has it."""
    covers = jar.covers(QPointF(0, 0))
    pixmap = QPixmap(math.ceil(covers.width() * look.dpr), math.ceil(covers.height() * look.dpr))
    pixmap.setDevicePixelRatio(look.dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    jar.paint(painter, QPointF(-covers.left(), 0))
    painter.end()
    return pixmap
