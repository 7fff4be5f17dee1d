"""The ring round what the keyboard is on: 3 px, with a gap of 2."""

from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from smallwins.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object  # Qt's own class comes from what it is mixed into

_KEYBOARD: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
    }
)
_REACH: Final = 6


@runtime_checkable
class Ringed(Protocol):
    """A widget that says where its ring goes."""

    def ring(self) -> tuple[QWidget, float] | None:
        """The widget to draw the ring round and its corner radius; None for no ring now."""
        ...


def came_by_keyboard(event: QFocusEvent) -> bool:
    """Whether the focus came by a key, or by the window itself, and not by a press."""
    return event.reason() in _KEYBOARD


class RingByKeyboard(_Widget):
    """Has the ring while the focus came by the keyboard. It stands before Qt's class."""

    _by_keyboard = False

    def corner(self) -> float:
        """The corner radius in pixels now; a pill unless a subclass says otherwise."""
        return self.height() / 2

    def ring(self) -> tuple[QWidget, float] | None:
        """See `Ringed`."""
        return (self, self.corner()) if self._by_keyboard else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not _is_a_menu(event):
            self._by_keyboard = came_by_keyboard(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not _is_a_menu(event):
            self._by_keyboard = False
        super().focusOutEvent(event)


def _is_a_menu(event: QFocusEvent) -> bool:
    """Whether a menu opens over the widget, or closes: the keyboard comes back as it was."""
    return event.reason() == Qt.FocusReason.PopupFocusReason


class FocusRing(QWidget):
    """One ring for each window: it goes where the focus goes, and is clipped as its target is."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._target: QWidget | None = None
        self._carriers: list[QWidget] = []
        self._radius = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self._grow)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._theme.scale
        # What is in another light than the window, as a replay by day, says so.
        lit_by: Theme = getattr(self.parentWidget(), "lit_by", self._theme)
        painter.setPen(QPen(lit_by.color("focus"), 3 * scale))
        reach = 3.5 * scale
        edge = self._reach() - reach
        area = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        radius = self._radius + reach
        painter.drawRoundedRect(area, radius, radius)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target:
            kind = event.type()
            if kind is QEvent.Type.Resize:
                self._grow()
            elif kind in (QEvent.Type.Move, QEvent.Type.Show):
                self._follow()
            elif kind == QEvent.Type.Hide:
                self.hide()
        elif event.type() is QEvent.Type.Move and watched in self._carriers:
            self._follow()
        return False

    def refresh(self) -> None:
        """Look again at what has the focus (its ring may have come or gone)."""
        self._focus_moved(None, QApplication.focusWidget())

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._target_gone)
        self._target = None
        self._leave_carriers()
        focused: object = now if now is not None and now.window() is self._window else None
        wanted = focused.ring() if isinstance(focused, Ringed) else None
        if wanted is None:
            self._rest()
            return
        self._target, self._radius = wanted
        self._target.installEventFilter(self)
        self._target.destroyed.connect(self._target_gone)
        self._follow()

    def _grow(self) -> None:
        """What is of another size may be less round, or more."""
        focused: object = QApplication.focusWidget()
        wanted = focused.ring() if isinstance(focused, Ringed) else None
        if wanted is not None and wanted[0] is self._target:
            self._radius = wanted[1]
        self._follow()

    def _follow(self) -> None:
        if self._target is None or not self._target.isVisible():
            self.hide()
            return
        parent = self._target.parentWidget() or self._window
        while getattr(parent, "lets_rings_out", False):
            parent = parent.parentWidget() or self._window
        if self.parentWidget() is not parent:
            self.setParent(parent)
        reach = self._reach()
        corner = self._target.mapTo(parent, QPoint(0, 0))
        place = QRect(corner, self._target.size())
        self.setGeometry(place.adjusted(-reach, -reach, reach, reach))
        self._watch_carriers(parent)
        self.raise_()
        self.show()

    def _watch_carriers(self, parent: QWidget) -> None:
        """Hear of what moves the target along: all between it and where the ring is."""
        carriers: list[QWidget] = []
        one = self._target.parentWidget() if self._target is not None else None
        while one is not None and one is not parent:
            carriers.append(one)
            one = one.parentWidget()
        if carriers != self._carriers:
            self._leave_carriers()
            self._carriers = carriers
            for carrier in carriers:
                carrier.installEventFilter(self)

    def _leave_carriers(self) -> None:
        for carrier in self._carriers:
            if isValid(carrier):
                carrier.removeEventFilter(self)
        self._carriers = []

    def _reach(self) -> int:
        return self._theme.px(_REACH)

    def _target_gone(self) -> None:
        self._target = None
        self._rest()

    def _rest(self) -> None:
        """Wait at the window: the thing it was round may go, and would take the ring along."""
        # Where the whole window goes, the ring goes with it.
        if isValid(self) and isValid(self._window):
            self.setParent(self._window)
            self.hide()
