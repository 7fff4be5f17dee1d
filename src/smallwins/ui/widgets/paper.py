"""Paper and what it throws on the table: flecked grounds, open notes, soft shadows."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme, faded

_FLECK_TILE: Final = 360
_SEEN_SLOPE: Final = 2.0


@dataclass(frozen=True, slots=True)
class Shade:
    """One layer of a shadow, in designed pixels: how far down, how soft, how dark (0 to 1)."""

    down: float
    blur: float
    alpha: float


NOTE_SHADOW: Final = (Shade(1, 1, 0.14), Shade(3, 10, 0.10))
NOTE_ROOM: Final = (10, 4, 14)
"""Room for a note's shadow at its sides, above and below, in designed pixels."""

CARD_SHADOW: Final = (Shade(1, 2, 0.10), Shade(6, 20, 0.07))
SIDE_PAGE_SHADOW: Final = (Shade(0, 14, 0.10),)
POPOVER_SHADOW: Final = (Shade(2, 6, 0.16), Shade(18, 44, 0.28))


def shadow_reach(shades: tuple[Shade, ...], scale: float) -> int:
    """How many pixels beyond its thing a shadow may go."""
    return round(max(shade.blur + shade.down for shade in shades) * scale) + 1


def paint_shadow(
    painter: QPainter, theme: Theme, area: QRectF, corner: float, shades: tuple[Shade, ...]
) -> None:
    """Paint a soft shadow below a rounded rectangle, from a picture kept for each kind of it.

    Its middle is left out, for the thing lies on that: to fill it took most of the time.
    """
    for shade in shades:
        blur = max(1, round(shade.blur * theme.scale))
        patch = _patch(blur, round(corner), theme.lamp)
        spread = area.adjusted(-blur, -blur, blur, blur).translated(0, shade.down * theme.scale)
        painter.save()
        painter.setOpacity(painter.opacity() * shade.alpha * (1.6 if theme.lamp else 1.0))
        _draw_patch(painter, patch, spread, blur + round(corner) + blur)
        painter.restore()


@lru_cache(maxsize=32)
def _patch(blur: int, corner: int, lamp: bool) -> QPixmap:
    edge = 2 * blur + corner
    side = 2 * edge + 2
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    color = QColor(0, 0, 0) if lamp else QColor(70, 52, 24)
    steps = 2 * blur
    for step in range(steps + 1):
        reach = blur - step
        share = step / steps
        smooth = share * share * (3 - 2 * share)
        painter.setBrush(faded(color, smooth))
        inset = blur - reach
        round_ = max(1.0, corner + reach)
        painter.drawRoundedRect(
            QRectF(inset, inset, side - 2 * inset, side - 2 * inset), round_, round_
        )
    painter.end()
    return pixmap


def _draw_patch(painter: QPainter, patch: QPixmap, area: QRectF, edge: int) -> None:
    width, height = patch.width(), patch.height()
    across = min(edge, area.width() / 2)
    down = min(edge, area.height() / 2)
    xs = (
        (area.left(), across),
        (area.left() + across, area.width() - 2 * across),
        (area.right() - across, across),
    )
    ys = (
        (area.top(), down),
        (area.top() + down, area.height() - 2 * down),
        (area.bottom() - down, down),
    )
    sources_x = ((0.0, across), (float(edge), width - 2.0 * edge), (width - across, across))
    sources_y = ((0.0, down), (float(edge), height - 2.0 * edge), (height - down, down))
    for column, ((x, w), (sx, sw)) in enumerate(zip(xs, sources_x, strict=True)):
        for row, ((y, h), (sy, sh)) in enumerate(zip(ys, sources_y, strict=True)):
            if w > 0 and h > 0 and (column, row) != (1, 1):
                painter.drawPixmap(QRectF(x, y, w, h), patch, QRectF(sx, sy, sw, sh))


def paint_ground(painter: QPainter, theme: Theme, area: QRect, token: str = "base") -> None:
    """Fill an area with flecked paper."""
    painter.fillRect(area, theme.color(token))
    painter.drawTiledPixmap(area, _flecks(theme))


def _flecks(theme: Theme) -> QPixmap:
    name = "paper-flecks-dark" if theme.lamp else "paper-flecks-light"
    return theme.picture(name, _FLECK_TILE)


