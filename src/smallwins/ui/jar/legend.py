"""The kinds of notes, as notes: what each colour means, and a filter of what is found."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.painting.note import Fold, Paper, paint_folded
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.buttons import PaintedButton

_FOLDS: Final = (Fold.HALF, Fold.ENVELOPE, Fold.LETTER)
_TURNS: Final = (-0.5, 0.4, -0.5, -1.2, 1.8, 0.0, -0.5, 1.4)
_NOTE: Final = (23.6, 16.4)
_NOTE_ROOM: Final = 36
_NOTE_AT: Final = 21.5
_ICON_AT: Final = 53.0
_ICON: Final = 18.0
_TEXT_AT: Final = 72.0
_PAD: Final = 12.0
_TALL: Final = 30.0
_ROW: Final = 31.4
_COLUMN: Final = 220.0
_MOST_COLUMNS: Final = 4


class KindButton(PaintedButton):
    """One kind: its folded note, its icon and its name. Pressed, it shows these notes alone.

    Signals:
        stepped(int, int): an arrow key: so many columns on and so many rows on.
    """

    stepped = Signal(int, int)

    tall = _TALL
    role = "legend"
    widest_role = "legend_selected"

    def __init__(self, theme: Theme, kind: Kind, order: int, parent: QWidget) -> None:
        super().__init__(theme, copy.kind_name(kind), parent=parent)
        self._kind = kind
        self._order = order
        self._note: tuple[tuple[int, bool, float], QPixmap] | None = None
        self.setCheckable(True)
        self.setAccessibleName(copy.show_kind(kind))

    @property
    def kind(self) -> Kind:
        """The kind it stands for."""
        return self._kind

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(self.widest_role))
        wide = self._theme.px(_TEXT_AT + _PAD) + metrics.horizontalAdvance(self.text()) + 1
        return QSize(round(wide), round(self.height_now()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        aside = -1 if mirrored else 1
        step = {
            Qt.Key.Key_Right: (aside, 0),
            Qt.Key.Key_Left: (-aside, 0),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Up: (0, -1),
        }.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(*step)

    def paint_ground(self, painter: QPainter, area: QRectF) -> QColor:
        theme, colors = self._theme, self._theme.kind(self._kind)
        if self.isDown() or self.underMouse():
            painter.setPen(QPen(colors.deep, 1))
            painter.setBrush(colors.tint)
        elif self.isChecked():
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(theme.color("accenttint"))
        else:
            return theme.color("ink")
        painter.drawRoundedRect(area, self.corner(), self.corner())
        return theme.color("ink")

    def icon_ink(self, ink: QColor) -> QColor:
        del ink
        return self._theme.kind(self._kind).deep

    def paint_label(self, painter: QPainter, ink: QColor, icon_ink: QColor) -> None:
        theme, middle = self._theme, (self.height() - 1) / 2
        self._paint_note(painter, QPointF(self._from_start(_NOTE_AT), middle + theme.px(0.5)))
        size = theme.px(_ICON)
        icon = theme.kind_icon(self._kind, icon_ink, size, self.devicePixelRatioF())
        corner = QPointF(self._from_start(_ICON_AT) - size / 2, middle - size / 2)
        painter.drawPixmap(corner, icon)
        painter.setFont(theme.font("legend_selected" if self.isChecked() else "legend"))
        painter.setPen(ink)
        start = theme.px(_TEXT_AT)
        left = 0 if self._mirrored else start
        area = QRectF(left, 0, self.width() - start, self.height() - 1)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(area, leading, self.text())

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _from_start(self, designed: float) -> float:
        along = float(self._theme.px(designed))
        return self.width() - along if self._mirrored else along

    def _paint_note(self, painter: QPainter, center: QPointF) -> None:
        """Paint the folded note from a picture: a jar's light shines round here at 60 frames."""
        side = self._theme.px(_NOTE_ROOM)
        key = (side, self._theme.lamp, self.devicePixelRatioF())
        if self._note is None or self._note[0] != key:
            self._note = key, self._note_picture(*key)
        painter.drawPixmap(center - QPointF(side / 2, side / 2), self._note[1])

    def _note_picture(self, side: int, lamp: bool, dpr: float) -> QPixmap:
        colors = self._theme.kind(self._kind)
        fold = _FOLDS[self._order % len(_FOLDS)]
        paper = Paper(fold, *_NOTE, colors.fold, self._order + 3, edge=colors.deep)
        pixmap = QPixmap(round(side * dpr), round(side * dpr))
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / 2, side / 2)
        painter.scale(self._theme.scale, self._theme.scale)
        paint_folded(painter, paper, _TURNS[self._order], lamp=lamp)
        painter.end()
        return pixmap


class Legend(QWidget):
    """The eight kinds in columns; arrow keys go among them, and one at most is chosen.

    Signals:
        kind_chosen(object): this kind's notes are wanted; None for all kinds.
    """

    kind_chosen = Signal(object)
    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = _MOST_COLUMNS
        self.setAccessibleName(copy.kinds_of_notes())
        self.buttons = [KindButton(theme, kind, order, self) for order, kind in enumerate(Kind)]
        for order, button in enumerate(self.buttons):
            button.clicked.connect(self._clicked)
            button.stepped.connect(self._step)
            self._let_tab(button, stops=order == 0)

    @property
    def kind(self) -> Kind | None:
        """The kind that is chosen."""
        return next((one.kind for one in self.buttons if one.isChecked()), None)

    def set_kind(self, kind: Kind | None) -> None:
        """Show another kind as chosen, or none; nobody is told."""
        for button in self.buttons:
            button.setChecked(button.kind is kind)
            button.update()

    def columns_for(self, width: float) -> int:
        """Give how many columns find room in a width."""
        widest = max(button.sizeHint().width() for button in self.buttons)
        fits = [count for count in (4, 3, 2, 1) if count * widest <= width]
        return fits[0] if fits else 1

    def height_for(self, width: float) -> int:
        """Give how high it is in a width."""
        rows = -(-len(self.buttons) // self.columns_for(width))
        return round(rows * _ROW * self._theme.scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Place the kinds for the present width and theme."""
        px = self._theme.px
        self._columns = columns = self.columns_for(self.width())
        widest = max(button.sizeHint().width() for button in self.buttons)
        pitch = min(max(widest, px(_COLUMN)), self.width() / columns)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for order, button in enumerate(self.buttons):
            row, column = divmod(order, columns)
            wide = min(button.sizeHint().width(), round(pitch))
            left = round(column * pitch)
            left = self.width() - left - wide if mirrored else left
            top = round(row * self._theme.scale * _ROW)
            button.setGeometry(left, top, wide, button.sizeHint().height())

    @Slot()
    def _clicked(self) -> None:
        pressed = self.sender()
        for button in self.buttons:
            if button is not pressed:
                button.setChecked(False)
            self._let_tab(button, stops=button is pressed)
        self.kind_chosen.emit(self.kind)

    @Slot(int, int)
    def _step(self, columns: int, rows: int) -> None:
        button = self.sender()
        if not isinstance(button, KindButton):
            return
        to = self.buttons.index(button) + columns + rows * self._columns
        if 0 <= to < len(self.buttons):
            for order, one in enumerate(self.buttons):
                self._let_tab(one, stops=order == to)
            self.buttons[to].setFocus(Qt.FocusReason.TabFocusReason)

    @staticmethod
    def _let_tab(button: KindButton, *, stops: bool) -> None:
        policy = Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
