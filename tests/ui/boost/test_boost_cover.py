"""I need a boost: it is there at once, asks for nothing, and goes with Esc."""

import datetime as dt
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smallwins.domain.settings import Light
from smallwins.ui.boost.doors import Door
from smallwins.ui.widgets.blank_note import BlankNote
from support.cut_text import cut_texts
from support.home import Home, button
from support.pictures import held_by
from ui.boost.conftest import Sill, kept_in_september


def test_it_opens_with_a_note_a_line_and_the_first_door(sill: Sill) -> None:
    """Everything is there, and the keyboard is on the first of three doors."""
    cover = sill.begin()
    assert cover.isVisible()
    assert cover.geometry() == sill.floor.rect()
    assert sill.note.win is not None
    assert sill.note.win.text == "Walked to the gate and back"
    assert "One small thing is enough." in sill.words
    assert "Or sit here a while. That is fine too." in sill.words
    assert "You kept this one. You have done hard things before." in sill.words
    assert any(line in sill.words for line in sill.home.content.affirmations)
    doors = [one for one in cover.findChildren(Door) if one.isVisible()]
    assert [one.text() for one in doors] == [
        "Show me another note",
        "Something kind for me",
        "Talk to someone",
    ]
    assert sill.focus is doors[0]
    assert doors[0].ring() is not None


def test_a_screen_reader_hears_the_note(sill: Sill) -> None:
    """What it is, and the own words with their day."""
    cover = sill.begin()
    assert cover.accessibleName() == "I need a boost"
    (spoken,) = sill.said
    assert spoken.startswith("I need a boost. 24 September. Moving: Walked to the gate and back")
    assert "The air was cold and good." in spoken
    assert "24 September" in sill.note.accessibleName()


def test_up_and_down_go_from_door_to_door(sill: Sill) -> None:
    """And stay at the ends."""
    sill.begin()
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        sill.press(key)
        door = sill.focus
        assert isinstance(door, Door)
        seen.append(door.text())
    assert seen == [
        "Something kind for me",
        "Talk to someone",
        "Talk to someone",
        "Something kind for me",
    ]


def test_tab_comes_everywhere_and_stays_inside(sill: Sill) -> None:
    """Close, note, doors, help, field and button; then the first again."""
    sill.begin()
    start, names = sill.focus, []
    for _stop in range(20):
        names.append(sill.focus.accessibleName() or getattr(sill.focus, "text", str)())
        sill.press(Qt.Key.Key_Tab)
        if sill.focus is start:
            break
    assert sill.focus is start
    assert len(names) == 8
    for name in ("Close", "Talk to someone today", "What my jar says", "Is there a hard thought?"):
        assert name in names


def test_esc_and_the_round_button_close_it(sill: Sill) -> None:
    """The keyboard is where it was before."""
    for key in (True, False):
        sill.begin()
        if key:
            sill.press(Qt.Key.Key_Escape)
        else:
            button(sill.cover, "Close").click()
        assert not sill.cover.isVisible()
        assert QApplication.focusWidget() is sill.below


def test_another_note_is_shown_in_its_place(sill: Sill) -> None:
    """One press, and a screen reader says it."""
    kept_in_september(sill.home, "Washed two cups")
    sill.begin()
    first = sill.note.win
    sill.press(Qt.Key.Key_Return)
    second = sill.note.win
    assert first is not None
    assert second is not None
    assert {first.text, second.text} == {"Walked to the gate and back", "Washed two cups"}
    assert second.text in sill.said[-1]
    assert isinstance(sill.focus, Door)


def test_a_note_that_is_pressed_opens_large(sill: Sill) -> None:
    """With the pointer, or Enter."""
    sill.begin()
    QTest.mouseClick(sill.note, Qt.MouseButton.LeftButton)
    sill.note.setFocus(Qt.FocusReason.TabFocusReason)
    sill.press(Qt.Key.Key_Return)
    assert [win for (win,) in sill.opened.heard] == [sill.note.win] * 2


def test_an_affirmation_does_not_come_twice_in_a_row(sill: Sill) -> None:
    """However often one opens it."""
    lines = []
    for _time in range(12):
        sill.begin()
        lines += [one for one in sill.words if one in sill.home.content.affirmations]
        sill.cover.leave()
    assert len(lines) == 12
    assert all(one != other for one, other in pairwise(lines))
    assert len(set(lines)) > 4


def test_an_empty_jar_is_met_kindly(empty_sill: Sill) -> None:
    """A blank note, two doors, the candle; and nothing that is greyed out."""
    cover = empty_sill.begin()
    assert any(one.isVisible() for one in cover.findChildren(BlankNote))
    assert "Your first note will rest here." in empty_sill.words
    assert "Being here counts." in empty_sill.words
    assert not empty_sill.note.isVisible()
    assert not any("You kept this one" in line for line in empty_sill.words)
    doors = [one for one in cover.findChildren(Door) if one.isVisible()]
    assert [one.text() for one in doors] == ["Something kind for me", "Talk to someone"]
    assert all(one.isEnabled() for one in doors)
    assert empty_sill.focus is doors[0]
    assert cover.scene.isVisible()
    assert "Your first note will rest here." in empty_sill.said[-1]


