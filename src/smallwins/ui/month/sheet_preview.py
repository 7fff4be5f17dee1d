"""The page on the desk as something one can come to by keys: heard there, and seen larger."""

from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from smallwins.ui.theme import Theme
from smallwins.ui.widgets.page_preview import PagePreview
from smallwins.ui.widgets.ring import RingByKeyboard

_CORNER: Final = 3
_MARK: Final = 160
_STEP: Final = 40
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_PRESSES: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class SheetPreview(RingByKeyboard, PagePreview):
    """One sheet.

    Args:
        theme: the look.
        parent: what it lies on.
        wide: how wide it may be with its shadow, in designed pixels.

    Signals:
        pressed(): it was clicked, or a key said so.
        came(): the keyboard has come to it.
        scroll_wanted(int): a key asks to go so many pixels down what it lies on; up below 0.
    """

    pressed = Signal()
    came = Signal()
    scroll_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget, wide: int) -> None:
        super().__init__(theme, parent, wide)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The ring goes round the sheet; round the sheet there is desk.
        self._outline = QWidget(self)
        self._outline.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def ring(self) -> tuple[QWidget, float] | None:
        """See `Ringed`."""
        return (self._outline, self._theme.px(_CORNER)) if self._by_keyboard else None

    def marked_area(self) -> QRect:
        """See `Marked`: of a sheet that is higher than the window, its head is seen."""
        sheet = self.sheet().toAlignedRect()
        return QRect(sheet.left(), sheet.top(), sheet.width(), self._theme.px(_MARK))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._by_keyboard:
            # Qt brings the whole of it into view first: of a high one, its middle.
            QTimer.singleShot(0, self, self.came.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outline.setGeometry(self.sheet().toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet = self.sheet().toAlignedRect()
        if self._outline.geometry() != sheet:
            self._outline.setGeometry(sheet)  # another paper
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step, page = _STEPS.get(key, 0), _PAGES.get(key, 0)
        if key in _PRESSES:
            if not event.isAutoRepeat():
                self.pressed.emit()
        elif step or page:
            self.scroll_wanted.emit(self._theme.px(_STEP) * (step + 8 * page))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.sheet().contains(event.position()):
            self.pressed.emit()
