"""What came of reminders is lost nowhere: put away, not written yet, or let go and asked again."""

import dataclasses
import datetime as dt
import logging

import pytest

from smallwins.domain.errors import StorageError
from smallwins.domain.reminders import Reminder
from smallwins.services.drafts import NEW_REMINDER, reminder_place
from smallwins.services.journal import Journal
from support.home import Ear, make_read_only
from support.reminder_desk import Desk, on_wall

AT_THREE = dt.time(15)
_THREE = (("a", 15), ("b", 16), ("c", 17))


def restart(desk: Desk, *, kill: bool = False) -> None:
    """Close the app, or kill it, and start it once more."""
    if not kill:
        desk.reminders.stop()
    desk.begin()


def own_ones(desk: Desk) -> list[Reminder]:
    return [one for one in desk.reminders.all() if one.is_own]


# Put away, and back


def test_put_away_and_back_it_is_the_same_as_before(desk: Desk) -> None:
    """The same one, in its place, as often as before; after a start of the app as well."""
    first, own, last = (desk.reminders.add(words, dt.time(hour)) for words, hour in _THREE)
    for day in (20, 21, 22):
        desk.look(f"{day} 17:00")
        desk.reminders.dismiss(last.uid)
    assert desk.reminders.comes_half_as_often(last.uid)
    story = desk.database.reminders.load().stories[last.uid]
    desk.reminders.put_away(last.uid)
    desk.reminders.put_away(first.uid)
    assert own_ones(desk) == [own]
    desk.reminders.put_back(first.uid)
    restart(desk)
    assert own_ones(desk) == [first, own]
    desk.reminders.put_back(last.uid)
    assert own_ones(desk) == [first, own, last]
    assert desk.reminders.comes_half_as_often(last.uid)
    assert desk.database.reminders.load().stories[last.uid] == story


def test_put_away_it_does_not_come(desk: Desk) -> None:
    """Not today, and on no other day; back again, from its next time on."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.reminders.put_away(own.uid)
    assert desk.look("15:00", "21 15:00") == []
    desk.reminders.put_back(own.uid)
    assert desk.look("21 15:01", "22 15:00") == [own.uid]


def test_put_back_before_its_time_it_comes_today(desk: Desk) -> None:
    """It is as it was."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.reminders.put_away(own.uid)
    desk.reminders.put_back(own.uid)
    assert desk.look("15:00") == [own.uid]


def test_what_waited_of_it_waits_again(desk: Desk) -> None:
    """Unless another one does by then."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.look("15:00")
    desk.reminders.put_away(own.uid)
    assert (desk.waits, desk.database.reminders.load().waiting) == ("", None)
    desk.reminders.put_back(own.uid)
    assert desk.waits == own.uid
    restart(desk)
    assert desk.waits == own.uid
    desk.reminders.start()
    desk.reminders.put_away(own.uid)
    desk.look("19:30")
    desk.reminders.put_back(own.uid)
    assert desk.waits == "evening"


def test_what_waited_of_it_once_waits_no_more_at_a_later_putting_back(desk: Desk) -> None:
    """Another one waited when it came back, and that was the end of it."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.look("15:00")
    desk.reminders.put_away(own.uid)
    desk.look("19:30")
    desk.reminders.put_back(own.uid)
    desk.reminders.answer("evening")
    desk.reminders.put_away(own.uid)
    desk.reminders.put_back(own.uid)
    assert desk.waits == ""


def test_one_whose_adding_is_taken_back_waits_and_comes_no_more(desk: Desk) -> None:
    """After a start of the app as well; what waits of another waits on."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.look("15:00")
    desk.reminders.put_away(own.uid, for_good=True)
    assert (desk.waits, desk.database.reminders.load().waiting) == ("", None)
    desk.look("19:30")
    other = desk.reminders.add("a walk", AT_THREE)
    desk.reminders.put_away(other.uid, for_good=True)
    assert desk.waits == "evening"
    for gone in (own, other):
        desk.reminders.put_back(gone.uid)
    restart(desk)
    assert own_ones(desk) == []
    assert desk.reminders.put_away_ones() == []


def test_putting_away_another_one_leaves_what_waits(desk: Desk) -> None:
    """And its prompt stands."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.look("19:30")
    desk.reminders.put_away(own.uid)
    assert desk.waits == "evening"
    assert desk.database.reminders.load().waiting is not None


