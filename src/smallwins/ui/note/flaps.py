"""Paints a note while it opens, from two pictures: its paper, and the words on it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from smallwins.ui.note.unfolding import Unfolding
from smallwins.ui.painting.gradients import across, down
from smallwins.ui.painting.note import Paper, paint_folded
from smallwins.ui.theme import Theme, faded

_DARKEST: Final = 0.24
_ART_UNTIL: Final = 0.45
_WORDS_FROM: Final = 0.2


@dataclass(frozen=True, slots=True)
class SheetPictures:
    """What an open note looks like, as pictures of the same size.

    Attributes:
        paper: the paper and its shadow.
        words: what stands on it.
        area: where the paper lies in them, in logical pixels.
    """

    paper: QPixmap
    words: QPixmap
    area: QRectF


class FlapPainter:
    """Paints the parts of a note that opens.

    Args:
        theme: the light.
        pictures: what it looks like when it is open.
        folded: what it looked like folded.
    """

    def __init__(self, theme: Theme, pictures: SheetPictures, folded: Paper) -> None:
        self._theme = theme
        self._pictures = pictures
        self._folded = folded
        self._shade = QColor(0, 0, 0) if theme.lamp else QColor(60, 45, 20)

    def paint(self, painter: QPainter, note: Unfolding) -> None:
        """Paint the note as it is at one moment."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(note.area.center())
        near = note.area.width() / self._pictures.area.width()
        painter.scale(near, near)
        if note.over < 1:
            self._open_sideways(painter, note.over)
        else:
            self._open_down(painter, note.down)
        painter.restore()

    def paint_flat(self, painter: QPainter, at: QPointF) -> None:
        """Paint it wholly open, the middle of its paper at `at`."""
        corner = at - self._pictures.area.center()
        painter.drawPixmap(corner, self._pictures.paper)
        painter.drawPixmap(corner, self._pictures.words)

    def _open_sideways(self, painter: QPainter, over: float) -> None:
        """The lower half opens to the left; the top half lies below it still."""
        all_of, middle = self._whole()
        stays = QRectF(QPointF(0, 0), all_of.bottomRight())
        turns = QRectF(QPointF(all_of.left(), 0), QPointF(0, all_of.bottom()))
        self._draw(painter, self._pictures.paper, stays, stays, middle)
        narrow = QRectF(turns.left() * over, 0, -turns.left() * over, turns.height())
        self._draw(painter, self._pictures.paper, turns, narrow, middle)
        self._darken(painter, self._flap(narrow, over, sideways=True), over, sideways=True)
        self._fade_folded(painter, over)

    def _open_down(self, painter: QPainter, opened: float) -> None:
        """The top half opens upward, and the words come into sight."""
        all_of, middle = self._whole()
        stays = QRectF(QPointF(all_of.left(), 0), all_of.bottomRight())
        turns = QRectF(all_of.topLeft(), QPointF(all_of.right(), 0))
        low = QRectF(all_of.left(), turns.top() * opened, turns.width(), -turns.top() * opened)
        for picture in (self._pictures.paper, self._pictures.words):
            if picture is self._pictures.words:
                painter.setOpacity(max(0.0, (opened - _WORDS_FROM) / (1 - _WORDS_FROM)))
            self._draw(painter, picture, stays, stays, middle)
            self._draw(painter, picture, turns, low, middle)
        painter.setOpacity(1)
        self._darken(painter, self._flap(low, opened, sideways=False), opened, sideways=False)

    def _whole(self) -> tuple[QRectF, QPointF]:
        """The pictures' extent with the middle of the paper at the origin, and that middle."""
        picture, middle = self._pictures.paper, self._pictures.area.center()
        size = picture.deviceIndependentSize()
        return QRectF(-middle, size), middle

    def _flap(self, seen: QRectF, share: float, *, sideways: bool) -> QRectF:
        """The part of a flap that is paper and no shadow."""
        paper = self._pictures.area.translated(-self._pictures.area.center())
        if sideways:
            left = paper.left() * share
            return QRectF(left, 0, -left, paper.bottom()).intersected(seen)
        top = paper.top() * share
        return QRectF(paper.left(), top, paper.width(), -top).intersected(seen)

    def _draw(
        self, painter: QPainter, picture: QPixmap, part: QRectF, to: QRectF, middle: QPointF
    ) -> None:
        if to.isEmpty():
            return
        dpr = picture.devicePixelRatio()
        source = part.translated(middle)
        pixels = QRectF(source.topLeft() * dpr, source.size() * dpr)
        painter.drawPixmap(to, picture, pixels)

    def _darken(self, painter: QPainter, flap: QRectF, share: float, *, sideways: bool) -> None:
        """The flap has its back to the light until it lies flat."""
        dark = _DARKEST * (1 - share)
        if dark <= 0 or flap.isEmpty():
            return
        stops = ((0.0, faded(self._shade, dark * 0.4)), (1.0, faded(self._shade, dark)))
        brush = across((flap.left(), 0), (0, 0), stops) if sideways else down(flap.top(), 0, stops)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(flap, brush)

    def _fade_folded(self, painter: QPainter, over: float) -> None:
        """What it looked like folded goes over into the paper."""
        seen = 1 - over / _ART_UNTIL
        if seen <= 0:
            return
        painter.save()
        painter.setOpacity(seen)
        area = self._pictures.area
        painter.translate(area.width() / 4, area.height() / 4)
        zoom = area.width() / 2 / self._folded.width
        painter.scale(zoom, zoom)
        paint_folded(painter, self._folded, 0, lamp=self._theme.lamp)
        painter.restore()
