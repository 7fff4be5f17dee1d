"""Where the lines of a journal begin: on the side from which their words run."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QTextBlock
from PySide6.QtWidgets import QPlainTextDocumentLayout


class JournalLayout(QPlainTextDocumentLayout):
    """Lays out lines that run from right to left on the right, which Qt does on large texts not.

    Where nothing is written, a line begins where the app's own words do.
    """

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        place = super().blockBoundingRect(block)
        if block.isVisible() and _runs_to_the_left(block):
            margin, lines = self.document().documentMargin(), block.layout()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                # Qt laid it out on the left, now or before.
                x = margin + max(0.0, line.width() - line.horizontalAdvance())
                if line.x() != x:
                    line.setPosition(QPointF(x, line.y()))
        return place


def _runs_to_the_left(block: QTextBlock) -> bool:
    empty = block.length() <= 1
    direction = QGuiApplication.layoutDirection() if empty else block.textDirection()
    return direction == Qt.LayoutDirection.RightToLeft
