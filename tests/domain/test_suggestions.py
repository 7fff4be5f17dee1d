import dataclasses
import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from smallwins.domain.suggestions import (
    LONGEST_CHIP,
    Hour,
    Suggestion,
    chips,
    folded,
    hour_of,
    step_on,
)
from smallwins.domain.wins import Energy, Kind, Win
from support.wins import A_MOMENT, a_win

TODAY = A_MOMENT.date() + dt.timedelta(days=1)
STILL_HERE = Suggestion("I'm still here", Kind.MIND)
STARTERS = {
    Energy.ROUGH: (STILL_HERE, Suggestion("A sip of water", Kind.FOOD)),
    Energy.OKAY: (Suggestion("Made my bed", Kind.HOME), Suggestion("Sent a text", Kind.PEOPLE)),
    Energy.GOOD: (Suggestion("Called a friend", Kind.PEOPLE),),
}
# A day on which what we offer begins with its first.
WHOLE = dt.date.fromordinal(TODAY.toordinal() // 2 * 2)
BED, WALK, LINE = (
    Suggestion("Made my bed", Kind.HOME),
    Suggestion("Went for a walk", Kind.MOVING, 0, frozenset({Hour.MORNING, Hour.DAY})),
    Suggestion("Wrote a line", Kind.MIND, 2),
)
CHAINS = [(BED, WALK, LINE), (Suggestion("Rested", Kind.REST),)]


def offered(
    energy: Energy | None, recent: list[Win], starters: Any = None, **how: Any
) -> list[Suggestion]:
    how = {"day": WHOLE, "hour": Hour.DAY, **how}
    return chips(energy, recent, STARTERS if starters is None else starters, **how)


def texts(found: list[Suggestion]) -> list[str]:
    return [suggestion.text for suggestion in found]


def before(text: str, **fields: Any) -> Win:
    """A win of a day before."""
    return a_win(text, day=WHOLE - dt.timedelta(days=2), **fields)


def _with_being_here(starters: tuple[Suggestion, ...]) -> list[Suggestion]:
    return [*starters, *(() if STILL_HERE in starters else (STILL_HERE,))]


def _ours(count: int) -> dict[Energy, tuple[Suggestion, ...]]:
    ours = tuple(Suggestion(f"ours {number}", None) for number in range(count))
    return {Energy.ROUGH: (STILL_HERE, *ours), Energy.OKAY: ours, Energy.GOOD: ours}


@pytest.mark.parametrize("energy", Energy)
def test_a_new_jar_offers_ours(energy: Energy) -> None:
    """On the first day there are tiny wins that fit how the day is."""
    assert offered(energy, []) == _with_being_here(STARTERS[energy])


def test_an_unsaid_energy_is_an_okay_day() -> None:
    """Nobody has to say how they are to get chips."""
    assert offered(None, []) == _with_being_here(STARTERS[Energy.OKAY])


@pytest.mark.parametrize("energy", [None, *Energy])
@pytest.mark.parametrize("resting", [(), ("i'm still here",)])
def test_being_here_is_one_press_on_any_day(
    energy: Energy | None, resting: tuple[str, ...]
) -> None:
    """However much else there is to offer: no typing, one press; it does not rest."""
    recent = [before(text) for text in "abcdefgh" for _ in range(3)]
    assert STILL_HERE in offered(energy, recent, resting=resting)


def test_what_the_person_says_often_stands_before_ours() -> None:
    """Their own small thing is one click away, spelled as they spelled it last."""
    recent = [before("Fed the Cat", kind=Kind.HOME)] + [before("fed the  cat ")] * 2
    recent += [before("watered the fern")] * 4 + [before("one time")] * 2
    assert texts(offered(Energy.OKAY, recent)) == [
        "watered the fern",
        "Fed the Cat",
        "Made my bed",
        "Sent a text",
        "I'm still here",
    ]
    assert offered(Energy.OKAY, recent)[1].kind is Kind.HOME


def test_on_a_rough_day_being_here_comes_first() -> None:
    """Before the person's own of such days, before ours: one click, no typing."""
    recent = [before("Fed the cat", energy=Energy.ROUGH)] * 9
    assert texts(offered(Energy.ROUGH, recent)) == [
        "I'm still here",
        "Fed the cat",
        "A sip of water",
    ]


def test_the_same_words_are_offered_once() -> None:
    """However the apostrophe is typed, there is one chip for it."""
    recent = [before("i\u2019m STILL here", kind=Kind.REST, energy=Energy.ROUGH)] * 5
    assert offered(Energy.ROUGH, recent)[0] == STILL_HERE
    assert len(offered(Energy.ROUGH, recent)) == 2


@pytest.mark.parametrize(
    "win",
    [
        before("put away", put_away_at=A_MOMENT),
        before("x" * (LONGEST_CHIP + 1)),
        before("two\nlines"),
    ],
)
def test_some_wins_make_no_chip(win: Win) -> None:
    """What was put away stays away, and what would not fit is not cut."""
    assert offered(Energy.GOOD, [win] * 5) == _with_being_here(STARTERS[Energy.GOOD])


_SAID = st.lists(st.sampled_from(["a", "A", "b", "c d", "C  D", "made my bed", "e", "f", "g"]))


@given(
    st.sampled_from([None, *Energy]),
    _SAID,
    st.integers(0, 8),
    st.sampled_from(Hour),
    st.sampled_from([None, BED, LINE]),
)
def test_chips_fit_their_room_and_none_stands_twice(
    energy: Energy | None, said: list[str], limit: int, hour: Hour, step: Suggestion | None
) -> None:
    """For any history: never more than there is room for, never one twice."""
    recent = [before(text) for text in said]
    found = texts(offered(energy, recent, limit=limit, hour=hour, step=step))
    assert len(found) <= limit
    assert len({" ".join(text.casefold().split()) for text in found}) == len(found)
    if energy is Energy.ROUGH and limit:
        assert found[0] == "I'm still here"


def test_a_rough_day_offers_nothing_of_good_days() -> None:
    """Called the bank, on a good day, three times: today it would ask too much."""
    recent = [before("Called the bank", energy=Energy.GOOD)] * 9
    assert "Called the bank" not in texts(offered(Energy.ROUGH, recent))
    assert "Called the bank" in texts(offered(Energy.GOOD, recent))


def test_an_energy_without_starters_offers_the_persons_own() -> None:
    """With all of ours rested, theirs are left."""
    said = [before("tea", energy=Energy.ROUGH)] * 3
    assert texts(offered(Energy.ROUGH, said, {})) == ["tea"]


# From day to day


@given(
    st.sampled_from([None, *Energy]),
    st.integers(2, 20),
    st.integers(0, 9),
    st.integers(0, 4000),
    st.integers(2, 8),
)
def test_no_row_is_the_same_all_week(
    energy: Energy | None, ours: int, own: int, first: int, limit: int
) -> None:
    """Each day's row is another than the day's before, wherever there is more to offer."""
    assume(own > 3 or limit - 1 > own)  # else the room is the person's own, which keep it
    own_wins = [f"own {number}" for number in range(own) for _ in range(3)]
    week = [WHOLE + dt.timedelta(days=first + number) for number in range(7)]
    recent = [before(text, energy=Energy.ROUGH) for text in own_wins]
    rows = [offered(energy, recent, _ours(ours), day=day, limit=limit) for day in week]
    for one, following in pairwise(rows):
        assert one != following
    # Being here stays where it is.
    for row in rows:
        assert row.index(STILL_HERE) == (0 if energy is Energy.ROUGH else len(row) - 1)


@given(st.sampled_from([None, *Energy]), st.integers(2, 20), st.integers(0, 9))
def test_all_of_ours_have_their_turn(energy: Energy | None, ours: int, own: int) -> None:
    """None waits for good behind the others, however many of the person's own there are."""
    recent = [before(f"own {number}", energy=Energy.ROUGH) for number in range(own) for _ in "abc"]
    days = [WHOLE + dt.timedelta(days=number) for number in range(max(ours, own))]
    seen = {one for day in days for one in offered(energy, recent, _ours(ours), day=day)}
    assert {f"ours {number}" for number in range(ours)} <= set(texts(list(seen)))
    assert {f"own {number}" for number in range(own)} <= set(texts(list(seen)))


@given(st.integers(0, 9), st.integers(0, 8))
def test_the_persons_own_stand_first_and_some_of_ours_among_them(own: int, ours: int) -> None:
    """Up to three of theirs, then ours, and theirs again where there is room."""
    recent = [before(f"own {number}") for number in range(own) for _ in "abc"]
    row = texts(offered(Energy.OKAY, recent, _ours(ours)))
    first = min(own, 3)
    assert all(text.startswith("own") for text in row[:first])
    assert sum(text.startswith("ours") for text in row) == min(ours, 5 - first)


@given(_SAID, st.sampled_from([None, *Energy]))
def test_what_is_kept_today_moves_no_chip_today(said: list[str], energy: Energy | None) -> None:
    """Press one ten times: nothing has moved under the hand, also when the page is read again."""
    recent = [before(text, energy=Energy.ROUGH) for text in "aaabbb"]
    today = [a_win(text, day=WHOLE, energy=Energy.ROUGH) for text in said]
    assert offered(energy, [*today, *recent]) == offered(energy, recent)


# The time of day


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, Hour.NIGHT),
        (3, Hour.NIGHT),
        (4, Hour.MORNING),
        (10, Hour.MORNING),
        (11, Hour.DAY),
        (16, Hour.DAY),
        (17, Hour.EVENING),
        (21, Hour.EVENING),
        (22, Hour.NIGHT),
        (23, Hour.NIGHT),
    ],
)
def test_a_day_has_four_parts(hour: int, part: Hour) -> None:
    """As people speak of them."""
    assert hour_of(hour) is part


