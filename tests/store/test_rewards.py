import dataclasses
import datetime as dt
from itertools import product
from pathlib import Path

import pytest

from smallwins.domain.errors import EmptyTextError, StorageError
from smallwins.domain.rewards import LONGEST_TITLE, MINUTES, MOST_MINUTES, Cost, Wish
from smallwins.domain.wins import Energy
from smallwins.store import rewards, sql
from smallwins.store.database import Database
from support.journals import fill, make_room
from support.rewards import a_reward

DAY = dt.date(2026, 11, 20)
MOMENT = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
OURS = [a_reward(f"Ours {name}", ours=name) for name in ("a", "b", "c")]


def titles(database: Database) -> list[str]:
    return [reward.title for reward in database.rewards.all()]


def number(database: Database, title: str) -> int:
    return next(reward.id for reward in database.rewards.all() if reward.title == title)


def test_ours_come_in_their_order_and_once(database: Database) -> None:
    """However often the app is started."""
    assert database.rewards.bring_along(OURS)
    assert not database.rewards.bring_along(OURS)
    assert titles(database) == ["Ours a", "Ours b", "Ours c"]


def test_two_programs_that_bring_ours_at_once_bring_each_once(tmp_path: Path) -> None:
    """The second found none of them when it looked."""
    with Database.open(tmp_path) as one, Database.open(tmp_path) as other:
        one.rewards.bring_along(OURS)
        # What the second program does once it has looked, in the moment before.
        sql.run(other._db, "DELETE FROM reward WHERE ours <> 'a'")
        one.rewards.bring_along(OURS)
        assert titles(other) == ["Ours a", "Ours b", "Ours c"]


def test_an_update_leaves_what_a_person_set(database: Database) -> None:
    """Their words, their marks, what they put away, and their order; what is new comes last."""
    database.rewards.bring_along(OURS)
    first, second, third = database.rewards.all()
    mine = dataclasses.replace(first, title="My own words", favourite=True, minutes=30)
    database.rewards.change(mine)
    database.rewards.put_away(second.id, MOMENT)
    database.rewards.move(third.id, -5)
    own = database.rewards.add(a_reward("Mine"))
    newer = [dataclasses.replace(one, title=f"{one.title} anew") for one in OURS]
    newer += [a_reward("Ours d", ours="d")]
    assert database.rewards.bring_along(newer)
    assert database.rewards.all()[:3] == [own, third, mine]
    assert titles(database) == ["Mine", "Ours c", "My own words", "Ours d"]


def test_what_is_kept_is_given_as_it_was(database: Database) -> None:
    """Each of its fields, after closing and opening too."""
    added = database.rewards.add(
        a_reward(
            " Hum 🎵\n",
            minutes=90,
            energy=Energy.GOOD,
            cost=Cost.LOW,
            icon="music",
            favourite=True,
            resting=True,
            ours="not-for-own-ones",
        )
    )
    assert (added.title, added.ours) == ("Hum 🎵", "")
    assert database.rewards.all() == [added]
    with pytest.raises(EmptyTextError):
        database.rewards.change(dataclasses.replace(added, title=" "))
    with pytest.raises(EmptyTextError):
        database.rewards.add(a_reward(""))
    assert database.rewards.all() == [added]


def test_own_ones_come_first(database: Database) -> None:
    """The newest is where one looks; what was put away takes no part."""
    database.rewards.bring_along(OURS)
    one = database.rewards.add(a_reward("One"))
    database.rewards.put_away(one.id, MOMENT)
    database.rewards.add(a_reward("Two"))
    database.rewards.bring_back(one.id)
    assert titles(database) == ["Two", "One", "Ours a", "Ours b", "Ours c"]


def test_what_is_put_away_and_back_is_where_it_was(database: Database) -> None:
    """Among those that stayed, whatever went past it."""
    database.rewards.bring_along(OURS)
    middle = number(database, "Ours b")
    database.rewards.put_away(middle, MOMENT)
    assert titles(database) == ["Ours a", "Ours c"]
    (away,) = database.rewards.put_away_ones()
    assert (away.id, away.title, away.away) == (middle, "Ours b", True)
    database.rewards.move(number(database, "Ours c"), -1)
    database.rewards.bring_back(middle)
    assert database.rewards.put_away_ones() == []
    assert titles(database) == ["Ours c", "Ours b", "Ours a"]


