"""One small thing in today's list: a box to check, its words, and a way to take it out."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from smallwins.domain.small_things import SmallThing
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.check import paint_check
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.words import breakable

_BOX: Final = 22
_CORNER: Final = 7
_GAP: Final = 12
_EDGE: Final = 6
_LEAST: Final = 36
_ANYWHERE: Final = 100_000
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeading.value)
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter.value)


class ThingBox(RingByKeyboard, QCheckBox):
    """A small thing: Space checks it, Delete takes it out, arrows go on in the list.

    Args:
        theme: the look.
        thing: what it stands for.
        parent: the list.

    Signals:
        check_wanted(SmallThing): it is to be a win, or none again.
        take_out_wanted(SmallThing): it is to go.
        step_wanted(ThingBox, int): the keyboard is to go one up (-1) or down (1) from here.
    """

    check_wanted = Signal(object)
    take_out_wanted = Signal(object)
    step_wanted = Signal(object, int)

    def __init__(self, theme: Theme, thing: SmallThing, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.thing = thing
        self._words = breakable(thing.text)
        self._out = IconButton(theme, "ui/close", copy.take_out_thing(thing.text), parent=self)
        # The Delete key does the same: one stop for each thing is enough.
        self._out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._out.clicked.connect(self._take_out)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._clicked)
        theme.changed.connect(self.restyle)
        self.show_thing(thing)
        self.setAccessibleDescription(copy.small_thing_keys())

    def show_thing(self, thing: SmallThing) -> None:
        """Stand for this thing, or the same one after a change."""
        self.thing, self._words = thing, breakable(thing.text)
        self.setAccessibleName(thing.text)
        self.setChecked(thing.checked)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.updateGeometry()
        self._place()
        self.update()

    def corner(self) -> float:
        return self._theme.px(_CORNER)

    def hitButton(self, position: QPoint) -> bool:
        """The whole line answers."""
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        width = self._beside() + self._metrics().horizontalAdvance(self.thing.text)
        return QSize(width, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + self._theme.px(60), self._theme.px(_LEAST))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - self._beside())
        words = self._metrics().boundingRect(QRect(0, 0, room, _ANYWHERE), _WRAPPED, self._words)
        return max(self._theme.px(_LEAST), words.height() + 2 * self._theme.px(_EDGE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        keys = Qt.Key
        steps = {keys.Key_Up: -1, keys.Key_Down: 1, keys.Key_Left: -on, keys.Key_Right: on}
        if event.key() == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():  # held down, it would empty the list
                self._take_out()
        elif event.key() in steps:
            self.step_wanted.emit(self, steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space and event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, edge = px(_BOX), px(_EDGE)
        top = (px(_LEAST) - side) / 2
        left = self.width() - edge - side if mirrored else edge
        on, hot = self.isChecked(), self.underMouse() or self.isDown()
        paint_check(painter, theme, QRectF(left, top, side, side), on=on, hot=hot)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink2" if on else "ink"))
        start = edge + px(32) if mirrored else left + side + px(_GAP)
        words = QRectF(start, 0, self.width() - self._beside(), self.height())
        painter.drawText(words, _WRAPPED | _MIDDLE, self._words)

    def _beside(self) -> int:
        """What the words cannot have of the width: the box, and the way to take it out."""
        px = self._theme.px
        return 2 * px(_EDGE) + px(_BOX) + px(_GAP) + px(32)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("body"))

    def _place(self) -> None:
        size = self._out.sizeHint()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0 if mirrored else self.width() - size.width()
        self._out.setGeometry(QRect(QPoint(x, self._theme.px(2)), size))

    def _clicked(self) -> None:
        # What is in the file says whether it is checked.
        self.setChecked(self.thing.checked)
        self.check_wanted.emit(self.thing)

    def _take_out(self) -> None:
        self.take_out_wanted.emit(self.thing)
