"""What stands at the head of a large sheet: its kind at one end, its day at the other."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.words import Words

_ICON = 22
_GAP = 12


class _Icon(QWidget):
    """The icon of a kind, sharp wherever it is painted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: Kind | None = None

    def show_kind(self, kind: Kind | None) -> None:
        """Show the icon of this kind."""
        self._kind = kind
        self.setVisible(kind is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        dpr = max(1.0, painter.deviceTransform().m11())
        deep = self._theme.kind(self._kind).deep
        icon = self._theme.kind_icon(self._kind, deep, self.width(), dpr)
        painter.drawPixmap(QPointF(0, 0), icon)


class SheetHead(QWidget):
    """Kind and day in one row, or in two where the sheet is narrow.

    Args:
        theme: letters and sizes.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Kind | None = None
        self._icon = _Icon(theme, self)
        self._kind = Words(theme, "body", parent=self)
        self._aside = Words(theme, "body", parent=self)
        self._aside.setWordWrap(True)

    def show_kind(self, kind: Kind | None, aside: str) -> None:
        """Show a kind, and what stands at the other end."""
        self._shown = kind
        self._kind.setText("" if kind is None else copy.kind_name(kind))
        self._aside.setText(aside)
        self.restyle()

    def fit(self, width: int) -> int:
        """Set the parts for this width and give how high they are."""
        px = self._theme.px
        icon = QSize(px(_ICON), px(_ICON)) if self._shown is not None else QSize(0, 0)
        gap = px(_GAP) if self._shown is not None else 0
        kind, aside = self._kind.sizeHint(), self._wide(self._aside)
        both = self._shown is not None and bool(self._aside.text())
        two = both and icon.width() + gap + kind.width() + px(_GAP) + aside.width() > width
        kind.setWidth(min(kind.width(), width - icon.width() - gap))
        if aside.width() > width:
            aside = QSize(width, self._aside.heightForWidth(width))
        first = max(icon.height(), kind.height() if self._shown is not None else aside.height())
        self._put(self._icon, QPoint(0, (first - icon.height()) // 2), icon, width)
        kind_at = QPoint(icon.width() + gap, (first - kind.height()) // 2)
        self._put(self._kind, kind_at, kind, width)
        across = 0 if two else width - aside.width()
        down = first + px(4) if two else (first - aside.height()) // 2
        self._put(self._aside, QPoint(across, down), aside, width)
        high = first + (px(4) + aside.height() if two else 0)
        self.setFixedSize(width, high)
        return high

    def restyle(self) -> None:
        """Take the theme as it is now."""
        deep = self._theme.kind(self._shown).deep
        self._icon.show_kind(self._shown)
        self._kind.set_color(deep)
        self._aside.set_color(deep)

    @staticmethod
    def _wide(words: Words) -> QSize:
        """How large words are in one line, though they may break."""
        metrics = words.fontMetrics()
        return QSize(metrics.horizontalAdvance(words.text()) + 2, metrics.height())

    def _put(self, part: QWidget, at: QPoint, size: QSize, width: int) -> None:
        place = QRect(at, size)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(width - place.left() - place.width())
        part.setGeometry(place)
