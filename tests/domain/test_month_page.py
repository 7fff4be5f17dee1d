"""What is on the page of a month, and what is not."""

import dataclasses
import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smallwins.domain.days import month_of
from smallwins.domain.heat import EVERY_DAY_ALIKE
from smallwins.domain.month_page import (
    CHOSEN,
    MOST_FEELINGS,
    READY,
    Hidden,
    MonthPage,
    PageChoice,
    Part,
    Reader,
    chosen,
    month_page,
)
from smallwins.domain.wins import Kind, Win
from support.wins import a_win

FIRST = dt.date(2025, 10, 1)
LAST = dt.date(2025, 10, 31)
AFTER = dt.date(2025, 12, 24)
FEELINGS = ("", "calm", "Calm.", "proud", "tired, but glad", *(f"feeling {n}" for n in range(9)))


def win(text: str = "Made my bed", day: int = 1, **fields: object) -> Win:
    return a_win(text, day=FIRST.replace(day=day), **fields)


def page_of(*wins: Win, choice: PageChoice | None = None, **fields: object) -> MonthPage:
    given_fields: dict[str, object] = {"today": AFTER, "lifetime_days": 188, **fields}
    ordered = sorted(wins, key=lambda win: (win.day, win.id))
    return month_page(FIRST, ordered, choice or PageChoice(), **given_fields)  # type: ignore[arg-type]


def test_a_whole_page() -> None:
    """Its days, its jar, its wins, their kinds and how they felt; the most come first."""
    wins = (
        win("Slept", 2, kind=Kind.REST, feeling="calm", place=0),
        win("Soup", 2, kind=Kind.FOOD, feeling="proud", place=1, close=True),
        win("Tea", 5, kind=Kind.FOOD, feeling=" Proud. ", place=2),
        win("Sat", 6, place=3),
    )
    page = page_of(*wins)
    assert (page.first_day, page.seen_to, page.days_with_win) == (FIRST, LAST, 3)
    assert page.steps == {FIRST.replace(day=2): 2, FIRST.replace(day=5): 1, FIRST.replace(day=6): 1}
    assert page.days
    assert page.jar is not None
    assert [(note.place, note.kind) for note in page.jar.notes] == [
        (one.place, one.kind) for one in wins
    ]
    assert [one.text for one in page.chosen] == ["Slept", "Soup", "Tea", "Sat"]
    assert not page.all_kept_close
    assert [(kind, len(notes)) for kind, notes in page.kinds] == [(Kind.FOOD, 2), (Kind.REST, 1)]
    assert page.feelings == (("proud", 2), ("calm", 1))
    assert (page.more_feelings, page.all_wins, page.lifetime_days) == ((), (), 188)


def test_a_page_tells_no_number_of_a_win() -> None:
    """Others look at it: how many wins there ever were, and were left off, is not to be told."""
    wins = [
        win(f"Tea {number}", 1 + number, kind=list(Kind)[number % 3], place=number)
        for number in range(12)
    ]
    others = [dataclasses.replace(one, id=one.id * 7 + 1_000) for one in wins]
    off = win("Not for others", 3, kind=Kind.REST, place=12)
    choice = PageChoice(all_wins=True)
    page = page_of(*wins, choice=choice)
    assert page_of(*others, choice=choice) == page
    assert page_of(*wins, off, choice=choice, left_off={off.uid}) == page
    assert page_of(*wins[1:], choice=choice) != page


def test_an_empty_month_holds_its_days_alone() -> None:
    """No count of nothing is on it."""
    page = page_of(lifetime_days=0)
    assert (page.days_with_win, page.lifetime_days, page.jar) == (None, None, None)
    assert (page.days, page.steps) == (True, {})
    assert [page.chosen, page.kinds, page.feelings, page.all_wins] == [()] * 4


def test_days_that_have_not_come_are_known() -> None:
    """The page of this month ends today, or with a win kept farther east; later ones are whole."""
    assert page_of(today=FIRST.replace(day=9)).seen_to == FIRST.replace(day=9)
    assert page_of(win(day=10), today=FIRST.replace(day=9)).seen_to == FIRST.replace(day=10)
    assert page_of(today=AFTER).seen_to == LAST


def test_a_part_that_is_not_wanted_is_not_there() -> None:
    """Each goes alone."""
    wins = [win(kind=Kind.HOME, feeling="calm", place=0)]
    for part in Part:
        page = page_of(*wins, choice=PageChoice(parts=frozenset(Part) - {part}))
        there = {
            Part.JAR: page.jar is not None,
            Part.DAYS: page.days and bool(page.steps),
            Part.CHOSEN: bool(page.chosen),
            Part.KINDS: bool(page.kinds),
            Part.FEELINGS: bool(page.feelings),
        }
        assert there == {each: each is not part for each in Part}


