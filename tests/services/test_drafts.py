"""What is typed and not kept goes to the file by itself, and again where it did not go."""

import logging

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from smallwins.domain.wins import Source
from smallwins.services.drafts import QUICK, TODAY, Drafts
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store import sql
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import make_read_only


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
