"""Nothing on the Rewards place jumps, whatever comes of the treat; and the keyboard is in sight."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.treats import FILLS
from smallwins.ui import copy
from smallwins.ui.rewards.place import RewardsPlace
from support.home import Home, button, settle, texts
from ui.rewards.one_place import a_reward, deal, keyboard, open_rewards, press, treats_of

KEY = Qt.Key
MANY = [a_reward(f"Kind thing {number}") for number in range(12)]
ONE_LINE = "A slow coffee by the river"
TWO_LINES = "A slow coffee by the river with my sister"


def fill(home: Home, place: RewardsPlace, days: int) -> None:
    """Let so many days have a win, from today on back, and let the place hear of it."""
    for number in range(days):
        home.keep(day=home.today - dt.timedelta(days=number))
    place.refresh()


def where(place: RewardsPlace) -> tuple[QRect, ...]:
    """Where everything is that is not the treat itself, and how much there is to scroll."""
    settle()
    page = place.page
    bar = place._scroll.verticalScrollBar()
    return (
        page.rect(),
        QRect(0, 0, 1, bar.maximum()),
        *(
            part.geometry()
            for part in (page.filters, page.pick, page.table, page.treat.cup, page.mine)
        ),
        page.mine.heading.geometry(),
        page.mine.add.geometry(),
        page.mine.view.geometry(),
    )


@pytest.mark.parametrize(
    ("width", "height", "window", "size"),
    [(936, 720, 1120, 100), (712, 560, 800, 100), (952, 720, 1120, 200), (632, 560, 800, 200)],
)
def test_nothing_moves_whatever_the_treat_is(
    home: Home, qtbot: QtBot, width: int, height: int, window: int, size: int
) -> None:
    """None, named, filling, written anew, full, told of, enjoyed, and full again after undo."""
    home.preferences.change(text_size=size)
    place = open_rewards(home, qtbot, MANY, width=width, height=height, window=window)
    page, treat = place.page, place.page.treat
    if window == 1120:
        deal(place, qtbot)
        page.table.this_one.click()  # the way to what was picked is there, too
        page.chosen.back.click()
        place.arrive()
    stood = where(place)
    assert not (window == 1120 and size == 100 and place._scroll.verticalScrollBar().maximum())
    treats_of(place).name(ONE_LINE)
    fill(home, place, 3)
    assert where(place) == stood
    treat.name.click()
    assert where(place) == stood
    QTest.keyClicks(keyboard(), "Soup by the river")
    press(KEY.Key_Return)
    assert treat.told.says
    assert where(place) == stood
    fill(home, place, FILLS)
    assert treat.enjoy.isVisible()
    assert treat.told.says  # and the button has room below it
    assert treat.told.geometry().top() < treat.enjoy.geometry().top()
    assert where(place) == stood
    treat.told.clear()
    settle()
    assert copy.cup_is_full() in texts(place)
    assert where(place) == stood
    treat.enjoy.click()
    assert where(place) == stood
    assert place.take_back()
    assert where(place) == stood


def test_three_questions_stand_in_a_row_where_the_page_scrolls(home: Home, qtbot: QtBot) -> None:
    """A scroll bar takes no place from what it costs."""
    place = open_rewards(home, qtbot)
    high = place.page.filters.height()
    place.resize(936, 560)
    settle()
    assert place._scroll.verticalScrollBar().maximum() > 0
    assert place.page.filters.height() == high


def test_a_name_of_two_lines_keeps_its_room_when_it_is_enjoyed(home: Home, qtbot: QtBot) -> None:
    """The list does not jump up; who comes again finds it as for a short name. Nothing scrolls."""
    place = open_rewards(home, qtbot, MANY)
    short = where(place)
    treats_of(place).name(TWO_LINES)
    fill(home, place, FILLS)
    stood = where(place)
    assert stood != short
    assert place._scroll.verticalScrollBar().maximum() == 0
    place.page.treat.enjoy.click()
    assert where(place) == stood
    place.arrive()
    assert where(place) == short


def test_it_is_told_by_the_treat_what_was_done_to_it(home: Home, qtbot: QtBot) -> None:
    """In place of how it fills, which is said again after it."""
    place = open_rewards(home, qtbot)
    page, treat = place.page, place.page.treat
    treat.name.click()
    QTest.keyClicks(keyboard(), "Soup")
    press(KEY.Key_Return)
    settle()
    assert treat.told.says == copy.was_changed()
    assert treat.told.geometry().top() > treat.name.geometry().center().y()
    assert copy.how_the_cup_fills() not in texts(place)
    assert not page.mine.told.isVisible()
    page.mine.put_away(page.mine.model.rewards[0])
    settle()
    assert page.mine.told.says == copy.was_put_away()
    assert treat.told.says == ""
    assert copy.how_the_cup_fills() in texts(place)


def test_what_the_treat_cannot_take_is_told_by_it(home: Home, qtbot: QtBot) -> None:
    """A failure, too."""
    place = open_rewards(home, qtbot)
    fill(home, place, FILLS)
    home.make_read_only()
    place.page.treat.enjoy.click()
    settle()
    told, enjoy = place.page.treat.told, place.page.treat.enjoy
    assert "as it was" in told.says
    assert told.geometry().bottom() <= enjoy.geometry().top() + home.theme.px(6)
    assert place.page.treat.rect().contains(enjoy.geometry())
    assert not place.page.mine.told.isVisible()
    home.make_read_only(False)


# The keyboard


def in_sight(place: RewardsPlace) -> bool:
    """Whether all of what the keyboard is on can be seen."""
    settle()
    on = keyboard()
    return place.rect().contains(QRect(on.mapTo(place, QPoint(0, 0)), on.size()))


@pytest.mark.parametrize(
    ("width", "height", "window", "size"),
    [(712, 560, 800, 100), (952, 720, 1120, 200), (632, 560, 800, 200)],
)
def test_the_keyboard_is_in_sight(
    home: Home, qtbot: QtBot, width: int, height: int, window: int, size: int
) -> None:
    """Who comes sees where it is; so does who takes one, likes it, keeps it, and goes back."""
    home.preferences.change(text_size=size)
    place = open_rewards(home, qtbot, MANY, width=width, height=height, window=window)
    page = place.page
    assert keyboard() is page.pick
    assert in_sight(place)
    deal(place, qtbot)
    assert keyboard() is page.table.this_one
    assert in_sight(place)
    for expected in (page.chosen.nice, page.chosen.keep, page.chosen.back):
        press(KEY.Key_Return)
        assert keyboard() is expected
        assert in_sight(place)
    place.arrive()
    assert keyboard() is page.chosen.back
    assert in_sight(place)
    press(KEY.Key_Return)
    assert keyboard() is page.table.this_one
    assert in_sight(place)
    button(place, copy.show_me_others()).setFocus()
    press(KEY.Key_Escape)
    assert in_sight(place)


def test_where_there_is_no_card_the_way_to_make_one_is_in_sight(home: Home, qtbot: QtBot) -> None:
    """Its button has the keyboard."""
    home.preferences.change(text_size=200)
    place = open_rewards(home, qtbot, [], width=632, height=560, window=800)
    place.page.pick.click()
    assert keyboard() is place.page.own
    assert in_sight(place)


def test_what_is_next_after_an_enjoyed_treat_is_in_sight(home: Home, qtbot: QtBot) -> None:
    """The keyboard goes from the button to the name of the new one."""
    home.preferences.change(text_size=200)
    place = open_rewards(home, qtbot, MANY, width=632, height=560, window=800)
    fill(home, place, FILLS)
    place.page.treat.enjoy.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Return)
    assert keyboard() is place.page.treat.name
    assert in_sight(place)
