"""What is offered on Today: chips that may rest, and a small step on for whoever asks."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from smallwins.domain.suggestions import Hour, chips, hour_of
from smallwins.domain.wins import Energy, Kind
from smallwins.store import sql
from smallwins.ui.today.day_chip import DayChip
from smallwins.ui.today.page import TodayPage
from smallwins.ui.widgets.buttons import Chip
from smallwins.ui.widgets.flow import FlowLayout
from support.clock import FixedClock
from support.home import Home, button, choose, open_menu, settle, texts
from ui.one_note import menu_on, more_on


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    page = home.page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def offered(page: TodayPage) -> list[str]:
    """In the order they stand."""
    settle()
    seen = [chip for chip in page.findChildren(DayChip) if chip.isVisible()]
    return [chip.text() for chip in sorted(seen, key=lambda chip: (chip.y(), chip.x()))]


def chip(page: TodayPage, text: str) -> DayChip:
    found = button(page, text)
    assert isinstance(found, DayChip)
    assert found.accessibleName().startswith(f"Keep: {text}")
    return found


def inked(one: DayChip) -> int:
    """How many points are painted where the figure beside the clock stands, before the edge."""
    image = one.grab().toImage()
    ground = image.pixelColor(image.width() - 8, 20)
    across = range(image.width() - 18, image.width() - 8)
    points = (image.pixelColor(x, y) for x in across for y in range(10, image.height() - 10))
    return sum(point != ground for point in points)


def menu_of(one: DayChip, key: Qt.Key | None = None) -> list[QMenu]:
    """What opens from it, by a key or by the second button."""
    if key is None:
        place = QPoint(20, 20)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, one.mapToGlobal(place))
        QApplication.sendEvent(one, event)
    else:
        shift = Qt.KeyboardModifier.ShiftModifier
        held = shift if key == Qt.Key.Key_F10 else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(one, key, held)
    directly = Qt.FindChildOption.FindDirectChildrenOnly
    return [menu for menu in one.findChildren(QMenu, "menu", directly) if menu.isVisible()]


# From day to day


def test_what_is_offered_fits_the_day_and_the_hour(
    home: Home, page: TodayPage, clock: FixedClock
) -> None:
    """As `domain.suggestions` deals it; being here is the last, and the next day's row another."""
    for _day in range(3):
        for hours in (0, 4, 6, 4):
            clock.forward(hours=hours)
            page.refresh()
            now = clock.now().astimezone(clock.zone())
            hour, day = hour_of(now.hour), home.journal.today()
            wanted = chips(None, [], home.content.suggestions, day=day, hour=hour)
            assert offered(page) == [one.text for one in wanted]
            assert offered(page)[-1] == "I'm still here"
        clock.forward(hours=10)


def test_no_row_of_ours_is_too_wide_for_its_two_rows(home: Home, page: TodayPage) -> None:
    """On any day, at any hour, in a window as it opens first, and if it scrolls."""
    flow, widths = FlowLayout(8), {}
    for energy in Energy:
        for one in {*home.content.suggestions[energy], home.content.still_here}:
            for first in (False, True):
                made = DayChip(home.theme, one, first=first, parent=page)
                widths[one, first] = made.sizeHint().width()
                made.deleteLater()
        for hour in Hour:
            for number in range(25):
                day = home.today + dt.timedelta(days=number)
                row = chips(energy, [], home.content.suggestions, day=day, hour=hour)
                marked = energy is Energy.ROUGH
                wide = [widths[one, marked and at == 0] for at, one in enumerate(row)]
                assert flow.rows_of(wide, 574) <= 2, row


