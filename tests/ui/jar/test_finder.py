"""Finding a note, as a person does it: by typing, by keys, by kind."""

import datetime as dt
import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.errors import StorageDamagedError
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Kind, Win
from smallwins.ui.jar import finder as finder_module
from smallwins.ui.jar.finder import Finder
from smallwins.ui.theme import Theme
from support.wins import a_win

_EVENING = "Sat by the window until it was dark, and let the tea go cold beside me. " * 200


class Notes:
    """A jar to look in: every word of a question has to be in a note."""

    def __init__(self, wins: list[Win]) -> None:
        self.wins = wins
        self.asked: list[tuple[str, Kind | None, int | None]] = []
        self.broken = False

    def find(
        self, words: str, kind: Kind | None = None, *, before: int | None = None, limit: int = 50
    ) -> list[Win]:
        if self.broken:
            raise StorageDamagedError
        self.asked.append((words, kind, before))
        parts = words.casefold().split()
        return [
            win
            for win in self.wins
            if all(part in f"{win.text} {win.feeling}".casefold() for part in parts)
            and kind in (None, win.kind)
            and (before is None or win.id < before)
        ][:limit]


def _some_notes() -> list[Win]:
    words = (
        ("Made my bed", Kind.HOME, ""),
        ("Made tea & toast", Kind.FOOD, "Warm <b>"),
        ("Walked to the sea", Kind.MOVING, ""),
        ("שתיתי כוס מים", Kind.FOOD, ""),
        (_EVENING, Kind.REST, ""),
        ("I'm still here", None, ""),
    )
    return [
        a_win(text, id=60 - row, kind=kind, feeling=feeling, day=dt.date(2026, 10, 24 - row))
        for row, (text, kind, feeling) in enumerate(words)
    ]


