"""One note over the window: what comes with it, and what can be done."""

import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from smallwins.domain.jar import WhyNone
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Kind, Source, Win
from smallwins.ui.painting.note import Fold, Paper
from smallwins.ui.painting.windowsill import Falling
from smallwins.ui.widgets.words import Words
from support.cut_text import cut_texts
from support.home import Ear, Home, button, texts
from ui.note.conftest import Table

CTRL = Qt.KeyboardModifier.ControlModifier


def _mum(home: Home) -> Win:
    return home.journal.keep(
        "Called Mum back.", kind=Kind.PEOPLE, feeling="Like coming home.", source=Source.WINDOW
    )


def _on(table: Table, words: str) -> bool:
    return table.focus is button(table.cover, words)


def test_a_pulled_note_offers_another_under_the_keyboard(table: Table) -> None:
    """The words are there, and Enter would draw the next note."""
    table.open(_mum(table.home))
    assert _on(table, "Another note")
    assert table.sheet.words.toPlainText().startswith("Called Mum back.")
    table.press(Qt.Key.Key_Return)
    assert len(table.another.heard) == 1
    table.press(Qt.Key.Key_Right)
    assert len(table.another.heard) == 2


def test_a_note_that_was_looked_for_offers_no_other(table: Table) -> None:
    """What was opened from a search is not exchanged by a slip."""
    table.open(_mum(table.home), pulled=False)
    assert _on(table, "Fold it back")
    assert "Another note" not in texts(table.cover)
    table.press(Qt.Key.Key_Right)
    assert not table.another.heard


def test_a_key_brings_it_to_its_place_and_does_no_more(table: Table) -> None:
    """Who presses Enter on the way wants to read, and is not given yet another note."""
    table.open(_mum(table.home), wait=False)
    assert table.moves
    assert not table.sheet.isVisible()
    table.press(Qt.Key.Key_Return)
    table.assert_still()
    assert table.sheet.isVisible()
    assert not table.another.heard


