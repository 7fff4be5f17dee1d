"""The copy an update lays beside the file goes by itself, and not before the new file has held."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from smallwins.domain.errors import StorageError, StorageReadOnlyError
from smallwins.store import sql
from smallwins.store.copies import DAYS
from smallwins.store.database import FILE_NAME, Database
from support.home import make_read_only

VERSION_1 = Path(__file__).parent / "files" / "version-1.db"
COPY = "smallwins-before-0002_jar.db"
DAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _updated(tmp_path: Path) -> None:
    """A file of the first version that was brought up to date."""
    shutil.copy(VERSION_1, tmp_path / FILE_NAME)
    Database.open(tmp_path).close()
    assert (tmp_path / COPY).exists()


def opened_on(folder: Path, day: int) -> bool:
    """Open the file well on a day, and say whether the copy is there then."""
    with Database.open(folder) as database:
        database.copies.opened_well(DAY + dt.timedelta(days=day))
        return database.copies.are_there()


def counted(folder: Path) -> list[str]:
    """The copies the file itself knows of."""
    with Database.open(folder) as database:
        rows = sql.run(database._db, "SELECT name FROM setting WHERE name LIKE 'copy/%'")
        return [name for (name,) in rows]


def test_a_copy_goes_when_the_file_opened_well_on_seven_later_days(tmp_path: Path) -> None:
    """Its words are in one place then; nothing of it is left, and the file is as it was."""
    there = [opened_on(tmp_path, day) for day in range(DAYS + 1)]
    assert there == [True] * DAYS + [False]
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    assert counted(tmp_path) == []
    assert not opened_on(tmp_path, 99)
    with Database.open(tmp_path) as database:
        assert len(database.wins.recent(9)) == 3


def test_one_long_day_and_a_long_time_away_are_no_later_days(tmp_path: Path) -> None:
    """Whoever updates, and is back after a year, has their copy still; so has a wrong clock."""
    for day in (0, 0, 0, 0, 0, 0, 0, 0, 365, 365, -9, 364):
        assert opened_on(tmp_path, day)
    assert [opened_on(tmp_path, 366 + more) for more in range(6)] == [True] * 5 + [False]


def test_a_copy_stays_beside_a_file_that_is_not_whole(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It may be needed; once the file is whole, the next day takes it."""
    for day in range(DAYS):
        opened_on(tmp_path, day)
    with Database.open(tmp_path) as database:
        sql.run(database._db, "PRAGMA ignore_check_constraints = ON")
        sql.run(database._db, "UPDATE win SET kind = 'hoxe' WHERE id = 1")
    for day in range(DAYS, 3 * DAYS):
        assert opened_on(tmp_path, day)
    assert "the file is not whole" in caplog.text
    with Database.open(tmp_path) as database:
        sql.run(database._db, "UPDATE win SET kind = NULL WHERE id = 1")
    assert not opened_on(tmp_path, 3 * DAYS)


def test_each_copy_has_its_own_days(tmp_path: Path) -> None:
    """One from before a later update is needed for longer."""
    later = tmp_path / "smallwins-before-0003_day.db"
    for day in range(3):
        opened_on(tmp_path, day)
    shutil.copy(tmp_path / COPY, later)
    for day in range(3, DAYS + 1):
        opened_on(tmp_path, day)
    assert (later.exists(), (tmp_path / COPY).exists()) == (True, False)
    for day in range(DAYS + 1, DAYS + 4):
        opened_on(tmp_path, day)
    assert not later.exists()


@pytest.mark.parametrize(
    "name",
    [
        "smallwins-before-my-birthday.db",
        "smallwins-before-0002_jar.db.bak",
        "smallwins copy.db",
        "my-smallwins-before-0002_jar.db",
    ],
)
def test_what_a_person_laid_there_is_theirs(tmp_path: Path, name: str) -> None:
    """However like ours its name is."""
    shutil.copy(tmp_path / COPY, tmp_path / name)
    for day in range(DAYS + 3):
        opened_on(tmp_path, day)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([FILE_NAME, name])


def test_a_copy_the_person_took_away_is_counted_no_more(tmp_path: Path) -> None:
    """Laid back there, it has all its days again."""
    aside = tmp_path / "aside"
    aside.mkdir()
    for day in range(DAYS):
        opened_on(tmp_path, day)
    shutil.move(tmp_path / COPY, aside)
    opened_on(tmp_path, DAYS)
    assert counted(tmp_path) == []
    shutil.move(aside / COPY, tmp_path)
    assert all(opened_on(tmp_path, DAYS + 1 + day) for day in range(DAYS))


@pytest.mark.parametrize("harmed", ["[", "12", "[3]", '["2026-11-2x"]', "null"])
def test_days_that_cannot_be_read_are_counted_from_the_start(tmp_path: Path, harmed: str) -> None:
    """Rather too long than too short."""
    for day in range(DAYS):
        opened_on(tmp_path, day)
    with Database.open(tmp_path) as database:
        sql.run(database._db, "UPDATE setting SET value = ? WHERE name LIKE 'copy/%'", (harmed,))
    assert all(opened_on(tmp_path, DAYS + day) for day in range(DAYS))


def test_a_copy_that_is_in_other_hands_stays_until_another_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As on Windows, where somebody reads it."""
    for day in range(DAYS):
        opened_on(tmp_path, day)
    with monkeypatch.context() as patched:

        def refuse(_path: Path, *, missing_ok: bool) -> None:
            raise PermissionError(13, "somebody reads it")

        patched.setattr(Path, "unlink", refuse)
        assert opened_on(tmp_path, DAYS)
    assert "stays where it is" in caplog.text
    assert not opened_on(tmp_path, DAYS + 1)


def test_a_folder_that_cannot_be_seen_holds_up_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The app starts all the same, and nothing in it goes."""

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "not yours to list")

    with Database.open(tmp_path) as database:
        with monkeypatch.context() as patched:
            patched.setattr(Path, "iterdir", refuse)
            assert not database.copies.are_there()
            with pytest.raises(StorageError):
                database.copies.opened_well(DAY)
        assert database.copies.are_there()


def test_a_file_that_may_not_be_written_to_counts_no_day(tmp_path: Path) -> None:
    """And loses no copy."""
    with Database.open(tmp_path) as database:
        make_read_only(database)
        with pytest.raises(StorageReadOnlyError):
            database.copies.opened_well(DAY)
        assert database.copies.are_there()
    assert counted(tmp_path) == []