def test_moving_goes_step_by_step_and_ends_at_the_ends(database: Database) -> None:
    """By a key, or dragged further."""
    database.rewards.bring_along(OURS)
    first = number(database, "Ours a")
    orders = []
    for step in (1, 1, 1, -2, 0):
        database.rewards.move(first, step)
        orders.append("".join(title[-1] for title in titles(database)))
    assert orders == ["bac", "bca", "bca", "abc", "abc"]
    database.rewards.move(99, -1)
    assert titles(database) == ["Ours a", "Ours b", "Ours c"]


def test_what_was_dealt_last_is_remembered(tmp_path: Path) -> None:
    """Over closing and opening; and no more than the last deal."""
    with Database.open(tmp_path) as database:
        assert database.rewards.last_dealt() == frozenset()
        database.rewards.remember_dealt([1, 2, 3])
        database.rewards.remember_dealt([4, 5])
    with Database.open(tmp_path) as database:
        assert database.rewards.last_dealt() == {4, 5}


def test_a_pick_stays_readable_whatever_becomes_of_the_reward(database: Database) -> None:
    """It says what the reward was then: edited, put away, or gone from the file."""
    reward = database.rewards.add(a_reward("Pet the cat", minutes=5, cost=Cost.LOW))
    zone = dt.timezone(dt.timedelta(hours=2))
    pick = database.rewards.pick(reward, DAY, MOMENT.astimezone(zone))
    database.rewards.change(dataclasses.replace(reward, title="Pet the dog", minutes=9))
    database.rewards.put_away(reward.id, MOMENT)
    sql.run(database._db, "DELETE FROM reward")
    assert database.rewards.picks(9) == [pick]
    assert (pick.title, pick.minutes, pick.energy, pick.cost, pick.reward) == (
        "Pet the cat",
        5,
        Energy.ROUGH,
        Cost.LOW,
        reward.id,
    )
    assert (pick.day, pick.picked_at, pick.done_at) == (DAY, MOMENT, None)


def test_a_pick_can_be_done_and_taken_back(database: Database) -> None:
    """Both ways; the newest pick comes first, and at most so many."""
    reward = database.rewards.add(a_reward())
    one, two = (database.rewards.pick(reward, DAY, MOMENT) for _ in range(2))
    database.rewards.set_done(one.id, MOMENT)
    done = dataclasses.replace(one, done_at=MOMENT)
    assert database.rewards.picks(9) == [two, done]
    assert database.rewards.picks(1) == [two]
    assert database.rewards.picks(9, before=two.id) == [done]
    assert database.rewards.picks(9, before=one.id) == []
    database.rewards.set_done(one.id, None)
    database.rewards.pick_no_more(two.id)
    assert database.rewards.picks(9) == [one]


def test_a_full_disk_changes_nothing(database: Database) -> None:
    """All of ours, or none; and the list is as it was."""
    with database.wins.as_one():
        fill(database)
    many = [a_reward(f"Ours {place}", ours=f"ours-{place}") for place in range(500)]
    with pytest.raises(StorageError):
        database.rewards.bring_along(many)
    make_room(database)
    assert titles(database) == []
    assert database.rewards.bring_along(many)
    assert len(titles(database)) == 500


def test_harmed_values_become_what_asks_for_most(database: Database) -> None:
    """Its words are there, and it is dealt where all there is to give is there."""
    kept = database.rewards.add(a_reward())
    pick = database.rewards.pick(kept, DAY, MOMENT)
    for table in ("reward", "pick"):
        sql.run(database._db, f"UPDATE {table} SET energy = 'x', cost = 'x'")
    sql.run(database._db, "UPDATE reward SET icon = '/etc/passwd'")
    sql.run(database._db, "UPDATE pick SET day = 'x', done_at = 'x'")
    (read,) = database.rewards.all()
    assert (read.title, read.energy, read.cost) == (kept.title, Energy.GOOD, Cost.LOW)
    assert read.icon == "rest"
    (old,) = database.rewards.picks(9)
    assert (old.title, old.energy, old.cost) == (pick.title, Energy.GOOD, Cost.LOW)
    assert old.day == MOMENT.date()
    assert old.done_at is not None
    sql.run(database._db, "UPDATE pick SET picked_at = 'x'")
    assert database.rewards.picks(9)[0].day == dt.date(1970, 1, 1)


