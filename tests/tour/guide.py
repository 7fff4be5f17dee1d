"""Shows the app round: keys and clicks as a person makes them, and a picture at each stop."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QPoint, Qt, QTimer, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from smallwins import app as application
from smallwins import demo
from smallwins.desktop.single_instance import SingleInstance
from smallwins.domain.settings import Light
from smallwins.options import AppOptions
from smallwins.paths import find_folders
from smallwins.rooms import Rooms
from smallwins.ui import copy
from smallwins.ui.boost.evidence import ThoughtField
from smallwins.ui.corner import Corner
from smallwins.ui.main_window import MainWindow
from smallwins.ui.settings.page import SettingsPlace
from smallwins.ui.today.place import TodayPlace
from smallwins.ui.widgets.help import HelpDialog
from smallwins.ui.widgets.segments import Segment
from support.cut_text import cut_texts
from support.home import button
from tour import jars
from tour.calendar_stops import CalendarStops
from tour.in_sight import jars_are_painted
from tour.kind_stops import KindStops
from tour.month_stops import MonthStops
from tour.rewards_stops import RewardsStops
from tour.settings_stops import SettingsStops
from tour.wanted import ROOT, read
from voice.pseudo import write as write_pseudo

_PATIENCE_MS = 20_000
_LIGHTS = ("day", "lamplight")


class Guide:
    """One walk through the house.

    Args:
        qt: the application.
        folder: where pictures go.
        prefix: stands before every picture's name.
    """

    def __init__(self, qt: QApplication, folder: Path, prefix: str) -> None:
        self._qt = qt
        self._folder = folder
        self._prefix = prefix
        self._light = _LIGHTS[0]
        self.cut: list[str] = []
        self.pictures: list[Path] = []
        self._calendar = CalendarStops(self)
        self._beside = (RewardsStops(self), MonthStops(self))

    @contextlib.contextmanager
    def at_home(self, count: int | None = None) -> Iterator[None]:
        """Have the app open on sample months.

        Args:
            count: so many notes in this month's jar; as it comes, where none is given.
        """
        with tempfile.TemporaryDirectory(prefix="smallwins-tour-") as home:
            folders = find_folders(Path(home), os.environ)
            folders.ensure()
            if count is None:
                demo.fill_folder(folders.data)
            else:
                jars.fill(folders.data, count)
            instance = SingleInstance(folders.runtime)
            if not instance.take():
                raise SystemExit("another SmallWins has this folder")
            self.app = application.App(AppOptions(folders=folders), self._qt, instance)
            self.app.start()
            self.wait(lambda: self.app.rooms is not None and self.app.rooms.corner is not None)
            try:
                yield
            finally:
                self.app.close()
                self.app.deleteLater()

    def walk(self) -> None:
        """Visit everything, by day and by lamplight."""
        for self._light in _LIGHTS:
            self._choose_light()
            self._see_today()
            self._keep_in_the_window()
            self._keep_through_the_tray()
            self._tend_a_note()
            self._see_the_jar()
            self._calendar.see()
            for stops in self._beside:
                stops.see()
            self._calendar.see_elsewhere()
            self._see_settings()
            self._see_small_and_large()
            self._rest()
            KindStops(self).see_small_things()

    # Stops

    def _see_today(self) -> None:
        self.window.resize(1120, 720)
        self.today.arrive()
        self.picture("today")
        self.type("Put my phone away at nine")
        self.picture("today-typed")
        self.clear_field()
        self._choose_energy(0)
        self.focus_field()
        self.picture("today-rough-day")
        QTest.mouseClick(button(self.window, copy.see_who_can_help()), Qt.MouseButton.LeftButton)
        dialog = self.window.findChild(HelpDialog)
        assert dialog is not None
        self.picture("who-can-help", dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        self._choose_energy(1)

    def _keep_in_the_window(self) -> None:
        self.focus_field()
        for words in ("Opened the curtains", "Brushed my teeth"):
            self.type(words)
            self.press(Qt.Key.Key_Return)
            self._watch("celebration-window", self.window, words == "Brushed my teeth")
        self.picture("today-after")
        self.press(Qt.Key.Key_Escape)

    def _keep_through_the_tray(self) -> None:
        popover = self.corner.popover
        sys.stdout.write("press the tray\n")
        sys.stdout.flush()
        self.wait(popover.isVisible)
        self.picture("quick-add", popover)
        self._typing(popover.focusWidget(), "Stood in the doorway")
        self.picture("quick-add-typed", popover)
        QTest.keyClick(popover.field.edit, Qt.Key.Key_Return)
        self._watch("celebration-card", popover, True)
        self.screen("desktop-quick-add")
        QTest.keyClick(popover, Qt.Key.Key_Escape)
        self.wait(lambda: not popover.isVisible())

    def _tend_a_note(self) -> None:
        self.window.come_forward()
        self.wait(self.window.isActiveWindow)
        card = self.today.page.notes.cards[0]
        card.ask_feeling()
        self._typing(self._qt.focusWidget(), "Soft and quiet.")
        self.picture("note-feeling")
        self.press(Qt.Key.Key_Return)
        self.pause(50)
        self.picture("note-changed")
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.focus_field()
        self.type("x" * 10_001)
        self.press(Qt.Key.Key_Return)
        self.picture("words-too-long")
        self.clear_field()

    def _see_the_jar(self) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        self.press(Qt.Key.Key_2, control)
        self.picture("jar")
        self.press(Qt.Key.Key_Return)
        self._watch("pull", self.window, True)
        self.picture("jar-note-open")
        self.press(Qt.Key.Key_Escape)
        self.press(Qt.Key.Key_F, control)
        self._typing(self._qt.focusWidget(), "walk")
        self.picture("jar-find")
        for _ in range(2):
            self.press(Qt.Key.Key_Escape)
        self.press(Qt.Key.Key_2, control)
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
            self.press(key)
        self.picture("replay")
        self.press(Qt.Key.Key_Escape)
        self._see_boost()

    def _see_boost(self) -> None:
        self.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        self.picture("boost")
        thought = self.window.findChild(ThoughtField)
        assert thought is not None
        self._typing(thought.edit, "I do nothing for my friends")
        QTest.keyClick(thought.edit, Qt.Key.Key_Return)
        self.picture("boost-answers")
        self.press(Qt.Key.Key_Escape)

    def _see_settings(self) -> None:
        self.window.activateWindow()  # what was looked at before had windows of its own
        self.wait(self.window.isActiveWindow)
        self.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        place = self.window.findChild(SettingsPlace)
        assert place is not None
        SettingsStops(self).see(place)
        KindStops(self).see(place)
        self.window.activateWindow()  # it had dialogs before it
        self.wait(self.window.isActiveWindow)
        self.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    def _see_small_and_large(self) -> None:
        self.window.resize(800, 560)
        self.picture("today-800x560")
        self.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        self.picture("settings-800x560")
        self._see_jar_and_covers("800x560")
        self.window.resize(1120, 720)
        self.choose_setting("appearance", copy.percent(200), back=False)
        self.picture("settings-200-percent")
        self.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        self.picture("today-200-percent")
        self._see_jar_and_covers("200-percent")
        self.choose_setting("appearance", copy.percent(100))

    def _see_jar_and_covers(self, size: str) -> None:
        self.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        self.picture(f"jar-{size}")
        self.press(Qt.Key.Key_Return)
        self.pause(800)
        self.picture(f"jar-note-open-{size}")
        self.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        self.picture(f"boost-{size}")
        self._calendar.see_small(size)
        for stops in self._beside:
            stops.see_small(size)
        self.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    def see_jar(self, count: int) -> None:
        """Look at a jar with so many notes, in both lights."""
        self.window.resize(1120, 720)
        for self._light in _LIGHTS:
            self._choose_light()
            self.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
            self.picture(f"jar-{count:04}-notes")

    def _rest(self) -> None:
        """Leave the day as it was found, for the next light."""
        while self.rooms.journal.can_undo:
            self.rooms.taking_back.undo()
        self._choose_energy(1)

    # Hands and eyes

    @property
    def today(self) -> TodayPlace:
        """Today, furnished."""
        assert self.rooms.today is not None
        return self.rooms.today

    @property
    def rooms(self) -> Rooms:
        """The rooms of the app."""
        assert self.app.rooms is not None
        return self.app.rooms

    @property
    def corner(self) -> Corner:
        """The corner of the screen."""
        assert self.rooms.corner is not None
        return self.rooms.corner

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self.app.window

    def type(self, words: str) -> None:
        """Type into whatever has the focus in the window."""
        self._typing(self.today.page.field.edit, words)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key in the window."""
        QTest.keyClick(self._qt.focusWidget() or self.window, key, held)
        self.pause(20)

    def focus_field(self) -> None:
        """Click into the field."""
        edit = self.today.page.field.edit
        QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=QPoint(20, edit.height() // 2))

    def clear_field(self) -> None:
        """Select all and delete, as a person does."""
        edit = self.today.page.field.edit
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(edit, Qt.Key.Key_Delete)

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """Save what a window looks like now."""
        shown = widget or self.window
        self.pause(350)
        self.wait(lambda: jars_are_painted(self.window))
        self._grab(name, shown)
        for cut in cut_texts(shown):
            self.cut.append(f"{name} ({self._light}): {cut}")

    def screen(self, name: str) -> None:
        """Save the whole screen, as the desktop shows it."""
        path = self._path(name)
        subprocess.run(["import", "-window", "root", str(path)], check=True)
        self.pictures.append(path)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the app go on until something is so."""
        (since := QElapsedTimer()).start()
        while not until():
            if since.elapsed() > _PATIENCE_MS:
                raise SystemExit(f"the tour waited in vain for {until}")
            self.pause(20)

    def pause(self, milliseconds: int) -> None:
        """Let the app go on for a while; its threads, too, which QTest.qWait would keep waiting."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _watch(self, name: str, widget: QWidget, wanted: bool) -> None:
        """Pictures of a celebration on its way, and at its end."""
        since = QElapsedTimer()
        since.start()
        for moment in (0, 250, 550, 900, 1500):
            while since.elapsed() < moment:
                self._qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if wanted:
                self._grab(f"{name}-{moment:04}", widget)
        self.pause(150)

    def _grab(self, name: str, widget: QWidget) -> None:
        path = self._path(name)
        widget.grab().save(str(path))
        self.pictures.append(path)

    def _path(self, name: str) -> Path:
        folder = self._folder / f"{self._prefix}{self._light}"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{name}.png"

    def _choose_light(self) -> None:
        self.choose_setting("appearance", copy.light_name(Light(self._light)))

    def choose_setting(self, page: str, text: str, *, back: bool = True) -> None:
        """Go to a page of settings, press a choice, and come back to Today."""
        self.window.go_to_settings()
        place = self.window.findChild(SettingsPlace)
        assert place is not None
        place.show_page(page)
        self.pause(50)
        choice = next(one for one in place.findChildren(Segment) if one.text() == text)
        QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
        self.pause(100)
        if back:
            self.window.go_to_today()

    def _choose_energy(self, number: int) -> None:
        QTest.mouseClick(list(self.today.page.energies)[number], Qt.MouseButton.LeftButton)
        self.pause(30)

    def _typing(self, widget: QWidget | None, words: str) -> None:
        assert widget is not None
        if len(words) > 200:  # nobody types this; it is pasted
            QApplication.clipboard().setText(words)
            QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClicks(widget, words)
        self.pause(20)


def main(words: list[str]) -> int:
    """Take the tour."""
    wanted = read(words)
    qt = application.make_application()
    if wanted.pseudo:
        pseudo = QTranslator(qt)
        pseudo.load(str(write_pseudo(ROOT / "build" / "pseudo")))
        qt.installTranslator(pseudo)
    guide = Guide(qt, wanted.folder, "pseudo-" if wanted.pseudo else "")
    with guide.at_home():
        guide.walk()
    for count in jars.COUNTS:
        with guide.at_home(count):
            guide.see_jar(count)
    sys.stdout.write(f"{len(guide.pictures)} pictures are in {wanted.folder}\n")
    for cut in guide.cut:
        sys.stdout.write(f"Cut: {cut}\n")
    return 1 if guide.cut else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
