"""What the delegates of days share: where the keyboard's ring goes, and which way things run."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from smallwins.ui.theme import Theme


class DaysDelegate(QStyledItemDelegate):
    """Paints days.

    Args:
        theme: the light, colours and sizes.
        parent: the view it paints for.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint_ring(self, painter: QPainter, cell: QRect) -> None:
        """Paint the ring of the keyboard round a day; it reaches over its cell: after all days."""
        raise NotImplementedError

    def paint_mark(self, painter: QPainter, cell: QRect) -> None:
        """Paint the mark of the day whose page is open, while the keyboard is elsewhere."""
        raise NotImplementedError

    def mirrored(self) -> bool:
        """Whether lines run to the left."""
        view = self.parent()
        return isinstance(view, QWidget) and (
            view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
