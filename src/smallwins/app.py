"""Starts the app: the window at once, and what it needs the file for as soon as it is painted."""

import contextlib
import gc
import logging
import re
import sys
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSettings,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from smallwins.assets import asset
from smallwins.desktop.single_instance import Message, SingleInstance, tell_when_ready
from smallwins.domain.errors import SmallWinsError
from smallwins.log import logging_to
from smallwins.options import AppOptions
from smallwins.paths import keep_private
from smallwins.ui.theme import Theme, load_fonts
from smallwins.ui.window_memory import WindowMemory
from smallwins.window_requests import WindowRequests

if TYPE_CHECKING:
    from smallwins.desktop.endings import Endings
    from smallwins.rooms import Rooms
    from smallwins.ui.main_window import AnyPlace, MainWindow

_log = logging.getLogger(__name__)

_TELL_MS: Final = 3_000
# Qt quotes what it could not open: whom somebody writes to, and the words.
_WRITTEN_TO: Final = re.compile(r"\b(mailto|sms):\S+")


def run(options: AppOptions) -> int:
    """Open the app and stay until it is closed.

    Args:
        options: how it was asked to start.

    Returns:
        The exit status: 0 closed in peace, 1 the journal could not be opened.
    """
    keep_private()
    qt = make_application()
    with logging_to(options.folders.logs, "app.log"), _bugs_logged():
        try:
            options.folders.ensure()
        except SmallWinsError as error:
            return _explain(error)
        instance = SingleInstance(options.folders.runtime)
        if not instance.take():
            _ask_the_running_app(options)
            return 0
        app = App(options, qt, instance)
        app.ready.connect(_spare_what_stays)
        app.start()
        try:
            return qt.exec()
        finally:
            app.close()


def _spare_what_stays() -> None:
    """Let Python's collector pass over what is there now, for all of it stays.

    A pass over it takes some 7 ms, and would be felt where it falls between a key and its picture.
    """
    gc.collect()
    gc.freeze()