def test_where_the_jar_cannot_be_read_there_is_a_calm_line(sill: Sill) -> None:
    """The candle and the doors are there all the same; and another time the note is."""
    sill.home.make_unreadable()
    cover = sill.begin()
    (line,) = [one for one in sill.words if one.startswith("Your ")]
    assert "Your" in line
    assert line in sill.said[-1]
    assert not sill.note.isVisible()
    assert cover.scene.isVisible()
    assert len([one for one in cover.findChildren(Door) if one.isVisible()]) == 3
    sill.home.mend()
    sill.press(Qt.Key.Key_Return)
    assert sill.note.isVisible()
    assert line not in sill.words


def test_a_note_of_another_year_says_its_year(home: Home, empty_sill: Sill) -> None:
    """A day alone would be the wrong one."""
    home.keep("Sat in the sun", day=dt.date(home.today.year - 2, 6, 1))
    empty_sill.begin()
    assert f"1 June {home.today.year - 2}" in empty_sill.note.accessibleName()


def test_long_words_end_after_three_lines(home: Home, empty_sill: Sill) -> None:
    """The paper stays small; Enter opens all of them."""
    home.keep("word " * 1999 + "end", feeling="good " * 100)
    empty_sill.begin()
    assert empty_sill.note.height() < 180
    home.keep("ب" * 9000)
    empty_sill.press(Qt.Key.Key_Return)
    assert empty_sill.note.height() < 180


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(1120, 720, 100), (1120, 720, 200), (800, 560, 150), (640, 700, 100), (480, 400, 200)],
)
def test_no_word_is_cut_at_any_size(sill: Sill, width: int, height: int, size: int) -> None:
    """The page scrolls down; sideways it holds whatever it says."""
    sill.home.preferences.change(text_size=size, less_motion=True)
    sill.resize(width, height)
    cover = sill.begin()
    assert list(cut_texts(cover)) == []
    for door in cover.findChildren(Door):
        door.setFocus(Qt.FocusReason.TabFocusReason)
        assert door.height() >= door.heightForWidth(door.width())
    button(cover, "Something kind for me").click()
    for _turn in range(4):
        QApplication.processEvents()
    assert list(cut_texts(cover)) == []


def test_a_small_window_has_the_candle_too(sill: Sill) -> None:
    """Beside the page as long as there is room, and on top of it in the smallest ones."""
    cover = sill.begin()
    assert sill.place(cover.scene).getRect() == (0, 0, 420, 720)
    sill.resize(800, 560)
    assert sill.place(cover.scene).getRect() == (0, 0, 256, 560)
    sill.resize(480, 400)
    assert cover.scene.isVisible()
    assert sill.place(cover.scene).width() >= 460
    assert sill.place(cover.scene).height() < 200
    sill.resize(1120, 720)
    assert sill.place(cover.scene).getRect() == (0, 0, 420, 720)


def test_what_has_the_keyboard_at_first_is_in_view(sill: Sill) -> None:
    """In the smallest window as well."""
    sill.resize(480, 400)
    sill.begin()
    assert sill.focus.visibleRegion().boundingRect().height() > sill.focus.height() // 2


def test_from_right_to_left_the_candle_is_at_the_right(sill: Sill) -> None:
    """And the page at its left."""
    sill.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    cover = sill.begin()
    assert sill.place(cover.scene).getRect() == (700, 0, 420, 720)
    assert sill.place(button(cover, "Close")).left() < 200


def test_by_day_it_lies_as_in_the_mockup(sill: Sill) -> None:
    """Measured in extra-boost.png: the round button, the paper, and the three rows of 72."""
    sill.home.preferences.change(light=Light.DAY, less_motion=True)
    cover = sill.begin()
    QApplication.processEvents()
    assert sill.place(button(cover, "Close")).getRect() == (1020, 46, 44, 44)
    for door, top in zip(cover.findChildren(Door), (286, 370, 454), strict=True):
        place = sill.place(door)
        assert (place.left(), place.width(), place.height()) == (476, 588, 72)
        assert abs(place.top() - top) <= 3


def test_it_holds_no_pictures_when_it_is_gone(sill: Sill) -> None:
    """What nobody looks at takes no memory: the wall with its candle is a third of the window."""
    cover = sill.begin()
    cover.grab()
    assert held_by(cover) > 1_000_000
    sill.press(Qt.Key.Key_Escape)
    assert held_by(cover) < 50_000
