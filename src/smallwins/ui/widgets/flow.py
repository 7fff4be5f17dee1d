"""A layout that sets its parts in rows and breaks where the width ends."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Rows of parts, each as wide as it likes, leading edge first.

    Args:
        gap: pixels between parts and between rows.
        trailing: whether rows end at the trailing edge, and not begin at the leading one.
    """

    def __init__(self, gap: int, parent: QWidget | None = None, *, trailing: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # of a width, until a part says that it is another now
        self._gap = gap
        self._trailing = trailing
        self.setContentsMargins(0, 0, 0, 0)

    def set_gap(self, gap: int) -> None:
        """Change the distance between parts, in pixels."""
        self._gap = gap
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def rows_of(self, widths: Sequence[int], width: int) -> int:
        """Give how many rows parts of these widths would take in all of `width`."""
        rows, x = 1, 0
        for part in widths:
            if x and x + part > width:
                rows, x = rows + 1, 0
            x += min(part, width) + self._gap
        return rows

    def _place(self, area: QRect, *, move: bool) -> int:
        edges = self.contentsMargins()
        foot = edges.bottom()
        area = area.adjusted(edges.left(), edges.top(), -edges.right(), 0)
        x, y, row_height = area.left(), area.top(), 0
        row: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            width = min(size.width(), area.width()) if area.width() > 0 else size.width()
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(width))
            if width < size.width() and item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(width))
            if x > area.left() and x + width > area.left() + area.width():
                x, y, row_height = area.left(), y + row_height + self._gap, 0
                self._move(row, area, move=move)
                row = []
            row.append((item, QRect(QPoint(x, y), QSize(width, size.height()))))
            x += width + self._gap
            row_height = max(row_height, size.height())
        self._move(row, area, move=move)
        return y + row_height - area.top() + edges.top() + foot

    def _move(self, row: list[tuple[QLayoutItem, QRect]], area: QRect, *, move: bool) -> None:
        """Put the parts of one row where they belong, on the side their language begins at."""
        if not move or not row:
            return
        aside = area.right() - row[-1][1].right() if self._trailing else 0
        parent = self.parentWidget()
        leftwards = parent is not None and (
            parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        for item, place in row:
            place.translate(aside, 0)
            if leftwards:
                place.moveRight(area.right() - (place.left() - area.left()))
            item.setGeometry(place)
