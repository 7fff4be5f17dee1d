"""The way of a note: from the field it was typed in, folded twice, into the jar.

`flight_at` is plain geometry and can be asked for any moment, without a screen.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from smallwins.ui.celebration.timeline import Moment
from smallwins.ui.painting.note import Fold, Paper
from smallwins.ui.painting.windowsill import Falling

FOLDED: Final = QSizeF(60, 58)
"""How large the note is once it is folded twice, as designed."""

_LIFT: Final = 18
_TURN: Final = -14
_LEAN: Final = -2
_BOUNCE: Final = 2
_BESIDE_MOUTH: Final = 0.56


@dataclass(frozen=True, slots=True)
class Course:
    """Where a flight begins and ends, all in one coordinate system.

    Attributes:
        field: the field the words were typed in.
        rise: how far the field goes up with the box that grows.
        mouth: the middle of the jar's opening.
        jar_width: of the jar's box.
        rest: where and how the note will lie.
        scale: how many times larger than designed everything is.
    """

    field: QRectF
    rise: float
    mouth: QPointF
    jar_width: float
    rest: Falling
    scale: float

    @property
    def beside(self) -> QPointF:
        """Where the note is folded for the second time: at the mouth, on the side it comes from."""
        side = 1 if self.field.center().x() >= self.mouth.x() else -1
        return self.mouth + QPointF(side * self.jar_width * _BESIDE_MOUTH, 0)

    @property
    def above(self) -> QPointF:
        """Where the note lets go: above the mouth."""
        return self.mouth - QPointF(0, _LIFT * self.scale)


@dataclass(frozen=True, slots=True)
class OpenNote:
    """The note before it is folded small.

    Attributes:
        area: the sheet as if nothing of it were folded, unturned.
        angle: degrees clockwise.
        tint: 0 the field's paper, 1 the paper of its kind.
        fold_down: how far the top half is folded, 0 to 1.
        fold_over: how far the left half is folded, 0 to 1.
    """

    area: QRectF
    angle: float
    tint: float
    fold_down: float
    fold_over: float

    @property
    def covers(self) -> QRectF:
        """All that it may cover, turned and with its shadow."""
        lean = abs(math.sin(math.radians(self.angle))) * self.area.width()
        return self.area.adjusted(-12, -12 - lean, 16, 16 + lean)


def note_in(field: QRectF) -> OpenNote:
    """Give the note before anything moves: it is the field still."""
    return OpenNote(field, 0, 0, 0, 0)


def note_at(moment: Moment, course: Course) -> OpenNote | Falling:
    """Give where the note is and how it is folded, from the field to its rest."""
    if moment.fold_over < 1:
        return _open(moment, course)
    return _falling(moment, course) if moment.fall > 0 else _lifted(moment, course)


def _open(moment: Moment, course: Course) -> OpenNote:
    field = course.field.translated(0, -course.rise * moment.grow)
    folded = FOLDED * course.scale
    narrow = moment.fold_down
    width = field.width() + (folded.width() * 2 - field.width()) * narrow
    height = field.height() + (folded.height() * 2 - field.height()) * narrow
    # The lower half stays in sight, and then its right half: the way is the way of what is seen.
    seen = _between(field.center(), course.beside, moment.travel)
    center = seen - QPointF(width / 4 * moment.fold_over, height / 4 * moment.fold_down)
    area = QRectF(center.x() - width / 2, center.y() - height / 2, width, height)
    return OpenNote(area, _LEAN * narrow, moment.tint, moment.fold_down, moment.fold_over)


def folded_small(course: Course) -> Paper:
    """Give the note as it is once it is folded twice, in designed pixels."""
    rest = course.rest.paper
    return Paper(Fold.SQUARE, FOLDED.width(), FOLDED.height(), rest.color, rest.seed)


def _lifted(moment: Moment, course: Course) -> Falling:
    center = _between(course.beside, course.above, moment.lift)
    angle = _LEAN + (_TURN - _LEAN) * moment.lift
    return Falling(folded_small(course), course.scale, center, angle)


def _falling(moment: Moment, course: Course) -> Falling:
    rest = course.rest
    # It grows small faster than it falls, so that it goes through the neck.
    small = 1 - (1 - moment.fall) ** 3
    size = FOLDED * (course.scale / rest.zoom)
    paper = replace(
        rest.paper,
        width=size.width() + (rest.paper.width - size.width()) * small,
        height=size.height() + (rest.paper.height - size.height()) * small,
        depth=rest.paper.depth * moment.fall,
    )
    bounce = _BOUNCE * course.scale * math.sin(math.pi * moment.settle)
    center = _between(course.above, rest.center, moment.fall) - QPointF(0, bounce)
    if moment.fall >= 1:
        return Falling(paper, rest.zoom, center, rest.angle)
    turned = _TURN + (_within_half_a_turn(rest.angle) - _TURN) * moment.fall
    return Falling(paper, rest.zoom, center, turned)


def _within_half_a_turn(angle: float) -> float:
    return (angle + 180) % 360 - 180


def _between(start: QPointF, end: QPointF, share: float) -> QPointF:
    return start + (end - start) * share