def test_one_that_is_not_there_is_neither_put_away_nor_changed_nor_put_back(desk: Desk) -> None:
    """Whoever holds an old row of it moves nothing."""
    own = desk.reminders.add("a walk", AT_THREE)
    ear = Ear()
    desk.reminders.put_away(own.uid)
    desk.reminders.changed.connect(ear.hear)
    desk.reminders.put_away(own.uid)
    desk.reminders.change(dataclasses.replace(own, at=dt.time(16)))
    desk.reminders.put_back("no such one")
    assert (own_ones(desk), ear.heard) == ([], [])
    desk.reminders.put_back(own.uid)
    desk.reminders.put_back(own.uid)
    assert own_ones(desk) == [own]
    assert len(ear.heard) == 1


def test_a_putting_back_that_is_not_written_can_be_tried_again(desk: Desk) -> None:
    """It is not lost with it."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.reminders.put_away(own.uid)
    make_read_only(desk.database)
    with pytest.raises(StorageError):
        desk.reminders.put_back(own.uid)
    assert own_ones(desk) == []
    make_read_only(desk.database, False)
    desk.reminders.put_back(own.uid)
    assert own_ones(desk) == [own]


# Words that wait


def test_words_of_one_that_was_added_wait_no_more_after_a_kill(desk: Desk) -> None:
    """In the file they end with the adding, and are not offered once more."""
    desk.drafts.hold(NEW_REMINDER, "a walk")
    desk.drafts.write(patient=True)
    own = desk.reminders.add("a walk", AT_THREE)
    assert desk.drafts.words(NEW_REMINDER) == ""
    restart(desk, kill=True)
    assert desk.drafts.words(NEW_REMINDER) == ""
    assert own_ones(desk) == [own]


def test_other_words_for_one_wait_no_more_once_they_are_saved(desk: Desk) -> None:
    """After a kill as well. Another time for it leaves them."""
    own = desk.reminders.add("a walk", AT_THREE)
    place = reminder_place(own.uid)
    desk.drafts.hold(place, "a swim")
    desk.drafts.write(patient=True)
    own = desk.reminders.change(dataclasses.replace(own, at=dt.time(16)))
    restart(desk, kill=True)
    assert desk.drafts.words(place) == "a swim"
    desk.reminders.change(dataclasses.replace(own, words="a swim"))
    restart(desk, kill=True)
    assert desk.drafts.words(place) == ""
    assert [one.words for one in own_ones(desk)] == ["a swim"]


def test_words_that_are_not_added_wait_on(desk: Desk) -> None:
    """All of it, or nothing."""
    desk.drafts.hold(NEW_REMINDER, "a walk")
    desk.drafts.write(patient=True)
    make_read_only(desk.database)
    with pytest.raises(StorageError):
        desk.reminders.add("a walk", AT_THREE)
    make_read_only(desk.database, False)
    assert own_ones(desk) == []
    restart(desk, kill=True)
    assert desk.drafts.words(NEW_REMINDER) == "a walk"


# Where the file does not take it


def test_a_not_now_that_was_not_written_goes_to_the_file_with_the_next_look(desk: Desk) -> None:
    """A kill after that asks nothing again."""
    desk.look("19:30")
    make_read_only(desk.database)
    desk.reminders.dismiss("evening")
    make_read_only(desk.database, False)
    assert desk.look("19:31") == []
    restart(desk, kill=True)
    assert desk.waits == ""
    assert desk.database.reminders.load().stories["evening"].dismissed == 1


def test_a_not_now_that_was_not_written_goes_to_the_file_at_the_end(desk: Desk) -> None:
    """The next start asks nothing again."""
    desk.look("19:30")
    make_read_only(desk.database)
    desk.reminders.dismiss("evening")
    make_read_only(desk.database, False)
    restart(desk)
    assert desk.waits == ""
    assert desk.database.reminders.load().stories["evening"].dismissed == 1


def test_what_is_newer_wins_over_what_was_not_written(desk: Desk) -> None:
    """And another write of it that fails takes nothing back."""
    desk.look("19:30")
    make_read_only(desk.database)
    desk.reminders.dismiss("evening")
    desk.look("19:31")
    with pytest.raises(StorageError):
        desk.reminders.ask_as_before("evening")
    make_read_only(desk.database, False)
    desk.reminders.answer("evening")
    restart(desk, kill=True)
    assert desk.waits == ""
    assert desk.database.reminders.load().stories["evening"].dismissed == 0


def test_a_new_one_asked_takes_along_what_was_not_written(desk: Desk) -> None:
    """In one write, before it is asked."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.look("15:00")
    make_read_only(desk.database)
    desk.reminders.dismiss(own.uid)
    assert desk.look("19:30") == []
    make_read_only(desk.database, False)
    assert desk.look("19:31") == ["evening"]
    stories = desk.database.reminders.load().stories
    assert stories[own.uid].dismissed == 1
    restart(desk, kill=True)
    assert desk.waits == "evening"


