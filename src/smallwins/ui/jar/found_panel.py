"""The card below the search field: what was found, by its kind if one is asked for."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from smallwins.domain.wins import Kind, Win
from smallwins.ui import copy
from smallwins.ui.jar.found_delegate import FoundDelegate
from smallwins.ui.jar.found_model import FoundModel, Part
from smallwins.ui.jar.kind_chip import KindChip
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme
from smallwins.ui.widgets.paged_rows import Index, PagedView
from smallwins.ui.widgets.paper import POPOVER_SHADOW, paint_box, paint_shadow, shadow_reach
from smallwins.ui.widgets.words import Words

_CORNER: Final = 16
_EDGE: Final = 6
_CHIP_EDGE: Final = 12
_LEAST_HEIGHT: Final = 56


class FoundView(PagedView):
    """The list of found notes.

    Signals:
        opened(Win): this note was chosen.
        typed(QKeyEvent): a key that is not the list's; the field may want it.
    """

    opened = Signal(Win)
    typed = Signal(QKeyEvent)

    def __init__(self, theme: Theme, model: FoundModel, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.dress(model, FoundDelegate(theme, self), copy.notes_found())
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def step(self, by: int) -> Win | None:
        """Move the mark by so many notes; gives the note it is on, None if it is on none."""
        count = self.model().rowCount()
        if count:
            here = self.currentIndex()
            row = here.row() + by if here.isValid() else (0 if by > 0 else -1)
            self.mark(max(0, min(count - 1, row)) if row >= 0 or here.isValid() else -1)
        return self.current()

    def page(self) -> int:
        """How many notes are about a page."""
        shown = self.viewport().height()
        first = max(1, self.sizeHintForRow(0)) if self.model().rowCount() else 1
        return max(1, shown // first - 1)

    def mark(self, row: int) -> None:
        """Put the mark on a note; on none, with the list at its top, below 0."""
        if row < 0:
            self.selectionModel().clear()
            self.scrollToTop()
        else:
            index = self.model().index(row, 0)
            mode = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, mode)

    def current(self) -> Win | None:
        """The note the mark is on."""
        win = self.currentIndex().data(Part.WIN)
        return win if isinstance(win, Win) else None

    def open_row(self, index: Index) -> None:
        """Choose a note."""
        win = index.data(Part.WIN)
        if isinstance(win, Win):
            self.opened.emit(win)

    def leave_key(self, event: QKeyEvent) -> None:
        """Leave a key to the field, which may want it."""
        super().leave_key(event)
        self.typed.emit(event)

    def content_height(self, most: int) -> int:
        """Give how high all notes are together, `most` if they are higher."""
        high = 0
        for row in range(self.model().rowCount()):
            high += self.sizeHintForRow(row)
            if high >= most:
                return most
        return high


class _Shadow(QWidget):
    """What a card throws on what lies below it; it goes where the card goes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def follow(self, card: QRect) -> None:
        """Lie below a card."""
        reach = shadow_reach(POPOVER_SHADOW, self._theme.scale)
        self.setGeometry(card.adjusted(-reach, -reach, reach, reach))

    def paintEvent(self, _event: QPaintEvent) -> None:
        reach = shadow_reach(POPOVER_SHADOW, self._theme.scale)
        card = QRectF(self.rect()).adjusted(reach, reach, -reach, -reach)
        corner = self._theme.px(_CORNER)
        paint_shadow(QPainter(self), self._theme, card, corner, POPOVER_SHADOW)


