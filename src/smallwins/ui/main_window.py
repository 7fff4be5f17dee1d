"""The window: the rail, and beside it the place a person is in."""

from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from smallwins.ui import copy
from smallwins.ui.layout import room_for
from smallwins.ui.rail import Place, Rail
from smallwins.ui.theme import Theme
from smallwins.ui.today.doorway import Doorway
from smallwins.ui.widgets.ring import FocusRing
from smallwins.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from collections.abc import Callable

    from smallwins.domain.settings import Loudness
    from smallwins.ui.calendar.place import CalendarPlace
    from smallwins.ui.celebration.celebrated import Celebrated
    from smallwins.ui.jar.place import JarPlace
    from smallwins.ui.month.place import MonthPlace
    from smallwins.ui.rewards.place import RewardsPlace
    from smallwins.ui.settings.page import SettingsPlace
    from smallwins.ui.today.place import TodayPlace
    from smallwins.ui.widgets.cover import Cover

    AnyPlace: TypeAlias = (
        TodayPlace | Doorway | JarPlace | CalendarPlace | RewardsPlace | MonthPlace | SettingsPlace
    )

_DESIGNED: Final = (1120, 720)
_LEAST: Final = (480, 400)
_PLACE_KEYS: Final = {
    "today": "Ctrl+1",
    "jar": "Ctrl+2",
    "calendar": "Ctrl+3",
    "rewards": "Ctrl+4",
    "month": "Ctrl+5",
    "settings": "Ctrl+,",
}


