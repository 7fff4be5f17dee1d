"""Looking back: what is pulled, found, shown again, and what answers a hard thought."""

import datetime as dt
import random
import zoneinfo
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.errors import UnknownWinError
from smallwins.domain.heat import DayNotes, FoldedNote, Lifetime
from smallwins.domain.jar import WhyNone
from smallwins.domain.wins import Energy, Kind
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from support.clock import FixedClock
from support.journals import keep

WORDS = {Kind.PEOPLE: ("friend*", "alone"), Kind.HOME: ("kitchen",)}


@pytest.fixture
def back(database: Database, journal: Journal, preferences: Preferences) -> LookingBack:
    return LookingBack(
        database.wins,
        database.days,
        database.pulls,
        journal,
        preferences,
        WORDS,
        chance=random.Random(1),
    )


def test_a_pull_draws_from_all_that_was_ever_kept(back: LookingBack, journal: Journal) -> None:
    """Not from this month alone."""
    kept = {keep(journal, day=dt.date(2020 + year, 3, 1)).id for year in range(5)}
    assert {win.id for win in (back.pull() for _ in range(5)) if win} == kept


def test_notes_of_rough_days_are_left_out_where_that_is_set(
    back: LookingBack, journal: Journal, preferences: Preferences
) -> None:
    """In pulls and in answers alike."""
    keep(journal, "Sat with my friend", energy=Energy.ROUGH)
    assert back.answers("no friends") != []
    preferences.change(leave_out_rough=True)
    assert back.pull() is None
    assert back.answers("no friends") == []


def test_words_a_kind_or_both_find_notes_newest_first(back: LookingBack, journal: Journal) -> None:
    """And nothing at all asks for everything."""
    cat = keep(journal, "Fed the cat", kind=Kind.HOME)
    dog = keep(journal, "Walked the dog", kind=Kind.MOVING)
    assert back.find("the") == [dog, cat]
    assert back.find("the", Kind.HOME) == [cat]
    assert back.find(" ", Kind.MOVING) == [dog]
    assert back.find("") == [dog, cat]


@pytest.mark.parametrize("words", ["", "walk", "🌤", "alk"])
@pytest.mark.parametrize("kind", [None, Kind.MOVING])
def test_pages_follow_each_other_without_gap_or_repeat(
    back: LookingBack, journal: Journal, words: str, kind: Kind | None
) -> None:
    """By index, by sign and by piece of a word; the end is an empty page."""
    kept = [keep(journal, f"walk {n} 🌤", kind=Kind.MOVING) for n in range(7)]
    found, before = [], None
    while page := back.find(words, kind, before=before, limit=3):
        found += page
        before = min(win.id for win in page)
    assert found == kept[::-1]


def test_what_was_kept_later_for_an_earlier_day_stands_below(
    back: LookingBack, journal: Journal
) -> None:
    """By the day that is shown, as anybody looks for it."""
    today = keep(journal, "garden")
    before = keep(journal, "the garden again", day=dt.date(2026, 10, 12))
    assert back.find("gard") == [today, before]


def test_words_the_index_knows_bring_no_pieces_after_them(
    back: LookingBack, journal: Journal
) -> None:
    """The second page goes on as the first began."""
    keep(journal, "sidewalk")
    whole = keep(journal, "a walk")
    assert back.find("walk") == [whole]
    assert back.find("walk", before=whole.id) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=40) | st.text("\"*^:(){}+-' ANDORTNEA\0", max_size=20))
def test_whatever_is_typed_is_a_question(back: LookingBack, words: str) -> None:
    """Quotes, stars, operators, half signs: a list comes back."""
    assert isinstance(back.find(words, Kind.HOME), list)
    assert isinstance(back.answers(words), list)


def test_a_note_of_a_jar_is_found_by_its_number(back: LookingBack, journal: Journal) -> None:
    """Until it is put away."""
    win = keep(journal)
    assert back.note(win.id) == win
    journal.put_away(win.uid)
    with pytest.raises(UnknownWinError):
        back.note(win.id)


def test_the_shelf_goes_back_to_the_first_win_with_each_month_between(
    back: LookingBack, journal: Journal
) -> None:
    """A month without wins stands there as well."""
    assert back.months_before() == []
    keep(journal, day=dt.date(2026, 8, 31))
    assert back.months_before() == [dt.date(2026, month, 1) for month in (10, 9, 8)]
    assert back.jar(dt.date(2026, 9, 4)).total == 0
    assert back.jar(dt.date(2026, 8, 4)).total == 1


def test_a_replay_begins_with_the_oldest(back: LookingBack, journal: Journal) -> None:
    """As the day went."""
    first, second = keep(journal, "Woke"), keep(journal, "Slept")
    today = journal.today()
    assert back.notes_of(today, today) == [first, second]


def test_answers_hold_the_thoughts_words_from_both_ends_of_time(
    back: LookingBack, journal: Journal
) -> None:
    """The oldest one is as true as the newest."""
    old = keep(journal, "Called a friend", day=dt.date(2020, 1, 1))
    for n in range(40):
        keep(journal, f"Wrote to friend {n}")
    assert old in back.answers("I have no friends")


def test_a_thought_without_shared_words_is_answered_by_its_kind(
    back: LookingBack, journal: Journal
) -> None:
    """And where there is none, by anything kept."""
    tea = keep(journal, "Tea with Ana", kind=Kind.PEOPLE)
    soup = keep(journal, "Cooked soup", kind=Kind.FOOD)
    assert back.answers("I am so alone")[0] == tea
    assert set(back.answers("It is grey")) == {tea, soup}


