import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.errors import TooLongError, UnkeepableTextError
from smallwins.domain.treats import FILLS, LONGEST_TREAT, Treat, checked_name, filled


@given(st.integers(0, 10**6), st.integers(0, 10**5), st.integers(0, 50))
def test_more_days_never_fill_less(days: int, enjoyed: int, more: int) -> None:
    """And it never holds more than fits, nor less than none."""
    assert 0 <= filled(days, enjoyed) <= filled(days + more, enjoyed) <= FILLS


@given(st.integers(FILLS, 10**6))
def test_what_came_while_one_waited_goes_into_the_next(days: int) -> None:
    """Enjoyed as often as there was enough for, the rest is in the cup."""
    times = days // FILLS
    assert filled(days, times - 1) == FILLS
    assert filled(days, times) == days % FILLS


@pytest.mark.parametrize(("days", "full"), [(0, False), (6, False), (7, True), (8, True)])
def test_seven_days_fill_it(days: int, full: bool) -> None:
    """Six do not."""
    assert Treat("A slow coffee", days).full is full


def test_a_name_is_one_line() -> None:
    """And may be none."""
    assert checked_name(" A slow\ncoffee ") == "A slow coffee"
    assert checked_name(" \u200b") == ""
    with pytest.raises(TooLongError):
        checked_name("x" * (LONGEST_TREAT + 1))
    with pytest.raises(UnkeepableTextError):
        checked_name("\0")
