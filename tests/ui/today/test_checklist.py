"""Small things for today: folded until used, each check a win, and none left over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Energy, Kind
from smallwins.services.drafts import Drafts
from smallwins.services.small_things import SmallThings
from smallwins.ui import copy
from smallwins.ui.layout import Room
from smallwins.ui.today.page import TodayPage
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.today.thing_drafts import ThingDrafts
from support.clock import FixedClock
from support.home import Home, button, settle, texts
from ui.today.one_list import LINK, focus, is_folded, line, press, put_down, seen


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    page = home.page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.mark.parametrize("room", Room)
def test_until_it_is_used_it_is_one_quiet_line(page: TodayPage, room: Room) -> None:
    """No field, no box, no count."""
    page.set_room(room)
    settle()
    assert is_folded(page)
    assert button(page, LINK).accessibleDescription() == "Folded away"


def test_what_is_put_down_stands_there_to_be_checked(home: Home, page: TodayPage) -> None:
    """Typed with Enter, one after the other; a screen reader meets check boxes by their words."""
    put_down(page, "one cup", "the bed")
    assert seen(page) == [("one cup", False), ("the bed", False)]
    assert button(page, LINK).accessibleDescription() == "Open"
    assert line(page).hasFocus()
    assert line(page).text() == ""
    box = QAccessible.queryAccessibleInterface(page.checklist.boxes[0])
    assert box.role() == QAccessible.Role.CheckBox
    assert box.text(QAccessible.Text.Name) == "one cup"
    assert home.on_disk() == []


def test_add_puts_down_what_is_typed(page: TodayPage) -> None:
    """For whoever has a mouse; with nothing typed nothing is done or said."""
    put_down(page)
    add = button(page, "Add to small things for today")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(line(page), "one cup")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    assert seen(page) == [("one cup", False)]


def test_space_checks_and_a_check_is_a_win_of_its_kind(home: Home, page: TodayPage) -> None:
    """It is met as any other win, and its note lies on the table."""
    put_down(page, "washed my face")
    page.checklist.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Space)
    (win,) = home.on_disk()
    assert (win.text, win.kind, win.day) == ("washed my face", Kind.BODY, home.today)
    assert seen(page) == [("washed my face", True)]
    assert page.checklist.boxes[0].hasFocus()
    settle()
    assert page.notes.card(win.uid) is not None


def test_a_check_is_met_with_a_celebration(home: Home, qtbot: QtBot) -> None:
    """The normal way."""
    window = home.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    home.corner(window)
    home.small_things.put_down(home.today, "one cup")
    place = window.findChild(TodayPlace)
    assert place is not None
    place.refresh()
    QTest.mouseClick(place.page.checklist.boxes[0], Qt.MouseButton.LeftButton)
    met = place.celebration.celebrated
    assert met is not None
    assert met.win == home.on_disk()[0]
    assert place.celebration.isVisible()


def test_a_check_is_taken_back_by_undo_or_by_a_press(home: Home, page: TodayPage) -> None:
    """Its win is put away, and the thing is open."""
    put_down(page, "one cup")
    box = page.checklist.boxes[0]
    for take_back in (home.journal.undo, lambda: QTest.mouseClick(box, Qt.MouseButton.LeftButton)):
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        assert seen(page) == [("one cup", True)]
        take_back()
        assert seen(page) == [("one cup", False)]
        assert home.journal.wins_of(home.today) == []


@pytest.mark.parametrize("by_key", [False, True])
def test_what_is_taken_out_comes_back_by_undo(page: TodayPage, by_key: bool) -> None:
    """Beside the notes, and by Ctrl+Z."""
    put_down(page, "one cup", "the bed")
    page.checklist.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Delete)
    assert seen(page) == [("the bed", False)]
    assert "It is taken out." in texts(page)
    assert page.checklist.boxes[0].hasFocus()
    if by_key:
        assert page.take_back()
    else:
        QTest.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    assert seen(page) == [("one cup", False), ("the bed", False)]
    assert not page.take_back()


def test_a_held_key_takes_out_one(page: TodayPage) -> None:
    """A Delete key that is held down does not empty the list, nor Space keep many wins."""
    from PySide6.QtCore import QEvent  # noqa: PLC0415
    from PySide6.QtGui import QKeyEvent  # noqa: PLC0415

    put_down(page, "one cup", "the bed")
    page.checklist.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Delete)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Space):
        held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(focus(), held)
    assert seen(page) == [("the bed", False)]


def test_ctrl_z_after_putting_down_gives_the_words_back(home: Home, page: TodayPage) -> None:
    """They are in their line again, and no win kept before goes for it."""
    home.keep_here("Fed the cat")
    put_down(page, "one cup")
    assert page.take_back()
    assert seen(page) == []
    assert line(page).text() == "one cup"
    assert [win.text for win in home.on_disk()] == ["Fed the cat"]
    home.keep_here("Made tea")
    assert not page.take_back()


def test_words_that_come_back_take_no_other_words_away(page: TodayPage) -> None:
    """They stand before what is typed in the line by then."""
    put_down(page, "one cup")
    QTest.keyClicks(line(page), "the bed")
    assert page.take_back()
    assert line(page).text() == "one cup the bed"


def test_ctrl_z_in_its_line_takes_back_the_newest(page: TodayPage) -> None:
    """As in any other field: first the typing, then what was done."""
    put_down(page, "one cup")
    QTest.keyClicks(line(page), "s")
    for left in ([("one cup", False)], []):
        QTest.keyClick(line(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert seen(page) == left
    assert line(page).text() == "one cup"


def test_the_mouse_takes_out_too(page: TodayPage) -> None:
    """The last one leaves the list open, to go on."""
    put_down(page, "one cup")
    out = button(page, "Take out: one cup")
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)
    assert seen(page) == []
    assert line(page).isVisible()


def test_arrows_go_through_the_list(page: TodayPage) -> None:
    """From the line up to the first box, to the name of the list, and down again."""
    put_down(page, "one cup", "the bed")
    page.checklist.boxes[1].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Up)
    assert focus().accessibleName() == "one cup"
    press(Qt.Key.Key_Up)
    assert focus() is button(page, LINK)
    page.checklist.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down, times=2)
    assert focus() is line(page)


def test_arrows_to_both_sides_go_through_it_too(page: TodayPage) -> None:
    """Two things stand in a row; where lines run to the left, the keys do."""
    put_down(page, "one cup", "the bed")
    first, second = page.checklist.boxes
    first.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    assert second.hasFocus()
    press(Qt.Key.Key_Left)
    assert first.hasFocus()
    page.checklist.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(Qt.Key.Key_Left)
    assert second.hasFocus()
    press(Qt.Key.Key_Right)
    assert first.hasFocus()


def test_five_are_plenty(page: TodayPage) -> None:
    """The line goes, the keyboard stays by the list; one taken out makes room again."""
    put_down(page, *"abcde")
    assert len(seen(page)) == 5
    assert "Five are plenty for one day." in texts(page)
    assert focus() is button(page, LINK)
    page.checklist.set_words("a sixth")
    QTest.keyClick(line(page), Qt.Key.Key_Return)
    assert "Your words are still here. Five are plenty for one day." in texts(page)
    assert line(page).text() == "a sixth"
    page.checklist.set_words("")
    page.checklist.boxes[4].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Delete)
    assert line(page).isVisible()
    assert "Five are plenty for one day." not in texts(page)


@pytest.mark.parametrize("room", [Room.FULL, Room.TINY])
def test_the_keyboard_goes_where_the_list_goes(page: TodayPage, room: Room) -> None:
    """Opened it is in the line to type in; folded, on its name; with five there, on its name."""
    page.resize(664 if room is Room.FULL else 300, 720)
    page.set_room(room)
    settle()
    put_down(page)
    assert line(page).hasFocus()
    button(page, LINK).setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Space)
    assert is_folded(page)
    assert focus() is button(page, LINK)
    put_down(page, *"abcde")
    press(Qt.Key.Key_Space)
    assert is_folded(page)
    press(Qt.Key.Key_Space)
    assert len(seen(page)) == 5
    assert focus() is button(page, LINK)


def test_a_press_on_its_name_folds_it_away(page: TodayPage) -> None:
    """And another one opens it."""
    put_down(page, "one cup")
    for shown in ([], [("one cup", False)]):
        QTest.mouseClick(button(page, LINK), Qt.MouseButton.LeftButton)
        assert seen(page) == shown


def test_what_is_open_leaves_without_a_word_when_the_day_ends(
    home: Home, page: TodayPage, clock: FixedClock
) -> None:
    """Yesterday's is not there, and nothing speaks of it."""
    put_down(page, "one cup")
    page.show_field()
    before = texts(page)
    clock.forward(days=1)
    page.refresh()
    assert is_folded(page)
    assert not [text for text in texts(page) if "thing" in text and text not in (*before, LINK)]
    assert home.small_things.of(home.today) == []


