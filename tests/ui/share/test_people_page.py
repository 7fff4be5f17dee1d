"""Settings, People I share with: who is on the list, and each step with a way back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smallwins.domain.people import LONGEST_NAME
from smallwins.store import sql
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.settings.people import PeoplePage
from smallwins.ui.share.person_dialog import PersonDialog
from support.cut_text import cut_texts
from support.home import Home, button, make_read_only, settle, texts
from ui.share.sharing import press


@pytest.fixture
def place(home: Home, qtbot: QtBot) -> SettingsPlace:
    """Settings, at the people."""
    place = home.settings_place()
    place.show_page("people")
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    return place


def page_of(place: SettingsPlace) -> PeoplePage:
    page = place.findChild(PeoplePage)
    assert page is not None
    return page


def ask(place: SettingsPlace, name: str) -> PersonDialog:
    """Press a button that asks for a person."""
    button(place, name).click()
    (dialog,) = [one for one in place.findChildren(PersonDialog) if one.isVisible()]
    return dialog


def write(dialog: PersonDialog, name: str, at: str) -> None:
    dialog._name.edit.setText(name)
    dialog._at.edit.setText(at)
    press(dialog._at.edit, Qt.Key.Key_Return)


def names(home: Home) -> list[str]:
    return [one.shown for one in home.people.all()]


def test_somebody_is_added_and_undo_takes_them_back(home: Home, place: SettingsPlace) -> None:
    """They stand on the list with their address; undo puts them away again."""
    write(ask(place, "Add someone…"), "Sam", "sam@example.org")
    said = texts(place)
    assert "Sam" in said
    assert "sam@example.org" in said
    assert "Sam is on your list." in said
    button(place, "Undo").click()
    assert names(home) == []
    assert "Sam" not in texts(place)


def test_somebody_is_changed_and_undo_changes_them_back(home: Home, place: SettingsPlace) -> None:
    """Name and address."""
    home.people.write(None, "Sam", "sam@example.org")
    dialog = ask(place, "Change Sam")
    assert dialog._name.edit.text() == "Sam"
    write(dialog, "Samuel", "+49 30 1")
    assert {"Samuel", "+49 30 1", "Samuel is changed."} <= set(texts(place))
    button(place, "Undo").click()
    assert {"Sam", "sam@example.org"} <= set(texts(place))


def test_somebody_is_put_away_and_can_come_back_any_time(home: Home, place: SettingsPlace) -> None:
    """By undo, and later from those put away; nobody is erased."""
    for name in ("Sam", "Ana"):
        home.people.write(None, name, f"{name.lower()}@example.org")
    button(place, "Put away Sam").click()
    assert names(home) == ["Ana"]
    assert "Sam is put away." in texts(place)
    button(place, "Undo").click()
    assert names(home) == ["Sam", "Ana"]
    assert "People you put away" not in texts(place)
    button(place, "Put away Sam").click()
    button(place, "People you put away").click()
    button(place, "Bring back Sam").click()
    assert names(home) == ["Sam", "Ana"]
    assert "Sam is on your list again." in texts(place)


def test_the_keyboard_goes_on_from_where_it_was(home: Home, place: SettingsPlace) -> None:
    """From one who went to the one that stands there now; from the last one to the way to add."""
    for name in ("Sam", "Ana"):
        home.people.write(None, name, f"{name.lower()}@example.org")
    out = button(place, "Put away Sam")
    out.setFocus(Qt.FocusReason.TabFocusReason)
    press(out, Qt.Key.Key_Space)
    assert place.focusWidget() is button(place, "Put away Ana")
    press(place.focusWidget(), Qt.Key.Key_Space)
    assert place.focusWidget() is button(place, "Add someone…")


def test_an_address_that_is_none_is_said_and_the_words_stay(
    home: Home, place: SettingsPlace
) -> None:
    """The keyboard is where it is to be changed."""
    dialog = ask(place, "Add someone…")
    write(dialog, "Sam", "over the hills")
    assert dialog.isVisible()
    assert "Your words are here. One mail address or number goes there." in texts(dialog)
    assert dialog.focusWidget() is dialog._at.edit
    assert dialog._at.edit.text() == "over the hills"
    assert names(home) == []


def test_what_does_not_save_is_said(home: Home, place: SettingsPlace) -> None:
    """In the dialog, where the words are; and on the page, where the list is as it was."""
    home.people.write(None, "Ana", "ana@example.org")
    dialog = ask(place, "Add someone…")
    make_read_only(home.database)
    write(dialog, "Sam", "sam@example.org")
    assert "Your words are still here. The folder may not be written to." in texts(dialog)
    button(dialog, "Leave as it was").click()
    button(place, "Put away Ana").click()
    assert "Your list is as it was. The folder may not be written to." in texts(place)
    make_read_only(home.database, on=False)
    assert names(home) == ["Ana"]


def test_too_long_a_name_is_said(home: Home, place: SettingsPlace) -> None:
    """With how much fits."""
    dialog = ask(place, "Add someone…")
    write(dialog, "x" * (LONGEST_NAME + 1), "sam@example.org")
    assert "Your words are still here. Up to 80 letters fit here." in texts(dialog)
    assert names(home) == []


def test_what_is_half_written_is_there_again(home: Home, place: SettingsPlace) -> None:
    """A slip of Esc costs no word; the way back that says so lets them go."""
    dialog = ask(place, "Add someone…")
    dialog._name.edit.setText("Sa")
    press(dialog._name.edit, Qt.Key.Key_Escape)
    settle()
    again = ask(place, "Add someone…")
    assert again._name.edit.text() == "Sa"
    button(again, "Leave as it was").click()
    settle()
    assert ask(place, "Add someone…")._name.edit.text() == ""


def test_one_who_stays_as_they_were_is_no_news(home: Home, place: SettingsPlace) -> None:
    """Whoever looks and presses Enter has changed none."""
    home.people.write(None, "Sam", "sam@example.org")
    dialog = ask(place, "Change Sam")
    press(dialog._name.edit, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert "Sam is changed." not in texts(place)


def test_whom_one_chose_for_a_hard_time_is_suggested(home: Home, place: SettingsPlace) -> None:
    """While nobody is on the list: one press adds them, and the choice itself stays as it is."""
    home.preferences.change(trusted_name="Ana", trusted_at="ana@example.org")
    assert {"Ana", "You chose them for a hard time."} <= set(texts(place))
    button(place, "Add Ana").click()
    assert names(home) == ["Ana"]
    assert "You chose them for a hard time." not in texts(place)
    assert home.preferences.settings.trusted_name == "Ana"
    button(place, "Undo").click()
    assert names(home) == []


def test_a_list_that_cannot_be_read_is_said(home: Home) -> None:
    """Calmly; the page is there."""
    sql.run(home.database._db, "ALTER TABLE person RENAME TO person_gone")
    place = home.settings_place()
    place.show_page("people")
    assert any(text.startswith("Your ") for text in texts(page_of(place)))
    sql.run(home.database._db, "ALTER TABLE person_gone RENAME TO person")


def test_what_is_told_begins_where_the_cards_do(home: Home, place: SettingsPlace) -> None:
    """In one line with the words of the page."""
    home.people.write(None, "Sam", "sam@example.org")
    button(place, "Put away Sam").click()
    settle()
    page = page_of(place)
    said = next(one for one in page.findChildren(QLabel) if one.text() == "Sam is put away.")
    heading = next(one for one in page.findChildren(QLabel) if one.text() == "People I share with")
    left = heading.mapTo(page, QPoint(0, 0)).x() + heading.contentsMargins().left()
    assert said.mapTo(page, QPoint(0, 0)).x() == left


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(1120, 720, 100), (640, 480, 100), (480, 400, 100), (800, 560, 200), (640, 480, 200)],
)
def test_no_name_is_cut(home: Home, qtbot: QtBot, width: int, height: int, size: int) -> None:
    """Long ones and those put away, in a small window with large letters."""
    home.preferences.change(text_size=size)
    home.people.write(None, "Grandma Elisabeth of the seven hills", "+49 30 1")
    home.people.write(None, "x" * LONGEST_NAME, "a-very-long-name-of-somebody@mail.example.org")
    home.people.put_away(home.people.write(None, "Sam", "sam@example.org"))
    window = home.window(width, height)
    window.go_to_settings()
    place = window.findChild(SettingsPlace)
    assert place is not None
    place.show_page("people")
    page = page_of(place)
    button(page, "People you put away").click()
    settle()
    assert list(cut_texts(page)) == []
    dialog = PersonDialog(home.theme, home.people, home.people.all()[0], window)
    dialog.open()
    settle()
    assert not list(cut_texts(dialog))
    dialog.reject()
