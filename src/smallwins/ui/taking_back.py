"""Undo, wherever it was pressed; and where it is said what came of it."""

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Slot

from smallwins.domain.errors import SmallWinsError
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem
from smallwins.ui.widgets.strip import say

if TYPE_CHECKING:
    from smallwins.ui.calendar.place import CalendarPlace
    from smallwins.ui.corner import Corner
    from smallwins.ui.main_window import MainWindow
    from smallwins.ui.month.place import MonthPlace
    from smallwins.ui.reminder_not_now import NotNow
    from smallwins.ui.rewards.place import RewardsPlace
    from smallwins.ui.settings.page import SettingsPlace
    from smallwins.ui.today.place import TodayPlace


_SHOW_NO_WINS: Final = frozenset({"jar", "month"})
"""Places where nobody sees what is taken back of a win, nor where that is said."""


class Furnished(Protocol):
    """What there is now of the app's rooms."""

    @property
    def journal(self) -> Journal:
        """Where acts are taken back."""
        ...

    @property
    def window(self) -> "MainWindow | None":
        """The window."""
        ...

    @property
    def today(self) -> "TodayPlace | None":
        """Today."""
        ...

    @property
    def calendar(self) -> "CalendarPlace | None":
        """The calendar."""
        ...

    @property
    def rewards(self) -> "RewardsPlace | None":
        """The rewards."""
        ...

    @property
    def month_place(self) -> "MonthPlace | None":
        """The pages of months."""
        ...

    @property
    def settings(self) -> "SettingsPlace | None":
        """The settings."""
        ...

    @property
    def not_now(self) -> "NotNow | None":
        """Who asks again what was let be."""
        ...

    @property
    def corner(self) -> "Corner | None":
        """Tray, quick add and the small card."""
        ...


class TakingBack(QObject):
    """Takes back what a person did, and says so where they are.

    Args:
        rooms: what there is of the app.
    """

    def __init__(self, rooms: Furnished) -> None:
        super().__init__()
        self._rooms = rooms

    @Slot()
    def undo(self) -> None:
        """Take back the newest act that belongs where the person is.

        In Settings that is what was done on the open page, and no win.
        """
        window, settings = self._rooms.window, self._rooms.settings
        if window is not None and settings is not None and window.place == "settings":
            self._undo_in(settings)
            return
        if window is not None and window.place in _SHOW_NO_WINS:
            if window.place == "month" and self._undo_on_page():
                return
            if not self._is_more_on_today():
                self._say_no_more()
                return
            window.go_to_today()  # what is taken back then is seen there
        if self._undo_beside_wins():
            return
        try:
            win = self._rooms.journal.undo()
        except SmallWinsError as error:
            self._say_trouble(error)
            return
        self._say_undone(win)

    def _is_more_on_today(self) -> bool:
        """Whether there is something that would be taken back on Today."""
        rooms = self._rooms
        if rooms.journal.newest_act:
            return True
        if rooms.not_now is not None and rooms.not_now.could_ask_on_today():
            return True
        page = None if rooms.today is None else rooms.today.page
        return page is not None and (page.deeds.is_next or page.check_ins.is_next)

    def _undo_on_page(self) -> bool:
        """Take back what was chosen for pages of months, if nothing newer was done."""
        month = self._rooms.month_place
        if month is None:
            return False
        after = max(month.newest_deed, self._rooms.journal.newest_act)
        return self._ask_again(after) or month.take_back()

    def _undo_beside_wins(self) -> bool:
        """Take back what is newer than any act on a win; says whether there was such a thing."""
        here, today, acts = self._here(), self._rooms.today, self._rooms.journal.newest_act
        if here is not None:
            return self._ask_again(max(here.newest_deed, acts)) or here.take_back()
        taken_back = today is not None and today.page.take_back()
        return taken_back or self._ask_again(acts)

    def _undo_in(self, settings: "SettingsPlace") -> None:
        not_now = self._rooms.not_now
        if not_now is not None and not_now.take_back_newest():
            return
        if not settings.take_back() and not self._ask_again(0):
            self._say_no_more()

    def _ask_again(self, after: int) -> bool:
        """Bring a prompt back that was let be later than something else; says whether it is."""
        not_now = self._rooms.not_now
        return not_now is not None and not_now.take_back(after)

    @Slot(object)
    def undo_of(self, win: Win) -> None:
        """Take back the newest act on one win."""
        try:
            taken_back = self._rooms.journal.undo_of(win.uid)
        except SmallWinsError as error:
            self._say_trouble(error)
            return
        self._say_undone(taken_back)

    @Slot(object)
    def put_away(self, win: Win) -> None:
        """Undo on a celebration: the win it meets is put away, whatever was done to it since."""
        if not win.uid:
            return  # a sample is in no jar
        rooms = self._rooms
        try:
            rooms.journal.put_away(win.uid)
        except SmallWinsError as error:
            self._say_trouble(error)
            unseen = rooms.window is None or not rooms.window.isVisible()
            if unseen and rooms.corner is not None:
                rooms.corner.open_in_corner()
                rooms.corner.popover.tell(problem.words_for(error))
            return
        self._say_undone(win)

    @Slot()
    def undo_in_quick_add(self) -> None:
        """Ctrl+Z in quick add: what came of it is said where the person is."""
        corner = self._rooms.corner
        if corner is None:
            return
        try:
            win = self._rooms.journal.undo()
        except SmallWinsError as error:
            corner.popover.tell(problem.words_for(error))
            return
        if win is not None:
            corner.popover.tell(copy.was_undone())

    def _here(self) -> "CalendarPlace | RewardsPlace | None":
        """The calendar or the rewards, if the person is there."""
        window, rooms = self._rooms.window, self._rooms
        if window is None:
            return None
        return {"calendar": rooms.calendar, "rewards": rooms.rewards}.get(window.place)

    def _say_trouble(self, error: SmallWinsError) -> None:
        sentence, here = problem.words_for(error), self._here()
        if here is not None:
            here.show_trouble(sentence)
        elif self._rooms.today is not None:
            self._rooms.today.page.show_trouble(sentence)

    def _say_no_more(self) -> None:
        """Say that all was taken back, and move nothing: seen where room is kept, else heard."""
        window, month = self._rooms.window, self._rooms.month_place
        if window is None:
            return
        if month is not None and window.place == "month":
            month.tell_here(copy.no_more_to_undo())
        else:
            say(window, copy.no_more_to_undo())

    def _say_undone(self, win: Win | None) -> None:
        if win is None:
            self._say_no_more()
            return
        here = self._here()
        if here is not None:
            here.show_undone(win)
        elif self._rooms.today is not None:
            self._rooms.today.page.show_undone(win)
