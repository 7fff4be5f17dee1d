"""Show me, in Settings: what a celebration is like, with no win behind it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smallwins import rooms as rooms_module
from smallwins.desktop import notifier as notifier_module
from smallwins.domain.errors import StorageError
from smallwins.domain.settings import Loudness, Settings
from smallwins.domain.wins import Energy, Source
from smallwins.paths import Folders
from smallwins.rooms import Rooms
from smallwins.ui.desktop_card import DesktopCard
from smallwins.ui.main_window import MainWindow
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.theme import Theme
from smallwins.ui.window_memory import WindowMemory
from support.clock import FixedClock
from support.home import NoticeBook, button, texts


class House:
    """The furnished window, and what a sample is shown on."""

    def __init__(self, folders: Folders) -> None:
        folders.ensure()
        theme = Theme(Settings())
        store = QSettings(str(folders.data / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(theme, self._make_place, WindowMemory(store))
        self.rooms = Rooms(folders, theme)
        self.rooms.furnish(self.window)
        self.corner = self.rooms.make_corner()
        self.rooms.preferences.change(loudness=Loudness.WORDS)
        self.window.show()

    def _make_place(self, _key: str) -> SettingsPlace:
        return self.rooms.places.make_settings()

    @property
    def card(self) -> DesktopCard:
        return self.corner.card

    def show_me(self) -> None:
        """Press the button, by key."""
        self.window.go_to_settings()
        (place,) = self.window.findChildren(SettingsPlace)
        place.show_page("celebration")
        pressed = button(place, "Show me")
        pressed.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(pressed, Qt.Key.Key_Space)


@pytest.fixture
def house(
    qapp: QApplication,
    qtbot: QtBot,
    folders: Folders,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[House]:
    monkeypatch.setattr(rooms_module, "SystemClock", lambda: clock)
    monkeypatch.setattr(notifier_module, "Notifier", NoticeBook)
    house = House(folders)
    house.window.activateWindow()
    qtbot.waitUntil(house.window.isActiveWindow)
    yield house
    house.card.card.dismiss()
    QApplication.processEvents()
    house.window.close_for_good()
    house.rooms.close()
    house.window.deleteLater()
    house.rooms.deleteLater()


def test_a_sample_has_nothing_to_undo(house: House) -> None:
    """No win was kept; a real one has its Undo as before."""
    house.show_me()
    assert house.card.isVisible()
    assert "Undo" not in texts(house.card)
    house.rooms.journal.keep("fed the cat", source=Source.COMMAND)
    assert house.card.isVisible()
    assert "Undo" in texts(house.card)


def test_a_sample_goes_by_escape_in_settings(house: House) -> None:
    """The card takes no keys; the person is still where they were."""
    house.show_me()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not house.card.isVisible()
    assert QApplication.focusWidget() is focused
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert house.window.place == "settings"


def test_esc_where_no_sample_was_shown_makes_none(house: House) -> None:
    """A card that nobody has seen is not made to be taken away."""
    before = set(QApplication.topLevelWidgets())
    house.window.go_to_settings()
    (place,) = house.window.findChildren(SettingsPlace)
    QTest.keyClick(place, Qt.Key.Key_Escape)
    assert set(QApplication.topLevelWidgets()) <= before


def test_the_next_real_lines_are_others_than_the_samples(house: House) -> None:
    """On a rough day its act is soft, too."""
    rooms = house.rooms
    rooms.journal.set_energy(rooms.journal.today(), Energy.ROUGH)
    calm = rooms._content.calm_acts
    for number in range(4):
        house.show_me()
        sample = house.card.card.celebrated
        assert sample is not None
        assert sample.celebration.act in calm
        assert len(rooms.journal.recent()) == number
        rooms.journal.keep("fed the cat", source=Source.COMMAND)
        met = house.card.card.celebrated
        assert met is not None
        assert met is not sample
        assert met.celebration.act in calm
        assert met.celebration.cheer != sample.celebration.cheer
        assert met.celebration.act != sample.celebration.act


def test_a_sample_is_shown_where_the_file_cannot_be_read(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It needs no file; it is as on any day."""

    def refuse() -> None:
        raise StorageError("no")

    monkeypatch.setattr(house.rooms.journal, "recent", refuse)
    house.show_me()
    assert house.card.isVisible()