def test_a_press_brings_it_to_its_place(table: Table) -> None:
    """The pointer does it too, anywhere."""
    table.open(_mum(table.home), wait=False)
    QTest.mouseClick(table.cover, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not table.moves
    assert not table.cover.isHidden()


class Below(QWidget):
    """Something below the cover that counts how often it is painted."""

    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painted += 1


def test_it_comes_by_itself_and_then_nothing_runs(table: Table) -> None:
    """Left alone, the note unfolds and lies there; a blind person hears it then, once.

    What lies below costs no time of its frames, so that 60 of them fit in a second.
    """
    below = Below(table.floor)
    below.resize(1120, 720)
    below.lower()
    below.show()
    fold = Falling(Paper(Fold.HALF, 50, 34, QColor("#ae88b2"), 1), 0.8, QPointF(500, 600), 30)
    table.cover.show_note(_mum(table.home), pulled=True, origin=fold)
    assert not table.said
    QApplication.processEvents()
    painted = below.painted
    table.qtbot.waitUntil(lambda: not table.moves, timeout=3000)
    assert below.painted <= painted + 1
    assert table.sheet.isVisible()
    (spoken,) = table.said
    assert "Called Mum back." in spoken
    assert "Like coming home." in spoken


def test_less_motion_fades_in_place(table: Table) -> None:
    """Where things stand still, the note fades in where it lies, in a fifth of a second."""
    table.theme.apply(Settings(less_motion=True))
    table.open(_mum(table.home), wait=False)
    first = table.cover.grab().toImage().pixelColor(560, 420)
    table.qtbot.waitUntil(lambda: not table.moves, timeout=1000)
    assert table.sheet.isVisible()
    assert table.cover.grab().toImage().pixelColor(560, 420) != first


def test_a_note_wears_its_colour_on_its_way(table: Table) -> None:
    """What rises from the mouth of the jar is the colour of the note that opens."""
    grey = Paper(Fold.HALF, 60, 58, QColor("#808080"), 1)
    table.cover.show_note(
        _mum(table.home), pulled=True, origin=Falling(grey, 3.0, QPointF(560, 300), 0)
    )
    ink = table.cover.grab().toImage().pixelColor(560, 300)
    assert ink.red() > ink.green() + 10
    assert ink.blue() > ink.green() + 10


def test_letters_may_change_while_it_comes(table: Table) -> None:
    """Settings changed on the way find the note in its place, in the letters chosen."""
    table.open(_mum(table.home), wait=False)
    table.theme.apply(Settings(text_size=150))
    assert not table.moves
    assert table.sheet.paper.width() == 960


def test_another_note_leaves_the_keyboard_where_it_was(table: Table) -> None:
    """One note after the other comes by the same key."""
    table.open(_mum(table.home))
    other = table.home.journal.keep("Made soup", source=Source.WINDOW)
    table.cover.show_note(other, pulled=True)
    assert _on(table, "Another note")
    table.rest()
    assert _on(table, "Another note")
    assert table.cover.win == other


def test_escape_folds_it_back(table: Table) -> None:
    """The keyboard is where it was before, and nothing goes on behind."""
    table.open(_mum(table.home), wait=False)
    with table.qtbot.waitSignal(table.cover.closed):
        table.press(Qt.Key.Key_Escape)
    assert table.cover.isHidden()
    assert not table.moves
    assert table.below.hasFocus()


def test_a_note_kept_close_says_so_and_can_be_taken_back(table: Table) -> None:
    """The mark is on the disk, one line says where it shows, and Ctrl+Z takes it back."""
    win = _mum(table.home)
    table.open(win)
    button(table.cover, "Keep close").click()
    assert table.home.on_disk()[0].close
    assert button(table.cover, "Kept close").isChecked()
    assert table.said[-1] == "It is kept close."
    assert table.said[-1] in texts(table.cover)
    table.press(Qt.Key.Key_Z, CTRL)
    assert not table.home.on_disk()[0].close
    assert not button(table.cover, "Keep close").isChecked()
    assert table.said[-1] == "As it was before."


def test_taking_back_never_takes_the_note_itself(table: Table) -> None:
    """Ctrl+Z goes as far as the marks made here; the note stays in the jar."""
    table.open(_mum(table.home))
    button(table.cover, "Keep close").click()
    for _time in range(3):
        table.press(Qt.Key.Key_Z, CTRL)
    assert not table.cover.isHidden()
    assert table.home.on_disk()[0].put_away_at is None


def test_a_note_can_rest_and_be_woken(table: Table) -> None:
    """It stays open and in the jar; the same button wakes it."""
    table.open(_mum(table.home))
    button(table.cover, "Let this one rest").click()
    assert table.home.on_disk()[0].resting
    assert table.said[-1] == "It rests now. It stays in the jar."
    button(table.cover, "Wake this one").click()
    assert not table.home.on_disk()[0].resting
    assert button(table.cover, "Let this one rest").isVisible()
    assert not table.cover.isHidden()


def test_a_mark_that_cannot_be_kept_is_not_shown(table: Table) -> None:
    """A locked file is said in a calm line, and the button shows what is true."""
    table.open(_mum(table.home))
    table.home.make_read_only()
    button(table.cover, "Keep close").click()
    table.home.make_read_only(on=False)
    assert not button(table.cover, "Keep close").isChecked()
    assert table.said[-1].startswith("Your words are still here.")
    assert table.said[-1] in texts(table.cover)


def test_a_note_changed_elsewhere_is_shown_as_it_is(table: Table) -> None:
    """Words edited from another place are the words on the paper."""
    win = _mum(table.home)
    table.open(win)
    table.home.journal.change(win.uid, text="Called Mum, twice.")
    assert table.sheet.words.toPlainText().startswith("Called Mum, twice.")


def test_a_note_put_away_elsewhere_is_folded_back(table: Table) -> None:
    """What is no longer in the jar does not lie open; another note's leaving is no matter."""
    win, other = _mum(table.home), table.home.keep_here("Slept")
    table.open(win)
    table.home.journal.put_away(other.uid)
    assert not table.cover.isHidden()
    table.home.journal.put_away(win.uid)
    assert table.cover.isHidden()


def test_a_clear_jar_has_a_kind_note(table: Table) -> None:
    """Where there is none to draw, there is a blank note, and it asks for nothing."""
    table.cover.show_nothing_to_pull(WhyNone.EMPTY)
    table.rest()
    assert table.cover.win is None
    assert texts(table.cover) == ["Fold it back"]
    words = table.sheet.words.toPlainText()
    assert words.startswith("Your first note will rest here.")
    assert words.replace("\n", " ") in table.said


@pytest.mark.parametrize(
    ("why", "begins"),
    [
        (WhyNone.RESTING, "Your notes rest for now."),
        (WhyNone.LEFT_OUT, "Your notes are safe in the jar."),
    ],
)
def test_where_notes_rest_or_are_left_out_the_words_say_so(
    table: Table, why: WhyNone, begins: str
) -> None:
    """A person with notes is not told that there is none."""
    table.cover.show_nothing_to_pull(why)
    table.rest()
    assert table.sheet.words.toPlainText().startswith(begins)


def test_trouble_is_told_where_words_would_be(table: Table) -> None:
    """A sentence told with no note open stands on a blank one."""
    table.cover.tell("Your notes are safe. Another program is using the file now.")
    table.rest()
    assert "Your notes are safe." in table.sheet.words.toPlainText()


def test_share_asks_for_what_leaves_and_copies_none_of_it(table: Table) -> None:
    """It is seen first: what becomes of it is the room's that shows it."""
    win = _mum(table.home)
    shared = Ear()
    table.cover.share_requested.connect(shared.hear)
    QGuiApplication.clipboard().setText("before")
    table.open(win)
    QTest.keyClick(button(table.cover, "Share…"), Qt.Key.Key_Return)
    assert shared.heard == [(win,)]
    assert QGuiApplication.clipboard().text() == "before"


def test_ctrl_c_copies_what_is_marked_or_all(table: Table) -> None:
    """Marked words alone, or the whole note where none are marked."""
    table.open(_mum(table.home))
    table.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Called Mum back.\n\nFriday 20 November"
    assert table.said[-1] == "The words are copied."
    words = table.sheet.words
    QTest.mouseDClick(words.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 25))
    QTest.keyClick(words, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Called"


def test_a_day_of_another_year_says_its_year(table: Table) -> None:
    """An old note has its whole date."""
    old = dataclasses.replace(_mum(table.home), day=dt.date(2019, 10, 12))
    table.open(old)
    assert any("2019" in words for words in texts(table.cover))


def test_tab_goes_round_inside(table: Table) -> None:
    """Every button is come to, and the keyboard does not leave for what lies below."""
    table.open(_mum(table.home))
    met = []
    for _stop in range(6):
        met += [one.text() for one in table.cover.findChildren(QAbstractButton) if one.hasFocus()]
        table.press(Qt.Key.Key_Tab)
    five = ["Another note", "Keep close", "Let this one rest", "Share…", "Fold it back"]
    assert met == [*five, "Another note"]


def test_a_long_note_scrolls_from_where_the_keyboard_is(table: Table) -> None:
    """No one needs to find the words first: page keys move them, and Tab comes to them, too."""
    long = table.home.journal.keep("words " * 1600, source=Source.WINDOW)
    table.open(long)
    words = table.sheet.words
    table.press(Qt.Key.Key_PageDown)
    assert _on(table, "Another note")
    assert words.verticalScrollBar().value() > 100
    table.press(Qt.Key.Key_Backtab)
    assert words.hasFocus()
    assert words.ring() is not None


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [(1120, 720), (800, 560), (480, 400)])
def test_nothing_is_cut_in_a_small_window(
    table: Table, size: tuple[int, int], text_size: int
) -> None:
    """At any size each word is whole or can be scrolled to, and each button can be reached."""
    table.theme.apply(Settings(text_size=text_size))
    table.resize(*size)
    table.open(_mum(table.home))
    button(table.cover, "Keep close").click()
    assert not list(cut_texts(table.cover))
    scroll = table.cover.findChild(QScrollArea)
    assert scroll is not None
    view, page = scroll.viewport(), scroll.widget()
    assert page is not None
    for one in (table.sheet.words, *table.cover.findChildren(QAbstractButton)):
        place = QRect(one.mapTo(page, QPoint(0, 0)), one.size())
        assert page.rect().contains(place)
    line = next(one for one in table.cover.findChildren(Words) if one.text() == table.said[-1])
    assert view.rect().contains(QRect(line.mapTo(view, QPoint(0, 0)), line.size()))
    for _stop in range(6):
        table.press(Qt.Key.Key_Tab)
        focus = table.focus
        assert view.rect().contains(QRect(focus.mapTo(view, QPoint(0, 0)), focus.size()))
