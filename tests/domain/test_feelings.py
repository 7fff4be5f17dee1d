"""Which lines name a feeling, and which of them name the same one."""

import pytest

from smallwins.domain.feelings import LONGEST_NAME, named_feelings


@pytest.mark.parametrize(
    "other",
    ["Calm", "CALM", " calm ", "calm.", "calm !", "calm\N{NO-BREAK SPACE}!", "calm . ", "calm…"],
)
def test_one_feeling_is_counted_once_however_it_is_written(other: str) -> None:
    """It is named as it was written first; French has a space before the sign at the end."""
    assert named_feelings([("calm", 2), (other, 1)]) == [("calm", 3)]
    ((name, _count),) = named_feelings([(other, 1)])
    assert name == name.strip()


def test_feelings_come_in_the_order_they_were_said_in() -> None:
    assert named_feelings([("proud", 1), ("calm", 5)]) == [("proud", 1), ("calm", 5)]


def test_a_line_that_tells_a_story_names_no_feeling() -> None:
    """Nor does one without a word."""
    assert named_feelings([("x" * LONGEST_NAME, 1)]) == [("x" * LONGEST_NAME, 1)]
    assert named_feelings([("x" * (LONGEST_NAME + 1), 1), ("...", 1), ("", 1)]) == []