def test_hidden_feelings_are_in_no_part() -> None:
    """Neither below a win nor as rows."""
    choice = PageChoice(hidden=frozenset({Hidden.FEELINGS}), all_wins=True)
    page = page_of(win(feeling="secretly"), win(feeling="secretly"), choice=choice)
    assert "secretly" not in repr(page)


def test_hidden_kinds_are_in_no_part() -> None:
    """Nor as the colour of a note."""
    choice = PageChoice(hidden=frozenset({Hidden.KINDS}), all_wins=True)
    page = page_of(win(kind=Kind.MIND, place=0), choice=choice)
    assert page.jar is not None
    assert [note.kind for note in page.jar.notes] == [None]
    assert "MIND" not in repr(page)


def test_hidden_names_are_in_no_words() -> None:
    """They are asked for where they are hidden, and else not at all."""
    one = win("Called Mum", feeling="like Mum")
    hiding = PageChoice(hidden=frozenset({Hidden.NAMES}), all_wins=True)
    page = page_of(one, choice=hiding, without_names=lambda text: text.replace("Mum", "M."))
    assert "Mum" not in repr(page)
    assert page.feelings == (("like M", 1),)
    shown = page_of(one, without_names=lambda _text: "")
    assert shown.chosen[0].text == "Called Mum"


def test_a_win_that_is_left_off_is_in_no_part() -> None:
    """Not as words, a note, a day, a kind or a feeling."""
    stays = win("Tea", 3, kind=Kind.FOOD, place=4)
    secret = win("Secret", 9, kind=Kind.MIND, feeling="secretly", place=5, close=True)
    all_wins = PageChoice(all_wins=True)
    page = page_of(stays, secret, choice=all_wins, left_off={secret.uid})
    assert page == page_of(stays, choice=all_wins)


def test_all_alike_days_look_the_same() -> None:
    """Where the person set it so."""
    assert set(page_of(win(day=1), win(day=1), win(day=2), alike=True).steps.values()) == {
        EVERY_DAY_ALIKE
    }


def test_kept_close_wins_are_all_there() -> None:
    """And where they are enough, no others."""
    close = [win(f"close {number}", 1 + number, close=True) for number in range(CHOSEN + 2)]
    page = page_of(win("other", 31), *close)
    assert [one.text for one in page.chosen] == [one.text for one in close]
    assert page.all_kept_close


def test_all_wins_stand_there_or_some() -> None:
    """Those that were left off are none of them; where none may stand there, these are not all."""
    wins = [win(f"win {number}", 1 + number) for number in range(CHOSEN + 1)]
    assert page_of(*wins[:CHOSEN]).all_chosen
    assert not page_of(*wins).all_chosen
    assert page_of(*wins, left_off={wins[0].uid}).all_chosen
    assert not page_of(wins[0], choice=PageChoice(parts=frozenset({Part.DAYS}))).all_chosen


def test_the_usual_day_is_as_bright_as_most() -> None:
    """Of two as usual as each other the less bright one; in an empty month there is none."""
    assert page_of().usual_step == 0
    assert page_of(win(day=1), win(day=2), win(day=2)).usual_step == 1
    assert page_of(win(day=1), *[win(day=day) for day in (2, 2, 3, 3)]).usual_step == 2


def test_others_join_by_a_fair_spread() -> None:
    """A kind that stands there least, then the day farthest from those that stand there."""
    wins = [
        *(win(f"tea {day}", day, kind=Kind.FOOD) for day in range(1, 20)),
        win("walk", 20, kind=Kind.MOVING),
        win("bed", 31, kind=Kind.HOME, close=True),
    ]
    texts = [one.text for one in chosen(wins)]
    assert texts == ["tea 1", "tea 5", "tea 10", "tea 15", "walk", "bed"]
    assert chosen(wins) == chosen(wins)
    assert chosen([]) == []


def test_a_feeling_that_tells_a_story_has_no_row() -> None:
    """It stands below its win; many feelings stand in one line without a count."""
    story = "It felt like coming home for a bit, at last"
    names = [f"feeling {number}" for number in range(MOST_FEELINGS + 2)]
    page = page_of(win(feeling=story), *(win(feeling=name) for name in names))
    assert [name for name, _count in page.feelings] == names[:MOST_FEELINGS]
    assert page.more_feelings == tuple(names[MOST_FEELINGS:])
    assert page.chosen[0].feeling == story


