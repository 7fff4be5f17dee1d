"""The page of a day: its wins, what was written of it, one more win, and the days beside it."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment, Part
from smallwins.domain.wins import Kind, Source
from smallwins.ui import copy
from smallwins.ui.day.head import DayHead
from smallwins.ui.day.moment_row import MomentRow
from support.cut_text import cut_texts
from support.home import Ear, Home, button, choose, open_menu, settle, texts
from ui.day.one_day import OpenDay, keyboard

KEY = Qt.Key
SOUP = "Looking forward to soup."


@pytest.fixture
def day(home: Home, qtbot: QtBot) -> OpenDay:
    return OpenDay(home, qtbot)


def line(row: MomentRow) -> QLineEdit:
    """The line that is open on it."""
    (found,) = [each for each in row.findChildren(QLineEdit) if each.isVisible()]
    return found


def test_a_day_without_wins_rests(day: OpenDay) -> None:
    """No hole, no number; one more win is one press away."""
    day.turn(-2)
    assert copy.a_rest_day() in texts(day.page)
    assert copy.add_win_to_day() in texts(day.page)
    day.page.take_keyboard()
    assert keyboard() is day.page.adding.button


def test_the_head_names_the_day_and_leads_to_those_beside_it(home: Home, day: OpenDay) -> None:
    """Days to come have no page; another year is named."""
    turned = Ear()
    day.page.went_to.connect(turned.hear)
    assert copy.weekday_of(home.today) in texts(day.page)
    assert copy.day_in_year(home.today, 2026) in texts(day.page)
    assert copy.day_after_it() not in [
        one.accessibleName() for one in day.page.findChildren(QWidget) if one.isVisible()
    ]
    button(day.page, copy.day_before_it()).click()
    yesterday = home.today - dt.timedelta(days=1)
    assert (day.page.day, turned.heard) == (yesterday, [(yesterday,)])
    on = button(day.page, copy.day_after_it())
    on.setFocus()
    on.click()
    assert day.page.day == home.today
    assert keyboard().accessibleName() == copy.day_before_it()
    day.page.show_day(dt.date(2024, 10, 12))
    assert any("2024" in text for text in texts(day.page))
    day.page.show_day(dt.date.min)
    assert copy.day_in_year(dt.date.min, 2026) in texts(day.page)


def test_a_win_is_added_to_the_day_that_is_shown(home: Home, day: OpenDay) -> None:
    """With its kind guessed; said on the page, with undo; the field is ready for the next."""
    shown = day.turn(-3)
    button(day.page, copy.add_win_to_day()).click()
    QTest.keyClicks(keyboard(), "Made my bed")
    QTest.keyClick(keyboard(), KEY.Key_Return)
    settle()
    (win,) = home.on_disk()
    assert (win.text, win.day, win.kind) == ("Made my bed", shown, Kind.HOME)
    assert copy.added_to_day(shown, home.today) in texts(day.page)
    assert copy.a_rest_day() not in texts(day.page)
    assert day.page.adding.field.words == ""
    button(day.page, copy.undo()).click()
    settle()
    assert home.on_disk() == []
    assert copy.was_undone() in texts(day.page)
    assert copy.a_rest_day() in texts(day.page)


def test_nothing_is_kept_of_nothing_and_esc_folds_the_field(home: Home, day: OpenDay) -> None:
    """An empty line is no failure."""
    button(day.page, copy.add_win_to_day()).click()
    QTest.keyClick(keyboard(), KEY.Key_Return)
    assert home.on_disk() == []
    QTest.keyClick(keyboard(), KEY.Key_Escape)
    assert keyboard() is day.page.adding.button


def test_words_half_typed_wait_with_their_day(home: Home, day: OpenDay, qtbot: QtBot) -> None:
    """They are there when the day is opened again, also by the app's next start."""
    closed = Ear()
    day.page.closed.connect(closed.hear)
    button(day.page, copy.add_win_to_day()).click()
    QTest.keyClicks(keyboard(), "Half a w")
    QTest.keyClick(keyboard(), KEY.Key_Escape)
    assert closed.heard == [()]
    day.turn(-1)
    assert day.page.adding.field.isHidden()
    assert keyboard() is not day.page.adding.field.edit
    assert day.drafts.write(patient=True)
    again = OpenDay(home, qtbot)
    assert again.page.adding.field.words == "Half a w"
    again.page.adding.open()
    QTest.keyClicks(keyboard(), "in")
    QTest.keyClick(keyboard(), KEY.Key_Return)
    assert [win.text for win in home.on_disk()] == ["Half a win"]
    assert again.drafts.words(f"add/{home.today}") == ""


