"""The rooms behind the doorway: the open journal, Today, the corner; each handed its helpers."""

import datetime as dt
import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from smallwins.assets import asset
from smallwins.desktop.lock import held_elsewhere
from smallwins.desktop.speech import SystemVoice
from smallwins.domain.errors import StorageError
from smallwins.domain.kinds import guess_kinds
from smallwins.domain.settings import Settings
from smallwins.domain.wins import Kind, Win
from smallwins.left_words import LeftWords
from smallwins.paths import Folders
from smallwins.places import Places
from smallwins.reminder_rooms import ReminderRooms
from smallwins.services.clock import SystemClock
from smallwins.services.content import load_content
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import TODAY, Drafts
from smallwins.services.journal import Journal
from smallwins.services.lines import Lines
from smallwins.services.looking_back import LookingBack
from smallwins.services.month_jar import MonthJar
from smallwins.services.offers import Offers
from smallwins.services.preferences import Preferences
from smallwins.services.small_things import SmallThings
from smallwins.store.database import Database
from smallwins.ui.aloud import SaidAloud
from smallwins.ui.painting.pile import load_slots
from smallwins.ui.taking_back import TakingBack
from smallwins.ui.theme import Theme

if TYPE_CHECKING:
    from smallwins.desktop.notifier import Notifier
    from smallwins.errands import Errands
    from smallwins.ui.calendar.place import CalendarPlace
    from smallwins.ui.corner import Corner
    from smallwins.ui.covers import Covers
    from smallwins.ui.main_window import MainWindow
    from smallwins.ui.month.place import MonthPlace
    from smallwins.ui.reminder_not_now import NotNow
    from smallwins.ui.rewards.place import RewardsPlace
    from smallwins.ui.settings.page import SettingsPlace
    from smallwins.ui.today.place import TodayPlace

_log = logging.getLogger(__name__)

_TIDY_MS: Final = 5_000
# Past the first glance, before somebody has found the way to another place.
_AHEAD_MS: Final = 1_500
# A window that stands still for longer looks broken; the words stay in their field meanwhile.
_PATIENCE_SECONDS: Final = 0.3
_LOCK_NAME: Final = "smallwins.lock"
_LONGEST_WAIT: Final = dt.timedelta(hours=6)


