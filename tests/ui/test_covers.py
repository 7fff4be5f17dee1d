"""What lies over the window: where it comes from, what is below it, and how one gets back."""

import contextlib
import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Source
from smallwins.store import sql
from smallwins.ui.boost.cover import BoostCover
from smallwins.ui.boost.evidence import ThoughtField
from smallwins.ui.jar.another_time import WhichDay
from smallwins.ui.jar.place import JarPlace
from smallwins.ui.main_window import MainWindow
from smallwins.ui.note.cover import NoteCover
from smallwins.ui.note.words import SheetWords
from smallwins.ui.replay.cover import ReplayCover
from smallwins.ui.widgets.cover import Cover
from support.home import texts
from support.wins import new_win
from ui.started import Start, Started

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def started(start: Start, qtbot: QtBot) -> Started:
    """The app with three notes of today, at its window."""
    started = start()
    for text in ("Woke up", "Fed the cat", "Sat in the sun"):
        started.rooms.journal.keep(text, source=Source.COMMAND)
    qtbot.waitUntil(started.app.window.isActiveWindow)
    return started


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def over(window: MainWindow) -> list[type[Cover]]:
    """What lies over the window now."""
    return [type(one) for one in window.findChildren(Cover) if one.isVisible()]


@contextlib.contextmanager
def _another_window(qtbot: QtBot) -> Iterator[None]:
    """Something else that is in use for now."""
    other = QLineEdit()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    yield
    other.hide()
    other.deleteLater()


def test_a_pull_lies_over_the_window_and_gives_the_keyboard_back(started: Started) -> None:
    """Enter in the jar draws a note, Enter again another, Esc folds it back."""
    window = started.app.window
    window.go_to_jar()
    press(Qt.Key.Key_Return)
    assert over(window) == [NoteCover]
    cover = window.findChild(NoteCover)
    assert cover is not None
    words = cover.findChild(SheetWords)
    assert words is not None
    drawn = []
    for _ in range(3):
        drawn.append(words.toPlainText())
        press(Qt.Key.Key_Space)  # jumps to the end of the way
        press(Qt.Key.Key_Space)  # asks for another
    assert sorted(drawn) == ["Fed the cat", "Sat in the sun", "Woke up"]
    press(Qt.Key.Key_Escape)
    assert over(window) == []
    place = window.findChild(JarPlace)
    assert place is not None
    assert place.page.pull.hasFocus()


def test_the_jar_begins_with_the_notes_as_today_has_painted_them(
    started: Started, qtbot: QtBot
) -> None:
    """Nobody looks at clear glass while three hundred notes are painted large."""
    wins, today = started.rooms._database.wins, started.rooms.journal.today()
    with wins.as_one():
        for _ in range(260):
            wins.add(new_win(day=today))
    window = started.app.window
    window.resize(1120, 720)
    started.today.refresh()
    qtbot.waitUntil(lambda: started.today.scene.sill.is_ready(1.0))
    window.go_to_jar()
    place = window.findChild(JarPlace)
    assert place is not None
    assert not place.page.stage.sill.is_ready(1.0)
    soon = place.page.stage.grab().toImage()
    qtbot.waitUntil(lambda: place.page.stage.sill.is_ready(1.0))
    middle = place.page.stage.sill.jar_area().center().toPoint()
    colors = {
        soon.pixelColor(middle + QPoint(x, y)).name()
        for x in range(-90, 91, 30)
        for y in range(0, 121, 30)
    }
    assert len(colors) > 20  # glass alone has a few greys there


def test_a_note_opened_from_the_boost_leads_back_to_it(started: Started) -> None:
    """One Esc for each step."""
    window = started.app.window
    press(Qt.Key.Key_B, _CONTROL)
    assert over(window) == [BoostCover]
    press(Qt.Key.Key_Backtab)
    here = QApplication.focusWidget()
    covers = started.rooms.covers
    assert covers is not None
    covers.open_note(started.rooms.journal.recent()[0])
    assert over(window) == [BoostCover, NoteCover]
    assert window.today_looked_at is None
    press(Qt.Key.Key_Escape)
    assert over(window) == [BoostCover]
    assert QApplication.focusWidget() is here
    press(Qt.Key.Key_Escape)
    assert over(window) == []
    assert started.today.page.field.edit.hasFocus()


def test_a_replay_of_a_day_that_was_asked_for_leads_back_to_who_asked(
    started: Started, qtbot: QtBot
) -> None:
    """The question goes, the replay comes; Esc, and the keyboard is where the question began."""
    window = started.app.window
    window.go_to_jar()
    place = window.findChild(JarPlace)
    assert place is not None
    another_time = place.page.another_time
    another_time.setFocus()
    another_time._ask()
    question = another_time.findChild(WhichDay)
    assert question is not None
    qtbot.waitUntil(question.isActiveWindow)
    press(Qt.Key.Key_Return)
    window.activateWindow()  # as a desktop does when a question goes
    qtbot.waitUntil(window.isActiveWindow)
    assert over(window) == [ReplayCover]
    press(Qt.Key.Key_Escape)
    assert over(window) == []
    assert QApplication.focusWidget() is another_time


