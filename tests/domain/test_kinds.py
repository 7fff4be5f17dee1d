import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.kinds import guess_kinds
from smallwins.domain.wins import LONGEST_TEXT, Kind

WORDS = {
    Kind.HOME: ("bed", "dish*", "doorway"),
    Kind.PEOPLE: ("mum", "sent a text", "hug*"),
    Kind.FOOD: ("tea", "ate"),
    Kind.MOVING: ("stood", "doorway"),
    Kind.MIND: ("i'm still here",),
}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Made my bed", [Kind.HOME]),
        ("MADE MY BED!!", [Kind.HOME]),
        ("did the dishes", [Kind.HOME]),
        ("Stood in the doorway", [Kind.MOVING, Kind.HOME]),
        ("Sent a text, then tea", [Kind.PEOPLE, Kind.FOOD]),
        ("tea with mum", [Kind.FOOD, Kind.PEOPLE]),
        ("mum made tea", [Kind.PEOPLE, Kind.FOOD]),
        ("mum's tea and a bed", [Kind.PEOPLE, Kind.FOOD, Kind.HOME]),
        ("I\u2019m still here", [Kind.MIND]),
        ("TE\u0301A", [Kind.FOOD]),
        ("teaching", []),
        ("text a sent", []),
        ("", []),
        ("🛏️", []),
    ],
)
def test_a_few_words_sound_like_their_kinds(text: str, kinds: list[Kind]) -> None:
    """The tile beside the field shows what the words are about, or waits."""
    assert guess_kinds(text, WORDS) == kinds


def test_where_one_word_speaks_for_two_kinds_the_order_stays() -> None:
    """The chips under the field do not swap places from one key to the next."""
    assert guess_kinds("doorway", WORDS) == [Kind.HOME, Kind.MOVING]


def test_a_kind_without_words_is_never_guessed() -> None:
    """An empty entry, or no list at all, fits nothing."""
    assert guess_kinds("anything at all", {Kind.BODY: ("", "*")}) == [Kind.BODY]
    assert guess_kinds("anything at all", {Kind.BODY: ("", "  ")}) == []


def test_the_end_of_a_long_text_is_not_read() -> None:
    """Typing at the end of a long letter stays as quick as at its start."""
    assert guess_kinds("x " * 4000 + "bed", WORDS) == []
    assert guess_kinds("bed " + "x " * 4000, WORDS) == [Kind.HOME]


@given(st.text(max_size=LONGEST_TEXT), st.dictionaries(
    st.sampled_from(Kind), st.lists(st.text(max_size=20), max_size=5), max_size=8))  # fmt: skip
def test_a_guess_never_fails(text: str, words: dict[Kind, list[str]]) -> None:
    """Whatever is typed, and whatever stands in the list, there is a guess or none."""
    kinds = guess_kinds(text, words)
    assert len(kinds) == len(set(kinds))
    assert set(kinds) <= set(words)


SAID = st.lists(st.sampled_from(["bed", "beds", "dish", "dishes", "a", "sent", "text", "x"]))
ENTRIES = st.lists(
    st.sampled_from(
        ["bed", "bed*", "dish*", "sent a text", "sent a*", "a* text", "*", "a  bed", " "]
    )
)


@given(SAID, ENTRIES)
def test_no_entry_that_fits_is_passed_over(said: list[str], entries: list[str]) -> None:
    """Each word in a row fits its own, wherever the row stands."""

    def fits(place: int, entry: list[str]) -> bool:
        heard = said[place : place + len(entry)]
        return len(heard) == len(entry) and all(
            mine == word or (word.endswith("*") and mine.startswith(word[:-1]))
            for mine, word in zip(heard, entry, strict=True)
        )

    split = [entry.split() for entry in entries if entry.strip()]
    wanted = any(fits(place, entry) for entry in split for place in range(len(said)))
    assert guess_kinds(" ".join(said), {Kind.HOME: entries}) == [Kind.HOME] * wanted