# On a rough day


def test_on_a_rough_day_what_was_put_down_stays(home: Home, page: TodayPage) -> None:
    """It is theirs. The line for more is not there until it is asked for: nothing is pushed."""
    put_down(page, "one cup")
    page.field.edit.setFocus()
    home.journal.set_energy(home.today, Energy.ROUGH)
    assert seen(page) == [("one cup", False)]
    assert copy.add_small_thing() not in texts(page)
    QTest.mouseClick(button(page, LINK), Qt.MouseButton.LeftButton)
    assert line(page).hasFocus()
    page.field.edit.setFocus()
    home.journal.set_energy(home.today, Energy.OKAY)
    assert seen(page) == [("one cup", False)]
    assert copy.add_small_thing() in texts(page)


def test_what_somebody_folded_is_folded_for_the_day(home: Home, page: TodayPage) -> None:
    """Whatever kind of day it is by then; a press brings it, with all that is on it."""
    put_down(page, "one cup")
    button(page, LINK).click()
    page.field.edit.setFocus()
    for energy in (Energy.ROUGH, Energy.GOOD, Energy.ROUGH):
        home.journal.set_energy(home.today, energy)
        assert is_folded(page)
    button(page, LINK).click()
    assert seen(page) == [("one cup", False)]


def test_on_a_rough_day_an_empty_list_is_not_there(home: Home, page: TodayPage) -> None:
    """Fewer words; and the keyboard that was on it is in the field."""
    button(page, LINK).setFocus(Qt.FocusReason.TabFocusReason)
    home.journal.set_energy(home.today, Energy.ROUGH)
    assert LINK not in texts(page)
    assert focus() is page.field.edit
    home.journal.set_energy(home.today, Energy.GOOD)
    assert is_folded(page)