def test_what_cannot_be_kept_stays_in_its_field(home: Home, day: OpenDay) -> None:
    """The sentence begins with what is safe."""
    button(day.page, copy.add_win_to_day()).click()
    QTest.keyClicks(keyboard(), "Fed the cat")
    home.make_read_only()
    QTest.keyClick(keyboard(), KEY.Key_Return)
    assert any(text.startswith("Your words are still here.") for text in texts(day.page))
    assert day.page.adding.field.words == "Fed the cat"
    home.make_read_only(on=False)
    QTest.keyClick(keyboard(), KEY.Key_Return)
    settle()
    assert [win.text for win in home.on_disk()] == ["Fed the cat"]


def test_wins_of_the_day_come_and_go(home: Home, day: OpenDay) -> None:
    """Also those kept, moved and put away elsewhere."""
    win = home.journal.keep("Fed the cat", source=Source.WINDOW)
    settle()
    assert day.page.notes.isVisible()
    day.page.take_keyboard()
    assert keyboard() is day.page.notes
    home.journal.change(win.uid, day=home.today - dt.timedelta(days=1))
    settle()
    assert not day.page.notes.isVisible()
    home.journal.undo()
    settle()
    assert day.page.notes.isVisible()


def test_the_words_of_a_morning_stand_on_its_page(home: Home, day: OpenDay) -> None:
    """Of the evening too, with what was held on to."""
    win = home.keep_here("Fed the cat")
    day.words.keep(home.today, Part.MORNING, SOUP)
    day.words.hold(win, held=True)
    assert SOUP in texts(day.page)
    assert copy.held_on_to("Fed the cat") in texts(day.page)
    row = day.page.moments.rows[Moment.MORNING]
    assert row.accessibleName() == copy.moment_spoken(Moment.MORNING, SOUP)
    day.turn(-1)
    assert SOUP not in texts(day.page)


def test_words_of_a_moment_can_be_written_changed_and_taken_back(home: Home, day: OpenDay) -> None:
    """Of any day, at any hour."""
    shown = day.turn(-5)
    add = button(day.page, copy.add_moment_words())
    add.click()
    choose(open_menu(add.parentWidget() or add), copy.write_of_moment(Moment.BEDTIME))
    QTest.keyClicks(keyboard(), "A quiet night")
    QTest.keyClick(keyboard(), KEY.Key_Return)
    assert day.words.words(shown, Part.BEDTIME) == "A quiet night"
    assert "A quiet night" in texts(day.page)
    row = day.page.moments.rows[Moment.BEDTIME]
    assert keyboard() is row
    QTest.keyClick(row, KEY.Key_Return)
    QTest.keyClicks(keyboard(), " of rain")
    QTest.keyClick(keyboard(), KEY.Key_Return)
    assert day.words.words(shown, Part.BEDTIME) == "A quiet night of rain"
    button(day.page, copy.undo()).click()
    assert day.words.words(shown, Part.BEDTIME) == "A quiet night"
    assert "A quiet night" in texts(day.page)
    row.click()
    line(row).setText("   ")
    QTest.keyClick(line(row), KEY.Key_Return)
    assert day.words.words(shown, Part.BEDTIME) == ""
    assert not row.isVisible()
    assert day.page.take_back()
    assert "A quiet night" in texts(day.page)
    assert day.page.take_back()
    assert day.words.words(shown, Part.BEDTIME) == ""
    assert not day.page.take_back()


