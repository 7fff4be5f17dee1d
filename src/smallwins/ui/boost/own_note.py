"""A note of one's own, open on the page; a press opens it large."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QEasingCurve,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import PaintedButton
from smallwins.ui.widgets.lines import Lines, lay
from smallwins.ui.widgets.paper import NOTE_ROOM, paint_open_note

Date = Callable[[dt.date], str]

_FADE_MS: Final = 240
_SIDE: Final = 16
_TOP: Final = 14
_HEAD: Final = 25
_STEP: Final = 25
_FEELING_STEP: Final = 23
_FOOT: Final = 17
_ICON: Final = 18
# Room for the shadow: at the sides as any note has it, below a little less, as mocked.
_ROOM: Final = (NOTE_ROOM[0], NOTE_ROOM[1], 8)
# A wide note is turned less: its corners lie no further apart than in the mockup.
_MOST_TURNED: Final = 588


class NotePaper(PaintedButton):
    """An open note that can be pressed: kind and day, words, and how it felt.

    Args:
        theme: colours and sizes.
        date: writes a day.
        most: how many lines of words it shows.

    Signals:
        chosen(object): the Win it shows.
    """

    chosen = Signal(object)
    lets_rings_out = True

    def __init__(self, theme: Theme, date: Date, most: int, parent: QWidget) -> None:
        super().__init__(theme, "", "kind", parent)
        self._date = date
        self._most = most
        self._win: Win | None = None
        # The ring goes round the paper, and not round the room for its shadow.
        self._paper = QWidget(self)
        self._paper.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutQuad)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._faded)
        self.clicked.connect(self._choose)

    @property
    def win(self) -> Win | None:
        """The win it shows."""
        return self._win

    def show_win(self, win: Win, spoken: str) -> None:
        """Show this win; `spoken` is what a screen reader calls it."""
        another = self._win is not None and self._win.uid != win.uid
        self._win = win
        self.setAccessibleName(spoken)
        if another and self.isVisible() and not self._theme.still:
            self._fade.start()
        self.updateGeometry()
        self.update()

    def ring(self) -> tuple[QWidget, float] | None:
        return (self._paper, float(self._theme.px(6))) if self._by_keyboard else None

    def sizeHint(self) -> QSize:
        width = self._theme.px(160)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """As high as what it shows in this width."""
        px = self._theme.px
        words, feeling = self._words(width)
        room = px(_ROOM[1]) + px(_ROOM[2])
        return round(room + px(_TOP + _HEAD + _FOOT) + words.height + feeling.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paper.setGeometry(self._area().toRect())

    def hideEvent(self, event: QHideEvent) -> None:
        self._fade.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._win is None:
            return
        theme, win = self._theme, self._win
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._fade.state() == QVariantAnimation.State.Running:
            painter.setOpacity(float(self._fade.currentValue()))
        area, lifted = self._area(), self.underMouse() and not self.isDown()
        if lifted:
            area.translate(0, -1)
        # The turn comes from the note itself, so it lies tomorrow as it lies today.
        turn = 0.4 + (win.id * 37 % 5) / 20
        turn *= min(1.0, _MOST_TURNED / max(1.0, area.width()))
        tint = theme.kind(win.kind).tint
        paint_open_note(
            painter, theme, area, tint, turn=turn if win.id % 2 else -turn, lifted=lifted
        )
        self._paint_words(painter, area, win)

    def _paint_words(self, painter: QPainter, area: QRectF, win: Win) -> None:
        theme, px = self._theme, self._theme.px
        deep = theme.kind(win.kind).deep
        left, width = area.left() + px(_SIDE), area.width() - 2 * px(_SIDE)
        top = area.top() + px(_TOP)
        self._paint_head(painter, QRectF(left, top, width, px(_ICON + 4)), win)
        words, feeling = self._words(self.width())
        top += px(_HEAD)
        words.paint(painter, left, top, width, theme.color("ink"))
        feeling.paint(painter, left, top + words.height, width, deep)

    def _paint_head(self, painter: QPainter, area: QRectF, win: Win) -> None:
        theme, px = self._theme, self._theme.px
        deep = theme.kind(win.kind).deep
        painter.setFont(theme.font("caption"))
        painter.setPen(deep)
        one_line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        left = one_line | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        right = one_line | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        day = self._date(win.day)
        painter.drawText(area, left if mirrored else right, day)
        if win.kind is None:
            return
        size, step = px(_ICON), px(_ICON + 8)
        icon = theme.kind_icon(win.kind, deep, size, self.devicePixelRatioF())
        x = area.right() - size if mirrored else area.left()
        painter.drawPixmap(QPointF(x, area.center().y() - size / 2), icon)
        words = area.adjusted(0 if mirrored else step, 0, -step if mirrored else 0, 0)
        metrics = painter.fontMetrics()
        name, needs = copy.kind_name(win.kind), metrics.horizontalAdvance(day) + px(12)
        if metrics.horizontalAdvance(name) + needs <= words.width():
            painter.drawText(words, right if mirrored else left, name)

    def _words(self, width: int) -> tuple[Lines, Lines]:
        theme, px = self._theme, self._theme.px
        room = width - 2 * px(_ROOM[0]) - 2 * px(_SIDE)
        text, felt = (self._win.text, self._win.feeling) if self._win else ("", "")
        words = lay(text, theme.font("note"), room, px(_STEP), self._most)
        feeling = lay(felt, theme.font("feeling"), room, px(_FEELING_STEP), 1)
        return words, feeling

    def _area(self) -> QRectF:
        side, above, below = (self._theme.px(edge) for edge in _ROOM)
        return QRectF(QRect(0, 0, self.width(), self.height())).adjusted(side, above, -side, -below)

    def _faded(self) -> None:
        self.update()

    def _choose(self) -> None:
        if self._win is not None:
            self.chosen.emit(self._win)
