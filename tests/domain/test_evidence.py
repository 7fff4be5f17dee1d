"""Which own wins answer a hard thought."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.evidence import MOST_ANSWERS, best_answers, words_about
from smallwins.domain.wins import Kind
from support.wins import a_win


def test_a_thought_is_looked_at_for_what_it_is_about() -> None:
    """Not for how hard it is."""
    assert words_about("I can't ever do anything right. I never call my friends!") == [
        "friends",
        "call",
    ]
    assert words_about("Nobody likes me, I am never enough") == ["likes"]
    assert words_about("") == []


def test_a_very_long_thought_asks_a_few_words() -> None:
    """However much is poured out, the answer comes at once."""
    assert len(words_about(" ".join(f"word{chr(97 + n)}" for n in range(26)))) == 8
    assert words_about("x" * 10_000) == ["x" * 500]


def test_wins_with_the_thoughts_words_come_first() -> None:
    """More of its words, in any form, answer better."""
    one = a_win("Cleaned one cup")
    two = a_win("Called my friend from the kitchen")
    other = a_win("Sat in the sun")
    words = words_about("The kitchen needs cleaning and my friends are gone")
    assert best_answers([other, one, two], words)[:2] == [two, one]
    felt = a_win("Walked", feeling="friends were there")
    assert best_answers([other, felt], words)[0] == felt


def test_equal_ones_are_spread_over_kinds_and_months() -> None:
    """One answer from each corner of a life says more than five from one."""
    days = [dt.date(2026, month, 3) for month in (7, 8, 9)]
    wins = [
        a_win(f"Friend {kind} {day}", kind=kind, day=day)
        for day in days
        for kind in (Kind.PEOPLE, Kind.MOVING, Kind.REST)
    ]
    first = best_answers(wins, ["friend"])[:3]
    assert len({win.kind for win in first}) == 3
    assert len({win.day for win in first}) == 3


def test_the_kinds_a_thought_sounds_like_come_before_others() -> None:
    """Where no word is shared."""
    people, rest = a_win("Sent a text", kind=Kind.PEOPLE), a_win("Slept", kind=Kind.REST)
    assert best_answers([rest, people], [], [Kind.PEOPLE])[0] == people


def test_no_two_answers_say_the_same() -> None:
    """The newest of those that do."""
    old, new = a_win("Made my bed"), a_win("made my bed.")
    assert best_answers([new, old, new], ["bed"]) == [new]
    assert best_answers([], ["bed"]) == []


@given(
    st.lists(st.builds(a_win, st.text(min_size=1), kind=st.sampled_from([None, *Kind]))),
    st.text(),
)
def test_any_thought_gets_a_few_of_the_given_wins(wins: list[object], thought: str) -> None:
    """Never too many, never one twice, whatever is typed."""
    answers = best_answers(wins, words_about(thought))  # type: ignore[arg-type]
    assert len(answers) <= MOST_ANSWERS
    assert bool(answers) == bool(wins)
    assert all(answer in wins for answer in answers)
    assert len({win.id for win in answers}) == len(answers)
