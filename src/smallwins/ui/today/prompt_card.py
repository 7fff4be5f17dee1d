"""The honey-coloured card of a reminder that waits: words, one way on, and a way to let it be."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.today.check_in_card import HoneyCard
from smallwins.ui.widgets.buttons import OtherButton
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.help import WholeLine
from smallwins.ui.widgets.words import breakable

_CORNER = 16


class PromptCard(HoneyCard):
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
    """

    taken = Signal()

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
        super().__init__(theme, close, parent)
        self._floats = floats
        self.words = words
        self._flow = FlowLayout(0)
        self._words = WholeLine(theme, "body_medium", breakable(words), parent=self)
        self._words.setWordWrap(True)
        self._way_on = OtherButton(theme, way_on, parent=self)
        self._flow.addWidget(self._words)
        self._flow.addWidget(self._way_on)
        self.column.addLayout(self._flow)
        self.setAccessibleName(words)
        self._way_on.clicked.connect(self.taken)
        self.restyle()

    @property
    def stops(self) -> list[QWidget]:
        return [self._way_on, self._close]

    def restyle(self) -> None:
        """Take the theme as it is now."""
        super().restyle()
        px = self._theme.px
        self._flow.set_gap(px(12))
        # As high as the way on, so that both stand on one line.
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
