"""Settings, Reminders: each control does what it says, and shows what holds."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.desktop.notice import Way
from smallwins.domain.reminders import Reminder
from smallwins.services.preferences import Preferences
from smallwins.services.reminders import Reminders
from smallwins.store.database import Database
from smallwins.ui.settings import reminders as reminders_page
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.settings.reminders import RemindersPage
from smallwins.ui.settings.rest_dialog import RestDialog
from smallwins.ui.widgets.segments import Switch
from support.held_key import hold
from support.home import Ear, Home, button, make_read_only, texts
from ui.reminders_page import heard_of, open_reminders, row_of, switched_on

SAFE = "Your settings are as they were."
REFUSED = "It is as it was. The folder may not be written to."


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> SettingsPlace:
    return open_reminders(home, qtbot)


@pytest.fixture
def page(place: SettingsPlace) -> RemindersPage:
    (page,) = place.findChildren(RemindersPage)
    return page


def _kept(home: Home, uid: str) -> Reminder:
    """What a second opening of the file finds."""
    with Database.open(home.folder) as second:
        found = Reminders(
            second.reminders,
            home.journal,
            home.day_words,
            Preferences(second.settings),
            home.clock,
        )
        (one,) = [one for one in found.all() if one.uid == uid]
    return one


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced while a test goes on."""
    said: list[str] = []

    def hear(_widget: QWidget, sentence: str) -> None:
        said.append(sentence)

    monkeypatch.setattr(reminders_page, "say", hear)
    return said


def _says(page: QWidget) -> str:
    return " ".join(texts(page))


def test_all_are_off_at_first_and_have_no_time(page: RemindersPage) -> None:
    """A switch each, and nothing more to look at."""
    assert [row.title for row in page.rows] == ["Morning", "Evening", "Bedtime"]
    assert not any(row.switch.isChecked() for row in page.rows)
    assert not any(row.time.isVisible() or row.days.isVisible() for row in page.rows)


def test_one_is_switched_on_and_off_by_the_space_bar(home: Home, page: RemindersPage) -> None:
    """It is in the file at once; its time and its days come with it."""
    row = row_of(page, "Evening")
    row.switch.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row.switch, Qt.Key.Key_Space)
    assert _kept(home, "evening").on
    assert row.time.isVisible()
    assert row.time.edit.text() == "19:30"
    assert row.days.text() == "Every day"
    QTest.keyClick(row.switch, Qt.Key.Key_Space)
    assert not _kept(home, "evening").on
    assert not row.time.isVisible()


@pytest.mark.parametrize(
    ("typed", "kept"), [("7:05", dt.time(7, 5)), ("1845", dt.time(18, 45)), ("9 pm", dt.time(21))]
)
def test_a_time_is_typed(home: Home, page: RemindersPage, typed: str, kept: dt.time) -> None:
    """Enter takes it; it stands there as times are written here."""
    row = switched_on(page)
    row.time.edit.selectAll()
    QTest.keyClicks(row.time.edit, typed)
    QTest.keyClick(row.time.edit, Qt.Key.Key_Return)
    assert _kept(home, "morning").at == kept
    assert row.time.edit.text() == f"{kept:%-H:%M}"


def test_a_time_goes_by_the_keys_up_and_down(home: Home, page: RemindersPage) -> None:
    """A quarter of an hour at a time, over midnight as well."""
    row = switched_on(page)
    row.time.edit.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row.time.edit, Qt.Key.Key_Up)
    assert _kept(home, "morning").at == dt.time(9, 45)
    for _press in range(40):
        QTest.keyClick(row.time.edit, Qt.Key.Key_Down)
    assert _kept(home, "morning").at == dt.time(23, 45)


def test_a_key_that_is_held_writes_once(home: Home, page: RemindersPage) -> None:
    """Thirty quarters of an hour are one time, and one end of the quiet hours."""
    row, wrote, set_to = switched_on(page), Ear(), Ear()
    home.reminders.changed.connect(wrote.hear)
    row.time.edit.setFocus(Qt.FocusReason.TabFocusReason)
    hold(row.time.edit, Qt.Key.Key_Up, 30)
    assert wrote.heard == []
    QTest.keyRelease(row.time.edit, Qt.Key.Key_Up)
    assert len(wrote.heard) == 1
    assert _kept(home, "morning").at == dt.time(17)
    home.preferences.changed.connect(set_to.hear)
    handle = page.quiet.ribbon.end
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    hold(handle, Qt.Key.Key_Right, 30)
    assert set_to.heard == []
    QTest.keyRelease(handle, Qt.Key.Key_Right)
    assert len(set_to.heard) == 1


