"""One win as a small card: a picture that holds what it is given, and no more."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageWriter,
    QPainter,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)

WIDE: Final = 480
"""How wide a card is, in pixels of a screen; a picture has DENSITY times as many."""

DENSITY: Final = 2.0

HIGHEST: Final = 20_000
"""Higher than this no program shows it, and Qt paints no more than 32,767 pixels."""

ICON: Final = 26
"""How wide the picture on the tile is."""

_LEAST: Final = 300
_TALL: Final = 1_600
"""From so many pixels on a picture is not made denser: it would take a hundred megabytes."""
_EDGE: Final = 18
_PAD: Final = 32
_TILE: Final = 46
_TILE_CORNER: Final = 12
_CORNER: Final = 20
_GAP: Final = 22
_LARGEST: Final = 34
_SMALLEST: Final = 20
_STEP: Final = 2
_FEELING: Final = 18
_DAY: Final = 16
_LEADING: Final = 1.3
_STRONG: Final = frozenset({"L", "R", "AL"})
_LINE_SEPARATOR: Final = "\u2028"


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says. What is "" is not there.

    Attributes:
        text: the words of the win.
        feeling: how it felt.
        day: its day, as it is written for people.
    """

    text: str
    feeling: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class CardLook:
    """Colours and letters of a card.

    Attributes:
        ground: round the card.
        sheet: of the card.
        line: of its edge.
        ink: of the words.
        ink2: of the feeling and the day.
        tile: of the tile of its kind.
        icon: the picture on the tile, ICON wide and DENSITY times as dense.
        serif: the family of the words.
        sans: the family of the day.
        mirrored: the tile stands at the right: people write from there.
    """

    ground: QColor
    sheet: QColor
    line: QColor
    ink: QColor
    ink2: QColor
    tile: QColor
    icon: QPixmap
    serif: str
    sans: str
    mirrored: bool = False


class WinCard:
    """A card, laid out. Long words are set smaller, and then the card grows: none is left off.

    Args:
        words: what it says.
        look: how it looks.
    """

    def __init__(self, words: CardWords, look: CardLook) -> None:
        self._look = look
        self._across = WIDE - 2 * (_EDGE + _PAD)
        head = _EDGE + _PAD + _TILE + _GAP
        self._feeling = self._set(words.feeling, look.serif, _FEELING, italic=True)
        self._day = self._set(words.day, look.sans, _DAY)
        below = [one for one in (self._feeling, self._day) if one is not None]
        foot = sum(_GAP + _height(one) for one in below) + _PAD + _EDGE
        room = _LEAST - head - foot
        for size in range(_LARGEST, _SMALLEST - 1, -_STEP):
            text = self._set(words.text, look.serif, size)
            if text is None or _height(text) <= room:
                break
        self._text = text
        grown = max(room, _height(text) if text is not None else 0.0)
        self._text_top = head
        self._below_top = head + grown
        self.size = QSize(WIDE, round(head + grown + foot))

    @property
    def can_be_painted(self) -> bool:
        """Whether it is no higher than HIGHEST."""
        return self.size.height() <= HIGHEST

    def picture(self) -> QImage:
        """Give it as a picture, dense enough for sharp screens."""
        density = DENSITY if self.size.height() < _TALL else 1.0
        image = QImage(self.size * density, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(density)
        painter = QPainter(image)
        self.paint(painter)
        painter.end()
        return image

    def paint(self, painter: QPainter) -> None:
        """Paint it from its corner on."""
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), look.ground)
        edge = _EDGE + 0.5
        sheet = QRectF(edge, edge, self.size.width() - 2 * edge, self.size.height() - 2 * edge)
        painter.setPen(QPen(look.line, 1))
        painter.setBrush(look.sheet)
        painter.drawRoundedRect(sheet, _CORNER, _CORNER)
        self._paint_tile(painter)
        left, top = _EDGE + _PAD, self._below_top
        if self._text is not None:
            painter.setPen(look.ink)
            self._text.draw(painter, QPointF(left, self._text_top))
        painter.setPen(look.ink2)
        for layout in (self._feeling, self._day):
            if layout is not None:
                layout.draw(painter, QPointF(left, top + _GAP))
                top += _GAP + _height(layout)

    def _paint_tile(self, painter: QPainter) -> None:
        look, left = self._look, _EDGE + _PAD
        if look.mirrored:
            left = WIDE - left - _TILE
        tile = QRectF(left, _EDGE + _PAD, _TILE, _TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.tile)
        painter.drawRoundedRect(tile, _TILE_CORNER, _TILE_CORNER)
        inset = (_TILE - ICON) / 2
        painter.drawPixmap(tile.topLeft() + QPointF(inset, inset), look.icon)

    def _set(
        self, text: str, family: str, size: int, *, italic: bool = False
    ) -> QTextLayout | None:
        """Set words in lines; None where there are none."""
        words = _LINE_SEPARATOR.join(text.strip().splitlines())
        if not words:
            return None
        font = QFont(family)
        font.setPixelSize(size)
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Old-style figures are Vollkorn's own: "12" would read as "I2".
        font.setFeature(QFont.Tag("lnum"), 1)
        # Qt itself would begin the short lines of a text from the right at the left.
        aligned = Qt.AlignmentFlag.AlignRight if _runs_left(words) else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(aligned)
        # Whatever the app is, a line of English ends with its full stop at the right.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(words, font)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._across)
            line.setPosition(QPointF(0, top))
            top += max(size * _LEADING, line.height())  # letters of some tongues stand higher
        layout.endLayout()
        return layout


def png_of(picture: QImage) -> bytes:
    """Give a picture as the bytes of a PNG file, which say how it looks, and no word beside it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


def _runs_left(words: str) -> bool:
    """Whether the first letter that has a direction is one of a script from right to left."""
    directions = map(unicodedata.bidirectional, words)
    return next((one for one in directions if one in _STRONG), "L") != "L"


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + max(last.height(), layout.font().pixelSize() * _LEADING)
