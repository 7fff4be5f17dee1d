"""All lines to rest on: added, changed, pinned, rested and put away, each with undo, by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.lines import LONGEST_LINE, Line
from smallwins.services.drafts import Drafts
from smallwins.services.lines import Lines
from smallwins.store import sql
from smallwins.ui import copy
from smallwins.ui.lines.cards_dialog import CardsDialog
from smallwins.ui.lines.line_dialog import LineDialog
from smallwins.ui.lines.list_dialog import LinesDialog
from smallwins.ui.lines.rows import LineDelegate
from smallwins.ui.widgets.paged_rows import PAGE
from smallwins.ui.widgets.ring import FocusRing
from smallwins.ui.widgets.worded_rows import PAD
from smallwins.ui.widgets.words import Words
from support.cut_text import cut_texts
from support.home import Home, button, choose, open_menu, settle, texts

Open = Callable[..., LinesDialog]


@pytest.fixture
def open_list(home: Home, qtbot: QtBot) -> Open:
    """Open the list before a window of some size."""

    def opened(width: int = 800, height: int = 560) -> LinesDialog:
        dialog = LinesDialog(home.theme, home.lines, home.page(width, height))
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return opened


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def type_words(words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def act(dialog: LinesDialog, number: int, words: str) -> None:
    """Choose from the menu of a row, by keys."""
    come_back(dialog)
    dialog.view.setFocus(Qt.FocusReason.TabFocusReason)
    dialog.view.mark(number)
    press(Qt.Key.Key_Return)
    choose(open_menu(dialog.view), words)
    if not dialog.findChildren(LineDialog):
        come_back(dialog)


def said(dialog: LinesDialog, number: int) -> str:
    """What is spoken of a row."""
    index = dialog.model.index(number, 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def shown(dialog: LinesDialog) -> list[str]:
    """The lines, in their order."""
    return [line.text for line in dialog.model.rows]


def come_back(dialog: LinesDialog) -> None:
    """A real screen gives the window its keyboard back."""
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)


def asked(dialog: QWidget, qtbot: QtBot) -> LineDialog:
    (question,) = [one for one in dialog.findChildren(LineDialog) if one.isVisible()]
    question.activateWindow()
    qtbot.waitUntil(question.isActiveWindow)
    return question


def test_every_line_is_there_and_can_be_reached(home: Home, open_list: Open) -> None:
    """Ours with who said them; the keys up and down go from row to row, and ends are ends."""
    dialog = open_list()
    assert dialog.model.rows == home.lines.all()
    assert any("Said by Emily Dickinson" in said(dialog, row) for row in range(len(shown(dialog))))
    assert button(dialog, "Add a line").hasFocus()
    dialog.view.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Up)
    assert dialog.view.currentIndex().row() == 0
    for _row in dialog.model.rows:
        press(Qt.Key.Key_Down)
    last = dialog.view.currentIndex()
    assert last.row() == len(home.lines.all()) - 1
    assert dialog.view.viewport().rect().contains(dialog.view.visualRect(last))


def test_the_row_one_walks_to_is_in_sight(home: Home, open_list: Open) -> None:
    """Also where large letters leave the list less room than it wants."""
    home.preferences.change(text_size=200)
    dialog = open_list()
    dialog.view.setFocus(Qt.FocusReason.TabFocusReason)
    for _step in range(6):
        press(Qt.Key.Key_Down)
        row = dialog.view.visualRect(dialog.view.currentIndex())
        port = dialog.view.viewport()
        assert port.visibleRegion().boundingRect().contains(row)


def test_a_long_list_comes_page_after_page(home: Home, open_list: Open, qtbot: QtBot) -> None:
    """It is there at once, and the end is reached by keys; nothing is read that nobody sees."""
    for number in range(140):
        home.database.lines.save(Line(text=f"Line {number}"), home.clock.now())
    dialog = open_list()
    assert len(dialog.model.rows) == PAGE
    dialog.view.setFocus(Qt.FocusReason.TabFocusReason)
    every = home.lines.all()
    for _page in range(len(every) // PAGE + 1):
        press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: dialog.model.rows == every)
    assert dialog.view.currentIndex().row() == len(every) - 1
    dialog.refresh()
    assert dialog.model.rows == every
    assert dialog.view.currentIndex().row() == len(every) - 1


def test_the_menu_of_a_line_opens_in_other_ways(open_list: Open) -> None:
    """By a press on the row, and by the menu key."""
    dialog = open_list()
    port, row = dialog.view.viewport(), dialog.view.visualRect(dialog.model.index(1, 0))
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=row.center())
    choose(open_menu(dialog.view), "Pin it")
    assert dialog.model.rows[1].pinned
    reason = QContextMenuEvent.Reason
    for why, number in ((reason.Keyboard, 1), (reason.Mouse, 0)):
        place = dialog.view.visualRect(dialog.model.index(number, 0)).center()
        event = QContextMenuEvent(why, place, port.mapToGlobal(place))
        QApplication.sendEvent(port, event)
        choose(open_menu(dialog.view), "Let it rest")
        assert dialog.model.rows[number].resting


def test_a_line_of_ones_own_is_added_by_keys(home: Home, open_list: Open, qtbot: QtBot) -> None:
    """It comes first; who said it may be left out; undo puts it away."""
    dialog = open_list()
    press(Qt.Key.Key_Return)
    question = asked(dialog, qtbot)
    press(Qt.Key.Key_Return)
    assert question.isVisible()  # an empty line is none, and nobody is told off
    type_words("One day, one cup of tea")
    press(Qt.Key.Key_Return)
    assert shown(dialog)[0] == "One day, one cup of tea"
    assert "It is on your list." in texts(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "One day, one cup of tea" not in shown(dialog)
    assert home.lines.all() == list(home.content.lines)


def test_a_line_that_is_too_long_stays_in_its_field(open_list: Open, qtbot: QtBot) -> None:
    """With what fits, said in plain words."""
    dialog = open_list()
    press(Qt.Key.Key_Return)
    question = asked(dialog, qtbot)
    field = QApplication.focusWidget()
    field.setText("x" * (LONGEST_LINE + 1))  # type: ignore[union-attr]
    press(Qt.Key.Key_Return)
    assert "Your words are still here. Up to 300 letters fit here." in texts(question)
    assert question.isVisible()
    button(question, "Leave as it was").click()
    assert not question.isVisible()


def test_words_that_are_not_kept_wait(home: Home, open_list: Open, qtbot: QtBot) -> None:
    """Esc takes the question away and no word; kept or left as it was, nothing waits any more."""
    dialog = open_list()
    for words, then in (("One cup", None), (" of tea", "Leave as it was"), ("Warm soup", None)):
        button(dialog, "Add a line").click()
        question = asked(dialog, qtbot)
        type_words(words)
        if then is None:
            press(Qt.Key.Key_Escape)
        else:
            assert QApplication.focusWidget().text() == "One cup of tea"  # type: ignore[union-attr]
            button(question, then).click()
        assert not question.isVisible()
        come_back(dialog)
    assert home.drafts.write(patient=False)
    again = Lines(home.database.lines, (), home.clock, drafts=Drafts(home.database.drafts))
    assert again.half_written(None) == ("Warm soup", "")
    button(dialog, "Add a line").click()
    asked(dialog, qtbot)
    press(Qt.Key.Key_Return)
    assert home.lines.half_written(None) is None
    assert home.lines.all()[0].text == "Warm soup"


def test_a_change_waits_with_its_own_line(home: Home, qtbot: QtBot, open_list: Open) -> None:
    """No other line shows it; typed back to what it was, it is no draft."""
    first, second = home.lines.all()[:2]
    home.lines.hold(first, "Half a w", "")
    dialog = open_list()
    for line, shown in ((second, copy.line_shown(second)), (first, "Half a w")):
        dialog._ask_change(line)
        question = asked(dialog, qtbot)
        field = QApplication.focusWidget()
        assert field.text() == shown  # type: ignore[union-attr]
        field.setText(copy.line_shown(line))  # type: ignore[union-attr]
        assert home.lines.half_written(line) is None or line.said_by
        press(Qt.Key.Key_Escape)
        assert not question.isVisible()
        come_back(dialog)


def test_a_line_of_ours_is_changed(home: Home, open_list: Open, qtbot: QtBot) -> None:
    """Left as it was, it stays ours; changed, it is theirs; and undo brings the old words back."""
    dialog = open_list()
    act(dialog, 0, "Change it")
    asked(dialog, qtbot)
    press(Qt.Key.Key_Return)
    assert home.database.lines.all() == []
    act(dialog, 0, "Change it")
    asked(dialog, qtbot)
    type_words("!")
    press(Qt.Key.Key_Return)
    assert shown(dialog)[0] == "Small steps count.!"
    button(dialog, "Undo").click()
    assert shown(dialog)[0] == "Small steps count."
    assert "As it was before." in texts(dialog)


@pytest.mark.parametrize(
    ("first", "mark", "second"),
    [("Pin it", "Pinned", "Take the pin out"), ("Let it rest", "Resting", "Wake it")],
)
def test_marks_are_set_and_taken_away(open_list: Open, first: str, mark: str, second: str) -> None:
    """They are written below the line, and the keyboard stays where it was."""
    dialog = open_list()
    act(dialog, 1, first)
    assert mark in said(dialog, 1)
    assert dialog.view.hasFocus()
    assert dialog.view.currentIndex().row() == 1
    act(dialog, 1, second)
    assert mark not in said(dialog, 1)
    button(dialog, "Undo").click()
    assert mark in said(dialog, 1)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert mark in said(dialog, 1)  # there is one undo, for what was done last


def test_a_line_is_put_away(home: Home, open_list: Open) -> None:
    """The keyboard comes to the next one, and past the last to the way to add one."""
    for line in home.lines.all()[2:]:
        home.lines.put_away(line)
    dialog = open_list()
    first, second = shown(dialog)
    act(dialog, 0, "Put away")
    assert shown(dialog) == [second]
    assert dialog.view.hasFocus()
    assert dialog.view.currentIndex().row() == 0
    button(dialog, "Undo").setFocus()
    press(Qt.Key.Key_Return)
    assert shown(dialog) == [first, second]
    act(dialog, 0, "Put away")
    act(dialog, 0, "Put away")
    assert button(dialog, "Add a line").hasFocus()


def test_what_was_put_away_can_be_brought_back(home: Home, open_list: Open) -> None:
    """Long after its undo is gone; without any, there is no way to it."""
    dialog = open_list()
    assert "Lines you put away" not in texts(dialog)
    first = home.lines.all()[0]
    home.lines.put_away(first)
    link = button(dialog, "Lines you put away")
    link.click()
    assert shown(dialog)[-1] == first.text
    assert "Put away" in said(dialog, len(shown(dialog)) - 1)
    assert dialog.view.currentIndex().row() == len(shown(dialog)) - 1
    act(dialog, len(shown(dialog)) - 1, "Bring it back")
    assert home.lines.all()[0].text == first.text
    assert "Lines you put away" not in texts(dialog)
    button(dialog, "Undo").click()
    assert [line.text for line in home.lines.put_away_ones()] == [first.text]
    link.click()
    assert first.text not in shown(dialog)


def test_what_did_not_go_is_said(home: Home, open_list: Open) -> None:
    """In one sentence; the list stays as it was."""
    dialog = open_list()
    home.make_read_only()
    act(dialog, 0, "Put away")
    assert "Your words are still here. The folder may not be written to." in texts(dialog)
    assert len(shown(dialog)) == len(home.content.lines)
    home.make_read_only(False)
    act(dialog, 0, "Pin it")
    home.make_read_only()
    button(dialog, "Undo").click()
    assert "Pinned" in said(dialog, 0)
    home.make_read_only(False)
    button(dialog, "Undo").click()  # it is still there, and goes now
    assert "Pinned" not in said(dialog, 0)
    act(dialog, 0, "Pin it")
    sql.run(home.database._db, "ALTER TABLE line RENAME TO gone")
    dialog.refresh()
    assert "Pinned" in said(dialog, 0)
    sql.run(home.database._db, "ALTER TABLE gone RENAME TO line")


def test_the_cards_are_one_press_away(open_list: Open) -> None:
    """From the list."""
    dialog = open_list()
    button(dialog, "Print the pinned ones…").click()
    cards = dialog.findChild(CardsDialog)
    assert cards is not None
    cards.accept()


@pytest.mark.parametrize(
    ("width", "height", "size"), [(800, 560, 100), (800, 560, 200), (480, 400, 150)]
)
def test_it_fits_its_window(
    home: Home, open_list: Open, qtbot: QtBot, width: int, height: int, size: int
) -> None:
    """No word is cut, and it scrolls by keys and wheel."""
    home.lines.add("Rest " * 59 + "rest.", "Rabindranath Tagore")
    home.preferences.change(text_size=size)
    dialog = open_list(width, height)
    qtbot.waitUntil(lambda: not list(cut_texts(dialog)))
    assert dialog.width() <= width
    assert dialog.height() <= height
    view = dialog.view
    row = QRectF(view.visualRect(dialog.model.index(0, 0)))
    dialog._change(home.lines.all()[0], home.lines.all()[0], copy.line_is_pinned())
    home.make_read_only()
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    home.make_read_only(False)
    qtbot.waitUntil(lambda: not list(cut_texts(dialog)))
    words, name = LineDelegate(home.theme, view).words_of(dialog.model.rows[0], row)
    assert " ".join(words.lines) == "Rest " * 59 + "rest."
    assert " ".join(name.lines) == "— Rabindranath Tagore"
    assert row.height() >= words.height + name.height


def test_all_of_it_begins_at_one_edge(home: Home, open_list: Open) -> None:
    """Heading, buttons and rows; the ring of a button lies outside, and is whole."""
    dialog = open_list(1120, 720)
    (heading,) = [one for one in dialog.findChildren(Words) if one.text() == copy.lines_title()]
    add = button(dialog, copy.add_a_line())
    lefts = {part.mapTo(dialog, QPoint(0, 0)).x() for part in (heading, add)}
    rows = dialog.view.viewport().mapTo(dialog, QPoint(0, 0)).x()
    assert {*lefts, rows + home.theme.px(PAD)} == {28}
    (ring,) = dialog.findChildren(FocusRing)
    assert ring.isVisible()
    assert ring.mapTo(dialog, QPoint(0, 0)).x() == 28 - home.theme.px(6)
    assert ring.parentWidget() is not add.parentWidget()


def test_a_row_that_is_cut_has_an_edge(home: Home, open_list: Open) -> None:
    """A line above and below, where the list goes on; none where it ends."""
    view = open_list(1120, 720).view
    line = home.theme.color("line")

    def edges() -> tuple[bool, bool]:
        settle()
        picture = view.viewport().grab().toImage()
        x = picture.width() // 2
        foot = picture.height() - 1
        return picture.pixelColor(x, 0) == line, picture.pixelColor(x, foot) == line

    bar, high = view.verticalScrollBar(), view.viewport().height()
    row = view.visualRect(view.model().index(12, 0))
    bar.setValue(row.center().y() - high)
    assert bar.value() > 0
    assert edges() == (True, True)
    # Where a row has shown no letter yet, the line of the one above it will do.
    bar.setValue(bar.value() + view.visualRect(view.model().index(12, 0)).top() - high + 4)
    assert edges() == (True, False)
    bar.setValue(0)
    assert not edges()[0]
