"""A jar on its windowsill, whole: the scene, the jar, a note on its way into it, and its light.

It is no widget, so that the side of a page, a tile and a celebration's card can each show one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPolygonF, QTransform

from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.domain.wins import Win
from smallwins.ui.painting import glass
from smallwins.ui.painting.glow import Glow, Light, Mote, paint_motes
from smallwins.ui.painting.jar_notes import note_paper
from smallwins.ui.painting.note import Paper, paint_folded
from smallwins.ui.painting.picture import JarPicture
from smallwins.ui.painting.pile import Placed, Slot, Slots
from smallwins.ui.painting.scene import ScenePicture, SceneShape
from smallwins.ui.theme import Theme

_REACH: Final = 8
_AT_FOOT: Final = Slot(200, 465, 6, 50, 34)


@dataclass(frozen=True, slots=True)
class Falling:
    """A folded note in the air or at rest, in the scene's own coordinates.

    Attributes:
        paper: what it looks like, in units of its own.
        zoom: logical pixels to one of those units.
        center: where its middle is.
        angle: degrees clockwise.
        seen: how much of it has come into sight, 0 to 1.
    """

    paper: Paper
    zoom: float
    center: QPointF
    angle: float
    seen: float = 1.0

    @property
    def size(self) -> QSizeF:
        """How large it is in logical pixels, unturned."""
        return QSizeF(self.paper.width, self.paper.height) * self.zoom

    @property
    def covers(self) -> QRectF:
        """All that it may cover, however it is turned, shadow included."""
        reach = (self.size.width() + self.size.height()) / 2 + _REACH * max(1.0, self.zoom)
        return QRectF(self.center.x() - reach, self.center.y() - reach, reach * 2, reach * 2)

    @property
    def outline(self) -> QPolygonF:
        """Its four corners, turned as it is."""
        size = self.size
        turn = QTransform().translate(self.center.x(), self.center.y()).rotate(self.angle)
        area = QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())
        return turn.map(QPolygonF(area))

    def moved(self, by: QPointF) -> "Falling":
        """Give the same note, `by` further on."""
        return replace(self, center=self.center + by)

    def paint(self, painter: QPainter, *, lamp: bool) -> None:
        """Paint it where it is."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.seen < 1:
            painter.setOpacity(painter.opacity() * self.seen)
        painter.translate(self.center)
        painter.scale(self.zoom, self.zoom)
        paint_folded(painter, self.paper, self.angle, lamp=lamp)
        painter.restore()


