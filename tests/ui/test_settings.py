"""Settings: each control does what it says at once, shows what holds, and stays true."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import LATEST_DAY_END, Aloud, Light, Loudness, Settings
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from smallwins.ui import copy
from smallwins.ui.layout import Room
from smallwins.ui.settings.page import SettingsPlace, SettingsTab
from support.home import Ear, Home, button, texts

SAFE = "Your settings are as they were."


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> SettingsPlace:
    place = home.settings_place()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    return place


def _press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _saved(home: Home) -> Settings:
    """What a second opening of the file finds."""
    with Database.open(home.folder) as second:
        return Preferences(second.settings).settings


def _chosen(place: QWidget) -> list[str]:
    return [
        one.text()
        for one in place.findChildren(QRadioButton)
        if one.isVisible() and one.isChecked()
    ]


def test_it_opens_on_appearance_with_the_keyboard_on_its_name(
    place: SettingsPlace, qtbot: QtBot
) -> None:
    """Seven pages by name; that of the look is open."""
    place.arrive()
    tabs = place.findChildren(SettingsTab)
    names = ["Reminders", "Appearance", "Celebration", "The jar", "Day end", "Kind words"]
    assert [tab.text() for tab in tabs] == [*names, "People I share with"]
    assert button(place, "Appearance").isChecked()
    assert button(place, "Appearance").hasFocus()
    assert _chosen(place) == ["As the system", "100 %"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Celebration", "How much"),
        ("The jar", "Notes that rest"),
        ("Day end", "Another time"),
        ("Appearance", "Text size"),
    ],
)
def test_a_name_opens_its_page(place: SettingsPlace, name: str, shown: str) -> None:
    """And the name is marked."""
    place.show_page("celebration" if name != "Celebration" else "day_end")
    _press(button(place, name))
    assert shown in texts(place)
    assert button(place, name).isChecked()


@pytest.mark.parametrize(
    ("page", "control", "field", "value"),
    [
        ("appearance", "Lamplight", "light", Light.LAMP),
        ("appearance", "Day", "light", Light.DAY),
        ("appearance", "150 %", "text_size", 150),
        ("appearance", "Plain letters everywhere", "plain_letters", True),
        ("appearance", "Less motion", "less_motion", True),
        ("celebration", "Off", "loudness", Loudness.OFF),
        ("celebration", "Words", "loudness", Loudness.WORDS),
        ("celebration", "Big", "loudness", Loudness.BIG),
        ("celebration", "A small card for wins kept elsewhere", "own_card", False),
        ("jar", "Leave out notes from rough days", "leave_out_rough", True),
        ("celebration", "The cheer", "aloud", Aloud.CHEER),
        ("celebration", "“I did it”", "aloud", Aloud.DID_IT),
        ("kind_words", "A note with a line on Today", "sticky_note", False),
        ("day_end", "Midnight", "day_end", 0),
        ("day_end", "4:00", "day_end", 240),
        ("day_end", "Move back 15 minutes", "day_end", 165),
        ("day_end", "Move on 15 minutes", "day_end", 195),
    ],
)
def test_each_control_changes_its_setting_at_once(
    home: Home, place: SettingsPlace, page: str, control: str, field: str, value: object
) -> None:
    """One press, and it is in the file; no button has to be pressed after it."""
    place.show_page(page)
    _press(button(place, control))
    assert getattr(_saved(home), field) == value
    assert getattr(home.preferences.settings, field) == value


@pytest.mark.parametrize(
    ("page", "control"),
    [
        ("appearance", "Plain letters everywhere"),
        ("appearance", "Less motion"),
        ("celebration", "A small card for wins kept elsewhere"),
    ],
)
def test_a_switch_goes_by_the_space_bar_there_and_back(
    home: Home, place: SettingsPlace, page: str, control: str
) -> None:
    """The keyboard does what the pointer does."""
    place.show_page(page)
    switch = button(place, control)
    first, before = switch.isChecked(), _saved(home)
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked() is not first
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert _saved(home) == before


def test_arrow_keys_go_through_a_choice(home: Home, place: SettingsPlace) -> None:
    """The next light is taken as the arrow reaches it."""
    system = button(place, "As the system")
    system.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(system, Qt.Key.Key_Right)
    assert button(place, "Day").isChecked()
    assert home.preferences.settings.light is Light.DAY


@pytest.mark.parametrize("page", ["appearance", "celebration", "day_end"])
def test_what_was_set_elsewhere_shows_here(home: Home, page: str) -> None:
    """The state is read, and not remembered."""
    other = home.settings_place()
    other.show_page(page)
    home.preferences.change(
        light=Light.LAMP, text_size=125, plain_letters=True, less_motion=True,
        loudness=Loudness.WORDS, own_card=False, day_end=240, aloud=Aloud.CHEER,
    )  # fmt: skip
    chosen = {
        "appearance": ["Lamplight", "125 %"],
        "celebration": ["Words", "The cheer"],
        "day_end": ["4:00"],
    }
    assert _chosen(other) == chosen[page]
    if page == "appearance":
        assert button(other, "Plain letters everywhere").isChecked()
        assert button(other, "Less motion").isChecked()
    if page == "celebration":
        assert not button(other, "A small card for wins kept elsewhere").isChecked()
        assert "A warm line and a ten-second act." in texts(other)
    if page == "day_end":
        assert "A win before 4:00 is part of the evening before." in texts(other)


def test_with_celebrations_off_there_is_no_sample_to_show(home: Home, place: SettingsPlace) -> None:
    """The button rests while there is nothing it could show."""
    place.show_page("celebration")
    ear = Ear()
    place.sample_requested.connect(ear.hear)
    _press(button(place, "Show me"))
    assert len(ear.heard) == 1
    _press(button(place, "Off"))
    assert not button(place, "Show me").isEnabled()
    assert place.grab().toImage() != home.settings_place().grab().toImage()
    _press(button(place, "Show me"))
    assert len(ear.heard) == 1


def test_the_day_end_stays_between_midnight_and_six(home: Home, place: SettingsPlace) -> None:
    """At each end, the button that would go further rests."""
    place.show_page("day_end")
    _press(button(place, "Midnight"))
    assert "Your day ends at midnight." in texts(place)
    assert not button(place, "Move back 15 minutes").isEnabled()
    home.preferences.change(day_end=LATEST_DAY_END - 5)
    _press(button(place, "Move on 15 minutes"))
    assert home.preferences.settings.day_end == LATEST_DAY_END
    assert "6:00" in texts(place)
    assert not button(place, "Move on 15 minutes").isEnabled()
    assert _chosen(place) == []


@pytest.mark.parametrize(
    ("page", "control", "on"),
    [
        ("appearance", "Plain letters everywhere", False),
        ("appearance", "Less motion", False),
        ("celebration", "A small card for wins kept elsewhere", True),
    ],
)
def test_a_switch_that_did_not_save_stays_as_it_was_and_says_so(
    home: Home, place: SettingsPlace, page: str, control: str, on: bool
) -> None:
    """First what is safe, then why, in one plain sentence; it goes when the next one saves."""
    place.show_page(page)
    before = home.preferences.settings
    home.make_read_only()
    _press(button(place, control))
    assert button(place, control).isChecked() is on
    assert home.preferences.settings == before
    assert f"{SAFE} The folder may not be written to." in texts(place)
    home.make_read_only(False)
    _press(button(place, control))
    assert button(place, control).isChecked() is not on
    assert not any(text.startswith(SAFE) for text in texts(place))


@pytest.mark.parametrize(
    ("page", "control", "chosen"),
    [
        ("appearance", "Lamplight", ["As the system", "100 %"]),
        ("appearance", "200 %", ["As the system", "100 %"]),
        ("celebration", "Big", ["Gentle", "Quiet"]),
        ("day_end", "2:00", ["3:00"]),
        ("day_end", "Move on 15 minutes", ["3:00"]),
    ],
)
def test_a_choice_that_did_not_save_goes_back_and_says_so(
    home: Home, place: SettingsPlace, page: str, control: str, chosen: list[str]
) -> None:
    """What is marked is what holds."""
    place.show_page(page)
    home.make_read_only()
    _press(button(place, control))
    assert _chosen(place) == chosen
    assert any(text.startswith(SAFE) for text in texts(place))


@pytest.mark.parametrize("room", list(Room))
def test_the_names_stand_beside_the_page_or_above_it(home: Home, room: Room) -> None:
    """Beside it where there is room; in rows above it where there is little."""
    width = {Room.FULL: 936, Room.SMALL: 700, Room.TINY: 420}[room]
    place = home.settings_place(width, 560)
    place.set_room(room)
    name = button(place, "Appearance")
    (line,) = [one for one in place.findChildren(QLabel) if one.text().startswith("How it looks.")]
    beside = line.mapTo(place, QPoint(0, 0)).x() >= name.mapTo(place, QPoint(name.width(), 0)).x()
    below = line.mapTo(place, QPoint(0, 0)).y() >= name.mapTo(place, QPoint(0, name.height())).y()
    assert (beside, below) == ((True, False) if room is Room.FULL else (False, True))


def test_each_row_says_what_it_is_for(place: SettingsPlace) -> None:
    """A name and a line for every control."""
    for page in ("appearance", "celebration", "day_end"):
        place.show_page(page)
        assert sum(1 for one in place.findChildren(QLabel) if one.isVisible() and one.text()) >= 6


def test_kind_words_lead_to_the_voice(place: SettingsPlace) -> None:
    """It is with the celebrations; whoever looks for it here comes there by one press."""
    place.show_page("kind_words")
    button(place, copy.see_aloud()).click()
    (heard,) = [one for one in place.findChildren(QLabel) if one.text() == copy.aloud_hint()]
    assert heard.isVisible()
    assert not heard.visibleRegion().isEmpty()
    focus = QApplication.focusWidget()
    assert isinstance(focus, SettingsTab)
    assert (focus.text(), focus.isChecked()) == (copy.celebration(), True)
