"""Words that are typed and not kept: at closing, and where two apps share one folder."""

import datetime as dt
import sqlite3
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.paths import Folders
from smallwins.store.database import FILE_NAME, Database
from smallwins.ui.settings.own_reminders import OwnReminders
from smallwins.ui.today.page import TodayPage
from support.home import settle, texts
from ui.started import Start, Started

HERE = "Your words are still here. They did not save. You can close again."
KILLED = """
import os, sys
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1])
assert lock.tryLock(0)
os.abort()
"""
BUSY = "Your words are still here. The file is in use. Try once more."


def _page(started: Started) -> TodayPage:
    (page,) = started.app.window.findChildren(TodayPage)
    return page


def _waiting(folders: Folders) -> dict[str, str]:
    with Database.open(folders.data) as second:
        return second.drafts.waiting()


@pytest.fixture
def other(folders: Folders) -> Iterator[sqlite3.Connection]:
    """Another program, which may hold the file."""
    with Database.open(folders.data):
        pass
    connection = sqlite3.connect(folders.data / FILE_NAME, isolation_level=None)
    yield connection
    connection.close()


def test_closing_keeps_what_is_typed(start: Start, folders: Folders) -> None:
    """Nothing is asked, and at the next start it is in the field."""
    started = start()
    QTest.keyClicks(_page(started).field.edit, "half a line")
    started.app.end()
    assert started.desk.ended == [0]
    started.close()
    assert _page(start()).field.words == "half a line"


def test_words_that_cannot_be_written_stop_the_first_closing(
    start: Start, folders: Folders, other: sqlite3.Connection
) -> None:
    """The window is there with the words and a plain sentence; closing once more closes."""
    started = start()
    page = _page(started)
    QTest.keyClicks(page.field.edit, "half a line")
    other.execute("BEGIN EXCLUSIVE")
    started.app.window.hide()
    started.app.end()
    assert started.desk.ended == []
    assert started.app.window.isVisible()
    assert page.field.words == "half a line"
    assert HERE in texts(page)
    started.app.end()
    assert started.desk.ended == [0]
    other.execute("ROLLBACK")


@pytest.mark.parametrize("size", [(1120, 720), (480, 400)])
@pytest.mark.parametrize("line", ["new", "changed"])
def test_words_for_a_reminder_are_shown_before_the_app_closes(
    start: Start, other: sqlite3.Connection, qtbot: QtBot, line: str, size: tuple[int, int]
) -> None:
    """On the page they belong to, in sight, with the keyboard on them; closing again closes."""
    started = start()
    reminders = started.rooms.reminder_rooms.reminders
    assert reminders is not None
    for words in ("Drink some water", "Call my sister"):
        reminders.add(words, dt.time(15))
    window = started.app.window
    window.resize(*size)
    window.go_to_reminders()
    (own,) = window.findChildren(OwnReminders)
    own.rows[0].change.click()
    edit = own.line.edit if line == "new" else own.rows[0].editor
    assert edit is not None
    other.execute("BEGIN EXCLUSIVE")
    edit.setText("half a line")
    window.go_to_today()
    started.app.end()
    assert started.desk.ended == []
    assert window.place == "settings"
    assert HERE in texts(own)
    qtbot.waitUntil(edit.hasFocus)
    qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect().size() == edit.size())
    assert HERE not in texts(_page(started))
    started.app.end()
    assert started.desk.ended == [0]
    other.execute("ROLLBACK")


def test_words_for_a_reminder_that_is_put_away_leave_a_way_to_close(
    start: Start, other: sqlite3.Connection
) -> None:
    """They are on no page; that they did not save is said on Today."""
    started = start()
    started.app.window.go_to_reminders()
    other.execute("BEGIN EXCLUSIVE")
    started.rooms.drafts.hold("reminder/put away", "half a line")
    started.app.end()
    assert started.desk.ended == []
    assert HERE in texts(_page(started))
    started.app.end()
    assert started.desk.ended == [0]
    other.execute("ROLLBACK")


def test_new_words_are_told_of_anew(
    start: Start, folders: Folders, other: sqlite3.Connection
) -> None:
    """And once the file is free, closing closes and keeps them."""
    started = start()
    page = _page(started)
    QTest.keyClicks(page.field.edit, "half")
    other.execute("BEGIN EXCLUSIVE")
    started.app.end()
    QTest.keyClicks(page.field.edit, " a line")
    started.app.end()
    assert started.desk.ended == []
    other.execute("ROLLBACK")
    started.app.end()
    assert started.desk.ended == [0]
    assert _waiting(folders) == {"today": "half a line"}


def test_words_in_quick_add_are_shown_there(
    start: Start, folders: Folders, other: sqlite3.Connection
) -> None:
    """The box is where they were typed."""
    started = start()
    box = started.corner.popover
    box.field.set_words("half a line")
    other.execute("BEGIN EXCLUSIVE")
    started.app.end()
    assert started.desk.ended == []
    assert box.isVisible()
    assert HERE in texts(box)
    assert box.field.words == "half a line"
    other.execute("ROLLBACK")
    box.go()


def test_the_end_of_the_session_waits_for_nobody(
    start: Start, folders: Folders, other: sqlite3.Connection
) -> None:
    """The system asked, not the person: nobody is there to read a sentence."""
    started = start()
    QTest.keyClicks(_page(started).field.edit, "half a line")
    other.execute("BEGIN EXCLUSIVE")
    endings = started.app._endings
    assert endings is not None
    endings.asked.emit()
    assert started.desk.ended == [0]
    other.execute("ROLLBACK")


def test_a_locked_file_leaves_the_words_in_the_field_at_once(
    start: Start, folders: Folders, other: sqlite3.Connection
) -> None:
    """The window does not stand still for seconds; the same Enter keeps them later."""
    started = start()
    field = _page(started).field.edit
    other.execute("BEGIN EXCLUSIVE")
    QTest.keyClicks(field, "Made my bed")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert BUSY in texts(_page(started))
    assert _page(started).field.words == "Made my bed"
    other.execute("ROLLBACK")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert _page(started).field.words == ""


def test_two_apps_on_one_folder_leave_each_others_words_alone(
    start: Start, folders: Folders
) -> None:
    """The second one starts with an empty field, and says so where its words would go."""
    first = start()
    QTest.keyClicks(_page(first).field.edit, "mine")
    assert first.rooms.drafts.write(patient=True)
    second = start(folders=Folders(folders.data, folders.runtime / "other", folders.logs))
    assert _page(second).field.words == ""
    QTest.keyClicks(_page(second).field.edit, "theirs")
    second.app.end()
    assert HERE in texts(_page(second))
    QTest.keyClick(_page(second).field.edit, Qt.Key.Key_Return)
    second.app.end()
    assert second.desk.ended == [0]
    settle()
    second.close()
    assert _waiting(folders) == {"today": "mine"}


def test_the_lock_of_a_killed_app_is_free(start: Start, folders: Folders) -> None:
    """Its words are in the field of the next one."""
    with Database.open(folders.data) as database:
        database.drafts.keep("today", "half a line")
    lock = folders.data / "smallwins.lock"
    subprocess.run([sys.executable, "-c", KILLED, str(lock)], check=False, timeout=60)
    assert lock.exists()
    assert _page(start()).field.words == "half a line"
