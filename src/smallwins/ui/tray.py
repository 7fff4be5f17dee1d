"""The tray icon and its menu: the door that is there while no window is.

A StatusNotifier host that starts after the icon was shown never sees it, and hiding and showing it
does not help; a new icon does. So a new one is made whenever a host comes. Each icon is on the bus
by itself, and one that has met a host goes to the next one too: it is let go when its host leaves,
or the new host would hold two for a moment, one of them dead. The first icon is made whether a host
is there or not: where none is, Qt offers it to the older kind of tray.
"""

import functools
import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from smallwins.assets import asset
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.menu import Menu

_SIZES = (16, 22, 32)
_WATCHER = "org.kde.StatusNotifierWatcher"


class Tray(QObject):
    """The icon in the system's tray.

    Signals:
        quick_requested(): the icon was pressed, or quick add chosen.
        still_here_requested(): "I'm still here" was chosen.
        boost_requested(): "I need a boost" was chosen.
        reward_requested(): "Pick a reward" was chosen.
        check_in_requested(): "Today's check-in" was chosen.
        prompt_taken(): the person goes on with what waits.
        prompt_let_be(): what waits was let be.
        rest_chosen(int): reminders are to rest for so many days, today the first.
        rest_day_requested(): the person would like to say until which day they rest.
        wake_requested(): they are to rest no more.
        about_to_open(): somebody opens the menu.
        open_requested(): the window was asked for.
        close_requested(): the app was asked to close.
        left(): the tray is there no more.
        message_pressed(): the message that was shown last was pressed.
    """

    quick_requested = Signal()
    still_here_requested = Signal()
    boost_requested = Signal()
    reward_requested = Signal()
    check_in_requested = Signal()
    prompt_taken = Signal()
    prompt_let_be = Signal()
    rest_chosen = Signal(int)
    rest_day_requested = Signal()
    wake_requested = Signal()
    about_to_open = Signal()
    open_requested = Signal()
    close_requested = Signal()
    left = Signal()
    message_pressed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._owner = QWidget()
        self._menu = self._make_menu()
        self._icon: QSystemTrayIcon | None = None
        self._watcher: QObject | None = None
        theme.changed.connect(self._restyle)

    @property
    def present(self) -> bool:
        """Whether there is a tray that shows the icon."""
        # isVisible() stays true where no host is; this does not, until a host has been and left,
        # and then there is no icon.
        return self._icon is not None and QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def icon(self) -> QSystemTrayIcon | None:
        """The icon, for its place on the screen; None while no tray holds one."""
        return self._icon

    def show(self) -> None:
        """Put the icon into the tray, now or as soon as there is one."""
        self._make_icon()
        self._watch()

    def show_message(self, title: str, text: str) -> bool:
        """Show a message beside the icon; whether there is an icon in a tray that takes one."""
        if self._icon is None or not (self.present and QSystemTrayIcon.supportsMessages()):
            return False
        self._icon.showMessage(title, text, self._icon.icon())
        return True

    def close(self) -> None:
        """Take the icon away."""
        self._drop_icon()
        self._owner.deleteLater()

    def set_prompt(self, words: str) -> None:
        """Have what waits at the head of the menu; "" where nothing does."""
        self._prompt.setText(words)
        for action in self._of_prompt:
            action.setVisible(bool(words))

    def set_rest(self, resting: str, *, offered: bool) -> None:
        """Say that reminders rest, and until when; or offer to let them rest.

        Args:
            resting: until when they rest; "" while they do not.
            offered: whether there is any that could rest.
        """
        self._resting.setText(resting)
        for action in (self._resting, self._wake):
            action.setVisible(bool(resting))
        self._rest.menuAction().setVisible(offered and not resting)

    def _make_menu(self) -> Menu:
        menu = Menu(self._theme, copy.app_name(), self._owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        menu.aboutToShow.connect(self.about_to_open)
        self._prompt = menu.addAction("")
        self._prompt.triggered.connect(self.prompt_taken)
        let_be = menu.addAction(copy.tray_prompt_not_now())
        let_be.triggered.connect(self.prompt_let_be)
        self._of_prompt = (self._prompt, let_be, menu.addSeparator())
        menu.addAction(copy.quick_add()).triggered.connect(self.quick_requested)
        menu.addAction(copy.still_here()).triggered.connect(self.still_here_requested)
        menu.addAction(copy.i_need_a_boost()).triggered.connect(self.boost_requested)
        menu.addAction(copy.pick_a_reward()).triggered.connect(self.reward_requested)
        menu.addAction(copy.todays_check_in()).triggered.connect(self.check_in_requested)
        self._add_rest(menu)
        menu.addSeparator()
        menu.addAction(copy.open_window()).triggered.connect(self.open_requested)
        menu.addAction(copy.close_app()).triggered.connect(self.close_requested)
        self.set_prompt("")
        self.set_rest("", offered=False)
        return menu

    def _add_rest(self, menu: Menu) -> None:
        self._rest = rest = menu.add_menu(copy.let_reminders_rest())
        for days in (1, 3, 7):
            action = rest.addAction(copy.rest_for_days(days))
            action.triggered.connect(functools.partial(self.rest_chosen.emit, days))
        rest.addAction(copy.rest_until_a_day()).triggered.connect(self.rest_day_requested)
        self._resting = menu.addAction("")
        self._resting.setEnabled(False)
        self._wake = menu.addAction(copy.wake_reminders())
        self._wake.triggered.connect(self.wake_requested)

    def _make_icon(self) -> None:
        self._drop_icon()
        self._icon = QSystemTrayIcon(_tray_picture(), self)
        self._icon.setToolTip(copy.app_name())
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.message_pressed)
        self._icon.show()

    def _drop_icon(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _watch(self) -> None:
        if not sys.platform.startswith("linux"):
            return
        # Not at the head of the file: QtDBus costs 10 ms that the first paint need not wait for.
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher  # noqa: PLC0415

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        watcher = QDBusServiceWatcher(
            _WATCHER, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self
        )
        watcher.serviceOwnerChanged.connect(self._host_changed)
        self._watcher = watcher

    def _host_changed(self, _service: str, _before: str, now: str) -> None:
        if now:
            self._make_icon()
            return
        self._drop_icon()
        self.left.emit()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        pressed = QSystemTrayIcon.ActivationReason.Trigger
        if reason in (pressed, QSystemTrayIcon.ActivationReason.MiddleClick):
            self.quick_requested.emit()

    def _restyle(self) -> None:
        if self._icon is not None:
            self._icon.setIcon(_tray_picture())


def _tray_picture() -> QIcon:
    """The icon for the panel: it goes by the system's light, and never by ours."""
    icon = QIcon()
    dark_panel = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    side = "template" if sys.platform == "darwin" else "dark" if dark_panel else "light"
    for size in _SIZES:
        icon.addFile(str(asset("icons", "tray", f"tray-{side}-{size}.svg")))
    icon.setIsMask(sys.platform == "darwin")
    return icon
