"""Ctrl+Z on the Month place: what was chosen there is as before, and no win leaves for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.month_page import Hidden
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Source
from smallwins.report.paper import Paper
from smallwins.ui import copy
from smallwins.ui.month.place import MonthPlace
from smallwins.ui.month.wins_dialog import WinsDialog
from support.home import Ear, Home, button, choose, open_menu, settle, texts
from ui.month.one_month import NOVEMBER, OCTOBER, keep_some, keyboard, open_month, press, said_of
from ui.month.test_month_in_app import month_of
from ui.started import Start, Started

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def started(start: Start) -> Started:
    """An app whose person kept a win today."""
    one = start()
    one.rooms.preferences.change(loudness=Loudness.OFF)  # no card takes the keys
    one.rooms.journal.keep("Opened a window", source=Source.WINDOW)
    return one


def texts_of(started: Started) -> list[str]:
    """The wins that are in the jar."""
    return [win.text for win in started.rooms.journal.recent()]


def undo(started: Started) -> None:
    QTest.keyClick(started.app.window.windowHandle(), KEY.Key_Z, CONTROL)


def test_a_box_is_as_before_and_the_win_of_today_stays(started: Started) -> None:
    """Who hides feelings and thinks again loses no win by it, and is where they were."""
    place = month_of(started)
    box = place.board.options.hides[Hidden.FEELINGS]
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Space)
    assert place.choice.hidden == {Hidden.FEELINGS}
    undo(started)
    assert not place.choice.hidden
    assert not box.isChecked()
    assert keyboard() is box
    assert place.board.desk.says == "As it was before."
    assert started.app.window.place == "month"
    assert texts_of(started) == ["Opened a window"]


def test_choices_and_wins_are_taken_back_by_turns(started: Started) -> None:
    """The newest first: a win that was kept after the choice, and then the choice."""
    place = month_of(started)
    place.board.options.large.click()
    started.rooms.journal.keep("Drank water", source=Source.WINDOW)
    large = []
    for _step in range(2):
        month_of(started)
        undo(started)
        large.append(place.large)
    assert large == [True, False]
    assert texts_of(started) == ["Opened a window"]


def test_where_none_was_chosen_undo_is_for_wins(started: Started) -> None:
    """It is seen where it was kept, as from the jar."""
    month_of(started)
    undo(started)
    assert not texts_of(started)
    assert started.app.window.place == "today"
    assert copy.was_undone() in texts(started.app.window)


def test_where_the_page_is_out_of_sight_its_choices_stay(started: Started) -> None:
    """Whoever looks back at charts would not see them go."""
    place = month_of(started)
    place.board.options.large.click()
    place.board.switch.segments[1].click()
    undo(started)
    assert place.large


def test_a_ready_choice_gives_back_the_one_before(started: Started) -> None:
    """What a person put together box by box is not gone with one line of a menu."""
    place = month_of(started)
    place.board.options.hides[Hidden.KINDS].click()
    own = place.choice
    place.board.options.reader.click()
    choose(open_menu(place.board.options.reader), "For my therapist")
    assert place.choice != own
    undo(started)
    assert place.choice == own


@pytest.fixture
def own_way(home: Home, qtbot: QtBot) -> MonthPlace:
    """A page that was put together box by box, and then made ready for a therapist."""
    place = open_month(home, qtbot)
    place.board.options.hides[Hidden.KINDS].click()
    takes(place, "For my therapist")
    return place


def takes(place: MonthPlace, words: str) -> None:
    reader = place.board.options.reader
    reader.click()
    choose(open_menu(reader), words)


def test_undo_stands_beside_a_ready_choice(home: Home, own_way: MonthPlace) -> None:
    """It gives back one's own way, though a win was kept since; the keyboard stays near."""
    options = own_way.board.options
    home.keep_here("Opened a window")
    options.reader.setFocus()
    press(KEY.Key_Tab)
    assert keyboard() is options.undo
    press(KEY.Key_Space)
    assert own_way.choice.hidden == {Hidden.KINDS}
    assert options.undo.isHidden()
    assert keyboard() is options.reader
    assert own_way.board.desk.says == "As it was before."


