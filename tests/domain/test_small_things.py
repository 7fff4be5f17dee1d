import pytest

from smallwins.domain.errors import EmptyTextError, EnoughThingsError, TooLongError
from smallwins.domain.small_things import LONGEST, MOST, SmallThing, check_thing
from support.wins import A_MOMENT


def test_what_a_win_may_say_may_be_put_down() -> None:
    """Exactly as it was typed."""
    assert check_thing(" one cup ", MOST - 1) == " one cup "
    assert check_thing("x" * LONGEST, 0)


def test_what_is_no_small_thing_is_refused() -> None:
    """Nothing to be seen, a page of words, and a sixth."""
    with pytest.raises(EmptyTextError):
        check_thing(" \u200b", 0)
    with pytest.raises(TooLongError):
        check_thing("x" * (LONGEST + 1), 0)
    with pytest.raises(EnoughThingsError):
        check_thing("one cup", MOST)


def test_a_thing_is_checked_where_it_became_a_win() -> None:
    """And else it is open."""
    assert SmallThing(1, A_MOMENT.date(), "one cup", "0190").checked
    assert not SmallThing(1, A_MOMENT.date(), "one cup").checked
