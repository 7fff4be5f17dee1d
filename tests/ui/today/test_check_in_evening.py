"""The evening: what to hold on to, chosen by a press, and never counted."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment
from smallwins.domain.wins import Kind, Win
from smallwins.store import sql
from smallwins.ui.today.check_in_evening import PAGE, HoldChip
from smallwins.ui.today.place import TodayPlace
from support.clock import FixedClock
from support.home import Home, button, settle, texts
from ui.today.one_card import CLOSE, EVENING, GONE, asked, at, card_on, look, press

NONE = "Being here is something to hold on to tonight."
ONE = "Would you like to hold on to this one tonight?"
HELD = "Held for tonight. It is on today's page."
STILL_HERE = "Keep, and hold on to: I'm still here"
READ_ONLY = "Your words are still here. The folder may not be written to."


@pytest.fixture
def place(home: Home, clock: FixedClock, qtbot: QtBot) -> TodayPlace:
    """Today, in the evening, with no win."""
    at(clock, "18:00")
    place = home.place()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    return place


def _chips(place: TodayPlace) -> list[HoldChip]:
    """The wins on the card, as they lie."""
    seen = [one for one in card_on(place).findChildren(HoldChip) if one.isVisible()]
    return sorted(seen, key=lambda chip: (chip.y(), chip.x()))


def _names(place: TodayPlace) -> list[str]:
    return [chip.text() for chip in _chips(place)]


def _held(home: Home) -> list[str]:
    return [win.text for win in home.day_words.held(home.today)]


def _keep(home: Home, *words: str) -> list[Win]:
    """Keep wins one after the other, each seen before the next."""
    wins = []
    for text in words:
        wins.append(home.keep_here(text, Kind.HOME))
        QApplication.processEvents()
    settle()
    return wins


def test_what_is_pressed_is_held_and_pressed_again_let_go(home: Home, place: TodayPlace) -> None:
    """At once, and as many as one likes; Done ends it with a warm line."""
    _keep(home, "Ate lunch", "Fed the cat", "Called Mum back")
    assert asked(place) == EVENING
    press(place, "Hold on to: Called Mum back")
    press(place, "Hold on to: Ate lunch")
    press(place, "Hold on to: Fed the cat")
    assert _held(home) == ["Ate lunch", "Fed the cat", "Called Mum back"]
    press(place, "Hold on to: Fed the cat")
    assert _held(home) == ["Ate lunch", "Called Mum back"]
    assert [chip.text() for chip in _chips(place) if chip.isChecked()] == [
        "Ate lunch",
        "Called Mum back",
    ]
    press(place, "Done")
    assert asked(place) == HELD
    assert home.day_words.met(home.today) == {Moment.EVENING}
    press(place, "Undo")
    assert asked(place) == EVENING
    assert _held(home) == ["Ate lunch", "Called Mum back"]


def test_done_with_none_held_lets_it_go(home: Home, place: TodayPlace) -> None:
    """Nothing is asked of anybody."""
    _keep(home, "Ate lunch", "Fed the cat")
    press(place, "Done")
    assert asked(place) is None
    assert GONE in texts(place)


def test_what_is_held_is_not_said_to_be_let_go(home: Home, place: TodayPlace) -> None:
    """Whoever closes the card after a press reads what is so, and the page says the same."""
    _keep(home, "Fed the cat")
    look(place.page)
    press(place, "Hold on to: Fed the cat")
    press(place, CLOSE)
    assert "Held for tonight. It is on today's page." in texts(place)
    assert GONE not in texts(place)
    assert _held(home) == ["Fed the cat"]


def test_chips_keep_their_place_while_more_is_kept(home: Home, place: TodayPlace) -> None:
    """What comes later stands behind; the newest stand first when the card is new."""
    _keep(home, "Ate lunch", "Fed the cat")
    assert _names(place) == ["Ate lunch", "Fed the cat"]
    look(place.page)
    assert _names(place) == ["Ate lunch", "Fed the cat"]
    press(place, CLOSE)
    QTest.mouseClick(button(place, "Undo"), Qt.MouseButton.LeftButton)
    settle()
    assert _names(place) == ["Fed the cat", "Ate lunch"]


def test_on_a_day_without_wins_being_here_is_one_press(home: Home, place: TodayPlace) -> None:
    """No typing; it is kept, held, and the keyboard is on it."""
    assert (asked(place), _names(place)) == (NONE, ["I'm still here"])
    assert "Done" not in texts(card_on(place))
    chip = button(card_on(place), STILL_HERE)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chip, Qt.Key.Key_Return)
    settle()
    (win,) = home.on_disk()
    assert (win.text, win.kind, win.day) == ("I'm still here", Kind.MIND, home.today)
    assert _held(home) == ["I'm still here"]
    assert (asked(place), _names(place)) == (ONE, ["I'm still here"])
    assert _chips(place)[0].isChecked()
    assert _chips(place)[0].hasFocus()


def test_with_one_win_there_is_a_soft_way_to_another(home: Home, place: TodayPlace) -> None:
    """With two there is enough to choose from."""
    _keep(home, "Ate lunch")
    assert (asked(place), _names(place)) == (ONE, ["Ate lunch", "I'm still here"])
    _keep(home, "Fed the cat")
    assert (asked(place), _names(place)) == (EVENING, ["Ate lunch", "Fed the cat"])


def test_many_wins_show_the_newest_dozen_and_more_with_a_press(
    home: Home, place: TodayPlace, clock: FixedClock
) -> None:
    """What is held is in sight wherever it stands; the keyboard goes on with what came."""
    for number in range(30):
        home.keep(f"Win {number}")
    first = home.on_disk()[-1]
    home.day_words.hold(first, held=True)
    look(place.page)
    newest = [f"Win {number}" for number in range(29, 29 - PAGE, -1)]
    assert _names(place) == [*newest, "Win 0"]
    press(place, "Show more")
    settle()
    assert len(_names(place)) == 2 * PAGE + 1
    focus = QApplication.focusWidget()
    assert isinstance(focus, HoldChip)
    assert focus.text() == "Win 17"
    press(place, "Show more")
    settle()
    assert len(_names(place)) == 30
    assert "Show more" not in texts(card_on(place))


def test_long_words_are_shortened_and_spoken_longer(home: Home, place: TodayPlace) -> None:
    """On one line, as they were written."""
    _keep(home, "<b>Wrote</b> a very long letter\nto my oldest friend in the far north", "Ate")
    assert _names(place)[0] == "<b>Wrote</b> a very long letter to m…"
    assert _chips(place)[0].accessibleName().endswith("to my oldest friend in the far north")


def test_changes_elsewhere_are_followed(home: Home, place: TodayPlace) -> None:
    """Words that were changed, a win that was put away, and what is held on the day's page."""
    one, two, _three = _keep(home, "Ate lunch", "Fed the cat", "Called Mum back")
    home.journal.change(one.uid, text="Ate a late lunch", kind=Kind.FOOD)
    home.day_words.hold(two, held=True)
    settle()
    assert _names(place) == ["Ate a late lunch", "Fed the cat", "Called Mum back"]
    assert [chip.isChecked() for chip in _chips(place)] == [False, True, False]
    _chips(place)[1].setFocus(Qt.FocusReason.TabFocusReason)
    home.journal.put_away(two.uid)
    settle()
    assert _names(place) == ["Ate a late lunch", "Called Mum back"]
    assert button(card_on(place), CLOSE).hasFocus()
    yesterday = home.keep("Slept", day=home.today - dt.timedelta(days=1))
    home.day_words.hold(yesterday, held=True)
    assert [chip.isChecked() for chip in _chips(place)] == [False, False]


def test_what_is_not_written_is_not_shown_as_held(home: Home, place: TodayPlace) -> None:
    """A plain sentence; being here that did not save is not shown as kept."""
    _keep(home, "Ate lunch")
    home.make_read_only()
    press(place, "Hold on to: Ate lunch")
    assert not _chips(place)[0].isChecked()
    assert READ_ONLY in texts(card_on(place))
    press(place, STILL_HERE)
    settle()
    assert _names(place) == ["Ate lunch", "I'm still here"]
    home.make_read_only(False)
    press(place, "Hold on to: Ate lunch")
    assert _held(home) == ["Ate lunch"]
    assert READ_ONLY not in texts(card_on(place))


def test_where_it_cannot_be_read_what_is_held_it_stays_as_it_was(
    home: Home, place: TodayPlace
) -> None:
    """The chips are there all the same."""
    (one,) = _keep(home, "Ate lunch")
    home.day_words.hold(one, held=True)
    sql.run(home.database._db, "ALTER TABLE held RENAME TO held_gone")
    look(place.page)
    assert [chip.isChecked() for chip in _chips(place)] == [True, False]
