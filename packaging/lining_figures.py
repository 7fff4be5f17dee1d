# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0"]
# ///
"""Makes upright figures the usual ones of Vollkorn: `pipx run packaging/lining_figures.py`.

Vollkorn's own figures are old-style, "12" reads as "I2", and its upright ones come by a feature of
the font. A PDF of Qt's then holds figures nobody can search for or read aloud: it knows a sign by
the font's table of characters alone, and no character leads to those. Here they lead there. The
licence (OFL 1.1, with no reserved name) allows it; it was run once over the files as they came, and
run again, it changes nothing.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
FEATURE = "lnum"


def main() -> int:
    """Change each file of the family, where it is not changed yet."""
    for file in sorted(FONTS.glob("Vollkorn_*.ttf")):
        # Its bounds and dates stay as they came.
        font = TTFont(file, recalcBBoxes=False, recalcTimestamp=False)
        upright = _replaced_by(font)
        changed = False
        for table in font["cmap"].tables:
            for character, glyph in table.cmap.items():
                if glyph in upright:
                    table.cmap[character] = upright[glyph]
                    changed = True
        if changed:
            font.save(file)
    return 0


def _replaced_by(font: TTFont) -> dict[str, str]:
    """Give which sign the feature puts in the place of which."""
    table = font["GSUB"].table
    found: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == FEATURE:
            for number in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[number].SubTable:
                    found |= getattr(part, "ExtSubTable", part).mapping
    return found


if __name__ == "__main__":
    sys.exit(main())
