"""One end of the quiet hours: a slider that is its handle, and lies on the ribbon of the day."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from smallwins.ui import copy
from smallwins.ui.painting.day_sky import RING_DARK, RING_LIGHT
from smallwins.ui.settings.held_key import HeldKey
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.strip import say

STEP: Final = 15
"""Minutes from one place to the next."""

LAST: Final = 24 * 60 // STEP - 1
WIDE, HIGH = 40, 64
"""Of a handle, in designed pixels: its knob, and the ring round it."""

_TALL: Final = 56
_SIDE: Final = 8
_KNOB: Final = 11
_RING: Final = 15
_RING_WIDE: Final = 3
_RING_EDGE: Final = 2


def day_area(theme: Theme, ribbon: QWidget) -> QRectF:
    """Give where the day is on its ribbon: with room for a ring at both of its ends."""
    side, tall = theme.px(_SIDE), theme.px(_TALL)
    return QRectF(side, (theme.px(HIGH) - tall) / 2, ribbon.width() - 2 * side, tall)


class RibbonHandle(RingByKeyboard, QSlider):
    """A slider, so that arrow keys and screen readers know it; its value counts steps.

    Esc brings back the time it had when the keyboard, or the hand, came to it: Home and End go far.
    Its ring is its own, of two tones, for it lies on a bright noon and on the night.

    Args:
        theme: the look.
        is_end: whether it is where they end; else they begin here.
        ribbon: what it lies on, and says where a pointer is.

    Signals:
        set_by_hand(): the person let go of it, or of the key that moved it.
    """

    set_by_hand = Signal()

    def __init__(self, theme: Theme, *, is_end: bool, ribbon: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, ribbon)
        self._theme = theme
        self._is_end = is_end
        self._ribbon = ribbon
        self._grip = 0.0
        self._kept = 0
        self.held = HeldKey(self)
        self.held.let_go.connect(self.set_by_hand)
        self.setRange(0, LAST)
        self.setSingleStep(1)
        self.setPageStep(4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(copy.quiet_keys())
        self.valueChanged.connect(self.call_it)
        self.sliderReleased.connect(self.set_by_hand)
        self.call_it()

    @property
    def minutes(self) -> int:
        """Where it is, in minutes after midnight."""
        return self.value() * STEP

    def show_minutes(self, minutes: int) -> None:
        """Be at a time, which may lie between two steps."""
        self.setValue(min(round(minutes / STEP), LAST))

    def settle(self, minutes: int) -> None:
        """Be at the time that holds; one that was set elsewhere is what Esc goes back to."""
        before = self.value()
        self.show_minutes(minutes)
        if self.value() != before:
            self._kept = self.value()

    def ring(self) -> None:
        """None: it is painted here."""

    def minutes_at(self, x: float) -> int:
        """Give the time that lies so many pixels from the left edge of the ribbon."""
        area = day_area(self._theme, self._ribbon)
        share = min(max((x - area.left()) / max(1.0, area.width()), 0.0), 1.0)
        if self._ribbon.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1.0 - share
        return round(share * 24 * 60)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._kept = self.value()
        self.raise_()  # the other end may lie over it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or self.value() == self._kept:
            super().keyPressEvent(event)
            return
        self.held.stop()
        self.setValue(self._kept)
        self.held.stop()
        if self.isSliderDown():
            self.setSliderDown(False)  # it says so itself
        else:
            self.set_by_hand.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._grip = event.position().x() - self.width() / 2
        self.setSliderDown(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            x = self.mapToParent(event.position()).x() - self._grip
            self.show_minutes(self.minutes_at(x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; no hour is moved by the way

    def sliderChange(self, change: QSlider.SliderChange) -> None:
        super().sliderChange(change)
        moved = change is QSlider.SliderChange.SliderValueChange
        by_key = self.hasFocus() and not self.isSliderDown() and not self.signalsBlocked()
        if moved and by_key:
            self.held.wait()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self.held.end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.held.end()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, wide = QPointF(self.width() / 2, self.height() / 2), theme.px(4)
        if self._by_keyboard:
            self._paint_ring(painter, middle)
        ink = theme.color("ink" if not theme.lamp else "base")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        bar = QRectF(middle.x() - wide / 2, 0, wide, self.height())
        painter.drawRoundedRect(bar, wide / 2, wide / 2)
        painter.setPen(QPen(ink, theme.px(2.5)))
        hovered = self.underMouse() or self.isSliderDown()
        paper = theme.color("accenttint" if hovered and not theme.lamp else "sheet")
        painter.setBrush(theme.color("accent") if theme.lamp else paper)
        radius = theme.px(_KNOB)
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(theme.color("onaccent") if theme.lamp else ink, theme.px(2)))
        for side in (-1, 1):
            x = middle.x() + side * theme.px(3)
            painter.drawLine(
                QPointF(x, middle.y() - theme.px(4)), QPointF(x, middle.y() + theme.px(4))
            )

    def _paint_ring(self, painter: QPainter, middle: QPointF) -> None:
        """A light ring between two dark lines: one of both is seen on any sky."""
        scale = self._theme.scale
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, wide in (
            (RING_DARK, _RING_WIDE + 2 * _RING_EDGE),
            (RING_LIGHT, _RING_WIDE),
        ):
            painter.setPen(QPen(color, wide * scale))
            painter.drawEllipse(middle, _RING * scale, _RING * scale)

    def call_it(self) -> None:
        """Be called by its time: a slider's number of steps tells nobody an hour."""
        name = copy.quiet_ends(self.minutes) if self._is_end else copy.quiet_begins(self.minutes)
        if name != self.accessibleName():
            self.setAccessibleName(name)
            if self.hasFocus():
                say(self, copy.minutes_as_time(self.minutes))
