"""This month's jar: one keeper, who knows it before the file is asked again."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.domain.wins import Kind
from smallwins.services.journal import Journal
from smallwins.services.month_jar import MonthJar
from smallwins.store import sql
from smallwins.store.database import Database
from support.journals import keep

NOVEMBER = dt.date(2026, 11, 1)


@pytest.fixture
def month(journal: Journal) -> MonthJar:
    return MonthJar(journal)


def test_it_reads_what_the_file_holds(journal: Journal, month: MonthJar, qtbot: QtBot) -> None:
    """And says so."""
    win = keep(journal, kind=Kind.HOME)
    with qtbot.waitSignal(month.changed) as heard:
        month.read()
    assert month.jar == JarMonth(NOVEMBER, (PiledNote(win.id, Kind.HOME, 0),), 1)
    assert heard.args == [month.jar]


def test_what_is_put_away_and_brought_back_is_seen_at_once(
    journal: Journal, month: MonthJar
) -> None:
    """Whatever shows the jar need not ask."""
    win = keep(journal)
    month.read()
    journal.put_away(win.uid)
    assert month.jar.total == 0
    journal.undo()
    assert month.jar.total == 1


def test_a_kept_win_comes_between_two_jars_without_asking_the_file(
    journal: Journal, month: MonthJar, database: Database
) -> None:
    """The first frame of a celebration waits for no query."""
    keep(journal)
    month.read()
    win = keep(journal, kind=Kind.FOOD)
    sql.run(database._db, "ALTER TABLE win RENAME TO win_gone")
    before, after = month.around(win)
    assert (before.total, after.total) == (1, 2)
    assert after.notes == (*before.notes, PiledNote(win.id, Kind.FOOD, 1))


def test_a_win_the_jar_has_already_or_of_another_month_is_read_from_the_file(
    journal: Journal, month: MonthJar
) -> None:
    """Nothing is counted twice, and another month keeps its own wins."""
    old = [keep(journal, day=dt.date(2026, 10, day)) for day in (3, 4)]
    new = keep(journal)
    month.read()
    before, after = month.around(new)
    assert (before.total, after.total) == (0, 1)
    before, after = month.around(old[1])
    assert [note.id for note in before.notes] == [old[0].id]
    assert (after.first_day, after.total) == (dt.date(2026, 10, 1), 2)


def test_a_jar_that_cannot_be_read_stays_and_its_win_is_met_alone(
    journal: Journal, month: MonthJar, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The win is safe; its jar is no news now."""
    keep(journal)
    month.read()
    old = keep(journal, day=dt.date(2026, 10, 3))
    known = month.jar
    sql.run(database._db, "ALTER TABLE win RENAME TO win_gone")
    month.read()
    assert month.jar == known
    assert month.around(old)[1] == JarMonth(
        dt.date(2026, 10, 1), (PiledNote(old.id, old.kind, 0),), 1
    )
    assert "could not be read" in caplog.text
    assert "without its jar" in caplog.text


def test_a_jar_that_is_taken_is_told_of_after_this_turn(
    journal: Journal, month: MonthJar, qtbot: QtBot
) -> None:
    """Who meets the win paints first."""
    month.read()
    win = keep(journal)
    _, after = month.around(win)
    heard: list[JarMonth] = []
    month.changed.connect(heard.append)
    month.take(after)
    assert month.jar == after
    assert heard == []
    qtbot.waitUntil(lambda: heard == [after])


def test_another_months_jar_is_not_taken(journal: Journal, month: MonthJar) -> None:
    """It holds this month's."""
    month.read()
    known = month.jar
    month.take(JarMonth(dt.date(2026, 10, 1), (), 7))
    assert month.jar == known
