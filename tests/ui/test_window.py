"""The window: its places, its keys, its door, and where it was."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light, Settings
from smallwins.ui.celebration.view import CelebrationView
from smallwins.ui.main_window import MainWindow
from smallwins.ui.painting.side_scene import SideScene, TileScene
from smallwins.ui.rail import Rail
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.theme import Theme
from smallwins.ui.today.doorway import Doorway
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.window_memory import WindowMemory
from support.home import Ear, Home, button, texts


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    window = home.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _memory(home: Home) -> WindowMemory:
    return WindowMemory(QSettings(str(home.folder / "memory.ini"), QSettings.Format.IniFormat))


def test_it_is_called_by_its_name_and_opens_on_today(window: MainWindow) -> None:
    """With the caret in the field."""
    assert window.windowTitle() == "SmallWins"
    assert window.place == "today"
    assert button(window, "Today").isChecked()
    caret = QApplication.focusWidget()
    assert caret is not None
    assert caret.accessibleName() == "What's a small win?"


def test_each_place_tells_the_keys_that_lead_to_it(window: MainWindow) -> None:
    """In its tip, as they stand on a keyboard here; a screen reader says them after its name."""
    keys = {
        "Today": "Ctrl+1",
        "Jar": "Ctrl+2",
        "Rewards": "Ctrl+4",
        "Month": "Ctrl+5",
        "Settings": "Ctrl+,",
    }
    for name, said in keys.items():
        assert button(window, name).toolTip() == said
        spoken = QAccessible.queryAccessibleInterface(button(window, name))
        assert spoken.text(QAccessible.Text.Description) == said


def test_the_readme_tells_of_each_key_of_the_window(window: MainWindow) -> None:
    """None is left out, and none is told of that does nothing."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    table = readme.split("## Keys", 1)[1].split("##", 1)[0]
    known = {one.key().toString() for one in window.findChildren(QShortcut)}
    assert known
    assert set(re.findall(r"Ctrl\+[^\s|]", table)) == {key for key in known if "Ctrl" in key}


@pytest.mark.parametrize(
    ("key", "modifier", "place"),
    [
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier, "settings"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier, "today"),
    ],
)
def test_keys_lead_to_the_places(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier, place: str
) -> None:
    """From wherever one is."""
    window.go_to("today" if place == "settings" else "settings")
    QTest.keyClick(window, key, modifier)
    assert window.place == place


def test_the_rail_leads_to_the_places(window: MainWindow) -> None:
    """A press on a name; the present one is marked."""
    QTest.mouseClick(button(window, "Settings"), Qt.MouseButton.LeftButton)
    assert window.place == "settings"
    assert "Appearance" in texts(window)
    QTest.mouseClick(button(window, "Today"), Qt.MouseButton.LeftButton)
    assert window.place == "today"
    assert not button(window, "Settings").isChecked()


def test_keys_for_undo_and_for_closing_are_passed_on(window: MainWindow) -> None:
    """Ctrl+Z and Ctrl+Q."""
    undo, close = Ear(), Ear()
    window.undo_requested.connect(undo.hear)
    window.close_requested.connect(close.hear)
    window.go_to_settings()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert (len(undo.heard), len(close.heard)) == (1, 1)


def test_closing_it_is_a_wish_to_put_it_aside(window: MainWindow) -> None:
    """Who hears that decides where the app lives on."""
    ear = Ear()
    window.put_aside.connect(ear.hear)
    window.close()
    assert window.isVisible()
    assert len(ear.heard) == 1


