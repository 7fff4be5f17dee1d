"""The glass of a jar: what lies behind the notes, and what lies before them.

Everything here is in the jar's own units: the jar stands in a box 440 wide and 560 high, its glass
between 22 and 378 of the 400 that begin 20 from the left (design: LOOK.md, section 9).
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from smallwins.ui.painting.soft_light import SCREEN, SoftLight
from smallwins.ui.theme import faded

UNITS_WIDE: Final = 440
"""A jar that is w pixels wide has w / UNITS_WIDE pixels to a unit."""

BOX: Final = QRectF(-30, 0, 500, 560)
"""All that a jar and its shadow cover, with x counted from the glass's own origin."""

ORIGIN: Final = 20
"""Where the glass's own origin lies, from the left of the 440."""

MOUTH: Final = QPointF(200, 46)
"""The middle of the opening."""

LEFT: Final = 22
"""Where the glass begins at the left."""

RIGHT: Final = 378
"""Where the glass ends at the right."""

TOP: Final = 29
"""The highest height of the glass."""

FOOT: Final = 515
"""The lowest height of the glass."""

_WHITE = QColor("#FFFFFF")
_RIM_RADII = ((118, 17), (107, 13))

Segment = tuple[float, ...]


def paint_behind(painter: QPainter, *, lamp: bool, soft: SoftLight = SCREEN) -> None:
    """Paint the shadow on the sill, and the glass that the notes lie before."""
    _contact_shadow(painter, soft, lamp=lamp)
    tint = QColor("#9FC3C4")
    if lamp:
        stops = ((0, faded(_WHITE, 0.10)), (0.55, faded(tint, 0.05)), (1, faded(tint, 0.10)))
    else:
        stops = (
            (0, faded(_WHITE, 0.62)),
            (0.55, faded(QColor("#E3EEEB"), 0.34)),
            (1, faded(QColor("#C6D9D5"), 0.42)),
        )
    soft.tinted(painter, _OUTER, ((22, 84), (378, 511)), stops)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faded(QColor("#0F1719" if lamp else "#DFE8E4"), 0.5))
    painter.drawEllipse(MOUTH, 106, 13)


def inside() -> QPainterPath:
    """Give the outline within which notes can be seen."""
    return _INNER


def paint_foot_shade(painter: QPainter, *, lamp: bool, soft: SoftLight = SCREEN) -> None:
    """Paint the dusk between the lowest notes of a pile."""
    color = QColor("#060B0D" if lamp else "#4A3A26")
    painter.save()
    painter.setClipPath(_INNER, Qt.ClipOperation.IntersectClip)
    fading = ((0.0, 0.0), (1.0, 0.34 if lamp else 0.20))
    soft.along(painter, _FOOT_SHADE, ((0, 330), (0, 500)), color, fading)
    painter.restore()


def paint_before(painter: QPainter, *, lamp: bool, soft: SoftLight = SCREEN) -> None:
    """Paint the glass that lies before the notes, with its edges and its shine."""
    _body(painter, soft, lamp=lamp)
    _edges(painter, lamp=lamp)
    _shine(painter, soft, lamp=lamp)
    _rim(painter, soft, lamp=lamp)


def _contact_shadow(painter: QPainter, soft: SoftLight, *, lamp: bool) -> None:
    color = QColor("#000000" if lamp else "#4B3B24")
    dark, half = (0.75, 0.36) if lamp else (0.42, 0.16)
    soft.on_ground(painter, QPointF(214, 510), (236, 27), color, ((0, dark), (0.6, half), (1, 0)))
    spark = QColor("#FFD28C" if lamp else "#FFF6DC")
    bright = 0.42 if lamp else 0.9
    fading = ((0, bright), (0.45, bright * 0.42), (1, 0))
    soft.about(painter, QPointF(262, 521), (96, 9), spark, fading)


def _body(painter: QPainter, soft: SoftLight, *, lamp: bool) -> None:
    edge = QColor("#0C1518" if lamp else "#5D7F7C")
    left, left_in, right_in, right = (0.55, 0.30, 0.36, 0.60) if lamp else (0.34, 0.15, 0.19, 0.38)
    fading = ((0, left), (0.07, left_in), (0.22, 0), (0.74, 0), (0.93, right_in), (1, right))
    soft.along(painter, _OUTER, ((22, 0), (378, 0)), edge, fading)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faded(QColor("#BCD6D6" if lamp else "#F4FBF8"), 0.13 if lamp else 0.5))
    painter.drawPath(_BASE)


def _edges(painter: QPainter, *, lamp: bool) -> None:
    edge = _edge(lamp=lamp)
    _stroke(painter, _OUTER, faded(edge, 0.52), 2)
    _stroke(painter, _INNER, faded(_WHITE, 0.12 if lamp else 0.5), 1.5)
    _stroke(painter, _FLOOR, faded(_WHITE, 0.30 if lamp else 0.85), 2)
    _stroke(painter, _UNDER, faded(edge, 0.45), 1.5)


def _shine(painter: QPainter, soft: SoftLight, *, lamp: bool) -> None:
    for path, share in ((_SHINE, 0.78), (_SHINE_BESIDE, 0.45), (_SHINE_BELOW, 0.4)):
        strong, middle, weak = (0.34, 0.16, 0.03) if lamp else (0.85, 0.42, 0.10)
        fading = ((0, strong * share), (0.5, middle * share), (1, weak * share))
        soft.along(painter, path, ((0, 158), (0, 404)), _WHITE, fading)
    _stroke(painter, _SHINE_SHOULDER, faded(_WHITE, 0.34 if lamp else 0.85), 4.5)
    _stroke(painter, _SHINE_SIDE, faded(_WHITE, 0.16 if lamp else 0.5), 3.5)


