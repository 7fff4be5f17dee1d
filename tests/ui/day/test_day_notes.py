"""A day's notes as rows: how they look, how they are walked, and what is done with them."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.domain.wins import Kind, Win
from support.home import Home, entry, open_menu, settle
from ui.day.notes_stage import KEY, WORDS, NotesStage


@pytest.fixture
def stage(home: Home) -> NotesStage:
    """The day of the mockup: three notes, and one without a kind."""
    home.keep("Called Mum back", kind=Kind.PEOPLE, feeling="It felt like coming home for a bit.")
    home.keep("Ate some toast", kind=Kind.FOOD)
    home.keep("Sat on the step", kind=Kind.MOVING, feeling="The sun was out.")
    home.keep("Still here")
    stage = NotesStage(home)
    stage.look()
    QApplication.processEvents()
    return stage


def _win(stage: NotesStage, row: int) -> Win:
    return stage.notes.notes.shown[row]


def _picture(stage: NotesStage) -> tuple[QImage, QPoint]:
    """The window, and where the list begins in it."""
    picture = stage.window.grab().toImage()
    return picture, stage.notes.mapTo(stage.window, QPoint(0, 0))


def _share(picture: QImage, area: QRect, color: QColor) -> float:
    """How much of an area has just that colour."""
    points = [
        (x, y)
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    ]
    return sum(picture.pixelColor(x, y) == color for x, y in points) / len(points)


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_a_row_has_its_tile_its_words_and_a_hairline_below(
    home: Home, stage: NotesStage, qtbot: QtBot, light: Light
) -> None:
    """As in the mockups: rows of 61, 72 and 94; tiles of 36 in the tint of their kind."""
    home.preferences.change(light=light)
    heights = [stage.notes.row_area(row).height() for row in range(4)]
    assert heights == [94, 61, 72, 61]
    assert stage.notes.height() == sum(heights)
    picture, corner = _picture(stage)
    theme = home.theme
    for row in range(4):
        area = stage.notes.row_area(row).translated(corner)
        tile = QRect(area.left(), area.top() + 12, 36, 36)
        tint = theme.kind(_win(stage, row).kind).tint
        assert _share(picture, tile, tint) > 0.7, row
        icon = tile.adjusted(7, 7, -7, -7)
        assert _share(picture, icon, theme.kind(_win(stage, row).kind).deep) > 0.01, row
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        assert _share(picture, line, theme.color("line")) == 1, row
        words = QRect(area.left() + 48, area.top() + 11, area.width() - 48, 25)
        assert _share(picture, words, theme.color("ink")) > 0.01, row
        beside = QRect(area.left(), area.top() + 50, 46, area.height() - 52)
        assert _share(picture, beside, theme.color("sheet")) == 1, row


def test_keys_go_from_note_to_note_and_the_page_follows(stage: NotesStage, qtbot: QtBot) -> None:
    """And stay at either end; the ring is round the note."""
    stage.window.resize(stage.window.width(), 160)
    stage.come(qtbot)
    walked = []
    for key in (KEY.Key_Up, KEY.Key_Down, KEY.Key_Down, KEY.Key_End, KEY.Key_Down, KEY.Key_Home):
        stage.press(key)
        row = stage.ring_row
        walked.append(row)
        seen = stage.notes.visibleRegion().boundingRect()
        assert seen.contains(stage.notes.row_area(row).adjusted(0, 0, 0, -8)), key
    assert walked == [0, 1, 2, 3, 3, 0]
    stage.press(KEY.Key_PageDown)
    assert 0 < stage.ring_row < 3
    stage.press(KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageDown)
    assert stage.ring_row == 3
    stage.press(KEY.Key_PageUp, KEY.Key_PageUp, KEY.Key_PageUp, KEY.Key_PageUp)
    assert stage.ring_row == 0


def test_the_day_is_one_stop_for_tab(stage: NotesStage, qtbot: QtBot) -> None:
    """And who comes back is on the note they left."""
    stage.come(qtbot, 2)
    stage.press(KEY.Key_Tab)
    assert QApplication.focusWidget() is stage.field
    assert stage.ring_row == -1
    stage.press(KEY.Key_Backtab)
    assert stage.notes.hasFocus()
    assert stage.ring_row == 2


def test_a_press_takes_the_ring_away_and_a_key_brings_it(stage: NotesStage, qtbot: QtBot) -> None:
    """It is for those who go by the keyboard."""
    stage.come(qtbot)
    stage.click(stage.notes.row_area(1).center())
    settle()
    assert stage.ring_row == -1
    stage.press(KEY.Key_Down)
    assert stage.ring_row == 2


def test_the_ring_is_whole_and_over_no_words(home: Home, stage: NotesStage, qtbot: QtBot) -> None:
    """It stands round the note, within the page's edges."""
    stage.come(qtbot)
    for row in range(4):
        picture, corner = _picture(stage)
        area = stage.notes.row_area(row).translated(corner)
        focus = home.theme.color("focus")
        for place in (
            QRect(area.left() - 5, area.center().y(), 4, 1),
            QRect(area.right() + 2, area.center().y(), 4, 1),
            QRect(area.center().x(), area.top(), 1, 4),
            QRect(area.center().x(), area.bottom() - 4, 1, 4),
        ):
            assert _share(picture, place, focus) > 0.4, (row, place)
        stage.press(KEY.Key_Down)


