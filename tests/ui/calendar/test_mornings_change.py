"""Morning words that change, or cannot be read, while somebody reads them."""

import datetime as dt
import logging

import pytest
from PySide6.QtCore import Qt

from smallwins.domain.day_words import Part
from smallwins.store import sql
from smallwins.ui.widgets.paged_rows import PAGE
from support.home import Home, texts
from ui.calendar.one_mornings import (
    EVENING,
    LAST,
    SOUP,
    Asked,
    Pages,
    breathe,
    day_of,
    press,
    row_of,
    scroll_to,
)

KEY = Qt.Key


def take_away(home: Home) -> None:
    sql.run(home.database._db, "ALTER TABLE day_words RENAME TO day_words_gone")


def bring_back(home: Home) -> None:
    sql.run(home.database._db, "ALTER TABLE day_words_gone RENAME TO day_words")


def test_before_the_first_morning_there_is_a_kind_line(home: Home, pages: Pages) -> None:
    """The keyboard is on the way back; with the first words the list is there."""
    words = Asked(home.database.day_words)
    page = pages.open(words)
    line = "Your first morning words will rest here."
    assert line in texts(page)
    assert page.back.hasFocus()
    assert not page.view.isVisible()
    words.keep(LAST, Part.EVENING, "Soup")
    assert line in texts(page)
    words.keep(LAST, Part.MORNING, SOUP)
    assert line not in texts(page)
    assert page.view.isVisible()
    page.take_keyboard()
    breathe()
    low = row_of(page, 0).height()
    words.keep(LAST, Part.MORNING, EVENING)
    breathe()
    assert row_of(page, 0).height() > low
    words.keep(LAST, Part.MORNING, "")
    assert line in texts(page)
    assert page.back.hasFocus()


def test_what_is_written_meanwhile_shows_and_nothing_else_moves(kept: Asked, pages: Pages) -> None:
    """Other words, new ones and words that went, above the place one is at and below."""
    page = pages.open(kept)
    press(page, KEY.Key_Down)
    at = scroll_to(page, 20)
    day = page.model.day_at(20)
    assert day is not None
    asked = kept.asks
    kept.keep(day_of(2), Part.MORNING, EVENING)
    kept.keep(LAST + dt.timedelta(days=3), Part.MORNING, "The newest")
    kept.keep(day_of(4), Part.MORNING, "")
    kept.keep(day_of(4000), Part.MORNING, "Long before what is here")
    kept.keep(day_of(30), Part.MORNING, "Another line")
    breathe()
    assert (page.model.row_of(day), row_of(page, 20).top()) == (20, at)
    assert page.view.day == day_of(1)
    assert kept.asks == asked
    shown = dict(page.model.rows)
    assert page.model.day_at(0) == LAST + dt.timedelta(days=3)
    assert shown[day_of(2)] == EVENING
    assert shown[day_of(30)] == "Another line"
    assert day_of(4) not in shown
    assert day_of(4000) not in shown


def test_reading_again_keeps_the_place_and_the_mark(home: Home, kept: Asked, pages: Pages) -> None:
    """Words may have come in another way."""
    page = pages.open(kept)
    press(page, KEY.Key_Down, KEY.Key_Down)
    at = scroll_to(page, 12)
    home.database.day_words.write(LAST + dt.timedelta(days=9), Part.MORNING, "From elsewhere")
    page.refresh()
    assert page.model.row_of(day_of(12)) == 13
    assert (row_of(page, 13).top(), page.view.day) == (at, day_of(2))


def test_what_is_put_aside_holds_no_words_and_is_read_when_it_comes_again(
    kept: Asked, pages: Pages
) -> None:
    """A window that goes as a whole keeps its place."""
    page = pages.open(kept)
    at = scroll_to(page, 12)
    ground = page.parentWidget()
    assert ground is not None
    ground.hide()
    kept.keep(LAST, Part.MORNING, "Written in between")
    ground.show()
    breathe()
    assert page.model.rows[0][1] == "Written in between"
    assert row_of(page, 12).top() == at
    page.hide()
    assert page.model.rows == []
    page.show()
    breathe()
    assert page.model.rowCount() == PAGE
    assert page.view.verticalScrollBar().value() == 0


def test_what_cannot_be_read_is_spoken_of_and_what_was_shown_stays(
    home: Home, kept: Asked, pages: Pages
) -> None:
    """It goes as soon as the words can be read again."""
    page = pages.open(kept)
    take_away(home)
    page.refresh()
    assert [line for line in texts(page) if line.startswith("Your file was left as it is.")]
    assert page.model.rowCount() == PAGE
    bring_back(home)
    kept.keep(day_of(1), Part.MORNING, "Readable")
    assert not page.trouble.isVisible()
    assert page.model.rows[1][1] == "Readable"
    take_away(home)
    kept.words_changed.emit(day_of(1), Part.MORNING)
    assert page.trouble.isVisible()
    assert page.model.rows[1][1] == "Readable"
    bring_back(home)
    page.refresh()
    assert not page.trouble.isVisible()


def test_where_nothing_can_be_read_there_is_a_sentence_and_a_way_back(
    home: Home, kept: Asked, pages: Pages
) -> None:
    """And no line that there are no words."""
    take_away(home)
    page = pages.open(kept)
    assert page.trouble.isVisible()
    assert "Your first morning words will rest here." not in texts(page)
    assert page.back.hasFocus()


def test_older_mornings_that_do_not_come_are_asked_for_another_time(
    home: Home, kept: Asked, pages: Pages, caplog: pytest.LogCaptureFixture
) -> None:
    """One sentence below the list, and in the log no word of the person."""
    page = pages.open(kept)
    bar = page.view.verticalScrollBar()
    take_away(home)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            bar.setValue(bar.maximum() - 1)
            bar.setValue(bar.maximum())
            breathe()
    bring_back(home)
    assert caplog.text.count("Older morning words could not be read") == 1
    assert "Glad" not in caplog.text
    assert page.trouble.isVisible()
    assert page.model.rowCount() == PAGE
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    bar.setValue(bar.maximum())
    breathe()
    assert page.model.rowCount() == 2 * PAGE
    assert not page.trouble.isVisible()
