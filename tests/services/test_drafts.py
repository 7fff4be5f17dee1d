"""What is typed and not kept goes to the file by itself, and again where it did not go."""

import datetime as dt
import itertools
import logging
import time
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from smallwins.domain.day_words import Moment
from smallwins.domain.errors import StorageFullError
from smallwins.domain.wins import LINES, Source
from smallwins.services import drafts as module
from smallwins.services.drafts import (
    ADD,
    QUICK,
    TODAY,
    Drafts,
    cheer_place,
    day_of_place,
    day_place,
    note_of_place,
    note_place,
    person_of_place,
    person_place,
    win_of_cheer,
)
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store import sql
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import make_read_only

if TYPE_CHECKING:
    from smallwins.store.drafts import DraftStore


def test_typed_words_are_in_the_file_soon(database: Database, qtbot: QtBot) -> None:
    """Nobody has to close the app for it."""
    drafts = Drafts(database.drafts)
    drafts.hold("today", "half")
    drafts.hold("today", "half a line")
    drafts.hold("quick", "more")
    qtbot.waitUntil(lambda: database.drafts.waiting().get("today") == "half a line")
    assert database.drafts.waiting()["quick"] == "more"


def test_kept_words_are_no_draft_at_once(database: Database, qtbot: QtBot) -> None:
    """Not a second later: an app that is killed meanwhile would offer a kept win once more."""
    drafts = Drafts(database.drafts)
    drafts.hold("today", "Made my bed")
    assert drafts.write(patient=True)
    drafts.hold("today", "Made my bed!")
    drafts.hold("today", "")
    qtbot.waitUntil(lambda: "today" not in database.drafts.waiting(), timeout=500)