def test_when_the_session_ends_it_closes_at_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing holds a log-out up."""
    ear = Ear()
    window.put_aside.connect(ear.hear)
    monkeypatch.setattr(QGuiApplication, "isSavingSession", lambda _app: True)
    window.close()
    assert not window.isVisible()
    assert ear.heard == []


def test_it_comes_forward_from_wherever_it_is(window: MainWindow, qtbot: QtBot) -> None:
    """Hidden or small in the task bar; and says that it is looked at."""
    ear = Ear()
    window.looked_at.connect(ear.hear)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    window.come_forward()
    qtbot.waitUntil(window.isActiveWindow)
    assert len(ear.heard) == 1
    other.hide()
    window.hide()
    window.come_forward()
    assert window.isVisible()
    window.showMinimized()
    window.come_forward()
    assert not window.isMinimized()
    assert window.isVisible()


def test_it_remembers_where_it_was(home: Home, window: MainWindow) -> None:
    """Its size and its place, in a file beside the journal."""
    window.setGeometry(40, 30, 700, 560)
    window.remember()
    other = home.window(1, 1)
    other.hide()
    store = QSettings(str(home.folder / "window.ini"), QSettings.Format.IniFormat)
    again = MainWindow(home.theme, lambda _key: None, WindowMemory(store))
    home.made.append(again)
    assert again.size().width() == 700
    assert again.pos() == QPoint(40, 30)


@pytest.mark.parametrize("stored", ["rubbish", 7, QByteArray(b"not a geometry")])
def test_a_harmed_memory_opens_as_at_first(home: Home, stored: object) -> None:
    """As large as designed, or as the screen is."""
    store = QSettings(str(home.folder / "window.ini"), QSettings.Format.IniFormat)
    store.setValue("window/geometry", stored)
    window = MainWindow(home.theme, lambda _key: None, WindowMemory(store))
    home.made.append(window)
    assert (window.width(), window.height()) == (800, 720)


def test_the_look_is_remembered_for_the_first_paint(home: Home) -> None:
    """Before the journal is open."""
    memory = _memory(home)
    assert memory.look() == Settings()
    changed = Settings(light=Light.LAMP, text_size=150, plain_letters=True, less_motion=True)
    memory.keep_look(changed)
    memory.keep_look(changed)
    assert _memory(home).look() == changed


@pytest.mark.parametrize(
    ("name", "value"), [("light", "neon"), ("text_size", "large"), ("text_size", 1000)]
)
def test_a_harmed_look_is_as_at_first(home: Home, name: str, value: object) -> None:
    """One slip in the file, and the window opens all the same."""
    store = QSettings(str(home.folder / "memory.ini"), QSettings.Format.IniFormat)
    store.setValue(f"look/{name}", value)
    assert WindowMemory(store).look() == Settings()


@pytest.mark.parametrize(
    ("width", "size", "rail", "scene"),
    [(1120, 100, 184, True), (800, 100, 88, False), (620, 100, 84, False), (1120, 200, 168, False)],
)
def test_the_rail_and_the_jar_fit_the_window(
    home: Home, width: int, size: int, rail: int, scene: bool
) -> None:
    """As mocked: a wide rail and the jar at the side, or a narrow one and a tile."""
    home.preferences.change(text_size=size)
    window = home.window(width, 720)
    QApplication.processEvents()
    narrow = window.findChild(Rail)
    side, tile = window.findChild(SideScene), window.findChild(TileScene)
    assert narrow is not None
    assert side is not None
    assert tile is not None
    assert narrow.width() == rail
    assert (side.isVisible(), tile.isVisible()) == (scene, not scene)


def test_made_narrow_in_the_middle_of_a_celebration_it_keeps_its_jar(
    home: Home, window: MainWindow
) -> None:
    """What was on the wall has no wall now; the tile has the note."""
    home.corner(window)
    home.keep_here("Fed the cat")
    window.resize(800, 720)
    QApplication.processEvents()
    assert not any(view.isVisible() for view in window.findChildren(CelebrationView))
    tile = window.findChild(TileScene)
    assert tile is not None
    assert tile.isVisible()
    home.keep_here("Swept the stairs")
    assert any(view.isVisible() for view in window.findChildren(CelebrationView))
    window.resize(1120, 720)


def test_a_win_for_another_month_leaves_this_months_jar_in_the_end(
    home: Home, window: MainWindow
) -> None:
    """While it is met, its own jar is shown."""
    home.preferences.change(less_motion=True)
    corner = home.corner(window)
    home.keep("Fed the cat")
    win = home.keep("Long ago", day=home.today.replace(month=3))
    place = window.findChild(TodayPlace)
    assert place is not None
    corner.greeter.meet(win)
    assert "March's jar" in texts(place)
    place.celebration.dismiss()
    assert "November's jar" in texts(place)


# Before the journal is open


def doorway_of(window: MainWindow) -> Doorway:
    doorway = window.findChild(Doorway)
    assert doorway is not None
    return doorway


def test_the_window_shows_its_field_before_the_journal_is_open(home: Home, qtbot: QtBot) -> None:
    """What is typed there goes on in Today's own field, which stands in the same place."""
    window = MainWindow(home.theme, lambda _key: None, _memory(home))
    doorway = doorway_of(window)
    home.made.append(window)
    with qtbot.waitSignal(window.first_painted):
        window.resize(1120, 720)
        window.show()
    window.activateWindow()
    QTest.keyClicks(doorway.field.edit, "fed the c")
    before = doorway.field.mapTo(window, QPoint(0, 0)), doorway.field.size()
    window.go_to_settings()
    assert window.place == "today"
    today = home.place()
    assert window.words_at_the_door == "fed the c"
    window.furnish(today)
    assert window.words_at_the_door == ""
    QApplication.processEvents()
    field = today.page.field
    assert field.words == "fed the c"
    assert (field.mapTo(window, QPoint(0, 0)), field.size()) == before
    QTest.keyClicks(field.edit, "at")
    assert field.words == "fed the cat"


@pytest.mark.parametrize(("width", "size"), [(800, 100), (620, 100), (1120, 200)])
def test_the_field_stands_where_it_will_stand_at_any_size(
    home: Home, width: int, size: int
) -> None:
    """Nothing moves under the hand."""
    home.preferences.change(text_size=size)
    window = MainWindow(Theme(home.preferences.settings), lambda _key: None, _memory(home))
    doorway = doorway_of(window)
    home.made.append(window)
    window.resize(width, 720)
    window.show()
    QApplication.processEvents()
    before = doorway.field.mapTo(window, QPoint(0, 0)), doorway.field.size()
    today = home.place()
    window.furnish(today)
    QApplication.processEvents()
    field = today.page.field
    after = field.mapTo(window, QPoint(0, 0)), field.size()
    assert abs(after[0].x() - before[0].x()) <= 1
    assert abs(after[0].y() - before[0].y()) <= 3
    # Where the page has to scroll, its bar takes ten pixels.
    assert before[1].width() - after[1].width() in (0, 10)


def test_settings_are_made_at_the_first_visit_and_once(window: MainWindow) -> None:
    """Most days nobody goes there."""
    assert window.findChild(SettingsPlace) is None
    window.go_to_settings()
    window.go_to_today()
    window.go_to_settings()
    assert len(window.findChildren(SettingsPlace)) == 1


def test_a_screen_reader_meets_a_window_of_its_name(window: MainWindow) -> None:
    """And no nameless part of something."""
    spoken = QAccessible.queryAccessibleInterface(window)
    assert spoken.role() is QAccessible.Role.Window
    assert spoken.text(QAccessible.Text.Name) == "SmallWins"
