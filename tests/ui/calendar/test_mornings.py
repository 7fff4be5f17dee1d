"""The morning words of all days, as they are read through."""

import datetime as dt
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smallwins.domain.day_words import Part
from smallwins.domain.settings import Light, Settings
from smallwins.store import sql
from smallwins.store.database import Database
from smallwins.ui.calendar.mornings_model import MorningPart, MorningsModel
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paged_rows import PAGE
from support.cut_text import cut_texts
from support.home import Ear, Home, button
from support.new_file import begin_with_a_new_file
from ui.calendar.one_mornings import (
    EVENING,
    SOUP,
    Asked,
    Pages,
    breathe,
    day_of,
    press,
    row_of,
    write,
)

KEY = Qt.Key


@pytest.fixture(scope="module")
def a_thousand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """A morning with words for each day of twenty-seven years; nobody changes them."""
    folder = tmp_path_factory.mktemp("mornings")
    begin_with_a_new_file(folder)
    with Database.open(folder) as database:
        write(database, 1_000)
        yield Asked(database.day_words)


def _has(picture: QImage, area: QRect, color: QColor) -> bool:
    """Whether a point of that colour is there; points are looked at as one row of bytes."""
    part = picture.copy(area).convertToFormat(QImage.Format.Format_RGB32)
    seen = bytes(part.constBits())
    wanted = color.rgb().to_bytes(4, sys.byteorder)
    at = seen.find(wanted)
    while at % 4 and at > 0:
        at = seen.find(wanted, at + 1)
    return at >= 0


def test_a_thousand_mornings_open_with_their_first_page(a_thousand: Asked, pages: Pages) -> None:
    """What nobody scrolls to is not read."""
    a_thousand.asks = 0
    page = pages.open(a_thousand)
    assert a_thousand.asks == 1
    assert [day for day, _ in page.model.rows] == [day_of(number) for number in range(PAGE)]
    assert page.model.rows[1][1] == "Glad of sun number 1"


def test_each_of_a_thousand_comes_once_the_newest_first(a_thousand: Asked) -> None:
    """Whoever scrolls to the first morning of all has met each of them."""
    model = MorningsModel(a_thousand, a_thousand)
    model.read()
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert [day for day, _ in model.rows] == [day_of(number) for number in range(1_000)]
    model.forget()
    model.deleteLater()


def test_scrolling_and_keys_bring_older_mornings(kept: Asked, pages: Pages) -> None:
    """There is no button for more."""
    page = pages.open(kept)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    breathe()
    assert page.model.rowCount() == 2 * PAGE
    assert press(page, KEY.Key_End, KEY.Key_End) == day_of(119)
    assert page.model.rowCount() == 120


def test_a_day_that_cannot_be_read_ends_no_page(home: Home, kept: Asked, pages: Pages) -> None:
    """The mornings before it still come."""
    broken = "UPDATE day_words SET day = '2026-11-99' WHERE day = '2026-11-10'"
    sql.run(home.database._db, broken)
    page = pages.open(kept)
    press(page, *[KEY.Key_End] * 4)
    assert page.view.day == day_of(119)
    assert page.model.rowCount() == 119


def test_keys_walk_from_morning_to_morning(kept: Asked, pages: Pages) -> None:
    """One by one, by pages, and to the newest; each one they come to is in sight."""
    page = pages.open(kept)
    assert page.view.hasFocus()
    assert page.view.day == day_of(0)
    assert press(page, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up) == day_of(1)
    far = press(page, KEY.Key_PageDown, KEY.Key_PageDown)
    assert far is not None
    assert far < day_of(8)
    assert page.view.viewport().rect().contains(page.view.visualRect(page.view.currentIndex()))
    assert press(page, KEY.Key_PageUp) != far
    assert press(page, KEY.Key_Home) == day_of(0)