class Windowsill:
    """What a scene with a jar shows now.

    Args:
        theme: the light and the colours.
        slots: where notes rest.
        shape: how large the scene is and what stands where.
    """

    def __init__(self, theme: Theme, slots: Slots, shape: SceneShape) -> None:
        self._theme = theme
        self._slots = slots
        self._shape = shape
        self._scene = ScenePicture()
        self._jar = JarPicture(theme, slots, shape.jar_width)
        self._glow = Glow()
        self._rough = False
        self._falling: Falling | None = None
        self._strength = 0.0
        self._reach = 1.0
        self._motes: Sequence[Mote] = ()

    @property
    def shape(self) -> SceneShape:
        """How large the scene is and what stands where."""
        return self._shape

    @property
    def month(self) -> JarMonth | None:
        """The month in the jar, if one was given."""
        return self._jar.month

    @property
    def notes(self) -> Sequence[Placed]:
        """The notes that can be seen, each in its place, in the order they are painted."""
        return self._jar.placed

    def set_shape(self, shape: SceneShape) -> None:
        """Take another size."""
        self._shape = shape
        self._jar.set_width(shape.jar_width)

    def set_month(self, month: JarMonth) -> None:
        """Show another month, or the same one as it is now."""
        self._jar.set_month(month)

    def borrow(self, other: "Windowsill") -> None:
        """Show the notes as `other` has painted them, until they are painted here."""
        self._jar.borrow(other._jar)  # noqa: SLF001 - a windowsill as well

    def stand_in(self, picture: QPixmap) -> None:
        """Show a small picture of the month's jar until its notes are painted here."""
        self._jar.stand_in(picture)

    def set_rough(self, *, rough: bool) -> None:
        """Let the light be soft and grey, or as it is on other days."""
        self._rough = rough

    def set_falling(self, falling: Falling | None) -> QRectF:
        """Show a note in the air or let it go; gives what must be painted again."""
        before, self._falling = self._falling, falling
        touched = QRectF()
        for one in (before, falling):
            if one is not None:
                touched = touched.united(one.covers)
        return touched

    def set_light(self, strength: float, reach: float = 1.0, motes: Sequence[Mote] = ()) -> QRectF:
        """Let honey light stand behind the jar; gives what must be painted again.

        Args:
            strength: 0 for none, 1 for all of it.
            reach: how many times wider than usual it is.
            motes: specks of light in the air before it.
        """
        if (strength, reach) == (self._strength, self._reach) and not (motes or self._motes):
            return QRectF()
        lit = self._lit().united(self._motes_cover())
        self._strength, self._reach, self._motes = strength, reach, motes
        lit = lit.united(self._lit()).united(self._motes_cover())
        return lit.intersected(self._shape.area)

    def mouth(self) -> QPointF:
        """Where the middle of the jar's opening is."""
        return self._jar.point(self._shape.jar_at, glass.MOUTH)

    def jar_covers(self) -> QRectF:
        """All that the jar and its shadow cover."""
        return self._jar.covers(self._shape.jar_at)

    def jar_area(self) -> QRectF:
        """The glass alone, without its shadow."""
        jar, at = self._shape.jar_width, self._shape.jar_at
        unit = self._jar.unit
        return QRectF(at.x(), at.y() + glass.TOP * unit, jar, (glass.FOOT - glass.TOP) * unit)

    def rest_of(self, win: Win, month: JarMonth) -> Falling:
        """Give where and how the note of `win` will rest; the jar need not show that month.

        Where the pile has no place for it, it goes to the middle of the jar's foot.
        """
        placed = self._slots.place(month, win.id)
        if placed is None:
            placed = Placed(PiledNote(win.id, win.kind, 0), _AT_FOOT)
        return self.lying(placed)

    def lying(self, placed: Placed) -> Falling:
        """Give where and how a note lies in its place."""
        slot = placed.slot
        center = self._jar.point(self._shape.jar_at, QPointF(slot.x, slot.y))
        return Falling(note_paper(placed, self._theme), self._jar.unit, center, slot.angle)

    def prepare(self, dpr: float, milliseconds: float = float("inf")) -> bool:
        """Paint ahead what the next frames need, for about so long; gives whether all is there."""
        self._scene.pixmap(self._shape, dpr, lamp=self._theme.lamp, rough=self._rough)
        return self._jar.prepare(dpr, milliseconds)

    def prepare_light(self, dpr: float, reach: float = 1.0) -> None:
        """Paint the honey light ahead."""
        self._glow.prepare(Light(self._shape.jar_width, reach, self._theme.lamp), dpr)

    def is_ready(self, dpr: float) -> bool:
        """Whether painting now shows just what the jar holds."""
        return self._jar.is_ready(dpr)

    def paint(self, painter: QPainter) -> None:
        """Paint everything, with the scene's top left corner at the painter's origin."""
        dpr = painter.device().devicePixelRatioF()
        lamp, at = self._theme.lamp, self._shape.jar_at
        scene = self._scene.pixmap(self._shape, dpr, lamp=lamp, rough=self._rough)
        painter.drawPixmap(QPointF(0, 0), scene)
        if self._strength > 0:
            self._paint_light(painter)
        self._jar.paint_behind_glass(painter, at)
        if self._falling is not None:
            self._falling.paint(painter, lamp=lamp)
        self._jar.paint_front(painter, at)
        if self._motes:
            paint_motes(painter, self._motes, lamp=lamp)

    def _light(self) -> Light:
        return Light(self._shape.jar_width, self._reach, self._theme.lamp)

    def _lit(self) -> QRectF:
        wide, center = self._light().radius, self._glow_center()
        lit = QRectF(center.x() - wide, center.y() - wide, wide * 2, wide * 2)
        return lit.intersected(self._above_front())

    def _above_front(self) -> QRectF:
        """Where the light can fall: on all but the front of the board."""
        return QRectF(0, 0, self._shape.size.width(), self._shape.sill)

    def _motes_cover(self) -> QRectF:
        covers = QRectF()
        for mote in self._motes:
            covers = covers.united(mote.covers)
        return covers

    def _glow_center(self) -> QPointF:
        width = self._shape.jar_width
        return self._shape.jar_at + QPointF(width * 0.5, width * 0.75)

    def _paint_light(self, painter: QPainter) -> None:
        painter.save()
        painter.setClipRect(self._above_front(), Qt.ClipOperation.IntersectClip)
        painter.setOpacity(painter.opacity() * self._strength)
        self._glow.paint(painter, self._glow_center(), self._light())
        painter.restore()
