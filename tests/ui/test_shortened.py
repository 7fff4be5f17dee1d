"""Words on one line: cut where a letter ends, and never within one."""

import pytest

from smallwins.ui.widgets.shortened import shortened

_FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
_THUMB = "\U0001f44d\U0001f3fd"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("Walked", "Walked"),
        ("Slept well", "Slept well"),
        ("Slept very well", "Slept very…"),
        ("Slept     so well", "Slept so w…"),
        ("Up\n\nand \t out", "Up and out"),
        ("Made soup, again", "Made soup,…"),
        ("Breathed out", "Breathed o…"),
        ("Sat down at home", "Sat down a…"),
        ("Told you now", "Told you n…"),
    ],
)
def test_a_long_text_is_one_line_and_says_that_it_goes_on(text: str, shown: str) -> None:
    """As much of it as there is room for."""
    assert shortened(text, 10) == shown


@pytest.mark.parametrize(
    "letter", [_FAMILY, _THUMB, "e\u0301", "\U0001f1e9\U0001f1ea", "\u0e01\u0e33"]
)
def test_what_one_sees_as_a_letter_stays_whole(letter: str) -> None:
    """A family is not taken apart, and a hand keeps its colour."""
    for before in range(12):
        words = "a" * before
        cut = shortened(words + letter + "zzzzzzzzzzzz", 10)
        assert cut.endswith("…")
        rest = cut.removesuffix("…").removeprefix(words[:10]).rstrip("z")
        assert rest in ("", letter)


def test_a_letter_that_is_longer_than_the_line_is_cut() -> None:
    """No line is longer than it may be, whatever is in it."""
    assert shortened("e" + "\u0301" * 200, 10) == "e" + "\u0301" * 9 + "…"


def test_broken_text_is_no_trouble() -> None:
    """Half a character is a character."""
    assert shortened("a\ud83d" * 20, 3) == "a\ud83da…"
