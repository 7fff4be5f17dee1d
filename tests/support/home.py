"""The rooms of the app with a real file, a clock that stands still, and notices that are noted."""

import datetime as dt
import functools
import random
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from smallwins.assets import asset
from smallwins.desktop.autostart import Autostart
from smallwins.desktop.notifier import Notice, Notifier
from smallwins.domain.content import Content
from smallwins.domain.wins import Kind, Source, Win
from smallwins.services.content import load_content
from smallwins.services.day_words import DayWords
from smallwins.services.drafts import Drafts
from smallwins.services.journal import Journal
from smallwins.services.lines import Lines
from smallwins.services.looking_back import LookingBack
from smallwins.services.month_jar import MonthJar
from smallwins.services.offers import Offers
from smallwins.services.people import People
from smallwins.services.preferences import Preferences
from smallwins.services.reminders import Reminders
from smallwins.services.small_things import SmallThings
from smallwins.store import sql
from smallwins.store.database import Database
from smallwins.ui.corner import Corner
from smallwins.ui.main_window import MainWindow
from smallwins.ui.painting.pile import Slots
from smallwins.ui.quick_add.popover import QuickAdd
from smallwins.ui.quick_key import QuickKey
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.settings.people import PeoplePage
from smallwins.ui.settings.reminders import RemindersPage
from smallwins.ui.theme import Theme
from smallwins.ui.today.page import TodayPage
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.window_memory import WindowMemory
from support.clock import FixedClock
from support.new_file import begin_with_a_new_file
from support.wins import new_win

_BREATH_MS = 60
_W = TypeVar("_W", bound=QWidget)


@functools.cache
def _content() -> Content:
    """What we bring along: read once, for nothing changes it."""
    return load_content(asset("content"))


class NoticeBook(Notifier):
    """A notifier that writes down what it is asked to show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked: list[Notice] = []
        self.withdrawn: list[str] = []

    def show(self, notice: Notice) -> None:
        self.asked.append(notice)

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)

    def words(self) -> list[tuple[str, str]]:
        """Titles and texts, in order."""
        return [(notice.title, notice.text) for notice in self.asked]


class VoiceBook:
    """A voice that writes down what it is asked to say."""

    def __init__(self) -> None:
        self.exists = True
        self.said: list[str] = []

    def say(self, words: str) -> None:
        self.said.append(words)


class Ear(QObject):
    """Remembers what a signal said, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, ...]] = []

    def hear(self, *words: object) -> None:
        self.heard.append(words)