def _explain(error: SmallWinsError) -> int:
    """Say calmly why the journal does not open: who starts from a menu sees no terminal."""
    from smallwins.ui import problem  # noqa: PLC0415

    _log.warning("The journal did not open: %r", error)
    say_calmly(problem.words_at_start(error))
    return 1


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
    """The running app: its window, and its rooms once the journal is open.

    Args:
        options: how it was asked to start.
        qt: the application.
        instance: holds the place of the one running app, taken.

    Signals:
        ready(): all is made that a start makes.
    """

    ready = Signal()

    def __init__(self, options: AppOptions, qt: QApplication, instance: SingleInstance) -> None:
        super().__init__()
        self._options = options
        self._qt = qt
        self._instance = instance
        memory = QSettings(str(options.folders.data / "window.ini"), QSettings.Format.IniFormat)
        self._memory = WindowMemory(memory)
        self.theme = Theme(self._memory.look(), self)
        self._wear_theme()
        self._window: MainWindow | None = None
        self.rooms: Rooms | None = None
        self._endings: Endings | None = None
        self._told_of = ""
        self._requests = WindowRequests(lambda: self.window, lambda: self.rooms, self)
        self.theme.changed.connect(self._wear_theme)

    @property
    def window(self) -> "MainWindow":
        """The window. It is made when it is first wanted: the tray alone needs none."""
        if self._window is None:
            self._window = self._make_window()
        return self._window

    def start(self) -> None:
        """Show what was asked for. The journal is opened when the window has been painted."""
        if self._options.tray or self._options.quick:
            QTimer.singleShot(0, self, self.open_journal)
        else:
            self.window.show()

    @Slot()
    def open_journal(self) -> None:
        """Open the journal; end with a plain sentence if it cannot be opened.

        A window that is on the screen is furnished. In the tray there is none: it is furnished when
        it is first seen.
        """
        # Peewee and all that stands on it: the first paint need not wait for them.
        from smallwins.rooms import Rooms  # noqa: PLC0415

        rooms, window = self.rooms, self._window
        try:
            rooms = rooms or Rooms(self._options.folders, self.theme, self)
            if rooms.today is None and window is not None and window.isVisible():
                rooms.furnish(window)
        except SmallWinsError as error:
            status = _explain(error)
            typed = window is not None and window.words_at_the_door
            if self.rooms is None and rooms is not None:
                # The next try is a new one: this one would hold the file and its lock against it.
                rooms.close()
                rooms.deleteLater()
            if self.rooms is None and not typed:
                self._qt.exit(status)
            # Words that are typed already stay on the screen, and Enter tries once more.
            return
        if self.rooms is None:
            self.rooms = rooms
            self._memory.keep_look(rooms.preferences.settings)
            rooms.preferences.changed.connect(self._memory.keep_look)
            QTimer.singleShot(0, self, self.get_ready)
        self._requests.go_on()

    @Slot()
    def get_ready(self) -> None:
        """Make what is not in the window: the corner, and the door for other processes; once."""
        from smallwins.desktop.print_room import clear_print_rooms  # noqa: PLC0415 - after it

        if self.rooms is None or self.rooms.corner is not None:
            return
        corner = self.rooms.make_corner()
        corner.tray.close_requested.connect(self.end)
        corner.tray.show()
        corner.tray.left.connect(self._keep_a_door)
        corner.tray.open_requested.connect(self._come_forward)
        corner.greeter.pressed.connect(self._come_forward)
        self._requests.serve(corner)
        corner.quick_add_went.connect(self._keep_a_door)
        self._instance.asked.connect(self._asked)
        self._instance.wanted.connect(self.rooms.errands().run)
        self._instance.listen()
        self._hear_the_system()
        if self._options.quick:
            corner.open_in_corner()
        elif self._options.tray:
            self._keep_a_door()
        self.rooms.prepare()
        self.rooms.reminder_rooms.open_requested.connect(self._requests.open_reminder)
        self.rooms.remind()
        corner.hear_key()
        clear_print_rooms()
        self.ready.emit()

    @Slot()
    def end(self) -> None:
        """Close the app, as the person asked; where words would go with it, say so first."""
        if self._may_leave_the_door() and (self.rooms is None or self.rooms.may_close()):
            self._end_now()

    def _may_leave_the_door(self) -> bool:
        """Words typed before the journal opened are in no file: say so, once, and stay."""
        from smallwins.ui import copy  # noqa: PLC0415 - seldom

        words = self._window.words_at_the_door if self._window is not None else ""
        if words in ("", self._told_of):
            return True
        self._told_of = words
        self.window.come_forward()
        say_calmly(copy.words_are_here())
        return False

    @Slot()
    def _end_now(self) -> None:
        # Not quit(): that asks the window first, which would step aside and stay.
        self._qt.exit(0)

    def close(self) -> None:
        """Let everything go, in order."""
        if self.rooms is not None:
            self.rooms.close()
        if self._window is not None:
            self._window.close_for_good()
        self._instance.close()
        if self._endings is not None:
            self._endings.close()

    def _make_window(self) -> "MainWindow":
        from smallwins.ui.main_window import MainWindow  # noqa: PLC0415

        window = MainWindow(self.theme, self._make_place, self._memory)
        window.first_painted.connect(self.open_journal)
        window.knocked.connect(self.open_journal)
        window.close_requested.connect(self.end)
        window.put_aside.connect(self._put_aside)
        window.boost_requested.connect(self._requests.boost)
        return window

    @Slot()
    def _come_forward(self) -> None:
        self.window.come_forward()

    def _hear_the_system(self) -> None:
        """Close in order when the system ends the session, and at Ctrl+C in a terminal."""
        from smallwins.desktop.endings import Endings  # noqa: PLC0415

        self._endings = Endings(self)
        self._endings.asked.connect(self._end_now)
        self._endings.listen()

    @Slot(object)
    def _asked(self, message: Message) -> None:
        if message.do == "show":
            self._come_forward()
        elif self.rooms is not None and self.rooms.corner is not None:
            if message.do == "quick":
                self.rooms.corner.open_in_corner()
            else:
                self.rooms.journal.heard(message.uid)

    @Slot()
    def _keep_a_door(self) -> None:
        """A hidden app needs a door: without a tray, the task bar is one."""
        corner = self.rooms.corner if self.rooms is not None else None
        if corner is None or corner.tray.present or corner.popover_in_sight is not None:
            return
        if not self.window.isVisible():
            self.window.showMinimized()

    @Slot()
    def _put_aside(self) -> None:
        corner = self.rooms.corner if self.rooms is not None else None
        if corner is not None and corner.tray.present:
            self.window.hide()
        elif self.window.isMinimized():
            self.end()
        else:
            self.window.showMinimized()

    @Slot()
    def _wear_theme(self) -> None:
        self._qt.setPalette(self.theme.palette())

    def _make_place(self, key: str) -> "AnyPlace | None":
        return None if self.rooms is None else self.rooms.places.make(key)


def say_calmly(sentence: str) -> None:
    """One plain sentence, and a way on."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - seldom, and 3 ms

    from smallwins.ui import copy  # noqa: PLC0415

    box = QMessageBox(QMessageBox.Icon.NoIcon, copy.app_name(), sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()


def _say_bug() -> None:
    from smallwins.ui import problem  # noqa: PLC0415 - seldom

    say_calmly(problem.words_for_bug())


def _speak_their_language(qt: QApplication) -> None:
    """Load our sentences and Qt's own in the language of the system."""
    from smallwins.ui.language import translators  # noqa: PLC0415

    for translator in translators(asset("i18n"), qt):
        qt.installTranslator(translator)


@contextlib.contextmanager
def _bugs_logged() -> Iterator[None]:
    """A bug goes to the log and to one calm dialog; Qt's own warnings go to the log."""

    def met(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(0)
            return
        _log.error("A bug", exc_info=(kind, error, trace))
        # Python remembers the last bug with all it held; a painter among that goes on painting on
        # a widget that is done, and Qt crashes when that is next made anew.
        traceback.clear_frames(trace)
        if not said:
            said.append(True)
            # Not here: this may be in the middle of painting what lies below the dialog.
            QTimer.singleShot(0, _say_bug)

    def qt_said(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        level = logging.DEBUG if kind is QtMsgType.QtDebugMsg else logging.WARNING
        logging.getLogger("qt").log(level, "%s", _WRITTEN_TO.sub(r"\1:…", text))

    said: list[bool] = []
    before, sys.excepthook = sys.excepthook, met
    qInstallMessageHandler(qt_said)
    try:
        yield
    finally:
        sys.excepthook = before
        qInstallMessageHandler(None)
