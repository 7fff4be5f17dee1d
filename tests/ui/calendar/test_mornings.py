"""The morning words of all days, as they are read through."""

import datetime as dt
import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Part
from smallwins.domain.settings import Light, Settings
from smallwins.services.day_words import DayWords
from smallwins.store import sql
from smallwins.store.database import Database
from smallwins.ui.calendar.mornings import MorningWords
from smallwins.ui.calendar.mornings_model import PAGE, MorningPart, MorningsModel
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paper import Ground
from support.cut_text import cut_texts
from support.home import Ear, Home, button, texts
from support.new_file import begin_with_a_new_file

LAST = dt.date(2026, 11, 20)
KEY = Qt.Key
_SOUP = "Looking forward to soup"
_EVENING = "Sat by the window until it was dark, and let the tea go cold. " * 40


class Asked(DayWords):
    """The words of days, and how often a page of them was asked for."""

    asks = 0

    def of_part(
        self, part: Part, limit: int, *, before: dt.date | None = None
    ) -> list[tuple[dt.date, str]]:
        self.asks += 1
        return super().of_part(part, limit, before=before)


def _write(database: Database, count: int) -> None:
    with database._file.as_one():
        for number in range(count):
            day = LAST - dt.timedelta(days=number)
            database.day_words.write(day, Part.MORNING, f"Glad of sun number {number}")


def _day(number: int) -> dt.date:
    return LAST - dt.timedelta(days=number)


@pytest.fixture(scope="module")
def ten_thousand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """A morning with words for each day of twenty-seven years; nobody changes them."""
    folder = tmp_path_factory.mktemp("mornings")
    begin_with_a_new_file(folder)
    with Database.open(folder) as database:
        _write(database, 10_000)
        yield Asked(database.day_words)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme(Settings(light=Light.DAY))


@pytest.fixture
def kept(home: Home) -> Asked:
    """The words of days in the file of a home: 120 mornings."""
    _write(home.database, 120)
    return Asked(home.database.day_words)


@pytest.fixture
def pages(theme: Theme, qtbot: QtBot) -> Iterator["Pages"]:
    pages = Pages(theme, qtbot)
    yield pages
    for ground in pages.grounds:
        ground.close()
        ground.deleteLater()


