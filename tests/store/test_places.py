"""Where notes lie: each has its own place, and none moves because of another."""

import dataclasses
import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.days import month_of
from smallwins.domain.wins import Win
from smallwins.store import sql
from smallwins.store.database import Database
from smallwins.store.wins import WinStore
from support.wins import A_MOMENT, new_win

OCTOBER, NOVEMBER = dt.date(2026, 10, 5), dt.date(2026, 11, 5)


def places(wins: WinStore, day: dt.date = NOVEMBER) -> dict[int, int]:
    """Where each note of a month lies, by its number."""
    return {note.id: note.place for note in wins.jar_month(*month_of(day)).notes}


def put_away(wins: WinStore, win: Win) -> Win:
    return wins.update(dataclasses.replace(wins.get(win.uid), put_away_at=A_MOMENT))


def bring_back(wins: WinStore, win: Win) -> Win:
    return wins.update(dataclasses.replace(wins.get(win.uid), put_away_at=None))


def test_what_is_put_away_moves_no_other_and_comes_back_to_its_place(wins: WinStore) -> None:
    """Undo leaves the jar as it was, note by note."""
    first, second, third = (wins.add(new_win(day=NOVEMBER)) for _ in range(3))
    before = places(wins)
    put_away(wins, second)
    assert places(wins) == {first.id: 0, third.id: 2}
    assert bring_back(wins, second).place == 1
    assert places(wins) == before


def test_a_new_note_takes_the_free_place_and_a_returning_one_another(wins: WinStore) -> None:
    """A gap does not stay in the pile, and two notes never share a place."""
    first, second = (wins.add(new_win(day=NOVEMBER)) for _ in range(2))
    put_away(wins, first)
    third = wins.add(new_win(day=NOVEMBER))
    assert third.place == 0
    assert bring_back(wins, first).place == 2
    assert places(wins) == {first.id: 2, second.id: 1, third.id: 0}


def test_a_note_that_goes_to_another_month_moves_alone(wins: WinStore) -> None:
    """The other notes lie still, in the month it leaves and in the one it comes to."""
    moved, stays = (wins.add(new_win(day=OCTOBER)) for _ in range(2))
    there = [wins.add(new_win(day=NOVEMBER)) for _ in range(2)]
    now = wins.update(dataclasses.replace(moved, day=NOVEMBER))
    assert now.place == 2
    assert places(wins, OCTOBER) == {stays.id: 1}
    assert places(wins) == {there[0].id: 0, there[1].id: 1, moved.id: 2}


def test_other_changes_leave_a_note_where_it_lies(wins: WinStore) -> None:
    """Words, kinds, marks and another day of the month are no reason to move."""
    wins.add(new_win(day=NOVEMBER))
    win = wins.add(new_win(day=NOVEMBER))
    later = NOVEMBER + dt.timedelta(days=3)
    changed = dataclasses.replace(win, text="Other words", day=later, close=True, resting=True)
    assert wins.update(changed).place == win.place
    assert wins.get(win.uid) == changed


def test_a_note_that_is_put_away_and_edited_still_has_its_place(wins: WinStore) -> None:
    """Where it lies is remembered all the while."""
    win = put_away(wins, wins.add(new_win(day=NOVEMBER)))
    assert wins.update(dataclasses.replace(win, text="Other words")).place == 0


def test_a_note_whose_day_is_taken_back_lies_where_it_lay(wins: WinStore) -> None:
    """Undo of a move to another month, though a lower place is free."""
    first, second = (wins.add(new_win(day=NOVEMBER)) for _ in range(2))
    moved = wins.update(dataclasses.replace(second, day=OCTOBER))
    put_away(wins, first)
    back = wins.update(dataclasses.replace(moved, day=NOVEMBER), place=second.place)
    assert places(wins) == {back.id: 1}


def test_wins_of_an_older_version_that_still_ran_lie_in_places_of_their_own(
    database: Database,
) -> None:
    """It gave them none; they are seen all the same, each by itself."""
    wins = database.wins
    for _ in range(4):
        wins.add(new_win(day=NOVEMBER))
    sql.run(database._db, "UPDATE win SET place = NULL WHERE id IN (1, 3)")
    assert sorted(places(wins).values()) == [0, 1, 2, 3]
    assert wins.add(new_win(day=NOVEMBER)).place not in (1, 3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(["keep", "away", "back", "move"]), st.integers(0, 9))))
def test_nothing_that_happens_moves_another_note(
    database: Database, acts: list[tuple[str, int]]
) -> None:
    """Any history of keeping, putting away, bringing back and moving: one note moves at a time."""
    wins = database.wins
    kept: list[Win] = []
    for act, number in acts:
        before = {**places(wins), **places(wins, OCTOBER)}
        if act == "keep" or not kept:
            touched = wins.add(new_win(day=NOVEMBER if number % 2 else OCTOBER))
            kept.append(touched)
        else:
            touched = kept[number % len(kept)]
            now = wins.get(touched.uid)
            if act == "away":
                put_away(wins, now)
            elif act == "back":
                bring_back(wins, now)
            else:
                other = OCTOBER if now.day == NOVEMBER else NOVEMBER
                wins.update(dataclasses.replace(now, day=other))
        for day in (OCTOBER, NOVEMBER):
            after = places(wins, day)
            assert len(set(after.values())) == len(after)
            for note, place in after.items():
                if note in before and note != touched.id:
                    assert before[note] == place
