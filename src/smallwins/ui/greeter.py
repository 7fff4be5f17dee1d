"""Decides where a kept win is met: in the window, in quick add, on a card, or by a notice."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smallwins.desktop.notifier import Notice, Notifier
from smallwins.domain.celebration import Celebration, meet, sample
from smallwins.domain.content import Content
from smallwins.domain.jar import JarMonth
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Source, Win
from smallwins.services.journal import Journal
from smallwins.services.month_jar import MonthJar
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.placing import can_place_windows
from smallwins.ui.widgets.strip import say

if TYPE_CHECKING:
    from smallwins.ui.corner import Corner

KEPT: Final = "kept"
"""The key of a notice that meets a win."""


class Greeter(QObject):
    """Meets each win once, where the person is looking.

    Signals:
        met(Win, str): a win was met, and where: "window", "popover", "card", "page", "notice" or
            "".
        pressed(): the person pressed a notice that met one.
    """

    met = Signal(Win, str)
    pressed = Signal()

    def __init__(
        self,
        journal: Journal,
        preferences: Preferences,
        content: Content,
        month: MonthJar,
        corner: "Corner",
        notifier: Notifier,
    ) -> None:
        super().__init__(corner)
        self._journal = journal
        self._preferences = preferences
        self._content = content
        self._month = month
        self._corner = corner
        self._notifier = notifier
        journal.kept.connect(self.meet)
        notifier.clicked.connect(self._clicked)

    def meet(self, win: Win) -> None:
        """Meet a win that is safe on disk."""
        loudness = self._preferences.settings.loudness
        popover, window = self._corner.popover_in_sight, self._corner.window
        if loudness is Loudness.OFF:
            self._month.read()
            # Nothing comes to be seen; whoever listens still learns that it is safe.
            listening = popover.field.edit if popover is not None else window
            if listening is not None:
                say(listening, copy.kept_plain())
            self.met.emit(win, "")
            return
        celebrated = self.celebrated(win, *self._month.around(win))
        if popover is not None and win.source is Source.TRAY:
            popover.celebrate(celebrated, loudness)
            say(popover.field.edit, copy.kept_spoken())
            self._show_jar_later()
            where = "popover"
        elif window is not None and (today := window.today_looked_at) is not None:
            today.celebrate(celebrated, loudness)
            self._month.take(celebrated.after)
            say(window, copy.kept_spoken())
            where = "window"
        elif window is not None and window.celebrate(celebrated, loudness):
            say(window, copy.kept_spoken())
            self._show_jar_later()
            where = "window"
        else:
            where = self._meet_unseen(celebrated, loudness)
        self.met.emit(win, where)

    def celebrated(self, win: Win, before: JarMonth, after: JarMonth) -> Celebrated:
        """What meets a win: its cheer and act, and the jar without and with it."""
        acts = self._content.acts_for(win.energy)
        return Celebrated(win, _spoken(meet(win.id, self._content.cheers, acts)), before, after)

    def sample(self, win: Win, before: JarMonth, after: JarMonth) -> Celebrated:
        """What would meet a win; the lines of real ones stay theirs."""
        acts = self._content.acts_for(win.energy)
        return Celebrated(win, _spoken(sample(win.id, self._content.cheers, acts)), before, after)

    def _meet_unseen(self, celebrated: Celebrated, loudness: Loudness) -> str:
        """No window of ours is looked at: our own card, or else a notice in words of ours."""
        self._show_jar_later()
        if self._preferences.settings.own_card and can_place_windows():
            card = self._corner.card
            card.celebrate(celebrated, loudness)
            say(card, copy.kept_spoken())
            return "card"
        window, source = self._corner.window, celebrated.win.source
        if window is not None and window.isActiveWindow() and source is Source.WINDOW:
            # It was typed on the page of a day, which says so itself. A notice is for elsewhere.
            say(window, copy.kept_spoken())
            return "page"
        self._notifier.show(Notice(KEPT, copy.notice_title(), copy.notice_body()))
        return "notice"

    @Slot(str)
    def _clicked(self, key: str) -> None:
        if key == KEPT:
            self.pressed.emit()

    def _show_jar_later(self) -> None:
        """The jars elsewhere follow when the celebration has been painted."""
        QTimer.singleShot(0, self._month, self._month.read)


def _spoken(lines: Celebration) -> Celebration:
    return Celebration(copy.content(lines.cheer), copy.content(lines.act))