class Rooms(QObject):
    """Everything that needs the journal.

    Args:
        folders: where the journal's file is.
        theme: the look; it takes the settings that are in the file.

    Raises:
        StorageError: the journal cannot be opened.
    """

    def __init__(self, folders: Folders, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window: MainWindow | None = None
        self._database = Database.open(folders.data, patience=_PATIENCE_SECONDS)
        self._lock = QLockFile(str(folders.data / _LOCK_NAME))
        self.preferences = Preferences(self._database.settings, self)
        theme.apply(self.preferences.settings)
        self._clock = SystemClock()
        self._content = load_content(asset("content"))
        store = None if held_elsewhere(self._lock) else self._database.drafts
        self.drafts = Drafts(store, self)
        self.day_words = DayWords(self._database.day_words, self)
        self.journal = Journal(
            self._database.wins,
            self._database.days,
            self._clock,
            self.preferences,
            self,
            drafts=self.drafts,
        )
        self.offers = Offers(self._database.offers, self.journal, self._clock, self)
        things = self._database.small_things
        self.small_things = SmallThings(things, self.journal, self.drafts, self)
        lines, ours = self._database.lines, self._content.lines
        self.lines = Lines(lines, ours, self._clock, self, drafts=self.drafts)
        self.back = LookingBack(
            self._database.wins,
            self._database.days,
            self._database.pulls,
            self.journal,
            self.preferences,
            self._content.kind_words,
        )
        self._left_words = LeftWords(self)
        self._slots = load_slots(asset("themes", "jar-slots.json"))
        self.month = MonthJar(self.journal, self)
        self.places = Places(theme, self._slots, self._database, self._clock, folders, self)
        self.reminder_rooms = ReminderRooms(theme, self._database, self._clock, self)
        self.today: TodayPlace | None = None
        self.covers: Covers | None = None
        self.corner: Corner | None = None
        self.taking_back = TakingBack(self)
        self._notifier: Notifier | None = None
        self.voice = SystemVoice(self)
        self._aloud = SaidAloud(self.journal, self.preferences, self._content, self.voice, self)
        self._day_over = QTimer(self)
        self._day_over.setSingleShot(True)
        self._tidy = QTimer(self)
        self._tidy.setSingleShot(True)
        self._tidy.setInterval(_TIDY_MS)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_AHEAD_MS)
        if self._database.wins.holds_left_words() or self._database.copies.are_there():
            self._tidy.start()
        self._connect()

    def furnish(self, window: "MainWindow") -> None:
        """Put Today into the window. What waits for it is in its field, and what was typed since.

        An app that sits in the tray has no use for it until somebody looks.
        """
        from smallwins.ui.covers import Covers  # noqa: PLC0415
        from smallwins.ui.today.check_in_drafts import CheckInDrafts  # noqa: PLC0415
        from smallwins.ui.today.how_am_i import HowAmI  # noqa: PLC0415
        from smallwins.ui.today.kind_words import KindWords  # noqa: PLC0415
        from smallwins.ui.today.note_drafts import NoteDrafts  # noqa: PLC0415
        from smallwins.ui.today.page import TodayPage  # noqa: PLC0415
        from smallwins.ui.today.place import TodayPlace  # noqa: PLC0415
        from smallwins.ui.today.thing_drafts import ThingDrafts  # noqa: PLC0415
        from smallwins.ui.today.unwritten import Unwritten  # noqa: PLC0415

        page = TodayPage(
            self._theme,
            self.journal,
            self._content,
            self._clock,
            self.day_words,
            self.offers,
            self.small_things,
        )
        self.today = TodayPlace(self._theme, self._slots, page, self.journal, self.month)
        page.undo_requested.connect(self.taking_back.undo)
        page.undo_win_requested.connect(self.taking_back.undo_of)
        self.today.undo_requested.connect(self.taking_back.put_away)
        self.today.reward_requested.connect(window.go_to_rewards)
        page.notes.share_requested.connect(self.places.share)
        NoteDrafts(self.drafts, page.notes)
        ThingDrafts(self.drafts, page.checklist)
        CheckInDrafts(self.drafts, page.check_ins)
        page.field.set_words(self.drafts.words(TODAY))
        page.field.typed.connect(self._typed_today)
        self._window = window
        window.undo_requested.connect(self.taking_back.undo)
        window.looked_at.connect(self._looked_at)
        window.furnish(self.today)
        self.covers = Covers(
            self._theme,
            window,
            self.back,
            self.journal,
            self._content,
            self.lines,
            self.preferences,
        )
        self.covers.share_requested.connect(self.places.share)
        page.replay_requested.connect(self.covers.replay)
        page.parts.write.clicked.connect(window.write_of_today)
        HowAmI(page, self.back)
        KindWords(self._theme, self.today, self.lines, self.preferences, self.journal)
        Unwritten(page, self.day_words, self.journal)
        self.reminder_rooms.stand_on_today()
        self._ahead.start()  # the window may have come to the front before Today was in it

    @property
    def calendar(self) -> "CalendarPlace | None":
        """The Calendar place, once it was made."""
        return self.places.calendar

    @property
    def rewards(self) -> "RewardsPlace | None":
        """The Rewards place, once it was made."""
        return self.places.rewards

    @property
    def month_place(self) -> "MonthPlace | None":
        """The Month place, once it was made."""
        return self.places.month

    @property
    def settings(self) -> "SettingsPlace | None":
        """The Settings place, once it was made."""
        return self.places.settings

    @property
    def not_now(self) -> "NotNow | None":
        """Who asks again what was let be, once reminders have started."""
        return self.reminder_rooms.not_now

    def make_corner(self) -> "Corner":
        """Make the corner of the screen: tray, quick add, card and notices."""
        from smallwins.desktop.notifier import Notifier  # noqa: PLC0415
        from smallwins.ui.corner import Corner  # noqa: PLC0415

        self._notifier = Notifier(self)
        corner = Corner(
            self._theme,
            self._slots,
            self.journal,
            self.preferences,
            self._content,
            self.offers,
            window=lambda: self._window,
            month=self.month,
            drafts=self.drafts,
            notifier=self._notifier,
            parent=self,
        )
        corner.undo_requested.connect(self.taking_back.undo_in_quick_add)
        corner.undo_win_requested.connect(self.taking_back.put_away)
        self.corner = corner
        if self.today is None:
            self.month.read()
        self._wait_for_day_end()
        return corner

    def remind(self) -> None:
        """Ask for reminders from now on; the corner is there."""
        if self.corner is not None and self._notifier is not None:
            self.reminder_rooms.start(self.corner, self._notifier)

    def errands(self) -> "Errands":
        """Make who does for commands what they ask of the running app."""
        from smallwins.errands import Errands  # noqa: PLC0415

        file = self._database
        return Errands(self.journal, file.wins, file.pulls, self.preferences, self._content, self)

    @Slot()
    def prepare(self) -> None:
        """Paint ahead what a celebration needs, where it can be seen."""
        if self._window is None or not self._window.isVisible():
            return
        if self.today is not None:
            self.today.prepare()
        if self.corner is not None:
            self.corner.prepare()

    def may_close(self) -> bool:
        """Whether what is typed and not kept is in the file; else that is said, once."""
        return self._left_words.may_close()

    def close(self) -> None:
        """Let everything go, in order."""
        self.reminder_rooms.stop()
        self.places.close()
        for timer in (self._day_over, self._tidy, self._ahead):
            timer.stop()
        self.drafts.write(patient=True)
        self.drafts.rest()
        self.day_words.write(patient=True)
        self.day_words.rest()
        self.preferences.write()
        self.preferences.rest()
        self.voice.close()
        if self._notifier is not None:
            self._notifier.close()
        if self.corner is not None:
            self.corner.close()
        self._database.close()
        self._lock.unlock()

    def _connect(self) -> None:
        self.preferences.changed.connect(self._settings_changed)
        self._theme.changed.connect(self._theme_changed)
        for signal in (self.journal.kept, self.journal.changed, self.journal.was_put_away):
            signal.connect(self._written)
        self._day_over.timeout.connect(self._day_is_over)
        self._tidy.timeout.connect(self._tidy_up)
        self._ahead.timeout.connect(self._read_ahead)

    def _refresh(self) -> None:
        """Read the day and the jar again, for whatever shows them."""
        if self.today is not None:
            self.today.refresh()
        else:
            self.month.read()
        self.places.refresh()

    @property
    def window(self) -> "MainWindow | None":
        """The window, once Today is in it."""
        return self._window

    def guess(self, words: str) -> list[Kind]:
        """Give the kinds that fit some words, the best first."""
        return guess_kinds(words, self._content.kind_words)

    @Slot()
    def _looked_at(self) -> None:
        self._refresh()
        QTimer.singleShot(0, self, self.prepare)
        if self.calendar is None:
            self._ahead.start()

    @Slot()
    def _read_ahead(self) -> None:
        """Import the calendar, and make it next: half the way to its first picture."""
        if self._window is not None and self._window.isVisible():
            import smallwins.ui.calendar.place  # noqa: F401, PLC0415 - see above

            QTimer.singleShot(0, self, self._make_ahead)

    @Slot()
    def _make_ahead(self) -> None:
        if self._window is not None:
            self._window.make_ahead("calendar")

    @Slot(object)
    def _written(self, _win: Win) -> None:
        self._tidy.start()

    @Slot(str)
    def _typed_today(self, words: str) -> None:
        self.drafts.hold(TODAY, words)

    @Slot()
    def _tidy_up(self) -> None:
        """Merge the search index a little while nothing happens, until it is done.

        The file was opened and read by now: the copy of an update beside it may have had its time.
        """
        try:
            self._database.copies.opened_well(self.journal.today())
        except StorageError as error:
            _log.warning("What lies beside the file is left for another time: %r", error)
        if self._database.wins.merge_index():
            self._tidy.start()

    @Slot(object)
    def _settings_changed(self, settings: Settings) -> None:
        self._theme.apply(settings)
        self._refresh()
        self._wait_for_day_end()

    @Slot()
    def _theme_changed(self) -> None:
        QTimer.singleShot(0, self, self.prepare)

    def _wait_for_day_end(self) -> None:
        """Wake once when the day ends; on the way, look again at times, for clocks are set."""
        now = self._clock.now().astimezone(self._clock.zone())
        minutes = self.preferences.settings.day_end
        end = now.replace(hour=minutes // 60, minute=minutes % 60, second=1, microsecond=0)
        if end <= now:
            end += dt.timedelta(days=1)
        wait = min(end - now, _LONGEST_WAIT)
        self._day_over.start(max(1_000, round(wait.total_seconds() * 1000)))

    @Slot()
    def _day_is_over(self) -> None:
        self._refresh()
        self._wait_for_day_end()
