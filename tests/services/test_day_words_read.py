"""What is written of days, as it is read again; check-ins that were met, and what is held on to."""

import datetime as dt

import pytest

from smallwins.domain.day_words import Moment, Part
from smallwins.domain.errors import StorageError, StorageReadOnlyError
from smallwins.services.day_words import DayWords
from smallwins.services.journal import Journal
from smallwins.store import sql
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear, make_read_only
from support.journals import keep

DAY = dt.date(2026, 11, 20)
OTHER_DAY = dt.date(2026, 11, 19)
JOURNAL = Part.JOURNAL


@pytest.fixture
def words(database: Database) -> DayWords:
    return DayWords(database.day_words)


def test_what_cannot_be_read_is_said(words: DayWords, database: Database) -> None:
    """An empty field would be a lie."""
    for table in ("day_words", "words_before"):
        sql.run(database._db, f"ALTER TABLE {table} RENAME TO {table}_gone")
    for ask in (words.words, words.before):
        with pytest.raises(StorageError):
            ask(DAY, JOURNAL)
    with pytest.raises(StorageError):
        words.of_part(JOURNAL, 9)


def test_the_words_of_a_part_are_read_from_the_newest_day_on(words: DayWords) -> None:
    """A page of them, and the days before it."""
    for day in (OTHER_DAY, DAY):
        words.keep(day, Part.MORNING, f"of {day}")
    assert words.of_part(Part.MORNING, 1) == [(DAY, f"of {DAY}")]
    assert words.of_part(Part.MORNING, 9, before=DAY) == [(OTHER_DAY, f"of {OTHER_DAY}")]


def test_a_check_in_is_met_and_open_again(words: DayWords) -> None:
    """Whoever shows it hears of both."""
    ear = Ear()
    words.met_changed.connect(ear.hear)
    words.meet(DAY, Moment.EVENING)
    assert words.met(DAY) == {Moment.EVENING}
    words.meet_again(DAY, Moment.EVENING)
    assert words.met(DAY) == frozenset()
    assert ear.heard == [(DAY,), (DAY,)]


def test_what_is_held_on_to_goes_and_comes_with_its_win(
    words: DayWords, journal: Journal, clock: FixedClock
) -> None:
    """Put away, it is not held; back, it is."""
    ear = Ear()
    words.held_changed.connect(ear.hear)
    win = keep(journal, "Made my bed")
    words.hold(win, held=True)
    assert words.held(win.day) == [win]
    journal.put_away(win.uid)
    assert words.held(win.day) == []
    journal.bring_back(win.uid)
    assert [one.uid for one in words.held(win.day)] == [win.uid]
    words.hold(win, held=False)
    assert words.held(win.day) == []
    assert ear.heard == [(win.day,), (win.day,)]


def test_a_check_in_that_is_not_written_says_so(words: DayWords, database: Database) -> None:
    """And nobody hears that it was met."""
    ear = Ear()
    words.met_changed.connect(ear.hear)
    make_read_only(database)
    with pytest.raises(StorageReadOnlyError):
        words.meet(DAY, Moment.MORNING)
    assert ear.heard == []