@given(st.sampled_from(Hour), st.sampled_from([None, *Energy]))
def test_what_fits_another_part_of_the_day_is_not_offered(
    hour: Hour, energy: Energy | None
) -> None:
    """Nobody is offered a walk in the sun at midnight."""
    ours = tuple(Suggestion(f"in the {one}", None, 0, frozenset({one})) for one in Hour)
    starters = {Energy.ROUGH: (STILL_HERE, *ours), Energy.OKAY: ours, Energy.GOOD: ours}
    row = texts(offered(energy, [], starters, hour=hour))
    assert sorted(row) == sorted([f"in the {hour}", "I'm still here"])


# Resting


@given(
    st.lists(st.sampled_from(["Ours 1", "ours 3", "own 0", "OWN 2"]), unique=True),
    st.integers(0, 400),
    st.sampled_from(Energy),
)
def test_what_rests_is_not_offered(resting: list[str], first: int, energy: Energy) -> None:
    """On no day, ours and the person's own, however they were written."""
    rest = {folded(text) for text in resting}
    recent = [before(f"own {number}", energy=Energy.ROUGH) for number in range(3) for _ in "abc"]
    day = WHOLE + dt.timedelta(days=first)
    row = offered(energy, recent, _ours(8), day=day, resting=rest)
    assert not rest & {folded(text) for text in texts(row)}
    assert len(row) == 6


