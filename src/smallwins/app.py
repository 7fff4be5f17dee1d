"""Builds the running app and hands each part its helpers; the one file that knows every floor."""

import contextlib
import datetime as dt
import logging
import sys
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QObject,
    QSettings,
    QTimer,
    QtMsgType,
    QTranslator,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QMessageBox

from smallwins.assets import asset
from smallwins.desktop.single_instance import Message, SingleInstance, tell_when_ready
from smallwins.domain.errors import SmallWinsError
from smallwins.domain.jar import JarMonth, PiledNote
from smallwins.domain.settings import Loudness, Settings
from smallwins.domain.wins import Kind, Source, Win
from smallwins.log import logging_to
from smallwins.options import AppOptions
from smallwins.services.clock import SystemClock
from smallwins.services.content import load_content
from smallwins.services.journal import Journal
from smallwins.services.preferences import Preferences
from smallwins.store.database import Database
from smallwins.ui import copy, problem
from smallwins.ui.jar.pile import load_slots
from smallwins.ui.main_window import MainWindow
from smallwins.ui.theme import Theme, load_fonts
from smallwins.ui.today.page import TodayPage
from smallwins.ui.today.place import TodayPlace

if TYPE_CHECKING:
    from smallwins.desktop.notifier import PlyerNotifier
    from smallwins.ui.corner import Corner
    from smallwins.ui.settings.page import SettingsPlace

_log = logging.getLogger(__name__)

_TELL_MS: Final = 3_000
_TIDY_MS: Final = 5_000
_LONGEST_WAIT: Final = dt.timedelta(hours=6)


def run(options: AppOptions) -> int:
    """Open the app and stay until it is closed.

    Args:
        options: how it was asked to start.

    Returns:
        The exit status: 0 closed in peace, 1 the journal could not be opened.
    """
    qt = make_application()
    with logging_to(options.folders.logs, "app.log"), _bugs_logged():
        options.folders.ensure()
        instance = SingleInstance(options.folders.runtime)
        if not instance.take():
            _ask_the_running_app(options)
            return 0
        try:
            app = App(options, qt, instance)
        except SmallWinsError as error:
            _log.warning("The journal did not open: %r", error)
            instance.close()
            _say_calmly(problem.words_at_start(error))
            return 1
        app.start()
        try:
            return qt.exec()
        finally:
            app.close()


def _ask_the_running_app(options: AppOptions) -> None:
    """Another start came first: let it do what this one was for. The tray alone asks nothing."""
    if options.quick or not options.tray:
        message = Message("quick" if options.quick else "show")
        tell_when_ready(options.folders.runtime, message, _TELL_MS)


def make_application() -> QApplication:
    """The QApplication, named, in the person's language, with the letters we bring along."""
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    qt.setApplicationName("SmallWins")
    qt.setApplicationDisplayName("SmallWins")
    qt.setDesktopFileName("io.github.smallwins.SmallWins")
    qt.setStyle("Fusion")
    # The caret stands still: nothing of ours blinks.
    qt.setCursorFlashTime(0)
    qt.setQuitOnLastWindowClosed(False)
    _speak_their_language(qt)
    load_fonts()
    return qt


