# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0"]
# ///
"""Makes the letters without a shape: `pipx run packaging/blank_font.py`.

A PDF holds them where Qt paints words as a picture, so that those are found (decision 026). Which
letter stands for which words, each PDF says for itself: here they stand for nothing, and no text
ever leads to them. The same font comes out at each run. It is ours, under the licence of SmallWins.
"""

import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

FILE = Path(__file__).parents[1] / "resources" / "fonts" / "SmallWinsBlank.ttf"
FAMILY = "SmallWins Blank"
LETTERS = 8_000
EM = 1_000
# A place in the table of characters that is no character: systems want a table that is not empty.
NO_CHARACTER = 0xFDD0
MADE = 3_845_000_000  # in seconds since 1904, so that a font does not differ by its day


def main() -> int:
    """Write the font."""
    names = [".notdef", *(f"blank{number}" for number in range(1, LETTERS + 1))]
    shapeless = TTGlyphPen(None).glyph()
    font = FontBuilder(EM, isTTF=True)
    font.setupHead(unitsPerEm=EM, created=MADE, modified=MADE)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({NO_CHARACTER: names[1]})
    font.setupGlyf(dict.fromkeys(names, shapeless))
    font.setupHorizontalMetrics(dict.fromkeys(names, (EM, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable(
        {
            "familyName": FAMILY,
            "styleName": "Regular",
            "uniqueFontIdentifier": "SmallWinsBlank-Regular",
            "fullName": FAMILY,
            "psName": "SmallWinsBlank-Regular",
            "version": "Version 1.000",
            "licenseDescription": "MIT, as SmallWins itself.",
        }
    )
    font.setupOS2(
        sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200, fsType=0
    )
    font.setupPost(keepGlyphNames=False)
    font.font.recalcTimestamp = False
    font.save(FILE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
