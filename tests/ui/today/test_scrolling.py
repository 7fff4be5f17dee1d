"""At its designed size Today does not scroll on an ordinary day: nothing is cut at its foot."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Energy, Kind, Source
from smallwins.ui.today.kind_words import KindWords
from smallwins.ui.today.place import TodayPlace
from support.clock import FixedClock
from support.cut_text import cut_texts
from support.home import Home
from ui.today.one_card import EVENING, MORNING, asked, at
from ui.today.one_list import put_down

_WINS = ("Brushed my teeth", "Opened the curtains", "Washed a cup", "Rang Mum")
_THINGS = ("Water the fern", "Ring the dentist", "Open the window")


def _today(home: Home, qtbot: QtBot, wins: int, energy: Energy) -> TodayPlace:
    for text in _WINS[:wins]:
        home.keep(text)
    home.journal.set_energy(home.today, energy)
    window = home.window(1120, 720)
    today = window.findChild(TodayPlace)
    assert today is not None
    KindWords(home.theme, today, home.lines, home.preferences, home.journal)
    today.refresh()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return today


def _is_whole(today: TodayPlace) -> bool:
    (scroll,) = today.page.findChildren(QAbstractScrollArea)
    foot = max(part.geometry().bottom() for part in (today.page.parts.notes, today.page.parts.help))
    return scroll.verticalScrollBar().maximum() == 0 and foot <= today.height()


@pytest.mark.parametrize("energy", [Energy.OKAY, Energy.GOOD])
@pytest.mark.parametrize(
    ("time", "wins", "question"),
    [
        ("08:20", 0, MORNING),
        ("08:20", 2, MORNING),
        ("12:20", 4, None),
        ("19:30", 0, "Would you like to hold on to this one tonight?"),
        ("19:30", 2, EVENING),
        ("19:30", 3, EVENING),
        ("22:30", 3, "Today, once more."),
    ],
)
def test_today_does_not_scroll_at_its_designed_size(
    home: Home,
    qtbot: QtBot,
    clock: FixedClock,
    time: str,
    wins: int,
    question: str | None,
    energy: Energy,
) -> None:
    """With a check-in, with the note, and with the day's first notes."""
    at(clock, time)
    today = _today(home, qtbot, wins, energy)
    assert (asked(today) is None) is (question is None)
    qtbot.waitUntil(lambda: _is_whole(today), timeout=2_000)
    assert not list(cut_texts(today))


@pytest.mark.parametrize("time", ["08:20", "12:20", "19:30"])
def test_nor_on_a_rough_day(home: Home, qtbot: QtBot, clock: FixedClock, time: str) -> None:
    """With who can help in sight."""
    at(clock, time)
    today = _today(home, qtbot, 2, Energy.ROUGH)
    qtbot.waitUntil(lambda: _is_whole(today), timeout=2_000)
    assert today.page.parts.help.isVisible()


def test_three_notes_lie_in_one_row_where_they_have_room(home: Home, qtbot: QtBot) -> None:
    """The usual day is seen whole. One that is written on stays where it lies."""
    today = _today(home, qtbot, 3, Energy.OKAY)
    notes = today.page.notes
    qtbot.waitUntil(lambda: len({card.y() for card in notes.cards}) == 1)
    notes.cards[0].ask_feeling()
    written_on = QApplication.focusWidget()
    assert written_on is not None
    QTest.keyClicks(written_on, "calm")
    assert notes.being_written
    notes.resize(notes.width(), notes.height() + 1)
    assert len({card.y() for card in notes.cards}) == 1
    places = [card.x() for card in notes.cards]
    home.keep_here("Fed the cat")
    qtbot.waitUntil(lambda: len(notes.cards) == 4)
    assert sorted({card.x() for card in notes.cards}) == sorted(places)
    qtbot.waitUntil(lambda: len({card.y() for card in notes.cards}) == 2)
    home.preferences.change(text_size=125)
    qtbot.waitUntil(lambda: not list(cut_texts(today)))


@pytest.mark.parametrize("kind", list(Kind))
def test_the_kind_of_a_note_is_never_cut(home: Home, qtbot: QtBot, kind: Kind) -> None:
    """A kind with a long name, beside the hour, needs more than a third of the page."""
    home.journal.keep("Brushed my teeth", kind=kind, source=Source.WINDOW)
    today = _today(home, qtbot, 2, Energy.OKAY)
    assert len(today.page.notes.cards) == 3
    qtbot.waitUntil(lambda: not list(cut_texts(today)))


def test_long_words_have_a_wide_note(home: Home, qtbot: QtBot) -> None:
    """Three in a row would be higher than two rows."""
    home.keep("Walked to the lake and back, and sat on the bench under the old tree. " * 5)
    today = _today(home, qtbot, 2, Energy.OKAY)
    cards = today.page.notes.cards
    qtbot.waitUntil(lambda: len({card.y() for card in cards}) == 2)
    assert not list(cut_texts(today))


def test_nor_with_three_small_things_put_down(home: Home, qtbot: QtBot, clock: FixedClock) -> None:
    """They stand two in a row."""
    at(clock, "12:20")
    today = _today(home, qtbot, 2, Energy.OKAY)
    put_down(today.page, *_THINGS)
    assert len(today.page.checklist.boxes) == 3
    qtbot.waitUntil(lambda: _is_whole(today), timeout=2_000)
