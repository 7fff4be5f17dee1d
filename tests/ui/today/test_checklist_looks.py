"""Where the small things for today stand, folded and open, and that nothing of them is cut."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.ui import copy
from smallwins.ui.layout import Room
from smallwins.ui.today.checklist import Checklist
from smallwins.ui.today.page import TodayPage
from smallwins.ui.today.thing_box import ThingBox
from support.home import Home, button, settle, texts
from ui.today.one_list import LINK, put_down


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    page = home.page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_folded_it_takes_no_room_where_the_date_leaves_some(home: Home) -> None:
    """Beside the date in a window as it opens first, and a line of its own in a narrow one."""
    for width, beside in ((664, True), (300, False), (664, True)):
        page = home.page(width)
        page.set_room(Room.FULL if beside else Room.TINY)
        settle()
        line = button(page, LINK)
        date = page.parts.date.geometry()
        assert (abs(line.geometry().center().y() - date.center().y()) <= 2) is beside
        assert page.checklist.isHidden() is beside
        words = page.parts.date.fontMetrics().horizontalAdvance(page.parts.date.text())
        assert not beside or line.x() > date.x() + words
        page.hide()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("date", ["Friday 20 November", "יום שישי 20 בנובמבר"])
def test_folded_it_covers_no_letter_of_the_date(
    home: Home, direction: Qt.LayoutDirection, date: str
) -> None:
    """Whichever way the page runs, and whichever way the letters do."""
    page = home.page()
    page.setLayoutDirection(direction)
    page.parts.date.setText(date)
    settle()
    line, label = button(page, LINK), page.parts.date
    line.hide()
    room = QRect(label.mapFrom(page.parts, line.pos()), line.size()).intersected(label.rect())
    picture = label.grab(room).toImage()
    first = picture.pixel(0, 0)
    assert room.width() == line.width()
    for x in range(picture.width()):
        for y in range(picture.height()):
            assert picture.pixel(x, y) == first
    line.show()


@pytest.mark.parametrize("width", [360, 664])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_long_words_are_wrapped_and_whole(
    home: Home, width: int, direction: Qt.LayoutDirection
) -> None:
    """Also in a narrow window, with large letters, and where lines run to the left."""
    home.preferences.change(text_size=150)
    home.small_things.put_down(home.today, "one cup and then another " * 4)
    home.small_things.put_down(home.today, "x" * 120)
    page = home.page(width, 900)
    page.set_room(Room.FULL if width > 400 else Room.TINY)
    page.setLayoutDirection(direction)
    settle()
    short = home.theme.px(36)
    for box in page.checklist.boxes:
        assert box.height() > short
        assert box.height() >= box.heightForWidth(box.width())
        assert box.width() <= page.width()


def test_short_things_stand_two_in_a_row(page: TodayPage, qtbot: QtBot) -> None:
    """In the order they were put down; one that needs a whole line gives each its own."""

    def corners() -> list[tuple[int, int]]:
        return [(box.x(), box.y()) for box in page.checklist.boxes]

    put_down(page, "one cup", "the bed by the wall", "the fern")
    qtbot.waitUntil(lambda: corners()[0][1] == corners()[1][1] < corners()[2][1], timeout=2_000)
    assert corners()[0][0] == corners()[2][0] < corners()[1][0]
    put_down(page, "ring the dentist and ask for a day that is not a Monday")
    qtbot.waitUntil(lambda: len({y for _x, y in corners()}) == 4, timeout=2_000)
    assert len({x for x, _y in corners()}) == 1
    page.checklist.boxes[3].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.checklist.boxes[3], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len({y for _x, y in corners()}) == 2, timeout=2_000)
    page.resize(400, 720)
    qtbot.waitUntil(lambda: len({y for _x, y in corners()}) == 3, timeout=2_000)


def test_the_whole_line_answers_a_press(page: TodayPage) -> None:
    """Words and box alike; a large target."""
    put_down(page, "one cup")
    settle()
    (box,) = page.checklist.findChildren(ThingBox)
    assert box.height() >= 36
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()


def test_it_says_no_number(page: TodayPage) -> None:
    """Of what is open, or done."""
    put_down(page, "one cup", "the bed")
    QTest.mouseClick(page.checklist.boxes[0], Qt.MouseButton.LeftButton)
    assert page.findChild(Checklist) is page.checklist
    for text in texts(page.checklist):
        assert not any(sign.isdigit() for sign in text), text
    assert copy.small_things() in texts(page.checklist)
