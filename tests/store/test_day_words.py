"""What is written of days, in the file."""

import dataclasses
import datetime as dt
import logging
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.day_words import LONGEST_WORDS, Moment, Part
from smallwins.domain.errors import (
    StorageBusyError,
    StorageError,
    StorageFullError,
    StorageReadOnlyError,
    TooLongError,
)
from smallwins.domain.wins import NewWin, Win
from smallwins.store import sql
from smallwins.store.database import FILE_NAME, Database
from support.home import make_read_only
from support.wins import new_win

DAY = dt.date(2026, 11, 20)
OTHER_DAY = dt.date(2026, 11, 19)
WORDS = "  It rained,\tand I sat.\n\n🌱 e\u0301 \u200f\u05e9\u05dc\u05d5\u05dd\u00a0\u2028 "
JOURNAL = Part.JOURNAL


def words_in(folder: Path, day: dt.date = DAY, part: Part = JOURNAL) -> str:
    """What the next start of the app finds."""
    with Database.open(folder) as database:
        return database.day_words.words(day, part)


def write_past_the_app(folder: Path, statement: str, *values: object) -> None:
    file = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    assert file.execute(statement, values).rowcount
    file.close()


# Words


def test_what_is_written_of_a_day_is_there_at_the_next_start(tmp_path: Path) -> None:
    """Each part of each day has its own words, and where nothing was written there are none."""
    written = {(day, part): f"{part} {day} {WORDS}" for day in (DAY, OTHER_DAY) for part in Part}
    with Database.open(tmp_path) as database:
        assert database.day_words.words(DAY, JOURNAL) == ""
        for place, text in written.items():
            assert database.day_words.write(*place, text)
    for (day, part), text in written.items():
        assert words_in(tmp_path, day, part) == text


def test_what_no_file_can_hold_leaves_its_mark(database: Database) -> None:
    """The words round it are kept."""
    database.day_words.write(DAY, JOURNAL, "nul \0 and half \ud83d.")
    assert database.day_words.words(DAY, JOURNAL) == "nul \ufffd and half \ufffd."


def test_what_was_taken_out_of_a_journal_is_in_the_file_until_it_is_begun_anew(
    tmp_path: Path,
) -> None:
    """Emptied, it can be had back; once something is written there another time, not one byte."""
    with Database.open(tmp_path) as database:
        database.day_words.write(DAY, JOURNAL, "secret", anew=True)
        database.day_words.write(DAY, JOURNAL, "", anew=True)
        assert database.day_words.words(DAY, JOURNAL) == ""
        assert database.day_words.before(DAY, JOURNAL) == "secret"
        database.day_words.write(DAY, JOURNAL, "other", anew=True)
        assert database.day_words.before(DAY, JOURNAL) == ""
    assert b"secret" not in (tmp_path / FILE_NAME).read_bytes()


@pytest.mark.parametrize("part", [moment.part for moment in Moment])
def test_words_of_a_moment_leave_no_byte_behind_when_they_are_taken_out(
    tmp_path: Path, part: Part
) -> None:
    """Their undo is in the app alone."""
    with Database.open(tmp_path) as database:
        database.day_words.write(DAY, part, "secret", anew=True)
        assert b"secret" in (tmp_path / FILE_NAME).read_bytes()
        assert database.day_words.write(DAY, part, "", anew=True)
        assert database.day_words.words(DAY, part) == database.day_words.before(DAY, part) == ""
    assert b"secret" not in (tmp_path / FILE_NAME).read_bytes()


def test_a_long_text_is_kept_whole_and_one_that_is_too_long_changes_nothing(
    tmp_path: Path,
) -> None:
    """A book fits; what does not fit leaves what is there."""
    book = "é🌱 \n" * 250_000
    with Database.open(tmp_path) as database:
        database.day_words.write(DAY, JOURNAL, book)
        with pytest.raises(TooLongError):
            database.day_words.write(DAY, JOURNAL, "x" * (LONGEST_WORDS + 1))
    assert words_in(tmp_path) == book