@pytest.mark.parametrize("place", ["today", "jar", "settings"])
def test_where_nothing_had_the_keyboard_the_place_takes_it(started: Started, place: str) -> None:
    """As when one comes there."""
    window = started.app.window
    window.go_to(place)
    there = QApplication.focusWidget()
    assert there is not None
    there.clearFocus()
    window.boost_requested.emit()
    assert over(window) == [BoostCover]
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is there


def test_a_boost_over_a_window_that_was_put_aside_gives_the_keyboard_back(
    started: Started, qtbot: QtBot
) -> None:
    """Asked for from the tray: Esc, and keys go to what is seen, and not to what has gone."""
    window, covers = started.app.window, started.rooms.covers
    assert covers is not None
    window.go_to_jar()
    press(Qt.Key.Key_Tab)
    here = QApplication.focusWidget()
    window.hide()
    with _another_window(qtbot):
        window.come_forward()
        covers.boost()
        qtbot.waitUntil(window.isActiveWindow)
    assert over(window) == [BoostCover]
    press(Qt.Key.Key_Escape)
    assert over(window) == []
    assert QApplication.focusWidget() is here


def test_going_to_a_place_takes_away_what_lies_over_it(started: Started) -> None:
    """And the keyboard is in that place."""
    window = started.app.window
    press(Qt.Key.Key_B, _CONTROL)
    press(Qt.Key.Key_1, _CONTROL)
    assert over(window) == []
    assert window.today_looked_at is started.today
    assert started.today.page.field.edit.hasFocus()


def test_a_replay_says_which_days_it_shows(started: Started) -> None:
    """Its title is the person's own way to call them."""
    covers = started.rooms.covers
    assert covers is not None
    today = started.rooms.journal.today()
    covers.replay(today, today)
    cover = started.app.window.findChild(ReplayCover)
    assert cover is not None
    assert "Today, once more" in texts(cover)
    cover.leave()
    day_before = today - dt.timedelta(days=1)
    covers.replay(day_before, day_before)
    assert "Yesterday, once more" in texts(cover)
    cover.leave()


@pytest.mark.parametrize("what", ["pull", "replay"])
def test_notes_that_cannot_be_read_are_spoken_of_calmly(started: Started, what: str) -> None:
    """On the cover where they would have been."""
    window, covers = started.app.window, started.rooms.covers
    assert covers is not None
    window.go_to_jar()
    sql.run(started.rooms._database._db, "ALTER TABLE win RENAME TO win_gone")
    if what == "pull":
        press(Qt.Key.Key_Return)
    else:
        today = started.rooms.journal.today()
        covers.replay(today, today)
    assert over(window) == [NoteCover]
    cover = window.findChild(NoteCover)
    assert cover is not None
    sentence = "Your file was left as it is. A part of it cannot be read, so it did not open."
    words = cover.findChild(SheetWords)
    assert words is not None
    assert words.toPlainText() == sentence
    cover.leave()
    sql.run(started.rooms._database._db, "ALTER TABLE win_gone RENAME TO win")


def test_a_boost_asked_for_from_the_tray_comes_when_the_window_is_there(
    start: Start, qtbot: QtBot
) -> None:
    """The window need not have been made yet."""
    started = start(tray=True)
    started.corner.tray.boost_requested.emit()
    window = started.app.window
    qtbot.waitUntil(lambda: over(window) == [BoostCover])
    qtbot.waitUntil(window.isActiveWindow)
    press(Qt.Key.Key_Escape)
    assert over(window) == []
    assert started.today.page.field.edit.hasFocus()


def test_a_boost_asked_for_at_the_door_waits_for_the_journal(start: Start, qtbot: QtBot) -> None:
    """Pressed before Today is there, it opens when it is."""
    started = start()
    started.app.window.boost_requested.emit()
    qtbot.waitUntil(lambda: over(started.app.window) == [BoostCover])
    started.app.window.uncover()


def test_a_hard_thought_goes_when_the_window_is_put_aside(started: Started) -> None:
    """Where there is no tray the window is minimised, and may be opened by somebody else."""
    window = started.app.window
    press(Qt.Key.Key_B, _CONTROL)
    field = window.findChild(ThoughtField)
    assert field is not None
    QTest.keyClicks(field.edit, "I am a burden")
    window.close()
    assert over(window) == []
    assert field.edit.text() == ""
    field.edit.undo()
    assert field.edit.text() == ""
    window.uncover()


@pytest.mark.parametrize("place", ["today", "settings", "jar"])
def test_the_keys_for_finding_lead_to_the_field_from_everywhere(
    started: Started, place: str
) -> None:
    """Ctrl+F goes to the jar, at its top, ready to type."""
    window = started.app.window
    window.go_to(place)
    press(Qt.Key.Key_F, _CONTROL)
    jar = window.findChild(JarPlace)
    assert jar is not None
    assert jar.page.finder.edit.hasFocus()
    assert window.place == "jar"


def test_escape_is_one_step_back_at_a_time(started: Started) -> None:
    """From something kind to the doors, and from the doors to where one was."""
    window = started.app.window
    press(Qt.Key.Key_B, _CONTROL)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert over(window) == [BoostCover]
    press(Qt.Key.Key_Escape)
    assert over(window) == []
