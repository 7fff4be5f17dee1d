"""Pages of months, over a real file."""

import datetime as dt

import pytest

from smallwins.domain.month_page import Hidden, PageChoice
from smallwins.domain.people import Person
from smallwins.domain.wins import Kind, Source
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.month_pages import MonthPages
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear
from support.wins import new_win

ALL = PageChoice(all_wins=True)


@pytest.fixture
def pages(database: Database, journal: Journal, preferences: Preferences) -> MonthPages:
    back = LookingBack(database.wins, database.days, database.pulls, journal, preferences, {})
    return MonthPages(database.left_off, back, journal, preferences, people=database.people)


def month(journal: Journal) -> dt.date:
    return journal.today().replace(day=1)


def test_a_page_holds_the_wins_of_its_month(
    pages: MonthPages, database: Database, journal: Journal
) -> None:
    """The oldest first; those of other months, and those that were put away, are not on it."""
    today = month(journal).replace(day=2)
    for text, day in (
        ("later", today),
        ("first", today.replace(day=1)),
        ("before", month(journal) - dt.timedelta(days=1)),
    ):
        database.wins.add(new_win(text, day=day))
    away = journal.keep("away", source=Source.WINDOW, kind=Kind.MIND, feeling="secretly")
    journal.put_away(away.uid)
    page = pages.page(today, ALL)
    assert page.first_day == month(journal)
    assert [win.text for win in page.all_wins] == ["first", "later"]
    assert (page.days_with_win, page.lifetime_days) == (2, 3)
    assert "away" not in repr(page)
    assert "secretly" not in repr(page)
    assert page.seen_to == journal.today()


def test_a_win_that_is_left_off_is_on_no_page(
    pages: MonthPages, journal: Journal, database: Database
) -> None:
    """Until it is brought back; whoever shows a page hears of both."""
    ear = Ear()
    pages.changed.connect(ear.hear)
    win = journal.keep("Called Mum", source=Source.WINDOW)
    pages.leave_off(win.uid, True)
    assert pages.left_off() == database.left_off.all() == {win.uid}
    assert pages.page(month(journal), ALL).all_wins == ()
    pages.leave_off(win.uid, False)
    assert [one.text for one in pages.page(month(journal), ALL).all_wins] == ["Called Mum"]
    assert len(ear.heard) == 2


def test_a_name_known_from_one_month_of_a_book_is_hidden_in_all(
    pages: MonthPages, journal: Journal, database: Database
) -> None:
    """Alone, the month before does not know it: a sentence begins with it there."""
    now = month(journal)
    before = (now - dt.timedelta(days=1)).replace(day=1)
    database.wins.add(new_win("Rose came", day=before))
    database.wins.add(new_win("Tea with Rose", day=now))
    hiding = PageChoice(hidden=frozenset({Hidden.NAMES}), all_wins=True)
    book = pages.book(hiding)
    for one in (before, now):
        book.look_at(one)
    told = [book.page(one).all_wins[0].text for one in (before, now)]
    assert told == ["R. came", "Tea with R."]
    assert pages.page(before, hiding).all_wins[0].text == "Rose came"


def test_hidden_names_are_learned_from_the_whole_month(
    pages: MonthPages, journal: Journal, preferences: Preferences
) -> None:
    """From wins and feelings; a trusted person's comes from the settings."""
    preferences.change(trusted_name="Jo")
    for text, feeling in (("Rose came", ""), ("jo called", "warm, thanks to Rose")):
        journal.keep(text, source=Source.WINDOW, feeling=feeling)
    hiding = PageChoice(hidden=frozenset({Hidden.NAMES}), all_wins=True)
    told = [(win.text, win.feeling) for win in pages.page(month(journal), hiding).all_wins]
    assert told == [("R. came", ""), ("j. called", "warm, thanks to R.")]
    shown = pages.page(month(journal), ALL)
    assert [win.text for win in shown.all_wins] == ["Rose came", "jo called"]


def test_whom_one_shares_with_is_a_known_name(
    pages: MonthPages, journal: Journal, database: Database, clock: FixedClock
) -> None:
    """However it is written, and also of one who was put away: no word says that it is a name."""
    for person in (
        Person(name="Anna", at="anna@example.org"),
        Person(name="Ben", at="0123", away=True),
        Person(at="someone@example.org"),
    ):
        database.people.save(person, clock.now())
    journal.keep("Anna came. wrote to ben", source=Source.WINDOW)
    hiding = PageChoice(hidden=frozenset({Hidden.NAMES}), all_wins=True)
    (told,) = pages.page(month(journal), hiding).all_wins
    assert told.text == "A. came. wrote to b."


def test_each_day_may_look_the_same(
    pages: MonthPages, journal: Journal, preferences: Preferences
) -> None:
    """As in the calendar."""
    for _ in range(6):
        journal.keep("Tea", source=Source.WINDOW)
    assert set(pages.page(month(journal), ALL).steps.values()) == {5}
    preferences.change(alike_days=True)
    assert set(pages.page(month(journal), ALL).steps.values()) == {3}


def test_pages_go_from_the_first_win_to_this_month(
    pages: MonthPages, journal: Journal, database: Database, clock: FixedClock
) -> None:
    """Without a win there is this month alone; one kept farther east begins the next."""
    this = month(journal)
    assert pages.months() == (this, this)
    database.wins.add(new_win(day=dt.date(2020, 2, 29)))
    assert pages.months() == (dt.date(2020, 2, 1), this)
    ahead = journal.today() + dt.timedelta(days=40)
    database.wins.add(new_win(day=ahead))
    assert pages.months() == (dt.date(2020, 2, 1), ahead.replace(day=1))


def test_a_first_win_that_is_to_come_leaves_this_month_a_page(
    pages: MonthPages, journal: Journal, database: Database
) -> None:
    """There is a page of now, whatever a clock said."""
    ahead = journal.today() + dt.timedelta(days=40)
    database.wins.add(new_win(day=ahead))
    assert pages.months() == (month(journal), ahead.replace(day=1))
