"""The pages of months: what is on them follows from the wins, the choice, and what is left off."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smallwins.domain.days import month_of
from smallwins.domain.month_page import Hidden, MonthPage, PageChoice, month_page
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.store.left_off import LeftOffStore

if TYPE_CHECKING:
    from smallwins.domain.names import Names
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
        people: "PersonStore | None" = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._back = back
        self._journal = journal
        self._preferences = preferences
        self._people = people

    def page(self, first_day: dt.date, choice: PageChoice) -> MonthPage:
        """Give what is on the page of the month that begins with `first_day`."""
        book = self.book(choice)
        book.look_at(first_day)
        return book.page(first_day)

    def book(self, choice: PageChoice) -> "Book":
        """Give the pages of some months that go out together, with what is chosen now."""
        return Book(self, choice)

    def left_off(self) -> frozenset[str]:
        """Give the uids of the wins that are on no page."""
        return self._store.all()

    def leave_off(self, uid: str, off: bool) -> None:  # noqa: FBT001 - a switch as it stands
        """Leave a win off every page from now on, or bring it back."""
        self._store.leave_off(uid, off)
        self.changed.emit()

    def wins_of(self, first_day: dt.date) -> Sequence[Win]:
        """Give the wins of a month, those that are left off among them."""
        return self._back.notes_of(*month_of(first_day))

    def known_names(self) -> list[str]:
        """Give the names the app knows: of the trusted person, and of people on the list."""
        return [self._preferences.latest.trusted_name, *self._names_of_people()]

    def page_of(
        self,
        first_day: dt.date,
        wins: Sequence[Win],
        choice: PageChoice,
        without_names: Callable[[str], str],
    ) -> MonthPage:
        """Choose what is on the page of a month; see `month_page`."""
        return month_page(
            first_day,
            wins,
            choice,
            today=self._journal.today(),
            lifetime_days=self._back.lifetime().days,
            left_off=self._store.all(),
            alike=self._preferences.latest.alike_days,
            without_names=without_names,
        )

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


class Book:
    """The pages of some months that go out together. Every call may raise a `StorageError`.

    Where names are hidden, those of each month that was looked at are hidden in all: in June
    "Rose" may stand where a sentence begins, and be known for a name from May alone.

    Args:
        pages: reads months.
        choice: what is on the pages.
    """

    def __init__(self, pages: MonthPages, choice: PageChoice) -> None:
        self._pages = pages
        self._choice = choice
        self._hides = Hidden.NAMES in choice.hidden
        self._names: Names | None = None
        self._wins: dict[dt.date, Sequence[Win]] = {}

    def look_at(self, first_day: dt.date) -> None:
        """Learn from the month that begins with `first_day`, before the first page is asked for."""
        if self._hides:
            from smallwins.domain.names import Names  # noqa: PLC0415 - most pages hide none

            self._names = self._names or Names(self._pages.known_names())
            wins = self._wins[first_day] = self._pages.wins_of(first_day)
            self._names.learn(text for win in wins for text in (win.text, win.feeling))

    def page(self, first_day: dt.date) -> MonthPage:
        """Give what is on the page of the month that begins with `first_day`.

        Where names are hidden, it was looked at.
        """
        wins = self._wins.pop(first_day) if self._hides else self._pages.wins_of(first_day)
        hide = self._names.hide if self._names is not None else str
        return self._pages.page_of(month_of(first_day)[0], wins, self._choice, hide)