def test_the_words_of_one_part_are_read_from_the_newest_day_on(database: Database) -> None:
    """Page after page, each day once; other parts are not among them."""
    days = [dt.date(2026, 11, 20) - dt.timedelta(days=number * 17) for number in range(7)]
    for day in days:
        database.day_words.write(day, Part.MORNING, f"glad of {day}")
        database.day_words.write(day, Part.EVENING, "not this")
    store, read = database.day_words, list[tuple[dt.date, str]]()
    while page := store.of_part(Part.MORNING, 3, before=read[-1][0] if read else None):
        read += page
    assert read == [(day, f"glad of {day}") for day in days]


_WRITES = st.lists(
    st.tuples(
        st.sampled_from([DAY, OTHER_DAY]),
        st.sampled_from([Part.MORNING, Part.JOURNAL]),
        st.text(max_size=6).map(lambda text: text.replace("\0", "")),
        st.booleans(),
    ),
    max_size=12,
)


@settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(_WRITES)
def test_whatever_is_written_the_last_words_of_each_place_are_there(
    database: Database, writes: list[tuple[dt.date, Part, str, bool]]
) -> None:
    """And those before a journal are what stood there when it was last begun anew."""
    last: dict[tuple[dt.date, Part], str] = {}
    before: dict[tuple[dt.date, Part], str] = {}
    places = {(day, part) for day in (DAY, OTHER_DAY) for part in (Part.MORNING, Part.JOURNAL)}
    with database.wins.as_one():
        for day, part in places:
            database.day_words.write(day, part, "once", anew=False)
            database.day_words.write(day, part, "", anew=True)
            last[day, part], before[day, part] = "", "once" if part is JOURNAL else ""
        for day, part, text, anew in writes:
            there = last[day, part]
            assert database.day_words.write(day, part, text, anew=anew) == (
                not anew or text != there
            )
            if anew and there != text and part is JOURNAL:
                before[day, part] = there
            last[day, part] = text
    assert {place: database.day_words.words(*place) for place in places} == last
    assert {place: database.day_words.before(*place) for place in places} == before


# What stood there before


def test_what_stood_there_before_is_remembered_when_it_is_begun_anew(database: Database) -> None:
    """And not with each letter after that."""
    store = database.day_words
    assert store.before(DAY, JOURNAL) == ""
    store.write(DAY, JOURNAL, "first", anew=True)
    assert store.before(DAY, JOURNAL) == ""
    store.write(DAY, JOURNAL, "first and more")
    store.write(DAY, JOURNAL, "second", anew=True)
    store.write(DAY, JOURNAL, "second and more")
    assert store.before(DAY, JOURNAL) == "first and more"
    assert store.before(OTHER_DAY, JOURNAL) == store.before(DAY, Part.MORNING) == ""


def test_the_same_words_are_no_new_beginning(database: Database) -> None:
    """A letter that came and went takes nothing from what undo reaches."""
    store = database.day_words
    store.write(DAY, JOURNAL, "first")
    store.write(DAY, JOURNAL, "second", anew=True)
    assert not store.write(DAY, JOURNAL, "second", anew=True)
    assert store.before(DAY, JOURNAL) == "first"


def test_an_emptied_page_knows_its_words_until_it_is_begun_anew(database: Database) -> None:
    """Through the rest of that run, and in the next one until something is written."""
    store = database.day_words
    store.write(DAY, JOURNAL, "a whole year")
    store.write(DAY, JOURNAL, "", anew=True)
    store.write(DAY, JOURNAL, "w")
    store.write(DAY, JOURNAL, "")
    assert store.before(DAY, JOURNAL) == "a whole year"
    assert not store.write(DAY, JOURNAL, "", anew=True)
    assert store.before(DAY, JOURNAL) == "a whole year"
    assert store.write(DAY, JOURNAL, "where is it?", anew=True)
    assert store.before(DAY, JOURNAL) == ""


# Harm


