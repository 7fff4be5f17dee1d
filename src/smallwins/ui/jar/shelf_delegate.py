"""How a shelf is painted: its boards, and on them each month's jar with its name below."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from smallwins.ui.jar.shelf_model import Part
from smallwins.ui.jar.shelf_pictures import ShelfPictures, SmallLook
from smallwins.ui.painting import glass
from smallwins.ui.painting.gradients import around
from smallwins.ui.theme import Theme, faded

CELL: Final = QSize(98, 182)
"""The room of one month on the shelf, in designed pixels."""

BOARD_AT: Final = 104
"""How far below the top of a row its board begins."""

_JAR_WIDTH: Final = 82
_NAME_AT: Final = 135
_YEAR_AT: Final = 157
_NAME_SIZE: Final = 17 / 16
_LIFT: Final = 2

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Board:
    """The colours of a board in one light, and of the shade below it (measured in the mockups)."""

    edge: QColor
    face: QColor
    foot: QColor
    shade: QColor
    near: float
    far: float


_DAY: Final = _Board(
    QColor("#F8F4ED"), QColor("#E3D3B7"), QColor("#CFBC9C"), QColor(70, 52, 24), 0.13, 0.065
)
_LAMP: Final = _Board(
    QColor("#484E52"), QColor("#2B3236"), QColor("#1E2225"), QColor(0, 0, 0), 0.48, 0.29
)


def paint_board(painter: QPainter, theme: Theme, area: QRectF, *, mirrored: bool) -> None:
    """Paint one board and its shade; it goes on to the end of `area`, which begins at its top."""
    board, scale = _LAMP if theme.lamp else _DAY, theme.scale
    left, top, width = area.left(), area.top(), area.width()
    inset = 0.0 if mirrored else 6 * scale
    for start, tall, strength in ((13, 8, board.near), (21, 8, board.far)):
        shade = QRectF(left + inset, top + start * scale, width - 6 * scale, tall * scale)
        painter.fillRect(shade.toRect(), faded(board.shade, strength))
    for start, tall, color in ((0, 2, board.edge), (2, 8, board.face), (10, 3, board.foot)):
        painter.fillRect(QRectF(left, top + start * scale, width, tall * scale).toRect(), color)


class ShelfDelegate(QStyledItemDelegate):
    """Paints a month: its jar, its name and, where it is of another year, that year.

    Args:
        theme: colours, letters and sizes.
        pictures: the jars as they can be shown now.
        parent: the view it paints for.
    """

    def __init__(self, theme: Theme, pictures: ShelfPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self.ringed = False

    def look(self, dpr: float) -> SmallLook:
        """Give what small jars are to be painted for now."""
        return SmallLook(self._theme.px(_JAR_WIDTH), self._theme.lamp, dpr)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._theme.px(CELL.width()), self._theme.px(CELL.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_jar(painter, cell, index, hovered=hovered)
        foot = self._paint_words(painter, cell, index)
        if self.ringed and state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, cell, foot)
        painter.restore()

    def _paint_jar(self, painter: QPainter, cell: QRectF, index: _Index, *, hovered: bool) -> None:
        theme = self._theme
        look = self.look(painter.device().devicePixelRatioF())
        picture = self._pictures.picture(index.data(Part.MONTH), look)
        unit = look.width / glass.UNITS_WIDE
        width, height = glass.BOX.width() * unit, glass.BOX.height() * unit
        left = round(cell.center().x() - look.width / 2 + (glass.ORIGIN + glass.BOX.left()) * unit)
        top = round(cell.top() + theme.px(BOARD_AT) - glass.FOOT * unit)
        if hovered:
            self._paint_light(painter, QPointF(cell.center().x(), top + height / 2), width)
            top -= theme.px(_LIFT)
        place = QRectF(left, top, width, height)
        if abs(picture.deviceIndependentSize().width() - width) < 2:
            painter.drawPixmap(place.topLeft(), picture)
        else:  # painted for other letters, until the right one is there
            painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def _paint_light(self, painter: QPainter, center: QPointF, width: float) -> None:
        color, strength = (
            (QColor("#FFD28C"), 0.30) if self._theme.lamp else (QColor("#FFFDF7"), 0.95)
        )
        stops = (
            (0, faded(color, strength)),
            (0.6, faded(color, strength / 2)),
            (1, faded(color, 0)),
        )
        reach = width * 0.62
        lit = QRectF(center.x() - reach, center.y() - reach, reach * 2, reach * 2)
        painter.fillRect(lit, around(center, reach, stops))

    def _paint_words(self, painter: QPainter, cell: QRectF, index: _Index) -> float:
        """Paint name and year; gives how far down they go."""
        theme = self._theme
        painter.setPen(theme.color("ink"))
        foot = self._line(painter, cell, self._name_font(), str(index.data()), _NAME_AT)
        year = str(index.data(Part.YEAR))
        if year:
            foot = self._line(painter, cell, theme.font("caption"), year, _YEAR_AT)
        if index.data(Part.LARGE):
            mark = QRectF(0, 0, theme.px(22), theme.px(3))
            mark.moveCenter(QPointF(cell.center().x(), foot + theme.px(4)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(mark, mark.height() / 2, mark.height() / 2)
            foot = mark.bottom()
        return foot

    def _line(
        self, painter: QPainter, cell: QRectF, font: QFont, text: str, middle: float
    ) -> float:
        theme = self._theme
        room = cell.width() - theme.px(4)
        needs = QFontMetricsF(font).horizontalAdvance(text)
        if needs > room:  # a long name in another language
            font.setPixelSize(max(1, int(font.pixelSize() * room / needs)))
        metrics = QFontMetricsF(font)
        area = QRectF(cell.left(), 0, cell.width(), metrics.height())
        area.moveTop(cell.top() + theme.px(middle) - metrics.height() / 2)
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        return area.bottom()

    def _name_font(self) -> QFont:
        font = self._theme.font("feeling")
        font.setPixelSize(round(font.pixelSize() * _NAME_SIZE))
        return font

    def _paint_ring(self, painter: QPainter, cell: QRectF, foot: float) -> None:
        theme = self._theme
        scale = theme.scale
        painter.setPen(QPen(theme.color("focus"), 3 * scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(cell)
        ring.setBottom(min(foot + 5 * scale, cell.bottom()))
        edge = 2 * scale
        painter.drawRoundedRect(ring.adjusted(edge, edge, -edge, -edge), 10 * scale, 10 * scale)
