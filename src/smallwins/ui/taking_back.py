"""Undo, wherever it was pressed; and where it is said what came of it."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot

from smallwins.domain.errors import SmallWinsError
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem

if TYPE_CHECKING:
    from smallwins.ui.calendar.place import CalendarPlace
    from smallwins.ui.corner import Corner
    from smallwins.ui.main_window import MainWindow
    from smallwins.ui.rewards.place import RewardsPlace
    from smallwins.ui.today.place import TodayPlace


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
        """Take back the newest act."""
        here = self._here()
        if here is not None and here.take_back():
            return
        today = self._rooms.today
        if here is None and today is not None and today.page.take_back():
            return
        try:
            win = self._rooms.journal.undo()
        except SmallWinsError as error:
            self._say_trouble(error)
            return
        self._say_undone(win)

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

    def _say_undone(self, win: Win | None) -> None:
        here = self._here()
        if here is not None:
            here.show_undone(win)
        elif self._rooms.today is not None:
            self._rooms.today.page.show_undone(win)
