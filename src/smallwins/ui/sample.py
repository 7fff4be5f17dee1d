"""Shows what a celebration is like, with no win behind it."""

import logging

from PySide6.QtCore import QObject, Slot

from smallwins.domain.errors import SmallWinsError
from smallwins.domain.jar import JarMonth, PiledNote, free_place
from smallwins.domain.settings import Loudness
from smallwins.domain.wins import Energy, Kind, Source, Win
from smallwins.services.clock import Clock
from smallwins.services.month_jar import MonthJar
from smallwins.services.preferences import Preferences
from smallwins.ui import copy
from smallwins.ui.placing import can_place_windows
from smallwins.ui.taking_back import Furnished

_log = logging.getLogger(__name__)


class Sample(QObject):
    """Meets a win that is in no file.

    Args:
        rooms: what there is of the app.
        month: the jar it falls into.
        preferences: how much of a celebration there is.
        clock: when it is kept.
    """

    def __init__(
        self, rooms: Furnished, month: MonthJar, preferences: Preferences, clock: Clock
    ) -> None:
        super().__init__()
        self._rooms = rooms
        self._month = month
        self._preferences = preferences
        self._clock = clock

    @Slot()
    def show(self) -> None:
        """Meet it on the small card; where no window of ours goes where it is put, on Today."""
        loudness, corner = self._preferences.settings.loudness, self._rooms.corner
        if loudness is Loudness.OFF or corner is None:
            return
        jar = self._month.jar
        win, note = self._win(jar)
        celebrated = corner.greeter.sample(win, jar, jar.with_note(note))
        window, today = self._rooms.window, self._rooms.today
        if can_place_windows():
            corner.card.celebrate(celebrated, loudness)
        elif window is not None and today is not None:
            window.go_to_today()
            today.celebrate(celebrated, loudness)

    @Slot()
    def let_go(self) -> None:
        """Take it away: Esc in Settings, for the small card has no keys of its own."""
        if self._rooms.corner is not None:
            self._rooms.corner.dismiss_card()

    def _win(self, jar: JarMonth) -> tuple[Win, PiledNote]:
        energy: Energy | None = None
        newest = max((note.id for note in jar.notes), default=0)
        journal = self._rooms.journal
        try:
            energy = journal.energy_of(journal.today())
            newest = max([newest, *(win.id for win in journal.recent())])
        except SmallWinsError as error:
            _log.warning("A sample is shown as on any day: %r", error)
        note = PiledNote(newest + 1, Kind.MIND, free_place(each.place for each in jar.notes))
        win = Win(
            id=note.id,
            uid="",
            text=copy.still_here(),
            day=journal.today(),
            kept_at=self._clock.now(),
            zone="UTC",
            offset=0,
            source=Source.WINDOW,
            kind=note.kind,
            energy=energy,
        )
        return win, note
