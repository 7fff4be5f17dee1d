"""A few choices in one pill, of which one is chosen; and the switch."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.stops import stop_at_checked

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose.

    Attributes:
        value: what it stands for.
        text: its words.
        icon: its icon, if it has one.
        asks: it opens a question: arrow keys come to it, and it is chosen by a press alone.
    """

    value: Hashable
    text: str
    icon: str = ""
    asks: bool = False


class Segment(RingByKeyboard, QRadioButton):
    """One choice in the pill. A radio button, so arrow keys and screen readers know it."""

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice.text, parent)
        self._theme = theme
        self.choice = choice
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def said(self) -> str:
        """What is written on it now; its text, unless a subclass says otherwise."""
        return self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.choice.asks and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        pill, steps = self.parentWidget(), _STEPS.get(Qt.Key(event.key()), 0)
        if not steps or not isinstance(pill, Segments):
            super().keyPressEvent(event)
            return
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pill.go_from(self, -steps if sideways and mirrored else steps)

    def hitButton(self, position: QPoint) -> bool:
        """The whole segment answers, and not the circle Qt would paint."""
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        theme = self._theme
        # The bold width is kept free, so that no label shifts when it is chosen.
        width = QFontMetricsF(theme.font("selected")).horizontalAdvance(self.text())
        # Large letters leave less room beside them.
        width += 2 * theme.px(21 if theme.scale < 1.5 else 17)
        if self.choice.icon:
            width += theme.px(22) + theme.px(10)
        return QSize(round(width), theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        round_ = area.height() / 2
        if chosen:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(theme.color("accenttint" if theme.lamp else "sheet"))
            painter.drawRoundedRect(area, round_, round_)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(theme.color("sheet"), 0.5))
            painter.drawRoundedRect(area, round_, round_)
        font = theme.font("selected" if chosen else "body")
        ink = theme.color("ink" if chosen else "ink2")
        size = theme.px(22) if self.choice.icon else 0
        said = self.said()
        gap = theme.px(10) if self.choice.icon and said else 0
        words = QFontMetricsF(font).horizontalAdvance(said)
        left = (self.width() - words - size - gap) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if size:
            icon_ink = theme.color("accent") if chosen else ink
            pixmap = theme.icon(self.choice.icon, icon_ink, size, self.devicePixelRatioF())
            icon_left = left + words + gap if mirrored else left
            painter.drawPixmap(QPointF(icon_left, (self.height() - size) / 2), pixmap)
        painter.setFont(font)
        painter.setPen(ink)
        text_left = left if mirrored else left + size + gap
        painter.drawText(
            QRectF(text_left, 0, words + 2, self.height() - 1),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            said,
        )


class Segments(QWidget):
    """A pill of choices. Wraps into rows where the width ends, so no word is cut.

    A subclass may be made of other segments, and have another edge round them.

    Signals:
        chosen(object): the value a person chose.
    """

    chosen = Signal(object)

    made_of: type[Segment] = Segment
    edge = 5
    tall = 40

    def __init__(
        self, theme: Theme, name: str, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(0)
        self.setLayout(self._flow)
        self._segments: list[Segment] = []
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for choice in choices:
            segment = self.made_of(theme, choice, self)
            self._segments.append(segment)
            self._group.addButton(segment)
            self._flow.addWidget(segment)
        self._group.buttonClicked.connect(self._clicked)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def segments(self) -> list[Segment]:
        """The choices as buttons, in order."""
        return self._segments

    @property
    def value(self) -> object:
        """The chosen value; None while nothing is chosen."""
        button = self._group.checkedButton()
        return button.choice.value if isinstance(button, Segment) else None

    def set_value(self, value: object) -> None:
        """Choose without saying so; a value that is not on offer leaves nothing chosen."""
        self._group.setExclusive(False)
        for segment in self._segments:
            segment.setChecked(segment.choice.value == value)
        self._group.setExclusive(True)
        stop_at_checked(self._segments)
        self._bring_keyboard()

    def _bring_keyboard(self) -> None:
        """Let the keyboard go along with the choice, if it is on one of these; its ring as well.

        Also where a dialog before the window has the keys: it comes back to the choice.
        """
        on = self.window().focusWidget()
        held = next((one for one in self._segments if one is on), None)
        chosen = self._group.checkedButton()
        if held is not None and isinstance(chosen, Segment) and chosen is not held:
            ringed = held.ring() is not None
            reason = Qt.FocusReason.TabFocusReason if ringed else Qt.FocusReason.MouseFocusReason
            chosen.setFocus(reason)

    def go_from(self, segment: Segment, steps: int) -> None:
        """Choose the one so many steps on, with the keyboard on it; the ends are ends.

        Qt would go to what lies nearest, which is another one where the pill has rows.
        """
        place = self._segments.index(segment) + steps
        if 0 <= place < len(self._segments):
            segment = self._segments[place]
            segment.setFocus(Qt.FocusReason.TabFocusReason)
            if not segment.choice.asks:
                segment.click()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        pad = self._theme.px(self.edge)
        self._flow.setContentsMargins(pad, pad, pad, pad)
        for segment in self._segments:
            segment.updateGeometry()  # its layout item remembers the old size
        self._flow.invalidate()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        pad = 2 * self._theme.px(self.edge)
        hints = [segment.sizeHint() for segment in self._segments]
        return QSize(sum(hint.width() for hint in hints) + pad, self._theme.px(self.tall) + pad)

    def minimumSizeHint(self) -> QSize:
        widest = max(segment.sizeHint().width() for segment in self._segments)
        return QSize(widest + 2 * self._theme.px(self.edge), self._theme.px(self.tall + 8))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("lineui"), 1))
        painter.setBrush(self._theme.color("sunk"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        corner = min(area.height() / 2, self._theme.px(25))
        painter.drawRoundedRect(area, corner, corner)

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, Segment):
            self.chosen.emit(button.choice.value)


class Switch(RingByKeyboard, QCheckBox):
    """On or off: 28 high, 48 wide, the knob where a person would look for it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.updateGeometry()
        self.update()

    def hitButton(self, position: QPoint) -> bool:
        """The whole switch answers."""
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(48), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_ = area.height() / 2
        on = self.isChecked()
        painter.setPen(QPen(theme.color("accent" if on else "lineui"), 1))
        painter.setBrush(theme.color("accent" if on else "sunk"))
        painter.drawRoundedRect(area, round_, round_)
        radius = area.height() / 2 - theme.px(4)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at_end = on != mirrored
        x = area.right() - round_ if at_end else area.left() + round_
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("onaccent" if on else "lineui"))
        painter.drawEllipse(QPointF(x, area.center().y()), radius, radius)
