"""Today's small things, over a real file."""

import datetime as dt
from collections.abc import Callable

import pytest

from smallwins.domain.errors import StorageError, StorageFullError, TextRefusedError
from smallwins.domain.small_things import SmallThing
from smallwins.domain.wins import Kind, Source
from smallwins.services.drafts import SMALL_THING, Drafts
from smallwins.services.journal import Journal
from smallwins.services.small_things import SmallThings
from smallwins.store import sql
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear, make_read_only
from support.journals import JournalEar

Look = Callable[[], list[tuple[str, bool]]]


@pytest.fixture
def things(database: Database, journal: Journal) -> SmallThings:
    return SmallThings(database.small_things, journal)


@pytest.fixture
def look(things: SmallThings, journal: Journal) -> Look:
    """What is on today's list, and whether it is checked."""
    return lambda: [(thing.text, thing.checked) for thing in things.of(journal.today())]


def put_down(things: SmallThings, journal: Journal, text: str = "one cup") -> SmallThing:
    return things.put_down(journal.today(), text)


def only(things: SmallThings, journal: Journal) -> SmallThing:
    (thing,) = things.of(journal.today())
    return thing


def test_a_check_is_a_win(
    things: SmallThings, journal: Journal, look: Look, ear: JournalEar
) -> None:
    """Kept as any other, for its day, and met as any other."""
    win = things.check(put_down(things, journal), Kind.HOME)
    assert (win.text, win.kind, win.source) == ("one cup", Kind.HOME, Source.WINDOW)
    assert ear.heard == [("kept", win)]
    assert look() == [("one cup", True)]
    assert only(things, journal).win == win.uid


def test_whoever_shows_the_list_hears_of_each_change(
    things: SmallThings, journal: Journal, look: Look
) -> None:
    """Put down, taken out, put back, checked."""
    ear = Ear()
    things.changed.connect(ear.hear)
    thing = put_down(things, journal)
    things.take_out(thing)
    assert look() == []
    things.put_back(thing)
    things.check(thing)
    assert look() == [("one cup", True)]
    assert len(ear.heard) == 4


def test_undo_opens_it_and_redo_checks_it(
    things: SmallThings, journal: Journal, look: Look
) -> None:
    """Whoever takes the win back finds the thing as it was before."""
    win = things.check(put_down(things, journal))
    journal.undo()
    assert look() == [("one cup", False)]
    journal.bring_back(win.uid)
    assert look() == [("one cup", True)]


def test_a_check_is_taken_back_by_pressing_again(
    things: SmallThings, journal: Journal, look: Look
) -> None:
    """Its win is put away; undo brings both back."""
    things.check(put_down(things, journal))
    things.uncheck(only(things, journal))
    assert look() == [("one cup", False)]
    assert journal.wins_of(journal.today()) == []
    journal.undo()
    assert look() == [("one cup", True)]


def test_other_wins_change_no_thing(things: SmallThings, journal: Journal, look: Look) -> None:
    """Each thing has its own win."""
    things.check(put_down(things, journal))
    put_down(things, journal, "the bed")
    other = journal.keep("one cup", source=Source.WINDOW)
    journal.put_away(other.uid)
    journal.bring_back(other.uid)
    assert look() == [("one cup", True), ("the bed", False)]


def test_a_win_that_was_erased_leaves_an_open_thing(
    things: SmallThings, journal: Journal, database: Database, look: Look
) -> None:
    """There is nothing to put away any more."""
    things.check(put_down(things, journal))
    sql.run(database._db, "DELETE FROM win")
    things.uncheck(only(things, journal))
    assert look() == [("one cup", False)]


def test_what_is_open_leaves_without_a_word_when_the_day_ends(
    things: SmallThings, journal: Journal, database: Database, clock: FixedClock, look: Look
) -> None:
    """At the hour the person chose, and from the file; the win stays."""
    things.check(put_down(things, journal))
    put_down(things, journal, "the bed")
    yesterday = journal.today()
    clock.moment = dt.datetime(2026, 11, 21, 1, 59, tzinfo=dt.UTC)
    assert len(look()) == 2
    clock.forward(minutes=1)
    assert look() == []
    assert database.small_things.of(yesterday) == []
    assert [win.text for win in journal.wins_of(yesterday)] == ["one cup"]


def test_a_page_that_shows_yesterday_puts_down_for_today(
    things: SmallThings, journal: Journal, clock: FixedClock, look: Look
) -> None:
    """What was typed at the turn of the day does not go with the day before."""
    yesterday = journal.today()
    clock.forward(days=1)
    things.put_down(yesterday, "one cup")
    assert look() == [("one cup", False)]


def test_words_that_were_put_down_are_no_draft(
    database: Database, journal: Journal, qapp: object
) -> None:
    """As one write: an app that is killed then offers them not twice."""
    drafts = Drafts(database.drafts)
    things = SmallThings(database.small_things, journal, drafts)
    drafts.hold(SMALL_THING, "one cup")
    assert drafts.write(patient=True)
    things.put_down(journal.today(), "one cup")
    assert SMALL_THING not in database.drafts.waiting()
    with pytest.raises(TextRefusedError):
        things.put_down(journal.today(), " ")
    drafts.rest()


