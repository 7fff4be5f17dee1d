"""The copy that an update lays beside the file is let go by the running app."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smallwins import rooms
from smallwins.domain.errors import StorageReadOnlyError
from smallwins.paths import Folders
from smallwins.store.copies import DAYS, UpdateCopies
from smallwins.store.database import FILE_NAME, Database
from ui.started import Start

VERSION_1 = Path(__file__).parents[1] / "store" / "files" / "version-1.db"
COPY = "smallwins-before-0002_jar.db"


def test_the_copy_of_an_update_goes_once_the_app_was_opened_on_enough_days(
    start: Start, folders: Folders, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nothing happens, some seconds after the start; nobody has to do anything for it."""
    monkeypatch.setattr(rooms, "_TIDY_MS", 50)
    folders.data.mkdir(parents=True, exist_ok=True)
    shutil.copy(VERSION_1, folders.data / FILE_NAME)
    with Database.open(folders.data) as database:
        for day in range(DAYS):
            database.copies.opened_well(dt.date(2026, 1, 1) + dt.timedelta(days=day))
    assert (folders.data / COPY).exists()
    started = start()
    qtbot.waitUntil(lambda: not (folders.data / COPY).exists())
    assert [win.text for win in started.rooms.journal.recent()][-1] == "Made my bed"


def test_a_file_that_may_not_be_written_to_keeps_its_copy_and_the_app_goes_on(
    start: Start,
    folders: Folders,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Another day will do."""
    monkeypatch.setattr(rooms, "_TIDY_MS", 50)
    folders.data.mkdir(parents=True, exist_ok=True)
    shutil.copy(VERSION_1, folders.data / FILE_NAME)
    monkeypatch.setattr(UpdateCopies, "opened_well", _refuse)
    started = start()
    qtbot.waitUntil(lambda: "left for another time" in caplog.text)
    assert (folders.data / COPY).exists()
    assert started.rooms.journal.recent()


def _refuse(_copies: UpdateCopies, _today: dt.date) -> None:
    raise StorageReadOnlyError
