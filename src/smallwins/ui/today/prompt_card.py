"""The honey-coloured card of a reminder that waits: words, one way on, and a way to let it be."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in_card import EDGES, HoneyPaper
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.help import WholeLine
from smallwins.ui.widgets.words import breakable

_CORNER: Final = 16
_GAP: Final = 12


class PromptCard(HoneyPaper):
    """Says that something waits. It takes no keyboard by itself.

    Args:
        theme: the look.
        words: what it says.
        way_on: what the way on is called.
        close: what the way to let it be is called.
        parent: what it is on.
        floats: it lies over a place, so that its edge has to be seen.

    Signals:
        taken(): the person goes on.
        closed(): the person lets it be.
    """

    taken = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        words: str,
        way_on: str,
        close: str,
        parent: QWidget,
        *,
        floats: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self._floats = floats
        self.words = words
        self._flow = FlowLayout(0, self)
        self._words = WholeLine(theme, "body_medium", breakable(words), parent=self)
        self._words.setWordWrap(True)
        self._ways = _Ways(self)
        self._way_on = OtherButton(theme, way_on, parent=self._ways)
        self._close = OtherButton(theme, close, parent=self._ways)
        self._ways.add(self._way_on)
        self._ways.add(self._close)
        self._flow.addWidget(self._words)
        self._flow.addWidget(self._ways)
        self.setAccessibleName(words)
        self._way_on.clicked.connect(self.taken)
        self._close.clicked.connect(self.closed)
        self.restyle()

    @property
    def stops(self) -> list[QWidget]:
        return [self._way_on, self._close]

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        px = self._theme.px
        side, top, _end, foot = (px(edge) for edge in EDGES)
        self._flow.setContentsMargins(side, top, side, foot)
        self._flow.set_gap(px(_GAP))
        self._ways.set_gap(px(_GAP))
        # As high as the ways, so that all stand on one line.
        self._words.setMinimumHeight(px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._floats:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("lineui"), 1))
            corner = self._theme.px(_CORNER)
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(area, corner, corner)


class _Ways(QWidget):
    """The two ways, side by side as long as there is room for both."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._gap = 0
        self._buttons: list[OtherButton] = []
        self._flow = FlowLayout(0, self)

    def add(self, button: OtherButton) -> None:
        self._buttons.append(button)
        self._flow.addWidget(button)

    def set_gap(self, gap: int) -> None:
        self._gap = gap
        self._flow.set_gap(gap)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        # A flow would stack them where nobody asks for more than its widest part.
        sizes = [button.sizeHint() for button in self._buttons]
        width = sum(size.width() for size in sizes) + self._gap * (len(sizes) - 1)
        return QSize(width, max(size.height() for size in sizes))
