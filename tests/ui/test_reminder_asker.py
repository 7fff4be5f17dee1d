"""Where a reminder is asked."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.errors import StorageBusyError
from smallwins.domain.wins import Energy, Source
from smallwins.ui.celebration.view import CelebrationView
from smallwins.ui.hard_time.dialog import HardTimeDialog
from support.clock import FixedClock
from support.home import button, settle, texts
from ui.one_reminder import (
    MOMENT,
    NOTICE,
    OWN,
    at_nine_twenty_nine,
    comes,
    foot_card_of,
    menu_lines,
    notices_of,
    own_comes,
    own_stands_on_today,
    put_aside,
    reminders_of,
)
from ui.started import Start

pytestmark = pytest.mark.usefixtures("calm")


@pytest.fixture
def clock() -> FixedClock:
    return at_nine_twenty_nine()


def test_with_all_of_them_off_nothing_ticks(start: Start) -> None:
    """At first none is on, and none is waited for."""
    started = start(tray=True)
    reminders = reminders_of(started)
    assert not [one for one in reminders.children() if getattr(one, "isActive", bool)()]


@pytest.mark.parametrize("tray", [True, False])
def test_out_of_sight_it_comes_as_a_notice_in_words_of_ours(
    start: Start, clock: FixedClock, tray: bool
) -> None:
    """Whether the window was never made or is put aside; it waits in the tray's menu, too."""
    started = start(tray=True) if tray else start()
    if not tray:
        put_aside(started)
    comes(started, clock)
    assert notices_of(started) == [NOTICE]
    assert menu_lines(started)[:2] == ["Open the morning moment", "Let it be for now"]


def test_no_notice_and_no_menu_holds_a_word_of_theirs(start: Start, clock: FixedClock) -> None:
    """Others may see the screen."""
    started = start(tray=True)
    own_comes(started, clock)
    assert notices_of(started) == [("Hi.", "Here is the reminder you asked for.")]
    assert menu_lines(started)[0] == "Open your reminder"


def test_on_a_rough_day_its_words_are_softer(start: Start, clock: FixedClock) -> None:
    """Unless that is switched off."""
    started = start(tray=True)
    started.rooms.journal.set_energy(started.rooms.journal.today(), Energy.ROUGH)
    comes(started, clock)
    softer = ("Hello. I'm glad you're here.", "A small moment is here. You can let it be.")
    assert notices_of(started) == [softer]
    started.rooms.preferences.change(softer_on_rough=False)
    reminders_of(started).add(OWN, dt.time(9, 31))
    clock.forward(minutes=1)
    reminders_of(started).look()
    assert notices_of(started)[1:] == [("Hi.", "Here is the reminder you asked for.")]


