"""Where the lines of a journal begin: on the side from which their words run."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QTextBlock
from PySide6.QtWidgets import QPlainTextDocumentLayout


class JournalLayout(QPlainTextDocumentLayout):
    """Lays out lines that run from right to left on the right, which Qt does not in large texts.

    Where nothing is written, a line begins where the app's own words do.
    """

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        place = super().blockBoundingRect(block)
        if _runs_to_the_left(block):
            margin, lines = self.document().documentMargin(), block.layout()
            # Qt has laid them out on the left just now, or they were moved before: all or none.
            for number in range(lines.lineCount() - 1, -1, -1):
                line = lines.lineAt(number)
                free = max(0.0, line.width() - line.horizontalAdvance())
                if free and line.x() == margin + free:
                    break
                line.setPosition(QPointF(margin + free, line.y()))
        return place


def _runs_to_the_left(block: QTextBlock) -> bool:
    empty = block.length() <= 1
    direction = QGuiApplication.layoutDirection() if empty else block.textDirection()
    return direction == Qt.LayoutDirection.RightToLeft
