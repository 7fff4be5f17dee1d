"""Words that are typed before the journal is open: they stay, and go on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins import app as app_module
from smallwins.domain.errors import StorageBusyError
from smallwins.paths import Folders
from smallwins.services.journal import Journal
from smallwins.store.database import Database
from smallwins.ui.widgets.win_field import WinField
from ui.started import Start


def test_words_in_the_doorway_stay_when_the_file_does_not_open(
    start: Start, folders: Folders, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """They were typed before the file was tried: Enter tries once more, and they go on."""
    said: list[str] = []
    monkeypatch.setattr(app_module, "say_calmly", said.append)
    folders.data.mkdir(parents=True, exist_ok=True)
    file = folders.data / "smallwins.db"
    file.write_bytes(b"no database at all" * 100)
    started = start(ready=False)
    (field,) = started.app.window.findChildren(WinField)
    field.set_words("I got up")
    qtbot.waitUntil(lambda: bool(said))
    assert field.words == "I got up"
    assert started.desk.ended == []
    file.unlink()
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert started.today.page.field.words == "I got up"


def test_words_in_the_doorway_wait_in_the_file_though_it_was_read_at_the_second_try(
    start: Start, folders: Folders, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The first try leaves the lock free: else the second would take itself for another app."""
    said: list[str] = []
    monkeypatch.setattr(app_module, "say_calmly", said.append)
    with monkeypatch.context() as held:

        def refuse(*_: object) -> None:
            raise StorageBusyError

        held.setattr(Journal, "energy_of", refuse)
        started = start(ready=False)
        (field,) = started.app.window.findChildren(WinField)
        field.set_words("I got up")
        qtbot.waitUntil(lambda: bool(said))
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert started.rooms.may_close()
    with Database.open(folders.data) as second:
        assert second.drafts.waiting() == {"today": "I got up"}


def test_words_in_the_doorway_are_spoken_of_before_the_app_closes(
    start: Start, folders: Folders, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """No file has them: the first time they are in sight, and closing again closes."""
    said: list[str] = []
    monkeypatch.setattr(app_module, "say_calmly", said.append)
    folders.data.mkdir(parents=True, exist_ok=True)
    (folders.data / "smallwins.db").write_bytes(b"no database at all " * 100)
    started = start(ready=False)
    (field,) = started.app.window.findChildren(WinField)
    QTest.keyClicks(field.edit, "I got up")
    qtbot.waitUntil(lambda: len(said) == 1)
    started.app.end()
    assert said[1].startswith("Your words are still here.")
    assert started.desk.ended == []
    assert field.words == "I got up"
    started.app.end()
    assert len(said) == 2
    assert started.desk.ended == [0]
