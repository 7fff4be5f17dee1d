"""The floor of scrolling a shelf: Qt's own list with one picture and one word a month."""

import sys
from typing import Final

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QSize, QStringListModel, Qt
from PySide6.QtGui import QPainter, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QMainWindow,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bench.orders import serve
from bench.wheel import Wheel

_SETTLED_MS: Final = 500
_CELL: Final = QSize(98, 182)
_PICTURE: Final = QSize(92, 104)
_COLUMNS: Final = 3
_ROWS_HIGH: Final = 436
_GLIDE_MS: Final = 220


class Months(QStyledItemDelegate):
    """Paints the same picture for each month, and its name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = QPixmap(_PICTURE)
        self._picture.fill("green")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        painter.drawPixmap(option.rect.topLeft(), self._picture)
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignBottom, str(index.data()))  # type: ignore[attr-defined]

    def sizeHint(self, _option: QStyleOptionViewItem, _index: object) -> QSize:
        return _CELL


class Shelf(QListView):
    """A list in which a turn of the wheel glides to the next row."""

    def __init__(self, months: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setGridSize(_CELL)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setModel(QStringListModel([f"Month {number}" for number in range(months)], self))
        self.setItemDelegate(Months(self))
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._goal = 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._goal += _CELL.height()
        self._glide.stop()
        self._glide.setEndValue(min(self._goal, self.verticalScrollBar().maximum()))
        self._glide.start()
        event.accept()


def main() -> int:
    """Scroll over so many months as are named, as it is told."""
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1120, 720)
    shelf = Shelf(int(sys.argv[1]), window)
    shelf.setGeometry(780, 124, _COLUMNS * _CELL.width() + 30, _ROWS_HIGH)
    window.show()
    QTest.qWait(_SETTLED_MS)
    wheel = Wheel(shelf)
    serve(lambda _order: wheel.turn())
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
