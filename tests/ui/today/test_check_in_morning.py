"""The morning's one thing: typed, kept on the page of its day, and never taken away."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment, Part
from smallwins.domain.wins import Energy
from smallwins.store import sql
from smallwins.ui import copy
from smallwins.ui.today.place import TodayPlace
from support.home import Home, button, settle, texts
from ui.one_note import line_on as note_line_on
from ui.one_note import menu_on
from ui.today.one_card import CLOSE, MORNING, asked, at, card_on, line_on, look, press, with_drafts

KEPT = "Kept. It is on today's page."
READ_ONLY = "Your words are still here. The folder may not be written to."
TODAY = dt.date(2026, 11, 20)
PLACE = "morning/2026-11-20"


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> TodayPlace:
    """Today, in the morning."""
    place = home.place()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    assert asked(place) == MORNING
    return place


def _morning(home: Home, day: dt.date = TODAY) -> str:
    return home.day_words.words(day, Part.MORNING)


@pytest.mark.parametrize("way", ["enter", "keep"])
def test_typing_and_one_key_put_it_on_the_page_of_the_day(
    home: Home, place: TodayPlace, way: str
) -> None:
    """The card says so in its place, and is not asked again."""
    line = line_on(place)
    line.setFocus()
    QTest.keyClicks(line, "Coffee with Ana")
    if way == "enter":
        QTest.keyClick(line, Qt.Key.Key_Return)
    else:
        press(place, "Keep it on the page of this day")
    assert asked(place) == KEPT
    assert _morning(home) == "Coffee with Ana"
    assert home.day_words.met(TODAY) == {Moment.MORNING}
    # A key more does no harm, and a letter more begins a win.
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is button(card_on(place), "Close")
    QTest.keyClicks(focus, "f")
    assert place.page.field.words == "f"
    look(place.page)
    assert asked(place) == KEPT
    place.page.check_ins._minute.timeout.emit()
    assert asked(place) is None
    look(place.page)
    assert asked(place) is None


def test_nothing_to_see_is_nothing_to_keep(home: Home, place: TodayPlace) -> None:
    """Not a word is said."""
    before = texts(place)
    for typed in ("", "   ", "\u200b\u3164"):
        line_on(place).setText(typed)
        QTest.keyClick(line_on(place), Qt.Key.Key_Return)
        assert texts(place) == before
    assert home.day_words.met(TODAY) == frozenset()


def test_undo_gives_the_words_back_to_their_line(home: Home, place: TodayPlace) -> None:
    """The page of the day is as it was; Enter keeps them once more."""
    line_on(place).setText("Coffee with Ana")
    QTest.keyClick(line_on(place), Qt.Key.Key_Return)
    press(place, "Undo")
    assert (asked(place), _morning(home)) == (MORNING, "")
    assert line_on(place).text() == "Coffee with Ana"
    assert line_on(place).hasFocus()
    QTest.keyClick(line_on(place), Qt.Key.Key_Return)
    assert _morning(home) == "Coffee with Ana"
    QTest.keyClick(button(card_on(place), "Close"), Qt.Key.Key_Escape)
    assert asked(place) is None
    assert place.page.field.edit.hasFocus()


def test_words_that_are_let_go_come_back_with_undo(home: Home, place: TodayPlace) -> None:
    """Also when the morning is over by then: no word goes by a slip."""
    line = line_on(place)
    line.setFocus()
    QTest.keyClicks(line, "The sea")
    press(place, CLOSE)
    assert (asked(place), _morning(home)) == (None, "")
    at(home.clock, "14:00")
    look(place.page)
    QTest.mouseClick(button(place, "Undo"), Qt.MouseButton.LeftButton)
    assert line_on(place).text() == "The sea"


def test_esc_leaves_a_line_with_words_and_takes_none_of_them(home: Home, qtbot: QtBot) -> None:
    """They are in the card still, and wait for a next start; without words the card goes."""
    place, drafts = with_drafts(home)
    qtbot.waitUntil(place.isActiveWindow)
    for stop in card_on(place).stops:
        line_on(place).setText("")
        line_on(place).setFocus()
        QTest.keyClicks(line_on(place), "The sea")
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Escape)
        assert place.page.field.edit.hasFocus()
        assert (asked(place), line_on(place).text()) == (MORNING, "The sea")
    assert drafts.write(patient=True)
    assert home.database.drafts.waiting() == {PLACE: "The sea"}
    line_on(place).clear()
    line_on(place).setFocus()
    QTest.keyClick(line_on(place), Qt.Key.Key_Escape)
    assert asked(place) is None


def test_what_was_taken_back_is_not_said_beside_a_later_morning(
    home: Home, place: TodayPlace
) -> None:
    """Kept, taken back, and kept again: it is not as it was before."""
    for again in (False, True):
        line_on(place).setText("The sea")
        QTest.keyClick(line_on(place), Qt.Key.Key_Return)
        assert copy.was_undone() not in texts(place)
        if not again:
            QTest.mouseClick(button(place, "Undo"), Qt.MouseButton.LeftButton)
            assert copy.was_undone() in texts(place)


def test_words_that_did_not_save_are_in_their_line_still(home: Home, place: TodayPlace) -> None:
    """A plain sentence beside them, until the next letter."""
    home.make_read_only()
    line = line_on(place)
    QTest.keyClicks(line, "Coffee")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (asked(place), line.text()) == (MORNING, "Coffee")
    assert READ_ONLY in texts(card_on(place))
    QTest.keyClicks(line, "!")
    assert READ_ONLY not in texts(card_on(place))
    home.make_read_only(False)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert _morning(home) == "Coffee!"


def test_where_only_the_meeting_is_not_written_the_words_are_kept_once(
    home: Home, place: TodayPlace
) -> None:
    """A morning with words is asked no more anyway."""
    sql.run(home.database._db, "ALTER TABLE met RENAME TO met_gone")
    line_on(place).setText("Coffee")
    QTest.keyClick(line_on(place), Qt.Key.Key_Return)
    assert asked(place) == KEPT
    assert _morning(home) == "Coffee"


def test_what_is_typed_stays_for_the_day_it_was_asked_for(home: Home, place: TodayPlace) -> None:
    """Noon, a rough day and the next day leave it; the page it is for is named then."""
    QTest.keyClicks(line_on(place), "Snow")
    for time, days in (("12:30", 0), ("18:00", 0), ("9:00", 1)):
        at(home.clock, time, days=days)
        look(place.page)
        assert line_on(place).text() == "Snow"
    home.journal.set_energy(home.today, Energy.ROUGH)
    assert "This is for the page of Friday 20 November." in texts(card_on(place))
    QTest.keyClick(line_on(place), Qt.Key.Key_Return)
    assert asked(place) == "Kept. It is on the page of Friday 20 November."
    assert (_morning(home), _morning(home, home.today)) == ("Snow", "")
    home.journal.set_energy(home.today, None)
    press(place, "Close")
    look(place.page)
    assert asked(place) == MORNING
    assert not any(text.startswith("This is for") for text in texts(card_on(place)))


def test_an_empty_line_goes_with_the_morning(home: Home, place: TodayPlace) -> None:
    """There is nothing to keep it for."""
    QTest.keyClicks(line_on(place), "S")
    QTest.keyClick(line_on(place), Qt.Key.Key_Backspace)
    at(home.clock, "12:00")
    look(place.page)
    assert asked(place) is None


def test_words_that_stand_on_the_page_already_stay_above(home: Home, place: TodayPlace) -> None:
    """Somebody wrote there while this was typed; undo takes away no more than it gave."""
    QTest.keyClicks(line_on(place), "The sea")
    home.day_words.keep(TODAY, Part.MORNING, "Coffee\n")
    assert asked(place) == MORNING
    QTest.keyClick(line_on(place), Qt.Key.Key_Return)
    assert _morning(home) == "Coffee\nThe sea"
    press(place, "Undo")
    assert _morning(home) == "Coffee\n"
    QTest.keyClick(line_on(place), Qt.Key.Key_Return)
    home.day_words.keep(TODAY, Part.MORNING, "Coffee, the sea, and a nap")
    assert asked(place) is None
    assert not place.page.take_back()
    assert _morning(home) == "Coffee, the sea, and a nap"


def test_letters_on_its_buttons_go_to_its_line(place: TodayPlace) -> None:
    """And not to the win field; a press beside the line is one on it."""
    frame = line_on(place).parentWidget()
    assert frame is not None
    QTest.mouseClick(frame, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert line_on(place).hasFocus()
    QTest.keyClicks(button(card_on(place), CLOSE), "sun")
    assert line_on(place).text() == "sun"
    assert place.page.field.words == ""


def test_ctrl_z_in_its_empty_line_takes_back_the_newest_act(place: TodayPlace) -> None:
    """As in the field."""
    wanted = []
    place.page.undo_requested.connect(lambda: wanted.append("undo"))
    QTest.keyClick(line_on(place), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wanted == ["undo"]


# The minute in which it can be taken back


def test_what_is_said_stays_while_the_keyboard_is_there(home: Home, place: TodayPlace) -> None:
    """It would pass the keyboard on to something that keeps a win by the next press."""
    line_on(place).setFocus()
    QTest.keyClicks(line_on(place), "Snow\r")
    minute = place.page.check_ins._minute
    minute.timeout.emit()
    assert asked(place) == KEPT
    assert minute.isActive()


def test_what_is_said_moves_no_note_that_is_written_on(home: Home, place: TodayPlace) -> None:
    """Undo goes; the words go when somebody looks again."""
    home.keep_here("Fed the cat")
    settle()
    line_on(place).setText("Snow")
    QTest.keyClick(line_on(place), Qt.Key.Key_Return)
    menu_on(place.page, "Change the words")
    line = note_line_on(place.page, "Your words")
    QTest.keyClicks(line, "!")
    place.page.check_ins._minute.timeout.emit()
    assert asked(place) == KEPT
    assert "Undo" not in texts(card_on(place))
    QTest.keyClick(line, Qt.Key.Key_Escape)
    look(place.page)
    assert asked(place) is None


# Closing the app


def test_half_typed_words_are_there_at_the_next_start(home: Home) -> None:
    """On the same day, and later as well: they wait for the page they were typed for."""
    place, drafts = with_drafts(home)
    QTest.keyClicks(line_on(place), "Coffee with")
    assert drafts.write(patient=True)
    place.hide()
    for time, days in (("11:00", 0), ("15:00", 0), ("9:00", 3)):
        at(home.clock, time, days=days)
        place, drafts = with_drafts(home)
        assert line_on(place).text() == "Coffee with"
        assert not line_on(place).hasFocus()
        place.hide()
    place.show()
    QTest.keyClick(line_on(place), Qt.Key.Key_Return)
    assert _morning(home) == "Coffee with"
    assert drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}


def test_words_that_were_let_go_wait_no_more(home: Home) -> None:
    """With undo they do."""
    place, drafts = with_drafts(home)
    QTest.keyClicks(line_on(place), "Coffee")
    press(place, CLOSE)
    assert drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}
    QTest.mouseClick(button(place, "Undo"), Qt.MouseButton.LeftButton)
    assert drafts.write(patient=True)
    assert home.database.drafts.waiting() == {PLACE: "Coffee"}


def test_a_draft_that_is_on_the_page_of_its_day_is_none(home: Home) -> None:
    """Killed between keeping and tidying up: it is not offered once more."""
    home.database.drafts.keep(PLACE, "Coffee")
    home.day_words.keep(TODAY, Part.MORNING, "Coffee")
    place, drafts = with_drafts(home)
    assert asked(place) is None
    assert drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}


def test_a_draft_whose_page_cannot_be_read_is_shown_all_the_same(home: Home) -> None:
    """No word of it goes."""
    home.database.drafts.keep(PLACE, "Coffee, and a nap")
    sql.run(home.database._db, "ALTER TABLE day_words RENAME TO day_words_gone")
    place, _drafts = with_drafts(home)
    assert line_on(place).text() == "Coffee, and a nap"
