"""Which way a notice goes, and what is told of it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop_session.notices import Mood, Notices
from smallwins.desktop.notifier import Notice, Notifier, Way
from support.home import Ear

LONG_ENOUGH = 20_000
MORNING = Notice("morning", "Good morning.", "Hello.", (("open", "Open"),))
EVENING = Notice("evening", "Good evening.", "Hello.")

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="brings a session bus of its own")


class Icon(QObject):
    """A tray icon that takes notices, or takes none."""

    pressed = Signal()

    def __init__(self, *, takes: bool = True) -> None:
        super().__init__()
        self.takes = takes
        self.shown: list[tuple[str, str]] = []

    def show(self, title: str, text: str) -> bool:
        if self.takes:
            self.shown.append((title, text))
        return self.takes


class Told:
    """All a notifier tells."""

    def __init__(self, notifier: Notifier) -> None:
        self.said = Ear()
        for name in ("shown", "failed", "clicked", "acted", "closed"):
            getattr(notifier, name).connect(lambda *words, name=name: self.said.hear(name, *words))

    @property
    def heard(self) -> list[tuple[object, ...]]:
        return self.said.heard


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH of one folder; plyer looks for notify-send there."""
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def notifier(qapp: object) -> Iterator[Notifier]:
    made = Notifier()
    yield made
    made.close()
    made.deleteLater()


def wait(qtbot: QtBot, told: Told, *heard: tuple[object, ...]) -> None:
    qtbot.waitUntil(lambda: len(told.heard) >= len(heard), timeout=LONG_ENOUGH)
    assert told.heard == list(heard)


@on_linux
def test_the_desktop_comes_first_and_all_it_says_is_told(
    bus: str, qtbot: QtBot, notifier: Notifier, caplog: pytest.LogCaptureFixture
) -> None:
    """From the notice to the press of its button, and one that is sent away."""
    daemon = Notices(bus)
    told = Told(notifier)
    notifier.show(MORNING)
    wait(qtbot, told, ("shown", "morning", Way.DESKTOP))
    daemon.press(1, "open")
    wait(qtbot, told, ("shown", "morning", Way.DESKTOP), ("acted", "morning", "open"))
    notifier.show(EVENING)
    qtbot.waitUntil(lambda: len(told.heard) == 3, timeout=LONG_ENOUGH)
    notifier.show(MORNING)
    qtbot.waitUntil(lambda: len(told.heard) == 4, timeout=LONG_ENOUGH)
    daemon.dismiss(2)
    daemon.press(3)
    qtbot.waitUntil(lambda: len(told.heard) == 6, timeout=LONG_ENOUGH)
    assert told.heard[4:] == [("closed", "evening", True), ("clicked", "morning")]
    assert not caplog.records
    daemon.close()


@on_linux
def test_where_no_daemon_is_plyer_tries(
    bus: str, qtbot: QtBot, tools: Path, notifier: Notifier
) -> None:
    """A tool of the system may know another way."""
    said = tools / "said"
    tool = tools / "notify-send"
    tool.write_text(f'#!/bin/sh\necho "$1" > {said}\n')
    tool.chmod(0o755)
    told = Told(notifier)
    notifier.show(MORNING)
    wait(qtbot, told, ("shown", "morning", Way.PLYER))
    assert said.read_text() == "Good morning.\n"


@on_linux
def test_where_nothing_serves_it_is_told_and_logged(
    bus: str, qtbot: QtBot, tools: Path, notifier: Notifier, caplog: pytest.LogCaptureFixture
) -> None:
    """Each way says what was wrong with it, and nothing of what the notice held."""
    told = Told(notifier)
    notifier.show(MORNING)
    wait(qtbot, told, ("failed", "morning"))
    for wrong in ("ServiceUnknown", "notify-send not found", "did not come to the screen"):
        assert wrong in caplog.text
    assert "Good morning" not in caplog.text


@on_linux
def test_where_there_is_no_bus_nothing_hangs(
    qtbot: QtBot, tools: Path, notifier: Notifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No address, one that leads nowhere, one of a kind nobody knows."""
    told = Told(notifier)
    for address in (None, "unix:path=/nowhere", "tcp:host=here", "nonsense", "unix:path=/dev/null"):
        if address is None:
            monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
        else:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        told.heard.clear()
        notifier.show(MORNING)
        assert told.heard == []
        wait(qtbot, told, ("failed", "morning"))


@on_linux
def test_a_desktop_that_refuses_is_not_asked_by_another_way(
    bus: str, qtbot: QtBot, tools: Path, notifier: Notifier
) -> None:
    """It has said no."""
    daemon = Notices(bus, Mood.ERROR)
    told = Told(notifier)
    notifier.show(MORNING)
    wait(qtbot, told, ("failed", "morning"))
    assert daemon.asked == 1
    daemon.close()


@on_linux
def test_what_is_withdrawn_says_nothing_more(bus: str, qtbot: QtBot, notifier: Notifier) -> None:
    """Before it came, and while it stands."""
    daemon = Notices(bus)
    told = Told(notifier)
    notifier.show(MORNING)
    notifier.withdraw("morning")
    notifier.show(EVENING)
    wait(qtbot, told, ("shown", "evening", Way.DESKTOP))
    notifier.withdraw("evening")
    qtbot.waitUntil(lambda: daemon.closed == [1], timeout=LONG_ENOUGH)
    assert [notice.title for notice in daemon.shown] == ["Good evening."]
    daemon.close()


@on_linux
def test_on_linux_the_tray_is_no_way(bus: str, qtbot: QtBot, notifier: Notifier) -> None:
    """Where no host is, Qt's own message shows nothing and says nothing."""
    daemon = Notices(bus)
    icon = Icon()
    notifier.use_tray(icon.show, icon.pressed)
    told = Told(notifier)
    notifier.show(MORNING)
    wait(qtbot, told, ("shown", "morning", Way.DESKTOP))
    assert icon.shown == []
    daemon.close()


def test_elsewhere_the_tray_shows_it_and_hears_the_press(qtbot: QtBot) -> None:
    """The press is that of the notice that came last, once; of a withdrawn one, none."""
    notifier, icon = Notifier(platform="win32"), Icon()
    notifier.use_tray(icon.show, icon.pressed)
    told = Told(notifier)
    notifier.show(MORNING)
    notifier.show(EVENING)
    assert icon.shown == [("Good morning.", "Hello."), ("Good evening.", "Hello.")]
    icon.pressed.emit()
    icon.pressed.emit()
    both = [("shown", "morning", Way.TRAY), ("shown", "evening", Way.TRAY)]
    assert told.heard == [*both, ("clicked", "evening")]
    notifier.show(MORNING)
    notifier.withdraw("evening")
    notifier.withdraw("morning")
    icon.pressed.emit()
    notifier.show(EVENING)
    notifier.close()
    icon.pressed.emit()
    assert [said for said in told.heard if said[0] == "clicked"] == [("clicked", "evening")]


@on_linux
def test_elsewhere_plyer_serves_where_no_icon_does(
    qtbot: QtBot, tools: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An icon that takes none, and no icon at all."""
    for icon in (Icon(takes=False), None):
        notifier = Notifier(platform="darwin")
        if icon is not None:
            notifier.use_tray(icon.show, icon.pressed)
        told = Told(notifier)
        caplog.clear()
        notifier.show(MORNING)
        wait(qtbot, told, ("failed", "morning"))
        assert "notify-send not found" in caplog.text  # here plyer looks for that
        notifier.close()
