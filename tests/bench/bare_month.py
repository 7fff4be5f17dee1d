"""The floor of a month's PDF: a bare QPdfWriter that draws the same words, and nothing else.

`python -m bench.bare_month FILE` reads the words from standard input, a line each.
"""

import sys

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter

from smallwins.assets import asset

_FONTS = (
    "Vollkorn_400Regular.ttf",
    "Vollkorn_400Regular_Italic.ttf",
    "Vollkorn_500Medium.ttf",
    "AtkinsonHyperlegibleNext_400Regular.ttf",
)
_LINE = 46.0


def main(file: str) -> int:
    """Draw them in the same four fonts, one below the other."""
    application = QGuiApplication(["bare"])
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(asset("fonts", name)))
    writer = QPdfWriter(file)
    writer.setTitle("bare")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    scale = writer.resolution() / 254
    painter.scale(scale, scale)
    fonts = _letters()
    for number, line in enumerate(sys.stdin.read().splitlines()):
        painter.setFont(fonts[number % len(fonts)])
        painter.drawText(QPointF(0, _LINE * (1 + number % 56)), line)
    painter.end()
    del application
    return 0


def _letters() -> list[QFont]:
    fonts = [QFont("Vollkorn"), QFont("Vollkorn"), QFont("Vollkorn")]
    fonts[1].setItalic(True)
    fonts[2].setWeight(QFont.Weight.Medium)
    fonts.append(QFont("Atkinson Hyperlegible Next"))
    for font in fonts:
        font.setPixelSize(40)
    return fonts


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
