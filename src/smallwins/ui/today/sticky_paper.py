"""The paper of the note on Today: a line to rest on, in the column or stuck on the wall."""

import sys
from typing import Final

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from smallwins.domain.lines import Line
from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme, faded, mix
from smallwins.ui.widgets.buttons import IconButton
from smallwins.ui.widgets.paper import NOTE_ROOM, note_area, paint_open_note
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.words import Words, broken_to_fit

WALL_ROLES: Final = ("note", "note_small")
"""The letters a note on the wall may have, the largest first."""

_NARROW: Final = 240
_BETWEEN: Final = 4
_TURN: Final = 0.6
_TURN_ON_WALL: Final = -1.5
_TAPE: Final = QSize(58, 16)
_ABOVE_PAPER: Final = 8
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
# There Shift+F10 is the menu key already, as Qt hands it on.
_BY_SYSTEM: Final = sys.platform == "win32"


class StickyNote(RingByKeyboard, QAbstractButton):
    """The paper: Enter or a press turns it, the menu key or its three dots do the rest.

    Args:
        theme: the look.
        parent: what it is on.

    Signals:
        menu_wanted(): what can be done with it is to be shown.
    """

    menu_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._soft = False
        self._said = self._said_by = ""
        self._wall = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(copy.sticky_note_keys())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = Words(theme, "note", parent=self)
        self._by = Words(theme, "caption", parent=self)
        for label in (self._text, self._by):
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._text)
        self._column.addWidget(self._by)
        self.more = IconButton(theme, "ui/more", copy.more_on_line(), parent=self)
        self.more.clicked.connect(self.menu_wanted)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_line(self, line: Line) -> None:
        """Say this line."""
        self._said, self._said_by = copy.line_shown(line), copy.said_by(line)
        self._by.setVisible(bool(self._said_by))
        self._fit_words(self.width())
        self.setAccessibleName(copy.line_spoken(line))
        self.updateGeometry()

    def set_soft(self, *, soft: bool) -> None:
        """Be plain paper, as on a rough day, or a little honey."""
        if soft is not self._soft:
            self._soft = soft
            self.restyle()

    def set_on_wall(self, role: str) -> None:
        """Be stuck on the wall, in these letters; "" to be in the column."""
        if role != self._wall:
            self._wall = role
            self._text.set_role(role or WALL_ROLES[0])
            self.restyle()

    def height_on_wall(self, width: int, role: str) -> int:
        """Give how high it would be on the wall at this width, in these letters."""
        edges = self._edges(width, on_wall=True)
        room = width - edges.left() - edges.right()
        high = edges.top() + edges.bottom()
        for words, letters in ((self._said, role), (self._said_by, "caption")):
            if words:
                font = self._theme.font(letters)
                broken = broken_to_fit(words, font, room)
                area = QRect(0, 0, room, 10_000)
                flags = Qt.TextFlag.TextWordWrap
                high += QFontMetrics(font).boundingRect(area, flags, broken).height()
        return high + (self._theme.px(_BETWEEN) if self._said_by else 0)

    def corner(self) -> float:
        return self._theme.px(6)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        theme, px = self._theme, self._theme.px
        ink = theme.color("ink" if self._soft else "honeyink")
        for label in (self._text, self._by):
            label.set_color(ink)
        self.more.set_color(ink)
        self._column.setSpacing(px(_BETWEEN))
        self._make_room()
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        # Its words may have the page no wider: then its height would be that of a wider note.
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        self.menu_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == _SHIFT and not _BY_SYSTEM:
            self.menu_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = theme.color("honeytint")
        if self._soft:
            tint = mix(theme.color("sheet"), theme.color("base"), 0.05 if not theme.lamp else 0)
        lifted = self.underMouse() or self.isDown()
        turn = _TURN_ON_WALL if self._wall else _TURN
        paint_open_note(painter, theme, self._paper(), tint, turn=turn, lifted=lifted)
        if self._wall:
            self._paint_tape(painter)

    def _paper(self) -> QRectF:
        above = self._theme.px(_ABOVE_PAPER) if self._wall else 0
        return note_area(self._theme, self).adjusted(0, above, 0, 0)

    def _paint_tape(self, painter: QPainter) -> None:
        """Paint what holds it on the wall: a strip of paper, thin enough to see through."""
        theme, paper = self._theme, self._paper()
        tape = QRectF(QPointF(0, 0), _TAPE * theme.scale)
        painter.translate(paper.center().x(), paper.top() + theme.px(3))
        painter.rotate(_TURN_ON_WALL * 2)
        tape.moveCenter(QPointF(0, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(theme.color("lineui"), 0.28))
        painter.drawRect(tape)

    def _make_room(self) -> None:
        """Set the words beside the three dots, or below them where the note is narrow."""
        px = self._theme.px
        edges = self._edges(self.width(), on_wall=bool(self._wall))
        left, right = edges.left(), edges.right()
        if self.isRightToLeft():
            left, right = right, left
        self._column.setContentsMargins(left, edges.top(), right, edges.bottom())
        self._fit_words(self.width())
        room, above, _below = (px(edge) for edge in NOTE_ROOM)
        above += px(_ABOVE_PAPER if self._wall else 0)
        side = self.more.sizeHint().width()
        place = QRect(self.width() - room - px(6) - side, above + px(8), side, side)
        self.more.setGeometry(mirrored(place, self))

    def _edges(self, width: int, *, on_wall: bool) -> QMargins:
        """Give the room round the words, as it is where lines run to the right."""
        px = self._theme.px
        room, above, below = (px(edge) for edge in NOTE_ROOM)
        if on_wall:
            above += px(_ABOVE_PAPER)
            return QMargins(room + px(16), above + px(19), room + px(40), below + px(14))
        narrow = 0 < width < px(_NARROW)
        side = room + px(12 if narrow else 20)
        if narrow:
            return QMargins(side, above + px(40), side, below + px(16))
        return QMargins(side, above + px(16), side + px(28), below + px(16))

    def _fit_words(self, width: int) -> None:
        """Break the words that are wider than the note."""
        edges = self._edges(width, on_wall=bool(self._wall))
        room = width - edges.left() - edges.right()
        for label, words in ((self._text, self._said), (self._by, self._said_by)):
            label.setText(broken_to_fit(words, label.font(), room))
