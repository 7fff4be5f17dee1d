import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smallwins.domain.errors import StorageError, TooLongError
from smallwins.domain.treats import FILLS, Treat, filled
from smallwins.domain.wins import Source, Win
from smallwins.services.acts import Acts
from smallwins.services.journal import Journal
from smallwins.services.treats import Treats
from smallwins.store import sql
from smallwins.store.database import Database
from support.clock import FixedClock
from support.home import Ear
from support.journals import keep
from support.wins import new_win

ONE_DAY = dt.timedelta(days=1)


@pytest.fixture
def treats(database: Database, journal: Journal, clock: FixedClock) -> Treats:
    return Treats(database.treat, journal, clock)


@pytest.fixture
def ear(treats: Treats) -> Ear:
    """Hears whenever the treat is another."""
    ear = Ear()
    treats.changed.connect(ear.hear)
    return ear


def keep_on_days(journal: Journal, days: int) -> None:
    for ago in range(days):
        keep(journal, day=journal.today() - ago * ONE_DAY)


def test_a_day_with_a_win_fills_it_and_says_so_once(
    treats: Treats, journal: Journal, ear: Ear
) -> None:
    """The second win of a day changes no cup."""
    assert treats.treat() == Treat("", 0)
    keep(journal)
    keep(journal)
    assert ear.heard == [()]
    assert treats.treat() == Treat("", 1)


def test_a_win_of_another_window_or_a_command_fills_it(
    treats: Treats, journal: Journal, database: Database, ear: Ear
) -> None:
    """The app hears of it, and the cup rises."""
    treats.treat()
    win = database.wins.add(new_win())
    journal.heard(win.uid)
    assert ear.heard == [()]
    assert treats.treat().days == 1


def test_it_does_not_drain(treats: Treats, journal: Journal, ear: Ear) -> None:
    """Taking back, putting away and waiting leave it as it is."""
    treats.treat()
    keep(journal)
    journal.undo()
    win = keep(journal)
    journal.put_away(win.uid)
    assert treats.treat().days == 1
    assert len(ear.heard) == 1


def test_a_win_that_moves_to_another_day_adds_that_day(
    treats: Treats, journal: Journal, ear: Ear
) -> None:
    """And the day it was on keeps its share."""
    win = keep(journal)
    treats.treat()
    journal.change(win.uid, day=win.day - ONE_DAY)
    journal.change(win.uid, text="other words")
    assert ear.heard == [()]
    assert treats.treat().days == 2


def test_full_it_waits_and_then_the_next_begins(treats: Treats, journal: Journal, ear: Ear) -> None:
    """Enjoyed, taken back, enjoyed; one that is not full cannot be enjoyed."""
    treats.name("A slow coffee")
    keep_on_days(journal, FILLS - 1)
    assert not treats.enjoy()
    assert treats.treat() == Treat("A slow coffee", FILLS - 1)
    keep_on_days(journal, FILLS + 1)
    ear.heard.clear()
    assert treats.enjoy()
    assert treats.treat() == Treat("", 1)
    treats.enjoy_no_more()
    assert treats.treat() == Treat("A slow coffee", FILLS)
    assert ear.heard == [(), ()]


def test_what_was_enjoyed_has_the_day_it_was_enjoyed_on(
    treats: Treats, journal: Journal, clock: FixedClock
) -> None:
    """Whenever it is read; and time takes none of it away."""
    treats.name("A slow coffee")
    keep_on_days(journal, FILLS)
    day = journal.today()
    treats.enjoy()
    clock.forward(days=4_000)
    (enjoyed,) = treats.enjoyed()
    assert (enjoyed.title, enjoyed.day) == ("A slow coffee", day)
    treats.enjoy_no_more()
    assert treats.enjoyed(1) == []


def test_a_name_that_does_not_fit_is_refused(treats: Treats, ear: Ear) -> None:
    """And the screen hears of no other."""
    with pytest.raises(TooLongError):
        treats.name("x" * 81)
    assert ear.heard == []
    treats.name("A bath")
    assert ear.heard == [()]


