"""How the note looks before it is folded small: the field, then paper, then paper that folds."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from smallwins.domain.wins import Win
from smallwins.ui.celebration.flight import FOLDED, OpenNote
from smallwins.ui.painting.gradients import across, down
from smallwins.ui.painting.note import Fold, Paper, paint_folded
from smallwins.ui.theme import Theme, faded, mix

_MOST_SHOWN: Final = 200
_FIRST_SHADE, _LAST_SHADE = 0.05, 0.24
_ART_FROM: Final = 0.55
_SHADE = QColor(60, 45, 20)


@dataclass(frozen=True, slots=True)
class FieldLook:
    """How the field looked, so that the note begins as the field did.

    Attributes:
        area: the field, in the coordinates of whoever asks for it.
        role: the letters of its words.
        words_left: where its words begin, from its left edge, in pixels.
        corner: its corner radius in pixels.
    """

    area: QRectF
    role: str = "field_small"
    words_left: float = 16
    corner: float = 12


class OpenNotePainter:
    """Paints one win's note while it is open.

    Args:
        theme: colours and letters.
        win: whose words are on the note.
        look: how the field looked.
    """

    def __init__(self, theme: Theme, win: Win, look: FieldLook) -> None:
        self._theme = theme
        self._win = win
        self._look = look
        self._colors = theme.kind(win.kind)
        self._font = theme.font(look.role)
        self._words = _one_line(win.text)

    def paint(self, painter: QPainter, note: OpenNote) -> None:
        """Paint the note as it is at one moment."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(note.area.center())
        painter.rotate(note.angle)
        local = note.area.translated(-note.area.center())
        if note.fold_down <= 0:
            self._flat(painter, note, local)
        elif note.fold_over <= 0:
            self._folding_down(painter, note, local)
        else:
            self._folding_over(painter, note, local)
        self._inscribe(painter, note, local)
        painter.restore()

    def _flat(self, painter: QPainter, note: OpenNote, area: QRectF) -> None:
        theme = self._theme
        corner = self._look.corner + (theme.px(3) - self._look.corner) * note.tint
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(self._shade(), 0.10 * note.tint))
        painter.drawRoundedRect(area.translated(0, theme.px(3)), corner, corner)
        painter.setBrush(mix(theme.color("sheet"), self._colors.tint, note.tint))
        painter.setPen(QPen(mix(theme.color("lineui"), self._colors.deep, note.tint * 0.7), 1))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)

    def _folding_down(self, painter: QPainter, note: OpenNote, area: QRectF) -> None:
        half = area.height() / 2
        flap = half * (1 - note.fold_down)
        inset = min(area.width() * 0.08, self._theme.px(16)) * min(1.0, note.fold_down * 2)
        left, right = area.left(), area.right()
        lower = [(left, 0.0), (right, 0.0), (right, half), (left, half)]
        upper = [(left + inset, -flap), (right - inset, -flap), (right, 0.0), (left, 0.0)]
        self._shadow(painter, lower)
        self._part(painter, lower, QBrush(self._colors.tint))
        self._part(painter, upper, QBrush(self._colors.tint))
        shade = _FIRST_SHADE + (_LAST_SHADE - _FIRST_SHADE) * note.fold_down
        stops = ((0.0, faded(self._shade(), shade * 0.5)), (1.0, faded(self._shade(), shade)))
        self._part(painter, upper, down(-flap, 0, stops))
        self._crease(painter, QPointF(left, 0), QPointF(right, 0))

    def _folding_over(self, painter: QPainter, note: OpenNote, area: QRectF) -> None:
        half, right = area.height() / 2, area.right()
        flap = right * (1 - note.fold_over)
        inset = half * 0.1 * min(1.0, note.fold_over * 2)
        paper = mix(self._colors.tint, self._colors.fold, note.fold_over)
        stays = [(0.0, 0.0), (right, 0.0), (right, half), (0.0, half)]
        turns = [(-flap, inset), (0.0, 0.0), (0.0, half), (-flap, half - inset)]
        self._shadow(painter, stays)
        self._part(painter, stays, QBrush(paper))
        self._part(painter, turns, QBrush(paper))
        shade = _FIRST_SHADE + (_LAST_SHADE - _FIRST_SHADE) * note.fold_over
        stops = ((0.0, faded(self._shade(), shade * 0.5)), (1.0, faded(self._shade(), shade)))
        self._part(painter, turns, across((-flap, 0), (0, 0), stops))
        self._crease(painter, QPointF(0, 0), QPointF(0, half))
        self._fade_in_folded(painter, note, QPointF(right / 2, half / 2))

    def _fade_in_folded(self, painter: QPainter, note: OpenNote, center: QPointF) -> None:
        seen = (note.fold_over - _ART_FROM) / (1 - _ART_FROM)
        if seen <= 0:
            return
        painter.save()
        painter.setOpacity(painter.opacity() * seen)
        painter.translate(center)
        painter.scale(self._theme.scale, self._theme.scale)
        fold = self._colors.fold
        paper = Paper(Fold.SQUARE, FOLDED.width(), FOLDED.height(), fold, self._win.id)
        paint_folded(painter, paper, 0, lamp=self._theme.lamp)
        painter.restore()

    def _inscribe(self, painter: QPainter, note: OpenNote, area: QRectF) -> None:
        """Write the words on the note; they fade as it folds."""
        seen = 1 - note.fold_down / 0.85
        if seen <= 0:
            return
        theme, gap = self._theme, self._look.words_left
        icon_size, edge = theme.px(22), theme.px(14)
        line = QRectF(area.left() + gap, -area.height() / 2, area.width() - gap, area.height())
        # A line edit sets its words a little lower than the middle of their letters.
        line.translate(0, theme.px(2) + area.height() / 4 * min(1.0, note.fold_down * 3))
        line.setRight(area.right() - icon_size - 2 * edge)
        painter.setOpacity(painter.opacity() * seen)
        painter.setFont(self._font)
        painter.setPen(theme.color("ink"))
        words = self._elided(self._look.area.width() - gap - icon_size - 2 * edge)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, flags | Qt.TextFlag.TextSingleLine, words)
        if note.tint <= 0:
            return
        dpr = painter.device().devicePixelRatioF()
        icon = theme.kind_icon(self._win.kind, self._colors.deep, icon_size, dpr)
        painter.setOpacity(painter.opacity() * note.tint)
        at = QPointF(area.right() - icon_size - edge, line.center().y() - icon_size / 2)
        painter.drawPixmap(at, icon)

    def _elided(self, room: float) -> str:
        metrics = QFontMetricsF(self._font)
        return metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(0.0, room))

    def _shade(self) -> QColor:
        return QColor(0, 0, 0) if self._theme.lamp else _SHADE

    def _shadow(self, painter: QPainter, points: list[tuple[float, float]]) -> None:
        away = self._theme.px(5)
        moved = [(x + away, y + away) for x, y in points]
        self._part(painter, moved, QBrush(faded(self._shade(), 0.13)))

    def _part(self, painter: QPainter, points: list[tuple[float, float]], brush: QBrush) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))

    def _crease(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        bright = 0.25 if self._theme.lamp else 0.8
        painter.setPen(QPen(faded(QColor(255, 255, 255), bright), 1))
        painter.drawLine(start, end)


def _one_line(text: str) -> str:
    return " ".join(text[:_MOST_SHOWN].split())