def test_words_that_are_typed_stay_in_sight_on_a_rough_day(home: Home, page: TodayPage) -> None:
    """They are nobody's to hide."""
    put_down(page)
    QTest.keyClicks(line(page), "one c")
    home.journal.set_energy(home.today, Energy.ROUGH)
    assert line(page).text() == "one c"
    assert line(page).hasFocus()


# What does not go, and what is half typed


def test_what_does_not_save_is_said_and_stays_typed(home: Home, page: TodayPage) -> None:
    """Also a check, and what is to be taken out."""
    put_down(page, "one cup")
    home.make_read_only()
    put_down(page, "the bed")
    trouble = "Your words are still here. The folder may not be written to."
    assert trouble in texts(page)
    assert line(page).text() == "the bed"
    box = page.checklist.boxes[0]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert seen(page) == [("one cup", False)]
    box.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Delete)
    assert seen(page) == [("one cup", False)]
    home.make_read_only(False)


def test_an_undo_that_does_not_go_can_be_tried_once_more(home: Home, page: TodayPage) -> None:
    """By its button, which stays beside what is said; by whichever way it was tried before."""
    put_down(page, "one cup")
    home.make_read_only()
    assert page.take_back()
    assert seen(page) == [("one cup", False)]
    home.make_read_only(False)
    button(page, "Undo").click()
    assert seen(page) == []
    assert "As it was before." in texts(page)


def test_a_list_that_cannot_be_read_stays_as_it_was_shown(home: Home, page: TodayPage) -> None:
    """The page opens all the same."""
    from smallwins.store import sql  # noqa: PLC0415

    put_down(page, "one cup")
    sql.run(home.database._db, "ALTER TABLE small_thing RENAME TO gone")
    page.refresh()
    assert seen(page) == [("one cup", False)]
    sql.run(home.database._db, "ALTER TABLE gone RENAME TO small_thing")


def test_half_typed_words_stand_in_their_line_again(home: Home, qtbot: QtBot) -> None:
    """After the app was closed; the list is open, so that they are seen. Put down they are none."""

    def again() -> tuple[TodayPage, Drafts]:
        drafts = Drafts(home.database.drafts)
        home.small_things = SmallThings(home.database.small_things, home.journal, drafts)
        page = home.page()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        ThingDrafts(drafts, page.checklist)
        return page, drafts

    page, drafts = again()
    put_down(page)
    QTest.keyClicks(line(page), "one c")
    assert drafts.write(patient=True)
    page.hide()
    page, drafts = again()
    assert line(page).text() == "one c"
    assert not line(page).hasFocus()
    QTest.keyClick(line(page), Qt.Key.Key_Return)
    drafts.write(patient=True)
    assert home.database.drafts.waiting() == {}
    drafts.rest()
