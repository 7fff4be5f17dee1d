"""Something that lies over the whole window for a while: a note, a replay, a boost."""

from collections.abc import Callable
from typing import TypeGuard, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from smallwins.ui.layout import Room, room_for
from smallwins.ui.theme import Theme


class Cover(QWidget):
    """Fills the window's floor, keeps keyboard and pointer inside, and goes with Esc.

    A subclass paints itself, gives `first_stop`, and lays itself out in `lay_out`.

    Args:
        theme: the look.
        floor: what it lies over, the window's own floor.

    Signals:
        opened(): it lies over the window, and has the keyboard.
        closed(): it has gone, and the keyboard is where it was before.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, floor: QWidget) -> None:
        super().__init__(floor)
        self._theme = theme
        self._floor = floor
        self._before: QWidget | None = None
        self._go_home: Callable[[], None] = self._to_first_stop
        self._was_open = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        floor.installEventFilter(self)
        theme.changed.connect(self._restyle)

    @property
    def room(self) -> Room:
        """How much room there is, once large letters have taken theirs."""
        return room_for(self.width(), self._theme.scale)

    def open(self) -> None:
        """Lie over the window and take the keyboard."""
        if self.isHidden():
            # The window's own: the application has none while the window is not in front.
            focus = cast("QWidget | None", self._floor.window().focusWidget())
            inside = focus is not None and self._floor.isAncestorOf(focus)
            self._before = focus if inside else None
        self._was_open = True
        self.setGeometry(self._floor.rect())
        self.lay_out()
        self.show()
        self.raise_()
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        _tell_what_is_covered(self._floor)
        self.opened.emit()

    def set_way_home(self, go_home: Callable[[], None]) -> None:
        """Say what takes the keyboard where nothing had it before, or what had it is gone."""
        self._go_home = go_home

    def leave(self) -> None:
        """Go away, if it is there; the keyboard goes back to where it was."""
        self.leave_at_once()

    def leave_at_once(self) -> None:
        """Go away, and do not take time for it: the person is on the way to another place."""
        if self.isHidden():
            return
        self._lead_back()
        self.hide()
        _tell_what_is_covered(self._floor)
        self.closed.emit()

    def take_keyboard(self) -> None:
        """Have the keyboard, where it is inside, or at the first stop."""
        focus = self._floor.window().focusWidget()
        if not self.isAncestorOf(focus) or not self._takes_keys(focus):
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stop(self) -> QWidget:
        """What has the keyboard when it opens."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Place what is inside, for the present size, theme and room."""
        raise NotImplementedError

    def gone(self) -> None:
        """Stop whatever moves or waits, and drop what was painted: nobody sees it now."""

    def set_covered(self, *, covered: bool) -> None:
        """Another one lies over this one, or no longer: what goes on for the eyes may rest."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        event.accept()  # what lies below hears no key

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.isHidden():
            self.lay_out()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._was_open:  # while it is made, what would be stopped is not there
            self.gone()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._floor and event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._floor.rect())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside, while it is there."""
        if self.isHidden():
            return super().focusNextPrevChild(forward)
        stops = _stops(self)
        if not stops:
            return False
        focus = QApplication.focusWidget()
        at = stops.index(focus) if focus in stops else (-1 if forward else 0)
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + step) % len(stops)].setFocus(reason)
        return True

    def _lead_back(self) -> None:
        """Give the keyboard to what is seen when this has gone."""
        before, self._before = self._before, None
        lying = covers_over(self._floor)
        if lying[-1] is not self:
            return  # it is in what lies above
        if self._takes_keys(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif len(lying) > 1:
            lying[-2].first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._go_home()

    def _takes_keys(self, one: QWidget | None) -> TypeGuard[QWidget]:
        """Whether it is there and seen, or keys would go on to what nobody sees."""
        if one is None or not isValid(one):
            return False
        return one.isVisibleTo(self._floor) and one.isEnabled()

    def _to_first_stop(self) -> None:
        stop = next((one for one in _stops(self._floor) if not self.isAncestorOf(one)), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        if not self.isHidden():
            self.lay_out()
            self.update()


def covers_over(floor: QWidget) -> list[Cover]:
    """What lies over a floor now, the lowest first."""
    return [one for one in floor.children() if isinstance(one, Cover) and not one.isHidden()]


def _tell_what_is_covered(floor: QWidget) -> None:
    lying = covers_over(floor)
    for one in lying:
        one.set_covered(covered=one is not lying[-1])


def _stops(within: QWidget) -> list[QWidget]:
    """What Tab comes to inside, in order."""
    stops: list[QWidget] = []
    one = within.nextInFocusChain()
    while one is not None and one is not within:
        tabbed = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if tabbed and within.isAncestorOf(one) and one.isVisible() and one.isEnabled():
            stops.append(one)
        one = one.nextInFocusChain()
    return stops
