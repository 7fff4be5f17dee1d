"""Words of the calendar that do not go into the file: Today says so, too."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from smallwins.services.day_words import DayWords
from smallwins.services.journal import Journal
from smallwins.ui import copy, problem

if TYPE_CHECKING:
    from smallwins.ui.today.page import TodayPage


class Unwritten(QObject):
    """Says on Today what a journal or another page of a day could not write, while that lasts.

    Whoever came here from the calendar would learn of it at closing otherwise.

    Args:
        page: where it is said.
        day_words: tells what did not go.
        journal: knows which day it is.
    """

    def __init__(self, page: "TodayPage", day_words: DayWords, journal: Journal) -> None:
        super().__init__(page)
        self._page = page
        self._day_words = day_words
        self._journal = journal
        self._said = ""
        day_words.refused.connect(self._tell)
        day_words.went_well.connect(self._is_written)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self._tell)  # it is read anew first
        return super().eventFilter(watched, event)

    @Slot()
    def _tell(self) -> None:
        trouble, place = self._day_words.trouble, self._day_words.unwritten_place
        if trouble is None or place is None or not self._page.isVisible():
            return
        where = copy.words_on_page(place[0], self._journal.today())
        self._said = copy.sentences(problem.words_for(trouble), where)
        self._page.show_trouble(self._said)

    @Slot()
    def _is_written(self) -> None:
        strip = self._page.parts.trouble
        if strip.says and strip.says == self._said:
            strip.clear()