class Ground(QWidget):
    """A page of flecked paper."""

    def __init__(self, theme: Theme, token: str = "base", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._token = token
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paint_ground(painter, self._theme, self.rect(), self._token)


def paint_box(
    painter: QPainter, theme: Theme, area: QRect | QRectF, corner: float, edge: str = "lineui"
) -> None:
    """Paint a sheet with a thin line round it, as fields and cards have.

    Args:
        painter: with smooth edges.
        theme: its colours.
        area: the sheet with its line.
        corner: the radius of its corners, in pixels.
        edge: the token of the line's colour.
    """
    painter.setPen(QPen(theme.color(edge), 1))
    painter.setBrush(theme.color("sheet"))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def note_area(theme: Theme, widget: QWidget) -> QRectF:
    """Where the paper lies in a widget that leaves room for its shadow."""
    side, above, below = (theme.px(edge) for edge in NOTE_ROOM)
    return QRectF(widget.rect()).adjusted(side, above, -side, -below)


def paint_open_note(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    tint: QColor,
    *,
    turn: float,
    lifted: bool = False,
) -> None:
    """Paint an open note: paper turned a little, two faint creases, a soft shadow.

    Args:
        painter: where to paint.
        theme: colours and sizes.
        area: the note's place; the paper stays inside it.
        tint: the paper's colour.
        turn: how the paper is turned, in degrees, -0.8 to 0.8.
        lifted: a note under the pointer lies a little higher.
    """
    slope = turn / 57.3 * area.width() / 2
    paper = QPolygonF(
        [
            QPointF(area.left(), area.top() + max(0.0, slope) * 2),
            QPointF(area.right(), area.top() + max(0.0, -slope) * 2),
            QPointF(area.right() - 1, area.bottom() - max(0.0, slope) * 1.4),
            QPointF(area.left() + 1, area.bottom() - max(0.0, -slope) * 1.4),
        ]
    )
    shades: tuple[Shade, ...] = NOTE_SHADOW
    if lifted:
        shades = tuple(Shade(s.down + 1, s.blur, s.alpha * 1.3) for s in shades)
    painter.save()
    below = area.adjusted(1, 2, -1, -2)
    if abs(slope) > _SEEN_SLOPE:
        # A wide note's corners lie far apart: a shadow that is not turned would show above them.
        painter.translate(area.center())
        painter.shear(0, -1.7 * slope / area.width())
        painter.translate(-area.center())
        below.adjust(0, abs(slope), 0, 0)
    paint_shadow(painter, theme, below, theme.px(3), shades)
    painter.restore()
    edge = QPen(tint, theme.px(3))
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    painter.setBrush(tint)
    inner = theme.px(3) / 2
    center = area.center()
    shrunk = QPolygonF(
        [
            QPointF(
                p.x() + (inner if p.x() < center.x() else -inner),
                p.y() + (inner if p.y() < center.y() else -inner),
            )
            for p in paper.toList()
        ]
    )
    painter.drawPolygon(shrunk)
    _paint_creases(painter, theme, area, paper)


def _paint_creases(painter: QPainter, theme: Theme, area: QRectF, paper: QPolygonF) -> None:
    light = QColor("#ffffff")
    dark = QColor("#000000") if theme.lamp else QColor("#7a5a1e")
    lit, shaded = (0.045, 0.08) if theme.lamp else (0.24, 0.042)
    top_left, top_right, foot_right, foot_left = paper.toList()
    middle_x = area.left() + area.width() * 0.502
    middle_y = area.top() + area.height() * 0.53
    tilt = (top_right.y() - top_left.y()) * 0.5
    left_y, right_y = middle_y - tilt, middle_y + tilt
    top, foot = QPointF(middle_x, area.top()), QPointF(middle_x, area.bottom())
    west, east = QPointF(area.left(), left_y), QPointF(area.right(), right_y)
    painter.save()
    painter.setClipRect(area)
    painter.setPen(Qt.PenStyle.NoPen)
    # Light falls from the top left; each fold catches it at its crease and loses it towards the
    # next one.
    for part, start, end, first, last in (
        ([top_left, top, foot, foot_left], west, foot, faded(light, lit * 0.5), faded(light, 0)),
        (
            [top, top_right, foot_right, foot],
            top,
            top_right,
            faded(light, lit * 0.6),
            faded(dark, shaded * 0.5),
        ),
        (
            [top_left, top_right, east, west],
            top,
            QPointF(middle_x, middle_y),
            faded(dark, 0),
            faded(dark, shaded * 0.8),
        ),
        (
            [west, east, foot_right, foot_left],
            QPointF(middle_x, middle_y),
            foot,
            faded(light, lit),
            faded(light, 0),
        ),
    ):
        gradient = QLinearGradient(start, end)
        gradient.setColorAt(0, first)
        gradient.setColorAt(1, last)
        painter.setBrush(gradient)
        painter.drawPolygon(QPolygonF(part))
    painter.setPen(QPen(faded(dark, shaded * 1.4), 1))
    painter.drawLine(top + QPointF(0, 3), foot - QPointF(0, 3))
    painter.setPen(QPen(faded(dark, shaded * 0.7), 1))
    painter.drawLine(west + QPointF(3, 0), east - QPointF(3, 0))
    painter.restore()