def test_notes_from_before_places_lie_in_the_jar() -> None:
    """Where no place is written, there is a free one."""
    page = page_of(win(place=None), win(place=0), win(place=None))
    assert page.jar is not None
    assert [note.place for note in page.jar.notes] == [1, 0, 2]
    assert page.jar.total == 3


def test_ready_choices_suit_their_readers() -> None:
    """People walk by a fridge; a therapist reads all, and knows no names."""
    secret = win("Called Mum", feeling="secretly", kind=Kind.PEOPLE)
    fridge = page_of(secret, choice=READY[Reader.FRIDGE])
    assert "secretly" not in repr(fridge)
    therapist = page_of(secret, choice=READY[Reader.THERAPIST], without_names=lambda _: "M.")
    assert [one.text for one in therapist.all_wins] == ["M."]
    assert (therapist.jar, therapist.chosen) == (None, ())
    assert set(READY) == set(Reader)


WINS = st.lists(
    st.builds(
        win,
        day=st.integers(1, 31),
        kind=st.sampled_from([None, *Kind]),
        feeling=st.sampled_from(FEELINGS),
        close=st.booleans(),
        place=st.none() | st.integers(0, 300),
    ),
    max_size=40,
)


def numbers(page: MonthPage) -> Counter[str]:
    """Each number that can be counted on a page, by what it counts."""
    found = Counter({str(kind): len(notes) for kind, notes in page.kinds})
    found.update(dict(page.feelings))
    found.update({str(day): step for day, step in page.steps.items()})
    found["days"] = page.days_with_win or 0
    found["lifetime"] = page.lifetime_days or 0
    found["chosen"] = len(page.chosen)
    found["rows of kinds"] = len(page.kinds)
    found["rows of feelings"] = len(page.feelings)
    found["more"] = len(page.more_feelings)
    found["all"] = len(page.all_wins)
    found["jar"] = 0 if page.jar is None else len(page.jar.notes)
    found["seen"] = page.seen_to.toordinal()
    return found


@given(WINS, WINS, st.dates(FIRST, AFTER), st.integers(0, 40), st.booleans())
def test_no_number_on_a_page_goes_down(
    wins: list[Win], more: list[Win], today: dt.date, days: int, alike: bool
) -> None:
    """For any month: whatever is kept, and however many days pass."""
    everything = PageChoice(all_wins=True)
    before = page_of(*wins, choice=everything, today=today, alike=alike)
    later = page_of(
        *wins,
        *(dataclasses.replace(one, id=one.id + 10**9) for one in more),
        choice=everything,
        today=today + dt.timedelta(days=days),
        alike=alike,
    )
    grown = numbers(later)
    for what, count in numbers(before).items():
        assert grown[what] >= count, what


@given(WINS)
def test_no_kind_crowds_out_another(wins: list[Win]) -> None:
    """Whatever was kept: one that has another to show stands there once less at most."""
    stand = chosen(wins)
    assert len(stand) == max(sum(one.close for one in wins), min(CHOSEN, len(wins)))
    assert {one.uid for one in wins if one.close} <= {one.uid for one in stand}
    counts = Counter(one.kind for one in stand)
    close = Counter(one.kind for one in wins if one.close)
    stand_uids = {one.uid for one in stand}
    for waiting in {one.kind for one in wins if one.uid not in stand_uids}:
        others = (count for kind, count in counts.items() if count > close[kind])
        assert all(count <= counts[waiting] + 1 for count in others)


@given(WINS, st.data())
def test_any_wins_that_are_left_off_are_in_no_part(wins: list[Win], data: st.DataObject) -> None:
    """The page is the one that would be there had they not been kept."""
    off = {one.uid for one in wins if data.draw(st.booleans())}
    everything = PageChoice(all_wins=True)
    stay = [one for one in wins if one.uid not in off]
    assert page_of(*wins, choice=everything, left_off=off) == page_of(*stay, choice=everything)


@pytest.mark.parametrize("first", [dt.date(1, 1, 1), dt.date(9999, 12, 1)])
def test_any_month_of_the_calendar_has_a_page(first: dt.date) -> None:
    """The first and the last one, too."""
    page = month_page(first, [], PageChoice(), today=AFTER, lifetime_days=1)
    assert page.seen_to <= month_of(first)[1]


def test_how_many_days_there_ever_were_goes_with_the_jar() -> None:
    """Whoever is shown no jar is not told, as a therapist."""
    assert page_of(choice=PageChoice(parts=frozenset({Part.JAR}))).lifetime_days == 188
    assert page_of(choice=PageChoice(parts=frozenset(Part) - {Part.JAR})).lifetime_days is None
    assert page_of(choice=READY[Reader.THERAPIST]).lifetime_days is None
    assert page_of(choice=READY[Reader.FRIDGE]).lifetime_days == 188
