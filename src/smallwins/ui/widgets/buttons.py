"""Buttons, chips, links and segments, painted as LOOK.md section 5 says."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smallwins.domain.wins import Kind
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.ring import RingByKeyboard


class PaintedButton(RingByKeyboard, QAbstractButton):
    """What all our buttons share: letters, an icon, hover, and the keyboard's ring.

    A subclass says its height, padding and corner radius in designed pixels, and paints its ground.
    """

    tall = 40.0
    padding = 16.0
    gap = 9.0
    aside = 0.0  # kept free behind the words
    icon_size = 20.0
    role = "body_medium"
    widest_role = "body_medium"

    def __init__(
        self, theme: Theme, text: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._icon_last = False
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Say these words, each sign as it is: an "&" marks no letter and takes no key."""
        super().setText(text)
        if "&" in text:
            from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - seldom, and 3 ms

            self.setShortcut(QKeySequence())
            self.setAccessibleName(text)

    def set_icon(self, icon: str) -> None:
        """Show another icon; "" for none."""
        self._icon = icon
        self.restyle()

    def corner(self) -> float:
        return self.height_now() / 2

    def height_now(self) -> float:
        """The height in pixels now."""
        return self._theme.px(self.tall)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(self.widest_role))
        width = metrics.horizontalAdvance(self.text()) + 2 * self._theme.px(self.padding)
        if self._icon:
            width += self._theme.px(self.icon_size)
            if self.text():
                width += self._theme.px(self.gap)
        return QSize(round(width + 0.5), round(self.height_now()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter presses what has the focus, as Space does; held down, it presses once.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown():
            painter.translate(0, 1)
        ink = self.paint_ground(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -1.0))
        self.paint_label(painter, ink, self.icon_ink(ink))

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        """Paint what lies under the label and say the label's colour."""
        raise NotImplementedError

    def icon_ink(self, ink: QColor) -> QColor:
        """What the icon is drawn in; the label's colour unless a subclass says otherwise."""
        return ink

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        """Paint icon and words, centred together."""
        font = self._theme.font(self.role)
        metrics = QFontMetricsF(font)
        words = metrics.horizontalAdvance(self.text())
        size = self._theme.px(self.icon_size) if self._icon else 0
        gap = self._theme.px(self.gap) if self._icon and self.text() else 0
        left = (self.width() - words - size - gap) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon_first = self._icon_last == mirrored
        text_left = left + size + gap if icon_first else left
        if self._icon:
            pixmap = self._theme.icon(self._icon, icon_ink, size, self.devicePixelRatioF())
            icon_left = left if icon_first else left + words + gap
            painter.drawPixmap(QPointF(icon_left, (self.height() - size) / 2), pixmap)
        painter.setFont(font)
        painter.setPen(ink)
        area = QRectF(text_left, 0, words + 2, self.height() - 1)
        # Where lines run to the left, "left" alone would mean the right.
        left_edge = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | left_edge, self.text())

    def paint_from_start(self, painter: QPainter, ink: QColor, icon: QPixmap) -> None:
        """Paint an icon where lines begin, and the words, cut where there is no room for them."""
        px = self._theme.px
        size, left, gap = px(self.icon_size), px(self.padding), px(self.gap)
        aside = px(self.aside)
        room = self.width() - 2 * left - size - gap - aside + 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon_left = self.width() - left - size if mirrored else left
        text_left = left - 2 + aside if mirrored else left + size + gap
        painter.drawPixmap(QPointF(icon_left, (self.height() - size) / 2), icon)
        font = self._theme.font(self.role)
        painter.setFont(font)
        painter.setPen(ink)
        text = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(QRectF(text_left, 0, room, self.height() - 1), leading, text)


def paint_disabled(painter: QPainter, theme: Theme, area: QRectF, corner: float) -> QColor:
    """The dashed edge of what cannot be pressed now; gives the label's colour."""
    pen = QPen(theme.color("lineui"), 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, corner, corner)
    return theme.color("ink2")


