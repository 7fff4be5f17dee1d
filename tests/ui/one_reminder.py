"""The app with a reminder whose time comes; whoever uses it starts at 9:29 in Berlin."""

import datetime as dt

from PySide6.QtWidgets import QApplication, QMenu

from smallwins.domain.reminders import Reminder
from smallwins.services.reminders import Reminders
from smallwins.ui.today.prompt_card import PromptCard
from support.clock import FixedClock
from support.home import NoticeBook, settle
from ui.started import Started

OWN = "Ring my sister about Tuesday"
MOMENT = "A small morning moment is here, if you like."
NOTICE = ("Hi.", "Is there one thing to look forward to?")


def at_nine_twenty_nine() -> FixedClock:
    """Just before half past nine in the morning, in Berlin."""
    return FixedClock(dt.datetime(2026, 11, 20, 8, 29, tzinfo=dt.UTC))


def reminders_of(started: Started) -> Reminders:
    reminders = started.rooms.reminder_rooms.reminders
    assert reminders is not None
    return reminders


def comes(started: Started, clock: FixedClock, uid: str = "morning") -> Reminder:
    """Switch one on, and let its time come."""
    reminders = reminders_of(started)
    reminders.switch(uid, on=True)
    clock.forward(minutes=1)
    reminders.look()
    (asked,) = [one for one in reminders.all() if one.uid == uid]
    return asked


def own_comes(started: Started, clock: FixedClock) -> Reminder:
    reminders = reminders_of(started)
    own = reminders.add(OWN, dt.time(9, 30))
    clock.forward(minutes=1)
    reminders.look()
    return own


def own_stands_on_today(started: Started, clock: FixedClock) -> Reminder:
    """It came while they were elsewhere, and they come to Today."""
    started.app.window.go_to("jar")
    own = own_comes(started, clock)
    come_to_today(started)
    return own


def come_to_today(started: Started) -> None:
    """From another place: what waits stands on the page then."""
    started.app.window.go_to("jar")
    started.app.window.go_to_today()
    settle()


def foot_card_of(started: Started) -> PromptCard | None:
    """The card at the foot of the window, if it is on the screen."""
    floor = started.app.window.floor
    cards = [one for one in floor.findChildren(PromptCard) if one.parentWidget() is floor]
    return next((one for one in cards if one.isVisible()), None)


def notices_of(started: Started) -> list[tuple[str, str]]:
    book: object = started.rooms._notifier
    assert isinstance(book, NoticeBook)
    return book.words()


def menu_of(started: Started) -> QMenu:
    icon = started.corner.tray.icon
    assert icon is not None
    return icon.contextMenu()


def menu_lines(started: Started) -> list[str]:
    return [one.text() for one in menu_of(started).actions() if one.isVisible() and one.text()]


def put_aside(started: Started) -> None:
    started.app.window.hide()
    QApplication.processEvents()
