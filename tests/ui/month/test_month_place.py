"""The Month place: which month, what is on its page, and how all of it follows."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.month_page import READY, Hidden, Part, Reader
from smallwins.domain.page_choice import choice_of
from smallwins.domain.settings import Light
from smallwins.ui.month.place import MonthPlace
from support.clock import FixedClock
from support.cut_text import cut_texts
from support.home import Home, button, choose, open_menu, settle, texts
from ui.month.one_month import (
    NOVEMBER,
    OCTOBER,
    keep_some,
    keyboard,
    open_month,
    press,
    said_of,
)

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def october(home: Home, qtbot: QtBot) -> MonthPlace:
    """The place with the page of October on it."""
    keep_some(home)
    return open_month(home, qtbot, month=OCTOBER)


def test_it_opens_on_this_month_with_the_keyboard_on_print(home: Home, qtbot: QtBot) -> None:
    """The page is there, has a name, and tells in words what is on it."""
    keep_some(home)
    place = open_month(home, qtbot)
    assert place.month == NOVEMBER
    assert keyboard() is button(place, "Print…")
    preview = place.board.desk.preview
    assert preview.accessibleName() == "The page of November 2026"
    told = "On it: the jar, the month day by day, 1 win, kinds of wins."
    assert preview.accessibleDescription() == f"{told} Days with a win in November: 1."


def test_what_is_told_is_what_is_on_it(october: MonthPlace) -> None:
    """All five parts of a month that has them."""
    assert said_of(october) == (
        "On it: the jar, the month day by day, 6 wins, kinds of wins, how they felt."
        " Days with a win in October: 6."
    )


def test_the_month_is_changed_by_its_arrows(home: Home, qtbot: QtBot) -> None:
    """Back to the month of the first win, on to this one; an arrow that leads nowhere goes."""
    keep_some(home)
    place = open_month(home, qtbot)
    head = place.board.head
    assert not head.after.isVisible()
    head.before.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Space)
    assert place.month == OCTOBER
    assert "October" in texts(place)
    assert not head.before.isVisible()
    assert keyboard() is head.after
    press(KEY.Key_Space)
    assert place.month == NOVEMBER
    assert keyboard() is head.before


def test_the_month_is_changed_by_keys(home: Home, qtbot: QtBot) -> None:
    """From wherever the keyboard is; past the ends they lead nowhere, and the keyboard stays."""
    keep_some(home)
    place = open_month(home, qtbot)
    seen = []
    for key, held in (
        (KEY.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Left, CONTROL),
        (KEY.Key_Right, CONTROL),
    ):
        press(key, held)
        seen.append(place.month)
    assert seen == [OCTOBER, OCTOBER, NOVEMBER, NOVEMBER, OCTOBER, NOVEMBER]
    assert keyboard() is place.board.ways.print


def test_home_leads_to_this_month(home: Home, qtbot: QtBot) -> None:
    """As in the calendar; who is there stays there."""
    keep_some(home)
    place = open_month(home, qtbot, month=OCTOBER)
    seen = []
    for _press in range(2):
        press(KEY.Key_Home)
        seen.append(place.month)
    assert seen == [NOVEMBER, NOVEMBER]


@pytest.fixture
def leftwards(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("leftwards")
def test_where_lines_run_to_the_left_so_do_months(home: Home, qtbot: QtBot) -> None:
    """The options stand at the left, the page at the right, and Ctrl+Right leads back."""
    keep_some(home)
    place = open_month(home, qtbot)
    press(KEY.Key_Right, CONTROL)
    assert place.month == OCTOBER
    board = place.board
    assert board.ways.geometry().right() < board.desk.geometry().left()
    assert board.head.before.x() > board.head.after.x()


def test_another_year_is_named(home: Home, qtbot: QtBot) -> None:
    home.keep(day=dt.date(2025, 3, 2))
    place = open_month(home, qtbot, month=dt.date(2025, 3, 1))
    assert "March 2025" in texts(place)
    assert not list(cut_texts(place))


def test_the_month_one_looked_at_is_there_again(october: MonthPlace) -> None:
    """Whoever goes to another place and comes back finds it as it was left."""
    october.hide()
    october.show()
    october.arrive()
    assert october.month == OCTOBER


@pytest.mark.parametrize(
    ("part", "gone"),
    [
        (Part.JAR, "the jar"),
        (Part.DAYS, "the month day by day"),
        (Part.CHOSEN, "6 wins"),
        (Part.KINDS, "kinds of wins"),
        (Part.FEELINGS, "how they felt"),
    ],
)
def test_a_part_leaves_the_page_and_comes_again(
    home: Home, october: MonthPlace, part: Part, gone: str
) -> None:
    """By one press of its box; the choice is in the settings at once."""
    box = october.board.options.parts[part]
    box.click()
    assert gone not in said_of(october)
    assert part not in choice_of(home.preferences.settings).parts
    box.click()
    assert gone in said_of(october)
    assert box.isChecked()


def test_a_page_without_any_part_is_a_page(october: MonthPlace) -> None:
    """It has the month's name, and the days are told."""
    for box in october.board.options.parts.values():
        box.click()
    assert said_of(october).startswith("On it: the month's name.")
    assert october.sheets is not None
    assert october.sheets.count == 1


