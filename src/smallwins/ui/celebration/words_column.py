"""The words that meet a win: the cheer, the win itself, and a small act of ten seconds."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from smallwins.ui.celebration.countdown import CountdownRing
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.words import Words

_CHEER_ROLES: Final = ("cheer", "h2", "note", "body")
_CHEER_LINES: Final = 2
_MOST_MEASURED: Final = 400


class TwoLines(Words):
    """Words that take two lines at most; what does not fit ends in "…".

    The accessible name holds all of them.
    """

    def __init__(self, theme: Theme, role: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, role, parent=parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str) -> None:
        """Say `text`; `fit` shows as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)

    def fit(self, width: int) -> None:
        """Show the words in lines of this width."""
        self.setText("\n".join(two_lines(self._whole, self.font(), width)))


class ActBox(QWidget):
    """The small act on its sheet, with the ring that counts beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ring = CountdownRing(theme, self)
        self._act = Words(theme, "body", parent=self)
        self._act.setWordWrap(True)
        self._act.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._act, 1, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_act(self, act: str) -> None:
        """Say what to do in these ten seconds; with "" there is no box."""
        self._act.setText(act)
        self.setVisible(bool(act))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sheet"))
        corner = self._theme.px(12)
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(12), px(9), px(10), px(10))
        self._row.setSpacing(px(10))
        self.update()


class WordsColumn(QWidget):
    """The cheer, the win and the act, one below the other.

    Args:
        theme: colours and letters.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cheer = Words(theme, _CHEER_ROLES[0], parent=self)
        self._cheer.setWordWrap(True)
        self._cheer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._win = TwoLines(theme, "body", self)
        self._act = ActBox(theme, self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._cheer)
        self._rows.addWidget(self._win)
        self._gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._rows.addSpacerItem(self._gap)
        self._rows.addWidget(self._act)
        self._rows.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def ring(self) -> CountdownRing:
        """The ring that counts the act's ten seconds."""
        return self._act.ring

    @property
    def has_act(self) -> bool:
        """Whether there is an act among the words."""
        return not self._act.isHidden()

    def height_for(self, width: int, most: int) -> int:
        """Give how high the words are in a column of this width, and `most` as high if they can."""
        self.resize(width, most)
        self._fit()  # a hidden widget hears of its size when it is shown
        return self._rows.totalHeightForWidth(width)

    def set_words(self, cheer: str, win: str, act: str) -> None:
        """Say what meets a win; "" leaves its place out."""
        self._cheer.setText(cheer)
        self._cheer.setVisible(bool(cheer))
        self._win.set_words(win)
        self._win.setVisible(bool(win))
        self._act.set_act(act)
        self.ring.rest_at_ten()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let each take two lines at most: a long cheer in smaller letters, a long win in part.

        The letters of the cheer are also smaller where all of it would be too high.
        """
        self._win.fit(self.width())
        for role in _CHEER_ROLES:
            metrics = QFontMetricsF(self._theme.font(role))
            wanted = metrics.boundingRect(
                QRectF(0, 0, max(1, self.width()), 10_000),
                Qt.TextFlag.TextWordWrap,
                self._cheer.text(),
            )
            self._cheer.set_role(role)
            self._cheer.setFixedHeight(round(wanted.height() + 1))
            two_lines = wanted.height() <= metrics.lineSpacing() * (_CHEER_LINES + 0.2)
            if two_lines and self._rows.totalHeightForWidth(self.width()) <= self.height():
                break

    def _restyle(self) -> None:
        self._gap.changeSize(
            0, self._theme.px(12), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed
        )
        self._rows.invalidate()
        self._fit()


def two_lines(text: str, font: QFont, width: float) -> list[str]:
    """Give `text` as one or two lines that are no wider than `width`, the last one elided."""
    words = " ".join(text[:_MOST_MEASURED].split())
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        return [""]
    line.setLineWidth(max(1.0, width))
    first = line.textLength()
    layout.endLayout()
    # Positions count UTF-16 units: cut by them, not by code points.
    units = words.encode("utf-16-le")
    rest = units[first * 2 :].decode("utf-16-le")
    if not rest:
        return [words]
    elided = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [units[: first * 2].decode("utf-16-le").rstrip(), elided]
