"""The quick-add box: opens ready to type, keeps, meets the win, and goes."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Energy, Kind, Source
from smallwins.ui.quick_add.parts import EnergyButton
from smallwins.ui.quick_add.popover import QuickAdd
from smallwins.ui.widgets.buttons import Chip
from support.home import Ear, Home, button, choose, open_menu, texts


@pytest.fixture
def box(home: Home, qtbot: QtBot) -> QuickAdd:
    """The box, open."""
    box = home.quick_add()
    box.open(None)
    qtbot.waitUntil(box.isActiveWindow)
    return box


def _chips(box: QuickAdd) -> list[str]:
    seen = [one for one in box.findChildren(Chip) if one.isVisible()]
    return [one.text() for one in sorted(seen, key=lambda chip: chip.x())]


def _type(box: QuickAdd, words: str) -> None:
    QTest.keyClicks(box.field.edit, words)


def _enter(box: QuickAdd) -> None:
    QTest.keyClick(box.field.edit, Qt.Key.Key_Return)


def test_it_opens_ready_to_type(box: QuickAdd) -> None:
    """The caret is in the field; a few wins are offered; one line says what Enter does."""
    assert QApplication.focusWidget() is box.field.edit
    assert len(_chips(box)) in (2, 3)
    assert "Enter keeps it" in texts(box)
    assert box.windowTitle() == "Keep a small win"


def test_enter_keeps_what_was_typed(home: Home, box: QuickAdd) -> None:
    """With the kind that was guessed; the field is empty again."""
    _type(box, "watered the plants at home")
    _enter(box)
    (win,) = home.on_disk()
    assert (win.text, win.source) == ("watered the plants at home", Source.TRAY)
    assert box.field.words == ""


def test_a_chip_keeps_a_win_in_one_press(home: Home, box: QuickAdd) -> None:
    """Words that are being typed stay."""
    first = _chips(box)[0]
    QTest.mouseClick(button(box, f"Keep: {first}"), Qt.MouseButton.LeftButton)
    assert [win.text for win in home.on_disk()] == [first]


def test_on_a_rough_day_still_here_is_first(home: Home) -> None:
    """And marked."""
    home.journal.set_energy(home.today, Energy.ROUGH)
    box = home.quick_add()
    box.open(None)
    assert _chips(box)[0] == "I'm still here"
    box.go()


def test_kinds_are_offered_while_words_are_typed(home: Home, box: QuickAdd) -> None:
    """The best guess first; a press chooses, and typing goes on in the field."""
    wins = _chips(box)
    _type(box, "drank a glass of water")
    assert _chips(box)[0] == "Food & water"
    other = _chips(box)[1]
    QTest.mouseClick(button(box, other), Qt.MouseButton.LeftButton)
    assert box.field.edit.hasFocus()
    assert other in _chips(box)
    _type(box, " slowly")
    _enter(box)
    (win,) = home.on_disk()
    assert win.text == "drank a glass of water slowly"
    assert win.kind is box.field.kind or win.kind is not Kind.FOOD
    assert _chips(box) == wins


def test_a_kind_that_was_chosen_stays_among_those_on_offer(box: QuickAdd) -> None:
    """Whatever is guessed of the words after it."""
    _type(box, "x")
    box.field.choose_kind(Kind.MOVING)
    _type(box, "y")
    assert _chips(box)[0] == "Moving"


def test_words_that_did_not_save_stay_with_one_plain_sentence(home: Home, box: QuickAdd) -> None:
    """It goes with the next letter, and Enter tries again."""
    home.make_read_only()
    _type(box, "fed the cat")
    _enter(box)
    assert box.field.words == "fed the cat"
    said = "Your words are still here. The folder may not be written to."
    assert said in texts(box)
    assert not [one for one in box.findChildren(EnergyButton) if one.isVisible()]
    home.make_read_only(False)
    _type(box, "!")
    assert said not in texts(box)
    assert [one for one in box.findChildren(EnergyButton) if one.isVisible()]
    _enter(box)
    assert home.on_disk()[0].text == "fed the cat!"


def test_nothing_typed_keeps_nothing(home: Home, box: QuickAdd) -> None:
    """And nothing is said."""
    before = texts(box)
    _enter(box)
    _type(box, "   ")
    _enter(box)
    box.field.clear()
    assert home.on_disk() == []
    assert texts(box) == before


@pytest.mark.parametrize("words", ["", "half a thou"])
def test_escape_puts_it_away_and_typed_words_wait(box: QuickAdd, words: str) -> None:
    """They are there when it opens again."""
    ear = Ear()
    box.went.connect(ear.hear)
    _type(box, words)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert len(ear.heard) == 1
    box.open(None)
    assert box.field.words == words
    box.go()


def test_the_day_is_said_from_its_foot(home: Home, box: QuickAdd) -> None:
    """Three kinds of day in a menu; the chips follow."""
    energy = box.findChild(EnergyButton)
    assert energy is not None
    assert energy.text() == "What kind of day?"
    QTest.mouseClick(energy, Qt.MouseButton.LeftButton)
    choose(open_menu(energy), "Rough day")
    assert home.journal.energy_of(home.today) is Energy.ROUGH
    assert energy.text() == "Rough day"
    assert energy.accessibleName() == "What kind of day it is: Rough day"
    assert _chips(box)[0] == "I'm still here"
    home.make_read_only()
    QTest.mouseClick(energy, Qt.MouseButton.LeftButton)
    choose(open_menu(energy), "Good day")
    assert any(text.startswith("Your words are still here.") for text in texts(box))


def test_a_day_that_cannot_be_read_is_said_and_the_field_is_there(home: Home) -> None:
    """The box opens all the same."""
    box = home.quick_add()
    home.make_unreadable()
    box.open(None)
    assert box.isVisible()
    assert any(text.startswith("Your file was left as it is.") for text in texts(box))
    _type(box, "fed the cat")
    _enter(box)
    assert box.field.words == "fed the cat"
    home.mend()
    _enter(box)
    assert home.on_disk()[0].text == "fed the cat"
    box.go()


def test_left_alone_and_empty_it_goes_and_with_words_it_stays(
    home: Home, box: QuickAdd, qtbot: QtBot
) -> None:
    """Another window was taken into use."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    _type(box, "half a thought")
    other.activateWindow()
    qtbot.waitUntil(lambda: not box.isActiveWindow())
    qtbot.wait(200)
    assert box.isVisible()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    box.field.clear()
    other.activateWindow()
    qtbot.waitUntil(lambda: not box.isVisible())