def test_what_is_kept_private_is_not_on_the_page(october: MonthPlace) -> None:
    """Neither the feeling of a win, nor a name, nor a kind; each has its box."""
    hides = october.board.options.hides
    for what in Hidden:
        hides[what].click()
    page = october.shown
    assert page is not None
    assert "Called A. back" in [win.text for win in page.chosen]
    assert not [win for win in page.chosen if win.feeling or win.kind]
    assert not page.kinds
    assert not page.feelings
    # Their own parts wait until they are shown again.
    assert not october.board.options.parts[Part.KINDS].isEnabled()
    assert not october.board.options.parts[Part.FEELINGS].isEnabled()


def test_a_ready_choice_is_taken_from_the_menu(home: Home, october: MonthPlace) -> None:
    """The link says for whom the page is as it stands."""
    options = october.board.options
    assert options.reader.text() == "For me"
    options.reader.click()
    choose(open_menu(options.reader), "For the fridge")
    assert choice_of(home.preferences.settings) == READY[Reader.FRIDGE]
    assert options.reader.text() == "For the fridge"
    assert options.reader.accessibleName() == "For whom is the page? For the fridge"
    assert options.hides[Hidden.FEELINGS].isChecked()
    options.parts[Part.JAR].click()
    assert options.reader.text() == "My own way"


def test_what_was_chosen_is_chosen_the_next_time(home: Home, qtbot: QtBot) -> None:
    """Also which paper, and large letters."""
    home.preferences.change(page_parts="days", page_hidden="names", page_large=True)
    place = open_month(home, qtbot)
    options = place.board.options
    assert [part for part, box in options.parts.items() if box.isChecked()] == [Part.DAYS]
    assert [what for what, box in options.hides.items() if box.isChecked()] == [Hidden.NAMES]
    assert options.large.isChecked()


def test_a_choice_that_does_not_save_leaves_the_boxes_true(home: Home, october: MonthPlace) -> None:
    """It is said below the page, beginning with what is safe."""
    home.make_read_only()
    box = october.board.options.parts[Part.JAR]
    box.click()
    assert box.isChecked()
    assert october.board.desk.says.startswith("Your settings are as they were.")
    assert "the jar" in said_of(october)
    home.make_read_only(on=False)


def test_all_wins_follow_on_further_pages(october: MonthPlace) -> None:
    """They are turned below the page, by buttons and by keys; the ends are ends."""
    options, desk = october.board.options, october.board.desk
    assert not desk.after.isVisible()
    options.all_wins.click()
    options.large.click()
    assert october.sheets is not None
    count = october.sheets.count
    assert count > 1
    assert f"Page 1 of {count}" in texts(october)
    assert "all wins, 6 of them" in said_of(october)
    assert not desk.before.isEnabled()
    press(KEY.Key_PageDown, CONTROL)
    assert october.number == 1
    assert said_of(october).endswith(f"Page 2 of {count}")
    for _more in range(count):
        press(KEY.Key_PageDown, CONTROL)
    assert october.number == count - 1
    assert not desk.after.isEnabled()
    desk.before.click()
    assert october.number == count - 2
    # A page that is no more there gives way to the last that is.
    options.all_wins.click()
    options.large.click()
    assert october.number == 0


