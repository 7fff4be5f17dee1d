"""The Month place at every size: no word is cut, the page is whole, Tab goes as one reads."""

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.ui.month.board import MonthBoard
from smallwins.ui.month.place import MonthPlace
from support.cut_text import cut_texts
from support.home import Home, open_menu, settle
from ui.month.one_month import OCTOBER, keep_some, keyboard, open_month, press

SIZES = [
    (936, 720, 100),
    (712, 560, 100),
    (640, 480, 125),
    (396, 400, 100),
    (952, 720, 200),
    (712, 560, 200),
    (1600, 1000, 150),
]


def opened(home: Home, qtbot: QtBot, width: int, height: int, letters: int) -> MonthPlace:
    keep_some(home)
    home.preferences.change(text_size=letters)
    return open_month(home, qtbot, width=width, height=height, month=OCTOBER)


@pytest.mark.parametrize(("width", "height", "letters"), SIZES)
def test_no_word_is_cut(home: Home, qtbot: QtBot, width: int, height: int, letters: int) -> None:
    """Also while something is said below a page of several sheets."""
    place = opened(home, qtbot, width, height, letters)
    place.board.options.all_wins.click()
    place.out.told.emit("Your wins are safe here. That folder may not be written to.")
    qtbot.waitUntil(lambda: not list(cut_texts(place)))
    place.board.desk.tell_how_far("Your book: 11 of 12 months")
    qtbot.waitUntil(lambda: not list(cut_texts(place)))


@pytest.mark.parametrize(("width", "height", "letters"), SIZES)
def test_the_whole_page_is_seen_or_scrolled_to(
    home: Home, qtbot: QtBot, width: int, height: int, letters: int
) -> None:
    """In its own shape, with nothing over it; there is no way to scroll sideways."""
    place = opened(home, qtbot, width, height, letters)
    settle()
    desk = place.board.desk
    sheet = desk.preview.sheet()
    assert sheet.width() > 150
    assert sheet.height() / sheet.width() == pytest.approx(297 / 210, abs=0.01)
    assert desk.preview.rect().contains(sheet.toAlignedRect())
    assert desk.rect().contains(desk.preview.geometry().marginsRemoved(_no_shadow(place)))
    number = desk.mapTo(place.board, QPoint(0, 0))
    across = QRect(number.x(), 0, desk.width(), 1)
    assert place.board.rect().intersected(across).width() == desk.width()


def _no_shadow(place: MonthPlace) -> QMargins:
    edge = round(14 * place._theme.scale)
    return QMargins(edge, edge, edge, edge)


def test_the_page_stands_still_when_something_is_said(home: Home, qtbot: QtBot) -> None:
    """What is said has its room from the start; so have further sheets."""
    place = opened(home, qtbot, 936, 720, 100)
    preview = place.board.desk.preview
    before = preview.geometry()
    place.out.told.emit("Saved as October 2026.pdf in Documents.")
    place.board.options.all_wins.click()
    assert preview.geometry() == before


def test_the_page_lies_where_it_is_designed(home: Home, qtbot: QtBot) -> None:
    """In the window of the design, beside a rail of 184 pixels."""
    desk = opened(home, qtbot, 936, 720, 100).board.desk
    sheet = desk.preview.sheet().translated(desk.preview.pos())
    designed = (275 - 184, 58, 438, 619)
    assert sheet.getRect() == pytest.approx(designed, abs=1)


@pytest.mark.parametrize(("width", "height", "letters"), SIZES)
def test_the_way_to_further_sheets_lies_over_none(
    home: Home, qtbot: QtBot, width: int, height: int, letters: int
) -> None:
    """It stands above the sheet, whatever its size."""
    place = opened(home, qtbot, width, height, letters)
    place.board.options.all_wins.click()
    settle()
    desk = place.board.desk
    sheet = desk.preview.sheet().translated(desk.preview.pos())
    for part in (desk.before, desk._number, desk.after):
        assert part.isVisible()
        assert 0 <= part.y() < part.geometry().bottom() < sheet.top()


def test_a_larger_window_has_a_larger_page(home: Home, qtbot: QtBot) -> None:
    place = opened(home, qtbot, 936, 720, 100)
    before = place.board.desk.preview.sheet().width()
    place.resize(1400, 1000)
    settle()
    assert place.board.desk.preview.sheet().width() > before


def walk(board: MonthBoard, stops: int) -> list[QWidget]:
    """Press Tab, and note what the keyboard comes to."""
    seen = []
    for _stop in range(stops):
        press(Qt.Key.Key_Tab)
        seen.append(keyboard())
    assert all(board.isAncestorOf(one) for one in seen)
    return seen