@pytest.mark.parametrize("minutes", [1, 4, 5, 60, MOST_MINUTES])
@pytest.mark.parametrize("energy", list(Energy))
@pytest.mark.parametrize("cost", list(Cost))
def test_the_file_finds_what_fits_a_wish(
    database: Database, minutes: int, energy: Energy, cost: Cost
) -> None:
    """The same ones a person would find in the list, and none that rests or was put away."""
    every = product(MINUTES, Energy, Cost, (True, False), (True, False))
    with database.wins.as_one():
        for takes, asks, costs, liked, resting in every:
            database.rewards.add(
                a_reward(minutes=takes, energy=asks, cost=costs, favourite=liked, resting=resting)
            )
    for away in database.rewards.all()[::5]:
        database.rewards.put_away(away.id, MOMENT)
    wish = Wish(minutes, energy, cost)
    fit = [one for one in database.rewards.all() if not one.resting and wish.holds(one)]
    found = database.rewards.fitting(wish)
    assert set(found.favourites) == {one.id for one in fit if one.favourite}
    assert set(found.others) == {one.id for one in fit if not one.favourite}
    assert len(found) == len(fit)


def test_none_is_looked_at_that_takes_longer(database: Database) -> None:
    """A wish with no room for any costs nothing, among thousands too: the index says so."""
    plan = sql.run(
        database._db, f"EXPLAIN QUERY PLAN {rewards._FITTING._text}", (5, "okay", "free")
    ).fetchall()
    assert [step[3] for step in plan] == [
        "SEARCH reward USING INDEX reward_to_deal (minutes>? AND minutes<?)"
    ]


def test_what_another_version_wrote_is_found_where_it_reads(database: Database) -> None:
    """An energy and a cost nobody knows ask for most, in the list as on the table."""
    kept = database.rewards.add(a_reward())
    sql.run(database._db, "UPDATE reward SET energy = 'boundless', cost = 'a castle'")
    for wish in (Wish(60, Energy.OKAY, Cost.LOW), Wish(60, Energy.GOOD, Cost.FREE)):
        assert not database.rewards.fitting(wish)
    assert database.rewards.fitting(Wish(60, Energy.GOOD, Cost.LOW)).others == [kept.id]


def test_some_come_in_the_order_they_are_asked_for(database: Database) -> None:
    """And one that is gone from the file leaves no hole."""
    one, two = (database.rewards.add(a_reward(name)) for name in ("One", "Two"))
    assert database.rewards.some((two.id, one.id)) == (two, one)
    assert database.rewards.some((99, one.id)) == (one,)
    assert database.rewards.some(()) == ()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("title", "x" * 10_000_000),
        ("title", "x" * (LONGEST_TITLE + 1)),
        ("title", ""),
        ("title", "   "),
        ("title", "\u200b"),
        ("title", "a\0b"),
        ("minutes", 0),
        ("minutes", -(2**63)),
        ("minutes", 2**63 - 1),
        ("minutes", MOST_MINUTES + 1),
    ],
)
def test_a_row_that_is_no_reward_is_named_and_costs_itself(
    database: Database, caplog: pytest.LogCaptureFixture, column: str, value: object
) -> None:
    """The others are in the list, and are dealt."""
    good = database.rewards.add(a_reward("Größer als <b>hier</b>"))
    odd = database.rewards.add(a_reward("Odd"))
    sql.run(database._db, f"UPDATE reward SET {column} = ? WHERE id = ?", (value, odd.id))
    assert database.rewards.all() == [good]
    assert f"number {odd.id} cannot be read" in caplog.text
    assert len(caplog.text) < 1_000
    found = database.rewards.fitting(Wish(MOST_MINUTES, Energy.GOOD, Cost.LOW))
    assert good.id in found.others
    assert database.rewards.some(found.others) == (good,)


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", ""])
def test_a_pick_of_no_moment_is_read(database: Database, moment: str) -> None:
    """The first and the last hours of all have no UTC."""
    pick = database.rewards.pick(database.rewards.add(a_reward()), DAY, MOMENT)
    sql.run(database._db, "UPDATE pick SET picked_at = ?, done_at = ?", (moment, moment))
    (read,) = database.rewards.picks(9)
    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    assert (read.title, read.day) == (pick.title, DAY)
    assert (read.picked_at, read.done_at) == (epoch, epoch)


def test_words_for_a_row_that_is_gone_are_kept(database: Database) -> None:
    """Another hand took the row while somebody wrote: what was written is one of their own now."""
    mine = database.rewards.add(a_reward("Sit in the sun"))
    sql.run(database._db, "DELETE FROM reward")
    kept = database.rewards.change(dataclasses.replace(mine, title="Sit in the shade"))
    assert database.rewards.all() == [kept]
    assert kept.title == "Sit in the shade"