@pytest.mark.parametrize(
    ("harmed", "read"),
    [("CAST('I mane it' AS TEXT)", "I mane it"), ("CAST(x'4920c328' AS TEXT)", "I \ufffd(")],
)
def test_harmed_words_are_given_as_far_as_they_can_be_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, harmed: str, read: str
) -> None:
    """The log names the day and the part, and holds none of the words."""
    with Database.open(tmp_path) as database:
        database.day_words.write(DAY, JOURNAL, "I made it")
        database.day_words.write(OTHER_DAY, JOURNAL, "well kept")
    write_past_the_app(tmp_path, f"UPDATE day_words SET text = {harmed} WHERE day = ?", str(DAY))
    with Database.open(tmp_path) as database, caplog.at_level(logging.DEBUG):
        assert database.day_words.words(DAY, JOURNAL) == read
        assert database.day_words.of_part(JOURNAL, 9) == [(DAY, read), (OTHER_DAY, "well kept")]
        assert "The words of 2026-11-20, journal, read otherwise" in caplog.text
        assert str(OTHER_DAY) not in caplog.text
        assert "mane" not in caplog.text
        assert "kept" not in caplog.text
        database.day_words.write(DAY, JOURNAL, "whole again", anew=True)
        assert database.day_words.words(DAY, JOURNAL) == "whole again"
        assert database.day_words.before(DAY, JOURNAL) == read


