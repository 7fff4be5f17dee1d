"""Notices by the desktop itself, against a daemon that does what daemons do."""

import os
import sys
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_session.notices import CLOSED, EXPIRED, NOBODY_KNOWS, USUAL, Mood, Notices
from smallwins.desktop.desktop_notices import DesktopNotices
from smallwins.desktop.notice import Notice, Way
from support.home import Ear

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this way is Linux's")

LONG_ENOUGH = 20_000
MORNING = Notice("morning", "Good morning.", "There is a small question, if you like.")
BUTTONS = (("open", "Open"), ("later", "Not now"))
ASKED = Notice("morning", "Good morning.", "Is there <one> small thing & more?", BUTTONS)

Come = Callable[..., Notices]


@pytest.fixture
def come(bus: str) -> Iterator[Come]:
    """Bring a daemon to the bus."""
    there: list[Notices] = []

    def begin(mood: Mood = Mood.RECORD, **how: object) -> Notices:
        there.append(Notices(bus, mood, **how))  # type: ignore[arg-type]
        return there[-1]

    yield begin
    for daemon in there:
        daemon.close()


class Listening:
    """The way under test, and all it says."""

    def __init__(self, qtbot: QtBot, deadline_ms: int = 5_000) -> None:
        self._qtbot = qtbot
        self.way = DesktopNotices(deadline_ms=deadline_ms)
        self.ears = {
            name: Ear() for name in ("shown", "failed", "absent", "clicked", "acted", "closed")
        }
        for name, ear in self.ears.items():
            getattr(self.way, name).connect(ear.hear)

    def __getattr__(self, name: str) -> list[tuple[object, ...]]:
        return self.ears[name].heard

    def show(self, notice: Notice, *, ends: str = "shown") -> None:
        """Ask for a notice and wait for what comes of it."""
        before = len(self.ears[ends].heard)
        self.way.show(notice)
        self.wait(lambda: len(self.ears[ends].heard) > before)

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=LONG_ENOUGH)

    def hears_nothing_of(self, daemon: Notices, *names: str) -> None:
        """What was said before is heard before the next notice is answered."""
        before = {name: list(self.ears[name].heard) for name in names}
        self.show(Notice("another", "Another.", ""))
        assert {name: self.ears[name].heard for name in names} == before
        assert daemon.shown[-1].title == "Another."


@pytest.fixture
def on_desk(bus: str, qtbot: QtBot) -> Iterator[Listening]:
    listening = Listening(qtbot)
    yield listening
    listening.way.close()
    listening.way.deleteLater()


def test_a_notice_comes_with_its_words_and_its_buttons(come: Come, on_desk: Listening) -> None:
    """The desktop's own type of notice: quiet, in no list afterwards, with our picture."""
    daemon = come()
    on_desk.show(ASKED)
    (notice,) = daemon.shown
    assert (notice.app, notice.title, notice.body) == ("SmallWins", ASKED.title, ASKED.text)
    assert notice.actions == ("default", "SmallWins", "open", "Open", "later", "Not now")
    assert notice.hints == {
        "desktop-entry": "io.github.smallwins.SmallWins",
        "transient": True,
        "suppress-sound": True,
        "urgency": 1,
    }
    assert notice.icon.endswith("smallwins.svg")
    assert os.path.exists(notice.icon)  # noqa: PTH110 - as the desktop gets it
    assert notice.timeout == 30_000
    assert on_desk.shown == [("morning", Way.DESKTOP)]


@pytest.mark.parametrize(
    ("can", "title", "body", "buttons"),
    [
        (USUAL, ASKED.title, ASKED.text, True),
        (("body",), ASKED.title, ASKED.text, False),
        (("body", "body-markup"), ASKED.title, "Is there &lt;one&gt; small thing &amp; more?", 0),
        ((), f"{ASKED.title} {ASKED.text}", "", False),
    ],
)
def test_a_desktop_gets_what_it_can_show(
    come: Come,
    on_desk: Listening,
    can: tuple[str, ...],
    title: str,
    body: str,
    buttons: bool,
) -> None:
    """No button nobody can press, no sign that is read as a command, no word left out."""
    daemon = come(can=can)
    on_desk.show(ASKED)
    (notice,) = daemon.shown
    assert (notice.title, notice.body, bool(notice.actions)) == (title, body, bool(buttons))


