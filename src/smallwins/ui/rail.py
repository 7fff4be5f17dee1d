"""The rail: the places at its top, Settings at its foot, the present one joined to the page."""

from collections.abc import Mapping, Sequence
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
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from smallwins.ui import copy
from smallwins.ui.layout import Room, mirrored
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.paper import paint_ground
from smallwins.ui.widgets.stops import stop_at_checked
from smallwins.ui.widgets.tab import Tab
from smallwins.ui.widgets.words import Words

_WIDTHS: Final = {Room.FULL: 184, Room.SMALL: 88, Room.TINY: 84}
# Designed heights: the top, from tab to tab, a tab, the pill, the pill and its gap, the foot.
_STEPS: Final = {
    Room.FULL: (78, 50, 48, 48, 56, 12),
    Room.SMALL: (9, 59, 58, 60, 61, 12),
    Room.TINY: (4, 51, 50, 48, 50, 2),
}
# Lower than this, a tab shows its icon alone.
_WORD_FROM: Final = 46


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
        painter.setFont(theme.font("caption_selected" if self.isChecked() else "caption"))
        icon = theme.icon(self._icon, icon_ink, theme.px(20), self.devicePixelRatioF())
        paint_column(painter, theme, QRectF(self.rect()), icon, (self.text(), ink))


class BoostPill(OtherButton):
    """I need a boost: it stands over the foot of the rail, whatever place one is in."""

    tall = 48.0
    padding = 13.0
    gap = 8.0
    role = "legend"
    widest_role = "legend"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, copy.i_need_a_boost(), "ui/boost", parent)
        self._narrow = False
        self.setAccessibleName(copy.i_need_a_boost())

    def set_narrow(self, narrow: bool) -> None:
        """Put the icon over one word."""
        self._narrow = narrow
        self.setText(copy.boost() if narrow else copy.i_need_a_boost())
        self.update()

    def corner(self) -> float:
        return min(self._theme.px(16) if self._narrow else self.height(), self.height() / 2)

    def icon_ink(self, ink: QColor) -> QColor:  # noqa: ARG002 - its own on any ground
        return self._theme.color("honeyink")

    def sizeHint(self) -> QSize:
        if not self._narrow:
            return super().sizeHint()
        words = QFontMetricsF(self._theme.font("caption")).horizontalAdvance(self.text())
        return QSize(round(words + 0.5), self._theme.px(50))

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        return super().paint_ground(painter, area.adjusted(0, 0, 0, 0.5))

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        theme = self._theme
        area = QRectF(self.rect())
        icon = theme.icon(self._icon, icon_ink, theme.px(20), self.devicePixelRatioF())
        painter.setFont(theme.font("caption" if self._narrow else self.role))
        if self._narrow:
            paint_column(painter, theme, area, icon, (self.text(), ink))
            return
        left, size = theme.px(self.padding), theme.px(20)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = area.width() - left - size if mirrored else left
        painter.drawPixmap(QPointF(x, (area.height() - size) / 2), icon)
        painter.setPen(ink)
        words = left + size + theme.px(self.gap)
        place = area.adjusted(0 if mirrored else words, 0, -words if mirrored else 0, -1)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text()
        )


def paint_column(
    painter: QPainter, theme: Theme, area: QRectF, icon: QPixmap, word: tuple[str, QColor]
) -> None:
    """Paint an icon over its word, or the icon alone where there is no height for both."""
    size = theme.px(20)
    left = (area.width() - size) / 2
    if area.height() < theme.px(_WORD_FROM):
        painter.drawPixmap(QPointF(left, (area.height() - size) / 2), icon)
        return
    text, ink = word
    top = min(float(theme.px(9)), (area.height() - theme.px(40)) / 2)
    painter.drawPixmap(QPointF(left, top), icon)
    painter.setPen(ink)
    place = QRectF(0, top + theme.px(21), area.width(), area.height() - top - theme.px(21))
    painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


class Rail(QWidget):
    """The rail at the leading edge.

    Signals:
        place_chosen(str): the key of the place a person went to.
        boost_requested(): they need a boost.
    """

    place_chosen = Signal(str)
    boost_requested = Signal()

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
        self._pill = BoostPill(theme, self)
        self._pill.clicked.connect(self._boost_clicked)
        self._group.buttonClicked.connect(self._clicked)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_room(self, room: Room) -> None:
        """Fit a full, small or tiny window."""
        if room is not self._room:
            self._room = room
            self.restyle()

    def tell_keys(self, keys: Mapping[str, str]) -> None:
        """Say in the tip of each place which keys lead there.

        Args:
            keys: the keys by the place's key, as they stand on a keyboard here.
        """
        for tab in self._tabs:
            tab.setToolTip(keys.get(tab.place.key, ""))

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
        self._pill.set_narrow(narrow)
        # As designed, or wider where a language has longer words.
        edge = self._tab_left() + px(4 if narrow else 8)
        needed = max((tab.sizeHint().width() for tab in self._tabs), default=0) + edge
        around = self._pill_left() + px(8 if narrow else 12)
        needed = max(needed, self._pill.sizeHint().width() + around)
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

    def _pill_left(self) -> int:
        """How far the pill is from the window's edge."""
        lefts = {Room.FULL: 12, Room.SMALL: 8, Room.TINY: 6}
        return self._theme.px(lefts[self._room])

    def _place_tabs(self) -> None:
        px = self._theme.px
        self._brand.setVisible(self._room is Room.FULL)
        heads = [tab for tab in self._tabs if not tab.place.at_foot]
        feet = [tab for tab in self._tabs if tab.place.at_foot]
        steps = tuple(px(each) for each in _STEPS[self._room])
        needed = self._height_of(steps)
        if 0 < self.height() < needed:  # a low window: all of it, closer together
            steps = tuple(int(each * self.height() / needed) for each in steps)
        top, pitch, height, pill, pill_room, edge = steps
        left, width = self._tab_left(), self.width() - self._tab_left()
        foot = self.height() - edge - height
        tops = [top + number * pitch for number in range(len(heads))]
        tops += [foot - number * pitch for number in range(len(feet))]
        for tab, y in zip([*heads, *feet], tops, strict=True):
            tab.setGeometry(mirrored(QRect(left, y, width, height), self))
        above = foot - max(0, len(feet) - 1) * pitch - pill_room
        left = self._pill_left()
        wide = self.width() - left - px(12 if self._room is Room.FULL else 8)
        self._pill.setGeometry(mirrored(QRect(left, above, wide, pill), self))
        size = self._brand.sizeHint()
        place = QRect(QPoint(px(56), px(38) - size.height() // 2), size)
        self._brand.setGeometry(mirrored(place, self))

    def _height_of(self, steps: tuple[int, ...]) -> int:
        """How high the rail is when its two ends meet."""
        top, pitch, height, _pill, pill_room, edge = steps
        between = (len(self._tabs) - 1) * pitch + height
        return top + between + pill_room + edge

    def _boost_clicked(self) -> None:
        self.boost_requested.emit()

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, RailTab):
            self.place_chosen.emit(button.place.key)
