"""People to share with, over a real file."""

import dataclasses
from collections.abc import Callable, Iterator

import pytest

from smallwins.domain.errors import NoAddressError, StorageError
from smallwins.services.drafts import Drafts
from smallwins.services.people import People
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear, make_read_only


@pytest.fixture
def make_drafts(database: Database, qapp: object) -> Iterator[Callable[[], Drafts]]:
    """Opens the drafts in the file, as each start does; none writes after the test."""
    made: list[Drafts] = []

    def make() -> Drafts:
        made.append(Drafts(database.drafts))
        return made[-1]

    yield make
    for drafts in made:
        drafts.rest()


@pytest.fixture
def people(database: Database, clock: FixedClock, make_drafts: Callable[[], Drafts]) -> People:
    return People(database.people, clock, drafts=make_drafts())


def test_who_is_put_away_comes_back_to_their_place(people: People) -> None:
    """And each change is told of once."""
    ear = Ear()
    people.changed.connect(ear.hear)
    sam = people.write(None, "Sam", "sam@example.org")
    ana = people.write(None, "Ana", "+49 30 1")
    people.put_away(sam)
    assert people.all() == [ana]
    assert people.put_away_ones() == [dataclasses.replace(sam, away=True)]
    people.bring_back(sam)
    assert people.all() == [sam, ana]
    assert people.put_away_ones() == []
    assert len(ear.heard) == 4


def test_a_change_can_be_taken_back(people: People) -> None:
    """By giving them as they were."""
    sam = people.write(None, "Sam", "sam@example.org")
    assert people.write(sam, "Samuel", "+49 30 1").name == "Samuel"
    people.change(sam)
    assert people.all() == [sam]


def test_what_is_half_written_waits_until_it_is_kept(
    people: People, database: Database, clock: FixedClock, make_drafts: Callable[[], Drafts]
) -> None:
    """At the next start as well; of a new person and of one that is changed, each for itself."""
    sam = people.write(None, "Sam", "sam@example.org")
    assert people.half_written(None) is None
    drafts = make_drafts()
    before = People(database.people, clock, drafts=drafts)
    before.hold(None, "An", "")
    before.hold(sam, "Samu", "sam@example.org")
    drafts.write(patient=True)
    again = People(database.people, clock, drafts=make_drafts())
    assert again.half_written(None) == ("An", "")
    assert again.half_written(sam) == ("Samu", "sam@example.org")
    again.write(sam, "Samuel", "sam@example.org")
    assert again.half_written(sam) is None
    assert make_drafts().words("person/1") == ""
    assert again.half_written(None) == ("An", "")


@pytest.mark.parametrize("words", ["no list", "[1]", "[" * 100_000, "5"])
def test_what_no_version_of_ours_wrote_is_no_half_written_person(
    database: Database, clock: FixedClock, make_drafts: Callable[[], Drafts], words: str
) -> None:
    """The fields are as they are then."""
    drafts = make_drafts()
    drafts.hold("person/0", words)
    assert People(database.people, clock, drafts=drafts).half_written(None) is None
    assert People(database.people, clock).half_written(None) is None


def test_what_was_not_kept_is_told_of_to_nobody(people: People, database: Database) -> None:
    """A refused address, and a locked disk; what is typed waits on."""
    ear = Ear()
    people.changed.connect(ear.hear)
    people.hold(None, "Sam", "somewhere")
    with pytest.raises(NoAddressError):
        people.write(None, "Sam", "somewhere")
    make_read_only(database)
    with pytest.raises(StorageError):
        people.write(None, "Sam", "sam@example.org")
    make_read_only(database, on=False)
    assert people.all() == []
    assert ear.heard == []
    assert people.half_written(None) == ("Sam", "somewhere")


def test_without_drafts_they_are_kept_all_the_same(
    database: Database, clock: FixedClock, qapp: object
) -> None:
    """As beside another app, whose words wait there."""
    people = People(database.people, clock)
    people.hold(None, "Sam", "")
    sam = people.write(None, "Sam", "sam@example.org")
    assert people.all() == [sam]
