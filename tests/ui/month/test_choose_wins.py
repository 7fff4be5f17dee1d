"""The wins of a month, chosen one by one: on the page or off it, and kept close."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from smallwins.ui.month.place import MonthPlace
from smallwins.ui.month.wins_dialog import WinsDialog
from support.cut_text import cut_texts
from support.home import Home, button, choose, open_menu, settle, texts
from ui.month.one_month import OCTOBER, keep_some, keyboard, open_month, press, said_of

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def october(home: Home, qtbot: QtBot) -> MonthPlace:
    keep_some(home)
    return open_month(home, qtbot, month=OCTOBER)


def open_list(place: MonthPlace, qtbot: QtBot) -> WinsDialog:
    """Press "Choose wins…", and have the list with the keyboard on it."""
    button(place, "Choose wins…").click()
    (dialog,) = place.findChildren(WinsDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def wins(october: MonthPlace, qtbot: QtBot) -> WinsDialog:
    return open_list(october, qtbot)


def spoken(dialog: WinsDialog, row: int) -> str:
    """What a screen reader says of a row."""
    index = dialog.model.index(row, 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def is_checked(dialog: WinsDialog, row: int) -> bool:
    index = dialog.model.index(row, 0)
    return bool(index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)


def test_all_wins_of_the_month_are_there_the_oldest_first(wins: WinsDialog) -> None:
    """Each with its day; the keyboard is on the first, and it can be checked."""
    assert keyboard() is wins.view
    assert wins.view.currentIndex().row() == 0
    assert [wins.model.index(row, 0).data() for row in range(wins.model.rowCount())] == [
        "Cleared the table",
        "Took a shower",
        "Slept when I was tired",
        "Called Anna back",
        "I'm still here",
        "Cooked real soup",
    ]
    told = "Care for my body: Took a shower. It felt: warm. Tuesday, 6 October 2026. On the page"
    assert spoken(wins, 1) == told
    flags = wins.model.flags(wins.model.index(0, 0))
    assert flags & Qt.ItemFlag.ItemIsUserCheckable


def test_space_takes_a_win_off_the_page_and_puts_it_on_again(
    october: MonthPlace, wins: WinsDialog, qtbot: QtBot
) -> None:
    """The page behind it follows at once; the keyboard stays where it is."""
    press(KEY.Key_Down)
    press(KEY.Key_Space)
    assert not is_checked(wins, 1)
    assert spoken(wins, 1).endswith("Off the page")
    assert "It is off every page now." in texts(wins)
    assert wins.view.currentIndex().row() == 1
    qtbot.waitUntil(lambda: "5 wins" in said_of(october))
    press(KEY.Key_Space)
    assert is_checked(wins, 1)
    assert "It is on the page again." in texts(wins)
    qtbot.waitUntil(lambda: "6 wins" in said_of(october))


def test_what_is_left_off_stays_so(home: Home, wins: WinsDialog, qtbot: QtBot) -> None:
    """The next time, too."""
    press(KEY.Key_Space)
    wins.reject()
    place = open_month(home, qtbot, month=OCTOBER)
    assert "5 wins" in said_of(place)
    assert not is_checked(open_list(place, qtbot), 0)


@pytest.mark.parametrize("way", ["Undo", "Ctrl+Z"])
def test_it_is_taken_back(wins: WinsDialog, way: str) -> None:
    """By the word beside it, and by the keys; then it is as it was."""
    press(KEY.Key_Space)
    if way == "Undo":
        button(wins, "Undo").setFocus()
        press(KEY.Key_Return)
    else:
        press(KEY.Key_Z, CONTROL)
    assert is_checked(wins, 0)
    assert keyboard() is wins.view


def test_enter_opens_what_else_there_is(home: Home, wins: WinsDialog) -> None:
    """To keep a win close is one of them; undo takes that back, too."""
    press(KEY.Key_Return)
    choose(open_menu(wins.view), "Keep close")
    assert spoken(wins, 0).endswith("On the page. Kept close")
    assert [win.close for win in home.back.notes_of(OCTOBER, OCTOBER)] == [True]
    press(KEY.Key_Z, CONTROL)
    assert not spoken(wins, 0).endswith("Kept close")
    press(KEY.Key_Return)
    choose(open_menu(wins.view), "On the page")
    assert not is_checked(wins, 0)


def test_the_menu_opens_by_its_key_and_by_the_other_button(wins: WinsDialog) -> None:
    """By the mouse for the row that is below it; beside all rows there is none."""
    for reason, at, words in (
        (QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), "Cleared the table"),
        (
            QContextMenuEvent.Reason.Mouse,
            wins.view.visualRect(wins.model.index(2, 0)).center(),
            "Slept when I was tired",
        ),
    ):
        there = wins.view.viewport().mapToGlobal(at)
        QApplication.sendEvent(wins.view.viewport(), QContextMenuEvent(reason, at, there))
        menu = open_menu(wins.view)
        assert words in menu.accessibleName()
        menu.close()


def test_a_press_on_a_row_checks_it_and_on_its_heart_keeps_it_close(wins: WinsDialog) -> None:
    row = wins.view.visualRect(wins.model.index(2, 0))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(wins.view.viewport(), left, pos=row.center())
    assert not is_checked(wins, 2)
    heart = wins.view.mark_area(row).center()
    QTest.mouseClick(wins.view.viewport(), left, pos=heart)
    assert spoken(wins, 2).endswith("Off the page. Kept close")
    # One that began elsewhere is no press.
    QTest.mousePress(wins.view.viewport(), left, pos=row.center())
    QTest.mouseRelease(wins.view.viewport(), left, pos=row.center() + QPoint(0, row.height()))
    assert not is_checked(wins, 2)
    assert is_checked(wins, 3)


def test_what_does_not_save_is_said(home: Home, wins: WinsDialog) -> None:
    """The box stays true."""
    home.make_read_only()
    press(KEY.Key_Space)
    assert is_checked(wins, 0)
    assert any("as it was" in one for one in texts(wins))
    home.make_read_only(on=False)


def test_a_list_that_cannot_be_read_is_said(home: Home, october: MonthPlace, qtbot: QtBot) -> None:
    home.make_unreadable()
    dialog = open_list(october, qtbot)
    assert any("cannot be read" in one for one in texts(dialog))
    home.mend()


def test_a_month_without_a_win_says_so_calmly(home: Home, qtbot: QtBot) -> None:
    """The way back has the keyboard."""
    dialog = open_list(open_month(home, qtbot), qtbot)
    assert "Your first win of this month will be here." in texts(dialog)
    assert keyboard() is button(dialog, "Done")
    home.keep_here("Opened a window")
    assert dialog.view.isVisible()


def test_the_last_win_may_go_while_it_is_open(home: Home, qtbot: QtBot) -> None:
    """As when it is put away elsewhere: the keyboard comes to the way back."""
    win = home.keep_here("Opened a window")
    dialog = open_list(open_month(home, qtbot), qtbot)
    home.journal.put_away(win.uid)
    assert keyboard() is button(dialog, "Done")


def test_three_thousand_wins_come_page_after_page(home: Home, qtbot: QtBot) -> None:
    """The list is there at once, and End leads on."""
    with home.database.wins.as_one():
        for number in range(3_000):
            home.keep(f"Win {number}", day=OCTOBER)
    dialog = open_list(open_month(home, qtbot, month=OCTOBER), qtbot)
    assert dialog.model.rowCount() == 50
    press(KEY.Key_End)
    settle()
    assert dialog.model.rowCount() == 100
    press(KEY.Key_Space)
    assert "It is off every page now." in texts(dialog)


@pytest.mark.parametrize(("size", "letters"), [((800, 560), 200), ((480, 400), 100)])
def test_it_fits_its_window(home: Home, qtbot: QtBot, size: tuple[int, int], letters: int) -> None:
    """No word of ours is cut, and it is no larger than the window."""
    keep_some(home)
    home.preferences.change(text_size=letters)
    place = open_month(home, qtbot, width=size[0], height=size[1], month=OCTOBER)
    dialog = open_list(place, qtbot)
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: not list(cut_texts(dialog)))
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    picture = dialog.grab().toImage()
    assert not picture.isNull()


def test_in_a_quiet_month_the_words_stand_together(home: Home, qtbot: QtBot) -> None:
    """At the head of the page, as with a list; the keyboard is on the way out."""
    dialog = open_list(open_month(home, qtbot), qtbot)
    settle()
    words = [one for one in dialog.findChildren(QLabel) if one.isVisible() and one.text()]
    assert [one.text() for one in words] == [
        "Wins of November 2026",
        "A win without a check is on no page. A heart keeps it close.",
        "Your first win of this month will be here.",
    ]
    for above, below in itertools.pairwise(words):
        gap = below.mapTo(dialog, QPoint(0, 0)).y() - above.mapTo(dialog, QPoint(0, 0)).y()
        assert gap < 60
    assert keyboard() is button(dialog, "Done")