def test_words_that_went_to_another_day_by_harm_are_noticed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A digest is of the place, too."""
    with Database.open(tmp_path) as database:
        database.day_words.write(DAY, JOURNAL, "words")
    write_past_the_app(tmp_path, "UPDATE day_words SET day = '2026-11-21'")
    assert words_in(tmp_path, dt.date(2026, 11, 21)) == "words"
    assert "2026-11-21, journal" in caplog.text


def test_a_day_that_is_none_is_left_out(tmp_path: Path) -> None:
    """The others are read."""
    with Database.open(tmp_path) as database:
        for day in (DAY, OTHER_DAY):
            database.day_words.write(day, JOURNAL, f"of {day}")
    write_past_the_app(tmp_path, "UPDATE day_words SET day = '2026-11-2x' WHERE day = ?", str(DAY))
    with Database.open(tmp_path) as database:
        assert database.day_words.of_part(JOURNAL, 9) == [(OTHER_DAY, f"of {OTHER_DAY}")]


# Bad luck


def test_a_full_disk_takes_no_words_and_leaves_those_that_are_there(
    tmp_path: Path, database: Database
) -> None:
    """Neither what stands there nor what stood there before; and later it goes."""
    store = database.day_words
    store.write(DAY, JOURNAL, "first")
    store.write(DAY, JOURNAL, "second", anew=True)
    pages = sql.run(database._db, "PRAGMA page_count").fetchone()[0]
    sql.run(database._db, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageFullError):
        store.write(DAY, JOURNAL, "x" * 50_000, anew=True)
    assert (store.words(DAY, JOURNAL), store.before(DAY, JOURNAL)) == ("second", "first")
    sql.run(database._db, "PRAGMA max_page_count = 1000000")
    store.write(DAY, JOURNAL, "x" * 50_000, anew=True)
    assert words_in(tmp_path) == "x" * 50_000


def test_a_file_that_may_not_be_written_to_leaves_the_words_that_are_there(
    database: Database,
) -> None:
    """All that is kept of a day alike; reading goes on."""
    store, win = database.day_words, database.wins.add(new_win())
    store.write(DAY, JOURNAL, "first")
    make_read_only(database)
    for act in (
        lambda: store.write(DAY, JOURNAL, "second", anew=True),
        lambda: store.set_met(DAY, Moment.MORNING, met=True),
        lambda: store.set_held(DAY, win.id, held=True),
    ):
        with pytest.raises(StorageReadOnlyError):
            act()
    assert store.words(DAY, JOURNAL) == "first"
    assert (store.met(DAY), store.held(DAY)) == (frozenset(), [])
    make_read_only(database, on=False)
    store.write(DAY, JOURNAL, "second", anew=True)
    assert store.before(DAY, JOURNAL) == "first"


def test_a_file_in_other_hands_is_not_waited_for_while_somebody_types(
    tmp_path: Path, database: Database
) -> None:
    """The letters come on; who asks to wait waits as long as ever afterwards."""
    database.day_words.write(DAY, JOURNAL, "first")
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageBusyError):
        database.day_words.write(DAY, JOURNAL, "second", patient=False)
    assert sql.run(database._db, "PRAGMA busy_timeout").fetchone() == (5000,)
    assert database.day_words.words(DAY, JOURNAL) == "first"
    other.execute("ROLLBACK")
    other.close()
    database.day_words.write(DAY, JOURNAL, "second", patient=False)
    assert database.day_words.words(DAY, JOURNAL) == "second"


def test_words_that_cannot_be_read_are_not_said_to_be_none(database: Database) -> None:
    """An empty field would write over them."""
    database.day_words.write(DAY, JOURNAL, "first")
    sql.run(database._db, "ALTER TABLE day_words RENAME TO gone")
    with pytest.raises(StorageError):
        database.day_words.words(DAY, JOURNAL)


# Check-ins, and what is held on to


def test_a_check_in_that_was_met_stays_met_until_it_is_taken_back(tmp_path: Path) -> None:
    """Twice is once; each day has its own."""
    with Database.open(tmp_path) as database:
        for _ in range(2):
            database.day_words.set_met(DAY, Moment.MORNING, met=True)
        database.day_words.set_met(DAY, Moment.BEDTIME, met=True)
    with Database.open(tmp_path) as database:
        assert database.day_words.met(DAY) == {Moment.MORNING, Moment.BEDTIME}
        assert database.day_words.met(OTHER_DAY) == frozenset()
        database.day_words.set_met(DAY, Moment.MORNING, met=False)
        assert database.day_words.met(DAY) == {Moment.BEDTIME}


def test_a_check_in_that_no_version_of_ours_knows_is_none(tmp_path: Path) -> None:
    """The ones we know are read beside it."""
    with Database.open(tmp_path) as database:
        database.day_words.set_met(DAY, Moment.EVENING, met=True)
    write_past_the_app(tmp_path, "INSERT INTO met (day, moment) VALUES (?, 'noon')", str(DAY))
    with Database.open(tmp_path) as database:
        assert database.day_words.met(DAY) == {Moment.EVENING}


def _win(text: str, day: dt.date = DAY) -> NewWin:
    return new_win(text, day=day)


def test_what_is_held_on_to_is_there_in_the_order_it_was_kept(tmp_path: Path) -> None:
    """Twice is once, and letting go of what is not held is nothing."""
    with Database.open(tmp_path) as database:
        wins = [database.wins.add(_win(text)) for text in ("one", "two", "three")]
        for win in (wins[2], wins[0], wins[0]):
            database.day_words.set_held(DAY, win.id, held=True)
        database.day_words.set_held(DAY, wins[1].id, held=False)
    with Database.open(tmp_path) as database:
        assert database.day_words.held(DAY) == [wins[0], wins[2]]
        database.day_words.set_held(DAY, wins[0].id, held=False)
        assert database.day_words.held(DAY) == [wins[2]]
        assert database.day_words.held(OTHER_DAY) == []


def test_a_win_that_was_put_away_or_moved_is_held_again_when_it_is_back(
    database: Database,
) -> None:
    """Nothing of it is seen meanwhile; its words come as they are now."""
    kept = database.wins.add(_win("one"))
    database.day_words.set_held(DAY, kept.id, held=True)

    def held_once_it_is(win: Win) -> list[tuple[str, str]]:
        database.wins.update(win)
        assert database.day_words.held(OTHER_DAY) == []
        return [(one.uid, one.text) for one in database.day_words.held(DAY)]

    assert held_once_it_is(dataclasses.replace(kept, put_away_at=kept.kept_at)) == []
    assert held_once_it_is(kept) == [(kept.uid, "one")]
    assert held_once_it_is(dataclasses.replace(kept, day=OTHER_DAY)) == []
    assert held_once_it_is(dataclasses.replace(kept, text="more")) == [(kept.uid, "more")]
