"""The three quiet doors, one below the other."""

from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.lines import Lines, lay

_ROUND: Final = 44
_ROUND_AT: Final = 21
_WORDS_AT: Final = 81
_CHEVRON: Final = 20
_CHEVRON_ROOM: Final = 52
_TITLE_STEP: Final = 24
_CAPTION_STEP: Final = 20
# Narrower than this, in designed pixels, the words have the icon's room.
_ROOM_FOR_ICON: Final = 300
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Way(Enum):
    """Where a door leads."""

    NOTE = auto()
    KIND = auto()
    TALK = auto()


class Door(OtherButton):
    """A row that leads somewhere: a round picture, a few words, and what is there.

    Signals:
        step_wanted(int): the arrow keys ask for another door: 1 down, -1 up.
    """

    step_wanted = Signal(int)
    tall = 72.0
    icon_size = 22.0

    def __init__(self, theme: Theme, icon: str, title: str, caption: str, parent: QWidget) -> None:
        super().__init__(theme, title, icon, parent)
        self._caption = caption
        self.setAccessibleDescription(caption)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def corner(self) -> float:
        return float(self._theme.px(16))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("question"))
        longest = max(metrics.horizontalAdvance(word) for word in self.text().split() or [""])
        edges = self._theme.px(20 + _CHEVRON_ROOM)
        return QSize(round(longest) + edges, round(self.height_now()))

    def heightForWidth(self, width: int) -> int:
        """How high it is: as designed, or more where its words take more lines."""
        title, caption = self._words(width)
        return max(round(self.height_now()), round(title.height + caption.height) + self._edge())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.step_wanted.emit(step)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown():
            painter.translate(0, 1)
        self.paint_ground(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        self._paint_icon(painter)
        left, width = self._words_place(self.width())
        title, caption = self._words(self.width())
        top = (self.height() - title.height - caption.height) / 2 - self._theme.px(1)
        title.paint(painter, left, top, width, self._theme.color("ink"))
        caption.paint(painter, left, top + title.height, width, self._theme.color("ink2"))
        self._paint_chevron(painter)

    def _paint_icon(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        if not self._has_round(self.width()):
            return
        across, size = px(_ROUND), px(self.icon_size)
        left = self._x(px(_ROUND_AT), across)
        top = (self.height() - across) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accenttint"))
        painter.drawEllipse(QRectF(left, top, across, across))
        icon = theme.icon(self._icon, theme.color("accent"), size, self.devicePixelRatioF())
        inset = (across - size) / 2
        painter.drawPixmap(QPointF(left + inset, top + inset), icon)

    def _paint_chevron(self, painter: QPainter) -> None:
        theme, size = self._theme, self._theme.px(_CHEVRON)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        name = "ui/left" if mirrored else "ui/right"
        icon = theme.icon(name, theme.color("ink"), size, self.devicePixelRatioF())
        left = self._x(self.width() - theme.px(21) - size, size)
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), icon)

    def _words(self, width: int) -> tuple[Lines, Lines]:
        theme = self._theme
        _left, room = self._words_place(width)
        title = lay(self.text(), theme.font("question"), room, theme.px(_TITLE_STEP), 4)
        caption = lay(self._caption, theme.font("caption"), room, theme.px(_CAPTION_STEP), 6)
        return title, caption

    def _words_place(self, width: int) -> tuple[float, float]:
        px = self._theme.px
        start = px(_WORDS_AT if self._has_round(width) else 20)
        room = width - start - px(_CHEVRON_ROOM)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return (px(_CHEVRON_ROOM) if mirrored else start), max(1, room)

    def _has_round(self, width: int) -> bool:
        return width >= self._theme.px(_ROOM_FOR_ICON)

    def _edge(self) -> int:
        return self._theme.px(26)

    def _x(self, left: float, width: float) -> float:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.width() - left - width if mirrored else left


class Doors(QWidget):
    """The three doors; up and down go from one to the next.

    Signals:
        entered(object): the Way a person goes.
        stepped(QWidget): the arrow keys came to this door.
    """

    entered = Signal(object)
    stepped = Signal(QWidget)
    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(copy.doors_name())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._doors = {
            Way.NOTE: Door(theme, "ui/pull", copy.show_another(), copy.from_your_jar(), self),
            Way.KIND: Door(
                theme,
                "category/mind-and-feelings",
                copy.something_kind(),
                copy.candle_or_small_thing(),
                self,
            ),
            Way.TALK: Door(
                theme, "category/people", copy.talk_to_someone(), copy.words_you_can_send(), self
            ),
        }
        for way, door in self._doors.items():
            self._column.addWidget(door)
            door.clicked.connect(partial(self.entered.emit, way))
            door.step_wanted.connect(partial(self._step, door))
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._column.setSpacing(self._theme.px(12))

    def offer_note(self, *, offered: bool) -> None:
        """Offer another note, or do not, where there is none."""
        self._doors[Way.NOTE].setVisible(offered)

    def first(self) -> Door:
        """The first door there is."""
        return self._in_sight()[0]

    def door(self, way: Way) -> Door:
        """One of the doors."""
        return self._doors[way]

    def _in_sight(self) -> list[Door]:
        return [door for door in self._doors.values() if not door.isHidden()]

    def _step(self, door: Door, step: int) -> None:
        doors = self._in_sight()
        at = doors.index(door) + step
        if 0 <= at < len(doors):
            doors[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.stepped.emit(doors[at])