def test_enter_and_a_press_open_the_page_of_the_day(kept: Asked, pages: Pages) -> None:
    """A key that is held down opens it once; below the last row there is nothing to press."""
    page, ear = pages.open(kept), Ear()
    page.entered_day.connect(ear.hear)
    press(page, KEY.Key_Down, KEY.Key_Return)
    held = QKeyEvent(
        QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(page.view, held)
    third = page.view.visualRect(page.model.index(2, 0)).center()
    QTest.mouseMove(page.view.viewport(), third)
    assert page.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert ear.heard == [(day_of(1),), (day_of(2),)]


def test_escape_and_the_link_lead_back_to_the_calendar(kept: Asked, pages: Pages) -> None:
    """From wherever the keyboard is."""
    page, ear = pages.open(kept), Ear()
    page.left.connect(ear.hear)
    press(page, KEY.Key_Escape)
    link = button(page, "Back to the year")
    QTest.keyClick(link, KEY.Key_Escape)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert ear.heard == [(), (), ()]


def test_keys_of_others_are_left_to_them(kept: Asked, pages: Pages) -> None:
    """Ctrl and letters mean something elsewhere."""
    page = pages.open(kept)
    QTest.keyClick(page.view, KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert press(page, KEY.Key_G) == day_of(0)


def test_who_comes_back_to_the_list_is_told_where_in_it_they_are(
    kept: Asked, pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt tells of the list alone: the mark stayed where it was."""
    page = pages.open(kept)
    press(page, KEY.Key_Down)
    page.back.setFocus()
    told: list[tuple[QAccessible.Event, int]] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda one: told.append((one.type(), one.child()))
    )
    page.view.setFocus()
    breathe()
    assert told == [(QAccessible.Event.Focus, 1)]


def test_a_screen_reader_finds_a_list_of_mornings(home: Home, pages: Pages) -> None:
    """Each says its day and all its words."""
    words = Asked(home.database.day_words)
    words.keep(dt.date(2025, 10, 12), Part.MORNING, SOUP)
    words.keep(dt.date(2025, 10, 9), Part.MORNING, EVENING)
    page = pages.open(words)
    found = QAccessible.queryAccessibleInterface(page.view)
    assert found.role() is QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Morning words"
    said = [found.child(number).text(QAccessible.Text.Name) for number in range(2)]
    assert said == [f"12 October 2025: {SOUP}", f"9 October 2025: {EVENING}"]
    assert page.model.index(0, 0).data(MorningPart.DAY) == dt.date(2025, 10, 12)
    assert page.model.data(QModelIndex()) is None


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_large_letters_in_small_windows_are_whole_and_turn_round(
    home: Home, pages: Pages, theme: Theme, way: Qt.LayoutDirection
) -> None:
    """Tile and day stand where lines begin; in the least window there are words and no tile."""
    words = Asked(home.database.day_words)
    for number, text in enumerate((SOUP, EVENING, "שמחה על השמש בחלון", "\U0001f331 a sprout")):
        words.keep(day_of(number), Part.MORNING, text)
    page = pages.open(words, 632, 560)
    (ground,) = pages.grounds
    ground.setLayoutDirection(way)
    theme.apply(Settings(light=Light.DAY, text_size=200))
    page.set_room(Room.TINY)
    breathe()
    assert list(cut_texts(page)) == []
    row, tile = row_of(page, 0), theme.color("honeytint")
    picture = page.grab().toImage()
    ends = (row.adjusted(0, 0, -row.width() // 2, 0), row.adjusted(row.width() // 2, 0, 0, 0))
    begins, other = ends if way == Qt.LayoutDirection.LeftToRight else ends[::-1]
    assert _has(picture, begins, tile)
    assert not _has(picture, other, tile)
    ground.resize(312, 400)
    page.setGeometry(ground.rect())
    breathe()
    assert list(cut_texts(page)) == []
    assert not _has(page.grab().toImage(), page.rect(), tile)
    page.take_keyboard()
    assert not page.view.visibleRegion().isEmpty()


def test_mornings_are_seen_with_a_small_sun_and_a_line_between(
    home: Home, pages: Pages, theme: Theme
) -> None:
    """In both lights; the ring is round the one the keyboard is on, and a press takes it away."""
    words = Asked(home.database.day_words)
    for number, text in enumerate((SOUP, EVENING, "Coffee")):
        words.keep(day_of(number), Part.MORNING, text)
    page = pages.open(words)
    for light in (Light.DAY, Light.LAMP):
        theme.apply(Settings(light=light))
        page.take_keyboard()
        press(page, KEY.Key_Home, KEY.Key_Down)
        picture, color = page.grab().toImage(), theme.color
        rows = [row_of(page, number) for number in range(3)]
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