def test_a_number_that_is_given_again_is_no_check(
    things: SmallThings, journal: Journal, look: Look
) -> None:
    """The next thing has the number of the one that left, and nothing of its win."""
    win = things.check(put_down(things, journal))
    things.take_out(only(things, journal))
    other = put_down(things, journal, "the bed")
    journal.put_away(win.uid)
    journal.undo()
    assert look() == [("the bed", False)]
    things.take_out(other)
    journal.put_away(win.uid)
    put_down(things, journal)
    journal.undo()
    assert look() == [("one cup", False)]


def test_the_same_words_on_another_day_are_another_thing(
    things: SmallThings, journal: Journal, clock: FixedClock, look: Look
) -> None:
    """Though the number is the same too."""
    win = things.check(put_down(things, journal))
    journal.put_away(win.uid)
    clock.forward(days=1)
    assert look() == []
    put_down(things, journal)
    journal.bring_back(win.uid)
    assert look() == [("one cup", False)]


def test_a_thing_belongs_to_its_newest_win(things: SmallThings, journal: Journal) -> None:
    """One that was unchecked and comes back takes it from no other."""
    first = things.check(put_down(things, journal))
    things.uncheck(only(things, journal))
    second = things.check(only(things, journal))
    journal.bring_back(first.uid)
    assert only(things, journal).win == second.uid


def test_what_is_put_back_is_checked_if_its_win_is_in_the_jar(
    things: SmallThings, journal: Journal, database: Database, look: Look
) -> None:
    """Put away meanwhile, it is open, until its win is back; wherever it lies by then."""
    win = things.check(put_down(things, journal))
    thing = only(things, journal)
    things.take_out(thing)
    journal.put_away(win.uid)
    put_down(things, journal, "the bed")
    things.put_back(thing)
    assert look() == [("the bed", False), ("one cup", False)]
    journal.undo()
    assert look() == [("the bed", False), ("one cup", True)]
    thing = things.of(journal.today())[1]
    things.take_out(thing)
    sql.run(database._db, "DELETE FROM win")
    things.put_back(thing)
    assert look() == [("the bed", False), ("one cup", False)]


def test_an_uncheck_is_one_change(things: SmallThings, journal: Journal) -> None:
    """It is written once, and the page is drawn once."""
    things.check(put_down(things, journal))
    ear = Ear()
    things.changed.connect(ear.hear)
    things.uncheck(only(things, journal))
    assert len(ear.heard) == 1


# What does not go


def test_a_mark_that_did_not_go_is_gone_with_its_thing(
    things: SmallThings, journal: Journal, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next one has its number, and is open."""
    thing = put_down(things, journal)

    def full(_number: int, _win: str) -> None:
        raise StorageFullError

    monkeypatch.setattr(database.small_things, "mark", full)
    things.check(thing)
    things.take_out(only(things, journal))
    assert not put_down(things, journal, "the bed").checked
    assert not only(things, journal).checked


def test_a_win_that_was_not_kept_checks_nothing(
    things: SmallThings, journal: Journal, database: Database, look: Look
) -> None:
    """It is said; the list is as it was."""
    thing = put_down(things, journal)
    make_read_only(database)
    with pytest.raises(StorageError):
        things.check(thing)
    make_read_only(database, on=False)
    assert look() == [("one cup", False)]


def test_a_win_that_was_kept_is_checked_though_the_mark_did_not_go(
    things: SmallThings,
    journal: Journal,
    database: Database,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody is asked to keep it once more; the next mark that goes is in the file."""
    thing = put_down(things, journal)

    def full(_number: int, _win: str) -> None:
        raise StorageFullError

    with monkeypatch.context() as patched:
        patched.setattr(database.small_things, "mark", full)
        things.check(thing)
        assert look() == [("one cup", True)]
        journal.undo()
        assert look() == [("one cup", False)]
    win = things.check(thing)
    assert database.small_things.of(journal.today())[0].win == win.uid
    assert look() == [("one cup", True)]


def test_days_before_that_stay_in_the_file_are_not_shown(
    things: SmallThings,
    journal: Journal,
    database: Database,
    clock: FixedClock,
    look: Look,
) -> None:
    """They leave with the next read that may write."""
    put_down(things, journal)
    yesterday = journal.today()
    clock.forward(days=1)
    make_read_only(database)
    assert look() == []
    assert len(database.small_things.of(yesterday)) == 1
    make_read_only(database, on=False)
    assert look() == []
    assert database.small_things.of(yesterday) == []


def test_a_list_that_cannot_be_read_stands_in_no_ones_way(
    things: SmallThings, journal: Journal, database: Database
) -> None:
    """A win is put away all the same."""
    win = things.check(put_down(things, journal))
    sql.run(database._db, "ALTER TABLE small_thing RENAME TO gone")
    assert journal.put_away(win.uid).put_away_at is not None
    sql.run(database._db, "ALTER TABLE gone RENAME TO small_thing")