class Home:
    """What the app is made of, each part to be asked for when a test is about it."""

    def __init__(self, folder: Path, slots: Slots, clock: FixedClock, **settings: Any) -> None:
        self.folder = folder
        self.slots = slots
        self.clock = clock
        begin_with_a_new_file(folder)
        self.database = Database.open(folder)
        self.preferences = Preferences(self.database.settings)
        if settings:
            self.preferences.change(**settings)
        self.theme = Theme(self.preferences.settings)
        self.preferences.changed.connect(self.theme.apply)
        self.content = _content()
        self.journal = Journal(self.database.wins, self.database.days, self.clock, self.preferences)
        self.day_words = DayWords(self.database.day_words)
        self.offers = Offers(self.database.offers, self.journal, self.clock)
        self.small_things = SmallThings(self.database.small_things, self.journal)
        self.drafts = Drafts(self.database.drafts)
        self.lines = Lines(self.database.lines, self.content.lines, clock, drafts=self.drafts)
        self.people = People(self.database.people, clock, drafts=self.drafts)
        self.voice = VoiceBook()
        self.autostart = Autostart(
            platform="linux", environ={"XDG_CONFIG_HOME": str(folder / "config")}
        )
        self.quick_key = QuickKey(self.preferences, None, platform="win32")
        self.reminders = Reminders(
            self.database.reminders,
            self.journal,
            self.day_words,
            self.preferences,
            clock,
            drafts=self.drafts,
        )
        self.month = MonthJar(self.journal)
        self.back = LookingBack(
            self.database.wins,
            self.database.days,
            self.database.pulls,
            self.journal,
            self.preferences,
            self.content.kind_words,
            chance=random.Random(3),
        )
        self.notices = NoticeBook()
        self.made: list[QWidget] = []
        self._corners: list[Corner] = []

    @property
    def today(self) -> dt.date:
        """The day it is at the clock."""
        return self.journal.today()

    def keep(self, text: str = "Made my bed", **fields: Any) -> Win:
        """Keep a win as another process would: in the file, and unheard of here."""
        fields.setdefault("day", self.today)
        fields.setdefault("kept_at", self.clock.now())
        return self.database.wins.add(new_win(text, **fields))

    def keep_here(self, text: str = "Made my bed", kind: Kind | None = None) -> Win:
        """Keep a win through the journal of this app."""
        return self.journal.keep(text, source=Source.WINDOW, kind=kind)

    def on_disk(self) -> list[Win]:
        """What a second opening of the file finds, newest first."""
        with Database.open(self.folder) as second:
            return second.wins.recent(10_000)

    def make_read_only(self, on: bool = True) -> None:
        """Let the file refuse all that is written, as one on a locked disk does."""
        make_read_only(self.database, on)

    def make_unreadable(self) -> None:
        """Take the tables away, as damage does."""
        for table in ("win", "day"):
            sql.run(self.database._db, f"ALTER TABLE {table} RENAME TO {table}_gone")

    def mend(self) -> None:
        """Bring the tables back."""
        for table in ("win", "day"):
            sql.run(self.database._db, f"ALTER TABLE {table}_gone RENAME TO {table}")

    def page(self, width: int = 664, height: int = 720) -> TodayPage:
        """Today without its jar, shown."""
        return self._shown(self.make_today(), width, height)

    def place(self, width: int = 936, height: int = 720) -> TodayPlace:
        """Today with its jar, shown."""
        page = self.make_today()
        today = TodayPlace(self.theme, self.slots, page, self.journal, self.month)
        return self._shown(today, width, height)

    def settings_place(self, width: int = 936, height: int = 720) -> SettingsPlace:
        """Settings, shown."""
        return self._shown(self._make_settings(), width, height)

    def quick_add(self) -> QuickAdd:
        """The quick-add box, hidden."""
        box = QuickAdd(self.theme, self.slots, self.journal, self.content, self.offers)
        self.made.append(box)
        return box

    def window(self, width: int = 1120, height: int = 720) -> MainWindow:
        """The window, shown."""
        page = self.make_today()
        today = TodayPlace(self.theme, self.slots, page, self.journal, self.month)
        store = QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(self.theme, self._make_place, WindowMemory(store))
        window.furnish(today)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.preferences.changed.connect(today.refresh)
        return self._shown(window, width, height)

    def corner(self, window: MainWindow) -> Corner:
        """The tray, quick add, and who meets wins."""
        corner = Corner(
            self.theme,
            self.slots,
            self.journal,
            self.preferences,
            self.content,
            self.offers,
            window=lambda: window,
            month=self.month,
            drafts=Drafts(self.database.drafts),
            notifier=self.notices,
        )
        self._corners.append(corner)
        return corner

    def close(self) -> None:
        """Let everything go."""
        for corner in self._corners:
            corner.close()
            corner.deleteLater()
        for widget in self.made:
            if isinstance(widget, MainWindow):
                widget.close_for_good()
            # What draws or writes in a thread holds Python's collector back until it is let go.
            getattr(widget, "let_go", lambda: None)()
            widget.hide()
            widget.deleteLater()
        self.reminders.stop()
        self.quick_key.close()
        self.drafts.rest()
        self.preferences.rest()
        # What they meant to read soon is not read from a closed file.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.database.close()

    def _make_place(self, key: str) -> SettingsPlace | None:
        return self._make_settings() if key == "settings" else None

    def make_today(self) -> TodayPage:
        """Today without its jar, as it is made."""
        return TodayPage(
            self.theme,
            self.journal,
            self.content,
            self.clock,
            self.day_words,
            self.offers,
            self.small_things,
        )

    def _make_settings(self) -> SettingsPlace:
        return SettingsPlace(
            self.theme,
            self.preferences,
            self.back,
            self.journal,
            self.lines,
            self.offers,
            self.voice,
            self.reminders_page,
            self.people_page,
        )

    def people_page(self) -> PeoplePage:
        """The page of people to share with, as it is made."""
        return PeoplePage(self.theme, self.preferences, self.people)

    def reminders_page(self) -> RemindersPage:
        """The page of reminders, as it is made."""
        return RemindersPage(
            self.theme,
            self.preferences,
            self.reminders,
            self.journal,
            self.drafts,
            self.autostart,
            self.quick_key,
        )

    def _shown(self, widget: _W, width: int, height: int) -> _W:
        widget.resize(width, height)
        widget.show()
        self.made.append(widget)
        return widget


def make_read_only(database: Database, on: bool = True) -> None:
    """Let a file refuse all that is written, as one on a locked disk does."""
    sql.run(database._db, f"PRAGMA query_only = {'ON' if on else 'OFF'}")
    # The system lets root write anywhere; anyone else would hear this.
    database._file.__dict__["_may_be_written"] = lambda: not on


def settle() -> None:
    """Let happen what follows within the same breath: the table waits for a first frame."""
    QTest.qWait(_BREATH_MS)


def texts(widget: QWidget) -> list[str]:
    """What can be read on it: labels and buttons, in the order they were made."""
    return [
        part.text()
        for part in widget.findChildren(QWidget)
        if isinstance(part, (QLabel, QAbstractButton)) and part.isVisible() and part.text()
    ]


def button(widget: QWidget, text: str) -> QAbstractButton:
    """The one button in sight that says this, or is called this."""
    found = [
        one
        for one in widget.findChildren(QAbstractButton)
        if one.isVisible() and text in (one.text(), one.accessibleName())
    ]
    assert len(found) == 1, [one.text() or one.accessibleName() for one in found]
    return found[0]


def open_menu(owner: QWidget) -> QMenu:
    """The menu that has opened from a widget."""
    (menu,) = [one for one in owner.findChildren(QMenu) if one.isVisible()]
    return menu


def choose(menu: QMenu, *path: str) -> None:
    """Choose an entry by its words, through the sub-menus that lead to it."""
    first = menu
    for number, words in enumerate(path):
        action = entry(menu, words)
        if number == len(path) - 1:
            action.trigger()
            break
        inner = action.menu()
        assert isinstance(inner, QMenu)
        menu = inner
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMenu):
            window.close()
    owner = first.parentWidget()
    assert owner is not None
    # A real screen gives the window its keyboard back.
    owner.window().activateWindow()


def entry(menu: QMenu, words: str) -> QAction:
    """An entry of a menu by its words."""
    (found,) = [one for one in menu.actions() if one.text().replace("&&", "&") == words]
    return found
