"""The jar as a picture that is painted once: a frame is a few pixmaps and whatever moves.

A hundred notes cost tens of milliseconds to paint and well under one to show again, so the glass
and the pile are kept as pixmaps for each width, light and screen density. One more note paints
that one note onto the kept pile. A whole new pile is painted in short stretches, while the one
before stays in sight, so that nobody waits for it.
"""

import datetime as dt
import math
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.ui.painting import glass
from smallwins.ui.painting.jar_notes import gap_covered, gap_note, note_paper, worn_by
from smallwins.ui.painting.note import paint_folded, paint_plain
from smallwins.ui.painting.pile import Placed, Slots
from smallwins.ui.theme import Theme

_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class _Look:
    """What the kept pictures were painted for."""

    width: float
    lamp: bool
    dpr: float


@dataclass(frozen=True, slots=True)
class _Glass:
    """The pictures that do not change with the notes."""

    behind: QPixmap
    foot_shade: QPixmap
    before: QPixmap


class _Pile:
    """The pictures of the notes: those that are seen, and darker ones in the gaps behind them."""

    def __init__(self, look: _Look, theme: Theme, month: dt.date | None) -> None:
        self.look = look
        self.month = month
        self.gaps = _blank(look)
        self.notes = _blank(look)
        self.painted: list[Placed] = []
        self._theme = theme
        self._spots: set[int] = set()
        self._ever: list[Placed] = []
        self._top = math.inf
        self._waiting: list[tuple[int, Placed]] = []

    def missing(self, wanted: list[Placed]) -> list[Placed] | None:
        """Give what to paint so that `wanted` is seen; None if some of what is there must go.

        In a full jar a new note lies upon an older one, which may stay.
        """
        known = len(self.painted)
        if wanted[:known] == self.painted:
            return wanted[known:]
        there = {one.note.id for one in self.painted}
        new = [one for one in wanted if one.note.id not in there]
        spots = {one.note.spot for one in new}
        stays = [one for one in self.painted if one.note.spot not in spots]
        # Where none stays it is another month's pile, and not one more note upon this one.
        return new if stays and stays + new == wanted else None

    def paint(self, placed: list[Placed], milliseconds: float = math.inf) -> None:
        """Paint more notes onto those that are there, until the time is over."""
        timer = QElapsedTimer()
        timer.start()
        notes_painter = _painter_on(self.notes, self.look)
        gaps_painter = _painter_on(self.gaps, self.look)
        for painter in (notes_painter, gaps_painter):
            painter.setClipPath(glass.inside())
        for one in placed:
            self._waiting.append((len(self._ever), one))
            self._ever.append(one)
            if one.note.spot in self._spots:
                self.painted = [old for old in self.painted if old.note.spot != one.note.spot]
            self._spots.add(one.note.spot)
            self.painted.append(one)
            self._top = min(self._top, one.slot.y)
            self._fill_gaps(gaps_painter)
            painter = notes_painter
            painter.save()
            painter.translate(one.slot.x, one.slot.y)
            paint_folded(painter, note_paper(one, self._theme), one.slot.angle, lamp=self.look.lamp)
            painter.restore()
            if timer.elapsed() >= milliseconds:
                break
        notes_painter.end()
        gaps_painter.end()

    def _fill_gaps(self, painter: QPainter) -> None:
        """Paint the fillers that the pile has grown high enough to cover."""
        ready = [order for order in self._waiting if gap_covered(order[1], self._top)]
        self._waiting = [order for order in self._waiting if order not in ready]
        for order, one in ready:
            # Colours of notes that already lie there, so that a filler stays as it was painted.
            worn = self._ever[worn_by(order)]
            paper, middle, angle = gap_note(one, order, worn, self._theme)
            painter.save()
            painter.translate(middle)
            paint_plain(painter, paper, angle, lamp=self.look.lamp)
            painter.restore()


