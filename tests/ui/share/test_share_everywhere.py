"""The way to share a win: from an open note, and from its menu on Today and on a day's page."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from smallwins.domain.wins import Source, Win
from smallwins.ui.calendar.place import CalendarPlace
from smallwins.ui.share.dialog import ShareDialog
from support.home import button, choose, open_menu, settle
from ui.share.sharing import words
from ui.started import Start, Started


def _win(started: Started) -> Win:
    return started.rooms.journal.keep("Called Mum back.", source=Source.WINDOW)


def _dialog(started: Started) -> ShareDialog:
    window = started.rooms.window
    assert window is not None
    (dialog,) = [one for one in window.findChildren(ShareDialog) if one.isVisible()]
    return dialog


def test_a_note_on_today_is_shared_by_its_menu(start: Start) -> None:
    """The dialog shows its words; the note stays as it was."""
    started = start()
    win = _win(started)
    settle()
    card = started.today.page.notes.card(win.uid)
    assert card is not None
    card._open_menu()
    choose(open_menu(card), "Share…")
    assert words(_dialog(started)).toPlainText().startswith("Called Mum back.")
    assert started.rooms.journal.recent()[0] == win


def test_a_note_of_a_day_is_shared_by_its_menu(start: Start) -> None:
    """As on Today."""
    started = start()
    win = _win(started)
    window = started.rooms.window
    assert window is not None
    window.go_to_calendar()
    place = window.findChild(CalendarPlace)
    assert place is not None
    place.open_day(win.day)
    notes = place.day_page.notes
    notes._open_menu(win, QPoint(0, 0))
    choose(open_menu(notes), "Share…")
    assert words(_dialog(started)).toPlainText().startswith("Called Mum back.")


def test_an_open_note_is_shared_and_lies_there_after(start: Start) -> None:
    """The keyboard comes back to where it was pressed."""
    started = start()
    win = _win(started)
    covers = started.rooms.covers
    assert covers is not None
    covers.open_note(win)
    share = button(covers.note, "Share…")
    share.setFocus()
    share.click()
    dialog = _dialog(started)
    assert "Friday 20 November" in words(dialog).toPlainText()
    dialog.reject()
    settle()
    assert covers.note.win == win
    assert covers.note.window().focusWidget() is share


def test_people_of_one_list_stand_in_both_places(start: Start) -> None:
    """Who is added where a win is shared is on the list in Settings."""
    started = start()
    started.rooms.places.people.write(None, "Sam", "sam@example.org")
    window = started.rooms.window
    assert window is not None
    started.rooms.places.share(_win(started))
    assert button(_dialog(started), "To Sam…").isEnabled()
    _dialog(started).reject()
    place = started.rooms.places.make_settings()
    place.resize(900, 700)
    place.show_page("people")
    place.show()
    assert button(place, "Change Sam").isVisible()
    place.deleteLater()


def test_without_a_window_there_is_no_dialog(start: Start) -> None:
    """In the tray nobody looks."""
    started = start(tray=True)
    started.rooms.places.share(_win(started))
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, ShareDialog)]
