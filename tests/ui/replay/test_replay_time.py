"""The time of a replay: slow, and it waits for the person."""

import dataclasses
import itertools

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui.replay.fade import CrossFade
from smallwins.ui.replay.pace import HOLD_MS, Pace, reading_ms
from support.home import button, texts
from support.wins import a_win
from ui.replay.conftest import Begin, Evening, three

# Such timers are a little early or late.
ABOUT_A_HOLD = HOLD_MS * 0.9
LONG = "I sat by the window and wrote all of this down. " * 60


def test_a_short_note_stays_six_seconds_and_a_long_one_as_long_as_it_takes() -> None:
    """At 200 words a minute; a run of signs without spaces takes its time too."""
    assert reading_ms(a_win("Made my bed")) == HOLD_MS
    assert reading_ms(a_win("word " * 200)) == 60_000
    assert reading_ms(a_win("word " * 100, feeling="soft " * 100)) == 60_000
    assert reading_ms(a_win("字" * 400)) > 2 * HOLD_MS


@pytest.mark.usefixtures("quick")
def test_pages_come_by_themselves_and_the_last_one_stays(begin: Begin, qtbot: QtBot) -> None:
    """Hands-free to the end; then all is still."""
    evening = begin()
    qtbot.waitUntil(lambda: evening.text.startswith("Walked"))
    qtbot.waitUntil(lambda: "All of it happened. It stays." in texts(evening.cover))
    qtbot.waitUntil(lambda: running_in(evening) == [])
    assert evening.text == "Drank some water"
    assert evening.cover.isVisible()


def test_space_pauses_and_goes_on(begin: Begin, said: list[str]) -> None:
    """Wherever the keyboard is; time stands still."""
    evening = begin()
    assert running_in(evening) != []
    evening.press(Qt.Key.Key_Space)
    assert evening.cover.paused
    assert running_in(evening) == []
    assert button(evening.cover, "Go on").isVisible()
    assert said[-1] == "It waits for you."
    evening.press(Qt.Key.Key_Space)
    assert running_in(evening) != []
    assert said[-1] == "It goes on."


def test_the_button_pauses_and_goes_on(begin: Begin) -> None:
    """It says what a press would do."""
    evening = begin()
    evening.click("Pause")
    assert running_in(evening) == []
    evening.click("Go on")
    assert running_in(evening) != []


def test_space_held_down_pauses_once(begin: Begin) -> None:
    """It does not flicker."""
    evening = begin()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyPress(focus, Qt.Key.Key_Space)
    for _repeat in range(3):
        QTest.simulateEvent(focus, True, Qt.Key.Key_Space.value, Qt.KeyboardModifier(0), " ", True)
    QTest.keyRelease(focus, Qt.Key.Key_Space)
    assert evening.cover.paused


def test_pages_turned_by_hand_stay_paused(begin: Begin) -> None:
    """Who paused goes at their own pace."""
    evening = begin()
    evening.press(Qt.Key.Key_Space)
    evening.press(Qt.Key.Key_Right)
    assert evening.text.startswith("Walked")
    assert evening.cover.paused
    assert running_in(evening) == []


@pytest.mark.parametrize("how", ["hide", "minimise", "leave", "end"])
def test_time_stands_while_nobody_sees_the_next_page(begin: Begin, how: str) -> None:
    """Hidden, minimised, left, or at the end: nothing ticks."""
    evening = begin()
    if how == "hide":
        evening.window.hide()
    elif how == "minimise":
        evening.window.showMinimized()
    else:
        evening.press(Qt.Key.Key_Escape if how == "leave" else Qt.Key.Key_End)
    evening.rest()
    assert running_in(evening) == []


@pytest.mark.parametrize("how", ["hide", "minimise"])
def test_it_goes_on_when_the_window_is_back(begin: Begin, qtbot: QtBot, how: str) -> None:
    """On the page where it was."""
    evening = begin()
    evening.press(Qt.Key.Key_Right)
    evening.window.hide() if how == "hide" else evening.window.showMinimized()
    assert running_in(evening) == []
    evening.window.showNormal()
    qtbot.waitUntil(lambda: running_in(evening) != [])
    assert evening.text.startswith("Walked")


def test_less_motion_holds_each_page_until_the_next_is_asked_for(begin: Begin) -> None:
    """No timer and no fade; Back and Next, Space and arrows turn the pages."""
    evening = begin(less_motion=True)
    assert running_in(evening) == []
    assert "Pause" not in texts(evening.cover)
    assert not button(evening.cover, "Back").isEnabled()
    QTest.mouseClick(button(evening.cover, "Next"), Qt.MouseButton.LeftButton)
    assert evening.text.startswith("Walked")
    assert running_in(evening) == []
    evening.press(Qt.Key.Key_Space)
    assert evening.text.startswith("Drank")
    assert not button(evening.cover, "Next").isEnabled()
    evening.click("Back")
    assert evening.text.startswith("Walked")


