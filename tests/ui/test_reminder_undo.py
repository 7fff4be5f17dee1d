"""Undo by where the person is: in Settings, and of a "not now" on Today or at a place's foot."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Source
from smallwins.ui import copy
from smallwins.ui.reminder_asker import NOT_NOW
from smallwins.ui.settings.own_reminders import OwnReminders
from support.clock import FixedClock
from support.home import button, make_read_only, settle, texts
from ui.one_reminder import OWN, at_nine_twenty_nine, own_comes, put_aside, reminders_of
from ui.started import Start, Started

pytestmark = pytest.mark.usefixtures("calm")

WATER, CALL = "Drink some water", "Call my sister"
AS_BEFORE = "As it was before."


@pytest.fixture
def clock() -> FixedClock:
    return at_nine_twenty_nine()


def undo(started: Started, at: QWidget | None = None) -> None:
    """Press Ctrl+Z, where the keyboard is in no field."""
    window = started.app.window
    QTest.keyClick(at or window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def own_in_settings(started: Started, qtbot: QtBot) -> OwnReminders:
    """Go to the page of reminders by its name."""
    window = started.app.window
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to_reminders()
    (own,) = window.findChildren(OwnReminders)
    return own


def words_of(started: Started) -> list[str]:
    return [one.words for one in reminders_of(started).all() if one.is_own]


def wins_of(started: Started) -> list[str]:
    journal = started.rooms.journal
    return [win.text for win in journal.wins_of(journal.today())]


def come_to_today(started: Started) -> None:
    """Go away and come again: what is new stands there by then."""
    started.app.window.go_to_settings()
    started.app.window.go_to_today()
    settle()


def let_be(started: Started, place: QWidget) -> None:
    """Press "Not now" there."""
    button(place, "Not now").click()
    assert reminders_of(started).waiting is None


# In Settings


def test_undo_in_settings_brings_back_reminders_and_stays_there(start: Start, qtbot: QtBot) -> None:
    """One after the other, the newest first; it is said there, and seen."""
    started = start()
    for words in (WATER, CALL):
        reminders_of(started).add(words, dt.time(15))
    own = own_in_settings(started, qtbot)
    for _each in range(2):
        own.rows[0].out.click()
    assert words_of(started) == []
    undo(started)
    assert words_of(started) == [CALL]
    undo(started)
    assert words_of(started) == [WATER, CALL]
    assert started.app.window.place == "settings"
    settle()
    (said,) = [one for one in own.findChildren(QWidget) if getattr(one, "says", "") == AS_BEFORE]
    assert not said.visibleRegion().isEmpty()


def test_undo_in_settings_reaches_no_win(start: Start, qtbot: QtBot) -> None:
    """Where there is nothing to take back, all stays as it is."""
    started = start()
    started.rooms.journal.keep("Made my bed", source=Source.WINDOW)
    own = own_in_settings(started, qtbot)
    undo(started)
    undo(started, own.line.edit)
    started.app.window.go_to_settings()
    assert started.rooms.settings is not None
    for page in ("appearance", "kind_words", "jar", "celebration", "day_end"):
        started.rooms.settings.show_page(page)
        undo(started)
    assert wins_of(started) == ["Made my bed"]
    assert started.app.window.place == "settings"


def test_undo_in_settings_takes_back_what_was_done_on_the_open_page(
    start: Start, qtbot: QtBot
) -> None:
    """What was done on another stays until that is open: nothing changes out of sight."""
    started = start()
    reminders_of(started).add(WATER, dt.time(15))
    started.rooms.offers.rest("Stood up")
    own = own_in_settings(started, qtbot)
    own.rows[0].out.click()
    settings = started.rooms.settings
    assert settings is not None
    settings.show_page("kind_words")
    button(settings, copy.offer_again("Stood up")).click()
    undo(started)
    assert (started.rooms.offers.resting(), words_of(started)) == (["Stood up"], [])
    undo(started)
    assert words_of(started) == []
    settings.show_page("reminders")
    undo(started)
    assert words_of(started) == [WATER]


def test_undo_on_the_page_of_the_jar_lets_a_note_rest_again(start: Start, qtbot: QtBot) -> None:
    """And takes no win along, whatever was done to it since."""
    started = start()
    journal = started.rooms.journal
    win = journal.keep("Slept", source=Source.WINDOW)
    journal.let_rest(win.uid, resting=True)
    own_in_settings(started, qtbot)
    settings = started.rooms.settings
    assert settings is not None
    settings.show_page("jar")
    button(settings, "Wake this note: Slept").click()
    assert "It is awake." in " ".join(texts(settings))
    undo(started)
    assert [one.uid for one in started.rooms.back.resting()] == [win.uid]
    undo(started)
    assert wins_of(started) == ["Slept"]


# "Not now" on Today


def test_undo_on_today_brings_the_prompt_back(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """As if it had not been let be; with nothing more to take back, no win goes before it."""
    started = start()
    started.rooms.preferences.change(loudness=Loudness.OFF)
    started.rooms.journal.keep("Made my bed", source=Source.WINDOW)
    clock.forward(hours=2)
    reminders = reminders_of(started)
    own = reminders.add(OWN, dt.time(11, 30))
    clock.forward(minutes=1)
    reminders.look()
    qtbot.waitUntil(lambda: OWN in texts(started.app.window))
    let_be(started, started.app.window)
    qtbot.waitUntil(lambda: OWN not in texts(started.app.window))
    undo(started, started.today.page.field.edit)
    assert reminders.waiting == own
    qtbot.waitUntil(lambda: OWN in texts(started.app.window))
    assert AS_BEFORE in texts(started.app.window)
    assert wins_of(started) == ["Made my bed"]


def test_what_was_done_after_a_not_now_is_taken_back_before_it(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """A win, and a small thing: the newest first, and then the prompt."""
    started = start()
    own = own_comes(started, clock)
    qtbot.waitUntil(lambda: OWN in texts(started.app.window))
    let_be(started, started.app.window)
    deeds, done = started.today.page.deeds, ["thing"]
    deeds.do(lambda: None, done.clear)
    started.rooms.journal.keep("Made my bed", source=Source.WINDOW)
    undo(started, started.today.page.field.edit)
    assert wins_of(started) == []
    undo(started, started.today.page.field.edit)
    assert reminders_of(started).waiting == own


def test_a_check_in_met_before_a_not_now_is_taken_back_after_it(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """The newest first."""
    started = start()
    day = started.rooms.journal.today()
    started.today.page.check_ins.ask_for(Moment.MORNING)
    card = started.today.page.check_ins.card
    assert card is not None
    card.closed.emit()
    assert started.rooms.day_words.met(day) == {Moment.MORNING}
    own = own_comes(started, clock)
    qtbot.waitUntil(lambda: OWN in texts(started.app.window))
    let_be(started, started.app.window)
    undo(started, started.today.page.field.edit)
    assert reminders_of(started).waiting == own
    assert started.rooms.day_words.met(day) == {Moment.MORNING}
    undo(started, started.today.page.field.edit)
    assert started.rooms.day_words.met(day) == set()


def test_where_the_third_not_now_is_taken_back_nothing_is_said_of_halving(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """It comes as often as before."""
    started = start()
    reminders = reminders_of(started)
    own = own_comes(started, clock)
    for _day in range(2):
        reminders.dismiss(own.uid)
        clock.forward(days=1)
        reminders.look()
    qtbot.waitUntil(lambda: OWN in texts(started.app.window))
    let_be(started, started.app.window)
    halved = "It comes every other time from now on."
    come_to_today(started)
    qtbot.waitUntil(lambda: halved in texts(started.app.window))
    undo(started, started.today.page.field.edit)
    qtbot.waitUntil(lambda: OWN in texts(started.app.window))
    assert not reminders.comes_half_as_often(own.uid)
    reminders.answer(own.uid)
    qtbot.waitUntil(lambda: OWN not in texts(started.app.window))
    come_to_today(started)
    assert halved not in texts(started.app.window)


def test_a_not_now_in_a_notice_is_no_deed_in_the_window(start: Start, clock: FixedClock) -> None:
    """Ctrl+Z there is for what was done there."""
    started = start()
    put_aside(started)
    own = own_comes(started, clock)
    asker = started.rooms.reminder_rooms.asker
    assert asker is not None
    asker._notices.acted.emit(own.uid, NOT_NOW)
    assert reminders_of(started).waiting is None
    started.app.window.come_forward()
    undo(started, started.today.page.field.edit)
    assert reminders_of(started).waiting is None


# At the foot of another place


@pytest.mark.parametrize("place", ["calendar", "rewards", "settings"])
def test_undo_at_the_foot_of_a_place_brings_the_prompt_back_there(
    start: Start, clock: FixedClock, qtbot: QtBot, place: str
) -> None:
    """The win that was kept before stays, and so does the place."""
    started = start()
    started.rooms.journal.keep("Made my bed", source=Source.WINDOW)
    clock.forward(hours=2)
    window = started.app.window
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to(place)
    reminders = reminders_of(started)
    own = reminders.add(OWN, dt.time(11, 30))
    clock.forward(minutes=1)
    reminders.look()
    let_be(started, window.floor)
    assert OWN not in texts(window.floor)
    undo(started)
    assert reminders.waiting == own
    assert OWN in texts(window.floor)
    assert wins_of(started) == ["Made my bed"]
    assert window.place == place


@pytest.mark.parametrize("place", ["calendar", "rewards"])
def test_what_was_done_at_a_place_after_a_not_now_is_taken_back_before_it(
    start: Start, clock: FixedClock, qtbot: QtBot, place: str
) -> None:
    """And what was done there before it, after it: the newest first."""
    started = start()
    rooms, window = started.rooms, started.app.window
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to(place)
    own = own_comes(started, clock)
    day, written = rooms.journal.today(), iter(["first", "second"])
    kept = ["first", "second"]

    def do_something() -> None:
        words = next(written)
        if rooms.rewards is not None:
            rooms.rewards._undoing.remember(kept.pop, rooms.rewards._list)
            return
        assert rooms.calendar is not None
        before = rooms.day_words.words(day, Moment.MORNING.part)
        rooms.day_words.keep(day, Moment.MORNING.part, words)
        rooms.calendar.day_page._deeds.tell_written(day, Moment.MORNING, before, words)

    def still_done() -> int:
        if rooms.rewards is not None:
            return len(kept)
        return ["", "first", "second"].index(rooms.day_words.words(day, Moment.MORNING.part))

    do_something()
    let_be(started, window.floor)
    do_something()
    for left, waiting in ((1, None), (1, own), (0, own)):
        undo(started)
        assert (still_done(), reminders_of(started).waiting) == (left, waiting)


def test_what_was_let_be_at_one_place_comes_back_at_no_other_but_today(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """On Today all prompts stand."""
    started = start()
    window = started.app.window
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to("calendar")
    own = own_comes(started, clock)
    let_be(started, window.floor)
    window.go_to("rewards")
    undo(started)
    window.go_to("settings")
    undo(started)
    assert reminders_of(started).waiting is None
    window.go_to_today()
    undo(started, started.today.page.field.edit)
    assert reminders_of(started).waiting == own


def test_in_settings_what_was_done_after_a_not_now_is_taken_back_before_it(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """Also where it did not save the first time."""
    started = start()
    own = own_in_settings(started, qtbot)
    reminders = reminders_of(started)
    asked = own_comes(started, clock)
    reminders.add(WATER, dt.time(15))
    let_be(started, started.app.window.floor)
    own.rows[1].out.click()
    make_read_only(started.rooms._database)
    undo(started)
    assert words_of(started) == [OWN]
    make_read_only(started.rooms._database, on=False)
    undo(started)
    assert (words_of(started), reminders.waiting) == ([OWN, WATER], None)
    undo(started)
    assert reminders.waiting == asked
