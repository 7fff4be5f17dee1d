import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.errors import (
    EmptyTextError,
    TextRefusedError,
    TooLongError,
    UnkeepableTextError,
)
from smallwins.domain.wins import LONGEST_TEXT, check_feeling, check_text, is_unseen

UNSEEN = [
    "",
    " ",
    "\n\t\r",
    "\u00a0\u2003\u3000",
    "\u200b\u200c\u200d\u2060\ufeff",
    "\u202e\u2066",
    "\u2800",
    "\u3164\ufe0f\u034f",
    "\x07\x1b",
    "\U000e0101",
]
SEEN = [
    "a",
    " a ",
    "👩‍👩‍👧‍👦",
    "مرحبا",
    "e\u0301",
    "\u0301",
    "line one\nline two",
    "<b>bold</b>",
    "<img src=x>",
    "0",
    "x\u200b",
]


@pytest.mark.parametrize("text", UNSEEN)
def test_what_would_not_show_is_no_win(text: str) -> None:
    """Enter in an empty field keeps nothing, and neither does Enter after a few spaces."""
    assert is_unseen(text)
    with pytest.raises(EmptyTextError):
        check_text(text)
    assert check_feeling(text) == ""


@pytest.mark.parametrize("text", SEEN)
def test_what_shows_is_kept_exactly(text: str) -> None:
    """The words come back as they were typed, to the last joiner."""
    assert check_text(text) == text
    assert check_feeling(text) == text


@pytest.mark.parametrize("text", ["a\0b", "\0", "half \ud83d", "\udc00 half"])
def test_what_no_file_gives_back_is_refused(text: str) -> None:
    """A plain refusal, and the words stay in the field."""
    with pytest.raises(UnkeepableTextError):
        check_text(text)
    with pytest.raises(UnkeepableTextError):
        check_feeling(text)


def test_ten_thousand_characters_fit_and_one_more_does_not() -> None:
    """A long letter to oneself is kept whole, however many bytes its letters take."""
    longest = "🌊" * LONGEST_TEXT
    assert check_text(longest) == longest
    for check in (check_text, check_feeling):
        with pytest.raises(TooLongError) as refused:
            check(longest + "a")
        assert (refused.value.length, refused.value.limit) == (LONGEST_TEXT + 1, LONGEST_TEXT)


@given(st.text())
def test_any_text_is_kept_exactly_or_refused_plainly(text: str) -> None:
    """Nothing typed is ever changed on the way in."""
    try:
        assert check_text(text) == text
    except TextRefusedError:
        assert is_unseen(text) or "\0" in text


@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "Zs", "Zl", "Zp"])))
def test_spaces_and_controls_alone_never_show(text: str) -> None:
    """Whatever keys a cat walks over, an empty-looking line keeps nothing."""
    assert is_unseen(text)
