import dataclasses
import random

import pytest

from smallwins.domain.errors import EmptyTextError, StorageBusyError, StorageFullError
from smallwins.domain.rewards import Cost, Wish
from smallwins.domain.wins import Energy
from smallwins.services.drafts import Drafts
from smallwins.services.journal import Journal
from smallwins.services.rewards import Rewards
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear
from support.journals import fill, make_room
from support.rewards import a_reward

OURS = [a_reward(f"Ours {number}", ours=f"ours-{number}") for number in range(6)]
ALL = Wish(60, Energy.GOOD, Cost.LOW)


@pytest.fixture
def rewards(database: Database, journal: Journal, clock: FixedClock) -> Rewards:
    return Rewards(database.rewards, OURS, journal, clock, chance=random.Random(7))


@pytest.fixture
def again(database: Database, journal: Journal, clock: FixedClock) -> Rewards:
    """The same, after the app was started once more."""
    return Rewards(database.rewards, OURS, journal, clock, chance=random.Random(8))


def test_ours_are_there_from_the_first_look(rewards: Rewards, again: Rewards) -> None:
    """Each once, however often one starts; and whoever changes the list they got changes theirs."""
    assert [one.title for one in rewards.all()] == [one.title for one in OURS]
    assert all(one.id for one in rewards.all())
    rewards.all().clear()
    assert again.all() == rewards.all()
    assert len(again.all()) == len(OURS)


def test_ours_are_there_too_for_whoever_deals_first(rewards: Rewards) -> None:
    """A command shows no list."""
    assert len(rewards.deal(ALL).cards) == 3


def test_on_a_full_disk_what_is_there_is_shown(
    rewards: Rewards, database: Database, journal: Journal, clock: FixedClock
) -> None:
    """An update brought more; and where there are none at all, what is wrong is said."""
    more = [a_reward("x" * 80, ours=f"more-{number}") for number in range(500)]
    updated = Rewards(database.rewards, [*OURS, *more], journal, clock)
    fill(database)
    with pytest.raises(StorageFullError):
        updated.all()
    make_room(database)
    there = rewards.all()
    fill(database)
    assert updated.all() == there
    make_room(database)


def test_each_change_is_told_and_in_the_next_list(rewards: Rewards, again: Rewards) -> None:
    """The list on the screen is the one in the file."""
    ear = Ear()
    rewards.changed.connect(ear.hear)
    mine = rewards.write(a_reward("Mine"))
    assert rewards.all()[0] == mine
    liked = rewards.change(dataclasses.replace(mine, title=" Mine, liked ", favourite=True))
    assert rewards.all()[0] == liked
    assert liked.title == "Mine, liked"
    rewards.move(mine.id, 2)
    assert rewards.all()[2] == liked
    rewards.put_away(mine.id)
    assert mine.id not in [one.id for one in rewards.all()]
    rewards.bring_back(mine.id)
    assert rewards.all()[2] == liked
    assert ear.heard == [()] * 5
    assert again.all() == rewards.all()


def test_what_is_refused_changes_and_tells_nothing(rewards: Rewards) -> None:
    """The words stay where they were typed."""
    ear = Ear()
    rewards.changed.connect(ear.hear)
    first = rewards.all()[0]
    for act in (rewards.write, rewards.change):
        with pytest.raises(EmptyTextError):
            act(dataclasses.replace(first, title=" "))
    assert rewards.all()[0] == first
    assert ear.heard == []


def test_the_next_deal_has_others_also_after_a_start(rewards: Rewards, again: Rewards) -> None:
    """Six fit: the second three are the other three."""
    first = {card.id for card in rewards.deal(ALL).cards}
    rewards.remember()
    second = {card.id for card in again.deal(ALL).cards}
    assert not first & second
    again.remember()
    again.remember()
    assert {card.id for card in rewards.deal(ALL).cards} == first


def test_what_nobody_saw_is_written_nowhere(rewards: Rewards, again: Rewards) -> None:
    """An app that ends before the cards lie open forgets them; while it runs, it does not."""
    first = {card.id for card in rewards.deal(ALL).cards}
    assert rewards._store.last_dealt() == frozenset()
    assert not first & {card.id for card in rewards.deal(ALL).cards}
    rewards.remember()
    assert not rewards._store.last_dealt() & {card.id for card in again.deal(ALL).cards}


