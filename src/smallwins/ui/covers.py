"""What lies over the window for a while: one note, a replay, a boost. Each is made when wanted."""

import datetime as dt
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal, Slot

from smallwins.domain.content import Content
from smallwins.domain.errors import SmallWinsError, StorageError, UnknownWinError
from smallwins.domain.jar import WhyNone
from smallwins.domain.wins import Win
from smallwins.services.journal import Journal
from smallwins.services.lines import Lines
from smallwins.services.looking_back import LookingBack
from smallwins.services.preferences import Preferences
from smallwins.ui import copy, problem
from smallwins.ui.theme import Theme

if TYPE_CHECKING:
    from smallwins.ui.boost.cover import BoostCover
    from smallwins.ui.jar.place import JarPlace
    from smallwins.ui.main_window import MainWindow
    from smallwins.ui.note.cover import NoteCover
    from smallwins.ui.painting.windowsill import Falling
    from smallwins.ui.replay.cover import ReplayCover
    from smallwins.ui.widgets.cover import Cover

_log = logging.getLogger(__name__)


class Covers(QObject):
    """Lays a note, a replay or a boost over the window.

    Args:
        theme: the look.
        window: what they lie over.
        back: gives the notes.
        journal: takes what is marked on a note.
        content: the lines of a boost.
        lines: those to rest on, as the person keeps them; ours, where none are given.
        preferences: the words to send in a hard time.

    Signals:
        share_requested(Win): the open note is to be shared.
    """

    share_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        window: "MainWindow",
        back: LookingBack,
        journal: Journal,
        content: Content,
        lines: Lines | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._back = back
        self._journal = journal
        self._content = content
        self._lines = lines
        self._preferences = preferences
        self._jar: JarPlace | None = None
        self._note: NoteCover | None = None
        self._replay: ReplayCover | None = None
        self._boost: BoostCover | None = None

    def serve(self, jar: "JarPlace") -> None:
        """Do what is asked for in the Jar place."""
        self._jar = jar
        self._window.find_requested.connect(jar.find_note)
        jar.pull_requested.connect(self._pull_in_jar)
        jar.note_requested.connect(self.open_note)
        jar.replay_requested.connect(self.replay)
        self._tell_jar()

    @property
    def note(self) -> "NoteCover":
        """One note, open and large."""
        if self._note is None:
            from smallwins.ui.note.cover import NoteCover  # noqa: PLC0415 - when it is wanted

            self._note = NoteCover(self._theme, self._journal, self._window.floor)
            self._note.another_requested.connect(self._pull_another)
            self._note.share_requested.connect(self.share_requested)
            self._take_in(self._note)
        return self._note

    @Slot()
    def boost(self) -> None:
        """Open the boost."""
        if self._boost is None:
            from smallwins.ui.boost.cover import BoostCover  # noqa: PLC0415 - when it is wanted

            self._boost = BoostCover(
                self._theme,
                self._back,
                self._content,
                self._window.floor,
                today=self._journal.today,
                lines=self._lines,
                preferences=self._preferences,
            )
            self._boost.note_requested.connect(self.open_note)
            self._boost.reward_requested.connect(self._window.go_to_rewards)
            self._take_in(self._boost)
        self._window.uncover(down_to=self._boost)
        if self._boost.isHidden():
            self._boost.begin()
        else:
            self._boost.take_keyboard()  # and what is typed there stays

    @Slot(object)
    def open_note(self, win: Win, origin: "Falling | None" = None) -> None:
        """Open one note large.

        Args:
            win: whose note.
            origin: where it lies in the Jar place; None where it comes from nowhere in sight.
        """
        try:
            # As it is now: who shows it may have read it before it was changed or put away.
            win = self._back.note(win.id)
        except SmallWinsError as error:
            self._say(error)
            return
        self.note.show_note(win, pulled=False, origin=self._on_floor(origin))

    @Slot(dt.date, dt.date)
    def replay(self, first: dt.date, last: dt.date) -> None:
        """Show the notes of these days, one slow page at a time."""
        if self._replay is None:
            from smallwins.ui.replay.cover import ReplayCover  # noqa: PLC0415 - when it is wanted

            self._replay = ReplayCover(self._theme, self._window.floor)
            self._take_in(self._replay)
        try:
            wins = self._back.notes_of(first, last)
        except StorageError as error:
            self._say(error)
            return
        title = copy.replay_title(first, last, self._journal.today())
        self._replay.show_notes(title, wins)

    def _take_in(self, cover: "Cover") -> None:
        """Let the window and the jar know of a new cover."""
        self._window.remember_cover(cover)
        cover.opened.connect(self._tell_jar)
        cover.closed.connect(self._tell_jar)

    @Slot()
    def _tell_jar(self) -> None:
        if self._jar is not None:
            self._jar.set_covered(covered=self._window.covered)

    @Slot(object)
    def _pull_in_jar(self, mouth: "Falling | None") -> None:
        self._pull(mouth)

    @Slot()
    def _pull_another(self) -> None:
        self._pull(None)

    def _pull(self, mouth: "Falling | None") -> None:
        """Draw a note. It rises from where it lies in the jar in sight, else from the mouth."""
        try:
            win = self._back.pull()
            why = self._back.why_none() if win is None else None
        except StorageError as error:
            self._say(error)
            return
        if win is None or why is not None:
            self.note.show_nothing_to_pull(why or WhyNone.EMPTY)
            return
        lies = self._jar.origin_of(win) if self._jar is not None and self._in_jar() else None
        self.note.show_note(win, pulled=True, origin=self._on_floor(lies or mouth))

    def _say(self, error: SmallWinsError) -> None:
        """Say what went wrong on the blank note, where the words would have been."""
        _log.warning("The notes could not be read: %r", error)
        gone = isinstance(error, UnknownWinError)
        self.note.tell(problem.words_for(error) if gone else problem.words_at_start(error))

    def _in_jar(self) -> bool:
        return self._window.place == "jar"

    def _on_floor(self, note: "Falling | None") -> "Falling | None":
        """Give the same note in the coordinates of the window's floor."""
        if note is None or self._jar is None:
            return None
        return note.moved(QPointF(self._jar.mapTo(self._window.floor, QPointF(0, 0))))
