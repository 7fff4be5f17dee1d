"""The running app: how it starts, where it lives on, what it takes back, how it ends."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from smallwins.desktop.single_instance import Message
from smallwins.domain.settings import Light, Loudness
from smallwins.domain.wins import Source, Win
from smallwins.paths import Folders
from smallwins.store.database import Database
from smallwins.ui.widgets.buttons import LinkButton
from support.clock import FixedClock
from support.home import NoticeBook, make_read_only, settle, texts
from support.wins import new_win
from ui.one_reminder import put_aside
from ui.started import Start


def _on_disk(folders: Folders) -> list[Win]:
    with Database.open(folders.data) as second:
        return second.wins.recent(100)


def _with_tray(monkeypatch: pytest.MonkeyPatch, there: bool = True) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: there)


def test_it_opens_its_window_and_then_its_journal(start: Start, folders: Folders) -> None:
    """The field has the caret; what is typed and kept is on the disk."""
    started = start()
    field = started.today.page.field.edit
    assert field.hasFocus()
    QTest.keyClicks(field, "fed the cat")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [win.text for win in _on_disk(folders)] == ["fed the cat"]
    assert started.desk.palette.color(QPalette.ColorRole.Window) == started.app.theme.color("base")
    started.app.open_journal()
    assert len(_on_disk(folders)) == 1


def test_what_is_typed_before_the_journal_is_open_is_not_gone(start: Start) -> None:
    """It goes on in Today's field."""
    started = start(ready=False)
    assert started.app.rooms is None
    started.app.get_ready()
    QTest.keyClick(started.app.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert started.app.window.place == "today"
    caret = started.app.window.focusWidget()
    assert caret is not None
    QTest.keyClicks(caret, "fed")
    started.app.open_journal()
    assert started.today.page.field.words == "fed"


def test_the_calendar_is_made_while_somebody_looks_at_today(start: Start, qtbot: QtBot) -> None:
    """Out of sight: whoever goes there waits half as long, and whoever types goes on."""
    started = start()
    rooms, window = started.rooms, started.app.window
    assert rooms._ahead.isActive()
    caret = window.focusWidget()
    rooms._ahead.start(1)
    qtbot.waitUntil(lambda: rooms.calendar is not None)
    made = rooms.calendar
    assert made is not None
    assert not made.isVisible()
    assert window.place == "today"
    assert window.focusWidget() is caret
    window.go_to_calendar()
    assert made.isVisible()
    assert rooms.calendar is made


@pytest.mark.parametrize("tray", [True, False])
def test_started_for_the_tray_it_is_seen_there_or_in_the_task_bar(
    start: Start, monkeypatch: pytest.MonkeyPatch, tray: bool
) -> None:
    """A hidden app needs a door."""
    _with_tray(monkeypatch, tray)
    started = start(tray=True)
    assert started.app.window.isVisible() is not tray
    assert started.app.window.isMinimized() is not tray


def test_in_the_tray_nothing_is_made_until_somebody_looks(
    start: Start, monkeypatch: pytest.MonkeyPatch, folders: Folders
) -> None:
    """An icon and an open journal; the window comes furnished when it is asked for."""
    _with_tray(monkeypatch)
    before = set(QApplication.topLevelWidgets())

    def ours() -> list[str]:
        made = set(QApplication.topLevelWidgets()) - before
        return [type(one).__name__ for one in made if type(one).__module__.startswith("smallwins")]

    started = start(tray=True)
    assert set(ours()) <= {"Menu"}
    assert started.rooms.today is None
    started.corner.tray.open_requested.emit()
    settle()
    assert started.app.window.isVisible()
    field = started.today.page.field.edit
    assert field.hasFocus()
    QTest.keyClicks(field, "fed the cat")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [win.text for win in _on_disk(folders)] == ["fed the cat"]


def test_what_is_made_ready_is_made_ready_once(start: Start) -> None:
    """One tray icon, and one ear at the door."""
    started = start()
    corner = started.corner
    started.app.get_ready()
    assert started.corner is corner


def test_what_a_killed_print_left_goes_at_the_next_start(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page with words lay in it, and nobody prints it any more."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    room = tmp_path / "smallwins-print-0123"
    room.mkdir(mode=0o700)
    (room / "page").write_text("fed the cat")
    start()
    assert not room.exists()


def test_started_for_quick_add_it_opens_that_and_then_keeps_a_door(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No window; and one in the task bar when the box has gone."""
    _with_tray(monkeypatch, False)
    started = start(quick=True)
    assert started.corner.popover.isVisible()
    assert not started.app.window.isVisible()
    started.corner.popover.go()
    assert started.app.window.isMinimized()


@pytest.mark.parametrize("tray", [True, False])
def test_an_app_that_closes_while_quick_add_is_open_shows_no_window(
    start: Start, monkeypatch: pytest.MonkeyPatch, tray: bool
) -> None:
    """Quick add goes with the app: nobody needs a door then, and none flashes in the task bar."""
    _with_tray(monkeypatch, tray)
    started = start(quick=True)
    before = set(QApplication.topLevelWidgets())
    started.close()
    assert set(QApplication.topLevelWidgets()) <= before


@pytest.mark.parametrize("tray", [True, False])
def test_closing_the_window_puts_it_aside(
    start: Start, monkeypatch: pytest.MonkeyPatch, tray: bool
) -> None:
    """Into the tray, where there is one; else into the task bar, and from there to the end."""
    _with_tray(monkeypatch, tray)
    started = start()
    started.app.window.close()
    assert started.app.window.isVisible() is not tray
    assert started.desk.ended == []
    if not tray:
        assert started.app.window.isMinimized()
        started.app.window.close()
        assert started.desk.ended == [0]


def test_closed_before_the_journal_is_open_it_stays_in_the_task_bar(start: Start) -> None:
    """There is no tray yet."""
    started = start(ready=False)
    started.app.window.close()
    assert started.app.window.isMinimized()


def test_a_tray_that_goes_leaves_another_door(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hidden window is in the task bar then."""
    _with_tray(monkeypatch)
    started = start(tray=True)
    assert not started.app.window.isVisible()
    started.corner.tray._host_changed("org.kde.StatusNotifierWatcher", ":1.7", "")
    assert started.app.window.isMinimized()


def test_the_menu_and_the_keys_close_the_app(start: Start) -> None:
    """From the tray and by Ctrl+Q."""
    started = start()
    started.corner.tray.close_requested.emit()
    started.app.window.close_requested.emit()
    assert started.desk.ended == [0, 0]


def test_the_tray_opens_the_window(start: Start) -> None:
    """From hidden to the front."""
    started = start()
    started.app.window.hide()
    started.corner.tray.open_requested.emit()
    assert started.app.window.isVisible()


def test_other_processes_are_answered(start: Start, folders: Folders) -> None:
    """Show the window, open quick add, show what a command kept."""
    started = start()
    started.app.window.hide()
    started.app._instance.asked.emit(Message("show"))
    assert started.app.window.isVisible()
    started.app._instance.asked.emit(Message("quick"))
    assert started.corner.popover.isVisible()
    started.corner.popover.go()
    with Database.open(folders.data) as second:
        win = second.wins.add(new_win("Watered the plants", source=Source.COMMAND))
    started.app._instance.asked.emit(Message("kept", win.uid))
    settle()
    assert "Watered the plants" in texts(started.app.window)


# Taking back


def test_ctrl_z_takes_back_the_newest_act(start: Start, folders: Folders) -> None:
    """And says so; with nothing left it says nothing."""
    started = start()
    started.rooms.journal.keep("fed the cat", source=Source.WINDOW)
    settle()
    started.app.window.undo_requested.emit()
    settle()
    assert _on_disk(folders) == []
    assert "As it was before." in texts(started.app.window)
    started.app.window.undo_requested.emit()
    started.today.page.undo_requested.emit()
    started.corner.undo_requested.emit()
    assert _on_disk(folders) == []


def test_undo_beside_a_celebration_takes_back_that_win(start: Start, folders: Folders) -> None:
    """Whatever was kept after it."""
    started = start()
    first = started.rooms.journal.keep("fed the cat", source=Source.WINDOW)
    started.rooms.journal.keep("watered the plants", source=Source.WINDOW)
    started.today.undo_requested.emit(first)
    assert [win.text for win in _on_disk(folders)] == ["watered the plants"]


def test_undo_beside_a_note_takes_back_its_change_and_no_newer_win(
    start: Start, folders: Folders
) -> None:
    """The strip speaks of that note."""
    started = start()
    win = started.rooms.journal.keep("fed the cat", source=Source.WINDOW)
    settle()
    started.today.page._changes.change_words(win.uid, "fed both cats")
    started.rooms.journal.keep("watered the plants", source=Source.WINDOW)
    settle()
    (undo,) = [
        one
        for one in started.today.page.findChildren(LinkButton)
        if one.text() == "Undo" and one.isVisible()
    ]
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert {win.text for win in _on_disk(folders)} == {"fed the cat", "watered the plants"}


def test_an_undo_that_did_not_save_says_so_and_can_be_tried_again(
    start: Start, folders: Folders
) -> None:
    """The win is where it was."""
    started = start()
    win = started.rooms.journal.keep("fed the cat", source=Source.WINDOW)
    make_read_only(started.rooms._database)
    started.app.window.undo_requested.emit()
    started.today.undo_requested.emit(win)
    assert any("The folder may not be written to." in text for text in texts(started.today.page))
    assert len(_on_disk(folders)) == 1
    make_read_only(started.rooms._database, False)
    started.app.window.undo_requested.emit()
    assert _on_disk(folders) == []


# Time and settings


def test_when_the_day_ends_today_is_the_next_day(start: Start, clock: FixedClock) -> None:
    """Without a press: the open window turns the page."""
    started = start()
    assert "Friday 20 November" in texts(started.app.window)
    clock.forward(days=1)
    started.rooms._day_over.timeout.emit()
    assert "Saturday 21 November" in texts(started.app.window)


@pytest.mark.parametrize(
    ("hour", "day_end", "minutes"),
    [(1, 180, 120), (9, 180, 360), (2, 180, 60), (4, 180, 360), (22, 0, 120), (23, 0, 60)],
)
def test_it_wakes_when_the_day_ends_and_looks_again_on_the_way(
    start: Start, clock: FixedClock, hour: int, day_end: int, minutes: int
) -> None:
    """At most six hours ahead, for clocks are set."""
    clock.moment = dt.datetime(2026, 11, 20, hour - 1, tzinfo=dt.UTC)
    started = start()
    started.rooms.preferences.change(day_end=120)
    started.rooms.preferences.change(day_end=day_end)
    assert abs(started.rooms._day_over.interval() / 60_000 - minutes) < 0.1


def test_a_setting_changes_the_open_window(start: Start, folders: Folders) -> None:
    """The light, at once, and the same at the next start."""
    started = start()
    started.rooms.preferences.change(light=Light.LAMP)
    assert started.app.theme.lamp
    assert started.desk.palette.color(QPalette.ColorRole.Window) == started.app.theme.color("base")
    assert started.app._memory.look().light is Light.LAMP
    settle()


@pytest.mark.parametrize("loudness", list(Loudness))
def test_a_sample_of_a_celebration_is_in_no_jar(
    start: Start, folders: Folders, loudness: Loudness
) -> None:
    """Shown on the small card; off shows nothing."""
    started = start()
    started.rooms.journal.keep("fed the cat", source=Source.WINDOW)
    started.rooms.preferences.change(loudness=loudness)
    started.app.window.go_to_settings()
    place = started.rooms.places.make_settings()
    place.sample_requested.emit()
    card = started.corner.card
    assert card.isVisible() is (loudness is not Loudness.OFF)
    assert len(_on_disk(folders)) == 1
    card.card.undo_requested.emit(new_win("", uid=""))
    assert len(_on_disk(folders)) == 1
    card.card.dismiss()
    place.deleteLater()


def test_the_index_is_tidied_when_nothing_happens(start: Start, folders: Folders) -> None:
    """Some seconds after a win was kept, and again until it is done."""
    started = start()
    started.rooms.journal.keep("fed the cat", source=Source.WINDOW)
    assert started.rooms._tidy.isActive()
    started.rooms._tidy.stop()
    started.rooms._tidy.timeout.emit()
    assert [win.text for win in _on_disk(folders)] == ["fed the cat"]


def test_a_jar_that_cannot_be_opened_is_said_plainly(
    start: Start, folders: Folders, calm: list[str]
) -> None:
    """First what is safe; then the app ends."""
    folders.ensure()
    (folders.data / "smallwins.db").write_bytes(b"no database at all " * 100)
    started = start(ready=False)
    started.app.open_journal()
    assert started.desk.ended == [1]
    assert [words.split(".")[0] for words in calm] == ["Your file was left as it is"]
    assert (folders.data / "smallwins.db").read_bytes().startswith(b"no database")


def test_words_left_by_a_killed_app_are_tidied_by_the_next(start: Start, folders: Folders) -> None:
    """Though nobody writes in it."""
    with Database.open(folders.data) as database:
        win = database.wins.add(new_win("zebrasecret"))
        database.wins.update(dataclasses.replace(win, text="plain"))
        database._db.close()
    started = start()
    assert started.rooms._tidy.isActive()
    started.rooms._tidy.stop()
    while started.rooms._database.wins.holds_left_words():
        started.rooms._tidy.timeout.emit()
        started.rooms._tidy.stop()
    assert b"zebrasecret" not in (folders.data / "smallwins.db").read_bytes()
    assert [each.text for each in _on_disk(folders)] == ["plain"]


def test_a_pressed_notice_of_a_kept_win_brings_the_window(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody presses it for no reason. One that is about something else is not the window's."""
    _with_tray(monkeypatch)
    started = start()
    started.rooms.preferences.change(own_card=False)
    put_aside(started)
    started.rooms.journal.keep("fed the cat", source=Source.COMMAND)
    book = started.rooms._notifier
    assert isinstance(book, NoticeBook)
    (notice,) = book.asked
    book.clicked.emit("sample")
    assert not started.app.window.isVisible()
    book.clicked.emit(notice.key)
    assert started.app.window.isVisible()
