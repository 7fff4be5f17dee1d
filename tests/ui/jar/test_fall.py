"""A new win falls into the jar that is in sight."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Kind
from smallwins.ui.celebration.timeline import moment_at
from smallwins.ui.jar.fall import BEGINS, falling_at
from smallwins.ui.jar.place import JarPlace
from support.home import Home
from ui.jar.one_jar import fill, open_place


def _in_jar(place: JarPlace) -> list[int]:
    month = place.page.stage.sill.month
    assert month is not None
    return [note.id for note in month.notes]


def _keep(home: Home, qtbot: QtBot, place: JarPlace, **fields: Any) -> int:
    win = home.keep_here("Opened the curtains", **fields)
    qtbot.waitUntil(lambda: place.in_the_air)
    return win.id


def _at(place: JarPlace, milliseconds: int) -> None:
    """Let the flight be so far, and stand there."""
    place._fall._animation.pause()
    place._fall._animation.setCurrentTime(milliseconds)


def test_a_win_falls_and_rests_in_its_place(home: Home, qtbot: QtBot) -> None:
    """It is in the air first, then in the jar; in the end all is still and warm."""
    fill(home, 5)
    place = open_place(home)
    number = _keep(home, qtbot, place, kind=Kind.FOOD)
    assert number not in _in_jar(place)
    _at(place, 100)
    assert number not in _in_jar(place)
    _at(place, 690)
    assert number in _in_jar(place)
    assert not place.in_the_air
    place._fall.finish()
    dark = place.page.stage.grab().toImage()
    place._fall.clear()
    assert place.page.stage.grab().toImage() != dark


def test_its_way_is_from_above_the_mouth_to_its_slot(home: Home, qtbot: QtBot) -> None:
    """18 px over the mouth it is turned by 14 degrees; at its place it lies as it will."""
    fill(home, 5)
    place = open_place(home)
    _keep(home, qtbot, place)
    course = place._fall._course
    assert course is not None
    high = falling_at(moment_at(900), course)
    low = falling_at(moment_at(1180), course)
    first = falling_at(moment_at(BEGINS), course)
    assert high is not None
    assert low is not None
    assert first is not None
    assert high.center == course.mouth - QPointF(0, 18)
    assert (high.angle, high.seen, first.seen) == (-14, 1.0, 0.0)
    assert (low.center, low.angle) == (course.rest.center, course.rest.angle)
    bounced = falling_at(moment_at(1240), course)
    assert bounced is not None
    assert 0 < course.rest.center.y() - bounced.center.y() <= 2
    place._fall.finish()


def test_only_what_moves_is_painted_again(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it falls, little of the window is touched: that keeps it at 60 frames a second."""
    fill(home, 5)
    place = open_place(home)
    stage = place.page.stage
    qtbot.waitUntil(lambda: stage.sill.is_ready(stage.devicePixelRatioF()))
    _keep(home, qtbot, place)
    _at(place, 300)
    QApplication.processEvents()
    touched: list[QRect] = []
    plain = stage.paintEvent

    def paint(event: QPaintEvent) -> None:
        touched.append(event.rect())
        plain(event)

    monkeypatch.setattr(stage, "paintEvent", paint)
    for milliseconds in range(310, 500, 10):
        _at(place, milliseconds)
        QApplication.processEvents()
    assert len(touched) > 5
    assert max(rect.width() * rect.height() for rect in touched) < 936 * 720 * 0.1
    place._fall.finish()


def test_several_at_once_are_all_there(home: Home, qtbot: QtBot) -> None:
    """The earlier ones are in their places at once, the last one falls."""
    fill(home, 2)
    place = open_place(home)
    first = _keep(home, qtbot, place)
    second, third = home.keep_here("One").id, home.keep_here("Two").id
    qtbot.waitUntil(lambda: second in _in_jar(place))
    assert first in _in_jar(place)
    assert third not in _in_jar(place)
    place._fall.finish()
    assert {first, second, third} < set(_in_jar(place))


def test_the_jar_that_is_read_meanwhile_waits_for_the_note(home: Home, qtbot: QtBot) -> None:
    """The note is not there twice: once below, once in the air."""
    fill(home, 2)
    place = open_place(home)
    number = _keep(home, qtbot, place)
    home.month.read()
    assert number not in _in_jar(place)
    place._fall.finish()
    assert number in _in_jar(place)


def test_a_note_put_away_in_the_air_does_not_stay(home: Home, qtbot: QtBot) -> None:
    """Undo wins over the flight."""
    fill(home, 2)
    place = open_place(home)
    number = _keep(home, qtbot, place)
    home.journal.undo()
    place._fall.finish()
    assert number not in _in_jar(place)


@pytest.mark.parametrize(
    "wish",
    [{"less_motion": True}, {"loudness": Loudness.OFF}, {"loudness": Loudness.WORDS}],
)
def test_who_wants_no_motion_finds_the_note_there(
    home: Home, qtbot: QtBot, wish: dict[str, Any]
) -> None:
    """No flight and no glow: it lies in its place."""
    fill(home, 2)
    home.preferences.change(**wish)
    place = open_place(home)
    number = home.keep_here("Opened the curtains").id
    qtbot.waitUntil(lambda: number in _in_jar(place))
    assert not place.in_the_air


def test_a_key_brings_it_to_its_end(home: Home, qtbot: QtBot) -> None:
    """Nobody has to wait for it."""
    fill(home, 2)
    place = open_place(home)
    qtbot.waitUntil(place.isActiveWindow)
    number = _keep(home, qtbot, place)
    QTest.keyClick(place.windowHandle(), Qt.Key.Key_A)
    assert number in _in_jar(place)
    assert not place._fall.running


def test_hiding_the_place_ends_all_that_moves(home: Home, qtbot: QtBot) -> None:
    """A page that nobody sees costs no work. A timer left running would fail this test, too."""
    fill(home, 2)
    place = open_place(home)
    number = _keep(home, qtbot, place)
    place.hide()
    assert not place._fall.running
    place.show()
    assert number in _in_jar(place)


def test_a_win_of_another_month_does_not_fall_here(home: Home, qtbot: QtBot) -> None:
    """It goes into the jar of its own month."""
    fill(home, 2)
    place = open_place(home)
    before = _in_jar(place)
    home.journal.keep("Long ago", source=home.on_disk()[0].source, day=home.today.replace(month=9))
    QApplication.processEvents()
    assert not place.in_the_air
    assert _in_jar(place) == before


def test_a_full_jar_keeps_its_notes_while_one_more_falls(home: Home, qtbot: QtBot) -> None:
    """The old note stays in sight until the new one lies upon it."""
    fill(home, 264)
    place = open_place(home)
    before = _in_jar(place)
    assert len(before) == 264
    number = _keep(home, qtbot, place)
    assert _in_jar(place) == before
    place._fall.finish()
    assert len(_in_jar(place)) == 264
    assert number in _in_jar(place)


def test_a_jar_that_cannot_be_read_lets_fall_no_note(home: Home, qtbot: QtBot) -> None:
    """The win is safe; the place goes on as it was."""
    fill(home, 2)
    place = open_place(home)
    before = _in_jar(place)
    win = home.keep("Opened the curtains")
    home.make_unreadable()
    home.journal.kept.emit(win)
    QApplication.processEvents()
    assert _in_jar(place) == before
    home.mend()
