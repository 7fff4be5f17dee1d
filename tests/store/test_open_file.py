"""The open file: opened anew when it may be written again, and how long it is waited for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smallwins.domain.errors import StorageReadOnlyError, StorageUnreachableError
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Energy
from smallwins.store import sql
from smallwins.store.database import FILE_NAME, Database
from support.wins import a_win, new_win

TODAY = a_win().day


def energy_and_win(database: Database, energy: Energy, text: str) -> None:
    """As keeping a win does when the day's energy is said with it."""
    with database.wins.as_one():
        database.days.set_energy(TODAY, energy)
        database.wins.add(new_win(text))


@pytest.mark.parametrize(
    ("write", "read", "written"),
    [
        (
            lambda database: database.days.set_energy(TODAY, Energy.GOOD),
            lambda database: database.days.energy(TODAY),
            Energy.GOOD,
        ),
        (
            lambda database: database.settings.save(Settings(day_end=60)),
            lambda database: database.settings.load().day_end,
            60,
        ),
        (
            lambda database: database.drafts.keep("today", "half a line"),
            lambda database: database.drafts.waiting(),
            {"today": "half a line"},
        ),
        (
            lambda database: energy_and_win(database, Energy.GOOD, "Made my bed"),
            lambda database: [win.text for win in database.wins.recent(9)],
            ["Made my bed"],
        ),
    ],
    ids=["a day", "settings", "a draft", "what is written as one"],
)
def test_a_file_that_may_be_written_to_again_takes_all_else_too(
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    write: Callable[[Database], None],
    read: Callable[[Database], object],
    written: object,
) -> None:
    """Not a win alone: nobody has to start the app anew to change a setting."""
    sql.run(database._db, "PRAGMA query_only = ON")
    with monkeypatch.context() as patch:
        patch.setattr("smallwins.store.open_file.os.access", lambda *_: False)
        with pytest.raises(StorageReadOnlyError):
            write(database)
    write(database)
    assert read(database) == written


def test_a_file_that_cannot_be_opened_anew_is_no_bug_and_is_tried_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The drive was pulled out just then: it is said plainly, and all goes on when it is back."""
    with Database.open(tmp_path) as database:
        sql.run(database._db, "PRAGMA query_only = ON")
        here, gone = tmp_path / FILE_NAME, tmp_path / "elsewhere"
        here.rename(gone)
        with monkeypatch.context() as patch:
            patch.setattr("smallwins.store.open_file.os.access", lambda *_: True)
            with pytest.raises(StorageUnreachableError):
                database.drafts.keep("today", "half a line")
        for ask in (
            lambda: database.drafts.keep("today", "half a line"),
            lambda: database.wins.add(new_win()),
            database.settings.load,
        ):
            with pytest.raises(StorageUnreachableError):
                ask()
        assert not database.wins.merge_index()
        assert not here.exists()
        gone.rename(here)
        database.drafts.keep("today", "half a line")
        assert database.drafts.waiting() == {"today": "half a line"}


def test_an_app_on_a_screen_waits_a_moment_and_a_command_for_seconds(tmp_path: Path) -> None:
    """A window that stands still for seconds looks broken; an opened-anew file is no other."""
    with Database.open(tmp_path) as database:
        assert sql.run(database._db, "PRAGMA busy_timeout").fetchone() == (5000,)
    with Database.open(tmp_path, patience=0.3) as database:
        assert sql.run(database._db, "PRAGMA busy_timeout").fetchone() == (300,)
        sql.run(database._db, "PRAGMA query_only = ON")
        database.wins.add(new_win())
        assert sql.run(database._db, "PRAGMA busy_timeout").fetchone() == (300,)