def test_nothing_makes_room_for_it(home: Home, qtbot: QtBot) -> None:
    """No box moves when it comes, and it lies on no word."""
    place = open_month(home, qtbot)
    options = place.board.options
    boxes = [*options.parts.values(), *options.hides.values()]
    before = [box.geometry() for box in boxes]
    takes(place, "For my therapist")
    settle()
    assert [box.geometry() for box in boxes] == before
    undo = options.undo.geometry()
    assert options.rect().contains(undo)
    assert not undo.intersects(options.reader.geometry())
    first = boxes[0]
    assert undo.left() > first.x() + first.sizeHint().width()


def test_undo_goes_once_something_else_is_chosen(own_way: MonthPlace) -> None:
    """It would take back what it does not stand for."""
    assert own_way.board.options.undo.isVisible()
    own_way.board.options.hides[Hidden.FEELINGS].click()
    assert not own_way.board.options.undo.isVisible()


def test_undo_takes_back_the_choice_though_letters_were_enlarged_since(own_way: MonthPlace) -> None:
    """And they stay large."""
    own_way.board.options.large.click()
    own_way.board.options.undo.click()
    assert own_way.choice.hidden == {Hidden.KINDS}
    assert own_way.large


def test_undo_goes_after_a_minute_but_not_from_under_the_keyboard(own_way: MonthPlace) -> None:
    options = own_way.board.options
    options.undo.setFocus()
    options._had_its_minute()
    assert options.undo.isVisible()
    options.reader.setFocus()
    options._had_its_minute()
    assert not options.undo.isVisible()


def test_where_a_ready_choice_changes_nothing_there_is_no_undo(home: Home, qtbot: QtBot) -> None:
    place = open_month(home, qtbot)
    takes(place, "For me")
    assert not place.board.options.undo.isVisible()


def test_a_ready_choice_that_does_not_save_says_that_alone(home: Home, qtbot: QtBot) -> None:
    """It is not said to be for somebody else."""
    place, ear = open_month(home, qtbot), Ear()
    place.board.options.ready_taken.connect(ear.hear)
    home.make_read_only()
    takes(place, "For my therapist")
    assert place.board.desk.says.startswith("Your settings are as they were.")
    assert not ear.heard
    assert not place.board.options.undo.isVisible()


def test_a_win_that_was_left_off_is_back_once_the_list_is_closed(home: Home, qtbot: QtBot) -> None:
    """It is seen where it came back: on the page of its month."""
    keep_some(home)
    place = open_month(home, qtbot, month=OCTOBER)
    dialog = _list_of(place)
    QTest.keyClick(dialog.view, KEY.Key_Space)
    dialog.reject()
    qtbot.waitUntil(lambda: "5 wins" in said_of(place))
    place.show_month(NOVEMBER)
    assert place.take_back()
    assert place.month == OCTOBER
    assert "6 wins" in said_of(place)
    assert place.board.desk.says == "As it was before."


def test_what_was_taken_back_in_the_list_is_taken_back_once(home: Home, qtbot: QtBot) -> None:
    keep_some(home)
    place = open_month(home, qtbot, month=OCTOBER)
    dialog = _list_of(place)
    QTest.keyClick(dialog.view, KEY.Key_Space)
    button(dialog, "Undo").click()
    dialog.reject()
    assert not place.take_back()


def test_another_paper_is_taken_back(home: Home, qtbot: QtBot) -> None:
    """The same paper once more is no choice."""
    keep_some(home)
    place = open_month(home, qtbot)
    first = place.paper
    other = Paper.LETTER if first is Paper.A4 else Paper.A4
    for paper in (other, other):
        place.out.paper_chosen.emit(paper)
    assert place.paper is other
    assert place.take_back()
    assert place.paper is first


def test_an_undo_that_does_not_save_can_be_tried_again(home: Home, qtbot: QtBot) -> None:
    """What is said begins with what is safe, and the box stays true."""
    place = open_month(home, qtbot)
    place.board.options.large.click()
    home.make_read_only()
    assert place.take_back()
    assert place.board.desk.says.startswith("Your settings are as they were.")
    assert place.large
    home.make_read_only(on=False)
    assert place.take_back()
    assert not place.large


def _list_of(place: MonthPlace) -> WinsDialog:
    button(place, "Choose wins…").click()
    (dialog,) = place.findChildren(WinsDialog)
    return dialog