def test_one_that_is_set_anew_or_put_away_is_written_as_it_is(desk: Desk) -> None:
    """What was not written of it before is not written over it later."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.look("15:00")
    make_read_only(desk.database)
    desk.reminders.dismiss(own.uid)
    make_read_only(desk.database, False)
    desk.reminders.put_away(own.uid)
    desk.reminders.put_back(own.uid)
    restart(desk, kill=True)
    assert desk.waits == ""
    assert desk.database.reminders.load().stories[own.uid].dismissed == 1


def test_the_log_hears_once_of_what_is_not_written(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    """It is tried each minute."""
    desk.look("19:30")
    make_read_only(desk.database)
    with caplog.at_level(logging.WARNING):
        desk.reminders.dismiss("evening")
        desk.look("19:31", "19:32")
        desk.reminders.stop()
    assert len(caplog.records) == 1


# A "not now" that is taken back


def test_a_not_now_is_taken_back(desk: Desk) -> None:
    """The prompt waits as before, and it counts for nothing; after a start as well."""
    ear = Ear()
    desk.reminders.was_dismissed.connect(ear.hear)
    desk.look("19:30")
    before = desk.database.reminders.load()
    assert not desk.reminders.ask_again()
    desk.reminders.dismiss("evening")
    assert (desk.reminders.can_ask_again, len(ear.heard)) == (True, 1)
    assert desk.reminders.ask_again()
    assert desk.waits == "evening"
    assert desk.database.reminders.load() == before
    assert not desk.reminders.ask_again()


def test_the_one_that_halved_is_taken_back_with_its_pace(desk: Desk) -> None:
    """It comes as often as before."""
    for day in (20, 21, 22):
        desk.look(f"{day} 19:30")
        desk.reminders.dismiss("evening")
    ear = Ear()
    desk.reminders.changed.connect(ear.hear)
    assert desk.reminders.ask_again()
    assert not desk.reminders.comes_half_as_often("evening")
    assert len(ear.heard) == 1
    desk.reminders.answer("evening")
    assert desk.look("23 19:30") == ["evening"]


def test_a_not_now_is_not_taken_back_where_something_newer_came_of_it(desk: Desk) -> None:
    """The newer one holds."""
    desk.look("19:30")
    desk.reminders.dismiss("evening")
    desk.reminders.ask_as_before("evening")
    assert not desk.reminders.can_ask_again
    assert not desk.reminders.ask_again()


@pytest.mark.parametrize("why", ["another day", "off", "put away", "another waits", "rest"])
def test_a_prompt_that_would_not_wait_is_not_brought_back(desk: Desk, why: str) -> None:
    """At most one waits, and of this day."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.look("15:00")
    desk.reminders.dismiss(own.uid)
    if why == "another day":
        desk.clock.moment = on_wall("21 9:00")
    elif why == "off":
        desk.reminders.switch(own.uid, False)
    elif why == "put away":
        desk.reminders.put_away(own.uid)
    elif why == "rest":
        desk.reminders.rest_for(1)
    else:
        desk.look("19:30")
    waits = desk.waits
    assert not desk.reminders.ask_again()
    assert desk.waits == waits


def test_a_prompt_is_not_brought_back_while_the_file_cannot_be_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether its thing is done is not known then; it can be tried again."""
    own = desk.reminders.add("a walk", AT_THREE)
    desk.look("15:00")
    desk.reminders.dismiss(own.uid)
    with monkeypatch.context() as harmed:

        def unread(*_: object, **__: object) -> None:
            raise StorageError

        harmed.setattr(Journal, "wins_of", unread)
        assert not desk.reminders.ask_again()
    assert desk.reminders.ask_again()


def test_a_not_now_taken_back_while_the_file_is_shut_holds(desk: Desk) -> None:
    """It goes there when it opens."""
    desk.look("19:30")
    desk.reminders.dismiss("evening")
    make_read_only(desk.database)
    assert desk.reminders.ask_again()
    assert desk.waits == "evening"
    make_read_only(desk.database, False)
    restart(desk)
    assert desk.waits == "evening"
