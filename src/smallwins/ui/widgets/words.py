"""Words on the screen. A label here shows what it is given, letter by letter: never markup."""

import re
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from smallwins.ui.theme import Theme

# A label breaks lines between words alone; a longer run than this is wider than a narrow note.
_LONG_RUN: Final = re.compile(r"[^\s/?\-]{25,}")
_RUN: Final = re.compile(r"[^\s/?\-]{9,}")
_STRETCH: Final = 8
BREAK_HERE: Final = "\u200b"
"""An unseen sign where a line may break."""


def breakable(text: str) -> str:
    """The same words with unseen places to break in very long runs, so that no end is cut off."""
    return _LONG_RUN.sub(_broken, text)


def broken_to_fit(text: str, font: QFont, width: float) -> str:
    """The same words with unseen places to break in each run that is wider than this."""
    metrics = QFontMetricsF(font)

    def broken(found: re.Match[str]) -> str:
        fits = metrics.horizontalAdvance(found.group()) <= width
        return found.group() if fits else _broken(found)

    return _RUN.sub(broken, text)


def _broken(found: re.Match[str]) -> str:
    # Few labels hold such a run, and the first paint has none.
    from PySide6.QtCore import QTextBoundaryFinder  # noqa: PLC0415

    run = found.group()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, run)
    # Positions count UTF-16 units: cut by them, not by code points.
    units = run.encode("utf-16-le")
    pieces: list[str] = []
    start, signs = 0, 0
    while (end := finder.toNextBoundary()) != -1:
        signs += 1
        if signs % _STRETCH == 0 or end * 2 == len(units):
            pieces.append(units[start * 2 : end * 2].decode("utf-16-le"))
            start = end
    return BREAK_HERE.join(pieces)


class Words(QLabel):
    """A label in one role of the theme's letters, in plain text.

    Args:
        theme: whose letters and colours to wear.
        role: the role of type, such as "h1" or "caption".
        text: what it says at first.
        token: the colour token of its ink.
    """

    def __init__(
        self,
        theme: Theme,
        role: str,
        text: str = "",
        token: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._token = token
        self._color: QColor | None = None
        # On a button, a label would take the button's ink.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        # A person's "<b>" is theirs: QLabel would guess markup and render it.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_role(self, role: str) -> None:
        """Wear another role of type."""
        if role != self._role:
            self._role = role
            self.restyle()

    def set_color(self, color: QColor | None) -> None:
        """Wear a colour that is no token, such as a kind's deep one; None for the token again."""
        self._color = color
        self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.setFont(self._theme.font(self._role))
        palette = QPalette(self.palette())
        ink = self._color or self._theme.color(self._token)
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self.setPalette(palette)


class LeadingWords(Words):
    """Words of ours, which stand where lines of the layout begin, in whichever language they are.

    Other words stand where lines of their own language begin, as a person's do.
    """

    def __init__(
        self,
        theme: Theme,
        role: str,
        text: str = "",
        token: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, role, text, token, parent)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        sides = Qt.AlignmentFlag
        side = sides.AlignRight if self.isRightToLeft() else sides.AlignLeft
        high = self.alignment() & sides.AlignVertical_Mask
        self.setAlignment(high | side | sides.AlignAbsolute)
