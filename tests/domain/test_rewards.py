import random
from collections import Counter
from collections.abc import Collection, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.errors import EmptyTextError, TooLongError, UnkeepableTextError
from smallwins.domain.rewards import (
    CARDS,
    LONGEST_TITLE,
    MINUTES,
    MOST_MINUTES,
    Cost,
    Deal,
    Fitting,
    Reward,
    Wish,
    checked,
    draw,
    moved,
)
from smallwins.domain.wins import Energy
from support.rewards import a_reward

EASY = Wish(5, Energy.OKAY, Cost.FREE)
ENERGIES = list(Energy)


@st.composite
def reward_lists(draw: st.DrawFn, smallest: int = 0) -> list[Reward]:
    """Lists of any rewards, each with a number of its own."""
    said = draw(
        st.lists(
            st.tuples(
                st.one_of(st.sampled_from(MINUTES), st.integers(1, MOST_MINUTES)),
                st.sampled_from(ENERGIES),
                st.sampled_from(list(Cost)),
                st.booleans(),
                st.booleans(),
            ),
            min_size=smallest,
            max_size=12,
        )
    )
    return [
        a_reward(
            id=number, minutes=minutes, energy=energy, cost=cost, favourite=liked, resting=resting
        )
        for number, (minutes, energy, cost, liked, resting) in enumerate(said, 1)
    ]


wishes = st.builds(
    Wish,
    st.one_of(st.sampled_from(MINUTES), st.integers(1, MOST_MINUTES)),
    st.sampled_from(ENERGIES),
    st.sampled_from(list(Cost)),
)
numbers = st.frozensets(st.integers(1, 12), max_size=3)
chances = st.integers(0, 2**32).map(random.Random)


def has_enough(wish: Wish, reward: Reward) -> bool:
    """What a person would say, in other words than the code's."""
    order = ["rough", "okay", "good"]
    return (
        reward.minutes <= wish.minutes
        and order.index(reward.energy.value) <= order.index(wish.energy.value)
        and not (wish.cost is Cost.FREE and reward.cost is Cost.LOW)
    )


def deal(
    rewards: Sequence[Reward], wish: Wish, last: Collection[int], chance: random.Random
) -> Deal:
    """Draw from a list, as the file is drawn from."""

    def fitting(asked: Wish) -> Fitting:
        fit = [one for one in rewards if not one.resting and asked.holds(one)]
        return Fitting(
            [one.id for one in fit if one.favourite], [one.id for one in fit if not one.favourite]
        )

    drawn = draw(fitting, wish, last, chance)
    by_number = {one.id: one for one in rewards}
    cards = tuple(by_number[number] for number in drawn.numbers)
    return Deal(cards, drawn.wish, asked=wish)


@given(reward_lists(), wishes, numbers, chances)
def test_what_is_dealt_fits_what_the_deal_tells(
    rewards: list[Reward], wish: Wish, last: frozenset[int], chance: random.Random
) -> None:
    """Three at most, none twice, none that rests; and it says when the wish had to grow."""
    dealt = deal(rewards, wish, last, chance)
    assert len({card.id for card in dealt.cards}) == len(dealt.cards) <= CARDS
    assert all(has_enough(dealt.wish, card) and dealt.wish.holds(card) for card in dealt.cards)
    assert not any(card.resting for card in dealt.cards)
    assert dealt.wider == (dealt.wish != wish)
    assert dealt.wish.energy is wish.energy
    assert dealt.wish.minutes >= wish.minutes
    assert dealt.wider or all(has_enough(wish, card) for card in dealt.cards)
    assert dealt.longer == any(card.minutes > wish.minutes for card in dealt.cards)
    fits = all(has_enough(wish, card) for card in dealt.cards)
    assert fits == (not dealt.longer and not dealt.dearer)


@given(reward_lists(), wishes, numbers, chances)
def test_the_table_is_as_full_as_it_can_be(
    rewards: list[Reward], wish: Wish, last: frozenset[int], chance: random.Random
) -> None:
    """Whatever fits the wish that is told is there, up to three; and without need none is wider."""
    dealt = deal(rewards, wish, last, chance)
    fit = [one for one in rewards if not one.resting and has_enough(dealt.wish, one)]
    assert len(dealt.cards) == min(CARDS, len(fit))
    new = [one for one in rewards if not one.resting and has_enough(wish, one)]
    if any(one.id not in last for one in new):
        assert not dealt.wider
    widest = Wish(MOST_MINUTES, wish.energy, Cost.LOW)
    within = [one for one in rewards if not one.resting and has_enough(widest, one)]
    assert bool(dealt.cards) == bool(within)
    if not {card.id for card in dealt.cards} - last:
        assert {one.id for one in within} <= last


@given(reward_lists(), wishes, chances, st.integers(2, 6))
def test_where_four_fit_never_the_same_three_twice_running(
    rewards: list[Reward], wish: Wish, chance: random.Random, times: int
) -> None:
    """Whoever asks for others sees others: where six fit, three that are new."""
    fit = [one for one in rewards if not one.resting and has_enough(wish, one)]
    last: frozenset[int] = frozenset()
    for _ in range(times):
        dealt = deal(rewards, wish, last, chance)
        now = frozenset(card.id for card in dealt.cards)
        if len(fit) >= CARDS + 1:
            assert now != last
        if len(fit) >= 2 * CARDS:
            assert not now & last
        last = now


