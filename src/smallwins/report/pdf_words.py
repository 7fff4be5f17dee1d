"""Words of a PDF that Qt paints as pictures, or in signs nobody can search for: they are found.

They are held by letters without a shape, in a font of our own, and the file says which words each
of those stands for. Qt would tell by the font's table of characters: one character to a letter, and
none beyond the first 65,536, as emoji are (decision 026).
"""

import functools
import re
import zlib
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QPainter, QRawFont

from smallwins.assets import asset
from smallwins.report.pdf_editions import with_editions
from smallwins.report.sign_pictures import SignPictures

JOINED: Final = (
    "\u0900-\u109f\u1700-\u18af\u1900-\u1aaf\u1b00-\u1c4f\u1cd0-\u1cff\ua800-\ua8ff\ua900-\ua92f"
    "\ua930-\ua95f\ua980-\uaaff\uabc0-\uabff\U00011000-\U00011fff"
)
"""The letters that others join, for a regular expression: the writings of India, of South-East Asia
and Tibet, and Mongolian."""

_FONT: Final = "SmallWinsBlank.ttf"
_MOST: Final = 8_000  # so many letters the font has (packaging/blank_font.py)
_FOR_SINGLE_ONES: Final = 1_000  # of them, for a document with more than these
_LONGEST: Final = 60  # characters to a letter
_NARROWEST: Final = 0.01  # of how high it is
_FONT_TOLD: Final = re.compile(
    rb"/Subtype /Type0\s*/BaseFont /(?P<name>\S+)\s.*?/ToUnicode (?P<number>\d+) 0 R", re.DOTALL
)
_OURS: Final = b"SmallWinsBlank-Regular"
_RANGE: Final = re.compile(rb"<(\w{4})> <(\w{4})> (?:<(\w{4})>|\[((?:<\w{4}> ?)*)\])")
_BEGIN: Final = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_END: Final = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_AT_ONCE: Final = 100  # a table of a PDF is told in parts of at most so many lines


class HeldWords:
    """What the letters without a shape stand for in one PDF.

    Attributes:
        pictures: of emoji, whose words are held.
    """

    def __init__(self) -> None:
        self.pictures = SignPictures()
        self._letters: dict[str, int] = {}
        self._silent: set[tuple[str, int]] = set()
        # Of this PDF alone: Qt's letters belong to the thread in which they are made.
        self._fonts: dict[int, QRawFont] = {}

    @property
    def can_hold(self) -> bool:
        """Whether there are such letters: else all stays as Qt has it."""
        return bool(_family())

    def paint(self, painter: QPainter, words: str, at: QPointF, width: float, size: int) -> None:
        """Put words in a place, unseen.

        Args:
            painter: of the PDF.
            words: what is found there.
            at: where they begin on their line.
            width: how far they reach.
            size: of the letters around them, in units of the painter.
        """
        parts = [words]
        full = len(self._letters) >= _MOST - _FOR_SINGLE_ONES and words not in self._letters
        if full or len(words) > _LONGEST:
            parts = list(words)
        each = max(width / len(parts), _NARROWEST * size)
        for number, part in enumerate(parts):
            letter = self._letters.setdefault(part, len(self._letters) + 1)
            if letter <= _MOST:
                self._paint(painter, letter, at + QPointF(number * each, 0), each, size)

    def _paint(self, painter: QPainter, letter: int, at: QPointF, width: float, size: int) -> None:
        run = QGlyphRun()
        run.setRawFont(self._font(size))
        run.setGlyphIndexes([letter])
        run.setPositions([QPointF()])
        painter.save()
        painter.translate(at)
        # The letter is as wide as it is high: a reader that finds a gap takes it for a space.
        painter.scale(width / size, 1)
        painter.drawGlyphRun(QPointF(), run)
        painter.restore()

    def silence(self, run: QGlyphRun) -> None:
        """Remember signs that Qt paints as text, and that are no text: their words are held."""
        name = run.rawFont().familyName()
        self._silent.update((name, sign) for sign in run.glyphIndexes())

    def told_in(self, pdf: bytes) -> bytes:
        """Give a PDF that says what its letters stand for.

        Args:
            pdf: as Qt wrote it with them.
        """
        if not self._letters:
            return pdf
        editions = {}
        for font in _FONT_TOLD.finditer(pdf):
            number = int(font["number"])
            if font["name"].endswith(_OURS):
                # Qt numbers the signs of a font anew, in the order in which they are painted.
                editions[number] = _told((letter, words) for words, letter in self._letters.items())
            elif self._silent:
                known = _known(pdf, number)
                if any(_is_joined(char) for char in known.values()):
                    editions[number] = _told(self._silenced(known))
        return with_editions(pdf, editions)

    def _silenced(self, known: dict[int, str]) -> Iterable[tuple[int, str]]:
        """Give what signs of a font are: a space each, but for those of other writings."""
        for sign in range(1, max(known) + len(self._silent) + 1):
            char = known.get(sign, " ")
            yield sign, " " if _is_joined(char) else char

    def _font(self, size: int) -> QRawFont:
        if size not in self._fonts:
            font = QFont(_family())
            font.setPixelSize(size)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[size] = QRawFont.fromFont(font)
        return self._fonts[size]


@functools.cache
def _family() -> str:
    """Make the letters known to Qt when they are first wanted; "" where that cannot be."""
    number = QFontDatabase.addApplicationFont(str(asset("fonts", _FONT)))
    return next(iter(QFontDatabase.applicationFontFamilies(number)), "")


def _is_joined(char: str) -> bool:
    return re.match(f"[{JOINED}]", char) is not None


def _known(pdf: bytes, number: int) -> dict[int, str]:
    """Give which sign of a font Qt takes for which character."""
    table = re.search(
        rb"\n%d 0 obj\s*<<(?P<how>[^>]*)>>\s*stream\r?\n(?P<packed>.*?)\r?\nendstream" % number,
        pdf,
        re.DOTALL,
    )
    known: dict[int, str] = {}
    if table is None:
        return known
    told = zlib.decompress(table["packed"]) if b"Filter" in table["how"] else table["packed"]
    for first, last, char, chars in _RANGE.findall(told):
        signs = range(int(first, 16), int(last, 16) + 1)
        codes = [int(code, 16) for code in re.findall(rb"\w+", chars)]
        codes = codes or [int(char, 16) + sign - signs.start for sign in signs]
        known.update((sign, chr(code)) for sign, code in zip(signs, codes, strict=False) if code)
    return known


def _told(signs: Iterable[tuple[int, str]]) -> bytes:
    """Give the table of a font that says which words each sign is."""
    lines = [
        b"<%04X> <%s>\n" % (sign, words.encode("utf-16-be", "surrogatepass").hex().encode())
        for sign, words in signs
    ]
    table = _BEGIN
    for first in range(0, len(lines), _AT_ONCE):
        part = lines[first : first + _AT_ONCE]
        table += b"%d beginbfchar\n%sendbfchar\n" % (len(part), b"".join(part))
    packed = zlib.compress(table + _END)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