def test_where_the_file_is_held_the_cards_come_all_the_same(
    rewards: Rewards, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the next ones are others."""

    def held(*_args: object, **_more: object) -> None:
        raise StorageBusyError

    remember = rewards._store.remember_dealt
    monkeypatch.setattr(rewards._store, "remember_dealt", held)
    first = {card.id for card in rewards.deal(ALL).cards}
    rewards.remember()
    second = {card.id for card in rewards.deal(ALL).cards}
    assert not first & second
    rewards.remember()
    monkeypatch.setattr(rewards._store, "remember_dealt", remember)
    third = {card.id for card in rewards.deal(ALL).cards}
    assert not second & third
    rewards.remember()
    assert rewards._store.last_dealt() == third


def test_none_that_rests_or_was_put_away_is_dealt(rewards: Rewards) -> None:
    """With four left, three of these."""
    resting, away, *others = rewards.all()
    rewards.change(dataclasses.replace(resting, resting=True))
    rewards.put_away(away.id)
    came = {card.id for _ in range(20) for card in rewards.deal(ALL).cards}
    assert came == {one.id for one in others}


def test_an_empty_table_forgets_none_that_lay_there(rewards: Rewards) -> None:
    """What lay there last is what was last seen."""
    first = {card.id for card in rewards.deal(ALL).cards}
    for one in rewards.all():
        rewards.change(dataclasses.replace(one, energy=Energy.GOOD))
    assert rewards.deal(Wish(60, Energy.ROUGH, Cost.LOW)).cards == ()
    assert not first & {card.id for card in rewards.deal(ALL).cards}


def test_a_pick_is_written_and_told(rewards: Rewards, journal: Journal, clock: FixedClock) -> None:
    """With the day it is for the person: a pick at one in the night is of the evening before."""
    clock.moment = clock.moment.replace(hour=0, minute=30)
    ear = Ear()
    rewards.picked.connect(ear.hear)
    pick = rewards.pick(rewards.all()[0])
    assert ear.heard == [(pick,)]
    assert (pick.day, pick.picked_at, pick.title) == (journal.today(), clock.moment, "Ours 0")
    assert pick.day.isoformat() == "2026-11-19"
    assert rewards.picks(5) == [pick]


def test_done_and_picked_can_both_be_taken_back(rewards: Rewards, clock: FixedClock) -> None:
    """Nobody holds a person to what they picked."""
    pick = rewards.pick(rewards.all()[0])
    clock.forward(minutes=5)
    done = rewards.done(pick)
    assert done.done_at == clock.moment
    assert rewards.picks(5) == [done]
    assert rewards.done_no_more(done) == pick
    assert rewards.picks(5) == [pick]
    ear = Ear()
    rewards.pick_taken_back.connect(ear.hear)
    rewards.pick_no_more(pick)
    assert rewards.picks(5) == []
    assert ear.heard == [(pick,)]


def test_a_person_reads_what_they_picked_after_it_was_put_away(rewards: Rewards) -> None:
    """In the words it had."""
    one = rewards.all()[0]
    rewards.pick(one)
    rewards.change(dataclasses.replace(one, title="Another thing"))
    rewards.put_away(one.id)
    assert [pick.title for pick in rewards.picks(5)] == [one.title]


@pytest.mark.usefixtures("qapp")
def test_what_is_half_written_ends_when_it_is_kept(
    database: Database, journal: Journal, clock: FixedClock
) -> None:
    """As one write, each by itself; and where it is not kept, it waits on."""
    drafts = Drafts(database.drafts)
    rewards = Rewards(database.rewards, OURS, journal, clock, drafts=drafts)
    first = rewards.all()[0]
    for number, words in ((0, "a new one"), (first.id, "another word")):
        rewards.hold(number, words)
    assert drafts.write(patient=True)
    with pytest.raises(EmptyTextError):
        rewards.write(a_reward(" "))
    assert sorted(database.drafts.waiting().values()) == ["a new one", "another word"]
    kept = rewards.write(a_reward("Mine"))
    assert (rewards.all()[0], rewards.half_written(0)) == (kept, "")
    assert rewards.half_written(first.id) == "another word"
    assert list(database.drafts.waiting().values()) == ["another word"]
    rewards.change(dataclasses.replace(first, favourite=True))
    assert rewards.half_written(first.id) == "another word"
    rewards.write(dataclasses.replace(first, title="Ours, changed"))
    assert database.drafts.waiting() == {}
    drafts.rest()


def test_a_command_has_no_half_written_words(rewards: Rewards) -> None:
    """It shows no editor."""
    rewards.hold(0, "words")
    assert rewards.half_written(0) == ""