def test_where_the_cup_cannot_be_read_the_win_is_kept_all_the_same(
    treats: Treats, journal: Journal, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What hears of a win takes nothing from it."""
    treats.treat()

    def unreadable() -> Treat:
        raise StorageError

    monkeypatch.setattr(treats._store, "treat", unreadable)
    assert keep(journal).text == "Made my bed"
    assert ear.heard == []


class LifeOver(Exception):  # noqa: N818 - it is no error
    """An example ends, and its writes with it: hundreds of files would take minutes."""


class Life:
    """What a person, or a program beside the app, may do; and the days that ever had a win."""

    def __init__(
        self, database: Database, journal: Journal, clock: FixedClock, treats: Treats
    ) -> None:
        self.database = database
        self.journal = journal
        self.clock = clock
        self.treats = treats
        self.wins: list[Win] = []
        self.days: set[dt.date] = set()
        self.enjoyed = 0

    def live(self, deeds: list[tuple[str, int]]) -> None:
        """Do all of it, and look at the cup after each."""
        with self.database.wins.as_one():
            for deed, number in deeds:
                before = self.treats.treat()
                getattr(self, deed)(number)
                now = self.treats.treat()
                assert now.days == filled(len(self.days), self.enjoyed)
                assert now.days >= before.days or (deed == "enjoy" and before.full)
            raise LifeOver

    def keep(self, ago: int) -> None:
        self.wins.append(keep(self.journal, day=self.ago(ago)))
        self.days.add(self.wins[-1].day)

    def keep_elsewhere(self, ago: int) -> None:
        win = self.database.wins.add(new_win(day=self.ago(ago), source=Source.COMMAND))
        self.journal.heard(win.uid)
        self.wins.append(win)
        self.days.add(win.day)

    def bring_from_a_file(self, ago: int) -> None:
        self.database.wins.add(new_win(day=self.ago(ago), source=Source.IMPORT))

    def move(self, ago: int) -> None:
        for win in self.some(ago // 2):
            self.days.add(self.journal.change(win.uid, day=self.ago(ago)).day)

    def put_away(self, which: int) -> None:
        for win in self.some(which):
            self.journal.put_away(win.uid)

    def bring_back(self, which: int) -> None:
        for win in self.some(which):
            self.journal.bring_back(win.uid)

    def erase(self, which: int) -> None:
        for win in self.some(which):
            sql.run(self.database._db, "DELETE FROM win WHERE id = ?", (win.id,))
            self.wins.remove(win)

    def undo(self, _number: int) -> None:
        win = self.journal.undo()
        if win is not None:
            self.days.add(win.day)  # the one it moved back to: it had a win before, or has one now

    def set_clock(self, days: int) -> None:
        self.clock.forward(days=days - 15)

    def name(self, number: int) -> None:
        self.treats.name(f"Treat {number}")

    def enjoy(self, _number: int) -> None:
        self.enjoyed += self.treats.enjoy()

    def enjoy_no_more(self, _number: int) -> None:
        self.treats.enjoy_no_more()
        self.enjoyed = max(0, self.enjoyed - 1)

    def ago(self, days: int) -> dt.date:
        return self.journal.today() - days * ONE_DAY

    def some(self, which: int) -> list[Win]:
        """One of the wins there are, if there are any."""
        return [self.wins[which % len(self.wins)]] if self.wins else []


KEEPING = ("keep", "keep_elsewhere", "bring_from_a_file", "keep")
AFTER = ("move", "put_away", "bring_back", "erase", "undo", "set_clock")
ENJOYING = ("name", "enjoy", "enjoy_no_more", "enjoy")
DEEDS = st.tuples(st.sampled_from(KEEPING + AFTER + ENJOYING), st.integers(0, 30))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(st.lists(DEEDS, min_size=5, max_size=50))
def test_whatever_comes_it_goes_down_by_being_enjoyed_alone(
    database: Database,
    journal: Journal,
    clock: FixedClock,
    treats: Treats,
    deeds: list[tuple[str, int]],
) -> None:
    """Keep, take back, erase, move, set the clock: each day that had a win stays in the cup."""
    clock.moment = FixedClock().moment
    journal._acts = Acts()  # none of wins of the life before
    days = [("keep", ago) for ago in range(FILLS - 2)]
    with pytest.raises(LifeOver):
        Life(database, journal, clock, treats).live([*days, *deeds])