class MainButton(PaintedButton):
    """The one main button of a place."""

    padding = 22.0

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        theme = self._theme
        if not self.isEnabled():
            return paint_disabled(painter, theme, area, self.corner())
        token = "accent"
        if self.isDown():
            token = "accentpress"
        elif self.underMouse():
            token = "accenthov"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(token))
        painter.drawRoundedRect(area, self.corner(), self.corner())
        return theme.color("onaccent")


class KeepButton(MainButton):
    """Keep, inside the big field: less round, the enter sign behind the word."""

    tall = 48.0
    padding = 18.0
    gap = 10.0

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "ui/enter", parent)
        self._icon_last = True

    def corner(self) -> float:
        return self._theme.px(12)


class OtherButton(PaintedButton):
    """Any button that is not the main one."""

    padding = 18.0

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        theme = self._theme
        if not self.isEnabled():
            return paint_disabled(painter, theme, area, self.corner())
        fill, edge = "sheet", "lineui"
        if self.isDown():
            fill, edge = "sunk", "accent"
        elif self.underMouse():
            fill, edge = "accenttint", "accent"
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(area, self.corner(), self.corner())
        return theme.color("ink")


class ChipSize(Enum):
    """Chips on a page are 40 high, in the popover 36."""

    PAGE = auto()
    SMALL = auto()


class Chip(PaintedButton):
    """A win that is kept in one press, in the colours of its kind."""

    widest_role = "selected"
    role = "body"

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind | None,
        *,
        size: ChipSize = ChipSize.PAGE,
        first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, "kind", parent)
        self._kind = kind
        self._first = first
        self.role = "selected" if first else "body"
        self.widest_role = self.role
        self.tall = 40.0 if size is ChipSize.PAGE else 36.0
        self.padding = 14.5 if size is ChipSize.PAGE else 9.5
        self.gap = 8.0 if size is ChipSize.PAGE else 7.0

    @property
    def kind(self) -> Kind | None:
        """The kind of win this chip keeps."""
        return self._kind

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        theme = self._theme
        colors = theme.kind(self._kind)
        if not self.isEnabled():
            return paint_disabled(painter, theme, area, self.corner())
        fill, edge, width = theme.color("sheet"), theme.color("lineui"), 1.0
        if self._first:
            fill, edge, width = theme.color("accenttint"), theme.color("accent"), 1.5
        if self.isDown() or self.underMouse():
            fill, edge = colors.tint, colors.deep
        painter.setPen(QPen(edge, width))
        painter.setBrush(fill)
        painter.drawRoundedRect(area, self.corner(), self.corner())
        return theme.color("ink")

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        size = self._theme.px(self.icon_size)
        icon = self._theme.kind_icon(self._kind, icon_ink, size, self.devicePixelRatioF())
        self.paint_from_start(painter, ink, icon)

    def icon_ink(self, ink: QColor) -> QColor:
        return self._theme.kind(self._kind).deep if self.isEnabled() else ink


class LinkButton(PaintedButton):
    """Underlined words that can be pressed."""

    tall = 28.0
    padding = 0.0
    role = "body"
    widest_role = "body"

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        color: QColor | None = None,
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, "", parent)
        self._color = color
        self.role = self.widest_role = role

    def set_color(self, color: QColor) -> None:
        """Draw the words in another colour."""
        self._color = color
        self.update()

    def corner(self) -> float:
        return self._theme.px(6)

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        ink = self._color or self._theme.color("accent")
        base = area.bottom() - self._theme.px(2)
        width = 2.0 if self.underMouse() or self.isDown() else 1.0
        painter.setPen(QPen(faded(ink, 0.9), width))
        painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base))
        return ink


class IconButton(PaintedButton):
    """A small button with a picture alone; its name is spoken and shown as a tip."""

    tall = 32.0
    padding = 6.0

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        color: QColor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", icon, parent)
        self._color = color
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_color(self, color: QColor) -> None:
        """Draw the picture in another colour."""
        self._color = color
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self.height_now())
        return QSize(side, side)

    def corner(self) -> float:
        return self._theme.px(8)

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        ink = self._color or self._theme.color("ink2")
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(ink, 0.12 if not self.isDown() else 0.2))
            painter.drawRoundedRect(area, self.corner(), self.corner())
        return ink
