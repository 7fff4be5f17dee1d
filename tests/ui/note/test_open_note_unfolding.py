"""The way of a note from the jar to the hand."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from smallwins.ui.note.unfolding import LENGTH, RISE, UNFOLD, Course, Unfolding, moment_at, note_at
from smallwins.ui.painting.note import Fold, Paper
from smallwins.ui.painting.windowsill import Falling

SHEET = QRectF(240, 96, 640, 410)
LIES = Falling(Paper(Fold.ENVELOPE, 50, 34, QColor("#ae88b2"), 7, 0.4), 0.8, QPointF(590, 420), 200)
COURSE = Course(LIES, SHEET)


def _at(milliseconds: float) -> Falling | Unfolding:
    return note_at(moment_at(milliseconds), COURSE)


def _seen(note: Falling | Unfolding) -> QRectF:
    """What of the note can be seen, unturned."""
    if isinstance(note, Falling):
        area = QRectF(QPointF(0, 0), note.size)
        area.moveCenter(note.center)
        return area
    area = QRectF(note.area)
    area.setLeft(area.center().x() - area.width() / 2 * note.over)
    area.setTop(area.center().y() - area.height() / 2 * note.down)
    return area


def test_it_begins_as_the_note_that_lay_there() -> None:
    """The note that rises is the one that lay in the jar: place, size and tilt."""
    note = _at(0)
    assert isinstance(note, Falling)
    assert note.center == LIES.center
    assert note.size == LIES.size
    assert note.angle % 360 == LIES.angle


def test_it_ends_as_the_open_sheet() -> None:
    """It lies open where the paper is, and does not jump there."""
    note = _at(LENGTH)
    assert note == Unfolding(SHEET, 1, 1)
    assert _at(LENGTH + 500) == note


def test_it_opens_sideways_and_then_down() -> None:
    """It unfolds twice, as a folded note does: first the side, then the top."""
    sideways, down = _at(RISE + UNFOLD / 2), _at(RISE + UNFOLD * 1.5)
    assert isinstance(sideways, Unfolding)
    assert 0 < sideways.over < 1
    assert sideways.down == 0
    assert isinstance(down, Unfolding)
    assert down.over == 1
    assert 0 < down.down < 1


@pytest.mark.parametrize("origin", [LIES, Falling(LIES.paper, 2.0, QPointF(20, 700), -170)])
def test_nothing_of_it_jumps(origin: Falling) -> None:
    """From frame to frame it moves and grows by little, from wherever it comes."""
    course = Course(origin, SHEET)
    before = _seen(note_at(moment_at(0), course))
    for milliseconds in range(4, LENGTH + 8, 4):
        seen = _seen(note_at(moment_at(milliseconds), course))
        step = seen.center() - before.center()
        # The whole way is 600 px in 300 ms; a jump would be many times the usual step.
        assert abs(step.x()) + abs(step.y()) < 40
        assert abs(seen.width() - before.width()) < 40
        assert abs(seen.height() - before.height()) < 40
        before = seen


def test_what_must_be_painted_covers_all_of_it() -> None:
    """No corner and no shadow is left behind on the way."""
    for milliseconds in range(0, LENGTH + 1, 25):
        note = _at(milliseconds)
        assert note.covers.contains(_seen(note))