@pytest.mark.parametrize("way", ["enter", "menu key", "right button", "sign"])
def test_each_way_opens_the_menu_of_a_note(stage: NotesStage, qtbot: QtBot, way: str) -> None:
    """By the keyboard, its first entry is marked."""
    stage.come(qtbot, 1)
    viewport, at = stage.notes.viewport(), stage.notes.row_area(1).center()
    if way == "enter":
        stage.press(KEY.Key_Return)
    elif way == "menu key":
        reason, there = QContextMenuEvent.Reason.Keyboard, stage.notes.mapToGlobal(at)
        QApplication.sendEvent(stage.notes, QContextMenuEvent(reason, at, there))
    elif way == "right button":
        reason, there = QContextMenuEvent.Reason.Mouse, viewport.mapToGlobal(at)
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, there))
    else:
        stage.click(stage.notes.sign_area(1).center())
    menu = open_menu(stage.notes)
    assert menu.accessibleName() == "More for this note: Ate some toast"
    names = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert names == [
        "Open this note",
        "Change the words",
        "How did it feel?",
        "Copy the words",
        "Share…",
        "Kind",
        "Another day",
        "Put away",
    ]
    assert (menu.activeAction() is not None) == (way != "sign")
    menu.close()


def test_the_sign_for_more_is_seen_where_the_pointer_is(home: Home, stage: NotesStage) -> None:
    """On the row below it, and clearer below the pointer itself; no words lie under it."""
    empty, corner = _picture(stage)
    for row in range(4):
        sign = stage.notes.sign_area(row)
        place = sign.translated(corner)
        assert _share(empty, place, home.theme.color("sheet")) == 1, row
        QTest.mouseMove(stage.notes.viewport(), stage.notes.row_area(row).topLeft() + QPoint(5, 5))
        settle()
        picture, _ = _picture(stage)
        seen = _share(picture, place, home.theme.color("sheet"))
        assert 0.8 < seen < 1, row
        QTest.mouseMove(stage.notes.viewport(), sign.center())
        settle()
        picture, _ = _picture(stage)
        assert _share(picture, place, home.theme.color("sheet")) < 0.2, row


