"""What is asked of the desktop's portals: to start with it from a sandbox, and a key."""

import os
import sys
from collections.abc import Callable, Iterator

import pytest
from dbus_fast import Variant
from pytestqt.qtbot import QtBot

from desktop_session.portal import CANCELLED, ENDED, Answering, Portals
from smallwins.desktop.autostart import Autostart, AutostartState
from smallwins.desktop.shortcut import GlobalShortcut
from smallwins.domain.errors import StartRefusedError
from support.home import Ear

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="portals are Linux's")

LONG_ENOUGH = 20_000
SANDBOX = {"FLATPAK_ID": "io.github.smallwins.SmallWins"}
ON, OFF, UNKNOWN = AutostartState.ON, AutostartState.OFF, AutostartState.UNKNOWN
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
DESK = "/org/freedesktop/portal/desktop"

Come = Callable[..., Portals]


@pytest.fixture
def come(bus: str) -> Iterator[Come]:
    """Bring portals to the bus."""
    there: list[Portals] = []

    def begin(answering: Answering | None = None, *, shortcuts: int = 1) -> Portals:
        there.append(Portals(bus, answering, shortcuts=shortcuts))
        return there[-1]

    yield begin
    for portals in there:
        portals.close()


def wait(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=LONG_ENOUGH)


class Sandboxed:
    """An autostart inside a sandbox, and what it says."""

    def __init__(self) -> None:
        self.autostart = Autostart(platform="linux", environ=SANDBOX)
        self.changed, self.refused = Ear(), Ear()
        self.autostart.changed.connect(self.changed.hear)
        self.autostart.refused.connect(self.refused.hear)

    @property
    def answers(self) -> int:
        return len(self.changed.heard) + len(self.refused.heard)


def test_from_a_sandbox_the_portal_is_asked_and_its_answer_is_the_state(
    come: Come, qtbot: QtBot
) -> None:
    """Unknown before; then what was switched, each time."""
    portals = come()
    app = Sandboxed()
    assert app.autostart.state() is UNKNOWN
    for wish in (True, False, True):
        answers = app.answers
        app.autostart.switch(wish)
        wait(qtbot, lambda: app.answers > answers)  # noqa: B023 - it is over at once
        assert app.autostart.state() is (ON if wish else OFF)
    assert app.refused.heard == []
    first = portals.of("RequestBackground")[0]
    assert first.pop("handle_token").startswith("smallwins_")
    assert first == {
        "autostart": True,
        "commandline": ["smallwins", "--tray"],
        "dbus-activatable": False,
    }
    assert set(portals.of("Register")) == {"io.github.smallwins.SmallWins"}


@pytest.mark.parametrize(
    ("answering", "state"),
    [
        (Answering(how=CANCELLED), UNKNOWN),
        (Answering(how=ENDED), UNKNOWN),
        (Answering(refuses=True), UNKNOWN),
        (Answering(results={}), UNKNOWN),
        (Answering(results={"autostart": Variant("s", "yes")}), UNKNOWN),
        (Answering(results={"autostart": Variant("b", False)}), OFF),
    ],
)
def test_a_no_from_the_portal_is_told(
    come: Come, qtbot: QtBot, answering: Answering, state: AutostartState
) -> None:
    """However it says it; and nothing is claimed that was not said."""
    come(answering)
    app = Sandboxed()
    app.autostart.switch(True)
    wait(qtbot, lambda: bool(app.refused.heard))
    ((error,),) = app.refused.heard
    assert isinstance(error, StartRefusedError)
    assert app.autostart.state() is state


def test_without_portals_it_is_told_too(bus: str, qtbot: QtBot) -> None:
    """Nobody is there to ask."""
    app = Sandboxed()
    app.autostart.switch(True)
    wait(qtbot, lambda: bool(app.refused.heard))


def test_portals_that_go_while_somebody_thinks_have_said_no(come: Come, qtbot: QtBot) -> None:
    """And somebody may think for as long as they like."""
    portals = come(Answering(silent=True))
    app = Sandboxed()
    app.autostart.switch(True)
    wait(qtbot, lambda: bool(portals.of("RequestBackground")))
    portals.say(
        f"{DESK}/request/1_1/r9", "org.freedesktop.portal.Request", "Response", "ua{sv}", 0, {}
    )
    app.autostart.switch(True)
    wait(qtbot, lambda: len(portals.of("RequestBackground")) == 2)
    assert app.answers == 0
    portals.answer()
    wait(qtbot, lambda: len(app.changed.heard) == 2)
    app.autostart.switch(True)
    wait(qtbot, lambda: len(portals.of("RequestBackground")) == 3)
    portals.close()
    wait(qtbot, lambda: len(app.refused.heard) == 1)


class Keyed:
    """The key, and what it says."""

    def __init__(self) -> None:
        self.key = GlobalShortcut("Keep a small win…")
        self.ears = {name: Ear() for name in ("pressed", "changed", "refused")}
        for name, ear in self.ears.items():
            getattr(self.key, name).connect(ear.hear)

    def count(self, name: str) -> int:
        return len(self.ears[name].heard)


@pytest.fixture
def keyed(qapp: object, bus: str) -> Iterator[Keyed]:
    keyed = Keyed()
    yield keyed
    keyed.key.close()
    keyed.key.deleteLater()


