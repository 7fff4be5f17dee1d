import datetime as dt
import subprocess
import sys
import zoneinfo
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.errors import (
    DayOutOfRangeError,
    EmptyTextError,
    StorageFullError,
    TooLongError,
    UnkeepableTextError,
    UnknownWinError,
)
from smallwins.domain.wins import LONGEST_TEXT, Energy, Kind, Source
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store import sql
from smallwins.store.database import Database
from support.clock import FixedClock
from support.journals import JournalEar, fill, keep, make_room
from support.wins import new_win

TODAY = dt.date(2026, 11, 20)


# Keeping


def test_a_kept_win_is_in_the_file_before_anyone_hears_of_it(
    journal: Journal, ear: JournalEar, database: Database
) -> None:
    """What is celebrated is safe."""
    win = keep(journal, kind=Kind.HOME, feeling="soft")
    assert ear.heard == [("kept", win)]
    assert database.wins.get(win.uid) == win
    assert (win.text, win.kind, win.feeling) == ("Made my bed", Kind.HOME, "soft")
    assert journal.wins_of(TODAY) == journal.recent() == [win]
    assert journal.jar(TODAY).total == 1


def test_a_win_knows_when_and_where_it_was_kept(journal: Journal, clock: FixedClock) -> None:
    """The moment, the zone and the hour it was there."""
    win = keep(journal)
    assert (win.kept_at, win.zone, win.offset) == (clock.moment, "Europe/Berlin", 60)
    assert win.day == TODAY
    clock.moment = dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)
    assert keep(journal).offset == 120


def test_uids_are_unique_and_in_the_order_of_time(journal: Journal, clock: FixedClock) -> None:
    """Two wins in one moment are two wins; a later one sorts later."""
    uids = [keep(journal).uid for _ in range(50)]
    assert len(set(uids)) == 50
    assert {UUID(uid).version for uid in uids} == {7}
    clock.forward(seconds=1)
    assert keep(journal).uid > max(uids)
    clock.moment = dt.datetime(1960, 1, 1, tzinfo=dt.UTC)
    assert UUID(keep(journal).uid).version == 7


def test_the_day_ends_at_the_hour_the_person_chose(
    journal: Journal, clock: FixedClock, preferences: Preferences
) -> None:
    """A win at two at night is yesterday's, until the person chooses otherwise."""
    clock.moment = dt.datetime(2026, 11, 21, 1, 59, tzinfo=dt.UTC)
    assert journal.today() == TODAY
    late = keep(journal)
    assert late.day == TODAY
    preferences.change(day_end=0)
    assert journal.today() == keep(journal).day == dt.date(2026, 11, 21)
    assert journal.wins_of(TODAY) == [late]


def test_travelling_does_not_move_what_was_kept(journal: Journal, clock: FixedClock) -> None:
    """A day is settled when the win is kept."""
    win = keep(journal)
    clock.place = zoneinfo.ZoneInfo("Pacific/Kiritimati")
    clock.forward(hours=4)
    assert journal.today() == dt.date(2026, 11, 21)
    assert journal.wins_of(TODAY) == [win]


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"text": " \n\u200b"}, EmptyTextError),
        ({"text": "x" * (LONGEST_TEXT + 1)}, TooLongError),
        ({"text": "a\0b"}, UnkeepableTextError),
        ({"text": "fine", "feeling": "\ud83d"}, UnkeepableTextError),
        ({"text": "fine", "day": dt.date(2026, 11, 21)}, DayOutOfRangeError),
    ],
)
def test_what_cannot_be_kept_changes_nothing(
    journal: Journal, ear: JournalEar, said: dict[str, Any], refusal: type[Exception]
) -> None:
    """No half a win, no energy without its win, and no word of it to anyone."""
    with pytest.raises(refusal):
        journal.keep(source=Source.WINDOW, energy=Energy.ROUGH, **said)
    assert ear.heard == []
    assert journal.recent() == []
    assert journal.energy_of(TODAY) is None
    assert not journal.can_undo


def test_a_win_may_be_put_on_any_day_that_has_come(journal: Journal) -> None:
    """Remembered later, it still goes where it belongs."""
    win = keep(journal, day=dt.date(2020, 2, 29))
    assert journal.wins_of(dt.date(2020, 2, 29)) == [win]
    assert journal.wins_of(TODAY) == []


def test_a_feeling_of_spaces_is_no_feeling(journal: Journal) -> None:
    """Tabbing through the field says nothing."""
    assert keep(journal, feeling=" \u200b").feeling == ""


# Energy