# A small step on


def test_a_win_leads_on_to_what_is_next_and_the_last_to_nothing() -> None:
    """A bed, a walk, a line; and then it is enough."""
    assert step_on("made MY bed", None, CHAINS, Hour.DAY) == WALK
    assert step_on("Went for a walk", None, CHAINS, Hour.NIGHT) == LINE
    assert step_on("Wrote a line", Kind.HOME, CHAINS, Hour.DAY) is None


def test_what_fits_another_part_of_the_day_is_passed_over() -> None:
    """At night the walk waits for another day."""
    assert step_on("Made my bed", Kind.HOME, CHAINS, Hour.NIGHT) == LINE


def test_other_words_lead_on_by_their_kind() -> None:
    """Whatever was done at home may lead to a walk; of what we know nothing, nothing follows."""
    assert step_on("Changed the sheets", Kind.HOME, CHAINS, Hour.DAY) == WALK
    assert step_on("Slept", Kind.REST, CHAINS, Hour.DAY) is None
    assert step_on("Hm", None, CHAINS, Hour.DAY) is None


@given(st.sampled_from([None, *Energy]), st.lists(st.sampled_from("abc")))
def test_a_step_that_was_asked_for_stands_before_all_that_turns(
    energy: Energy | None, said: list[str]
) -> None:
    """Once, and in nobody's place but the last of ours; being here stays where it is."""
    recent = [before(text, energy=Energy.ROUGH) for text in said]
    step = dataclasses.replace(LINE, text="Step")
    without = offered(energy, recent, _ours(9))
    row = offered(energy, recent, _ours(9), step=step)
    at = 1 if energy is Energy.ROUGH else 0
    assert row[at] == step
    assert row.index(STILL_HERE) == without.index(STILL_HERE)
    assert len(row) == len(without)
    assert set(row) - {step} <= set(without)
