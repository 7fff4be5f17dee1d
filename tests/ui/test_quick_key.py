"""A key for quick add: asked for in Settings, heard after each start, and shown as it is."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.conftest import session_bus
from desktop_session.portal import CANCELLED, Answering, Portals
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from smallwins.ui.quick_key import KeyState, QuickKey
from smallwins.ui.settings.starting import KeyRow
from support.home import Ear, Home, button, texts
from ui.started import Start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="portals are Linux's")

LONG_ENOUGH = 20_000
CHOOSE, LET_GO = "Choose a key…", "Let the key go"
BY_HAND = "You can set one in your system. The manual says how."
IS_SET = "CTRL+ALT+w opens the small box. Your desktop can change it."

Come = Callable[..., Portals]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus nobody else is on."""
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


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


@pytest.fixture
def key(home: Home, bus: str) -> Iterator[QuickKey]:
    key = QuickKey(home.preferences, None)
    yield key
    key.close()


@pytest.fixture
def show(home: Home, key: QuickKey) -> Callable[[], KeyRow]:
    def seen() -> KeyRow:
        row = KeyRow(home.theme, key)
        home.made.append(row)
        row.show()
        return row

    return seen


def wait(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=LONG_ENOUGH)


def _asks_at_start(folder: Path) -> bool:
    with Database.open(folder) as second:
        return Preferences(second.settings).settings.quick_key


def _buttons(row: KeyRow) -> list[str]:
    return [one.text() for one in row.findChildren(QAbstractButton) if one.isVisible()]


def test_a_key_is_chosen_shown_and_let_go(
    home: Home, key: QuickKey, show: Callable[[], KeyRow], come: Come, qtbot: QtBot
) -> None:
    """The desktop is asked when the button is pressed, and says which key it is."""
    portals = come(Answering(silent=True))
    row = show()
    assert _buttons(row) == []
    wait(qtbot, lambda: _buttons(row) == [CHOOSE])
    assert portals.of("CreateSession") == []
    button(row, CHOOSE).click()
    assert "Your desktop asks you for a key now." in texts(row)
    wait(qtbot, lambda: bool(portals.of("CreateSession")))
    portals.answer()
    wait(qtbot, lambda: bool(portals.of("BindShortcuts")))
    assert not _asks_at_start(home.folder)
    portals.answer()
    wait(qtbot, lambda: _buttons(row) == [LET_GO])
    assert IS_SET in texts(row)
    assert _asks_at_start(home.folder)
    button(row, LET_GO).click()
    assert _buttons(row) == [CHOOSE]
    assert not _asks_at_start(home.folder)
    wait(qtbot, lambda: bool(portals.of("Close")))


