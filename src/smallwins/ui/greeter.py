"""Decides where a kept win is met: in the window, in quick add, on a card, or by a notice."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from smallwins.desktop.notifier import Notifier
from smallwins.domain.celebration import Celebration, meet, sample
from smallwins.domain.content import Content
from smallwins.domain.errors import StorageError
from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Source, Win
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.celebration.announce import announce_kept
from smallwins.ui.celebration.celebrated import Celebrated
from smallwins.ui.desktop_card import DesktopCard
from smallwins.ui.main_window import MainWindow
from smallwins.ui.placing import can_place_windows
from smallwins.ui.quick_add.popover import QuickAdd
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.widgets.strip import say

_log = logging.getLogger(__name__)


class Greeter(QObject):
    """Meets each win once, where the person is looking.

    Signals:
        met(Win, str): a win was met, and where: "window", "popover", "card", "notice" or "".
    """

    met = Signal(Win, str)

    def __init__(
        self,
        journal: Journal,
        preferences: Preferences,
        content: Content,
        *,
        window: MainWindow,
        today: TodayPlace,
        popover: QuickAdd,
        card: DesktopCard,
        notifier: Notifier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._preferences = preferences
        self._content = content
        self._window = window
        self._today = today
        self._popover = popover
        self._card = card
        self._notifier = notifier
        journal.kept.connect(self.meet)

    def meet(self, win: Win) -> None:
        """Meet a win that is safe on disk."""
        loudness = self._preferences.settings.loudness
        if loudness is Loudness.OFF:
            self._today.show_jar()
            # Nothing comes to be seen; whoever listens still learns that it is safe.
            seen = self._popover.isVisible()
            say(self._popover.field.edit if seen else self._window, copy.kept_plain())
            self.met.emit(win, "")
            return
        celebrated = self.celebrated(win, *self._jar_round(win))
        if self._popover.isVisible() and win.source is Source.TRAY:
            self._popover.celebrate(celebrated, loudness)
            announce_kept(self._popover.field.edit)
            self._show_jar_later()
            where = "popover"
        elif self._window.isActiveWindow() and self._window.place == "today":
            self._today.celebrate(celebrated, loudness)
            announce_kept(self._window)
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

    def _jar_round(self, win: Win) -> tuple[JarMonth, JarMonth]:
        """The jar of a win's month without it and with it.

        This month's is on the screen: reading it again would keep the first frame waiting.
        """
        note, shown = PiledNote(win.id, win.kind), self._today.jar
        if win.day.replace(day=1) == shown.first_day and note not in shown.notes:
            return shown, shown.with_note(note)
        try:
            after = self._journal.jar(win.day)
        except StorageError as error:
            # The win is safe: a jar that cannot be read is no news now.
            _log.warning("A win is met without its jar: %r", error)
            after = JarMonth(win.day.replace(day=1), (note,), 1)
        return without(after, win.id), after

    def _meet_unseen(self, celebrated: Celebrated, loudness: Loudness) -> str:
        """No window of ours is looked at: our own card, or else a notice in words of ours."""
        self._show_jar_later()
        if self._preferences.settings.own_card and can_place_windows():
            self._card.celebrate(celebrated, loudness)
            announce_kept(self._card)
            return "card"
        self._notifier.show(copy.notice_title(), copy.notice_body())
        return "notice"

    def _show_jar_later(self) -> None:
        """The window's own jar follows when the celebration has been painted."""
        QTimer.singleShot(0, self._today, self._today.show_jar)


def _spoken(lines: Celebration) -> Celebration:
    return Celebration(copy.content(lines.cheer), copy.content(lines.act))


def without(jar: JarMonth, note_id: int) -> JarMonth:
    """The same jar before this note was in it."""
    notes = tuple(note for note in jar.notes if note.id != note_id)
    return JarMonth(jar.first_day, notes, max(0, jar.total - 1))
