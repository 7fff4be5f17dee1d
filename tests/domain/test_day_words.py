"""What text a part of a day may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.day_words import LONGEST_WORDS, Moment, Part, keepable
from smallwins.domain.errors import TooLongError

ANY_TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("\0\ud83d\udc00\r\n\u2028\u2029"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  two\r\nlines\t\u2028 ", "  two\r\nlines\t\u2028 "),
        (
            "🌱 e\u0301 \u200f\u05e9\u05dc\u05d5\u05dd\u00a0",
            "🌱 e\u0301 \u200f\u05e9\u05dc\u05d5\u05dd\u00a0",
        ),
        ("nul \0 here", "nul \ufffd here"),
        ("half \ud83d and \udc00", "half \ufffd and \ufffd"),
    ],
)
def test_words_are_kept_as_they_are_but_for_what_no_file_can_hold(typed: str, kept: str) -> None:
    """Spaces, line ends and signs of every script stay; what is no sign leaves its mark."""
    assert keepable(typed) == kept


@given(ANY_TEXT)
def test_what_is_kept_is_as_long_as_what_was_typed_and_keeps_its_shape(text: str) -> None:
    """And is not changed once more when it is kept once more."""
    kept = keepable(text)
    kept.encode()
    assert len(kept) == len(text)
    assert "\0" not in kept
    assert keepable(kept) == kept


def test_some_thousand_pages_fit_and_one_letter_more_does_not() -> None:
    """What does not fit is not cut."""
    assert len(keepable("x" * LONGEST_WORDS)) == LONGEST_WORDS
    with pytest.raises(TooLongError) as raised:
        keepable("x" * (LONGEST_WORDS + 1))
    assert raised.value.limit == LONGEST_WORDS


@pytest.mark.parametrize("moment", Moment)
def test_each_check_in_has_its_own_words(moment: Moment) -> None:
    """None of them is the journal."""
    assert moment.part.name == moment.name
    assert moment.part is not Part.JOURNAL