def test_where_the_kind_of_day_cannot_be_read_the_words_are_as_usual(
    start: Start, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes all the same."""
    started = start()
    put_aside(started)

    def refuse(_day: dt.date) -> None:
        raise StorageBusyError

    monkeypatch.setattr(started.rooms.journal, "energy_of", refuse)
    comes(started, clock)
    assert notices_of(started) == [NOTICE]


def test_while_somebody_looks_at_today_it_lies_over_it_and_takes_no_keyboard(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """One's own in one's own words, with no notice; typing goes on."""
    started = start()
    field = started.today.page.field.edit
    own_comes(started, clock)
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)
    assert OWN in texts(started.app.window)
    assert OWN not in texts(started.today)
    assert notices_of(started) == []
    assert field.hasFocus()
    button(started.app.window, "Seen").click()
    assert OWN not in texts(started.app.window)
    assert reminders_of(started).waiting is None


def test_for_who_comes_to_today_it_stands_on_the_page(start: Start, clock: FixedClock) -> None:
    """In one line with its two answers, and not a word to each line."""
    started = start()
    own_stands_on_today(started, clock)
    prompt = started.rooms.reminder_rooms.prompt
    assert prompt is not None
    (words,) = [one for one in prompt.findChildren(QLabel) if one.text() == OWN]
    places = [
        QRect(part.mapTo(prompt, QPoint(0, 0)), part.size())
        for part in (words, button(prompt, "Seen"), button(prompt, "Not now"))
    ]
    assert len({place.center().y() for place in places}) == 1
    assert places == sorted(places, key=QRect.left)
    assert min(place.height() for place in places) >= 40
    button(prompt, "Seen").click()
    assert OWN not in texts(started.app.window)
    assert reminders_of(started).waiting is None


def test_a_check_in_that_is_on_the_page_is_its_own_prompt(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """In the morning its question stands there anyway: nothing is asked twice."""
    started = start()
    comes(started, clock)
    prompt = started.rooms.reminder_rooms.prompt
    assert prompt is not None
    settle()
    assert prompt.card is None
    assert foot_card_of(started) is None
    started.rooms.journal.set_energy(started.rooms.journal.today(), Energy.ROUGH)
    started.app.window.go_to("jar")
    started.app.window.go_to_today()
    qtbot.waitUntil(lambda: prompt.card is not None)
    button(prompt, "Open").click()
    qtbot.waitUntil(lambda: prompt.card is None)
    asked = started.today.page.check_ins.card
    assert asked is not None
    assert asked.isAncestorOf(QApplication.focusWidget() or QWidget())


def test_it_is_let_be_on_the_page(start: Start, clock: FixedClock) -> None:
    """It goes from the page and from the menu; the keyboard goes on in the field."""
    started = start()
    own_stands_on_today(started, clock)
    close = button(started.today, "Not now")
    close.setFocus(Qt.FocusReason.TabFocusReason)
    close.click()
    assert OWN not in texts(started.today)
    assert started.today.page.field.edit.hasFocus()
    assert menu_lines(started)[0] == "Keep a small win…"


def test_in_another_place_it_lies_at_its_foot(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """In the window, without the keyboard; on the way to Today it makes room for the one there."""
    started = start()
    window = started.app.window
    window.go_to("jar")
    held = QApplication.focusWidget()
    own_comes(started, clock)
    assert OWN in texts(window.floor)
    assert QApplication.focusWidget() is held
    window.resize(640, 480)
    window.go_to_today()
    qtbot.waitUntil(lambda: texts(window).count(OWN) == 1)
    assert OWN in texts(started.today)


@pytest.mark.parametrize("words", ["Seen", "Not now"])
def test_one_s_own_is_answered_at_the_foot(start: Start, clock: FixedClock, words: str) -> None:
    """It was read there, and there is nothing to open: whoever reads it stays where they are."""
    started = start()
    window = started.app.window
    window.go_to("jar")
    own_comes(started, clock)
    button(window, words).click()
    assert OWN not in texts(window)
    assert window.place == "jar"
    assert reminders_of(started).waiting is None


@pytest.mark.parametrize(("words", "place"), [("Open", "today"), ("Not now", "jar")])
def test_one_of_ours_is_answered_at_the_foot(
    start: Start, clock: FixedClock, qtbot: QtBot, words: str, place: str
) -> None:
    """It leads to its question, or goes."""
    started = start()
    window = started.app.window
    window.go_to("jar")
    comes(started, clock)
    button(window, words).click()
    qtbot.waitUntil(lambda: MOMENT not in texts(window))
    assert window.place == place
    assert reminders_of(started).waiting is None


@pytest.mark.parametrize("place", ["jar", "settings", "rewards"])
@pytest.mark.parametrize("gone", [False, True])
def test_by_keys_the_keyboard_comes_back_from_the_card(
    start: Start, clock: FixedClock, place: str, gone: bool
) -> None:
    """It goes on where it was; where that is gone, in the place the person is in."""
    started = start()
    window = started.app.window
    window.go_to(place)
    settle()
    own_comes(started, clock)
    close = button(window, "Not now")
    held: list[QWidget] = []
    while not close.hasFocus():
        before = QApplication.focusWidget()
        assert before is not None
        assert before not in held
        held.append(before)
        QTest.keyClick(before, Qt.Key.Key_Tab)
    card = foot_card_of(started)
    assert card is not None
    came_from = next(stop for stop in reversed(held) if not card.isAncestorOf(stop))
    if gone:
        came_from.hide()
    QTest.keyClick(close, Qt.Key.Key_Space)
    settle()
    assert OWN not in texts(window)
    focus = QApplication.focusWidget()
    if gone:
        stack = window.floor.findChild(QStackedWidget)
        assert stack is not None
        assert stack.isAncestorOf(focus or window)
    else:
        assert focus is came_from


def test_over_a_boost_nothing_comes(start: Start, clock: FixedClock, qtbot: QtBot) -> None:
    """A hard moment is not interrupted; it stands on Today afterwards."""
    started = start()
    covers = started.rooms.covers
    assert covers is not None
    started.app.window.go_to("jar")
    covers.boost()
    own_comes(started, clock)
    assert OWN not in texts(started.app.window)
    assert notices_of(started) == []
    started.app.window.go_to_today()
    qtbot.waitUntil(lambda: OWN in texts(started.today))


@pytest.mark.parametrize("place", ["today", "calendar"])
def test_one_that_waits_for_a_celebration_does_not_come_over_a_boost(
    start: Start, clock: FixedClock, qtbot: QtBot, place: str
) -> None:
    """The celebration goes by itself, under the boost; the reminder is there after both."""
    started = start()
    window = started.app.window
    window.resize(800, 560)
    window.go_to(place)
    started.rooms.journal.set_energy(started.rooms.journal.today(), Energy.ROUGH)
    started.rooms.journal.keep("fed the cat", source=Source.COMMAND)
    comes(started, clock)
    settle()
    covers = started.rooms.covers
    assert covers is not None
    covers.boost()
    for met in window.findChildren(CelebrationView):
        met.dismiss()
    settle()
    assert foot_card_of(started) is None
    window.uncover()
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)


def test_after_a_boost_on_today_it_is_there(start: Start, clock: FixedClock, qtbot: QtBot) -> None:
    """It came meanwhile; nobody need go elsewhere to find it."""
    started = start()
    covers = started.rooms.covers
    assert covers is not None
    covers.boost()
    own_comes(started, clock)
    settle()
    assert foot_card_of(started) is None
    started.app.window.uncover()
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)


def test_while_a_dialog_is_open_nothing_comes_nor_is_said(
    start: Start, clock: FixedClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody writes that they have a hard time; it is there afterwards."""
    started = start()
    window = started.app.window
    said: list[str] = []
    monkeypatch.setattr("smallwins.ui.reminder_asker.say", lambda _part, words: said.append(words))
    dialog = HardTimeDialog(
        started.app.theme, started.rooms.preferences, started.today, lambda _url: True
    )
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    own_comes(started, clock)
    settle()
    assert said == []
    dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(lambda: OWN in texts(window))


@pytest.mark.parametrize(("percent", "cards"), [(100, 1), (200, 2)])
def test_below_what_is_seen_of_today_a_card_says_that_it_is_there(
    start: Start, clock: FixedClock, qtbot: QtBot, percent: int, cards: int
) -> None:
    """With large letters the page is long."""
    started = start()
    window = started.app.window
    started.rooms.preferences.change(text_size=percent)
    settle()
    own = own_stands_on_today(started, clock)
    qtbot.waitUntil(lambda: texts(window).count(OWN) == cards)
    settle()
    assert texts(window).count(OWN) == cards
    assert OWN in texts(started.today)
    assert started.today.page.field.edit.hasFocus()
    reminders_of(started).answer(own.uid)
    qtbot.waitUntil(lambda: OWN not in texts(window))


def test_a_notice_is_found_again_in_the_window(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """Whoever comes back to Today, which was in sight behind other windows, has it at its foot."""
    started = start()
    window = started.app.window
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    own_comes(started, clock)
    assert notices_of(started) != []
    assert OWN not in texts(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)
    assert OWN not in texts(started.today)
    window.go_to("jar")
    window.go_to_today()
    qtbot.waitUntil(lambda: OWN in texts(started.today))
    qtbot.waitUntil(lambda: foot_card_of(started) is None)


def test_it_is_said_once_to_who_listens(
    start: Start, clock: FixedClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When it comes to the screen, and not again when they go elsewhere."""
    started = start()
    said: list[str] = []
    monkeypatch.setattr("smallwins.ui.reminder_asker.say", lambda _part, words: said.append(words))
    own_comes(started, clock)
    qtbot.waitUntil(lambda: said == [OWN])
    started.app.window.go_to("jar")
    started.app.window.go_to_today()
    settle()
    assert said == [OWN]
