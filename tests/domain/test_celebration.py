import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smallwins.domain.celebration import ACT_GAP, CHEER_GAP, meet, sample

CHEERS = [f"cheer {number}" for number in range(44)]
ACTS = [f"act {number}" for number in range(16)]


def closest_repeat(lines: list[str]) -> int:
    last: dict[str, int] = {}
    gaps = []
    for place, line in enumerate(lines):
        if line in last:
            gaps.append(place - last[line])
        last[line] = place
    return min(gaps)


@settings(max_examples=30)
@given(st.integers(0, 10**12), st.integers(CHEER_GAP + 1, 60))
def test_no_cheer_comes_twice_within_twenty_wins(first: int, count: int) -> None:
    """On a full evening of small wins each one is met with other words."""
    cheers = [f"cheer {number}" for number in range(count)]
    met = [meet(first + step, cheers, []).cheer for step in range(3 * count)]
    assert closest_repeat(met) > CHEER_GAP
    assert set(met) == set(cheers)


@settings(max_examples=30)
@given(st.integers(0, 10**12))
def test_an_act_rests_before_it_comes_again(first: int) -> None:
    """Nobody is asked to stretch twice in a row."""
    met = [meet(first + step, [], ACTS).act for step in range(64)]
    assert closest_repeat(met) > ACT_GAP
    assert set(met) == set(ACTS)


def test_rounds_do_not_come_in_the_same_order() -> None:
    """The second time through is not a tape of the first."""
    first = [meet(number, CHEERS, ACTS).cheer for number in range(44)]
    second = [meet(number, CHEERS, ACTS).cheer for number in range(44, 88)]
    assert first != second


@given(st.integers(0, 10**12))
def test_a_command_and_the_window_meet_a_win_alike(win_id: int) -> None:
    """What the terminal prints is what the window shows."""
    assert meet(win_id, CHEERS, ACTS) == meet(win_id, list(CHEERS), tuple(ACTS))


@pytest.mark.parametrize("count", [1, 2, 5, 20])
def test_few_lines_take_turns(count: int) -> None:
    """Who rests most cheers hears the others as seldom as can be."""
    cheers = [f"cheer {number}" for number in range(count)]
    met = [meet(number, cheers, ACTS).cheer for number in range(3 * count)]
    assert closest_repeat(met) == count


def test_a_line_that_stands_twice_counts_once() -> None:
    """A double in an edited list does not bring a line back sooner."""
    met = [meet(number, [*CHEERS, *CHEERS], ACTS).cheer for number in range(200)]
    assert closest_repeat(met) > CHEER_GAP


def test_with_all_lines_rested_there_are_none() -> None:
    """An empty list is a quiet celebration, not an error."""
    met = meet(7, [], [])
    assert (met.cheer, met.act) == ("", "")


@settings(max_examples=30)
@given(st.integers(1, 10**12), st.integers(2 * CHEER_GAP + 1, 60))
def test_a_sample_takes_no_line_from_the_wins_around_it(next_id: int, count: int) -> None:
    """The next real cheers are new, and so is the sample after the last ones."""
    cheers = [f"cheer {number}" for number in range(count)]
    shown = sample(next_id, cheers, ACTS)
    near = [meet(one, cheers, ACTS) for one in range(next_id - CHEER_GAP, next_id + CHEER_GAP)]
    assert shown.cheer in cheers
    assert shown.cheer not in [met.cheer for met in near]
    acts = [meet(one, cheers, ACTS).act for one in range(next_id - ACT_GAP, next_id + ACT_GAP)]
    assert shown.act in ACTS
    assert shown.act not in acts


@given(st.integers(1, 10**12), st.integers(2, 30))
def test_with_few_lines_a_sample_is_still_not_the_next_one(next_id: int, count: int) -> None:
    """Two are enough for the next win to be met with another."""
    cheers = [f"cheer {number}" for number in range(count)]
    assert sample(next_id, cheers, []).cheer != meet(next_id, cheers, []).cheer


def test_a_sample_of_one_line_or_none_is_what_there_is() -> None:
    """Nobody hears of an error."""
    assert sample(3, ["That counts."], []).cheer == "That counts."
    assert sample(3, [], []).act == ""