def test_what_the_desktop_can_is_asked_once(come: Come, on_desk: Listening) -> None:
    """Also when several notices come before it has answered."""
    daemon = come()
    for key in ("one", "two", "three"):
        on_desk.way.show(Notice(key, key, ""))
    on_desk.wait(lambda: len(on_desk.shown) == 3)
    on_desk.show(MORNING)
    assert daemon.asked_what_it_can == 1
    assert [notice.title for notice in daemon.shown] == ["one", "two", "three", MORNING.title]


@pytest.mark.parametrize(
    ("action", "clicked", "acted"),
    [("default", [("morning",)], []), ("later", [], [("morning", "later")])],
)
def test_a_press_is_heard_once_and_is_no_dismissal(
    come: Come,
    on_desk: Listening,
    action: str,
    clicked: list[object],
    acted: list[object],
) -> None:
    """The desktop then says that the notice is gone, as if somebody had sent it away."""
    daemon = come()
    on_desk.show(ASKED)
    daemon.press(daemon.shown[0].number, action)
    on_desk.wait(lambda: on_desk.clicked + on_desk.acted == clicked + acted)
    daemon.press(daemon.shown[0].number, action)
    on_desk.hears_nothing_of(daemon, "clicked", "acted", "closed")
    assert (on_desk.clicked, on_desk.acted, on_desk.closed) == (clicked, acted, [])
    assert daemon.closed == [1]  # some desktops leave it there otherwise