def test_notes_that_rest_do_not_answer(back: LookingBack, journal: Journal) -> None:
    """They come when they are asked for by name."""
    win = keep(journal, "Called a friend")
    journal.let_rest(win.uid, resting=True)
    assert back.answers("friend") == []
    assert [found.uid for found in back.find("friend")] == [win.uid]


def test_notes_that_may_not_come_leave_room_for_others(
    back: LookingBack, journal: Journal, preferences: Preferences
) -> None:
    """However many of them hold the thought's words."""
    tea = keep(journal, "Tea", day=dt.date(2026, 10, 1))
    for number in range(14):
        journal.let_rest(keep(journal, f"Cleaned shelf {number}").uid, resting=True)
    assert back.answers("I do not clean") == [tea]
    preferences.change(leave_out_rough=True)
    for number in range(14):
        keep(journal, f"Cleaned cup {number}", energy=Energy.ROUGH)
    assert back.answers("I do not clean") == [tea]


def test_it_says_why_no_note_came(back: LookingBack, journal: Journal) -> None:
    """So that a jar with resting notes is not called empty."""
    assert back.why_none() is WhyNone.EMPTY
    journal.let_rest(keep(journal).uid, resting=True)
    assert back.pull() is None
    assert back.why_none() is WhyNone.RESTING


def test_a_thought_is_written_nowhere(
    back: LookingBack, journal: Journal, database: Database, tmp_path: Path
) -> None:
    """Not a byte of it, in any file."""
    keep(journal, "Called a friend")
    back.answers("I am a xylophonic burden to my friends")
    database.close()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"xylophonic" not in path.read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.integers(0, 4_000))
def test_empty_days_take_nothing_from_jar_or_shelf(
    back: LookingBack, journal: Journal, clock: FixedClock, days: int
) -> None:
    """However many pass: each month holds what it held, and the shelf has as many jars or more."""
    start = clock.now()
    try:
        if not journal.recent():
            for day in (dt.date(2026, 7, 3), dt.date(2026, 9, 9), journal.today()):
                keep(journal, day=day)
        months = [journal.today().replace(day=1), *back.months_before()]
        jars = [back.jar(month) for month in months]
        clock.moment = start + dt.timedelta(days=days)
        later = [journal.today().replace(day=1), *back.months_before()]
        assert later[-len(months) :] == months
        assert [back.jar(month) for month in months] == jars
    finally:
        clock.moment = start


def test_a_month_that_began_farther_east_is_on_the_shelf(
    back: LookingBack, journal: Journal, clock: FixedClock
) -> None:
    """A win of the first of December, kept in Auckland, is in sight in Honolulu, the day before."""
    keep(journal, day=dt.date(2026, 10, 5))
    clock.moment = dt.datetime(2026, 11, 30, 20, tzinfo=dt.UTC)
    clock.place = zoneinfo.ZoneInfo("Pacific/Auckland")
    win = keep(journal)
    december = dt.date(2026, 12, 1)
    assert win.day == back.last_day() == december
    assert back.months_before() == [dt.date(2026, month, 1) for month in (11, 10)]
    clock.place = zoneinfo.ZoneInfo("Pacific/Honolulu")
    assert journal.today() == dt.date(2026, 11, 30)
    assert back.months_before() == [december, dt.date(2026, 10, 1)]
    assert back.last_day() == december
    assert journal.has_come(december)
    assert not journal.has_come(dt.date(2026, 12, 2))
    again = keep(journal, day=december)
    assert again.day == december
    journal.put_away(win.uid)
    journal.put_away(again.uid)
    assert back.months_before() == [dt.date(2026, 10, 1)]
    assert back.last_day() == journal.today()


def test_at_the_end_of_the_calendar_there_is_no_day_after(
    back: LookingBack, journal: Journal, clock: FixedClock
) -> None:
    """A clock that is set there breaks no shelf."""
    keep(journal)
    clock.moment = dt.datetime(9999, 12, 31, 12, tzinfo=dt.UTC)
    win = keep(journal)
    assert win.day == dt.date.max == back.last_day()
    assert back.months_before()[-1] == dt.date(2026, 11, 1)


def test_a_year_and_a_life_are_counted(back: LookingBack, journal: Journal) -> None:
    """What the calendar shows of days: how many wins each holds, and how much was ever kept."""
    assert back.first_day() is None
    first, second = dt.date(2025, 12, 31), dt.date(2026, 3, 1)
    for day in (first, second, second):
        keep(journal, day=day)
    assert back.first_day() == first
    assert back.counts(dt.date(2026, 1, 1), dt.date(2026, 12, 31)) == {second: 2}
    assert back.lifetime() == Lifetime(3, 2)


def test_a_month_shows_the_notes_of_its_days(back: LookingBack, journal: Journal) -> None:
    """Each in its kind, the oldest first, and how many there are."""
    day = dt.date(2026, 3, 5)
    wins = [keep(journal, day=day, kind=kind) for kind in (*Kind,)]
    keep(journal, day=dt.date(2026, 4, 1))
    notes = tuple(FoldedNote(win.id, win.kind) for win in wins[:6])
    found = back.notes_by_day(dt.date(2026, 3, 1), dt.date(2026, 3, 31))
    assert found == {day: DayNotes(8, notes)}
    assert found[day].has_more
    assert found[day].as_one() == DayNotes(1, notes[:1])


def test_a_win_is_given_by_its_name_while_it_is_in_the_jar(
    back: LookingBack, journal: Journal
) -> None:
    """One that is put away is not, and what no win is called gives none."""
    win = keep(journal)
    assert back.win(win.uid) == win
    assert back.win("another") is None
    journal.put_away(win.uid)
    assert back.win(win.uid) is None
