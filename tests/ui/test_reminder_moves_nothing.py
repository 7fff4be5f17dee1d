"""A reminder that comes, stands and goes moves nothing under a hand."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Energy, Source
from smallwins.ui.celebration.view import CelebrationView
from smallwins.ui.painting.side_scene import SideScene
from smallwins.ui.today.prompt import PromptPlace
from smallwins.ui.widgets.scroll import PageScroll
from support.clock import FixedClock
from support.home import button, settle, texts
from ui.one_reminder import (
    MOMENT,
    OWN,
    at_nine_twenty_nine,
    comes,
    foot_card_of,
    own_comes,
    own_stands_on_today,
    reminders_of,
)
from ui.started import Start, Started
from ui.today.one_card import line_on

pytestmark = pytest.mark.usefixtures("calm")


@pytest.fixture
def clock() -> FixedClock:
    return at_nine_twenty_nine()


def _keep_before(started: Started, clock: FixedClock) -> None:
    """A note on the page, of hours ago: it says nothing of a reminder that comes now."""
    clock.forward(hours=-3)
    started.rooms.journal.keep("fed the cat", source=Source.COMMAND)
    clock.forward(hours=3)
    settle()
    started.today.celebration.dismiss()


def _places(started: Started) -> dict[QWidget, QRect]:
    """Where everything that can be seen of Today is, and its scroll bar."""
    page = started.today.page
    return {
        part: QRect(part.mapTo(page, QPoint(0, 0)), part.size())
        for part in page.findChildren(QWidget)
        if part.isVisible() and not isinstance(part, PromptPlace)
    }


@pytest.mark.parametrize("size", [(1120, 720), (800, 560)])
def test_while_somebody_answers_the_check_in_nothing_on_the_page_moves(
    start: Start, clock: FixedClock, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """A reminder comes and is answered; the line, its words and all else are where they were."""
    started = start()
    _keep_before(started, clock)
    started.app.window.resize(*size)
    settle()
    line = line_on(started.today.page.check_ins)
    line.setFocus()
    QTest.keyClicks(line, "Cof")
    before = _places(started)
    assert any(isinstance(part, QScrollBar) for part in before) is (size == (800, 560))
    own = own_comes(started, clock)
    qtbot.waitUntil(lambda: OWN in texts(started.app.window))
    settle()
    QTest.keyClicks(QApplication.focusWidget() or line, "fee")
    assert line.text() == "Coffee"
    assert _places(started) == before
    reminders_of(started).answer(own.uid)
    settle()
    assert _places(started) == before


def test_one_that_waits_at_a_start_moves_nothing_either(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """The page is painted before reminders are there; somebody may type and point by then."""
    first = start(tray=True)
    own_comes(first, clock)
    first.close()
    second = start()
    qtbot.waitUntil(lambda: foot_card_of(second) is not None)
    prompt = second.rooms.reminder_rooms.prompt
    assert prompt is not None
    assert prompt.height() == 0


def test_what_is_answered_elsewhere_leaves_its_room_until_they_come_again(
    start: Start, clock: FixedClock
) -> None:
    """In the tray, while the page is in sight: its words go at once, and the rest stays."""
    started = start()
    own = own_stands_on_today(started, clock)
    prompt = started.rooms.reminder_rooms.prompt
    assert prompt is not None
    check_in = started.today.page.check_ins
    before = check_in.y()
    reminders_of(started).dismiss(own.uid)
    settle()
    assert OWN not in texts(started.app.window)
    assert check_in.y() == before
    started.app.window.go_to("jar")
    started.app.window.go_to_today()
    settle()
    assert check_in.y() < before
    assert prompt.height() == 0


def test_the_keyboard_comes_to_it_where_it_stands(start: Start, clock: FixedClock) -> None:
    """After the small wins above it, before the check-in, the notes and all that is below it."""
    started = start()
    _keep_before(started, clock)
    own_stands_on_today(started, clock)
    page = started.today.page
    chips = page.parts.chips
    names = ("Seen", "Not now")
    seen, not_now = (button(page, name) for name in names)
    stops = _stops_from(page.field.edit)
    asked = stops.index(seen)
    assert stops[asked + 1] is not_now
    assert chips.isAncestorOf(stops[asked - 1])
    assert page.check_ins.isAncestorOf(stops[asked + 2])
    assert not any(chips.isAncestorOf(stop) for stop in stops[asked:])
    before = stops[:asked]
    assert not any(
        part.isAncestorOf(stop) for part in (page.check_ins, page.notes) for stop in before
    )


def _stops_from(first: QWidget) -> list[QWidget]:
    """What Tab comes to, once round."""
    first.setFocus()
    stops = [first]
    while True:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop in stops:
            return stops
        stops.append(stop)


def test_on_today_it_lies_on_the_wall_below_the_jar(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """There are no words and no stops of the page there."""
    started = start()
    started.app.window.resize(1120, 720)
    settle()
    own_comes(started, clock)
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)
    card, scene = foot_card_of(started), started.app.window.findChild(SideScene)
    assert card is not None
    assert scene is not None
    wall = QRect(scene.mapTo(started.app.window.floor, QPoint(0, 0)), scene.size())
    assert wall.contains(card.geometry())


@pytest.mark.parametrize(
    ("place", "width"),
    [("calendar", 800), ("calendar", 1120), ("rewards", 800), ("today", 800), ("today", 1120)],
)
@pytest.mark.parametrize("first", ["win", "reminder"])
def test_it_waits_until_a_celebration_there_is_over(
    start: Start, clock: FixedClock, qtbot: QtBot, place: str, width: int, first: str
) -> None:
    """It lies over no win that is met, whichever came first; then it is there, and is said."""
    started = start()
    window = started.app.window
    window.resize(width, 560)
    window.go_to(place)
    settle()
    started.rooms.journal.set_energy(started.rooms.journal.today(), Energy.ROUGH)
    if first == "win":
        started.rooms.journal.keep("fed the cat", source=Source.COMMAND)
        comes(started, clock)
    else:
        comes(started, clock)
        qtbot.waitUntil(lambda: foot_card_of(started) is not None)
        started.rooms.journal.keep("fed the cat", source=Source.COMMAND)
    settle()
    met = [one for one in window.findChildren(CelebrationView) if one.isVisible()]
    assert len(met) == 1
    assert foot_card_of(started) is None
    met[0].dismiss()
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)
    assert MOMENT in texts(window)


def test_with_a_hand_on_it_it_stays_beside_a_win_that_comes(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """Whoever is about to answer it can."""
    started = start()
    window = started.app.window
    window.go_to("calendar")
    comes(started, clock)
    close = button(window, "Not now")
    close.setFocus(Qt.FocusReason.TabFocusReason)
    started.rooms.journal.keep("fed the cat", source=Source.COMMAND)
    settle()
    assert close.hasFocus()
    close.click()
    assert foot_card_of(started) is None


@pytest.mark.parametrize("size", [(1120, 720), (800, 560), (480, 400)])
@pytest.mark.parametrize("place", ["today", "jar"])
def test_with_large_letters_it_is_read_whole_and_answered(
    start: Start, clock: FixedClock, qtbot: QtBot, size: tuple[int, int], place: str
) -> None:
    """Its answers are whole, and as high as a finger."""
    started = start()
    window = started.app.window
    started.rooms.preferences.change(text_size=200)
    window.resize(*size)
    window.go_to(place)
    settle()
    own_comes(started, clock)
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)
    settle()
    card = foot_card_of(started)
    assert card is not None
    for name in ("Seen", "Not now"):
        way = button(card, name)
        place_on_card = QRect(way.mapTo(card, QPoint(0, 0)), way.size())
        assert card.rect().contains(place_on_card)
        assert way.width() >= way.sizeHint().width()
        assert way.height() >= 40
    assert window.floor.rect().contains(card.geometry())
    assert size == (480, 400) or not card.geometry().intersects(window.rail.geometry())
    assert card.height() >= card.heightForWidth(card.width())


def test_with_other_letters_it_is_as_high_as_its_words(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    """They are chosen while it lies there."""
    started = start()
    started.app.window.resize(800, 560)
    started.app.window.go_to("jar")
    own_comes(started, clock)
    card = foot_card_of(started)
    assert card is not None
    for percent in (200, 100):
        started.rooms.preferences.change(text_size=percent)
        settle()
        assert card.height() == card.heightForWidth(card.width())


def test_whoever_scrolls_to_it_has_it_once(start: Start, clock: FixedClock, qtbot: QtBot) -> None:
    """With large letters it stands below what is seen, and the card at the foot would lie on it."""
    started = start()
    window = started.app.window
    started.rooms.preferences.change(text_size=200)
    window.resize(800, 560)
    settle()
    own_stands_on_today(started, clock)
    qtbot.waitUntil(lambda: foot_card_of(started) is not None)
    scroll = started.today.page.findChild(PageScroll)
    prompt = started.rooms.reminder_rooms.prompt
    assert scroll is not None
    assert prompt is not None
    scroll.verticalScrollBar().setValue(prompt.y())
    qtbot.waitUntil(lambda: foot_card_of(started) is None)
    assert texts(window).count(OWN) == 1