def test_a_way_that_leads_nowhere_gives_the_keyboard_to_the_other(october: MonthPlace) -> None:
    october.board.options.all_wins.click()
    assert october.sheets is not None
    desk = october.board.desk
    desk.after.setFocus(Qt.FocusReason.TabFocusReason)
    for _sheet in range(october.sheets.count - 1):
        press(KEY.Key_Space)
    assert keyboard() is desk.before


def test_another_month_begins_with_its_first_sheet(october: MonthPlace) -> None:
    """The first month is an end: before it there is none, and its sheet stays."""
    october.board.options.all_wins.click()
    press(KEY.Key_PageDown, CONTROL)
    assert october.number == 1
    press(KEY.Key_PageUp)
    assert october.number == 1
    press(KEY.Key_PageDown)
    assert october.number == 0


def test_a_win_that_is_kept_meanwhile_is_on_the_page(home: Home, qtbot: QtBot) -> None:
    """Also one that is changed, put away, or brought back."""
    place = open_month(home, qtbot)
    assert "A quiet month. The page shows what is there." in texts(place)
    win = home.keep_here("Opened a window")
    qtbot.waitUntil(lambda: "1 win" in said_of(place))
    assert "A page to keep, or to show someone you trust." in texts(place)
    home.journal.put_away(win.uid)
    qtbot.waitUntil(lambda: "1 win" not in said_of(place))
    home.journal.bring_back(win.uid)
    qtbot.waitUntil(lambda: "1 win" in said_of(place))


def test_what_changed_while_nobody_looked_is_there_at_a_glance(home: Home, qtbot: QtBot) -> None:
    place = open_month(home, qtbot)
    place.hide()
    home.keep_here("Opened a window")
    settle()
    assert "1 win" not in said_of(place)
    place.show()
    assert "1 win" in said_of(place)


def test_the_page_of_a_quiet_month_is_whole(home: Home, qtbot: QtBot) -> None:
    """Its days are on it; no word is sad, and no number is there."""
    place = open_month(home, qtbot)
    assert said_of(place) == "On it: the month day by day."
    assert place.sheets is not None
    assert place.sheets.count == 1


def test_a_month_that_cannot_be_read_leaves_the_page_as_it_is(home: Home, qtbot: QtBot) -> None:
    keep_some(home)
    place = open_month(home, qtbot, month=OCTOBER)
    before = said_of(place)
    home.make_unreadable()
    press(KEY.Key_PageDown)
    assert place.month == OCTOBER
    assert said_of(place) == before
    assert "cannot be read" in place.board.desk.says
    home.mend()
    press(KEY.Key_PageDown)
    assert place.month == NOVEMBER
    assert not place.board.desk.says


def test_when_a_new_month_begins_there_is_a_way_to_it(
    home: Home, clock: FixedClock, qtbot: QtBot
) -> None:
    place = open_month(home, qtbot)
    clock.forward(days=14)
    place.refresh()
    assert place.month == NOVEMBER
    press(KEY.Key_PageDown)
    assert place.month == dt.date(2026, 12, 1)


def test_in_lamplight_the_page_is_the_same(home: Home, october: MonthPlace) -> None:
    """What is printed stays white; by a lamp, white paper does not glare."""
    sheets = october.sheets
    home.preferences.change(light=Light.LAMP)
    settle()
    preview = october.board.desk.preview
    picture = preview.grab().toImage()
    middle = preview.sheet().center().toPoint()
    corner = preview.sheet().topLeft().toPoint()
    lightest = max(
        picture.pixelColor(x, y).lightness()
        for x in range(corner.x() + 10, middle.x(), 5)
        for y in range(corner.y() + 10, middle.y(), 5)
    )
    assert 170 < lightest < 225
    assert sheets is not None
    assert october.sheets is not None
    assert october.sheets.count == sheets.count


def test_a_look_at_the_same_page_paints_none_anew(october: MonthPlace) -> None:
    """Each time the window comes to the front it is read again; what is seen stays."""
    before = october.sheets
    october.refresh()
    assert october.sheets is before