def test_energy_said_with_a_win_is_said_of_its_day(journal: Journal, ear: JournalEar) -> None:
    """Said once, it holds for the day's next wins."""
    first = keep(journal, energy=Energy.ROUGH)
    second = keep(journal)
    assert (first.energy, second.energy) == (Energy.ROUGH, Energy.ROUGH)
    assert journal.energy_of(TODAY) is Energy.ROUGH
    assert ear.heard == [
        ("kept", first),
        ("energy", (TODAY, Energy.ROUGH)),
        ("kept", second),
    ]
    third = keep(journal, energy=Energy.ROUGH)
    assert ear.heard[3:] == [("kept", third)]


def test_an_unsaid_energy_stays_unsaid(journal: Journal) -> None:
    """Nothing is assumed."""
    assert keep(journal).energy is None
    assert journal.energy_of(TODAY) is None


def test_energy_can_be_said_changed_and_taken_back(journal: Journal, ear: JournalEar) -> None:
    """Each change is told once."""
    for energy in (Energy.OKAY, Energy.OKAY, Energy.GOOD, None, None):
        journal.set_energy(TODAY, energy)
        assert journal.energy_of(TODAY) is energy
    assert ear.heard == [
        ("energy", (TODAY, Energy.OKAY)),
        ("energy", (TODAY, Energy.GOOD)),
        ("energy", (TODAY, None)),
    ]


def test_with_no_room_neither_the_win_nor_its_energy_is_written(
    journal: Journal, ear: JournalEar, database: Database
) -> None:
    """The words stay in the field, and the same press works when there is room."""
    first = keep(journal)
    fill(database)
    with pytest.raises(StorageFullError):
        keep(journal, "x" * 9000, energy=Energy.ROUGH)
    assert journal.recent() == [first]
    assert journal.energy_of(TODAY) is None
    assert ear.heard == [("kept", first)]
    make_room(database)
    second = keep(journal, "x" * 9000, energy=Energy.ROUGH)
    assert journal.recent() == [second, first]


# Heard from elsewhere


def test_a_win_kept_by_a_command_is_announced_once(
    journal: Journal, ear: JournalEar, database: Database
) -> None:
    """The open window shows what the terminal kept, and shows it once."""
    win = database.wins.add(new_win(source=Source.COMMAND))
    assert journal.heard(win.uid) == win
    assert journal.heard(win.uid) is None
    assert ear.heard == [("kept", win)]


def test_what_a_command_said_of_the_day_is_told_with_its_win(
    journal: Journal, ear: JournalEar, database: Database
) -> None:
    """The open window's switch stands where the terminal set it."""
    database.days.set_energy(TODAY, Energy.ROUGH)
    win = database.wins.add(new_win(day=TODAY, energy=Energy.ROUGH, source=Source.COMMAND))
    assert journal.heard(win.uid) == win
    assert ear.heard == [("kept", win), ("energy", (TODAY, Energy.ROUGH))]


def test_what_this_window_kept_is_not_announced_again(journal: Journal, ear: JournalEar) -> None:
    """Its own echo is no news."""
    win = keep(journal)
    assert journal.heard(win.uid) is None
    assert ear.heard == [("kept", win)]


def test_there_is_nothing_to_announce_of_a_win_that_is_gone(
    journal: Journal, ear: JournalEar, database: Database
) -> None:
    """Unknown, put away, or in a file that cannot be read just now: silence."""
    assert journal.heard("no such uid") is None
    win = keep(journal)
    journal.put_away(win.uid)
    other = Journal(database.wins, database.days, FixedClock(), Preferences(database.settings))
    assert other.heard(win.uid) is None
    sql.run(database._db, "ALTER TABLE win RENAME TO elsewhere")
    assert other.heard(win.uid) is None
    sql.run(database._db, "ALTER TABLE elsewhere RENAME TO win")
    journal.undo()
    assert other.heard(win.uid) is not None


# Changing


def test_an_edit_changes_what_is_given_and_leaves_the_rest(
    journal: Journal, ear: JournalEar, database: Database
) -> None:
    """Words, kind, feeling and day, alone or together."""
    win = keep(journal, kind=Kind.HOME)
    assert journal.change(win.uid, feeling="soft").kind is Kind.HOME
    edited = journal.change(win.uid, text="Made a bed", kind=None, day=dt.date(2026, 11, 1))
    assert (edited.text, edited.kind, edited.feeling) == ("Made a bed", None, "soft")
    assert edited.day == dt.date(2026, 11, 1)
    assert database.wins.get(win.uid) == edited
    assert [name for name, _ in ear.heard] == ["kept", "changed", "changed"]