class JarPicture:
    """A month's jar, ready to be shown at one width.

    Args:
        theme: the light and the colours of the kinds.
        slots: where notes rest.
        width: of the jar's box in logical pixels; it is 560/440 times as high.
    """

    def __init__(self, theme: Theme, slots: Slots, width: float) -> None:
        self._theme = theme
        self._slots = slots
        self._width = width
        self._month: JarMonth | None = None
        self._placed: list[Placed] = []
        self._glass: tuple[_Look, _Glass] | None = None
        self._shown: _Pile | None = None
        self._coming: _Pile | None = None
        self._before: _Pile | None = None
        self._stand_in: QPixmap | None = None

    @property
    def unit(self) -> float:
        """Logical pixels to one of the jar's own units."""
        return self._width / glass.UNITS_WIDE

    @property
    def month(self) -> JarMonth | None:
        """The month it shows, if one was given."""
        return self._month

    @property
    def placed(self) -> list[Placed]:
        """The notes it shows, each in its place, in the order they are painted."""
        return self._placed

    def set_width(self, width: float) -> None:
        """Show the jar at another width."""
        self._width = width

    def set_month(self, month: JarMonth) -> None:
        """Show another month, or the same one as it is now."""
        if month != self._month:
            if self._month is None or month.first_day != self._month.first_day:
                self._turn_to(month.first_day)
            self._month = month
            self._placed = self._slots.pile(month)

    def stand_in(self, picture: QPixmap) -> None:
        """Show a small picture of this month's jar until its notes are painted in their size."""
        if not self._shows_its_month():
            self._stand_in = picture

    def borrow(self, other: "JarPicture") -> None:
        """Show the notes as `other` has painted them, in its size, until they are painted here."""
        theirs = other._shown  # noqa: SLF001 - a picture of its own kind
        if theirs is not None and other.month == self._month and not self._shows_its_month():
            self._shown = theirs

    def add(self, note: PiledNote) -> Placed | None:
        """Lay one more note on the pile; gives its place, if there are places at all."""
        if self._month is None:
            return None
        self.set_month(self._month.with_note(note))
        return self._placed[-1] if self._placed else None

    def prepare(self, dpr: float, milliseconds: float = math.inf) -> bool:
        """Paint ahead what showing the jar will need, for about so long; gives whether all is."""
        self._kept_glass(dpr)
        look = self._look(dpr)
        for pile in (self._shown, self._coming):
            if pile is not None and pile.look == look and pile.missing(self._placed) is not None:
                break
        else:
            pile = _Pile(look, self._theme, None if self._month is None else self._month.first_day)
        missing = pile.missing(self._placed)
        if missing:
            pile.paint(missing, milliseconds)
        if pile.missing(self._placed):
            self._coming = pile
            return False
        self._shown, self._coming, self._stand_in = pile, None, None
        return True

    def is_ready(self, dpr: float) -> bool:
        """Whether painting the jar now shows just what it holds."""
        pile = self._shown
        return (
            pile is not None and pile.look == self._look(dpr) and pile.missing(self._placed) == []
        )

    def covers(self, at: QPointF) -> QRectF:
        """Give all that the jar and its shadow cover when its box stands at `at`."""
        left = at.x() + (glass.ORIGIN + glass.BOX.left()) * self.unit
        return QRectF(left, at.y(), glass.BOX.width() * self.unit, glass.BOX.height() * self.unit)

    def point(self, at: QPointF, units: QPointF) -> QPointF:
        """Give where a point of the glass lies when the jar's box stands at `at`."""
        return at + QPointF(glass.ORIGIN + units.x(), units.y()) * self.unit

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint the whole jar with its box's top left corner at `at`."""
        self.paint_behind_glass(painter, at)
        self.paint_front(painter, at)

    def paint_behind_glass(self, painter: QPainter, at: QPointF) -> None:
        """Paint the jar's back and its notes; a falling note comes after this."""
        dpr = painter.device().devicePixelRatioF()
        self._paint_picture(painter, at, self._kept_glass(dpr).behind)
        self._catch_up(dpr)
        if self._stand_in is not None:
            self._paint_stand_in(painter, at, self._stand_in)
        elif self._shown is not None:
            self._paint_picture(painter, at, self._shown.gaps)
            self._paint_picture(painter, at, self._shown.notes)

    def paint_front(self, painter: QPainter, at: QPointF) -> None:
        """Paint the glass before the notes."""
        kept = self._kept_glass(painter.device().devicePixelRatioF())
        if self._placed:
            self._paint_picture(painter, at, kept.foot_shade)
        self._paint_picture(painter, at, kept.before)

    def _paint_picture(self, painter: QPainter, at: QPointF, picture: QPixmap) -> None:
        covers = self.covers(at)
        size = picture.deviceIndependentSize()
        if abs(size.width() - covers.width()) < 2:
            painter.drawPixmap(covers.topLeft(), picture)
        else:  # of another width, until the right one is painted
            painter.drawPixmap(covers, picture, QRectF(picture.rect()))

    def _paint_stand_in(self, painter: QPainter, at: QPointF, picture: QPixmap) -> None:
        painter.save()
        turn = QTransform().translate(at.x(), at.y()).scale(self.unit, self.unit)
        inside = turn.translate(glass.ORIGIN, 0).map(glass.inside())
        painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_picture(painter, at, picture)
        painter.restore()

    def _shows_its_month(self) -> bool:
        """Whether what is seen is of the month that was given, in whatever size."""
        shown, month = self._shown, self._month
        return shown is not None and month is not None and shown.month == month.first_day

    def _turn_to(self, month: dt.date) -> None:
        """Show another month; the pile of the one before is kept for a way back."""
        self._stand_in = None
        before, self._before = self._before, self._shown
        if before is not None and before.month == month:
            self._shown = before

    def _catch_up(self, dpr: float) -> None:
        """Paint the one note that came since the last frame; more than that waits for `prepare`."""
        pile = self._shown
        if pile is None or pile.look != self._look(dpr):
            return
        missing = pile.missing(self._placed)
        if missing and len(missing) <= _AT_ONCE:
            pile.paint(missing)

    def _look(self, dpr: float) -> _Look:
        return _Look(self._width, self._theme.lamp, dpr)

    def _kept_glass(self, dpr: float) -> _Glass:
        look = self._look(dpr)
        if self._glass is None or self._glass[0] != look:
            self._glass = look, _paint_glass(look)
        return self._glass[1]


def _paint_glass(look: _Look) -> _Glass:
    pictures = []
    for paint in (glass.paint_behind, glass.paint_foot_shade, glass.paint_before):
        pixmap = _blank(look)
        painter = _painter_on(pixmap, look)
        paint(painter, lamp=look.lamp)
        painter.end()
        pictures.append(pixmap)
    return _Glass(*pictures)


def _blank(look: _Look) -> QPixmap:
    unit = look.width / glass.UNITS_WIDE * look.dpr
    pixmap = QPixmap(math.ceil(glass.BOX.width() * unit), math.ceil(glass.BOX.height() * unit))
    pixmap.setDevicePixelRatio(look.dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _painter_on(pixmap: QPixmap, look: _Look) -> QPainter:
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = look.width / glass.UNITS_WIDE
    painter.scale(unit, unit)
    painter.translate(-glass.BOX.left(), 0)
    return painter