def test_a_window_may_come_forward_after_a_press(
    come: Come, on_desk: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wayland's leave for that is where Qt looks for it."""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    daemon = come()
    on_desk.show(ASKED)
    daemon.press(99, token="somebody else's")
    daemon.press(1, token="come-in")
    on_desk.wait(lambda: on_desk.clicked == [("morning",)])
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "come-in"


@pytest.mark.parametrize(
    ("why", "by_person"), [(2, True), (EXPIRED, False), (CLOSED, False), (NOBODY_KNOWS, False)]
)
def test_it_is_told_whether_a_person_sent_it_away(
    come: Come, on_desk: Listening, why: int, by_person: bool
) -> None:
    """A notice that went by itself was no answer."""
    daemon = come()
    on_desk.show(MORNING)
    daemon.dismiss(99)
    daemon.dismiss(1, why)
    on_desk.wait(lambda: on_desk.closed == [("morning", by_person)])


def test_one_with_the_same_key_takes_the_place_of_the_one_before(
    come: Come, on_desk: Listening
) -> None:
    """Notices do not pile up."""
    daemon = come()
    on_desk.show(MORNING)
    on_desk.show(ASKED)
    assert [notice.number for notice in daemon.shown] == [1, 1]
    assert daemon.shown[1].replaces == 1


def test_a_newer_one_waits_for_the_number_of_the_one_before(come: Come, on_desk: Listening) -> None:
    """Asked for while the desktop thinks, it still takes the other's place; and the last wins."""
    daemon = come(Mood.HANG)
    on_desk.way.show(MORNING)
    on_desk.wait(lambda: daemon.asked == 1)
    on_desk.way.show(Notice("morning", "Second", ""))
    on_desk.way.show(Notice("morning", "Third", ""))
    daemon.go_on()
    on_desk.wait(lambda: bool(on_desk.shown))
    assert [(notice.title, notice.replaces) for notice in daemon.shown] == [
        (MORNING.title, 0),
        ("Third", 1),
    ]
    assert on_desk.shown == [("morning", Way.DESKTOP)]


def test_an_answered_notice_can_be_taken_from_the_screen(come: Come, on_desk: Listening) -> None:
    """What was answered in the window stands no longer on the desktop, and nothing is said."""
    daemon = come()
    on_desk.show(MORNING)
    on_desk.way.withdraw("morning")
    on_desk.way.withdraw("morning")
    on_desk.way.withdraw("never shown")
    on_desk.wait(lambda: daemon.closed == [1])
    on_desk.hears_nothing_of(daemon, "closed", "clicked")
    assert on_desk.closed == []


def test_a_notice_can_be_taken_back_before_it_came(come: Come, on_desk: Listening) -> None:
    """Before it is known what the desktop can, and while it has not answered."""
    daemon = come(Mood.HANG)
    on_desk.way.show(MORNING)
    on_desk.way.withdraw("morning")
    on_desk.way.show(Notice("evening", "Good evening.", ""))
    on_desk.wait(lambda: daemon.asked == 1)
    on_desk.way.withdraw("evening")
    daemon.go_on()
    on_desk.wait(lambda: daemon.closed == [1])
    assert [notice.title for notice in daemon.shown] == ["Good evening."]
    assert on_desk.shown == []
    assert daemon.asked_what_it_can == 1


def test_what_somebody_else_says_is_not_believed(come: Come, on_desk: Listening, bus: str) -> None:
    """No other program can press our buttons."""
    daemon = come()
    other = come(name="org.example.Somebody")
    on_desk.show(ASKED)
    other.press(1, "later")
    other.dismiss(1)
    on_desk.hears_nothing_of(daemon, "clicked", "acted", "closed")


def test_a_desktop_that_refuses_is_believed(
    come: Come, on_desk: Listening, caplog: pytest.LogCaptureFixture
) -> None:
    """Too many is too many: it is not tried by another way, and the next may come."""
    daemon = come(Mood.ERROR)
    on_desk.show(MORNING, ends="failed")
    assert "ExcessNotificationGeneration" in caplog.text
    assert MORNING.title not in caplog.text
    assert on_desk.absent == []
    daemon.mood = Mood.RECORD
    on_desk.show(MORNING)


def test_a_desktop_that_refuses_the_second_takes_the_first_away(
    come: Come, on_desk: Listening
) -> None:
    """What stands there is not what we know of any more."""
    daemon = come()
    on_desk.show(MORNING)
    daemon.mood = Mood.ERROR
    on_desk.show(ASKED, ends="failed")
    on_desk.wait(lambda: daemon.closed == [1])


def test_a_desktop_that_hangs_is_given_up_and_what_comes_late_is_taken_away(
    come: Come, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody waits for it, and no notice comes out of nowhere."""
    daemon = come(Mood.HANG)
    on_desk = Listening(qtbot, deadline_ms=400)
    on_desk.show(MORNING, ends="failed")
    assert "no answer in time" in caplog.text
    daemon.mood = Mood.RECORD
    daemon.go_on()
    on_desk.wait(lambda: daemon.closed == [1])
    assert on_desk.shown == []
    on_desk.show(MORNING)
    on_desk.way.close()


def test_without_a_daemon_another_way_may_serve(
    on_desk: Listening, come: Come, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told apart from one that refuses; one that comes later is found."""
    on_desk.show(MORNING, ends="absent")
    assert "ServiceUnknown" in caplog.text
    daemon = come()
    on_desk.show(MORNING)
    assert len(daemon.shown) == 1


def test_a_daemon_that_dies_takes_its_notices_along(come: Come, on_desk: Listening) -> None:
    """They are gone by themselves. The next daemon is asked anew; old numbers mean nothing."""
    first = come()
    on_desk.show(ASKED)
    first.close()
    on_desk.wait(lambda: on_desk.closed == [("morning", False)])
    second = come(can=("body",))
    on_desk.show(ASKED)
    assert (second.asked_what_it_can, second.shown[0].replaces) == (1, 0)
    assert second.shown[0].actions == ()
    second.press(1)
    on_desk.wait(lambda: on_desk.clicked == [("morning",)])


def test_a_daemon_that_dies_over_a_notice_was_none(come: Come, on_desk: Listening) -> None:
    """The question is answered all the same, at once."""
    daemon = come(Mood.HANG)
    on_desk.way.show(MORNING)
    on_desk.wait(lambda: daemon.asked == 1)
    daemon.close()
    on_desk.wait(lambda: on_desk.absent == [("morning",)])


def test_closing_the_app_takes_its_notices_away(come: Come, qtbot: QtBot) -> None:
    """Their buttons would lead nowhere."""
    daemon = come()
    on_desk = Listening(qtbot)
    on_desk.show(ASKED)
    on_desk.way.close()
    on_desk.wait(lambda: daemon.closed == [1])