def test_undo_in_the_empty_field_asks_for_the_newest_act(box: QuickAdd) -> None:
    """Ctrl+Z takes back typing first."""
    ear = Ear()
    box.undo_any_requested.connect(ear.hear)
    _type(box, "abc")
    QTest.keyClick(box.field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.field.words == ""
    assert ear.heard == []
    QTest.keyClick(box.field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(ear.heard) == 1


# Met in the box


@pytest.fixture
def met(home: Home, qtbot: QtBot) -> QuickAdd:
    """The box in its corner, with a win just kept in it."""
    home.preferences.change(loudness=Loudness.WORDS)
    window = home.window()
    window.hide()
    corner = home.corner(window)
    corner.open_in_corner()
    qtbot.waitUntil(corner.popover.isActiveWindow)
    _type(corner.popover, "fed the cat")
    _enter(corner.popover)
    return corner.popover


def _cheers(home: Home, box: QuickAdd) -> list[str]:
    return [text for text in texts(box) if text in home.content.cheers]


def test_the_win_is_met_in_the_box_itself(home: Home, met: QuickAdd) -> None:
    """At once, and the caret stays in the field."""
    assert len(_cheers(home, met)) == 1
    assert met.field.edit.hasFocus()
    assert _chips(met) == []
    met.go()


def test_a_new_letter_brings_the_field_back(home: Home, met: QuickAdd) -> None:
    """Typing the next win ends the celebration of the first."""
    _type(met, "a")
    assert _cheers(home, met) == []
    assert met.field.words == "a"
    assert met.isVisible()
    assert _chips(met) != []
    met.field.clear()
    met.go()


def test_enter_on_the_empty_field_keeps_nothing_more(home: Home, met: QuickAdd) -> None:
    """It brings the celebration to its end."""
    _enter(met)
    assert len(home.on_disk()) == 1
    assert len(_cheers(home, met)) == 1
    met.go()


def test_when_the_words_go_the_box_goes_with_them(home: Home, met: QuickAdd) -> None:
    """There is no empty box left behind."""
    met.card.dismiss()
    assert not met.isVisible()
    met.open(None)
    assert _cheers(home, met) == []
    assert len(_chips(met)) in (2, 3)
    met.go()


def test_opened_again_in_the_middle_it_is_ready_for_the_next(home: Home, met: QuickAdd) -> None:
    """The icon was pressed once more."""
    ear = Ear()
    met.went.connect(ear.hear)
    met.open(QRect(700, 780, 20, 20))
    assert ear.heard == []
    assert _cheers(home, met) == []
    assert met.isVisible()
    assert met.field.edit.hasFocus()
    met.go()


def test_the_box_lies_where_its_shadow_lets_presses_through(home: Home) -> None:
    """Above the low box there is nothing to press but what lies below the window."""
    box = home.quick_add()
    box.open(None)
    low = box.mask()
    assert not low.isEmpty()
    assert not low.contains(QPoint(box.width() // 2, box.card.margin + 5))
    assert low.contains(box.field.geometry().center())
    box.go()


@pytest.mark.parametrize("size", [100, 200])
def test_its_parts_keep_their_places_at_any_size(home: Home, size: int) -> None:
    """Twice as large, the same picture of a box."""
    home.preferences.change(text_size=size)
    box = home.quick_add()
    box.open(None)
    assert box.width() == home.theme.px(380) + 2 * box.card.margin
    assert box.field.height() == home.theme.px(52)
    home.preferences.change(text_size=150)
    assert box.field.height() == 78
    box.go()