def test_an_edit_that_changes_nothing_is_no_edit(journal: Journal, ear: JournalEar) -> None:
    """Enter in an untouched field: no write, no undo for it."""
    win = keep(journal)
    assert journal.change(win.uid, text="Made my bed", feeling="  ") == win
    assert journal.change(win.uid) == win
    assert len(ear.heard) == 1
    journal.undo()
    assert not journal.can_undo


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"text": ""}, EmptyTextError),
        ({"feeling": "x" * (LONGEST_TEXT + 1)}, TooLongError),
        ({"day": dt.date(2027, 1, 1)}, DayOutOfRangeError),
    ],
)
def test_a_refused_edit_leaves_the_note_as_it_was(
    journal: Journal, ear: JournalEar, fields: dict[str, Any], refusal: type[Exception]
) -> None:
    """The old words stay until new ones are safe."""
    win = keep(journal)
    with pytest.raises(refusal):
        journal.change(win.uid, **fields)
    assert journal.recent() == [win]
    assert len(ear.heard) == 1


def test_an_unknown_note_is_said_plainly(journal: Journal) -> None:
    """It was erased elsewhere."""
    for act in (journal.put_away, journal.bring_back, journal.change):
        with pytest.raises(UnknownWinError):
            act("01900000-0000-7000-8000-999999999999")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=8), st.integers(1, 5000))
def test_nothing_shown_goes_down_because_days_pass(
    tmp_path_factory: pytest.TempPathFactory, gaps: list[int], empty: int
) -> None:
    """After any history and any number of quiet days, every jar, page and chip is as it was."""
    clock = FixedClock(dt.datetime(2020, 1, 5, 12, tzinfo=dt.UTC))
    with Database.open(tmp_path_factory.mktemp("jar")) as database:
        preferences = Preferences(database.settings)
        journal = Journal(database.wins, database.days, clock, preferences)
        days = set()
        for gap in gaps:
            clock.forward(days=gap)
            days.add(keep(journal, energy=Energy.ROUGH).day)
        shown = [(journal.wins_of(day), journal.jar(day), journal.energy_of(day)) for day in days]
        recent = journal.recent()
        clock.forward(days=empty)
        assert recent == journal.recent()
        assert shown == [
            (journal.wins_of(day), journal.jar(day), journal.energy_of(day)) for day in days
        ]


def test_the_journal_is_light_to_import() -> None:
    """A command in a terminal answers at once: no window library, no migrations."""
    program = (
        "import sys, smallwins.services.journal\n"
        "print([m for m in sys.modules if m.startswith(('PySide6.QtGui', 'PySide6.QtWidgets', "
        "'playhouse', 'tzlocal', 'platformdirs', 'plyer', 'dateutil', 'logging.handlers'))])"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout
    assert said == "[]\n"


def test_a_note_is_kept_close_or_rests_until_that_is_taken_back(
    journal: Journal, ear: JournalEar
) -> None:
    """Both marks are told of, and undo knows them."""
    win = keep(journal)
    assert journal.keep_close(win.uid, close=True).close
    assert journal.let_rest(win.uid, resting=True).resting
    assert [what for what, _ in ear.heard] == ["kept", "changed", "changed"]
    back = journal.undo()
    assert back is not None
    assert (back.close, back.resting) == (True, False)
    back = journal.undo_of(win.uid)
    assert back is not None
    assert (back.close, back.resting) == (False, False)


def test_taking_back_a_mark_takes_back_no_more(journal: Journal) -> None:
    """Where the newest act on a note is another one, it stays."""
    win = keep(journal)
    assert journal.undo_mark(win.uid) is None
    journal.keep_close(win.uid, close=True)
    journal.keep_close(win.uid, close=True)  # it changes nothing and is no act
    back = journal.undo_mark(win.uid)
    assert back is not None
    assert not back.close
    assert journal.undo_mark(win.uid) is None
    assert journal.recent() == [back]
    journal.change(win.uid, text="Other words")
    assert journal.undo_mark(win.uid) is None
    assert journal.recent()[0].text == "Other words"


def test_undo_of_a_day_gives_the_note_its_place_again(journal: Journal) -> None:
    """Also where a lower one is free by then."""
    first, second = keep(journal), keep(journal)
    journal.change(second.uid, day=first.day.replace(month=first.day.month - 1))
    journal.put_away(first.uid)
    journal.undo_of(second.uid)
    assert [note.place for note in journal.jar(first.day).notes] == [1]
