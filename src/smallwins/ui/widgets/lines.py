"""A person's words on a few lines: in plain letters, in their own direction, cut with a sign."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

# More than this is on no three lines.
_LOOKED_AT: Final = 1500


@dataclass(frozen=True, slots=True)
class Lines:
    """Words laid out.

    Attributes:
        lines: what each line says.
        font: what they are set in.
        step: pixels from line to line.
        rightwards: whether they read from left to right.
    """

    lines: tuple[str, ...]
    font: QFont
    step: float
    rightwards: bool

    @property
    def height(self) -> float:
        """How high they are, in pixels."""
        return len(self.lines) * self.step

    def paint(self, painter: QPainter, left: float, top: float, width: float, ink: QColor) -> None:
        """Paint them, the first line at `top`."""
        painter.save()
        painter.setFont(self.font)
        painter.setPen(ink)
        rightwards = self.rightwards
        painter.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if rightwards else Qt.LayoutDirection.RightToLeft
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        flags |= Qt.AlignmentFlag.AlignLeft if rightwards else Qt.AlignmentFlag.AlignRight
        for number, line in enumerate(self.lines):
            area = QRectF(left, top + number * self.step, width, self.step)
            painter.drawText(area, flags | Qt.AlignmentFlag.AlignAbsolute, line)
        painter.restore()


def lay(text: str, font: QFont, width: float, step: float, most: int) -> Lines:
    """Lay words on `most` lines at most; what is more ends in a sign for it.

    Args:
        text: the words, of any length; line ends count as spaces.
        font: what to set them in.
        width: of a line, in pixels.
        step: pixels from line to line.
        most: how many lines there may be.
    """
    words = " ".join(text[:_LOOKED_AT].split())
    leftwards = reads_leftwards(words)
    if not words:
        return Lines((), font, step, rightwards=True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight
    )
    layout = QTextLayout(words, font)
    layout.setTextOption(option)
    lines: list[str] = []
    # Positions count UTF-16 units: cut by them, not by code points.
    units = words.encode("utf-16-le", "surrogatepass")
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        start, end = line.textStart(), line.textStart() + line.textLength()
        if len(lines) == most - 1 and end * 2 < len(units):
            rest = units[start * 2 :].decode("utf-16-le", "replace")
            lines.append(
                QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, max(1.0, width))
            )
            break
        lines.append(units[start * 2 : end * 2].decode("utf-16-le", "replace").strip())
    layout.endLayout()
    return Lines(tuple(lines), font, step, rightwards=not leftwards)


def reads_leftwards(words: str) -> bool:
    """Whether a paragraph goes from right to left, as its first letter does (UAX 9, P2)."""
    ways = (unicodedata.bidirectional(sign) for sign in words)
    return next((way != "L" for way in ways if way in ("L", "R", "AL")), False)