def test_what_is_no_time_leaves_it_as_it_was(home: Home, page: RemindersPage) -> None:
    """That is said, with the time that holds."""
    row = switched_on(page)
    row.time.edit.selectAll()
    QTest.keyClicks(row.time.edit, "soon")
    QTest.keyClick(row.time.edit, Qt.Key.Key_Return)
    assert row.time.edit.text() == "9:30"
    said = "It is still at 9:30. You can write it like 9:30."
    assert said in texts(row)
    assert heard_of(row.switch, QAccessible.Text.Description) == said
    QTest.keyClicks(row.time.edit, "8")
    assert said not in texts(page)
    assert _kept(home, "morning").at == dt.time(9, 30)


def test_its_days_unfold_and_are_pressed(home: Home, page: RemindersPage) -> None:
    """One press for each; what they come to stands in the row, and is its name for who hears it."""
    row = switched_on(page)
    assert not row.weekdays.isVisible()
    row.days.click()
    assert row.weekdays.isVisible()
    assert row.weekdays.toggles[0].accessibleName() == "Monday"
    for one in ("Tuesday", "Thursday", "Saturday", "Sunday"):
        button(row.weekdays, one).click()
    assert _kept(home, "morning").weekdays == {0, 2, 4}
    assert row.days.text() == "Mon, Wed, Fri"
    name = "Morning: Mon, Wed, Fri. They are open. Press to close them."
    assert heard_of(row.days, QAccessible.Text.Name) == name
    row.days.click()
    assert not row.weekdays.isVisible()
    name = "Morning: Mon, Wed, Fri. Press to change."
    assert heard_of(row.days, QAccessible.Text.Name) == name


def test_days_go_with_the_switch(home: Home, page: RemindersPage) -> None:
    """What is off shows no days; none at all asks for one."""
    row = switched_on(page)
    row.days.click()
    for one in row.weekdays.toggles:
        one.click()
    assert row.days.text() == "Pick a day"
    row.switch.click()
    assert not row.weekdays.isVisible()


def test_a_time_in_the_quiet_hours_is_told(home: Home, page: RemindersPage) -> None:
    """It would not come."""
    row = switched_on(page)
    assert "This time is in your quiet hours." not in texts(row)
    home.preferences.change(quiet_from=9 * 60)
    assert "This time is in your quiet hours." in texts(row)


def test_one_that_comes_half_as_often_says_so_and_can_come_each_time(
    home: Home, page: RemindersPage
) -> None:
    """One press, beside what is said of it."""
    row = switched_on(page)
    for day in range(3):
        home.clock.moment = dt.datetime(2026, 11, 21 + day, 8, 30, tzinfo=dt.UTC)
        home.reminders.start()
        home.reminders.dismiss("morning")
    assert "It comes every other time now." in _says(row)
    make_read_only(home.database)
    row.again.click()
    assert REFUSED in texts(row)
    make_read_only(home.database, on=False)
    row.again.click()
    assert "It comes every other time now." not in _says(row)
    assert row.switch.hasFocus()


@pytest.mark.parametrize(
    ("control", "field", "value"),
    [
        ("Be softer on rough days", "softer_on_rough", False),
        ("3 hours", "reminder_catch_up", 180),
        ("15 minutes", "reminder_catch_up", 15),
        ("For today", "reminders_rest_until", "2026-11-21T03:00"),
        ("For a week", "reminders_rest_until", "2026-11-27T03:00"),
    ],
)
def test_what_holds_for_all_is_set_at_once(
    home: Home, page: RemindersPage, control: str, field: str, value: object
) -> None:
    """One press, and it is in the file."""
    button(page, control).click()
    with Database.open(home.folder) as second:
        assert getattr(Preferences(second.settings).settings, field) == value