class MainWindow(QMainWindow):
    """The window.

    Args:
        theme: colours and sizes.
        make_place: makes a place by its key when it is first gone to; None while the journal is
            not open.
        memory: where the window's own place on the screen is kept.

    Signals:
        undo_requested(): Ctrl+Z was pressed where no field has typing to take back, and nothing
            lies over the window.
        close_requested(): the person wants the app to close.
        put_aside(): the window was closed while the app stays.
        looked_at(): the window came to the front.
        first_painted(): the window is on the screen, and Today is not in it yet.
        knocked(): Enter was pressed where Today will be, before it was there.
        boost_requested(): the person needs a boost.
        find_requested(): the person looks for a note; the jar is there.
        writing_requested(): the person wants to write of today; the calendar is there.
        day_requested(): the person wants to go to a day; the calendar is there.
        reminders_requested(): the person wants the page of reminders; Settings are there.
        went(str): the person went to the place with this key.
        uncovered(): something that lay over the window has gone.
    """

    undo_requested = Signal()
    close_requested = Signal()
    put_aside = Signal()
    looked_at = Signal()
    first_painted = Signal()
    knocked = Signal()
    boost_requested = Signal()
    find_requested = Signal()
    writing_requested = Signal()
    day_requested = Signal()
    reminders_requested = Signal()
    went = Signal(str)
    uncovered = Signal()

    def __init__(
        self,
        theme: Theme,
        make_place: "Callable[[str], AnyPlace | None]",
        memory: WindowMemory,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._memory = memory
        self._make_place = make_place
        self._doorway: Doorway | None = Doorway(theme)
        self._doorway.field.keep_requested.connect(self.knocked)
        self._places: dict[str, AnyPlace] = {"today": self._doorway}
        self._covers: list[Cover] = []
        self._today: TodayPlace | None = None
        self._closing = False
        self._painted = False
        self._dressed = False
        self.setWindowTitle(copy.app_name())
        self.setMinimumSize(*_LEAST)
        self.rail = Rail(
            theme,
            [
                Place("today", copy.place_today(), "ui/today"),
                Place("jar", copy.place_jar(), "ui/jar"),
                Place("calendar", copy.place_calendar(), "ui/calendar"),
                Place("rewards", copy.place_rewards(), "ui/rewards"),
                Place("month", copy.place_month(), "ui/month"),
                Place("settings", copy.place_settings(), "ui/settings", at_foot=True),
            ],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._doorway)
        # A screen reader is told of a window; of a bare widget, in its place, of a part of none.
        self._floor = QWidget(self)
        self.setCentralWidget(self._floor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        row = QHBoxLayout(self._floor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self._ring = FocusRing(theme, self)
        self.rail.place_chosen.connect(self.go_to)
        self.rail.boost_requested.connect(self.boost_requested)
        theme.changed.connect(self._fit)
        self._restore()
        self.go_to("today")

    @property
    def place(self) -> str:
        """The key of the place the person is in."""
        current = self._stack.currentWidget()
        return next(key for key, place in self._places.items() if place is current)

    @property
    def floor(self) -> QWidget:
        """What the places stand on, and what covers lie over."""
        return self._floor

    @property
    def today_looked_at(self) -> "TodayPlace | None":
        """Today, if it is furnished and the person is there now, with nothing over it."""
        there = self.isActiveWindow() and self._stack.currentWidget() is self._today
        return self._today if there and not self.covered else None

    def celebrate(self, celebrated: "Celebrated", loudness: "Loudness") -> bool:
        """Meet a win over the calendar or the rewards; whether the person is there, with room."""
        place = self._stack.currentWidget()
        meets = (self._places.get("calendar"), self._places.get("rewards"))
        if not self.isActiveWindow() or self.covered or place not in meets:
            return False
        return cast("CalendarPlace | RewardsPlace", place).met.celebrate(celebrated, loudness)

    @property
    def covered(self) -> bool:
        """Whether something lies over the place the person is in."""
        return any(not cover.isHidden() for cover in self._covers)

    def remember_cover(self, cover: "Cover") -> None:
        """Know that `cover` may lie over the window; whoever goes to a place takes it away."""
        if cover not in self._covers:
            self._covers.append(cover)
            cover.set_way_home(self.take_keyboard)
            cover.closed.connect(self.uncovered)

    def uncover(self, down_to: "Cover | None" = None) -> None:
        """Take away at once whatever lies over the window, or over `down_to`, if it is there."""
        lying = self._floor.children()
        for cover in sorted(self._covers, key=lying.index, reverse=True):
            if cover is down_to and not cover.isHidden():
                return
            cover.leave_at_once()

    @property
    def words_at_the_door(self) -> str:
        """What is typed where Today will be, while it is not there yet."""
        return self._doorway.field.words if self._doorway is not None else ""

    def furnish(self, today: "TodayPlace") -> None:
        """Put Today where its doorway was; what was typed there goes on in its field."""
        doorway, self._doorway = self._doorway, None
        if doorway is None:
            return
        today.page.field.take_over(doorway.field)
        self._places["today"] = self._today = today
        self._stack.addWidget(today)
        self._fit()
        if self._stack.currentWidget() is doorway:
            self.go_to("today")
        self._stack.removeWidget(doorway)
        doorway.deleteLater()

    def go_to(self, key: str) -> None:
        """Go to a place by its key, such as "today" or "settings"."""
        if key not in self._places and not self._add_place(key):
            return
        self.uncover()
        place = self._places[key]
        self.rail.set_place(key)
        self._stack.setCurrentWidget(place)
        place.arrive()
        self.went.emit(key)

    def make_ahead(self, key: str) -> None:
        """Make a place that somebody may soon go to, out of sight."""
        if key not in self._places:
            self._add_place(key)

    def go_to_today(self) -> None:
        """Go to Today."""
        self.go_to("today")

    def go_to_jar(self) -> None:
        """Go to the jar."""
        self.go_to("jar")

    def find_note(self) -> None:
        """Go to the jar, ready to type what is looked for."""
        self.go_to("jar")
        self.find_requested.emit()

    def go_to_calendar(self) -> None:
        """Go to the calendar."""
        self.go_to("calendar")

    def go_to_rewards(self) -> None:
        """Go to the rewards."""
        self.go_to("rewards")

    def write_of_today(self) -> None:
        """Go to the page of today, ready to write."""
        self.go_to("calendar")
        self.writing_requested.emit()

    def find_day(self) -> None:
        """Go to the calendar, ready to say which day is wanted."""
        self.go_to("calendar")
        self.day_requested.emit()

    def go_to_settings(self) -> None:
        """Go to Settings."""
        self.go_to("settings")

    def go_to_reminders(self) -> None:
        """Go to Settings, to the page of reminders."""
        self.go_to("settings")
        self.reminders_requested.emit()

    def come_forward(self) -> None:
        """Show the window, in front of others, ready to type."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def close_for_good(self) -> None:
        """Close the window without asking where the app may live on."""
        self._closing = True
        self.close()

    def remember(self) -> None:
        """Keep the window's place on the screen for the next start."""
        self._memory.keep_geometry(self.saveGeometry())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.looked_at.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._doorway is not None:
            self._painted = False  # where Today did not come, it may come now
        if self.isMinimized():
            QTimer.singleShot(0, self, self._dress)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._painted:
            self._painted = True
            # This widget paints first and what is in it after, all in one go.
            QTimer.singleShot(0, self, self._seen)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        app = QGuiApplication.instance()
        ending = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self._closing or ending:
            event.accept()
            return
        event.ignore()
        # Whoever opens the window again may be somebody else: no note lies open, nothing is typed.
        self.uncover()
        self.put_aside.emit()

    def _undo(self) -> None:
        if self.covered:
            return  # nobody would see what goes
        self.undo_requested.emit()

    def take_keyboard(self) -> None:
        """Have the keyboard in the present place: where it was there, else as one comes."""
        place = self._places[self.place]
        stop = cast("QWidget | None", place.focusWidget())
        if stop is not None and stop.isVisibleTo(place):
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            place.arrive()

    def _add_place(self, key: str) -> bool:
        place = self._make_place(key)
        if place is None:
            self.rail.set_place(self.place)
            return False
        self._places[key] = place
        self._stack.addWidget(place)
        self._fit()
        return True

    def _fit(self) -> None:
        room = room_for(self.width(), self._theme.scale)
        self.rail.set_room(room)
        for place in self._places.values():
            place.set_room(room)

    def _seen(self) -> None:
        """The first picture is on the screen: now all that it need not wait for."""
        if not self._dressed:
            self._dressed = True
            self._add_shortcuts()
            self._dress()
        self.first_painted.emit()

    def _add_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415 - 3 ms of every start

        native = QKeySequence.SequenceFormat.NativeText
        self.rail.tell_keys(
            {place: QKeySequence(keys).toString(native) for place, keys in _PLACE_KEYS.items()}
        )
        ways: tuple[tuple[QKeySequence.StandardKey | str, Callable[[], object]], ...] = (
            (QKeySequence.StandardKey.Undo, self._undo),
            # Not the standard key: Qt knows one for GNOME, KDE and macOS alone.
            ("Ctrl+Q", self.close_requested.emit),
            *((keys, partial(self.go_to, place)) for place, keys in _PLACE_KEYS.items()),
            ("Ctrl+J", self.write_of_today),
            ("Ctrl+G", self.find_day),
            ("Ctrl+B", self.boost_requested.emit),
            (QKeySequence.StandardKey.Find, self.find_note),
        )
        for keys, act in ways:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _dress(self) -> None:
        """Wear the icon, which is for task bars."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415 - its types are 5 ms of every start

        if self.windowIcon().isNull():
            icon = QIcon()
            for size in (16, 32, 48, 64, 128):
                name = "app/smallwins" if size >= 64 else "app/smallwins-small"
                icon.addPixmap(self._theme.icon(name, self._theme.color("accent"), size))
            self.setWindowIcon(icon)

    def _restore(self) -> None:
        stored = self._memory.geometry()
        if stored is not None and self.restoreGeometry(stored):
            return
        free = QGuiApplication.primaryScreen().availableGeometry()
        width, height = (
            min(size, room)
            for size, room in zip(_DESIGNED, (free.width(), free.height()), strict=True)
        )
        self.resize(width, height)
