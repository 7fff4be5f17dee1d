import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.errors import EmptyTextError, TooLongError, UnkeepableTextError
from smallwins.domain.lines import (
    FEW_WORDS,
    LONGEST_LINE,
    LONGEST_NAME,
    Line,
    Mark,
    check_line,
    has_few_words,
    merged,
    of_day,
)

TODAY = dt.date(2026, 10, 24)
DAYS = st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2100, 1, 1))


def marks(count: int) -> list[Mark]:
    return [Mark(id=number) for number in range(1, count + 1)]


def test_a_line_is_kept_in_one_row() -> None:
    """What was pasted over two rows stands in one; who said it may be nobody."""
    assert check_line("  I may \n rest. ", " \t") == ("I may rest.", "")
    assert check_line("x" * LONGEST_LINE, "y" * LONGEST_NAME)[1] == "y" * LONGEST_NAME


@pytest.mark.parametrize(
    ("text", "said_by", "error"),
    [
        (" \u200b", "", EmptyTextError),
        ("a\0b", "", UnkeepableTextError),
        ("x" * (LONGEST_LINE + 1), "", TooLongError),
        ("I may rest.", "y" * (LONGEST_NAME + 1), TooLongError),
        ("I may rest.", "\ud800", UnkeepableTextError),
    ],
)
def test_what_is_no_line_is_refused(text: str, said_by: str, error: type[Exception]) -> None:
    """Before anything is written."""
    with pytest.raises(error):
        check_line(text, said_by)


def test_what_a_person_changed_stands_for_ours() -> None:
    """Their words stay, what they put away stays away, and their own come first, the newest on top.

    One that a later version does not bring any more stays too: somebody changed it.
    """
    ours = [Line(ours=name, text=name) for name in ("a", "b", "c")]
    kept = [
        Line(id=1, text="mine"),
        Line(id=2, ours="b", text="my b"),
        Line(id=3, ours="c", text="c", away=True),
        Line(id=4, ours="gone", text="of an older version", pinned=True),
        Line(id=5, text="mine, newer"),
        Line(id=6, text="mine, put away", away=True),
    ]
    shown = [line.text for line in merged(ours, kept)]
    assert shown == ["mine, newer", "mine", "a", "my b", "of an older version"]


def test_where_no_line_is_awake_none_is_shown() -> None:
    """The note leaves the page."""
    assert of_day([], TODAY, 0) is None


@given(st.integers(1, 12), st.integers(0, 4), DAYS)
def test_each_turn_brings_another_until_all_were_there(
    others: int, pinned: int, day: dt.date
) -> None:
    """Pinned ones first, however many there are."""
    lines = [*marks(others), *(Mark(id=100 + number, pinned=True) for number in range(pinned))]
    shown = [of_day(lines, day, turn) for turn in range(others + pinned)]
    keys = [line.key for line in shown if line is not None]
    assert len(set(keys)) == others + pinned
    assert all(line is not None and line.pinned for line in shown[:pinned])
    assert of_day(lines, day, others + pinned) == shown[0]


@given(st.integers(2, 30), DAYS)
def test_the_first_of_a_day_is_not_that_of_the_day_before(count: int, day: dt.date) -> None:
    """And all of them have their day."""
    lines = marks(count)
    span = [of_day(lines, day + dt.timedelta(days=step), 0) for step in range(count)]
    assert all(one != other for one, other in itertools.pairwise(span))
    assert len({line.id for line in span if line is not None}) == count


def test_a_day_shows_the_same_whoever_asks() -> None:
    """After a new start as before it."""
    lines = marks(9)
    assert of_day(lines, TODAY, 4) == of_day(list(lines), TODAY, 4)
    assert of_day(lines[::-1], TODAY, 4) == of_day(lines, TODAY, 4)


def test_few_words_are_short_and_nobody_elses() -> None:
    """A pinned line is the person's choice on any day."""
    short = Line(text="x" * FEW_WORDS)
    said = Line(text="Hope.", said_by="Emily")
    pinned = Line(text="x" * LONGEST_LINE, said_by="Emily", pinned=True)
    long = Line(text="x" * (FEW_WORDS + 1))
    assert [has_few_words(line) for line in (long, short, said, pinned)] == [
        False,
        True,
        False,
        True,
    ]


def test_a_line_has_a_name_before_it_has_a_number() -> None:
    """Ours by the entry it came from, their own by its number."""
    assert Line(ours="rest", text="I may rest.").key == "rest"
    assert Line(id=7, text="mine").key == "7"
