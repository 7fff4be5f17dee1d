"""What is kind on Today: the note with a line, and on rough days a way to a few words."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from smallwins.domain.lines import Line
from smallwins.services.journal import Journal
from smallwins.services.lines import Lines
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.today.sticky_note import StickyPlace
from smallwins.ui.today.wall import NoteOnWall

if TYPE_CHECKING:
    from smallwins.ui.today.place import TodayPlace


class KindWords(QObject):
    """Puts the note on Today and the link on its page, and opens what they lead to.

    Args:
        theme: the look.
        today: where they are.
        lines: what the note shows.
        preferences: whether the note is there, and the words that are sent.
        journal: knows which day it is.
    """

    def __init__(
        self,
        theme: Theme,
        today: "TodayPlace",
        lines: Lines,
        preferences: Preferences,
        journal: Journal,
    ) -> None:
        page = today.page
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._lines = lines
        self._preferences = preferences
        self.place = StickyPlace(theme, lines, preferences, journal.today, page.parts)
        self.place.change_wanted.connect(self._change)
        self.place.lines_wanted.connect(self._show_all)
        page.rough_changed.connect(self.place.set_rough)
        page.deeds.ask_first(self.place)
        page.deeds.went_on.connect(self.place.pass_by)
        send = page.parts.help.add_link(copy.send_a_few_words())
        send.clicked.connect(self._show_words)
        page.parts.help.lead_to(self._who_can_help)
        self.wall = NoteOnWall(theme, self.place, today)
        for before, after in pairwise([send, *self.place.stops]):
            QWidget.setTabOrder(before, after)

    @Slot(object)
    def _change(self, line: Line) -> None:
        from smallwins.ui.lines.line_dialog import LineDialog  # noqa: PLC0415 - when it is wanted

        dialog = LineDialog(self._theme, self._lines, line, self._page)
        dialog.kept.connect(self.place.line_kept)
        dialog.open()

    @Slot()
    def _show_all(self) -> None:
        from smallwins.ui.lines.list_dialog import LinesDialog  # noqa: PLC0415 - when it is wanted

        LinesDialog(self._theme, self._lines, self._page).open()

    def _who_can_help(self) -> QDialog:
        from smallwins.ui.hard_time.talk import TalkDialog  # noqa: PLC0415 - when it is wanted

        return TalkDialog(self._theme, self._page, self._preferences, copy.back_to_today())

    @Slot()
    def _show_words(self) -> None:
        from smallwins.ui.hard_time.dialog import HardTimeDialog  # noqa: PLC0415 - when wanted

        HardTimeDialog(self._theme, self._preferences, self._page).open()
