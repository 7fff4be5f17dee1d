"""Pulls are fair, and a note waits for its next turn until the others had theirs."""

import dataclasses
import logging
import random
from collections import Counter
from pathlib import Path

import pytest

from smallwins.domain.jar import WhyNone
from smallwins.domain.wins import Energy, Win
from smallwins.store import pulls, sql
from smallwins.store.database import Database
from support.wins import A_MOMENT, new_win

# The value that chance alone passes once in a thousand, with 19 degrees of freedom.
CHI_SQUARE_19 = 43.82


def keep(database: Database, count: int) -> list[Win]:
    with database.wins.as_one():
        return [database.wins.add(new_win()) for _ in range(count)]


def draw(database: Database, chance: random.Random, *, leave_out_rough: bool = False) -> Win | None:
    return database.pulls.draw(chance, leave_out_rough=leave_out_rough)


def number_of(win: Win | None) -> int:
    assert win is not None
    return win.id


def test_an_empty_jar_gives_no_note(database: Database) -> None:
    """And no trouble."""
    assert draw(database, random.Random(1)) is None


def test_the_first_pull_of_a_round_is_fair(database: Database) -> None:
    """Each note has the same chance, also where numbers between them are gone."""
    kept = keep(database, 60)
    for win in kept[5:45]:
        database.wins.update(dataclasses.replace(win, put_away_at=A_MOMENT))
    chance, drawn = random.Random(20), Counter[int]()
    with database.wins.as_one():
        for _ in range(2_000):
            drawn[number_of(draw(database, chance))] += 1
            sql.run(database._db, "DELETE FROM pulled")
    assert len(drawn) == 20
    expected = 2_000 / 20
    assert sum((count - expected) ** 2 / expected for count in drawn.values()) < CHI_SQUARE_19


@pytest.mark.parametrize("guesses", [0, 64])
def test_each_turn_of_a_round_is_fair(
    database: Database, monkeypatch: pytest.MonkeyPatch, guesses: int
) -> None:
    """No note is more often early or late: by guessing numbers, and by counting them out."""
    monkeypatch.setattr(pulls, "_GUESSES", guesses)
    kept = keep(database, 4)
    chance, at = random.Random(4), {win.id: Counter[int]() for win in kept}
    rounds = 300
    with database.wins.as_one():
        for _ in range(rounds):
            for turn in range(4):
                at[number_of(draw(database, chance))][turn] += 1
    expected = rounds / 4
    # Once in a thousand, with 9 degrees of freedom.
    spread = sum((at[win.id][turn] - expected) ** 2 / expected for win in kept for turn in range(4))
    assert spread < 27.88


def test_no_note_comes_again_before_the_others_had_their_turn(
    database: Database, tmp_path: Path
) -> None:
    """Round after round, over closing and opening, all of them come."""
    keep(database, 7)
    chance, last = random.Random(7), 0
    for _ in range(4):
        with Database.open(tmp_path) as other:
            turns = [draw(other if number % 2 else database, chance) for number in range(7)]
        numbers = [number_of(win) for win in turns]
        assert sorted(numbers) == list(range(1, 8))
        assert numbers[0] != last
        last = numbers[-1]


def test_a_note_kept_meanwhile_has_its_turn_in_this_round(database: Database) -> None:
    """The rest of the jar is what is in it now."""
    keep(database, 3)
    chance = random.Random(3)
    first = [draw(database, chance) for _ in range(2)]
    new = database.wins.add(new_win())
    rest = [draw(database, chance) for _ in range(2)]
    assert {win.id for win in (*first, *rest) if win} == {1, 2, 3, new.id}


def test_one_note_alone_comes_again_and_again(database: Database) -> None:
    """It is all there is, and it is good."""
    (win,) = keep(database, 1)
    assert [draw(database, random.Random(1)) for _ in range(3)] == [win] * 3


def test_notes_that_rest_or_were_put_away_never_come(database: Database) -> None:
    """Until they are woken, or brought back."""
    first, second, third = keep(database, 3)
    resting = database.wins.update(dataclasses.replace(first, resting=True))
    database.wins.update(dataclasses.replace(second, put_away_at=A_MOMENT))
    chance = random.Random(2)
    assert {draw(database, chance) for _ in range(5)} == {third}
    database.wins.update(dataclasses.replace(third, resting=True))
    assert draw(database, chance) is None
    database.wins.update(dataclasses.replace(resting, resting=False))
    assert draw(database, chance) == first


def test_notes_of_rough_days_stay_out_where_that_is_set(database: Database) -> None:
    """What was said of the day counts; where nothing was, what was said with the win."""
    rough = database.wins.add(new_win(energy=Energy.ROUGH))
    good = database.wins.add(new_win(energy=Energy.GOOD))
    chance = random.Random(5)
    assert {draw(database, chance, leave_out_rough=True) for _ in range(4)} == {good}
    assert {draw(database, chance) for _ in range(4)} == {rough, good}
    database.days.set_energy(rough.day, Energy.ROUGH)
    assert draw(database, chance, leave_out_rough=True) is None
    database.days.set_energy(rough.day, Energy.OKAY)
    assert {draw(database, chance, leave_out_rough=True) for _ in range(4)} == {rough, good}


def test_a_file_that_takes_no_words_still_gives_a_note(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """On a hard day a note matters more than whose turn it is."""
    (win,) = keep(database, 1)
    with (
        caplog.at_level(logging.INFO),
        Database.open(tmp_path) as other,
        other.wins.as_one(),
    ):
        assert draw(database, random.Random(1)) == win
    assert "not remembered" in caplog.text


def test_it_says_why_there_is_none(database: Database) -> None:
    """An empty jar, notes that rest, and notes that are left out are three things."""
    assert database.pulls.why_none(leave_out_rough=True) is WhyNone.EMPTY
    rough = database.wins.add(new_win(energy=Energy.ROUGH))
    assert database.pulls.why_none(leave_out_rough=True) is WhyNone.LEFT_OUT
    database.wins.update(dataclasses.replace(rough, resting=True))
    for leave_out in (True, False):
        assert database.pulls.why_none(leave_out_rough=leave_out) is WhyNone.RESTING
