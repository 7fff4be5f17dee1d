"""The ribbon of a day: night where it is quiet, a handle at both ends, and when reminders come."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.painting.day_sky import REMINDER, paint_day
from smallwins.ui.painting.note import Fold, Paper, paint_folded
from smallwins.ui.settings.ribbon_handle import HIGH, WIDE, RibbonHandle, day_area
from smallwins.ui.theme import Theme

_CORNER: Final = 14
_LABELS: Final = 30
_APART: Final = 10
_DAY: Final = 24 * 60


class DayRibbon(QWidget):
    """A day from midnight to midnight, and the quiet hours in it.

    Args:
        theme: the look.

    Signals:
        moved(int, int): a handle is being moved: they would begin and end at these minutes.
        chosen(int, int): the person let go of it there.
    """

    moved = Signal(int, int)
    chosen = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._times: Sequence[int] = ()
        self._shown = (0, 0)
        # In the order of the day, which is that of Tab.
        self.end = RibbonHandle(theme, is_end=True, ribbon=self)
        self.start = RibbonHandle(theme, is_end=False, ribbon=self)
        for handle in (self.end, self.start):
            handle.valueChanged.connect(self._moved)
            handle.set_by_hand.connect(self._choose)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_quiet(self, start: int, end: int) -> None:
        """Show the quiet hours, in minutes after midnight; nobody is told.

        While a handle is moved by a key that is held, the person's own stand there.
        """
        if self.start.held.waiting or self.end.held.waiting:
            return
        self._shown = (start, end)
        for handle, minutes in ((self.start, start), (self.end, end)):
            handle.blockSignals(True)  # noqa: FBT003 - Qt's own
            handle.settle(minutes)
            handle.blockSignals(False)  # noqa: FBT003
            handle.call_it()
        self._place()

    def show_times(self, times: Sequence[int]) -> None:
        """Show when reminders come, in minutes after midnight."""
        self._times = times
        self.update()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(480), px(HIGH) + px(_LABELS))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, area = self._theme, self._band()
        corner = theme.px(_CORNER)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        if self._is_mirrored():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        start, end = self._shown
        paint_day(painter, area, corner, (start / _DAY, end / _DAY), lamp=theme.lamp)
        for number, minutes in enumerate(self._times):
            self._paint_note(painter, number, minutes)
        painter.restore()
        self._paint_labels(painter)

    def _paint_note(self, painter: QPainter, number: int, minutes: int) -> None:
        """A small folded note where a reminder comes."""
        theme, area = self._theme, self._band()
        half = theme.px(15)
        x = min(max(minutes / _DAY * area.width(), half), area.width() - half)
        paper = Paper(Fold.ENVELOPE, theme.px(25), theme.px(18), REMINDER, number)
        painter.save()
        painter.translate(QPointF(area.left() + x, area.center().y()))
        paint_folded(painter, paper, -5.0 if number % 2 else 5.0, lamp=theme.lamp)
        painter.restore()

    def _paint_labels(self, painter: QPainter) -> None:
        """The times of both handles, and what else has room beside them."""
        taken: list[tuple[float, float]] = []
        for minutes in self._shown:
            self._label(painter, minutes, copy.minutes_as_time(minutes), "selected", taken)
        self._label(painter, 0, copy.midnight(), "caption", taken)
        self._label(painter, _DAY // 2, copy.noon(), "caption", taken)

    def _label(
        self,
        painter: QPainter,
        minutes: int,
        text: str,
        role: str,
        taken: list[tuple[float, float]],
    ) -> None:
        theme = self._theme
        font = theme.font(role)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        area = self._band()
        left = min(max(self._x(minutes) - wide / 2, area.left()), area.right() - wide)
        apart = theme.px(_APART)
        if any(left < end + apart and left + wide > start - apart for start, end in taken):
            return
        taken.append((left, left + wide))
        painter.setFont(font)
        painter.setPen(theme.color("ink" if role == "selected" else "ink2"))
        place = QRectF(left, theme.px(HIGH), wide + 2, theme.px(_LABELS))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _band(self) -> QRectF:
        return day_area(self._theme, self)

    def _x(self, minutes: int) -> float:
        area = self._band()
        x = area.left() + minutes / _DAY * area.width()
        return self.width() - x if self._is_mirrored() else x

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _place(self) -> None:
        px = self._theme.px
        for handle in (self.end, self.start):
            middle = self._x(handle.minutes)
            left = min(max(round(middle - px(WIDE) / 2), 0), max(0, self.width() - px(WIDE)))
            handle.setGeometry(left, 0, px(WIDE), px(HIGH))
        self.update()

    def _moved(self) -> None:
        self._shown = (self.start.minutes, self.end.minutes)
        self._place()
        self.moved.emit(*self._shown)

    def _choose(self) -> None:
        self.chosen.emit(self.start.minutes, self.end.minutes)