def test_a_line_of_a_moment_that_is_left_open_waits(home: Home, day: OpenDay, qtbot: QtBot) -> None:
    """Esc drops it; leaving it with new words keeps them for the next time."""
    day.words.keep(home.today, Part.MORNING, SOUP)
    row = day.page.moments.rows[Moment.MORNING]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QTest.keyClick(keyboard(), KEY.Key_Escape)
    assert SOUP in texts(day.page)
    QTest.keyClick(row, KEY.Key_F2)
    day.page.adding.button.setFocus()
    assert SOUP in texts(day.page)
    row.write()
    line(row).insert(" And bread.")
    line(row).textEdited.emit(line(row).text())
    day.page.adding.button.setFocus()
    assert line(row).isVisible()
    day.turn(-1)
    assert not row.isVisible()
    assert day.drafts.write(patient=True)
    again = OpenDay(home, qtbot)
    row = again.page.moments.rows[Moment.MORNING]
    assert line(row).text() == SOUP + " And bread."
    assert keyboard() is not line(row)
    QTest.keyClick(line(row), KEY.Key_Return)
    assert again.words.words(home.today, Part.MORNING) == SOUP + " And bread."
    assert again.drafts.words(f"morning/{home.today}") == ""


def test_words_of_a_moment_that_did_not_save_stay_in_their_line(home: Home, day: OpenDay) -> None:
    """The sentence begins with what is safe."""
    day.words.keep(home.today, Part.EVENING, SOUP)
    row = day.page.moments.rows[Moment.EVENING]
    row.write()
    line(row).setText("Bread")
    home.make_read_only()
    QTest.keyClick(line(row), KEY.Key_Return)
    assert any(text.startswith("Your words are still here.") for text in texts(day.page))
    assert line(row).text() == "Bread"
    home.make_read_only(on=False)
    QTest.keyClick(line(row), KEY.Key_Return)
    assert day.words.words(home.today, Part.EVENING) == "Bread"


def test_a_journal_that_does_not_go_into_the_file_is_said(
    home: Home, day: OpenDay, qtbot: QtBot
) -> None:
    """And when it is in the file, no more is said."""
    home.make_read_only()
    day.page.write()
    QTest.keyClicks(keyboard(), "Dear day")
    qtbot.waitUntil(
        lambda: any(text.startswith("Your words are still here.") for text in texts(day.page))
    )
    home.make_read_only(on=False)
    qtbot.waitUntil(lambda: day.words.words(home.today, Part.JOURNAL) == "Dear day")
    qtbot.waitUntil(
        lambda: not any(text.startswith("Your words are still here.") for text in texts(day.page)),
    )


def test_a_day_that_cannot_be_read_takes_no_words_of_another(home: Home, day: OpenDay) -> None:
    """It is said, and all of the page turns: what is written there is of no other day."""
    home.keep_here("Fed the cat")
    day.words.keep(home.today, Part.MORNING, SOUP)
    settle()
    home.make_unreadable()
    yesterday = day.turn(-1)
    assert copy.a_rest_day() not in texts(day.page)
    assert SOUP not in texts(day.page)
    assert day.page.notes.is_empty
    day.page.adding.open()
    QTest.keyClicks(keyboard(), "Sat up")
    home.mend()
    QTest.keyClick(keyboard(), KEY.Key_Return)
    settle()
    assert next((win.text, win.day) for win in home.on_disk()) == ("Sat up", yesterday)
    day.page.refresh()
    day.page.write()
    QTest.keyClicks(keyboard(), "Dear day")
    assert day.words.write(patient=True)
    assert day.words.words(yesterday, Part.JOURNAL) == "Dear day"
    assert day.words.words(home.today, Part.JOURNAL) == ""