def test_what_did_not_go_is_tried_again(
    database: Database, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """The disk was locked for a moment; the words are not told to the log."""
    caplog.set_level(logging.WARNING)
    drafts = Drafts(database.drafts)
    make_read_only(database)
    drafts.hold("today", "secret")
    qtbot.waitUntil(lambda: "A draft was not kept" in caplog.text)
    assert not drafts.write(patient=False)
    assert "secret" not in caplog.text
    drafts.hold("today", "secret!")
    make_read_only(database, on=False)
    qtbot.waitUntil(lambda: database.drafts.waiting().get("today") == "secret!")


def test_an_emptied_draft_that_did_not_go_waits_before_it_is_tried_again(
    database: Database, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Its tries are not all spent in the breath in which the disk is locked."""
    caplog.set_level(logging.WARNING)
    drafts = Drafts(database.drafts)
    drafts.hold("today", "Made my bed")
    assert drafts.write(patient=True)
    make_read_only(database)
    drafts.hold("today", "")
    qtbot.waitUntil(lambda: "A draft was not kept" in caplog.text)
    for _turn in range(50):
        QCoreApplication.processEvents()
    make_read_only(database, on=False)
    qtbot.waitUntil(lambda: not database.drafts.waiting())


def test_it_is_tried_again_for_as_long_as_it_takes_and_then_nothing_ticks(
    database: Database,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The disk was full for an hour, and nobody touched a key since."""
    monkeypatch.setattr(module, "_TYPING_MS", 2)
    monkeypatch.setattr(module, "_CALM_MS", 4)
    drafts = Drafts(database.drafts)
    make_read_only(database)
    drafts.hold("today", "half a line")
    qtbot.waitUntil(lambda: caplog.text.count("A draft was not kept") > 30)
    make_read_only(database, on=False)
    qtbot.waitUntil(lambda: database.drafts.waiting() == {"today": "half a line"})
    assert _ticking(drafts) == []


def test_it_is_tried_ever_more_calmly(
    database: Database, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An app that waits for a disk for a night does not wake it each second."""
    monkeypatch.setattr(module, "_TYPING_MS", 20)
    monkeypatch.setattr(module, "_CALM_MS", 80)
    tries = list[float]()

    class Full:
        def waiting(self) -> dict[str, str]:
            return {}

        def keep(self, *_words: str, patient: bool) -> None:
            assert not patient
            tries.append(time.monotonic())
            raise StorageFullError

    drafts = Drafts(cast("DraftStore", Full()))
    drafts.hold("today", "half a line")
    qtbot.waitUntil(lambda: len(tries) > 4)
    drafts.rest()
    gaps = [(after - before) * 1_000 for before, after in itertools.pairwise(tries)]
    # Qt's timers may ring a twentieth too early.
    assert [gap > least for gap, least in zip(gaps, [18, 36, 72, 72], strict=False)] == [True] * 4
    assert _ticking(drafts) == []


def test_whoever_types_again_waits_for_no_calm_try(
    database: Database, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is back, and so is the person."""
    monkeypatch.setattr(module, "_TYPING_MS", 50)
    drafts = Drafts(database.drafts)
    make_read_only(database)
    drafts.hold("today", "half")
    for _try in range(12):
        assert not drafts.write(patient=False)
    make_read_only(database, on=False)
    drafts.hold("today", "half a line")
    qtbot.waitUntil(lambda: database.drafts.waiting() == {"today": "half a line"})


def test_what_did_not_go_at_closing_is_tried_again_where_the_app_stays(
    database: Database, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to type one letter more for it."""
    monkeypatch.setattr(module, "_TYPING_MS", 50)
    drafts = Drafts(database.drafts)
    drafts.hold("today", "half a line")
    make_read_only(database)
    assert not drafts.write(patient=True)
    make_read_only(database, on=False)
    qtbot.waitUntil(lambda: database.drafts.waiting() == {"today": "half a line"})


# Places


def test_a_place_tells_its_day_or_its_note() -> None:
    """And where it has none, it has none."""
    day, uid = dt.date(2026, 11, 20), "01900000-0000-7000-8000-000000000001"
    of_days = [day_place(part, day) for part in (ADD, *Moment)]
    of_notes = [note_place(uid, line) for line in LINES]
    assert [day_of_place(place) for place in of_days] == [day] * 4
    assert [note_of_place(place) for place in of_notes] == [(uid, line) for line in LINES]
    others = [TODAY, QUICK, "morning", "morning/", "morning/2026-11-2x", "journal/2026-11-20"]
    assert [day_of_place(place) for place in (*others, *of_notes)] == [None] * 8
    assert [note_of_place(place) for place in (*others, *of_days)] == [None] * 10


def test_the_days_words_wait_for_are_known(database: Database) -> None:
    """Of one part of their pages; those in the file and those that are typed now."""
    days = [dt.date(2026, 11, day) for day in (18, 19, 20)]
    for day in days[:2]:
        database.drafts.keep(day_place(Moment.MORNING, day), "half")
    database.drafts.keep("morning/2026-11-2x", "half")
    drafts = Drafts(database.drafts)
    drafts.hold(day_place(Moment.MORNING, days[2]), "half")
    drafts.hold(day_place(Moment.MORNING, days[0]), "")
    drafts.hold(day_place(Moment.EVENING, days[0]), "half")
    drafts.hold(TODAY, "half")
    assert drafts.days(Moment.MORNING) == days[1:]


# At the start, and with a win


def test_a_draft_that_cannot_be_read_is_an_empty_field(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The app opens all the same."""
    sql.run(database.wins._db, "ALTER TABLE setting RENAME TO setting_gone")
    assert Drafts(database.drafts).words("today") == ""
    assert "could not be read" in caplog.text


def test_a_kept_win_takes_its_draft_along(
    database: Database, clock: FixedClock, preferences: Preferences
) -> None:
    """In the same write; the field that is emptied after it has nothing left to do."""
    drafts = Drafts(database.drafts)
    journal = Journal(database.wins, database.days, clock, preferences, drafts=drafts)
    drafts.hold(TODAY, "Made my b")
    drafts.hold(QUICK, "other words")
    assert drafts.write(patient=True)
    journal.keep("Made my bed", source=Source.WINDOW, draft=TODAY)
    assert database.drafts.waiting() == {QUICK: "other words"}
    journal.keep("A chip", source=Source.TRAY)
    assert database.drafts.waiting() == {QUICK: "other words"}
    drafts.hold(TODAY, "")
    assert drafts.write(patient=True)


def _ticking(drafts: Drafts) -> list[QTimer]:
    """What would wake the app."""
    return [timer for timer in drafts.findChildren(QTimer) if timer.isActive()]


def test_places_of_people_and_messages_are_known_by_their_names() -> None:
    """Whoever has words in no file can lead to them; other places are neither."""
    assert person_of_place(person_place(0)) == 0
    assert person_of_place(person_place(12)) == 12
    assert win_of_cheer(cheer_place("a-uid")) == "a-uid"
    for place in (
        TODAY,
        "person",
        "person/²",
        "person/a",
        "cheer",
        "/cheer",
        note_place("a", "text"),
    ):
        assert person_of_place(place) is None
        assert win_of_cheer(place) is None
