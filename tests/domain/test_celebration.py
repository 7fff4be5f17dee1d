import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smallwins.domain.celebration import ACT_GAP, CHEER_GAP, meet

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
