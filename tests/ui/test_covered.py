"""What lies below a cover: it does not move, and nothing is done there unseen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Source
from smallwins.ui.boost.cover import BoostCover
from smallwins.ui.boost.evidence import ThoughtField
from smallwins.ui.boost.own_note import NotePaper
from smallwins.ui.covers import Covers
from smallwins.ui.jar.place import JarPlace
from smallwins.ui.replay.fade import CrossFade
from ui.started import Start, Started
from ui.test_covers import over, press

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def started(start: Start, qtbot: QtBot) -> Started:
    """The app with two notes of today, at its window."""
    started = start()
    for text in ("Woke up", "Fed the cat"):
        keep(started, text)
    qtbot.waitUntil(started.app.window.isActiveWindow)
    return started


def keep(started: Started, text: str) -> int:
    """Keep a win as another window would."""
    return started.rooms.journal.keep(text, source=Source.COMMAND).id


def lay(started: Started, cover: str) -> Covers:
    """Let something lie over the window."""
    covers = started.rooms.covers
    assert covers is not None
    today = started.rooms.journal.today()
    if cover == "boost":
        covers.boost()
    elif cover == "replay":
        covers.replay(today, today)
    else:
        covers.open_note(started.rooms.journal.recent()[0])
    return covers


@pytest.mark.parametrize("place", ["today", "jar"])
@pytest.mark.parametrize("cover", ["boost", "replay", "note"])
def test_undo_takes_no_win_away_unseen(started: Started, cover: str, place: str) -> None:
    """Ctrl+Z belongs to what one sees: the cover stays, and so do all wins."""
    window = started.app.window
    window.go_to(place)
    lay(started, cover)
    lying = over(window)
    press(Qt.Key.Key_Z, _CONTROL)
    assert over(window) == lying
    assert [win.put_away_at for win in started.rooms.journal.recent()] == [None, None]
    window.uncover()
    press(Qt.Key.Key_Z, _CONTROL)
    assert len(started.rooms.journal.recent()) == 1


@pytest.mark.parametrize("cover", ["boost", "replay", "note"])
def test_a_win_that_comes_below_a_cover_is_there_at_once(
    started: Started, qtbot: QtBot, cover: str
) -> None:
    """Nothing flies where nobody sees it; and what was in the air has landed."""
    window = started.app.window
    window.go_to_jar()
    place = window.findChild(JarPlace)
    assert place is not None
    keep(started, "In the air")
    qtbot.waitUntil(lambda: place.in_the_air)
    lay(started, cover)
    assert not place.in_the_air
    number = keep(started, "Sat in the sun")
    qtbot.waitUntil(lambda: place.page.stage.lying(number) is not None)
    assert not place._fall.running
    window.uncover()
    keep(started, "Opened the curtains")
    qtbot.waitUntil(lambda: place.in_the_air)
    place._fall.clear()


def test_the_candle_waits_below_a_note(started: Started) -> None:
    """And goes on when the note is folded back."""
    lay(started, "boost")
    cover = started.app.window.findChild(BoostCover)
    assert cover is not None
    breath = cover.scene.breath
    assert breath._timer.isActive()
    lay(started, "note")
    assert not breath._timer.isActive()
    press(Qt.Key.Key_Escape)
    assert breath._timer.isActive()
    press(Qt.Key.Key_Escape)
    assert not breath._timer.isActive()


@pytest.mark.parametrize("first", [None, Qt.Key.Key_Escape])
def test_a_replay_that_is_left_for_a_place_is_gone_at_once(
    started: Started, first: Qt.Key | None
) -> None:
    """It does not fade to where one was: the place one goes to is there."""
    window = started.app.window
    window.go_to_jar()
    lay(started, "replay")
    if first is not None:
        press(first)  # it is on its way out
    press(Qt.Key.Key_1, _CONTROL)
    assert over(window) == []
    assert window.place == "today"
    assert not any(fade.running or fade.isVisible() for fade in window.findChildren(CrossFade))


def test_a_boost_that_is_asked_for_once_more_stays_as_it_is(started: Started) -> None:
    """The thought that is typed, the note that lies there, and the caret."""
    window = started.app.window
    press(Qt.Key.Key_B, _CONTROL)
    cover = window.findChild(BoostCover)
    assert cover is not None
    shown = cover.findChildren(NotePaper)[0].win
    (field,) = cover.findChildren(ThoughtField)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "I never clean")
    press(Qt.Key.Key_B, _CONTROL)
    assert field.edit.text() == "I never clean"
    assert cover.findChildren(NotePaper)[0].win == shown
    assert QApplication.focusWidget() is field.edit
    lay(started, "note")
    press(Qt.Key.Key_B, _CONTROL)
    assert over(window) == [BoostCover]
    assert QApplication.focusWidget() is field.edit
    assert field.edit.text() == "I never clean"
    window.uncover()


def test_a_boost_over_a_note_takes_its_place(started: Started) -> None:
    """Asked for while a note lies open, it lies over the place; Esc leads there."""
    window = started.app.window
    lay(started, "note")
    press(Qt.Key.Key_B, _CONTROL)
    assert over(window) == [BoostCover]
    press(Qt.Key.Key_Escape)
    assert over(window) == []
    assert started.today.page.field.edit.hasFocus()
