"""What is offered now, over a real file."""

import datetime as dt
from itertools import pairwise

import pytest

from smallwins.domain.errors import StorageError
from smallwins.domain.suggestions import Hour, Suggestion
from smallwins.domain.wins import Energy, Kind
from smallwins.services.journal import Journal
from smallwins.services.offers import Offers
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear, make_read_only
from support.journals import keep

STILL_HERE = Suggestion("I'm still here", Kind.MIND)
BED, WALK = Suggestion("Made my bed", Kind.HOME), Suggestion("Went for a walk", Kind.MOVING)
TEXT = Suggestion("Sent a text", Kind.PEOPLE)
STARTERS = {Energy.ROUGH: (STILL_HERE,), Energy.OKAY: (BED, WALK, TEXT), Energy.GOOD: ()}
CHAINS = [(BED, WALK)]


@pytest.fixture
def offers(database: Database, journal: Journal, clock: FixedClock) -> Offers:
    return Offers(database.offers, journal, clock)


@pytest.fixture
def ear(offers: Offers) -> Ear:
    ear = Ear()
    offers.changed.connect(ear.hear)
    return ear


def texts(offers: Offers) -> list[str]:
    return [one.text for one in offers.now(None, STARTERS)]


def test_a_row_stays_for_its_day_and_turns_with_the_next(offers: Offers, clock: FixedClock) -> None:
    """At nine and at ten the same, tomorrow another; in a week none twice in a row."""
    rows = []
    for _day in range(7):
        rows.append(texts(offers))
        clock.forward(hours=1)
        assert texts(offers) == rows[-1]
        clock.forward(hours=23)
    assert all(one != following for one, following in pairwise(rows))
    assert {frozenset(row) for row in rows} == {frozenset(rows[0])}


def test_the_clock_on_the_wall_says_what_part_of_the_day_it_is(
    offers: Offers, clock: FixedClock
) -> None:
    """In the person's own zone."""
    night = Suggestion("Went to bed", Kind.REST, 0, frozenset({Hour.NIGHT}))
    starters = {Energy.OKAY: (night,)}
    assert offers.now(None, starters) == []
    clock.moment = dt.datetime(2026, 11, 20, 21, 30, tzinfo=dt.UTC)  # half past ten in Berlin
    assert offers.now(None, starters) == [night]


def test_what_rests_is_offered_no_more_until_it_is_woken(offers: Offers, ear: Ear) -> None:
    """And whoever shows what is offered hears of it."""
    offers.rest("Sent a text")
    assert "Sent a text" not in texts(offers)
    assert offers.resting() == ["Sent a text"]
    offers.wake("Sent a text")
    assert "Sent a text" in texts(offers)
    assert len(ear.heard) == 2


def test_what_cannot_be_written_rests_not(offers: Offers, database: Database, ear: Ear) -> None:
    """It is said, and is offered as before."""
    make_read_only(database)
    with pytest.raises(StorageError):
        offers.rest("Sent a text")
    assert "Sent a text" in texts(offers)
    assert ear.heard == []


def test_a_step_on_is_offered_until_the_day_ends(
    offers: Offers, journal: Journal, clock: FixedClock
) -> None:
    """Asked for, and gone with its day."""
    win = keep(journal, "made my bed")
    step = offers.step_after(win, CHAINS)
    assert step == WALK
    offers.lead_on(step)
    assert texts(offers)[0] == "Went for a walk"
    clock.forward(days=1)
    others = texts(offers)
    offers.lead_on(None)
    assert texts(offers) == others


def test_a_step_that_was_kept_is_no_step_any_more(
    offers: Offers, journal: Journal, ear: Ear
) -> None:
    """Without a word: nothing moves under the hand that kept it."""
    before = texts(offers)
    offers.lead_on(Suggestion("Wrote a line", Kind.MIND))
    keep(journal, "Fed the cat")
    assert texts(offers)[0] == "Wrote a line"
    keep(journal, "wrote a  line")
    assert texts(offers) == before
    assert len(ear.heard) == 1


def test_a_step_that_rests_is_not_offered(offers: Offers, journal: Journal) -> None:
    """Nobody is led where they said they are not to be led."""
    offers.rest("Went for a walk")
    assert offers.step_after(keep(journal, "Made my bed"), CHAINS) is None
    assert offers.step_after(keep(journal, "Zzyzx"), CHAINS) is None
