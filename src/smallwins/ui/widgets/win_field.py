"""The one field a win is typed into: with its guessed kind before it and Keep behind it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from smallwins.domain.wins import Kind, is_unseen
from smallwins.ui import copy
from smallwins.ui.layout import mirrored
from smallwins.ui.theme import Theme, kind_icon_name
from smallwins.ui.widgets.buttons import KeepButton, PaintedButton
from smallwins.ui.widgets.paper import paint_box

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

Guess = Callable[[str], list[Kind]]

# Qt would cut a long paste without a word; more than fits in a win is refused later, and kept here.
_ROOM: Final = 10_000_000

UNKEEPABLE: Final = "\0"
"""A sign that no win may hold; it stands for one that Qt does not hand over."""

# Qt leaves this much free on each side of a line.
_TEXT_EDGE: Final = 2
_SMALLEST_LETTERS: Final = 14


class WordsEdit(QLineEdit):
    """A line to type in, without a frame of its own; the caret stands still and can be seen.

    Signals:
        undo_wanted(): Ctrl+Z was pressed and there is no typing to take back.
    """

    undo_wanted = Signal()

    def __init__(self, theme: Theme, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._ringed: QWidget = self
        self._corner = 0.0
        self.setFrame(False)
        self.setMaxLength(_ROOM)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, on=False)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_ring(self, widget: QWidget, corner: float) -> None:
        """Say round what the ring goes while the caret is here."""
        self._ringed, self._corner = widget, corner

    def ring(self) -> tuple[QWidget, float] | None:
        return self._ringed, self._theme.px(self._corner)

    def checked_words(self) -> str:
        """Give what is typed, for the journal to take or refuse.

        Half a surrogate pair cannot become Python's: `text()` leaves it out, and what is then kept
        would not be what is seen. Where that is so, UNKEEPABLE stands behind the words.
        """
        # Not at the head of the file, and so below: their types are 7 ms of every start.
        from PySide6.QtGui import QAccessible  # noqa: PLC0415

        words = self.text()
        spoken = QAccessible.queryAccessibleInterface(self).textInterface()
        return words if spoken.characterCount() == units(words) else words + UNKEEPABLE

    def restyle(self) -> None:
        """Take the theme as it is now."""
        self._fit()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, self._theme.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._theme.color("ink2"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.color("onaccent"))
        self.setPalette(palette)

    def setPlaceholderText(self, text: str) -> None:
        """Show this while nothing is typed, in smaller letters where it would be cut."""
        super().setPlaceholderText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415

        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            if not event.isAutoRepeat():  # held down, it would empty the day
                self.undo_wanted.emit()
            return
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # a key that is held down keeps once
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.isReadOnly():
            caret = self.cursorRect()
            width = max(2, self._theme.px(2))
            corner = QPoint(caret.center().x(), caret.top())
            place = QRect(corner, QSize(width, caret.height()))
            QPainter(self).fillRect(place, self._theme.color("accent"))

    def _fit(self) -> None:
        font = self._theme.font(self._role)
        if not self.text():
            room = self.width() - 2 * _TEXT_EDGE
            needs = QFontMetricsF(font).horizontalAdvance(self.placeholderText())
            if 0 < room < needs:
                smaller = int(font.pixelSize() * room / needs)
                font.setPixelSize(max(self._theme.px(_SMALLEST_LETTERS), smaller))
        if font != self.font():
            self.setFont(font)


def units(words: str) -> int:
    """How long words are for Qt, which counts in UTF-16."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def pass_on_typing(event: QKeyEvent, edit: QLineEdit) -> bool:
    """Give a letter that nothing took to a field, and the keyboard with it.

    Returns:
        Whether it was one: no space, which presses buttons, and no key with Ctrl or Alt.
    """
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    text = event.text()
    if held or not text.strip() or not text.isprintable():
        return False
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    edit.setCursorPosition(units(edit.text()))
    QCoreApplication.sendEvent(edit, event)
    return True


class KindTile(PaintedButton):
    """The guessed kind, before the words; a press lets the person choose."""

    tall = 44.0
    icon_size = 22.0

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "kind", parent)
        self._kind: Kind | None = None

    def set_kind(self, kind: Kind | None) -> None:
        """Show a kind."""
        self._kind = kind
        self.setAccessibleName(copy.kind_is(kind))
        self.setToolTip("" if kind is None else copy.kind_name(kind))
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self.height_now())
        return QSize(side, side)

    def corner(self) -> float:
        return self._theme.px(10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        colors = theme.kind(self._kind)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() or self.isDown()
        painter.setPen(QPen(colors.deep, 1) if hovered else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colors.tint)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, self.corner(), self.corner())
        size = theme.px(self.icon_size)
        name = "ui/more" if self._kind is None else kind_icon_name(self._kind)
        pixmap = theme.icon(name, colors.deep, size, self.devicePixelRatioF())
        inset = (self.width() - size) / 2
        painter.drawPixmap(QRectF(inset, inset, size, size).toRect(), pixmap)


