"""Nothing a screen starts may go on after it: timers and animations are what drains a battery."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from smallwins import rooms as rooms_module
from smallwins.app import App
from smallwins.desktop import notifier as notifier_module
from smallwins.desktop.single_instance import SingleInstance
from smallwins.domain.settings import Light, Settings
from smallwins.domain.wins import Kind
from smallwins.options import AppOptions
from smallwins.paths import Folders
from smallwins.ui.painting.pile import Slots, load_slots
from smallwins.ui.theme import Theme, load_fonts
from smallwins.ui.today.page import TodayPage
from support.clock import FixedClock
from support.home import Home, NoticeBook
from support.jars import slots_file
from ui.left_running import describe, running
from ui.started import Desk, Start, Started

_reported: set[int] = set()


@pytest.fixture(scope="module", autouse=True)
def _modules_at_rest(_letters: None) -> None:
    """What was there before is set aside: 100,000 objects less to look through after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _leaves_nothing_running(qapp: QApplication) -> Iterator[None]:
    """Fails when a test leaves a timer or an animation running, or a window open."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = _left()
    if left:
        gc.collect()  # a dropped cycle is no leak; what survives is
        left = _left()
    _reported.update(id(thing) for thing in left)
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in windows:
        window.close()
    assert not left, f"still running: {[describe(thing) for thing in left]}"
    assert not windows, f"still open: {[describe(window) for window in windows]}"


def _left() -> list[QObject]:
    return [thing for thing in running() if id(thing) not in _reported]


@pytest.fixture(scope="session", autouse=True)
def _letters(qapp: QApplication) -> None:
    """The letters we bring along, so that widths here are widths there."""
    load_fonts()


@pytest.fixture(scope="session")
def slots() -> Slots:
    return load_slots(slots_file())


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The look of a new home, by day."""
    return Theme(Settings(light=Light.DAY))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def home(qapp: QApplication, tmp_path: Path, slots: Slots, clock: FixedClock) -> Iterator[Home]:
    """The app's rooms; the pointer rests where no window is."""
    QCursor.setPos(790, 790)
    home = Home(tmp_path / "jar", slots, clock)
    yield home
    home.close()


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    """Today with one note on the table; `ui.one_note` finds its way about it."""
    home.keep("Swept the stairs", kind=Kind.HOME)
    page = home.page()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "run", tmp_path / "logs")


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the calm dialog says; nobody has to press it."""
    said: list[str] = []

    def pressed(box: QMessageBox) -> int:
        said.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", pressed)
    return said


@pytest.fixture
def start(
    qapp: QApplication,
    qtbot: QtBot,
    folders: Folders,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Start the app as `run` does, with a clock that stands still."""
    monkeypatch.setattr(rooms_module, "SystemClock", lambda: clock)
    monkeypatch.setattr(notifier_module, "Notifier", NoticeBook)
    apps: list[Started] = []

    def begin(*, ready: bool = True, folders: Folders = folders, **how: bool) -> Started:
        folders.ensure()
        instance = SingleInstance(folders.runtime)
        assert instance.take()
        desk = Desk()
        app = App(AppOptions(folders=folders, **how), cast("QApplication", desk), instance)
        started = Started(app, desk)
        apps.append(started)
        app.start()
        if ready:
            qtbot.waitUntil(lambda: app.rooms is not None and app.rooms.corner is not None)
            unseen = set(how) & {"tray", "quick"}
            if not unseen:
                app.window.activateWindow()
                qtbot.waitUntil(app.window.isActiveWindow)
        return started

    yield begin
    for _turn in range(3):
        QApplication.processEvents()  # what waits for its turn is part of what was started
    for started in apps:
        if not started.closed:
            started.close()
