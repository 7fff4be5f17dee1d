"""The way of a note, from the field to its place in the pile."""

import itertools
import math

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from smallwins.ui.celebration.flight import FOLDED, Course, OpenNote, note_at
from smallwins.ui.celebration.motes import motes_at
from smallwins.ui.celebration.timeline import moment_at
from smallwins.ui.painting.note import Fold, Paper
from smallwins.ui.painting.windowsill import Falling

_REST = Falling(
    Paper(Fold.ENVELOPE, 36, 19, QColor("#8A9843"), seed=7, depth=0.1), 0.31, QPointF(60, 160), 203
)
_CARD = Course(QRectF(13, 163, 354, 52), 150, QPointF(92, 52), 136, _REST, 1.0)
_WINDOW = Course(
    QRectF(224, 127, 584, 76), 0, QPointF(984, 322), 214, _REST.moved(QPointF(890, 300)), 1.0
)


@pytest.fixture(params=[_CARD, _WINDOW], ids=["card", "window"])
def course(request: pytest.FixtureRequest) -> Course:
    course: Course = request.param
    return course


def _center(note: OpenNote | Falling) -> QPointF:
    """The middle of what is seen: of an open note, of the part that is not folded away."""
    if isinstance(note, Falling):
        return note.center
    area = note.area
    return area.center() + QPointF(
        area.width() / 4 * note.fold_over, area.height() / 4 * note.fold_down
    )


def test_it_begins_as_the_field(course: Course) -> None:
    """The words do not jump."""
    note = note_at(moment_at(0), course)
    assert isinstance(note, OpenNote)
    assert note.area == course.field
    assert (note.angle, note.tint, note.fold_down) == (0, 0, 0)


def test_it_ends_in_its_place(course: Course) -> None:
    """Just where, how large and how turned it will lie in the pile."""
    note = note_at(moment_at(1500), course)
    assert isinstance(note, Falling)
    assert note == course.rest


def test_it_never_leaps(course: Course) -> None:
    """Each hundredth of a second it is near where it was, also where one part hands to the next."""
    ways = [_center(note_at(moment_at(at), course)) for at in range(0, 1500, 10)]
    reach = (course.mouth - course.field.center()).manhattanLength() + 200
    for earlier, later in itertools.pairwise(ways):
        step = later - earlier
        assert math.hypot(step.x(), step.y()) < reach * 0.06


def test_folded_twice_it_is_small(course: Course) -> None:
    """60 by 58, whatever the field was."""
    just_before, after = (note_at(moment_at(at), course) for at in (649.9, 650))
    assert isinstance(just_before, OpenNote)
    assert isinstance(after, Falling)
    assert just_before.area.width() / 2 == pytest.approx(FOLDED.width())
    assert just_before.area.height() / 2 == pytest.approx(FOLDED.height())
    assert (after.size.width(), after.size.height()) == (60, 58)


def test_it_lets_go_above_the_mouth_and_goes_through_the_neck(course: Course) -> None:
    """It does not pass through glass."""
    above = note_at(moment_at(900), course)
    assert isinstance(above, Falling)
    assert above.center.x() == pytest.approx(course.mouth.x())
    assert above.center.y() < course.mouth.y()
    assert above.angle == pytest.approx(-14)
    neck = course.jar_width * 212 / 440
    if course is _CARD:
        for at in range(900, 1180, 5):
            note = note_at(moment_at(at), course)
            assert isinstance(note, Falling)
            if abs(note.center.y() - course.mouth.y() - 12) < 12:
                assert note.size.width() < neck


def test_it_settles_with_a_small_bounce(course: Course) -> None:
    """Two pixels, once."""
    heights = [note_at(moment_at(at), course) for at in range(1180, 1340, 5)]
    ups = [course.rest.center.y() - _center(note).y() for note in heights]
    assert max(ups) == pytest.approx(2, abs=0.1)
    assert min(ups) >= 0
    assert ups[-1] == 0


def test_it_comes_from_the_side_the_field_is_on() -> None:
    """From the right in the card, from the left in the window."""
    assert _CARD.beside.x() > _CARD.mouth.x()
    assert _WINDOW.beside.x() < _WINDOW.mouth.x()


def test_all_of_it_is_painted_again(course: Course) -> None:
    """What it says it covers holds the whole of it, turned as it is."""
    for at in range(0, 1500, 25):
        note = note_at(moment_at(at), course)
        if isinstance(note, OpenNote):
            assert note.covers.contains(note.area)
        else:
            half = math.hypot(note.size.width(), note.size.height()) / 2
            assert note.covers.width() / 2 >= half


def test_a_few_specks_rise_once_and_are_gone() -> None:
    """Softly in, softly out, never more than seven."""
    mouth = QPointF(100, 50)
    assert motes_at(0, mouth, 136, 5) == motes_at(1, mouth, 136, 5) == []
    before: dict[float, float] = {}
    for step in range(1, 40):
        motes = motes_at(step / 40, mouth, 136, 5)
        assert len(motes) <= 7
        for mote in motes:
            assert 0 <= mote.strength <= 1
            height = before.get(mote.radius)
            assert height is None or mote.center.y() < height
            before[mote.radius] = mote.center.y()
    assert len(before) == 7