class FoundPanel(QWidget):
    """The card with what was found. It is as high as what it holds, within the area it is given.

    Signals:
        all_kinds_wanted(): the chip of the kind was pressed.
        escaped(): Esc was pressed on something of it.
    """

    all_kinds_wanted = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, model: FoundModel, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._area = QRect()
        self._shadow = _Shadow(theme, page)
        self.chip = KindChip(theme, self)
        self.view = FoundView(theme, model, self)
        self._line = Words(theme, "body", token="ink2", parent=self)
        self._line.setWordWrap(True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._foot = Words(theme, "caption", token="ink2", parent=self)
        self._foot.setWordWrap(True)
        self.chip.hide()
        self._line.hide()
        self._foot.hide()
        self.hide()
        self.chip.clicked.connect(self.all_kinds_wanted)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def line(self) -> str:
        """The sentence it shows in place of notes; "" while there are notes."""
        return self._line.text() if not self._line.isHidden() else ""

    @property
    def foot(self) -> str:
        """The sentence below the notes; "" for none."""
        return self._foot.text() if not self._foot.isHidden() else ""

    def tell(self, sentence: str) -> None:
        """Say something below the notes; "" for no more of it."""
        if sentence != self.foot:
            bar = self.view.verticalScrollBar()
            at_end = bar.value() == bar.maximum()
            self._foot.setText(sentence)
            self._foot.setHidden(not sentence)
            self.fit()
            if at_end:
                self.view.scrollToBottom()

    def setGeometry(self, *area: object) -> None:
        """Take an area to lie in, from its top; the card is no higher than it needs to be."""
        self._area = QRect(*area)
        self.fit()

    def show_notes(self, kind: Kind | None) -> None:
        """Show the notes the model holds."""
        self._show(kind, "")

    def show_line(self, kind: Kind | None, sentence: str) -> None:
        """Show one sentence in place of notes."""
        self._show(kind, sentence)

    def fit(self) -> None:
        """Be as high as what it holds."""
        if self._area.isEmpty():
            return
        px = self._theme.px
        self.resize(self._area.width(), self.height())
        top = self._place_head()
        if self._line.isHidden():
            # Rows are as high as their words are wide: the width comes first.
            self.view.resize(self.width() - 2 * px(_EDGE), max(1, self.view.height()))
            needs = top + self.view.content_height(self._area.height()) + self._foot_height()
        else:
            needs = top + self._line.heightForWidth(self._line.width()) + px(_CHIP_EDGE)
        high = max(px(_LEAST_HEIGHT), needs)
        high = min(high, self._area.height())
        super().setGeometry(QRect(self._area.topLeft(), QSize(self._area.width(), high)))
        self._place_rest(top)

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self.view.restyle()
        self.fit()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shadow.follow(self.geometry())

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._shadow.follow(self.geometry())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shadow.follow(self.geometry())
        self._shadow.show()
        self._shadow.stackUnder(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._shadow.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, self._theme, self.rect(), self._theme.px(_CORNER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # what lies below hears no press

    def _show(self, kind: Kind | None, sentence: str) -> None:
        if kind is not None:
            self.chip.show_kind(kind)
        self.chip.setHidden(kind is None)
        self._line.setText(sentence)
        self._line.setHidden(not sentence)
        self._foot.hide()
        self.view.setHidden(bool(sentence))
        self.fit()
        if self.isHidden():
            self.raise_()
            self.show()

    def _place_head(self) -> int:
        """Place the chip; gives where the rest begins."""
        px = self._theme.px
        if self.chip.isHidden():
            top = px(_EDGE)
        else:
            edge, size = px(_CHIP_EDGE), self.chip.sizeHint()
            place = QRect(edge, edge, min(size.width(), self.width() - 2 * edge), size.height())
            self.chip.setGeometry(mirrored(place, self))
            top = edge + size.height() + px(_EDGE)
        if not self._line.isHidden():
            edge = px(_CHIP_EDGE) + px(_EDGE)
            top = max(top, px(_CHIP_EDGE) + 4)
            self._line.setGeometry(edge, top, self.width() - 2 * edge, self._line.height())
        return top

    def _foot_height(self) -> int:
        """How much room is below the notes."""
        px = self._theme.px
        if self._foot.isHidden():
            return px(_EDGE)
        wide = self.width() - 2 * (px(_CHIP_EDGE) + px(_EDGE))
        return self._foot.heightForWidth(wide) + 2 * px(_EDGE)

    def _place_rest(self, top: int) -> None:
        px = self._theme.px
        room = self.height() - top
        if self._line.isHidden():
            edge, foot, inner = px(_EDGE), self._foot_height(), px(_CHIP_EDGE) + px(_EDGE)
            self.view.setGeometry(edge, top, self.width() - 2 * edge, max(1, room - foot))
            self._foot.setGeometry(
                inner, self.height() - foot, self.width() - 2 * inner, foot - px(_EDGE)
            )
        else:
            self._line.resize(self._line.width(), max(1, room))
