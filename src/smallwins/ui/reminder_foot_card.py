"""A reminder over the window: a quiet card at its foot."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from smallwins.domain.reminders import Reminder
from smallwins.ui import copy
from smallwins.ui.celebration.view import CelebrationView
from smallwins.ui.layout import mirrored
from smallwins.ui.main_window import MainWindow
from smallwins.ui.painting.side_scene import SideScene
from smallwins.ui.theme import Theme
from smallwins.ui.today.prompt import way_on_of, words_of
from smallwins.ui.today.prompt_card import PromptCard
from smallwins.ui.widgets.scroll import PageScroll

_WIDE, _NARROWEST, _EDGE = 360, 220, 16
_RING = 8
_MOVES = frozenset(
    {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move},
)


class ReminderFootCard(QObject):
    """Shows one prompt over the window, and takes no keyboard.

    On Today it lies on the wall below the jar, where there is one, else in a corner of the foot and
    beside the rail; in the other corner if a hand is in the first. A celebration that lies there
    comes first: the card waits until it is over.

    Args:
        theme: the look.
        window: what it lies over.

    Signals:
        taken(Reminder): the person goes on with it.
        let_be(Reminder): not now.
        came(): it is on the screen, which it may have waited for.
    """

    taken = Signal(object)
    let_be = Signal(object)
    came = Signal()

    def __init__(self, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._reminder: Reminder | None = None
        self._card: PromptCard | None = None
        self._held: QWidget | None = None
        self._elsewhere = False
        self._aside = False
        self._app = cast("QApplication", QApplication.instance())
        self._watched: set[QWidget] = set()
        window.floor.installEventFilter(self)
        window.went.connect(self._went)
        window.uncovered.connect(self.make_way_soon)
        theme.changed.connect(self.make_way_soon)  # it has its own letters first

    @property
    def card(self) -> PromptCard | None:
        """The card, on the screen or waiting for a celebration to be over."""
        return self._card

    def show(self, reminder: Reminder) -> None:
        """Show it over the place the person is in; one that is there already stays as it is."""
        if self._card is not None and self._reminder == reminder:
            return
        self.hide()
        self._reminder = reminder
        self._elsewhere = self._window.place != "today"
        self._card = card = PromptCard(
            self._theme,
            words_of(reminder),
            way_on_of(reminder),
            copy.reminder_not_now(),
            self._window.floor,
            floats=True,
        )
        card.hide()
        card.taken.connect(self._take)
        card.closed.connect(self._let_be)
        self._app.focusChanged.connect(self._focus_moved)
        usual, other = self._corners()
        self._aside = self._hand_is_in(usual) or (
            self._lies_over_a_way(usual)
            and not self._lies_over_a_way(other)
            and not self._hand_is_in(other)
        )
        self._place()

    def take_words(self, reminder: Reminder) -> None:
        """Show the one that is there in its words as they are now, if they are others."""
        if self._card is not None and self._card.words != words_of(reminder):
            self.show(reminder)

    def make_room(self) -> None:
        """The page shows it now: take it away, unless somebody is about to answer it here."""
        if self._card is not None and not self._is_held():
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window.floor:
            if kind == QEvent.Type.Resize:
                self._place()
                self.make_way_soon()  # the rail and the wall have their place then
        elif kind in _MOVES:
            self.make_way_soon()
        return False

    @Slot()
    def make_way_soon(self) -> None:
        """Something else comes, moves or goes: look where it is when it has its place."""
        QTimer.singleShot(0, self, self._place)

    @Slot()
    def _place(self) -> None:
        card = self._card
        if card is None:
            return
        corners = self._corners()
        area = corners[-1 if self._aside else 0]
        if card.isVisible() and self._is_held():
            pass  # somebody is about to answer it
        elif any(area.intersects(met) for met in self._celebrations()):
            card.hide()
            return
        card.setGeometry(area)
        if card.isHidden() and not self._window.covered:
            card.show()
            card.raise_()
            self.came.emit()

    def _corners(self) -> list[QRect]:
        """Where it may lie on the floor, the better place first."""
        card, floor = self._card, self._window.floor
        if card is None:
            return []
        px = self._theme.px
        edge = px(_EDGE)
        wall = floor.findChild(SideScene)
        if wall is not None and wall.isVisible():
            area = QRect(wall.mapTo(floor, QPoint(0, 0)), wall.size())
        else:
            area = mirrored(floor.rect().adjusted(self._window.rail.width(), 0, 0, 0), floor)
            if area.width() < px(_NARROWEST) + 2 * edge:
                area = floor.rect()
        area.adjust(edge, edge, -edge, -edge)
        wide = min(px(_WIDE), area.width())
        high = min(card.heightForWidth(wide), area.height())
        corners = [
            QRect(x, area.bottom() + 1 - high, wide, high)
            for x in (area.right() + 1 - wide, area.left())
        ]
        return (
            corners if floor.layoutDirection() == Qt.LayoutDirection.LeftToRight else corners[::-1]
        )

    def _celebrations(self) -> Iterator[QRect]:
        """Where on the floor wins are met now; each is watched from here on."""
        floor = self._window.floor
        for met in floor.findChildren(CelebrationView):
            if met not in self._watched:
                self._watched.add(met)
                met.installEventFilter(self)
            if met.isVisible():
                yield QRect(met.mapTo(floor, QPoint(0, 0)), met.size())

    def _hand_is_in(self, area: QRect) -> bool:
        """Whether the pointer, or what is being written in, is there: a press may be on its way."""
        floor = self._window.floor
        if area.contains(floor.mapFromGlobal(QCursor.pos())):
            return True
        focus = cast("QWidget | None", self._window.focusWidget())
        if focus is None or not floor.isAncestorOf(focus):
            return False
        written = QRect(focus.mapTo(floor, QPoint(0, 0)), focus.size())
        # A whole jar or calendar has the keyboard, and leaves no place.
        return written.height() * 2 < floor.height() and area.intersects(written)

    def _lies_over_a_way(self, area: QRect) -> bool:
        """Whether a button would be below it that cannot be scrolled away, as Save in the Month."""
        floor = self._window.floor
        pages = floor.findChildren(PageScroll)
        return any(
            area.intersects(QRect(way.mapTo(floor, QPoint(0, 0)), way.size()))
            for way in floor.findChildren(QAbstractButton)
            if way.isVisible() and not any(page.isAncestorOf(way) for page in pages)
        )

    def _is_held(self) -> bool:
        """Whether the keyboard or the pointer is on it."""
        card, focus = self._card, QApplication.focusWidget()
        if card is None:
            return False
        return card.underMouse() or (focus is not None and card.isAncestorOf(focus))

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        card = self._card
        if card is None or old is None or new is None or old.window() is not self._window:
            return
        if card.isAncestorOf(new) and not card.isAncestorOf(old):
            self._held = old
        elif not card.isAncestorOf(new) and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            # By keys: nothing moves where a hand presses.
            # Where it was scrolled into view, it has its place with the turn after the next.
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._uncover_hand))

    @Slot()
    def _uncover_hand(self) -> None:
        """The keyboard came to something below the card: the card has the other corner.

        Where both are taken, the page scrolls.
        """
        corners, card = self._corners(), self._card
        if card is None or card.isHidden() or self._is_held():
            return
        if self._hand_is_in(corners[-1 if self._aside else 0]):
            self._aside = self._hand_is_in(corners[0]) and not self._hand_is_in(corners[-1])
            self._place()
        if self._hand_is_in(card.geometry()):
            self._scroll_above(card.geometry().top())

    def _scroll_above(self, y: int) -> None:
        """Scroll the page until what the keyboard is on ends above this height of the floor."""
        focus, floor = cast("QWidget | None", self._window.focusWidget()), self._window.floor
        scroll = None if focus is None else _page_with(focus)
        page = None if scroll is None else scroll.widget()
        if focus is not None and scroll is not None and page is not None:
            foot = scroll.mapTo(floor, scroll.rect().bottomLeft()).y() + 1
            area = QRect(focus.mapTo(page, QPoint(0, 0)), focus.size())
            scroll.bring_area(area.adjusted(0, 0, 0, foot - y + self._theme.px(_RING)))

    @Slot(str)
    def _went(self, place: str) -> None:
        if place == "today" and self._elsewhere:
            self.hide()  # there it stands on the page
        else:
            self._place()

    @Slot()
    def _take(self) -> None:
        if self._reminder is not None:
            self.taken.emit(self._reminder)

    @Slot()
    def _let_be(self) -> None:
        if self._reminder is not None:
            self.let_be.emit(self._reminder)


def _page_with(part: QWidget) -> PageScroll | None:
    """Give the page that scrolls with this part on it."""
    holder = part.parentWidget()
    while holder is not None and not isinstance(holder, PageScroll):
        holder = holder.parentWidget()
    return holder
