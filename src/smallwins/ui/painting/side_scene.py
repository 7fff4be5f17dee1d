"""The month's jar on its windowsill, at the side of a page and as a small tile."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from smallwins.domain.jar import JarMonth
from smallwins.ui import copy
from smallwins.ui.layout import SIDE_WIDTH
from smallwins.ui.painting.glow import Mote
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.scene import SceneShape, side_shape, tile_shape
from smallwins.ui.painting.windowsill import Falling, Windowsill
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.idle import PaintAhead
from smallwins.ui.widgets.words import Words

_TILE_CORNER: Final = 14


class JarView(QWidget):
    """A widget that shows a windowsill. What it holds is painted ahead while nothing happens.

    Args:
        theme: the light, colours and sizes.
        slots: where notes rest.
    """

    def __init__(self, theme: Theme, slots: Slots, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sill = Windowsill(theme, slots, self._shape_now())
        self._ahead = PaintAhead(self._paint_ahead, self)
        self._ahead.ready.connect(self._show_painted)
        self._spoken = self._make_spoken()
        theme.changed.connect(self._restyle)

    @property
    def sill(self) -> Windowsill:
        """What is shown."""
        return self._sill

    def set_month(self, month: JarMonth) -> None:
        """Show another month, or the same one as it is now."""
        self._sill.set_month(month)
        self._spoken.setAccessibleName(copy.jar_spoken(month.first_day, month.total))
        self._refresh()

    def set_rough(self, *, rough: bool) -> None:
        """Let the light be soft and grey, or as it is on other days."""
        self._sill.set_rough(rough=rough)
        self.update()

    def drop(self, falling: Falling | None) -> None:
        """Show a note in the air, in this widget's coordinates; None when it has landed."""
        self._update_area(self._sill.set_falling(falling))

    def set_light(self, strength: float, reach: float = 1.0, motes: Sequence[Mote] = ()) -> None:
        """Let honey light stand behind the jar: strength 0 to 1, reach 1 as designed."""
        self._update_area(self._sill.set_light(strength, reach, motes))

    def prepare(self) -> None:
        """Paint ahead what the next frame needs, all of it now."""
        self._sill.prepare(self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._refresh()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._ahead.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._sill.paint(painter)
        painter.end()
        self._refresh_later()

    def _make_spoken(self) -> QLabel:
        """Make what a screen reader meets: a label with a picture is what it calls a graphic."""
        spoken = QLabel(self)
        spoken.setTextFormat(Qt.TextFormat.PlainText)
        spoken.setPixmap(unseen_pixmap())
        spoken.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return spoken

    def _shape_now(self) -> SceneShape:
        raise NotImplementedError

    def _lay_out(self) -> None:
        self._sill.set_shape(self._shape_now())
        self._spoken.setGeometry(self._sill.jar_area().toAlignedRect())

    def _restyle(self) -> None:
        self._lay_out()
        self.updateGeometry()
        self.update()
        # Scrolled out of sight it is not painted, and would wait for ever.
        self._refresh_later()

    def _refresh(self) -> None:
        self.update()
        self._refresh_later()

    def _show_painted(self) -> None:
        """All is painted ahead: show it."""
        self.update()

    def _refresh_later(self) -> None:
        if self.isVisible() and not self._sill.is_ready(self.devicePixelRatioF()):
            self._ahead.start()

    def _paint_ahead(self, milliseconds: float) -> bool:
        return self._sill.prepare(self.devicePixelRatioF(), milliseconds)

    def _update_area(self, area: QRectF) -> None:
        if not area.isEmpty():
            self.update(area.toAlignedRect())


class SideScene(JarView):
    """The scene beside a page: the wall, the sill, the month's jar and two lines below it.

    Signals:
        laid_out(): the jar and all else stand where they stand at this size.
    """

    laid_out = Signal()

    def __init__(self, theme: Theme, slots: Slots, parent: QWidget | None = None) -> None:
        super().__init__(theme, slots, parent)
        self._name = Words(theme, "tag", parent=self)
        self._line = Words(theme, "caption", copy.every_note_stays(), parent=self)
        for words in (self._name, self._line):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._restyle()

    def set_month(self, month: JarMonth) -> None:
        """Show another month, or the same one as it is now."""
        self._name.setText(copy.jar_of(month.first_day))
        super().set_month(month)

    def set_rough(self, *, rough: bool) -> None:
        """Let the light be soft and grey, or as it is on other days."""
        self._line.setText(copy.all_of_it_stays() if rough else copy.every_note_stays())
        super().set_rough(rough=rough)

    def _shape_now(self) -> SceneShape:
        return side_shape(QSizeF(self.size()), self._theme.scale)

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.px(SIDE_WIDTH))
        super()._restyle()

    def _lay_out(self) -> None:
        super()._lay_out()
        front = self.height() - self._sill.shape.sill
        name_high = self._name.sizeHint().height()
        line_high = self._line.sizeHint().height()
        gap = self._theme.px(2)
        # A little below the middle of the front, as mocked: 658 and 684 of 588 to 720.
        top = self._sill.shape.sill + front * 0.63 - (name_high + gap + line_high) / 2
        self._name.setGeometry(0, round(top), self.width(), name_high)
        self._line.setGeometry(0, round(top) + name_high + gap, self.width(), line_high)
        self.laid_out.emit()


class TileScene(JarView):
    """The same in small, for narrow windows."""

    def __init__(self, theme: Theme, slots: Slots, parent: QWidget | None = None) -> None:
        self._share = 1.0
        super().__init__(theme, slots, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()

    def set_share(self, share: float) -> None:
        """Be this much of its designed size; 0.7 in the smallest windows."""
        if share != self._share:
            self._share = share
            self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        dpr = self.devicePixelRatioF()
        picture = QPixmap(self.size() * dpr)
        picture.setDevicePixelRatio(dpr)
        painter = QPainter(picture)
        self._sill.paint(painter)
        painter.end()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(picture))
        corner = self._theme.px(_TILE_CORNER)
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        painter.end()
        self._refresh_later()

    def _shape_now(self) -> SceneShape:
        return tile_shape(self._theme.scale * self._share)

    def _restyle(self) -> None:
        self.setFixedSize(self._shape_now().size.toSize())
        super()._restyle()


def unseen_pixmap() -> QPixmap:
    """Give a picture with nothing to be seen on it."""
    pixmap = QPixmap(1, 1)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
