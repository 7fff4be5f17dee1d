import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.suggestions import LONGEST_CHIP, Suggestion, chips
from smallwins.domain.wins import Energy, Kind, Win
from support.wins import A_MOMENT, a_win

STILL_HERE = Suggestion("I'm still here", Kind.MIND)
STARTERS = {
    Energy.ROUGH: (STILL_HERE, Suggestion("A sip of water", Kind.FOOD)),
    Energy.OKAY: (Suggestion("Made my bed", Kind.HOME), Suggestion("Sent a text", Kind.PEOPLE)),
    Energy.GOOD: (Suggestion("Called a friend", Kind.PEOPLE),),
}


def texts(found: list[Suggestion]) -> list[str]:
    return [suggestion.text for suggestion in found]


def _with_being_here(starters: tuple[Suggestion, ...]) -> list[Suggestion]:
    return [*starters, *(() if STILL_HERE in starters else (STILL_HERE,))]


@pytest.mark.parametrize("energy", Energy)
def test_a_new_jar_offers_ours(energy: Energy) -> None:
    """On the first day there are tiny wins that fit how the day is."""
    assert chips(energy, [], STARTERS) == _with_being_here(STARTERS[energy])


def test_an_unsaid_energy_is_an_okay_day() -> None:
    """Nobody has to say how they are to get chips."""
    assert chips(None, [], STARTERS) == _with_being_here(STARTERS[Energy.OKAY])


@pytest.mark.parametrize("energy", [None, *Energy])
def test_being_here_is_one_press_on_any_day(energy: Energy | None) -> None:
    """However much else there is to offer: no typing, one press."""
    recent = [a_win(text) for text in "abcdefgh" for _ in range(3)]
    assert STILL_HERE in chips(energy, recent, STARTERS)


def test_what_the_person_says_often_stands_before_ours() -> None:
    """Their own small thing is one click away, spelled as they spelled it last."""
    recent = [a_win("Fed the Cat", kind=Kind.HOME)] + [a_win("fed the  cat ")] * 2
    recent += [a_win("watered the fern")] * 4 + [a_win("one time")] * 2
    assert texts(chips(Energy.OKAY, recent, STARTERS)) == [
        "watered the fern",
        "Fed the Cat",
        "Made my bed",
        "Sent a text",
        "I'm still here",
    ]
    assert chips(Energy.OKAY, recent, STARTERS)[1].kind is Kind.HOME


def test_on_a_rough_day_being_here_comes_first() -> None:
    """Before the person's own of such days, before ours: one click, no typing."""
    recent = [a_win("Fed the cat", energy=Energy.ROUGH)] * 9
    assert texts(chips(Energy.ROUGH, recent, STARTERS)) == [
        "I'm still here",
        "Fed the cat",
        "A sip of water",
    ]


def test_the_same_words_are_offered_once() -> None:
    """However the apostrophe is typed, there is one chip for it."""
    recent = [a_win("i\u2019m STILL here", kind=Kind.REST)] * 5
    assert chips(Energy.ROUGH, recent, STARTERS)[0] == STILL_HERE
    assert len(chips(Energy.ROUGH, recent, STARTERS)) == 2


@pytest.mark.parametrize(
    "win",
    [
        a_win("put away", put_away_at=A_MOMENT),
        a_win("x" * (LONGEST_CHIP + 1)),
        a_win("two\nlines"),
    ],
)
def test_some_wins_make_no_chip(win: Win) -> None:
    """What was put away stays away, and what would not fit is not cut."""
    assert chips(Energy.GOOD, [win] * 5, STARTERS) == _with_being_here(STARTERS[Energy.GOOD])


@given(
    st.sampled_from([None, *Energy]),
    st.lists(st.sampled_from(["a", "A", "b", "c d", "C  D", "made my bed", "e", "f", "g"])),
    st.integers(0, 8),
)
def test_chips_fit_their_room_and_none_stands_twice(
    energy: Energy | None, said: list[str], limit: int
) -> None:
    """For any history: never more than there is room for, never one twice."""
    found = texts(chips(energy, [a_win(text) for text in said], STARTERS, limit=limit))
    assert len(found) <= limit
    assert len({" ".join(text.casefold().split()) for text in found}) == len(found)
    if energy is Energy.ROUGH and limit:
        assert found[0] == "I'm still here"


def test_a_rough_day_offers_nothing_of_good_days() -> None:
    """Called the bank, on a good day, three times: today it would ask too much."""
    recent = [a_win("Called the bank", energy=Energy.GOOD)] * 9
    assert "Called the bank" not in texts(chips(Energy.ROUGH, recent, STARTERS))
    assert "Called the bank" in texts(chips(Energy.GOOD, recent, STARTERS))


def test_an_energy_without_starters_offers_the_persons_own() -> None:
    """With all of ours rested, theirs are left."""
    said = [a_win("tea", energy=Energy.ROUGH)] * 3
    assert texts(chips(Energy.ROUGH, said, {})) == ["tea"]