def test_where_three_fit_others_come_by_a_wider_wish() -> None:
    """And where there are no others at all, the same lie there again, and no wish is wider."""
    three = [a_reward(id=number) for number in (1, 2, 3)]
    long = a_reward(id=4, minutes=15)
    dealt = deal([*three, long], EASY, {1, 2, 3}, random.Random(1))
    assert long in dealt.cards
    assert (dealt.wish, dealt.wider) == (Wish(15, Energy.OKAY, Cost.FREE), True)
    again = deal(three, EASY, {1, 2, 3}, random.Random(1))
    assert {card.id for card in again.cards} == {1, 2, 3}
    assert (again.wish, again.wider) == (EASY, False)


@pytest.mark.parametrize(
    ("there", "grown"),
    [
        (a_reward(id=1, minutes=15), Wish(15, Energy.OKAY, Cost.FREE)),
        (a_reward(id=1, minutes=6), Wish(15, Energy.OKAY, Cost.FREE)),
        (a_reward(id=1, minutes=60), Wish(60, Energy.OKAY, Cost.FREE)),
        (a_reward(id=1, cost=Cost.LOW), Wish(60, Energy.OKAY, Cost.LOW)),
        (a_reward(id=1, minutes=180), Wish(MOST_MINUTES, Energy.OKAY, Cost.LOW)),
    ],
)
def test_a_wish_grows_softly(there: Reward, grown: Wish) -> None:
    """More minutes first, then a little money, and an afternoon last."""
    dealt = deal([there], EASY, (), random.Random(1))
    assert (dealt.cards, dealt.wish, dealt.wider) == ((there,), grown, True)


def test_what_came_by_a_wider_wish_comes_by_it_again() -> None:
    """It is all there is: the table does not stand empty every second time."""
    there = a_reward(id=1, minutes=15)
    dealt = deal([there], EASY, {1}, random.Random(1))
    assert (dealt.cards, dealt.wish, dealt.wider) == (
        (there,),
        Wish(15, Energy.OKAY, Cost.FREE),
        True,
    )


def test_no_wish_asks_for_more_energy_than_there_is() -> None:
    """An empty table is kinder than a walk on a rough day."""
    walk = a_reward(id=1, energy=Energy.GOOD)
    dealt = deal([walk], EASY, (), random.Random(1))
    assert (dealt.cards, dealt.wish, dealt.wider) == ((), EASY, False)


def test_over_many_deals_each_comes_and_favourites_come_more_often() -> None:
    """Twenty fit, two of them are favourites; one rests, one does not fit."""
    rewards = [a_reward(id=number, favourite=number <= 2) for number in range(1, 21)]
    rewards += [a_reward(id=98, favourite=True, resting=True), a_reward(id=99, minutes=600)]
    chance, last, came = random.Random(5), frozenset[int](), Counter[int]()
    deals = 4_000
    for _ in range(deals):
        dealt = deal(rewards, EASY, last, chance)
        assert not dealt.wider
        last = frozenset(card.id for card in dealt.cards)
        came.update(last)
    assert came.keys() == set(range(1, 21))
    others = [came[number] for number in range(3, 21)]
    assert min(came[1], came[2]) > 1.8 * max(others)
    # Fair among themselves: once in a thousand the spread is larger, with 17 degrees of freedom.
    usual = sum(others) / len(others)
    assert sum((count - usual) ** 2 / usual for count in others) < 40.79


def test_any_of_the_three_places_may_hold_any_card() -> None:
    """A favourite does not give itself away by lying first."""
    rewards = [a_reward(id=1, favourite=True), a_reward(id=2), a_reward(id=3)]
    chance = random.Random(3)
    at = Counter(
        [card.id for card in deal(rewards, EASY, (), chance).cards].index(1) for _ in range(900)
    )
    # Once in a thousand, with 2 degrees of freedom.
    assert sum((at[place] - 300) ** 2 / 300 for place in range(3)) < 13.82


@given(st.lists(st.integers(), unique=True, max_size=9), st.integers(-12, 12), st.data())
def test_whoever_is_moved_stands_there_and_the_others_keep_their_order(
    order: list[int], step: int, data: st.DataObject
) -> None:
    """At an end of the list it stays there."""
    if not order:
        assert moved(order, 1, step) == []
        return
    one = data.draw(st.sampled_from(order))
    now = moved(order, one, step)
    assert [each for each in now if each != one] == [each for each in order if each != one]
    assert now.index(one) == max(0, min(order.index(one) + step, len(order) - 1))


def test_who_is_not_there_moves_nobody() -> None:
    """It was put away a moment ago."""
    assert moved([1, 2, 3], 9, -1) == [1, 2, 3]


def test_a_title_is_one_line() -> None:
    """What was pasted stands on one line, without spaces around it."""
    assert checked(a_reward("  Sit\nin the\u2028sun \r\n")).title == "Sit in the sun"
    assert checked(a_reward("x" * LONGEST_TITLE)).title == "x" * LONGEST_TITLE


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"title": ""}, EmptyTextError),
        ({"title": " \n\u200b"}, EmptyTextError),
        ({"title": "x" * (LONGEST_TITLE + 1)}, TooLongError),
        ({"title": "a\0b"}, UnkeepableTextError),
        ({"title": "a\ud800"}, UnkeepableTextError),
        ({"minutes": 0}, ValueError),
        ({"minutes": MOST_MINUTES + 1}, ValueError),
        ({"icon": "../secret"}, ValueError),
    ],
)
def test_what_no_reward_can_be_is_refused(
    fields: dict[str, object], error: type[Exception]
) -> None:
    """Before it comes near the file."""
    with pytest.raises(error):
        checked(a_reward(**fields))  # type: ignore[arg-type]


def test_a_title_that_is_too_long_says_how_much_fits() -> None:
    """The number a person reads is that of titles."""
    with pytest.raises(TooLongError) as raised:
        checked(a_reward("x" * 20_000))
    assert (raised.value.length, raised.value.limit) == (20_000, LONGEST_TITLE)
