"""A check-in comes in its time of day, once, goes with one key, and never gets in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment, Part
from smallwins.domain.wins import Kind
from smallwins.store import sql
from smallwins.ui.today.check_in import CheckIns
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.widgets.strip import Strip
from support.clock import FixedClock
from support.home import Home, button, settle, texts
from ui.left_running import running
from ui.one_note import line_on as note_line_on
from ui.one_note import menu_on
from ui.today.one_card import (
    BEDTIME,
    CLOSE,
    EVENING,
    GONE,
    MORNING,
    asked,
    at,
    card_on,
    line_on,
    look,
    press,
)

READ_ONLY = "Your words are still here. The folder may not be written to."


@pytest.fixture
def place(home: Home, clock: FixedClock, qtbot: QtBot) -> TodayPlace:
    """Today, early, with two wins and no check-in."""
    at(clock, "3:30")
    home.keep("Fed the cat", kind=Kind.HOME)
    home.keep("Called Mum back", kind=Kind.PEOPLE)
    place = home.place()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    return place


def _hour(place: QWidget) -> CheckIns:
    (check_ins,) = place.findChildren(CheckIns)
    return check_ins


def _let_the_hour_come(place: QWidget) -> None:
    _hour(place)._hour.timeout.emit()
    settle()


# In its time of day


def test_each_is_asked_in_its_time_of_day(place: TodayPlace, clock: FixedClock) -> None:
    """And in the hours between, the page is as it was."""
    seen = []
    for time in ("3:59", "4:00", "11:59", "12:00", "16:59", "17:00", "20:59", "21:00", "23:59"):
        at(clock, time)
        look(place.page)
        seen.append(asked(place))
    nothing = None
    assert seen[:4] == [nothing, MORNING, MORNING, nothing]
    assert seen[4:] == [nothing, EVENING, EVENING, BEDTIME, BEDTIME]


def test_a_night_belongs_to_the_evening_before(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """At two, with a day that ends at three, it is bedtime still; at three nothing is asked."""
    at(clock, "2:00", days=1)
    look(place.page)
    assert asked(place) == BEDTIME
    press(place, CLOSE)
    assert home.day_words.met(home.today) == {Moment.BEDTIME}
    at(clock, "3:00", days=1)
    look(place.page)
    assert asked(place) is None


def test_the_page_looks_by_itself_when_the_hour_has_come(
    place: TodayPlace, clock: FixedClock
) -> None:
    """One wake-up for each change of the time of day, and none while nobody can see the page."""
    (hour,) = [timer for timer in running() if timer.parent() is _hour(place)]
    assert _hour(place)._hour.remainingTime() > 29 * 60_000
    at(clock, "4:00")
    _let_the_hour_come(place)
    assert asked(place) == MORNING
    assert "Good morning." in texts(place)
    assert hour in running()
    assert _hour(place)._hour.remainingTime() > 7 * 3_600_000
    place.hide()
    assert hour not in running()
    place.show()
    assert hour in running()


def test_nothing_comes_while_somebody_types(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """Half a win in the field, or half a line on a note: the card waits until they look again."""
    at(clock, "17:00")
    QTest.keyClicks(place.page.field.edit, "half a win")
    _let_the_hour_come(place)
    assert asked(place) is None
    place.page.field.clear()
    for win in home.on_disk()[:1]:
        home.journal.put_away(win.uid)
    settle()
    menu_on(place.page, "Change the words")
    line = note_line_on(place.page, "Your words")
    QTest.keyClicks(line, "!")
    settle()
    where = line.mapTo(place, line.rect().topLeft())
    look(place.page)
    assert asked(place) is None
    assert line.mapTo(place, line.rect().topLeft()) == where
    QTest.keyClick(line, Qt.Key.Key_Escape)
    look(place.page)
    assert asked(place) == "Would you like to hold on to this one tonight?"


def test_the_hour_takes_no_card_from_under_the_keyboard(
    place: TodayPlace, clock: FixedClock
) -> None:
    """Somebody is about to answer; the next card comes when they look again."""
    at(clock, "20:59")
    look(place.page)
    card_on(place).take_keyboard()
    at(clock, "21:00")
    _let_the_hour_come(place)
    assert asked(place) == EVENING
    place.page.show_field()
    _let_the_hour_come(place)
    assert asked(place) == BEDTIME


# On a rough day


def test_a_rough_day_is_asked_nothing(home: Home, place: TodayPlace, clock: FixedClock) -> None:
    """The card goes when it is said, and comes back when the day is another one after all."""
    for time, question in (("9:00", MORNING), ("18:00", EVENING), ("22:00", BEDTIME)):
        at(clock, time)
        look(place.page)
        assert asked(place) == question
        QTest.mouseClick(button(place, "Rough day"), Qt.MouseButton.LeftButton)
        assert asked(place) is None
        QTest.mouseClick(button(place, "Okay day"), Qt.MouseButton.LeftButton)
        assert asked(place) == question
    assert home.day_words.met(home.today) == frozenset()


# It goes with one key


def test_it_goes_with_one_key_and_does_not_return_that_day(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """Esc from anywhere on it; the field has the keyboard then, and undo is there."""
    stops = 0
    for time, moment in zip(("9:00", "18:00", "22:00"), Moment, strict=True):
        at(clock, time)
        look(place.page)
        for stop in range(len(card_on(place).stops)):
            stops += 1
            card_on(place).stops[stop].setFocus(Qt.FocusReason.TabFocusReason)
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, Qt.Key.Key_Escape)
            assert asked(place) is None
            assert place.page.field.edit.hasFocus()
            assert home.day_words.met(home.today) == {moment}
            look(place.page)
            assert asked(place) is None
            assert GONE in texts(place)
            QTest.mouseClick(button(place, "Undo"), Qt.MouseButton.LeftButton)
            assert "As it was before." in texts(place)
            assert asked(place) is not None
            assert QApplication.focusWidget() is card_on(place).stops[0]
            assert home.day_words.met(home.today) == frozenset()
        place.page.show_field()
    assert stops == 3 + 4 + 2


def test_esc_sends_a_celebration_away_before_the_card(
    home: Home, place: TodayPlace, clock: FixedClock, qtbot: QtBot
) -> None:
    """Each goes with a key of its own."""
    window = home.window()
    home.corner(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    at(clock, "9:00")
    (today,) = window.findChildren(TodayPlace)
    look(today.page)
    home.keep_here("Fed the cat")
    line_on(today).setFocus()
    QTest.keyClick(line_on(today), Qt.Key.Key_Escape)
    assert today.celebration.isHidden()
    assert asked(today) == MORNING
    QTest.keyClick(line_on(today), Qt.Key.Key_Escape)
    assert asked(today) is None


def test_esc_elsewhere_leaves_it_alone(place: TodayPlace, clock: FixedClock) -> None:
    """It is let go from itself alone."""
    at(clock, "9:00")
    look(place.page)
    QTest.keyClick(place.page.field.edit, Qt.Key.Key_Escape)
    assert asked(place) == MORNING


def _stops(place: TodayPlace) -> list[str]:
    """What Tab comes to, from the field to the notes."""
    place.page.show_field()
    names: list[str] = []
    while "How did it feel?" not in names:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        names.append(now.accessibleName() or getattr(now, "text", str)())
        assert len(names) < 30, names
    return names


def test_tab_comes_to_it_between_the_chips_and_the_notes(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """What it asks, then the way to let it go; also when chips and wins are others by then."""
    at(clock, "9:00")
    look(place.page)
    notes = ["Write about today", "How did it feel?"]
    stops = [MORNING, "Keep it on the page of this day", CLOSE, *notes]
    assert _stops(place)[-6:] == ["Keep: I'm still here", *stops]
    at(clock, "18:00")
    look(place.page)
    QTest.mouseClick(button(place, "Good day"), Qt.MouseButton.LeftButton)
    stops = ["Hold on to: Called Mum back", "Hold on to: Fed the cat", "Done", CLOSE]
    assert _stops(place)[-7:] == ["Keep: I'm still here", *stops, *notes]
    wins = [home.journal.put_away(win.uid) for win in home.on_disk()]
    at(clock, "22:00")
    look(place.page)
    for win in wins:
        home.journal.bring_back(win.uid)
    settle()
    assert _stops(place)[-4:] == ["Replay today", CLOSE, *notes]


def test_ctrl_z_takes_back_what_was_let_go_last(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """While it is the newest act; a win that was kept since goes first."""
    asked_for = []
    place.page.undo_requested.connect(lambda: asked_for.append("win"))
    at(clock, "9:00")
    look(place.page)
    press(place, CLOSE)
    QTest.keyClick(place.page.field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (asked(place), asked_for) == (MORNING, [])
    press(place, CLOSE)
    home.keep_here("Opened the post")
    QTest.keyClick(place.page.field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (asked(place), asked_for) == (None, ["win"])


# What goes wrong, and what others do


def test_what_is_not_written_is_said_and_the_card_stays(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """Nothing was let go; the next press may go."""
    at(clock, "22:00")
    look(place.page)
    home.make_read_only()
    press(place, CLOSE)
    assert asked(place) == BEDTIME
    assert READ_ONLY in texts(card_on(place))
    home.make_read_only(False)
    press(place, CLOSE)
    assert asked(place) is None
    home.make_read_only()
    QTest.mouseClick(button(place, "Undo"), Qt.MouseButton.LeftButton)
    assert asked(place) is None
    assert READ_ONLY in texts(place)
    home.make_read_only(False)
    page = place.page
    (said,) = [one for one in page.findChildren(Strip) if READ_ONLY in one.says]
    assert said.undo.isVisible()
    said.undo.click()
    assert asked(place) == BEDTIME


def test_where_nothing_can_be_read_nothing_is_asked(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """The page is there without it."""
    at(clock, "9:00")
    sql.run(home.database._db, "ALTER TABLE met RENAME TO met_gone")
    look(place.page)
    assert asked(place) is None
    assert "Fed the cat" in texts(place)


def test_what_is_met_or_written_elsewhere_is_not_asked(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """The page of the day is another way to the same words."""
    at(clock, "9:00")
    look(place.page)
    home.day_words.keep(home.today, Part.MORNING, "Rain on the roof")
    assert asked(place) is None
    home.day_words.keep(home.today, Part.MORNING, "")
    assert asked(place) == MORNING
    home.day_words.meet(home.today, Moment.MORNING)
    assert asked(place) is None
    home.day_words.meet_again(home.today, Moment.MORNING)
    assert asked(place) == MORNING
    home.day_words.keep(home.today, Part.JOURNAL, "Dear day")
    assert asked(place) == MORNING