def test_less_motion_may_be_wished_for_in_the_midst(begin: Begin) -> None:
    """It stands still at once, and has buttons to go on by."""
    evening = begin()
    evening.cover.step(1)
    evening.theme.apply(dataclasses.replace(evening.theme.settings, less_motion=True))
    assert running_in(evening) == []
    assert button(evening.cover, "Next").isVisible()


def test_the_keyboard_is_not_lost_at_the_end(begin: Begin) -> None:
    """A button that has no more to do passes it on to Good night."""
    evening = begin()
    button(evening.cover, "Pause").setFocus(Qt.FocusReason.TabFocusReason)
    evening.press(Qt.Key.Key_End)
    assert button(evening.cover, "Good night").hasFocus()


def test_a_long_note_scrolls_by_keys_and_waits_meanwhile(begin: Begin) -> None:
    """The page does not turn from under somebody who is reading."""
    evening = begin([a_win(LONG), a_win(LONG), *three()])
    bar = evening.cover.page.words.verticalScrollBar()
    left = time_left(evening)
    assert left > 100_000
    evening.press(Qt.Key.Key_PageDown)
    evening.press(Qt.Key.Key_Down)
    assert bar.value() > 0
    assert time_left(evening) >= ABOUT_A_HOLD
    evening.press(Qt.Key.Key_Right)
    assert bar.value() == 0  # the next one begins at its beginning, were it the same


def test_keys_in_the_words_turn_the_pages_too(begin: Begin) -> None:
    """Wherever one has pressed: Space pauses, Home and End go to the ends."""
    evening = begin([a_win(LONG), *three()])
    words = evening.cover.page.words
    QTest.mouseClick(words.viewport(), Qt.MouseButton.LeftButton)
    assert words.hasFocus()
    evening.press(Qt.Key.Key_Space)
    assert evening.cover.paused
    assert words.verticalScrollBar().value() == 0
    evening.press(Qt.Key.Key_End)
    assert evening.text == "Drank some water"


def test_the_page_waits_while_it_is_touched(begin: Begin) -> None:
    """A button held down on it, to mark words, stops time; then it has its time again."""
    evening = begin()
    sheet = evening.cover.page.words.viewport()
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert running_in(evening) == []
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert time_left(evening) >= ABOUT_A_HOLD


def test_time_that_is_nearly_over_begins_anew_for_who_is_at_the_page(qapp: QApplication) -> None:
    """Whoever scrolls in the last second is not hurried."""
    pace = Pace(qapp)
    pace.hold(500)
    pace.go()
    pace.linger()
    pace.rest()
    (timer,) = pace.findChildren(QTimer)
    pace.go()
    assert timer.remainingTime() >= ABOUT_A_HOLD
    pace.rest()


def test_turning_by_hand_gives_the_page_its_time_anew(begin: Begin) -> None:
    """All six seconds, and the fade."""
    evening = begin()
    QTest.qWait(20)
    evening.press(Qt.Key.Key_Right)
    assert time_left(evening) > HOLD_MS


def test_one_page_becomes_the_next_without_a_flash(qtbot: QtBot) -> None:
    """Each moment between two pictures is between them, and never darker or brighter."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(40, 40)
    widget.show()
    fade = CrossFade(widget)
    before, after = QPixmap(40, 40), QPixmap(40, 40)
    before.fill(QColor(200, 180, 160))
    after.fill(QColor(100, 90, 80))
    seen: list[int] = []
    fade.start(widget.rect(), before, after, 60)
    while fade.running:
        QApplication.processEvents()
        image: QImage = widget.grab().toImage()
        seen.append(image.pixelColor(20, 20).red())
    assert seen[0] >= 190
    assert all(late <= early + 1 for early, late in itertools.pairwise(seen[:-1]))
    assert min(seen[:-1]) >= 99
    assert fade.isHidden()


def running_in(evening: Evening) -> list[QTimer | QAbstractAnimation]:
    """The timers and animations of the replay that run."""
    timers = [one for one in evening.floor.findChildren(QTimer) if one.isActive()]
    moving = QAbstractAnimation.State.Running
    animations = evening.floor.findChildren(QAbstractAnimation)
    return [*timers, *(one for one in animations if one.state() is moving)]


def time_left(evening: Evening) -> int:
    """Milliseconds until the next page."""
    (timer,) = running_in(evening)
    assert isinstance(timer, QTimer)
    return timer.remainingTime()