class App(QObject):
    """The running app.

    Args:
        options: how it was asked to start.
        qt: the application.
        instance: holds the place of the one running app, taken.

    Raises:
        StorageError: the journal cannot be opened.
    """

    def __init__(self, options: AppOptions, qt: QApplication, instance: SingleInstance) -> None:
        super().__init__()
        self._options = options
        self._qt = qt
        self._instance = instance
        self._database = Database.open(options.folders.data)
        self.preferences = Preferences(self._database.settings, self)
        self._clock = SystemClock()
        self.theme = Theme(self.preferences.settings, self)
        self._qt.setPalette(self.theme.palette())
        self._content = load_content(asset("content"))
        self.journal = Journal(
            self._database.wins, self._database.days, self._clock, self.preferences, self
        )
        self._slots = load_slots(asset("themes", "jar-slots.json"))
        self.page = TodayPage(self.theme, self.journal, self._content, self._clock)
        self.today = TodayPlace(self.theme, self._slots, self.page, self.journal)
        self.window = MainWindow(
            self.theme, self.today, self._make_settings, _window_memory(options)
        )
        self.corner: Corner | None = None
        self._notifier: PlyerNotifier | None = None
        self._day_over = QTimer(self)
        self._day_over.setSingleShot(True)
        self._tidy = QTimer(self)
        self._tidy.setSingleShot(True)
        self._tidy.setInterval(_TIDY_MS)
        self._connect()

    def start(self) -> None:
        """Show what was asked for; the rest is made ready when the first paint is done."""
        if not (self._options.tray or self._options.quick):
            self.window.show()
        QTimer.singleShot(0, self, self.get_ready)

    def close(self) -> None:
        """Let everything go, in order."""
        self.window.remember()
        if self._notifier is not None:
            self._notifier.close()
        if self.corner is not None:
            self.corner.close()
        self.window.close_for_good()
        self._instance.close()
        self._database.close()

    def _connect(self) -> None:
        self.preferences.changed.connect(self._settings_changed)
        self.theme.changed.connect(self._theme_changed)
        self.window.undo_requested.connect(self._undo)
        self.window.close_requested.connect(self._qt.quit)
        self.window.put_aside.connect(self._put_aside)
        self.window.looked_at.connect(self.today.refresh)
        self.page.undo_requested.connect(self._undo)
        self.today.undo_requested.connect(self._undo_win)
        self.journal.kept.connect(self._kept)
        self._day_over.timeout.connect(self._day_is_over)
        self._tidy.timeout.connect(self._database.wins.merge_index)

    def _make_settings(self) -> "SettingsPlace":
        # Made at the first visit: most days nobody goes there.
        from smallwins.ui.settings.page import SettingsPlace  # noqa: PLC0415

        place = SettingsPlace(self.theme, self.preferences)
        place.sample_requested.connect(self._show_sample)
        return place

    @Slot()
    def get_ready(self) -> None:
        """Make what is not in the window: the corner, and the door for other processes."""
        # 100 ms of imports that the first paint need not wait for.
        from smallwins.desktop.notifier import PlyerNotifier  # noqa: PLC0415
        from smallwins.ui.corner import Corner  # noqa: PLC0415

        self._notifier = PlyerNotifier(self)
        corner = Corner(
            self.theme,
            self._slots,
            self.journal,
            self.preferences,
            self._content,
            window=self.window,
            today=self.today,
            notifier=self._notifier,
            parent=self,
        )
        self.corner = corner
        corner.undo_requested.connect(self._undo)
        corner.undo_win_requested.connect(self._undo_win)
        corner.tray.open_requested.connect(self.window.come_forward)
        corner.tray.close_requested.connect(self._qt.quit)
        corner.tray.show()
        self._instance.asked.connect(self._asked)
        self._instance.listen()
        if self._options.quick:
            corner.open_in_corner()
        elif self._options.tray and not corner.tray.present:
            # A hidden app needs a door: without a tray, the task bar is one.
            self.window.showMinimized()
        self._prepare_celebrations()
        self._wait_for_day_end()

    @Slot(object)
    def _asked(self, message: Message) -> None:
        if message.do == "quick" and self.corner is not None:
            self.corner.open_in_corner()
        elif message.do == "show":
            self.window.come_forward()
        elif message.do == "kept":
            self.journal.heard(message.uid)

    @Slot()
    def _undo(self) -> None:
        try:
            win = self.journal.undo()
        except SmallWinsError as error:
            self.page.show_trouble(problem.words_for(error))
            return
        self.page.show_undone(win)

    @Slot(object)
    def _undo_win(self, win: Win) -> None:
        try:
            taken_back = self.journal.undo_of(win.uid)
        except SmallWinsError as error:
            self.page.show_trouble(problem.words_for(error))
            return
        self.page.show_undone(taken_back)

    @Slot()
    def _put_aside(self) -> None:
        if self.corner is not None and self.corner.tray.present:
            self.window.hide()
        elif self.window.isMinimized():
            self._qt.quit()
        else:
            self.window.showMinimized()

    @Slot(object)
    def _kept(self, _win: Win) -> None:
        self._tidy.start()

    @Slot(object)
    def _settings_changed(self, settings: Settings) -> None:
        self.theme.apply(settings)
        self.today.refresh()
        self._wait_for_day_end()

    @Slot()
    def _theme_changed(self) -> None:
        self._qt.setPalette(self.theme.palette())
        QTimer.singleShot(0, self, self._prepare_celebrations)

    @Slot()
    def _prepare_celebrations(self) -> None:
        self.today.prepare()
        if self.corner is not None:
            self.corner.prepare()

    @Slot()
    def _show_sample(self) -> None:
        """Show what a celebration is like. The win in it is in no file."""
        jar = self.journal.jar(self.journal.today())
        note = PiledNote(max((note.id for note in jar.notes), default=0) + 1, Kind.MIND)
        now = self._clock.now()
        win = Win(
            id=note.id,
            uid="",
            text=copy.still_here(),
            day=self.journal.today(),
            kept_at=now,
            zone="UTC",
            offset=0,
            source=Source.WINDOW,
            kind=note.kind,
        )
        after = JarMonth(jar.first_day, (*jar.notes, note), jar.total + 1)
        loudness = self.preferences.settings.loudness
        if loudness is not Loudness.OFF and self.corner is not None:
            celebrated = self.corner.greeter.celebrated(win, jar, after)
            self.corner.card.celebrate(celebrated, loudness)

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
        self.today.refresh()
        self._wait_for_day_end()


def _window_memory(options: AppOptions) -> QSettings:
    """Where the window's own place is kept: beside the journal, so that it goes where that goes."""
    return QSettings(str(options.folders.data / "window.ini"), QSettings.Format.IniFormat)


def _speak_their_language(qt: QApplication) -> None:
    """Load our sentences and Qt's own in the language of the system."""
    locale = QLocale()
    ours = QTranslator(qt)
    if ours.load(locale, "smallwins", "_", str(asset("i18n"))) or ours.load(
        str(asset("i18n", "smallwins_en.qm"))
    ):
        qt.installTranslator(ours)
    if locale.language() not in (QLocale.Language.English, QLocale.Language.C):
        theirs = QTranslator(qt)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if theirs.load(locale, "qtbase", "_", folder):
            qt.installTranslator(theirs)


def _say_calmly(sentence: str) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, copy.app_name(), sentence)
    box.exec()


@contextlib.contextmanager
def _bugs_logged() -> Iterator[None]:
    """A bug goes to the log and to one calm dialog; Qt's own warnings go to the log."""

    def met(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.error("A bug", exc_info=(kind, error, trace))
        if not said:
            said.append(True)
            _say_calmly(problem.words_for_bug())

    def qt_said(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        level = logging.DEBUG if kind is QtMsgType.QtDebugMsg else logging.WARNING
        logging.getLogger("qt").log(level, "%s", text)

    said: list[bool] = []
    before, sys.excepthook = sys.excepthook, met
    qInstallMessageHandler(qt_said)
    try:
        yield
    finally:
        sys.excepthook = before
        qInstallMessageHandler(None)
