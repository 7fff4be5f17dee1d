import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.errors import (
    StorageFullError,
)
from smallwins.domain.wins import Kind, Source, Win
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store import sql
from smallwins.store.database import Database
from support.clock import FixedClock
from support.journals import JournalEar, fill, keep, make_room
from support.wins import new_win

TODAY = dt.date(2026, 11, 20)


def erase(database: Database, win: Win) -> None:
    """As another program might."""
    sql.run(database._db, "DELETE FROM win WHERE uid = ?", (win.uid,))


def test_put_away_and_back_again(journal: Journal, ear: JournalEar, clock: FixedClock) -> None:
    """It leaves the jar with all its words, and comes back with all its words."""
    win = keep(journal)
    away = journal.put_away(win.uid)
    assert away.put_away_at == clock.moment
    assert journal.put_away(win.uid) == away
    assert journal.recent() == []
    assert journal.bring_back(win.uid) == win
    assert journal.bring_back(win.uid) == win
    assert journal.recent() == [win]
    assert ear.heard == [("kept", win), ("put away", away), ("brought back", win)]


def test_undo_takes_back_the_newest_act_first(journal: Journal, ear: JournalEar) -> None:
    """Ctrl+Z, as long as the window lives."""
    win = keep(journal)
    edited = journal.change(win.uid, text="Made the bed")
    away = journal.put_away(win.uid)
    back = journal.bring_back(win.uid)
    assert edited == back
    ear.heard.clear()
    assert journal.undo() == away
    assert journal.undo() == edited
    assert journal.undo() == win
    gone = journal.undo()
    assert gone is not None
    assert (gone.text, gone.put_away_at is not None) == (win.text, True)
    assert [name for name, _ in ear.heard] == ["put away", "brought back", "changed", "put away"]
    assert not journal.can_undo
    assert journal.undo() is None
    assert len(ear.heard) == 4


def test_undo_of_keeping_erases_no_words(journal: Journal, database: Database) -> None:
    """The note is put away, and can be brought back whole."""
    win = keep(journal, feeling="soft")
    journal.undo()
    assert journal.recent() == []
    assert database.wins.get(win.uid).text == win.text
    assert journal.bring_back(win.uid) == win


def test_undo_beside_a_note_takes_back_its_own_newest_act(journal: Journal) -> None:
    """The word beside one note leaves the others alone."""
    first, second = keep(journal, "first"), keep(journal, "second")
    journal.change(first.uid, feeling="soft")
    assert journal.undo_of(second.uid) is not None
    assert journal.recent() == [journal.change(first.uid)]
    assert journal.undo_of(second.uid) is None
    assert journal.undo_of(first.uid) == first
    assert journal.undo_of("no such uid") is None
    journal.undo()
    assert journal.recent() == []
    assert not journal.can_undo


def test_a_win_of_a_command_is_taken_back_where_it_was_met(
    journal: Journal, database: Database
) -> None:
    """Undo on its card puts it away; Ctrl+Z, which goes through this window's acts, leaves it."""
    win = database.wins.add(new_win(source=Source.COMMAND))
    journal.heard(win.uid)
    assert journal.undo() is None
    edited = journal.change(win.uid, feeling="soft")
    assert journal.undo_of(win.uid) == win
    assert edited != win
    taken_back = journal.undo_of(win.uid)
    assert taken_back is not None
    assert taken_back.put_away_at is not None
    assert journal.recent() == []
    assert journal.undo_of(win.uid) is None


def test_undo_of_an_edit_leaves_other_edits(journal: Journal, database: Database) -> None:
    """A kind that another window gave stays when this window's words are taken back."""
    win = keep(journal)
    journal.change(win.uid, text="Made the bed")
    other = Journal(database.wins, database.days, FixedClock(), Preferences(database.settings))
    other.change(win.uid, kind=Kind.HOME)
    undone = journal.undo()
    assert undone is not None
    assert (undone.text, undone.kind) == ("Made my bed", Kind.HOME)


def test_undo_passes_over_a_note_that_was_erased_elsewhere(
    journal: Journal, database: Database
) -> None:
    """The act before it is taken back instead; nothing fails."""
    first, second = keep(journal, "first"), keep(journal, "second")
    erase(database, second)
    undone = journal.undo()
    assert undone is not None
    assert undone.uid == first.uid
    third = keep(journal, "third")
    erase(database, third)
    assert journal.undo() is None


def test_an_undo_that_did_not_save_can_be_tried_again(
    journal: Journal, ear: JournalEar, database: Database
) -> None:
    """The disk was full; nothing is forgotten."""
    win = keep(journal, "x" * 9000)
    journal.change(win.uid, text="y")
    fill(database)
    # Pages that the shorter text gave back would be room enough.
    while sql.run(database._db, "PRAGMA freelist_count").fetchone()[0]:
        keep(journal, "z" * 3000)
    heard = len(ear.heard)
    with pytest.raises(StorageFullError):
        journal.undo_of(win.uid)
    assert len(ear.heard) == heard
    make_room(database)
    undone = journal.undo_of(win.uid)
    assert undone is not None
    assert undone.text == win.text


def test_who_did_something_else_knows_whether_it_was_the_newest(journal: Journal) -> None:
    """Also where acts were taken back since: those before it are older all the same."""
    assert (journal.acts_done, journal.newest_act) == (0, 0)
    win = keep(journal)
    journal.change(win.uid, feeling="soft")
    elsewhere = journal.acts_done
    assert elsewhere == journal.newest_act == 2
    journal.put_away(win.uid)
    assert journal.newest_act > elsewhere
    journal.undo()
    assert journal.newest_act <= elsewhere
    journal.undo()
    keep(journal)
    assert journal.newest_act > elsewhere


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["keep", "change", "feel", "away", "back", "undo", "undo of"]),
        st.integers(0, 4),
        st.text(st.characters(categories=["L"]), min_size=1, max_size=8),
    ),
    max_size=25,
)


def do(journal: Journal, act: str, uid: str, text: str) -> None:
    match act:
        case "change":
            journal.change(uid, text=text)
        case "feel":
            journal.change(uid, feeling=text)
        case "away":
            journal.put_away(uid)
        case "back":
            journal.bring_back(uid)
        case "undo":
            journal.undo()
        case "undo of":
            journal.undo_of(uid)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(ACTS)
def test_whatever_is_done_all_of_it_can_be_taken_back(
    database: Database, acts: list[tuple[str, int, str]]
) -> None:
    """Undo to the end: each note that was there is as it was, and each kept since is put away.

    A note that comes back to a place that one kept since had taken lies at the next free one.
    """
    journal = Journal(database.wins, database.days, FixedClock(), Preferences(database.settings))
    notes = [database.wins.add(new_win(f"note {number}")) for number in range(5)]
    uids = [win.uid for win in notes]
    kept = []
    for act, number, text in acts:
        if act == "keep":
            kept.append(keep(journal, text))
        else:
            do(journal, act, uids[number], text)
    while journal.can_undo:
        assert journal.undo() is not None
    again = [database.wins.get(uid) for uid in uids]
    assert len({win.place for win in again}) == len(again)
    if kept:
        again = [
            dataclasses.replace(win, place=before.place)
            for win, before in zip(again, notes, strict=True)
        ]
    assert again == notes
    for win in kept:
        there = database.wins.get(win.uid)
        assert (there.text, there.put_away_at is None) == (win.text, False)
