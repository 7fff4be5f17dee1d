"""Today with the card of a check-in, as a person finds their way about it."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from smallwins.services.drafts import Drafts
from smallwins.ui.today.check_in_card import HoneyCard
from smallwins.ui.today.check_in_drafts import CheckInDrafts
from smallwins.ui.today.page import TodayPage
from smallwins.ui.today.place import TodayPlace
from support.clock import FixedClock
from support.home import Home, button

MORNING = "Is there one thing you are glad of, or looking forward to?"
EVENING = "Which two or three would you like to hold on to tonight?"
BEDTIME = "Today, once more."
CLOSE = "Let this go for today"
GONE = "Let go for today."


def at(clock: FixedClock, time: str, *, days: int = 0) -> None:
    """Set the clock on the wall to a time of 20 November 2026, or of a day after it."""
    hour, minute = (int(part) for part in time.split(":"))
    wall = dt.datetime(2026, 11, 20, hour, minute, tzinfo=clock.place)
    clock.moment = (wall + dt.timedelta(days=days)).astimezone(dt.UTC)


def look(page: TodayPage) -> None:
    """The window comes to the front: the page is read again."""
    page.refresh()
    for _turn in range(3):
        QApplication.processEvents()


def card_on(place: QWidget) -> HoneyCard:
    (card,) = _cards(place)
    return card


def asked(place: QWidget) -> str | None:
    """What the card in sight asks or says, as a screen reader names it; None for no card."""
    cards = _cards(place)
    assert len(cards) <= 1
    return cards[0].accessibleName() if cards else None


def line_on(place: QWidget) -> QLineEdit:
    (line,) = [one for one in card_on(place).findChildren(QLineEdit) if one.isVisible()]
    return line


def press(place: QWidget, name: str) -> None:
    """Click what has this name, on the card."""
    QTest.mouseClick(button(card_on(place), name), Qt.MouseButton.LeftButton)


def with_drafts(home: Home) -> tuple[TodayPlace, Drafts]:
    """Today as a start of the app makes it, with what waits."""
    place = home.place()
    drafts = Drafts(home.database.drafts, place)
    CheckInDrafts(drafts, place.page.check_ins)
    place.activateWindow()
    place.refresh()
    return place, drafts


def _cards(place: QWidget) -> list[HoneyCard]:
    return [card for card in place.findChildren(HoneyCard) if card.isVisible()]