def test_a_day_that_is_shown_stays_where_it_cannot_be_read_again(home: Home, day: OpenDay) -> None:
    """What was read before is there still."""
    day.words.keep(home.today, Part.MORNING, SOUP)
    home.keep_here("Fed the cat")
    settle()
    home.make_unreadable()
    day.page.refresh()
    assert SOUP in texts(day.page)
    assert not day.page.notes.is_empty
    home.mend()


def test_a_low_page_scrolls_whole(home: Home, qtbot: QtBot) -> None:
    """Head and foot would leave no room for the day; the keyboard stays where it was."""
    home.keep("Called Mum back", kind=Kind.PEOPLE, feeling="It felt like coming home for a bit.")
    day = OpenDay(home, qtbot, 272, 720)
    day.page.adding.open()
    for height in (400, 720, 300):
        day.page.resize(272, height)
        settle()
        assert keyboard() is day.page.adding.field.edit
        assert day.page.adding.field.isVisible()
        assert not list(cut_texts(day.page))


def test_words_of_two_lines_have_the_room_of_two(home: Home, day: OpenDay) -> None:
    """Also where the day before it had none, or words of one line."""
    yesterday = home.today - dt.timedelta(days=1)
    day.words.keep(yesterday, Part.MORNING, "Soup")
    day.words.keep(home.today, Part.MORNING, "The cat slept on my feet, all night and all morning.")
    day.page.show_day(yesterday)
    settle()
    day.page.show_day(home.today)
    settle()
    assert day.page.moments.rows[Moment.MORNING].isVisible()
    assert not list(cut_texts(day.page))


def test_a_line_that_is_open_stays_as_it_is_when_the_day_is_read_again(
    home: Home, day: OpenDay
) -> None:
    """As whenever the window comes to the front: the caret stays where it was."""
    row = day.page.moments.rows[Moment.MORNING]
    row.write()
    QTest.keyClicks(keyboard(), "good day")
    line(row).setCursorPosition(5)
    day.page.refresh()
    QTest.keyClicks(keyboard(), "warm ")
    assert line(row).text() == "good warm day"
    assert day.drafts.write(patient=True)


def test_words_written_elsewhere_meanwhile_are_not_written_over(home: Home, day: OpenDay) -> None:
    """What Today's card kept stands above; and no undo of this page takes later words."""
    row = day.page.moments.rows[Moment.MORNING]
    row.write()
    QTest.keyClicks(keyboard(), "sun")
    day.words.keep(home.today, Part.MORNING, "tea")
    QTest.keyClick(line(row), KEY.Key_Return)
    assert day.words.words(home.today, Part.MORNING) == "tea\nsun"
    assert copy.undo() in texts(day.page)
    day.words.keep(home.today, Part.MORNING, "tea\nsun\nbread")
    assert copy.undo() not in texts(day.page)
    assert not day.page.take_back()
    assert day.words.words(home.today, Part.MORNING) == "tea\nsun\nbread"


def test_undo_that_did_not_go_can_be_tried_again(home: Home, day: OpenDay) -> None:
    """The words are still to be had."""
    row = day.page.moments.rows[Moment.EVENING]
    day.words.keep(home.today, Part.EVENING, "one")
    row.write()
    line(row).clear()
    QTest.keyClick(line(row), KEY.Key_Return)
    assert day.words.words(home.today, Part.EVENING) == ""
    home.make_read_only()
    assert day.page.take_back()
    home.make_read_only(on=False)
    assert day.page.take_back()
    assert day.words.words(home.today, Part.EVENING) == "one"


def test_a_date_of_two_lines_stands_where_it_will_stay(home: Home, day: OpenDay) -> None:
    """At once: nothing of the page moves up or down later."""
    head = day.page.findChildren(DayHead)[0]
    one_line = head.height()
    for date in (dt.date(2025, 9, 13), home.today):
        day.page.show_day(date)
        high = head.height()
        assert not list(cut_texts(head))
        day.page.resize(day.page.width() + 1, day.page.height())
        day.page.resize(day.page.width() - 1, day.page.height())
        settle()
        assert head.height() == high
    assert head.height() == one_line
