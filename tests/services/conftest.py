"""A journal over a new file, with a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from support.clock import FixedClock
from support.journals import JournalEar
from support.new_file import begin_with_a_new_file
from support.reminder_desk import Desk, on_wall


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    begin_with_a_new_file(tmp_path)
    with Database.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def preferences(database: Database) -> Preferences:
    return Preferences(database.settings)


@pytest.fixture
def journal(database: Database, clock: FixedClock, preferences: Preferences) -> Journal:
    return Journal(database.wins, database.days, clock, preferences)


@pytest.fixture
def ear(journal: Journal) -> JournalEar:
    return JournalEar(journal)


@pytest.fixture
def desk(database: Database, clock: FixedClock, qapp: object) -> Iterator[Desk]:
    """At nine in the morning, with the evening switched on."""
    clock.moment = on_wall("9:00")
    desk = Desk(database, clock)
    desk.reminders.start()
    desk.reminders.switch("evening", True)
    yield desk
    desk.reminders.stop()
