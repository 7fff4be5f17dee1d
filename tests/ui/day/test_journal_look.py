"""The journal as it is seen: a box that grows with its words, a caret to be found, a menu."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QVBoxLayout
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.ui import copy
from smallwins.ui.day.journal import JournalField
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.words import Words
from support.home import Home, choose, entry, open_menu, settle
from ui.day.one_journal import DAY, DAY_BEFORE, JOURNAL, KEY, OpenJournal


@pytest.fixture
def journal(home: Home, qtbot: QtBot) -> OpenJournal:
    return OpenJournal(home, qtbot)


def picture(journal: OpenJournal) -> QImage:
    settle()
    return journal.field.grab().toImage()


def bar(journal: OpenJournal) -> QScrollBar:
    return journal.field.edit.verticalScrollBar()


def test_it_grows_with_its_words_and_scrolls_from_a_height_on(journal: OpenJournal) -> None:
    """Three lines are free at first; what is deleted gives its room back."""
    settle()
    empty = journal.field.height()
    assert empty == 96
    heights = []
    for number in range(20):
        journal.type(f"line {number}")
        journal.press(KEY.Key_Return)
        assert bar(journal).maximum() == 0 or journal.field.height() == 300
        heights.append(journal.field.height())
    assert heights == sorted(heights)
    assert heights[-1] == 300
    assert bar(journal).maximum() > 0
    settle()
    assert journal.field.edit.viewport().rect().contains(journal.field.edit.cursorRect())
    journal.field.set_most_height(200)
    settle()
    assert journal.field.height() == 200
    journal.field.edit.selectAll()
    journal.press(KEY.Key_Delete)
    settle()
    assert journal.field.height() == empty
    assert bar(journal).maximum() == 0


def test_there_is_more_room_at_a_desk(journal: OpenJournal) -> None:
    """To the height it may have, and back again."""
    journal.field.set_wide(wide=True)
    assert journal.field.height() == 280
    journal.field.set_most_height(150)
    assert journal.field.height() == 150
    journal.field.set_wide(wide=False)
    assert journal.field.height() == 96


def test_lines_of_tall_signs_are_seen_whole(journal: OpenJournal) -> None:
    """Emoji and other scripts are higher than our letters."""
    journal.field.edit.put("\n".join(["🌱 \u0e17\u0e35\u0e48 \u0f04"] * 5))
    settle()
    assert bar(journal).maximum() == 0


def test_the_question_fits_in_large_letters(home: Home, journal: OpenJournal) -> None:
    """It is not cut where there is little room."""
    home.preferences.change(text_size=200)
    journal.floor.resize(220, 900)
    journal.field.set_most_height(700)
    settle()
    edit = journal.field.edit
    assert journal.field.height() > 250
    needs = edit.fontMetrics().boundingRect(
        QRect(0, 0, edit.viewport().width() - 16, 9_999),
        Qt.TextFlag.TextWordWrap.value,
        copy.journal_hint(),
    )
    assert needs.height() <= edit.viewport().height()


def test_other_letters_are_worn_by_every_day(home: Home, journal: OpenJournal) -> None:
    """Also by one that was opened before."""
    journal.field.show_day(DAY_BEFORE)
    home.preferences.change(text_size=150, plain_letters=True)
    journal.field.show_day(DAY)
    font = journal.field.edit.document().defaultFont()
    assert font == home.theme.font("note")


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_the_caret_can_be_found(home: Home, journal: OpenJournal, light: Light) -> None:
    """It has the colour of what acts, two pixels wide, on the paper of a sheet."""
    home.preferences.change(light=light)
    journal.type("a")
    seen, edit = picture(journal), journal.field.edit
    caret = edit.cursorRect().translated(edit.viewport().mapTo(journal.field, QPoint(0, 0)))
    accent = home.theme.color("accent").rgb()
    assert caret.width() == 2
    for x in (caret.left(), caret.right()):
        assert seen.pixel(x, caret.center().y()) == accent
    assert seen.pixel(seen.width() // 2, seen.height() - 8) == home.theme.color("sheet").rgb()
    journal.next.setFocus()
    assert picture(journal).pixel(caret.left(), caret.center().y()) != accent


def test_a_journal_that_cannot_be_written_looks_so(home: Home, journal: OpenJournal) -> None:
    """Its edge is dashed, as that of all that cannot be used now."""
    whole = picture(journal)
    journal.field._show(None, DAY)
    dashed = picture(journal)
    middle = range(40, whole.width() - 40)
    colors = [{shot.pixel(x, 0) for x in middle} for shot in (whole, dashed)]
    assert (len(colors[0]), len(colors[1]) > 1) == (1, True)


def test_margins_are_turned_round_with_the_app(journal: OpenJournal) -> None:
    """The bar is on the other side, and room for it."""
    margins = journal.field.contentsMargins, journal.field._column.contentsMargins()
    journal.floor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = journal.field._column.contentsMargins()
    assert (turned.left(), turned.right()) == (margins[1].right(), margins[1].left())


def test_on_a_page_that_scrolls_the_caret_stays_in_sight(
    home: Home, journal: OpenJournal, qtbot: QtBot
) -> None:
    """The box grows over the foot of the page, and the page goes with it."""
    page = Page()
    column = QVBoxLayout(page)
    above = Words(home.theme, "body", copy.journal_hint(), parent=page)
    above.setWordWrap(True)
    column.addWidget(above)
    column.addSpacing(100)
    field = JournalField(home.theme, journal.words, page)
    column.addWidget(field)
    column.addStretch(1)
    scroll = PageScroll(home.theme, page)
    home.made.append(scroll)
    scroll.resize(240, 260)
    field.set_most_height(240)
    scroll.show()
    scroll.activateWindow()
    qtbot.waitUntil(scroll.isActiveWindow)
    field.show_day(DAY_BEFORE)
    field.take_keyboard()
    for _ in range(8):
        QTest.keyClicks(field.edit, "a line")
        QTest.keyClick(field.edit, KEY.Key_Return)
        settle()
        caret = field.edit.cursorRect()
        corner = field.edit.viewport().mapTo(scroll.viewport(), caret.topLeft())
        assert scroll.viewport().rect().contains(QRect(corner, caret.size()))
    bar = scroll.verticalScrollBar()
    assert bar.value() > 0
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    page.setMinimumHeight(900)
    settle()
    assert bar.value() == 0


def _menu(journal: OpenJournal) -> None:
    edit = journal.field.edit
    place = edit.cursorRect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, place, edit.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(edit.viewport(), event)


def test_the_menu_has_what_can_be_done_with_words(journal: OpenJournal) -> None:
    """And offers what is possible now."""
    edit = journal.field.edit
    QApplication.clipboard().clear()
    _menu(journal)
    menu = open_menu(edit)
    assert not any(action.isEnabled() for action in menu.actions())
    menu.close()
    journal.type("words")
    for words, comes in (
        (copy.undo(), ""),
        (copy.redo(), "words"),
        (copy.mark_all_words(), "words"),
        (copy.copy_marked_words(), "words"),
        (copy.cut_words(), ""),
        (copy.paste_words(), "words"),
    ):
        _menu(journal)
        menu = open_menu(edit)
        assert entry(menu, words).isEnabled()
        choose(menu, words)
        settle()
        assert journal.text == comes
    assert journal.words.words(DAY, JOURNAL) == "words"