def test_a_press_that_slips_off_the_sign_opens_no_menu(stage: NotesStage) -> None:
    """As on any button."""
    sign = stage.notes.sign_area(1).center()
    QTest.mousePress(stage.notes.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    away = stage.notes.row_area(2).center()
    QTest.mouseMove(stage.notes.viewport(), away)
    QTest.mouseRelease(stage.notes.viewport(), Qt.MouseButton.LeftButton, pos=away)
    assert QApplication.activePopupWidget() is None


def test_a_note_is_opened_large_from_the_menu_or_by_two_presses(
    stage: NotesStage, qtbot: QtBot
) -> None:
    """The page is told which one."""
    stage.come(qtbot, 2)
    stage.press(KEY.Key_Return)
    stage.pick("Open this note")
    at = stage.notes.row_area(3).center()
    QTest.mouseDClick(stage.notes.viewport(), Qt.MouseButton.LeftButton, pos=at)
    wanted = [_win(stage, 2), _win(stage, 3)]
    assert stage.ear.heard == [("open_requested", win) for win in wanted]


def test_kind_and_day_are_changed_from_the_menu(
    home: Home, stage: NotesStage, qtbot: QtBot
) -> None:
    """Each with a sentence for the page to say; the row shows its kind at once."""
    stage.come(qtbot, 1)
    stage.press(KEY.Key_Return)
    stage.pick("Kind", "Rest")
    assert _win(stage, 1).kind is Kind.REST
    assert stage.said(1) == "Rest: Ate some toast"
    stage.press(KEY.Key_Return)
    days = entry(open_menu(stage.notes), "Another day").menu()
    assert isinstance(days, QMenu)
    offered = [one.text() for one in days.actions() if one.text()]
    assert offered[0] == "Friday 20 November"
    assert offered[6:] == ["Saturday 14 November", "Pick a day…"]
    assert [one.text() for one in days.actions() if one.isChecked()] == offered[:1]
    stage.pick("Another day", "Wednesday 18 November")
    said = [words[2] for words in stage.ear.heard]
    assert said == ["Changed.", "It is with Wednesday 18 November now."]
    moved = home.journal.wins_of(dt.date(2026, 11, 18))
    assert [win.text for win in moved] == ["Ate some toast"]


def test_any_day_can_be_asked_for(home: Home, stage: NotesStage, qtbot: QtBot) -> None:
    """The same small question as on Today."""
    stage.come(qtbot)
    stage.press(KEY.Key_Return)
    stage.pick("Another day", "Pick a day…")
    (dialog,) = [one for one in QApplication.topLevelWidgets() if one.isModal()]
    assert dialog.isVisible()
    dialog.close()


def test_delete_puts_a_note_away_and_once_only(home: Home, stage: NotesStage, qtbot: QtBot) -> None:
    """A key that is held down puts no whole day away."""
    stage.come(qtbot, 1)
    stage.press(KEY.Key_Delete)
    assert [words[0] for words in stage.ear.heard] == ["done"]
    assert stage.ear.heard[0][2] == "Put away for now."
    stage.look()
    assert stage.texts == ["Called Mum back", "Sat on the step", "Still here"]
    assert stage.ring_row == 1
    again = QKeyEvent(
        QEvent.Type.KeyPress, KEY.Key_Delete, Qt.KeyboardModifier.NoModifier, "", True, 1
    )
    QApplication.sendEvent(stage.notes, again)
    assert len(home.on_disk()) == 3


@pytest.mark.parametrize("way", ["key", "menu"])
def test_the_words_are_copied_as_they_were_typed(
    home: Home, stage: NotesStage, qtbot: QtBot, way: str
) -> None:
    """All of them, with no place to break lines at among them."""
    long = "x" * 30 + " and so on " * 60
    home.keep(long)
    stage.look()
    stage.come(qtbot)
    stage.press(KEY.Key_End)
    if way == "key":
        QTest.keyClick(stage.notes, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    else:
        stage.press(KEY.Key_Return)
        stage.pick("Copy the words")
    assert QGuiApplication.clipboard().text() == long


def test_what_is_typed_on_a_note_is_left_to_the_page(stage: NotesStage, qtbot: QtBot) -> None:
    """No letter leads to a note that begins with it, and Ctrl with an arrow is no arrow."""
    stage.come(qtbot)
    stage.press(KEY.Key_S)
    QTest.keyClick(stage.notes, KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert stage.ring_row == 0


def test_the_wheel_turns_the_page(stage: NotesStage) -> None:
    """The list has no bar of its own."""
    stage.window.resize(stage.window.width(), 160)
    settle()
    turn = QWheelEvent(
        QPointF(100, 20),
        stage.notes.viewport().mapToGlobal(QPointF(100, 20)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stage.notes.viewport(), turn)
    assert not turn.isAccepted()
    assert stage.notes.verticalScrollBar().maximum() == 0


def test_a_screen_reader_finds_a_list_of_notes(
    stage: NotesStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has the day for a name; each row says its kind, its words and how it felt.

    Whoever comes back to the list is told which row they are at.
    """
    stage.come(qtbot, 2)
    found = QAccessible.queryAccessibleInterface(stage.notes)
    assert found.role() is QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Notes of Friday 20 November"
    names = {
        found.child(number).text(QAccessible.Text.Name) for number in range(found.childCount())
    }
    assert {
        "People: Called Mum back. It felt: It felt like coming home for a bit.",
        "Food & water: Ate some toast",
        "Still here",
    } <= names
    stage.field.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    told: list[tuple[QAccessible.Event, int]] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda one: told.append((one.type(), one.child()))
    )
    stage.press(KEY.Key_Tab)
    settle()
    assert told == [(QAccessible.Event.Focus, 2)]


@pytest.fixture
def leftwards(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("leftwards")
def test_where_all_runs_to_the_left_so_do_rows(stage: NotesStage) -> None:
    """From the first moment."""
    assert [stage.notes.sign_area(row).left() for row in range(4)] == [0, 0, 0, 0]


def test_from_right_to_left_the_tile_is_on_the_right(home: Home, stage: NotesStage) -> None:
    """And the sign for more on the left, clear of the words."""
    stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    picture, corner = _picture(stage)
    for row in range(4):
        area = stage.notes.row_area(row).translated(corner)
        tile = QRect(area.right() - 35, area.top() + 12, 36, 36)
        assert _share(picture, tile, home.theme.kind(_win(stage, row).kind).tint) > 0.7
        sign = stage.notes.sign_area(row)
        assert sign.left() == 0
        assert _share(picture, sign.translated(corner), home.theme.color("sheet")) == 1
    stage.notes._ask("words", _win(stage, 1))
    line = stage.line(WORDS)
    assert stage.notes.row_area(1).contains(line.geometry())
    assert line.geometry().right() < stage.notes.width() - 36


def test_an_empty_day_takes_no_room_and_no_keyboard(stage: NotesStage, home: Home) -> None:
    """The page says what there is to say."""
    stage.show([], home.today - dt.timedelta(1))
    settle()
    assert stage.notes.is_empty
    assert stage.notes.height() == 0
    assert stage.notes.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert stage.heard == []
