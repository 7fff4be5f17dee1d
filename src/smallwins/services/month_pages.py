"""The pages of months: what is on them follows from the wins, the choice, and what is left off."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from smallwins.domain.days import month_of
from smallwins.domain.month_page import Hidden, MonthPage, PageChoice, month_page
from smallwins.domain.names import Names
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.store.left_off import LeftOffStore
from smallwins.store.people import PersonStore


class MonthPages(QObject):
    """Gives pages, and remembers which wins are left off them.

    Every call may raise a `StorageError`.

    Args:
        store: which wins are left off.
        back: the wins.
        journal: knows which day it is.
        preferences: whether each day looks the same, and the name of a trusted person.
        people: whom the person shares with: their names, too, are hidden where names are.

    Signals:
        changed(): a win is left off now, or is back.
    """

    changed = Signal()

    def __init__(
        self,
        store: LeftOffStore,
        back: LookingBack,
        journal: Journal,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        people: PersonStore | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._back = back
        self._journal = journal
        self._preferences = preferences
        self._people = people

    def page(self, first_day: dt.date, choice: PageChoice) -> MonthPage:
        """Give what is on the page of the month that begins with `first_day`."""
        first, last = month_of(first_day)
        wins = self._back.notes_of(first, last)
        settings = self._preferences.latest
        names = Names(())
        if Hidden.NAMES in choice.hidden:
            texts = (text for win in wins for text in (win.text, win.feeling))
            names = Names((settings.trusted_name, *self._names_of_people()), texts)
        return month_page(
            first,
            wins,
            choice,
            today=self._journal.today(),
            lifetime_days=self._back.lifetime().days,
            left_off=self._store.all(),
            alike=settings.alike_days,
            without_names=names.hide,
        )

    def left_off(self) -> frozenset[str]:
        """Give the uids of the wins that are on no page."""
        return self._store.all()

    def leave_off(self, uid: str, off: bool) -> None:  # noqa: FBT001 - a switch as it stands
        """Leave a win off every page from now on, or bring it back."""
        self._store.leave_off(uid, off)
        self.changed.emit()

    def _names_of_people(self) -> Iterator[str]:
        """Give what the people on the list are called, those put away among them."""
        if self._people is not None:
            for person in self._people.all():
                yield person.name

    def months(self) -> tuple[dt.date, dt.date]:
        """Give the first day of the first month that has a page, and of the last.

        Pages begin with the first win's month, or this one's, and end with this month, or with
        one to come that holds a win.
        """
        first, today = self._back.first_day(), self._journal.today()
        last = max(self._back.last_day(), today)
        return min(first or today, today).replace(day=1), last.replace(day=1)
