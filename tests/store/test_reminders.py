"""Reminders in the file, with what came of each."""

import dataclasses
import datetime as dt
import shutil
from pathlib import Path

import pytest

from smallwins.domain.errors import StorageReadOnlyError
from smallwins.domain.reminders import OURS, Kept, Occasion, Pace, Reminder, Story, Waiting
from smallwins.store import sql
from smallwins.store.database import STEPS, Database
from support.home import make_read_only

DAY = dt.date(2026, 11, 20)
NEXT = DAY + dt.timedelta(days=1)
MOMENT = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
MORNING, EVENING, BEDTIME = (dataclasses.replace(one, on=True) for one in OURS)
OWN = Reminder(
    uid="0190",
    occasion=Occasion.OWN,
    at=dt.time(0, 5),
    weekdays=frozenset({0, 6}),
    on=True,
    words=' Water\nthe "plant" 🪴',
)
STORY = Story(settled=NEXT, shown=DAY, dismissed=2, pace=Pace.HALF, skip_next=True)


def put(database: Database, **fields: object) -> None:
    """Let a row hold what no version of ours wrote."""
    for name, value in fields.items():
        sql.run(database._db, f"UPDATE reminder SET {name} = ?", (value,))


def test_in_a_new_file_there_are_ours_and_all_are_off(database: Database) -> None:
    """To look writes nothing."""
    assert database.reminders.load() == Kept(OURS, {}, None)
    assert sql.run(database._db, "SELECT * FROM reminder").fetchall() == []


def test_what_was_switched_on_is_there_at_the_next_start(tmp_path: Path) -> None:
    """With its time, its days, its words, and what came of it; ours first, in their order."""
    with Database.open(tmp_path) as database:
        database.reminders.keep(OWN, STORY)
        database.reminders.keep(BEDTIME, Story())
        database.reminders.keep(dataclasses.replace(EVENING, weekdays=frozenset()), Story())
    with Database.open(tmp_path) as database:
        kept = database.reminders.load()
    assert kept == Kept(
        (OURS[0], dataclasses.replace(EVENING, weekdays=frozenset()), BEDTIME, OWN),
        {"0190": STORY, "evening": Story(), "bedtime": Story()},
        None,
    )


def test_one_that_is_another_now_stays_where_it_was(database: Database) -> None:
    """Among those that were made before and after it."""
    other = dataclasses.replace(OWN, uid="0191")
    for one in (OWN, other):
        database.reminders.keep(one, Story())
    moved = dataclasses.replace(OWN, at=dt.time(23, 59), words="x", on=False)
    database.reminders.keep(moved, STORY)
    assert database.reminders.load().reminders == (*OURS, moved, other)
    assert database.reminders.load().stories == {"0190": STORY, "0191": Story()}


def test_one_that_is_put_away_is_in_no_list_and_loses_nothing(tmp_path: Path) -> None:
    """Its words and what came of it are in the file; put back, it is where it was."""
    other = dataclasses.replace(OWN, uid="0191", words="x")
    with Database.open(tmp_path) as database:
        for one in (OWN, other):
            database.reminders.keep(one, Story())
        database.reminders.put_away("0190", STORY, None, MOMENT)
        assert database.reminders.load() == Kept((*OURS, other), {"0191": Story()}, None)
    with Database.open(tmp_path) as database:
        assert database.reminders.load().reminders == (*OURS, other)
        kept = database.reminders.put_back("0190")
        assert kept == Kept((*OURS, OWN, other), {"0190": STORY, "0191": Story()}, None)
        assert database.reminders.load() == kept


def test_those_that_are_put_away_are_given_the_last_one_first(database: Database) -> None:
    """With their words: whoever took one out years ago finds it."""
    others = [dataclasses.replace(OWN, uid=f"019{number}", words="x") for number in (1, 2)]
    for later, one in enumerate([OWN, *others]):
        database.reminders.keep(one, STORY)
        database.reminders.put_away(one.uid, STORY, None, MOMENT + dt.timedelta(days=later))
    assert database.reminders.put_away_ones() == [*others[::-1], OWN]
    database.reminders.put_back(OWN.uid)
    assert database.reminders.put_away_ones() == others[::-1]


def test_one_whose_adding_is_taken_back_is_in_no_list(database: Database) -> None:
    """Neither of those that come nor of those put away; what waits of another waits on."""
    other = dataclasses.replace(OWN, uid="0191")
    for one in (OWN, other):
        database.reminders.keep(one, STORY)
    database.reminders.erase("0190", Waiting("0191", DAY))
    assert database.reminders.load() == Kept((*OURS, other), {"0191": STORY}, Waiting("0191", DAY))
    assert database.reminders.put_away_ones() == []
    assert database.reminders.put_back("0190").reminders == (*OURS, other)