@pytest.mark.parametrize("width", [936, 396])
def test_tab_goes_as_one_reads(home: Home, qtbot: QtBot, width: int) -> None:
    """The month, the options, the ways, the page. In a column ways and page come first."""
    place = opened(home, qtbot, width, 600, 100)
    board = place.board
    board.head.after.setFocus(Qt.FocusReason.TabFocusReason)
    boxes = [
        board.options.reader,
        *board.options.parts.values(),
        board.options.choose,
        *board.options.hides.values(),
        board.options.all_wins,
        board.options.large,
    ]
    ways = [board.ways.print, board.ways.save, board.ways.more]
    page = [board.desk.preview]
    order = [*boxes, *ways, *page] if width == 936 else [*ways, *page, *boxes]
    assert walk(board, len(order)) == order


def test_the_keyboard_stays_where_it_is_when_the_window_changes(home: Home, qtbot: QtBot) -> None:
    """From beside the page into the column and back."""
    place = opened(home, qtbot, 936, 720, 100)
    for part in (place.board.ways.save, place.board.options.large):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        for width in (396, 936):
            place.resize(width, 720)
            settle()
            assert keyboard() is part


def test_print_is_in_sight_when_one_comes(home: Home, qtbot: QtBot) -> None:
    """Also with large letters in a small window."""
    place = opened(home, qtbot, 712, 560, 200)
    main = place.board.ways.print
    assert keyboard() is main
    settle()
    assert place.rect().contains(QRect(main.mapTo(place, QPoint(0, 0)), main.size()))


def test_the_desk_is_painted_once_for_its_size(home: Home, qtbot: QtBot) -> None:
    """In a column it has round corners: what lies below is seen there."""
    place = opened(home, qtbot, 936, 720, 100)
    beside = place.board.desk.grab().toImage().pixelColor(0, 0)
    place.resize(396, 720)
    settle()
    desk = place.board.desk
    assert desk.width() < 396
    whole = place.grab().toImage()
    corner = desk.mapTo(place, QPoint(1, 1))
    if place.rect().contains(corner):
        assert whole.pixelColor(corner) != beside


@pytest.mark.parametrize(("width", "height", "letters"), SIZES)
def test_what_is_said_is_in_sight_with_what_was_pressed(
    home: Home, qtbot: QtBot, width: int, height: int, letters: int
) -> None:
    """Whoever saved with large letters sees that it is saved, and the keyboard is in sight."""
    place = opened(home, qtbot, width, height, letters)
    save = place.board.ways.save
    save.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    place.out.told.emit("Your wins are safe here. That folder may not be written to.")
    settle()
    for part in (save, place.board.desk.told):
        seen = QRect(part.mapTo(place, QPoint(0, 0)), part.size())
        assert place.rect().contains(seen)


def test_a_setting_that_does_not_save_is_said_in_sight(home: Home, qtbot: QtBot) -> None:
    """From a box far below the page."""
    place = opened(home, qtbot, 712, 560, 200)
    box = place.board.options.large
    box.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    home.make_read_only()
    box.click()
    settle()
    home.make_read_only(on=False)
    told = place.board.desk.told
    assert place.rect().contains(QRect(told.mapTo(place, QPoint(0, 0)), told.size()))


def test_what_is_taken_back_moves_no_box_away(home: Home, qtbot: QtBot) -> None:
    """It is seen where the keyboard is."""
    place = opened(home, qtbot, 712, 560, 200)
    box = place.board.options.large
    box.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    box.click()
    settle()
    before = box.mapTo(place, QPoint(0, 0))
    place.take_back()
    settle()
    assert box.mapTo(place, QPoint(0, 0)) == before


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("which", ["reader", "more"])
def test_a_menu_hangs_over_no_edge_of_the_window(
    home: Home, qtbot: QtBot, qapp: QApplication, which: str, side: Qt.LayoutDirection
) -> None:
    """It ends where what opened it ends, on the other side from right to left."""
    qapp.setLayoutDirection(side)
    try:
        place = opened(home, qtbot, 712, 560, 100)  # the screen is 800 wide
        place.move(40, 20)
        opener = {"reader": place.board.options.reader, "more": place.board.ways.more}[which]
        settle()
        opener.click()
        menu = open_menu(opener)
        inside = QRect(place.mapToGlobal(QPoint(0, 0)), place.size())
        end = QRect(opener.mapToGlobal(QPoint(0, 0)), opener.size())
        assert inside.left() <= menu.x()
        assert menu.geometry().right() <= inside.right()
        if side is Qt.LayoutDirection.LeftToRight:
            assert menu.geometry().right() == end.right()
        else:
            assert menu.x() == end.x()
        menu.close()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