@pytest.mark.parametrize("version", [0, 1, 2])
def test_it_is_seen_whether_the_desktop_gives_keys(
    come: Come, keyed: Keyed, qtbot: QtBot, version: int
) -> None:
    """Some do not, and some have no portals at all."""
    assert not keyed.key.available
    portals = come(shortcuts=version)
    keyed.key.look()
    wait(qtbot, lambda: keyed.count("changed") == 1)
    assert keyed.key.available is (version > 0)
    portals.close()
    keyed.key.look()
    wait(qtbot, lambda: keyed.count("changed") == 2)
    assert not keyed.key.available


def bound(come: Come, keyed: Keyed, qtbot: QtBot) -> tuple[Portals, str]:
    """Somebody says yes."""
    portals = come()
    keyed.key.ask()
    keyed.key.ask()
    wait(qtbot, lambda: keyed.count("changed") == 1)
    assert keyed.key.bound
    (told,) = portals.of("BindShortcuts")
    return portals, told[0]


def test_the_key_is_asked_for_once_and_heard(
    come: Come, keyed: Keyed, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In our words, with a key to begin with; the desktop says which one it is."""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    portals, session = bound(come, keyed, qtbot)
    keyed.key.ask()
    (told,) = portals.of("BindShortcuts")
    words = {"description": "Keep a small win…", "preferred_trigger": "CTRL+ALT+w"}
    assert told[1] == [["quick", words]]
    assert keyed.key.trigger == "CTRL+ALT+w"
    for _time in range(2):
        portals.press(session, "quick")
    wait(qtbot, lambda: keyed.count("pressed") == 2)
    token = {"activation_token": Variant("s", "come-in")}
    portals.say(DESK, SHORTCUTS, "Activated", "osta{sv}", session, "quick", 8, token)
    wait(qtbot, lambda: keyed.count("pressed") == 3)
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "come-in"


def test_a_key_of_somebody_else_s_is_not_ours(
    come: Come, keyed: Keyed, qtbot: QtBot, bus: str
) -> None:
    """Another session, another key, or another program that says so."""
    portals, session = bound(come, keyed, qtbot)
    portals.press(f"{session}x", "quick")
    portals.press(session, "slow")
    portals.end(f"{session}x")
    portals.say(DESK, SHORTCUTS, "Activated", "os", session, "quick")
    portals.press(session, "quick")
    wait(qtbot, lambda: keyed.count("pressed") == 1)
    assert keyed.key.bound


@pytest.mark.parametrize("how", ["session", "portals"])
def test_a_key_the_desktop_takes_back_is_gone(
    come: Come, keyed: Keyed, qtbot: QtBot, how: str
) -> None:
    """It may be asked for again."""
    portals, session = bound(come, keyed, qtbot)
    if how == "session":
        portals.end(session)
    else:
        portals.close()
        portals = come()
    wait(qtbot, lambda: keyed.count("changed") == 2)
    assert (keyed.key.bound, keyed.key.trigger) == (False, "")
    keyed.key.ask()
    wait(qtbot, lambda: keyed.key.bound)
    portals.press(session, "quick")
    wait(qtbot, lambda: keyed.count("pressed") == 1)


def test_a_key_is_given_back_and_asked_for_again(come: Come, keyed: Keyed, qtbot: QtBot) -> None:
    """The desktop hears that nobody wants it any more, and may give it once more."""
    portals, session = bound(come, keyed, qtbot)
    keyed.key.give_back()
    told = keyed.count("changed")
    wait(qtbot, lambda: portals.of("Close") == [session])
    portals.press(session, "quick")
    keyed.key.ask()
    assert (keyed.key.bound, keyed.key.asks, keyed.key.trigger) == (False, True, "")
    wait(qtbot, lambda: keyed.count("changed") > told)
    assert (keyed.key.bound, keyed.key.asks) == (True, False)
    assert keyed.count("pressed") == 0


@pytest.mark.parametrize(
    ("answering", "declined"),
    [
        (Answering(how=CANCELLED), True),
        (Answering(how=ENDED), False),
        (Answering(refuses=True), False),
    ],
)
def test_a_no_of_the_person_is_told_from_another(
    come: Come, keyed: Keyed, qtbot: QtBot, answering: Answering, declined: bool
) -> None:
    """What the desktop could not do today, it may another time."""
    come(answering)
    keyed.key.ask()
    wait(qtbot, lambda: keyed.count("refused") == 1)
    assert keyed.key.declined is declined


@pytest.mark.parametrize(
    "answering",
    [
        Answering(how=CANCELLED),
        Answering(refuses=True),
        Answering(results={"session_handle": Variant("u", 3)}),
        Answering(results={"session_handle": Variant("s", f"{DESK}/session/1_1/smallwins")}),
    ],
)
def test_no_key_is_told(come: Come, keyed: Keyed, qtbot: QtBot, answering: Answering) -> None:
    """Whichever of the two questions had no answer; it can be asked again."""
    come(answering)
    for time in (1, 2):
        keyed.key.ask()
        wait(qtbot, lambda: keyed.count("refused") == time)  # noqa: B023 - as above
    assert not keyed.key.bound


def test_without_a_bus_there_is_no_key(qapp: object, qtbot: QtBot) -> None:
    """And nothing breaks."""
    keyed = Keyed()
    keyed.key.look()
    keyed.key.ask()
    wait(qtbot, lambda: keyed.count("refused") == 1 and keyed.count("changed") == 1)
    assert not keyed.key.available
    keyed.key.close()