def test_one_that_is_not_put_away_is_put_back_nowhere(database: Database) -> None:
    """And there may be none of that name."""
    database.reminders.keep(OWN, STORY)
    before = database.reminders.load()
    assert database.reminders.put_back("0190") == before
    assert database.reminders.put_back("0199") == before


def test_a_file_of_the_version_before_has_all_of_them_on_its_list(tmp_path: Path) -> None:
    """It knew no putting away; and its copy lies beside the file."""
    steps = tmp_path / "steps"
    shutil.copytree(STEPS, steps, ignore=shutil.ignore_patterns("__pycache__", "000[89]*"))
    folder = tmp_path / "data"
    row = "'0190', '00:05', '06', 1, 'tea', NULL, '2026-11-20', 2, 'half', 1, '2026-11-20'"
    names = "uid, at, weekdays, switched_on, words, settled, shown, dismissed, pace, skip_next"
    with Database.open(folder, steps=steps) as database:
        sql.run(database._db, f"INSERT INTO reminder ({names}, waiting) VALUES ({row})")
    with Database.open(folder) as database:
        assert database.reminders.load() == Kept(
            (*OURS, dataclasses.replace(OWN, words="tea")),
            {"0190": dataclasses.replace(STORY, settled=None)},
            Waiting("0190", DAY),
        )
    assert (folder / "smallwins-before-0008_reminders_put_away.db").exists()


def test_what_came_of_some_and_what_waits_are_written_as_one(database: Database) -> None:
    """One prompt waits at most; what waits leaves with its reminder."""
    for one in (MORNING, EVENING, OWN):
        database.reminders.keep(one, Story())
    database.reminders.tell({"morning": STORY, "0190": STORY}, Waiting("morning", DAY))
    assert database.reminders.load().waiting == Waiting("morning", DAY)
    assert database.reminders.load().stories == {
        "morning": STORY,
        "evening": Story(),
        "0190": STORY,
    }
    database.reminders.tell({}, Waiting("0190", DAY), patient=False)
    assert database.reminders.load().waiting == Waiting("0190", DAY)
    database.reminders.put_away("0190", STORY, None, MOMENT)
    assert database.reminders.put_back("0190").waiting is None
    database.reminders.put_away("0190", STORY, Waiting("evening", NEXT), MOMENT)
    assert database.reminders.load().waiting == Waiting("evening", NEXT)
    database.reminders.keep(dataclasses.replace(EVENING, at=dt.time(20)), STORY)
    assert database.reminders.load().waiting == Waiting("evening", NEXT)
    database.reminders.tell({"evening": Story()}, None)
    assert database.reminders.load().waiting is None
    assert database.reminders.load().stories["evening"] == Story()


def test_what_cannot_be_written_leaves_all_as_it_was(database: Database) -> None:
    """What came of it and what waits, together."""
    database.reminders.keep(EVENING, Story())
    make_read_only(database)
    with pytest.raises(StorageReadOnlyError):
        database.reminders.tell({"evening": STORY}, Waiting("evening", DAY))
    with pytest.raises(StorageReadOnlyError):
        database.reminders.keep(MORNING, STORY)
    with pytest.raises(StorageReadOnlyError):
        database.reminders.put_away("evening", STORY, None, MOMENT)
    make_read_only(database, False)
    kept = database.reminders.load()
    assert (kept.stories, kept.waiting) == ({"evening": Story()}, None)


@pytest.mark.parametrize(
    "harm",
    [{"at": "soon"}, {"at": "19:30:00"}, {"at": "25:00"}, {"weekdays": "10"}, {"weekdays": "7x"}],
)
@pytest.mark.parametrize("one", [EVENING, OWN], ids=["ours", "own"])
def test_one_that_cannot_be_read_is_off(
    database: Database, harm: dict[str, object], one: Reminder
) -> None:
    """Nothing is asked at an hour that nobody chose; it can be set anew."""
    database.reminders.keep(one, Story())
    put(database, **harm)
    (read,) = [found for found in database.reminders.load().reminders if found.uid == one.uid]
    assert not read.on
    assert (read.occasion, read.words) == (one.occasion, one.words)
    if "at" in harm:
        assert read.at == (OURS[1].at if one is EVENING else dt.time(12))
        assert read.weekdays == one.weekdays


def test_a_story_that_cannot_be_read_is_as_at_first(database: Database) -> None:
    """And a prompt of no day does not wait; of two, the newer one does."""
    database.reminders.keep(EVENING, STORY)
    put(database, settled="then", shown="2026", dismissed=-1, pace="slow", skip_next=0, waiting="x")
    kept = database.reminders.load()
    assert kept == Kept((OURS[0], EVENING, OURS[2]), {"evening": Story()}, None)
    database.reminders.keep(MORNING, Story())
    put(database, waiting="2026-11-20")
    sql.run(database._db, "UPDATE reminder SET waiting = '2026-11-21' WHERE uid = 'evening'")
    assert database.reminders.load().waiting == Waiting("evening", NEXT)