def test_what_takes_two_minutes_says_so(home: Home, page: TodayPage) -> None:
    """By its tip, by its name, and by a small clock; what takes no time says nothing."""
    home.journal.set_energy(home.today, Energy.ROUGH)
    assert chip(page, "I'm still here").accessibleName() == "Keep: I'm still here"
    assert chip(page, "I'm still here").toolTip() == ""
    suggestions = {one.text: one for one in home.content.suggestions[Energy.ROUGH]}
    quick = [text for text in offered(page) if suggestions[text].minutes == 2]
    assert quick
    for text in quick:
        assert chip(page, text).accessibleName() == f"Keep: {text}. Takes two minutes"
        assert chip(page, text).toolTip() == "Takes two minutes"
        assert inked(chip(page, text)) > inked(chip(page, "I'm still here"))


# Resting


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Menu, Qt.Key.Key_F10])
def test_a_chip_is_let_rest_by_its_menu(home: Home, page: TodayPage, key: Qt.Key | None) -> None:
    """By the second button, the Menu key or Shift+F10; nothing is kept by it, and undo wakes it."""
    before = offered(page)
    first = chip(page, before[0])
    first.setFocus(Qt.FocusReason.TabFocusReason)
    (menu,) = menu_of(first, key)
    assert [action.text() for action in menu.actions()] == ["Do not offer this"]
    choose(menu, "Do not offer this")
    assert before[0] not in offered(page)
    assert "It rests, and is not offered." in texts(page)
    assert page.field.edit.hasFocus()
    assert home.on_disk() == []
    QTest.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    assert offered(page) == before


def test_ctrl_z_wakes_what_was_let_rest_last(home: Home, page: TodayPage) -> None:
    """And no win goes for it; once something is kept, Ctrl+Z is about that."""
    home.keep_here("Fed the cat")
    before = offered(page)
    for kept in (False, True):
        (menu,) = menu_of(chip(page, before[0]))
        choose(menu, "Do not offer this")
        if kept:
            home.keep_here("Made tea")
        assert page.take_back() is not kept
    assert before[0] not in offered(page)


def test_what_rests_is_woken_in_the_same_place(home: Home, page: TodayPage) -> None:
    """In the menu of any chip, by the words it had; undo lets it rest again."""
    text = offered(page)[0]
    home.offers.rest(text)
    home.offers.rest("R&D, at noon")
    here = chip(page, "I'm still here")
    (menu,) = menu_of(here)
    both = [f"Offer again: {text}", "Offer again: R&D, at noon"]
    assert [one.text().replace("&&", "&") for one in menu.actions()] == sorted(both)
    choose(menu, f"Offer again: {text}")
    assert text in offered(page)
    assert "It may be offered again." in texts(page)
    assert home.offers.resting() == ["R&D, at noon"]
    assert page.take_back()
    assert text not in offered(page)
    (menu,) = menu_of(chip(page, "I'm still here"))
    choose(menu, "Offer again: R&D, at noon")
    assert home.offers.resting() == [text]


def test_being_here_does_not_rest(page: TodayPage) -> None:
    """It is one press on any day; with nothing to wake it has no menu."""
    assert menu_of(chip(page, "I'm still here")) == []


def test_what_did_not_save_is_said_and_offered_as_before(home: Home, page: TodayPage) -> None:
    """Nothing rests that would be back tomorrow."""
    before = offered(page)
    home.make_read_only()
    (menu,) = menu_of(chip(page, before[0]))
    choose(menu, "Do not offer this")
    home.make_read_only(False)
    assert offered(page) == before
    assert any("The folder may not be written to." in text for text in texts(page))


def test_what_rests_is_not_offered_in_quick_add(home: Home, page: TodayPage) -> None:
    """What was said once holds everywhere."""
    box = home.quick_add()
    box.open(None)
    before = [one.text() for one in box.findChildren(Chip) if one.isVisible()]
    home.offers.rest(before[0])
    box.refresh()
    after = [one.text() for one in box.findChildren(Chip) if one.isVisible()]
    assert before[0] not in after
    box.go()