class WinField(QWidget):
    """The field: words, the guessed kind, and Keep.

    Args:
        theme: colours and sizes.
        guess: gives the kinds that fit some words, best first.
        small: the popover's form: 52 high, with the enter sign in place of the button.

    Signals:
        keep_requested(str, object): these words, and the kind shown (a Kind or None).
        typed(str): the words changed.
    """

    keep_requested = Signal(str, object)
    typed = Signal(str)

    def __init__(
        self, theme: Theme, guess: Guess, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._guess = guess
        self._small = small
        self._tight = False
        self._chosen: tuple[Kind | None] | None = None
        self._kind: Kind | None = None
        self.edit = WordsEdit(theme, "field_small" if small else "field", self)
        self.edit.set_ring(self, 12 if small else 14)
        self.edit.setPlaceholderText(copy.ask())
        self.edit.setAccessibleName(copy.ask())
        self.tile = KindTile(theme, self)
        self.tile.hide()
        self.button = KeepButton(theme, copy.keep(), self)
        self.button.setVisible(not small)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(self._words_changed)
        self.edit.returnPressed.connect(self._keep)
        self.button.clicked.connect(self._keep)
        self.tile.clicked.connect(self._choose_kind)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def kind(self) -> Kind | None:
        """The kind that goes with the words now: chosen, or guessed."""
        return self._kind

    @property
    def words(self) -> str:
        """What is typed, as it is."""
        return self.edit.text()

    def set_words(self, words: str) -> None:
        """Put words into the field."""
        self.edit.setText(words)

    def take_over(self, other: "WinField") -> None:
        """Go on with what was typed in another field, after the words that wait here."""
        if other.words:
            waiting = f"{self.words} " if self.words else ""
            self.set_words(waiting + other.words)
            self.edit.setCursorPosition(len(waiting) + other.edit.cursorPosition())

    def clear(self) -> None:
        """Empty the field, ready for the next win."""
        self._chosen = None
        # Not clear(): that would leave the kept words to be brought back by the field's own undo.
        self.edit.setText("")

    def choose_kind(self, kind: Kind | None) -> None:
        """Fix the kind for these words; no guess changes it any more."""
        self._chosen = (kind,)
        self._set_kind(kind)

    def set_tight(self, tight: bool) -> None:
        """Use the lower form of small windows: 66 high."""
        if tight != self._tight:
            self._tight = tight
            self.restyle()

    def restyle(self) -> None:
        """Take the theme as it is now."""
        height = 52 if self._small else 66 if self._tight else 76
        self.setFixedHeight(self._theme.px(height))
        self.button.set_icon("" if self._theme.scale >= 1.75 else "ui/enter")
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.edit.setFocus(event.reason())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, theme, self.rect(), theme.px(12 if self._small else 14))
        if self._small and self.words:
            size = theme.px(20)
            pixmap = theme.icon("ui/enter", theme.color("accent"), size, self.devicePixelRatioF())
            place = QRect(
                self.width() - size - theme.px(16), (self.height() - size) // 2, size, size
            )
            painter.drawPixmap(mirrored(place, self), pixmap)

    def _place(self) -> None:
        theme = self._theme
        height = self.height()
        left = theme.px(14 if self._small else 16)
        right = self.width() - theme.px(14)
        if self.tile.isVisibleTo(self) and not self._small:
            side = theme.px(44)
            place = QRect(left, (height - side) // 2, side, side)
            self.tile.setGeometry(mirrored(place, self))
            left += side + theme.px(14)
        elif not self._small:
            left += theme.px(8)
        if not self._small:
            size = self.button.sizeHint()
            button_height = theme.px(46 if self._tight else 48)
            right -= size.width()
            self.button.setGeometry(
                mirrored(
                    QRect(right, (height - button_height) // 2, size.width(), button_height), self
                )
            )
            right -= theme.px(10)
        elif self.words:
            right -= theme.px(30)
        # The serif sits high in its line; the words look centred a little lower.
        lower = theme.px(4 if not self._small else 2)
        self.edit.setGeometry(
            mirrored(QRect(left, lower + 2, max(20, right - left), height - lower - 4), self)
        )

    def _words_changed(self, words: str) -> None:
        if not words:
            self._chosen = None
        if self._chosen is None:
            guesses = self._guess(words) if words else []
            self._set_kind(guesses[0] if guesses else None)
        self.tile.setVisible(not is_unseen(words) and not self._small)
        self._place()
        self.update()
        self.typed.emit(words)

    def _set_kind(self, kind: Kind | None) -> None:
        self._kind = kind
        self.tile.set_kind(kind)

    def _keep(self) -> None:
        self.keep_requested.emit(self.edit.checked_words(), self._kind)

    def _choose_kind(self) -> None:
        # Seldom opened, and the first paint need not wait for it.
        from smallwins.ui.widgets.menu import Menu  # noqa: PLC0415

        menu = Menu(self._theme, copy.change_kind(), self)
        menu.add_kinds(self._kind)
        menu.triggered.connect(self._kind_picked)
        menu.popup(self.tile.mapToGlobal(self.tile.rect().bottomLeft()))

    def _kind_picked(self, action: "QAction") -> None:
        from smallwins.ui.widgets.menu import kind_of  # noqa: PLC0415 - it is there by now

        self.choose_kind(kind_of(action))
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
