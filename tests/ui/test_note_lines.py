"""Lines on a note keep clear of each other, close behind the person, and lose no keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Energy, Kind
from smallwins.ui.today.page import TodayPage
from smallwins.ui.widgets.line_editor import LineEditor
from smallwins.ui.widgets.note_card import NoteCard
from smallwins.ui.widgets.ring import FocusRing
from support.home import Home, settle, texts
from ui.one_note import line_on

FEELING = "How it felt, in a few words"


@pytest.fixture
def page(home: Home, qtbot: QtBot) -> TodayPage:
    """Today with three notes in its window."""
    home.keep("Swept the stairs", kind=Kind.HOME)
    home.keep("Called the doctor", kind=Kind.PEOPLE, feeling="brave")
    home.keep("Sat down", kind=Kind.REST)
    window = home.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.findChild(TodayPage)
    assert page is not None
    return page


def _note(page: TodayPage, words: str) -> NoteCard:
    (card,) = [one for one in page.notes.cards if one.win.text == words]
    return card


def _place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _open_lines(page: TodayPage) -> int:
    return sum(one.isVisible() for card in page.notes.cards for one in card.stops[:2])


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("line", ["words", "feeling"])
def test_the_ring_of_an_open_line_touches_no_neighbour(
    home: Home, page: TodayPage, qtbot: QtBot, size: int, line: str
) -> None:
    """The ring reaches out; what is above and below stands clear of it, inside the note."""
    home.preferences.change(text_size=size)
    card = _note(page, "Called the doctor")
    if line == "words":
        card.edit_words()
    else:
        card.ask_feeling()
    (ring,) = [one for one in page.window().findChildren(FocusRing) if one.isVisible()]

    def clear() -> bool:
        round_ = _place_of(ring)
        labels = [one for one in card.findChildren(QWidget) if one.isVisible()]
        others = [one for one in labels if one is not _focused() and one.property("text")]
        return _place_of(card).contains(round_) and not any(
            round_.intersects(_place_of(one)) for one in others
        )

    qtbot.waitUntil(clear)


def test_an_empty_feeling_closes_when_the_keyboard_leaves_it(page: TodayPage) -> None:
    """The question stands there again, and the keyboard is where it went."""
    _note(page, "Sat down").ask_feeling()
    assert _open_lines(page) == 1
    line = line_on(page, FEELING)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert _open_lines(page) == 0
    assert "How did it feel?" in texts(_note(page, "Sat down"))
    assert page.isAncestorOf(_focused())
    assert _focused().isVisible()


def test_what_is_written_stays_open_when_the_keyboard_leaves_it(page: TodayPage) -> None:
    """Words that are not kept are nobody's to take away; unchanged ones are kept already."""
    _note(page, "Sat down").ask_feeling()
    QTest.keyClicks(line_on(page, FEELING), "warm")
    QTest.keyClick(line_on(page, FEELING), Qt.Key.Key_Tab)
    assert line_on(page, FEELING).text() == "warm"
    _note(page, "Called the doctor").edit_words()
    _note(page, "Called the doctor").ask_feeling()
    assert _open_lines(page) == 2
    page.show_field()
    assert _open_lines(page) == 1


def test_a_menu_or_another_window_closes_no_line(page: TodayPage) -> None:
    """The keyboard comes back to it."""
    _note(page, "Sat down").ask_feeling()
    line = line_on(page, FEELING)
    for reason in (
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
    ):
        page.field.edit.setFocus(reason)
        assert line.isVisible()
        line.setFocus(reason)
    page.field.edit.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not line.isVisible()


def test_a_note_that_is_undone_passes_the_keyboard_to_its_neighbour(
    home: Home, page: TodayPage
) -> None:
    """Ctrl+Z on the note itself: the next one has the keyboard, and after the last the field."""
    home.journal.keep("Opened the post", source=home.on_disk()[0].source)
    settle()
    card = _note(page, "Opened the post")
    card.give_focus()
    home.journal.undo()
    settle()
    assert _note(page, "Sat down").isAncestorOf(_focused())
    for words in ("Sat down", "Called the doctor"):
        home.journal.put_away(_note(page, words).win.uid)
        settle()
    assert _note(page, "Swept the stairs").isAncestorOf(_focused())
    home.journal.put_away(_note(page, "Swept the stairs").win.uid)
    settle()
    assert _focused() is page.field.edit


def test_the_last_note_in_its_row_passes_the_keyboard_back(home: Home, page: TodayPage) -> None:
    """There is none after it."""
    _note(page, "Swept the stairs").give_focus()
    home.journal.put_away(_note(page, "Swept the stairs").win.uid)
    settle()
    assert _note(page, "Called the doctor").isAncestorOf(_focused())


def test_after_putting_away_tab_goes_on_with_the_notes(page: TodayPage) -> None:
    """Undo has the keyboard first; then what stands beside it, and the notes come next."""
    _note(page, "Sat down").put_away_requested.emit(_note(page, "Sat down").win.uid)
    settle()
    assert _focused().property("text") == "Undo"
    QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    assert _focused() is page.parts.write
    QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    assert page.notes.isAncestorOf(_focused())
    assert _focused().isVisible()


@pytest.mark.parametrize("way", ["window", "letters", "both"])
def test_notes_lie_where_they_would_in_a_window_just_opened(
    home: Home, page: TodayPage, qtbot: QtBot, way: str
) -> None:
    """After sizes came and went: at 660 wide, below their heading, without a gap."""
    home.journal.set_energy(home.today, Energy.ROUGH)
    settle()
    window = page.window()
    if way != "letters":
        window.resize(1400, 900)
        settle()
        window.resize(500, 560)
        settle()
    if way != "window":
        home.preferences.change(text_size=200)
        settle()
        home.preferences.change(text_size=100)
    window.resize(660, 560)
    other = home.window(660, 560).findChild(TodayPage)
    assert other is not None

    def lie(on: TodayPage) -> list[tuple[int, ...]]:
        sheet = on.notes.parentWidget()
        assert sheet is not None
        corners = [card.mapTo(sheet, QPoint(0, 0)) for card in on.notes.cards]
        return [
            (corner.x(), corner.y(), card.width(), card.height())
            for corner, card in zip(corners, on.notes.cards, strict=True)
        ]

    qtbot.waitUntil(lambda: lie(page) == lie(other))


@pytest.mark.parametrize("line", ["Your words", FEELING])
def test_a_line_opened_just_now_stays_when_the_day_is_read_again(
    page: TodayPage, line: str
) -> None:
    """The window comes to the front after a menu of it was closed, and reads the day then."""
    card = page.notes.cards[0]
    card.ask_feeling() if line == FEELING else card.edit_words()
    page.refresh()
    settle()
    editor = next(one for one in card.findChildren(LineEditor) if one.isVisible())
    assert editor.accessibleName() == line
    assert editor.hasFocus()


def test_a_line_that_is_left_half_written_is_seen_from_its_start_and_as_a_field(
    page: TodayPage,
) -> None:
    """It is not mistaken for a note that was cut."""
    card = _note(page, "Sat down")
    card.edit_words()
    (line,) = [one for one in card.findChildren(LineEditor) if one.isVisible()]
    plain = line.grab().toImage()
    QTest.keyClicks(line, " and then " * 20)
    assert line.cursorPosition() > 20
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert not line.hasFocus()
    assert line.cursorPosition() == 0
    left = line.grab().toImage()
    edge = page.notes._theme.color("lineui")
    middle = left.height() // 2
    assert left.pixelColor(0, middle) == edge
    assert plain.pixelColor(0, middle) != edge