def test_a_file_that_cannot_be_read_takes_no_chip_away(home: Home, page: TodayPage) -> None:
    """What was offered stays; a menu has what it can have."""
    before = offered(page)
    sql.run(home.database._db, "ALTER TABLE resting_offer RENAME TO gone")
    page.refresh()
    assert offered(page) == before
    (menu,) = menu_of(chip(page, before[0]))
    assert [action.text() for action in menu.actions()] == ["Do not offer this"]
    menu.close()
    sql.run(home.database._db, "ALTER TABLE gone RENAME TO resting_offer")


def test_a_chip_with_the_keyboard_that_stays_keeps_it(
    home: Home, page: TodayPage, clock: FixedClock
) -> None:
    """When the row turns under it; where it goes, the keyboard is in the field."""
    here = chip(page, "I'm still here")
    here.setFocus(Qt.FocusReason.TabFocusReason)
    clock.forward(days=1)
    page.refresh()
    assert chip(page, "I'm still here").hasFocus()
    first = chip(page, offered(page)[0])
    first.setFocus(Qt.FocusReason.TabFocusReason)
    home.offers.rest(first.text())
    assert page.field.edit.hasFocus()


# A small step on


def test_a_step_on_is_offered_when_it_is_asked_for(home: Home, page: TodayPage) -> None:
    """From the menu of a note: one thing, first among the chips; undo takes it away."""
    home.keep_here("made my bed", Kind.HOME)
    settle()
    before = offered(page)
    assert "Went for a short walk" not in before
    more_on(page).setFocus(Qt.FocusReason.TabFocusReason)
    menu_on(page, "A small step on")
    assert offered(page)[0] == "Went for a short walk"
    assert "On offer above, if you like: Went for a short walk" in texts(page)
    assert more_on(page).hasFocus()
    assert offered(page)[-1] == "I'm still here"
    QTest.mouseClick(button(page, "Undo"), Qt.MouseButton.LeftButton)
    assert offered(page) == before


def test_a_step_is_kept_as_any_chip_and_leads_on(home: Home, page: TodayPage) -> None:
    """A bed, a walk, a line; nothing moves when it is pressed, and the last leads nowhere."""
    home.keep_here("made my bed", Kind.HOME)
    for text in ("Went for a short walk", "Wrote a line in a notebook"):
        settle()
        menu = _menu_of_newest(home, page)
        choose(menu, "A small step on")
        row = offered(page)
        assert row[0] == text
        QTest.mouseClick(chip(page, text), Qt.MouseButton.LeftButton)
        assert offered(page) == row
        assert home.on_disk()[0].text == text
    settle()
    assert "A small step on" not in [one.text() for one in _menu_of_newest(home, page).actions()]
    page.refresh()
    assert "Wrote a line in a notebook" not in offered(page)


def test_a_step_that_was_asked_for_is_gone_with_its_day(
    home: Home, page: TodayPage, clock: FixedClock
) -> None:
    """It is pushed by nobody, and carried over to no morning."""
    home.keep_here("made my bed", Kind.HOME)
    settle()
    menu_on(page, "A small step on")
    clock.forward(days=1)
    page.refresh()
    assert "Went for a short walk" not in offered(page)


def test_a_note_of_which_nothing_is_known_leads_nowhere(home: Home, page: TodayPage) -> None:
    """Where nothing follows, nothing is on offer; so it is where the file cannot be asked."""
    home.keep_here("zzyzx")
    settle()
    assert "A small step on" not in [one.text() for one in _menu_of_newest(home, page).actions()]
    home.keep_here("made my bed", Kind.HOME)
    settle()
    sql.run(home.database._db, "ALTER TABLE resting_offer RENAME TO gone")
    assert "A small step on" not in [one.text() for one in _menu_of_newest(home, page).actions()]
    sql.run(home.database._db, "ALTER TABLE gone RENAME TO resting_offer")


def _menu_of_newest(home: Home, page: TodayPage) -> QMenu:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMenu):
            window.close()
    settle()
    card = page.notes.card(home.on_disk()[0].uid)
    assert card is not None
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(20, 20), card.mapToGlobal(QPoint(20, 20))
    )
    QApplication.sendEvent(card, event)
    return open_menu(card)
