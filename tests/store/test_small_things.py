"""What is put down for a day, in the file."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.errors import EmptyTextError, EnoughThingsError, StorageReadOnlyError
from smallwins.domain.small_things import MOST, SmallThing
from smallwins.store import sql
from smallwins.store.database import FILE_NAME, Database
from support.home import make_read_only

DAY = dt.date(2026, 11, 20)
NEXT = DAY + dt.timedelta(days=1)


def texts(database: Database, day: dt.date = DAY) -> list[str]:
    return [thing.text for thing in database.small_things.of(day)]


def test_what_was_put_down_is_there_at_the_next_start(tmp_path: Path) -> None:
    """In its order, with the win it became."""
    with Database.open(tmp_path) as database:
        cup = database.small_things.add(DAY, "one cup")
        bed = database.small_things.add(DAY, " the bed ")
        database.small_things.mark(bed.id, "0190")
    with Database.open(tmp_path) as database:
        assert database.small_things.of(DAY) == [cup, dataclasses.replace(bed, win="0190")]
        assert database.small_things.of(NEXT) == []
        database.small_things.mark(bed.id, "")
        assert database.small_things.of(DAY) == [cup, bed]


def test_a_sixth_is_refused_and_so_is_nothing(database: Database) -> None:
    """Five are plenty; another day has its own five."""
    for number in range(MOST):
        database.small_things.add(DAY, str(number))
    with pytest.raises(EnoughThingsError):
        database.small_things.add(DAY, "one more")
    with pytest.raises(EmptyTextError):
        database.small_things.add(NEXT, " ")
    database.small_things.add(NEXT, "one cup")
    assert texts(database) == list("01234")
    assert texts(database, NEXT) == ["one cup"]


def test_what_was_taken_out_is_put_back_where_it_was(database: Database) -> None:
    """With its win."""
    things = database.small_things
    first, second = things.add(DAY, "one cup"), things.add(DAY, "the bed")
    things.mark(first.id, "0190")
    (first, second) = things.of(DAY)
    things.take_out(first.id)
    assert things.of(DAY) == [second]
    things.put_back(first)
    assert things.of(DAY) == [first, second]


def test_one_whose_place_is_taken_is_put_back_below(database: Database) -> None:
    """No word goes for it; where five others are there by now, it is said."""
    things = database.small_things
    first = things.add(DAY, "one cup")
    things.take_out(first.id)
    assert things.add(DAY, "the bed").id == first.id
    things.put_back(first)
    assert texts(database) == ["the bed", "one cup"]
    for text in "abc":
        things.add(DAY, text)
    with pytest.raises(EnoughThingsError):
        things.put_back(first)


def test_days_before_leave_no_word_in_the_file(tmp_path: Path) -> None:
    """What was put down and what was checked, to the byte; today's stay."""
    with Database.open(tmp_path) as database:
        things = database.small_things
        things.mark(things.add(DAY, "kettle-on-the-hob").id, "0190")
        things.add(DAY, "socks-in-the-drawer")
        things.add(NEXT, "one cup")
        things.erase_before(NEXT)
        assert (texts(database), texts(database, NEXT)) == ([], ["one cup"])
    held = (tmp_path / FILE_NAME).read_bytes()
    assert b"kettle-on-the-hob" not in held
    assert b"socks-in-the-drawer" not in held


def test_a_file_that_may_not_be_written_refuses_no_day_without_things(database: Database) -> None:
    """Where nothing is to be erased nothing is written."""
    make_read_only(database)
    database.small_things.erase_before(NEXT)
    with pytest.raises(StorageReadOnlyError):
        database.small_things.add(DAY, "one cup")
    make_read_only(database, on=False)
    assert database.small_things.add(DAY, "one cup") == SmallThing(1, DAY, "one cup")


@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "out", "back", "mark"]), st.integers(0, 6)), max_size=25
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_never_more_than_five_and_none_goes_unasked(
    database: Database, deeds: list[tuple[str, int]]
) -> None:
    """Whatever is put down, taken out and put back, in any order."""
    things = database.small_things
    things.erase_before(dt.date(9999, 1, 1))
    there: list[str] = []
    out: list[SmallThing] = []
    for number, (deed, at) in enumerate(deeds):
        now = things.of(DAY)
        assert sorted(thing.text for thing in now) == sorted(there)
        assert len(now) <= MOST
        if deed == "add" and len(now) < MOST:
            things.add(DAY, str(number))
            there.append(str(number))
        elif deed == "out" and at < len(now):
            things.take_out(now[at].id)
            there.remove(now[at].text)
            out.append(now[at])
        elif deed == "back" and out and len(now) < MOST:
            things.put_back(out[-1])
            there.append(out.pop().text)
        elif deed == "mark" and at < len(now):
            things.mark(now[at].id, "0190")


@pytest.mark.parametrize("text", ["x" * 10_000_000, "", "a\0b"])
def test_a_row_that_is_no_small_thing_is_named_and_costs_itself(
    database: Database, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    """The others of its day are there."""
    odd = database.small_things.add(DAY, "Odd")
    good = database.small_things.add(DAY, "<b>Call</b> & ask")
    sql.run(database._db, "UPDATE small_thing SET text = ? WHERE id = ?", (text, odd.id))
    assert database.small_things.of(DAY) == [good]
    assert f"number {odd.id} cannot be read" in caplog.text
    assert len(caplog.text) < 1_000
