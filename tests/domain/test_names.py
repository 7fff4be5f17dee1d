"""Words without names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.names import Names


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Called Mum back. We talked.", "Called M. back. We talked."),
        ("Mum called", "M. called"),
        ("MUM called about my MA", "M. called about my MA"),
        ("my mum called", "my mum called"),
        ("Had soup with Anna.", "Had soup with A."),
        ("Had soup with Anna\u2019s mother", "Had soup with A.\u2019s mother"),
        ("saw Anna-Lena and O'Brien's dog", "saw A. and O.'s dog"),
        ("told \u00c9va and Zoe\u0308", "told \u00c9. and Z."),
        ("told E\u0301va", "told E\u0301."),
        ("with Dr. Lee and J. Smith", "with D. L. and J. S."),
        ("rested (Paul helped)", "rested (P. helped)"),
        ("he said: Paul", "he said: P."),
    ],
)
def test_a_name_is_its_first_letter(text: str, hidden: str) -> None:
    """Families, words with a capital letter, with accents, hyphens, and what is somebody's."""
    assert Names(()).hide(text) == hidden


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Slept. Woke up! Why? Because.",
        "Slept\nWoke up",
        "\u201cSlept.\u201d Woke up",
        "- Slept\n- Woke up",
        "\U0001f389 Slept",
        "Then I rested, I'm here, so I\u2019ll stay",
        "So did I. Then rest",
        "out on Monday in May",
        "no TV, and an A",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    """How sentences and lines begin, I, days and months, and what is all capitals."""
    assert Names(()).hide(text) == text


def test_what_is_a_name_in_one_win_is_one_in_all() -> None:
    """Where a sentence begins with it, nobody could tell from that sentence alone."""
    month = ["Walked with Rose's dog.", "Rose came by.", "A rose for the table"]
    names = Names((), month)
    assert [names.hide(text) for text in month] == [
        "Walked with R.'s dog.",
        "R. came by.",
        "A rose for the table",
    ]
    assert Names(()).hide("Rose came, then Rose left") == "R. came, then R. left"


def test_a_trusted_name_is_hidden_however_it_is_written() -> None:
    """And so is each word of it that could be a name."""
    names = Names(["My friend Anna of Dr. Lee", ""])
    assert names.hide("anna and ANNA, my dear friend of lee") == "a. and A., my dear f. of l."


def test_a_trusted_name_is_found_where_letters_know_no_capitals() -> None:
    """Between other signs, too, with no space round it."""
    names = Names(["\u7f8e\u54b2", "\u7f8e"])
    assert names.hide("\u7f8e\u54b2\u3068\u8a71\u3057\u305f") == ("\u7f8e.\u3068\u8a71\u3057\u305f")


def test_a_long_win_is_read_at_once() -> None:
    """10,000 letters of names."""
    text = "x" + " Anna" * 2_000
    assert Names(()).hide(text) == "x" + " A." * 2_000


@pytest.mark.parametrize(
    ("name", "text", "hidden"),
    [
        ("Anna", "Anna-Lena came", "A. came"),
        ("Anna", "Wrote to anna_berg", "Wrote to a."),
        ("Anna", "anna2 wrote", "a. wrote"),
        ("Mary-Jane", "Mary came, and jane", "M. came, and j."),
        ("Mary-Jane", "mary-jane came", "m. came"),
        ("O'Brien", "Brien called", "B. called"),
        ("T. Berg", "Washed a t-shirt", "Washed a t-shirt"),
        ("Anna", "Bananas and Hannah's soup", "Bananas and H.'s soup"),
    ],
)
def test_a_known_name_is_found_as_a_part_of_one(name: str, text: str, hidden: str) -> None:
    """Tied to another, or with a number behind it, it tells as much."""
    assert Names((name,)).hide(text) == hidden


@given(st.text(), st.lists(st.text()))
def test_any_words_can_be_read(text: str, known: list[str]) -> None:
    """Whatever is typed, and a name that was found is nowhere in it as a word."""
    hidden = Names([*known, "Xanthippe"], [text]).hide(f"{text} Xanthippe")
    assert "xanthippe" not in hidden.casefold()
