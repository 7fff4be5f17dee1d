"""The candle as a part of the page: a column beside it, or a band on top of it in small windows."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smallwins.ui import copy
from smallwins.ui.boost.breath import Breath
from smallwins.ui.boost.candle import ABOVE_SILL, CandlePainter, CandleShape
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.strip import say
from smallwins.ui.widgets.words import Words

_DESIGNED_WIDTH: Final = 420
_FRONT: Final = 124
_SIDE: Final = 28
_BAND: Final = 152
_BAND_CANDLE: Final = 124
_BAND_FRONT: Final = 16
_NARROWING: Final = 8


class CandleScene(QWidget):
    """A wall, a sill, and a candle whose light grows and softens.

    Args:
        theme: the light, colours and sizes.

    Signals:
        minute_over(): six breaths were taken together.
    """

    minute_over = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = CandlePainter()
        self._band = False
        self._covered = False
        self._line = Words(theme, "breath", parent=self)
        self._guide = Words(theme, "breath", parent=self)
        self._guide.setAccessibleName(copy.candle_spoken())
        for words in (self._line, self._guide):
            words.setWordWrap(True)
        self._breath = Breath(theme, self)
        self._breath.moved.connect(self._follow)
        self._breath.turned.connect(self._say_turn)
        self._breath.minute_over.connect(self.minute_over)
        self._window: QWidget | None = None
        self._shape = self._shape_now()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._follow()

    @property
    def breath(self) -> Breath:
        """The breath it goes with."""
        return self._breath

    def drop_pictures(self) -> None:
        """Keep nothing that was painted: nobody sees it."""
        self._painter = CandlePainter()

    def set_line(self, line: str) -> None:
        """Show a line to rest on, over the candle."""
        self._line.setText(line)
        self._restyle()

    def set_band(self, *, band: bool) -> None:
        """Be a band on top of a page, or a column beside one."""
        if band is not self._band:
            self._band = band
            role = "feeling" if band else "breath"
            for words in (self._line, self._guide):
                words.set_role(role)
            self._restyle()

    def set_covered(self, *, covered: bool) -> None:
        """Wait where it is while something lies over it."""
        self._covered = covered
        self._look()

    def heightForWidth(self, width: int) -> int:
        """How high the band is in this width."""
        px = self._theme.px
        room = self._words_room(width).width()
        words = sum(one.heightForWidth(room) for one in (self._line, self._guide)) + px(8)
        return max(px(_BAND), words + px(2 * _BAND_FRONT) + px(24))

    def sizeHint(self) -> QSize:
        width = self._theme.px(_DESIGNED_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shape = self._shape
        clip = event.rect()
        painter.setClipRect(clip)
        moment = self._breath.moment
        self._painter.paint(painter, shape, moment, QRectF(clip), lamp=self._theme.lamp)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch(self.window())
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch(None)
        self._breath.set_seen(seen=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.WindowStateChange:
            self._look()
        return False

    def _shape_now(self) -> CandleShape:
        """Where the candle stands in the present size."""
        px, width, height = self._theme.px, self.width(), self.height()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size = QSizeF(max(1, width), max(1, height))
        if self._band:
            sill = height - px(_BAND_FRONT)
            zoom = max(0.05, min(px(_BAND_CANDLE) / 340, sill / ABOVE_SILL))
            middle = px(_BAND_CANDLE) / 2
            return CandleShape(size, sill, width - middle if mirrored else middle, zoom)
        room = width - 2 * px(_SIDE)
        front = max(px(_FRONT), self._guide_height(room) + px(40))
        sill = height - front
        above = _high(self._line, self._line.text(), room) + px(52)
        zoom = max(0.1, min(width / _DESIGNED_WIDTH, (sill - above) / ABOVE_SILL))
        return CandleShape(size, sill, width / 2, zoom, -1 if mirrored else 1)

    def _words_room(self, width: int) -> QRect:
        """The width beside the candle of a band."""
        px = self._theme.px
        candle, edge = px(_BAND_CANDLE), px(16)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = max(1, width - candle - edge)
        return QRect(edge if mirrored else candle, 0, room, self.height())

    def _guide_height(self, width: int) -> int:
        """How much height its words take, whichever of them it says."""
        lines = (copy.breathe_in(), copy.breathe_out(), copy.breathe_slowly())
        return max(_high(self._guide, line, width) for line in lines)

    def _place_words(self) -> None:
        px = self._theme.px
        self._shape = self._shape_now()
        if self._band:
            room = self._words_room(self.width())
            heights = [one.heightForWidth(room.width()) for one in (self._line, self._guide)]
            top = (self.height() - px(_BAND_FRONT) - sum(heights) - px(8)) // 2
            self._line.setGeometry(room.left(), top, room.width(), heights[0])
            self._guide.setGeometry(room.left(), top + heights[0] + px(8), room.width(), heights[1])
            edge = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
            self._line.setAlignment(edge)
            self._guide.setAlignment(edge)
            return
        shape, side = self._shape, px(_SIDE)
        room_wide = self.width() - 2 * side
        high = _high(self._line, self._line.text(), room_wide)
        rings = shape.sill - ABOVE_SILL * shape.zoom
        top = max(px(16), round(rings) - px(36) - high)
        self._line.setGeometry(self._in_column(self._line, top, high))
        high = self._guide_height(room_wide)
        front = self.height() - shape.sill
        # As mocked: 660 of 595 to 720.
        top = round(shape.sill + front * 0.525 - high / 2)
        self._guide.setGeometry(self._in_column(self._guide, top, high))
        for words in (self._line, self._guide):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _in_column(self, words: Words, top: int, high: int) -> QRect:
        """Where words lie in the column, on lines of about one length: no word is left alone."""
        room = self.width() - 2 * self._theme.px(_SIDE)
        text, wide = words.text(), room
        needed = _high(words, text, room)
        while wide > room // 2 and _fits(words, text, wide - _NARROWING, needed):
            wide -= _NARROWING
        wide = min(room, wide + self._theme.px(8))  # leaning letters reach a little further
        return QRect((self.width() - wide) // 2, top, wide, high)

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place_words()
        self._follow()
        self.update()

    def _follow(self) -> None:
        """Show the present moment of the breath."""
        moment = self._breath.moment
        words = self._guide_words(inwards=moment.inwards)
        if words != self._guide.text():
            self._guide.setText(words)
            if not self._band:
                place = self._guide.geometry()
                self._guide.setGeometry(self._in_column(self._guide, place.top(), place.height()))
        ink = self._theme.color("ink")
        shown = moment.words if self._breath.guides else 1.0
        if shown < 1.0:
            ink = faded(ink, shown)
        if self._guide.palette().windowText().color() != ink:
            self._guide.set_color(ink)
        self.update(self._shape.moves.toAlignedRect())

    def _guide_words(self, *, inwards: bool) -> str:
        if not self._breath.guides:
            return copy.breathe_slowly()
        if self._theme.still:
            return copy.still_in() if inwards else copy.still_out()
        return copy.breathe_in() if inwards else copy.breathe_out()

    def _say_turn(self) -> None:
        say(self, self._guide.text())

    def _watch(self, window: QWidget | None) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _look(self) -> None:
        minimised = self._window is not None and self._window.isMinimized()
        self._breath.set_seen(seen=self.isVisible() and not minimised and not self._covered)


def _laid(words: Words, text: str, width: int) -> QRect:
    """How much room a text takes, wrapped in a width, in the letters of a label."""
    room = QRect(0, 0, max(1, width), 10_000)
    return words.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)


def _high(words: Words, text: str, width: int) -> int:
    return _laid(words, text, width).height()


def _fits(words: Words, text: str, width: int, high: int) -> bool:
    laid = _laid(words, text, width)
    return laid.height() <= high and laid.width() <= width - 4
