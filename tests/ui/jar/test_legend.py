"""The kinds on the front of the sill: what the colours mean, and a filter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from smallwins.domain.wins import Kind
from smallwins.ui.jar.place import JarPlace
from support.home import Home
from ui.jar.one_jar import MAY_BEFORE, listen


def _kind_button(place: JarPlace, kind: Kind) -> QAbstractButton:
    return next(one for one in place.page.legend.buttons if one.kind is kind)


def test_a_kind_shows_its_notes_alone_and_lets_them_go_again(place: JarPlace) -> None:
    """Pressed once it filters, pressed again it does not."""
    moving, finder = _kind_button(place, Kind.MOVING), place.page.finder
    QTest.mouseClick(moving, Qt.MouseButton.LeftButton)
    assert (finder.kind, moving.isChecked(), finder.is_active) == (Kind.MOVING, True, True)
    home_button = _kind_button(place, Kind.HOME)
    QTest.mouseClick(home_button, Qt.MouseButton.LeftButton)
    assert (finder.kind, moving.isChecked()) == (Kind.HOME, False)
    QTest.mouseClick(home_button, Qt.MouseButton.LeftButton)
    assert (finder.kind, finder.is_active) == (None, False)


def test_leaving_what_was_found_lets_the_kind_go_too(place: JarPlace) -> None:
    """What is marked is what is shown."""
    moving = _kind_button(place, Kind.MOVING)
    moving.click()
    place.page.finder.leave()
    assert not moving.isChecked()


def test_arrow_keys_go_among_the_kinds(place: JarPlace) -> None:
    """Four in a row; Tab comes back to the one where it was."""
    buttons = place.page.legend.buttons
    buttons[0].setFocus()
    for key, at in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 5), (Qt.Key.Key_Left, 4)):
        QTest.keyClick(QApplication.focusWidget() or place, key)
        assert QApplication.focusWidget() is buttons[at]
    QTest.keyClick(buttons[4], Qt.Key.Key_Up)
    QTest.keyClick(buttons[0], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is buttons[0]


def test_a_kind_says_what_it_does(place: JarPlace) -> None:
    """To a screen reader; it can be checked."""
    moving = QAccessible.queryAccessibleInterface(_kind_button(place, Kind.MOVING))
    assert moving.text(QAccessible.Text.Name) == "Moving, show these notes"
    assert moving.state().checkable


def test_a_found_note_is_opened_from_the_jar_if_it_lies_there(home: Home, place: JarPlace) -> None:
    """Else from nowhere."""
    asked = listen(place.note_requested)
    here = home.back.notes_of(home.today.replace(day=1), home.today)[-1]
    (old, *_) = home.back.notes_of(MAY_BEFORE, MAY_BEFORE)
    place.page.finder.note_chosen.emit(here)
    place.page.finder.note_chosen.emit(old)
    assert asked.heard == [(here, place.origin_of(here)), (old, None)]
