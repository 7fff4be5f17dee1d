"""How a day of a month is painted: its number, and its wins as folded notes; a dot for rest."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from smallwins.domain.heat import DayNotes
from smallwins.ui.calendar.days_delegate import DaysDelegate
from smallwins.ui.calendar.days_model import DayPart, Index
from smallwins.ui.calendar.month_model import Seen
from smallwins.ui.calendar.note_pictures import NotePictures
from smallwins.ui.theme import Theme, faded

WIDE: Final = 77
"""How wide a day is where there is room, in designed pixels."""

GAP: Final = 3
"""Between a day and the edge of its cell."""

_NUMBER_AT: Final = 15.0
_NUMBER_HIGH: Final = 23.0
_PAD: Final = 10.0
# Under the line of the number are the notes, which shrink where days are less wide.
_OVER_NOTES: Final = 22.0
_NOTES_HIGH: Final = 72.0
_NOTES_AT: Final = 34.0
_DOT_OFF: Final = QPointF(0.0, -2.0)
_DOT: Final = 2.7
_CORNER: Final = 12.0
_TODAY: Final = 1.5
_MARK: Final = 1.5
_RING: Final = 3.0
_RING_AT: Final = 3.5
# Where there is a plus, the notes make room for it.
_PLUS: Final = 14.0
_PLUS_AT: Final = (28.0, 20.0)
_ASIDE: Final = -4.0

# Where notes lie, from the first kept to the last; they pile up as in the jar.
_PLACES: Final = (
    (),
    ((0.0, 0.0),),
    ((-13.5, 0.0), (13.5, 0.0)),
    ((-16.0, 6.0), (16.0, 6.0), (0.0, -12.0)),
    ((-15.5, 12.0), (15.5, 12.0), (-15.5, -12.0), (15.5, -12.0)),
    ((-11.5, 20.0), (11.5, 20.0), (-11.5, 2.0), (11.5, 2.0), (0.0, -16.0)),
    ((-11.5, 20.0), (11.5, 20.0), (-11.5, 2.0), (11.5, 2.0), (-11.5, -16.0), (11.5, -16.0)),
)
_MOST_LARGE: Final = 4
_MOST_WEEKS: Final = 5


class MonthDelegate(DaysDelegate):
    """Paints the days of a month.

    Args:
        theme: the light, colours, letters and sizes.
        parent: the view it paints for.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._pictures = NotePictures(theme)
        self.set_wide(theme.px(WIDE))

    def set_wide(self, wide: int, weeks: int = _MOST_WEEKS) -> None:
        """Let each day be so wide, in pixels; it is lower, too, where it is less wide.

        Where a month has more weeks than most, they take the room of those of most months, and
        notes are as much smaller.
        """
        over, gaps = self._theme.px(_OVER_NOTES), 2 * self._theme.px(GAP)
        self._wide = wide
        self._unit = self._note_unit = wide / WIDE
        self._high = over + round(_NOTES_HIGH * self._unit)
        if weeks > _MOST_WEEKS:
            self._high = (self._high + gaps) * _MOST_WEEKS // weeks - gaps
            self._note_unit = (self._high - over) / _NOTES_HIGH

    @property
    def pitch(self) -> int:
        """From one day to the next of a week, in pixels."""
        return self._wide + 2 * self._theme.px(GAP)

    @property
    def row_pitch(self) -> int:
        """From one week to the next, in pixels."""
        return self._high + 2 * self._theme.px(GAP)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.pitch, self.row_pitch)

    def box(self, cell: QRect) -> QRect:
        """Give where in its cell a day is.

        The first row is taller and the first column wider, so that the ring has room.
        """
        gap = self._theme.px(GAP)
        left = cell.left() + gap if self.mirrored() else cell.right() + 1 - gap - self._wide
        return QRect(left, cell.bottom() + 1 - gap - self._high, self._wide, self._high)

    def line(self, box: QRect) -> QRectF:
        """Give the line a day's number stands on, which its weekday's name is in line with."""
        pad, high = _PAD * self._unit, _NUMBER_HIGH * self._theme.scale
        top = box.top() + _NUMBER_AT * self._theme.scale - high / 2
        left = box.left() + (0.0 if self.mirrored() else pad)
        return QRectF(left, top, box.width() - pad, high)

    def side(self) -> Qt.AlignmentFlag:
        """Give where on its line a number or a name begins."""
        # Said outright: a painter goes by the whole app's direction, not by its view's.
        begins = Qt.AlignmentFlag.AlignRight if self.mirrored() else Qt.AlignmentFlag.AlignLeft
        return begins | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        seen = index.data(DayPart.SEEN)
        if seen is None:
            return
        theme, box = self._theme, self.box(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not seen.comes
        self._paint_sheet(painter, box, seen, hovered=hovered)
        painter.setFont(theme.font("selected" if seen.is_today else "body"))
        painter.setPen(theme.color("ink2" if seen.comes else "ink"))
        painter.drawText(self.line(box), self.side(), seen.number)
        if seen.notes is not None:
            self._paint_notes(painter, box, seen.notes)
        elif not seen.comes:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("rest"))
            radius = _DOT * theme.scale
            painter.drawEllipse(self._middle(box) + _DOT_OFF * self._unit, radius, radius)
        painter.restore()

    def paint_ring(self, painter: QPainter, cell: QRect) -> None:
        """Paint the ring of the keyboard round a day; it reaches over its cell: after all days."""
        self._paint_round(painter, cell, _RING, "focus")

    def paint_mark(self, painter: QPainter, cell: QRect) -> None:
        """Paint the mark of the day whose page is open: a thin line, for the keyboard is there."""
        self._paint_round(painter, cell, _MARK, "accent")

    def _paint_round(self, painter: QPainter, cell: QRect, width: float, token: str) -> None:
        scale = self._theme.scale
        reach, corner = _RING_AT * scale, self._corner() + _RING_AT * scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color(token), width * scale))
        around = QRectF(self.box(cell)).adjusted(-reach, -reach, reach, reach)
        painter.drawRoundedRect(around, corner, corner)

    def _corner(self) -> float:
        return _CORNER * max(self._unit, 0.7 * self._theme.scale)

    def _paint_sheet(self, painter: QPainter, box: QRect, seen: Seen, *, hovered: bool) -> None:
        """Paint the sheet a day with wins lies on, and the line round today."""
        if seen.notes is None and not (seen.is_today or hovered):
            return
        theme = self._theme
        sheet = theme.color("sheet")
        if seen.notes is not None:
            painter.setBrush(sheet)
        elif hovered:
            painter.setBrush(faded(sheet, 0.5))
        width = _TODAY * theme.scale if seen.is_today else 1.0
        token = "ink" if seen.is_today else "lineui" if hovered else "line"
        painter.setPen(QPen(theme.color(token), width))
        half = width / 2
        corner = self._corner() - half
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), corner, corner)

    def _middle(self, box: QRect) -> QPointF:
        """Give the middle of a day's notes."""
        top = box.top() + self._theme.px(_OVER_NOTES)
        return QPointF(box.left() + self._wide / 2, top + _NOTES_AT * self._note_unit)

    def _paint_notes(self, painter: QPainter, box: QRect, day: DayNotes) -> None:
        view = self.parent()
        dpr = view.devicePixelRatioF() if isinstance(view, QWidget) else 1.0
        down = self._note_unit
        across = -down if self.mirrored() else down
        small = len(day.notes) > _MOST_LARGE
        middle = self._middle(box)
        if day.has_more:
            size = round(_PLUS * self._note_unit)
            plus = self._theme.icon("ui/plus", self._theme.color("ink"), size, dpr)
            x, y = _PLUS_AT
            _paint_at(painter, middle + QPointF(x * across, y * down), plus)
            middle += QPointF(_ASIDE * across, 0)
        for note, (x, y) in zip(day.notes, _PLACES[len(day.notes)], strict=True):
            picture = self._pictures.picture(note, self._note_unit, dpr, small=small)
            _paint_at(painter, middle + QPointF(x * across, y * down), picture)


def _paint_at(painter: QPainter, middle: QPointF, picture: QPixmap) -> None:
    """Paint a picture round a point, on whole pixels of the screen so that it stays sharp."""
    dpr = picture.devicePixelRatio()
    # Halves go one way, and not to the next even number: else days would differ by a pixel.
    left = math.floor(middle.x() * dpr - picture.width() / 2 + 0.5) / dpr
    top = math.floor(middle.y() * dpr - picture.height() / 2 + 0.5) / dpr
    painter.drawPixmap(QPointF(left, top), picture)
