"""What a person chose for pages: kept as it is chosen, and taken back by turns, newest first."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from smallwins.domain.errors import StorageError
from smallwins.domain.month_page import PageChoice
from smallwins.domain.page_choice import choice_of, fields_of
from smallwins.report.paper import Paper, usual_paper
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem

_MOST: Final = 50
_PAPERS: Final = {"a4": Paper.A4, "letter": Paper.LETTER}


@dataclass(frozen=True, slots=True)
class _Deed:
    """Something that was chosen.

    Attributes:
        back: takes it back.
        after: how many acts the journal had seen by then.
        month: the first day of the month whose page it changed; None where it is every month's.
        is_choice: whether it says what is on pages.
    """

    back: Callable[[], object]
    after: int
    month: dt.date | None
    is_choice: bool = False


class PageChoices(QObject):
    """What is on pages, and how it came to be there.

    Args:
        preferences: keeps the choices.
        journal: its acts and these take turns when something is taken back.
        parent: the place.

    Signals:
        changed(): something else is on pages now, or the boxes are to show what is.
        told(str): this is to be said of it.
        month_wanted(date): what was taken back is on the page of this month.
    """

    changed = Signal()
    told = Signal(str)
    month_wanted = Signal(object)

    def __init__(self, preferences: Preferences, journal: Journal, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._journal = journal
        self._deeds: list[_Deed] = []

    @property
    def choice(self) -> PageChoice:
        """What is on the page."""
        return choice_of(self._preferences.settings)

    @property
    def paper(self) -> Paper:
        """The sheet it is on."""
        return _PAPERS.get(self._preferences.settings.page_paper) or usual_paper()

    @property
    def large(self) -> bool:
        """Whether its letters are large."""
        return self._preferences.settings.page_large

    @Slot(object)
    def choose(self, choice: PageChoice) -> None:
        """Have this on the page from now on."""
        self._set(fields_of(choice), is_choice=True)

    @Slot(bool)
    def enlarge(self, large: bool) -> None:
        """Have large letters from now on, or not."""
        self._set({"page_large": large})

    @Slot(object)
    def take_paper(self, paper: Paper) -> None:
        """Have another sheet from now on."""
        self._set({"page_paper": next(name for name, one in _PAPERS.items() if one is paper)})

    def did(self, back: Callable[[], object], month: dt.date) -> None:
        """Remember what was done to a win on the page of a month.

        Args:
            back: takes it back; it may raise a `StorageError`.
            month: the first day of the month.
        """
        self._remember(back, month)

    def forget(self, back: Callable[[], object]) -> None:
        """That was taken back where it was done."""
        self._deeds = [deed for deed in self._deeds if deed.back is not back]

    @property
    def newest(self) -> int:
        """After how many acts of the journal the newest was chosen; -1 where there is none."""
        return self._deeds[-1].after if self._deeds else -1

    def take_back(self) -> bool:
        """Take back what was chosen last, unless something was done to a win since.

        Returns:
            Whether there was anything, or it was tried; else it is the journal's turn.
        """
        if not self._deeds or self.newest < self._journal.newest_act:
            return False
        self._take_back(self._deeds[-1])
        return True

    @Slot()
    def take_back_choice(self) -> None:
        """Take back what is on pages since it was chosen last, whatever else was done since."""
        deed = next((deed for deed in reversed(self._deeds) if deed.is_choice), None)
        if deed is not None:
            self._take_back(deed)

    def _take_back(self, deed: _Deed) -> None:
        """Take one thing back; where that does not save, it can be tried once more."""
        try:
            deed.back()
        except StorageError as error:
            self.told.emit(problem.words_for_setting(error))
            return
        self._deeds.remove(deed)
        if deed.month is not None:
            self.month_wanted.emit(deed.month)
        self.changed.emit()
        self.told.emit(copy.was_undone())

    def _set(self, fields: Mapping[str, str | bool], *, is_choice: bool = False) -> None:
        """Change what is on the page; where it does not save, the boxes stay true."""
        settings = self._preferences.settings
        before = {name: getattr(settings, name) for name in fields}
        try:
            self._preferences.change(**fields)
        except StorageError as error:
            self.changed.emit()
            self.told.emit(problem.words_for_setting(error))
            return
        if before != fields:
            back = partial(self._preferences.change, **before)
            self._remember(back, None, is_choice=is_choice)
        self.changed.emit()

    def _remember(
        self, back: Callable[[], object], month: dt.date | None, *, is_choice: bool = False
    ) -> None:
        deed = _Deed(back, self._journal.acts_done, month, is_choice)
        self._deeds = [*self._deeds, deed][-_MOST:]