def _rim(painter: QPainter, soft: SoftLight, *, lamp: bool) -> None:
    outer, inner = (
        QColor("#8FB0B2" if lamp else "#7D9C98"),
        QColor("#7FA0A2" if lamp else "#B7CDC9"),
    )
    stops = (
        (0, faded(outer, 0.55)),
        (0.16, faded(_WHITE, 0.3 if lamp else 0.85)),
        (0.34, faded(inner, 0.3)),
        (0.72, faded(inner, 0.34)),
        (0.88, faded(_WHITE, 0.22 if lamp else 0.7)),
        (1, faded(outer, 0.6)),
    )
    soft.tinted(painter, _RIM, ((82, 0), (318, 0)), stops)
    edge = faded(_edge(lamp=lamp), 0.6)
    for wide, high in _RIM_RADII:
        ring = QPainterPath()
        ring.addEllipse(MOUTH, wide, high)
        _stroke(painter, ring, edge, 2 if wide == _RIM_RADII[0][0] else 1.5)
    _stroke(painter, _LIP, edge, 2)
    _stroke(painter, _LIP_LINE, faded(_WHITE, 0.2 if lamp else 0.75), 1.6)
    _stroke(painter, _LIP_GLINT, faded(_WHITE, 0.55 if lamp else 0.95), 2.4)


def _edge(*, lamp: bool) -> QColor:
    return QColor("#B8CFCF" if lamp else "#5F7D79")


def _stroke(painter: QPainter, path: QPainterPath, color: QColor, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)


def _outline(*segments: Segment, closed: bool = True) -> QPainterPath:
    """A path from a start point (2 numbers), then lines (2), quadratics (4) and cubics (6)."""
    path = QPainterPath()
    start, *others = segments
    path.moveTo(*start)
    for segment in others:
        if len(segment) == 2:
            path.lineTo(*segment)
        elif len(segment) == 4:
            path.quadTo(*segment)
        else:
            path.cubicTo(*segment)
    if closed:
        path.closeSubpath()
    return path


_OUTER = _outline(
    (90, 84),
    (90, 104, 82, 112, 66, 122),
    (40, 138, 22, 166, 22, 204),
    (22, 430),
    (22, 482, 60, 504, 118, 511),
    (200, 519, 282, 511),
    (340, 504, 378, 482, 378, 430),
    (378, 204),
    (378, 166, 360, 138, 334, 122),
    (318, 112, 310, 104, 310, 84),
)
_INNER = _outline(
    (98, 84),
    (98, 108, 90, 116, 74, 128),
    (50, 145, 36, 170, 36, 206),
    (36, 424),
    (36, 466, 66, 485, 120, 491),
    (200, 499, 280, 491),
    (334, 485, 364, 466, 364, 424),
    (364, 206),
    (364, 170, 350, 145, 326, 128),
    (310, 116, 302, 108, 302, 84),
)
_BASE = _outline(
    (36, 424),
    (36, 466, 66, 485, 120, 491),
    (200, 499, 280, 491),
    (334, 485, 364, 466, 364, 424),
    (378, 430),
    (378, 482, 340, 504, 282, 511),
    (200, 519, 118, 511),
    (60, 504, 22, 482, 22, 430),
)
_FOOT_SHADE = QPainterPath()
_FOOT_SHADE.addRect(30, 330, 340, 170)
_FLOOR = _outline(
    (58, 471),
    (76, 486, 98, 489, 120, 491),
    (200, 499, 280, 491),
    (302, 489, 324, 486, 342, 471),
    closed=False,
)
_UNDER = _outline((96, 502), (200, 512, 304, 502), closed=False)
_SHINE = _outline(
    (50, 212),
    (50, 192, 55, 176, 66, 163),
    (100, 158),
    (92, 172, 88, 188, 88, 208),
    (88, 290),
    (50, 294),
)
_SHINE_BESIDE = _outline(
    (106, 159),
    (115, 158),
    (107, 172, 103, 188, 103, 208),
    (103, 284),
    (97, 285),
    (97, 208),
    (97, 188, 100, 172, 106, 159),
)
_SHINE_BELOW = _outline((50, 304), (88, 300), (88, 392), (88, 402, 50, 408, 50, 396))
_SHINE_SHOULDER = _outline((333, 164), (342, 178, 346, 194, 346, 215), closed=False)
_SHINE_SIDE = _outline((350, 232), (350, 410), closed=False)
_RIM = _outline(
    (82, 46),
    (82, 40, 86, 78, 90, 84),
    (200, 106, 310, 84),
    (314, 78, 318, 40, 318, 46),
    closed=False,
)
_RIM.arcTo(QRectF(82, 29, 236, 34), 0, -180)
_LIP = _outline(
    (82, 46),
    (84, 68),
    (85, 80, 88, 84, 90, 86),
    (200, 108, 310, 86),
    (312, 84, 315, 80, 316, 68),
    (318, 46),
    closed=False,
)
_LIP_LINE = _outline((86, 73), (200, 92, 314, 73), closed=False)
_LIP_GLINT = _outline((102, 58), (138, 63, 177, 64), closed=False)
