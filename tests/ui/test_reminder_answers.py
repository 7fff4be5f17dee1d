"""What comes of the answer to a reminder, from a notice, the page, or the tray."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from smallwins.desktop.sleep import Sleep
from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageBusyError
from smallwins.domain.wins import Energy, Source
from smallwins.store.reminders import ReminderStore
from smallwins.ui.reminder_asker import NOT_NOW, OPEN
from smallwins.ui.today.check_in_card import CheckInCard
from support.clock import FixedClock
from support.home import NoticeBook, button, entry, make_read_only, settle, texts
from ui.one_reminder import (
    NOTICE,
    OWN,
    at_nine_twenty_nine,
    come_to_today,
    comes,
    menu_lines,
    menu_of,
    notices_of,
    own_comes,
    put_aside,
    reminders_of,
)
from ui.started import Start

pytestmark = pytest.mark.usefixtures("calm")


@pytest.fixture
def clock() -> FixedClock:
    return at_nine_twenty_nine()


@pytest.mark.parametrize("how", ["click", "button", "tray"])
def test_a_notice_that_is_taken_opens_the_check_in(
    start: Start, clock: FixedClock, qtbot: QtBot, how: str
) -> None:
    """From the tray alone: the window comes, and the question has the keyboard."""
    started = start(tray=True)
    comes(started, clock)
    notices = started.rooms.reminder_rooms.asker
    assert notices is not None
    if how == "click":
        notices._notices.clicked.emit("morning")
    elif how == "button":
        notices._notices.acted.emit("morning", OPEN)
    else:
        entry(menu_of(started), "Open the morning moment").trigger()
    qtbot.waitUntil(lambda: started.rooms.today is not None)
    qtbot.waitUntil(lambda: started.today.page.check_ins.card is not None)
    assert started.app.window.isVisible()
    assert reminders_of(started).waiting is None
    assert menu_lines(started)[0] == "Keep a small win…"


@pytest.mark.parametrize("how", ["click", "button", "tray"])
@pytest.mark.parametrize("window", ["never made", "put aside", "elsewhere"])
def test_one_s_own_is_read_on_today_where_it_is_taken_beside_the_window(
    start: Start, clock: FixedClock, qtbot: QtBot, how: str, window: str
) -> None:
    """Neither the notice nor the tray says its words: it waits until it is answered on Today."""
    started = start() if window != "never made" else start(tray=True)
    if window == "put aside":
        put_aside(started)
    elif window == "elsewhere":
        started.app.window.go_to("jar")
        started.app.window.showMinimized()
    own = own_comes(started, clock)
    asker = started.rooms.reminder_rooms.asker
    assert asker is not None
    if how == "click":
        asker._notices.clicked.emit(own.uid)
    elif how == "button":
        asker._notices.acted.emit(own.uid, OPEN)
    else:
        entry(menu_of(started), "Open your reminder").trigger()
    qtbot.waitUntil(lambda: started.rooms.today is not None)
    qtbot.waitUntil(lambda: OWN in texts(started.today))
    shown = started.app.window
    assert shown.isVisible()
    assert not shown.isMinimized()
    assert shown.place == "today"
    assert started.corner.popover_in_sight is None
    assert reminders_of(started).waiting == own
    settle()
    assert OWN in texts(started.today)
    button(started.today, "Seen").click()
    qtbot.waitUntil(lambda: OWN not in texts(shown))
    assert reminders_of(started).waiting is None


@pytest.mark.parametrize("how", ["button", "closed", "tray", "gone by itself"])
def test_a_notice_that_is_let_be_counts_as_such(start: Start, clock: FixedClock, how: str) -> None:
    """A notice that goes by itself was not answered: it goes on to wait."""
    started = start(tray=True)
    comes(started, clock)
    asker = started.rooms.reminder_rooms.asker
    assert asker is not None
    if how == "button":
        asker._notices.acted.emit("morning", NOT_NOW)
    elif how == "tray":
        entry(menu_of(started), "Let it be for now").trigger()
    else:
        asker._notices.closed.emit("morning", how == "closed")
    waits = reminders_of(started).waiting is not None
    assert waits is (how == "gone by itself")


def test_a_notice_of_a_reminder_that_is_gone_does_nothing(start: Start) -> None:
    """It was taken out meanwhile."""
    started = start(tray=True)
    asker = started.rooms.reminder_rooms.asker
    assert asker is not None
    asker._notices.clicked.emit("gone")
    asker._notices.closed.emit("gone", True)
    asker._notices.acted.emit("gone", OPEN)
    window = started.app._window
    assert window is None or window.isMinimized()


def test_the_third_time_is_said_once_and_can_be_undone(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """It comes every other time from then on, unless the person takes that back."""
    started = start()
    own = own_comes(started, clock)
    window = started.app.window
    reminders, prompt = reminders_of(started), started.rooms.reminder_rooms.prompt
    assert prompt is not None
    for _time in range(2):
        qtbot.waitUntil(lambda: OWN in texts(window))
        button(window, "Not now").click()
        assert OWN not in texts(window)
        clock.forward(days=1)
        reminders.look()
    come_to_today(started)
    button(prompt, "Not now").click()
    assert OWN not in texts(prompt)
    assert "It comes every other time from now on." in texts(prompt)
    assert reminders.comes_half_as_often(own.uid)
    button(prompt, "Undo").click()
    assert not reminders.comes_half_as_often(own.uid)
    assert prompt.card is None


def test_what_was_said_of_it_can_be_closed(start: Start, clock: FixedClock, qtbot: QtBot) -> None:
    """Then it stays so, and is not said again."""
    started = start()
    own = own_comes(started, clock)
    prompt = started.rooms.reminder_rooms.prompt
    assert prompt is not None
    reminders_of(started).halved.emit(own)
    reminders_of(started).dismiss(own.uid)
    settle()
    assert prompt.card is None  # nobody came for it
    come_to_today(started)
    qtbot.waitUntil(lambda: "It comes every other time from now on." in texts(prompt))
    button(prompt, "Close").click()
    assert prompt.card is None


def test_an_undo_that_does_not_go_stays(start: Start, clock: FixedClock, qtbot: QtBot) -> None:
    """What is safe is said first, and it can be tried once more."""
    started = start()
    own = own_comes(started, clock)
    prompt = started.rooms.reminder_rooms.prompt
    assert prompt is not None
    reminders_of(started).answer(own.uid)
    reminders_of(started).halved.emit(own)
    come_to_today(started)
    qtbot.waitUntil(lambda: prompt.card is not None)
    make_read_only(started.rooms._database)
    button(prompt, "Undo").click()
    assert prompt.card is not None
    assert started.today.page.parts.trouble.says.startswith("Your settings are as they were.")
    make_read_only(started.rooms._database, on=False)


def test_all_rest_from_the_tray_and_wake(start: Start, clock: FixedClock) -> None:
    """Until a day begins; a rest that the person set elsewhere is told with its time."""
    started = start(tray=True)
    reminders = reminders_of(started)
    assert "Let reminders rest" not in menu_lines(started)
    reminders.switch("morning", on=True)
    assert "Let reminders rest" in menu_lines(started)
    inner = entry(menu_of(started), "Let reminders rest").menu()
    assert isinstance(inner, QMenu)
    entry(inner, "For a week").trigger()
    assert "They rest until Friday 27 November." in menu_lines(started)
    assert "Let reminders rest" not in menu_lines(started)
    entry(menu_of(started), "Wake them now").trigger()
    assert reminders.resting_until is None
    reminders.rest_until(dt.datetime.fromisoformat("2026-11-21T17:30"))
    assert "They rest until 17:30 on Saturday 21 November." in menu_lines(started)


def test_a_rest_that_does_not_save_is_said_and_in_the_log(
    start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    """The menu goes on to say what holds, and a notice says it each time: the menu is gone."""
    started = start(tray=True)
    reminders = reminders_of(started)
    reminders.switch("morning", on=True)
    make_read_only(started.rooms._database)
    started.corner.tray.rest_chosen.emit(1)
    assert "Let reminders rest" in menu_lines(started)
    make_read_only(started.rooms._database, on=False)
    reminders.rest_for(1)
    make_read_only(started.rooms._database)
    entry(menu_of(started), "Wake them now").trigger()
    assert "They rest until Saturday 21 November." in menu_lines(started)
    make_read_only(started.rooms._database, on=False)
    assert len([line for line in caplog.messages if "rest: " in line]) == 2
    sentence = "Your settings are as they were. The folder may not be written to."
    assert notices_of(started) == [("Reminders", sentence)] * 2


@pytest.mark.parametrize(
    ("hour", "moment"),
    [(8, Moment.MORNING), (13, Moment.MORNING), (18, Moment.EVENING), (21, Moment.BEDTIME)],
)
def test_todays_check_in_is_asked_for_at_any_hour(
    start: Start, clock: FixedClock, qtbot: QtBot, hour: int, moment: Moment
) -> None:
    """From the tray, on a rough day too: the person wants it."""
    clock.moment = clock.moment.replace(hour=hour)
    started = start(tray=True)
    started.rooms.journal.set_energy(started.rooms.journal.today(), Energy.ROUGH)
    entry(menu_of(started), "Today's check-in").trigger()
    qtbot.waitUntil(lambda: started.rooms.today is not None)
    qtbot.waitUntil(lambda: started.today.page.check_ins.card is not None)
    card = started.today.page.check_ins.card
    assert isinstance(card, CheckInCard)
    assert card.moment is moment


def test_a_check_in_that_was_met_is_not_asked_twice(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """That is said where it would be."""
    started = start()
    started.rooms.day_words.meet(started.rooms.journal.today(), Moment.MORNING)
    entry(menu_of(started), "Today's check-in").trigger()
    assert started.today.page.check_ins.card is None
    assert "This moment had its turn today." in texts(started.today)


def test_reminders_that_cannot_be_read_leave_the_app_open(
    start: Start, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """That is in the log; keeping wins is not their matter."""

    def refuse(_store: ReminderStore) -> None:
        raise StorageBusyError

    monkeypatch.setattr(ReminderStore, "load", refuse)
    started = start()
    assert started.rooms.reminder_rooms.reminders is None
    assert any("Reminders cannot be read" in line for line in caplog.messages)
    started.rooms.journal.keep("fed the cat", source=Source.WINDOW)
    settle()


def test_after_sleep_it_is_looked_at_once(start: Start, clock: FixedClock) -> None:
    """The computer woke up: what is due comes now, and not a minute later."""
    started = start(tray=True)
    reminders_of(started).switch("morning", on=True)
    clock.forward(minutes=5)
    (sleep,) = started.rooms.reminder_rooms.findChildren(Sleep)
    sleep.woke.emit()
    assert notices_of(started) == [NOTICE]


def test_one_that_waited_when_the_app_closed_is_there_at_the_next_start(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """No second notice comes."""
    first = start(tray=True)
    own_comes(first, clock)
    first.close()
    second = start()
    qtbot.waitUntil(lambda: OWN in texts(second.app.window))
    come_to_today(second)
    qtbot.waitUntil(lambda: OWN in texts(second.today))
    assert notices_of(second) == []


def test_in_the_tray_the_third_time_is_said_when_somebody_comes(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """Today was not made yet; it says it then."""
    started = start(tray=True)
    started.app.window.hide()
    own = own_comes(started, clock)
    started.rooms.reminder_rooms.prompt = None
    reminders_of(started).answer(own.uid)
    reminders_of(started).halved.emit(own)
    started.rooms.reminder_rooms.stand_on_today()
    started.app.window.come_forward()
    qtbot.waitUntil(lambda: started.rooms.today is not None)
    said = "It comes every other time from now on."
    qtbot.waitUntil(lambda: said in texts(started.today))


def test_show_me_one_says_which_way_it_went(start: Start, qtbot: QtBot) -> None:
    """From Settings through the desktop, and back to the row."""
    started = start()
    window = started.app.window
    window.go_to_reminders()
    button(window, "Show me one").click()
    book: object = started.rooms._notifier
    assert isinstance(book, NoticeBook)
    (notice,) = book.asked
    assert (notice.title, notice.text) == ("Hi.", "Which wins would you like to hold on to?")
    assert [name for _key, name in notice.actions] == ["Open", "Not now"]
    notifier = started.rooms._notifier
    assert notifier is not None
    notifier.shown.emit("kept", "desktop")
    notifier.failed.emit("kept")
    assert "It came as a notice of your desktop." not in texts(window)
    notifier.shown.emit("sample", "desktop")
    assert "It came as a notice of your desktop." in texts(window)
    notifier.failed.emit("sample")
    assert "None came this time. They wait on Today." in texts(window)
    notifier.clicked.emit("sample")
    notifier.acted.emit("sample", OPEN)
    notifier.acted.emit("sample", NOT_NOW)
    notifier.closed.emit("sample", True)
    settle()
    assert window.place == "settings"


def test_until_which_day_they_rest_is_said_in_settings(start: Start, qtbot: QtBot) -> None:
    """The tray leads to their page, also where Settings were open at another."""
    started = start()
    started.app.window.go_to_settings()
    reminders_of(started).switch("morning", on=True)
    inner = entry(menu_of(started), "Let reminders rest").menu()
    assert isinstance(inner, QMenu)
    entry(inner, "Until a day…").trigger()
    assert "Quiet hours" in texts(started.app.window)
    assert button(started.app.window, "Reminders").hasFocus()


def test_a_notice_is_taken_away_when_it_is_answered_elsewhere(
    start: Start, clock: FixedClock
) -> None:
    """It would ask what is answered."""
    started = start(tray=True)
    comes(started, clock)
    book: object = started.rooms._notifier
    assert isinstance(book, NoticeBook)
    assert book.withdrawn == []
    entry(menu_of(started), "Let it be for now").trigger()
    assert book.withdrawn == ["morning"]


def test_what_was_asked_for_makes_room_for_the_next_hour(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """The morning asked for at noon does not stand before the evening."""
    clock.moment = clock.moment.replace(hour=13)
    started = start()
    entry(menu_of(started), "Today's check-in").trigger()
    qtbot.waitUntil(lambda: started.today.page.check_ins.card is not None)
    clock.moment = clock.moment.replace(hour=17)
    started.today.page.show_field()
    started.today.page.refresh()
    card = started.today.page.check_ins.card
    assert isinstance(card, CheckInCard)
    assert card.moment is Moment.EVENING