def test_a_rest_shows_its_end_and_can_be_ended(
    home: Home, page: RemindersPage, heard: list[str]
) -> None:
    """The keyboard goes along with what can be pressed."""
    week = button(page, "For a week")
    week.setFocus(Qt.FocusReason.TabFocusReason)
    week.click()
    assert "They rest until Friday 27 November." in texts(page)
    wake = button(page, "Wake them now")
    assert wake.hasFocus()
    wake.click()
    assert home.reminders.resting_until is None
    assert button(page, "For today").hasFocus()
    assert heard == ["They rest until Friday 27 November.", "They are awake again."]


def _asked(page: RemindersPage) -> RestDialog:
    button(page, "Until a day…").click()
    (dialog,) = page.findChildren(RestDialog)
    return dialog


def test_until_which_day_is_asked_for_days_to_come(
    home: Home, page: RemindersPage, heard: list[str]
) -> None:
    """Tomorrow stands there; the keys go on from it, and Enter takes it."""
    dialog = _asked(page)
    for _press in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_Up)
    button(dialog, "Let them rest").click()
    assert "They rest until Tuesday 24 November." in texts(page)
    assert heard == ["They rest until Tuesday 24 November."]


def test_a_day_that_has_been_is_not_taken(home: Home, page: RemindersPage) -> None:
    """That is said, and the question stays."""
    dialog = _asked(page)
    QTest.keyClick(dialog, Qt.Key.Key_Down)
    button(dialog, "Let them rest").click()
    assert "All is as it was. You can choose a day to come." in texts(dialog)
    make_read_only(home.database)
    QTest.keyClick(dialog, Qt.Key.Key_Up)
    button(dialog, "Let them rest").click()
    assert SAFE in _says(dialog)
    make_read_only(home.database, on=False)
    dialog.reject()
    assert home.reminders.resting_until is None


@pytest.mark.parametrize("way", list(Way))
def test_one_is_shown_and_it_is_said_which_way_it_came(page: RemindersPage, way: Way) -> None:
    """Whoever saw none learns where reminders wait."""
    ear = Ear()
    page.sample_wanted.connect(ear.hear)
    button(page, "Show me one").click()
    assert len(ear.heard) == 1
    before = texts(page)
    page.tell_sample(way)
    (told,) = set(texts(page)) - set(before)
    assert told.startswith(("It came", "It was handed", "None came this time"))


def test_it_goes_by_keys_alone_in_the_order_it_is_seen(home: Home, place: SettingsPlace) -> None:
    """From the name of the page on, through all there is."""
    home.reminders.switch("morning", on=True)
    home.reminders.add("Drink some water", dt.time(15))
    place.arrive()
    met = []
    for _press in range(24):
        QTest.keyClick(QApplication.focusWidget() or place, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        name = focus.accessibleName()
        met.append(name or (focus.text() if isinstance(focus, QAbstractButton) else ""))
    assert met[:19] == [
        "Morning",
        "Morning: Every day. Press to change.",
        "Morning: the time",
        "Evening",
        "Bedtime",
        "Quiet hours end at 8:00",
        "Quiet hours begin at 21:30",
        "Drink some water",
        "Change the words: Drink some water",
        "Take out: Drink some water",
        "Drink some water: Every day. Press to change.",
        "Drink some water: the time",
        "A small reminder, in your words",
        "New: the time",
        "Add this reminder",
        "Be softer on rough days",
        "For today",
        "For a week",
        "Until a day…",
    ]


def test_reminders_that_cannot_be_read_are_said(home: Home, qtbot: QtBot) -> None:
    """What is safe comes first; whether the app starts with the computer is shown all the same."""
    page = RemindersPage(
        home.theme,
        home.preferences,
        None,
        home.journal,
        home.drafts,
        home.autostart,
        home.quick_key,
    )
    home.made.append(page)
    page.show()
    home.preferences.change(softer_on_rough=False)
    page.refresh()
    assert "Your wins are safe. Reminders cannot be read now, and rest." in texts(page)
    (switch,) = page.findChildren(Switch)
    assert switch.accessibleName() == "Start with the computer"