def test_a_key_the_desktop_does_not_name_is_there_all_the_same(
    show: Callable[[], KeyRow],
    key: QuickKey,
    come: Come,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing is made up."""
    come()
    monkeypatch.setattr(QuickKey, "trigger", "")
    row = show()
    key.ask()
    wait(qtbot, lambda: key.state is KeyState.BOUND)
    assert "It is set. Your desktop can show and change it." in texts(row)


def test_a_desktop_without_keys_leads_to_the_manual(
    show: Callable[[], KeyRow], come: Come, qtbot: QtBot
) -> None:
    """One plain line, and no button that would do nothing."""
    come(shortcuts=0)
    row = show()
    wait(qtbot, lambda: BY_HAND in texts(row))
    assert _buttons(row) == []


def test_other_systems_lead_to_the_manual_and_are_not_asked(home: Home) -> None:
    """At once."""
    key = QuickKey(home.preferences, None, platform="darwin")
    heard = Ear()
    key.changed.connect(heard.hear)
    row = KeyRow(home.theme, key)
    home.made.append(row)
    row.show()
    key.ask()
    assert BY_HAND in texts(row)
    assert _buttons(row) == []
    assert heard.heard == []
    key.close()


def test_a_no_is_fine_and_can_be_thought_over(
    show: Callable[[], KeyRow], key: QuickKey, come: Come, qtbot: QtBot
) -> None:
    """All is as it was, and the button is still there."""
    portals = come(Answering(how=CANCELLED))
    row = show()
    wait(qtbot, lambda: _buttons(row) == [CHOOSE])
    button(row, CHOOSE).click()
    wait(qtbot, lambda: "All is as it was. The manual says another way." in texts(row))
    assert _buttons(row) == [CHOOSE]
    portals.answering.how = 0
    button(row, CHOOSE).click()
    wait(qtbot, lambda: key.state is KeyState.BOUND)


def test_a_key_that_the_desktop_takes_back_is_shown_as_gone(
    home: Home, show: Callable[[], KeyRow], key: QuickKey, come: Come, qtbot: QtBot
) -> None:
    """The next start asks for it again: the desktop may only have begun anew."""
    portals = come()
    row = show()
    wait(qtbot, lambda: _buttons(row) == [CHOOSE])
    key.ask()
    wait(qtbot, lambda: _buttons(row) == [LET_GO])
    portals.close()
    wait(qtbot, lambda: _buttons(row) == [CHOOSE])
    assert _asks_at_start(home.folder)


def test_what_does_not_save_is_said(
    home: Home, show: Callable[[], KeyRow], key: QuickKey, come: Come, qtbot: QtBot
) -> None:
    """The key itself is the desktop's: it is there, or stays, as the row says."""
    come()
    row = show()
    wait(qtbot, lambda: _buttons(row) == [CHOOSE])
    home.make_read_only()
    button(row, CHOOSE).click()
    wait(qtbot, lambda: key.state is KeyState.BOUND)
    sentence = "Your settings are as they were. The folder may not be written to."
    assert sentence in texts(row)
    home.make_read_only(False)
    home.preferences.change(quick_key=True)
    home.make_read_only()
    button(row, LET_GO).click()
    assert key.state is KeyState.BOUND
    assert sentence in texts(row)
    home.make_read_only(False)


@pytest.mark.parametrize("unsaved", [False, True])
def test_a_key_taken_back_in_the_desktop_s_settings_is_not_asked_for_at_each_start(
    home: Home, key: QuickKey, come: Come, qtbot: QtBot, unsaved: bool
) -> None:
    """A no holds. Where it did not save, it is asked once more."""
    home.preferences.change(quick_key=True)
    come(Answering(how=CANCELLED))
    home.make_read_only(unsaved)
    refused = Ear()
    key.refused.connect(refused.hear)
    key.ask()
    wait(qtbot, lambda: bool(refused.heard))
    assert _asks_at_start(home.folder) is unsaved
    home.make_read_only(False)


def test_a_desktop_without_keys_leaves_the_wish(
    home: Home, key: QuickKey, come: Come, qtbot: QtBot
) -> None:
    """Somebody has two desktops, and one of them gives keys."""
    home.preferences.change(quick_key=True)
    come(shortcuts=0)
    refused = Ear()
    key.refused.connect(refused.hear)
    key.ask()
    wait(qtbot, lambda: bool(refused.heard))
    assert _asks_at_start(home.folder)


@pytest.mark.usefixtures("calm")
def test_the_key_is_heard_again_after_a_start_and_opens_quick_add(
    start: Start, come: Come, qtbot: QtBot
) -> None:
    """From the tray alone; and a start asks nothing while there never was a key."""
    portals = come()
    first = start(tray=True)
    first.rooms.preferences.change(quick_key=True)
    assert portals.asked == []
    first.close()
    second = start(tray=True)
    wait(qtbot, lambda: second.corner.quick_key.state is KeyState.BOUND)
    (told,) = portals.of("BindShortcuts")
    portals.press(told[0], "quick")
    wait(qtbot, lambda: second.corner.popover_in_sight is not None)
    second.corner.popover.go()
