"""What can be done with an open note: one row of buttons below it, centred."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from smallwins.domain.wins import Win
from smallwins.ui import copy
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import MainButton, OtherButton

_GAP: Final = 12
_ROW_GAP: Final = 14
_EDGE: Final = 8


class AnotherButton(MainButton):
    """Another note."""

    tall = 48.0
    padding = 22.0
    gap = 7.0


class NoteButton(OtherButton):
    """One of the others; where it stands for a mark, it shows whether the mark is there.

    Args:
        theme: letters, colours and sizes.
        texts: all that it may say, the first of them at first.
        icon: its icon, if any.
    """

    tall = 48.0
    padding = 21.0
    gap = 7.0

    def __init__(
        self, theme: Theme, texts: Sequence[str], icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts[0], icon, parent)
        self._texts = texts

    def sizeHint(self) -> QSize:
        """As wide as its widest words, so that nothing beside it moves when they change."""
        size = super().sizeHint()
        metrics = QFontMetricsF(self._theme.font(self.widest_role))
        widths = [metrics.horizontalAdvance(text) for text in (self.text(), *self._texts)]
        return size + QSize(round(max(widths) - widths[0]), 0)

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        ink = super().paint_ground(painter, area)
        if self.isChecked() and not self.isDown():
            painter.setPen(QPen(self._theme.color("accent"), 1.5))
            painter.setBrush(self._theme.color("accenttint"))
            painter.drawRoundedRect(area, self.corner(), self.corner())
        return ink


class NoteActions(QWidget):
    """The buttons below an open note.

    Args:
        theme: letters, colours and sizes.

    Signals:
        another_requested(): the person wants another note.
        close_wanted(bool): the note is to be kept close, or no longer.
        rest_wanted(bool): the note is to rest, or to wake.
        share_wanted(): the note is to be shared.
        fold_requested(): the note is to be folded back.
    """

    another_requested = Signal()
    close_wanted = Signal(bool)
    rest_wanted = Signal(bool)
    share_wanted = Signal()
    fold_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._win: Win | None = None
        self.another = AnotherButton(theme, copy.another_note(), "ui/pull", self)
        self._close = NoteButton(
            theme, (copy.keep_close(), copy.kept_close()), "ui/keep-close", self
        )
        self._rest = NoteButton(theme, (copy.let_rest(), copy.wake()), "", self)
        self._share = NoteButton(theme, (copy.share(),), "ui/share", self)
        self.fold = NoteButton(theme, (copy.fold_back(),), "", self)
        self._close.setCheckable(True)
        self.another.clicked.connect(self.another_requested)
        self._close.clicked.connect(self.close_wanted)
        self._rest.clicked.connect(self._ask_rest)
        self._share.clicked.connect(self.share_wanted)
        self.fold.clicked.connect(self.fold_requested)

    @property
    def buttons(self) -> list[QAbstractButton]:
        """All of them, in order."""
        return [self.another, self._close, self._rest, self._share, self.fold]

    def show_for(self, win: Win | None, *, pulled: bool) -> None:
        """Offer what there is to do with this note; None for a blank one."""
        self._win = win
        self.another.setVisible(pulled)
        for one in (self._close, self._rest, self._share):
            one.setVisible(win is not None)
        if win is None:
            return
        self._close.setChecked(win.close)
        self._close.setText(copy.kept_close() if win.close else copy.keep_close())
        self._close.set_icon("ui/kept-close" if win.close else "ui/keep-close")
        self._rest.setText(copy.wake() if win.resting else copy.let_rest())

    @property
    def edge(self) -> int:
        """Room all round for the ring of the keyboard, in pixels."""
        return self._theme.px(_EDGE)

    def fit(self, width: int) -> int:
        """Set the buttons in centred rows of this width; gives how high they are without `edge`."""
        edge, gap = self.edge, self._theme.px(_GAP)
        within = width - 2 * edge
        rows, top = self._rows(within), edge
        for row in rows:
            sizes = [one.sizeHint() for one in row]
            across = sum(size.width() for size in sizes) + gap * (len(row) - 1)
            left = max(edge, (width - across) // 2)
            for one, size in zip(row, sizes, strict=True):
                self._put(
                    one,
                    QRect(QPoint(left, top), size.boundedTo(QSize(within, size.height()))),
                    width,
                )
                left += size.width() + gap
            top += max(size.height() for size in sizes) + self._theme.px(_ROW_GAP)
        high = max(0, top - edge - self._theme.px(_ROW_GAP))
        self.setFixedSize(width, high + 2 * edge)
        return high

    def _rows(self, width: int) -> list[list[QAbstractButton]]:
        rows: list[list[QAbstractButton]] = []
        used, gap = 0, self._theme.px(_GAP)
        for one in self.buttons:
            if one.isHidden():
                continue
            wide = one.sizeHint().width()
            if not rows or used + gap + wide > width:
                rows.append([])
                used = -gap
            rows[-1].append(one)
            used += gap + wide
        return rows

    def _put(self, one: QWidget, place: QRect, width: int) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(width - place.left() - place.width())
        one.setGeometry(place)

    def _ask_rest(self) -> None:
        if self._win is not None:
            self.rest_wanted.emit(not self._win.resting)
