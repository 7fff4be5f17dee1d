"""How a note comes: it rises folded, opens sideways and then down, and lies in its place.

Nothing here knows a screen: a moment in milliseconds goes in, where the note is comes out. It is
the way of a note into the jar, backwards (design: LOOK.md, section 7).
"""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor

from smallwins.ui.celebration.flight import FOLDED
from smallwins.ui.painting.note import Fold, Paper
from smallwins.ui.painting.windowsill import Falling

RISE: Final = 300
UNFOLD: Final = 200
LENGTH: Final = RISE + 2 * UNFOLD
"""How long a note takes to come, in milliseconds."""

FADE: Final = 200
"""How long it takes to fade in where things stand still."""

VEIL: Final = 240
STILL_VEIL: Final = 120
"""How long the veil takes, with and without motion."""

GOING: Final = 120
"""How long the note before it takes to go."""

_FOLDED: Final = 0.62
_HALF: Final = 0.84
_REACH: Final = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """How far each thing is, 0 to 1.

    Attributes:
        veil: the veil has come.
        rise: the way from where it lay to the middle.
        over: the left half has been folded back.
        down: the top half has been folded back.
    """

    veil: float
    rise: float
    over: float
    down: float


@dataclass(frozen=True, slots=True)
class Course:
    """Where a note comes from and where it will lie, in one coordinate system.

    Attributes:
        origin: the folded note, where it lies now.
        sheet: the place of the open paper.
    """

    origin: Falling
    sheet: QRectF


@dataclass(frozen=True, slots=True)
class Unfolding:
    """The note while it opens.

    Attributes:
        area: the paper as if it were wholly open.
        over: how far the left half is open, 0 to 1.
        down: how far the top half is open, 0 to 1.
    """

    area: QRectF
    over: float
    down: float

    @property
    def covers(self) -> QRectF:
        """All that it may cover, with its shadow."""
        return self.area.adjusted(-_REACH, -_REACH, _REACH, _REACH)


def moment_at(milliseconds: float) -> Moment:
    """Give how far each thing is; before 0 as at 0, after the end as at the end."""
    slow = QEasingCurve.Type.InOutCubic
    return Moment(
        veil=share_of(milliseconds, 0, VEIL, QEasingCurve.Type.OutQuad),
        rise=share_of(milliseconds, 0, RISE, slow),
        over=share_of(milliseconds, RISE, UNFOLD, slow),
        down=share_of(milliseconds, RISE + UNFOLD, UNFOLD, slow),
    )


def share_of(milliseconds: float, start: float, length: float, curve: QEasingCurve.Type) -> float:
    """Give how much of something is done that begins at `start` and takes `length`."""
    way = min(1.0, max(0.0, (milliseconds - start) / length))
    return QEasingCurve(curve).valueForProgress(way)


def note_at(moment: Moment, course: Course) -> Falling | Unfolding:
    """Give where the note is and how far it is open."""
    return _rising(moment, course) if moment.rise < 1 else _opening(moment, course)


def risen(course: Course) -> Paper:
    """Give the folded note as it is once it has risen, right before it opens."""
    return _rising(replace(moment_at(RISE), rise=1.0), course).paper


def from_nowhere(color: QColor, seed: int, center: QPointF, scale: float) -> Falling:
    """Give a folded note that lies in no jar in sight, at `center`."""
    return Falling(
        Paper(Fold.SQUARE, FOLDED.width(), FOLDED.height(), color, seed), scale, center, -8
    )


def folded_size(sheet: QRectF) -> QSizeF:
    """Give how large the note is once it has risen: a quarter of a sheet that is still far."""
    return QSizeF(sheet.width(), sheet.height()) * (_FOLDED / 2)


def _rising(moment: Moment, course: Course) -> Falling:
    origin, way = course.origin, moment.rise
    whole = folded_size(course.sheet)
    # Its creases grow with it, so that it stays the same paper.
    zoom = origin.zoom * (whole.width() / max(1.0, origin.size.width()))
    paper = replace(
        origin.paper,
        height=_between(origin.paper.height, whole.height() / zoom, way),
        depth=origin.paper.depth * (1 - way),
    )
    start = (origin.angle + 180) % 360 - 180
    center = origin.center + (course.sheet.center() - origin.center) * way
    return Falling(paper, _between(origin.zoom, zoom, way), center, start * (1 - way))


def _opening(moment: Moment, course: Course) -> Unfolding:
    near = _between(_between(_FOLDED, _HALF, moment.over), 1.0, moment.down)
    size = QSizeF(course.sheet.width(), course.sheet.height()) * near
    # What can be seen of it stays in the middle: a quarter, then the lower half, then all.
    away = QPointF(size.width() / 4 * (1 - moment.over), size.height() / 4 * (1 - moment.down))
    center = course.sheet.center() - away
    corner = center - QPointF(size.width() / 2, size.height() / 2)
    return Unfolding(QRectF(corner, size), moment.over, moment.down)


def _between(start: float, end: float, share: float) -> float:
    return start + (end - start) * share