@pytest.fixture
def notes() -> Notes:
    return Notes(_some_notes())


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is asked to say."""
    said: list[str] = []
    monkeypatch.setattr(finder_module, "say", lambda _widget, sentence: said.append(sentence))
    return said


@pytest.fixture
def finder(theme: Theme, notes: Notes, spoken: list[str], qtbot: QtBot) -> Iterator[Finder]:
    page = QWidget()
    page.resize(600, 500)
    finder = Finder(theme, notes, page)
    finder.setGeometry(40, 20, 268, finder.height())
    finder.set_panel_area(QRect(40, 80, 300, 400))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    finder.open_with_focus()
    yield finder
    page.hide()
    page.deleteLater()


def _type(finder: Finder, words: str) -> None:
    QTest.keyClicks(finder.edit, words)


def _press(finder: Finder, *keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def _shown(finder: Finder) -> list[str]:
    if not finder.panel.isVisible() or not finder.panel.view.isVisible():
        return []
    model = finder.panel.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_notes_are_found_as_one_types(finder: Finder, notes: Notes, qtbot: QtBot) -> None:
    """Nobody has to press a button: a breath after the last letter, the notes are there."""
    with qtbot.waitSignal(finder.active_changed) as shown:
        _type(finder, "made")
        assert notes.asked == []
    assert shown.args == [True]
    assert _shown(finder) == ["Made my bed", "Made tea & toast"]
    assert notes.asked == [("made", None, None)]


def test_typing_on_asks_once_for_what_it_became(finder: Finder, notes: Notes, qtbot: QtBot) -> None:
    """Fast typing asks one question, not one for each letter; the notes before stay meanwhile."""
    _type(finder, "made")
    qtbot.waitUntil(lambda: finder.is_active)
    notes.asked.clear()
    _type(finder, " tea")
    assert _shown(finder) == ["Made my bed", "Made tea & toast"]
    qtbot.waitUntil(lambda: _shown(finder) == ["Made tea & toast"])
    assert notes.asked == [("made tea", None, None)]


def test_enter_opens_the_first_note_without_waiting(finder: Finder) -> None:
    """Words and Enter are enough, however fast they come."""
    chosen: list[Win] = []
    finder.note_chosen.connect(chosen.append)
    _type(finder, "made")
    _press(finder, Qt.Key.Key_Return)
    assert [win.text for win in chosen] == ["Made my bed"]


def test_the_list_is_walked_while_the_caret_stays(finder: Finder, spoken: list[str]) -> None:
    """Down and Up move in the list, each note is spoken, and typing goes on where it was."""
    chosen: list[Win] = []
    finder.note_chosen.connect(chosen.append)
    _type(finder, "e")
    _press(finder, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert finder.edit.hasFocus()
    assert spoken[-1].startswith("Food & water: Made tea & toast. It felt: Warm <b>. Friday")
    _press(finder, Qt.Key.Key_Enter)
    assert [win.text for win in chosen] == ["Made tea & toast"]


def test_the_list_itself_can_be_gone_to(finder: Finder, qtbot: QtBot) -> None:
    """Tab leads into the list; End, Home and Enter work there, and letters go to the field."""
    chosen: list[Win] = []
    finder.note_chosen.connect(chosen.append)
    _type(finder, "e")
    qtbot.waitUntil(lambda: finder.is_active)
    finder.clear_button.setFocus(Qt.FocusReason.TabFocusReason)
    _press(finder, Qt.Key.Key_Tab)
    assert finder.panel.view.hasFocus()
    _press(finder, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_Space)
    assert [win.id for win in chosen] == [55, 60]
    _press(finder, Qt.Key.Key_D)
    assert finder.edit.hasFocus()
    assert finder.edit.text() == "ed"


def test_escape_clears_then_leaves(finder: Finder, qtbot: QtBot) -> None:
    """The first Esc puts everything back as it was; the next one goes elsewhere."""
    left: list[bool] = []
    finder.left.connect(lambda: left.append(True))
    _type(finder, "made")
    qtbot.waitUntil(lambda: finder.is_active)
    finder.panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(finder.active_changed) as closed:
        _press(finder, Qt.Key.Key_Escape)
    assert closed.args == [False]
    assert finder.edit.text() == ""
    assert finder.edit.hasFocus()
    assert not finder.panel.isVisible()
    assert left == []
    _press(finder, Qt.Key.Key_Escape)
    assert left == [True]


def test_the_cross_clears_the_words(finder: Finder, qtbot: QtBot) -> None:
    """With words there is a cross; a press empties the field and closes the list."""
    assert not finder.clear_button.isVisible()
    _type(finder, "made")
    qtbot.waitUntil(lambda: finder.is_active)
    QTest.mouseClick(finder.clear_button, Qt.MouseButton.LeftButton)
    assert finder.edit.text() == ""
    assert not finder.panel.isVisible()
    assert not finder.clear_button.isVisible()
    assert finder.edit.hasFocus()


def test_a_kind_alone_lists_its_newest_and_its_chip_takes_it_back(finder: Finder) -> None:
    """The legend is a filter; the chip above the notes says which, and undoes it."""
    kinds: list[object] = []
    finder.kind_changed.connect(kinds.append)
    finder.set_kind(Kind.FOOD)
    assert _shown(finder) == ["Made tea & toast", "שתיתי כוס מים"]
    assert finder.panel.chip.isVisible()
    assert finder.panel.chip.text() == "Food & water"
    assert finder.panel.chip.accessibleName() == "Food & water. Press to show all kinds."
    finder.panel.chip.click()
    assert not finder.panel.isVisible()
    assert finder.edit.hasFocus()
    assert kinds == [Kind.FOOD, None]


def test_a_kind_and_words_go_together(finder: Finder) -> None:
    """Both narrow the list; without the kind the words still stand."""
    finder.set_kind(Kind.FOOD)
    _type(finder, "made")
    _press(finder, Qt.Key.Key_Down)
    assert _shown(finder) == ["Made tea & toast"]
    finder.panel.chip.click()
    assert _shown(finder) == ["Made my bed", "Made tea & toast"]


def test_no_answer_is_a_kind_line(finder: Finder, spoken: list[str]) -> None:
    """Where no note answers, a plain line says so; Enter does no harm."""
    chosen: list[Win] = []
    finder.note_chosen.connect(chosen.append)
    _type(finder, "zebra")
    _press(finder, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert finder.panel.line == "No note with those words. Other words may find it."
    assert spoken == ["No note with those words. Other words may find it."]
    assert chosen == []
    finder.leave()
    finder.set_kind(Kind.PEOPLE)
    assert finder.panel.line == "A note for People will rest here."


def test_how_many_were_found_is_spoken(finder: Finder, notes: Notes, spoken: list[str]) -> None:
    """A number where it is known, and no number that would be wrong."""
    _type(finder, "made")
    _press(finder, Qt.Key.Key_Down)
    assert spoken[0] == "2 notes"
    notes.wins = [a_win("Made my bed", id=number) for number in range(120, 0, -1)]
    _type(finder, " my")
    _press(finder, Qt.Key.Key_Down)
    assert "Many notes, newest first" in spoken


def test_older_notes_come_as_one_scrolls(finder: Finder, notes: Notes, qtbot: QtBot) -> None:
    """A page is there at once; the next comes when it is wanted, and no note comes twice."""
    notes.wins = [a_win("Made my bed", id=number) for number in range(120, 0, -1)]
    _type(finder, "bed")
    _press(finder, Qt.Key.Key_Down)
    assert len(_shown(finder)) == 50
    bar = finder.panel.view.verticalScrollBar()
    for count in (50, 100):
        qtbot.waitUntil(lambda count=count: bar.maximum() > count * 60)  # type: ignore[misc]
        assert len(_shown(finder)) == count
        bar.setValue(bar.maximum())
    assert len(_shown(finder)) == 120
    model = finder.panel.view.model()
    assert [model.index(row, 0).data(257).id for row in range(120)] == list(range(120, 0, -1))


@pytest.mark.parametrize(
    "words", ['"', "AND OR NOT", "*", "a\0b", "🎉", "שתיתי", "x" * 10_000, "\ud800", "%_'; --"]
)
def test_any_words_are_a_question(finder: Finder, notes: Notes, words: str) -> None:
    """Whatever is pasted is looked for; the field stays short enough to read."""
    QApplication.clipboard().setText(words)
    finder.edit.paste()
    _press(finder, Qt.Key.Key_Return)
    assert len(finder.edit.text()) <= 200
    assert finder.is_active == bool(finder.edit.text().strip())
    assert finder.panel.grab().width() == 300


def test_trouble_with_the_file_is_a_calm_line(
    finder: Finder, notes: Notes, caplog: pytest.LogCaptureFixture
) -> None:
    """What is safe comes first; the person's words stay in the field and out of the log."""
    notes.broken = True
    with caplog.at_level(logging.DEBUG):
        _type(finder, "secret")
        _press(finder, Qt.Key.Key_Return)
    assert finder.panel.line.startswith("Your file was left as it is.")
    assert "could not be looked for" in caplog.text
    assert "secret" not in caplog.text
    notes.broken = False
    _type(finder, "\b" * 6)
    QTest.keyClick(finder.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    _type(finder, "made")
    _press(finder, Qt.Key.Key_Down)
    assert _shown(finder) == ["Made my bed", "Made tea & toast"]


def test_a_note_that_changed_is_shown_as_it_is_now(finder: Finder, notes: Notes) -> None:
    """After a note was opened and let rest, the list says so and the mark is still on it."""
    _type(finder, "made")
    _press(finder, Qt.Key.Key_Down, Qt.Key.Key_Down)
    here = finder.panel.view.current()
    assert here is not None
    notes.wins[1] = a_win("Made tea & toast", id=59, day=dt.date(2026, 10, 23), resting=True)
    finder.refresh()
    now = finder.panel.view.current()
    assert now is not None
    assert (now.id, now.resting) == (59, True)
    row = QAccessible.queryAccessibleInterface(finder.panel.view).child(1)
    assert row.text(QAccessible.Text.Name).endswith(". rests")


def test_a_row_is_spoken_whole(finder: Finder) -> None:
    """The picture shows two lines; a screen reader has every word, and the day."""
    _type(finder, "window")
    _press(finder, Qt.Key.Key_Down)
    row = QAccessible.queryAccessibleInterface(finder.panel.view).child(0)
    name = row.text(QAccessible.Text.Name)
    assert _EVENING in name
    assert "October 2026" in name
    assert finder.panel.view.sizeHintForRow(0) == 2 * 11 + 2 * 25 + 22


def test_a_press_opens_a_note(finder: Finder, qtbot: QtBot) -> None:
    """One press on a row opens it."""
    chosen: list[Win] = []
    finder.note_chosen.connect(chosen.append)
    finder.set_kind(Kind.FOOD)
    view = finder.panel.view
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [win.text for win in chosen] == ["שתיתי כוס מים"]


def test_the_card_is_as_high_as_what_it_holds(finder: Finder, notes: Notes) -> None:
    """Few notes make a small card, so that the shelf below is not hidden for no reason."""
    notes.wins = [a_win("Made my bed", id=number) for number in range(30, 0, -1)]
    finder.set_kind(Kind.HOME)
    low = finder.panel.height()
    finder.leave()
    _type(finder, "bed")
    _press(finder, Qt.Key.Key_Down)
    assert low < 150
    assert finder.panel.height() == 400
    assert finder.panel.geometry().topLeft() == QPoint(40, 80)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_parts_of_the_field_do_not_touch(
    theme: Theme, finder: Finder, size: int, way: Qt.LayoutDirection
) -> None:
    """In large letters, and in scripts that run to the left, words and cross stay apart."""
    theme.apply(Settings(text_size=size))
    finder.window().setLayoutDirection(way)
    finder.resize(theme.px(268), finder.height())
    _type(finder, "made")
    edit, cross = finder.edit.geometry(), finder.clear_button.geometry()
    assert finder.height() == theme.px(44)
    assert not edit.intersects(cross)
    assert finder.rect().contains(edit.united(cross))
    assert (edit.left() < cross.left()) == (way is Qt.LayoutDirection.LeftToRight)
    finder.leave()


def test_a_held_enter_opens_one_note(finder: Finder) -> None:
    """A heavy hand opens a note once."""
    chosen: list[Win] = []
    finder.note_chosen.connect(chosen.append)
    _type(finder, "made")
    _press(finder, Qt.Key.Key_Return)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    for target in (finder.edit, finder.panel.view):
        target.keyPressEvent(held)
    assert len(chosen) == 1


def test_a_question_waits_while_nobody_looks(finder: Finder, notes: Notes, qtbot: QtBot) -> None:
    """Typing and going elsewhere reads no file; coming back, the notes are there."""
    _type(finder, "made")
    finder.window().hide()
    QTest.qWait(2 * finder_module.PAUSE_MS)
    assert notes.asked == []
    finder.window().show()
    qtbot.waitUntil(lambda: _shown(finder) == ["Made my bed", "Made tea & toast"])