class Pages:
    """Opens the page of morning words, with the keyboard on it."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.grounds: list[Ground] = []
        self._theme = theme
        self._qtbot = qtbot

    def open(self, words: DayWords, width: int = 664, height: int = 720) -> MorningWords:
        ground = Ground(self._theme)
        self.grounds.append(ground)
        ground.resize(width, height)
        ground.show()
        ground.activateWindow()
        self._qtbot.waitUntil(ground.isActiveWindow)
        page = MorningWords(self._theme, words, ground)
        page.refresh()
        page.setGeometry(ground.rect())
        page.show()
        page.take_keyboard()
        _breathe()
        return page


def _breathe() -> None:
    """Let lists lay themselves out; more than once, for they ask for older rows then."""
    for _ in range(4):
        QApplication.processEvents()


def _press(page: MorningWords, *keys: Qt.Key) -> dt.date | None:
    for key in keys:
        QTest.keyClick(page.view, key)
        _breathe()
    return page.view.day


def _row(page: MorningWords, row: int) -> QRect:
    """Where a row is seen on its page."""
    there = page.view.visualRect(page.model.index(row, 0))
    return there.translated(page.view.viewport().mapTo(page, QPoint(0, 0)))


def _scroll_to(page: MorningWords, row: int) -> int:
    """Have a row near the top, and say where it is."""
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.value() + page.view.visualRect(page.model.index(row, 0)).top() + 9)
    _breathe()
    return _row(page, row).top()


def _take_away(home: Home) -> None:
    sql.run(home.database._db, "ALTER TABLE day_words RENAME TO day_words_gone")


def _bring_back(home: Home) -> None:
    sql.run(home.database._db, "ALTER TABLE day_words_gone RENAME TO day_words")


def _has(picture: QImage, area: QRect, color: QColor) -> bool:
    """Whether a point of that colour is there; points are looked at as one row of bytes."""
    part = picture.copy(area).convertToFormat(QImage.Format.Format_RGB32)
    seen = bytes(part.constBits())
    wanted = color.rgb().to_bytes(4, sys.byteorder)
    at = seen.find(wanted)
    while at % 4 and at > 0:
        at = seen.find(wanted, at + 1)
    return at >= 0


def test_ten_thousand_mornings_open_with_their_first_page(
    ten_thousand: Asked, pages: Pages
) -> None:
    """What nobody scrolls to is not read."""
    ten_thousand.asks = 0
    page = pages.open(ten_thousand)
    assert ten_thousand.asks == 1
    assert [day for day, _ in page.model.mornings] == [_day(number) for number in range(PAGE)]
    assert page.model.mornings[1][1] == "Glad of sun number 1"


def test_each_of_ten_thousand_comes_once_the_newest_first(ten_thousand: Asked) -> None:
    """Whoever scrolls to the first morning of all has met each of them."""
    model = MorningsModel(ten_thousand, ten_thousand)
    model.read()
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert [day for day, _ in model.mornings] == [_day(number) for number in range(10_000)]
    model.forget()
    model.deleteLater()


def test_scrolling_and_keys_bring_older_mornings(kept: Asked, pages: Pages) -> None:
    """There is no button for more."""
    page = pages.open(kept)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    _breathe()
    assert page.model.rowCount() == 2 * PAGE
    assert _press(page, KEY.Key_End, KEY.Key_End) == _day(119)
    assert page.model.rowCount() == 120


def test_a_day_that_cannot_be_read_ends_no_page(home: Home, kept: Asked, pages: Pages) -> None:
    """The mornings before it still come."""
    broken = "UPDATE day_words SET day = '2026-11-99' WHERE day = '2026-11-10'"
    sql.run(home.database._db, broken)
    page = pages.open(kept)
    _press(page, *[KEY.Key_End] * 4)
    assert page.view.day == _day(119)
    assert page.model.rowCount() == 119


def test_keys_walk_from_morning_to_morning(kept: Asked, pages: Pages) -> None:
    """One by one, by pages, and to the newest; each one they come to is in sight."""
    page = pages.open(kept)
    assert page.view.hasFocus()
    assert page.view.day == _day(0)
    assert _press(page, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up) == _day(1)
    far = _press(page, KEY.Key_PageDown, KEY.Key_PageDown)
    assert far is not None
    assert far < _day(8)
    assert page.view.viewport().rect().contains(page.view.visualRect(page.view.currentIndex()))
    assert _press(page, KEY.Key_PageUp) != far
    assert _press(page, KEY.Key_Home) == _day(0)


def test_enter_and_a_press_open_the_page_of_the_day(kept: Asked, pages: Pages) -> None:
    """A key that is held down opens it once; below the last row there is nothing to press."""
    page, ear = pages.open(kept), Ear()
    page.entered_day.connect(ear.hear)
    _press(page, KEY.Key_Down, KEY.Key_Return)
    held = QKeyEvent(
        QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(page.view, held)
    third = page.view.visualRect(page.model.index(2, 0)).center()
    QTest.mouseMove(page.view.viewport(), third)
    assert page.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert ear.heard == [(_day(1),), (_day(2),)]


def test_escape_and_the_link_lead_back_to_the_calendar(kept: Asked, pages: Pages) -> None:
    """From wherever the keyboard is."""
    page, ear = pages.open(kept), Ear()
    page.left.connect(ear.hear)
    _press(page, KEY.Key_Escape)
    link = button(page, "Back to the year")
    QTest.keyClick(link, KEY.Key_Escape)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert ear.heard == [(), (), ()]


def test_keys_of_others_are_left_to_them(kept: Asked, pages: Pages) -> None:
    """Ctrl and letters mean something elsewhere."""
    page = pages.open(kept)
    QTest.keyClick(page.view, KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert _press(page, KEY.Key_G) == _day(0)


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
    words.keep(LAST, Part.MORNING, _SOUP)
    assert line not in texts(page)
    assert page.view.isVisible()
    page.take_keyboard()
    _breathe()
    low = _row(page, 0).height()
    words.keep(LAST, Part.MORNING, _EVENING)
    _breathe()
    assert _row(page, 0).height() > low
    words.keep(LAST, Part.MORNING, "")
    assert line in texts(page)
    assert page.back.hasFocus()


def test_what_is_written_meanwhile_shows_and_nothing_else_moves(kept: Asked, pages: Pages) -> None:
    """Other words, new ones and words that went, above the place one is at and below."""
    page = pages.open(kept)
    _press(page, KEY.Key_Down)
    at = _scroll_to(page, 20)
    day = page.model.day_at(20)
    assert day is not None
    asked = kept.asks
    kept.keep(_day(2), Part.MORNING, _EVENING)
    kept.keep(LAST + dt.timedelta(days=3), Part.MORNING, "The newest")
    kept.keep(_day(4), Part.MORNING, "")
    kept.keep(_day(4000), Part.MORNING, "Long before what is here")
    kept.keep(_day(30), Part.MORNING, "Another line")
    _breathe()
    assert (page.model.row_of(day), _row(page, 20).top()) == (20, at)
    assert page.view.day == _day(1)
    assert kept.asks == asked
    shown = dict(page.model.mornings)
    assert page.model.day_at(0) == LAST + dt.timedelta(days=3)
    assert shown[_day(2)] == _EVENING
    assert shown[_day(30)] == "Another line"
    assert _day(4) not in shown
    assert _day(4000) not in shown


def test_reading_again_keeps_the_place_and_the_mark(home: Home, kept: Asked, pages: Pages) -> None:
    """Words may have come in another way."""
    page = pages.open(kept)
    _press(page, KEY.Key_Down, KEY.Key_Down)
    at = _scroll_to(page, 12)
    home.database.day_words.write(LAST + dt.timedelta(days=9), Part.MORNING, "From elsewhere")
    page.refresh()
    assert page.model.row_of(_day(12)) == 13
    assert (_row(page, 13).top(), page.view.day) == (at, _day(2))


def test_what_is_put_aside_holds_no_words_and_is_read_when_it_comes_again(
    kept: Asked, pages: Pages
) -> None:
    """A window that goes as a whole keeps its place."""
    page = pages.open(kept)
    at = _scroll_to(page, 12)
    ground = page.parentWidget()
    assert ground is not None
    ground.hide()
    kept.keep(LAST, Part.MORNING, "Written in between")
    ground.show()
    _breathe()
    assert page.model.mornings[0][1] == "Written in between"
    assert _row(page, 12).top() == at
    page.hide()
    assert page.model.mornings == []
    page.show()
    _breathe()
    assert page.model.rowCount() == PAGE
    assert page.view.verticalScrollBar().value() == 0


def test_what_cannot_be_read_is_spoken_of_and_what_was_shown_stays(
    home: Home, kept: Asked, pages: Pages
) -> None:
    """It goes as soon as the words can be read again."""
    page = pages.open(kept)
    _take_away(home)
    page.refresh()
    assert [line for line in texts(page) if line.startswith("Your file was left as it is.")]
    assert page.model.rowCount() == PAGE
    _bring_back(home)
    kept.keep(_day(1), Part.MORNING, "Readable")
    assert not page.trouble.isVisible()
    assert page.model.mornings[1][1] == "Readable"
    _take_away(home)
    kept.words_changed.emit(_day(1), Part.MORNING)
    assert page.trouble.isVisible()
    assert page.model.mornings[1][1] == "Readable"
    _bring_back(home)
    page.refresh()
    assert not page.trouble.isVisible()


def test_where_nothing_can_be_read_there_is_a_sentence_and_a_way_back(
    home: Home, kept: Asked, pages: Pages
) -> None:
    """And no line that there are no words."""
    _take_away(home)
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
    _take_away(home)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            bar.setValue(bar.maximum() - 1)
            bar.setValue(bar.maximum())
            _breathe()
    _bring_back(home)
    assert caplog.text.count("Older morning words could not be read") == 1
    assert "Glad" not in caplog.text
    assert page.trouble.isVisible()
    assert page.model.rowCount() == PAGE
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    bar.setValue(bar.maximum())
    _breathe()
    assert page.model.rowCount() == 2 * PAGE
    assert not page.trouble.isVisible()


def test_a_screen_reader_finds_a_list_of_mornings(home: Home, pages: Pages) -> None:
    """Each says its day and all its words."""
    words = Asked(home.database.day_words)
    words.keep(dt.date(2025, 10, 12), Part.MORNING, _SOUP)
    words.keep(dt.date(2025, 10, 9), Part.MORNING, _EVENING)
    page = pages.open(words)
    found = QAccessible.queryAccessibleInterface(page.view)
    assert found.role() is QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Morning words"
    said = [found.child(number).text(QAccessible.Text.Name) for number in range(2)]
    assert said == [f"12 October 2025: {_SOUP}", f"9 October 2025: {_EVENING}"]
    assert page.model.index(0, 0).data(MorningPart.DAY) == dt.date(2025, 10, 12)
    assert page.model.data(QModelIndex()) is None


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_large_letters_in_small_windows_are_whole_and_turn_round(
    home: Home, pages: Pages, theme: Theme, way: Qt.LayoutDirection
) -> None:
    """Tile and day stand where lines begin; in the least window there are words and no tile."""
    words = Asked(home.database.day_words)
    for number, text in enumerate((_SOUP, _EVENING, "שמחה על השמש בחלון", "\U0001f331 a sprout")):
        words.keep(_day(number), Part.MORNING, text)
    page = pages.open(words, 632, 560)
    (ground,) = pages.grounds
    ground.setLayoutDirection(way)
    theme.apply(Settings(light=Light.DAY, text_size=200))
    page.set_room(Room.TINY)
    _breathe()
    assert list(cut_texts(page)) == []
    row, tile = _row(page, 0), theme.color("honeytint")
    picture = page.grab().toImage()
    ends = (row.adjusted(0, 0, -row.width() // 2, 0), row.adjusted(row.width() // 2, 0, 0, 0))
    begins, other = ends if way == Qt.LayoutDirection.LeftToRight else ends[::-1]
    assert _has(picture, begins, tile)
    assert not _has(picture, other, tile)
    ground.resize(312, 400)
    page.setGeometry(ground.rect())
    _breathe()
    assert list(cut_texts(page)) == []
    assert not _has(page.grab().toImage(), page.rect(), tile)
    page.take_keyboard()
    assert not page.view.visibleRegion().isEmpty()


def test_mornings_are_seen_with_a_small_sun_and_a_line_between(
    home: Home, pages: Pages, theme: Theme
) -> None:
    """In both lights; the ring is round the one the keyboard is on, and a press takes it away."""
    words = Asked(home.database.day_words)
    for number, text in enumerate((_SOUP, _EVENING, "Coffee")):
        words.keep(_day(number), Part.MORNING, text)
    page = pages.open(words)
    for light in (Light.DAY, Light.LAMP):
        theme.apply(Settings(light=light))
        page.take_keyboard()
        _press(page, KEY.Key_Home, KEY.Key_Down)
        picture, color = page.grab().toImage(), theme.color
        rows = [_row(page, number) for number in range(3)]
        lines = [QRect(row.center().x(), row.top(), 1, 1) for row in rows]
        assert [_has(picture, line, color("line")) for line in lines] == [False, True, True]
        assert [_has(picture, row, color("focus")) for row in rows] == [False, True, False]
        for row in rows:
            tile = QRect(row.left() + 12, row.top() + 13, 36, 36)
            assert _has(picture, tile, color("honeytint"))
            assert _has(picture, tile, color("honeyink"))
            assert not _has(picture, tile.translated(40, 0), color("honeytint"))
        # Long words end after six lines.
        assert rows[1].height() == 2 * 12 + 20 + 2 + 6 * 25
        assert rows[2].height() == 2 * 12 + 20 + 2 + 25
        first = page.view.visualRect(page.model.index(0, 0)).center()
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=first)
        assert not _has(page.grab().toImage(), page.rect(), color("focus"))
