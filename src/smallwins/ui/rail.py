"""The rail: the places at its top, Settings at its foot, the present one joined to the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from smallwins.ui import copy
from smallwins.ui.layout import Room
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.paper import paint_ground
from smallwins.ui.widgets.stops import stop_at_checked
from smallwins.ui.widgets.tab import Tab
from smallwins.ui.widgets.words import Words

_WIDTHS: Final = {Room.FULL: 184, Room.SMALL: 88, Room.TINY: 84}


@dataclass(frozen=True, slots=True)
class Place:
    """A place one can go to.

    Attributes:
        key: its name in code, such as "today".
        text: its name on the rail.
        icon: its icon.
        at_foot: whether it stands at the foot of the rail.
    """

    key: str
    text: str
    icon: str
    at_foot: bool = False


class RailTab(Tab):
    """One place on the rail; checked while it is the present one."""

    tall = 48.0
    icon_size = 22.0

    def __init__(self, theme: Theme, place: Place, parent: QWidget) -> None:
        super().__init__(theme, place.text, place.icon, parent)
        self.place = place
        self._narrow = False

    def set_narrow(self, narrow: bool) -> None:
        """Put the icon over its word."""
        self._narrow = narrow
        self.update()

    def ring(self) -> tuple[QWidget, float] | None:
        return None

    def sizeHint(self) -> QSize:
        px = self._theme.px
        font = self._theme.font("caption_selected" if self._narrow else "selected")
        words = round(QFontMetricsF(font).horizontalAdvance(self.text()) + 0.5)
        if self._narrow:
            return QSize(words, px(50))
        return QSize(px(14) + px(22) + px(12) + words, px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if not self.isChecked() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(theme.color("base"), 0.5))
            painter.drawRoundedRect(
                area.adjusted(0, 1, -theme.px(8), -1), self.corner(), self.corner()
            )
        if self._by_keyboard:
            painter.setPen(QPen(theme.color("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                area.adjusted(3.5, 3.5, -3.5, -3.5), self.corner(), self.corner()
            )
        if self._narrow:
            self._paint_column(painter)
        else:
            self.paint_row(painter)

    def _paint_column(self, painter: QPainter) -> None:
        theme = self._theme
        ink, icon_ink = self.inks()
        size = theme.px(20)
        pixmap = theme.icon(self._icon, icon_ink, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - size) / 2, theme.px(9)), pixmap)
        painter.setFont(theme.font("caption_selected" if self.isChecked() else "caption"))
        painter.setPen(ink)
        area = QRectF(0, theme.px(30), self.width(), self.height() - theme.px(32))
        painter.drawText(
            area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text()
        )


class Rail(QWidget):
    """The rail at the leading edge.

    Signals:
        place_chosen(str): the key of the place a person went to.
    """

    place_chosen = Signal(str)

    def __init__(
        self, theme: Theme, places: Sequence[Place], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._room = Room.FULL
        self.setAccessibleName(copy.places())
        self._brand = Words(theme, "brand", copy.app_name(), "accent", self)
        self._group = QButtonGroup(self)
        self._tabs = [RailTab(theme, place, self) for place in places]
        for tab in self._tabs:
            self._group.addButton(tab)
            tab.toggled.connect(self.update)
        self._group.buttonClicked.connect(self._clicked)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self.restyle()

    def set_place(self, key: str) -> None:
        """Show which place is the present one."""
        for tab in self._tabs:
            tab.setChecked(tab.place.key == key)
        stop_at_checked(self._tabs)
        self.update()

    def restyle(self) -> None:
        """Take the theme and the room as they are now."""
        px, narrow = self._theme.px, self._room is not Room.FULL
        for tab in self._tabs:
            tab.set_narrow(narrow)
        # As designed, or wider where a language has longer words.
        edge = self._tab_left() + px(4 if narrow else 8)
        needed = max((tab.sizeHint().width() for tab in self._tabs), default=0) + edge
        self.setFixedWidth(max(px(_WIDTHS[self._room]), needed))
        self._place_tabs()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tabs()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_ground(painter, theme, self.rect(), "rail")
        if mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        width = self.width()
        fall = QLinearGradient(width - theme.px(18), 0, width, 0)
        dark = QColor("#000000") if theme.lamp else QColor(70, 52, 24)
        fall.setColorAt(0, faded(dark, 0))
        fall.setColorAt(1, faded(dark, 0.22 if theme.lamp else 0.08))
        painter.fillRect(QRect(width - theme.px(18), 0, theme.px(18), self.height()), fall)
        painter.setPen(Qt.PenStyle.NoPen)
        for tab in self._tabs:
            if tab.isChecked():
                painter.save()
                painter.setClipPath(self._joined_tab(tab))
                paint_ground(painter, theme, self.rect(), "base")
                painter.restore()
        if self._room is Room.FULL:
            size = theme.px(28)
            left = self.width() - theme.px(20) - size if mirrored else theme.px(20)
            painter.resetTransform()
            ratio = self.devicePixelRatioF()
            for name in ("app/mark-notes", "ui/mark-jar"):
                pixmap = theme.icon(name, theme.color("accent"), size, ratio)
                painter.drawPixmap(QPointF(left, theme.px(24)), pixmap)

    def _joined_tab(self, tab: RailTab) -> QPainterPath:
        """The tab with its leading corners round, and open to the page with inverse corners."""
        round_ = float(self._theme.px(12))
        left = float(self.width() - tab.width())
        top, bottom, edge = float(tab.y()), float(tab.y() + tab.height()), float(self.width())
        path = QPainterPath(QPointF(edge, top - round_))
        path.arcTo(QRectF(edge - 2 * round_, top - 2 * round_, 2 * round_, 2 * round_), 0, -90)
        path.lineTo(left + round_, top)
        path.arcTo(QRectF(left, top, 2 * round_, 2 * round_), 90, 90)
        path.lineTo(left, bottom - round_)
        path.arcTo(QRectF(left, bottom - 2 * round_, 2 * round_, 2 * round_), 180, 90)
        path.lineTo(edge - round_, bottom)
        path.arcTo(QRectF(edge - 2 * round_, bottom, 2 * round_, 2 * round_), 90, -90)
        path.closeSubpath()
        return path

    def _tab_left(self) -> int:
        """How far the tabs are from the window's edge."""
        lefts = {Room.FULL: 12, Room.SMALL: 6, Room.TINY: 4}
        return self._theme.px(lefts[self._room])

    def _place_tabs(self) -> None:
        px = self._theme.px
        left = self._tab_left()
        narrow = self._room is not Room.FULL
        self._brand.setVisible(not narrow)
        if narrow:
            top, pitch, height = px(9), px(59), px(58)
            if self._room is Room.TINY:
                top, pitch, height = px(4), px(51), px(50)
        else:
            top, pitch, height = px(78), px(50), px(48)
        width = self.width() - left
        heads = [tab for tab in self._tabs if not tab.place.at_foot]
        feet = [tab for tab in self._tabs if tab.place.at_foot]
        places = [QRect(left, top + number * pitch, width, height) for number in range(len(heads))]
        foot = self.height() - px(12) - height
        places += [QRect(left, foot - number * pitch, width, height) for number in range(len(feet))]
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for tab, place in zip([*heads, *feet], places, strict=True):
            if mirrored:
                place.moveLeft(0)
            tab.setGeometry(place)
        size = self._brand.sizeHint()
        x = self.width() - px(56) - size.width() if mirrored else px(56)
        self._brand.setGeometry(QRect(QPoint(x, px(38) - size.height() // 2), size))

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, RailTab):
            self.place_chosen.emit(button.place.key)
