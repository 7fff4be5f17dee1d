"""The jar as it is seen."""

import datetime as dt
import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.domain.settings import Light, Settings
from smallwins.ui.painting.note import Fold, Paper, own_values, paint_folded
from smallwins.ui.painting.picture import JarPicture
from smallwins.ui.painting.pile import Slots
from smallwins.ui.theme import Theme
from support.jars import notes, october

_WIDTH = 214


def _picture(jar: JarPicture, dpr: float = 1.0) -> QImage:
    image = QImage(round(280 * dpr), round(300 * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor("#EFE6D6"))
    painter = QPainter(image)
    jar.paint(painter, QPointF(20, 5))
    painter.end()
    return image


def _shown(theme: Theme, slots: Slots, count: int, dpr: float = 1.0) -> QImage:
    jar = JarPicture(theme, slots, _WIDTH)
    jar.set_month(october(count))
    jar.prepare(dpr)
    return _picture(jar, dpr)


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_each_note_more_can_be_seen(qapp: object, slots: Slots, light: Light) -> None:
    """An empty jar is clear glass; each note changes it."""
    theme = Theme(Settings(light=light))
    pictures = [_shown(theme, slots, count) for count in (0, 1, 2, 40, 41, 264)]
    for earlier, later in itertools.pairwise(pictures):
        assert earlier != later


def test_a_jar_filled_note_by_note_looks_as_one_filled_at_once(theme: Theme, slots: Slots) -> None:
    """A jar after ten wins today is the same as after a restart."""
    jar = JarPicture(theme, slots, _WIDTH)
    jar.set_month(october(20))
    jar.prepare(1.0)
    _picture(jar)
    for note in october(30).notes[20:]:
        assert jar.add(note) is not None
        _picture(jar)
    assert _picture(jar) == _shown(theme, slots, 30)


def test_one_more_note_changes_the_picture_near_its_place_alone(theme: Theme, slots: Slots) -> None:
    """The others lie still, to the pixel."""
    jar = JarPicture(theme, slots, _WIDTH)
    jar.set_month(october(30))
    jar.prepare(1.0)
    before = _picture(jar)
    placed = jar.add(october(31).notes[-1])
    assert placed is not None
    after = _picture(jar)
    middle = jar.point(QPointF(20, 5), QPointF(placed.slot.x, placed.slot.y))
    mirrored = jar.point(QPointF(20, 5), QPointF(400 - placed.slot.x, placed.slot.y))
    changed = _changed(before, after)
    near = [QRectF(at.x() - 45, at.y() - 45, 90, 90) for at in (middle, mirrored)]
    # Fillers behind the pile may show a little lower, where the pile covers them now.
    seen = [point for point in changed if any(area.contains(point) for area in near)]
    assert len(seen) > 100
    assert len(changed) - len(seen) < 400


def test_a_note_taken_back_leaves_the_jar_as_it_was(theme: Theme, slots: Slots) -> None:
    """Undo is whole."""
    jar = JarPicture(theme, slots, _WIDTH)
    for count in (12, 13, 12):
        jar.set_month(october(count))
        jar.prepare(1.0)
        picture = _picture(jar)
    assert picture == _shown(theme, slots, 12)


def test_the_pile_before_stays_in_sight_until_the_new_one_is_painted(
    theme: Theme, slots: Slots
) -> None:
    """The jar never blinks empty while it is painted again."""
    jar = JarPicture(theme, slots, _WIDTH)
    jar.set_month(october(40))
    jar.prepare(1.0)
    before = _picture(jar)
    other = JarMonth(dt.date(2026, 9, 1), notes(60, first_id=500), 60)
    jar.set_month(other)
    assert not jar.is_ready(1.0)
    assert _picture(jar) == before
    stretches = 0
    while not jar.prepare(1.0, milliseconds=0):
        stretches += 1
        assert _picture(jar) == before
    assert stretches > 5
    assert jar.is_ready(1.0)
    again = JarPicture(theme, slots, _WIDTH)
    again.set_month(other)
    again.prepare(1.0)
    assert _picture(jar) == _picture(again)


def test_another_month_leaves_nothing_of_the_one_before(theme: Theme, slots: Slots) -> None:
    """Each jar holds its own notes, though they lie in the same places."""
    jar = JarPicture(theme, slots, _WIDTH)
    other = JarMonth(dt.date(2026, 9, 1), notes(40, first_id=500), 40)
    other_places = tuple(PiledNote(one.id, one.kind, one.place - 499) for one in other.notes)
    other = JarMonth(other.first_day, other_places, 40)
    for month in (october(40), other):
        jar.set_month(month)
        jar.prepare(1.0)
    again = JarPicture(theme, slots, _WIDTH)
    again.set_month(other)
    again.prepare(1.0)
    assert _picture(jar) == _picture(again)


def test_a_full_jar_takes_one_more_without_painting_all_again(theme: Theme, slots: Slots) -> None:
    """The 265th note of a month comes as fast as the second."""
    jar = JarPicture(theme, slots, _WIDTH)
    jar.set_month(october(264))
    jar.prepare(1.0)
    before = _picture(jar)
    assert jar.add(october(265).notes[-1]) is not None
    after = _picture(jar)
    assert jar.is_ready(1.0)
    assert 0 < len(_changed(before, after)) < 900


def test_a_dense_screen_gets_a_fine_picture(theme: Theme, slots: Slots) -> None:
    """At 200 % the edges are drawn, not blown up."""
    fine = _shown(theme, slots, 12, dpr=2.0)
    coarse = _shown(theme, slots, 12).scaled(
        fine.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation
    )
    coarse.setDevicePixelRatio(2.0)
    assert fine != coarse


def test_the_light_of_the_theme_reaches_the_jar(slots: Slots, qapp: object) -> None:
    """Lamplight comes to a jar that stands there already."""
    theme = Theme(Settings(light=Light.DAY))
    jar = JarPicture(theme, slots, _WIDTH)
    jar.set_month(october(12))
    jar.prepare(1.0)
    day = _picture(jar)
    theme.apply(Settings(light=Light.LAMP))
    jar.prepare(1.0)
    assert _picture(jar) != day
    assert _picture(jar) == _shown(Theme(Settings(light=Light.LAMP)), slots, 12)


def test_without_resting_places_there_is_a_plain_jar(theme: Theme) -> None:
    """The glass is there, and a new note harms no one."""
    jar = JarPicture(theme, Slots(()), _WIDTH)
    assert jar.add(october(1).notes[0]) is None
    jar.set_month(october(3))
    assert jar.prepare(1.0)
    assert jar.add(october(4).notes[-1]) is None
    assert len(set(_colors(_picture(jar)))) > 50


@pytest.mark.parametrize("fold", list(Fold))
@pytest.mark.parametrize("lamp", [False, True])
def test_each_fold_has_a_look_of_its_own(qapp: object, fold: Fold, *, lamp: bool) -> None:
    """Five ways of folding can be told apart."""
    pictures = {one: _note(one, lamp=lamp) for one in Fold}
    assert all(pictures[fold] != pictures[other] for other in Fold if other is not fold)


@pytest.mark.parametrize("flat", [False, True])
@pytest.mark.parametrize("angle", [0, 90, 180])
def test_a_note_lies_on_its_ground(qapp: object, angle: float, *, flat: bool) -> None:
    """Its shadow falls below it, however it is turned, on the screen and on paper."""
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(40, 40)
    paper = Paper(Fold.STRIP, 40, 40, QColor("#FFFFFF"), seed=3)
    paint_folded(painter, paper, angle, lamp=False, flat=flat)
    painter.end()
    down = [image.pixelColor(40, y).lightness() for y in range(80)]
    # The paper reaches from 20 to 60, and its corners are worn.
    assert min(down[:19]) == 255
    assert min(down[61:]) < 250


def test_a_note_is_the_same_for_the_same_seed_on_any_machine() -> None:
    """These numbers are fixed: a jar looks the same after an update."""
    values = own_values(41)
    assert [round(next(values), 6) for _ in range(3)] == [0.930146, 0.365433, 0.060793]


def _note(fold: Fold, *, lamp: bool) -> QImage:
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("#888888"))
    painter = QPainter(image)
    painter.translate(40, 40)
    paint_folded(painter, Paper(fold, 50, 40, QColor("#8A9843"), seed=3), 12, lamp=lamp)
    painter.end()
    return image


def _changed(before: QImage, after: QImage) -> list[QPointF]:
    return [
        QPointF(x, y)
        for y in range(before.height())
        for x in range(before.width())
        if before.pixel(x, y) != after.pixel(x, y)
    ]


def _colors(image: QImage) -> list[int]:
    return [image.pixel(x, y) for y in range(0, image.height(), 3) for x in range(image.width())]
