"""A reminder over a place of the window that is not Today: a quiet card at its foot."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from smallwins.domain.reminders import Reminder
from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.main_window import MainWindow
from smallwins.ui.theme import Theme
from smallwins.ui.today.prompt import words_of
from smallwins.ui.today.prompt_card import PromptCard

_WIDE, _EDGE = 360, 16


class ReminderFootCard(QObject):
    """Shows one prompt over the window, and takes no keyboard.

    Args:
        theme: the look.
        window: what it lies over.

    Signals:
        taken(Reminder): the person goes on with it.
        let_be(Reminder): not now.
    """

    taken = Signal(object)
    let_be = Signal(object)

    def __init__(self, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._reminder: Reminder | None = None
        self._card: PromptCard | None = None
        self._held: QWidget | None = None
        self._app = cast("QApplication", QApplication.instance())
        window.floor.installEventFilter(self)
        window.went.connect(self._went)
        theme.changed.connect(self._place)

    @property
    def card(self) -> PromptCard | None:
        """The card in sight."""
        return self._card

    def show(self, reminder: Reminder) -> None:
        """Show it over the place the person is in; one that is there already stays as it is."""
        if self._card is not None and self._reminder == reminder:
            return
        self.hide()
        floor = self._window.floor
        self._reminder = reminder
        self._card = card = PromptCard(
            self._theme,
            words_of(reminder),
            copy.reminder_open(),
            copy.reminder_not_now(),
            floor,
            floats=True,
        )
        card.taken.connect(self._take)
        card.closed.connect(self._let_be)
        self._place()
        card.show()
        card.raise_()
        self._app.focusChanged.connect(self._focus_moved)

    def make_room(self) -> None:
        """The page shows it now: take it away, unless somebody is about to answer it here."""
        focus = QApplication.focusWidget()
        if self._card is not None and not self._card.isAncestorOf(focus or self._window):
            self.hide()

    def hide(self) -> None:
        """Take it away; the keyboard goes on where it was before it came to the card."""
        card, self._card = self._card, None
        held, self._held = self._held, None
        if card is None:
            return
        self._app.focusChanged.disconnect(self._focus_moved)
        # Of its window, which may be another one's turn.
        focus = cast("QWidget | None", self._window.focusWidget())
        if focus is not None and card.isAncestorOf(focus):
            if held is not None and isValid(held) and held.isVisible():
                held.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._window.take_keyboard()
        card.hide()
        card.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    @Slot()
    def _place(self) -> None:
        if self._card is None:
            return
        px, room = self._theme.px, self._window.floor.size()
        edge = px(_EDGE)
        wide = min(px(_WIDE), room.width() - 2 * edge)
        high = min(self._card.heightForWidth(wide), room.height() - 2 * edge)
        x, y = room.width() - wide - edge, room.height() - high - edge
        self._card.setGeometry(mirrored(QRect(x, y, wide, high), self._window.floor))

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        card = self._card
        if card is None or old is None or new is None or old.window() is not self._window:
            return
        if card.isAncestorOf(new) and not card.isAncestorOf(old):
            self._held = old

    @Slot(str)
    def _went(self, place: str) -> None:
        if place == "today":
            self.hide()  # there it stands on the page

    @Slot()
    def _take(self) -> None:
        if self._reminder is not None:
            self.taken.emit(self._reminder)

    @Slot()
    def _let_be(self) -> None:
        if self._reminder is not None:
            self.let_be.emit(self._reminder)
