"""The app is to close, the disk is full, and words of a message or of a person are in no file."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Source, Win
from smallwins.ui.main_window import MainWindow
from smallwins.ui.settings.people import PeoplePage
from smallwins.ui.share.dialog import ShareDialog
from smallwins.ui.share.person_dialog import PersonDialog
from support.home import button, make_read_only, settle, texts
from ui.share.sharing import choose, press, words
from ui.started import Start, Started

HERE = "Your words are still here. They did not save. You can close again."


def _window(started: Started) -> MainWindow:
    assert started.rooms.window is not None
    return started.rooms.window


_Dialog = TypeVar("_Dialog", bound=QDialog)


def _only(started: Started, kind: type[_Dialog]) -> _Dialog:
    (dialog,) = [one for one in _window(started).findChildren(kind) if one.isVisible()]
    return dialog


def _win(started: Started) -> Win:
    return started.rooms.journal.keep("Called Mum back.", source=Source.WINDOW)


def _fill_disk(started: Started) -> None:
    make_read_only(started.rooms._database)


def _changed_message(started: Started, win: Win) -> ShareDialog:
    started.rooms.places.share(win)
    dialog = _only(started, ShareDialog)
    choose(dialog, "Ask for cheer")
    words(dialog).setPlainText("I did it, I am glad")
    return dialog


def _closes_when_asked_again(started: Started) -> None:
    assert started.desk.ended == []
    assert HERE not in texts(started.today.page)
    started.app.end()
    assert started.desk.ended == [0]


def test_a_message_is_shown_in_its_dialog_before_the_app_closes(start: Start, qtbot: QtBot) -> None:
    """It is open: nothing is changed below it, and the keyboard is on the words."""
    started = start()
    win = _win(started)
    _fill_disk(started)
    dialog = _changed_message(started, win)
    choose(dialog, "Words")
    place = _window(started).place
    started.app.end()
    assert HERE in texts(dialog)
    assert _window(started).place == place
    assert words(dialog).toPlainText() == "I did it, I am glad"
    qtbot.waitUntil(words(dialog).hasFocus)
    _closes_when_asked_again(started)


def test_a_message_whose_dialog_was_left_is_shown_once_more(start: Start, qtbot: QtBot) -> None:
    """From any place: the words are there, not the message that is ready-made."""
    started = start()
    win = _win(started)
    _fill_disk(started)
    press(_changed_message(started, win), Qt.Key.Key_Escape)
    settle()
    _window(started).go_to("calendar")
    started.app.end()
    dialog = _only(started, ShareDialog)
    assert HERE in texts(dialog)
    assert words(dialog).toPlainText() == "I did it, I am glad"
    qtbot.waitUntil(words(dialog).hasFocus)
    _closes_when_asked_again(started)


def test_a_message_for_a_win_that_was_put_away_leaves_a_way_to_close(start: Start) -> None:
    """It is nowhere to be shared from; that it did not save is said on Today."""
    started = start()
    win = _win(started)
    started.rooms.journal.put_away(win.uid)
    _fill_disk(started)
    started.rooms.drafts.hold(f"{win.uid}/cheer", "I did it")
    started.app.end()
    assert started.desk.ended == []
    assert HERE in texts(started.today.page)
    started.app.end()
    assert started.desk.ended == [0]


@pytest.mark.parametrize("name", ["", "Sam"])
def test_words_of_a_person_are_shown_before_the_app_closes(
    start: Start, qtbot: QtBot, name: str
) -> None:
    """Of a new one and of one that is changed, in the dialog that was left, over their list."""
    started = start()
    started.rooms.places.people.write(None, "Sam", "sam@example.org")
    started.rooms.places.people.write(None, "Ana", "ana@example.org")
    window = _window(started)
    window.go_to_settings()
    assert started.rooms.settings is not None
    started.rooms.settings.show_page("people")
    page = window.findChild(PeoplePage)
    assert page is not None
    _fill_disk(started)
    button(page, f"Change {name}" if name else "Add someone…").click()
    dialog = _only(started, PersonDialog)
    dialog._name.edit.setText("Samira")
    press(dialog, Qt.Key.Key_Escape)
    settle()
    window.go_to_today()
    started.app.end()
    assert window.place == "settings"
    assert page.isVisible()
    dialog = _only(started, PersonDialog)
    assert HERE in texts(dialog)
    assert dialog._name.edit.text() == "Samira"
    assert dialog._at.edit.text() == ("sam@example.org" if name else "")
    qtbot.waitUntil(dialog._name.edit.hasFocus)
    _closes_when_asked_again(started)


def test_words_of_a_person_are_shown_where_a_win_is_shared(start: Start, qtbot: QtBot) -> None:
    """The dialog is open over that of the win; no other is opened."""
    started = start()
    started.rooms.places.share(_win(started))
    _fill_disk(started)
    choose(_only(started, ShareDialog), "Add someone…")
    dialog = _only(started, PersonDialog)
    dialog._name.edit.setText("Samira")
    started.app.end()
    assert HERE in texts(_only(started, PersonDialog))
    assert _window(started).place == "today"
    qtbot.waitUntil(dialog._name.edit.hasFocus)
    _closes_when_asked_again(started)


def test_words_of_a_person_who_was_put_away_leave_a_way_to_close(start: Start) -> None:
    """They are on no list; that the words did not save is said on Today."""
    started = start()
    people = started.rooms.places.people
    person = people.write(None, "Sam", "sam@example.org")
    people.put_away(person)
    _fill_disk(started)
    people.hold(person, "Samira", "")
    started.app.end()
    assert started.desk.ended == []
    assert HERE in texts(started.today.page)
    started.app.end()
    assert started.desk.ended == [0]
