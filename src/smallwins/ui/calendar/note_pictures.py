"""Pictures of small folded notes: each is painted once, and shown on as many days as it is on."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from smallwins.domain.heat import FoldedNote
from smallwins.domain.wins import Kind
from smallwins.ui.painting.note import LOOKS, Paper, look_of, paint_folded
from smallwins.ui.theme import Theme

_LARGE: Final = (28.0, 23.0)
_SMALL: Final = (21.0, 16.5)
# Its turned corners and its shadow have room.
_ROOM: Final = 44.0


class NotePictures:
    """Keeps the pictures of one size, light and screen.

    Args:
        theme: the light, the colours and the size.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        # Pixels for each designed one, and for each logical one; and whether it is lamplight.
        self._painted_for = (1.0, 1.0, False)
        self._looks: dict[int, int] = {}
        self._kept: dict[tuple[Kind | None, int, bool], QPixmap] = {}

    def picture(self, note: FoldedNote, unit: float, dpr: float, *, small: bool) -> QPixmap:
        """Give the picture of a note; the note's middle is the picture's.

        Args:
            note: its kind gives it its colour, its number its fold and its turn.
            unit: logical pixels for each designed one.
            dpr: device pixels for each logical one.
            small: as it lies with four others or more.
        """
        wanted = (unit, dpr, self._theme.lamp)
        if self._painted_for != wanted:
            self._painted_for = wanted
            self._kept.clear()
        key = (note.kind, self._look_of(note.id), small)
        if key not in self._kept:
            self._kept[key] = self._painted(*key)
        return self._kept[key]

    def _look_of(self, number: int) -> int:
        look = self._looks.get(number)
        if look is None:
            look = self._looks[number] = look_of(number)
        return look

    def _painted(self, kind: Kind | None, look: int, small: bool) -> QPixmap:
        unit, dpr, lamp = self._painted_for
        colors = self._theme.kind(kind)
        fold, turn = LOOKS[look]
        wide, high = _SMALL if small else _LARGE
        # Where a note shrinks, the line round it does not: it tells the note from the sheet.
        line = max(1.0, unit)
        shrunk = unit / line
        paper = Paper(fold, wide * shrunk, high * shrunk, colors.fold, look + 3, edge=colors.deep)
        side = round(_ROOM * unit * dpr)
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / dpr / 2, side / dpr / 2)
        painter.scale(line, line)
        paint_folded(painter, paper, turn, lamp=lamp)
        painter.end()
        return pixmap
